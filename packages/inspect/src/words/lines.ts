import type { Box, Raster } from '../check.ts'
import { boxAround, componentsOf, scaledBox, shrunk } from '../pixels/index.ts'
import { inkOf } from './ink.ts'
import { type Grey, reliefOf } from './relief.ts'

/** Longest side while lines are looked for. */
const EDGE = 1000
const MOST = 28
/** Of the shorter side: strokes of small print stand out from what is near, those of headlines from what is further away. */
const REACHES = [0.025, 0.1]
/** A mark darker than this in the relief may belong to a letter. */
const MARK = 120

/** Where lines of words may be: marks of about one height in a row. In pixels of the picture; the largest first. */
export function linesOf(picture: Raster): Box[] {
  const small = shrunk(picture, EDGE)
  const scale = picture.width / small.width
  const ink = inkOf(small)
  // The ground between large lines that stand close stands out as well as they do: only their ink tells them apart.
  const marked = [...(ink ? [ink] : []), ...REACHES.map((reach) => reliefOf(small, reach))]
  const lines = marked.flatMap((grey) => rowsOf(marksOf(grey), small))
  const distinct = lines.filter((box, i) => !lines.slice(0, i).some((before) => isAlike(before, box)))
  return distinct
    .sort((a, b) => b.height - a.height)
    .slice(0, MOST)
    .map((box) => scaledBox(box, scale))
}

function marksOf({ width, height, data }: Grey): Box[] {
  const bits = data.map((level) => (level < MARK ? 1 : 0))
  return componentsOf({ width, height, data: bits })
    .filter(({ area }) => area >= 6)
    .map(({ box }) => box)
    .filter((box) => box.height >= 4 && box.height < height * 0.4 && box.width < width * 0.9 && box.width < box.height * 14)
    .slice(0, 1500)
}

/** Marks side by side, no further apart than they are high, as boxes; from left to right. */
function rowsOf(marks: readonly Box[], { width, height }: Raster): Box[] {
  const rows: Box[][] = []
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const row = rows.find((each) => {
      const last = each.at(-1)
      return last !== undefined && continues(last, mark)
    })
    if (row) row.push(mark)
    else rows.push([mark])
  }
  return rows
    .filter((row) => row.length > 1 || (row[0] && row[0].width > row[0].height * 2))
    .flatMap((row) => boxAround(row) ?? [])
    .filter((box) => box.height >= 6 && box.width > box.height * 1.2 && box.width * box.height < width * height * 0.4)
}

function continues(last: Box, next: Box): boolean {
  const shared = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y)
  const higher = Math.max(last.height, next.height)
  const lower = Math.min(last.height, next.height)
  return shared > lower * 0.6 && higher < lower * 2.6 && next.x - last.x - last.width < higher * 1.1
}

const isAlike = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.x + a.width - b.x - b.width) + Math.abs(a.y + a.height - b.y - b.height) <
  Math.max(8, a.height * 0.4)
