export type { Events, JobEvent } from './events.ts'
export { createInProcessEvents } from './in-process.ts'
export { createPostgresEvents } from './postgres.ts'
export { type Channel, openChannel } from './postgres-channel.ts'
