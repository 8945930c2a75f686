import type { Rect } from '../compose/frame.ts'
import type { Pixels } from '../trace/types.ts'

/** What is measured of a plate once, on a grid of small cells. */
export type Plate = {
  pixels: Pixels
  columns: number
  rows: number
  /** By cell, row after row: how busy it is, 0 plain to 1. */
  busy: Float32Array
  /** By cell: 1 where strokes like those of letters stand in a line. */
  lettered: Uint8Array
}

/** Cells along the longer side. */
const CELLS = 64
/** A step of luma between neighbouring pixels that is a contour, and one that is the edge of a stroke; 0–255. */
const [CONTOUR, STROKE] = [6, 48]
/** Mean step at which a cell is as busy as can be. */
const BUSIEST_STEP = 18
/** Luma that a cell's neighbourhood may vary by before it counts as busy altogether. */
const BUSIEST_SPREAD = 64

/** Edge density, spread of luma and signs of lettering, cell by cell. */
export function measured(pixels: Pixels): Plate {
  const { width, height } = pixels
  const side = Math.max(4, Math.max(width, height) / CELLS)
  const [columns, rows] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))]
  const luma = lumaOf(pixels)
  const plate: Plate = {
    pixels,
    columns,
    rows,
    busy: new Float32Array(columns * rows),
    lettered: new Uint8Array(columns * rows),
  }
  const strokes = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const box = {
        left: Math.floor((column * width) / columns),
        right: Math.floor(((column + 1) * width) / columns),
        top: Math.floor((row * height) / rows),
        bottom: Math.floor(((row + 1) * height) / rows),
      }
      const cell = cellOf(luma, width, height, box)
      const at = row * columns + column
      plate.busy[at] = Math.min(1, 0.65 * Math.min(1, cell.step / BUSIEST_STEP) + 0.35 * Math.min(1, cell.spread / BUSIEST_SPREAD))
      strokes[at] = cell.isStroked ? 1 : 0
    }
  markLines(strokes, plate)
  return plate
}

function lumaOf({ data, width, height }: Pixels): Uint8Array {
  const luma = new Uint8Array(width * height)
  for (let i = 0; i < luma.length; i++)
    luma[i] = (54 * (data[4 * i] ?? 0) + 183 * (data[4 * i + 1] ?? 0) + 19 * (data[4 * i + 2] ?? 0)) >> 8
  return luma
}

type Span = { left: number; right: number; top: number; bottom: number }

function cellOf(luma: Uint8Array, width: number, height: number, { left, right, top, bottom }: Span) {
  let [sum, squares, steps, ups, downs, count] = [0, 0, 0, 0, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const value = luma[y * width + x] ?? 0
      const across = x + 1 < width ? (luma[y * width + x + 1] ?? 0) - value : 0
      const down = y + 1 < height ? (luma[(y + 1) * width + x] ?? 0) - value : 0
      sum += value
      squares += value * value
      const step = Math.max(Math.abs(across), Math.abs(down))
      if (step >= CONTOUR) steps += step
      if (across >= STROKE) ups++
      if (across <= -STROKE) downs++
      count++
    }
  const mean = sum / Math.max(1, count)
  const spread = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))
  // A stroke has two edges of opposite sense: letters have about as many of the one as of the other.
  const [few, many] = [Math.min(ups, downs) / Math.max(1, count), Math.max(ups, downs) / Math.max(1, count)]
  return { spread, step: steps / Math.max(1, count), isStroked: few > 0.035 && many < 0.3 && few > 0.55 * many }
}

/** Cells of strokes in a row, with calm above and below it, are a line of letters. */
function markLines(strokes: Uint8Array, { columns, rows, lettered }: Plate) {
  const LEAST = 4
  const at = (column: number, row: number) => (row < 0 || row >= rows ? 0 : (strokes[row * columns + column] ?? 0))
  for (let row = 0; row < rows; row++)
    for (let from = 0; from < columns; ) {
      let to = from
      while (to < columns && at(to, row) === 1) to++
      const around = Array.from({ length: to - from }, (_, i) => at(from + i, row - 2) + at(from + i, row + 2))
      if (to - from >= LEAST && around.reduce((sum, each) => sum + each, 0) < 0.4 * (to - from))
        lettered.fill(1, row * columns + from, row * columns + to)
      from = to + 1
    }
}

/** How unsuited a part of the picture is for words: its clutter, its busiest places and what looks like letters, 0 calm to about 1. */
export function clutter(plate: Plate, rect: Rect): number {
  const values: number[] = []
  let letters = 0
  eachCell(plate, rect, (at) => {
    values.push(plate.busy[at] ?? 0)
    letters += plate.lettered[at] ?? 0
  })
  if (values.length === 0) return 1
  values.sort((a, b) => a - b)
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const upper = values[Math.floor(values.length * 0.9)] ?? mean
  return 0.7 * mean + 0.3 * upper + Math.min(0.3, (2 * letters) / values.length)
}

function eachCell({ columns, rows }: Plate, { x0, y0, x1, y1 }: Rect, visit: (at: number) => void) {
  const [left, right] = [Math.max(0, Math.floor(x0 * columns)), Math.min(columns, Math.ceil(x1 * columns))]
  const [top, bottom] = [Math.max(0, Math.floor(y0 * rows)), Math.min(rows, Math.ceil(y1 * rows))]
  for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) visit(row * columns + column)
}
