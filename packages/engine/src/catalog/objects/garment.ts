import { rod } from './notation.ts'
import { type Part, pair, piece, ringOf } from './pieces.ts'

const AROUND = 24

/** Rings of a top worn by nobody, from the hem to the neck and a little way in: height, half width, half depth, how far it dips in front. */
const TRUNK = [
  [3, 20.6, 8.4, 0],
  [5.2, 22.6, 9.6, 0],
  [11, 23.2, 9.9, 0],
  [24, 22.8, 9.6, 0],
  [37, 22.8, 9.6, 0],
  [45, 22.9, 9.4, 0],
  [50, 22.3, 8.9, 0],
  [53, 20.2, 8.4, 0],
  [55.4, 16.8, 7.9, 0.2],
  [57.4, 13, 7.4, 0.8],
  [59.2, 10.2, 7, 2],
  [60, 9, 6.7, 2.6],
  [59.6, 8.3, 6, 2.6],
  [56, 7.8, 5.4, 2.6],
] as const

/** Point of a ring that lies in the middle of the front; the others follow to the right of whoever looks. */
export const FRONT = AROUND / 2

/** The trunk as a skin, on which other parts are laid by points round it and rings from the hem. */
export const TRUNK_RINGS = TRUNK.map(([y, wide, deep, dip]) =>
  ringOf(AROUND, (angle) => {
    const [side, front] = [-Math.sin(angle), -Math.cos(angle)]
    // Cloth falls flatter in front and behind than an oval.
    const square = (value: number) => Math.sign(value) * Math.abs(value) ** 0.8
    return [wide * square(side), y - dip * Math.max(0, front), deep * square(front)]
  }),
)

/** How cloth that nobody fills falls: soft hills, cm. */
const FALL = { size: 11, depth: 0.55 }

/** Trunk and long sleeves, the hem at y = 3, the cuffs at y = 7. */
export const longSleeved = (): Part[] => [
  piece('body', 'body', { make: 'loft', rings: TRUNK_RINGS, steps: [4, 5] }, undefined, undefined, { relief: FALL }),
  ...pair((side, word) => [
    piece(
      `sleeve-${word}`,
      'body',
      rod(
        `${side * 12.5}:46.6:0 | ${side * 17}:47:0 | ${side * 20.6}:45.2:0 | ${side * 23.8}:41:.1 | ${side * 25.8}:36:.3 | ${side * 27.6}:29.6:.6 | ${side * 29}:23:1 | ${side * 30.4}:15.4:1.8 | ${side * 31.6}:8:2.6`,
        [7.4, 7],
        { taper: [1, 0.65], around: 44 },
      ),
      undefined,
      undefined,
      { relief: { size: 7, depth: 0.7 } },
    ),
  ]),
]
