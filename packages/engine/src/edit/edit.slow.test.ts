import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBrief } from '../brief/index.ts'
import { compose } from '../compose/index.ts'
import { draw } from '../draw.ts'
import { createEasel } from '../easel.ts'
import type { DrawRequest, EditSource, EngineEvent, Picture } from '../engine.ts'
import { labOfHex, toLab } from '../retouch/oklab.ts'
import { diffScenes, type Scene, sceneToText, stageOf } from '../scene/index.ts'
import { nodeWorld } from '../world-node.ts'
import { patchScene } from './own/index.ts'
import { readEdit } from './read/index.ts'

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

test('things of our own pictures are drawn again in a new picture, which carries its scene', async () => {
  const picture = await edited(
    'Create an ad with this product, headline "Cool", pastel blue background',
    keep(first.bytes),
    {},
    {
      size: { width: 160, height: 208 },
    },
  )
  const { name: _, at: __, ...bottle } = stageOf(first.scene as Scene)?.objects[0] ?? {}
  expect(stageOf(picture.scene as Scene)?.objects[0]).toMatchObject(bottle)
  expect(picture).toMatchObject({ width: 160, height: 208, report: { changedShare: null } })
})

test('what a photo shows is cut out and set into a drawn picture, and that is said', async () => {
  const picture = await edited(
    'Turn this product photo into a lifestyle scene on a wooden table',
    photo,
    {},
    { size: { width: 192, height: 128 } },
  )
  expect(picture.warnings.map(({ code }) => code)).toContain('light_unmatched')
  expect(picture.scene).toBeUndefined()
  expect(picture.plan?.operations).toMatchObject([{ op: 'compose', layout: 'scene' }])
})

test('a photo stands in a drawn place where it stood before, its own pixels untouched', async () => {
  const picture = await edited('put it on a marble counter', photo)
  const [before, after] = [await pixelsOf(first), await pixelsOf(picture)]
  const at = (data: Buffer, x: number, y: number) => [...data.subarray(4 * (160 * y + x), 4 * (160 * y + x) + 3)]
  expect(at(after, 80, 100)).toEqual(at(before, 80, 100))
  expect(at(after, 4, 150)).not.toEqual(at(before, 4, 150))
})

describe('the packshot instruction', () => {
  const INSTRUCTION =
    'Edit the reference image while preserving the product shape, camera angle, logo placement, packaging proportions, and main color. Replace the background with a clean light-gray studio setting. Improve lighting and remove dust or harsh reflections. Do not change the label text, product dimensions, logo, or cap design.'
  const labelled: DrawRequest = {
    ...REQUEST,
    prompt: 'A navy insulated bottle with a steel cap labelled "NORTH" on a pure white background',
    size: { width: 320, height: 320 },
  }
  let bottle: Picture
  /** The subject, from a cut-out of the very scene. */
  const silhouetteOf = async (picture: Picture) => {
    const clear = await edited('remove the background', keep(picture.bytes))
    const pixels = await pixelsOf(clear)
    // The shadow is faint, the thing is not.
    return Uint8Array.from({ length: 320 * 320 }, (_, i) => ((pixels[4 * i + 3] as number) > 240 ? 1 : 0))
  }
  const overlap = (a: Uint8Array, b: Uint8Array) => {
    const both = a.reduce((sum, value, i) => sum + (value & (b[i] as number)), 0)
    return both / a.reduce((sum, value, i) => sum + (value | (b[i] as number)), 0)
  }
  /** Distance in CIE-like units of the mean colour of the corners from light grey. */
  const fromGrey = (pixels: Buffer) => {
    const corners = [0, 319, 320 * 20, 320 * 20 + 319].map((i) =>
      toLab(pixels[4 * i] as number, pixels[4 * i + 1] as number, pixels[4 * i + 2] as number, { L: 0, a: 0, b: 0 }),
    )
    const grey = labOfHex('#d3d3d3')
    return Math.max(...corners.map(({ L, a, b }) => 100 * Math.hypot(L - grey.L, a - grey.a, b - grey.b)))
  }

  beforeAll(async () => {
    bottle = await draw(labelled, 0, world)
  })

  test('on a picture of ours: the same thing to the letter, before light grey', async () => {
    const picture = await edited(INSTRUCTION, keep(bottle.bytes))
    expect(stageOf(picture.scene as Scene)?.objects).toEqual(stageOf(bottle.scene as Scene)?.objects)
    expect(stageOf(picture.scene as Scene)?.camera).toEqual(stageOf(bottle.scene as Scene)?.camera)
    expect(overlap(await silhouetteOf(bottle), await silhouetteOf(picture))).toBeGreaterThanOrEqual(0.99)
    expect(fromGrey(await pixelsOf(picture))).toBeLessThan(3)
  })

  test('on a photo: the subject keeps its place and its pixels, the ground is light grey', async () => {
    const flat = keep(await sharp(bottle.bytes).png().toBuffer())
    const picture = await edited(
      'Replace the background with a clean light-gray studio setting. Do not change the label text, logo, or cap design.',
      flat,
    )
    const [before, after, own] = [await pixelsOf(bottle), await pixelsOf(picture), await silhouetteOf(bottle)]
    const same = own.reduce((sum, value, i) => sum + (value && [0, 1, 2].every((c) => before[4 * i + c] === after[4 * i + c]) ? 1 : 0), 0)
    expect(same / own.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0.9)
    expect(fromGrey(after)).toBeLessThan(3)
  })
})

