import type { Quad } from '../../projection.ts'
import type { Pixels } from '../../trace/types.ts'
import { quadAbout, sidesOf } from './quad.ts'

/** A flat, plain face of something in a picture, such as a blank sign or label. */
export type FlatPlace = {
  /** Its corners as words on it are read: clockwise from the upper left, px. */
  corners: Quad
  /** Its mean colour, `#rrggbb`. */
  color: string
}

/** Longer side of the small picture in which places are looked for, px. */
const EDGE = 256
/** Largest step of a channel to a neighbour within one face, and to the face's mean, 0–255. */
const [STEP, DRIFT] = [7, 46]
/** Share of the picture that a face may have. */
const [LEAST, MOST] = [0.012, 0.4]
/** A face's area over that between its corners: stains may leave holes, and what bulges beyond the four is round. */
const [LEAST_FILL, MOST_FILL] = [0.82, 1.1]
/** Part of a face's rim that may lie on the picture's own edge. */
const CUT = 0.06

/**
 * Flat, plain faces of a picture with four corners, the best for words first: large, near the middle, unlike what is around them.
 * With `isPrinted` something may stand on them already.
 */
export function flatPlaces(pixels: Pixels, most = 4, isPrinted = false): FlatPlace[] {
  const small = reduced(pixels)
  const scale = pixels.width / small.width
  return facesIn(small)
    .flatMap((face) => rated(isPrinted ? whole(face, small) : face, small))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ corners, color }) => ({ corners: corners.map(([x, y]) => [x * scale, y * scale]) as unknown as Quad, color }))
}

/** RGB means of cells. */
type Small = { width: number; height: number; data: Float32Array }

function reduced({ width, height, data }: Pixels): Small {
  const shrink = Math.max(1, Math.max(width, height) / EDGE)
  const [w, h] = [Math.max(1, Math.round(width / shrink)), Math.max(1, Math.round(height / shrink))]
  const small = new Float32Array(w * h * 3)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const sum = [0, 0, 0]
      let count = 0
      for (let v = Math.floor((y * height) / h); v < Math.max(Math.floor(((y + 1) * height) / h), Math.floor((y * height) / h) + 1); v++)
        for (let u = Math.floor((x * width) / w); u < Math.max(Math.floor(((x + 1) * width) / w), Math.floor((x * width) / w) + 1); u++) {
          for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (data[4 * (v * width + u) + c] as number)
          count++
        }
      for (let c = 0; c < 3; c++) small[3 * (y * w + x) + c] = (sum[c] as number) / count
    }
  return { width: w, height: h, data: small }
}

/** Cells of one colour that hang together. */
type Face = { cells: number[]; mean: [number, number, number] }

function facesIn({ width, height, data }: Small): Face[] {
  const seen = new Uint8Array(width * height)
  const apart = (i: number, j: number) =>
    Math.max(...[0, 1, 2].map((c) => Math.abs((data[3 * i + c] as number) - (data[3 * j + c] as number))))
  const faces: Face[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] !== 0) continue
    const cells = [start]
    const sum = [0, 1, 2].map((c) => data[3 * start + c] as number) as [number, number, number]
    seen[start] = 1
    for (let at = 0; at < cells.length; at++) {
      const i = cells[at] as number
      const x = i % width
      for (const j of [x > 0 ? i - 1 : -1, x + 1 < width ? i + 1 : -1, i - width, i + width]) {
        if (j < 0 || j >= seen.length || seen[j] !== 0 || apart(i, j) > STEP) continue
        const drift = Math.max(...[0, 1, 2].map((c) => Math.abs((data[3 * j + c] as number) - (sum[c] as number) / cells.length)))
        if (drift > DRIFT) continue
        seen[j] = 1
        cells.push(j)
        for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (data[3 * j + c] as number)
      }
    }
    const share = cells.length / seen.length
    if (share >= LEAST && share <= MOST) faces.push({ cells, mean: sum.map((total) => total / cells.length) as Face['mean'] })
  }
  return faces
}

/** A face with what it encloses. */
function whole({ cells, mean }: Face, { width, height }: Small): Face {
  const outside = new Uint8Array(width * height)
  for (const i of cells) outside[i] = 2
  const queue: number[] = []
  const reach = (i: number) => {
    if (outside[i] !== 0) return
    outside[i] = 1
    queue.push(i)
  }
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) reach(y * width + x)
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) reach(y * width + x)
  for (let at = 0; at < queue.length; at++) {
    const i = queue[at] as number
    const x = i % width
    if (x > 0) reach(i - 1)
    if (x + 1 < width) reach(i + 1)
    if (i >= width) reach(i - width)
    if (i + width < outside.length) reach(i + width)
  }
  return { cells: [...outside.keys()].filter((i) => outside[i] !== 1), mean }
}

function rated({ cells, mean }: Face, { width, height, data }: Small): (FlatPlace & { score: number })[] {
  const inside = new Uint8Array(width * height)
  for (const i of cells) inside[i] = 1
  let [rim, cut, contrast] = [0, 0, 0]
  for (const i of cells) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const edges = Number(x === 0) + Number(y === 0) + Number(x === width - 1) + Number(y === height - 1)
    cut += edges
    const next = [x > 1 ? i - 2 : -1, x + 2 < width ? i + 2 : -1, i - 2 * width, i + 2 * width].filter((j) => j >= 0 && j < inside.length)
    for (const j of next)
      if (inside[j] === 0) {
        rim++
        contrast += Math.max(...mean.map((value, c) => Math.abs(value - (data[3 * j + c] as number))))
      }
  }
  if (rim === 0 || cut > CUT * (rim / 2 + cut)) return []
  const quad = quadAbout(cells.map((i) => [i % width, Math.floor(i / width)] as const))
  const fill = cells.length / (quad?.area ?? 1)
  if (!quad || fill < LEAST_FILL || fill > MOST_FILL) return []
  const [cx, cy] = [0, 1].map((axis) => quad.corners.reduce((sum, corner) => sum + (corner[axis] as number), 0) / 4) as [number, number]
  const away = Math.hypot(cx / width - 0.5, cy / height - 0.5)
  // Words run across: a narrow face would make them small.
  const [top, right, bottom, left] = sidesOf(quad.corners)
  const breadth = Math.min(1, (top + bottom) / (right + left))
  const score =
    breadth * Math.sqrt(cells.length / inside.length) * Math.min(fill, 1 / fill) ** 2 * (1 - away) * Math.min(1, contrast / rim / 40)
  const color = `#${mean.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
  return [{ corners: quad.corners, color, score }]
}
