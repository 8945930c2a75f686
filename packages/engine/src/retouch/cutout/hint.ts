import { type Bounds, type Coverage, coverageLike } from '../coverage.ts'

/** What somebody has said about where the subject is, in pixels of the picture. */
export type Hint = {
  /** All of it lies in here. */
  box: Bounds | null
  /** Places on it. */
  points: readonly (readonly [x: number, y: number])[]
}

/**
 * Two first guesses at the subject that a hint gives, what it rules out or in (1 surely the subject, −1 surely not), and how near
 * each place is to the middle of its box or to a point, 0–1.
 */
export type Start = { guesses: [Uint8Array, Uint8Array]; pinned: Int8Array; nearness: Float32Array }

/** Radius of what a point is sure of, and of what is likely to be about it, in shares of the longer side. */
const SURE_REACH = 0.012
const LIKELY_REACH = 0.2
/** The part of a box that is likely to be covered, on either side of its middle. */
const CORE = 0.7

/** A hint on a small picture of `scale` times the size. */
export function startOf({ box, points }: Hint, { width, height }: { width: number; height: number }, scale: number): Start {
  const [whole, core] = [new Uint8Array(width * height), new Uint8Array(width * height)]
  const [pinned, nearness] = [new Int8Array(width * height), new Float32Array(width * height)]
  const edge = Math.max(width, height)
  const on = points.map(([x, y]) => [x * scale, y * scale] as const)
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const away = Math.min(...on.map(([u, v]) => Math.hypot(x - u, y - v)), Number.POSITIVE_INFINITY)
      const inBox = box === null ? 0 : depthIn(box, (x + 0.5) / scale, (y + 0.5) / scale)
      if (inBox < 0) pinned[p] = -1
      else if (away <= Math.max(1.5, SURE_REACH * edge)) pinned[p] = 1
      const isLikely = box === null ? away < LIKELY_REACH * edge : inBox >= 0
      const isCore = box === null ? away < (LIKELY_REACH * edge) / 2 : inBox >= 1 - CORE
      nearness[p] = box === null ? Math.max(0, 1 - away / (LIKELY_REACH * edge)) : Math.max(0, inBox)
      if (isLikely) whole[p] = 1
      if (isCore || pinned[p] === 1) core[p] = 1
    }
  return { guesses: [whole, core], pinned, nearness }
}

/** Below 0 outside the box; 0 on its outline, 1 at its middle. */
function depthIn({ left, top, width, height }: Bounds, x: number, y: number): number {
  const [across, down] = [(2 * (x - left)) / width - 1, (2 * (y - top)) / height - 1]
  return 1 - Math.max(Math.abs(across), Math.abs(down))
}

/** Everything in the box. */
export function boxOn(picture: { width: number; height: number }, { left, top, width, height }: Bounds): Coverage {
  const coverage = coverageLike(picture)
  const [x0, x1] = [Math.max(0, Math.round(left)), Math.min(picture.width, Math.round(left + width))]
  for (let y = Math.max(0, Math.round(top)); y < Math.min(picture.height, Math.round(top + height)); y++)
    coverage.data.fill(255, y * picture.width + x0, y * picture.width + Math.max(x0, x1))
  return coverage
}
