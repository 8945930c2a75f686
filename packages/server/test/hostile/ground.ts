import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { createEngineCatalog } from '../../src/engines/index.ts'
import type { HttpLimits } from '../../src/http-limits.ts'
import { createKey, type NewKey, USUAL_SCOPES } from '../../src/keys/index.ts'
import { silentLog } from '../../src/log.ts'
import { openServices } from '../../src/open-services.ts'
import type { Services } from '../../src/services.ts'
import { type RunningServer, startServer } from '../../src/start-server.ts'
import { createTestEngine } from '../test-engine.ts'

/** A server of its own on real sockets, with everything around it that it must not touch. */
export type Ground = {
  /** E.g. `http://127.0.0.1:41234`. */
  address: string
  port: number
  services: Services
  engine: ReturnType<typeof createTestEngine>
  /** A key for good requests, where the server needs one. */
  key: string | null
  /** Requests that reached a server of this machine that nobody may be led to. */
  canaryHits: string[]
  canaryPort: number
  /** Failures that the server did not foresee, in its own words. */
  unforeseen: string[]
  /** Files beside the data folder, or half-written ones within it. */
  leftovers(): string[]
  close(): Promise<void>
}

export type GroundOptions = {
  /** How long each of an engine's ten strokes takes. */
  strokeMs?: number
  limits?: Partial<HttpLimits>
  /** Whether keys are needed. */
  keyed?: boolean
  /** Whether the built-in engine draws, instead of one of a plain colour. */
  builtIn?: boolean
}

/** Starts a server whose data and temporary folders lie alone in a folder that is deleted at the end. */
export async function openGround(options: GroundOptions = {}): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'easel-hostile-'))
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  const usualTemporary = process.env.TMPDIR
  process.env.TMPDIR = temporary
  const unforeseen: string[] = []
  const log = {
    ...silentLog,
    error: (message: string, error: unknown) => void unforeseen.push(`${message}: ${error instanceof Error ? error.stack : error}`),
  }
  const config = readConfig({
    EASEL_DATA: join(folder, 'data'),
    EASEL_PORT: '0',
    EASEL_HOST: '127.0.0.1',
    EASEL_THREADS: '1',
  })
  const opened = await openServices(config, { queue: 'data-folder', log })
  const { strokeMs = 0, limits = {}, keyed = false, builtIn = false } = options
  const engine = createTestEngine({ strokeMs, asset: (hash) => opened.blobs.get(hash) })
  const services = builtIn ? opened : { ...opened, engines: createEngineCatalog({ easel: async () => engine }) }
  const wanted: NewKey = { name: 'good', project: 'default', scopes: USUAL_SCOPES, profile: 'strict', expiresAt: null }
  const key = keyed ? (await createKey(services, wanted)).secret : null
  const server: RunningServer = await startServer(services, config, { limits })
  const canary = await openCanary()
  return {
    address: server.address,
    port: Number(new URL(server.address).port),
    services,
    engine,
    key,
    canaryHits: canary.hits,
    canaryPort: canary.port,
    unforeseen,
    leftovers: () => [
      ...filesOf(folder).filter((path) => !path.startsWith('data/')),
      ...filesOf(join(folder, 'data')).filter((path) => !KEPT.test(path)),
    ],
    async close() {
      await server.close(0)
      canary.server.closeAllConnections()
      canary.server.close()
      if (usualTemporary === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usualTemporary
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** What may stay in a data folder: the database, and whole blobs under their hash. */
const KEPT = /^(easel\.db(-wal|-shm)?|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

async function openCanary(): Promise<{
  server: Server
  port: number
  hits: string[]
}> {
  const hits: string[] = []
  const server = createServer((request, answer) => {
    hits.push(`${request.method} ${request.headers.host}${request.url}`)
    answer.end('seen')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    server,
    hits,
    port: typeof address === 'object' && address ? address.port : 0,
  }
}

/** What came back of bytes that were sent as they are, until the server hung up; `leave`: our side ends after them. */
export async function sendRaw(
  port: number,
  bytes: string | Uint8Array,
  options: { leave?: boolean } = {},
): Promise<{ status: number; text: string }> {
  const socket = connect(port, '127.0.0.1')
  const pieces: Buffer[] = []
  socket.on('data', (piece: Buffer) => pieces.push(piece))
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  // A server may hang up while it is still being talked to.
  socket.on('error', () => {})
  if (options.leave) socket.end(bytes)
  else socket.write(bytes)
  await closed
  const text = Buffer.concat(pieces)
    .toString('latin1')
    .replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }
}
