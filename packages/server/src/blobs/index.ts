export type { Blobs } from './blobs.ts'
export { createDiskBlobs } from './disk.ts'
export { createMemoryBlobs } from './memory.ts'
