import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draw } from '../draw.ts'
import { createEasel } from '../easel.ts'
import type { DrawRequest, EditSource, EngineEvent, Picture } from '../engine.ts'
import { diffScenes, type Scene, sceneToText } from '../scene/index.ts'
import { nodeWorld } from '../world-node.ts'

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
const pixelsOf = async ({ bytes }: { bytes: Uint8Array }) => sharp(bytes).ensureAlpha().raw().toBuffer()

let first: Picture
let photo: string
beforeAll(async () => {
  first = await draw(REQUEST, 0, world)
  // A photo of it: the same pixels without the scene.
  photo = keep(await sharp(first.bytes).png().toBuffer())
})
afterAll(() => world.threads.close())

test('a picture of ours is changed in its scene, and comes out with the new one', async () => {
  const picture = await edited('make the bottle red', keep(first.bytes))
  expect(diffScenes(first.scene as Scene, picture.scene as Scene)).toEqual({ added: [], removed: [], changed: ['bottle'] })
  expect(picture.plan?.operations).toHaveLength(1)
  expect(picture.report?.changedShare).toBeGreaterThan(0.05)
})

test('edits can be made one after the other, from the files alone', async () => {
  const red = await edited('make the bottle red', keep(first.bytes))
  const both = await edited('make the cap black', keep(red.bytes))
  expect(sceneToText(both.scene as Scene)).toContain('"#d1242b"')
})

test('an edit of a picture of ours inside a mask leaves the rest bit for bit', async () => {
  const mask = await sharp({ create: { width: 160, height: 160, channels: 4, background: '#000000ff' } })
    .composite([
      { input: { create: { width: 160, height: 80, channels: 4, background: '#000000ff' } }, top: 80, left: 0, blend: 'dest-out' },
    ])
    .png()
    .toBuffer()
  const picture = await edited('make the bottle red', keep(first.bytes), { mask: keep(mask) })
  expect(picture.report?.maxDifferenceOutside).toBe(0)
  expect(picture.report?.changedShare).toBeGreaterThan(0)
  expect(picture.scene).toBeUndefined()
})

test('pixels that were touched since make it a foreign picture, with a warning', async () => {
  const file = Buffer.from(first.bytes)
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  data[0] = 255 - (data[0] as number)
  const touched = await sharp(data, { raw: info })
    .withXmp((await sharp(file).metadata()).xmpAsString ?? '')
    .png()
    .toBuffer()
  const picture = await edited('make it brighter', keep(touched))
  expect(picture.warnings.map(({ code }) => code)).toContain('scene_not_used')
})

test('a photo takes a new background and keeps its subject', async () => {
  const picture = await edited('replace the background with light blue', photo)
  const [before, after] = [await pixelsOf(first), await pixelsOf(picture)]
  const at = (data: Buffer, x: number, y: number) => [...data.subarray(4 * (160 * y + x), 4 * (160 * y + x) + 3)]
  expect(at(after, 4, 4)).not.toEqual(at(before, 4, 4))
  expect(at(after, 80, 100)).toEqual(at(before, 80, 100))
})

test('the same edit gives the same bytes', async () => {
  const [one, two] = [await edited('remove the background', photo), await edited('remove the background', photo)]
  expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true)
})

test.each([
  ['dance with me', /not understood/],
  ['keep the label as it is', /what must stay/],
  ['remove the cap', /mask/],
  ['make it brushed steel', /material/],
])('“%s” on a photo is refused with what to give instead', async (instruction, why) => {
  await expect(edited(instruction, photo)).rejects.toMatchObject({
    code: 'unsupported',
    param: 'prompt',
    message: expect.stringMatching(why),
  })
})

test('a mask of another size is refused by its name', async () => {
  const mask = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  await expect(edited('make this red', photo, { mask: keep(mask) })).rejects.toMatchObject({ code: 'invalid_value', param: 'mask' })
})

test('an edit reports progress and previews like any drawing, and stops when told to', async () => {
  const events: EngineEvent[] = []
  const request = requestOf('make the bottle red', keep(first.bytes), {}, { previews: 2 })
  for await (const event of createEasel(world).generate(request, {})) events.push(event)
  expect(events.filter(({ type }) => type !== 'progress').map(({ type }) => type)).toEqual(['preview', 'preview', 'picture'])
  const stopped = new AbortController()
  stopped.abort(new Error('enough'))
  await expect(draw(request, 0, world, { signal: stopped.signal })).rejects.toThrow('enough')
})
