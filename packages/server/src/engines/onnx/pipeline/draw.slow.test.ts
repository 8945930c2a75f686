import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { drawingSettings } from '../model/index.ts'
import type { Method } from '../schedule/index.ts'
import { EMBEDDING, TO_LATENT, TO_RGB, writeTinyModel } from '../test/tiny-model.ts'
import { type DrawJob, drawPicture, loadModel, loadRuntime, type Rgb } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'easel-onnx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const SIZE = { width: 64, height: 128 }
let written = 0
async function open(options: Parameters<typeof writeTinyModel>[1]) {
  const place = join(folder, String(written++))
  writeTinyModel(place, options)
  return loadModel(place, await loadRuntime({ runtime: 'wasm', provider: 'cpu', threads: 1 }))
}

const listening = () => {
  const heard = { done: [] as number[], previews: [] as Rgb[] }
  const listener = {
    step: async (done: number) => void heard.done.push(done),
    preview: (picture: Rgb) => void heard.previews.push(picture),
  }
  return { heard, listener }
}
async function draw(model: Awaited<ReturnType<typeof open>>, more: Partial<DrawJob> & { fields?: object } = {}) {
  const { fields = {}, ...job } = more
  const settings = drawingSettings(model.facts, fields)
  const { heard, listener } = listening()
  const plain = { prompt: 'a cat', ...SIZE, seed: 7, settings, previews: 0, input: null, mask: null, strength: 0.75 }
  return { ...(await drawPicture(model, { ...plain, ...job }, listener)), ...heard }
}

/** The four latent channels that the knowing model means by tokens: the mean of their rows, mixed. */
function meant(ids: number[]): number[] {
  const mean = Array.from(
    { length: 8 },
    (_, column) => ids.reduce((sum, id) => sum + (EMBEDDING[id * 8 + column] as number), 0) / ids.length,
  )
  return [0, 1, 2, 3].map((channel) => mean.reduce((sum, value, row) => sum + value * (TO_LATENT[row * 4 + channel] as number), 0))
}

/** Latent channels as red, green and blue. */
const shown = (latent: number[]): number[] =>
  [0, 1, 2].map((c) => {
    const value = latent.reduce((sum, each, channel) => sum + (each / 0.5) * (TO_RGB[c * 4 + channel] as number), 0)
    return Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)))
  })

const idsOf = (...words: number[]) => [524, ...words, ...Array<number>(76 - words.length).fill(525)]
const [A, CAT, RED] = [320, 513, 516]

test.each([
  ['euler', 1, 1],
  ['euler', 4, 1],
  ['euler', 9, 2],
  ['euler-ancestral', 6, 1],
  ['ddim', 10, 2],
] satisfies [Method, number, number][])(
  '%s in %i steps with guidance %d ends at the picture that the words mean',
  async (method, steps, guidance) => {
    const model = await open({ unet: 'knowing', scheduler: { clip_sample: false } })
    const { picture, done } = await draw(model, { prompt: 'a cat', fields: { method, steps, guidance, negative: 'red' } })
    // Guidance goes as far beyond the words as it was told to, away from those to avoid.
    const [wanted, avoided] = [meant(idsOf(A, CAT)), meant(idsOf(RED))]
    const goal = shown(wanted.map((value, i) => guidance * value + (1 - guidance) * (avoided[i] as number)))
    const errors = picture.data.map((value, i) => Math.abs(value - (goal[i % 3] as number)))
    expect(Math.max(...errors)).toBeLessThan(2)
    expect(done).toEqual(Array.from({ length: steps + 1 }, (_, i) => i / steps))
  },
)

test('a long prompt is read to its end, and one beyond that is cut, and said', async () => {
  const model = await open({})
  const one = await draw(model, { prompt: 'cat '.repeat(75) })
  const two = await draw(model, { prompt: `${'cat '.repeat(75)}red` })
  expect(Buffer.from(one.picture.data).equals(Buffer.from(two.picture.data))).toBe(false)
  expect([one.cut, two.cut]).toEqual([false, false])
  expect((await draw(model, { prompt: 'cat '.repeat(400) })).cut).toBe(true)
})

