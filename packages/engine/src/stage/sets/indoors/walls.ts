import type { Material } from '../../../scene/schema.ts'
import { block, panel } from '../../surface.ts'
import type { SetBuilder, SetPiece } from '../index.ts'
import { beside } from './dress.ts'
import type { Prop } from './props.ts'
import { type Site, siteOf, surfaceOf, type Wanted, wallWash } from './site.ts'

type WallPlan = {
  /** How the surface lies before the wall. */
  stands?: Partial<Wanted>
  /** Thickness of the surface, cm; what it stands on shows below it where it ends in front. */
  thick?: number
  body?: Material
  props?: { left?: readonly Prop[]; right?: readonly Prop[] }
  /** What is built into the wall, from the wall's own material. */
  built?: (site: Site, backdrop: Material) => SetPiece[]
}

/** The wall is lit less than the things before it. */
const WALL_LIGHT = 0.45

/** A surface and the wall it meets, close behind the things: the wall's own texture is what the picture is about. */
export const beforeWall =
  ({ stands, thick = 4, body, props, built }: WallPlan): SetBuilder =>
  (ground, backdrop, basis) => {
    const site = siteOf(basis, { row: 0.6, near: 0.9, far: 6.5, steep: 1.1, ...stands })
    const { r, s, edge, front } = site
    const scaled = { ...backdrop, grain: (backdrop.grain ?? 1) * Math.min(1, Math.max(0.35, r / 6)) }
    const wall = panel({ x0: -80 * r, x1: 80 * r, y0: -30 * r, y1: 70 * r }, edge, null)
    const below = body
      ? [{ name: 'set.body', ...block([-80 * r, -40 * r, edge], [80 * r, -thick * s, front - 1.2 * s]), surface: body }]
      : []
    return {
      pieces: [
        surfaceOf(site, ground, thick * s),
        { name: 'set.wall', ...wall, surface: scaled },
        ...below,
        ...(built?.(site, backdrop) ?? []),
        ...(props ? beside(site, props) : []),
      ],
      lights: [wallWash(site, edge, WALL_LIGHT)],
    }
  }

/** Things larger than this across, cm, stand on the floor and not on a table. */
const FLOOR_CM = 50

/** The board along the foot of a wall, where what stands before it stands on the floor. */
export function skirting({ r, edge }: Site, { color }: Material): SetPiece[] {
  if (2 * r < FLOOR_CM) return []
  const board = (low: number, high: number, deep: number): SetPiece => ({
    name: 'set.skirting',
    ...block([-80 * r, low, edge], [80 * r, high, edge + deep]),
    surface: { family: 'plastic', color, roughness: 0.4 },
  })
  return [board(0, 9, 1.6), board(9, 10.2, 0.8)]
}

/** Upright boards with gaps between, over the whole wall. */
export function slats({ r, s, edge, view }: Site, backdrop: Material): SetPiece[] {
  const [wide, gap] = [3.4 * s, 1.7 * s]
  const half = Math.min(60, Math.ceil((view.eye[2] - edge) / (wide + gap)))
  return Array.from({ length: 2 * half + 1 }, (_, i) => {
    const x = (i - half) * (wide + gap)
    return { name: 'set.slat', ...block([x - wide / 2, 0, edge], [x + wide / 2, 70 * r, edge + 2 * s]), surface: backdrop }
  })
}

/** Framed panels on the wall, as in an old drawing room. */
export function panelling({ r, s, edge, view }: Site, { color }: Material): SetPiece[] {
  const surface: Material = { family: 'plastic', color, roughness: 0.42 }
  const [wide, high, gap, foot] = [42 * s, 62 * s, 9 * s, 9 * s]
  const half = Math.min(12, Math.ceil((view.eye[2] - edge) / (wide + gap)))
  const strip = (x0: number, x1: number, y0: number, y1: number): SetPiece => ({
    name: 'set.panelling',
    ...block([x0, y0, edge], [x1, y1, edge + 1.1 * s]),
    surface,
  })
  const t = 1.6 * s
  return [
    strip(-80 * r, 80 * r, 0, 5 * s),
    ...Array.from({ length: 2 * half + 1 }, (_, i) => {
      const x0 = (i - half) * (wide + gap) - wide / 2
      const [x1, y0, y1] = [x0 + wide, foot, foot + high]
      return [strip(x0, x1, y0, y0 + t), strip(x0, x1, y1 - t, y1), strip(x0, x0 + t, y0, y1), strip(x1 - t, x1, y0, y1)]
    }).flat(),
  ]
}
