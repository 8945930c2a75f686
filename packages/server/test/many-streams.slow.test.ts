import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDiskBlobs } from '../src/blobs/index.ts'
import { startServer } from '../src/start-server.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

const STREAMS = 200
const PICTURE_BYTES = 8_000_000
const ASK = '{"prompt":"x","stream":true,"easel":{"seed":1}}'

/** Asks for a stream and reads nothing of it. */
async function unread(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST /v1/images/generations HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${ASK.length}\r\n\r\n${ASK}`,
  )
  return socket
}

/** Reads on until the last event has come; how many bytes there were. */
async function readToEnd(socket: Socket): Promise<number> {
  let bytes = 0
  let tail = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    bytes += chunk.length
    tail = (tail + chunk.toString('latin1')).slice(-200)
    if (tail.includes('"sequence_number":0}')) break
  }
  return bytes
}

test('two hundred streams that nobody reads take little memory, and then arrive whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'easel-streams-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  const engine = createTestEngine()
  const big = randomBytes(PICTURE_BYTES)
  const large: typeof engine = {
    ...engine,
    async *generate(request, options) {
      for await (const event of engine.generate(request, options))
        yield event.type === 'picture' ? { ...event, picture: { ...event.picture, bytes: big } } : event
    },
  }
  const services = { ...(await servicesInMemory(large)), blobs: createDiskBlobs(folder) }
  const server = await startServer(services, { host: '127.0.0.1', port: 0 })
  const memory = () => process.memoryUsage().rss / 1e6
  const before = memory()

  const port = Number(new URL(server.address).port)
  const sockets = await Promise.all(Array.from({ length: STREAMS }, () => unread(port)))
  const jobs = async () => (await services.queue.stats()).waiting + (await services.queue.stats()).running
  await expect.poll(jobs, { timeout: 120_000 }).toBe(0)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const grown = memory() - before
  console.log(`${STREAMS} unread streams of ${PICTURE_BYTES / 1e6} MB: ${Math.round(grown)} MB more`)
  expect(grown).toBeLessThan((STREAMS * PICTURE_BYTES) / 1e6 / 4)

  for (const socket of sockets) expect(await readToEnd(socket)).toBeGreaterThan((PICTURE_BYTES * 4) / 3)
  for (const socket of sockets) socket.destroy()
  await server.close(0)
})
