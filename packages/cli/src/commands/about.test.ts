import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inscribe } from '@easel/engine/provenance'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-about-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
const said = hear()

/** One white pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9CNHoHgAAAABJRU5ErkJggg==', 'base64')
const SCENE = { easel: '0.1.0', seed: 7, canvas: { width: 16, height: 16, background: '#ffffff' }, layers: [] }

function fileOf(name: string, change: Partial<Parameters<typeof inscribe>[1]>): string {
  const file = join(folder, name)
  writeFileSync(file, inscribe(PNG, { embed: 'scene', sourceType: 'algorithmicMedia', engine: 'easel', scene: SCENE, ...change }).bytes)
  return file
}

test('a picture of ours tells its origin and hands out its scene', async () => {
  const out = join(folder, 'scene.json')
  expect(await main(['about', fileOf('a.png', {}), '--scene', out])).toBe(0)
  expect(said.out).toMatch(/algorithmicMedia.*Easel [\d.]+.*16x16, and the pixels are those/s)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(SCENE)
  said.out = ''
  expect(await main(['about', fileOf('a.png', {}), '--json'])).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({ engine: 'easel', intact: true, scene: SCENE })
})

test('a picture without a scene says so, and there is none to write', async () => {
  const file = fileOf('b.png', { embed: 'origin' })
  expect(await main(['about', file])).toBe(0)
  expect(said.out).toMatch(/scene +none/)
  expect(await main(['about', file, '--scene', join(folder, 'none.json')])).toBe(1)
  expect(said.err).toContain('carries no scene.')
})

test('words of a stranger cannot steer the terminal', async () => {
  expect(await main(['about', fileOf('c.png', { engine: 'x\u009b31m\u0085evil', embed: 'origin' })])).toBe(0)
  expect(said.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(said.out).toContain('evil')
})

test('a file that is no picture, and one that is not there', async () => {
  const file = join(folder, 'd.txt')
  writeFileSync(file, 'hello')
  expect(await main(['about', file])).toBe(0)
  expect(said.out).toContain('says nothing about its origin')
  expect(await main(['about', join(folder, 'no.png')])).toBe(2)
  expect(said.err).toContain('There is no picture')
})
