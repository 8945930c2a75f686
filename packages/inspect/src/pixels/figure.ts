import type { Box, Raster } from '../check.ts'
import { distance, type Lab } from './color.ts'
import { type Bits, boxAround, type Component, componentsOf, filled, grown, scaledBox, shrunken } from './components.ts'
import { memo } from './memo.ts'
import { quantile } from './numbers.ts'
import { labAt, shrunk } from './planes.ts'

/** What stands before a plain ground, told by its difference from the border of the picture. */
export type Figure = {
  /** How far the calmer 60 % of the border are from one smooth ground, ΔE: above `PLAIN` there is no plain ground. */
  unrest: number
  /** The ground's colour in the middle of the border's colours. */
  ground: Lab
  /** Where the figure is, without its shadow; `scale` picture pixels to each of these. */
  bits: Bits
  scale: number
  /** In pixels of the picture, specks left out, the largest first. */
  pieces: Component[]
  /** About all pieces; null where there is nothing. */
  box: Box | null
}

/** Pixels on the longer side while figures are told from grounds. */
const EDGE = 400
/** How far from the ground's colour a figure begins, ΔE: never less than this, and clear of the ground's own unrest. */
const APART = 5
const CLEAR_OF_UNREST = 3
/** How much of the picture a piece must have to count. */
const SPECK = 0.0008
/** How much of the picture a hole may have and still be a highlight. */
const HOLE = 0.006

export const PLAIN = 4

/** The figure of a picture. What is transparent is ground, if anything is. */
export const figureOf = memo((picture: Raster): Figure => {
  const small = shrunk(picture, EDGE)
  const scale = picture.width / small.width
  const labs = Array.from({ length: small.width * small.height }, (_, i) => labAt(small, i % small.width, Math.floor(i / small.width)))
  const { model, unrest, ground } = groundOf(labs, small.width, small.height)
  const apart = Math.max(APART, unrest * CLEAR_OF_UNREST)
  const row = rowGrounds(labs, small, model)
  const isBefore = (lab: Lab, i: number) => {
    const [x, y] = [i % small.width, Math.floor(i / small.width)]
    return isFigure(lab, model(x, y), apart) && isFigure(lab, row(x, y), apart)
  }
  const byColor = () =>
    withoutGlow(
      labs.map((lab, i) => (isBefore(lab, i) ? 1 : 0)),
      labs,
      small,
      model,
      apart,
    )
  const raw = { width: small.width, height: small.height, data: Uint8Array.from(alphaBits(picture, small) ?? byColor()) }
  const bits = filled(shrunken(grown(raw, 1), 1), HOLE * raw.data.length)
  const pieces = componentsOf(bits).filter(({ area }) => area >= SPECK * raw.data.length)
  const inPicture = pieces.map(({ area, box }) => ({ area: area * scale * scale, box: scaledBox(box, scale) }))
  return { unrest, ground, bits, scale, pieces: inPicture, box: boxAround(inPicture.map(({ box }) => box)) }
})

/** Off the ground's colour, and not merely the ground in shade or light: the same tint, somewhat darker or a little brighter. */
function isFigure(lab: Lab, ground: Lab, apart: number): boolean {
  if (distance(lab, ground) < apart) return false
  const share = lab[0] / Math.max(1, ground[0])
  const tint = Math.hypot(lab[1] - ground[1] * share, lab[2] - ground[2] * share)
  return !(share < 1.04 && share > 0.62 && tint < apart * 0.7)
}

/** Between neighbours: light changes slowly, things have edges, ΔE. */
const SLOW = 2

/** Takes from the figure what is only lighter or darker than the ground and passes into it without an edge: pools of light, wide shade. */
function withoutGlow(
  bits: number[],
  labs: readonly Lab[],
  { width, height }: Raster,
  model: (x: number, y: number) => Lab,
  apart: number,
): number[] {
  const isGlow = (i: number): boolean => {
    const [lab, ground] = [labs[i] ?? [0, 0, 0], model(i % width, Math.floor(i / width))]
    const share = lab[0] / Math.max(1, ground[0])
    const tint = Math.hypot(lab[1] - ground[1] * share, lab[2] - ground[2] * share)
    // Bright light washes the tint out.
    return share > 0.5 && share < 1.4 && tint < (share > 1 ? 2.5 * apart : apart)
  }
  const result = [...bits]
  const rim = bits.flatMap((bit, i) => (bit ? [] : [i]))
  for (let k = 0; k < rim.length; k++) {
    const at = rim[k] ?? 0
    const x = at % width
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
      if (
        next >= 0 &&
        next < width * height &&
        result[next] &&
        distance(labs[at] ?? [0, 0, 0], labs[next] ?? [0, 0, 0]) < SLOW &&
        isGlow(next)
      ) {
        result[next] = 0
        rim.push(next)
      }
  }
  return result
}

