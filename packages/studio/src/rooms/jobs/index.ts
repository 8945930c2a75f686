export { JobsRoom } from './jobs-room.tsx'
