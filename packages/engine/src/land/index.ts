import type { Quality } from '../engine.ts'
import type { Land } from '../scene/schema.ts'
import type { Pixels } from '../trace/types.ts'
import type { TraceThreads } from '../world.ts'
import type { LandPart } from './develop.ts'

export { daylightOf } from './daylight.ts'
export { developLand, exposeLand, type LandPart } from './develop.ts'
export { Sky } from './sky.ts'

/** Samples across and down a pixel. */
const FINE: Record<Quality, number> = { low: 2, medium: 2, high: 3 }
/** Columns that a thread draws at a time. */
const BAND = 128

/** A land's picture, drawn in upright bands on the threads; the same on any number of them. */
export async function drawLand(
  land: Land,
  { width, height }: { width: number; height: number },
  seed: number,
  quality: Quality,
  threads: TraceThreads,
  signal?: AbortSignal,
): Promise<Pixels> {
  const data = new Uint8ClampedArray(width * height * 4)
  const starts = Array.from({ length: Math.ceil(width / BAND) }, (_, i) => i * BAND)
  await Promise.all(
    starts.map(async (from) => {
      signal?.throwIfAborted()
      const to = Math.min(width, from + BAND)
      const part: LandPart = { land, seed, width, height, from, to, fine: FINE[quality] }
      const band = await threads.run<Uint8ClampedArray>({ land: part })
      signal?.throwIfAborted()
      for (let y = 0; y < height; y++) data.set(band.subarray(y * (to - from) * 4, (y + 1) * (to - from) * 4), (y * width + from) * 4)
    }),
  )
  return { width, height, data }
}
