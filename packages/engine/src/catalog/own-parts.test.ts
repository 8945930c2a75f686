import { expect, test } from 'vitest'
import { ownPart } from './index.ts'

test('what the recipe of a thing draws itself is its own part', () => {
  expect(ownPart('cake', 'candle')).toEqual({ slot: 'candle', param: 'candles' })
  expect(ownPart('toast', 'jam')).toMatchObject({ param: 'jam' })
  expect(ownPart('ring', 'ruby')).toMatchObject({ slot: 'stone' })
  expect(ownPart('mechanical keyboard', 'keycap')).toEqual({ slot: 'keys' })
  expect(ownPart('stack of pancakes', 'blueberry')).toMatchObject({ param: 'berries' })
})

test('what is only beside a thing or in it is no part of it', () => {
  for (const [owner, noun] of [
    ['cake', 'fork'],
    ['mug', 'coffee'],
    ['bowl', 'berries'],
    ['camera', 'glass'],
    ['unicorn', 'horn'],
  ] as const)
    expect(ownPart(owner, noun), `${noun} of ${owner}`).toBeNull()
})
