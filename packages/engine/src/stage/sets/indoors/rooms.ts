import { hexToLinear } from '../../../color.ts'
import type { Material, StageLight } from '../../../scene/schema.ts'
import type { Rgb, TraceLight } from '../../../trace/types.ts'
import { panel } from '../../surface.ts'
import type { Built, SetBasis, SetBuilder } from '../index.ts'
import { beside } from './dress.ts'
import { type Interior, MARGIN, pictureOf } from './interiors/interior.ts'
import type { Prop } from './props.ts'
import { type Site, shownAt, siteOf, surfaceOf, type Wanted } from './site.ts'

type RoomPlan = {
  name: string
  interior: Interior
  /** Where the table ends; most end across the middle of the picture. */
  stands?: Partial<Wanted>
  /** Thickness of the table, cm. */
  thick?: number
  props?: { left?: readonly Prop[]; right?: readonly Prop[] }
  /** A lamp of the room's own over the things. */
  lamp?: { color: string; power: number }
}

/** A table in a room: the table is there, the room is a picture of it out of focus, as bright as the lights leave it. */
export const roomBehind =
  ({ name, interior, stands, thick = 3.5, props, lamp }: RoomPlan): SetBuilder =>
  (ground, backdrop, basis) => {
    const site = siteOf(basis, { row: 0.56, near: 0.35, far: 8, steep: 0.4, ...stands })
    const shown = roomPicture(site, backdrop, name, interior)
    return {
      pieces: [surfaceOf(site, ground, thick * site.s), ...shown, ...(props ? beside(site, props) : [])],
      lights: lamp ? [overhead(site, lamp.color, lamp.power)] : [],
    }
  }

/** What is left of the daylight in a room at each time. */
const DAYLIGHT = { morning: 1, noon: 1, golden: 0.85, evening: 0.45, night: 0.2 } as const

/** How far behind the table the picture of the room stands, in subject radii. */
const BEHIND = 16

/** The room's picture, as large as what the camera sees of it. */
function roomPicture(site: Site, backdrop: Material, name: string, interior: Interior): Built['pieces'] {
  const { view, edge, row, r, lights, wash, time, seed } = site
  const z = edge - BEHIND * r
  const seen = shownAt(view, z, row, { x: 0, up: 0 })
  if (!seen) return []
  const [across, up] = [seen.x1 - seen.x0, (seen.y1 - seen.y0) / 1.1]
  const low = seen.y1 - up
  const area = {
    x0: seen.x0 - across * MARGIN.x,
    x1: seen.x1 + across * MARGIN.x,
    y0: low - up * MARGIN.down,
    y1: seen.y1 + up * MARGIN.up,
  }
  const wide = Math.min(12, Math.max(0.2, (across / up) * row))
  const picture = pictureOf(
    interior,
    name,
    {
      wide,
      tall: row,
      wall: wallOf(backdrop, isLamplit(time) ? lights[0]?.color : undefined),
      day: wash * DAYLIGHT[time ?? 'noon'],
      side: keySide(lights),
    },
    seed,
  )
  return [{ name: 'set.room', ...panel(area, z, area), surface: { ...picture, color: [0, 0, 0] } }]
}

const isLamplit = (time: SetBasis['time']): boolean => time === 'evening' || time === 'night'

/** The wall as its lamp shows it. */
function wallOf({ color }: Material, lamp = '#ffffff'): Rgb {
  const [wall, light] = [hexToLinear(color.slice(0, 7)), hexToLinear(lamp.slice(0, 7))]
  return wall.map((value, i) => value * (light[i] ?? 1)) as [number, number, number]
}

/** −1 when the light comes from the left. */
const keySide = (lights: readonly StageLight[]): number => ((lights[0]?.at[0] ?? -1) > 0 ? 1 : -1)

/** A soft lamp above and a little before the things, as hangs over a counter. */
function overhead({ r, subject }: SetBasis & { r: number }, color: string, power: number): TraceLight {
  const tint = hexToLinear(color)
  const level = power * 4.5
  return {
    center: [0.5 * r, subject.center[1] + 3.7 * r, 1.5 * r],
    u: [-1.5 * r, 0, 0],
    v: [0, 0.45 * r, -1.1 * r],
    emission: [tint[0] * level, tint[1] * level, tint[2] * level],
    feather: 0.8,
    visible: false,
    links: 'all',
  }
}
