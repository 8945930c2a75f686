import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { flatWorld } from '../paint/test/world.ts'
import { namesOf, Scene } from '../scene/index.ts'
import { canvasFor } from './canvas.ts'
import { compose } from './index.ts'
import { allTexts, faultsOfText } from './test/check.ts'

const world = flatWorld()
const sceneOf = (prompt: string) => {
  const { brief } = readBrief(prompt)
  return compose(brief, canvasFor(brief, { size: 'auto', background: 'auto' }), 7).scene
}
const textsOf = (prompt: string) => allTexts(sceneOf(prompt).layers).map(({ text }) => text)

test.each([
  'Three mobile app screens side by side for a reading app called Folio: home, search, profile',
  'Landing page hero for a sleep app called Calm: headline "Rest well", phone mockup on the right',
  'Logo sheet for a bakery called "Rye & Shine": primary logo, a round badge, icon only, with colour swatches',
  'Infographic: "Where the water goes". Households 46%, industry 40%, leaks 14%',
  'Org chart: Founder Ines Duarte. Under her: Head of Design Paul Meyer, Head of Sales Aiko Tan',
])('every name is one of a kind and no words lie on others: %s', async (prompt) => {
  const scene = sceneOf(prompt)
  Scene.parse(scene)
  expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
  expect(await faultsOfText(scene, world)).toEqual([])
})

test('shares that add up to a whole are a ring and a row for each', () => {
  const names = namesOf(sceneOf('Infographic: "Water". Households 46%, industry 40%, leaks 14%'))
  expect(names.filter((name) => /^share-\d$/.test(name))).toHaveLength(3)
  expect(names.filter((name) => /^point-\d\.bar$/.test(name))).toHaveLength(3)
})

test('a box of an organisation says the name and the post', () => {
  expect(textsOf('Org chart: Founder Ines Duarte. Under her: Head of Design Paul Meyer, Head of Sales Aiko Tan')).toEqual(
    expect.arrayContaining(['Ines Duarte', 'Founder', 'Paul Meyer', 'Head of Design']),
  )
})

test('a mark on a sheet stands there whole, on a badge and on dark', () => {
  expect(textsOf('Logo sheet for a bakery called "Rye": primary logo, badge').filter((text) => text === 'Rye')).toHaveLength(3)
})
