import { rng } from '../../random.ts'
import { type Baked, bake } from './bitmap.ts'
import { type Noise, noise, type RowNoise, rowNoise, smoothstep } from './noise.ts'

/** A board's width, cm, about which a surface is divided evenly. */
const BOARD_CM = 11.25
const RING_CM = 0.46
/** Of all boards these were sawn through the heart's side: their rings run as arches, the others' as lines. */
const FLAT_SAWN = 0.45
/** The texture is this much longer along the grain than across. */
export const WOOD_LENGTH = 2

type Board = {
  pith: number
  depth: number
  slope: number
  tone: number
  warmth: number
  contrast: number
  joint: number
  shift: number
  start: number
}

/**
 * Sawn boards: each a slice of its own trunk. `span` is the texture's side across the grain in cm; along it, it is twice as long.
 */
export function wood(seed: number, span: number): Baked {
  const count = Math.max(1, Math.round(span / BOARD_CM))
  const width = span / count
  const length = span * WOOD_LENGTH
  const boards = boardsOf(seed, count, width)
  const years = yearsOf(noise(seed, 'wood.years'))
  const [wanders, ripples, streaks, strands, hairs, pores] = ['wander', 'ripple', 'streak', 'strand', 'hair', 'pore'].map((name) =>
    rowNoise(seed, `wood.${name}`),
  ) as [RowNoise, RowNoise, RowNoise, RowNoise, RowNoise, RowNoise]
  // Noise cells across the grain and along it, so many that one is about that many cm.
  const [fine, coarse] = [cellsOf(span, 0.045), cellsOf(span, 0.7)]
  const [slow, long, short] = [22, 9, 0.9].map((size) => Math.min(256, cellsOf(length, size))) as [number, number, number]
  let before = -1

  return bake(1024, 2048, { color: true, detail: true }, (u, v, texel) => {
    const row = Math.min(count - 1, Math.floor(v * count))
    const board = boards[row] as Board
    if (v !== before) {
      before = v
      wanders.to(v * coarse * 0.25 + board.shift, 256)
      ripples.to(v * coarse, 256)
      streaks.to(v * fine * 0.2 + board.shift, 256)
      strands.to(v * fine, 256)
      hairs.to(v * fine * 2, 256)
      pores.to(v * fine * 1.5, 256)
    }
    const across = (v * count - row - 0.5) * width
    const turned = u - board.joint
    const along = (turned - Math.floor(turned)) * length

    // The heart wanders under the board, slowly along it and a little across.
    const wander = wanders.at(u * slow + board.start, slow) - 0.5
    const ripple = ripples.at(u * long + board.start, long) - 0.5
    const side = across - board.pith + wander * 0.9 + ripple * 0.16
    const deep = board.depth + board.slope * (along - length / 2) + wander * 1.1
    const ring = (Math.sqrt(side * side + deep * deep) + ripple * 0.12) / RING_CM
    const late = years(ring + board.shift * 3) * board.contrast

    const streak = streaks.at(u * slow + board.start, slow) - 0.5
    const strand = strands.at(u * long * 2, long * 2) - 0.5
    const hair = hairs.at(u * short, short) - 0.5
    // Pores: short dark dashes along the grain, thick in the early part of each year.
    const pore = smoothstep(0.72, 0.92, pores.at(u * short * 0.5, short * 0.5)) * (1 - 0.75 * late)

    const seam = width / 2 - Math.abs(across)
    const joint = Math.min(along, length - along)
    const bevel = Math.max(1 - smoothstep(0, 0.16, seam), 1 - smoothstep(0, 0.12, joint))
    const gap = Math.max(1 - smoothstep(0.012, 0.04, seam), 1 - smoothstep(0.01, 0.03, joint))

    const shade =
      board.tone *
      (1.05 - 0.24 * late + 0.2 * streak + 0.13 * strand + 0.07 * hair + 0.1 * wander) *
      (1 - 0.2 * pore) *
      (1 - 0.12 * bevel) *
      (1 - 0.6 * gap)
    // Late wood is a little browner, not only darker.
    const brown = late * 0.07 + streak * 0.05 + pore * 0.04 + board.warmth
    texel.r = shade * (1 + brown * 0.4)
    texel.g = shade * (1 - brown * 0.35)
    texel.b = shade * (1 - brown * 1.3)
    texel.height = 0.7 + 0.05 * strand + 0.05 * hair + 0.05 * late - 0.22 * pore - 0.3 * bevel * bevel - 0.35 * gap
    texel.rough = 1 + 0.12 * strand - 0.12 * late + 0.2 * pore + 0.1 * streak
  })
}

function boardsOf(seed: number, count: number, width: number): Board[] {
  const random = rng(seed, 'wood.boards')
  return Array.from({ length: count }, () => {
    const flat = random.next() < FLAT_SAWN
    return {
      pith: flat ? random.between(-0.35, 0.35) * width : random.between(1.2, 2.6) * width * (random.next() < 0.5 ? -1 : 1),
      depth: flat ? random.between(0.4, 2.2) : random.between(2, 8),
      slope: (flat ? random.between(0.02, 0.06) : random.between(0.004, 0.02)) * (random.next() < 0.5 ? -1 : 1),
      tone: random.between(0.9, 1.07),
      warmth: random.between(-0.03, 0.03),
      contrast: random.between(0.55, 1),
      joint: random.next(),
      shift: random.between(0, 97),
      start: Math.floor(random.between(0, 256)),
    }
  })
}

/** How much late wood there is at a ring number: fat years and lean years, sharp where one ends, most of them faint. */
function yearsOf(bend: Noise): (ring: number) => number {
  const STEPS = 16
  const LENGTH = 4096
  const table = Float32Array.from({ length: LENGTH }, (_, i) => {
    const at = i / STEPS
    const drifting = at + 1.4 * bend(at * 0.27, 3.4, 256, 256) + 0.5 * bend(at * 1.1, 9.2, 256, 256)
    const year = Math.floor(drifting)
    const phase = drifting - year
    const strength = 0.2 + 0.8 * bend(year * 5.3, 1.7, 256, 256) ** 1.6
    return smoothstep(0.15, 0.86, phase) * (1 - smoothstep(0.86, 1, phase)) * strength
  })
  return (ring) => {
    const at = Math.abs(ring) * STEPS
    const i = Math.floor(at)
    const low = table[i & (LENGTH - 1)] as number
    return low + ((table[(i + 1) & (LENGTH - 1)] as number) - low) * (at - i)
  }
}

/** A power of two of noise cells over `side` cm, so that one is about `size` cm. */
const cellsOf = (side: number, size: number): number => 2 ** Math.round(Math.log2(side / size))
