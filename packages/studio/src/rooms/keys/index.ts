export { KeysRoom } from './keys-room.tsx'
