export { createEmbeddedQueue } from './embedded.ts'
export type { AbortReason, Queue, QueueDelivery } from './queue.ts'
