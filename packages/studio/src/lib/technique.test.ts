import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TECHNIQUES, type Technique, techniqueIn, withTechnique } from './technique.ts'

const technique = fc.constantFrom(...(Object.keys(TECHNIQUES) as Technique[]))

test('a technique is one sentence at the end of the prompt, which is read back, replaced and taken away', () => {
  fc.assert(
    fc.property(fc.string(), technique, technique, (prompt, one, other) => {
      const once = withTechnique(prompt, one)
      expect(techniqueIn(once)).toBe(one)
      expect(withTechnique(once, other)).toBe(withTechnique(withTechnique(prompt, null), other))
      expect(withTechnique(once, null).length).toBeLessThanOrEqual(prompt.length + 1)
      expect(techniqueIn(withTechnique(once, null))).toBe(null)
    }),
  )
})

test('the sentence follows the words as a sentence does', () => {
  expect(withTechnique('a red mug', 'ink')).toBe('a red mug. Drawn as an ink drawing.')
  expect(withTechnique('A poster that reads "HELLO"', 'pixel')).toBe('A poster that reads "HELLO" Drawn as pixel art.')
  expect(withTechnique('', 'clay')).toBe('Drawn as a clay render.')
  expect(techniqueIn('an ink drawing of a mug')).toBe(null)
})
