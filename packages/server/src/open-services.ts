import { join } from 'node:path'
import type { Config } from './config.ts'
import { loadEasel } from './engines/easel.ts'
import { createEngineCatalog, createPurse, loadConfigured, readEngines } from './engines/index.ts'
import { createFetcher } from './inputs/web/index.ts'
import { createInspector } from './inspector/index.ts'
import { createKeyring } from './keys/index.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics/index.ts'
import { lazyMind } from './minds/index.ts'
import { openStorage } from './open-storage.ts'
import { createSafety } from './safety/index.ts'
import type { Log, Services } from './services.ts'
import { storing } from './storage-fault.ts'

/**
 * Opens what the configuration names. `queue: 'process'` keeps the line in memory: work of a command dies with the
 * command, and a server that shares the data does not take it.
 */
export async function openServices(config: Config, options: { queue: 'data-folder' | 'process'; log?: Log }): Promise<Services> {
  const log = options.log ?? (await createLog(config.log))
  const onError = (error: unknown) => log.error('queue or events', error)
  const configured = config.engines ? await readEngines(config.engines) : []
  const { records, blobs, queue, events, leases, rateLimits } = await openStorage(config, { queue: options.queue, onError })
  const asset = (hash: string) => storing(blobs.get(hash))
  const loaders = Object.fromEntries(configured.map((engine) => [engine.id, () => loadConfigured(engine, asset)]))
  return {
    config,
    records,
    blobs,
    queue,
    events,
    leases,
    engines: createEngineCatalog(
      { easel: () => loadEasel({ threads: config.threads, asset, retouchFolder: join(config.dataFolder, 'retouch') }), ...loaders },
      { configured, purse: createPurse(records, Date.now) },
    ),
    inspector: createInspector(),
    mind: lazyMind(config.planner),
    keyring: createKeyring({ records, now: Date.now, log, host: config.host }),
    rateLimits,
    safety: createSafety(config.moderation, log),
    fetcher: config.fetch === 'allow' ? createFetcher() : null,
    log,
    ...(options.queue === 'data-folder' && { metrics: createMetrics(queue) }),
    now: Date.now,
  }
}
