/**
 * The child of `bench/load.ts` and `bench/batch.ts`: a whole server on a folder of its own, whose engine waits a moment and
 * then has a picture. `node bench/load/server.ts '{"engineMs":10,"bytes":100000,"workers":8,"maxQueued":1000,"projects":1}'`.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKey, createProject, openServices, readConfig, type Services, silentLog, startServer } from '@easel/server'
import { stubEngine } from './stub-engine.ts'

export type Setting = {
  /** How long the engine takes for a picture, without work for the processor. */
  engineMs: number
  /** Of a picture. */
  bytes: number
  workers: number
  maxQueued: number
  /** Each with a key; none: no key is needed. */
  projects: number
}
export type Ready = { address: string; secrets: string[] }
/** Megabytes, and what the processor has done since the start. */
export type Facts = { rssMb: number; heapMb: number; cpuMs: number }

const { engineMs, bytes, workers, maxQueued, projects } = JSON.parse(process.argv[2] ?? '{}') as Setting
const folder = await mkdtemp(join(tmpdir(), 'easel-load-'))
const config = readConfig({ EASEL_DATA: folder, EASEL_PORT: '0', EASEL_WORKERS: String(workers), EASEL_MAX_QUEUED: String(maxQueued) })
const opened = await openServices(config, { queue: 'data-folder', log: silentLog })
const engine = stubEngine({ engineMs: () => engineMs, file: randomBytes(bytes), concurrency: 8 })
const services: Services = { ...opened, engines: { ...opened.engines, get: async () => engine } }
const secrets = await Promise.all(Array.from({ length: projects }, (_, index) => newKey(`load-${index}`)))
const server = await startServer(services, config)
process.send?.({ address: server.address, secrets } satisfies Ready)

process.on('message', () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  process.send?.(
    { rssMb: Math.round(rss / 1e6), heapMb: Math.round(heapUsed / 1e6), cpuMs: (user + system) / 1000 } satisfies Facts,
    () => {},
  )
})
for (const event of ['SIGTERM', 'disconnect'])
  process.once(event, async () => {
    await server.close(0)
    await rm(folder, { recursive: true, force: true })
    process.exit(0)
  })

async function newKey(name: string): Promise<string> {
  await createProject(services, { name, verified: true, tier: null, monthlyBudget: null })
  const { secret } = await createKey(services, { name, project: name, scopes: ['images'], profile: 'strict', expiresAt: null })
  return secret
}
