import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { cast } from './cast.ts'
import { objectsOf, place } from './place.ts'

const drawn = (prompt: string) =>
  cast(readBrief(prompt).brief)
    .actors.flatMap(objectsOf)
    .map(({ archetype }) => archetype)
const count = (prompt: string, archetype: string) => drawn(prompt).filter((one) => one === archetype).length

test('a bowl of fruit holds fruit, as many as are asked for', () => {
  expect(count('a bowl of three lemons on white', 'lemon')).toBe(3)
  expect(count('a wicker basket of apples', 'apple')).toBeGreaterThan(4)
  expect(drawn('an empty bowl on white')).toEqual(['bowl'])
})

test('flowers in a vase stand in it, however it is said', () => {
  for (const prompt of ['a vase of tulips', 'tulips in a blue vase', 'a blue vase with yellow tulips'])
    expect(drawn(prompt), prompt).toEqual(['vase', 'flowers'])
})

test('a stack of things stands one on the other, as many as are asked for, on the plate that it is on', () => {
  const on = cast(readBrief('A stack of four donuts on a white plate').brief).actors.flatMap(objectsOf)
  const donuts = on.filter(({ archetype }) => archetype === 'donut').map(({ at }) => at)
  expect(donuts.length).toBe(4)
  const heights = donuts.map(([, y]) => y).sort((a, b) => a - b)
  for (let i = 1; i < heights.length; i++) expect((heights[i] ?? 0) - (heights[i - 1] ?? 0)).toBeGreaterThan(1)
  for (const [x, , z] of donuts) expect(Math.hypot(x, z)).toBeLessThan(2)
})

test('what is beside a vessel is not in it, and drink is nothing that stands in a pot', () => {
  expect(drawn('A bowl of ramen with chopsticks')).toEqual(['bowl', 'chopsticks'])
  expect(drawn('A glass teapot with green tea and two cups').filter((archetype) => archetype === 'teapot')).toHaveLength(1)
  expect(drawn('A glass teapot with green tea and two cups')).toHaveLength(3)
})

test('what is served with a plate of food stands beside it, and none of it is lost', () => {
  const { actors } = cast(readBrief('A plate with a croissant, a cup of coffee and a bowl of blueberries').brief)
  expect(
    actors
      .flatMap(objectsOf)
      .map(({ archetype }) => archetype)
      .sort(),
  ).toEqual(['blueberries', 'bowl', 'croissant', 'mug', 'plate'])
  place(actors)
  const [plate, bowl] = ['plate', 'bowl'].map((archetype) => actors.find(({ object }) => object.archetype === archetype))
  const away = Math.hypot((plate?.object.at[0] ?? 0) - (bowl?.object.at[0] ?? 0), (plate?.object.at[2] ?? 0) - (bowl?.object.at[2] ?? 0))
  expect(away).toBeGreaterThan((plate?.size[0] ?? 0) / 2)
})

test('a basket of several kinds holds some of each', () => {
  const held = drawn('A basket of tomatoes, onions and lemons')
  for (const archetype of ['tomato', 'onion', 'lemon']) expect(held, archetype).toContain(archetype)
})

test('what a dish is said to hold and is not in the catalogue is said to be left out', () => {
  expect(cast(readBrief('a bowl of marbles').brief).warnings.map(({ words }) => words)).toContain('marbles')
  for (const known of ['a bowl of lemons', 'a bowl of soup', 'a bowl of flour', 'a vase of tulips'])
    expect(cast(readBrief(known).brief).warnings, known).toEqual([])
})
