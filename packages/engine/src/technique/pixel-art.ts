import type { Surface } from './surface.ts'

/** Squares along the shorter side, and colours of the palette. */
const SQUARES = 112
const COLORS = 28
const ROUNDS = 8

/** Large squares in few colours, dark where things end. */
export function pixelArt({ width, height, color, outline }: Surface): void {
  const size = Math.max(1, Math.round(Math.min(width, height) / SQUARES))
  const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)]
  const cells = new Float32Array(3 * columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let [r, g, b, edge, count] = [0, 0, 0, 0, 0]
      for (let y = row * size; y < Math.min(height, (row + 1) * size); y++)
        for (let x = column * size; x < Math.min(width, (column + 1) * size); x++) {
          const i = y * width + x
          r += color[3 * i] as number
          g += color[3 * i + 1] as number
          b += color[3 * i + 2] as number
          edge += outline[i] as number
          count++
        }
      const dark = edge / count > 0.22 ? 0.5 : 1
      cells.set([(r / count) * dark, (g / count) * dark, (b / count) * dark], 3 * (row * columns + column))
    }
  const palette = paletteOf(cells)
  const chosen = Uint8Array.from({ length: columns * rows }, (_, cell) => nearest(palette, cells, cell))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const entry = 3 * (chosen[Math.floor(y / size) * columns + Math.floor(x / size)] as number)
      color.set(palette.subarray(entry, entry + 3), 3 * (y * width + x))
    }
}

/** k-means from colours that lie as far apart as can be, so that small bright things keep theirs. */
function paletteOf(cells: Float32Array): Float32Array {
  const count = cells.length / 3
  const palette = new Float32Array(3 * COLORS)
  const far = new Float32Array(count).fill(Number.POSITIVE_INFINITY)
  let next = 0
  for (let k = 0; k < COLORS; k++) {
    palette.set(cells.subarray(3 * next, 3 * next + 3), 3 * k)
    for (let i = 0; i < count; i++) far[i] = Math.min(far[i] as number, distance(palette, k, cells, i))
    next = far.reduce((best, value, i) => (value > (far[best] as number) ? i : best), 0)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(4 * COLORS)
    for (let i = 0; i < count; i++) {
      const k = nearest(palette, cells, i)
      for (let channel = 0; channel < 3; channel++)
        sums[4 * k + channel] = (sums[4 * k + channel] as number) + (cells[3 * i + channel] as number)
      sums[4 * k + 3] = (sums[4 * k + 3] as number) + 1
    }
    for (let k = 0; k < COLORS; k++)
      for (let channel = 0; channel < 3; channel++)
        if ((sums[4 * k + 3] as number) > 0) palette[3 * k + channel] = (sums[4 * k + channel] as number) / (sums[4 * k + 3] as number)
  }
  return palette
}

function nearest(palette: Float32Array, cells: Float32Array, i: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < COLORS; k++) {
    const away = distance(palette, k, cells, i)
    if (away < least) [best, least] = [k, away]
  }
  return best
}

const distance = (palette: Float32Array, k: number, cells: Float32Array, i: number): number =>
  ((palette[3 * k] as number) - (cells[3 * i] as number)) ** 2 +
  ((palette[3 * k + 1] as number) - (cells[3 * i + 1] as number)) ** 2 +
  ((palette[3 * k + 2] as number) - (cells[3 * i + 2] as number)) ** 2
