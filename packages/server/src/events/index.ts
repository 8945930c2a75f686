export type { Events, JobEvent } from './events.ts'
export { createInProcessEvents } from './in-process.ts'
