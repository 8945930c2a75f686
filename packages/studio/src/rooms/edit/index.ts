export { ChooseRoom } from './choose-room.tsx'
export { EditRoom } from './edit-room.tsx'
