export { SettingsRoom } from './settings-room.tsx'
