import { recipeOf } from '../../catalog/index.ts'
import { hexToLinear } from '../../color.ts'
import type { Material, StageLight } from '../../scene/schema.ts'
import { buildObject } from '../../shape/index.ts'
import type { Rgb, Vec3 } from '../../trace/types.ts'
import { inCentimetres } from '../objects.ts'
import { outsidePicture, type Painted, wallPicture } from '../pictures.ts'
import { type Area, block, type Geometry, panel, pleats } from '../surface.ts'
import { meets, type View } from '../view.ts'
import type { Built, SetBasis, SetPiece } from './index.ts'

/** Rows of the picture: where the desk's far edge is wanted. */
const EDGE_ROW = 0.37
/** Share of the picture's width that must be free on the light's side before a window stands there. */
const ROOM_FOR_WINDOW = 0.2
const ROOM_FOR_PLANT = 0.3
const ROOM_LIGHT = 0.5

/** White paint that the bright reveal lights from all sides. */
const FRAME: Painted = { texture: null, color: hexToLinear('#efece6'), glow: [0.3, 0.295, 0.285] }
/** Thin linen with the day behind it. */
const LINEN: Painted = { texture: null, color: hexToLinear('#f3eee5'), glow: [0.42, 0.41, 0.39] }

/**
 * A wooden desk and, some way behind it, a plastered wall on which the morning falls through a window. Where the picture
 * has room on the light's side, a second window stands in that wall, half out of the frame and out of focus.
 */
export function desk(
  ground: Material,
  backdrop: Material,
  basis: SetBasis,
  slab: (size: Vec3, radius: number, at: Vec3) => Geometry,
): Built {
  const { subject, view, lights } = basis
  const s = Math.max(0.6, subject.radius / 8)
  const side = keySide(lights)
  const edge = farEdge(view, basis.reach, s)
  const wall = edge - 48 * s
  const front = 110 * s
  const pieces: SetPiece[] = [{ name: 'set.desk', ...slab([260 * s, 4, front - edge], 0.5, [0, 0, (front + edge) / 2]), surface: ground }]
  const row = view.project([0, 0, edge])?.y ?? 0
  const seen = row > 0.03 ? onWall(view, wall, row) : null
  const room = freeOn(side, basis)
  const opening = seen && room >= ROOM_FOR_WINDOW && basis.daylight ? openingOf(view, wall, row, side, Math.min(0.3, room * 0.72)) : null
  pieces.push(...wallPieces(backdrop, seen, wall, s, side, opening, basis.wash))
  if (!opening) return { pieces, lights: [] }
  pieces.push(...windowPieces(opening, wall, s, side, view))
  if (room >= ROOM_FOR_PLANT && basis.objects <= 2) pieces.push(...plant(opening, wall, s, side))
  return { pieces, lights: [windowGlow(opening, wall, lights)] }
}

/** −1 when the light comes from the left. */
const keySide = (lights: readonly StageLight[]): number => ((lights[0]?.at[0] ?? -1) > 0 ? 1 : -1)

/** Where the desk ends: seen across the upper part of the picture if that leaves the things enough desk, else far away. */
function farEdge(view: View, reach: number, s: number): number {
  const wanted = meets(view, 0.5, EDGE_ROW, 1, 0)?.[2] ?? -70 * s
  if (wanted <= -Math.max(16 * s, reach * 1.3)) return Math.max(wanted, -70 * s)
  // Looked down on, the desk fills the picture rather than ending in a strip of wall at its top.
  const top = meets(view, 0.5, -0.04, 1, 0)?.[2]
  return top !== undefined && top < 0 && top > -300 * s ? Math.min(-95 * s, top * 1.1) : -95 * s
}

/** The part of the wall that the picture shows. */
function onWall(view: View, wall: number, row: number): Area | null {
  const corners = [
    [0, 0],
    [1, 0],
    [0, row],
    [1, row],
  ].map(([x, y]) => meets(view, x as number, y as number, 2, wall))
  if (corners.some((corner) => corner === null)) return null
  const [xs, ys] = [0, 1].map((axis) => (corners as Vec3[]).map((corner) => corner[axis as 0])) as [number[], number[]]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}

