import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { startMachine } from '../kill/machines.ts'
import { startObjectStore } from '../object-store.ts'
import { clientOf } from './client.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** `error`: it answers 500. `silent`: it hangs up. `half`: of what is read the second half is missing, though it was announced. */
type Mood = 'good' | 'error' | 'silent' | 'half'

/** A bucket that somebody else has written, and before it a door with moods. The signatures are of the door's own address. */
async function startMoodyStore() {
  const store = await startObjectStore()
  const bucket = await store.newBucket()
  const door = { mood: 'good' as Mood, refused: 0 }
  const server = createServer((asked, answer) => {
    if (door.mood === 'good' || (door.mood === 'half' && asked.method !== 'GET')) return pass(asked, answer, false)
    door.refused++
    if (door.mood === 'half') return pass(asked, answer, true)
    if (door.mood === 'silent') return void asked.socket.destroy()
    asked.resume()
    answer.writeHead(500).end('<Error><Code>InternalError</Code></Error>')
  })
  const pass = (asked: IncomingMessage, answer: ServerResponse, isHalf: boolean) => {
    const onward = request(`${store.address}${asked.url}`, { method: asked.method, headers: asked.headers }, async (told) => {
      answer.writeHead(told.statusCode ?? 500, told.headers)
      if (!isHalf) return void told.pipe(answer)
      const bytes = Buffer.concat(await told.toArray())
      answer.write(bytes.subarray(0, bytes.length / 2), () => answer.destroy())
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(async () => {
    server.closeAllConnections()
    server.close()
    await store.stop()
  })
  const { port } = server.address() as AddressInfo
  const url = `s3://${bucket}?endpoint=${encodeURIComponent(`http://127.0.0.1:${port}`)}`
  return { door, environment: { ...store.keys, EASEL_BLOBS: url } }
}

test('a bucket that fails delays what was accepted, and half a picture is never passed on as a whole one', async () => {
  const { door, environment } = await startMoodyStore()
  const folder = mkdtempSync(join(tmpdir(), 'easel-bucket-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  const server = startMachine('server', { ...environment, EASEL_DATA: folder, EASEL_DATABASE: '', EASEL_FETCH: 'refuse' }, 1)
  ends.push(() => server.kill())
  const { ask, order, job, charged } = clientOf(server)
  const succeeded = (id: string | undefined) =>
    expect.poll(async () => (await job(id)).state, { timeout: 120_000, interval: 100 }).toBe('succeeded')
  const first = await order('before')
  await succeeded(first.body.id)
  // What was just stored is answered once without the bucket.
  expect(await ask(`/easel/v1/jobs/${first.body.id}/result`)).toMatchObject({ status: 200 })

  for (const mood of ['error', 'silent'] as const) {
    door.mood = mood
    door.refused = 0
    const { status, body } = await order(`in a mood of ${mood}`)
    expect(status).toBe(202)
    await expect.poll(() => door.refused, { timeout: 60_000 }).toBeGreaterThan(3)
    expect((await ask('/readyz')).status).toBe(503)
    door.mood = 'good'
    await succeeded(body.id)
  }

  door.mood = 'half'
  const whole = ask(`/easel/v1/jobs/${first.body.id}/result`)
  expect(
    await whole.then(({ status, body }) => (status === 200 && 'data' in body ? 'whole' : 'not whole')).catch(() => 'cut off'),
  ).not.toBe('whole')
  door.mood = 'good'
  expect(await ask(`/easel/v1/jobs/${first.body.id}/result`)).toMatchObject({ status: 200, body: { data: [{}] } })
  expect(await charged()).toMatchObject({ requests: 3, images: 3 })
})
