import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, readBrief, sceneToText } from '@easel/engine'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-scene-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
const said = hear()
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const { scene } = compose(readBrief('A red mug on a white background').brief, { width: 256, height: 256, background: 'opaque' }, 7)
const A = file('a.json', sceneToText(scene))
const B = join(folder, 'b.json')

test('a scene is changed by words, the difference is shown, and leads from the one to the other', async () => {
  expect(await main(['scene', 'patch', A, 'make the mug navy', '-o', B])).toBe(0)
  said.out = ''
  expect(await main(['scene', 'diff', A, B])).toBe(0)
  expect(said.out).toMatch(/^~ layers\.stage\.objects\.mug\.materials\.\w+\.color {2}"#\w{6}" -> "#\w{6}"$/m)
  said.out = ''
  expect(await main(['scene', 'diff', A, B, '--json'])).toBe(0)
  const changes = file('changes.json', said.out)
  expect(await main(['scene', 'patch', A, '--with', changes, '-o', join(folder, 'c.json')])).toBe(0)
  expect(readFileSync(join(folder, 'c.json'), 'utf8')).toBe(readFileSync(B, 'utf8'))
})

test('what cannot be done says so and writes nothing', async () => {
  expect(await main(['scene', 'patch', A, 'make the piano green', '-o', join(folder, 'none.json')])).toBe(1)
  expect(said.err).toContain('Nothing in the scene was changed.')
  expect(await main(['scene', 'diff', A])).toBe(2)
  expect(await main(['scene', 'patch', A, '--with', A, '-o', join(folder, 'none.json')])).toBe(2)
  expect(said.err).toContain('is not what easel scene diff --json prints')
})