/** Free width of the picture between its edge on the light's side and the nearest thing, 0–1. */
function freeOn(side: number, { view, corners }: SetBasis): number {
  const shown = corners.flatMap((corner) => view.project(corner)?.x ?? [])
  return side < 0 ? Math.min(1, ...shown) : 1 - Math.max(0, ...shown)
}

/** A window that starts outside the picture and ends at the share `inner` of its width; its sill shows just above the desk. */
function openingOf(view: View, wall: number, row: number, side: number, inner: number): Area | null {
  const x = (share: number) => (side < 0 ? share : 1 - share)
  const jamb = meets(view, x(inner), row * 0.5, 2, wall)?.[0]
  const outer = meets(view, x(-inner * 0.9), row * 0.5, 2, wall)?.[0]
  const sill = meets(view, x(inner * 0.5), row * 0.8, 2, wall)?.[1]
  const top = meets(view, x(inner * 0.5), -0.55, 2, wall)?.[1]
  if (jamb === undefined || outer === undefined || sill === undefined || top === undefined) return null
  return { x0: Math.min(jamb, outer), x1: Math.max(jamb, outer), y0: sill, y1: top }
}

/** The wall, with the opening left out; the light that lies on it is painted for the part that shows. */
function wallPieces(
  backdrop: Material,
  seen: Area | null,
  z: number,
  s: number,
  side: number,
  opening: Area | null,
  lit: number,
): SetPiece[] {
  const whole: Area = { x0: -400 * s, x1: 400 * s, y0: -90 * s, y1: 260 * s }
  const color = hexToLinear(backdrop.color.slice(0, 7))
  // Far from the lights, which are arranged about the subject, the wall would go grey: the room that is not there lights it.
  const surface = seen
    ? {
        texture: wallPicture(side, opening !== null),
        color,
        glow: [color[0] * ROOM_LIGHT * lit, color[1] * ROOM_LIGHT * lit, color[2] * ROOM_LIGHT * lit] as Rgb,
      }
    : backdrop
  const parts = opening
    ? [
        { ...whole, x1: opening.x0 },
        { ...whole, x0: opening.x1 },
        { ...opening, y0: opening.y1, y1: whole.y1 },
        { ...opening, y0: whole.y0, y1: opening.y0 },
      ]
    : [whole]
  return parts.map(({ x0, x1, y0, y1 }) => ({ name: 'set.wall', ...panel({ x0, x1, y0, y1 }, z, seen), surface }))
}

/** Jamb, sill, sash bars, what is outside, and the edge of a linen curtain. */
function windowPieces(opening: Area, wall: number, s: number, side: number, view: View): SetPiece[] {
  const { x0, x1, y0, y1 } = opening
  const [width, height] = [x1 - x0, y1 - y0]
  const deep = 9 * s
  const jamb = side < 0 ? x1 : x0
  const solid = (name: string, low: Vec3, high: Vec3): SetPiece => ({ name: `set.${name}`, ...block(low, high), surface: FRAME })
  const inward = (x: number, by: number): [number, number] => (side < 0 ? [x - by, x] : [x, x + by])
  const [jamb0, jamb1] = inward(jamb, 3.2 * s)
  const bar = (share: number) => jamb + side * width * share
  const back = wall - deep
  const outside = outsideArea(opening, view, wall - 70 * s)
  return [
    solid('sill', [x0 - 4 * s, y0 - 2 * s, wall - deep], [x1 + 4 * s, y0, wall + 5 * s]),
    { name: 'set.reveal', ...block([jamb - 0.4 * s, y0, back], [jamb + 0.4 * s, y1, wall]), surface: FRAME },
    solid('sash', [jamb0, y0, back - 2 * s], [jamb1, y1, back]),
    solid('sash', [x0, y0, back - 2 * s], [x1, y0 + 3.6 * s, back]),
    solid('sash', [bar(0.31) - 1.1 * s, y0, back - 1.5 * s], [bar(0.31) + 1.1 * s, y1, back - 0.5 * s]),
    solid('sash', [x0, y0 + height * 0.26 - 0.9 * s, back - 1.5 * s], [x1, y0 + height * 0.26 + 0.9 * s, back - 0.5 * s]),
    {
      name: 'set.outside',
      ...panel(outside, wall - 70 * s, outside),
      surface: { texture: outsidePicture(), color: [0, 0, 0], glow: [1.7, 1.7, 1.68] },
    },
    {
      name: 'set.curtain',
      ...pleats(jamb - side * 5 * s, jamb + side * 6 * s, y0 - 30 * s, y1, wall + 6 * s, 0.8 * s, 5),
      surface: LINEN,
    },
  ]
}

