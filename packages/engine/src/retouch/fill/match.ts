import type { Random } from '../../random.ts'
import type { Level } from './pyramid.ts'

/** Half the side of a patch, less the middle: 7 × 7. */
export const PATCH = 3

/** For each patch that touches the hole the place in the known part that it looks like most. */
export type Field = {
  /** Pixels whose patches touch the hole. */
  targets: Int32Array
  /** Index in `targets` of a pixel, or −1. */
  index: Int32Array
  /** Pixel that each target is matched with. */
  source: Int32Array
  /** 1 for pixels whose whole patch is known. */
  isSource: Uint8Array
}

/** Matches drawn by chance; null where nothing is known. */
export function startField(level: Level, random: Random): Field | null {
  const field = frame(level)
  if (!field) return null
  const known: number[] = []
  field.isSource.forEach((value, p) => {
    if (value) known.push(p)
  })
  for (let t = 0; t < field.targets.length; t++) field.source[t] = known[Math.floor(random.next() * known.length)] as number
  return field
}

/** The field of a level of twice the size: each target does what its parent did. */
export function upsampled(coarse: Field, level: Level): Field | null {
  const field = frame(level)
  if (!field) return null
  const half = Math.ceil(level.width / 2)
  for (let t = 0; t < field.targets.length; t++) {
    const p = field.targets[t] as number
    const x = p % level.width
    const y = (p - x) / level.width
    const parent = coarse.index[(y >> 1) * half + (x >> 1)] as number
    let q = -1
    if (parent >= 0) {
      const from = coarse.source[parent] as number
      const u = Math.min(level.width - 1, 2 * (from % half) + (x & 1))
      const v = 2 * Math.floor(from / half) + (y & 1)
      q = v * level.width + u
    }
    field.source[t] = q >= 0 && q < field.isSource.length && field.isSource[q] ? q : nearestSource(field, q >= 0 ? q : p, level)
  }
  return field
}

/** A known patch close to a place: the first found in growing squares, else any. */
function nearestSource({ isSource }: Field, p: number, { width, height }: Level): number {
  const [x, y] = [p % width, Math.floor(p / width)]
  for (let r = 1; r < 24; r++)
    for (let step = -r; step <= r; step++)
      for (const [u, v] of [
        [x + step, y - r],
        [x + step, y + r],
        [x - r, y + step],
        [x + r, y + step],
      ] as const)
        if (u >= 0 && u < width && v >= 0 && v < height && isSource[v * width + u]) return v * width + u
  const later = isSource.indexOf(1, (p * 7919) % isSource.length)
  return later >= 0 ? later : isSource.indexOf(1)
}

/** What is to be matched and what may be copied from; null where there is nothing of that. */
function frame({ width, height, hole, avoid }: Level): Field | null {
  const touched = spread(hole, width, height)
  const barred = avoid ? spread(either(avoid, hole), width, height) : touched
  const isSource = new Uint8Array(width * height)
  for (let y = PATCH; y < height - PATCH; y++)
    for (let x = PATCH, p = y * width + x; x < width - PATCH; x++, p++) if (!touched[p] && !barred[p]) isSource[p] = 1
  if (!isSource.includes(1)) return null
  let count = 0
  for (let p = 0; p < touched.length; p++) if (touched[p]) count++
  const targets = new Int32Array(count)
  const index = new Int32Array(width * height).fill(-1)
  for (let p = 0, t = 0; t < count; p++)
    if (touched[p]) {
      index[p] = t
      targets[t++] = p
    }
  return { targets, index, source: new Int32Array(count), isSource }
}

function either(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = a.slice()
  for (let p = 0; p < both.length; p++) if (b[p]) both[p] = 255
  return both
}

/** Everything within a patch of what is set. */
function spread(mask: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(mask.length)
  for (let y = 0; y < height; y++)
    for (let x = 0, end = 0; x < width; x++) {
      if (!mask[y * width + x]) continue
      rows.fill(1, y * width + Math.max(end, x - PATCH), y * width + Math.min(width, x + PATCH + 1))
      end = Math.min(width, x + PATCH + 1)
    }
  const result = rows.slice()
  for (let y = 0; y < height; y++) {
    const to = result.subarray(y * width, (y + 1) * width)
    for (let v = Math.max(0, y - PATCH); v <= Math.min(height - 1, y + PATCH); v++)
      if (v !== y) for (let x = 0, from = v * width; x < width; x++, from++) to[x] = (to[x] as number) | (rows[from] as number)
  }
  return result
}
