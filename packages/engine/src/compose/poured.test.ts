import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { cast } from './cast.ts'

const castOf = (prompt: string) => cast(readBrief(prompt).brief).actors.map(({ object }) => object)

test('a cup of espresso is full of espresso, and a cup is empty', () => {
  const [full] = castOf('A cup of espresso')
  const [empty] = castOf('A ceramic mug')
  expect(full?.params.fill).toBeGreaterThan(0.5)
  expect(full?.materials.liquid?.color).toBe('#24120a')
  expect(empty?.params.fill ?? 0).toBe(0)
})

test('tea is seen in a teapot of glass', () => {
  const pot = castOf('A glass teapot with green tea').find(({ archetype }) => archetype === 'teapot')
  expect(pot?.params.fill).toBeGreaterThan(0.5)
  expect(pot?.materials).toMatchObject({ body: { family: 'glass' }, liquid: { family: 'tinted-liquid', color: '#c3ae3c' } })
})
