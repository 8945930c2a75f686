import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { canvasFor } from '../compose/canvas.ts'
import { compose } from '../compose/index.ts'
import { rectOf } from '../compose/regions.ts'
import { allTexts } from '../compose/test/check.ts'
import { mapLayers, type Scene } from '../scene/index.ts'
import type { Pixels } from '../trace/types.ts'
import { setText } from '../typeset/index.ts'
import { nodeWorld } from '../world-node.ts'
import { layoutScene, paintScene } from './index.ts'

const world = nodeWorld({ threads: 0 })

const words = (count: number) =>
  fc
    .array(
      fc.constantFrom('river', 'market', 'quiet', 'Open', 'night', 'and', 'the', 'extraordinary', 'of', 'bread', 'Linz', 'tiny', '2027'),
      {
        minLength: 1,
        maxLength: count,
      },
    )
    .map((parts) => parts.join(' '))

/** Prompts of many genres about the same random words. */
const prompts = fc.tuple(fc.nat(11), words(5), words(9), words(4)).map(([kind, title, line, more]) => {
  const kinds = [
    `Poster: "${title}", "${line}", "${more}"`,
    `Typographic poster that reads "${title}" and "${line}"`,
    `Event flyer "${title}", Friday 8 pm, "${line}", flat vector illustration of a lighthouse`,
    `Book cover "${title}" by Ida Marlow, "${line}"`,
    `Invitation: "${title}", "${line}", 12 June, Town Hall`,
    `Menu titled "${title}": Soup $6, Pie $8, Tea $3, "${line}"`,
    `Slide titled "${title}" with points "${line}", "${more}", "Third"`,
    `Instagram post "${title}", "${line}"`,
    `Certificate "${title}" for Noor Haddad, "${line}"`,
    `Infographic "${title}": 4 steps: sow, water, wait, pick`,
    `Sign that reads "${title}", "${line}"`,
    `Business card: "${title}", "${line}", +49 30 5550 199`,
  ]
  return kinds[kind] as string
})

const sizes = fc.constantFrom(
  { width: 512, height: 512 },
  { width: 448, height: 640 },
  { width: 768, height: 432 },
  { width: 384, height: 800 },
)

function sceneOf(
  prompt: string,
  size: { width: number; height: number },
  seed: number,
): { scene: Scene; free: readonly Parameters<typeof rectOf>[0][] } {
  const { brief } = readBrief(prompt)
  const { scene } = compose(brief, canvasFor(brief, { size, background: 'opaque' }), seed)
  return { scene, free: brief.layout.freeRegions }
}

const isFlat = (scene: Scene): boolean => {
  let flat = true
  mapLayers(scene, (layer) => {
    if (layer.type === 'stage' || layer.type === 'land') flat = false
    return layer
  })
  return flat
}

test('every text stays inside its box and off the edge of its page, whatever its words and the shape of the page', async () => {
  await fc.assert(
    fc.asyncProperty(prompts, sizes, fc.nat(99), async (prompt, size, seed) => {
      const { scene } = sceneOf(prompt, size, seed)
      const boxes = await layoutScene(scene, world)
      const margin = Math.min(size.width, size.height) * 0.012
      for (const layer of allTexts(scene.layers)) {
        const box = boxes.get(layer.name)
        if (!box || layer.rotate) continue
        const { ink, overflows } = setText(layer, box)
        const said = `${prompt} ${size.width}×${size.height} #${seed}: ${layer.name}`
        expect(overflows, said).toBe(false)
        expect(ink.x, said).toBeGreaterThanOrEqual(-0.1)
        expect(ink.y, said).toBeGreaterThanOrEqual(-0.1)
        expect(ink.x + ink.w, said).toBeLessThanOrEqual(box.w + 0.1)
        expect(ink.y + ink.h, said).toBeLessThanOrEqual(box.h + 0.1)
        expect(Math.min(box.x + ink.x, box.y + ink.y), said).toBeGreaterThanOrEqual(margin)
        expect(box.x + ink.x + ink.w, said).toBeLessThanOrEqual(size.width - margin)
        expect(box.y + ink.y + ink.h, said).toBeLessThanOrEqual(size.height - margin)
      }
    }),
    { numRuns: 90, seed: 61 },
  )
})

test('a region asked to be empty has no ink in it', async () => {
  const regions = fc.constantFrom('lower third', 'right half', 'upper third', 'left half', 'left third', 'lower half')
  await fc.assert(
    fc.asyncProperty(prompts, regions, sizes, fc.nat(99), async (prompt, region, size, seed) => {
      const asked = `${prompt}. Leave the ${region} empty.`
      const { scene, free } = sceneOf(asked, size, seed)
      fc.pre(isFlat(scene))
      expect(free.length, asked).toBeGreaterThan(0)
      const { pixels } = await paintScene(scene, {
        world,
        quality: 'low',
        drawStage: () => Promise.reject(new Error('nothing is traced here')),
      })
      for (const rect of free.map(rectOf))
        expect(inkShare(pixels, rect), `${asked} ${size.width}×${size.height} #${seed}`).toBeLessThan(0.001)
    }),
    { numRuns: 60, seed: 62 },
  )
})

/** Share of a region, without a rim of a fiftieth, where neighbours differ by more than a slope of colour does. */
function inkShare({ width, height, data }: Pixels, { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): number {
  const [dx, dy] = [(x1 - x0) * 0.02, (y1 - y0) * 0.02]
  const [left, right] = [Math.ceil((x0 + dx) * width), Math.floor((x1 - dx) * width) - 1]
  const [top, bottom] = [Math.ceil((y0 + dy) * height), Math.floor((y1 - dy) * height) - 1]
  const differ = (a: number, b: number) => [0, 1, 2].some((c) => Math.abs((data[a * 4 + c] ?? 0) - (data[b * 4 + c] ?? 0)) > 12)
  let marked = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const i = y * width + x
      if (differ(i, i + 1) || differ(i, i + width)) marked++
    }
  return marked / Math.max(1, (right - left) * (bottom - top))
}
