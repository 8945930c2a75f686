import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanCopy } from '../src/lib/clean-copy.ts'

const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>who made it</secret></x:xmpmeta>'

test.each(['png', 'jpeg', 'webp'] as const)(
  'a clean copy of a %s has the same pixels and says nothing of where it comes from',
  async (format) => {
    const pixels = Buffer.from(Array.from({ length: 40 * 30 * 4 }, (_, index) => (index * 37) % 256))
    const told = await sharp(pixels, { raw: { width: 40, height: 30, channels: 4 } })
      .withExif({ IFD0: { Artist: 'somebody', Software: 'Easel' } })
      .withXmp(XMP)
      .withIccProfile('p3')
      .toFormat(format, { lossless: true })
      .toBuffer()
    expect(told.toString('latin1')).toMatch(/somebody|who made it/)
    const clean = Buffer.from(await cleanCopy(new Uint8Array(told)).arrayBuffer())
    expect(clean.toString('latin1')).not.toMatch(/somebody|who made it|Easel/)
    const { exif, xmp, icc } = await sharp(clean).metadata()
    expect([exif, xmp]).toEqual([undefined, undefined])
    expect(icc).toBeDefined()
    expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(told).raw().toBuffer())
  },
)

test('what is no picture is refused', () => {
  expect(() => cleanCopy(new TextEncoder().encode('hello, this is text'))).toThrow('Expected a PNG')
})
