import type { Random } from '../../random.ts'
import type { Coverage } from '../coverage.ts'
import { bondsOf, distance } from './bonds.ts'
import { gridCut } from './grid-cut.ts'
import { middleOf, unlikeRim } from './guess.ts'
import { costOf, membersOf, mixtureOf } from './mixture.ts'
import { halved, type Small } from './small.ts'

export type Region = {
  member: Coverage
  /** Mean step of colour across its outline over that in the whole picture. */
  contrast: number
  /** Share of the picture's rim that it covers. */
  rim: number
  /** Share of the pixels that their colour alone puts on the right side, the mean of both sides: 0.5 is chance. */
  apart: number
}

/** Rounds on half the size, which only teach what the colours are, and on the whole. */
const ROUNDS = { half: 2, whole: 1 }
const PER_PIXEL_LIMIT = 9
/** What is sure outweighs colours and outline. */
const PINNED = 60

/** Where to begin: by what differs from the rim, by all but a margin, or by a guess of somebody's with what is sure about it. */
export type Beginning = 'rim' | 'middle' | Guess
type Guess = { guess: Uint8Array; pinned: Int8Array; pull: Float32Array }

/** A picture and what it costs to part its pixels, and both at half the size. */
export type Ladder = { picture: Small; bonds: Float32Array; half: Small; halfBonds: Float32Array }

export function ladderOf(picture: Small): Ladder {
  const half = halved(picture)
  // A line has half as many pixels there, an area a quarter.
  return { picture, bonds: bondsOf(picture), half, halfBonds: bondsOf(half).map((bond) => bond / 2) }
}

/**
 * The subject of a small picture: colours of inside and outside are learnt from a first guess, the picture is cut in two
 * where that costs least, and again with what was learnt.
 */
export function segmented({ picture, bonds, half, halfBonds }: Ladder, start: Beginning, random: Random): Region {
  const sure = typeof start === 'string' ? null : start
  const guess = typeof start !== 'string' ? start.guess : start === 'rim' ? unlikeRim(picture, random) : middleOf(picture)
  const rough = learnt(half, halfBonds, shrunk(guess, picture, half), sure && shrunkGuess(sure, picture, half), random, ROUNDS.half)
  const { inside, likely } = learnt(picture, bonds, stretched(rough.inside, half, picture), sure, random, ROUNDS.whole)
  return regionOf(inside, likely, picture)
}

/** A guess made better by its own colours, and how much more likely every pixel is of the subject. */
function learnt(picture: Small, bonds: Float32Array, guess: Uint8Array, sure: Guess | null, random: Random, rounds: number) {
  const { width, height, colors } = picture
  let inside = guess
  const likely = new Float32Array(width * height)
  for (let round = 0; round < rounds; round++) {
    const [subject, ground] = [membersOf(inside, 1), membersOf(inside, 0)]
    if (subject.length < 20 || ground.length < 20) break
    const [own, other] = [mixtureOf(colors, subject, random), mixtureOf(colors, ground, random)]
    const gain = new Float32Array(width * height)
    for (let p = 0; p < gain.length; p++) {
      const more = costOf(other, colors, p) - costOf(own, colors, p)
      likely[p] = more
      gain[p] =
        Math.max(-PER_PIXEL_LIMIT, Math.min(PER_PIXEL_LIMIT, more)) +
        (sure ? PINNED * (sure.pinned[p] as number) + (sure.pull[p] as number) : place(p, picture))
    }
    inside = gridCut({ width, height, gain, bonds })
  }
  return { inside, likely }
}

/** Every other pixel of every other row. */
function shrunk<Of extends Uint8Array | Int8Array | Float32Array>(of: Of, from: Small, to: Small): Of {
  const result = of.slice(0, to.width * to.height) as Of
  for (let y = 0, p = 0; y < to.height; y++) for (let x = 0; x < to.width; x++, p++) result[p] = of[2 * y * from.width + 2 * x] as number
  return result
}

const shrunkGuess = ({ guess, pinned, pull }: Guess, from: Small, to: Small): Guess => ({
  guess: shrunk(guess, from, to),
  pinned: shrunk(pinned, from, to),
  pull: shrunk(pull, from, to),
})

function stretched(of: Uint8Array, from: Small, { width, height }: Small): Uint8Array {
  const result = new Uint8Array(width * height)
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++)
      result[p] = of[Math.min(from.height - 1, y >> 1) * from.width + Math.min(from.width - 1, x >> 1)] as number
  return result
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
