export { QualityRoom } from './quality-room.tsx'
