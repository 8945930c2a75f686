export { CLUTTER } from './clutter.ts'
export { type FoundWord, findText, LINE_READINGS, overlap } from './find.ts'
export { editDistance, folded, isReadable, wordsIn } from './letters.ts'
