import type { Value } from '../../shape/recipe.ts'
import { type Part, piece } from './pieces.ts'

type Spot = [Value, Value, Value]

/** The plan of a foot from above, in half lengths and half widths: from the heel round the outer side to the toe and back along the inner one. */
const PLAN: readonly (readonly [number, number])[] = [
  [-1, 0],
  [-0.955, 0.48],
  [-0.83, 0.73],
  [-0.62, 0.79],
  [-0.35, 0.74],
  [-0.08, 0.78],
  [0.18, 0.92],
  [0.44, 1],
  [0.67, 0.93],
  [0.85, 0.68],
  [0.96, 0.36],
  [1, -0.06],
  [0.965, -0.44],
  [0.86, -0.7],
  [0.68, -0.86],
  [0.44, -0.88],
  [0.18, -0.76],
  [-0.08, -0.64],
  [-0.35, -0.65],
  [-0.62, -0.73],
  [-0.83, -0.7],
  [-0.955, -0.47],
]

/** Points in a ring; the toe is opposite the heel, which is point 0. */
export const TOE = PLAN.length / 2

/** One ring round a last: where its heel and its toe are (x, y), how high it is at the middle, how wide at its rear and its front, how far from a foot's plan towards an oval, and the share of the shaft that lifts each. */
export type Girth = {
  heel: readonly [number, number]
  toe: readonly [number, number]
  middle: number
  rear: number
  front: number
  oval?: number
  shaft?: readonly [number, number, number]
}

/** Rings of places round a shoemaker's last, heel at -x, from the sole to the collar and over it. */
export const ringsOf = (girths: readonly Girth[]): Spot[][] =>
  girths.map(({ heel, toe, middle, rear, front, oval = 0, shaft }) =>
    PLAN.map(([along, plan], i): Spot => {
      const across = plan + oval * ((i > TOE ? -0.86 : 0.86) * Math.sqrt(1 - along * along) - plan)
      const t = (along + 1) / 2
      const bent = (a: number, b: number, c: number) => a * (1 - t) * (1 - 2 * t) + b * 4 * t * (1 - t) + c * t * (2 * t - 1)
      const x = heel[0] + (toe[0] - heel[0]) * t
      const wide = rear + (front - rear) * t * t * (3 - 2 * t)
      const y = bent(heel[1], middle, toe[1]).toFixed(3)
      const lift = shaft ? bent(...shaft) : 0
      return [Number(x.toFixed(3)), lift === 0 ? Number(y) : `=${y} + shaft * ${lift.toFixed(3)}`, Number((across * wide).toFixed(3))]
    }),
  )

type Place = readonly number[]
type Lay = { thickness?: number; when?: Value; sharp?: boolean }

/** What is sewn onto a last: pieces cut by their outlines in points round it and rings up it, smooth unless `sharp`. */
export const onLast = (rings: Spot[][]) => ({
  cut: (name: string, slot: string, outline: readonly Place[], { thickness = 0.24, when, sharp }: Lay = {}): Part =>
    piece(
      name,
      slot,
      {
        make: 'loft',
        rings,
        panel: {
          outline: { points: outline.map(([u = 0, v = 0]) => [u, v]), closed: true, ...(sharp ? { fillet: 0.2 } : { smooth: true }) },
          thickness,
        },
      },
      undefined,
      undefined,
      when === undefined ? {} : { when },
    ),
})

/** The outline of a cap about the point `middle`, reaching `wide` points to both sides and `high` rings up. */
export const trimOf = (middle: number, wide: number, high: number): Place[] => [
  ...[-1, -0.5, 0, 0.5, 1].map((share) => [middle + share * wide, -0.2]),
  [middle + 0.85 * wide, 0.5 * high],
  [middle + 0.42 * wide, 0.9 * high],
  [middle, high],
  [middle - 0.42 * wide, 0.9 * high],
  [middle - 0.85 * wide, 0.5 * high],
]

const cordOn = (rings: Spot[][], name: string, path: [number, number, number][], section: [number, number], when?: Value): Part =>
  piece(
    name,
    'lace',
    { make: 'loft', rings, cord: { path, section, around: 10 } },
    undefined,
    undefined,
    when === undefined ? {} : { when },
  )

/** A lace from one eyelet over the ridge of the instep to another, raised to `high` there. */
const lace = (rings: Spot[][], name: string, [u0, v0]: [number, number], [u1, v1]: [number, number], high: number, when?: Value): Part =>
  cordOn(
    rings,
    name,
    [
      [TOE + u0, v0, 0.1],
      [TOE + u0 * 0.8, v0, 0.28],
      [TOE + (u0 + u1) * 0.5, (v0 + v1) / 2, high],
      [TOE + u1 * 0.8, v1, 0.28],
      [TOE + u1, v1, 0.1],
    ],
    [0.13, 0.3],
    when,
  )

/** One loop of a bow, to the left (-1) or the right (1), hanging from the ridge. */
const loop = (rings: Spot[][], name: string, side: number, v: number, when?: Value): Part =>
  cordOn(
    rings,
    name,
    [
      [TOE, v, 0.5],
      [TOE + side * 1.3, v - 0.1, 1.3],
      [TOE + side * 2.5, v - 0.55, 0.8],
      [TOE + side * 2, v - 0.7, 0.5],
      [TOE, v, 0.5],
    ],
    [0.12, 0.24],
    when,
  )

/** Laces that cross from row to row of eyelets (how far from the ridge, how far up), raised to `over` and `under`, straight at the toe and tied in a bow at the last. */
export function laced(rings: Spot[][], rows: readonly [number, number][], [over, under]: [number, number], when?: Value): Part[] {
  const [first, last] = [rows[0], rows.at(-1)] as [[number, number], [number, number]]
  return [
    ...rows.slice(0, -1).flatMap(([u, v], i): Part[] => {
      const [w, next] = rows[i + 1] as [number, number]
      return [
        lace(rings, `lace-${i + 1}-over`, [-u, v], [w, next], over, when),
        lace(rings, `lace-${i + 1}-under`, [u, v], [-w, next], under, when),
      ]
    }),
    lace(rings, 'lace-toe', [-first[0], first[1]], first, 0.34, when),
    loop(rings, 'bow-left', -1, last[1], when),
    loop(rings, 'bow-right', 1, last[1], when),
  ]
}
