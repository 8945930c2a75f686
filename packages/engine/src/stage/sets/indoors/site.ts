import type { Material } from '../../../scene/schema.ts'
import type { TraceLight, Vec3 } from '../../../trace/types.ts'
import type { Area } from '../../surface.ts'
import { meets, type View } from '../../view.ts'
import type { SetBasis, SetPiece } from '../index.ts'
import { slabTop } from '../slab.ts'

/** A surface that things stand on, measured for what the camera sees. */
export type Site = SetBasis & {
  r: number
  /** Size of what stands about, as a multiple of its true size: rings and rooms need other neighbours than mugs do. */
  s: number
  /** Where the surface ends away from the camera, cm along z, and at which row of the picture that shows. */
  edge: number
  row: number
  /** Where it ends towards the camera. */
  front: number
}

export type Wanted = {
  /** Row of the picture at which the surface shall end. */
  row: number
  /** How far behind the things it may end, in subject radii. */
  near: number
  far: number
  /** The surface ends in front of the things as well, as a shelf does. */
  isShelf?: boolean
  /** Rise over run of the view at the top of the picture from which on the surface fills it. */
  steep?: number
}

/** Row at which the front edge of a shelf is wanted. */
const FRONT_ROW = 0.94

export function siteOf(basis: SetBasis, { row, near, far, isShelf, steep = Number.POSITIVE_INFINITY }: Wanted): Site {
  const { view, reach, subject } = basis
  const r = subject.radius
  // Looked down on, a wall must come closer to be seen at all.
  const [, fall, run] = view.ray(0.5, 0)
  const nearest = -Math.max(reach * 1.12, r * 0.4) - (-fall > 0.3 * Math.abs(run) ? Math.min(near, 0.4) : near) * r
  const wanted = meets(view, 0.5, row, 1, 0)?.[2] ?? -far * r
  const edge = basis.close ? behindAll(basis.corners) : Math.min(nearest, Math.max(wanted, -far * r), beyond(view, steep) - r)
  const shelf = Math.max(reach * 1.12, r * 0.45, meets(view, 0.5, FRONT_ROW, 1, 0)?.[2] ?? 0)
  return {
    ...basis,
    r,
    s: Math.max(0.3, Math.min(2.5, r / 9)),
    edge,
    row: view.project([0, 0, edge])?.y ?? 0,
    front: isShelf ? shelf : Math.max(view.eye[2] * 1.2, 14 * r),
  }
}

/** How far back the picture shows the ground, if it looks down on it so steeply that nothing else is expected; else 0. */
function beyond(view: View, steep: number): number {
  const [, y, z] = view.ray(0.5, 0)
  if (-y < steep * Math.abs(z)) return 0
  const ends = [0, 1].map((x) => meets(view, x, 0, 1, 0)?.[2] ?? 0)
  return Math.min(0, ...ends) * 1.05
}

/** The surface itself, `thick` cm, with its edges a little rounded. */
export function surfaceOf({ r, edge, front }: Site, ground: Material, thick: number, overhang = 0): SetPiece {
  const back = edge - overhang
  const size: Vec3 = [160 * r, thick, front - back]
  return { name: 'set.ground', ...slabTop(size, Math.min(thick, front - back) * 0.08, [0, 0, (front + back) / 2]), surface: ground }
}

/** The part of an upright plane at `z` that the picture shows above `row`, with a margin in shares of it; null when it shows none. */
export function shownAt(view: View, z: number, row: number, margin: { x: number; up: number }): Area | null {
  if (row <= 0.02) return null
  const corners = [0, 1].flatMap((x) => [meets(view, x, 0, 2, z), meets(view, x, Math.min(row, 1), 2, z)])
  if (corners.some((corner) => corner === null)) return null
  const [xs, ys] = [corners.map((corner) => (corner as Vec3)[0]), corners.map((corner) => (corner as Vec3)[1])]
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [across, up] = [x1 - x0, y1 - y0]
  return across > 1e-6 && up > 1e-6 && across < 1e5 && up < 1e5
    ? { x0: x0 - across * margin.x, x1: x1 + across * margin.x, y0: y0 - up * 0.1, y1: y1 + up * margin.up }
    : null
}

/** A wide soft light over the wall that keeps its colour: brightest low behind the things, even from side to side. */
export function wallWash({ r, row, view, wash }: Site, wall: number, power: number): TraceLight {
  const shown = shownAt(view, wall, row, { x: 0.15, up: 0 })
  const half = Math.max(6.5 * r, shown ? (shown.x1 - shown.x0) * 0.7 : 0)
  const away = Math.max(2.4 * r, -wall * 0.58)
  const height = Math.max(5.4 * r, Math.min(9 * r, shown ? shown.y1 * 0.9 : 0))
  const down = 0.75
  const [back, drop] = [Math.cos(down), Math.sin(down)]
  const level = 5 * wash * power
  return {
    center: [0, height, wall + away],
    u: [-half, 0, 0],
    v: [0, 1.3 * r * back, -1.3 * r * drop],
    emission: [level, level, level],
    feather: 0.9,
    visible: false,
    links: 'all',
  }
}

/** Where a wall stands that touches what is before it, cm along z. */
export const behindAll = (corners: readonly Vec3[]): number => Math.min(0, ...corners.map(([, , z]) => z))
