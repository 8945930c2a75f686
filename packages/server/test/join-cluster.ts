import { readConfig } from '../src/config.ts'
import { createEngineCatalog } from '../src/engines/index.ts'
import { silentLog } from '../src/log.ts'
import { openServices } from '../src/open-services.ts'
import { startServer } from '../src/start-server.ts'
import { startWorker } from '../src/start-worker.ts'
import { createTestEngine } from './test-engine.ts'

/**
 * One machine of many, as a process that tests may kill: `node join-cluster.ts node|worker|server` says where it is, or that it is
 * ready. A node draws nothing, a worker answers nobody, a server does both.
 */
const [, , role, strokeMs = '1'] = process.argv
const config = readConfig(process.env)
const opened = await openServices(config, { queue: 'data-folder', log: silentLog })
const engine = createTestEngine({ strokeMs: Number(strokeMs), asset: opened.blobs.get })
const services = { ...opened, engines: createEngineCatalog({ easel: async () => engine }) }
if (role === 'worker') {
  await startWorker(services, config)
  process.stdout.write('ready\n')
} else {
  const { address } = await startServer(services, { ...config, port: 0, workers: role === 'node' ? 0 : null })
  process.stdout.write(`${address}\n`)
}
