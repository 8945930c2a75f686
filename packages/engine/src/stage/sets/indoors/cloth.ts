import type { Material } from '../../../scene/schema.ts'
import { normalize } from '../../../vector.ts'
import { type Geometry, pleats } from '../../surface.ts'
import type { Built, SetBasis } from '../index.ts'
import { siteOf, wallWash } from './site.ts'

const STEPS = 110

/** Cloth laid out under the things and hung behind them: flat where they stand, in soft folds round about. */
export function drapery(ground: Material, backdrop: Material, basis: SetBasis): Built {
  const site = siteOf(basis, { row: 0.52, near: 1.4, far: 7, steep: 0.5 })
  const { r, s, edge, reach, view } = site
  const flat = Math.max(reach * 1.02, r * 0.5)
  const front = Math.max(view.eye[2] * 0.7, 8 * r)
  return {
    pieces: [
      { name: 'set.cloth', ...laid(edge, front, 14 * r, flat, r), surface: ground },
      {
        name: 'set.curtain',
        ...pleats(-26 * r, 26 * r, -2 * r, 60 * r, edge - 0.9 * r, Math.min(0.3 * r, 4 * s), 26),
        surface: backdrop,
      },
    ],
    lights: [wallWash(site, edge - r, 0.8)],
  }
}

/** A cloth on the ground: level up to `flat` from the middle, then rising and falling by folds that run out from it. */
function laid(back: number, front: number, half: number, flat: number, r: number): Geometry {
  const height = (x: number, z: number): number => {
    const out = Math.hypot(x, z)
    const free = Math.min(1, Math.max(0, (out - flat) / (1.1 * r)))
    const rise = free * free * (3 - 2 * free)
    const along = (x * 0.82 + z * 0.36) / r
    const bend = 0.6 * Math.sin((z * 0.7 - x * 0.2) / r) + 0.35 * Math.sin((x * 0.5 + z) / (1.7 * r) + 1.3)
    const folds = Math.sin(along * 2.1 + bend * 1.6) * 0.5 + 0.5
    const small = Math.sin(along * 5.3 - bend * 2.2 + 0.8) * 0.5 + 0.5
    return rise * r * (0.34 * folds ** 2.4 + 0.07 * small * folds)
  }
  const [positions, normals, uvs, indices]: [number[], number[], number[], number[]] = [[], [], [], []]
  const [dx, dz] = [(2 * half) / STEPS, (front - back) / STEPS]
  for (let j = 0; j <= STEPS; j++) {
    for (let i = 0; i <= STEPS; i++) {
      const [x, z] = [-half + i * dx, back + j * dz]
      const e = 0.02 * r
      const normal = normalize([(height(x - e, z) - height(x + e, z)) / (2 * e), 1, (height(x, z - e) - height(x, z + e)) / (2 * e)])
      positions.push(x, height(x, z), z)
      normals.push(...normal)
      uvs.push(x, z)
      const here = j * (STEPS + 1) + i
      if (i < STEPS && j < STEPS) indices.push(here, here + STEPS + 1, here + STEPS + 2, here, here + STEPS + 2, here + 1)
    }
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint32Array(indices),
  }
}
