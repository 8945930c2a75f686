import { laidOver, setInto, withAlpha } from '../../retouch/composite.ts'
import { type Bounds, boundsOf, grown } from '../../retouch/coverage.ts'
import type { Pixels } from '../../trace/index.ts'
import { cropped, resized } from '../frame.ts'
import type { OperationOf } from '../plan.ts'
import { patched } from './fill.ts'
import type { Studio } from './studio.ts'

/** How much of what is round a thing goes with it, as a share of the longer side: its soft edge and the core of its shadow. */
const RIM = 0.014

/** The subject cut out, its place filled with what is round it, and set in again elsewhere or in another size. */
export async function moved(studio: Studio, operation: OperationOf<'move'> | OperationOf<'scale'>): Promise<Pixels> {
  const { pixels } = studio
  const subject = await studio.subject(operation.target.noun)
  const bounds = boundsOf(subject, 128) as Bounds
  const clean = await studio.aside('decontaminated', pixels, subject)
  const cut = cropped(withAlpha(clean, subject), bounds)
  const factor = operation.op === 'scale' ? operation.factor : 1
  const placed = factor === 1 ? cut : await resized(cut, cut.width * factor, cut.height * factor)
  const [left, top] = placeOf(operation, bounds, placed, pixels)
  const whole = setInto(pixels, placed, left, top)
  const gone = grown(subject, RIM * Math.max(pixels.width, pixels.height))
  // What the thing hides again need not be invented, and nothing of it is to be copied.
  const open = { ...gone, data: gone.data.map((value, i) => (whole.data[4 * i + 3] === 255 ? 0 : value)) }
  const filled = boundsOf(open) ? await patched(studio, open, { avoid: gone }) : pixels
  studio.warn({
    code: 'moved_in_photo',
    message: 'What was behind the thing is a guess from what is round it; its shadow and its reflections stayed where they were.',
  })
  studio.drew = true
  return laidOver(filled, whole)
}

/** Upper left corner, px: a thing that grows or shrinks keeps its foot. */
function placeOf(operation: OperationOf<'move'> | OperationOf<'scale'>, bounds: Bounds, placed: Pixels, picture: Pixels): [number, number] {
  const [middle, foot] = [bounds.left + bounds.width / 2, bounds.top + bounds.height]
  if (operation.op === 'scale') return [Math.round(middle - placed.width / 2), Math.round(foot - placed.height)]
  const [across, down] = [operation.share * picture.width, operation.share * picture.height]
  const step: Record<OperationOf<'move'>['direction'], [number, number]> = {
    left: [-across, 0],
    right: [across, 0],
    up: [0, -down],
    down: [0, down],
    forward: [0, down / 2],
    back: [0, -down / 2],
    center: [picture.width / 2 - middle, 0],
  }
  const [dx, dy] = step[operation.direction]
  return [Math.round(bounds.left + dx), Math.round(bounds.top + dy)]
}
