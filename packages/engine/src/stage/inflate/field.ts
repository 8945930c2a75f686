import type { Pixels } from '../../trace/types.ts'

/** A picture's opaque part on a grid of `columns` × `rows` nodes, row by row from the top. */
export type Field = {
  columns: number
  rows: number
  /** Where the grid lies in the picture, px. */
  area: PixelArea
  /** How much of the node's surroundings is opaque, 0–1; the shape ends where it crosses a half. */
  cover: Float32Array
  /** Half of the thickness, in cells; 0 outside. */
  height: Float32Array
}
export type PixelArea = { x: number; y: number; w: number; h: number }

/** Cells along the longer side of the shape. */
const CELLS = 176
/** Half of a disc's thickness over its radius. */
const PLUMPNESS = 0.46
/** How deep seams are and how far they reach, in cells. */
const SEAM = { depth: 1.8, reach: 4 }
/** Difference of two colours, 0–1530, that makes a seam. */
const SEEN = 30

/** The grid over what of the picture is opaque; null when nothing is. */
export function fieldOf(picture: Pixels): Field | null {
  const tight = opaqueArea(picture)
  if (!tight) return null
  const cell = Math.max(tight.w, tight.h) / CELLS
  const [columns, rows] = [Math.ceil(tight.w / cell) + 3, Math.ceil(tight.h / cell) + 3]
  const area = { x: tight.x - cell, y: tight.y - cell, w: (columns - 1) * cell, h: (rows - 1) * cell }
  const grid = { columns, rows, area }
  const cover = sampled(picture, grid, (offset) => (picture.data[offset + 3] ?? 0) / 255)
  const height = balloon(cover, grid)
  const depth = seamsAlong(distanceTo(edgesOf(picture, grid), grid), grid)
  for (let i = 0; i < height.length; i++) height[i] = Math.max((height[i] as number) * 0.25, (height[i] as number) - (depth[i] as number))
  return { ...grid, cover, height }
}

type Grid = Pick<Field, 'columns' | 'rows' | 'area'>

function opaqueArea({ width, height, data }: Pixels): PixelArea | null {
  let [x0, y0, x1, y1] = [width, height, -1, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[4 * (y * width + x) + 3] ?? 0) > 127)
        [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)]
  return x1 < 0 ? null : { x: x0, y: y0, w: x1 - x0 + 1, h: y1 - y0 + 1 }
}

/** The mean of a value over the four cells about each node; nothing lies outside. */
function sampled({ width, height }: Pixels, { columns, rows, area }: Grid, value: (offset: number) => number): Float32Array {
  const cell = area.w / (columns - 1)
  const reach = Math.max(1, Math.round(cell))
  const result = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [cx, cy] = [Math.round(area.x + column * cell), Math.round(area.y + row * cell)]
      let sum = 0
      for (let y = cy - reach; y <= cy + reach; y++)
        for (let x = cx - reach; x <= cx + reach; x++) if (x >= 0 && y >= 0 && x < width && y < height) sum += value(4 * (y * width + x))
      result[row * columns + column] = sum / (2 * reach + 1) ** 2
    }
  return result
}

/**
 * A skin fixed at the rim under even pressure: ∇²u = −1 by successive over-relaxation, u falling to 0 where the cover crosses
 * a half between two nodes. Its root is round at the rim, as a balloon is.
 */
function balloon(cover: Float32Array, { columns, rows }: Grid): Float32Array {
  const u = new Float32Array(cover.length)
  const around = [-1, 1, -columns, columns]
  const inside = [...cover.keys()].filter((i) => isInside(cover, i))
  const weights = inside.map((i) => 4 + around.reduce((sum, step) => sum + rimPull(cover[i] as number, cover[i + step] ?? 0), 0))
  const speed = 2 / (1 + Math.sin(Math.PI / Math.max(columns, rows)))
  for (let round = 0; round < 2 * CELLS; round++)
    inside.forEach((i, k) => {
      const pressed = (u[i - 1] as number) + (u[i + 1] as number) + (u[i - columns] as number) + (u[i + columns] as number) + 1
      u[i] = (u[i] as number) + speed * (pressed / (weights[k] as number) - (u[i] as number))
    })
  return u.map((value) => 2 * PLUMPNESS * Math.sqrt(Math.max(0, value)))
}

export const isInside = (cover: Float32Array, i: number): boolean => (cover[i] as number) >= 0.5

/** What a neighbour beyond the rim adds to a node's own weight: the skin goes straight on below 0 there. */
function rimPull(own: number, next: number): number {
  if (next >= 0.5) return 0
  const share = Math.max(0.15, (own - 0.5) / (own - next))
  return (1 - share) / share
}

/** Nodes where two colours of the picture meet. */
function edgesOf(picture: Pixels, grid: Grid): Uint8Array {
  const channels = [0, 1, 2].map((channel) => sampled(picture, grid, (offset) => picture.data[offset + channel] ?? 0))
  const solid = sampled(picture, grid, (offset) => (picture.data[offset + 3] ?? 0) / 255)
  const { columns } = grid
  return Uint8Array.from(solid, (cover, i) => {
    if (cover < 0.98) return 0
    const isSolid = [i - 1, i + 1, i - columns, i + columns].every((next) => (solid[next] ?? 0) > 0.98)
    const change = channels.reduce(
      (sum, of) => sum + Math.abs((of[i + 1] ?? 0) - (of[i - 1] ?? 0)) + Math.abs((of[i + columns] ?? 0) - (of[i - columns] ?? 0)),
      0,
    )
    return isSolid && change > SEEN ? 1 : 0
  })
}

/** Cells from each node to the nearest marked one, by two sweeps of steps (1 straight, √2 aslant). */
function distanceTo(marks: Uint8Array, { columns, rows }: Grid): Float32Array {
  const far = Float32Array.from(marks, (mark) => (mark ? 0 : 1e6))
  const steps = [
    [-1, 1],
    [-columns, 1],
    [-columns - 1, Math.SQRT2],
    [-columns + 1, Math.SQRT2],
  ] as const
  const relax = (i: number, sign: 1 | -1) => {
    for (const [step, length] of steps) far[i] = Math.min(far[i] as number, (far[i + sign * step] ?? 1e6) + length)
  }
  for (let i = 0; i < columns * rows; i++) relax(i, 1)
  for (let i = columns * rows - 1; i >= 0; i--) relax(i, -1)
  return far
}

/** Soft grooves along the marks, in cells of depth. */
function seamsAlong(far: Float32Array, { columns }: Grid): Float32Array {
  const groove = far.map((cells) => SEAM.depth * Math.max(0, 1 - cells / SEAM.reach) ** 2)
  const smooth = (of: Float32Array) =>
    of.map((value, i) => value / 2 + [-1, 1, -columns, columns].reduce((sum, step) => sum + (of[i + step] ?? 0), 0) / 8)
  return smooth(smooth(groove))
}
