export { createEmbeddedQueue } from './embedded.ts'
export { openPostgresQueue } from './postgres.ts'
export type { Queue, QueueDelivery } from './queue.ts'
