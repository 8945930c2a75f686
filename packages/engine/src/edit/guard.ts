import { type Coverage, coverageBy, depthInside, inverted } from '../retouch/coverage.ts'
import type { Pixels } from '../trace/index.ts'
import type { Frame } from './frame.ts'
import type { EditReport } from './plan.ts'

/**
 * The mask law. Where the mask says keep, the result is the original to the last bit, whatever was done; a feather lies
 * inside the part that may change. It is applied once, at the end of every edit.
 */

/** Share of the picture's shorter side over which a soft mask's change fades outside it. */
const SOFT_REACH = 0.06

export type Law = { mode: 'exact' | 'soft'; feather: number }

/**
 * How far each pixel of the output may change. An output pixel may change only if every mask pixel that it shows has
 * alpha 0. `feather` counts in pixels of the mask.
 */
export function permission(mask: Pixels, frame: Frame, { mode, feather }: Law): Coverage {
  const open = openPixels(mask, frame)
  if (mode === 'soft') return softened(open)
  const reach = feather * frame.scale
  if (reach <= 0) return open
  const depth = depthInside(open)
  return {
    ...open,
    data: open.data.map((value, i) => (value === 0 ? 0 : Math.max(1, Math.round(255 * smooth((depth[i] as number) / (reach + 1)))))),
  }
}

function openPixels(mask: Pixels, { width, height, scaled, left, top }: Frame): Coverage {
  const data = new Uint8Array(width * height)
  const [sx, sy] = [mask.width / scaled.width, mask.height / scaled.height]
  const columns = Array.from({ length: width }, (_, x) => span((x + left) * sx, (x + left + 1) * sx, mask.width))
  for (let y = 0; y < height; y++) {
    const [y0, y1] = span((y + top) * sy, (y + top + 1) * sy, mask.height)
    for (let x = 0; x < width; x++) {
      const [x0, x1] = columns[x] as [number, number]
      let open = true
      for (let v = y0; v <= y1 && open; v++) for (let u = x0; u <= x1 && open; u++) open = mask.data[(v * mask.width + u) * 4 + 3] === 0
      data[y * width + x] = open ? 255 : 0
    }
  }
  return { width, height, data }
}

/** The pixels that the stretch from `a` to `b` touches. */
function span(a: number, b: number, length: number): [number, number] {
  const first = Math.min(length - 1, Math.floor(a + 1e-6))
  return [first, Math.max(first, Math.min(length - 1, Math.ceil(b - 1e-6) - 1))]
}

function softened(open: Coverage): Coverage {
  const reach = Math.max(1, SOFT_REACH * Math.min(open.width, open.height))
  const away = depthInside(inverted(open))
  return coverageBy(open, (p) => Math.round(255 * smooth(1 - (away[p] as number) / reach)))
}

const smooth = (t: number): number => {
  const x = Math.min(1, Math.max(0, t))
  return x * x * (3 - 2 * x)
}

/** `after` where it is allowed, `before` where it is not, in between by weight. */
export function guarded(before: Pixels, after: Pixels, allowed: Coverage): Pixels {
  const data = new Uint8ClampedArray(before.data)
  for (let i = 0; i < allowed.data.length; i++) {
    const weight = allowed.data[i] as number
    if (weight === 0) continue
    const at = 4 * i
    if (weight === 255) {
      for (let c = 0; c < 4; c++) data[at + c] = after.data[at + c] as number
      continue
    }
    const [kept, made] = [(255 - weight) * (before.data[at + 3] as number), weight * (after.data[at + 3] as number)]
    const alpha = kept + made
    for (let c = 0; c < 3 && alpha > 0; c++)
      data[at + c] = Math.round(((before.data[at + c] as number) * kept + (after.data[at + c] as number) * made) / alpha)
    data[at + 3] = Math.round(alpha / 255)
  }
  return { width: before.width, height: before.height, data }
}

export function reportOf(before: Pixels, after: Pixels, allowed: Coverage | null): EditReport {
  if (before.width !== after.width || before.height !== after.height) return { changedShare: null, maxDifferenceOutside: null }
  let changed = 0
  let outside = 0
  const pixels = before.width * before.height
  const [old, now] = [wordsOf(before), wordsOf(after)]
  for (let i = 0; i < pixels; i++) {
    if (old[i] === now[i]) continue
    let difference = 0
    for (let c = 4 * i; c < 4 * i + 4; c++)
      difference = Math.max(difference, Math.abs((before.data[c] as number) - (after.data[c] as number)))
    changed++
    if (allowed && allowed.data[i] === 0) outside = Math.max(outside, difference)
  }
  return { changedShare: changed / pixels, maxDifferenceOutside: allowed ? outside : null }
}

/** The pixels as one number each; read only. */
function wordsOf({ data }: Pixels): Uint32Array {
  const { buffer, byteOffset, length } = byteAligned(data)
  return new Uint32Array(buffer, byteOffset, length / 4)
}

const byteAligned = (data: Uint8ClampedArray): Uint8ClampedArray => (data.byteOffset % 4 === 0 ? data : data.slice())
