import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { canvasFor } from '../compose/canvas.ts'
import { compose } from '../compose/index.ts'
import { layoutScene } from '../paint/index.ts'
import { flatWorld } from '../paint/test/world.ts'
import { type Box, mapLayers } from '../scene/index.ts'
import { loadFonts, setText } from '../typeset/index.ts'
import { textLayer } from '../typeset/test/words.ts'
import { branded, brandFrom, brandKit, withLogo } from './index.ts'

const KIT = brandKit({
  name: 'Fernway',
  colors: [
    { hex: '#f2c14e', role: 'primary' },
    { hex: '#0b3d2e', role: 'background', name: 'deep green' },
  ],
  fonts: { display: 'fraunces', text: 'nunito' },
})

const DESIGNS = [
  'Poster for an autumn market: "Harvest Days", 3–5 October',
  'Menu: Soup $6, Salad $8, Pie $7. Title "Farm Lunch"',
  'Slide titled "Why us" with points "Fresh", "Fair", "Fast"',
  'Infographic: how tea is made in 3 steps: pick, dry, brew',
  'Mobile banking app home screen, light',
]

test.each(DESIGNS)('%s is set in the faces of the brand', (prompt) => {
  const brief = branded(readBrief(prompt).brief, KIT)
  const { scene } = compose(brief, canvasFor(brief, { size: { width: 512, height: 512 }, background: 'auto' }), 3)
  const faces = new Set<string>()
  mapLayers(scene, (layer) => {
    if (layer.type === 'text') faces.add(layer.font)
    return layer
  })
  expect([...faces].filter((face) => face !== 'fraunces' && face !== 'nunito')).toEqual([])
})

test('the ground comes first in the palette, then what stands out', () => {
  const { style, setting } = branded(readBrief('A poster that reads "HELLO"').brief, KIT)
  expect(style.palette.map(({ hex }) => hex)).toEqual(['#0b3d2e', '#f2c14e'])
  expect(setting.backdropColor).toEqual({ name: 'deep green', hex: '#0b3d2e' })
})

test('a background that the prompt asks for is the prompt’s own', () => {
  const { setting } = branded(readBrief('A red mug on a pink background').brief, KIT)
  expect(setting.backdropColor?.name).toBe('pink')
})

test('the colours of things stay those of the prompt', () => {
  const before = readBrief('A red ceramic mug on a table').brief
  expect(branded(before, KIT).subjects).toEqual(before.subjects)
})

test('a kit that says nothing changes nothing', () => {
  const before = readBrief('A poster that reads "HELLO"').brief
  expect(branded(before, brandKit({}))).toEqual(before)
})

test.each([
  ['a colour that is none', { colors: [{ hex: 'green' }] }],
  ['a face that is not here', { fonts: { display: 'comic-sans' } }],
  ['a key that nobody knows', { mood: 'warm' }],
])('%s is refused by name', (_, kit) => {
  expect(() => brandKit(kit)).toThrow(expect.objectContaining({ code: 'invalid_value', param: 'easel.brand' }))
})

const LOGO_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect x="40" y="20" width="200" height="50" fill="#0b3d2e"/></svg>'
const dataUrl = (media: string, bytes: Uint8Array | string) => `data:${media};base64,${Buffer.from(bytes).toString('base64')}`

/** A World that keeps what a kit holds. */
function keeping() {
  const kept = new Map<string, Uint8Array>()
  const keep = async (bytes: Uint8Array) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    kept.set(hash, bytes)
    return hash
  }
  return { keep, world: { ...flatWorld(), asset: async (hash: string) => kept.get(hash) ?? null } }
}

test('a logo is kept without its empty rim, in its own proportions', async () => {
  const { logo } = await brandFrom({ logo: dataUrl('image/svg+xml', LOGO_SVG) }, keeping().keep)
  expect((logo?.width ?? 0) / (logo?.height ?? 1)).toBeCloseTo(4, 1)
  expect(logo?.light).toBeLessThan(0.3)
})

test.each(['poster', 'slide', 'menu'])('the logo of a brand stands on a %s undistorted, clear of every word', async (kind) => {
  const { keep, world } = keeping()
  const { logo } = await brandFrom({ logo: dataUrl('image/svg+xml', LOGO_SVG) }, keep)
  const { brief } = readBrief(`A ${kind} titled "Harvest Days" with "Soup $6", "Salad $8" and "Pie $7"`)
  const { scene } = compose(brief, canvasFor(brief, { size: { width: 640, height: 800 }, background: 'auto' }), 3)
  const signed = (await withLogo(scene, brief, logo as NonNullable<typeof logo>, world)).scene
  const boxes = await layoutScene(signed, world)
  const box = boxes.get('brand-logo') as Box
  expect(box.w / box.h).toBeCloseTo(4, 1)
  mapLayers(signed, (layer) => {
    const at = boxes.get(layer.name) as Box
    if (layer.type !== 'text') return layer
    const { ink } = setText(layer, at)
    const isApart =
      at.x + ink.x >= box.x + box.w || at.x + ink.x + ink.w <= box.x || at.y + ink.y >= box.y + box.h || at.y + ink.y + ink.h <= box.y
    expect(isApart, layer.name).toBe(true)
    return layer
  })
})

test('a photograph of a product is not stamped, and that is said', async () => {
  const { keep, world } = keeping()
  const { logo } = await brandFrom({ logo: dataUrl('image/svg+xml', LOGO_SVG) }, keep)
  const { brief } = readBrief('A red ceramic mug on a white background, product photo')
  const { scene } = compose(brief, canvasFor(brief, { size: { width: 512, height: 512 }, background: 'auto' }), 3)
  const made = await withLogo(scene, brief, logo as NonNullable<typeof logo>, world)
  expect(made.scene).toBe(scene)
  expect(made.warnings.map(({ code }) => code)).toEqual(['logo_not_placed'])
})

test('words are set in a font that the brand brings, and in no other where it has their letters', async () => {
  const { keep, world } = keeping()
  const bytes = await world.font('@fontsource/lobster/files/lobster-latin-400-normal.woff2')
  const { fonts } = await brandFrom({ fonts: { display: dataUrl('font/woff2', bytes) } }, keep)
  const layer = textLayer({ text: 'Harvest', font: fonts?.display ?? '' })
  await loadFonts([layer, textLayer({ text: 'Harvest', font: 'lobster' })], world)
  const [own, known] = [setText(layer, { w: 400, h: 80 }), setText(textLayer({ text: 'Harvest', font: 'lobster' }), { w: 400, h: 80 })]
  expect(own.ink.w).toBeCloseTo(known.ink.w, 1)
})

test('the tone of a brand joins the words of the style, what it does not want is avoided', () => {
  const { style, constraints } = branded(
    readBrief('A poster that reads "HELLO"').brief,
    brandKit({ tone: ['Playful'], dont: ['Gradients'] }),
  )
  expect(style.words).toContain('playful')
  expect(constraints.avoid).toContain('gradients')
})

test.each([
  [
    'a logo that reaches for the network',
    { logo: dataUrl('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://a.b/c.png"/></svg>') },
  ],
  ['a logo that is no picture', { logo: dataUrl('image/png', 'nothing') }],
  ['a logo by its address', { logo: 'https://example.com/logo.png' }],
  ['a font that is none', { fonts: { display: dataUrl('font/woff2', 'wOF2 but not more') } }],
])('%s is refused', async (_, kit) => {
  await expect(brandFrom(kit, keeping().keep)).rejects.toMatchObject({
    code: 'invalid_value',
    param: expect.stringContaining('easel.brand'),
  })
})
