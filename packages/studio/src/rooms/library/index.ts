export { EntryRoom } from './entry-room.tsx'
export { LibraryRoom } from './library-room.tsx'
