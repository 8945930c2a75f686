import { hexToLinear, hexToOklch } from '../../color.ts'
import type { Material } from '../../scene/schema.ts'
import { buildObject, type Recipe } from '../../shape/index.ts'
import type { TraceLight } from '../../trace/types.ts'
import type { Subject } from '../lights.ts'
import { inCentimetres } from '../objects.ts'
import { blendPicture, gradientPicture, type Painted } from '../pictures.ts'
import { cove, panel } from '../surface.ts'
import { meets, type View } from '../view.ts'
import type { Built, SetBasis, SetPiece } from './index.ts'
import { behindAll } from './indoors/site.ts'
import { slabTop } from './slab.ts'

/** Seamless paper: floor, cove and wall in one. */
export function sweep(backdrop: Material, { subject, view, wash: level }: SetBasis, catcher: boolean): Built {
  const r = subject.radius
  if (catcher)
    return { pieces: [{ name: 'set.sweep', ...cove(0, 40 * r, -7 * r, 60 * r, 4 * r, 40 * r), surface: backdrop, catcher }], lights: [] }
  return { pieces: [paper(backdrop, subject, view, 0)], lights: [wash(r, -7 * r, level, view)] }
}

/** Paper whose floor lies at `ground`, with the gradient that a lamp behind the subject draws on it. */
function paper(backdrop: Material, subject: Subject, view: View, ground: number): SetPiece {
  const r = subject.radius
  const [front, back, radius] = [40 * r, -7 * r, 4 * r]
  const geometry = cove(ground, front, back, 60 * r, radius, 40 * r)
  const seen = view.project(subject.center)
  const lit = seen && meets(view, seen.x, seen.y - ABOVE, 2, back)
  const [left, right] = [0, 1].map((x) => meets(view, x, seen?.y ?? 0.5, 2, back)?.[0])
  if (!isPlain(backdrop) || !lit || left === undefined || right === undefined) return { name: 'set.sweep', ...geometry, surface: backdrop }
  const half = Math.min(MOST_WALL * r, Math.max(4 * r, 0.62 * Math.abs(right - left)))
  // Where the wall's lit place lies along the paper, which comes forward over the floor and up round the cove.
  const along = front - back - radius + radius * (Math.PI / 2) + Math.max(-radius, lit[1] - ground - radius)
  const uvs = geometry.uvs && Float32Array.from(geometry.uvs, (value, i) => 0.5 + (value - (i % 2 === 0 ? lit[0] : along)) / (2 * half))
  return { name: 'set.sweep', ...geometry, ...(uvs && { uvs }), surface: graded(backdrop) }
}

/** How far above the subject's middle its backdrop is lit most, as a share of the picture. */
const ABOVE = 0.08
/** Colours that have no pattern of their own. */
const isPlain = ({ family }: Material): boolean => family === 'seamless' || family === 'paint'

/** Pale paper stays even; the deeper its colour, the more of it falls into shade. */
function graded(backdrop: Material): Painted {
  if (backdrop.accent) {
    const [low, high] = [hexToLinear(backdrop.color.slice(0, 7)), hexToLinear(backdrop.accent.slice(0, 7))]
    return { texture: blendPicture(low, high), color: [1, 1, 1], glow: [0, 0, 0], gloss: backdrop }
  }
  const { l, h } = hexToOklch(backdrop.color.slice(0, 7))
  const depth = Math.max(0.14, Math.min(0.62, 0.62 - 0.9 * Math.max(0, l - 0.45)))
  return {
    texture: gradientPicture(depth, h > 70 && h < 125),
    color: hexToLinear(backdrop.color.slice(0, 7)),
    glow: [0, 0, 0],
    gloss: backdrop,
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
export function tabletop(ground: Material, backdrop: Material, { subject, view, wash: level, close, corners }: SetBasis): Built {
  const r = subject.radius
  const wall = close ? behindAll(corners) : -5 * r
  const top = slabTop([60 * r, 0.4 * r, 40 * r], 0.05 * r, [subject.center[0], 0, 16.4 * r])
  const x = subject.center[0]
  return {
    pieces: [
      { name: 'set.table', ...top, surface: ground },
      { name: 'set.wall', ...panel({ x0: x - 60 * r, x1: x + 60 * r, y0: -30 * r, y1: 50 * r }, wall, null), surface: backdrop },
    ],
    lights: [wash(r, wall, level, view)],
  }
}

/** A round plinth whose top is the ground level, on a seamless floor below. */
export function podium(ground: Material, backdrop: Material, { subject, reach: extent, view, wash: level }: SetBasis): Built {
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
    pieces: [...plinth, paper(backdrop, subject, view, -height)],
    lights: [wash(r, -7 * r, level, view)],
  }
}
