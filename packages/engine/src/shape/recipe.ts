import { z } from 'zod'

/**
 * The shape grammar: an object is data. A recipe names its parameters, its material slots and
 * its parts; a part is one generator with numbers that may be expressions over the parameters,
 * such as `=height * 0.3 - wall`. Lengths are centimetres, y up, the footprint centred on the
 * origin with the lowest point at y = 0, the front facing +z.
 */
export const Value = z.union([z.number(), z.string().startsWith('=')])
export type Value = z.infer<typeof Value>

const Point2 = z.tuple([Value, Value])
const Point3 = z.tuple([Value, Value, Value])

/** An outline or profile: straight runs and smooth corners. `fillet` rounds a corner by a radius; `smooth` runs a spline through the points. */
export const Curve2 = z.strictObject({
  points: z.array(Point2).min(2),
  /** Radius at each corner (one for all, or one per point). */
  fillet: z.union([Value, z.array(Value)]).optional(),
  smooth: z.boolean().optional(),
  closed: z.boolean().optional(),
})

/** Solids of a blend: an ellipsoid, a capsule of two radii, a rounded box, a ring. */
const Primitive = z.union([
  z.strictObject({ ellipsoid: Point3, radii: Point3 }),
  z.strictObject({ from: Point3, to: Point3, radius: Point2 }),
  z.strictObject({ box: Point3, half: Point3, round: Value }),
  z.strictObject({ torus: Point3, major: Value, minor: Value, axis: Point3.optional() }),
])

export const Generator = z.discriminatedUnion('make', [
  /** Revolve a profile of (radius, height) points about the y axis; it may be closed to give walls a thickness. */
  z.strictObject({
    make: z.literal('lathe'),
    profile: Curve2,
    segments: z.int().min(3).max(256).optional(),
    arc: Value.optional(),
    /** Grooves up the side, as of a knurled cap: how many, how deep, between which heights. */
    flutes: z.strictObject({ count: Value, depth: Value, from: Value, to: Value }).optional(),
    /** Pressed flat from front to back between two heights, as the end of a tube. */
    pinch: z.strictObject({ from: Value, to: Value }).optional(),
  }),
  /** Extrude an outline in the xy plane along z by `depth`, centred, with a bevel. */
  z.strictObject({
    make: z.literal('extrude'),
    outline: Curve2,
    holes: z.array(Curve2).optional(),
    depth: Value,
    bevel: Value,
    /** Longest edge in its faces, cm: what is to have relief needs them fine. */
    fine: Value.optional(),
  }),
  /** Sweep an ellipse of half-axes `section` along a smooth path through points; `taper` scales the section at the ends; `flare` widens it where it meets other parts. */
  z.strictObject({
    make: z.literal('sweep'),
    path: z.array(Point3).min(2),
    section: Point2,
    closed: z.boolean().optional(),
    taper: Point2.optional(),
    /** Radius of the fillet at both ends. */
    flare: Value.optional(),
    /** Section exponent: 1 = ellipse, below 1 boxy. */
    exponent: Value.optional(),
    /** The ends lie on an upright round body and follow its curve. */
    meets: z.boolean().optional(),
    /** Faces round the section, fewer for what is tiny and many. */
    around: z.int().min(6).max(48).optional(),
  }),
  /** Box of x, y, z with rounded edges, standing on y = 0. */
  z.strictObject({ make: z.literal('box'), size: Point3, radius: Value }),
  /** Superellipsoid with half-axes and exponents (1 = ellipsoid, below 1 boxy), centred; `around` as of a sweep. */
  z.strictObject({ make: z.literal('blob'), radii: Point3, exponents: Point2.optional(), around: z.int().min(6).max(96).optional() }),
  /** A thin sheet in the xz plane, w × d, with gentle folds; `pleats` run from front to back, `count` across the width, ever deeper from left to right by `growing`. */
  z.strictObject({
    make: z.literal('sheet'),
    size: Point2,
    thickness: Value,
    folds: Value.optional(),
    pleats: z.strictObject({ count: Value, depth: Value, growing: z.boolean().optional() }).optional(),
  }),
  /** A leaf from the origin along +z: the tip droops by `bend` degrees, `cup` lifts the edges; `blunt` is round at the tip instead of pointed, `ruffle` waves the edges, cm; `cells` across, fewer for what is tiny and many. */
  z.strictObject({
    make: z.literal('leaf'),
    length: Value,
    width: Value,
    bend: Value,
    cup: Value.optional(),
    blunt: z.boolean().optional(),
    ruffle: Value.optional(),
    cells: z.int().min(4).max(40).optional(),
  }),
  /** Small leaves, `leaves` of them at most, over rounded masses: the crown of a tree, a hedge, a spray of needles. they grow outwards, and by `lean` in a direction of their own. */
  z.strictObject({
    make: z.literal('foliage'),
    masses: z
      .array(z.strictObject({ at: Point3, radii: Point3 }))
      .min(1)
      .max(40),
    leaves: z.int().min(1).max(20_000),
    length: Value,
    width: Value,
    lean: Point3.optional(),
  }),
  /** A panel of a ball's skin between corners (directions), its edges sunk by `seam`. */
  z.strictObject({ make: z.literal('patch'), radius: Value, corners: z.array(Point3).min(3).max(32), seam: Value }),
  /** Solids melted into one another with fillets of `smooth` cm, then cut by others. */
  z.strictObject({
    make: z.literal('blend'),
    add: z.array(Primitive).min(1).max(12),
    cut: z.array(Primitive).max(8).optional(),
    smooth: Value,
    cells: z.int().min(16).max(192).optional(),
  }),
  /** A skin through closed rings of equally many points, smooth round each ring and from ring to ring, its ends closed; `steps` in each span of both. With `panel` or `cord` only what lies on that skin is made: a place is (points round the ring, rings from the first). */
  z.strictObject({
    make: z.literal('loft'),
    rings: z.array(z.array(Point3).min(3).max(48)).min(2).max(40),
    steps: z.tuple([z.int().min(1).max(24), z.int().min(1).max(24)]).optional(),
    /** A piece cut by its outline, `thickness` thick. */
    panel: z
      .strictObject({
        outline: Curve2,
        holes: z.array(Curve2).optional(),
        thickness: Value,
        bevel: Value.optional(),
        fine: Value.optional(),
      })
      .optional(),
    /** A cord of elliptic section along places, each raised by its third number. */
    cord: z
      .strictObject({
        path: z.array(Point3).min(2),
        section: Point2,
        exponent: Value.optional(),
        around: z.int().min(6).max(48).optional(),
      })
      .optional(),
  }),
])
export type Generator = z.infer<typeof Generator>

