import { createHash } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { draw } from '../draw.ts'
import { type DrawRequest, type EditSource, EngineError, type Picture } from '../engine.ts'
import { rng } from '../random.ts'
import type { Pixels } from '../trace/index.ts'
import { nodeWorld } from '../world-node.ts'
import { framed, frameOf } from './frame.ts'
import { permission } from './guard.ts'
import { loadInput, loadMask } from './inputs.ts'

/** What an upload leaves behind: bytes under their hash. */
const assets = new Map<string, Uint8Array>()
const world = nodeWorld({ threads: 2, asset: async (hash) => assets.get(hash) ?? null })
const keep = (bytes: Uint8Array): string => {
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  assets.set(hash, bytes)
  return hash
}
const REQUEST: DrawRequest = {
  prompt: 'A white ceramic bottle with a gold cap on a pure white background',
  n: 1,
  size: { width: 160, height: 160 },
  quality: 'low',
  background: 'auto',
  format: 'png',
  compression: 100,
  seed: 11,
  previews: 0,
}
const requestOf = (prompt: string, input: string, source: Partial<EditSource> = {}, change: Partial<DrawRequest> = {}): DrawRequest => ({
  ...REQUEST,
  size: 'native',
  prompt,
  edit: { inputs: [input], mask: null, maskMode: 'exact', feather: 0, onLowConfidence: 'warn', ...source },
  ...change,
})
const edited = (...given: Parameters<typeof requestOf>) => draw(requestOf(...given), 0, world)
afterAll(() => world.threads.close())

describe('the mask law, whatever is asked', () => {
  const WISHES = [
    'make this red',
    'remove this',
    'replace the background with light blue',
    'make it brighter',
    'blur this',
    'make it black and white',
    'warm evening light from the left',
    'change the words to "NEW"',
    'turn it into a pencil drawing',
    'make it sharper',
    'remove the background',
  ]
  const pictures = fc
    .record({ width: fc.integer({ min: 24, max: 72 }), height: fc.integer({ min: 24, max: 72 }), seed: fc.nat() })
    .map(({ width, height, seed }) => {
      const random = rng(seed, 'picture')
      const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i % 5 === 0 ? 256 * random.next() : 90 + (i % 90)))
      return { width, height, data }
    })
  const boxes = fc.record({
    x: fc.double({ min: 0, max: 0.7, noNaN: true }),
    y: fc.double({ min: 0, max: 0.7, noNaN: true }),
    share: fc.double({ min: 0.15, max: 0.6, noNaN: true }),
  })
  const formats = fc.constantFrom<['png' | 'webp', number]>(['png', 100], ['webp', 100])
  const sizes = fc.constantFrom<DrawRequest['size']>('native', { width: 64, height: 48 }, { width: 48, height: 96 })

  test('outside the mask the file shows the input, bit for bit', async () => {
    let edits = 0
    await fc.assert(
      fc.asyncProperty(
        pictures,
        boxes,
        fc.constantFrom(...WISHES),
        formats,
        sizes,
        fc.nat({ max: 5 }),
        async ({ width, height, data }, place, wish, [format, compression], size, feather) => {
          const input = await sharp(data, { raw: { width, height, channels: 3 } })
            .png()
            .toBuffer()
          const open = { left: Math.floor(place.x * width), top: Math.floor(place.y * height) }
          const hole = {
            create: {
              width: Math.max(1, Math.floor(Math.min(place.share * width, width - open.left))),
              height: Math.max(1, Math.floor(Math.min(place.share * height, height - open.top))),
              channels: 4 as const,
              background: '#000000ff',
            },
          }
          const mask = await sharp({ create: { width, height, channels: 4, background: '#000000ff' } })
            .composite([{ input: hole, ...open, blend: 'dest-out' }])
            .png()
            .toBuffer()
          const picture = await edited(wish, keep(input), { mask: keep(mask), feather }, { format, compression, size }).catch(
            (error: unknown) => error,
          )
          if (picture instanceof EngineError) return
          const { bytes, width: w, height: h, report } = picture as Picture
          expect(report?.maxDifferenceOutside).toBe(0)
          edits++
          // The report is about pixels; what counts is the file.
          const [frame, seen] = [
            frameOf({ width, height }, { width: w, height: h }),
            await loadInput({ inputs: [keep(input)] } as EditSource, 0, world),
          ]
          const before = await framed(seen, frame)
          const allowed = permission((await loadMask({ mask: keep(mask) } as EditSource, world)) as Pixels, frame, {
            mode: 'exact',
            feather,
          })
          const after = await sharp(bytes).ensureAlpha().raw().toBuffer()
          for (let i = 0; i < allowed.data.length; i++)
            if (allowed.data[i] === 0) expect([...after.subarray(4 * i, 4 * i + 4)]).toEqual([...before.data.subarray(4 * i, 4 * i + 4)])
        },
      ),
      { numRuns: 60 },
    )
    // Most wishes can be done to any pixels; a run that only refused would prove nothing.
    expect(edits).toBeGreaterThan(30)
  })
})

test('a mask that is opaque all over changes nothing and says so, whatever its colours', async () => {
  const blank = (background: string, channels: 3 | 4) =>
    sharp({ create: { width: 48, height: 48, channels, background } })
      .png()
      .toBuffer()
  const [input, mask] = [keep(await blank('#807060', 3)), keep(await blank('#ffffffff', 4))]
  const { report, warnings } = await edited('make it brighter', input, { mask })
  expect(report?.changedShare).toBe(0)
  expect(warnings.map(({ code }) => code)).toContain('mask_allows_nothing')
})
