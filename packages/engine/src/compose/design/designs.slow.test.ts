import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast } from '../../color.ts'
import { flatWorld } from '../../paint/test/world.ts'
import { namesOf, Scene } from '../../scene/index.ts'
import { allTexts, faultsOfText } from '../test/check.ts'
import { DESIGN_TEXTS, designs, type Sample, sceneOfSample } from './test/samples.ts'

const world = flatWorld()

test('every design is a valid scene with names of its own that shows each asked text exactly once', () => {
  fc.assert(
    fc.property(designs, (sample: Sample) => {
      const scene = sceneOfSample(sample)
      Scene.parse(scene)
      expect(new Set(namesOf(scene)).size).toBe(namesOf(scene).length)
      // The stub of a ticket says again when and where.
      const shown = allTexts(scene.layers)
        .filter(({ name }) => !name.startsWith('stub.'))
        .map(({ text }) => text)
      for (const text of DESIGN_TEXTS(sample))
        expect(
          shown.filter((one) => one.split(/\s{2,}·\s{2,}/).includes(text)),
          `${sample.kind}: ${text}`,
        ).toHaveLength(1)
    }),
    { numRuns: 220, seed: 51 },
  )
})

test('whatever the length of its words and the shape of its page, nothing is cut off and no words lie on others', async () => {
  await fc.assert(
    fc.asyncProperty(designs, async (sample: Sample) => {
      expect(await faultsOfText(sceneOfSample(sample), world), sample.kind).toEqual([])
    }),
    { numRuns: 36, seed: 52 },
  )
})

test('words on the bare ground of a page have the contrast of WCAG AA', () => {
  fc.assert(
    fc.property(designs, (sample: Sample) => {
      const { layers, canvas } = sceneOfSample(sample)
      const covered = layers.filter(({ type }) => type !== 'text')
      for (const layer of layers) {
        if (
          layer.type !== 'text' ||
          typeof layer.fill !== 'string' ||
          typeof canvas.background !== 'string' ||
          canvas.background === 'transparent'
        )
          continue
        const { box } = layer
        const isBare =
          box &&
          covered.every(
            ({ box: other }) =>
              other && (other.x >= box.x + box.w || other.x + other.w <= box.x || other.y >= box.y + box.h || other.y + other.h <= box.y),
          )
        if (isBare) expect(contrast(layer.fill, canvas.background), `${sample.kind} ${layer.name}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { numRuns: 120, seed: 53 },
  )
})
