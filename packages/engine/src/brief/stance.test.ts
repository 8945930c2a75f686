import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const relationsOf = (prompt: string) =>
  Object.fromEntries(
    readBrief(prompt).brief.subjects.map(({ noun, relation }) => [noun, relation ? `${relation.type} ${relation.target}` : '']),
  )

test('what is said to be behind at the end of a list holds for all that are listed', () => {
  const { book, lamp } = relationsOf('A coffee mug on a bedside table, books and a lamp behind')
  expect([book, lamp]).toEqual(['behind mug', 'behind mug'])
})

test('what lies around or beside it is about the hero', () => {
  expect(relationsOf('A glass of orange juice on a counter, sliced oranges around it')['sliced orange']).toBe('around glass')
  expect(relationsOf('A serum bottle on a plinth, eucalyptus sprigs beside it').sprig).toBe('beside bottle')
})

test('a mirror above a table hangs on the wall, and a lamp above it does not', () => {
  expect(relationsOf('A vase of tulips on a console table with a round mirror above')['round mirror']).toBe('hanging-on wall')
  expect(relationsOf('A vase on a console table with a drone above').drone ?? '').not.toContain('hanging-on')
})

test('what stands about the hero is none itself', () => {
  const { subjects } = readBrief('A coffee mug on a bedside table, books and a lamp behind').brief
  expect(subjects.filter(({ role }) => role === 'hero').map(({ noun }) => noun)).toEqual(['mug'])
})
