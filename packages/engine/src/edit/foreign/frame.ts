import { type EditSource, EngineError, type Warning } from '../../engine.ts'
import type { Coverage } from '../../retouch/coverage.ts'
import {
  croppedTo,
  edgeExtended,
  extended,
  flipped,
  type Margins,
  marginsFor,
  middle,
  mirrored,
  quarterTurned,
  rimUnevenness,
  straightened,
} from '../../retouch/geometry.ts'
import type { Pixels } from '../../trace/index.ts'
import type { World } from '../../world.ts'
import { aside } from '../aside.ts'
import { resized } from '../frame.ts'
import { byModel } from '../models.ts'
import type { Operation, OperationOf } from '../plan.ts'

export type Reframed = {
  pixels: Pixels
  /** What must still be invented, where the canvas grew; null when nothing. */
  empty: Coverage | null
  warnings: Warning[]
}

/** Whether an operation changes the picture's frame rather than what is in it. */
export function isReframing(operation: Operation): boolean {
  if (operation.op === 'turn' || operation.op === 'flip') return operation.target.kind === 'picture' || operation.target.kind === 'subject'
  return operation.op === 'crop' || operation.op === 'straighten' || operation.op === 'upscale' || operation.op === 'extend'
}

/** Crops, turns, mirrors and widens, in order, at the input's own resolution. */
export async function reframed(input: Pixels, operations: readonly Operation[], source: EditSource, world: World): Promise<Reframed> {
  const result: Reframed = { pixels: input, empty: null, warnings: [] }
  const [first] = operations
  if (first && source.mask !== null)
    throw new EngineError(
      'unsupported',
      `“${first.words}” changes the whole frame, so it cannot be kept inside a mask. Leave the mask out.`,
      'prompt',
    )
  for (const operation of operations) {
    if (result.empty)
      throw new EngineError('unsupported', 'A picture can be extended once, and last. Send the other steps on their own.', 'prompt')
    await reframe(operation, result, source, world)
  }
  return result
}

async function reframe(operation: Operation, result: Reframed, source: EditSource, world: World): Promise<void> {
  const { pixels } = result
  switch (operation.op) {
    case 'crop': {
      if (operation.aspect) result.pixels = croppedTo(pixels, operation.aspect)
      else {
        const share = operation.share ?? 0.8
        result.pixels = middle(pixels, {
          width: Math.max(1, Math.round(pixels.width * share)),
          height: Math.max(1, Math.round(pixels.height * share)),
        })
      }
      return
    }
    case 'flip':
      result.pixels = flipped(pixels, operation.axis)
      return
    case 'turn':
      result.pixels =
        operation.degrees % 90 === 0 ? quarterTurned(pixels, operation.degrees) : await straightened(pixels, operation.degrees)
      return
    case 'straighten':
      result.pixels = await straightened(pixels, operation.degrees ?? (await leveling(result, source, world)))
      return
    case 'upscale':
      result.pixels = await moreOf(result, operation.factor, world)
      return
    case 'extend':
      widen(operation, result)
      return
  }
}

/** More pixels than a picture may have here. */
const MOST_PIXELS = 100_000_000

async function moreOf({ pixels, warnings }: Reframed, factor: number, world: World): Promise<Pixels> {
  if (pixels.width * pixels.height * factor ** 2 > MOST_PIXELS)
    throw new EngineError('unsupported', `${factor} times the size is more than 100 megapixels. Ask for less.`, 'prompt')
  const more = await byModel(
    world,
    'upscale',
    (warning) => warnings.push(warning),
    (models) => models.upscale(pixels),
  )
  const size = { width: Math.round(pixels.width * factor), height: Math.round(pixels.height * factor) }
  if (more) return resized(more, size.width, size.height)
  warnings.push({
    code: 'enlarged_by_filter',
    message:
      'The picture was enlarged by a Lanczos filter with edges drawn tighter: it is larger and not soft, but shows no detail that was not there.',
  })
  return aside(world, 'enlarged', pixels, factor)
}

/** Below this no lines tell how a picture is tilted, and from here on they do so plainly; degrees that nobody sees. */
const [GUESSED, PLAINLY, UNSEEN] = [0.12, 0.35, 0.2]

/** Degrees clockwise that make the picture's own level and upright lines so. */
async function leveling({ pixels, warnings }: Reframed, { onLowConfidence }: EditSource, world: World): Promise<number> {
  const { degrees, confidence } = await aside(world, 'tiltOf', pixels)
  const give = 'Give the angle, such as “straighten by 2 degrees clockwise”.'
  if (confidence < (onLowConfidence === 'error' ? PLAINLY : GUESSED))
    throw new EngineError('unsupported', `No level or upright lines were found that say how the picture is tilted. ${give}`, 'prompt')
  if (Math.abs(degrees) < UNSEEN) throw new EngineError('unsupported', `The picture is level already, to within ${UNSEEN}°.`, 'prompt')
  const turn = `The picture was turned by ${Math.abs(degrees).toFixed(1)}° ${degrees > 0 ? 'counter-clockwise' : 'clockwise'}, as its lines lie`
  warnings.push(
    confidence < PLAINLY
      ? { code: 'low_confidence', message: `${turn}; they do not say so plainly (confidence ${confidence.toFixed(2)} of 1). ${give}` }
      : { code: 'straightened', message: `${turn}.` },
  )
  return -degrees
}

function widen(operation: OperationOf<'extend'>, result: Reframed): void {
  const { pixels } = result
  const margins = operation.aspect ? marginsFor(pixels, operation.aspect) : onSides(operation, pixels)
  const sides = (Object.keys(margins) as (keyof Margins)[]).filter((side) => margins[side] > 0)
  const grown = extended(pixels, margins)
  if (operation.color) {
    const rgb = [1, 3, 5].map((i) => Number.parseInt((operation.color?.hex ?? '#ffffff').slice(i, i + 2), 16))
    grown.empty.data.forEach((value, i) => {
      if (value > 0) grown.pixels.data.set([...rgb, 255], 4 * i)
    })
    result.pixels = grown.pixels
  } else if (rimUnevenness(pixels, sides) < PLAIN) result.pixels = edgeExtended(grown.pixels, grown.empty, margins)
  else Object.assign(result, { pixels: mirrored(grown.pixels, margins), empty: grown.empty })
}

/** A rim as even as this goes on as it is. */
const PLAIN = 5

function onSides({ sides, share }: OperationOf<'extend'>, { width, height }: Pixels): Margins {
  const on = (side: keyof Margins, length: number) => (sides.includes(side) ? Math.round(share * length) : 0)
  return { left: on('left', width), right: on('right', width), top: on('top', height), bottom: on('bottom', height) }
}
