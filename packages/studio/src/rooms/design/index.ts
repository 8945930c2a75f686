export { DesignRoom } from './design-room.tsx'
