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
  /** Pixel that each target is matched with, and how far apart they are. */
  source: Int32Array
  cost: Float32Array
  /** 1 for pixels whose whole patch is known. */
  isSource: Uint8Array
  sources: Int32Array
}

export function startField(level: Level, random: Random): Field | null {
  const field = frame(level)
  if (field.sources.length === 0) return null
  for (let t = 0; t < field.targets.length; t++) field.source[t] = field.sources[Math.floor(random.next() * field.sources.length)] as number
  field.cost.fill(Number.POSITIVE_INFINITY)
  return field
}

/** The field of a level of twice the size: each target does what its parent did. */
export function upsampled(coarse: Field & { width?: number }, level: Level): Field | null {
  const field = frame(level)
  if (field.sources.length === 0) return null
  const half = Math.ceil(level.width / 2)
  for (let t = 0; t < field.targets.length; t++) {
    const p = field.targets[t] as number
    const [x, y] = [p % level.width, Math.floor(p / level.width)]
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
  field.cost.fill(Number.POSITIVE_INFINITY)
  return field
}

/** A known patch close to a place: the first found in growing squares, else any. */
function nearestSource({ isSource, sources }: Field, p: number, { width, height }: Level): number {
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
  return sources[(p * 7919) % sources.length] as number
}

function frame({ width, height, hole, avoid }: Level): Field {
  const touched = spread(hole, width, height)
  const barred = avoid
    ? spread(
        avoid.map((value, i) => value | (hole[i] as number)),
        width,
        height,
      )
    : touched
  const isSource = new Uint8Array(width * height)
  const targets: number[] = []
  const sources: number[] = []
  const index = new Int32Array(width * height).fill(-1)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if (touched[p]) {
        index[p] = targets.length
        targets.push(p)
      } else if (!barred[p] && x >= PATCH && y >= PATCH && x < width - PATCH && y < height - PATCH) {
        isSource[p] = 1
        sources.push(p)
      }
    }
  return {
    targets: Int32Array.from(targets),
    index,
    source: new Int32Array(targets.length),
    cost: new Float32Array(targets.length),
    isSource,
    sources: Int32Array.from(sources),
  }
}

/** Everything within a patch of what is set. */
function spread(mask: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(mask.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue
      rows.fill(1, y * width + Math.max(0, x - PATCH), y * width + Math.min(width, x + PATCH + 1))
    }
  const result = new Uint8Array(mask.length)
  for (let y = 0; y < height; y++)
    for (let v = Math.max(0, y - PATCH); v <= Math.min(height - 1, y + PATCH); v++)
      for (let x = 0; x < width; x++) if (rows[v * width + x]) result[y * width + x] = 1
  return result
}

/** Better matches for every target: those of its neighbours moved along, and places drawn ever closer round its own. */
export function search(level: Level, field: Field, random: Random, passes: number, isSparse: boolean): void {
  const { width, height } = level
  const { targets, source, cost, index, isSource } = field
  for (let t = 0; t < targets.length; t++)
    cost[t] = distance(level, targets[t] as number, source[t] as number, Number.POSITIVE_INFINITY, isSparse)
  const consider = (t: number, q: number) => {
    if (q < 0 || q >= isSource.length || isSource[q] === 0 || q === source[t]) return
    const found = distance(level, targets[t] as number, q, cost[t] as number, isSparse)
    if (found >= (cost[t] as number)) return
    cost[t] = found
    source[t] = q
  }
  for (let pass = 0; pass < passes; pass++) {
    const isBack = pass % 2 === 1
    const step = isBack ? 1 : -1
    for (let n = 0; n < targets.length; n++) {
      const t = isBack ? targets.length - 1 - n : n
      const p = targets[t] as number
      const beside = index[p + step] ?? -1
      if (beside >= 0) consider(t, (source[beside] as number) - step)
      const above = index[p + step * width] ?? -1
      if (above >= 0) consider(t, (source[above] as number) - step * width)
      for (let reach = isSparse ? NEAR : Math.max(width, height) / 2; reach >= 1; reach /= isSparse ? 4 : 2.5) {
        const from = source[t] as number
        const u = (from % width) + Math.round(reach * (2 * random.next() - 1))
        const v = Math.floor(from / width) + Math.round(reach * (2 * random.next() - 1))
        if (u >= 0 && u < width && v >= 0 && v < height) consider(t, v * width + u)
      }
    }
  }
}

/** Where the level below has looked everywhere, better matches lie within so many pixels. */
const NEAR = 32
/** Pixels of a patch, and of one of which only every other is looked at. */
const [WHOLE, SPARSE] = [49, 24]

/** Mean of the squared differences of two patches; gives up above `most`. Beyond the rim of the picture the target has no say. */
function distance({ width, height, colors }: Level, p: number, q: number, most: number, isSparse: boolean): number {
  const x = p % width
  const y = Math.floor(p / width)
  if (x < PATCH || y < PATCH || x >= width - PATCH || y >= height - PATCH) return distanceAtRim({ width, height, colors }, p, q, isSparse)
  const stride = isSparse ? 2 : 1
  const count = isSparse ? SPARSE : WHOLE
  const limit = most * count
  let sum = 0
  for (let dy = -PATCH; dy <= PATCH; dy++) {
    const first = dy * width - PATCH + (isSparse ? dy & 1 : 0)
    const last = dy * width + PATCH
    for (let shift = first; shift <= last; shift += stride) {
      const a = 4 * (p + shift)
      const b = 4 * (q + shift)
      const r = (colors[a] as number) - (colors[b] as number)
      const g = (colors[a + 1] as number) - (colors[b + 1] as number)
      const c = (colors[a + 2] as number) - (colors[b + 2] as number)
      sum += r * r + g * g + c * c
    }
    if (sum >= limit) return Number.POSITIVE_INFINITY
  }
  return sum / count
}

function distanceAtRim({ width, height, colors }: Omit<Level, 'hole' | 'avoid'>, p: number, q: number, isSparse: boolean): number {
  const x = p % width
  const y = Math.floor(p / width)
  const stride = isSparse ? 2 : 1
  let sum = 0
  let count = 0
  for (let dy = -PATCH; dy <= PATCH; dy++) {
    if (y + dy < 0 || y + dy >= height) continue
    for (let dx = isSparse ? -PATCH + (dy & 1) : -PATCH; dx <= PATCH; dx += stride) {
      if (x + dx < 0 || x + dx >= width) continue
      const a = 4 * (p + dy * width + dx)
      const b = 4 * (q + dy * width + dx)
      const r = (colors[a] as number) - (colors[b] as number)
      const g = (colors[a + 1] as number) - (colors[b + 1] as number)
      const c = (colors[a + 2] as number) - (colors[b + 2] as number)
      sum += r * r + g * g + c * c
      count++
    }
  }
  return sum / count
}
