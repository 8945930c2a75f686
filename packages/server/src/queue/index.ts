export { createEmbeddedQueue } from './embedded.ts'
export type { Queue, QueueDelivery } from './queue.ts'
