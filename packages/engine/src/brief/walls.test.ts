import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const relationOf = (prompt: string) => readBrief(prompt).brief.subjects.find(({ role }) => role === 'hero')?.relation

test.each([
  ['A red bicycle leaning against a whitewashed wall', 'leaning-on'],
  ['A guitar propped up against a brick wall', 'leaning-on'],
  ['A straw hat hanging on a plaster wall', 'hanging-on'],
  ['A denim jacket hung on a hook on a concrete wall', 'hanging-on'],
])('%s: the wall carries it', (prompt, type) => {
  expect(relationOf(prompt)).toEqual({ type, target: 'wall' })
})

test('a wall that is only behind a thing carries nothing', () => {
  expect(relationOf('A red bicycle in front of a brick wall')).toBeNull()
  expect(relationOf('A ceramic mug on a table before a painted wall')?.type).not.toMatch(/hanging|leaning/)
})
