import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { recipeOf } from '../catalog/index.ts'
import { type StageObject, stageOf } from '../scene/index.ts'
import { measure, type Recipe } from '../shape/index.ts'
import { canvasFor } from './canvas.ts'
import { compose } from './index.ts'

const sizeOf = ({ archetype, params, scale }: StageObject) =>
  measure(recipeOf(archetype) as Recipe, params).size.map((length) => length * scale) as [number, number, number]

test('what stands on a tray stands within it, however the tray would lie alone', () => {
  for (const prompt of ['A glass teapot and two small cups on a bamboo tray', 'Three perfume bottles on a marble tray']) {
    const { brief } = readBrief(prompt)
    const { scene } = compose(brief, canvasFor(brief, { size: { width: 1024, height: 768 }, background: 'auto' }), 1)
    const objects = stageOf(scene)?.objects ?? []
    const tray = objects.find(({ archetype }) => archetype === 'tray') as StageObject
    const [width, , depth] = sizeOf(tray)
    for (const object of objects.filter((one) => one !== tray)) {
      const [, , deep] = sizeOf(object)
      expect(Math.abs(object.at[0] - tray.at[0]), `${prompt}: ${object.name}`).toBeLessThan(width / 2)
      expect(Math.abs(object.at[2] - tray.at[2]) + deep / 2, `${prompt}: ${object.name}`).toBeLessThan(depth / 2)
    }
  }
})
