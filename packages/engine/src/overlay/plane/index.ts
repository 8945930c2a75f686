export { type FlatPlace, flatPlaces } from './find.ts'
export { writtenOn } from './written.ts'
