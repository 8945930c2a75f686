import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hear } from '../../test/hear.ts'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
const said = hear()

const box = { x: 20, y: 20, w: 160, h: 60 }
const SCENE = {
  easel: '0.1.0',
  seed: 7,
  canvas: { width: 200, height: 100, background: '#fff4d6' },
  layers: [
    { type: 'shape', name: 'panel', box, shape: 'rect', radius: 8, fill: '#2050c0', shadow: { color: '#00000080', blur: 6, dx: 0, dy: 3 } },
    {
      type: 'text',
      name: 'headline',
      role: 'headline',
      box,
      text: 'Open late',
      font: 'inter',
      weight: 700,
      size: 28,
      leading: 1.1,
      tracking: 0,
      align: 'center',
      valign: 'middle',
      fill: '#ffffff',
    },
  ],
}
const scene = join(folder, 'page.json')
writeFileSync(scene, JSON.stringify(SCENE))
const at = (name: string) => join(folder, name)

test('a page becomes an SVG of curves', async () => {
  expect(await main(['export', scene, '-o', at('page.svg')])).toBe(0)
  const curves = readFileSync(at('page.svg'), 'utf8')
  expect(curves).toMatch(/<svg viewBox="0 0 200 100"/)
  expect(curves).toContain('<path')
  expect(curves).not.toContain('Open late')
})

test('a page becomes a PDF of its paper, and with bleed a larger one', async () => {
  expect(await main(['export', scene, '-o', at('page.pdf'), '--paper', 'a4'])).toBe(0)
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(readFileSync(at('page.pdf'), 'latin1')) ?? []
  // A4 across is 297 mm = 841.89 points wide, and the page as high as the picture is in proportion.
  expect(Number(width)).toBeCloseTo(841.89, 0)
  expect(Number(height)).toBeCloseTo(420.9, 0)
  expect(await main(['export', scene, '-o', at('bleed.pdf'), '--paper', 'a4', '--bleed', '3'])).toBe(0)
  const [, wide] = /\/MediaBox ?\[0 0 ([\d.]+)/.exec(readFileSync(at('bleed.pdf'), 'latin1')) ?? []
  expect(Number(wide)).toBeCloseTo(841.89 + (2 * 3 * 72) / 25.4, 0)
})

test('a page comes apart into its layers, and the scene lies beside them', async () => {
  expect(await main(['export', scene, '-o', `${at('layers')}/`])).toBe(0)
  expect(readdirSync(at('layers')).sort()).toEqual(['00-background.png', '01-panel.png', '02-headline.png', 'scene.json'])
  expect(JSON.parse(readFileSync(at('layers/scene.json'), 'utf8'))).toEqual(SCENE)
})

test.each([
  [['export', scene], 'Say what to export'],
  [['export', scene, '-o', at('page.gif')], 'ends in neither'],
  [['export', scene, '-o', at('x.svg'), '--paper', 'a4'], 'for PDF only'],
  [['export', scene, '-o', at('x.pdf'), '--bleed', 'much'], '--bleed takes'],
  [['export', scene, '-o', at('x.pdf'), '--paper', 'b7'], 'Expected a paper size'],
  [['export', at('none.png'), '-o', at('x.svg')], 'no file'],
])('%j is refused before anything is written', async (args, why) => {
  expect(await main(args)).not.toBe(0)
  expect(said.err).toContain(why)
  expect(existsSync(at('x.svg')) || existsSync(at('x.pdf'))).toBe(false)
})
