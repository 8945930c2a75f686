import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { compose } from '../compose/index.ts'
import { likeness } from './likeness.ts'
import { borrowed, patchScene } from './own/index.ts'
import { target } from './plan.ts'
import { readEdit } from './read/index.ts'

const BOTTLE = compose(
  readBrief('A white ceramic bottle with a gold cap on a pure white background, label "ACME"').brief,
  { width: 512, height: 512, background: 'opaque' },
  7,
).scene
const patched = (instruction: string) =>
  patchScene(BOTTLE, readEdit(instruction, { inputs: 1, hasMask: false, scene: BOTTLE }), { inputs: [], hasMask: false }).scene
const BLUE = patched('make the cap blue')

test.each(['the white bottle', 'a white background', 'with the label "ACME"', 'ACME', 'no plant', 'golden cap'])(
  'a scene is like what it shows: %s',
  (words) => {
    expect(likeness(BOTTLE, words)).toBeLessThan(0.2)
  },
)

test.each(['the blue cap', 'a plant', 'a marble counter', 'evening light', '“NOVA”'])('and unlike what it does not: %s', (words) => {
  expect(likeness(BOTTLE, words)).toBeGreaterThan(0.4)
})

test('of two scenes the one that was changed so is nearer', () => {
  expect(likeness(BLUE, 'the blue cap')).toBe(0)
  expect(likeness(BLUE, 'the navy cap') ?? 1).toBeLessThan(likeness(BOTTLE, 'the navy cap') ?? 0)
})

test('a part taken from another scene makes it like that scene, and nothing else', () => {
  const moved = patched('make the cap blue and put it on a marble counter')
  expect(borrowed(moved, BOTTLE, target('thing', { noun: 'cap' }))).toEqual(patched('put it on a marble counter'))
  expect(borrowed(moved, BOTTLE, target('thing', { noun: 'elephant' }))).toBeNull()
})
