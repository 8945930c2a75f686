import type { Vec3 } from '../../../trace/types.ts'
import { meets } from '../../view.ts'
import type { SetPiece } from '../index.ts'
import type { Prop } from './props.ts'
import type { Site } from './site.ts'

/** Share of the picture's width that must stay free between the things and a prop. */
const CLEAR = 0.05
/** How far props reach in from either side of the picture at most, and the share of a prop that the picture may cut off. */
const MOST = 0.34
const CUT = 0.5

/**
 * Stands props on the surface before its far edge, from the sides of the picture inwards as far as the things leave room. Each side
 * takes its props in order; what does not fit is left out.
 */
export function beside(site: Site, props: { left?: readonly Prop[]; right?: readonly Prop[] }): SetPiece[] {
  const { view, row, corners, edge, reach, s } = site
  if (row < 0.12) return []
  const shown = corners.flatMap((corner) => view.project(corner)?.x ?? [])
  const taken = { left: Math.min(1, ...shown), right: Math.max(0, ...shown) }
  return (['left', 'right'] as const).flatMap((side) => {
    // Shares are counted from that side of the picture.
    const x = (share: number) => (side === 'left' ? share : 1 - share)
    const room = Math.min(MOST, (side === 'left' ? taken.left : 1 - taken.right) - CLEAR)
    let next = -0.03
    return (props[side] ?? []).flatMap((prop) => {
      const z = edge + (prop.depth * s) / 2 + 1.5 * s
      if (z + (prop.depth * s) / 2 > reach * 0.3) return []
      const [outer, inner] = [at(next), at(next + 0.1)]
      if (!outer || !inner) return []
      const wide = (0.1 * prop.width * s) / Math.max(1e-6, Math.abs(inner[0] - outer[0]))
      // The first may stand half out of the picture rather than not at all.
      if (next < 0) next = Math.max(-CUT * wide, Math.min(next, room - wide))
      if (next + wide > room) return []
      const middle = at(next + wide / 2)
      next += wide * 1.12 + 0.012
      return middle ? prop.build([middle[0], 0, z], s) : []

      function at(share: number): Vec3 | null {
        return meets(view, x(share), row, 2, z)
      }
    })
  })
}
