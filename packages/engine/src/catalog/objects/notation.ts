import type { Curve } from '../../shape/curve.ts'
import type { Generator, Value } from '../../shape/recipe.ts'

type Of<Make extends Generator['make']> = Extract<Generator, { make: Make }>

const value = (text: string): Value => (Number.isFinite(Number(text)) ? Number(text) : `=${text.trim()}`)

/** Points in short: `x : y : fillet` between bars, each a number or an expression; no fillet is a sharp corner. */
export function curve(points: string): Curve {
  const corners = points.split('|').map((point) => point.split(':').map(value))
  return {
    points: corners.map(([x = 0, y = 0]) => [x, y]),
    fillet: corners.map(([, , fillet = 0]) => fillet),
  }
}

/** A spline through the points. */
export const spline = (points: string): Curve => ({ points: curve(points).points, smooth: true })

/** The profile revolved; `x` is the distance from the axis. */
export const turned = (profile: Curve | string, more: Partial<Omit<Of<'lathe'>, 'make' | 'profile'>> = {}): Of<'lathe'> => ({
  make: 'lathe',
  profile: typeof profile === 'string' ? curve(profile) : profile,
  ...more,
})

/** A ring whose section is the closed outline; `x` is the distance from the axis. */
export const hoop = (section: string, more: Partial<Omit<Of<'lathe'>, 'make' | 'profile'>> = {}): Of<'lathe'> =>
  turned({ ...curve(section), closed: true }, more)

/** The turn of a part that is first tipped up by `lift` degrees and then brought round to `around`. */
export function tipped(lift: number, around: number): [number, number, number] {
  const [tip, swing] = [(-lift * Math.PI) / 180, (around * Math.PI) / 180]
  const [s, c, st, ct] = [Math.sin(swing), Math.cos(swing), Math.sin(tip), Math.cos(tip)]
  return [Math.asin(c * st), Math.atan2(s, c * ct), Math.atan2(-s * st, ct)].map((angle) => (angle * 180) / Math.PI) as [
    number,
    number,
    number,
  ]
}

/** A disc or cylinder standing on y = 0, its rims rounded by `round`. */
export const drum = (radius: Value, height: Value, round: Value): Of<'lathe'> => ({
  make: 'lathe',
  profile: {
    points: [
      [0, 0],
      [radius, 0],
      [radius, height],
      [0, height],
    ],
    fillet: [0, round, round, 0],
  },
})

/** An outline given a depth along z, its edges rounded by `bevel`. */
export const cut = (outline: Curve | string, depth: Value, bevel: Value, holes?: string[]): Of<'extrude'> => ({
  make: 'extrude',
  outline: typeof outline === 'string' ? curve(outline) : outline,
  depth,
  bevel,
  ...(holes && { holes: holes.map(curve) }),
})

/** An upright rectangle with round corners, `width` by `height` about the origin. */
export const panel = (width: string, height: string, corner: string, depth: Value, bevel: Value): Of<'extrude'> => {
  const [w, h] = [`(${width}) / 2`, `(${height}) / 2`]
  return cut(`-${w}:-${h}:${corner} | ${w}:-${h}:${corner} | ${w}:${h}:${corner} | -${w}:${h}:${corner}`, depth, bevel)
}

/** A rod of elliptic section along `x : y : z` points. */
export const rod = (
  path: string,
  section: [Value, Value],
  more: Partial<Omit<Of<'sweep'>, 'make' | 'path' | 'section'>> = {},
): Of<'sweep'> => ({
  make: 'sweep',
  path: path.split('|').map((point) => point.split(':').map(value) as [Value, Value, Value]),
  section,
  ...thin(section),
  ...more,
})

/** Nobody counts the faces of a wire. */
const thin = (section: readonly Value[]): { around?: number } => {
  const widest = Math.max(...section.map((half) => (typeof half === 'number' ? half : Number.POSITIVE_INFINITY)))
  return widest <= 0.3 ? { around: 16 } : widest <= 1 ? { around: 24 } : {}
}

/** A box standing on y = 0 with rounded edges. */
export const bar = (x: Value, y: Value, z: Value, radius: Value): Of<'box'> => ({ make: 'box', size: [x, y, z], radius })

/** An ellipsoid about the origin; exponents below 1 make it boxy. */
export const blob = (x: Value, y: Value, z: Value, exponents?: [Value, Value]): Of<'blob'> => ({
  make: 'blob',
  radii: [x, y, z],
  ...(exponents && { exponents }),
  ...([x, y, z].every((half) => typeof half === 'number' && half <= 1.3) && { around: 40 }),
})

/** A small lozenge lying along x, for seeds and sprinkles: drawn with few faces, for there are many. */
export const grain = (radius: number, length: number): Of<'sweep'> => ({
  make: 'sweep',
  path: [
    [-length / 2, 0, 0],
    [length / 2, 0, 0],
  ],
  section: [radius, radius],
  around: 12,
})

/** A parameter: its usual value, least and most. */
export const range = (usual: number, min: number, max: number) => ({ default: usual, min, max })
