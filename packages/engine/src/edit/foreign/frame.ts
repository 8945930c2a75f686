import { type EditSource, EngineError } from '../../engine.ts'
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
import type { Operation, OperationOf } from '../plan.ts'

export type Reframed = {
  pixels: Pixels
  /** What must still be invented, where the canvas grew; null when nothing. */
  empty: Coverage | null
}

/** Whether an operation changes the picture's frame rather than what is in it. */
export function isReframing(operation: Operation): boolean {
  if (operation.op === 'turn' || operation.op === 'flip') return operation.target.kind === 'picture' || operation.target.kind === 'subject'
  return operation.op === 'crop' || operation.op === 'straighten' || operation.op === 'extend'
}

/** Crops, turns, mirrors and widens, in order, at the input's own resolution. */
export async function reframed(input: Pixels, operations: readonly Operation[], { mask }: EditSource): Promise<Reframed> {
  const result: Reframed = { pixels: input, empty: null }
  const [first] = operations
  if (first && mask !== null)
    throw new EngineError(
      'unsupported',
      `“${first.words}” changes the whole frame, so it cannot be kept inside a mask. Leave the mask out.`,
      'prompt',
    )
  for (const operation of operations) {
    if (result.empty)
      throw new EngineError('unsupported', 'A picture can be extended once, and last. Send the other steps on their own.', 'prompt')
    await reframe(operation, result)
  }
  return result
}

async function reframe(operation: Operation, result: Reframed): Promise<void> {
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
      if (operation.degrees === null)
        throw new EngineError(
          'unsupported',
          'By how much the picture is tilted is not measured yet. Give the angle, such as “straighten by 2 degrees clockwise”.',
          'prompt',
        )
      result.pixels = await straightened(pixels, operation.degrees)
      return
    case 'extend':
      widen(operation, result)
      return
  }
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
