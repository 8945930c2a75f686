import { expect, test } from 'vitest'
import { buildObject, measure, type Recipe } from '../../shape/index.ts'
import { findArchetype } from '../index.ts'
import { recipeOf } from './index.ts'

const recipe = (archetype: string): Recipe => {
  const known = recipeOf(archetype)
  if (!known) throw new Error(`Expected the catalogue to hold ${archetype}`)
  return known
}
const parts = (archetype: string, params: Record<string, number> = {}) => buildObject(recipe(archetype), params).map(({ part }) => part)

test('a single flower lies on its side and a bunch stands', () => {
  for (const noun of ['rose', 'tulip', 'sunflower']) {
    const [wide, high] = measure(recipe('flowers'), findArchetype(noun)?.params).size
    expect(wide, noun).toBeGreaterThan(2 * high)
  }
  const [wide, high] = measure(recipe('flowers')).size
  expect(high).toBeGreaterThan(wide)
})

test('lavender is several spikes of florets and no roses', () => {
  const drawn = parts('flowers', findArchetype('lavender')?.params)
  expect(drawn.filter((part) => part.startsWith('spike-')).length).toBeGreaterThan(5)
  expect(drawn.some((part) => part.startsWith('rose-') || part.startsWith('tulip-'))).toBe(false)
})

test('a vase is hollow: stems in it reach down to its floor', () => {
  const { holds } = recipe('vase')
  expect(holds?.floor).toBeLessThan(0.1 * measure(recipe('vase')).size[1])
})

test('boots are laced while they end below the calf', () => {
  const laces = (shaft: number) => parts('boots', { shaft }).filter((part) => part.startsWith('lace-')).length
  expect(laces(7)).toBeGreaterThan(6)
  expect(laces(20)).toBe(0)
})

test('the keys of a keyboard fill its rows from edge to edge without overlapping', () => {
  const keys = buildObject(recipe('keyboard')).filter(({ part }) => part.startsWith('key-'))
  const rows = Map.groupBy(keys, ({ part }) => part.split('-')[1])
  expect(rows.size).toBe(5)
  for (const row of rows.values()) {
    const spans = row.map(({ positions }) => {
      const xs = positions.filter((_, i) => i % 3 === 0)
      return [Math.min(...xs), Math.max(...xs)] as const
    })
    for (const [i, [left]] of spans.entries()) {
      if (i === 0) continue
      const gap = left - (spans[i - 1]?.[1] ?? 0)
      expect(gap).toBeGreaterThan(0.05)
      expect(gap).toBeLessThan(0.3)
    }
  }
})

test('olive oil is a bottle of its own and no wine', () => {
  for (const noun of ['olive oil', 'bottle of olive oil', 'olive oil bottle'])
    expect(findArchetype(noun)).toMatchObject({ archetype: 'oil-bottle', level: 'exact' })
})

test('a sports car has two doors, another car four', () => {
  const handles = (sport: number) => parts('car', { sport }).filter((part) => part.includes('handle')).length
  expect([handles(1), handles(0)]).toEqual([2, 4])
})
