import { hexToLinear } from '../../../color.ts'
import type { Material } from '../../../scene/schema.ts'
import { block, panel } from '../../surface.ts'
import { meets } from '../../view.ts'
import type { Built, SetBasis, SetPiece } from '../index.ts'
import { slabTop } from '../slab.ts'
import { type Site, siteOf, wallWash } from './site.ts'

/** A white room for looking: a plinth of the ground's stuff, a wall with a canvas or two well behind it, and the line where the floor begins. */
export function gallery(ground: Material, backdrop: Material, basis: SetBasis): Built {
  const site = siteOf(basis, { row: 0.6, near: 5, far: 12 })
  const { r, reach, edge } = site
  const half = Math.max(reach * 1.22, r * 0.75)
  const high = 5.5 * r
  return {
    pieces: [
      { name: 'set.plinth', ...slabTop([2 * half, high, 2 * half], 0.02 * r, [0, 0, 0]), surface: ground },
      { name: 'set.floor', ...panelOnFloor(site, high), surface: { family: 'concrete', color: '#b9b5ae', roughness: 0.35 } },
      { name: 'set.wall', ...panel({ x0: -80 * r, x1: 80 * r, y0: -high, y1: 70 * r }, edge, null), surface: backdrop },
      ...canvases(site),
    ],
    lights: [wallWash(site, edge, 1.5)],
  }
}

const panelOnFloor = ({ r, edge, front }: Site, high: number) => block([-80 * r, -high - 1, edge], [80 * r, -high, front])

/** Two paintings, large and calm, where the picture has room beside the things. */
function canvases({ view, corners, edge, r }: Site): SetPiece[] {
  const shown = corners.flatMap((corner) => view.project(corner)?.x ?? [])
  const [left, right] = [Math.min(1, ...shown), Math.max(0, ...shown)]
  const pictures = [
    { from: -0.12, to: Math.min(0.3, left - 0.06), tint: '#31506b' },
    { from: Math.max(0.7, right + 0.06), to: 1.12, tint: '#c4663c' },
  ]
  return pictures.flatMap(({ from, to, tint }) => {
    if (to - from < 0.16) return []
    const [a, b] = [meets(view, from, 0.12, 2, edge), meets(view, to, 0.5, 2, edge)]
    if (!a || !b) return []
    const [x0, x1, y0, y1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[1], b[1])]
    if (y1 - y0 < r * 0.2 || y1 - y0 > 60 * r) return []
    const deep = 0.16 * r
    const [w, h] = [x1 - x0, y1 - y0]
    const field = (u0: number, v0: number, u1: number, v1: number, color: string): SetPiece => ({
      name: 'set.canvas',
      ...panel({ x0: x0 + w * u0, x1: x0 + w * u1, y0: y0 + h * v0, y1: y0 + h * v1 }, edge + deep * 1.02, null),
      surface: { texture: null, color: hexToLinear(color), glow: [0, 0, 0] },
    })
    return [
      {
        name: 'set.canvas',
        ...block([x0, y0, edge], [x1, y1, edge + deep]),
        surface: { family: 'paper', color: '#efe9dd' } satisfies Material,
      },
      field(0.12, 0.14, 0.88, 0.52, tint),
      field(0.12, 0.58, 0.88, 0.86, '#e2d3b4'),
    ]
  })
}
