import { verticalFov } from '../scene/lens.ts'
import { handOf, type StageLayer } from '../scene/schema.ts'
import { bounds } from '../shape/index.ts'
import type { TraceCamera, TraceMesh, TraceScene, Vec3 } from '../trace/types.ts'
import { length, subtract } from '../vector.ts'
import { environmentOf, lightsOf, type Subject } from './lights.ts'
import { Palette } from './materials.ts'
import { type PaintArtwork, type PaintDecal, placeObject } from './objects.ts'
import { buildSet } from './sets/index.ts'

export { type PaintArtwork, type PaintDecal, roomOf } from './objects.ts'

export type StageOptions = {
  /** Size of the picture, px: only its proportions matter here. */
  width: number
  height: number
  seed: number
  /** Paints the words of a label at the given width / height; without it labels stay bare. */
  paintDecal?: PaintDecal
  /** Paints the picture that an inflated object is made of; without it the object is a plain balloon. */
  paintArtwork?: PaintArtwork
}

/** A stage layer as the tracer draws it: geometry, baked materials, lights and camera. */
export async function buildStage(layer: StageLayer, options: StageOptions): Promise<TraceScene> {
  const palette = new Palette(options.seed, {
    scope: scopeOf(layer, options.width / options.height),
    isClay: layer.look.technique === 'clay',
  })
  const placed: { archetype: string; meshes: TraceMesh[] }[] = []
  for (const object of layer.objects) placed.push({ archetype: object.archetype, meshes: await placeObject(object, palette, options) })

  const all = placed.flatMap(({ meshes }) => meshes)
  const room = layer.about ?? (all.length > 0 ? bounds(all) : null)
  const subject = subjectOf(room)
  const yaw = yawOf(layer)
  const aspect = options.width / options.height
  const camera = cameraOf(layer, aspect)
  const corners = [...all.map((mesh) => bounds([mesh])), ...(layer.about ? [layer.about] : [])].flatMap(cornersOf)
  const site = {
    subject,
    reach: reachOf(room, subject),
    objects: placed.length,
    corners,
    lights: layer.lights,
    wash: Math.min(1, LEAST_WASH + layer.look.ambientPower / DIM),
    seed: options.seed,
  }
  // Whoever draws lines draws those of the things, not the grain of the table.
  const isLined = LINED.has(layer.look.technique)
  const set = buildSet(layer.set, { ...site, camera, aspect }, yaw)
  const { lights, occluders } = lightsOf(layer.lights, subject, yaw, set.plate !== null, roominessOf(layer, aspect, subject))
  // Surroundings that a gridded light passes over are told apart from the objects it falls on.
  const isGridded = layer.lights.some(({ gridded }) => gridded)
  const frame = occluders.length > 0 ? palette.add({ family: 'paint', color: '#8d8577' }) : 0

  return {
    meshes: [
      ...all,
      ...set.pieces.map(({ surface, catcher, ...piece }) => ({
        ...piece,
        material:
          'glow' in surface ? palette.addPainted(surface) : palette.add(isLined ? { family: 'paint', color: surface.color } : surface),
        ...((catcher || isGridded) && { catcher: true }),
      })),
      ...occluders.map((mesh) => ({ ...mesh, material: frame })),
    ],
    materials: palette.materials,
    textures: palette.textures,
    lights: [...lights, ...set.lights],
    environment: environmentOf(layer.look),
    camera,
    plate: set.plate,
    tone: { curve: layer.look.tone, exposure: layer.look.exposure },
    seed: options.seed,
  }
}

const LINED: ReadonlySet<StageLayer['look']['technique']> = new Set(['ink', 'pencil', 'blueprint'])

/** Ambient power below which a set counts as dark, and its backdrop is lit no more than the rest. */
const DIM = 0.1
/** A breath of light stays on the wall of the darkest room: things stand out from it. */
const LEAST_WASH = 0.3

type Room = NonNullable<StageLayer['about']>

/** What the lights are arranged about. */
function subjectOf(room: Room | null): Subject {
  if (!room) return { center: [0, 5, 0], radius: 8 }
  const { low, high } = room
  const center: Vec3 = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  return { center, radius: Math.max(0.5, length(subtract(high, low)) / 2) }
}

/** Corners of an upright box. */
function cornersOf({ low, high }: Room): Vec3[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]] as const)
}

/** How far the room reaches from the subject's middle along the ground, cm. */
function reachOf(room: Room | null, { center }: Subject): number {
  if (!room) return 0
  const { low, high } = room
  return Math.hypot(Math.max(center[0] - low[0], high[0] - center[0]), Math.max(center[2] - low[2], high[2] - center[2]))
}

/** The camera's direction round the subject, radians: set and lights turn with it, so that a rig's left is the picture's left. */
function yawOf({ camera: { eye, target } }: StageLayer): number {
  const [x, z] = [eye[0] - target[0], eye[2] - target[2]]
  return Math.hypot(x, z) < 1e-6 ? 0 : Math.atan2(x, z)
}

/** Half the frame's width at the subject, in its radii, up to which the rigs' own distances keep their sources' pools out of sight. */
const CLOSE_FRAME = 2.5
const MOST_ROOMINESS = 4

/** How much further off than usual the lights of a wide frame stand. */
function roominessOf(layer: StageLayer, aspect: number, { radius }: Subject): number {
  const half = scopeOf(layer, Math.max(1, aspect)) / 2
  const aside = Math.abs(layer.camera.shift[0]) * 2 * half
  return Math.min(MOST_ROOMINESS, Math.max(1, (half + aside) / radius / CLOSE_FRAME))
}

/** About how much of the ground the picture shows across, cm. */
function scopeOf({ camera }: StageLayer, aspect: number): number {
  const distance = length(subtract(camera.target, camera.eye))
  return 2 * distance * Math.tan((verticalFov(camera.focalMm, aspect) * Math.PI) / 360) * Math.max(1, aspect)
}

function cameraOf({ camera, look }: StageLayer, aspect: number): TraceCamera {
  return {
    eye: camera.eye,
    target: camera.target,
    fov: verticalFov(camera.focalMm, aspect),
    shift: camera.shift,
    // Focal length over f-number is the lens's opening, in mm; half of it in cm.
    // A hand draws everything sharp.
    lensRadius: camera.aperture && handOf(look) === null ? camera.focalMm / camera.aperture / 20 : 0,
    focus: camera.focus ?? length(subtract(camera.target, camera.eye)),
  }
}
