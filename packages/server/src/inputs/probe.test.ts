import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { normalise, probe, turnUpright } from './probe.ts'
import { isMultiPictureJpeg, kindOf } from './sniff.ts'

const noise = (width = 24, height = 16, channels: 3 | 4 = 3) => {
  const pixels = Buffer.from(Array.from({ length: width * height * channels }, (_, index) => (index * 7919) % 256))
  return sharp(pixels, { raw: { width, height, channels } })
}

const FORMATS: [string, (picture: Sharp) => Sharp][] = [
  ['png', (picture) => picture.png()],
  ['jpeg', (picture) => picture.jpeg()],
  ['webp', (picture) => picture.webp()],
]

test.each(FORMATS)('an ordinary %s is usable as it is', async (kind, encode) => {
  expect(await probe(await encode(noise()).toBuffer())).toEqual({
    kind,
    width: 24,
    height: 16,
    hasAlpha: false,
    upright: true,
    oddity: null,
  })
})

test.each<[string, () => Promise<Buffer>]>([
  ['grey', () => noise().greyscale().png().toBuffer()],
  ['with a palette', () => noise().png({ palette: true }).toBuffer()],
  ['progressive', () => noise().jpeg({ progressive: true }).toBuffer()],
  ['with a colour profile', () => noise().withIccProfile('p3').jpeg().toBuffer()],
  ['interlaced', () => noise().png({ progressive: true }).toBuffer()],
  ['lossless', () => noise().webp({ lossless: true }).toBuffer()],
])('one that is %s is usable as it is', async (_, make) => {
  expect(await probe(await make())).toMatchObject({ upright: true, oddity: null })
})

test.each(['svg', 'gif', 'tiff', 'avif', 'pdf', 'nothing'])('%s never reaches a decoder', async (kind) => {
  const bytes: Record<string, Buffer> = {
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    gif: await noise().gif().toBuffer(),
    tiff: await noise().tiff().toBuffer(),
    avif: Buffer.from('\0\0\0\x1cftypavif\0\0\0\0', 'latin1'),
    pdf: Buffer.from('%PDF-1.7\n'),
    nothing: Buffer.alloc(0),
  }
  expect(kindOf(bytes[kind] as Buffer)).toBeNull()
  expect(await probe(bytes[kind] as Buffer)).toBeNull()
})

test.each(FORMATS)('a %s that is cut anywhere in its pixels is no picture', async (_, encode) => {
  const whole = await encode(noise(64, 64)).toBuffer()
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: Math.floor(whole.length * 0.9) }), async (length) => {
      expect(await probe(whole.subarray(0, length))).toBeNull()
    }),
    { numRuns: 25 },
  )
})

test('a picture whose header promises a hundred million pixels and more is not decoded', async () => {
  const bomb = Buffer.from(await noise().png().toBuffer())
  bomb.writeUInt32BE(200_000, 16)
  bomb.writeUInt32BE(200_000, 20)
  expect(await probe(bomb)).toBeNull()
})

test('animation, several pictures, CMYK and 16 bits are noticed', async () => {
  const frames = await Promise.all([noise(), noise().negate()].map((frame) => frame.png().toBuffer()))
  const moving = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  expect((await probe(moving))?.oddity).toMatch(/^animated/)
  expect((await probe(animatedPng(frames[0] as Buffer)))?.oddity).toMatch(/^animated/)
  expect((await probe(multiPicture(await noise().jpeg().toBuffer())))?.oddity).toMatch(/several pictures/)
  expect((await probe(await noise().toColourspace('cmyk').jpeg().toBuffer()))?.oddity).toMatch(/CMYK/)
  expect((await probe(await noise().toColourspace('rgb16').png().toBuffer()))?.oddity).toMatch(/8 bits/)
})

test('a JPEG that is cut off inside its headers is not read beyond its end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(typeof isMultiPictureJpeg(Buffer.concat([Buffer.from([0xff, 0xd8]), bytes]))).toBe('boolean')
    }),
  )
})

test.each([2, 3, 4, 5, 6, 7, 8])('orientation %i is turned upright without changing a pixel value or the profile', async (orientation) => {
  const lying = await noise().withMetadata({ orientation }).withIccProfile('p3').png().toBuffer()
  const probed = await probe(lying)
  expect(probed).toMatchObject({
    upright: false,
    oddity: null,
    ...(orientation > 4 ? { width: 16, height: 24 } : { width: 24, height: 16 }),
  })
  const turned = await turnUpright(lying)
  expect(await probe(turned)).toMatchObject({ upright: true, width: probed?.width, height: probed?.height })
  const values = (bytes: Uint8Array) => sharp(bytes, { ignoreIcc: true }).autoOrient().raw().toBuffer()
  expect((await values(turned)).equals(await values(lying))).toBe(true)
  expect((await sharp(turned).metadata()).icc).toEqual((await sharp(lying).metadata()).icc)
})

test('what is converted is an upright RGB picture of 8 bits and the same size', async () => {
  const deep = await noise().toColourspace('rgb16').withMetadata({ orientation: 6 }).png().toBuffer()
  expect(await probe(await normalise(deep))).toEqual({ kind: 'png', width: 16, height: 24, hasAlpha: false, upright: true, oddity: null })
})

/** The same PNG with the chunk that announces an animation. */
function animatedPng(png: Buffer): Buffer {
  const afterHeader = 8 + 25
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])])
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(chunk.subarray(4)))
  return Buffer.concat([png.subarray(0, afterHeader), chunk, crc, png.subarray(afterHeader)])
}

/** The same JPEG with the segment that announces further pictures. */
function multiPicture(jpeg: Buffer): Buffer {
  const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0, 8]), Buffer.from('MPF\0'), Buffer.from([0, 0])])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}
