import type { Recipe } from '../../shape/recipe.ts'
import { cut, range } from './notation.ts'
import { circle } from './pieces.ts'

/** Half the angle of the wedge, degrees; the cut face that the holes go through begins `START` cm from the tip and is `FACE` thick. */
const [HALF, START, FACE] = [19.5, 1.5, 1.1]
const [COS, SIN] = [Math.cos((HALF * Math.PI) / 180), Math.sin((HALF * Math.PI) / 180)]

/** Holes: how far along the cut, of a length of 14, and how far from half its height of 6, and the radius, cm. */
const HOLES: [number, number, number][] = [
  [4.2, -0.9, 0.8],
  [6.9, 0.8, 1.02],
  [8.8, -1.5, 0.62],
  [10.4, 0.4, 0.92],
  [12.2, -1.3, 0.7],
  [12.6, 1.6, 0.5],
  [5.2, 1.9, 0.4],
]

/** The outline of the wedge from above, its tip to the left, with room for the face in front. */
const WEDGE = [
  '-length/2:0:.2',
  `-length/2+${(START * COS).toFixed(3)}:${(-START * SIN).toFixed(3)}`,
  `-length/2+${(START * COS + FACE * SIN).toFixed(3)}:${(FACE * COS - START * SIN).toFixed(3)}`,
  `length*${(1.03 * COS - 0.5).toFixed(3)}+${(FACE * SIN).toFixed(3)}:${(FACE * COS).toFixed(3)}-length*${(1.03 * SIN).toFixed(3)}`,
  `length*${(1.03 * COS - 0.5).toFixed(3)}:length*${(1.03 * SIN).toFixed(3)}:.2`,
].join(' | ')

/** Wedge of cheese with holes, and its rind. */
export const cheese: Recipe = {
  archetype: 'cheese',
  params: { length: range(14, 8, 20), height: range(6, 3, 9) },
  slots: {
    body: { family: 'churned-cream', color: '#ecc25c', roughness: 0.46 },
    rind: { family: 'wax', color: '#c68a34' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height / 2', 0],
      turn: [-90, 0, 0],
      unwrap: 'sides',
      shape: cut(WEDGE, '=height', 0.06),
    },
    {
      name: 'face',
      slot: 'body',
      at: [`=-length / 2 + ${((FACE / 2) * SIN).toFixed(3)}`, '=height / 2', Number((-(FACE / 2) * COS).toFixed(3))],
      turn: [0, -HALF, 0],
      unwrap: 'sides',
      shape: {
        ...cut(`${START}:-height/2 | length*1.03:-height/2 | length*1.03:height/2 | ${START}:height/2`, FACE, 0.07),
        holes: HOLES.map(([along, up, radius]) => {
          const hole = circle(0, 0, radius)
          return {
            ...hole,
            points: hole.points.map(([x, y]): [string, string] => [
              `=length * ${(along / 14).toFixed(4)} + ${x}`,
              `=height * ${(up / 6).toFixed(4)} + ${y}`,
            ]),
          }
        }),
      },
    },
    {
      name: 'rind',
      slot: 'rind',
      at: ['=length * 0.478', '=height / 2', 0],
      relief: { size: 1.6, depth: 0.05 },
      shape: { ...cut('-.3:-height/2:.15 | .4:-height/2:.2 | .4:height/2:.2 | -.3:height/2:.15', '=length * 0.7', 0.12), fine: 0.8 },
    },
  ],
  view: { azimuth: -6, elevation: 26 },
}
