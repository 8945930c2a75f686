import { expect, test } from 'vitest'
import { buildObject, measure, type Recipe } from '../../shape/index.ts'
import { RECIPES } from './index.ts'

const recipe = (archetype: string): Recipe => {
  const known = RECIPES.get(archetype)
  if (!known) throw new Error(`Expected the catalogue to hold ${archetype}`)
  return known
}
const parts = (archetype: string, params: Record<string, number> = {}) => buildObject(recipe(archetype), params).map(({ part }) => part)

test.each([
  ['telephone', 8, 30],
  ['typewriter', 20, 45],
  ['record-player', 10, 50],
  ['cassette', 5, 11],
  ['chess-piece', 3, 11],
  ['teddy-bear', 25, 40],
  ['coins', 2.5, 4],
  ['crown', 15, 25],
  ['high-heels', 10, 32],
  ['motorcycle', 90, 220],
  ['basketball', 23, 25],
  ['tennis-ball', 6, 7],
  ['piano', 130, 220],
  ['hammer', 20, 40],
])('%s is as large as the thing itself: its longest side lies between %d and %d cm', (archetype, least, most) => {
  const longest = Math.max(...measure(recipe(archetype)).size)
  expect(longest).toBeGreaterThan(least)
  expect(longest).toBeLessThan(most)
})

test('each kind of chessman has a head of its own and no other', () => {
  const heads = [0, 1, 2, 3, 4, 5].map((kind) =>
    parts('chess-piece', { kind }).filter((part) => !part.startsWith('waist') && part !== 'felt'),
  )
  for (const [kind, head] of heads.entries()) {
    expect(head.length, `${kind}`).toBeGreaterThan(0)
    expect(head.every((part) => part.endsWith(`-${kind}`))).toBe(true)
  }
})

test('taller chessmen are worth more', () => {
  const height = (kind: number) => measure(recipe('chess-piece'), { kind }).size[1]
  for (const kind of [0, 1, 3, 4]) expect(height(kind)).toBeLessThan(height(kind === 1 ? 3 : kind + 1))
})

test('a snow globe shows its own tree only while nothing else is inside', () => {
  expect(parts('snow-globe')).toContain('trunk')
  expect(parts('snow-globe', { inside: 0 })).not.toContain('trunk')
  const instead = recipe('snow-globe').holds?.instead
  expect(Object.keys(recipe('snow-globe').params)).toContain(instead)
})

test('a stack of towels and of gold bars is as high as its number', () => {
  for (const [archetype, name] of [
    ['towels', 'stack'],
    ['gold-bars', 'bars'],
  ] as const) {
    const height = (count: number) => measure(recipe(archetype), { [name]: count }).size[1]
    expect(height(6)).toBeGreaterThan(1.9 * height(1))
  }
})
