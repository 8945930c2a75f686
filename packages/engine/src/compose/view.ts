import type { Brief } from '../brief/schema.ts'
import { recipeOf, type SetName, setOf } from '../catalog/index.ts'
import { type StageCamera, verticalFov } from '../scene/index.ts'
import { centerOf, type Rect, solveCamera, type View } from './frame.ts'
import { type Actor, isHero, isOnWall } from './place.ts'
import { within } from './regions.ts'

type Camera = Brief['camera']

/**
 * The camera always stands in front of the set; it is the things that are turned, as a photographer turns a product, so
 * that the horizon stays level and the lights stay where the rig put them. `azimuth` is that turn.
 */
const ANGLES: Record<NonNullable<Camera['angle']>, { azimuth: number } & Pick<View, 'elevation' | 'level'>> = {
  front: { azimuth: 0, elevation: 4, level: true },
  'three-quarter': { azimuth: 28, elevation: 16, level: false },
  side: { azimuth: 90, elevation: 4, level: true },
  'top-down': { azimuth: 0, elevation: 88, level: false },
  high: { azimuth: 20, elevation: 38, level: false },
  low: { azimuth: 16, elevation: 1.5, level: true },
  'eye-level': { azimuth: 16, elevation: 7, level: false },
  isometric: { azimuth: 45, elevation: 35.264, level: false },
}

/** How much of its part of the picture the subject fills. */
const SHOTS: Record<NonNullable<Camera['shot']>, number> = { macro: 1, 'close-up': 0.92, medium: 0.8, full: 0.94, wide: 0.5 }

/** Of a wide shot the subject is a part; its surroundings need a shorter lens. */
const FOCAL_MM: Record<NonNullable<Camera['shot']>, number> = { macro: 100, 'close-up': 90, medium: 75, full: 85, wide: 42 }

/** Blur, as a share of the picture's height, that a subject's own front and back may show under a shallow and a usual depth of field. */
const SUBJECT_BLUR = { shallow: 0.0042, usual: 0.0028 }
/** The most that what is far away may be blurred, as a share of the picture's height, for a subject of so many cm: before a house no lens melts the hills. */
const farBlur = (sizeCm: number) => Math.min(0.1, Math.max(0.004, 0.9 / sizeCm))

export type Look = {
  /** Where the subject belongs in the picture, and how much of it it fills when no shot is asked for. */
  rect: Rect
  fill: number
  aspect: number
  /** When no angle or lens is asked for: degrees, mm. */
  elevation: number
  focalMm: number
  /** The surroundings are a place, which is part of the picture. */
  isPlace?: boolean
  /** Everything sharp: cut-outs and packshots. */
  flat: boolean
  /** What must be in focus, cm; all of it when absent. */
  sharp?: readonly [number, number, number][]
}

/** Degrees above the horizon for a thing of so much height per width: what lies flat is looked into, what stands is faced. */
const ELEVATIONS: readonly [share: number, degrees: number][] = [
  [0.12, 46],
  [0.28, 36],
  [0.5, 27],
  [0.8, 19],
  [1.3, 14],
  [2, 10],
  [Number.POSITIVE_INFINITY, 7],
]
/** What is in a bowl or on a plate is seen from at least so high. */
const SERVED = 34
/** Grand things, from so many cm on, are met at eye level or below. */
const GRAND_CM = 70
const GRAND = 9
/** What is lower than this share of its reach lies, however large it is: a shirt spread out. */
const LYING = 0.2
/** What a wall carries is faced. */
const FACING = 5
/** How much higher than a place is best seen from its subject may ask the camera to go: the place must stay in the picture. */
const ABOVE_PLACE = 7

/** What is to be looked into or lies flat is looked down on by so much in any place. */
const LEAST_INTO = 14
/** The same of what is as flat as a folded shirt. */
const LEAST_ONTO = 22

