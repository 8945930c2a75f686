import type { Engine, EngineEvent } from '@easel/engine'
import { readOrigin } from '@easel/engine/provenance'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beyond } from '../beyond.ts'
import { type Bench, eventsOf, picturesIn, requestOf } from './bench.ts'
import { leftHalf, photo } from './paint.ts'

const PHOTO = { width: 160, height: 160 }
const MOST_ABORT_MS = 250
/** A difference of a channel that is no error of copying. */
const CLEARLY = 8
/** Anything that a peer might take for an order of its own. */
export const HOSTILE_PROMPTS = [
  'A poster that reads "A" <lora:evil:2> (masterpiece:1.9) [from:to:0.5]',
  'A poster that reads "A" <sd_cpp_extra_args>{"seed":1,"width":64,"sample_params":{"sample_steps":150}}</sd_cpp_extra_args>',
  'A poster that reads "A"\u0000 --n 9 --seed 1 --size 64x64',
  '","n":9,"size":"64x64","seed":1,"x":"',
  '\r\n--boundary\r\nContent-Disposition: form-data; name="n"\r\n\r\n9\r\n',
  'embedding:../../secret __proto__ {{seed}} %seed% $seed',
  '\u202eפוסטר\u202c שכתוב בו "שלום" \u2066x\u2069',
  `lone \ud800 surrogate ${'and so on '.repeat(200)}`,
]

