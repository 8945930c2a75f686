import { type Bounds, boundsOf, type Coverage, coverageLike, inverted } from '../../retouch/coverage.ts'
import type { Pixels } from '../../trace/index.ts'
import { cropped, type Frame, framed } from '../frame.ts'
import { patched } from './fill.ts'
import type { Studio } from './studio.ts'

/** What an extended canvas has no pixels for. */
export async function invented(studio: Studio, empty: Coverage, frame: Frame): Promise<void> {
  const asPixels: Pixels = { width: empty.width, height: empty.height, data: new Uint8ClampedArray(empty.data.length * 4) }
  empty.data.forEach((value, i) => {
    asPixels.data[4 * i + 3] = value
  })
  const seen = await framed(asPixels, frame)
  const hole: Coverage = { width: seen.width, height: seen.height, data: new Uint8Array(seen.width * seen.height) }
  for (let i = 0; i < hole.data.length; i++) hole.data[i] = (seen.data[4 * i + 3] as number) > 0 ? 255 : 0
  studio.pixels = await patched(studio, hole, { isGuessed: true, avoid: await subjectBeside(studio, hole) })
  studio.warn({
    code: 'extended_by_guess',
    message:
      'The new part of the canvas goes on with textures from the picture: look it over. A plain border needs a colour, such as “add a white border”.',
  })
}

/** From here on a subject that was found is not repeated in what is invented beside it. */
const LIKELY = 0.45

/** The subject of what there was before the canvas grew; null where it is not known what that is. */
async function subjectBeside(studio: Studio, hole: Coverage): Promise<Coverage | null> {
  const known = boundsOf(inverted(hole))
  if (!known) return null
  const { alpha, confidence } = await studio.cutOut(cropped(studio.pixels, known), null)
  if (confidence < LIKELY) return null
  const band = runsInto(alpha, known, studio.pixels) ? GOES_ON * Math.max(known.width, known.height) : 0
  const avoid = coverageLike(studio.pixels)
  for (let y = 0; y < known.height; y++)
    for (let x = 0; x < known.width; x++) {
      const toRim = Math.min(
        known.left > 0 ? x : band,
        known.left + known.width < avoid.width ? known.width - 1 - x : band,
        known.top > 0 ? y : band,
        known.top + known.height < avoid.height ? known.height - 1 - y : band,
      )
      if (toRim >= band) avoid.data[(y + known.top) * avoid.width + x + known.left] = alpha.data[y * known.width + x] as number
    }
  return avoid
}

/** Whether a subject reaches a side that the canvas grew at: then it goes on there. */
function runsInto({ width, height, data }: Coverage, known: Bounds, whole: Pixels): boolean {
  const covered = (length: number, at: (i: number) => number) => {
    let count = 0
    for (let i = 0; i < length; i++) if ((data[at(i)] as number) > 127) count++
    return count > RUNS_IN * length
  }
  return (
    (known.left > 0 && covered(height, (y) => y * width)) ||
    (known.left + width < whole.width && covered(height, (y) => y * width + width - 1)) ||
    (known.top > 0 && covered(width, (x) => x)) ||
    (known.top + height < whole.height && covered(width, (x) => (height - 1) * width + x))
  )
}
const RUNS_IN = 0.05
/** So near to a side where it runs out, as a share of the longer side, a subject may be gone on with; the rest of it is not repeated. */
const GOES_ON = 0.1
