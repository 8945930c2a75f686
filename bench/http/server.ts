/**
 * The child of `bench/http.ts`: a whole server on a folder of its own whose engine has its picture ready, or, as
 * `node bench/http/server.ts bare`, a bare node:http server that answers as many bytes. Speaks to its parent by messages.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServices, readConfig, silentLog, startServer } from '@easel/server'
import { stubEngine } from '../load/stub-engine.ts'

/** `cpuMs`: processor time since its start, of all its threads. */
export type Facts = { address: string } | { rss: number; cpuMs: number }

/** How long the engine works on a prompt that says `hold`. */
const HOLD_MS = 600_000

const [kind, bytes = '100000'] = process.argv.slice(2)
const file = randomBytes(Number(bytes))
const address = kind === 'bare' ? await bareServer() : await wholeServer()
process.send?.({ address } satisfies Facts)
process.on('message', () => {
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  process.send?.({ rss: process.memoryUsage().rss, cpuMs: (user + system) / 1000 } satisfies Facts)
})

async function wholeServer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'easel-bench-'))
  const config = readConfig({ EASEL_DATA: folder, EASEL_PORT: '0' })
  const services = await openServices(config, { queue: 'data-folder', log: silentLog })
  // Takes no time, unless it is told to hold.
  const engine = stubEngine({ engineMs: (prompt) => (prompt.includes('hold') ? HOLD_MS : 0), file, concurrency: 2 })
  const server = await startServer({ ...services, engines: { ...services.engines, get: async () => engine } }, config)
  endWith(async () => {
    await server.close(0)
    await rm(folder, { recursive: true, force: true })
  })
  return server.address
}

/** Reads the request, answers with the picture in base64, and does nothing else. */
async function bareServer(): Promise<string> {
  const server = createServer(async (request, answer) => {
    for await (const _ of request) void _
    const body = JSON.stringify({ created: 0, data: [{ b64_json: file.toString('base64') }] })
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    answer.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endWith(async () => {})
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}`
}

/** Ends when it is told to, and when its parent is gone. */
function endWith(cleanUp: () => Promise<void>) {
  for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => void cleanUp().finally(() => process.exit(0)))
}
