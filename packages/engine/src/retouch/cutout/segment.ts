import type { Random } from '../../random.ts'
import type { Coverage } from '../coverage.ts'
import { gridCut } from './grid-cut.ts'
import type { Small } from './index.ts'
import { costOf, mixtureOf } from './mixture.ts'

export type Region = {
  member: Coverage
  /** Mean step of colour across its outline over that in the whole picture. */
  contrast: number
  /** Share of the picture's rim that it covers. */
  rim: number
  /** Share of the pixels that their colour alone puts on the right side, the mean of both sides: 0.5 is chance. */
  apart: number
}

const ROUNDS = 3
/** Pixels of a side that its colours are learnt from. */
const SAMPLE = 6000
/** How much a smooth outline counts against the colours. */
const SMOOTHNESS = 18
const PER_PIXEL_LIMIT = 9
/** What is sure outweighs colours and outline. */
const PINNED = 60

/** Where to begin: by what differs from the rim, by all but a margin, or by a guess of somebody's with what is sure about it. */
export type Beginning = 'rim' | 'middle' | { guess: Uint8Array; pinned: Int8Array; pull: Float32Array }

/**
 * The subject of a small picture: colours of inside and outside are learnt from a first guess, the picture is cut in two
 * where that costs least, and again with what was learnt.
 */
export function segmented(picture: Small, start: Beginning, random: Random, bonds: Float32Array = bondsOf(picture)): Region {
  const { width, height } = picture
  const sure = typeof start === 'string' ? null : start
  let inside = typeof start !== 'string' ? start.guess : start === 'rim' ? unlikeRim(picture, random) : middleOf(picture)
  const likely = new Float32Array(width * height)
  for (let round = 0; round < ROUNDS; round++) {
    const [subject, ground] = [membersOf(inside, 1), membersOf(inside, 0)]
    if (subject.length < 20 || ground.length < 20) break
    const [own, other] = [mixtureOf(picture.colors, subject, random), mixtureOf(picture.colors, ground, random)]
    const gain = new Float32Array(width * height)
    for (let p = 0; p < gain.length; p++) {
      const more = costOf(other, picture.colors, p) - costOf(own, picture.colors, p)
      likely[p] = more
      gain[p] =
        Math.max(-PER_PIXEL_LIMIT, Math.min(PER_PIXEL_LIMIT, more)) +
        (sure ? PINNED * (sure.pinned[p] as number) + (sure.pull[p] as number) : place(p, picture))
    }
    inside = gridCut({ width, height, gain, bonds })
  }
  return regionOf(inside, likely, picture)
}

/** What was cut, cleaned of specks and measured; `likely` is above 0 where the evidence speaks for the subject. */
export function regionOf(inside: Uint8Array, likely: Float32Array, picture: Small): Region {
  const member = { width: picture.width, height: picture.height, data: largestParts(inside, picture) }
  return { member, contrast: contrastOf(member, picture), rim: rimShare(member), apart: apartness(likely, member) }
}

function apartness(likely: Float32Array, { data }: Coverage): number {
  const right = [0, 0]
  const all = [1e-9, 1e-9]
  likely.forEach((value, p) => {
    const side = (data[p] as number) > 0 ? 1 : 0
    all[side] = (all[side] as number) + 1
    if (value > 0 === (side === 1)) right[side] = (right[side] as number) + 1
  })
  return ((right[0] as number) / (all[0] as number) + (right[1] as number) / (all[1] as number)) / 2
}

/** Subjects keep to the middle: a pull of a few units, strongest against the sides and the top. */
function place(p: number, { width, height }: Small): number {
  const x = ((p % width) + 0.5) / width
  const y = (Math.floor(p / width) + 0.5) / height
  const edge = Math.min(x, 1 - x, y, 1.25 - y)
  return edge < 0.012 ? -12 : 1.2 - 3.2 * Math.max(0, 1 - edge / 0.22) ** 2
}

/** What it costs to part each pixel from its neighbours to the right, below, below right and below left: the less the more their colours differ. */
export function bondsOf({ width, height, colors }: Small): Float32Array {
  const bonds = new Float32Array(4 * width * height)
  let sum = 0
  let count = 0
  for (let k = 0; k < 4; k++) {
    const [dx, dy] = BOND_STEPS[k] as readonly [number, number]
    const shift = dy * width + dx
    for (let y = 0; y < height - dy; y++)
      for (let x = Math.max(0, -dx), p = y * width + x; x < Math.min(width, width - dx); x++, p++) {
        const square = distance(colors, p, p + shift)
        bonds[4 * p + k] = square
        sum += square
        count++
      }
  }
  const beta = 1 / (2 * (sum / count) + 1e-9)
  for (let k = 0; k < 4; k++) {
    const [dx, dy] = BOND_STEPS[k] as readonly [number, number]
    const weight = k < 2 ? 1 : Math.SQRT1_2
    for (let y = 0; y < height - dy; y++)
      for (let x = Math.max(0, -dx), at = 4 * (y * width + x) + k; x < Math.min(width, width - dx); x++, at += 4)
        bonds[at] = SMOOTHNESS * weight * Math.exp(-beta * (bonds[at] as number)) + 0.4 * weight
  }
  return bonds
}

const BOND_STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const

