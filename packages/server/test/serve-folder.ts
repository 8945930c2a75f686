import { readConfig } from '../src/config.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { silentLog } from '../src/log.ts'
import { openServices } from '../src/open-services.ts'
import { startServer } from '../src/start-server.ts'
import { createTestEngine } from './test-engine.ts'

/** A server of its own process that tests may kill: `node serve-folder.ts FOLDER` prints its address. */
const [, , dataFolder = ''] = process.argv
const config = readConfig({ EASEL_DATA: dataFolder, EASEL_PORT: '0', EASEL_FETCH: 'refuse', EASEL_THREADS: '1', EASEL_LOG: 'silent' })
const services = await openServices(config, { queue: 'data-folder', log: silentLog })
const engines = createEngineCatalog({ easel: async () => createTestEngine({ strokeMs: 1 }) })
const { address } = await startServer({ ...services, engines }, config)
process.stdout.write(`${address}\n`)
