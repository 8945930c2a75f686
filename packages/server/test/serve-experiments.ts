import { type Config, readConfig } from '../src/config.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import type { Inspect } from '../src/inspector/index.ts'
import { silentLog } from '../src/log.ts'
import { openServices } from '../src/open-services.ts'
import { startServer } from '../src/start-server.ts'
import { createTestEngine } from './test-engine.ts'

/** Every third brand is misspelled, whatever was drawn. */
const inspect: Inspect = async (_, brief) => {
  const pass = !brief?.texts.some(({ text }) => Number(/\d+$/.exec(text)?.[0] ?? 0) % 3 === 2)
  const check = {
    check: 'words.exact',
    pass,
    value: pass ? 0 : 1,
    limit: { atMost: 0 },
    unit: 'characters',
    evidence: [],
    sentence: 'One letter differs.',
  }
  return { version: 1, picture: { width: 1, height: 1 }, pass, checks: [check] }
}

/** A server of its own process that tests may kill: `node serve-experiments.ts FOLDER` prints its address. */
const [, , dataFolder = ''] = process.argv
const config: Config = { ...readConfig({ EASEL_DATA: dataFolder, EASEL_FETCH: 'refuse', EASEL_THREADS: '1' }), port: 0 }
const services = await openServices(config, { queue: 'data-folder', log: silentLog })
const engines = createEngineCatalog({ easel: async () => createTestEngine({ strokeMs: 1 }) })
const { address } = await startServer({ ...services, engines, inspector: { ...services.inspector, inspect } }, config)
process.stdout.write(`${address}\n`)
