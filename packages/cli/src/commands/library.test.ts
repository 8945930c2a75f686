import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
const said = hear()

/** What a command prints, after it has ended with that code. */
async function easel(args: string[], code = 0): Promise<string> {
  said.out = said.err = ''
  expect(await main(args, { EASEL_DATA: folder }), said.err).toBe(code)
  return code === 0 ? said.out : said.err
}

test('the library is searched by words, and an entry is copied in the form that is asked for', async () => {
  expect(await easel(['library', 'list', 'jazz'])).toMatch(/^name +genre +size +purpose\njazz-poster-swiss +ad-poster/)
  expect(JSON.parse(await easel(['library', 'list', 'jazz', '--json'])).data).toHaveLength(1)
  expect(await easel(['library', 'list', 'zeppelin'])).toContain('Nothing in the library')
  expect(await easel(['library', 'copy', 'jazz-poster-swiss'])).toMatch(/^Create a 2:3 poster/)
  expect(await easel(['library', 'copy', 'jazz-poster-swiss', '--as', 'contract'])).toMatch(/^easel_contract: 1\n/)
  expect(await easel(['library', 'show', 'jazz-poster-swiss'])).toContain('Tags: poster')
})

test('an entry is drawn with its own size and the words that are set', async () => {
  const file = join(folder, 'poster.png')
  const line = await easel(['library', 'draw', 'poster-condensed-red', '-s', 'headline=SHIP IT', '-o', file, '--quality', 'low', '--json'])
  expect(JSON.parse(line)).toMatchObject({ pictures: [{ file, width: 1024, height: 1536 }] })
})

test.each([
  [['library'], 'Say what to do: easel library list'],
  [['library', 'show'], 'Say which entry'],
  [['library', 'copy', 'jazz-poster-swiss', '--as', 'haiku'], '--as is prompt, contract'],
  [['library', 'draw', 'jazz-poster-swiss', '-s', 'headline', '-o', 'x.png'], "--set is name=value, not 'headline'"],
  [['library', 'draw', 'jazz-poster-swiss', '-s', 'tone=1', '-o', 'x.png'], "has no variable 'tone'"],
  [['directory', 'list', '--runs', 'moon'], '--runs: '],
  [['directory', 'compare', 'easel'], 'Two to 6 different models'],
])('%j is called wrongly', async (args, reason) => {
  expect(await easel(args, 2)).toContain(reason)
})

test('the directory is told in columns, with the source of each fact', async () => {
  expect(await easel(['directory', 'list', '--exact-text', 'true'])).toMatch(/^id +vendor.*\neasel +Easel/)
  expect(await easel(['directory', 'show', 'gpt-image-2'])).toMatch(/^prices +.*image out 30 +OpenAI API pricing page +2026-11-21/m)
  expect(await easel(['directory', 'compare', 'easel', 'gpt-image-2'])).toMatch(/^output control +mask +exact +guidance$/m)
  expect(JSON.parse(await easel(['directory', 'compare', 'easel', 'gpt-image-2', '--json'])).models).toHaveLength(2)
  expect(await easel(['directory', 'answers'])).toContain('Which model gives a transparent background?')
})
