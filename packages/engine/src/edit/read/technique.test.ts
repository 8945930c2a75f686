import { expect, test } from 'vitest'
import { readEdit } from './index.ts'

const read = (instruction: string) => readEdit(instruction, { inputs: 1, hasMask: false }).operations

test.each([
  ['Turn it into a watercolor', 'watercolor'],
  ['make this look like a pencil sketch', 'pencil'],
  ['Redraw the picture as line art', 'ink'],
  ['convert the photo to pixel art', 'pixel'],
  ['Apply an oil painting effect', 'oil'],
  ['Render the whole image in a cartoon style', 'toon'],
  ['make it a flat vector illustration please', 'flat'],
  ['as a blueprint', 'blueprint'],
  ['could you paint it as a watercolour?', 'watercolor'],
])('“%s” asks for a technique', (instruction, technique) => {
  expect(read(instruction)).toMatchObject([{ op: 'technique', technique, target: { kind: 'picture' } }])
})

test('a photograph is what it was before', () => {
  expect(read('make it photorealistic')).toMatchObject([{ op: 'technique', technique: null }])
})

test('one thing alone can be asked for', () => {
  expect(read('turn the background into a watercolor')).toMatchObject([{ op: 'technique', target: { kind: 'background' } }])
})

test.each(['make the mug blue', 'add a pencil', 'replace the watercolor set with a book', 'make the background lighter'])(
  '“%s” asks for none',
  (instruction) => {
    expect(read(instruction).some(({ op }) => op === 'technique')).toBe(false)
  },
)