export const Part = z.strictObject({
  name: z.string(),
  slot: z.string(),
  shape: Generator,
  at: Point3.optional(),
  /** Degrees about x, y, z. */
  turn: Point3.optional(),
  scale: Point3.optional(),
  /** Copies: in a ring about y, or in a row. */
  repeat: z.union([z.strictObject({ ring: Value, radius: Value }), z.strictObject({ row: Value, step: Point3 })]).optional(),
  /** Uneven: hills about `size` cm wide and up to `depth` high; `lumps` are round with creases between them. */
  relief: z.strictObject({ size: Value, depth: Value, lumps: z.boolean().optional() }).optional(),
  /** Every triangle a flat facet, as of a crystal. */
  facets: z.boolean().optional(),
  /** How the texture is laid on: from straight `above`, for what lies flat; from all six `sides`, in cm; `rising` round it in cm, and from its foot to its top as ten. */
  unwrap: z.enum(['above', 'sides', 'rising']).optional(),
  /** Drawn only when the expression is above zero. */
  when: Value.optional(),
})
export type Part = z.infer<typeof Part>

export const Recipe = z.strictObject({
  archetype: z.string(),
  /** Parameters with default and range, cm unless said otherwise. */
  params: z.record(z.string(), z.strictObject({ default: z.number(), min: z.number(), max: z.number() })),
  /** Material slot → family and colour when the brief says nothing; the first slot is the one that a colour word means. */
  slots: z.record(z.string(), z.strictObject({ family: z.string(), color: z.string(), roughness: z.number().optional() })),
  parts: z.array(Part).min(1),
  /** Places where words or a label may be printed: a part and a rectangle u0 v0 u1 v1 of one of its faces (`front` when absent; u = 0.5 faces front, v up). */
  labels: z
    .record(
      z.string(),
      z.strictObject({
        part: z.string(),
        face: z.string().optional(),
        rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
        /** The parameter that shows what is there when nothing is printed, such as a phone's own screen. */
        instead: z.string().optional(),
      }),
    )
    .optional(),
  /** Where things lie in or on it: the middle of a disc of `radius` at height `floor`; `stems`: what it holds stands in it; `instead`: the parameter that shows its own filling, for when nothing is said to be in it. */
  holds: z.strictObject({ radius: Value, floor: Value, stems: z.boolean().optional(), instead: z.string().optional() }).optional(),
  /** It is several already (a bunch, a deck): a plural asks for one of it; a name is the parameter that takes the number said. */
  gathers: z.union([z.literal(true), z.string()]).optional(),
  /** How it likes to be looked at: degrees of azimuth (0 front, positive from the right) and elevation. */
  view: z.strictObject({ azimuth: z.number(), elevation: z.number() }).optional(),
  /** Copies that make one thing (a pair of earbuds): offset and turn of each. */
  set: z
    .array(
      z.strictObject({
        at: z.tuple([z.number(), z.number(), z.number()]),
        turn: z.tuple([z.number(), z.number(), z.number()]),
        mirror: z.boolean().optional(),
      }),
    )
    .optional(),
})
export type Recipe = z.infer<typeof Recipe>
