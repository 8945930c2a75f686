import type { Vec3 } from '../../../trace/types.ts'
import type { Area } from '../../surface.ts'
import { meets } from '../../view.ts'
import type { SetBasis } from '../index.ts'

/** Row above which the true horizon would be out of the picture: from higher up a little of the place is shown all the same. */
const HIGHEST_HORIZON = 0.17
/** Looking down more steeply than this, tangent, only ground is seen. */
const STEEP = 0.62
/** Rows between the horizon and where the ground near by gives way to the picture of what is far. */
const GAP = 0.045

/** What the camera sees of a place outdoors: ground near by in space, and far away as a picture. */
export type Site = SetBasis & {
  /** The subject's size, cm. */
  r: number
  /** Where the ground near by ends, z in cm. */
  end: number
  /** The upright part of the plane at `end` that shows, with some to spare, and the height on it of the horizon; null when none shows. */
  far: { area: Area; horizon: number } | null
  /** How far a place on the ground is from the nearest thing, cm; 0 under it. */
  clearance: (x: number, z: number) => number
}

export function siteOf(basis: SetBasis, gap = GAP): Site {
  const { subject, view } = basis
  const r = Math.max(1, subject.radius)
  const horizon = rowOfHorizon(basis)
  const isSteep = horizon === null
  const row = Math.min(0.8, (horizon ?? -0.4) + gap)
  const wanted = meets(view, 0.5, row, 1, 0)?.[2] ?? -60 * r
  const end = isSteep ? -40 * r : Math.max(-90 * r, Math.min(wanted, -4.5 * r, -basis.reach * 1.8))
  return { ...basis, r, end, far: isSteep ? null : farOf(basis, end, horizon), clearance: clearanceOf(basis) }
}

/** Row of the horizon, brought into the picture where it is not far above it; null where the camera looks down. */
function rowOfHorizon({ view }: SetBasis): number | null {
  const ray = view.ray(0.5, 0.5)
  if (-ray[1] / Math.hypot(ray[0], ray[2]) > STEEP) return null
  const far = view.project([view.eye[0], view.eye[1], view.eye[2] - 1e6])
  return Math.max(HIGHEST_HORIZON, Math.min(0.75, far?.y ?? HIGHEST_HORIZON))
}

function farOf({ view }: SetBasis, end: number, row: number): Site['far'] {
  const at = (x: number, y: number) => meets(view, x, y, 2, end)
  const corners = [at(-0.06, -0.06), at(1.06, -0.06), at(-0.06, row + 0.2), at(1.06, row + 0.2)]
  const horizon = at(0.5, row)
  if (!horizon || corners.some((corner) => corner === null)) return null
  const [xs, ys] = [0, 1].map((axis) => (corners as Vec3[]).map((corner) => corner[axis as 0])) as [number[], number[]]
  const area = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
  return area.y1 > horizon[1] && horizon[1] > area.y0 ? { area, horizon: horizon[1] } : null
}

function clearanceOf({ corners }: SetBasis): Site['clearance'] {
  const boxes = Array.from({ length: Math.floor(corners.length / 8) }, (_, i) => {
    const of = corners.slice(i * 8, i * 8 + 8)
    const [xs, zs] = [of.map(([x]) => x), of.map(([, , z]) => z)]
    return { x0: Math.min(...xs), x1: Math.max(...xs), z0: Math.min(...zs), z1: Math.max(...zs) }
  })
  return (x, z) => {
    let least = Number.POSITIVE_INFINITY
    for (const { x0, x1, z0, z1 } of boxes) least = Math.min(least, Math.hypot(Math.max(x0 - x, x - x1, 0), Math.max(z0 - z, z - z1, 0)))
    return least
  }
}
