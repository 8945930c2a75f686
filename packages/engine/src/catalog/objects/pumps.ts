import type { Recipe, Value } from '../../shape/recipe.ts'
import { type Girth, ringsOf } from './last.ts'
import { drum, range } from './notation.ts'
import { piece, ringOf } from './pieces.ts'

type Spot = [Value, Value, Value]

/** Share of the heel's height by which the foot is lifted at a place along it: all of it behind, none at the ball. */
const lifted = (x: number) => {
  const t = Math.min(1, Math.max(0, (4.6 - x) / 11.6))
  return t * t * (3 - 2 * t)
}
/** How much narrower a pointed toe is than a foot. */
const pointed = (x: number) => 1 - 0.5 * Math.max(0, (x - 6) / 8.4) ** 1.4

/** Rings over the last of a high-heeled shoe; their heights are above the lifted sole. */
const raised = (girths: readonly Girth[]): Spot[][] =>
  ringsOf(girths).map((ring) =>
    ring.map(([along, y, z]): Spot => {
      const x = Number(along)
      const spring = 0.012 * Math.max(0, x - 6) ** 2
      return [x, `=${Number(y) + 0.3 + spring} + heel * ${lifted(x).toFixed(4)}`, Number(z) * pointed(x)]
    }),
  )

const UPPER: readonly Girth[] = [
  { heel: [-9.6, 0], toe: [13.6, 0], middle: 0, rear: 2.7, front: 3.3 },
  { heel: [-10.2, 0.45], toe: [14.3, 0.3], middle: 0.4, rear: 3.4, front: 3.95 },
  { heel: [-10.7, 2], toe: [13.2, 1.35], middle: 1.4, rear: 3.6, front: 3.85 },
  { heel: [-10.6, 3.7], toe: [10.6, 2.3], middle: 2.3, rear: 3.45, front: 3.4 },
  { heel: [-10.3, 5.2], toe: [7.8, 3.05], middle: 2.75, rear: 3.2, front: 3.1 },
  { heel: [-10.2, 5.8], toe: [6.2, 3.4], middle: 2.9, rear: 3.1, front: 3 },
  { heel: [-9.95, 5.8], toe: [5.85, 3.3], middle: 2.85, rear: 2.85, front: 2.75 },
  { heel: [-9.8, 3.5], toe: [6.4, 2.2], middle: 1.8, rear: 2.8, front: 2.7 },
  { heel: [-9.6, 0.75], toe: [9, 0.8], middle: 0.7, rear: 2.8, front: 2.9 },
]
/** The lining lies just inside the upper. */
const LINING: readonly Girth[] = [
  { heel: [-9.9, 0.5], toe: [9.4, 0.5], middle: 0.45, rear: 3, front: 3.1 },
  { heel: [-10, 3.5], toe: [6.6, 2.3], middle: 1.9, rear: 2.95, front: 2.85 },
  { heel: [-9.98, 5.82], toe: [5.9, 3.33], middle: 2.88, rear: 2.86, front: 2.76 },
  { heel: [-9.72, 3.5], toe: [6.3, 2.2], middle: 1.8, rear: 2.72, front: 2.62 },
  { heel: [-9.5, 0.85], toe: [8.9, 0.9], middle: 0.8, rear: 2.7, front: 2.8 },
]
const SOLE: readonly Girth[] = [
  { heel: [-9.4, -0.25], toe: [13.5, -0.25], middle: -0.25, rear: 2.6, front: 3.3 },
  { heel: [-9.7, -0.12], toe: [13.9, -0.12], middle: -0.12, rear: 2.85, front: 3.6 },
  { heel: [-9.7, 0.15], toe: [13.9, 0.15], middle: 0.15, rear: 2.85, front: 3.6 },
]

/** The heel from under the seat to its tip: its height, where its back and its front are, half its width. */
const HEEL = (
  [
    ['=heel + 0.5', -10, -5.6, 2.1],
    ['=heel - 0.1', -10.25, -5.9, 2.1],
    ['=heel - 1.2', -10.2, -6.9, 1.65],
    ['=heel * 0.68', -9.95, -7.8, 1.05],
    ['=heel * 0.4', -9.55, -8.3, 0.64],
    ['=heel * 0.18', -9.3, -8.45, 0.45],
    [0.3, -9.2, -8.5, 0.4],
  ] as const
).map(([y, back, front, half]) =>
  ringOf(16, (angle) => [(back + front) / 2 + ((front - back) / 2) * Math.cos(angle), 0, half * Math.sin(angle)]).map(
    ([x, , z]): Spot => [x, y, z],
  ),
)

/** Pair of court shoes with pointed toes and thin high heels. */
export const highHeels: Recipe = {
  archetype: 'high-heels',
  params: { heel: range(8.6, 4, 12) },
  slots: {
    body: { family: 'porcelain', color: '#b3202a' },
    sole: { family: 'matte-plastic', color: '#17130f' },
    inside: { family: 'leather', color: '#d9b48c' },
  },
  parts: [
    piece('body', 'body', { make: 'loft', rings: raised(UPPER), steps: [6, 5] }),
    piece('inside', 'inside', { make: 'loft', rings: raised(LINING), steps: [5, 4] }),
    piece('sole', 'sole', { make: 'loft', rings: raised(SOLE), steps: [5, 2] }),
    piece('heel', 'body', { make: 'loft', rings: HEEL, steps: [3, 5] }),
    piece('tip', 'sole', drum(0.42, 0.4, 0.08), [-8.85, 0, 0]),
  ],
  gathers: true,
  set: [
    { at: [0, 0, -4.6], turn: [0, 3, 0] },
    { at: [2, 0, 4.8], turn: [0, -9, 0] },
  ],
  view: { azimuth: 30, elevation: 22 },
}