describe('eight kinds of instruction on pictures of many kinds', () => {
  const PROMPTS = [
    'A red ceramic mug and a small plant on a wooden desk by the window',
    'A white ceramic bottle with a gold cap on a pure white background, label "ACME"',
    'A candle beside a vase on a marble table',
    'A book and a lamp on a wooden table',
    'A perfume bottle on a podium',
  ]
  const scenes = PROMPTS.map((prompt) => compose(readBrief(prompt).brief, { width: 256, height: 256, background: 'opaque' }, 7).scene)
  const KINDS: readonly ((thing: string) => string)[] = [
    (thing) => `make the ${thing} blue`,
    (thing) => `make the ${thing} matte`,
    (thing) => `make the ${thing} bigger`,
    (thing) => `move the ${thing} to the left`,
    (thing) => `turn the ${thing} 30 degrees`,
    (thing) => `replace the ${thing} with a bowl`,
    () => 'replace the background with light grey',
    () => 'make it brighter',
  ]

  test.each(scenes.flatMap((scene) => KINDS.map((kind) => [kind(stageOf(scene)?.objects[0]?.archetype ?? ''), scene] as const)))(
    '%s',
    (instruction, scene) => {
      const thing = stageOf(scene)?.objects[0]?.name ?? ''
      const patch = patchScene(scene, readEdit(instruction, { inputs: 1, hasMask: false, scene }), { inputs: [], hasMask: false })
      expect(patch.missed).toEqual([])
      const { added, removed, changed } = diffScenes(scene, patch.scene)
      const named = instruction.includes('background') ? ['stage.set'] : instruction.includes('brighter') ? ['stage.look'] : [thing]
      const others = [...added, ...removed, ...changed].filter((node) => !named.includes(node))
      // Light is held where it was; a camera that must step back says so; another thing comes under its own name.
      const allowed = [
        'stage.about',
        ...(patch.warnings.some(({ code }) => code === 'camera_moved') ? ['stage.camera'] : []),
        ...(instruction.startsWith('replace the ') ? ['bowl'] : []),
      ]
      expect(others.filter((node) => !allowed.includes(node))).toEqual([])
      expect([...removed, ...changed].filter((node) => named.includes(node))).toEqual(named)
    },
  )
})
