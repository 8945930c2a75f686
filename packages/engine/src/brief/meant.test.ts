import { expect, test } from 'vitest'
import { readBrief } from './index.ts'

const nounsOf = (prompt: string) => readBrief(prompt).brief.subjects.map(({ noun }) => noun)

test('a bare word means what its company means', () => {
  expect(nounsOf('A tennis racket and balls on a table')).toContain('tennis ball')
  expect(nounsOf('A jar on a laboratory bench with a flask')).toContain('laboratory flask')
  expect(nounsOf('A bag of coffee with scattered beans')).toContain('coffee bean')
})

test('alone it stays what it is', () => {
  expect(nounsOf('A red ball on a white background')).toContain('ball')
})

test('light through a window shows no window', () => {
  expect(nounsOf('A notebook on a desk, golden light through the window')).not.toContain('window')
  expect(nounsOf('A cat-shaped vase next to a window')).toContain('window')
})
