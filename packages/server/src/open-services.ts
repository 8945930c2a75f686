import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createDiskBlobs } from './blobs/index.ts'
import type { Config } from './config.ts'
import { loadEasel } from './engines/easel.ts'
import { createEngineCatalog, createPurse, loadConfigured, readEngines } from './engines/index.ts'
import { createInProcessEvents } from './events/index.ts'
import { createFetcher } from './inputs/web/index.ts'
import { createKeyring } from './keys/index.ts'
import { createMemoryRateLimits } from './limits/index.ts'
import { consoleLog } from './log.ts'
import { lazyMind } from './minds/index.ts'
import { createEmbeddedQueue } from './queue/index.ts'
import { createRecords, openSqlite } from './records/index.ts'
import { createSafety } from './safety/index.ts'
import type { Log, Services } from './services.ts'

/**
 * Opens the data folder with the embedded drivers. `queue: 'process'` keeps the line in memory: work of a command
 * dies with the command, and a server that shares the folder does not take it.
 */
export async function openServices(config: Config, options: { queue: 'data-folder' | 'process'; log?: Log }): Promise<Services> {
  const log = options.log ?? consoleLog
  const onError = (error: unknown) => log.error('queue or events', error)
  const configured = config.engines ? await readEngines(config.engines) : []
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 })
  const database = await openSqlite(join(config.dataFolder, 'easel.db'))
  const blobs = createDiskBlobs(join(config.dataFolder, 'blobs'))
  const line = options.queue === 'process' ? await openSqlite(':memory:') : database
  const records = createRecords(database)
  const asset = (hash: string) => blobs.get(hash)
  const loaders = Object.fromEntries(configured.map((engine) => [engine.id, () => loadConfigured(engine, asset)]))
  return {
    config,
    records,
    blobs,
    queue: createEmbeddedQueue(line, { onError }),
    events: createInProcessEvents(onError),
    engines: createEngineCatalog(
      { easel: () => loadEasel({ threads: config.threads, asset }), ...loaders },
      { configured, purse: createPurse(records, Date.now) },
    ),
    mind: lazyMind(config.planner),
    keyring: createKeyring({ records, now: Date.now, log, host: config.host }),
    rateLimits: createMemoryRateLimits(),
    safety: createSafety(config.moderation, log),
    fetcher: config.fetch === 'allow' ? createFetcher() : null,
    log,
    now: Date.now,
  }
}
