import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layersOf, placedLayers } from './scene.ts'

test('a layer in a group lies where the group lies, and one that a layout places is nowhere', () => {
  const box = { x: 10, y: 20, w: 30, h: 40 }
  const scene = {
    layers: [
      { type: 'shape', name: 'bar', box: { x: 0, y: 0, w: 5, h: 5 } },
      {
        type: 'group',
        name: 'card',
        box: { x: 100, y: 200, w: 300, h: 300 },
        layers: [{ type: 'text', name: 'headline', text: 'HI', box }],
      },
      { type: 'group', name: 'row', box, layout: { direction: 'row' }, layers: [{ type: 'text', name: 'label', text: 'x' }] },
    ],
  }
  expect(placedLayers(scene).map((layer) => [layer.name, layer.box?.x, layer.box?.y])).toEqual([
    ['row', 10, 20],
    ['headline', 110, 220],
    ['card', 100, 200],
    ['bar', 0, 0],
  ])
})

test('any JSON at all is a scene of some layers, perhaps of none', () => {
  fc.assert(fc.property(fc.object(), (scene) => void layersOf({ layers: [scene], ...scene })))
})
