import { rng } from '../../random.ts'
import { type Baked, bake } from './bitmap.ts'
import { noise, smoothstep } from './noise.ts'

/** Boards across the texture; grain runs along u. */
const BOARDS = 8
const RING_CM = 0.5

type Board = { pith: number; depth: number; slope: number; tone: number; warmth: number; joint: number; shift: number; flip: number }

/**
 * Sawn boards: each a slice of its own trunk, so growth rings show as long lines near the edges and
 * as arches where the saw passed the heart. `span` is the texture's side in cm.
 */
export function wood(seed: number, span: number): Baked {
  const random = rng(seed, 'wood.boards')
  const boardWidth = span / BOARDS
  const boards: Board[] = Array.from({ length: BOARDS }, () => ({
    pith: random.between(-0.55, 0.55) * boardWidth,
    depth: random.between(0.6, 2.6),
    slope: random.between(-0.05, 0.05),
    tone: random.between(0.84, 1.08),
    warmth: random.between(-0.03, 0.03),
    joint: random.next(),
    shift: random.between(0, 97),
    flip: random.next() < 0.5 ? -1 : 1,
  }))
  const bend = noise(seed, 'wood.bend')
  const fibre = noise(seed, 'wood.fibre')
  const pores = noise(seed, 'wood.pores')

  return bake(1024, 2048, { color: true, detail: true }, (u, v, texel) => {
    const row = Math.min(BOARDS - 1, Math.floor(v * BOARDS))
    const board = boards[row] as Board
    const across = (v * BOARDS - row - 0.5) * boardWidth
    const fromJoint = u - board.joint - Math.floor(u - board.joint)
    const along = fromJoint * span

    // Where the trunk's heart runs under this board.
    const wander = bend(u * 4 + board.shift, v * 16, 4, 16) - 0.5
    const ripple = bend(u * 16 + board.shift, v * 64, 16, 64) - 0.5
    const deep = board.depth + board.slope * board.flip * (along - span / 2) + wander * 2.2
    const side = across - board.pith + wander * 1.1
    const distance = Math.sqrt(side * side + deep * deep) + ripple * 0.16
    // Fat years and lean years: the spacing of the rings drifts with the distance from the heart.
    const ring = distance / RING_CM + 2.6 * bend(distance * 0.31 + board.shift, row * 5.1 + 0.4, 256, 256)
    const year = Math.floor(ring)
    const growth = 0.55 + 0.45 * bend(year * 3.7 + board.shift, row * 7.3, 256, 256)
    const phase = ring - year
    const streak = bend(u * 2 + board.shift, v * 128 + 3, 2, 128) - 0.5
    const late = smoothstep(0.2, 0.9, phase) * (1 - smoothstep(0.9, 1, phase)) * growth

    const fine = fibre(u * 32, v * 256 * 7, 32, 256) - 0.5
    const finer = fibre(u * 128 + 11, v * 256 * 3.5 + 5, 128, 256) - 0.5
    // Pores: short dark dashes along the grain, thick in the early part of each ring.
    const pore = smoothstep(0.74, 0.9, pores(u * 256, v * 256 * 5, 256, 256)) * (0.35 + 0.65 * (1 - late))
    const seam = boardWidth / 2 - Math.abs(across)
    const joint = Math.min(along, span - along)
    const gap = Math.max(1 - smoothstep(0.02, 0.075, seam), 1 - smoothstep(0.02, 0.06, joint))

    const shade =
      board.tone * (1.1 - 0.36 * late + 0.15 * fine + 0.08 * finer + 0.14 * wander + 0.16 * streak) * (1 - 0.26 * pore) * (1 - 0.72 * gap)
    // Late wood is redder, not only darker.
    const red = late * 0.06 + streak * 0.05 + board.warmth
    texel.r = shade * (1 + red)
    texel.g = shade * (1 - red * 0.35)
    texel.b = shade * (1 - red * 1.5 - late * 0.06)
    texel.height = 0.72 + 0.08 * fine + 0.06 * late - 0.3 * pore - 0.7 * gap - 0.2 * (1 - smoothstep(0.05, 0.22, seam))
    texel.rough = 1 + 0.16 * fine - 0.14 * late + 0.25 * pore + 0.1 * wander
  })
}
