import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { createDiskBlobs } from '../src/blobs/index.ts'
import { createFetcher } from '../src/inputs/web/index.ts'
import type { Services } from '../src/services.ts'
import { startServer } from '../src/start-server.ts'
import { servicesInMemory } from './services-in-memory.ts'
import { createTestEngine } from './test-engine.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function start(given: Partial<Services> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'easel-uploads-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  const blobs = createDiskBlobs(folder)
  const engine = createTestEngine({ asset: (hash) => blobs.get(hash) })
  const server = await startServer({ ...(await servicesInMemory(engine)), blobs, ...given }, { host: '127.0.0.1', port: 0 })
  closing.push(() => server.close(0))
  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
  const edit = (body: FormData | string) =>
    fetch(`${server.address}/v1/images/edits`, {
      method: 'POST',
      body,
      ...(typeof body === 'string' && { headers: { 'content-type': 'application/json' } }),
    })
  return { engine, files, edit, port: Number(new URL(server.address).port) }
}

const picture = (background: string) =>
  sharp({ create: { width: 64, height: 64, channels: 3, background } })
    .png()
    .toBuffer()
const part = (bytes: Buffer) => new File([Uint8Array.from(bytes)], 'a.png', { type: 'image/png' })

test('an edit leaves its pictures and its result, and nothing else', async () => {
  const { edit, files } = await start()
  const form = new FormData()
  for (const colour of ['red', 'blue']) form.append('image[]', part(await picture(colour)))
  form.append('prompt', 'x')
  expect((await edit(form)).status).toBe(200)
  expect(files()).toBe(3)
})

test('a form that is refused at its last field leaves nothing', async () => {
  const { edit, files } = await start()
  const form = new FormData()
  form.append('image', part(await picture('red')))
  form.append('prompt', 'x')
  form.append('size', '17x17')
  expect((await edit(form)).status).toBe(400)
  expect(files()).toBe(0)
})

test('a client that leaves in the middle of a file leaves nothing', async () => {
  const { files, port } = await start()
  const socket = connect(port, '127.0.0.1')
  socket.write(
    'POST /v1/images/edits HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 900000\r\n\r\n--b\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n',
  )
  socket.write(Buffer.alloc(300_000))
  await expect.poll(files).toBe(1)
  socket.destroy()
  await expect.poll(files).toBe(0)
})

test('a picture that is fetched from an address is an input like any other, and one that is no picture does not stay', async () => {
  const web = createServer(async ({ url }, answer) => answer.end(url === '/a.png' ? await picture('green') : 'a page'))
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  closing.push(() => web.close())
  const at = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const { edit, files, engine } = await start({ fetcher: createFetcher({ isAllowed: () => true }) })
  const body = (path: string) => JSON.stringify({ prompt: 'x', images: [{ image_url: at + path }] })

  const refused = await edit(body('/index.html'))
  expect([refused.status, await refused.json()]).toMatchObject([400, { error: { code: 'invalid_image_file', param: 'images[0]' } }])
  expect(files()).toBe(0)
  expect((await edit(body('/a.png'))).status).toBe(200)
  expect(engine.edits).toHaveLength(1)
  expect(files()).toBe(2)
})

test('an address inside the network is refused before anybody is asked', async () => {
  let asked = 0
  const web = createServer((_, answer) => answer.end(String(++asked)))
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  closing.push(() => web.close())
  const { edit } = await start({ fetcher: createFetcher() })
  const { port } = web.address() as AddressInfo
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433']) {
    const answer = await edit(JSON.stringify({ prompt: 'x', images: [{ image_url: `http://${host}:${port}/` }] }))
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'invalid_value', param: 'images[0].image_url' } }])
  }
  expect(asked).toBe(0)
})

test('with several addresses the first that fails ends the search, and nothing stays', async () => {
  const { edit, files } = await start({ fetcher: createFetcher({ resolve: () => new Promise(() => {}), timeoutMs: 120_000 }) })
  const good = `data:image/png;base64,${(await picture('red')).toString('base64')}`
  const before = Date.now()
  const images = [{ image_url: good }, { image_url: 'http://never.example/' }, { image_url: 'http://10.0.0.1/' }]
  const answer = await edit(JSON.stringify({ prompt: 'x', images }))
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: { param: 'images[2].image_url' } }])
  expect(Date.now() - before).toBeLessThan(60_000)
  expect(files()).toBe(0)
})
