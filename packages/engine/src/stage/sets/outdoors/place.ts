import { hexToLinear } from '../../../color.ts'
import type { Material } from '../../../scene/schema.ts'
import type { Rgb, TraceLight } from '../../../trace/types.ts'
import { panel, rectangle } from '../../surface.ts'
import type { Built, SetBuilder, SetPiece } from '../index.ts'
import type { FarPicture } from './canvas.ts'
import { type FarPainter, type Hour, LIGHT } from './far.ts'
import { ground, heightsOf, type Relief } from './ground.ts'
import { type Litter, strewn } from './scatter.ts'
import { type Site, siteOf } from './site.ts'
import { skyOver } from './sky.ts'

/** A place outdoors as data: what is far, what the ground is like, and what lies on it. */
export type Outdoors = {
  far: FarPainter
  /** When it is seen unless the scene says. */
  time: Hour
  /** Rows between the horizon and the end of the ground near by. */
  gap?: number
  relief: Relief
  litter?: readonly Litter[]
  /** Something built or laid in the ground's stead. */
  floor?: (site: Site, ground: Material) => SetPiece[]
  /** Of the daylight further off, where less than all of it is wanted. */
  shine?: number
  /** What the ground becomes at night, where lamps and not the moon light it. */
  byNight?: Material
  /** Lit by its own lamps alone. */
  isDim?: true
  /** What the far picture's radiance is multiplied by. */
  level?: number
}

const FLAT: Relief = { swell: 0, spacing: 20, rough: 0, fine: 2 }
export const level = (relief: Partial<Relief> = {}): Relief => ({ ...FLAT, ...relief })

/** Builds a place outdoors: ground in space, distance as a picture behind it, the sky above all. */
export const outdoors =
  (place: Outdoors): SetBuilder =>
  (usual, backdrop, basis): Built => {
    const site = siteOf(basis, place.gap)
    const time = basis.time ?? place.time
    const groundMaterial = (time === 'night' && place.byNight) || usual
    const height = heightsOf(site, place.relief)
    return {
      pieces: [
        ...(place.floor ? place.floor(site, groundMaterial) : ground(site, place.relief, groundMaterial)),
        ...(place.litter ?? []).flatMap((litter, i) => strewn(site, height, litter, `${litter.kind}${i + 1}`)),
        ...distance(site, place, time, hexToLinear(backdrop.color.slice(0, 7))),
        skyOver(site, time),
      ],
      lights: place.isDim ? [] : [afar(site, LIGHT[time], place.shine ?? 1)],
    }
  }

/** The rig's lights stand about the things: daylight of the same colour keeps the ground further off as bright as it is near by. */
function afar({ end, r }: Site, [red, green, blue]: Rgb, shine: number): TraceLight {
  const long = Math.max(6 * r, -end)
  return {
    center: [0, 0.5 * long, -3 * r - 0.55 * long],
    u: [1.2 * long, 0, 0],
    v: [0, 0, 0.55 * long],
    emission: [AFAR * shine * red, AFAR * shine * green, AFAR * shine * blue],
    feather: 0.5,
    visible: false,
    links: 'catchers',
  }
}

/** Radiance of that light in its middle. */
const AFAR = 1.7

/** The picture of what is far, on a plane where the ground ends. */
function distance({ far, end, seed, view }: Site, { far: paint, level: bright = 1 }: Outdoors, time: Hour, backdrop: Rgb): SetPiece[] {
  if (!far) return []
  const { area, horizon } = far
  const [w, h] = [area.x1 - area.x0, area.y1 - area.y0]
  const picture: FarPicture = paint({
    seed,
    time,
    aspect: Math.min(4, Math.max(0.25, w / h)),
    horizon: (area.y1 - horizon) / h,
    tall: h / 2 / Math.abs(end - view.eye[2]),
    backdrop,
  })
  const whole = { x0: area.x0 - w, x1: area.x1 + w, y0: area.y0 - h, y1: area.y1 + h }
  return [{ name: 'set.far', ...panel(whole, end - 0.01, area), surface: picture.painted(bright) }]
}

