import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import OpenAI from 'openai'
import { afterAll, expect, onTestFinished, test } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/easel.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'easel-e2e-'))
const env = { ...process.env, EASEL_DATA: join(folder, 'data') }
const PROMPT = 'A bold poster with the headline "OPEN DOORS" in white on deep blue'
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const easel = (...args: string[]) => promisify(execFile)(process.execPath, [BIN, ...args], { env })

/** Starts `easel serve` on a free port and waits for the line with its address. */
async function serve(): Promise<{ child: ChildProcess; address: string; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  const { promise: address, resolve, reject } = Promise.withResolvers<string>()
  let text = ''
  child.stdout.on('data', (piece: Buffer) => {
    text += piece
    const ready = /ready on (http:\S+)/.exec(text)?.[1]
    if (ready) resolve(ready)
  })
  void ended.then(() => reject(new Error(`easel serve ended: ${text}`)))
  return { child, ended, address: await address }
}

test('what Node makes of the program is kept for the next start, unless that is forbidden', async () => {
  const run = promisify(execFile)
  const kept = join(folder, 'kept')
  await run(process.execPath, [BIN, '--version'], { env: { ...env, XDG_CACHE_HOME: kept, NODE_DISABLE_COMPILE_CACHE: '1' } })
  expect(existsSync(join(kept, 'easel'))).toBe(false)
  await run(process.execPath, [BIN, '--version'], { env: { ...env, XDG_CACHE_HOME: kept } })
  expect(readdirSync(join(kept, 'easel'))).toHaveLength(1)
})

test('easel draw draws without a server, and the same prompt gives the same bytes', async () => {
  const files = [join(folder, 'a.png'), join(folder, 'b.png')]
  for (const file of files) {
    const { stdout, stderr } = await easel(
      'draw',
      PROMPT,
      '-o',
      file,
      '--quality',
      'low',
      '--size',
      '1024x640',
      '--json',
      '--scene',
      `${file}.json`,
    )
    expect(JSON.parse(stdout)).toMatchObject({
      pictures: [{ file, width: 1024, height: 640, quality: 'low' }],
      usage: { output_tokens: 107 },
    })
    expect(stderr).toBe('')
  }
  const [first, second] = files.map((file) => readFileSync(file)) as [Buffer, Buffer]
  expect(first.equals(second)).toBe(true)
  expect(readFileSync(`${files[0]}.json`, 'utf8')).toBe(readFileSync(`${files[1]}.json`, 'utf8'))
})

test('easel edit takes a picture in, bills it, and writes beside it', async () => {
  const file = join(folder, 'poster.png')
  await easel('draw', PROMPT, '-o', file, '--quality', 'low', '--size', '1024x640')
  const { stdout } = await easel('edit', file, 'Change the headline to "DOORS OPEN"', '--quality', 'low', '--size', '1024x640', '--json')
  const edited = join(folder, 'poster-edited.png')
  expect(JSON.parse(stdout)).toMatchObject({ pictures: [{ file: edited, width: 1024, height: 640 }] })
  expect(JSON.parse(stdout).usage.input_tokens_details.image_tokens).toBe(640)
  expect(existsSync(edited)).toBe(true)
})

test('easel serve answers the official client, draws what the command draws, and goes when it is told', async () => {
  const start = Date.now()
  const { child, address, ended } = await serve()
  expect((await fetch(`${address}/v1/models`)).status).toBe(200)
  const coldStartMs = Date.now() - start
  const openai = new OpenAI({ baseURL: `${address}/v1`, apiKey: 'none', maxRetries: 0 })
  const answer = await openai.images.generate({ prompt: PROMPT, quality: 'low', size: '1024x640' })
  expect(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64').equals(readFileSync(join(folder, 'a.png')))).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  console.log(`cold start to the first answer: ${coldStartMs} ms`)
})

test('a job that was accepted survives kill -9 and is drawn after the next start', async () => {
  const killed = await serve()
  const leaving = fetch(`${killed.address}/v1/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // Traced, so that it is still being drawn when the server dies.
    body: JSON.stringify({ prompt: 'A matte black bottle on a white background', quality: 'low', size: '1024x1024', stream: true }),
  })
  const jobId = (await leaving).headers.get('x-easel-job')
  killed.child.kill('SIGKILL')
  await killed.ended

  const next = await serve()
  const job = async () => (await (await fetch(`${next.address}/easel/v1/jobs/${jobId}`)).json()) as { state: string; attempts: number }
  await expect.poll(async () => (await job()).state, { timeout: 300_000, interval: 1000 }).toBe('succeeded')
  expect((await job()).attempts).toBe(2)
  next.child.kill('SIGTERM')
  expect(await next.ended).toBe(0)
})

const CHROMIUM = '/usr/bin/chromium'
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

test.skipIf(!existsSync(CHROMIUM))('the studio opens in a real browser and says that it is not OpenAI’s', async () => {
  const { child, address, ended } = await serve()
  const profile = join(folder, 'profile')
  const page = await promisify(execFile)(CHROMIUM, [
    ...QUIET,
    `--user-data-dir=${profile}`,
    '--virtual-time-budget=5000',
    '--dump-dom',
    `${address}/`,
  ])
  expect(page.stdout).toContain('not affiliated with OpenAI')
  expect(page.stdout).toMatch(/<textarea/)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})
