export { PictureRoom } from './picture-room.tsx'
