import type { Recipe, Value } from '../../shape/recipe.ts'
import { carBody } from './car-body.ts'
import { bar, blob, cut, hoop, panel, range, turned } from './notation.ts'
import { type Part, pair } from './pieces.ts'

/** Radius of the wheels, cm. */
const R = '(length * 0.05 + height * 0.08)'
const AXLES = [
  ['front', 0.312],
  ['rear', -0.3],
] as const
const SPOKES = 10

/** Points over the wheel from its front to its rear, in its radii. */
const arc = (radius: number) =>
  Array.from({ length: 13 }, (_, i) => ((i * 17.5 - 15) * Math.PI) / 180).map((angle) => [
    (radius * Math.cos(angle)).toFixed(3),
    (radius * Math.sin(angle)).toFixed(3),
  ])

/** Tyre, rim and spokes under a dark arch in the side of the body. */
const wheel = (name: string, x: number, side: -1 | 1): Part[] => {
  const spot = (z: Value): [Value, Value, Value] => [`=length * ${x}`, `=${R}`, z]
  const outer = (inset: number): Value => `=${side} * (width / 2 - ${inset})`
  return [
    {
      name: `arch-${name}`,
      slot: 'trim',
      at: spot(outer(7.6)),
      shape: cut([...arc(1.1), ...arc(0.97).reverse()].map(([c, s]) => `${R} * ${c}:${R} * ${s}`).join(' | '), 14, 0),
    },
    {
      name: `tyre-${name}`,
      slot: 'tyre',
      at: spot(outer(10)),
      turn: [90, 0, 0],
      shape: hoop(
        [
          [0.62, -9.4],
          [0.72, -10.6],
          [0.93, -10.6],
          [0.985, -8.6],
          [1, -5],
          [1, 5],
          [0.985, 8.6],
          [0.93, 10.6],
          [0.72, 10.6],
          [0.62, 9.4],
        ]
          .map(([share = 0, y]) => `${R} * ${share}:${y}`)
          .join(' | '),
        { segments: 72 },
      ),
    },
    {
      name: `rim-${name}`,
      slot: 'rim',
      at: spot(outer(0.2)),
      turn: [90 * side, 0, 0],
      shape: hoop(`${R} * .62:-3 | ${R} * .7:-1 | ${R} * .725:.2 | ${R} * .715:.7 | ${R} * .67:.5 | ${R} * .63:-1.4`, { segments: 72 }),
    },
    {
      name: `disc-${name}`,
      slot: 'trim',
      at: spot(outer(1.9)),
      turn: [90 * side, 0, 0],
      shape: turned(`0:0 | ${R} * .66:0 | ${R} * .66:.4 | 0:.4`, { segments: 48 }),
    },
    {
      name: `hub-${name}`,
      slot: 'rim',
      at: spot(outer(0.5)),
      turn: [90 * side, 0, 0],
      shape: turned(`0:-1 | ${R} * .17:-1 | ${R} * .16:.6 | ${R} * .07:.9 | 0:.9`, { segments: 40 }),
    },
    ...Array.from(
      { length: SPOKES },
      (_, i): Part => ({
        name: `spoke-${name}-${i + 1}`,
        slot: 'rim',
        at: spot(outer(0.6)),
        turn: [0, 0, (360 * i) / SPOKES],
        shape: cut(`-${R} * .05:${R} * .1 | ${R} * .05:${R} * .1 | ${R} * .042:${R} * .68 | -${R} * .042:${R} * .68`, 2, 0),
      }),
    ),
  ]
}

/** Car seen a little from the front: body, glass house, wheels with rims, lamps; two-door by `sport`. */
export const car: Recipe = {
  archetype: 'car',
  params: { length: range(420, 300, 520), height: range(142, 110, 190), width: range(176, 150, 200), sport: range(0, 0, 1) },
  slots: {
    body: { family: 'porcelain', color: '#b3202a' },
    glass: { family: 'plastic', color: '#0d1115', roughness: 0.1 },
    tyre: { family: 'rubber', color: '#17181a' },
    rim: { family: 'brushed-metal', color: '#9b9ea3' },
    lamp: { family: 'screen', color: '#dfe6ea' },
    tail: { family: 'plastic', color: '#a3131b' },
    trim: { family: 'matte-plastic', color: '#1c1d20' },
  },
  parts: [
    ...carBody,
    ...AXLES.flatMap(([end, x]) => pair((side, word) => wheel(`${end}-${word}`, x, side))),
    ...pair((side, word): Part[] => [
      {
        name: `mirror-${word}`,
        slot: 'body',
        at: ['=length * 0.15', '=height * 0.69', `=${side} * width * 0.462`],
        turn: [0, side * 14, 0],
        shape: { ...blob('=height * 0.045', '=height * 0.05', '=height * 0.1', [0.7, 0.7]), around: 32 },
      },
      {
        name: `handle-${word}`,
        slot: 'rim',
        at: ['=-length * 0.03', '=height * 0.545', `=${side} * width * 0.476`],
        turn: [side * 14, 0, 0],
        shape: { ...blob('=length * 0.02', '=height * 0.009', 1.6, [0.6, 0.6]), around: 24 },
      },
      {
        name: `rear-handle-${word}`,
        when: '=0.5 - sport',
        slot: 'rim',
        at: ['=-length * 0.215', '=height * 0.555', `=${side} * width * 0.478`],
        turn: [side * 14, 0, 0],
        shape: { ...blob('=length * 0.02', '=height * 0.009', 1.6, [0.6, 0.6]), around: 24 },
      },
      {
        name: `intake-${word}`,
        slot: 'trim',
        at: ['=length * 0.472', '=height * 0.26', `=${side} * width * 0.33`],
        turn: [0, -90 + side * 24, 0],
        shape: panel('width * 0.14', 'height * 0.1', '3', 7, 0),
      },
    ]),
    {
      name: 'grille',
      slot: 'trim',
      at: ['=length * 0.484', '=height * 0.31', 0],
      turn: [0, -90, 0],
      shape: panel('width * 0.46', 'height * 0.17', '6', '=length * 0.033', 0),
    },
    ...[0.27, 0.31, 0.35].map(
      (y, i): Part => ({
        name: `bar-${i + 1}`,
        slot: 'rim',
        at: ['=length * 0.5', `=height * ${y}`, 0],
        shape: bar(0.8, '=height * 0.008', '=width * 0.42', 0.3),
      }),
    ),
    {
      name: 'rear-plate',
      slot: 'lamp',
      at: ['=-length * 0.498', '=height * 0.42', 0],
      shape: bar(1.4, '=height * 0.07', '=width * 0.26', 0.4),
    },
    {
      name: 'diffuser',
      slot: 'trim',
      at: ['=-length * 0.475', '=height * 0.2', 0],
      shape: bar('=length * 0.045', '=height * 0.1', '=width * 0.6', 4),
    },
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -58, elevation: 9 },
}
