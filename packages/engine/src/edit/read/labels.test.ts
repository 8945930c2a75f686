import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEdit } from './index.ts'
import { withoutLabels } from './labels.ts'

const read = (instruction: string) => readEdit(instruction, { inputs: 1, hasMask: false })
const kept = (instruction: string) => read(instruction).keep.map(({ target }) => target.noun ?? target.kind)

test.each([
  ['Edit: product photo. Preserve: the cup, the lid. Change: the background to white.', ['background'], ['cup', 'lid']],
  ['Change: background to light grey\nPreserve: lid\nAvoid: extra text', ['background'], ['lid']],
  ['Edit instruction: make the bottle red. Do not change: the cap.', ['recolor'], ['cap']],
  ['Task: edit the image\nChange only: the door to navy\nKeep unchanged: furniture, lamp', ['recolor'], ['furniture', 'lamp']],
  ['Background: a marble counter\nLighting: soft evening light\nKeep: the logo', ['background', 'light'], ['logo']],
])('the labelled form is read as its sentences are: %s', (instruction, operations, keep) => {
  const plan = read(instruction)
  expect(plan.operations.map(({ op }) => op)).toEqual(operations)
  expect(kept(instruction)).toEqual(keep)
  expect(plan.unread).toEqual([])
})

test('a colon in quotes is no label, and without labels nothing is rewritten', () => {
  const quoted = 'change the headline to "Now open. Change: everything"'
  expect(withoutLabels(quoted)).toBe(quoted)
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const bare = text.replaceAll(':', '')
      expect(withoutLabels(bare)).toBe(bare)
    }),
  )
})

test.each([
  'remove the text "A"',
  'make the text "A" red',
  'set the text "A" in capitals',
  'make "A" 20% bigger',
  'move the words "A" down',
])('%s is about these words alone', (instruction) => {
  expect(read(instruction).operations).toMatchObject([{ target: { kind: 'words', text: 'A' } }])
})

test('several quoted words go each by its own name', () => {
  expect(read('remove "A" and "B"').operations).toMatchObject([{ target: { text: 'A' } }, { target: { text: 'B' } }])
})
