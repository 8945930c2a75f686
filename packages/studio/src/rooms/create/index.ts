export { CreateRoom } from './create-room.tsx'
