import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { cast } from './cast.ts'
import { objectsOf } from './place.ts'

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
