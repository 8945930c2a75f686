export { ModelsRoom } from './models-room.tsx'
