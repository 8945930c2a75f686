import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { DecodeError, decodePicture } from './index.ts'

const create = { width: 6, height: 4, channels: 3, background: '#336699' } as const

test.each(['png', 'jpeg', 'webp'] as const)('a %s file becomes its pixels', async (format) => {
  const { picture, file } = await decodePicture(await sharp({ create }).toFormat(format).toBuffer())
  expect(picture).toMatchObject({ width: 6, height: 4 })
  expect(picture.data.length).toBe(6 * 4 * 4)
  expect(Math.abs((picture.data[2] ?? 0) - 0x99)).toBeLessThan(4)
  expect(file).toMatchObject({ format, origin: null })
})

test('a picture that lies on its side is seen upright', async () => {
  const turned = await sharp({ create }).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect((await decodePicture(turned)).picture).toMatchObject({ width: 4, height: 6 })
})

test('whatever else the bytes are, the answer is a DecodeError', async () => {
  const whole = await sharp({ create }).png().toBuffer()
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.nat(whole.length - 13).map((length) => whole.subarray(0, length)),
    fc.constantFrom('<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a').map((text) => Buffer.from(text)),
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (bytes) => {
      await expect(decodePicture(bytes)).rejects.toThrow(DecodeError)
    }),
    { numRuns: 60 },
  )
})

test('a picture of too many pixels is refused before it is decoded', async () => {
  const large = await sharp({ create: { width: 9000, height: 5000, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png()
    .toBuffer()
  await expect(decodePicture(large)).rejects.toThrow('pixel')
})
