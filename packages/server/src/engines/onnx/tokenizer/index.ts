export type { Reader } from './clip.ts'
export { readClipTokenizer } from './read.ts'
