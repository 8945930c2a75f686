import type { Value } from '../../shape/recipe.ts'
import { type Part, pair, piece } from './pieces.ts'

type Spot = [Value, Value, Value]

/**
 * Sections through the body from the nose to the tail, in shares of length and height and of half the width: how far
 * forward, the height of the floor, of the shoulder, of the foot of the glass and of the roof, and how wide it is at the
 * side, at the foot of the glass and at the edge of the roof.
 */
const SECTIONS = [
  { x: 0.498, floor: 0.24, shoulder: 0.42, waist: 0.455, roof: 0.47, side: 0.7, foot: 0.56, edge: 0.3 },
  { x: 0.488, floor: 0.185, shoulder: 0.455, waist: 0.49, roof: 0.505, side: 0.8, foot: 0.66, edge: 0.36 },
  { x: 0.46, floor: 0.15, shoulder: 0.49, waist: 0.53, roof: 0.545, side: 0.905, foot: 0.76, edge: 0.42 },
  { x: 0.4, floor: 0.13, shoulder: 0.53, waist: 0.568, roof: 0.588, side: 0.96, foot: 0.81, edge: 0.45 },
  { x: 0.3, floor: 0.125, shoulder: 0.56, waist: 0.6, roof: 0.622, side: 0.975, foot: 0.82, edge: 0.46 },
  { x: 0.215, floor: 0.125, shoulder: 0.58, waist: 0.626, roof: 0.65, side: 0.97, foot: 0.82, edge: 0.5 },
  { x: 0.175, floor: 0.125, shoulder: 0.588, waist: 0.645, roof: 0.69, side: 0.97, foot: 0.82, edge: 0.56 },
  { x: 0.07, floor: 0.125, shoulder: 0.6, waist: 0.665, roof: 0.915, side: 0.965, foot: 0.83, edge: 0.6 },
  { x: 0.02, floor: 0.125, shoulder: 0.605, waist: 0.67, roof: 0.97, side: 0.965, foot: 0.83, edge: 0.62 },
  { x: -0.09, floor: 0.125, shoulder: 0.612, waist: 0.676, roof: 1, side: 0.965, foot: 0.83, edge: 0.62 },
  { x: -0.2, floor: 0.125, shoulder: 0.62, waist: 0.684, roof: 0.965, side: 0.97, foot: 0.82, edge: 0.6 },
  { x: -0.29, floor: 0.13, shoulder: 0.628, waist: 0.69, roof: 0.872, side: 0.97, foot: 0.8, edge: 0.57 },
  { x: -0.385, floor: 0.145, shoulder: 0.632, waist: 0.69, roof: 0.735, side: 0.955, foot: 0.78, edge: 0.52 },
  { x: -0.45, floor: 0.175, shoulder: 0.625, waist: 0.675, roof: 0.7, side: 0.91, foot: 0.74, edge: 0.48 },
  { x: -0.485, floor: 0.22, shoulder: 0.59, waist: 0.635, roof: 0.655, side: 0.83, foot: 0.66, edge: 0.4 },
  { x: -0.497, floor: 0.28, shoulder: 0.54, waist: 0.575, roof: 0.59, side: 0.74, foot: 0.58, edge: 0.32 },
] as const

/** Points of a section from the middle of the floor up one side; the middle of the roof is the last. */
const TOP = 9
const halfOf = ({ floor, shoulder, waist, roof, side, foot, edge }: (typeof SECTIONS)[number]): [number, number][] => [
  [0, floor],
  [side * 0.8, floor],
  [side * 0.955, floor + 0.03],
  [side, 0.3],
  [side * 0.995, (0.3 + shoulder) / 2 + 0.05],
  [side * 0.955, shoulder],
  [foot, waist],
  [(foot + edge) / 2 + 0.025, (waist + roof) / 2 + 0.012],
  [edge, roof - 0.05 * (roof - waist) - 0.012],
  [0, roof],
]

const RINGS: Spot[][] = SECTIONS.map((section) => {
  const half = halfOf(section)
  const spot = ([z, y]: [number, number], side: number): Spot => [
    `=length * ${section.x}`,
    `=height * ${y.toFixed(4)}`,
    `=width * ${((side * z) / 2).toFixed(4)}`,
  ]
  return [
    ...half.map((point) => spot(point, 1)),
    ...half
      .slice(1, -1)
      .reverse()
      .map((point) => spot(point, -1)),
  ]
})

/** The section at a share of the length, which may lie between two. */
const at = (x: number): number => {
  const after = SECTIONS.findIndex((section) => section.x <= x)
  const [front, back] = [SECTIONS[after - 1], SECTIONS[after]]
  return front && back ? after - 1 + (front.x - x) / (front.x - back.x) : 0
}

