import type { TraceThreads } from '../world.ts'
import type { Bvh } from './bvh.ts'
import * as K from './kernel/assembly/layout.ts'
import { giveBackMemory, takeMemory } from './memory.ts'
import { gather, type Packed, pack } from './pack.ts'
import { enlarge } from './preview.ts'
import type { Guides, Pixels, TraceOptions, TraceScene } from './types.ts'
import { bandsOf, SPOT, spotsOf, spread, tilesOf } from './work.ts'

/** Levels of the filter, an odd number: the last ends where `mend` reads. */
const LEVELS = 5
/** How far the filter and what follows it reach, rows. */
const REACH = 68
/** How far `mend` reaches, rows. */
const MENDED = 6
/** Pixels that the film may hold; a larger picture is drawn through a film that moves down over it. */
const FILM_PIXELS = 280_000
/** Bytes of the film that a thread makes zero at a time. */
const CLEARED_BYTES = 16 * 1024 * 1024
/** Rays that a sample may cost on average; where glass stands in glass samples are dearer, and fewer. */
const MOST_RAYS = 4.5
/** The first pass's part of all progress. */
const BASE_SHARE = 0.6
/** Edge of the small picture that previews are made from, as a part of the large one's, and the pixels that it has at least. */
const [PREVIEW_PART, PREVIEW_PIXELS] = [0.25, 150_000]

const LASTING = [K.P_COLOR_A, K.P_COLOR_B, K.P_ALBEDO, K.P_SHAPE, K.P_RATIO, K.P_SPREAD]
const LASTING_WITH_PLATE = [...LASTING, K.P_SHADOW_A, K.P_SHADOW_B]

let scenes = 0

/** Draws a scene. The same scene and options give the same bytes on any number of threads. */
export async function traceScene(
  scene: TraceScene,
  options: TraceOptions,
  threads: TraceThreads,
): Promise<Pixels & { guides: Guides | null }> {
  const { signal } = options
  signal?.throwIfAborted()
  const film = filmOf(options)
  const small = film.rows < film.height && options.onPreview && options.previews
  if (small) await previewSmall(scene, options, threads)
  const packed = await layOut(scene, options, film, threads)
  const [from, to] = packed.film
  try {
    await spread(bandsOf(from, to, CLEARED_BYTES), threads.count, signal, ([start, end]) =>
      threads.run<number>({ memory: packed.memory, from: start, to: end }),
    )
    const pixels = await traceThrough(packed, film, scene, small ? { ...options, previews: 0 } : options, threads)
    giveBackMemory(packed.memory)
    return pixels
  } catch (error) {
    // After an abort no thread is at it any more; a closed pool may still have one.
    if (signal?.aborted) giveBackMemory(packed.memory)
    throw error
  }
}

/** Light is gathered on a film, as large as the picture or half as wide and high, of which so many rows are held at a time. */
type Film = { width: number; height: number; rows: number; scale: 1 | 2 }

function filmOf(picture: TraceOptions): Film {
  const scale = picture.half ? 2 : 1
  const [width, height] = [Math.ceil(picture.width / scale), Math.ceil(picture.height / scale)]
  return { width, height, rows: Math.min(height, Math.max(4 * REACH, Math.floor(FILM_PIXELS / width))), scale }
}

