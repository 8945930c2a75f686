import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'
import { download } from '../weights/download.ts'

const home = mkdtempSync(join(tmpdir(), 'easel-weights-'))
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
})

const said = { out: '', err: '' }
let data = ''
beforeEach(() => {
  data = mkdtempSync(join(home, 'data-'))
  said.out = said.err = ''
  for (const channel of ['out', 'err'] as const)
    vi.spyOn(process[`std${channel}`], 'write').mockImplementation((text) => {
      said[channel] += text
      return true
    })
  return () => vi.restoreAllMocks()
})
const easel = (...args: string[]) => main(['weights', ...args], { EASEL_DATA: data })

/** As much of a model folder as there is to take and to read. */
const MODEL: Record<string, string> = {
  'model_index.json': '{"_class_name":"StableDiffusionPipeline"}',
  'README.md': '---\nlicense: openrail++\n---\n# Model',
  'LICENSE.md': 'You may \u001b[31muse it.\nAnd more.',
  'scheduler/scheduler_config.json': '{}',
  'tokenizer/vocab.json': '{}',
  'tokenizer/merges.txt': '#version',
  'text_encoder/model.onnx': 'text'.repeat(1000),
  'unet/model.onnx': 'unet'.repeat(1000),
  'unet/model.onnx_data': Array.from({ length: 40_000 }, (_, i) => String(i)).join(),
  'vae_decoder/model.onnx': 'decoder',
}
function writeModel(name: string): string {
  const place = join(mkdtempSync(join(home, 'model-')), name)
  for (const [path, text] of Object.entries(MODEL)) {
    mkdirSync(join(place, path, '..'), { recursive: true })
    writeFileSync(join(place, path), text)
  }
  return place
}

type Line = { cutAfter?: number; partOf?: (path: string) => string }