/** A piece laid on the body: corners as (points up the side, share of the length), rounded by `round`. */
const laid = (name: string, slot: string, corners: [number, number][], round = 0.12, thickness: number = 0.7): Part =>
  piece(name, slot, {
    make: 'loft',
    rings: RINGS,
    panel: { outline: { points: corners.map(([u, x]) => [u, at(x)]), fillet: round * 25, closed: true }, thickness },
  })

/** A line on both sides of the body: a joint between panels or a strip of trim. */
const line = (name: string, slot: string, path: [number, number][], section: [number, number], when?: Value): Part[] =>
  pair((side, word) => [
    piece(
      `${name}-${word}`,
      slot,
      {
        make: 'loft',
        rings: RINGS,
        cord: { path: path.map(([u, x]) => [side < 0 ? u : 2 * TOP - u, at(x), 0.02]), section, around: 8 },
      },
      undefined,
      undefined,
      when === undefined ? {} : { when },
    ),
  ])

const both = (name: string, slot: string, corners: [number, number][], round?: number): Part[] =>
  pair((side, word) => [laid(`${name}-${word}`, slot, side < 0 ? corners : corners.map(([u, x]) => [2 * TOP - u, x]), round)])

const JOINT: [number, number] = [0.28, 0.28]

/** The painted body with its glass, lamps and joints, front to +x. */
export const carBody: Part[] = [
  piece('body', 'body', { make: 'loft', rings: RINGS, steps: [5, 5] }),
  laid('windscreen', 'glass', [
    [TOP - 2.3, 0.192],
    [TOP, 0.2],
    [TOP + 2.3, 0.192],
    [TOP + 1.35, 0.072],
    [TOP, 0.068],
    [TOP - 1.35, 0.072],
  ]),
  laid('rear-window', 'glass', [
    [TOP - 1.3, -0.21],
    [TOP, -0.206],
    [TOP + 1.3, -0.21],
    [TOP + 2, -0.365],
    [TOP, -0.372],
    [TOP - 2, -0.365],
  ]),
  ...both('front-glass', 'glass', [
    [6.15, 0.148],
    [6.18, -0.062],
    [7.78, -0.062],
    [7.78, 0.018],
    [7.3, 0.075],
  ]),
  ...both('rear-glass', 'glass', [
    [6.18, -0.075],
    [6.3, -0.262],
    [7.1, -0.27],
    [7.78, -0.2],
    [7.78, -0.075],
  ]),
  ...line(
    'belt',
    'rim',
    [
      [6.02, 0.17],
      [6.02, 0.05],
      [6.03, -0.1],
      [6.08, -0.29],
    ],
    [0.35, 0.5],
  ),
  ...line(
    'door-front',
    'trim',
    [
      [2.1, 0.17],
      [3, 0.185],
      [4.5, 0.185],
      [6, 0.172],
    ],
    JOINT,
  ),
  ...line(
    'door-middle',
    'trim',
    [
      [2.1, -0.055],
      [3.5, -0.06],
      [5, -0.066],
      [6.1, -0.068],
    ],
    JOINT,
  ),
  ...line(
    'door-rear',
    'trim',
    [
      [3.6, -0.2],
      [4.4, -0.235],
      [5.2, -0.25],
      [6.1, -0.262],
    ],
    JOINT,
    '=0.5 - sport',
  ),
  ...line(
    'door-foot',
    'trim',
    [
      [2.3, 0.165],
      [2.3, 0.05],
      [2.3, -0.1],
      [2.4, -0.16],
    ],
    JOINT,
  ),
  ...line(
    'bonnet',
    'trim',
    [
      [6.35, 0.2],
      [6.4, 0.3],
      [6.5, 0.4],
      [6.9, 0.46],
    ],
    JOINT,
  ),
  ...line(
    'boot',
    'trim',
    [
      [6.6, -0.39],
      [6.5, -0.44],
      [6.4, -0.47],
    ],
    JOINT,
  ),
  ...both(
    'headlamp',
    'lamp',
    [
      [5.0, 0.486],
      [6.1, 0.478],
      [6.35, 0.44],
      [5.75, 0.405],
      [5.1, 0.42],
    ],
    0.06,
  ),
  ...both(
    'taillamp',
    'tail',
    [
      [4.9, -0.487],
      [5.9, -0.487],
      [5.95, -0.455],
      [5.4, -0.42],
      [4.9, -0.425],
    ],
    0.06,
  ),
]
