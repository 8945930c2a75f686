export { GalleryRoom } from './gallery-room.tsx'
