import { expect, test } from 'vitest'
import { kindsAbove, namesOf, sortOf } from './lexicon/index.ts'
import { standInFor } from './stand-in.ts'

test('the lexicon tells what can be seen from what cannot', () => {
  expect(sortOf('spaniel')).toBe('animal')
  expect(sortOf('towel')).toBe('artifact')
  expect(sortOf('waffle')).toBe('food')
  expect(sortOf('mood')).toBeNull()
  expect(sortOf('composition')).toBeNull()
})

test('a noun has the other names of its thing and the kinds above it that look like it', () => {
  expect(namesOf('cornet')).toContain('trumpet')
  expect(kindsAbove('spaniel')[0]).toContain('dog')
  expect(kindsAbove('telephone').flat()).not.toContain('instrumentality')
})

test('a picture of the thing itself comes before its kin', () => {
  expect(standInFor('pineapple')).toEqual({ kin: 'pineapple', art: 'fluent-emoji-flat:pineapple' })
})

test('a kind that nobody drew stands for its family', () => {
  expect(standInFor('beagle')).toMatchObject({ kin: 'dog' })
})

test('what is like nothing known has no stand-in', () => {
  expect(standInFor('composition')).toBeNull()
  expect(standInFor('gizmotron')).toBeNull()
})
