import { isSet, type SetName, setOf } from '../../catalog/index.ts'
import type { Material, StageLight, StageSet } from '../../scene/schema.ts'
import { buildObject, type Recipe } from '../../shape/index.ts'
import type { Rgb, TraceCamera, TraceLight, TraceScene, Vec3 } from '../../trace/types.ts'
import { add, subtract, turned } from '../../vector.ts'
import type { Subject } from '../lights.ts'
import { inCentimetres } from '../objects.ts'
import type { Painted } from '../pictures.ts'
import { cove, type Geometry, rectangle } from '../surface.ts'
import { meets, type View, viewOf } from '../view.ts'
import { darkRoom } from './dark-room.ts'
import { desk } from './desk.ts'
import { INDOORS } from './indoors/index.ts'
import { behindAll } from './indoors/site.ts'
import { OUTDOORS } from './outdoors/index.ts'
import { slabTop } from './slab.ts'

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
  tabletop,
  podium,
  ...INDOORS,
  ...OUTDOORS,
}
const builderOf = (kind: string): SetBuilder => BUILDERS[isSet(kind) ? kind : 'color-sweep']

const srgb = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb

/** Seamless paper: floor, cove and wall in one. */
function sweep(backdrop: Material, { subject, view, wash: level }: SetBasis, catcher: boolean): Built {
  const r = subject.radius
  return {
    pieces: [{ name: 'set.sweep', ...cove(0, 40 * r, -7 * r, 60 * r, 4 * r, 40 * r), surface: backdrop, catcher }],
    lights: catcher ? [] : [wash(r, -7 * r, level, view)],
  }
}

/**
 * A wide soft light above and behind the subject that only the wall sees: it keeps the backdrop's colour, brightest low
 * in the middle of the picture and falling off evenly to its sides, however wide it is.
 */
function wash(r: number, wall: number, level: number, view: View): TraceLight {
  const down = 0.75
  const [back, drop] = [Math.cos(down), Math.sin(down)]
  const [left, right] = [meets(view, 0, 0.5, 2, wall)?.[0], meets(view, 1, 0.5, 2, wall)?.[0]]
  const isSeen = left !== undefined && right !== undefined && right - left < MOST_WALL * r
  const half = isSeen ? Math.max(6.5 * r, 0.62 * (right - left)) : 6.5 * r
  return {
    center: [isSeen ? (left + right) / 2 : 0, 5.4 * r, wall * 0.42],
    u: [-half, 0, 0],
    v: [0, 1.3 * r * back, -1.3 * r * drop],
    emission: [WASH * level, WASH * level, WASH * level],
    feather: 0.9,
    visible: false,
    links: 'all',
  }
}

/** A wall seen wider than this, in radii, is no backdrop any more. */
const MOST_WALL = 80
/** Radiance of the wash in its middle. */
const WASH = 5

/** A surface that meets a wall, close together. */
function tabletop(ground: Material, backdrop: Material, { subject, view, wash: level, close, corners }: SetBasis): Built {
  const r = subject.radius
  const wall = close ? behindAll(corners) : -5 * r
  const top = slabTop([60 * r, 0.4 * r, 40 * r], 0.05 * r, [subject.center[0], 0, 16.4 * r])
  return {
    pieces: [
      { name: 'set.table', ...top, surface: ground },
      { name: 'set.wall', ...rectangle([subject.center[0], 10 * r, wall], [60 * r, 0, 0], [0, 40 * r, 0]), surface: backdrop },
    ],
    lights: [wash(r, wall, level, view)],
  }
}

/** A round plinth whose top is the ground level, on a seamless floor below. */
function podium(ground: Material, backdrop: Material, { subject, reach: extent, view, wash: level }: SetBasis): Built {
  const r = subject.radius
  const reach = Math.max(extent * 1.25, r * 0.5)
  const height = Math.max(2, r * 0.42)
  const recipe: Recipe = {
    archetype: 'set-podium',
    params: {},
    slots: { body: { family: 'seamless', color: '#ffffff' } },
    parts: [
      {
        name: 'body',
        slot: 'body',
        shape: {
          make: 'lathe',
          segments: 256,
          profile: {
            points: [
              [0, 0],
              [reach, 0],
              [reach, height],
              [0, height],
            ],
            fillet: [0, 0.1, reach * 0.025, 0],
          },
        },
      },
    ],
  }
  const plinth = buildObject(recipe).map((mesh) => ({ ...inCentimetres(mesh), name: 'set.podium', surface: ground }))
  for (const { positions } of plinth) {
    for (let i = 0; i < positions.length; i += 3) {
      positions[i + 1] = (positions[i + 1] as number) - height
    }
  }
  return {
    pieces: [...plinth, { name: 'set.sweep', ...cove(-height, 40 * r, -7 * r, 60 * r, 4 * r, 40 * r), surface: backdrop }],
    lights: [wash(r, -7 * r, level, view)],
  }
}
