import type { Config } from '../src/config.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { silentLog } from '../src/log.ts'
import { openServices } from '../src/open-services.ts'
import { startServer } from '../src/start-server.ts'
import { createTestEngine } from './test-engine.ts'

/** A server of its own process that tests may kill: `node serve-folder.ts FOLDER` prints its address. */
const [, , dataFolder = ''] = process.argv
const config: Config = {
  host: '127.0.0.1',
  port: 0,
  dataFolder,
  seed: 'derived',
  transparent: 'allow',
  embed: 'scene',
  fetch: 'refuse',
  threads: 1,
  maxQueued: 1000,
  corsOrigins: [],
  moderation: { upstream: null, onFailure: 'allow', record: 'blocked' },
  engines: null,
  planner: null,
  database: null,
  blobs: null,
  workers: null,
  log: 'silent',
  metrics: null,
  keep: { days: null, previewDays: 7 },
}
const services = await openServices(config, { queue: 'data-folder', log: silentLog })
const engines = createEngineCatalog({ easel: async () => createTestEngine({ strokeMs: 1 }) })
const { address } = await startServer({ ...services, engines }, config)
process.stdout.write(`${address}\n`)
