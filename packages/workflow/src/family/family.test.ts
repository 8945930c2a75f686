import { type DrawRequest, readBrief, stageOf } from '@easel/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyOf } from './index.ts'

const SUBJECTS = [
  'Product photo of a green glass bottle with a gold cap on a white background',
  'Product photo of three red mugs on a plain white background',
  'Product photo of a brass desk lamp, 85 mm, side view',
  'Ad for a stainless steel water bottle on a teal background, headline "Stay cool"',
  'A wooden table with a blue teapot and two white cups by a window',
  'A honey jar with a label that reads "Linden" on oak',
]

const request = (prompt: string, n: number, seed?: number): DrawRequest => ({
  prompt,
  n,
  size: { width: 320, height: 320 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  previews: 0,
  ...(seed !== undefined && { seed }),
})

const thingsOf = ({ scene }: ReturnType<typeof familyOf>['members'][number]) =>
  (stageOf(scene)?.objects ?? []).map(({ at: _at, turn: _turn, ...thing }) => thing)

test('all members of a family have the same things, to the last material and label; where and how they are seen differs', () => {
  const asked = fc.record({ prompt: fc.constantFrom(...SUBJECTS), n: fc.integer({ min: 2, max: 10 }), seed: fc.nat() })
  fc.assert(
    fc.property(asked, ({ prompt, n, seed }) => {
      const { members } = familyOf(request(prompt, n, seed))
      expect(members).toHaveLength(n)
      const [first] = members
      for (const member of members) expect(thingsOf(member)).toEqual(first && thingsOf(first))
      expect(new Set(members.map(({ scene }) => JSON.stringify({ ...scene, seed: 0 }))).size).toBe(n)
    }),
    { numRuns: 4 },
  )
})

test('ten pictures of a thing whose angle was asked for are ten pictures', () => {
  const { members } = familyOf(request(SUBJECTS[2] ?? '', 10))
  expect(new Set(members.map(({ scene }) => JSON.stringify(scene.layers))).size).toBe(10)
})

test('the first picture of a family is the one that the words alone give', () => {
  const { members } = familyOf(request('Product photo of a red mug', 3))
  expect(members[0]?.request.given).toEqual({ scene: familyOf(request('Product photo of a red mug', 1)).members[0]?.scene })
})

test('a design without a stage keeps its words and differs in its layout', () => {
  const { members } = familyOf(request('Poster that reads "JAZZ NIGHT" and "Friday 9 pm"', 4, 3))
  const words = members.map(({ scene }) =>
    JSON.stringify(scene)
      .match(/"text":"[^"]+"/g)
      ?.sort(),
  )
  for (const each of words) expect(each).toEqual(words[0])
  expect(new Set(members.map(({ scene }) => JSON.stringify(scene.layers))).size).toBe(4)
})

describe('formats', () => {
  test('are other canvases for the same subject', () => {
    const { members } = familyOf(request('Product photo of a red mug', 4), 'formats')
    expect(new Set(members.map(({ scene: { canvas } }) => canvas.width / canvas.height)).size).toBeGreaterThan(2)
    for (const member of members) expect(thingsOf(member)).toEqual(members[0] && thingsOf(members[0]))
  })
})

test('a brief that somebody has settled is kept', () => {
  const { brief } = readBrief('Product photo of a blue vase')
  const { members } = familyOf({ ...request('whatever', 2), given: { brief } })
  expect(members[0]?.brief).toEqual(brief)
})
