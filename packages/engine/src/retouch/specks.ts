import sharp from 'sharp'
import type { Pixels } from '../trace/index.ts'
import { type Bounds, type Coverage, widened } from './coverage.ts'
import { cropOf } from './fill/crop.ts'
import { diffused } from './fill/smooth.ts'
import { lightOf } from './light.ts'
import { boxMean, type Plane } from './plane.ts'

/** Dust is small in every direction; a scratch is thin and long. */
export type Flaw = 'dust' | 'scratches'

/** Longer side, px, at which flaws are looked for; and half the width, there, of what is small. */
const [EDGE, SMALL] = [1400, 4]
/** How much lighter or darker than what is round it a flaw is, of 255, and how many times what is usual there: what is about as much everywhere is a texture. */
const [LEAST, TIMES] = [16, 7]
/** Half the side of what counts as there, in widths of a flaw. */
const ABOUT = 8
/** Longest side of a speck of dust, and least of a scratch, in widths. */
const [SPECK, LINE] = [2.6, 5]

/** The picture without its dust or scratches under `where`, and how many there were. Whatever else is small, alone and unlike its surroundings goes with them. */
export async function dusted(pixels: Pixels, flaw: Flaw, where: Coverage | null): Promise<{ pixels: Pixels; count: number }> {
  const scale = Math.min(1, EDGE / Math.max(pixels.width, pixels.height))
  const small = await reducedLight(pixels, scale)
  const found = flawsIn(small, flaw)
  const data = new Uint8ClampedArray(pixels.data)
  let count = 0
  for (const cells of found) {
    const hole = holeOf(cells, small.width, scale, pixels)
    if (where && !isWithin(hole, where)) continue
    count++
    fill(data, pixels, hole)
  }
  return { pixels: { ...pixels, data }, count }
}

type Light = { width: number; height: number; light: Plane }

async function reducedLight({ width, height, data }: Pixels, scale: number): Promise<Light> {
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  return { ...size, light: lightOf({ ...size, data: new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.byteLength) }) }
}

/** Cells of every flaw: what neither opening nor closing by a small square leaves, where little else is like it. */
function flawsIn({ width, height, light }: Light, flaw: Flaw): number[][] {
  const opened = extreme(extreme(light, width, height, Math.min), width, height, Math.max)
  const closed = extreme(extreme(light, width, height, Math.max), width, height, Math.min)
  const odd = light.map((value, i) => Math.max(value - (opened[i] as number), (closed[i] as number) - value))
  const usual = boxMean(odd, width, height, ABOUT * SMALL)
  const inside = odd.map((value, i) => (value > Math.max(LEAST, TIMES * (usual[i] as number)) ? 1 : 0))
  const limit = (2 * SMALL + 1) * SPECK
  const all = pieces8(inside, width, height)
  const company = companyOf(all, width)
  return all.filter((cells) => {
    if (company(cells) > MOST_COMPANY || !isOnPlain(cells, odd, { width, height, light })) return false
    const xs = cells.map((i) => i % width)
    const ys = cells.map((i) => Math.floor(i / width))
    const [across, down] = [spread(xs), spread(ys)]
    const long = Math.max(across, down)
    if (flaw === 'dust') return long <= limit
    return long >= LINE * SMALL && cells.length <= long * SMALL
  })
}

/** How many of them lie about a piece: the dots of a pattern and the letters of a word are many. */
function companyOf(all: readonly number[][], width: number): (cells: readonly number[]) => number {
  const counts = new Map<string, number>()
  const squareOf = (cells: readonly number[]): [number, number] => {
    const at = cells[cells.length >> 1] as number
    return [Math.floor((at % width) / SQUARE), Math.floor(at / width / SQUARE)]
  }
  for (const cells of all) counts.set(String(squareOf(cells)), (counts.get(String(squareOf(cells))) ?? 0) + 1)
  return (cells) => {
    const [x, y] = squareOf(cells)
    let sum = -1
    for (let v = y - 1; v <= y + 1; v++) for (let u = x - 1; u <= x + 1; u++) sum += counts.get(String([u, v])) ?? 0
    return sum
  }
}
/** Side of the squares that pieces are counted in, and how many others dust may have in the nine about it. */
const [SQUARE, MOST_COMPANY] = [24, 3]

