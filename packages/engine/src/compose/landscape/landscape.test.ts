import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBrief } from '../../brief/index.ts'
import { Scene } from '../../scene/schema.ts'
import { compose } from '../index.ts'

const CANVAS = { width: 960, height: 640, background: 'opaque' as const }
const composed = (prompt: string, seed = 7, canvas: Parameters<typeof compose>[1] = CANVAS) =>
  compose(readBrief(prompt).brief, canvas, seed)
const landOf = (prompt: string, seed?: number) => {
  const [layer] = composed(prompt, seed).scene.layers
  if (layer?.type !== 'land') throw new Error('Expected a land')
  return layer.land
}

describe('a landscape', () => {
  test('is a valid scene for every seed and shape', () => {
    const prompts = [
      'Mountains',
      'A lake at night',
      'Desert dunes at dusk',
      'a field of sunflowers',
      'stormy sea',
      'city skyline',
      'winter forest',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...prompts),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.constantFrom([1024, 1024], [1536, 512], [480, 1440]),
        (prompt, seed, [width, height]) =>
          Scene.safeParse(composed(prompt, seed, { width: width as number, height: height as number, background: 'opaque' }).scene).success,
      ),
      { numRuns: 40 },
    )
  })

  test('is composed alike from the same seed', () => {
    expect(composed('A mountain lake', 11)).toEqual(composed('A mountain lake', 11))
  })

  test('keeps what was said and chooses the rest', () => {
    expect(landOf('Snowy mountains by a lake at midnight under a full moon')).toMatchObject({
      relief: 'peaks',
      water: 'lake',
      time: 'night',
      moon: true,
    })
    expect(landOf('A desert')).toMatchObject({ relief: 'dunes', cover: 'sand', water: 'none', time: 'golden' })
    expect(landOf('A starry night sky').horizon).toBeGreaterThan(landOf('A meadow').horizon)
  })

  test('says which things it leaves out', () => {
    const { warnings } = composed('A mountain lake with a red canoe at dawn')
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'subject_not_drawn', words: expect.stringContaining('canoe') }))
    expect(composed('A mountain lake at dawn').warnings).toEqual([])
    expect(composed('A waterfall in a green valley').warnings.map(({ words }) => words)).toEqual(['waterfall'])
  })

  test('says that it is no painting, and never transparent', () => {
    expect(composed('Watercolor landscape of a valley').warnings.map(({ code }) => code)).toContain('style_not_drawn')
    const clear = composed('A mountain lake', 1, { ...CANVAS, background: 'transparent' })
    expect(clear.warnings.map(({ code }) => code)).toContain('setting_left_out')
    expect(clear.scene.canvas.background).not.toBe('transparent')
  })
})