/** Draws what was laid out, through its film. */
async function traceThrough(
  { memory, output, counts, planes, top }: Packed,
  { width, height, rows, scale }: Film,
  scene: TraceScene,
  options: TraceOptions,
  threads: TraceThreads,
): Promise<Pixels & { guides: Guides | null }> {
  const { signal } = options
  const previews = options.onPreview ? (options.previews ?? 0) : 0
  const header = new DataView(memory.buffer)
  const number = ++scenes
  const call = (name: string, numbers: number[]) => threads.run<number>({ scene: number, memory, call: name, numbers })
  const overRows = (name: string, extra: number[] = [], from = 0, to = rows) =>
    spread(bandsOf(from, to), threads.count, signal, (band) => call(name, [...band, ...extra]))
  /** Level after level, each in as many rows as the ones after it look at, for what `mend` needs of rows from … to - 1. */
  const turn = (name: string, levels: number, first: number, second: number, from: number, to: number) =>
    inOrder(levels, (level) => {
      const reach = MENDED + 2 * (2 ** levels - 2 ** (level + 1))
      const planes = level % 2 === 0 ? [first, second] : [second, first]
      return overRows(name, [...planes, level], Math.max(0, from - reach), Math.min(rows, to + reach))
    })
  let done = 0
  const overTiles = (name: string, extra: number[], from: number, to: number, share: number) => {
    const tiles = tilesOf(width, from, to)
    const step = (share * (to - from)) / height / tiles.length
    return spread(tiles, threads.count, signal, async (tile) => {
      const answer = await call(name, [...tile, ...extra])
      done += step
      options.onProgress?.(Math.min(1, done))
      return answer
    })
  }

  /** The texture that the denoiser sets aside; out of focus it is noisy, and is smoothed first. */
  const smoothTexture = async () => {
    if (scene.textures.length === 0 || scene.camera.lensRadius === 0) return overRows('resolveTexture', [K.P_TEXTURE])
    await overRows('resolveTexture', [K.P_WORK_0])
    const steps = [K.P_WORK_0, K.P_WORK_1, K.P_WORK_0, K.P_TEXTURE]
    await inOrder(3, (level) => overRows('filterPlain', [...steps.slice(level, level + 2), level]))
  }
  /** Sums → denoised means of rows from … to - 1, and what error is left. */
  const denoise = async (from: number, to: number) => {
    await smoothTexture()
    await overRows('guide')
    await overRows('resolve')
    await spread(bandsOf(0, Math.ceil(rows / K.BLOCK), 1), threads.count, signal, (band) => call('measure', band))
    await overRows('weigh')
    await turn('filter', LEVELS, K.P_WORK_1, K.P_WORK_0, from, to)
    await overRows('mend', [K.P_WORK_0, K.P_WORK_1], from, to)
    if (scene.plate !== null) await overRows('resolveShade')
  }
  /** What `denoise` left → bytes of rows from … to - 1 of the picture. */
  const develop = async (into: Uint8ClampedArray, from: number, to: number, above: number) => {
    if (scene.plate !== null) {
      await overRows('weighShade')
      await turn('filterPlain', LEVELS, K.P_SHADE_WORK, K.P_SHADE, from, to)
      await overRows('resolveOpacity')
      await turn('filterOpacity', 3, K.P_WORK_0, K.P_WORK_1, from, to)
    }
    const [first, after] = [from * scale, Math.min(to * scale, options.height - above * scale)]
    await overRows(scale === 1 ? 'finish' : 'upsample', [K.P_WORK_1], first, after)
    // The picture leaves shared memory: whoever gets it may keep it.
    const row = options.width * 4
    into.set(new Uint8ClampedArray(memory.buffer, output + first * row, (after - first) * row), (above * scale + first) * row)
  }

  const guides = options.guides ? emptyGuides(width * height) : null
  /** What is known of the surfaces behind rows from … to - 1 of the film. */
  const tell = (from: number, to: number, above: number) => {
    if (!guides) return
    const plane = (index: number) => new Float32Array(memory.buffer, planes + 16 * index * rows * width, 4 * rows * width)
    const [albedo, shape] = [plane(K.P_ALBEDO), plane(K.P_SHAPE)]
    for (let i = from * width; i < to * width; i++) {
      const out = i + above * width
      guides.albedo.set(albedo.subarray(4 * i, 4 * i + 3), 3 * out)
      guides.normal.set(shape.subarray(4 * i, 4 * i + 3), 3 * out)
      guides.depth[out] = shape[4 * i + 3] as number
    }
  }

  await call('prepare', [])
  await spread([...scene.textures.keys()], threads.count, signal, (texture) => call('shrink', [texture]))
  const spots = spotsOf(width, height)
  const rays = await spread(spots, threads.count, signal, (spot) => call('countRays', spot))
  const cost = rays.reduce((sum, count) => sum + count, 0) / (spots.length * SPOT ** 2)
  const samples = cost <= MOST_RAYS ? options.samples : Math.max(2, Math.round((options.samples * MOST_RAYS) / cost))
  const picture = new Uint8ClampedArray(options.width * options.height * 4)
  let above = 0
  let traced = 0
  // Extra samples that earlier rows had no need of.
  let spare = 0
  while (true) {
    const fresh = traced - above
    const end = Math.min(rows, height - above)
    let from = 0
    for (const to of stops(samples, previews)) {
      await overTiles('trace', [from, to], fresh, end, ((to - from) / samples) * BASE_SHARE)
      from = to
      await denoise(fresh, end)
      if (to === samples || !options.onPreview) continue
      const data = new Uint8ClampedArray(picture.length)
      await develop(data, 0, rows, 0)
      tell(0, rows, 0)
      options.onPreview({ width: options.width, height: options.height, data }, guides)
    }
    const asked = (await overRows('planExtra', [], fresh, end)).reduce((sum, count) => sum + count, 0)
    const allowed = samples * width * (end - fresh) + spare
    spare = Math.max(0, allowed - asked)
    if (asked > 0) {
      await overTiles('traceExtra', [Math.min(1, allowed / asked)], fresh, end, 1 - BASE_SHARE)
    }
    traced = above + end
    const last = traced === height
    const [first, after] = [above === 0 ? 0 : REACH, last ? end : end - REACH]
    if (asked > 0 || first < fresh) await denoise(first, after)
    await develop(picture, first, after, above)
    tell(first, after, above)
    if (last) break
    // The rows about the seam are kept, so that the filter sees both sides of it.
    const step = end - 2 * REACH
    const lasting = scene.plate === null ? LASTING : LASTING_WITH_PLATE
    await spread(lasting, threads.count, signal, (plane) => call('slide', [plane, step]))
    new Uint32Array(memory.buffer, counts, rows * width).copyWithin(0, step * width)
    above += step
    header.setInt32(top, above, true)
  }
  signal?.throwIfAborted()
  options.onProgress?.(1)
  return { width: options.width, height: options.height, data: picture, guides }
}

