import type { Material } from '../../../scene/schema.ts'
import { type Geometry, rectangle } from '../../surface.ts'
import { fractal, noise, smoothstep } from '../../texture/noise.ts'
import { meets } from '../../view.ts'
import type { SetPiece } from '../index.ts'
import type { Site } from './site.ts'

export const COLUMNS = 190
const ROWS = 170
/** How much more than the picture the ground covers, at each side and below. */
const SPARE = 0.22

/** Shape of the ground near by; lengths in cm of a subject of 10 cm radius, smaller and larger ones have it in proportion. */
export type Relief = {
  /** Height of broad swells and how far apart they are. */
  swell: number
  spacing: number
  /** The same of what is small: ripples, tufts, stones. */
  rough: number
  fine: number
  /** Waves of wind-blown ground, cm high and apart. */
  ripple?: readonly [height: number, apart: number]
}

/** Ground that rises and falls about the things but never into them; as fine everywhere as the picture shows it. */
export function ground(site: Site, relief: Relief, surface: Material): SetPiece[] {
  const { view, end, r } = site
  const height = heightsOf(site, relief)
  const top = view.project([view.eye[0], 0, end])?.y ?? 0
  const rows: number[] = []
  for (let j = 0; j <= ROWS; j++) rows.push(top + (1 + SPARE - top) * (j / ROWS))
  const positions = new Float32Array((COLUMNS + 1) * (ROWS + 1) * 3)
  let at = 0
  for (const row of rows) {
    for (let i = 0; i <= COLUMNS; i++) {
      const place = meets(view, -SPARE + (1 + 2 * SPARE) * (i / COLUMNS), row, 1, 0) ?? [0, 0, end]
      // Beyond the end of the ground a ray may run level or up: it is brought back to the end.
      const z = Math.max(end, place[2])
      const x = place[2] < end ? (place[0] * (end - view.eye[2])) / Math.min(-1e-6, place[2] - view.eye[2]) : place[0]
      positions.set([x, height(x, z), z], at)
      at += 3
    }
  }
  const drop = 0.5 * (relief.swell + relief.rough) * (r / 10) + 0.02 * r
  const base = rectangle([0, -drop - 0.05 * r, 0], [Math.max(90 * r, -2 * end), 0, 0], [0, 0, -Math.max(90 * r, -end)])
  return [
    { name: 'set.ground', ...relaid(positions), surface, catcher: true },
    { name: 'set.ground.around', ...base, surface, catcher: true },
  ]
}

/** Height of the ground at a place, cm: 0 beneath things, at most 0 close to them. */
export function heightsOf(site: Site, { swell, spacing, rough, fine, ripple }: Relief): (x: number, z: number) => number {
  const k = site.r / 10
  const broad = noise(site.seed, 'outdoors.broad')
  const small = noise(site.seed, 'outdoors.small')
  return (x, z) => {
    const away = site.clearance(x, z)
    if (away === 0) return -0.002 * k
    const free = smoothstep(0, 3.2 * k, away)
    const far = smoothstep(1 * k, 26 * k, away)
    const [u, v] = [x / (spacing * k * 8) + 0.37, z / (spacing * k * 8) + 0.21]
    const swells = (fractal(broad, u, v, 8, 2) - 0.42) * 2 * swell * far
    const roughs = (fractal(small, x / (fine * k * 16) + 0.4, z / (fine * k * 16) + 0.7, 16, 3) - 0.5) * 2 * rough
    const bend = ripple ? fractal(broad, x / (ripple[1] * k * 60) + 0.1, z / (ripple[1] * k * 60) + 0.6, 8, 3) : 0
    const phase = ripple ? (z * 0.9 + x * 0.25) / (ripple[1] * k) + bend * 9 : 0
    const wave = ripple ? 0.5 * ripple[0] * Math.sin(2 * Math.PI * phase) * smoothstep(0.25, 0.6, bend + 0.1) : 0
    const rise = (swells + roughs + wave) * k
    // Level where it ends, so that its edge against what is far is even.
    const kept = free * smoothstep(0, 0.3, 1 - z / site.end)
    return (away < 0.5 * k ? Math.min(rise, 0) : rise) * kept
  }
}

/** Normals and uvs in cm for a grid of so many columns. */
function relaid(positions: Float32Array): Geometry {
  const across = COLUMNS + 1
  const down = positions.length / 3 / across
  const normals = new Float32Array(positions.length)
  const uvs = new Float32Array((positions.length / 3) * 2)
  const indices = new Uint32Array(COLUMNS * (down - 1) * 6)
  const value = (i: number, j: number, axis: number) => positions[(j * across + i) * 3 + axis] as number
  let at = 0
  for (let j = 0; j < down; j++) {
    for (let i = 0; i < across; i++) {
      const [i0, i1, j0, j1] = [Math.max(0, i - 1), Math.min(across - 1, i + 1), Math.max(0, j - 1), Math.min(down - 1, j + 1)]
      const [ax, ay, az] = [0, 1, 2].map((axis) => value(i1, j, axis) - value(i0, j, axis)) as [number, number, number]
      const [bx, by, bz] = [0, 1, 2].map((axis) => value(i, j1, axis) - value(i, j0, axis)) as [number, number, number]
      const [nx, ny, nz] = [by * az - bz * ay, bz * ax - bx * az, bx * ay - by * ax]
      const length = Math.hypot(nx, ny, nz)
      const k = j * across + i
      const upright = length > 1e-12 && ny > 0
      normals.set(upright ? [nx / length, ny / length, nz / length] : [0, 1, 0], k * 3)
      uvs[k * 2] = value(i, j, 0)
      uvs[k * 2 + 1] = value(i, j, 2)
      if (i + 1 < across && j + 1 < down) {
        indices.set([k, k + across, k + across + 1, k, k + across + 1, k + 1], at)
        at += 6
      }
    }
  }
  return { positions, normals, uvs, indices }
}
