import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { compose } from '../compose/index.ts'
import { changed, changesOf } from './changes.ts'
import type { Scene } from './schema.ts'
import { rounded } from './text.ts'

const PROMPTS = [
  'A red mug and a plant on a wooden desk',
  'A blue mug, a book and a lamp on a marble table',
  'A poster for a jazz night, headline "Blue Room"',
  'A menu for a cafe with six drinks and prices',
  'A mountain lake at sunset',
]
const scenes = PROMPTS.map((prompt, i) => compose(readBrief(prompt).brief, { width: 256, height: 256, background: 'opaque' }, i).scene)

test('the changes between two scenes lead from the one to the other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scenes), fc.constantFrom(...scenes), (before, after) => {
      expect(changed(before, JSON.parse(JSON.stringify(changesOf(before, after))))).toEqual(rounded(after))
    }),
    { numRuns: 25 },
  )
})

test('one changed number is one change, at a place that says what it is', () => {
  const [before] = scenes as [Scene]
  const after = structuredClone(before)
  const stage = after.layers.find((layer) => layer.type === 'stage')
  const mug = stage?.objects.find(({ archetype }) => archetype === 'mug')
  if (!stage || !mug) throw new Error('Expected a mug')
  const from = mug.scale
  mug.scale = 2
  expect(changesOf(before, after)).toEqual([{ at: ['layers', stage.name, 'objects', mug.name, 'scale'], from, to: 2 }])
})

test('changes of another scene are refused, with the place', () => {
  const changes = changesOf(scenes[0] as Scene, scenes[1] as Scene)
  expect(() => changed(scenes[2] as Scene, changes)).toThrow(/does not fit this scene/)
  expect(() => changed(scenes[0] as Scene, [{ at: ['__proto__', 'polluted'], to: 1 }])).toThrow(/does not fit/)
})