/** A floor of planks that run away from the camera, with water below. */
export function planks(site: Site, surface: Material): SetPiece[] {
  const { r, end, seed } = site
  const wide = Math.max(4, 0.75 * r)
  const [count, gap, front] = [26, 0.035 * wide, 12 * r]
  const pieces: SetPiece[] = []
  for (let i = 0; i < count; i++) {
    const x = (i - count / 2 + 0.5) * wide
    const board = rectangle([x, 0, (front + end) / 2], [wide / 2 - gap, 0, 0], [0, 0, -(front - end) / 2])
    const shift = ((i * 37 + (seed % 13)) % 17) * 11.3
    const uvs = board.uvs as Float32Array
    // Boards are cut from different wood: each shows another part of it, its grain along it.
    for (let k = 0; k < uvs.length; k += 2) {
      const [u, v] = [uvs[k] as number, uvs[k + 1] as number]
      uvs[k] = v + shift
      uvs[k + 1] = u * 0.7 + shift * 3
    }
    pieces.push({ name: 'set.plank', ...board, surface, catcher: true })
    const side = rectangle([x + wide / 2 - gap, -0.06 * r, (front + end) / 2], [0, 0, (front - end) / 2], [0, 0.06 * r, 0])
    pieces.push({ name: 'set.plank', ...side, surface })
  }
  const below = rectangle([0, -0.12 * r, 0], [Math.max(90 * r, -2 * end), 0, 0], [0, 0, -Math.max(90 * r, -end)])
  pieces.push({ name: 'set.below', ...below, surface: { family: 'paint', color: '#14110e' } })
  return pieces
}

/** Open water in which things float, a little of them below its face. */
export function water({ r, end }: Site, surface: Material): SetPiece[] {
  const face = rectangle([0, DRAUGHT * r, 0], [Math.max(90 * r, -2 * end), 0, 0], [0, 0, -Math.max(90 * r, -end)])
  return [{ name: 'set.water', ...face, surface: { ...surface, grain: Math.max(0.5, r / 40) }, catcher: true }]
}

/** How deep what floats lies in the water, in radii. */
const DRAUGHT = 0.07

/** A flat rock in still water. */
export function rock(site: Site, surface: Material): SetPiece[] {
  const { r, end, reach } = site
  const relief = { swell: 0, spacing: 20, rough: 0.5, fine: 5 }
  const height = heightsOf(site, relief)
  const broad = Math.max(reach * 1.35, 1.7 * r)
  const [rings, spokes] = [46, 140]
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const at = (ring: number, spoke: number): [number, number, number] => {
    const angle = (spoke / spokes) * 2 * Math.PI
    const out = (ring / rings) * 1.35
    const uneven = 1 + 0.14 * Math.sin(angle * 2 + 0.7) + 0.07 * Math.sin(angle * 5 + 2.1) + 0.035 * Math.sin(angle * 11)
    const [x, z] = [Math.cos(angle) * broad * out * uneven * 1.35, Math.sin(angle) * broad * out * uneven]
    const fall = Math.max(0, out - 0.92)
    return [x, (out > 0.55 ? height(x, z) * 0.6 : 0) - 2.4 * r * fall * fall - 0.05 * r * fall, z]
  }
  const indices: number[] = []
  for (let j = 0; j <= rings; j++) {
    for (let i = 0; i <= spokes; i++) {
      const [p, a, b] = [at(j, i), at(Math.min(rings, j + 0.5), i), at(j, i + 0.5)]
      const [u, v] = [[a[0] - p[0], a[1] - p[1], a[2] - p[2]] as const, [b[0] - p[0], b[1] - p[1], b[2] - p[2]] as const]
      const n = [v[1] * u[2] - v[2] * u[1], v[2] * u[0] - v[0] * u[2], v[0] * u[1] - v[1] * u[0]] as [number, number, number]
      const length = Math.hypot(...n)
      const facing = length > 1e-9 ? Math.sign(n[1]) || 1 : 1
      positions.push(...p)
      normals.push(...(length > 1e-9 ? n.map((c) => (c * facing) / length) : [0, 1, 0]))
      uvs.push(p[0], p[2])
      if (j < rings && i < spokes) {
        const k = j * (spokes + 1) + i
        indices.push(k, k + 1, k + spokes + 1, k + 1, k + spokes + 2, k + spokes + 1)
      }
    }
  }
  const water = rectangle([0, -0.1 * r, 0], [Math.max(90 * r, -2 * end), 0, 0], [0, 0, -Math.max(90 * r, -end)])
  return [
    {
      name: 'set.rock',
      positions: new Float32Array(positions),
      normals: new Float32Array(normals),
      uvs: new Float32Array(uvs),
      indices: new Uint32Array(indices),
      surface,
      catcher: true,
    },
    { name: 'set.water', ...water, surface: { family: 'still-water', color: '#101d20' } },
  ]
}
