import type { Recipe } from '../../shape/recipe.ts'
import { scaledBy } from './arranged.ts'
import { cut, range, rod, tipped } from './notation.ts'
import { plated } from './plated.ts'

type Part = Recipe['parts'][number]
type Point = [number, number, number]

/** A slice off the steak, lying back against the next: seared round a rosy middle. */
const sliceOfSteak = (i: number): Part[] => {
  const place = { at: [-4.8 + i * 2.5, 1.5, 4.7 + 0.2 * i] as Point, turn: [-58, 62 - 5 * i, 0] as Point, when: '=sliced - 0.5' }
  return [
    {
      name: `slice-${i + 1}`,
      slot: 'body',
      ...place,
      unwrap: 'sides',
      relief: { size: 1.2, depth: 0.06 },
      shape: { ...cut('-3.6:-1.05:.7 | 3.2:-1.15:.8 | 3.7:.3:.7 | 3:1.1:.8 | -3.2:1.15:.8', 1.1, 0.16), fine: 0.3 },
    },
    {
      name: `slice-done-${i + 1}`,
      slot: 'done',
      ...place,
      unwrap: 'sides',
      shape: cut('-3.36:-.82:.6 | 2.98:-.92:.7 | 3.44:.26:.6 | 2.84:.87:.7 | -3:.92:.7', 1.26, 0.03),
    },
    {
      name: `slice-middle-${i + 1}`,
      slot: 'middle',
      ...place,
      unwrap: 'sides',
      shape: cut('-2.9:-.46:.4 | 2.5:-.52:.4 | 2.9:.1:.3 | 2.4:.5:.4 | -2.5:.5:.4', 1.3, 0.03),
    },
  ]
}

/** Grilled steak with the marks of the grill, its fat along one side and a sprig on top; slices of it lie in front. */
export const steak = plated(
  {
    archetype: 'steak',
    params: { herb: range(1, 0, 1), sliced: range(1, 0, 1) },
    slots: {
      body: { family: 'seared-meat', color: '#8a4c2c', roughness: 0.4 },
      mark: { family: 'seared-meat', color: '#22100a', roughness: 0.62 },
      fat: { family: 'seared-meat', color: '#d9a35c', roughness: 0.36 },
      done: { family: 'flesh', color: '#9a5f48' },
      middle: { family: 'flesh', color: '#b3443d', roughness: 0.28 },
      herb: { family: 'leaf', color: '#4a6b34' },
    },
    parts: [
      {
        name: 'body',
        slot: 'body',
        unwrap: 'sides',
        relief: { size: 0.75, depth: 0.12 },
        shape: {
          make: 'blend',
          smooth: 1.2,
          cells: 112,
          add: [
            { box: [-0.6, 1.25, -0.9], half: [6.4, 1.15, 3], round: 1 },
            { box: [-3, 1.25, -0.6], half: [4, 1.15, 3.7], round: 1.1 },
            { box: [4.4, 1.2, -1.7], half: [3, 1.05, 2.5], round: 0.9 },
          ],
        },
      },
      {
        name: 'fat',
        slot: 'fat',
        unwrap: 'sides',
        relief: { size: 0.6, depth: 0.2, lumps: true },
        shape: rod('-7:1.2:-2.4 | -5.6:1.25:-3.9 | 0:1.25:-4.1 | 4.6:1.25:-4.3 | 6.9:1.2:-3.6 | 7.5:1.1:-2', [0.75, 1.05], {
          taper: [0.6, 0.6],
          around: 32,
        }),
      },
      ...[-5.4, -3.5, -1.6, 0.3, 2.2, 4.1].map(
        (x, i): Part => ({
          name: `mark-${i + 1}`,
          slot: 'mark',
          turn: [0, 24, 0],
          unwrap: 'sides',
          relief: { size: 0.5, depth: 0.09 },
          shape: rod(
            [-1, -0.5, 0, 0.5, 1]
              .map((t) => {
                const [from, to] = [i ? -2.5 : -1.4, 1.5 - 0.5 * Math.max(0, i - 3)]
                const z = (from + to) / 2 + ((to - from) / 2) * t
                return `${(x + 0.1 * Math.sin(5 * z + i)).toFixed(2)}:${(2.52 - 0.2 * t * t).toFixed(2)}:${z.toFixed(2)}`
              })
              .join(' | '),
            [0.16, 0.3],
            { taper: [0.5, 0.6], around: 14 },
          ),
        }),
      ),
      ...[0, 1, 2, 3].flatMap(sliceOfSteak),
      {
        name: 'sprig',
        slot: 'herb',
        when: '=herb - 0.5',
        shape: rod('-5.2:2.75:.4 | -2.4:2.95:-.2 | 1.4:2.8:-1.2', [0.1, 0.1], { around: 10 }),
      },
      ...Array.from({ length: 30 }, (_, i): Part => {
        const t = i / 30
        return {
          name: `needle-${i + 1}`,
          slot: 'herb',
          when: '=herb - 0.5',
          at: [-5 + 6.2 * t, 2.8 + 0.15 * Math.sin(t * 3.1), 0.36 - 1.5 * t],
          turn: tipped(14 + 24 * ((i * 0.37) % 1), (i % 2 ? 20 : 165) + 12 * Math.sin(i)),
          shape: rod('0:0:0 | 0:.08:.7 | 0:.05:1.5', [0.06, 0.12], { taper: [1, 0.5], around: 8 }),
        }
      }),
    ],
    view: { azimuth: 12, elevation: 38 },
  },
  15,
)

/** Whole roast chicken, legs crossed in front, browned and glazed. */
export const roastChicken: Recipe = {
  archetype: 'roast-chicken',
  params: { size: range(1, 0.7, 1.5) },
  slots: { body: { family: 'baked-crust', color: '#c88a4a', roughness: 0.32 }, bone: { family: 'wax', color: '#ecdcc0' } },
  parts: scaledBy('size', [
    {
      name: 'body',
      slot: 'body',
      unwrap: 'rising',
      relief: { size: 1.1, depth: 0.2 },
      shape: {
        make: 'blend',
        smooth: 2.2,
        cells: 104,
        add: [
          { ellipsoid: [0, 6, -3.4], radii: [7, 5.8, 7.6] },
          { ellipsoid: [-2.9, 7.4, -4], radii: [4.2, 4.4, 6.2] },
          { ellipsoid: [2.9, 7.4, -4], radii: [4.2, 4.4, 6.2] },
          { from: [-6.8, 4.6, 0.5], to: [-4.2, 6.6, 6.2], radius: [3.5, 2.4] },
          { from: [6.8, 4.6, 0.5], to: [4.2, 6.6, 6.2], radius: [3.5, 2.4] },
          { from: [-4.2, 6.6, 6.2], to: [-1.2, 5.8, 10], radius: [2.1, 1] },
          { from: [4.2, 6.6, 6.2], to: [1.2, 6.4, 10], radius: [2.1, 1] },
          { from: [-7.2, 5.6, -7.4], to: [-9.2, 3.6, -2.8], radius: [1.8, 1.5] },
          { from: [7.2, 5.6, -7.4], to: [9.2, 3.6, -2.8], radius: [1.8, 1.5] },
          { from: [-9.2, 3.6, -2.8], to: [-7.6, 5, -7], radius: [1.3, 0.7] },
          { from: [9.2, 3.6, -2.8], to: [7.6, 5, -7], radius: [1.3, 0.7] },
          { ellipsoid: [0, 4.6, 4.2], radii: [3, 2.4, 2.2] },
        ],
        cut: [{ from: [0, 12.6, -11], to: [0, 11.8, 2.6], radius: [0.6, 0.4] }],
      },
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'bone-left' : 'bone-right',
        slot: 'bone',
        shape: {
          make: 'blend',
          smooth: 0.5,
          cells: 28,
          add: [
            { from: [side * 1.3, side < 0 ? 5.8 : 6.4, 9.8], to: [side * -0.1, side < 0 ? 5.5 : 6.6, 11.6], radius: [0.62, 0.5] },
            { ellipsoid: [side * -0.5, side < 0 ? 5.7 : 6.9, 11.9], radii: [0.75, 0.65, 0.7] },
            { ellipsoid: [side * 0.4, side < 0 ? 5.2 : 6.4, 12.1], radii: [0.7, 0.65, 0.7] },
          ],
        },
      }),
    ),
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'string-left' : 'string-right',
        slot: 'bone',
        shape: rod(`${side * 2.1}:7.1:9 | ${side * 0.3}:7.3:9.9 | ${side * -0.2}:5.2:10.4 | ${side * 1.4}:4.4:9.4`, [0.13, 0.13], {
          around: 10,
        }),
      }),
    ),
  ]),
  view: { azimuth: 32, elevation: 24 },
}
