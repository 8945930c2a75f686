export { type Channel, openChannel } from './channel.ts'
export { createPostgresEvents } from './events.ts'
