import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { cast } from './cast.ts'

const actorsOf = (prompt: string) => cast(readBrief(prompt).brief).actors
const reach = (size: readonly number[] = []) => Math.max(...size)

test('a toy is not lost under a tree', () => {
  const [train, tree] = actorsOf('Photo of a toy train with a tree')
  expect(train?.object.scale).toBe(1)
  expect(reach(tree?.size)).toBeLessThanOrEqual(reach(train?.size) * 4.001)
})

test('things of like size keep their own', () => {
  for (const { object } of actorsOf('Photo of a mug and a book')) expect(object.scale).toBe(1)
})

test('candles on a cake are the cake’s, as many as were asked for', () => {
  const actors = actorsOf('A birthday cake with five candles')
  expect(actors.map(({ object }) => object.archetype)).toEqual(['cake'])
  expect(actors[0]?.object.params.candles).toBe(5)
})

test('a ruby ring is a gold ring with a ruby', () => {
  const [ring] = actorsOf('A gold ring with a ruby')
  expect(ring?.object.archetype).toBe('ring')
  expect(ring?.object.materials.body?.family).toBe('gold')
  expect(ring?.object.materials.stone?.color).toBe('#c8102e')
})