/** How high the camera stands when nobody says, degrees: as the heroes are best seen, as far as the set allows. */
export function elevationFor(actors: readonly Actor[], kind: SetName): number {
  const { isPlace, elevation } = setOf(kind)
  const heroes = actors.filter(isHero)
  if (heroes.length === 0) return elevation
  const wishes = heroes.map(({ subject, object, size: [w, h, d], contents }) => {
    if (isOnWall(subject)) return FACING
    const reach = Math.max(w, d)
    if (Math.max(reach, h) > GRAND_CM && h > LYING * reach) return isPlace ? Math.min(GRAND, elevation) : GRAND
    const form = ELEVATIONS.find(([share]) => h / reach <= share)?.[1] ?? elevation
    const usual = recipeOf(object.archetype)?.view?.elevation ?? form
    return contents && h < reach ? Math.max(usual, SERVED) : usual
  })
  // The larger a thing is in the picture, the more its own best view counts.
  const weights = heroes.map(({ size: [w, h, d] }) => Math.max(w, d) * Math.max(h, 0.5 * d))
  const wanted = wishes.reduce((sum, wish, i) => sum + wish * (weights[i] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight, 0)
  if (!isPlace) return wanted
  return Math.max(
    Math.min(wanted, elevation + ABOVE_PLACE + Math.max(0, wanted - 24) * 0.2),
    wanted > 40 ? LEAST_ONTO : wanted > 24 ? LEAST_INTO : 0,
  )
}

/** From above in a place: so high that the things are looked down on and the place still shows behind them. */
const HIGH_IN_PLACE = { elevation: 29, focalMm: 42 }

/** The angle that a picture is taken at, degrees above the horizon; in a place what is behind the things is to be seen, too. */
export function elevationOf({ angle }: Camera, usual: number, isPlace = false): number {
  if (angle === 'high' && isPlace) return HIGH_IN_PLACE.elevation
  return angle ? ANGLES[angle].elevation : usual
}

/** Degrees that a thing is turned about its axis to be seen as asked; `usual` when no angle was. */
export const turnFor = (camera: Camera, usual: number): number => -(camera.angle ? ANGLES[camera.angle].azimuth : usual)

/** Angle, lens and distance that the brief asks for, or those the subject is best seen with; `rect` is where it belongs. */
export function lookAt(camera: Camera, points: readonly [number, number, number][], look: Look): StageCamera {
  const elevation = elevationOf(camera, look.elevation, look.isPlace)
  const level = camera.angle ? ANGLES[camera.angle].level : false
  const isHigh = camera.angle === 'high' && look.isPlace
  const lookMm = camera.angle === 'isometric' ? 200 : isHigh ? HIGH_IN_PLACE.focalMm : look.focalMm
  const usualMm = camera.shot && camera.angle !== 'isometric' ? FOCAL_MM[camera.shot] : lookMm
  const view: View = { azimuth: 0, elevation, level, focalMm: camera.focalMm ?? usualMm }
  const fill = camera.shot ? SHOTS[camera.shot] : look.fill
  const solved = solveCamera(points, view, within(look.rect, fill, fill), look.aspect)
  const sharp = look.sharp && look.sharp.length > 0 ? look.sharp : points
  return look.flat ? solved : { ...solved, ...depthOfField(solved, sharp, camera.depthOfField, look.aspect) }
}

const extentOf = (points: readonly [number, number, number][], axis: 0 | 1 | 2): number =>
  Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]))

/**
 * f-number and focus for a subject whose nearest and farthest points stay almost sharp while what lies further
 * behind melts away: the blur disc at distance z + d of a lens of radius r focused at z covers
 * r·d / ((z + d)·z·tan(fov / 2)) of the picture's height.
 */
function depthOfField(camera: StageCamera, points: readonly [number, number, number][], wish: Camera['depthOfField'], aspect: number) {
  if (wish === 'deep') return {}
  const distance = Math.hypot(...([0, 1, 2] as const).map((axis) => camera.eye[axis] - centerOf(points)[axis]))
  const reach = Math.max(
    ...points.map((point) => Math.abs(Math.hypot(...([0, 1, 2] as const).map((axis) => camera.eye[axis] - point[axis])) - distance)),
    0.5,
  )
  const blur = SUBJECT_BLUR[wish ?? 'usual']
  const tangent = Math.tan((verticalFov(camera.focalMm, aspect) * Math.PI) / 360)
  const size = Math.max(...([0, 1, 2] as const).map((axis) => extentOf(points, axis)))
  const most = farBlur(size) * (wish === 'shallow' ? 2 : 1) * distance * tangent
  const radiusCm = Math.min(most, (blur * (distance + reach) * distance * tangent) / reach)
  return { aperture: camera.focalMm / 10 / (2 * radiusCm), focus: distance - reach * 0.35 }
}
