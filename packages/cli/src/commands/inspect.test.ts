import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
const said = hear()

/** One white pixel. */
const WHITE = join(folder, 'white.png')
writeFileSync(WHITE, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQImWP4//8/AAX+Av5Y8msOAAAAAElFTkSuQmCC', 'base64'))

test('a picture of nothing fails, in a table and as JSON', async () => {
  expect(await main(['inspect', WHITE, '--size', '1x1'])).toBe(1)
  expect(said.out).toMatch(/^file\.content +FAIL +0 share +≥ 0\.002 /m)
  expect(said.out).toMatch(/^file\.size +pass /m)
  said.out = ''
  expect(await main(['inspect', WHITE, '--json', '--only', 'file.size', '--size', '1x1'])).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({ version: 1, pass: true, checks: [{ check: 'file.size', pass: true }] })
})

test('a picture without the colours of its brand fails', async () => {
  const kit = join(folder, 'brand.json')
  writeFileSync(kit, JSON.stringify({ name: 'North', colors: [{ hex: '#1f3a5f', role: 'primary' }] }))
  expect(await main(['inspect', WHITE, '--brand', folder, '--only', 'brand'])).toBe(1)
  expect(said.out).toMatch(/^brand\.colors +FAIL /m)
  expect(said.out).toMatch(/^brand\.foreign +pass +0 share/m)
})

test('a file that is no picture is a failure', async () => {
  const file = join(folder, 'note.txt')
  writeFileSync(file, 'hello')
  expect(await main(['inspect', file])).toBe(1)
  expect(said.err).toContain('Expected a PNG, JPEG or WebP picture but received 5 bytes of something else.')
})

const broken = join(folder, 'brief.json')
writeFileSync(broken, '{"version":2}')

test.each<[string, string[], string]>([
  ['no picture', ['inspect'], 'Say which picture: easel inspect FILE'],
  ['a picture that is not there', ['inspect', 'no.png'], "There is no picture 'no.png' that can be read."],
  ['a mask without what was before', ['inspect', WHITE, '--mask', WHITE], '--mask needs --reference'],
  ['an unknown check', ['inspect', WHITE, '--only', 'beauty'], "There is no check 'beauty'"],
  ['half a size', ['inspect', WHITE, '--size', 'big'], '--size takes pixels such as 1024x1536'],
  ['no panels', ['inspect', WHITE, '--panels', '0'], '--panels takes a number from 1 to 99'],
  ['a brand without colours', ['inspect', WHITE, '--brand', WHITE], '--brand takes a brand kit with colours'],
  ['a broken brief', ['inspect', WHITE, '--brief', broken], 'is not a brief'],
  ['an unknown quality', ['test', '--quality', 'hd'], "--quality is low, medium or high, not 'hd'."],
  ['two doors', ['test', '--engine', 'easel', '--base-url', 'http://127.0.0.1'], 'Say either --engine or --base-url'],
  ['an address that is none', ['test', '--base-url', 'nowhere'], '--base-url takes an address'],
  ['an unknown test', ['test', '--only', 'beauty'], "There is no test 'beauty'; there are: product-listing"],
])('%s is one clear sentence and exit code 2', async (_, args, sentence) => {
  expect(await main(args, { EASEL_DATA: join(folder, 'data') })).toBe(2)
  expect(said.err).toContain(sentence)
  expect(said.out).toBe('')
})