/** What shows through the opening on a plane behind it, with some to spare. */
function outsideArea({ x0, x1, y0, y1 }: Area, { eye }: View, z: number): Area {
  const far = (value: number, from: number, wall: number) => from + ((value - from) * (z - eye[2])) / (wall - eye[2])
  const wall = z + 70
  const xs = [far(x0, eye[0], wall), far(x1, eye[0], wall)]
  const ys = [far(y0, eye[1], wall), far(y1, eye[1], wall)]
  const [w, h] = [(xs[1] as number) - (xs[0] as number), (ys[1] as number) - (ys[0] as number)]
  return { x0: (xs[0] as number) - w, x1: (xs[1] as number) + w, y0: (ys[0] as number) - h * 0.5, y1: (ys[1] as number) + h * 0.5 }
}

/** The daylight that the opening lets in. */
function windowGlow({ x0, x1, y0, y1 }: Area, wall: number, lights: readonly StageLight[]): Built['lights'][number] {
  const tint = hexToLinear((lights[0]?.color ?? '#ffffff').slice(0, 7))
  const level = 1.7
  return {
    center: [(x0 + x1) / 2, (y0 + y1) / 2, wall - 0.5],
    u: [(x1 - x0) / 2, 0, 0],
    v: [0, (y1 - y0) / 2, 0],
    emission: [(0.5 + 0.5 * tint[0]) * level, (0.5 + 0.5 * tint[1]) * level, (0.5 + 0.5 * tint[2]) * level],
    feather: 0,
    visible: false,
    links: 'all',
  }
}

/** A small plant on the sill. */
const plant = ({ x0, x1, y0 }: Area, wall: number, s: number, side: number): SetPiece[] =>
  prop('plant', { pot: 3.6 }, {}, [(side < 0 ? x1 : x0) + side * 0.17 * (x1 - x0), y0, wall - 2 * s], s, 20)

function prop(
  archetype: string,
  params: Record<string, number>,
  colors: Record<string, string>,
  at: Vec3,
  scale: number,
  turn: number,
): SetPiece[] {
  const recipe = recipeOf(archetype)
  if (!recipe) return []
  const [c, n] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const turned = (source: Float32Array, by: number, move: Vec3) => {
    const result = new Float32Array(source.length)
    for (let i = 0; i < source.length; i += 3) {
      const [x, y, z] = [source[i] as number, source[i + 1] as number, source[i + 2] as number]
      result.set([by * (c * x + n * z) + move[0], by * y + move[1], by * (c * z - n * x) + move[2]], i)
    }
    return result
  }
  return buildObject(recipe, params).map((mesh) => {
    const geometry = inCentimetres(mesh)
    const usual = recipe.slots[mesh.slot]
    const surface: Material = { family: usual?.family ?? 'plastic', color: colors[mesh.slot] ?? usual?.color ?? '#cccccc' }
    return {
      name: `set.${archetype}.${mesh.part}`,
      ...geometry,
      positions: turned(geometry.positions, scale, at),
      normals: turned(geometry.normals, 1, [0, 0, 0]),
      surface,
    }
  })
}