const emptyGuides = (count: number): Guides => ({
  albedo: new Float32Array(3 * count),
  normal: new Float32Array(3 * count),
  depth: new Float32Array(count),
})

/** Packs a scene; the tree over its triangles is built on a thread, so that the caller stays free. */
async function layOut(scene: TraceScene, { width, height }: TraceOptions, { scale, rows }: Film, threads: TraceThreads) {
  const geometry = gather(scene)
  const bvh = await threads.run<Bvh>({ corners: geometry.corners }, [geometry.corners.buffer as ArrayBuffer])
  return pack(scene, { width, height, scale, rows }, geometry, bvh, takeMemory)
}

/** Previews of a picture that the film cannot hold: a small picture of the same scene, enlarged. */
async function previewSmall(scene: TraceScene, options: TraceOptions, threads: TraceThreads) {
  const { width, height, samples, signal, previews = 0 } = options
  const show = (pixels: Pixels) => options.onPreview?.(enlarge(pixels, width, height), null)
  const part = Math.max(PREVIEW_PART, Math.sqrt(PREVIEW_PIXELS / (width * height)))
  const small = { width: Math.ceil(width * part), height: Math.ceil(height * part), samples, previews: previews - 1 }
  show(await traceScene(scene, { ...small, ...(signal && { signal }), onPreview: show }, threads))
}

/** Sample counts after which a coarse picture is shown, then the last: e.g. 3, 9, 24. */
function stops(samples: number, previews: number): number[] {
  const coarse = Array.from({ length: previews }, (_, i) => Math.max(i + 2, Math.round(samples ** ((i + 1) / (previews + 1)))))
  return [...new Set(coarse.filter((count) => count < samples)), samples]
}

async function inOrder(count: number, run: (step: number) => Promise<unknown>) {
  for (let step = 0; step < count; step++) await run(step)
}
