import type { Recipe, Value } from '../../shape/recipe.ts'
import { cut, range } from './notation.ts'
import { type Part, piece } from './pieces.ts'
import { arc, ribbon, type Spot } from './ribbon.ts'

type Way = readonly Spot[]

/** cm: a towel's width as it lies, half its thickness, and how far apart its layers lie. */
const [WIDE, HALF, LAYER] = [34, 0.6, 1.34]
/** Layers sag at the back and swell towards the fold. */
const over = (x: number) => 0.22 * (1 - (x / 12) ** 2)
const back = (y: number, lift: number): [number, number][] => [-11, -4, 4].map((x) => [x, y + lift * over(x)])

/** The outer turn: along the ground, round the front, back over the top. */
const OUTER: Way = [
  ...back(LAYER / 2, 0),
  ...arc(9.2, 2 * LAYER, 1.5 * LAYER, -90, 90, 8).map(([x, y]): Spot => [x * 1.02, y]),
  ...back(3.5 * LAYER, 1).reverse(),
]
/** A towel folded in half and in half again, seen from its end. */
const FOLDED: Way = [
  ...OUTER,
  ...arc(-11.6, 3 * LAYER, LAYER / 2, 90, 270, 4),
  ...back(2.5 * LAYER, 0.5),
  ...arc(8.6, 2 * LAYER, LAYER / 2, 90, -90, 4),
  ...back(1.5 * LAYER, 0.1).reverse(),
]
const STEP = 4 * LAYER + 0.12

/** A rolled towel from its end: out from the heart, a turn for each thickness. */
const ROLLED = Array.from({ length: 34 }, (_, i): [number, number] => {
  const angle = 0.6 + i * 0.62
  const away = 0.75 + 0.202 * angle
  return [away * Math.cos(angle) * 1.06, away * Math.sin(angle)]
})
const ROLL = 4.9

const isRolled = (more: string): `=${string}` => `=min(rolled - 0.5, ${more})`
/** Rolls in a pile: two and one on them, or from four on three, two and one. */
const PILES: { spots: [number, number][]; when: string }[] = [
  {
    when: '3.5 - stack',
    spots: [
      [-1, 0],
      [1, 0],
      [0, 1],
    ],
  },
  {
    when: 'stack - 3.5',
    spots: [
      [-2, 0],
      [0, 0],
      [2, 0],
      [-1, 1],
      [1, 1],
      [0, 2],
    ],
  },
]

/** Terry towels, `stack` of them: folded, one on the other, or by `rolled` in a pile of rolls. */
export const towels: Recipe = {
  archetype: 'towels',
  params: { stack: range(3, 1, 6), rolled: range(0, 0, 1) },
  slots: {
    body: { family: 'terry', color: '#e9e4da' },
    border: { family: 'fabric', color: '#e2dccf' },
  },
  gathers: 'stack',
  parts: [
    ...[0, 1, 2, 3, 4, 5].flatMap((i): Part[] => {
      const when: Value = `=min(0.5 - rolled, stack - ${i} - 0.5)`
      const at: [number, number, number] = [[0, 0.5, -0.6, 0.3, -0.2, 0.4][i] ?? 0, i * STEP, [0, -0.4, 0.3, -0.1, 0.4, 0][i] ?? 0]
      const turn: [number, number, number] = [0, -90 + ([0, 2, -3, 1, -2, 3][i] ?? 0), 0]
      return [
        piece(`towel-${i + 1}`, 'body', { ...cut(ribbon(FOLDED, HALF), WIDE, 0.5), fine: 1.9 }, at, turn, {
          when,
          relief: { size: 5 + i * 0.3, depth: 0.2 },
        }),
        ...[12.4, 13.8].map((x, k) => {
          // The band lies across the folded cloth near its side.
          const angle = (turn[1] * Math.PI) / 180
          const beside: [number, number, number] = [at[0] + x * Math.sin(angle), at[1], at[2] + x * Math.cos(angle)]
          return piece(`border-${i + 1}-${k + 1}`, 'border', { ...cut(ribbon(OUTER, HALF + 0.1), 0.7, 0.1), fine: 1.9 }, beside, turn, {
            when,
          })
        }),
      ]
    }),
    ...PILES.flatMap(({ when, spots }, pile) =>
      spots.map(([x, row], i) =>
        piece(
          `roll-${pile + 1}-${i + 1}`,
          'body',
          { ...cut(ribbon(ROLLED, HALF * 0.98), 30, 0.5), fine: 1.9 },
          [pile === 0 && row === 0 ? `=${x * ROLL} * min(1, stack - 1)` : x * ROLL, ROLL * (1 + row * 1.72), 0.5 * Math.sin(i * 2.3)],
          [0, 0, 70 * i],
          { when: isRolled(`${when}, stack - ${i} - 0.5`), relief: { size: 4, depth: 0.14 } },
        ),
      ),
    ),
  ],
  view: { azimuth: 24, elevation: 16 },
}
