import type { Point, Quad } from '../../projection.ts'
import { cross, dot } from '../../vector.ts'

/** Focal lengths that cameras have, and the usual one, over the longer side of their picture. */
const [SHORTEST, LONGEST, USUAL] = [0.6, 4, 1.1]
/** A face is at most so many times wider or narrower than its sides look. */
const MOST = 2.2

type Vector = [x: number, y: number, w: number]

/**
 * Width over height of the rectangle whose image has these corners, for a camera that looks through the middle of the picture
 * (Zhang and He, Whiteboard scanning and image enhancement, 2007, §3). Where the corners do not tell its focal length, a usual one is assumed.
 */
export function proportionOf(corners: Quad, { width, height }: { width: number; height: number }): number {
  const unit = Math.max(width, height)
  const [a, b, c, d] = corners.map(([x, y]): Vector => [(x - width / 2) / unit, (y - height / 2) / unit, 1]) as [
    Vector,
    Vector,
    Vector,
    Vector,
  ]
  const diagonal = cross(a, c)
  const across = along(dot(diagonal, d) / dot(cross(b, c), d), b, a)
  const down = along(dot(diagonal, b) / dot(cross(d, c), b), d, a)
  const squared = -(across[0] * down[0] + across[1] * down[1]) / (across[2] * down[2])
  const focal = Number.isFinite(squared) && squared > 0 ? Math.min(LONGEST, Math.max(SHORTEST, Math.sqrt(squared))) : USUAL
  const length = ([x, y, w]: Vector) => Math.hypot(x / focal, y / focal, w)
  const seen =
    (between(corners[0], corners[1]) + between(corners[3], corners[2])) /
    (between(corners[0], corners[3]) + between(corners[1], corners[2]))
  const proportion = length(across) / length(down)
  return Number.isFinite(proportion) ? Math.min(MOST * seen, Math.max(seen / MOST, proportion)) : seen
}

const along = (k: number, [a, b, c]: Vector, [x, y, w]: Vector): Vector => [k * a - x, k * b - y, k * c - w]
const between = ([x, y]: Point, [u, v]: Point): number => Math.hypot(u - x, v - y)
