import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const COMMANDS = ['draw', 'edit', 'inspect', 'export', 'experiment', 'library', 'gc']

test.each([
  ['drw', 'draw'],
  ['rdaw', 'draw'],
  ['edti', 'edit'],
  ['experimnet', 'experiment'],
  ['paint', null],
  ['', null],
  ['generate', null],
])('%s was meant to be %s', (word, meant) => expect(nearest(word, COMMANDS)).toBe(meant))

test('a known word is itself, and a slip of one key in a long one is found', () => {
  const slips = fc.record({
    word: fc.constantFrom('inspect', 'experiment', 'library'),
    at: fc.nat({ max: 6 }),
    letter: fc.constantFrom('x', ''),
  })
  fc.assert(
    fc.property(slips, ({ word, at, letter }) => {
      expect(nearest(word, COMMANDS)).toBe(word)
      expect(nearest(word.slice(0, at) + letter + word.slice(at + 1), COMMANDS)).toBe(word)
    }),
  )
})
