import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { filtered } from '../retouch/filter.ts'
import { recolored } from '../retouch/recolor.ts'
import { toned } from '../retouch/tone.ts'
import type { Pixels } from '../trace/index.ts'
import { editSize, framed, frameOf } from './frame.ts'
import { guarded, permission, reportOf } from './guard.ts'

const picture = (width: number, height: number) =>
  fc
    .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
    .map((data): Pixels => ({ width, height, data: new Uint8ClampedArray(data) }))
const side = fc.integer({ min: 1, max: 24 })
const masks = (width: number, height: number) =>
  fc.array(fc.constantFrom(0, 0, 1, 128, 255), { minLength: width * height, maxLength: width * height }).map((alphas): Pixels => {
    const data = new Uint8ClampedArray(width * height * 4)
    alphas.forEach((alpha, i) => {
      data[4 * i + 3] = alpha
    })
    return { width, height, data }
  })
const asked = fc.tuple(side, side).chain(([width, height]) =>
  fc.record({
    input: picture(width, height),
    mask: masks(width, height),
    size: fc.record({ width: side, height: side }),
    feather: fc.integer({ min: 0, max: 6 }),
  }),
)

/** Everything an edit can do to pixels, at its worst. */
const operations: ((pixels: Pixels) => Pixels)[] = [
  (pixels) => ({ ...pixels, data: pixels.data.map((value) => 255 - value) }),
  (pixels) => toned(pixels, 'brightness', 0.8, null),
  (pixels) => filtered(pixels, 'blur', 1, null),
  (pixels) =>
    recolored(pixels, '#3060ff', {
      width: pixels.width,
      height: pixels.height,
      data: new Uint8Array(pixels.width * pixels.height).fill(255),
    }),
]

describe('the mask law', () => {
  test('outside the mask not one bit changes, whatever size, feather and operation', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(...operations), async ({ input, mask, size, feather }, operation) => {
        const frame = frameOf(input, size)
        const before = await framed(input, frame)
        const allowed = permission(mask, frame, { mode: 'exact', feather })
        const after = guarded(before, operation(before), allowed)
        for (let i = 0; i < allowed.data.length; i++)
          if (allowed.data[i] === 0) expect([...after.data.subarray(4 * i, 4 * i + 4)]).toEqual([...before.data.subarray(4 * i, 4 * i + 4)])
        expect(reportOf(before, after, allowed).maxDifferenceOutside).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('at the size of the input exactly the pixels of alpha 0 may change, feathered or not', () => {
    fc.assert(
      fc.property(asked, ({ input, mask, feather }) => {
        const allowed = permission(mask, frameOf(input, input), { mode: 'exact', feather })
        for (let i = 0; i < allowed.data.length; i++) expect((allowed.data[i] as number) > 0).toBe(mask.data[4 * i + 3] === 0)
      }),
    )
  })

  test.each(['png', 'webp'] as const)('it holds in the bytes of a lossless %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(picture(12, 9), masks(12, 9), async (input, mask) => {
        const opaque = { ...input, data: input.data.map((value, i) => (i % 4 === 3 ? 255 : value)) }
        const allowed = permission(mask, frameOf(opaque, opaque), { mode: 'exact', feather: 0 })
        const after = guarded(opaque, { ...opaque, data: opaque.data.map((value, i) => (i % 4 === 3 ? 255 : 255 - value)) }, allowed)
        const raw = sharp(after.data, { raw: { width: 12, height: 9, channels: 4 } })
        const file = await (format === 'png' ? raw.png() : raw.webp({ lossless: true })).toBuffer()
        const read = await sharp(file).ensureAlpha().raw().toBuffer()
        expect(reportOf(opaque, { width: 12, height: 9, data: new Uint8ClampedArray(read) }, allowed).maxDifferenceOutside).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  test('a feather fades in from the edge of the mask towards its middle', () => {
    const mask: Pixels = { width: 20, height: 3, data: new Uint8ClampedArray(240) }
    for (const x of [0, 19]) for (let y = 0; y < 3; y++) mask.data[4 * (20 * y + x) + 3] = 255
    const { data } = permission(mask, frameOf(mask, mask), { mode: 'exact', feather: 5 })
    const row = [...data.subarray(20, 30)]
    expect(row[0]).toBe(0)
    expect([...row].sort((a, b) => a - b)).toEqual(row)
    expect(row.at(-1)).toBe(255)
  })

  test('a soft mask may change pixels near it and none far from it', () => {
    const mask: Pixels = { width: 200, height: 200, data: new Uint8ClampedArray(160_000) }
    mask.data.forEach((_, i) => {
      if (i % 4 === 3 && Math.hypot(((i >> 2) % 200) - 100, (i >> 2) / 200 - 100) > 30) mask.data[i] = 255
    })
    const { data } = permission(mask, frameOf(mask, mask), { mode: 'soft', feather: 0 })
    expect(data[100 * 200 + 133]).toBeGreaterThan(0)
    expect(data[100 * 200 + 160]).toBe(0)
  })
})

describe('the size of an edit', () => {
  test('auto is a size that the wire allows, in about the ratio of the input', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 9000 }), fc.integer({ min: 16, max: 9000 }), (width, height) => {
        const size = editSize({ width, height }, 'auto')
        const area = size.width * size.height
        expect([size.width % 16, size.height % 16]).toEqual([0, 0])
        expect(area).toBeGreaterThanOrEqual(655_360)
        expect(area).toBeLessThanOrEqual(8_294_400)
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(3840)
        expect(Math.max(size.width / size.height, size.height / size.width)).toBeLessThanOrEqual(3)
        const ratio = Math.min(3, Math.max(1 / 3, width / height))
        expect(Math.abs(Math.log(size.width / size.height / ratio))).toBeLessThan(0.05)
      }),
    )
  })

  test('an input within the limits is cut, never resampled', async () => {
    const size = editSize({ width: 1003, height: 777 }, 'auto')
    expect(size).toEqual({ width: 992, height: 768 })
    expect(frameOf({ width: 1003, height: 777 }, size)).toMatchObject({ scale: 1, left: 5, top: 4 })
  })

  test('native is the size of the input, bit for bit', async () => {
    const input: Pixels = { width: 3, height: 2, data: Uint8ClampedArray.from({ length: 24 }, (_, i) => i * 7) }
    expect(editSize(input, 'native')).toEqual({ width: 3, height: 2 })
    expect(await framed(input, frameOf(input, input))).toEqual(input)
  })
})
