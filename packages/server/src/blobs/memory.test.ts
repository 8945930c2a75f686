import { blobsSuite } from './blobs.suite.ts'
import { createMemoryBlobs } from './memory.ts'

blobsSuite(async () => createMemoryBlobs())
