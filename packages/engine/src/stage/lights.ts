import { hexToLinear } from '../color.ts'
import type { StageLight, StageLook } from '../scene/schema.ts'
import { luminance } from '../srgb.ts'
import type { Rgb, TraceEnvironment, TraceLight, TraceMesh, Vec3 } from '../trace/types.ts'
import { add, cross, length, normalize, scaled, subtract, turned } from '../vector.ts'
import { type Place, shades } from './shades.ts'
import { rectangle } from './surface.ts'

/** Where the subject is: lights are placed in units of its radius about its middle. */
export type Subject = { center: Vec3; radius: number }

/** How softly each kind of light ends at its edges. */
const FEATHER: Record<StageLight['kind'], number> = {
  softbox: 0.7,
  strip: 0.85,
  window: 0.08,
  sun: 0,
  point: 0.2,
  spot: 0,
  blinds: 0,
  leaves: 0,
}
/** A feathered light gives off about this much less than an even one of its middle's brightness. */
const FEATHER_LOSS = 0.5

export type Lit = { lights: TraceLight[]; occluders: Omit<TraceMesh, 'material'>[] }

/**
 * The stage's lights as rectangles that shine; a power of 1 lights a white surface that faces them to white. `roominess`:
 * how many times further off, and larger by as much, they stand than in a frame close about the subject, so that a wide
 * frame has no pools of light at its sides; the subject sees no difference.
 */
export function lightsOf(lights: readonly StageLight[], subject: Subject, yaw: number, exactPlate: boolean, roominess = 1): Lit {
  const built: Lit = { lights: [], occluders: [] }
  const room = { ...subject, radius: subject.radius * roominess }
  for (const light of lights) {
    const about = light.kind === 'point' ? subject : room
    const place = placed(light, about, yaw)
    // Bars and leaves would be seen on a plate that shall be even: there they are only lights.
    if (light.kind === 'window' && !exactPlate) addWindow(built, light, place, about)
    else built.lights.push(rectangleLight(light, place, exactPlate))
    if (!exactPlate) built.occluders.push(...shades(light, place, subject))
  }
  return built
}

function placed(light: StageLight, { center, radius }: Subject, yaw: number): Place {
  const from = add(center, scaled(turned(light.at, yaw), radius))
  const toward = subtract(add(center, scaled(turned(light.aim, yaw), radius)), from)
  const direction = normalize(toward)
  const right = normalize(Math.abs(direction[1]) > 0.98 ? cross(turned([0, 0, 1], yaw), direction) : cross([0, 1, 0], direction))
  return {
    center: from,
    direction,
    right,
    up: cross(direction, right),
    distance: length(toward),
    half: [(light.size[0] * radius) / 2, (light.size[1] * radius) / 2],
  }
}

/** Radiance with which an area at a distance lights what faces it by `power` × π. */
function radiance(color: string, power: number, area: number, distance: number, feather: number): Rgb {
  const linear = hexToLinear(color.slice(0, 7))
  // A large near light stops growing brighter as a small far one would: the solid angle is bounded.
  const solidAngle = area / (distance * distance + area / 3)
  const level = (power * Math.PI) / solidAngle / (1 - FEATHER_LOSS * feather) / Math.max(0.35, luminance(linear))
  return [linear[0] * level, linear[1] * level, linear[2] * level]
}

function rectangleLight(light: StageLight, place: Place, exactPlate: boolean): TraceLight {
  const [halfWidth, halfHeight] = place.half
  const feather = FEATHER[light.kind]
  const overhead = place.direction[1] < -0.75
  return {
    center: place.center,
    u: scaled(place.right, halfWidth),
    v: scaled(place.up, halfHeight),
    emission: radiance(light.color, light.power, 4 * halfWidth * halfHeight, place.distance, feather),
    feather,
    visible: false,
    // On an exact plate only the light from above may draw shadows: side lights would throw a hard horizon.
    links: light.gridded || (exactPlate && !overhead) ? 'objects' : 'all',
  }
}

/** A divided window: the sky in its panes, and the sun far behind that throws the bars as shadows. */
function addWindow(built: Lit, light: StageLight, place: Place, subject: Subject): void {
  const [halfWidth, halfHeight] = place.half
  const [columns, rows] = [2, 3]
  const bar = 0.09 * subject.radius
  const [paneWidth, paneHeight] = [(2 * halfWidth - bar * (columns - 1)) / columns, (2 * halfHeight - bar * (rows - 1)) / rows]
  const at = (x: number, y: number, along = 0) =>
    add(add(add(place.center, scaled(place.right, x)), scaled(place.up, y)), scaled(place.direction, along))

  // The panes' own glow is one even sheet seen through the bars: fewer lights, the same reflection.
  built.lights.push({
    center: at(0, 0, -0.02 * subject.radius),
    u: scaled(place.right, halfWidth),
    v: scaled(place.up, halfHeight),
    emission: radiance(light.color, light.power * 0.62, 4 * halfWidth * halfHeight, place.distance, 0),
    feather: FEATHER.window,
    visible: false,
    links: 'all',
  })
  const sunSize = 0.62 * subject.radius
  const sunAway = place.distance * 2.4
  built.lights.push({
    center: at(0, 0, -sunAway),
    u: scaled(place.right, sunSize),
    v: scaled(place.up, sunSize),
    emission: radiance(light.color, light.power * 0.72, 4 * sunSize * sunSize, place.distance + sunAway, 0),
    feather: 0,
    visible: false,
    links: 'all',
  })
  // Bars between the panes, and the wall round the window that keeps the sun out.
  const thick = 0.05 * subject.radius
  const block = (x0: number, x1: number, y0: number, y1: number) =>
    built.occluders.push({
      name: 'window.frame',
      ...rectangle(at((x0 + x1) / 2, (y0 + y1) / 2, thick), scaled(place.right, (x1 - x0) / 2), scaled(place.up, (y1 - y0) / 2)),
    })
  const far = 14 * subject.radius
  for (let column = 1; column < columns; column++) {
    const x = -halfWidth + column * (paneWidth + bar)
    block(x - bar, x, -halfHeight, halfHeight)
  }
  for (let row = 1; row < rows; row++) {
    const y = -halfHeight + row * (paneHeight + bar)
    block(-halfWidth, halfWidth, y - bar, y)
  }
  block(-far, -halfWidth, -far, far)
  block(halfWidth, far, -far, far)
  block(-halfWidth, halfWidth, halfHeight, far)
  block(-halfWidth, halfWidth, -far, -halfHeight)
}

/** Dim light from everywhere: a little brighter from above. */
export function environmentOf(look: StageLook): TraceEnvironment {
  const linear = hexToLinear(look.ambient.slice(0, 7))
  const at = (level: number): Rgb => [
    linear[0] * level * look.ambientPower,
    linear[1] * level * look.ambientPower,
    linear[2] * level * look.ambientPower,
  ]
  return { zenith: at(1.15), horizon: at(0.95), nadir: at(0.7) }
}
