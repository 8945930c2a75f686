import { type Bounds, type Coverage, depthInside } from './coverage.ts'
import { pieces } from './cutout/segment.ts'

/** How letters on a picture are set, measured from their shapes. */
export type Setting = {
  /** What all of them cover. */
  bounds: Bounds
  /** How many letters, or pieces of them. */
  letters: number
  lines: number
  /** Height of the tallest usual letters, px. */
  height: number
  /** Thickness of a stroke over that height: 0.07 is light, 0.14 regular, 0.2 bold. */
  stroke: number
  /** Width of a usual letter over its height. */
  proportion: number
  /** How much lower a line is at its right end than at its left, over its length. */
  slope: number
  align: 'left' | 'center' | 'right'
}

/** A piece smaller than this share of the tallest is a dot or a speck; one that fills this share of the place is its frame. */
const SPECK = 0.3
const FRAME = 0.85

/** The setting of the letters that a place shows; null where there are none. */
export function settingOf(letters: Coverage, within: Bounds): Setting | null {
  const all = boxesOf(letters).filter(({ width, height }) => width < FRAME * within.width && height < FRAME * within.height + 1)
  const tallest = Math.max(0, ...all.map(({ height }) => height))
  const glyphs = all.filter(({ height, width }) => height > SPECK * tallest && height > 3 && width < 4 * height)
  if (glyphs.length === 0) return null
  const lines = linesOf(glyphs)
  const heights = glyphs.map(({ height }) => height).sort((a, b) => a - b)
  const height = heights[Math.floor(heights.length * 0.8)] as number
  const widths = glyphs.map((glyph) => glyph.width / glyph.height).sort((a, b) => a - b)
  const bounds = unionOf(glyphs)
  return {
    bounds,
    letters: glyphs.length,
    lines: lines.length,
    height,
    stroke: thicknessOf(letters, bounds) / height,
    proportion: widths[Math.floor(widths.length / 2)] as number,
    slope: median(lines.map(slopeOf)),
    align: alignmentOf(lines, bounds, within),
  }
}

function boxesOf({ width, height, data }: Coverage): Bounds[] {
  const inside = data.map((value) => (value > 127 ? 1 : 0))
  return pieces(inside, 1, width, height).map((piece) => {
    let [x0, y0, x1, y1] = [width, height, 0, 0]
    for (const p of piece) {
      const [x, y] = [p % width, Math.floor(p / width)]
      x0 = Math.min(x0, x)
      x1 = Math.max(x1, x)
      y0 = Math.min(y0, y)
      y1 = Math.max(y1, y)
    }
    return { left: x0, top: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 }
  })
}

/** Letters whose middles lie at about one height, from left to right. */
function linesOf(glyphs: readonly Bounds[]): Bounds[][] {
  const lines: Bounds[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.left - b.left)) {
    const middle = glyph.top + glyph.height / 2
    const line = lines.find((one) => {
      const last = one.at(-1) as Bounds
      return Math.abs(last.top + last.height / 2 - middle) < 0.6 * Math.max(last.height, glyph.height)
    })
    if (line) line.push(glyph)
    else lines.push([glyph])
  }
  return lines
}

/** The usual slope between the feet of letters that stand well apart. */
function slopeOf(line: readonly Bounds[]): number {
  const slopes = line.flatMap((a, i) =>
    line.slice(i + 1).flatMap((b) => {
      const away = b.left + b.width / 2 - (a.left + a.width / 2)
      return away > 2 * a.height ? [(b.top + b.height - (a.top + a.height)) / away] : []
    }),
  )
  return slopes.length < 3 ? 0 : Math.max(-0.3, Math.min(0.3, median(slopes)))
}

/** One line stands where its middle is; several are set to the side where they begin or end together. */
function alignmentOf(lines: readonly Bounds[][], bounds: Bounds, within: Bounds): Setting['align'] {
  const ends = lines.map((line) => unionOf(line))
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values)
  if (lines.length > 1) {
    const [left, right] = [spread(ends.map((end) => end.left)), spread(ends.map((end) => end.left + end.width))]
    const least = 0.06 * bounds.width
    return left <= least && right > 2 * left + least ? 'left' : right <= least && left > 2 * right + least ? 'right' : 'center'
  }
  const [before, after] = [bounds.left - within.left, within.left + within.width - bounds.left - bounds.width]
  return before < 0.35 * after ? 'left' : after < 0.35 * before ? 'right' : 'center'
}

/** Twice the mean depth at the ridge of the strokes, by area over outline. */
function thicknessOf(letters: Coverage, bounds: Bounds): number {
  const depth = depthInside(letters)
  let [sum, count] = [0, 0]
  for (let y = bounds.top; y < bounds.top + bounds.height; y++)
    for (let x = bounds.left; x < bounds.left + bounds.width; x++) {
      const value = depth[y * letters.width + x] as number
      if (value > 0) {
        sum += value
        count++
      }
    }
  // In a stroke of width w the distances run evenly from nothing to w / 2.
  return count === 0 ? 0 : (4 * sum) / count - 1
}

function unionOf(boxes: readonly Bounds[]): Bounds {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return { left, top, width: right - left, height: bottom - top }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
