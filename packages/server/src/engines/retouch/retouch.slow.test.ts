import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEasel, type EditSource, type Picture } from '@easel/engine'
import { nodeWorld } from '@easel/engine/node'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createShelf, eventsOf, picturesIn, requestOf } from '../kit/bench.ts'
import { type Graph, onnxFile } from '../onnx/test/onnx-file.ts'
import { openRetouchModels } from './index.ts'

const [WIDTH, HEIGHT] = [72, 48]
const PICTURE = ['batch', 3, 'height', 'width']

/** Whatever is light is the subject. */
const matte: Graph = {
  inputs: [{ name: 'seen', type: 'float', shape: PICTURE }],
  outputs: [{ name: 'logits', type: 'float', shape: ['batch', 1, 'height', 'width'] }],
  weights: [
    { name: 'half', dims: [1], float: [0.5] },
    { name: 'steep', dims: [1], float: [60] },
  ],
  nodes: [
    { op: 'ReduceMean', from: ['seen'], to: 'light', ints: { axes: [1] }, int: { keepdims: 1 } },
    { op: 'Sub', from: ['light', 'half'], to: 'above' },
    { op: 'Mul', from: ['above', 'steep'], to: 'logits' },
  ],
}
/** The mean colour of what is shown, everywhere. */
const inpaint: Graph = {
  inputs: [
    { name: 'seen', type: 'float', shape: PICTURE },
    { name: 'mask', type: 'float', shape: ['batch', 1, 'height', 'width'] },
  ],
  outputs: [{ name: 'filled', type: 'float', shape: PICTURE }],
  weights: [{ name: 'nothing', dims: [1], float: [0] }],
  nodes: [
    { op: 'ReduceMean', from: ['seen'], to: 'mean', ints: { axes: [2, 3] }, int: { keepdims: 1 } },
    { op: 'Mul', from: ['seen', 'nothing'], to: 'blank' },
    { op: 'Mul', from: ['mask', 'nothing'], to: 'open' },
    { op: 'Add', from: ['mean', 'blank'], to: 'spread' },
    { op: 'Add', from: ['spread', 'open'], to: 'filled' },
  ],
}
/** Every pixel four times. */
const upscale: Graph = {
  inputs: [{ name: 'seen', type: 'float', shape: PICTURE }],
  outputs: [{ name: 'large', type: 'float', shape: PICTURE }],
  weights: [{ name: 'ones', dims: [3, 1, 2, 2], float: Array.from({ length: 12 }, () => 1) }],
  nodes: [{ op: 'ConvTranspose', from: ['seen', 'ones'], to: 'large', ints: { strides: [2, 2] }, int: { group: 3 } }],
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

function folderWith(models: Record<string, { graph: Graph; sidecar?: object }>): string {
  const folder = mkdtempSync(join(tmpdir(), 'easel-retouch-'))
  folders.push(folder)
  for (const [task, { graph, sidecar }] of Object.entries(models)) {
    writeFileSync(join(folder, `${task}.onnx`), onnxFile(graph))
    writeFileSync(join(folder, `${task}.json`), JSON.stringify({ name: `tiny ${task}`, licence: 'MIT', ...sidecar }))
  }
  return folder
}

const WASM = { runtime: 'wasm', threads: 1 } as const

/** A dim picture with a light square in it that no ground surrounds: dark and middling stripes. */
async function photo(): Promise<Buffer> {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const value = x >= 24 && x < 48 && y >= 12 && y < 36 ? 230 : (x + y) % 8 < 4 ? 20 : 90
      data.fill(value, 3 * (y * WIDTH + x), 3 * (y * WIDTH + x) + 3)
    }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer()
}

async function edited(
  prompt: string,
  folder: string,
  mask: Buffer | null = null,
): Promise<{ picture: Picture; pixels: Buffer; before: Buffer }> {
  const { keep, asset } = createShelf()
  const models = await openRetouchModels(folder, WASM)
  const engine = createEasel(nodeWorld({ threads: 1, asset, ...(models && { models }) }))
  const given = await photo()
  const edit: EditSource = {
    inputs: [await keep(given)],
    mask: mask && (await keep(mask)),
    maskMode: 'exact',
    feather: 0,
    onLowConfidence: 'warn',
  }
  const [picture] = picturesIn(await eventsOf(engine, requestOf({ prompt, edit, size: 'native', format: 'png' })))
  await engine.close()
  if (!picture) throw new Error('nothing was drawn')
  const raw = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer()
  return { picture, pixels: await raw(picture.bytes), before: await raw(given) }
}

