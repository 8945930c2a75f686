import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Blobs, createDiskBlobs, shareKeeping, withShelf } from './blobs/index.ts'
import type { Config } from './config.ts'
import { createInProcessEvents, type Events } from './events/index.ts'
import { createMemoryRateLimits, type RateLimits } from './limits/index.ts'
import { createEmbeddedQueue, type Queue } from './queue/index.ts'
import { createLeases, createRecords, type Database, databaseClock, type Leases, openSqlite, type Records } from './records/index.ts'

/** The doors behind which everything lies that outlives a process. */
export type Storage = { records: Records; blobs: Blobs; queue: Queue; events: Events; leases: Leases; rateLimits: RateLimits }

type Options = { queue: 'data-folder' | 'process'; onError: (error: unknown) => void }

/** Opens them by their URLs: in the data folder of one machine, or in PostgreSQL and a bucket for many. */
export async function openStorage(config: Config, options: Options): Promise<Storage> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 })
  const blobs = withShelf(await openBlobs(config))
  return config.database === null ? openEmbedded(config, blobs, options) : openGrown(config.database, blobs, options)
}

export async function openBlobs({ blobs, dataFolder }: Config): Promise<Blobs> {
  if (blobs === null) return createDiskBlobs(join(dataFolder, 'blobs'))
  const { createS3Blobs } = await import('./blobs/s3.ts')
  return createS3Blobs(blobs, join(dataFolder, 'drafts'))
}

/** The database alone, for whoever copies it. */
export async function openDatabase({ database, dataFolder }: Config): Promise<Database> {
  if (database === null) return openSqlite(join(dataFolder, 'easel.db'))
  const { openPostgres } = await import('./records/postgres.ts')
  return openPostgres(database)
}

async function openEmbedded({ dataFolder }: Config, blobs: Blobs, { queue, onError }: Options): Promise<Storage> {
  const database = await openSqlite(join(dataFolder, 'easel.db'))
  const line = queue === 'process' ? await openSqlite(':memory:') : database
  return {
    records: createRecords(database),
    blobs,
    queue: createEmbeddedQueue(line, { onError }),
    events: createInProcessEvents(onError),
    leases: createLeases(database, { onError }),
    rateLimits: createMemoryRateLimits(),
  }
}

async function openGrown(url: string, blobs: Blobs, { queue, onError }: Options): Promise<Storage> {
  const [
    { openPostgres },
    { createPostgresKeeping },
    { createPostgresEvents, openChannel },
    { openPostgresQueue },
    { createSharedRateLimits },
  ] = await Promise.all([
    import('./records/postgres.ts'),
    import('./records/postgres-keeping.ts'),
    import('./events/postgres/index.ts'),
    import('./queue/postgres.ts'),
    import('./limits/shared-rate-limits.ts'),
  ])
  const database = await openPostgres(url, { onError })
  const channel = await openChannel(url, onError)
  const keeping = createPostgresKeeping(url, onError)
  shareKeeping(blobs, keeping)
  const records = createRecords(database)
  const close = async () => {
    await keeping.close()
    await records.close()
  }
  return {
    records: { ...records, close },
    blobs,
    queue:
      queue === 'process'
        ? createEmbeddedQueue(await openSqlite(':memory:'), { onError })
        : openPostgresQueue(database, channel, { onError }),
    events: createPostgresEvents(channel, onError),
    leases: createLeases(database, { clock: databaseClock, machines: 'many', onError }),
    rateLimits: createSharedRateLimits(database),
  }
}