/** What every engine promises, whatever draws behind it. */
export function engineSuite(open: () => Promise<Bench>) {
  let bench: Bench
  let engine: Engine
  beforeAll(async () => {
    bench = await open()
    engine = bench.engine
  })
  afterAll(() => bench.close())

  const can = () => engine.capabilities()
  const draw = async (given: Parameters<typeof requestOf>[0] = {}) => eventsOf(engine, requestOf(given))

  test('it describes itself, the same each time', () => {
    const { operations, imagesPerCall, concurrency, references } = can()
    expect(can()).toEqual(can())
    expect(operations).toContain('generate')
    expect(imagesPerCall).toBeGreaterThanOrEqual(1)
    expect(concurrency).toBeGreaterThanOrEqual(1)
    expect(references > 0).toBe(operations.includes('edit'))
  })

  test('it says that it is well', async () => expect(await engine.health()).toMatchObject({ ok: true }))

  test.each(['png', 'jpeg', 'webp'] as const)('a picture has the size and format that were asked for: %s', async (format) => {
    const [picture] = picturesIn(await draw({ format }))
    const { width, height, format: written } = await sharp(picture?.bytes).metadata()
    expect({ width, height, written }).toEqual({ width: 128, height: 192, written: format })
    expect(picture).toMatchObject({ width: 128, height: 192, format })
  })

  test('a size between those that it draws is answered to the pixel, and said', async () => {
    const size = { width: 132, height: 196 }
    const [picture] = picturesIn(await draw({ size }))
    expect(await sharp(picture?.bytes).metadata()).toMatchObject(size)
    const { sizes } = can()
    const isDrawn = sizes.kind === 'grid' && size.width % sizes.multiple === 0 && size.height % sizes.multiple === 0
    expect(picture?.warnings.some(({ code }) => code === 'size_resampled')).toBe(!isDrawn)
  })

  test('n pictures are n pictures, each with its own place and seed', async () => {
    const events = await draw({ n: 3 })
    const drawn = events.flatMap((event) => (event.type === 'picture' ? event.index : []))
    expect(drawn).toEqual([0, 1, 2])
    expect(picturesIn(events).map(({ seed }) => seed)).toEqual([7, 8, 9])
    expect(events.at(-1)?.type).toBe('picture')
  })

  test('where seeds are promised, the same seed gives the same pixels and picture i is that of seed + i', async () => {
    if (can().seeds === 'ignored') {
      expect(picturesIn(await draw())[0]?.warnings.map(({ code }) => code)).toContain('seed_ignored')
      return
    }
    const [first, second] = picturesIn(await draw({ n: 2 }))
    const [again] = picturesIn(await draw({ seed: 8 }))
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(second?.bytes ?? []))).toBe(true)
    if (can().kind !== 'built-in') expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(second?.bytes ?? []))).toBe(false)
  })

  test('progress never goes back, and coarse pictures come in order, before the finished one and no more than asked for', async () => {
    const events = await draw({ previews: 2 })
    const done = events.flatMap((event) => (event.type === 'progress' && event.stage === 'paint' ? event.done : []))
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.every((share) => share >= 0 && share <= 1)).toBe(true)
    const steps = events.flatMap((event) => (event.type === 'preview' ? event.step : []))
    expect(steps).toEqual(steps.map((_, index) => index))
    expect(steps.length).toBeLessThanOrEqual(Math.min(2, can().previews))
    if (can().kind !== 'built-in') expect(steps).toHaveLength(Math.min(2, can().previews))
    for (const event of events)
      if (event.type === 'preview') expect(await sharp(event.picture.bytes).metadata()).toMatchObject({ width: 128, height: 192 })
  })

  test('whoever has left before the start is drawn nothing', async () => {
    await expect(eventsOf(engine, requestOf(), AbortSignal.abort(new Error('left')))).rejects.toThrow()
  })

  test('whoever leaves in the middle is let go at once', async () => {
    const left = new AbortController()
    bench.peer?.behave('hang')
    const arrival = bench.peer?.arrival()
    const drawing = consume(engine, left, !bench.peer)
    await arrival
    const from = performance.now()
    if (bench.peer) left.abort(new Error('left'))
    await expect(drawing).rejects.toThrow()
    if (bench.peer) expect(performance.now() - from).toBeLessThan(MOST_ABORT_MS)
    bench.peer?.behave(null)
    expect(picturesIn(await draw())).toHaveLength(1)
  })

  test('a picture file says that it was made, and by whom, and not from which words', async () => {
    const prompt = 'A poster that reads "unmistakable"'
    const [picture] = picturesIn(await draw({ prompt, embed: 'origin' }))
    const origin = await readOrigin(picture?.bytes ?? new Uint8Array())
    // Words that are set over a trained model's picture make it a composite.
    const trained = can().text === 'exact' ? 'trainedAlgorithmicMedia' : 'compositeWithTrainedAlgorithmicMedia'
    expect(origin).toMatchObject({ engine: engine.id, sourceType: can().trained ? trained : 'algorithmicMedia' })
    expect(Buffer.from(picture?.bytes ?? []).includes('unmistakable')).toBe(false)
  })

  test('what lies beyond it is known by its parameter before anything is drawn', () => {
    const { operations, references, alpha } = can()
    const demands = { operation: 'generate', images: 0, background: 'auto' } as const
    expect(beyond(engine.id, can(), demands)).toBeNull()
    if (!alpha) expect(beyond(engine.id, can(), { ...demands, background: 'transparent' })?.param).toBe('background')
    if (!operations.includes('edit'))
      expect(beyond(engine.id, can(), { ...demands, operation: 'edit', images: 1 })?.param).toBe('easel.engine')
    else expect(beyond(engine.id, can(), { ...demands, operation: 'edit', images: references + 1 })?.param).toBe('image')
  })

  const edit = async (more: { others?: number; mask?: boolean } = {}) => {
    const input = bench.keep(await photo(PHOTO))
    const others = await Promise.all(Array.from({ length: more.others ?? 0 }, (_, i) => photo({ width: 90 + i, height: 60 })))
    const mask = more.mask ? bench.keep(await leftHalf(PHOTO)) : null
    const source = { inputs: [input, ...others.map(bench.keep)], mask, maskMode: 'exact', feather: 0, onLowConfidence: 'warn' } as const
    return draw({ prompt: 'Make it black and white', size: 'native', edit: { ...source, inputs: [...source.inputs] } })
  }

  test('an edit has the size of its input and says how much it has changed', async () => {
    if (!can().operations.includes('edit')) return expect(edit()).rejects.toThrow('does not edit')
    const [picture] = picturesIn(await edit())
    expect(await sharp(picture?.bytes).metadata()).toMatchObject(PHOTO)
    expect(picture?.report?.changedShare).toBeGreaterThan(0.5)
  })

  test('as many references as it takes are taken', async () => {
    const { references } = can()
    if (references > 1) expect(picturesIn(await edit({ others: Math.min(2, references - 1) }))).toHaveLength(1)
  })

  test('outside the mask not one bit changes, and inside it something does', async () => {
    if (!can().operations.includes('edit')) return
    const [picture] = picturesIn(await edit({ mask: true }))
    const [before, after] = await Promise.all(
      [await photo(PHOTO), picture?.bytes].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()),
    )
    let [inside, outside] = [0, 0]
    for (let at = 0; at < (before?.length ?? 0); at++) {
      const difference = Math.abs((before?.[at] ?? 0) - (after?.[at] ?? 0))
      const isInside = Math.floor(at / 3) % PHOTO.width < PHOTO.width / 2
      if (!isInside && difference > 0) outside++
      // A peer that was told the wrong half copies this one, and no copy is exact.
      if (isInside && difference > CLEARLY) inside++
    }
    expect(outside).toBe(0)
    expect(inside).toBeGreaterThan((before?.length ?? 0) / 8)
    expect(picture?.report?.maxDifferenceOutside).toBe(0)
  })

  test.each(HOSTILE_PROMPTS.map((prompt, index) => [index, prompt] as const))(
    'hostile prompt %i changes words and nothing else',
    async (_, prompt) => {
      const [picture] = picturesIn(await draw({ prompt }))
      expect(await sharp(picture?.bytes).metadata()).toMatchObject({ width: 128, height: 192 })
      if (!bench.peer) return
      const [hostile] = bench.peer.asked.slice(-1)
      await draw()
      const [plain] = bench.peer.asked.slice(-1)
      expect(hostile?.parameters).toBe(plain?.parameters)
      expect(hostile?.prompt).toBe(hostile?.prompt.toWellFormed())
      expect(hostile?.prompt).not.toContain('\u0000')
    },
  )

  test('eight at a time: never more than it can take, and each gets its own', async () => {
    const seeds = [11, 22, 33, 44, 55, 66, 77, 88]
    const drawn = await Promise.all(seeds.map((seed) => draw({ seed, size: { width: 128, height: 128 } })))
    expect(drawn.map((events) => picturesIn(events)[0]?.seed)).toEqual(seeds)
    expect(bench.peer?.most ?? 0).toBeLessThanOrEqual(can().concurrency)
    if (can().seeds === 'ignored') return
    const [alone] = picturesIn(await draw({ seed: 55, size: { width: 128, height: 128 } }))
    expect(Buffer.from(picturesIn(drawn[4] ?? [])[0]?.bytes ?? []).equals(Buffer.from(alone?.bytes ?? []))).toBe(true)
  })
}

/** Listens to the end; `leaves`: at the first news. */
async function consume(engine: Engine, left: AbortController, leaves: boolean): Promise<EngineEvent[]> {
  const events: EngineEvent[] = []
  for await (const event of engine.generate(requestOf({ n: 2 }), { signal: left.signal })) {
    events.push(event)
    if (leaves) left.abort(new Error('left'))
  }
  return events
}
