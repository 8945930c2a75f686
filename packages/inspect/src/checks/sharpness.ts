import type { Check, Raster } from '../check.ts'
import { lumaOf, memo, quantile, rounded } from '../pixels/index.ts'

const edges: Check = {
  id: 'sharpness.edges',
  title: 'Pixels over which the sharpest quarter of the picture’s strong edges rise from 10 to 90 %; fewer count in pictures above 1536 px',
  unit: 'px',
  limit: { atMost: 3.5 },
  applies: ({ brief }) => brief !== null,
  measure({ picture }) {
    const rises = risesOf(picture)
    if (rises.length < 60) return { unmeasured: 'There are too few strong edges to measure.' }
    const rise = quantile(rises, 0.25)
    // A larger picture shows the same detail with more pixels; a smaller one has no fewer than one.
    const value = rise / Math.max(1, Math.max(picture.width, picture.height) / 1536)
    return { value: rounded(value), sentence: `The sharpest edges rise over ${rounded(rise, 1)} px.` }
  },
}

/** Length of every strong edge along rows and columns, from 10 to 90 % of its height, interpolated. */
const risesOf = memo((picture: Raster): number[] => {
  const { width, height, data } = lumaOf(picture)
  const rises: number[] = []
  for (let y = 1; y < height; y += 2) walk((x) => data[y * width + x] ?? 0, width, rises)
  for (let x = 1; x < width; x += 2) walk((y) => data[y * width + x] ?? 0, height, rises)
  return rises
})

/** Adds each monotone run that climbs or falls by at least 30 levels. */
function walk(at: (i: number) => number, length: number, rises: number[]) {
  let start = 0
  for (let i = 1; i <= length; i++) {
    const direction = Math.sign(at(start + 1) - at(start))
    const goesOn = i < length && Math.sign(at(i) - at(i - 1)) === direction && direction !== 0
    if (goesOn) continue
    const end = i - 1
    if (end > start && Math.abs(at(end) - at(start)) >= 30) rises.push(riseOf(at, start, end))
    start = end > start ? end : i
    if (i - 1 > start) i = start
  }
}

function riseOf(at: (i: number) => number, start: number, end: number): number {
  const [from, to] = [at(start), at(end)]
  const where = (share: number): number => {
    const level = from + (to - from) * share
    for (let i = start + 1; i <= end; i++)
      if ((at(i) - level) * (to - from) >= 0) return i - 1 + (level - at(i - 1)) / (at(i) - at(i - 1) || 1)
    return end
  }
  return where(0.9) - where(0.1)
}

/** Whether what should be crisp is. */
export const SHARPNESS: Check[] = [edges]
