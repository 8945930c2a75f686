import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sceneToText } from '../scene/index.ts'
import { inscribe, inscribeSvg, readEmbedded, readOrigin } from './index.ts'
import { FORMATS, inscribed, longScene, plainFile, SCENE } from './test/pictures.ts'

const pixelsOf = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer()

test.each(FORMATS)('a %s tells its origin and gives its scene back, word for word', async (format) => {
  const { bytes, warnings } = await inscribed(format)
  expect(warnings).toEqual([])
  const said = readOrigin(bytes)
  expect(said).toMatchObject({
    sourceType: 'algorithmicMedia',
    generator: 'Easel 0.1.0',
    engine: 'easel',
    version: '0.1.0',
    intact: true,
    problem: null,
  })
  const embedded = await readEmbedded(bytes)
  expect(embedded && sceneToText(embedded.scene)).toBe(sceneToText(SCENE))
})

test.each(FORMATS)('what is written into a %s leaves every pixel as it was, and other programs find it', async (format) => {
  const [plain, { bytes }] = [await plainFile(format), await inscribed(format)]
  expect(await pixelsOf(bytes)).toEqual(await pixelsOf(plain))
  const { xmpAsString, hasAlpha } = await sharp(bytes).metadata()
  expect(xmpAsString).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia')
  expect(hasAlpha).toBe(false)
})

test.each(['png', 'webp'] as const)('a clear %s stays clear', async (format) => {
  const plain = await plainFile(format, true)
  const { bytes } = inscribe(plain, { embed: 'scene', sourceType: 'algorithmicMedia', engine: 'easel', scene: SCENE })
  expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  expect(await pixelsOf(bytes)).toEqual(await pixelsOf(plain))
})

test('a lossless webp carries its scene, clear or not', async () => {
  for (const alpha of [1, 0.5]) {
    const background = { r: 200, g: 100, b: 50, alpha }
    const plain = await sharp({ create: { width: 33, height: 20, channels: 4, background } })
      .webp({ lossless: true })
      .toBuffer()
    const { bytes } = inscribe(plain, { embed: 'scene', sourceType: 'algorithmicMedia', engine: 'easel', scene: SCENE })
    expect(await pixelsOf(bytes)).toEqual(await pixelsOf(plain))
    expect((await readEmbedded(bytes))?.intact).toBe(true)
  }
})

test.each(FORMATS)('the same picture gives the same %s, byte for byte', async (format) => {
  expect((await inscribed(format)).bytes).toEqual((await inscribed(format)).bytes)
})

test.each(FORMATS)('a %s may keep its scene to itself, or say nothing at all', async (format) => {
  const { bytes } = await inscribed(format, { embed: 'origin' })
  expect(readOrigin(bytes)).toMatchObject({ sourceType: 'algorithmicMedia', scene: null, intact: false, problem: null })
  expect(await readEmbedded(bytes)).toBeNull()
  expect((await inscribed(format, { embed: 'nothing' })).bytes).toEqual(await plainFile(format))
})

test.each(FORMATS)('a %s whose pixels were changed is not intact', async (format) => {
  const { bytes } = await inscribed(format)
  const xmp = (await sharp(bytes).metadata()).xmpAsString ?? ''
  const changed = await sharp(bytes).linear(0.98, 1).withXmp(xmp)[format]().toBuffer()
  expect(await readEmbedded(changed)).toMatchObject({ scene: SCENE, intact: false })
})

test.each(['png', 'jpeg'] as const)('a %s on which another program has left its name is still intact', async (format) => {
  const { bytes } = await inscribed(format)
  const [at, remark] = format === 'png' ? [33, '0000000874455874417574686f72006100000000'] : [2, 'fffe0006686579a0']
  const signed = Buffer.concat([bytes.subarray(0, at), Buffer.from(remark, 'hex'), bytes.subarray(at)])
  expect(signed.length).toBeGreaterThan(bytes.length)
  expect((await readEmbedded(signed))?.intact).toBe(true)
})

test('a picture that was turned by its EXIF orientation is not intact', async () => {
  const { bytes } = await inscribed('jpeg')
  const exif = (await sharp(bytes).withMetadata({ orientation: 6 }).jpeg().toBuffer()).subarray(2)
  const length = exif.readUInt16BE(exif.indexOf(Buffer.from([0xff, 0xe1])) + 2)
  const segment = exif.subarray(exif.indexOf(Buffer.from([0xff, 0xe1]))).subarray(0, length + 2)
  const turned = Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)])
  expect((await sharp(turned).metadata()).orientation).toBe(6)
  expect((await readEmbedded(turned))?.intact).toBe(false)
})

test('a scene that a JPEG cannot hold is left out in the open; a PNG and a WebP hold it', async () => {
  const scene = longScene(900)
  const { bytes, warnings } = await inscribed('jpeg', { scene })
  expect(warnings.map(({ code }) => code)).toEqual(['scene_left_out'])
  expect(readOrigin(bytes)).toMatchObject({ sourceType: 'algorithmicMedia', scene: null })
  expect((await pixelsOf(bytes)).length).toBe(63 * 48 * 4)
  for (const format of ['png', 'webp'] as const)
    expect((await readEmbedded((await inscribed(format, { scene })).bytes))?.scene.layers).toHaveLength(900)
})

test('a scene of more than a megabyte is left out of every format', async () => {
  for (const format of FORMATS) {
    const { warnings } = await inscribed(format, { scene: longScene(3000) })
    expect(warnings.map(({ code }) => code)).toEqual(['scene_left_out'])
  }
})

test('each kind of origin is written in the words of IPTC', async () => {
  for (const sourceType of ['algorithmicMedia', 'algorithmicallyEnhanced', 'composite', 'trainedAlgorithmicMedia'] as const)
    expect(readOrigin((await inscribed('png', { sourceType })).bytes)?.sourceType).toBe(sourceType)
})

test('an SVG tells its origin, but another text that holds a packet is no picture', () => {
  const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"></svg>'
  const bytes = inscribeSvg(svg, { embed: 'origin', sourceType: 'algorithmicMedia', engine: 'easel' })
  expect(readOrigin(bytes)).toMatchObject({ sourceType: 'algorithmicMedia', engine: 'easel', scene: null, intact: false, problem: null })
  expect(readOrigin(Buffer.from(svg))).toBe(null)
  expect(readOrigin(Buffer.from(`# Notes\n${Buffer.from(bytes)}`))).toBe(null)
  expect(readOrigin(bytes.subarray(0, bytes.length / 2))).toBe(null)
})
