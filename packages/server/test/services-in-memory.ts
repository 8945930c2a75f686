import type { Engine } from '@easel/engine'
import { createMemoryBlobs } from '../src/blobs/index.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { createInProcessEvents } from '../src/events/index.ts'
import { createInspector } from '../src/inspector/index.ts'
import { createKeyring } from '../src/keys/index.ts'
import { createMemoryRateLimits } from '../src/limits/index.ts'
import { silentLog } from '../src/log.ts'
import { lazyMind } from '../src/minds/index.ts'
import { createEmbeddedQueue } from '../src/queue/index.ts'
import { createRecords, openSqlite } from '../src/records/index.ts'
import { createSafety } from '../src/safety/index.ts'
import type { Services } from '../src/services.ts'

/** Every door with a driver that lives in memory. */
export async function servicesInMemory(engine: Engine, config: Partial<Services['config']> = {}): Promise<Services> {
  const database = await openSqlite(':memory:')
  const records = createRecords(database)
  return {
    config: {
      seed: 'derived',
      transparent: 'allow',
      embed: 'scene',
      host: '127.0.0.1',
      corsOrigins: [],
      maxQueued: 1000,
      planner: null,
      keep: { days: null, previewDays: 7 },
      ...config,
    },
    records,
    blobs: createMemoryBlobs(),
    queue: createEmbeddedQueue(database, { pollMs: 20 }),
    events: createInProcessEvents(),
    engines: createEngineCatalog({ easel: async () => engine }),
    inspector: createInspector(),
    mind: lazyMind(null),
    keyring: createKeyring({ records, now: Date.now, log: silentLog, host: config.host ?? '127.0.0.1' }),
    rateLimits: createMemoryRateLimits(),
    safety: createSafety({ upstream: null, onFailure: 'allow', record: 'blocked' }, silentLog),
    fetcher: null,
    log: silentLog,
    now: Date.now,
  }
}
