/**
 * The child of `bench/workers.ts`: what `easel worker` is, with an engine that keeps no core busy, as one elsewhere does:
 * `node bench/load/worker.ts ENGINE_MS BYTES`, the shared storage in the environment.
 */
import { randomBytes } from 'node:crypto'
import { openServices, readConfig, silentLog, startWorker } from '@easel/server'
import { stubEngine } from './stub-engine.ts'

const [engineMs = 0, bytes = 0] = process.argv.slice(2).map(Number)
const config = readConfig({ ...process.env, EASEL_WORKERS: '1' })
const services = await openServices(config, { queue: 'data-folder', log: silentLog })
const engine = stubEngine({ engineMs: () => engineMs, file: randomBytes(bytes), concurrency: 1 })
const worker = await startWorker({ ...services, engines: { ...services.engines, get: async () => engine } }, config)
process.once('SIGTERM', () => void worker.close(0).finally(() => process.exit(0)))
