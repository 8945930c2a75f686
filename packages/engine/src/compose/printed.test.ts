import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { stageOf } from '../scene/index.ts'
import { canvasFor } from './canvas.ts'
import { compose } from './index.ts'

function drawn(prompt: string) {
  const { brief } = readBrief(prompt)
  const { scene, warnings } = compose(brief, canvasFor(brief, { size: { width: 1024, height: 1024 }, background: 'auto' }), 1)
  return { decals: stageOf(scene)?.objects.flatMap(({ decals }) => decals ?? []) ?? [], warnings }
}

test('a logo asked for on a thing is printed in one ink, in the colour that is said', () => {
  const { decals, warnings } = drawn('White ceramic mug with a green anchor logo')
  expect(decals).toMatchObject([{ text: '', art: expect.stringMatching(/:anchor/) }])
  const [, r, g, b] = /^#(..)(..)(..)/.exec(decals[0]?.color ?? '')?.map((byte) => Number.parseInt(byte, 16)) ?? []
  expect(g).toBeGreaterThan(Math.max(r as number, b as number))
  expect(warnings.map(({ code }) => code)).not.toContain('print_not_drawn')
})

test('a print keeps the colours of its picture, and words stand with it', () => {
  const [print] = drawn('Canvas tote bag with a sunflower print').decals
  expect(print).toMatchObject({ text: '', art: 'fluent-emoji-flat:sunflower' })
  expect(print?.tones).toBeUndefined()
  const [decal] = drawn('A coffee bag with a bear logo and the words "BRUIN"').decals
  expect(decal).toMatchObject({ text: 'BRUIN', art: expect.stringContaining(':bear') })
})

test('a print that nothing draws, or on a thing without room for one, is named in a warning', () => {
  for (const prompt of ['White mug with a gryffindle logo', 'A baseball with a dragon print'])
    expect(drawn(prompt).warnings, prompt).toContainEqual(expect.objectContaining({ code: 'print_not_drawn' }))
})

test('an illustration on a thing is printed, and does not make the picture an illustration', () => {
  for (const prompt of ['White t-shirt with a whale illustration, flat lay', 'A mug with a picture of a whale on it'])
    expect(drawn(prompt).decals, prompt).toMatchObject([{ text: '', art: expect.stringContaining('whale') }])
})
