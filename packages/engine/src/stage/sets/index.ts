import { isSet, type SetName, setOf } from '../../catalog/index.ts'
import type { Material, StageLight, StageSet } from '../../scene/schema.ts'
import type { Rgb, TraceCamera, TraceLight, TraceScene, Vec3 } from '../../trace/types.ts'
import { add, subtract, turned } from '../../vector.ts'
import type { Subject } from '../lights.ts'
import type { Painted } from '../pictures.ts'
import type { Geometry } from '../surface.ts'
import { type View, viewOf } from '../view.ts'
import { darkRoom } from './dark-room.ts'
import { desk } from './desk.ts'
import { INDOORS } from './indoors/index.ts'
import { OUTDOORS } from './outdoors/index.ts'
import { slabTop } from './slab.ts'
import { podium, sweep, tabletop } from './studio.ts'

/** A piece of the surroundings with the material it is made of. */
export type SetPiece = Geometry & { name: string; surface: Material | Painted; catcher?: boolean }

export type SetParts = { pieces: SetPiece[]; lights: TraceLight[]; plate: TraceScene['plate'] }

/** What a set is built from, in its own space: origin below the subject, the camera towards +z. */
export type SetBasis = {
  subject: Subject
  /** How far objects reach from the subject's middle, cm, how many there are, and corners of the boxes that hold them. */
  reach: number
  objects: number
  corners: readonly Vec3[]
  lights: readonly StageLight[]
  /** Light as of a window: the room may show one. */
  daylight: boolean
  view: View
  /** How much of its usual light the backdrop's own lamp gives: a dark room has none on the wall. */
  wash: number
  seed: number
  /** When a place outdoors is seen, where the scene says. */
  time: StageSet['time']
  /** The wall touches the things, where the scene says. */
  close: boolean
}

/** The same before it is turned into the set's own space. */
export type SetSite = Omit<SetBasis, 'view' | 'daylight' | 'time' | 'close'> & { camera: TraceCamera; aspect: number }

/** The surroundings of a stage, in cm, sized to its subject and turned by `yaw` to face the camera. */
export function buildSet(set: StageSet, { camera, aspect, ...site }: SetSite, yaw: number): SetParts {
  const [x, y, z] = site.subject.center
  const place = (point: Vec3): Vec3 => add(turned(point, yaw), [x, 0, z])
  const back = (point: Vec3): Vec3 => turned(subtract(point, [x, 0, z]), -yaw)
  const built = build(set, {
    ...site,
    subject: { ...site.subject, center: [0, y, 0] },
    corners: site.corners.map(back),
    time: set.time,
    close: set.close ?? false,
    daylight: site.lights.some(({ kind }) => kind === 'window' || kind === 'sun' || kind === 'blinds'),
    view: viewOf(camera, aspect, back),
  })
  return {
    pieces: built.pieces.map((piece) => ({
      ...piece,
      positions: mapped(piece.positions, place),
      normals: mapped(piece.normals, (normal) => turned(normal, yaw)),
    })),
    lights: built.lights.map((light) => ({ ...light, center: place(light.center), u: turned(light.u, yaw), v: turned(light.v, yaw) })),
    plate: built.plate,
  }
}

function mapped(source: Float32Array, change: (point: Vec3) => Vec3): Float32Array {
  const result = new Float32Array(source.length)
  for (let i = 0; i < source.length; i += 3) result.set(change([source[i] as number, source[i + 1] as number, source[i + 2] as number]), i)
  return result
}

function build(set: StageSet, basis: SetBasis): SetParts {
  const usual = setOf(set.kind)
  const ground = set.ground ?? usual.ground
  const backdrop = set.backdrop ?? usual.backdrop
  const plate = set.plate ?? usual.plate
  if (plate !== 'physical')
    return { ...sweep(backdrop, basis, true), plate: plate === 'transparent' ? 'transparent' : { color: srgb(backdrop.color) } }
  return { ...builderOf(set.kind)(ground, backdrop, basis), plate: null }
}

export type Built = Omit<SetParts, 'plate'>

/** Ground and backdrop in their materials, dressed for what the camera sees. */
export type SetBuilder = (ground: Material, backdrop: Material, basis: SetBasis) => Built

const BUILDERS: Record<SetName, SetBuilder> = {
  'white-sweep': (_, backdrop, basis) => sweep(backdrop, basis, false),
  'color-sweep': (_, backdrop, basis) => sweep(backdrop, basis, false),
  'dark-reflective': darkRoom,
  'desk-window': (ground, backdrop, basis) => desk(ground, backdrop, basis, slabTop),
  tabletop: (ground, backdrop, basis) => (basis.close ? tabletop(ground, backdrop, basis) : desk(ground, backdrop, basis, slabTop)),
  podium,
  ...INDOORS,
  ...OUTDOORS,
}
const builderOf = (kind: string): SetBuilder => BUILDERS[isSet(kind) ? kind : 'color-sweep']

const srgb = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb
