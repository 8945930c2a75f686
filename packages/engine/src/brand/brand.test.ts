import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { canvasFor } from '../compose/canvas.ts'
import { compose } from '../compose/index.ts'
import { mapLayers } from '../scene/index.ts'
import { branded, brandKit } from './index.ts'

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
  ['a key that nobody knows', { tone: 'warm' }],
])('%s is refused by name', (_, kit) => {
  expect(() => brandKit(kit)).toThrow(expect.objectContaining({ code: 'invalid_value', param: 'easel.brand' }))
})
