import type { TraceThreads } from '../world.ts'
import { BLOCK, P_GUIDE_ALBEDO, P_SHADE, P_TEXTURE, P_WORK_0, P_WORK_1 } from './kernel/assembly/layout.ts'
import { pack } from './pack.ts'
import type { Pixels, TraceOptions, TraceScene } from './types.ts'

/** Edge of the squares that threads take in turn, px. */
const TILE = 48
/** Rows that a thread takes at once in the passes after tracing. */
const BAND = 32
/** Levels of the filter, an odd number: the last ends where `finish` reads. */
const LEVELS = 5
/** The first pass's part of all progress. */
const BASE_SHARE = 0.6

let scenes = 0

/** Draws a scene. The same scene and options give the same bytes on any number of threads. */
export async function traceScene(scene: TraceScene, options: TraceOptions, threads: TraceThreads): Promise<Pixels> {
  const { width, height, samples, signal, previews = 0 } = options
  signal?.throwIfAborted()
  const { memory, output } = pack(scene, { width, height })
  const number = ++scenes
  const call = (name: string, numbers: number[]) => threads.run<number>({ scene: number, memory, call: name, numbers })
  const tiles = tilesOf(width, height)
  let done = 0

  const overTiles = (name: string, extra: number[], share: number) =>
    spread(tiles, threads.count, signal, async (tile) => {
      const answer = await call(name, [...tile, ...extra])
      done += share / tiles.length
      options.onProgress?.(Math.min(1, done))
      return answer
    })
  const overRows = (name: string, extra: number[] = []) =>
    spread(bandsOf(height, BAND), threads.count, signal, (band) => call(name, [...band, ...extra]))
  /** The texture that the denoiser sets aside; out of focus it is noisy, and is smoothed first. */
  const smoothTexture = async () => {
    if (scene.textures.length === 0 || scene.camera.lensRadius === 0) return overRows('resolveTexture', [P_TEXTURE])
    await overRows('resolveTexture', [P_WORK_0])
    const steps = [P_WORK_0, P_WORK_1, P_WORK_0, P_TEXTURE]
    for (let level = 0; level < 3; level++) await overRows('filterPlain', [...steps.slice(level, level + 2), level])
    return []
  }
  /** Sums → means and their variances. */
  const weigh = async () => {
    await smoothTexture()
    await overRows('guide')
    await overRows('resolve')
    await spread(bandsOf(Math.ceil(height / BLOCK), 1), threads.count, signal, (band) => call('measure', band))
    await overRows('weigh')
    for (let level = 0; level < LEVELS; level++)
      await overRows('filter', [...(level % 2 === 0 ? [P_WORK_1, P_WORK_0] : [P_WORK_0, P_WORK_1]), level])
    await overRows('mend', [P_WORK_0, P_WORK_1])
  }
  /** Denoises what `weigh` left and turns it into bytes. */
  const develop = async (): Promise<Pixels> => {
    if (scene.plate !== null) {
      await overRows('weighShade')
      for (let level = 0; level < LEVELS; level++)
        await overRows('filterPlain', [...(level % 2 === 0 ? [P_GUIDE_ALBEDO, P_SHADE] : [P_SHADE, P_GUIDE_ALBEDO]), level])
    }
    if (scene.plate !== null) {
      await overRows('resolveOpacity')
      for (let level = 0; level < 3; level++)
        await overRows('filterOpacity', [...(level % 2 === 0 ? [P_WORK_0, P_WORK_1] : [P_WORK_1, P_WORK_0]), level])
    }
    await overRows('finish', [P_WORK_1])
    // The picture leaves shared memory: whoever gets it may keep it.
    const data = new Uint8ClampedArray(width * height * 4)
    data.set(new Uint8ClampedArray(memory.buffer, output, data.length))
    return { width, height, data }
  }

  await call('prepare', [])
  await spread([...scene.textures.keys()], threads.count, signal, (texture) => call('shrink', [texture]))
  let from = 0
  for (const to of stops(samples, options.onPreview ? previews : 0)) {
    await overTiles('trace', [from, to], ((to - from) / samples) * BASE_SHARE)
    from = to
    await weigh()
    if (to < samples) options.onPreview?.(await develop())
  }
  const asked = (await overRows('planExtra')).reduce((sum, count) => sum + count, 0)
  if (asked > 0) {
    await overTiles('traceExtra', [Math.min(1, (samples * width * height) / asked)], 1 - BASE_SHARE)
    await weigh()
  }
  const pixels = await develop()
  signal?.throwIfAborted()
  options.onProgress?.(1)
  return pixels
}

/** Sample counts after which a coarse picture is shown, then the last: e.g. 3, 9, 24. */
function stops(samples: number, previews: number): number[] {
  const coarse = Array.from({ length: previews }, (_, i) => Math.max(i + 2, Math.round(samples ** ((i + 1) / (previews + 1)))))
  return [...new Set(coarse.filter((count) => count < samples)), samples]
}

function tilesOf(width: number, height: number): [number, number, number, number][] {
  const tiles: [number, number, number, number][] = []
  for (let y = 0; y < height; y += TILE)
    for (let x = 0; x < width; x += TILE) tiles.push([x, y, Math.min(width, x + TILE), Math.min(height, y + TILE)])
  return tiles
}

function bandsOf(height: number, band: number): [number, number][] {
  return Array.from({ length: Math.ceil(height / band) }, (_, i) => [i * band, Math.min(height, (i + 1) * band)])
}

/** Runs every item, two in hand for each thread; stops between items when aborted or failed. */
async function spread<Item>(
  items: Item[],
  threads: number,
  signal: AbortSignal | undefined,
  run: (item: Item) => Promise<number>,
): Promise<number[]> {
  const answers: number[] = []
  let next = 0
  let failed = false
  const lane = async () => {
    while (next < items.length && !failed) {
      signal?.throwIfAborted()
      const at = next++
      answers[at] = await run(items[at] as Item)
    }
  }
  const lanes = Array.from({ length: Math.min(items.length, threads * 2) }, () =>
    lane().catch((error: unknown) => {
      failed = true
      throw error
    }),
  )
  // Nothing of this picture is left running when the caller hears of a failure.
  const ends = await Promise.allSettled(lanes)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return answers
}