/** Whether what is round a piece is plain: on a thing with edges of its own it may be a part of that. */
function isOnPlain(cells: readonly number[], odd: Plane, { width, height, light }: Light): boolean {
  const own = new Set(cells)
  const seen = new Set<number>()
  let [sum, squares, contrast, count] = [0, 0, 0, 0]
  for (const cell of cells) {
    contrast += (odd[cell] as number) / cells.length
    const [x, y] = [cell % width, Math.floor(cell / width)]
    for (let v = Math.max(0, y - ROUND); v <= Math.min(height - 1, y + ROUND); v++)
      for (let u = Math.max(0, x - ROUND); u <= Math.min(width - 1, x + ROUND); u++) {
        const at = v * width + u
        if (seen.has(at) || own.has(at)) continue
        // The rim of the piece is half of it.
        const isRim = own.has(at - 1) || own.has(at + 1) || own.has(at - width) || own.has(at + width)
        seen.add(at)
        if (isRim) continue
        sum += light[at] as number
        squares += (light[at] as number) ** 2
        count++
      }
  }
  if (count === 0) return false
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) < Math.min(UNREST, contrast / 3)
}
/** How far about a piece is looked, and the greatest standard deviation of light there that is plain. */
const [ROUND, UNREST] = [7, 8]

const spread = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0) -
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY) +
  1

/** The least or the greatest of every small square, row by row and then column by column. */
function extreme(plane: Plane, width: number, height: number, of: (a: number, b: number) => number): Plane {
  const pass = (from: Plane, step: number, length: number, lines: number, stride: number): Plane => {
    const to = new Float32Array(from.length)
    for (let line = 0; line < lines; line++)
      for (let k = 0; k < length; k++) {
        let value = from[line * stride + k * step] as number
        for (let j = Math.max(0, k - SMALL); j <= Math.min(length - 1, k + SMALL); j++)
          value = of(value, from[line * stride + j * step] as number)
        to[line * stride + k * step] = value
      }
    return to
  }
  return pass(pass(plane, 1, width, height, width), width, height, width, 1)
}

/** Sets of cells that touch, at corners too. */
function pieces8(inside: Float32Array, width: number, height: number): number[][] {
  const seen = new Uint8Array(inside.length)
  const found: number[][] = []
  for (let start = 0; start < inside.length; start++) {
    if (seen[start] || !inside[start]) continue
    const piece = [start]
    seen[start] = 1
    for (let i = 0; i < piece.length; i++) {
      const [x, y] = [(piece[i] as number) % width, Math.floor((piece[i] as number) / width)]
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const q = v * width + u
          if (seen[q] || !inside[q]) continue
          seen[q] = 1
          piece.push(q)
        }
    }
    found.push(piece)
  }
  return found
}

type Hole = Bounds & { data: Uint8Array }

/** A flaw at the picture's own size with the soft rim that it has, in a box with some room about it. */
function holeOf(cells: readonly number[], smallWidth: number, scale: number, { width, height }: Pixels): Hole {
  const rim = Math.ceil(1.5 / scale)
  const xs = cells.map((i) => i % smallWidth)
  const ys = cells.map((i) => Math.floor(i / smallWidth))
  const least = (values: readonly number[]) => Math.floor(values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) / scale)
  const end = (values: readonly number[]) => Math.ceil((values.reduce((a, b) => Math.max(a, b), 0) + 1) / scale)
  const [left, top] = [least(xs), least(ys)]
  const box = widened({ left, top, width: end(xs) - left, height: end(ys) - top }, rim + 3, { width, height })
  const data = new Uint8Array(box.width * box.height)
  for (const [k, x] of xs.entries()) {
    const y = ys[k] as number
    for (let v = Math.floor(y / scale) - rim; v < Math.ceil((y + 1) / scale) + rim; v++)
      for (let u = Math.floor(x / scale) - rim; u < Math.ceil((x + 1) / scale) + rim; u++)
        if (u >= 0 && v >= 0 && u < width && v < height) data[(v - box.top) * box.width + u - box.left] = 255
  }
  return { ...box, data }
}

const isWithin = ({ left, top, width, data }: Hole, where: Coverage): boolean =>
  data.every((value, i) => value === 0 || (where.data[(top + Math.floor(i / width)) * where.width + left + (i % width)] as number) > 127)

/** Filled smoothly from its rim: round a flaw there is little to be seen. */
function fill(data: Uint8ClampedArray, { width, height }: Pixels, hole: Hole): void {
  const level = { ...cropOf({ width, height, data }, hole), hole: hole.data, avoid: null }
  diffused(level)
  for (let i = 0; i < hole.data.length; i++) {
    if (!hole.data[i]) continue
    const to = 4 * ((hole.top + Math.floor(i / hole.width)) * width + hole.left + (i % hole.width))
    for (let c = 0; c < 3; c++) data[to + c] = level.colors[4 * i + c] as number
  }
}
