import type { Material } from '../../../scene/schema.ts'
import type { Vec3 } from '../../../trace/types.ts'
import { block, rectangle } from '../../surface.ts'
import type { SetPiece } from '../index.ts'
import type { Site } from './site.ts'

const LINE: Material = { family: 'paint', color: '#f3f2ee' }

/** The ground of a playing court with its painted lines: one across behind the things, one that runs away beside them. */
export function courtFloor({ r, end }: Site, surface: Material): SetPiece[] {
  const half = Math.max(90 * r, -2 * end)
  const wide = Math.max(2.5, 0.2 * r)
  const line = (center: Vec3, u: Vec3, v: Vec3): SetPiece => ({
    name: 'set.line',
    ...rectangle(center, u, v),
    surface: LINE,
    catcher: true,
  })
  const lift = 0.004 * r
  const [across, along] = [-2.1 * r, -1.5 * r]
  return [
    { name: 'set.ground', ...rectangle([0, 0, 0], [half, 0, 0], [0, 0, -Math.max(90 * r, -end)]), surface, catcher: true },
    line([0, lift, across], [half, 0, 0], [0, 0, -wide / 2]),
    line([along - 0.3 * (end / 2 + 6 * r), lift, (across + 12 * r) / 2], [wide / 2, 0, 0], [0.62 * r, 0, -(12 * r - across) / 2]),
    line([0, lift, across - 9 * r], [half, 0, 0], [0, 0, -wide]),
  ]
}

/** The stone edge of a swimming pool: what stands on it has the water behind it. */
export function poolEdge({ r, end, reach }: Site, surface: Material): SetPiece[] {
  const half = Math.max(90 * r, -2 * end)
  const edge = -Math.max(1.5 * reach, 1.25 * r)
  const tile = 3.1 * r
  const stones = Array.from({ length: 60 }, (_, i): SetPiece => {
    const [row, column] = [Math.floor(i / 20), (i % 20) - 10]
    const [x0, z1] = [(column + 0.32 + (row % 2) * 0.5) * tile, edge + (row + 1) * tile]
    const gap = 0.007 * tile
    return {
      name: 'set.stone',
      ...block([x0 + gap, -0.5 * r, z1 - tile + (row === 0 ? 0 : gap)], [x0 + tile - gap, 0, z1]),
      surface,
      catcher: true,
    }
  })
  return [
    ...stones,
    {
      name: 'set.grout',
      ...rectangle([0, -0.03 * r, edge + 20 * r], [half, 0, 0], [0, 0, -20 * r]),
      surface: { ...surface, color: '#b9b2a6' },
      catcher: true,
    },
    {
      name: 'set.wall',
      ...rectangle([0, -0.7 * r, edge], [half, 0, 0], [0, 0.7 * r, 0]),
      surface: { family: 'ceramic', color: '#3aa7bd' },
    },
    {
      name: 'set.water',
      ...rectangle([0, -0.42 * r, (edge + end) / 2 - 20 * r], [half, 0, 0], [0, 0, -(edge - end) / 2 - 20 * r]),
      surface: { family: 'still-water', color: '#1f9db3', grain: Math.max(0.5, r / 40) },
    },
  ]
}
