import { setTimeout as wait } from 'node:timers/promises'
import type { DrawRequest, EditSource, Engine, EngineError, EngineEvent, Picture } from '@easel/engine'
import sharp, { type Sharp } from 'sharp'

type TestEngine = Engine & {
  begun: number
  drawn: number
  stopped: number
  /** What it was asked to change, in order. */
  edits: EditSource[]
}

type Options = {
  strokeMs?: number
  /** The bytes behind the hash of an input picture. */
  asset?: (hash: string) => Promise<Uint8Array | null>
}

/** A real engine that draws one plain colour, made from the seed; an edit paints that colour where the mask lets it. For tests of everything around an engine. */
export function createTestEngine({ strokeMs = 0, asset = async () => null }: Options = {}): TestEngine {
  const counts = { begun: 0, drawn: 0, stopped: 0 }
  const edits: EditSource[] = []
  async function* generate(request: DrawRequest, { signal }: { signal?: AbortSignal }): AsyncGenerator<EngineEvent> {
    if (request.prompt.includes('unpaintable')) throw engineError('invalid_value', 'No colour is called that.', 'prompt')
    if (request.prompt.includes('devouring')) devour()
    if (request.prompt.includes('broken')) throw new TypeError('the inside of the engine')
    if (request.edit) edits.push(request.edit)
    counts.begun++
    for (let index = 0; index < request.n; index++) {
      yield { type: 'progress', index, stage: 'brief', done: 0 }
      yield { type: 'progress', index, stage: 'paint', done: 0 }
      for (let step = 0; step < request.previews; step++) {
        yield { type: 'preview', index, step, picture: await paint(request, index, step + 1, asset) }
      }
      for (let stroke = 0; strokeMs > 0 && stroke < 10; stroke++) {
        await wait(strokeMs)
        if (signal?.aborted) {
          counts.stopped++
          throw engineError('aborted', 'Nobody wants it.', null)
        }
        yield { type: 'progress', index, stage: 'paint', done: stroke / 10 }
      }
      counts.drawn++
      yield { type: 'picture', index, picture: await paint(request, index, 0, asset) }
    }
  }
  return {
    id: 'easel',
    edits,
    get begun() {
      return counts.begun
    },
    get drawn() {
      return counts.drawn
    },
    get stopped() {
      return counts.stopped
    },
    capabilities: () => ({
      kind: 'built-in',
      trained: false,
      operations: ['generate', 'edit'],
      sizes: { kind: 'grid', multiple: 1, min: 1, max: 3840, maxPixels: null },
      imagesPerCall: 10,
      references: 16,
      mask: 'alpha-zero-edits',
      alpha: true,
      text: 'poor',
      progress: 'steps',
      previews: 3,
      seeds: 'stable',
      concurrency: 2,
      privacy: 'in-process',
      version: { engine: '0', model: null, licence: null },
    }),
    generate,
    health: async () => ({ ok: true, detail: '' }),
    warm: async () => {},
    close: async () => {},
  }
}

/** Takes memory until the process has no more and dies. */
function devour(): never {
  for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 100_000 }, (_, index) => index + kept.length))
}

async function paint(request: DrawRequest, index: number, fade: number, asset: NonNullable<Options['asset']>): Promise<Picture> {
  const seed = (request.seed ?? request.prompt.length) + index
  const colour = { r: (seed * 37) % 256, g: 40 * fade, b: 200 }
  const pixels = request.edit ? await paintOver(request.edit, colour, asset) : plain({ width: 1024, height: 1024 }, colour)
  const sized = typeof request.size === 'string' ? pixels : pixels.resize({ ...request.size, fit: 'fill' })
  const { data, info } = await sized.toFormat(request.format).toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    format: request.format,
    width: info.width,
    height: info.height,
    quality: request.quality === 'auto' ? 'medium' : request.quality,
    background: request.background === 'transparent' ? 'transparent' : 'opaque',
    seed,
    warnings: request.prompt.includes('café') ? [{ code: 'noun', message: 'Drawn as a plain colour.', words: 'café' }] : [],
  }
}

type Colour = { r: number; g: number; b: number }

const plain = (size: { width: number; height: number }, background: Colour) => sharp({ create: { ...size, channels: 3, background } })

/** The first input with the colour where the mask's alpha is 0; without a mask, in its upper half. */
async function paintOver({ inputs, mask }: EditSource, colour: Colour, asset: NonNullable<Options['asset']>): Promise<Sharp> {
  const { data, info } = await sharp(await bytesOf(asset, inputs[0]))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const alpha =
    mask === null
      ? null
      : await sharp(await bytesOf(asset, mask))
          .extractChannel('alpha')
          .raw()
          .toBuffer()
  for (let pixel = 0; pixel < info.width * info.height; pixel++)
    if (alpha ? alpha[pixel] === 0 : pixel < (info.width * info.height) / 2) data.set([colour.r, colour.g, colour.b], pixel * info.channels)
  return sharp(data, { raw: info })
}

async function bytesOf(asset: NonNullable<Options['asset']>, hash: string | undefined): Promise<Uint8Array> {
  const bytes = hash === undefined ? null : await asset(hash)
  if (!bytes) throw new Error(`There is no picture ${hash}.`)
  return bytes
}

/** What `EngineError` looks like from outside; the class itself would load the whole engine. */
const engineError = (code: EngineError['code'], message: string, param: string | null): EngineError =>
  Object.assign(new Error(message), { name: 'EngineError' as const, code, param })
