export { UsageRoom } from './usage-room.tsx'
