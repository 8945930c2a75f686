import type { Recipe, Value } from '../../shape/recipe.ts'
import { blob, range } from './notation.ts'
import { circle, type Part, piece, ringOf, times } from './pieces.ts'

type Spot = [Value, Value, Value]
const AROUND = 18

/** Rings of the crown: height, half width at the sides, reach to the front and to the back. */
const CROWN = (
  [
    [0.2, 8.8, 10, 9.6],
    [2.4, 9.1, 10.3, 10],
    [5.4, 9, 10.1, 10],
    [8.2, 8.2, 8.9, 9.3],
    [10.4, 6.4, 6.7, 7.4],
    [11.9, 4, 4.1, 4.7],
    [12.5, 1.8, 1.8, 2.1],
    [12.62, 0.3, 0.3, 0.3],
  ] as const
).map(([y, side, front, back]) =>
  ringOf(AROUND, (angle) => {
    const forward = Math.cos(angle)
    return [side * Math.sin(angle), y, forward > 0 ? front * forward : back * forward]
  }),
)

/** What the peak is cut from: a sheet bent across, falling a little to the front. Its upper side takes the first points of a ring. */
const [ACROSS, WIDE, NEAR, FAR] = [9, 22, 1, 19]
const SHEET = Array.from({ length: 5 }, (_, k) => {
  const z = NEAR + ((FAR - NEAR) * k) / 4
  const height = (x: number) => 2.1 - 0.027 * x * x - 0.02 * Math.max(0, z - 6) ** 1.6
  const top = Array.from({ length: ACROSS }, (_, i): Spot => {
    const x = -WIDE / 2 + (WIDE * i) / (ACROSS - 1)
    return [x, height(x), z]
  })
  return [...top, ...top.map(([x, , depth]): Spot => [x, -6, depth]).reverse()]
})
/** A place on the sheet from x and z in cm. */
const onSheet = ([x, z]: readonly [number, number]): [number, number] => [
  ((x + WIDE / 2) / WIDE) * (ACROSS - 1),
  ((z - NEAR) / (FAR - NEAR)) * 4,
]
/** The edge of the peak `inset` cm within it, from left to right. */
const edge = (inset: number): [number, number][] =>
  [-78, -60, -40, -20, 0, 20, 40, 60, 78].map((degrees) => {
    const angle = (degrees * Math.PI) / 180
    return [(9.4 - inset) * Math.sin(angle), 6.6 + (10.2 - inset) * Math.cos(angle) ** 0.8]
  })
const BROW: [number, number][] = [
  [8.7, 3.4],
  [7, 6],
  [3.8, 8.6],
  [0, 9.6],
  [-3.8, 8.6],
  [-7, 6],
  [-8.7, 3.4],
]

const seam = (u: number): Part =>
  piece(`seam-${u}`, 'body', {
    make: 'loft',
    rings: CROWN,
    cord: { path: [0, 1, 2, 3, 4, 5, 6, 6.8].map((v) => [u, v, 0]), section: [0.1, 0.22], around: 8 },
  })

/** Baseball cap: six panels with seams and eyelets, a curved stitched peak, a button on top. */
export const cap: Recipe = {
  archetype: 'cap',
  params: { peak: range(1, 0.7, 1.2) },
  slots: {
    body: { family: 'fabric', color: '#27364f' },
    stitching: { family: 'fabric', color: '#e8e4da' },
  },
  parts: [
    piece('body', 'body', { make: 'loft', rings: CROWN, steps: [5, 6] }, undefined, undefined, { relief: { size: 5, depth: 0.12 } }),
    ...times(6, (i) => seam((AROUND / 6) * i)),
    ...times(6, (i) =>
      piece(`eyelet-${i + 1}`, 'stitching', {
        make: 'loft',
        rings: CROWN,
        panel: {
          outline: circle((AROUND / 6) * (i + 0.5), 3.35, 0.1),
          holes: [circle((AROUND / 6) * (i + 0.5), 3.35, 0.045)],
          thickness: 0.3,
          fine: 0.4,
        },
      }),
    ),
    piece('button', 'body', { ...blob(0.85, 0.4, 0.85), around: 32 }, [0, 12.75, 0]),
    piece(
      'peak',
      'body',
      {
        make: 'loft',
        rings: SHEET,
        panel: { outline: { points: [...edge(0), ...BROW].map(onSheet), smooth: true, closed: true }, thickness: 0.4, bevel: 0.16 },
      },
      undefined,
      undefined,
      { scale: [1, 1, '=peak'] },
    ),
    ...times(5, (i) =>
      piece(
        `row-${i + 1}`,
        'body',
        {
          make: 'loft',
          rings: SHEET,
          cord: { path: edge(0.5 + 0.75 * i).map((spot): Spot => [...onSheet(spot), 0.27]), section: [0.05, 0.07], around: 8 },
        },
        undefined,
        undefined,
        { scale: [1, 1, '=peak'] },
      ),
    ),
  ],
  labels: { front: { part: 'body', rect: [0.42, 0.2, 0.58, 0.42] } },
  view: { azimuth: 34, elevation: 14 },
}
