import { expect, test } from 'vitest'
import { withoutKept } from './kept.ts'
import { readEdit } from './read/index.ts'

const done = (instruction: string) => {
  const { operations, keep } = readEdit(instruction, { inputs: 1, hasMask: false })
  const { allowed, missed } = withoutKept(operations, keep)
  return { ops: allowed.map(({ op }) => op), missed }
}

test.each([
  ['Change the label to "NOVA". Do not change the label.', []],
  ['Make the bottle red and keep the bottle unchanged', []],
  ['Make the bottle bigger. Do not change the size of the bottle.', []],
  ['Remove the cap. Do not change the cap design.', []],
  ['Make the background white. Keep the background as it is.', []],
])('“%s” asks for what it forbids, so nothing is done', (instruction, ops) => {
  const result = done(instruction)
  expect(result.ops).toEqual(ops)
  expect(result.missed).toHaveLength(1)
  expect(result.missed[0]?.message).toMatch(/must stay/)
})

test.each([
  ['Make the bottle red. Keep the shape of the bottle.', ['recolor']],
  ['Make the cap black. Do not change the label text.', ['recolor']],
  ['Replace the background with light grey. Do not change the label text, product dimensions, logo, or cap design.', ['background']],
  ['Make the bottle red. Change nothing else.', ['recolor']],
])('“%s” can be done', (instruction, ops) => {
  expect(done(instruction)).toEqual({ ops, missed: [] })
})
