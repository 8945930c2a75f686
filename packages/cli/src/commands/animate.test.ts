import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { thumbnailOf } from '@easel/workflow/library'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-animate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const said = hear()

const picture = join(folder, 'in.webp')
copyFileSync(await thumbnailOf('jazz-poster-swiss'), picture)
const fileOf = (name: string) => join(folder, name)

test('a flat picture becomes an animation of as many frames as were asked for', async () => {
  expect(await main(['animate', picture, '-o', fileOf('out.webp'), '--seconds', '0.5', '--fps', '6', '--width', '64']), said.err).toBe(0)
  expect(said.out).toBe(`${fileOf('out.webp')}  3 frames  over the picture\n`)
  const bytes = readFileSync(fileOf('out.webp'))
  expect([...bytes.toString('latin1').matchAll(/ANMF/g)]).toHaveLength(3)
})

test('a first frame for a video model has a size that it films in', async () => {
  expect(await main(['animate', picture, '-o', fileOf('first.png'), '--for', 'runway-gen4-turbo']), said.err).toBe(0)
  expect(said.out).toContain('832x1104  first frame of runway-gen4-turbo')
  expect(readFileSync(fileOf('first.png')).readUInt32BE(16)).toBe(832)
})

test('the video models are listed with who says what is known of them', async () => {
  expect(await main(['animate', 'targets'])).toBe(0)
  expect(said.out).toMatch(/^sora-2 .*1280x720.* unknown +OpenAI Node SDK/m)
})

test.each([
  [['animate'], 'Say what to animate'],
  [['animate', picture], 'Say where it goes'],
  [['animate', picture, '-o', 'out.png'], 'ends in none of'],
  [['animate', picture, '-o', 'out.webp', '--move', 'zoom'], '--move is push-in, orbit, pan'],
  [['animate', picture, '-o', 'out.webp', '--fps', '0'], '--fps is a number from 1 to 60'],
  [['animate', picture, '-o', fileOf('out.webp'), '--move', 'orbit'], 'a flat picture cannot be orbited'],
  [['animate', fileOf('none.png'), '-o', fileOf('out.webp')], 'There is no file'],
  [['animate', picture, '-o', fileOf('out.gif'), '--for', 'sora-2'], 'A first frame is a picture'],
  [['animate', picture, '-o', fileOf('out.png'), '--for', 'filmomat'], "No video model 'filmomat'"],
])('%j is called wrongly', async (args, reason) => {
  expect(await main(args, { EASEL_DATA: folder })).toBe(2)
  expect(said.err).toContain(reason)
})