test('a matte says what is the subject, and the rest becomes the new ground', async () => {
  const { picture, pixels } = await edited(
    'make the background transparent',
    folderWith({ matte: { graph: matte, sidecar: { activation: 'sigmoid' } } }),
  )
  const alphaAt = (x: number, y: number) => pixels[4 * (y * WIDTH + x) + 3]
  expect([alphaAt(36, 24), alphaAt(26, 14), alphaAt(4, 4), alphaAt(60, 40)]).toEqual([255, 255, 0, 0])
  expect(picture.warnings.map(({ code }) => code)).toContain('model_used')
})

test('what a model paints stays inside the mask to the last bit', async () => {
  const hole = await sharp({ create: { width: 24, height: 24, channels: 4, background: '#000' } })
    .png()
    .toBuffer()
  const mask = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: '#000' } })
    .composite([{ input: hole, left: 24, top: 12, blend: 'dest-out' }])
    .png()
    .toBuffer()
  const { picture, pixels, before } = await edited(
    'remove this',
    folderWith({ inpaint: { graph: inpaint, sidecar: { multipleOf: 8 } } }),
    mask,
  )
  expect(picture.report?.maxDifferenceOutside).toBe(0)
  const mean = pixels[4 * (24 * WIDTH + 36)] as number
  expect(mean).toBeGreaterThan(60)
  expect(mean).toBeLessThan(180)
  for (const [x, y] of [
    [24, 12],
    [47, 35],
    [30, 30],
  ] as const)
    expect(Math.abs((pixels[4 * (y * WIDTH + x)] as number) - mean)).toBeLessThanOrEqual(1)
  expect(pixels[4 * (11 * WIDTH + 30)]).toBe(before[4 * (11 * WIDTH + 30)])
  expect(Buffer.from(picture.bytes).toString('latin1')).toContain('compositeWithTrainedAlgorithmicMedia')
})

test('a picture is enlarged tile by tile as if it were one', async () => {
  const models = await openRetouchModels(folderWith({ upscale: { graph: upscale, sidecar: { longest: 40 } } }), WASM)
  const data = new Uint8ClampedArray(
    await sharp(await photo())
      .ensureAlpha()
      .raw()
      .toBuffer(),
  )
  const large = await models?.upscale({ width: WIDTH, height: HEIGHT, data })
  expect([large?.width, large?.height]).toEqual([2 * WIDTH, 2 * HEIGHT])
  for (let y = 0; y < 2 * HEIGHT; y++)
    for (let x = 0; x < 2 * WIDTH; x++) expect(large?.data[4 * (y * 2 * WIDTH + x)]).toBe(data[4 * ((y >> 1) * WIDTH + (x >> 1))])
})

test('a model that fails leaves the work to the built-in way, and that is said', async () => {
  const { picture } = await edited('make the background transparent', folderWith({ matte: { graph: upscale } }))
  expect(picture.warnings.map(({ code }) => code)).toContain('model_failed')
  expect(picture.background).toBe('transparent')
})

test('a wrong sidecar or file is told in plain words, and is no model', async () => {
  expect(await openRetouchModels(folderWith({}))).toBeNull()
  const wrong = await openRetouchModels(folderWith({ matte: { graph: matte, sidecar: { std: [1, 0, 1] } } }))
  expect(wrong?.has).toEqual({})
  expect(wrong?.faults).toEqual(['matte.json: std: must not be 0'])
  const other = createHash('sha256').update('another').digest('hex')
  const swapped = await openRetouchModels(folderWith({ matte: { graph: matte, sidecar: { sha256: other } } }), WASM)
  await expect(swapped?.load('matte')).rejects.toThrow('not the one whose sha256')
})
