import type { Recipe } from '../../shape/recipe.ts'
import { cut, rod, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

const [REACH, HALF] = [15, 21]
const onArc = (degrees: number, radius: number): [number, number] => [
  radius * Math.sin((degrees * Math.PI) / 180),
  radius * Math.cos((degrees * Math.PI) / 180) - 8,
]
/** The outline of a slice seen from above, its point to the front, out to `reach`, `shy` less along its cuts. */
function sector(reach: number, shy: number): { points: [number, number][]; closed: true; fillet: number } {
  const arc = Array.from({ length: 11 }, (_, i) => onArc((HALF - shy) * (1 - i / 5), reach))
  return { points: [[0, -8 + shy * 0.3], ...arc], closed: true, fillet: 0.2 }
}
const lying = (y: number): Pick<Part, 'at' | 'turn'> => ({ at: [0, y, 0], turn: [-90, 0, 0] })

/** A slice of pizza: puffed rim, cheese that runs over its cuts, salami and basil. */
export const pizzaSlice: Recipe = {
  archetype: 'pizza-slice',
  params: { salami: { default: 1, min: 0, max: 1 } },
  slots: {
    cheese: { family: 'melted-cheese', color: '#f0d08a' },
    crust: { family: 'crust', color: '#cf9650' },
    rim: { family: 'crust', color: '#cf9c5c', roughness: 0.64 },
    crumb: { family: 'crumb', color: '#f0d6a4' },
    sauce: { family: 'wax', color: '#b03018' },
    salami: { family: 'seared-meat', color: '#b5382a', roughness: 0.34 },
    basil: { family: 'leaf', color: '#3e7a2c' },
  },
  parts: [
    { name: 'base', slot: 'crust', ...lying(0.35), shape: cut(sector(REACH, 0), 0.7, 0.1) },
    { name: 'crumb', slot: 'crumb', ...lying(0.42), shape: cut(sector(REACH - 0.4, -0.25), 0.36, 0.1) },
    { name: 'sauce', slot: 'sauce', ...lying(0.72), shape: cut(sector(REACH - 1.2, 0.2), 0.22, 0.08) },
    {
      name: 'cheese',
      slot: 'cheese',
      unwrap: 'above',
      relief: { size: 1.5, depth: 0.22 },
      shape: {
        make: 'blend',
        smooth: 0.7,
        cells: 96,
        add: [
          ...[3.4, 5.6, 7.8, 10, 12].map((away): { box: [number, number, number]; half: [number, number, number]; round: number } => ({
            box: [0, 0.98, 8 - away],
            half: [away * 0.375 - 0.1, 0.16, 1.35],
            round: 0.14,
          })),
          { ellipsoid: [0, 0.98, 6.2], radii: [0.7, 0.17, 1.2] },
          { from: [2.1, 0.95, 2.6], to: [2.5, 0.1, 2.9], radius: [0.3, 0.22] },
          { from: [-3.4, 0.95, -0.9], to: [-3.8, 0.3, -0.6], radius: [0.3, 0.2] },
          { from: [0.4, 0.9, 6.6], to: [0.4, 0.2, 7.3], radius: [0.3, 0.2] },
        ],
      },
    },
    {
      name: 'rim',
      slot: 'rim',
      unwrap: 'above',
      relief: { size: 1.6, depth: 0.26 },
      shape: rod(
        [-HALF, -12, -4, 4, 12, HALF]
          .map((degrees) => `${onArc(degrees, REACH - 0.9)[0].toFixed(2)}:1.05:${(-onArc(degrees, REACH - 0.9)[1]).toFixed(2)}`)
          .join(' | '),
        [1.05, 1.25],
        { around: 32 },
      ),
    },
    ...(
      [
        [-1.9, -3.6],
        [2, -3],
        [0.2, 0.6],
        [-0.1, 4],
      ] as const
    ).map(
      ([x, z], i): Part => ({
        name: `salami-${i + 1}`,
        slot: 'salami',
        when: '=salami - 0.5',
        at: [x, 1.2, z],
        turn: [3 * Math.sin(i * 2), i * 50, 3 * Math.cos(i)],
        unwrap: 'above',
        scale: i === 3 ? [0.72, 1, 0.72] : [1, 1, 1],
        shape: turned('0:0 | 1.55:0:.05 | 1.64:.28:.1 | 1.45:.2:.1 | 0:.16', { segments: 48 }),
      }),
    ),
    ...(
      [
        [0.4, -5.2, 40],
        [-1.6, -0.4, -60],
        [1.5, 1.6, 120],
      ] as const
    ).map(
      ([x, z, around], i): Part => ({
        name: `basil-${i + 1}`,
        slot: 'basil',
        at: [x, 1.3, z],
        turn: tipped(14, around),
        shape: { make: 'leaf', length: 1.9, width: 1.1, bend: 34, cup: 0.35 },
      }),
    ),
  ],
  view: { azimuth: 24, elevation: 38 },
}
