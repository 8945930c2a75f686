import { KNOWN, NONE } from './label.ts'
import type { Shift } from './shift.ts'
import type { Small } from './small.ts'

/** Rounds of the solver, and how much each overshoots. */
const [ROUNDS, OVERSHOOT] = [70, 1.85]
/** A correction larger than this is no light but another colour, which would bleed; levels of 255. */
const MOST = 60

/**
 * What is to be added to moved pieces so that their light runs on over seams and over the rim of the hole: the solution of Poisson's
 * equation whose gradients are those of the pieces (Pérez, Gangnet and Blake 2003), less the pieces themselves. Three numbers a pixel.
 */
export function correctionOf(small: Small, labels: Int16Array, shifts: readonly Shift[]): Float32Array {
  const { width, height, colors } = small
  const result = new Float32Array(3 * width * height)
  const inside = [...labels.keys()].filter((p) => (labels[p] as number) >= 0)
  const place = (at: number, label: number): number => {
    if (label === KNOWN) return labels[at] === KNOWN ? at : -1
    const [dx, dy] = shifts[label] as Shift
    const [x, y] = [(at % width) + dx, Math.floor(at / width) + dy]
    return x < 0 || y < 0 || x >= width || y >= height || small.hole[y * width + x] ? -1 : y * width + x
  }
  // For each pixel its neighbours, and by how much the pieces step between them more than either piece does itself.
  const links = inside.map((p) => {
    const x = p % width
    return [x > 0 ? p - 1 : -1, x + 1 < width ? p + 1 : -1, p - width, p + width]
      .filter((q) => q >= 0 && q < labels.length && labels[q] !== NONE)
      .map((q) => ({ q, jump: [0, 1, 2].map((c) => jumpOf(p, q, c)) as [number, number, number] }))
  })
  function jumpOf(p: number, q: number, c: number): number {
    const [a, b] = [labels[p] as number, labels[q] as number]
    if (a === b) return 0
    const at = (from: number) => colors[3 * from + c] as number
    const [pa, qb, qa, pb] = [place(p, a), place(q, b), place(q, a), place(p, b)]
    if (pa < 0 || qb < 0) return 0
    const wanted = [...(qa >= 0 ? [at(pa) - at(qa)] : []), ...(pb >= 0 ? [at(pb) - at(qb)] : [])]
    if (wanted.length === 0) return 0
    return Math.max(-MOST, Math.min(MOST, wanted.reduce((sum, value) => sum + value, 0) / wanted.length - (at(pa) - at(qb))))
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, p] of inside.entries()) {
      const near = links[i] as (typeof links)[number]
      if (near.length === 0) continue
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (const { q, jump } of near) sum += (result[3 * q + c] as number) + (jump[c] as number)
        const at = 3 * p + c
        result[at] = (result[at] as number) + OVERSHOOT * (sum / near.length - (result[at] as number))
      }
    }
  return result.map((value) => Math.max(-MOST, Math.min(MOST, value)))
}

/** A colour with the correction at a place of the small window, between the pixels of the hole alone. */
export function corrected(
  correction: Float32Array,
  { width, height, hole }: Small,
  c: number,
  u: number,
  v: number,
  color: number,
): number {
  const [left, top] = [Math.floor(u - 0.5), Math.floor(v - 0.5)]
  let [sum, total] = [0, 0]
  for (let y = top; y <= top + 1; y++)
    for (let x = left; x <= left + 1; x++) {
      if (x < 0 || y < 0 || x >= width || y >= height || !hole[y * width + x]) continue
      const share = (1 - Math.abs(u - 0.5 - x)) * (1 - Math.abs(v - 0.5 - y))
      sum += share * (correction[3 * (y * width + x) + c] as number)
      total += share
    }
  return total > 0 ? color + sum / total : color
}
