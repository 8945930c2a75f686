export { sceneToText } from '../scene/index.ts'
export { inscribe, inscribeSvg, type Origin } from './inscribe.ts'
export type { SourceType } from './packet.ts'
export { readEmbedded, readOrigin, type Said } from './read.ts'
