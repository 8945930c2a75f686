import type { Recipe, Value } from '../../shape/recipe.ts'
import { blob, cut, turned } from './notation.ts'

export type Part = Recipe['parts'][number]
type Shape = Part['shape']
type Spot = [Value, Value, Value]
type Outline = { points: [Value, Value][]; smooth: true; closed: true }

/** A part in one line: what it is called, its material slot, its shape, where it is and how it is turned. */
export const piece = (name: string, slot: string, shape: Shape, at?: Spot, turn?: Spot, more: Partial<Part> = {}): Part => ({
  name,
  slot,
  shape,
  ...(at && { at }),
  ...(turn && { turn }),
  ...more,
})

/** One stitch of a thread, along x. */
export const stitch: Shape = {
  make: 'sweep',
  path: [
    [-0.19, 0, 0],
    [0.19, 0, 0],
  ],
  section: [0.055, 0.055],
  around: 6,
}

/** A row of stitches along a straight seam: where it begins, the way from one to the next, how many, and the angle in degrees that they lie at. */
export const seam = (name: string, slot: string, from: Spot, step: Spot, count: number, angle = 0): Part =>
  piece(name, slot, stitch, from, [0, 0, angle], { repeat: { row: count, step } })

/** The same parts on the left (-1) and on the right (1). */
export const pair = (of: (side: -1 | 1, word: 'left' | 'right') => Part[]): Part[] => [...of(-1, 'left'), ...of(1, 'right')]

/** Parts counted from 0. */
export const times = (count: number, of: (i: number) => Part): Part[] => Array.from({ length: count }, (_, i) => of(i))

/** A ball about the origin with few faces, for what is small or many. */
export const pearl = (radius: number, segments = 28): Shape => ({
  make: 'lathe',
  segments,
  profile: {
    points: Array.from({ length: rowsOf(segments) + 1 }, (_, i): [number, number] => {
      const angle = (i / rowsOf(segments) - 0.5) * Math.PI
      return [i === 0 || i === rowsOf(segments) ? 0 : radius * Math.cos(angle), radius * Math.sin(angle)]
    }),
  },
})

const rowsOf = (segments: number) => Math.max(8, Math.round(segments / 2))

/** A round outline in the xy plane. */
export const circle = (x: number, y: number, radius: number): Outline => oval(x, y, radius, radius)

/** An elliptic outline in the xy plane. */
export const oval = (x: number, y: number, a: number, b: number): Outline => ({
  points: Array.from({ length: 10 }, (_, i): [number, number] => {
    const angle = (i / 10) * 2 * Math.PI
    return [x + a * Math.cos(angle), y + b * Math.sin(angle)]
  }),
  smooth: true,
  closed: true,
})

/** A board of x, y, z about the origin with few faces, its front and back edges eased by `bevel`. */
export const slat = (x: Value, y: Value, z: Value, bevel: Value): Shape => {
  const [w, h] = [x, y].map((value) => `(${String(value).replace('=', '')})/2`)
  return cut(`-${w}:-${h} | ${w}:-${h} | ${w}:${h} | -${w}:${h}`, z, bevel)
}

/** A disc standing on y = 0 with few faces and a chamfered upper rim. */
export const stud = (radius: number, height: number, segments = 28): Shape =>
  turned(`0:0 | ${radius}:0 | ${radius}:${height * 0.6} | ${radius * 0.94}:${height * 0.9} | ${radius * 0.84}:${height} | 0:${height}`, {
    segments,
  })

/** Points of a coil round a path through three points, for cords and springs. */
export function coil(from: number[], middle: number[], to: number[], radius: number, windings: number): [number, number, number][] {
  const steps = windings * 6
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    const [x, y, z] = [0, 1, 2].map((axis) => a * (from[axis] ?? 0) + b * (middle[axis] ?? 0) + c * (to[axis] ?? 0)) as [
      number,
      number,
      number,
    ]
    const angle = (i / 6) * 2 * Math.PI
    return [x + radius * Math.sin(angle), y + radius * Math.cos(angle), z + radius * 0.5 * Math.sin(angle)]
  })
}

/** A smooth outline that is the same on both sides of the y axis, from its right half, bottom to top. */
export const symmetric = (half: readonly (readonly [number, number])[]): Outline => ({
  points: [
    ...half,
    ...half
      .filter(([x]) => x > 0)
      .reverse()
      .map(([x, y]) => [-x, y] as const),
  ].map(([x, y]): [number, number] => [x, y]),
  smooth: true,
  closed: true,
})

/** A point or direction in space. */
export type Vector = [number, number, number]

/** Points of a closed path, `count` of them, at equal angles in radians. */
export const ringOf = (count: number, at: (angle: number) => Vector): Vector[] =>
  Array.from({ length: count }, (_, i) => at((i * 2 * Math.PI) / count))

/** An ellipsoid with few faces. */
export const dome = (x: number, y: number, z: number): Shape => ({ ...blob(x, y, z), around: 40 })
