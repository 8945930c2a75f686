import type { Engine } from '@easel/engine'
import { createMemoryBlobs } from '../src/blobs/index.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { createInProcessEvents } from '../src/events/index.ts'
import { silentLog } from '../src/log.ts'
import { createEmbeddedQueue } from '../src/queue/index.ts'
import { createRecords, openSqlite } from '../src/records/index.ts'
import type { Services } from '../src/services.ts'

/** Every door with a driver that lives in memory. */
export async function servicesInMemory(engine: Engine, config: Partial<Services['config']> = {}): Promise<Services> {
  const database = await openSqlite(':memory:')
  return {
    config: { seed: 'derived', transparent: 'allow', ...config },
    records: createRecords(database),
    blobs: createMemoryBlobs(),
    queue: createEmbeddedQueue(database, { pollMs: 20 }),
    events: createInProcessEvents(),
    engines: createEngineCatalog({ easel: async () => engine }),
    log: silentLog,
    now: Date.now,
  }
}
