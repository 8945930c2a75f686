import { type Bounds, boundsOf, widened } from '../../coverage.ts'
import { gridCut } from '../../cutout/grid-cut.ts'
import type { Shift } from './shift.ts'
import { apart, type Small } from './small.ts'

/** The label of a pixel that no shift reaches yet, and of one that is known. */
export const [NONE, KNOWN] = [-1, -2]
/** What it costs to have no colour, and what a seam costs at most. */
const [IMPOSSIBLE, MOST] = [5000, 400]
/** A seam of this difference costs as much as it differs; a larger one more, by its square. */
const USUAL = 12
const ROUNDS = 2

/** Where each shift has a colour to give. */
type Choice = { small: Small; steps: number[]; reach: Uint8Array[] }

/**
 * Which shift each pixel of the hole takes so that seams show least (alpha expansion; Boykov, Veksler and Zabih 2001), and how
 * much they show: mean difference, 0–255, along the seams.
 */
export function labelled(small: Small, shifts: readonly Shift[]): { labels: Int16Array; seen: number } {
  const { width, height, hole } = small
  const choice: Choice = { small, steps: shifts.map(([dx, dy]) => dy * width + dx), reach: shifts.map((shift) => reachOf(small, shift)) }
  const labels = Int16Array.from(hole, (value) => (value ? NONE : KNOWN))
  const bounds = boundsOf({ width, height, data: hole })
  if (!bounds) return { labels, seen: 0 }
  const box = widened(bounds, 1, small)
  for (let round = 0; round < ROUNDS; round++) for (let label = 0; label < shifts.length; label++) expand(labels, label, choice, box)
  return { labels, seen: seenOf(labels, choice) }
}

function reachOf({ width, height, hole, barred }: Small, [dx, dy]: Shift): Uint8Array {
  const reach = new Uint8Array(hole.length)
  for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y++)
    for (let x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
      const p = y * width + x
      if (!barred[p + dy * width + dx]) reach[p] = 1
    }
  return reach
}

/** Every pixel may take the label or stay as it is, whichever is cheaper for all together. */
function expand(labels: Int16Array, label: number, choice: Choice, { left, top, width, height }: Bounds) {
  const reach = choice.reach[label] as Uint8Array
  const gain = new Float32Array(width * height)
  const bonds = new Float32Array(4 * width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const p = (y + top) * choice.small.width + x + left
      const own = labels[p] as number
      gain[i] = (gain[i] as number) + (own === KNOWN ? -10 * IMPOSSIBLE : (own === NONE ? IMPOSSIBLE : 0) - (reach[p] ? 0 : 2 * IMPOSSIBLE))
      for (const [k, q, j] of [
        [0, x + 1 < width ? p + 1 : -1, i + 1],
        [1, y + 1 < height ? p + choice.small.width : -1, i + width],
      ] as const) {
        if (q < 0 || (own === KNOWN && labels[q] === KNOWN)) continue
        const other = labels[q] as number
        const kept = seam(choice, p, q, own, other)
        const [onlyP, onlyQ] = [seam(choice, p, q, label, other), seam(choice, p, q, own, label)]
        const bond = (onlyP + onlyQ - kept) / 2
        gain[i] = (gain[i] as number) - (onlyP - kept - bond)
        gain[j] = (gain[j] as number) - (onlyQ - kept - bond)
        bonds[4 * i + k] = Math.max(0, bond)
      }
    }
  const takes = gridCut({ width, height, gain, bonds })
  for (let i = 0; i < takes.length; i++) {
    const p = (Math.floor(i / width) + top) * choice.small.width + (i % width) + left
    if (takes[i] && labels[p] !== KNOWN && reach[p]) labels[p] = label
  }
}

/** What a seam between two neighbours costs that take different labels. */
function seam(choice: Choice, p: number, q: number, a: number, b: number): number {
  const step = stepBetween(choice, p, q, a, b)
  return step === null ? 0 : Math.min(MOST, step * Math.max(1, step / USUAL))
}

/** How much two neighbours' colours differ from what each label has there, 0–510; null where there is no seam. */
function stepBetween(choice: Choice, p: number, q: number, a: number, b: number): number | null {
  if (a === b || a === NONE || b === NONE) return null
  const [here, there] = [differenceAt(choice, p, a, b), differenceAt(choice, q, a, b)]
  if (here === null && there === null) return MOST
  return (here ?? there ?? 0) + (there ?? here ?? 0)
}

function differenceAt(choice: Choice, at: number, a: number, b: number): number | null {
  const [from, to] = [placeOf(choice, at, a), placeOf(choice, at, b)]
  return from < 0 || to < 0 ? null : apart(choice.small.colors, from, to)
}

/** Where a label takes its colour for a place from; −1 where there is none. */
function placeOf({ small, steps, reach }: Choice, at: number, label: number): number {
  if (label === KNOWN) return small.hole[at] ? -1 : at
  return (reach[label] as Uint8Array)[at] ? at + (steps[label] as number) : -1
}

/** Half of the mean step over all seams. */
function seenOf(labels: Int16Array, choice: Choice): number {
  const { width, height } = choice.small
  let [sum, count] = [0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      for (const q of [x + 1 < width ? p + 1 : -1, y + 1 < height ? p + width : -1]) {
        const step = q < 0 ? null : stepBetween(choice, p, q, labels[p] as number, labels[q] as number)
        if (step === null) continue
        sum += Math.min(2 * 255, step) / 2
        count++
      }
    }
  return count === 0 ? 0 : sum / count
}
