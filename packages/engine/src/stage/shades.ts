import { rng } from '../random.ts'
import type { StageLight } from '../scene/schema.ts'
import type { TraceMesh, Vec3 } from '../trace/types.ts'
import { add, scaled } from '../vector.ts'
import type { Subject } from './lights.ts'
import { rectangle } from './surface.ts'

/** Where a light stands: its middle, the way it shines, its upright frame, and half its size, cm. */
export type Place = { center: Vec3; direction: Vec3; right: Vec3; up: Vec3; distance: number; half: readonly [number, number] }
type Shade = Omit<TraceMesh, 'material'>

/** What stands between a light and the subject. */
export function shades(light: StageLight, place: Place, subject: Subject): Shade[] {
  if (light.kind === 'spot') return snoot(place, subject)
  if (light.kind === 'blinds') return slats(place, subject)
  if (light.kind === 'leaves') return foliage(place, subject)
  return []
}

/** Share of the way from the light to the subject at which it is shaded. */
const ALONG = { spot: 0.3, blinds: 0.46, leaves: 0.5 }
const SIDES = 12
/** Radius of a spot's pool, in radii of the subject. */
const POOL = 1.2
/** Bars of light across the subject's height, and how much of each period is slat. */
const BARS = 3.2
const SLAT = 0.52
const LEAVES = 260

const across = ({ right, up }: Place, center: Vec3, x: number, y: number): Vec3 => add(center, add(scaled(right, x), scaled(up, y)))

/** A black sheet with a round hole. */
function snoot(place: Place, { radius }: Subject): Shade[] {
  const center = add(place.center, scaled(place.direction, ALONG.spot * place.distance))
  const hole = POOL * radius * ALONG.spot
  const far = 4 * place.distance
  const width = Math.tan(Math.PI / SIDES) * (hole + 2 * far)
  return Array.from({ length: SIDES }, (_, i) => {
    const angle = (i / SIDES) * 2 * Math.PI
    const out = add(scaled(place.right, Math.cos(angle)), scaled(place.up, Math.sin(angle)))
    const along = add(scaled(place.right, -Math.sin(angle)), scaled(place.up, Math.cos(angle)))
    return { name: `snoot.${i}`, ...rectangle(add(center, scaled(out, hole + far / 2)), scaled(along, width), scaled(out, far / 2)) }
  })
}

/** Level slats, a little tilted as a hand leaves them. */
function slats(place: Place, { radius }: Subject): Shade[] {
  const center = add(place.center, scaled(place.direction, ALONG.blinds * place.distance))
  const period = ((2 * radius) / BARS) * ALONG.blinds
  const count = 26
  return Array.from({ length: count }, (_, i) => {
    const y = (i - (count - 1) / 2) * period
    return {
      name: `slat.${i}`,
      ...rectangle(across(place, center, 0, y), scaled(place.right, 12 * radius), scaled(place.up, (period * SLAT) / 2)),
    }
  })
}

/** Leaves of many sizes at many angles, in loose bunches with sky between. */
function foliage(place: Place, { radius }: Subject): Shade[] {
  const chance = rng(0, 'foliage')
  const span = 5 * radius
  const bunches = Array.from({ length: 26 }, () => [chance.between(-span, span), chance.between(-span, span)] as const)
  return Array.from({ length: LEAVES }, (_, i) => {
    const [bx, by] = bunches[i % bunches.length] ?? [0, 0]
    const depth = (ALONG.leaves + chance.between(-0.08, 0.08)) * place.distance
    const center = across(
      place,
      add(place.center, scaled(place.direction, depth)),
      bx + radius * chance.between(-1, 1),
      by + radius * chance.between(-1, 1),
    )
    const angle = chance.between(0, Math.PI)
    const long = radius * chance.between(0.22, 0.5)
    const axis = add(scaled(place.right, Math.cos(angle)), scaled(place.up, Math.sin(angle)))
    const side = add(scaled(place.right, -Math.sin(angle)), scaled(place.up, Math.cos(angle)))
    // A diamond: its halves along the leaf and across it, turned so that the corners are the tips.
    return {
      name: `leaf.${i}`,
      ...rectangle(center, scaled(add(axis, scaled(side, 0.42)), long / 2), scaled(add(axis, scaled(side, -0.42)), long / 2)),
    }
  })
}
