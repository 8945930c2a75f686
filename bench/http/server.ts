/**
 * The child of `bench/http.ts`: a whole server on a folder of its own whose engine has its picture ready, or, as
 * `node bench/http/server.ts bare`, a bare node:http server that answers as many bytes. Speaks to its parent by messages; the
 * folder is the parent's to remove.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServices, readConfig, silentLog, startServer } from '@easel/server'
import { stubEngine } from '../load/stub-engine.ts'

/** `folder` is where its data lies; `cpuMs` is processor time since its start, of all its threads. */
export type Facts = { address: string; folder: string | null } | { rss: number; cpuMs: number }

/** How long the engine works on a prompt that says `hold`. */
const HOLD_MS = 600_000

const [kind, bytes = '100000'] = process.argv.slice(2)
const file = randomBytes(Number(bytes))
process.send?.((kind === 'bare' ? await bareServer() : await wholeServer()) satisfies Facts)
process.on('message', () => {
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  process.send?.({ rss: process.memoryUsage().rss, cpuMs: (user + system) / 1000 } satisfies Facts)
})

async function wholeServer() {
  const folder = await mkdtemp(join(tmpdir(), 'easel-bench-'))
  const config = readConfig({ EASEL_DATA: folder, EASEL_PORT: '0' })
  const services = await openServices(config, { queue: 'data-folder', log: silentLog })
  // Takes no time, unless it is told to hold.
  const engine = stubEngine({ engineMs: (prompt) => (prompt.includes('hold') ? HOLD_MS : 0), file, concurrency: 2 })
  const server = await startServer({ ...services, engines: { ...services.engines, get: async () => engine } }, config)
  endWith(() => server.close(0))
  return { address: server.address, folder }
}

/** Reads the request, answers with the picture in base64, and does nothing else. */
async function bareServer() {
  const server = createServer(async (request, answer) => {
    for await (const _ of request) void _
    const body = JSON.stringify({ created: 0, data: [{ b64_json: file.toString('base64') }] })
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    answer.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endWith(async () => {})
  const bound = server.address()
  return { address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}`, folder: null }
}

/** Ends when it is told to, and when its parent is gone. */
function endWith(cleanUp: () => Promise<void>) {
  for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => void cleanUp().finally(() => process.exit(0)))
}