test('the seed decides the picture', async () => {
  const model = await open({})
  const [first, again, other] = [await draw(model), await draw(model), await draw(model, { seed: 8 })]
  expect(first.picture).toEqual(again.picture)
  expect(other.picture).not.toEqual(first.picture)
})

test('half precision and a time without axes draw nearly the same', async () => {
  const [full, half] = [await draw(await open({})), await draw(await open({ halves: true }))]
  const errors = full.picture.data.map((value, i) => Math.abs(value - (half.picture.data[i] as number)))
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(2)
})

test("a model of SDXL's kind is told sizes and a summary", async () => {
  const model = await open({ xl: true })
  expect(model.encoders).toHaveLength(2)
  const [wide, tall] = [await draw(model), await draw(model, { width: 128, height: 64 })]
  expect(wide.picture).toMatchObject({ width: 64, height: 128 })
  expect(tall.picture).toMatchObject({ width: 128, height: 64 })
})

const grey = (level: number): Rgb => ({ ...SIZE, data: new Uint8Array(3 * SIZE.width * SIZE.height).fill(level) })

test('the less strength, the nearer an edit stays to its input', async () => {
  const model = await open({})
  const unchanged = await draw(model, { input: grey(200), strength: 0.01, fields: { steps: 20 } })
  const far = await draw(model, { input: grey(200), strength: 1, fields: { steps: 20 } })
  const near = await draw(model, { input: grey(200), strength: 0.1, fields: { steps: 20 } })
  const distance = (a: Rgb, b: Rgb) => a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] as number)), 0)
  expect(distance(near.picture, unchanged.picture)).toBeLessThan(distance(far.picture, unchanged.picture) / 2)
  expect(near.done).toEqual([0, 0.5, 1])
})

test.each([false, true])(
  'where the mask is closed the latent picture is that of the input (model that paints into pictures: %s)',
  async (inpaint) => {
    const model = await open({ inpaint })
    const mask = Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, i) => (i % SIZE.width < SIZE.width / 2 ? 255 : 0))
    const draws = await Promise.all([7, 8].map((seed) => draw(model, { input: grey(90), mask, strength: 1, seed })))
    const [a, b] = draws.map(({ picture }) => picture.data) as [Uint8Array, Uint8Array]
    let [inside, outside] = [0, 0]
    for (let i = 0; i < a.length; i++) {
      const differs = a[i] !== b[i]
      if (Math.floor(i / 3) % SIZE.width < SIZE.width / 2) inside += Number(differs)
      else outside += Number(differs)
    }
    expect(outside).toBe(0)
    expect(inside).toBeGreaterThan(a.length / 16)
  },
)

test('as many coarse pictures as were asked for, before the end, each an eighth of the size', async () => {
  for (const previews of [0, 1, 2, 3]) {
    const drawn = await draw(await open({}), { previews })
    expect(drawn.previews).toHaveLength(previews)
    for (const picture of drawn.previews) expect(picture).toMatchObject({ width: 8, height: 16 })
  }
})

test('whoever throws between two steps has stopped it', async () => {
  const model = await open({})
  let asked = 0
  const listener = {
    step: async () => {
      if (++asked === 2) throw new Error('left')
    },
    preview: () => {},
  }
  const job = {
    prompt: '',
    ...SIZE,
    seed: 1,
    settings: drawingSettings(model.facts, { steps: 50 }),
    previews: 0,
    input: null,
    mask: null,
    strength: 1,
  }
  await expect(drawPicture(model, job, listener)).rejects.toThrow('left')
  expect(asked).toBe(2)
})

test('a picture that an edit needs turned into a latent one, by a folder that cannot, is a clear error', async () => {
  const model = await open({})
  await expect(draw({ ...model, encoder: null }, { input: grey(1) })).rejects.toThrow('no vae_encoder/model.onnx')
})