/** A server of those files that knows ranges; after `cutAfter` bytes of an answer have arrived in the file `partOf` it hangs up. */
async function serve(files: Record<string, string>, { cutAfter = Number.POSITIVE_INFINITY, partOf = (path) => path }: Line = {}) {
  const tag = '"one"'
  const asked: { path: string; range: string | undefined; method: string | undefined }[] = []
  const state = { cutAfter, tag, files }
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice('/org/tiny/resolve/main/'.length))
    asked.push({ path, range: request.headers.range, method: request.method })
    const text = state.files[path]
    if (text === undefined) return void response.writeHead(404).end()
    const all = Buffer.from(text)
    const isSame = request.headers['if-range'] === state.tag
    const from = isSame ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0
    const rest = all.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': rest.length,
      etag: state.tag,
      ...(from > 0 && { 'content-range': `bytes ${from}-${all.length - 1}/${all.length}` }),
    })
    if (request.method === 'HEAD') return void response.end()
    if (rest.length <= state.cutAfter) return void response.end(rest)
    if (state.cutAfter === 0) return void response.destroy()
    response.write(rest.subarray(0, state.cutAfter))
    const look = setInterval(() => {
      if ((statSync(partOf(path), { throwIfNoEntry: false })?.size ?? 0) < from + state.cutAfter) return
      clearInterval(look)
      response.destroy()
    }, 5)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/org/tiny/resolve/main/`
  return { url, asked, state }
}

test('nothing is taken before its licence was shown and accepted', async () => {
  const place = writeModel('tiny')
  expect(await easel('add', place)).toBe(1)
  expect(said.out).toContain('licence: openrail++')
  expect(said.out).toContain('You may  [31muse it.')
  expect(said.out).toContain('say --accept')
  expect(existsSync(join(data, 'weights'))).toBe(false)
  expect(await easel('add', place, '--accept')).toBe(0)
  expect(said.out).toContain(`folder: "${join(data, 'weights', 'tiny')}"`)
})

test('weights are listed, checked and removed', async () => {
  await easel('add', writeModel('tiny'), '--accept')
  said.out = ''
  expect(await easel('list')).toBe(0)
  expect(said.out).toMatch(/tiny +openrail\+\+/)
  expect(await easel('check')).toBe(0)
  truncateSync(join(data, 'weights/tiny/unet/model.onnx_data'), 5)
  writeFileSync(join(data, 'weights/tiny/vae_decoder/model.onnx'), 'Decoder')
  rmSync(join(data, 'weights/tiny/tokenizer/merges.txt'))
  expect(await easel('check', 'tiny')).toBe(1)
  for (const fault of ['model.onnx_data has 5 bytes instead of', 'vae_decoder/model.onnx has changed', 'merges.txt is missing'])
    expect(said.out).toContain(fault)
  expect(await easel('remove', 'tiny')).toBe(0)
  expect(readdirSync(join(data, 'weights')).filter((name) => !name.startsWith('.'))).toEqual([])
  expect(await easel('remove', 'tiny')).toBe(2)
})

test('a folder on the web comes whole over a line that is cut again and again', async () => {
  const { url, asked } = await serve(MODEL, { cutAfter: 60_000, partOf: (path) => join(data, 'weights/.adding/tiny', `${path}.part`) })
  expect(await easel('add', url, '--accept')).toBe(0)
  for (const [path, text] of Object.entries(MODEL)) expect(readFileSync(join(data, 'weights/tiny', path), 'utf8')).toBe(text)
  const ranges = asked.filter(({ path, method }) => path === 'unet/model.onnx_data' && method === 'GET').map(({ range }) => range)
  expect(ranges.length).toBeGreaterThan(2)
  // Each try goes on where the one before was cut.
  const starts = ranges.slice(1).map((range) => Number(/\d+/.exec(range ?? '')?.[0]))
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  expect(starts[0]).toBeGreaterThan(0)
})

test('the same weights have the same checksum wherever they come from, and a wrong one keeps nothing', async () => {
  const { url } = await serve(MODEL)
  expect(await easel('add', writeModel('here'), '--accept', '--json')).toBe(0)
  const { sha256 } = JSON.parse(said.out)
  expect(await easel('add', url, '--accept', '--sha256', sha256)).toBe(0)
  expect(await easel('add', url, '--accept', '--name', 'other', '--sha256', '0'.repeat(64))).toBe(1)
  expect(said.err).toContain(`but these weights have ${sha256}`)
  expect(readdirSync(join(data, 'weights'))).not.toContain('other')
})

test('a single file has the checksum of its bytes', async () => {
  const { url } = await serve({ 'a.safetensors': 'weights' })
  const sha256 = createHash('sha256').update('weights').digest('hex')
  expect(await easel('add', `${url}a.safetensors`, '--accept', '--sha256', sha256)).toBe(0)
  expect(readFileSync(join(data, 'weights/a.safetensors/a.safetensors'), 'utf8')).toBe('weights')
})

test('another call goes on where the last one was cut, but not with a file that has changed meanwhile', async () => {
  const whole = 'abcdefghij'.repeat(1000)
  const target = join(data, 'x')
  const { url, asked, state } = await serve({ x: whole }, { cutAfter: 4000, partOf: () => `${target}.part` })
  await download(`${url}x`, target, { bytes: whole.length, firstPauseMs: 1 })
  expect(readFileSync(target, 'utf8')).toBe(whole)
  // Half of an older file, of which another tag is known.
  writeFileSync(`${target}2.part`, 'OLD'.repeat(10))
  writeFileSync(`${target}2.part.tag`, '"older"')
  state.cutAfter = Number.POSITIVE_INFINITY
  await download(`${url}x`, `${target}2`, { bytes: whole.length, firstPauseMs: 1 })
  expect(readFileSync(`${target}2`, 'utf8')).toBe(whole)
  writeFileSync(`${target}3.part`, whole.slice(0, 7000))
  writeFileSync(`${target}3.part.tag`, state.tag)
  await download(`${url}x`, `${target}3`, { bytes: whole.length, firstPauseMs: 1 })
  expect(readFileSync(`${target}3`, 'utf8')).toBe(whole)
  expect(asked.at(-1)?.range).toBe('bytes=7000-')
  expect(readdirSync(data).filter((name) => name.includes('part'))).toEqual([])
})

test('a line that brings nothing is given up, and what is longer than promised is not taken', async () => {
  const { url, state } = await serve({ x: 'x'.repeat(5000) }, { cutAfter: 0 })
  await expect(download(`${url}x`, join(data, 'y'), { bytes: 5000, firstPauseMs: 1 })).rejects.toThrow('could not be downloaded')
  state.cutAfter = Number.POSITIVE_INFINITY
  await expect(download(`${url}x`, join(data, 'z'), { bytes: 10, firstPauseMs: 1 })).rejects.toThrow('longer than the 10 bytes')
  await expect(download(`${url}nowhere`, join(data, 'w'), { bytes: null, firstPauseMs: 1 })).rejects.toThrow('answered 404')
})

test.each([
  [['add'], 'Say which weights'],
  [['add', '/nowhere/at/all'], 'neither an address nor'],
  [['add', 'ftp://example.com/x'], 'http or https'],
  [['add', '.', '--sha256', 'abc'], '64 hexadecimal digits'],
  [['add', '.', '--name', '../x'], 'no name for weights'],
  [['forget'], 'easel weights add, easel weights list'],
])('%j is a wrong call', async (args, words) => {
  expect(await easel(...args)).toBe(2)
  expect(said.err).toContain(words)
})

test('a folder that is none, and one that nothing can be drawn with, are refused', async () => {
  const { url } = await serve({ 'README.md': 'nothing here' })
  expect(await easel('add', url, '--accept')).toBe(1)
  expect(said.err).toContain('no model_index.json')
  const place = writeModel('broken')
  rmSync(join(place, 'unet/model.onnx'))
  expect(await easel('add', place, '--accept')).toBe(1)
  expect(said.err).toContain('without unet/model.onnx')
})