function distance(colors: Float32Array, p: number, q: number): number {
  const l = (colors[3 * p] as number) - (colors[3 * q] as number)
  const a = (colors[3 * p + 1] as number) - (colors[3 * q + 1] as number)
  const b = (colors[3 * p + 2] as number) - (colors[3 * q + 2] as number)
  return l * l + 2 * (a * a + b * b)
}

/** What the colours of the left, right and upper rim do not explain, weighed by its place. */
function unlikeRim(picture: Small, random: Random): Uint8Array {
  const { width, height, colors } = picture
  const margin = Math.max(2, Math.round(0.04 * Math.min(width, height)))
  const isRim = Uint8Array.from({ length: width * height }, (_, p) => {
    const [x, y] = [p % width, Math.floor(p / width)]
    return x < margin || x >= width - margin || y < margin || (y >= height - margin && (x < width * 0.2 || x > width * 0.8)) ? 1 : 0
  })
  const rim = membersOf(isRim, 1)
  const ground = mixtureOf(colors, rim, random)
  const unlike = Float32Array.from({ length: width * height }, (_, p) => {
    const [x, y] = [(p % width) / width - 0.5, Math.floor(p / width) / height - 0.52]
    return Math.min(30, costOf(ground, colors, p) + 8) * Math.exp(-(x * x + y * y) / 0.11)
  })
  const threshold = otsu(unlike)
  return Uint8Array.from(unlike, (value) => (value > threshold ? 1 : 0))
}

function middleOf({ width, height }: Small): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, p) => {
    const [x, y] = [(p % width) / width, Math.floor(p / width) / height]
    return x > 0.14 && x < 0.86 && y > 0.12 && y < 0.92 ? 1 : 0
  })
}

/** The threshold that parts values into the two most compact groups. */
function otsu(values: Float32Array): number {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const bins = new Float64Array(64)
  const binOf = (value: number) => Math.min(63, Math.floor((64 * (value - low)) / (high - low + 1e-9)))
  for (const value of values) bins[binOf(value)] = (bins[binOf(value)] as number) + 1
  const total = bins.reduce((sum, count, i) => sum + count * i, 0)
  let [below, sumBelow, best, at] = [0, 0, 0, 32]
  bins.forEach((count, i) => {
    below += count
    sumBelow += count * i
    const above = values.length - below
    if (below === 0 || above === 0) return
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2
    if (between > best) {
      best = between
      at = i
    }
  })
  return low + ((at + 1) / 64) * (high - low)
}

function membersOf(inside: Uint8Array, side: 0 | 1): Int32Array {
  let count = 0
  for (const value of inside) if (value === side) count++
  const step = Math.max(1, Math.floor(count / SAMPLE))
  const members = new Int32Array(Math.ceil(count / step))
  let seen = 0
  for (let p = 0; p < inside.length; p++) if (inside[p] === side && seen++ % step === 0) members[(seen - 1) / step] = p
  return members
}

/** The largest piece and what is at least a tenth of it; holes in it that are small are filled. */
function largestParts(inside: Uint8Array, { width, height }: Small): Uint8Array {
  const kept = pieces(inside, 1, width, height)
  const most = Math.max(0, ...kept.map((piece) => piece.length))
  const data = new Uint8Array(inside.length)
  for (const piece of kept) if (piece.length >= most * 0.1) for (const p of piece) data[p] = 255
  const filled = data.map((value) => (value > 0 ? 1 : 0))
  for (const hole of pieces(filled, 0, width, height)) if (hole.length < most * 0.015) for (const p of hole) data[p] = 255
  return data
}

/** Connected sets of pixels of one side. */
export function pieces(inside: Uint8Array, side: 0 | 1, width: number, height: number): number[][] {
  const seen = new Uint8Array(inside.length)
  const found: number[][] = []
  for (let start = 0; start < inside.length; start++) {
    if (seen[start] || inside[start] !== side) continue
    const piece = [start]
    seen[start] = 1
    for (let i = 0; i < piece.length; i++) {
      const p = piece[i] as number
      const x = p % width
      for (const q of [x > 0 ? p - 1 : -1, x < width - 1 ? p + 1 : -1, p - width, p + width])
        if (q >= 0 && q < width * height && !seen[q] && inside[q] === side) {
          seen[q] = 1
          piece.push(q)
        }
    }
    found.push(piece)
  }
  return found
}

function contrastOf({ data }: Coverage, { width, height, colors }: Small): number {
  let [across, edges, all, count] = [0, 0, 0, 0]
  for (let y = 0; y < height - 2; y++)
    for (let x = 0; x < width - 2; x++) {
      const p = y * width + x
      for (const q of [p + 2, p + 2 * width]) {
        const step = Math.sqrt(distance(colors, p, q))
        all += step
        count++
        if ((data[p] === 0) !== (data[q] === 0)) {
          across += step
          edges++
        }
      }
    }
  return edges === 0 ? 0 : across / edges / (all / count + 1e-6)
}

function rimShare({ data, width, height }: Coverage): number {
  let covered = 0
  for (let x = 0; x < width; x++) covered += (data[x] as number) + (data[(height - 1) * width + x] as number)
  for (let y = 0; y < height; y++) covered += (data[y * width] as number) + (data[y * width + width - 1] as number)
  return covered / 255 / (2 * (width + height))
}