function alphaBits(picture: Raster, small: Raster): number[] | null {
  const { data, width } = picture
  let clear = 0
  for (let p = 3; p < data.length; p += 4) if ((data[p] ?? 255) < 128) clear++
  if (clear < data.length / 4 / 50) return null
  const scale = picture.width / small.width
  return Array.from({ length: small.width * small.height }, (_, i) => {
    const x = Math.min(width - 1, Math.floor(((i % small.width) + 0.5) * scale))
    const y = Math.min(picture.height - 1, Math.floor((Math.floor(i / small.width) + 0.5) * scale))
    return (data[(y * width + x) * 4 + 3] ?? 255) >= 128 ? 1 : 0
  })
}

/** A smooth ground (a quadratic in x and y for each channel) through the border, most of which must be ground. */
function groundOf(labs: readonly Lab[], width: number, height: number) {
  const ring = ringOf(width, height, Math.max(2, Math.round(Math.min(width, height) * 0.02)))
  const middleOf = (indices: readonly number[]): Lab => {
    const middle = (channel: 0 | 1 | 2) =>
      quantile(
        indices.map((i) => labs[i]?.[channel] ?? 0),
        0.5,
      )
    return [middle(0), middle(1), middle(2)]
  }
  // A thing that is cut by the frame stands on the border, too: the first look is at what is most alike there.
  const common = middleOf(ring)
  let kept = nearestOf(ring, (i) => distance(labs[i] ?? [0, 0, 0], common))
  let model = (_x: number, _y: number): Lab => [0, 0, 0]
  for (let round = 0; round < 4; round++) {
    const channels = [0, 1, 2].map((channel) =>
      fit(kept.map((i) => [terms(((i % width) / width) * 2 - 1, (Math.floor(i / width) / height) * 2 - 1), labs[i]?.[channel] ?? 0])),
    )
    model = (x, y) => {
      const t = terms((x / width) * 2 - 1, (y / height) * 2 - 1)
      const [l, a, b] = channels.map((weights) => weights.reduce((sum, weight, k) => sum + weight * (t[k] ?? 0), 0))
      return [l ?? 0, a ?? 0, b ?? 0]
    }
    kept = nearestOf(ring, (i) => distance(labs[i] ?? [0, 0, 0], model(i % width, Math.floor(i / width))))
  }
  const off = ring.map((i) => distance(labs[i] ?? [0, 0, 0], model(i % width, Math.floor(i / width))))
  return { model, unrest: quantile(off, 0.6), ground: middleOf(kept) }
}

/** The seven tenths of these pixels that are nearest, and whatever is as near as can hardly be seen. */
function nearestOf(ring: readonly number[], away: (i: number) => number): number[] {
  const off = ring.map(away)
  const limit = Math.max(2, quantile(off, 0.7))
  return ring.filter((_, k) => (off[k] ?? 0) <= limit)
}

/** Indices of the pixels within so many of the border. */
export function ringOf(width: number, height: number, thick: number): number[] {
  const ring = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (x < thick || y < thick || x >= width - thick || y >= height - thick) ring.push(y * width + x)
  return ring
}

/** How far a row's ends may be from the smooth ground and still be ground. */
const STEP = 15

/**
 * The ground between the two ends of each row: where a floor meets a wall there is a step that no smooth ground has. Ends that are
 * far from the smooth ground are no ground.
 */
function rowGrounds(labs: readonly Lab[], { width, height }: Raster, model: (x: number, y: number) => Lab): (x: number, y: number) => Lab {
  const thick = Math.max(2, Math.round(width * 0.02))
  const end = (y: number, from: number): Lab | null => {
    const pixels = labs.slice(y * width + from, y * width + from + thick)
    const middle = (channel: 0 | 1 | 2) =>
      quantile(
        pixels.map((lab) => lab[channel]),
        0.5,
      )
    const lab = [middle(0), middle(1), middle(2)] as const
    return distance(lab, model(from, y)) < STEP ? lab : null
  }
  const ends = Array.from({ length: height }, (_, y) => [end(y, 0), end(y, width - thick)] as const)
  return (x, y) => {
    const [left, right] = ends[y] ?? [null, null]
    if (!left || !right) return left ?? right ?? model(x, y)
    const share = x / width
    return [left[0] + (right[0] - left[0]) * share, left[1] + (right[1] - left[1]) * share, left[2] + (right[2] - left[2]) * share]
  }
}

const terms = (x: number, y: number) => [1, x, y, x * x, x * y, y * y]

/** Least squares by the normal equations. */
function fit(samples: [number[], number][]): number[] {
  const n = 6
  const rows: number[][] = Array.from({ length: n }, (_, i) => Array.from({ length: n + 1 }, (_, j) => (i === j ? 1e-6 : 0)))
  for (const [t, value] of samples)
    for (let i = 0; i < n; i++) {
      const row = rows[i] ?? []
      for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) + (t[i] ?? 0) * (t[j] ?? 0)
      row[n] = (row[n] ?? 0) + (t[i] ?? 0) * value
    }
  for (let i = 0; i < n; i++) {
    const pivot = rows[i] ?? []
    for (let k = 0; k < n; k++) {
      const row = rows[k] ?? []
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
      if (k !== i) for (let j = i; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1))
}
