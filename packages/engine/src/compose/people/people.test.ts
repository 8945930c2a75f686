import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Layer } from '../../scene/schema.ts'
import { mannerOf, Pen, tonesFor } from '../illustration/index.ts'
import { actorsIn, undone } from './actors.ts'
import { BUILDS, skeletonOf } from './build.ts'
import { distance } from './form.ts'
import { personLook } from './look.ts'
import { POSES, type PoseName } from './poses.ts'
import { stagePeople } from './staging.ts'

const poses = Object.keys(POSES) as PoseName[]
const deedsOf = (words: string) => actorsIn(words).map(({ word, deed, beastPose }) => [word, beastPose ?? deed.pose, deed.held, deed.piece])

test('bones keep their lengths in every pose and at every age', () => {
  for (const build of Object.values(BUILDS))
    for (const name of poses) {
      const { arms, legs } = skeletonOf(build, POSES[name])
      for (const { shoulder, elbow, wrist } of arms) {
        expect(distance(shoulder, elbow), name).toBeCloseTo(build.arm[0], 6)
        expect(distance(elbow, wrist), name).toBeCloseTo(build.arm[1], 6)
      }
      for (const { hip, knee, ankle } of legs) {
        expect(distance(hip, knee), name).toBeCloseTo(build.leg[0], 6)
        expect(distance(knee, ankle), name).toBeCloseTo(build.leg[1], 6)
      }
    }
})

test('who stands, stands on the ground: no sole lies under it', () => {
  for (const name of poses.filter((one) => POSES[one].support === 'ground'))
    for (const { ankle } of skeletonOf(BUILDS.adult, POSES[name]).legs) expect(ankle[1], name).toBeGreaterThan(0.02)
})

test.each([
  ['a girl reading a book under a tree', [['girl', 'floor', 'book', 'tree']]],
  ['an old fisherman in a small boat', [['old fisherman', 'angle', 'rod', 'boat']]],
  ['a woman pouring tea', [['woman', 'pour', 'kettle', 'table']]],
  [
    'two kids flying a kite',
    [
      ['kid', 'point', 'kite', null],
      ['kid', 'cheer', null, null],
    ],
  ],
  ['a cat sleeping on a windowsill', [['cat', 'sleep', null, 'sill']]],
  ['a woman typing at her desk', [['woman', 'type', null, 'desk']]],
  ['a teapot on a table', []],
])('“%s” tells who does what with what', (words, told) => {
  const found = deedsOf(words)
  expect(found.map(([, pose, held, piece]) => [pose, held, piece])).toEqual(told.map(([, pose, held, piece]) => [pose, held, piece]))
})

test('a knight who rides a dragon sits on it, and a doctor turns to her patient', () => {
  const [knight, dragon] = actorsIn('a knight riding a dragon')
  expect([knight?.deed.isRiding, dragon?.kind, dragon?.beastPose]).toEqual([true, 'beast', 'fly'])
  expect(actorsIn('a doctor talking to a child').every(({ deed }) => deed.isMutual)).toBe(true)
})

test('the same words and seed give the same person; what is said of clothes and hair is worn', () => {
  const look = personLook('an old woman with glasses in a red coat', 5)
  expect(look).toEqual(personLook('an old woman with glasses in a red coat', 5))
  expect(look).toMatchObject({ age: 'old', isFemale: true, glasses: true, top: 'coat', beard: 'none' })
  expect(personLook('a boy', 1).age).toBe('child')
})

const WORDS = [
  'a baker kneading dough',
  'two friends cooking',
  'a boy walking his dog',
  'a runner',
  'a family having a picnic',
  'a woman swimming',
  'a wizard casting a spell',
  'a man riding a horse',
]
test('actors keep within the picture, whatever its shape, and have names of their own', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WORDS),
      fc.constantFrom([800, 1000] as const, [1200, 500] as const),
      fc.nat(20),
      (words, [w, h], seed) => {
        const pen = new Pen('cast', { w, h }, tonesFor({ words: '', named: [], manner: 'flat', seed }), mannerOf('flat'), seed)
        const at = stagePeople(pen, actorsIn(words), {
          words,
          foot: h * 0.93,
          top: h * 0.08,
          size: h * 0.8,
          turn: 1,
          seed,
        })
        expect(at.left).toBeGreaterThanOrEqual(0)
        expect(at.right).toBeLessThanOrEqual(w)
        const names = pen.layers.map(({ name }: Layer) => name)
        expect(new Set(names).size).toBe(names.length)
        expect(names.length).toBeGreaterThan(12)
      },
    ),
    { numRuns: 24, seed: 8 },
  )
})

test('a deed that no figure can do is named', () => {
  expect(undone('a man juggling chainsaws')).toEqual(['juggling'])
  expect(undone('a man reading a book')).toEqual([])
})
