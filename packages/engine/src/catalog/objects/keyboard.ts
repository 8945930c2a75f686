import type { Recipe, Value } from '../../shape/recipe.ts'
import { cut, range } from './notation.ts'
import { type Part, piece } from './pieces.ts'

/** Widths of the keys from the left in units of a letter key, row by row from the back; what is not a letter or a digit is negative. */
const ROWS: readonly (readonly number[])[] = [
  [-1, ...Array<number>(12).fill(1), -2],
  [-1.5, ...Array<number>(12).fill(1), -1.5],
  [-1.75, ...Array<number>(11).fill(1), -2.25],
  [-2.25, ...Array<number>(10).fill(1), -2.75],
  [-1.25, -1.25, -1.25, 6.25, -1.25, -1.25, -1.25, -1.25],
]
const UNITS = 15
/** Height of a key cap, cm, and how much it narrows on each side towards its dished top. */
const [CAP, TAPER] = [0.85, 0.24]
/** Corners of a rounded square as shares of its half sides, counter-clockwise from above. */
const SQUARE = [
  [1, -0.86],
  [1, 0.86],
  [0.88, 1],
  [-0.88, 1],
  [-1, 0.86],
  [-1, -0.86],
  [-0.88, -1],
  [0.88, -1],
] as const

/** A key cap of so many units standing on y = 0, its top dished. */
const cap = (units: number): Part['shape'] => {
  const ring = (y: number, inset: number): [Value, Value, Value][] =>
    SQUARE.map(([x, z]) => [`=${x} * (unit * ${units / 2} - ${inset})`, y, `=${z} * (pitch / 2 - ${inset})`])
  return {
    make: 'loft',
    rings: [
      ring(0, 0.14),
      ring(CAP * 0.5, 0.14 + TAPER * 0.4),
      ring(CAP, 0.1 + TAPER),
      ring(CAP + 0.03, 0.16 + TAPER),
      ring(CAP - 0.05, 0.42 + TAPER),
    ],
    steps: [2, 2],
  }
}

const keys = ROWS.flatMap((row, r): Part[] => {
  let at = -UNITS / 2
  return row.map((signed, i) => {
    const units = Math.abs(signed)
    const middle = at + units / 2
    at += units
    return piece(
      `key-${r + 1}-${i + 1}`,
      signed < 0 ? 'accent' : 'keys',
      cap(units),
      [`=unit * ${middle}`, `=1.5 + ${(0.24 * (ROWS.length - 1 - r)).toFixed(2)}`, `=pitch * ${r - 2}`],
      [6.5, 0, 0],
    )
  })
})

/** Keyboard of five rows: tapered key caps over a dark plate in a case that rises to the back. */
export const keyboard: Recipe = {
  archetype: 'keyboard',
  params: { unit: range(1.95, 1.6, 2.4), pitch: range(1.95, 1.6, 2.4) },
  slots: {
    body: { family: 'aluminium', color: '#c3c5c8' },
    keys: { family: 'matte-plastic', color: '#f0f0ee' },
    accent: { family: 'matte-plastic', color: '#8c9096' },
    plate: { family: 'matte-plastic', color: '#1d1e21' },
  },
  parts: [
    // The side view, front to the right, given the width of the keyboard.
    piece(
      'case',
      'body',
      cut('-pitch*2.5-.7:0:.4 | pitch*2.5+.7:0:.3 | pitch*2.5+.7:1.5:.3 | -pitch*2.5-.7:2.75:.3', '=unit * 15 + 1.2', 0.18),
      undefined,
      [0, -90, 0],
    ),
    piece(
      'plate',
      'plate',
      cut('-pitch*2.5-.1:1:0 | pitch*2.5+.1:1 | pitch*2.5+.1:1.66 | -pitch*2.5-.1:2.74', '=unit * 15 + 0.2', 0.02),
      undefined,
      [0, -90, 0],
    ),
    ...keys,
  ],
  view: { azimuth: 24, elevation: 34 },
}
