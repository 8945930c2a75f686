import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, onTestFinished, test } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/easel.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'easel-batch-'))
const env = { ...process.env, EASEL_DATA: join(folder, 'data') }
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const file = join(folder, 'in.jsonl')
const out = join(folder, 'out')
const ARGS = [BIN, 'batch', 'run', file, '-o', out]
const LINES = 10
writeFileSync(
  file,
  Array.from({ length: LINES }, (_, index) =>
    JSON.stringify({
      custom_id: index === 0 ? '../../up' : `r${index}`,
      method: 'POST',
      url: '/v1/images/generations',
      body: { prompt: `A bold poster that reads "NUMBER ${index}"`, size: index === 1 ? '1x1' : '1024x640', quality: 'low' },
    }),
  ).join('\n'),
)

const run = () =>
  promisify(execFile)(process.execPath, [...ARGS, '--json'], { env }).then(
    ({ stdout }) => ({ code: 0, ...JSON.parse(stdout) }),
    ({ code, stdout }) => ({ code, ...JSON.parse(stdout) }),
  )
const pictures = () => readdirSync(out).filter((name) => name.endsWith('.png'))

test('easel batch run goes on where it was stopped or killed, and draws nothing twice', async () => {
  for (const [signal, code, enough] of [
    ['SIGINT', 130, 2],
    ['SIGKILL', null, 4],
  ] as const) {
    const child = spawn(process.execPath, ARGS, { env, stdio: 'ignore' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = once(child, 'exit')
    await expect.poll(() => existsSync(out) && pictures().length, { timeout: 180_000 }).toBeGreaterThanOrEqual(enough)
    child.kill(signal)
    expect((await ended)[0]).toBe(code)
  }
  const results = () => readFileSync(join(out, 'results.jsonl'), 'utf8')
  const done = results()
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text))
    .filter(({ error }) => error === null)
  const times = done.map(({ files }) => statSync(join(out, files[0])).mtimeMs)

  const all = await run()
  expect(all).toMatchObject({ code: 1, total: LINES, drawn: LINES - 1, drawn_before: done.length, failed: 1 })
  expect(all.errors).toMatchObject([{ line: 2, custom_id: 'r1' }])
  expect(done.map(({ files }) => statSync(join(out, files[0])).mtimeMs)).toEqual(times)
  expect(pictures()).toHaveLength(LINES - 1)
  expect(pictures()[0]).toBe('0001-.._.._up.png')
  expect(readFileSync(join(out, 'index.html'), 'utf8').match(/<figure>/g)).toHaveLength(LINES)
})
