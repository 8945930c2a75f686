import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'
import { writeContactSheet } from './contact-sheet.ts'
import { addResult, drawnBefore, type LineResult } from './results.ts'

const root = mkdtempSync(join(tmpdir(), 'easel-cli-batch-'))
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 10 }))
const fresh = () => mkdtempSync(join(root, 'folder-'))

const said = { err: '' }
beforeEach(() => {
  said.err = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text
    return true
  })
})
afterEach(() => void vi.restoreAllMocks())

const resultOf = (change: Partial<LineResult>): LineResult => ({
  custom_id: 'a',
  line: 1,
  request: 'hash-a',
  prompt: 'a mug',
  files: [],
  cost_usd: 0.5,
  warnings: [],
  error: null,
  ...change,
})
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

test('a result of an earlier run counts when it was drawn and its pictures are there', async () => {
  const folder = fresh()
  expect(await drawnBefore(folder)).toEqual(new Map())
  writeFileSync(join(folder, 'a.png'), PIXEL)
  const drawn = resultOf({ files: ['a.png'] })
  await addResult(folder, drawn)
  await addResult(folder, resultOf({ request: 'hash-b', files: ['gone.png'] }))
  await addResult(folder, resultOf({ request: 'hash-c', error: 'no' }))
  appendFileSync(join(folder, 'results.jsonl'), '{"custom_id":"cut off wh')
  expect([...(await drawnBefore(folder))]).toEqual([['hash-a', drawn]])
})

test('the contact sheet holds its small pictures, loads nothing, and shows words as words', async () => {
  const folder = fresh()
  writeFileSync(join(folder, 'a.png'), PIXEL)
  const hostile = '<script>alert(1)</script>" onload="x'
  const path = await writeContactSheet(folder, hostile, [
    resultOf({ files: ['a.png'], prompt: hostile, custom_id: hostile, warnings: [hostile] }),
    resultOf({ line: 2, cost_usd: 0, error: hostile }),
  ])
  const html = readFileSync(path, 'utf8')
  expect(html).toContain('1 of 2 drawn, $0.5000')
  expect(html).toMatch(/src="data:image\/webp;base64,[A-Za-z0-9+/=]+"/)
  expect(html.replace(/data:image\/webp[^"]*/g, '')).not.toMatch(/<script|src="(?!")|https?:|" onload/)
})

const line = (id: string, more = {}) =>
  JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/images/generations', body: { prompt: 'x' }, ...more })

test.each<[string, string, string[]]>([
  ['two lines of one name', `${line('a')}\n\n${line('a')}`, [':3: ', 'is that of line 1']],
  ['another address', line('a', { url: '/v1/embeddings' }), [':1: ', "'/v1/embeddings' is not the endpoint"]],
  ['no JSON', `${line('a')}\nhello`, [':2: ', 'not a JSON object']],
  ['nothing', '', ['has no requests']],
])('a file with %s is refused with the line, before anything is drawn', async (_, text, words) => {
  const folder = fresh()
  const file = join(folder, 'in.jsonl')
  writeFileSync(file, text)
  expect(await main(['batch', 'run', file, '-o', join(folder, 'out')], { EASEL_DATA: join(folder, 'data') })).toBe(2)
  for (const word of words) expect(said.err).toContain(word)
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test.each<[string[], string]>([
  [['batch'], 'Say what to do: easel batch run'],
  [['batch', 'run'], 'Say which file'],
  [['batch', 'run', 'in.jsonl'], 'Say where the pictures go'],
  [['batch', 'run', 'none.jsonl', '-o', 'out'], "There is no file 'none.jsonl'"],
])('%j says what is missing', async (args, words) => {
  expect(await main(args, {})).toBe(2)
  expect(said.err).toContain(words)
})
