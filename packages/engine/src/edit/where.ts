import { type EditSource, EngineError, type Warning } from '../engine.ts'
import type { Hint } from '../retouch/cutout/hint.ts'
import type { Pixels } from '../trace/index.ts'
import type { Frame } from './frame.ts'

/** Mask, box and points must fit the first picture. */
export function expectFitting(input: Pixels, mask: Pixels | null, source: EditSource): void {
  expectSameSize(input, mask)
  expectInside(input, source)
}

/** What was pointed out, as it lies in the frame; a frame that the instruction changes has it elsewhere. */
export function hintIn({ hint }: EditSource, { scale, left, top }: Frame, isReframed: boolean, warnings: Warning[]): Hint | null {
  if (!hint) return null
  if (isReframed) {
    warnings.push({
      code: 'hint_not_used',
      message: 'The box or the points were not used, because the instruction changes the frame as well.',
    })
    return null
  }
  const { box, points } = hint
  return {
    box: box && { left: box.left * scale - left, top: box.top * scale - top, width: box.width * scale, height: box.height * scale },
    points: points.map(([x, y]) => [x * scale - left, y * scale - top] as const),
  }
}

function expectInside({ width, height }: Pixels, { hint }: EditSource): void {
  const { box, points = [] } = hint ?? {}
  const isOn = ([x, y]: readonly [number, number]) => x >= 0 && y >= 0 && x <= width && y <= height
  const isInside =
    !box || (box.width >= 1 && box.height >= 1 && isOn([box.left, box.top]) && isOn([box.left + box.width, box.top + box.height]))
  if (isInside && points.every(isOn)) return
  const param = isInside ? 'easel.points' : 'easel.box'
  throw new EngineError('invalid_value', `Expected a place within the ${width}×${height} pixels of the first image`, param)
}

function expectSameSize(input: Pixels, mask: Pixels | null): void {
  if (!mask || (mask.width === input.width && mask.height === input.height)) return
  throw new EngineError(
    'invalid_value',
    `Expected a mask of ${input.width}×${input.height} pixels, as the first image, but received ${mask.width}×${mask.height}`,
    'mask',
  )
}
