import { hexToLinear, hexToOklch, mix, shade } from '../../color.ts'
import type { Material } from '../../scene/schema.ts'
import { luminance } from '../../srgb.ts'
import type { Rgb, Vec3 } from '../../trace/types.ts'
import { poolPicture } from '../pictures.ts'
import { type Area, panel, rectangle } from '../surface.ts'
import { meets, type View } from '../view.ts'
import type { Built, SetBasis } from './index.ts'

/** Radiance of the glow's middle, however dark the wall; a paler one glows by so much of its own lightness. */
const GLOW = 0.028
const SHOWN = 0.8
/** Chroma from which on a wall has a colour. */
const COLORED = 0.03
/** What the ground keeps of its colour: coloured lights would flood it, and its reflections are what it is there for. */
const DEPTH = 0.3

/** Row of the picture at which the ground is lost in the dark. */
const HORIZON_ROW = 0.72

/** Glossy dark ground that runs out into the dark, and a glow of the lights' colour behind the subject. */
export function darkRoom(ground: Material, backdrop: Material, { subject, reach, lights, view }: SetBasis): Built {
  const r = subject.radius
  const color = hexToLinear(ground.color.slice(0, 7))
  const wall = backdrop.color.slice(0, 7)
  const isColored = hexToOklch(wall).c > COLORED
  const lamp = lights.find(({ kind }) => kind === 'strip')?.color ?? '#ffffff'
  // A wall whose colour was named glows in it, any other in that of the lights.
  const tint = hexToLinear(isColored ? mix(lamp, shade(wall, { l: 0.2 }), 0.92) : mix(lamp, mix(wall, '#8a93a8', 0.5), 0.4))
  const level = Math.max(isColored ? 2 * GLOW : GLOW, SHOWN * luminance(hexToLinear(backdrop.color.slice(0, 7)))) / (0.05 + luminance(tint))
  const wanted = meets(view, 0.5, HORIZON_ROW, 1, 0)?.[2] ?? -14 * r
  const z = Math.max(-14 * r, Math.min(wanted, -2.6 * r, -reach * 1.6))
  const whole = { x0: -60 * r, x1: 60 * r, y0: -20 * r, y1: 60 * r }
  const glow = glowBehind(subject.center, view, z, r)
  const ended = (0 - glow.y0) / (glow.y1 - glow.y0)
  // The floor's own colour shows only about the subject: no light, no far edge.
  const floor = rectangle([0, 0, 40 * r + z], [60 * r, 0, 0], [0, 0, -40 * r])
  const unit = floor.positions.filter((_, i) => i % 3 !== 1).map((value, i) => 0.5 + value / (i % 2 === 0 ? 14 * r : -2.2 * z))
  return {
    pieces: [
      {
        name: 'set.ground',
        ...floor,
        uvs: unit,
        surface: {
          texture: poolPicture(),
          color: color.map((channel) => Math.max(0.002, channel * DEPTH)) as unknown as Rgb,
          glow: [0, 0, 0],
          gloss: ground,
        },
      },
      {
        name: 'set.wall',
        ...panel(whole, z, glow),
        surface: { texture: poolPicture(ended, ended + 0.3), color: [0, 0, 0], glow: [tint[0] * level, tint[1] * level, tint[2] * level] },
      },
    ],
    lights: [],
  }
}

/** The part of the wall behind the subject that glows, about as large as the picture. */
function glowBehind(center: Vec3, view: View, z: number, r: number): Area {
  const at = view.project(center)
  const middle = at && meets(view, at.x, at.y, 2, z)
  const [left, right] = [meets(view, 0, at?.y ?? 0.5, 2, z), meets(view, 1, at?.y ?? 0.5, 2, z)]
  const wide = left && right ? Math.min(30 * r, Math.abs(right[0] - left[0]) * 0.62) : 7 * r
  const [x, y] = [middle?.[0] ?? 0, Math.max(middle?.[1] ?? center[1], 0)]
  return { x0: x - wide, x1: x + wide, y0: y - wide * 0.75, y1: y + wide * 0.75 }
}
