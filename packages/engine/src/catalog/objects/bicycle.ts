import type { Recipe } from '../../shape/recipe.ts'
import { bar, hoop, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]
const SIDES = [-1, 1] as const

const wheel = (name: string, x: string): Part[] => [
  {
    name: `${name}-tyre`,
    slot: 'tyre',
    at: [`=${x}`, 34, 0],
    turn: [90, 0, 0],
    shape: hoop('31.4:-1.7:1.6 | 34:-1.7:1.6 | 34:1.7:1.6 | 31.4:1.7:1.6', { segments: 96 }),
  },
  {
    name: `${name}-rim`,
    slot: 'metal',
    at: [`=${x}`, 34, 0],
    turn: [90, 0, 0],
    shape: hoop('30:-.9:.3 | 31.8:-.9:.3 | 31.8:.9:.3 | 30:.9:.3', { segments: 96 }),
  },
  {
    name: `${name}-hub`,
    slot: 'metal',
    at: [`=${x}`, 34, 0],
    turn: [90, 0, 0],
    shape: turned('0:-4.5 | 2.2:-4.5:.5 | 2.2:4.5:.5 | 0:4.5'),
  },
  ...Array.from(
    { length: 14 },
    (_, i): Part => ({
      name: `${name}-spoke-${i + 1}`,
      slot: 'metal',
      at: [`=${x}`, 34, 0],
      turn: [0, 0, (360 * i) / 14 + 6],
      shape: rod(`0:1.5:${i % 2 ? 2 : -2} | 0:30.4:0`, [0.16, 0.16]),
    }),
  ),
]

/** City bicycle from the side: diamond frame, two spoked wheels, saddle, bars, cranks and chain. */
export const bicycle: Recipe = {
  archetype: 'bicycle',
  params: { base: range(104, 90, 120) },
  slots: {
    body: { family: 'plastic', color: '#2f6f73' },
    metal: { family: 'chrome', color: '#cfd2d5' },
    tyre: { family: 'rubber', color: '#1b1c1e' },
    saddle: { family: 'leather', color: '#7a4a2a' },
  },
  parts: [
    ...wheel('rear', '-base/2'),
    ...wheel('front', 'base/2'),
    { name: 'down-tube', slot: 'body', shape: rod('-base*.08:28:0 | base*.33:74:0', [1.7, 1.7]) },
    { name: 'top-tube', slot: 'body', shape: rod('-base*.2:79:0 | base*.32:84:0', [1.5, 1.5]) },
    { name: 'seat-tube', slot: 'body', shape: rod('-base*.08:28:0 | -base*.22:84:0', [1.6, 1.6]) },
    { name: 'head-tube', slot: 'body', shape: rod('base*.34:70:0 | base*.305:90:0', [2, 2]) },
    ...SIDES.flatMap((side): Part[] => [
      { name: side < 0 ? 'stay-far' : 'stay-near', slot: 'body', shape: rod(`-base*.08:28:${side}*2 | -base*.5:34:${side}*5`, [0.9, 0.9]) },
      {
        name: side < 0 ? 'seatstay-far' : 'seatstay-near',
        slot: 'body',
        shape: rod(`-base*.21:78:${side}*1.4 | -base*.5:34:${side}*5`, [0.8, 0.8]),
      },
      {
        name: side < 0 ? 'fork-far' : 'fork-near',
        slot: 'body',
        shape: rod(`base*.34:71:${side}*2 | base*.42:50:${side}*4 | base*.5:34:${side}*5`, [1, 1]),
      },
      {
        name: side < 0 ? 'bar-far' : 'bar-near',
        slot: 'metal',
        shape: rod(`base*.29:99:0 | base*.27:101:${side}*16 | base*.16:100:${side}*26 | base*.1:99:${side}*27`, [1.2, 1.2]),
      },
      {
        name: side < 0 ? 'grip-far' : 'grip-near',
        slot: 'saddle',
        shape: rod(`base*.16:100:${side}*26 | base*.06:98.6:${side}*27.4`, [1.7, 1.7]),
      },
      {
        name: side < 0 ? 'crank-far' : 'crank-near',
        slot: 'metal',
        shape: rod(`-base*.08:28:${side}*6 | ${side > 0 ? '-base*.08+8' : '-base*.08-8'}:${side > 0 ? 13 : 43}:${side}*7`, [0.9, 0.7]),
      },
      {
        name: side < 0 ? 'pedal-far' : 'pedal-near',
        slot: 'tyre',
        at: [`=-base * 0.08 + ${side * 8}`, side > 0 ? 12 : 42, side * 12],
        shape: bar(9, 2, 8, 0.8),
      },
    ]),
    { name: 'stem', slot: 'metal', shape: rod('base*.305:90:0 | base*.29:99:0', [1.4, 1.4]) },
    { name: 'post', slot: 'metal', shape: rod('-base*.22:83:0 | -base*.245:93:0', [1.3, 1.3]) },
    {
      name: 'saddle',
      slot: 'saddle',
      shape: {
        make: 'blend',
        smooth: 3,
        cells: 64,
        add: [
          { ellipsoid: ['=-base * 0.3', 95, 0], radii: [9, 3, 8.5] },
          { from: ['=-base * 0.28', 95.4, 0], to: ['=-base * 0.12', 95, 0], radius: [3, 1.8] },
        ],
      },
    },
    {
      name: 'chainring',
      slot: 'metal',
      at: ['=-base * 0.08', 28, 4.4],
      turn: [90, 0, 0],
      shape: hoop('6:-.3:.1 | 9.4:-.3:.1 | 9.4:.3:.1 | 6:.3:.1', { segments: 144, flutes: { count: 36, depth: 0.5, from: -0.3, to: 0.3 } }),
    },
    { name: 'chain-top', slot: 'tyre', shape: rod('-base*.08:37:4.4 | -base*.5:37.4:4.4', [0.5, 0.35]) },
    { name: 'chain-low', slot: 'tyre', shape: rod('-base*.08:19:4.4 | -base*.5:30.6:4.4', [0.5, 0.35]) },
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -72, elevation: 5 },
}
