import type { Random } from '../../random.ts'
import { type Kernel, kernelWith } from '../kernel/index.ts'
import type { Field } from './match.ts'
import type { Level } from './pyramid.ts'

/** How often a level is searched and painted, and how. */
export type Rounds = {
  count: number
  /** Passes of one search. */
  passes: number
  /** The level below has looked everywhere: only places close to its matches are looked at. */
  isNear: boolean
  /** The level below has found matches: the hole is painted from them before the first search. */
  isFound: boolean
}

/** Room before and after the colours that the kernel may read. */
const MARGIN = 64

/** Searches better matches and paints the hole from them, in turn; `level.colors` and `field.source` change. */
export function refined(level: Level, field: Field, random: Random, { count, passes, isNear, isFound }: Rounds): void {
  const { kernel, colors, source, cost } = laidOut(level, field)
  if (isFound) {
    cost.fill(Number.POSITIVE_INFINITY)
    kernel.vote(falloffOf(cost, 3))
  }
  for (let round = 0; round < count; round++) {
    kernel.search(Math.floor(random.next() * 2 ** 32), passes, Number(isNear))
    // The last time what matches best decides alone, so that detail is not averaged away.
    kernel.vote(falloffOf(cost, round === count - 1 ? 6 : 3))
  }
  level.colors.set(colors)
  field.source.set(source)
}

type LaidOut = { kernel: Kernel; colors: Uint8Array; source: Int32Array; cost: Float32Array }

/** Level and field in the kernel's memory. */
function laidOut({ width, height, colors, hole }: Level, { targets, index, source, isSource }: Field): LaidOut {
  const pixels = width * height
  const kernel = kernelWith(10 * pixels + 28 * targets.length + 2 * MARGIN + 64)
  let end = kernel.free()
  const take = (bytes: number) => {
    const at = end
    end = Math.ceil((end + bytes) / 16) * 16
    return at
  }
  const { buffer } = kernel.memory
  const at = {
    colors: take(4 * pixels + 2 * MARGIN) + MARGIN,
    sums: take(16 * targets.length),
    index: take(4 * pixels),
    targets: take(4 * targets.length),
    source: take(4 * targets.length),
    cost: take(4 * targets.length),
    hole: take(pixels),
    isSource: take(pixels),
  }
  const own = {
    colors: new Uint8Array(buffer, at.colors, 4 * pixels),
    source: new Int32Array(buffer, at.source, targets.length),
    cost: new Float32Array(buffer, at.cost, targets.length),
  }
  own.colors.set(colors)
  own.source.set(source)
  new Int32Array(buffer, at.index, pixels).set(index)
  new Int32Array(buffer, at.targets, targets.length).set(targets)
  new Uint8Array(buffer, at.hole, pixels).set(hole)
  new Uint8Array(buffer, at.isSource, pixels).set(isSource)
  kernel.level(width, height, targets.length, at.colors, at.hole, at.isSource, at.index, at.targets, at.source, at.cost, at.sums)
  return { kernel, ...own }
}

/** How fast a match loses weight with its distance: by the upper quartile of the distances, of a few thousand of them, which is still a usual one. */
function falloffOf(cost: Float32Array, sharpness: number): number {
  const step = Math.max(1, Math.floor(cost.length / 4000))
  const some: number[] = []
  for (let t = 0; t < cost.length; t += step) if (Number.isFinite(cost[t])) some.push(cost[t] as number)
  const sorted = Float32Array.from(some).sort()
  return sharpness / Math.max(20, sorted[Math.floor(sorted.length * 0.75)] ?? 20)
}
