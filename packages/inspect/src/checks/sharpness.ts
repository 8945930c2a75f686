import type { Check, Raster } from '../check.ts'
import { lumaOf, memo, quantile, rounded } from '../pixels/index.ts'

const edges: Check = {
  id: 'sharpness.edges',
  title:
    'Pixels that the sharpest quarter of the picture’s highest edges would take at their steepest; fewer count in pictures above 1536 px',
  unit: 'px',
  limit: { atMost: 3.5 },
  applies: ({ brief }) => brief !== null,
  measure({ picture }) {
    const { across, down } = edgesOf(picture)
    const rises = highest([...across, ...down])
    if (rises.length < FEW) return { unmeasured: 'There are too few strong edges to measure.' }
    const rise = quantile(rises, 0.25)
    // A larger picture shows the same detail with more pixels; a smaller one has no fewer than one.
    const value = rise / Math.max(1, Math.max(picture.width, picture.height) / 1536)
    return { value: rounded(value), sentence: `The sharpest edges rise over ${rounded(rise, 1)} px.` }
  },
}

const motion: Check = {
  id: 'sharpness.motion',
  title: 'How much longer edges rise across the picture than down it, or the other way round: the trace of a camera that moved',
  unit: 'ratio',
  limit: { atMost: 2 },
  applies: ({ brief }) => brief !== null,
  measure({ picture }) {
    const { across, down } = edgesOf(picture)
    const heights = [...across, ...down].map(({ height }) => height)
    const least = OF_THE_HIGHEST * quantile(heights, 0.95)
    const risesOf = (edges: readonly Edge[]) => edges.flatMap(({ height, rise }) => (height >= least ? [rise] : []))
    const [wide, tall] = [risesOf(across), risesOf(down)]
    if (Math.min(wide.length, tall.length) < FEW) return { unmeasured: 'There are too few strong edges in one of the directions.' }
    const [level, upright] = [quantile(wide, 0.25), quantile(tall, 0.25)]
    // What is within a pixel is as sharp as can be.
    const value = Math.max(1, level, upright) / Math.max(1, Math.min(level, upright))
    return {
      value: rounded(value),
      sentence: `The sharpest edges rise over ${rounded(level, 1)} px across the picture and over ${rounded(upright, 1)} px down it.`,
    }
  },
}

/** Edges below which nothing can be said. */
const FEW = 60

/** How many levels it climbs, and over how many pixels. */
type Edge = { height: number; rise: number }

/** What both directions are compared by, as a share of the height of the highest edges: shadows are soft, and lower. */
const OF_THE_HIGHEST = 0.6

/** Strong edges along rows and along columns. */
const edgesOf = memo((picture: Raster): { across: Edge[]; down: Edge[] } => {
  const { width, height, data } = lumaOf(picture)
  const [across, down]: [Edge[], Edge[]] = [[], []]
  const level = (x: number, y: number) => data[y * width + x] ?? 0
  for (let y = 1; y < height - 1; y += 2)
    walk(
      (x) => level(x, y),
      (x) => level(x, y + 1) - level(x, y - 1),
      width,
      across,
    )
  for (let x = 1; x < width - 1; x += 2)
    walk(
      (y) => level(x, y),
      (y) => level(x + 1, y) - level(x - 1, y),
      height,
      down,
    )
  return { across, down }
})

/** The higher half: where things end before their ground. Shading and soft highlights climb less, and are no fault of the focus. */
function highest(edges: Edge[]): number[] {
  const sorted = edges.sort((a, b) => b.height - a.height)
  return sorted.slice(0, Math.max(FEW, Math.ceil(sorted.length / 2))).map(({ rise }) => rise)
}

/**
 * Adds each monotone run that climbs or falls by at least 30 levels and is crossed about at a right angle: an edge that is met aslant
 * looks soft, however sharp it is. `beside`: how much the level changes to both sides of the way.
 */
function walk(at: (i: number) => number, beside: (i: number) => number, length: number, edges: Edge[]) {
  let start = 0
  for (let i = 1; i <= length; i++) {
    const direction = Math.sign(at(start + 1) - at(start))
    const goesOn = i < length && Math.sign(at(i) - at(i - 1)) === direction && direction !== 0
    if (goesOn) continue
    const end = i - 1
    const height = Math.abs(at(end) - at(start))
    const steepest = end > start && height >= 30 ? steepestIn(at, start, end) : null
    // What an edge would take at its steepest: the shading that goes on behind it in the same direction is none of it.
    if (steepest && steepest.step >= Math.abs(beside(steepest.at))) edges.push({ height, rise: height / steepest.step })
    start = end > start ? end : i
    if (i - 1 > start) i = start
  }
}

function steepestIn(at: (i: number) => number, start: number, end: number): { at: number; step: number } {
  let best = { at: start, step: 0 }
  for (let i = start + 1; i <= end; i++) {
    const step = Math.abs(at(i) - at(i - 1))
    if (step > best.step) best = { at: i, step }
  }
  return best
}

/** Whether what should be crisp is. */
export const SHARPNESS: Check[] = [edges, motion]
