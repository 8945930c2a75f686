import type { Recipe } from '../../shape/recipe.ts'
import { cut, drum, panel, range, rod, turned } from './notation.ts'
import { type Part, pair, piece, slat, stud, times } from './pieces.ts'

/** A chip lying on the board with legs along two sides. */
function chip(name: string, x: number, z: number, w: number, d: number, legs: number): Part[] {
  return [
    piece(name, 'chip', slat(w, d, 0.22, 0.04), [x, 0.3, z], [-90, 0, 0]),
    piece(`${name}-dot`, 'silver', stud(0.06, 0.02, 12), [x - w / 2 + 0.2, 0.41, z - d / 2 + 0.2]),
    ...pair((side, word) => [
      piece(
        `${name}-legs-${word}`,
        'silver',
        slat((0.5 * w) / legs, 0.3, 0.04, 0.01),
        [x - w / 2 + w / (2 * legs), 0.2, z + side * (d / 2 + 0.12)],
        [-90 + side * 24, 0, 0],
        { repeat: { row: legs, step: [w / legs, 0, 0] } },
      ),
    ]),
  ]
}

/** Copper runs from the processor outwards: along, then slanting, then along. */
const traces = (): Part[] =>
  [-1, 1].flatMap((side) =>
    Array.from({ length: 9 }, (_, i) => {
      const start = -0.9 + 0.22 * i
      const end = -2.9 + 0.72 * i
      const bend = side * (1.6 + 0.12 * Math.abs(i - 4))
      return piece(
        `trace-${side < 0 ? 'left' : 'right'}-${i + 1}`,
        'trace',
        rod(`${side * 1.2}:0:${start} | ${bend}:0:${start} | ${side * 3}:0:${end} | ${side * 4.6}:0:${end}`, [0.045, 0.02], { around: 6 }),
        [0, 0.17, 0],
      )
    }),
  )

/** Printed circuit board: a processor, memory, capacitors, connectors, copper traces, plated holes. */
export const circuitBoard: Recipe = {
  archetype: 'circuit-board',
  params: { width: range(10.4, 8, 16), depth: range(7.6, 6, 12) },
  slots: {
    body: { family: 'plastic', color: '#1f6b45', roughness: 0.32 },
    trace: { family: 'plastic', color: '#3b9a68', roughness: 0.3 },
    chip: { family: 'matte-plastic', color: '#17181b' },
    silver: { family: 'steel', color: '#d2d5d9' },
    gold: { family: 'gold', color: '#e0b45c' },
    white: { family: 'plastic', color: '#eceae2' },
    blue: { family: 'plastic', color: '#2c4c9c' },
  },
  parts: [
    piece('body', 'body', panel('width', 'depth', '0.4', 0.16, 0.03), [0, 0.08, 0], [-90, 0, 0]),
    piece('socket', 'silver', slat(2.5, 2.5, 0.1, 0.03), [0, 0.2, 0], [-90, 0, 0]),
    piece('processor', 'chip', slat(2.3, 2.3, 0.2, 0.05), [0, 0.32, 0], [-90, 0, 0]),
    piece('lid', 'silver', slat(1.5, 1.5, 0.08, 0.04), [0, 0.44, 0], [-90, 0, 0]),
    ...traces(),
    ...chip('memory-1', -3.2, -2.2, 1.9, 0.8, 8),
    ...chip('memory-2', -3.2, 1.9, 1.9, 0.8, 8),
    ...chip('driver', 2.9, -2.3, 1.4, 0.7, 6),
    ...times(4, (i) => piece(`capacitor-${i + 1}`, i % 2 ? 'blue' : 'chip', drum(0.36, 0.95, 0.08), [2.2 + 0.82 * i, 0.15, 2.4])),
    ...times(4, (i) => piece(`capacitor-top-${i + 1}`, 'silver', stud(0.29, 0.03), [2.2 + 0.82 * i, 1.09, 2.4])),
    ...times(7, (i) =>
      piece(`resistor-${i + 1}`, i % 3 ? 'gold' : 'white', slat(0.34, 0.2, 0.14, 0.03), [-1.5 + 0.5 * i, 0.22, 2.1], [-90, 0, 0]),
    ),
    ...times(7, (i) =>
      piece(`filter-${i + 1}`, i % 2 ? 'chip' : 'gold', slat(0.2, 0.34, 0.14, 0.03), [-1.5 + 0.5 * i, 0.22, -1.9], [-90, 0, 0]),
    ),
    piece('port', 'silver', panel('1.3', '0.6', '0.1', 1.5, 0.05), ['=-width / 2 + 0.6', 0.46, 0], [0, 90, 0]),
    piece('port-mouth', 'chip', panel('1.05', '0.36', '0.06', 0.1, 0.02), ['=-width / 2 - 0.14', 0.46, 0], [0, 90, 0]),
    piece('header', 'chip', slat(4, 0.5, 0.5, 0.05), [0, 0.4, '=-depth / 2 + 0.5'], undefined),
    piece('pins', 'gold', slat(0.1, 0.7, 0.1, 0.02), [-1.8, 0.95, '=-depth / 2 + 0.5'], undefined, {
      repeat: { row: 13, step: [0.3, 0, 0] },
    }),
    piece('fingers', 'gold', slat(0.2, 0.6, 0.03, 0.01), [-2.1, 0.165, '=depth / 2 - 0.36'], [-90, 0, 0], {
      repeat: { row: 15, step: [0.3, 0, 0] },
    }),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) =>
        piece(`hole-${x + z * 2}`, 'gold', turned('.18:0 | .36:0 | .36:.03:.01 | .18:.03', { segments: 32 }), [
          `=${x} * (width / 2 - 0.5)`,
          0.155,
          `=${z} * (depth / 2 - 0.5)`,
        ]),
      ),
    ),
  ],
  view: { azimuth: 26, elevation: 38 },
}

/** Round cell, size AA as it is: a printed jacket, a copper band, the raised plus pole. */
export const battery: Recipe = {
  archetype: 'battery',
  params: { height: range(5, 3.5, 6.5), radius: range(0.72, 0.5, 1.7) },
  slots: {
    body: { family: 'plastic', color: '#1d1f23', roughness: 0.25 },
    band: { family: 'copper', color: '#c98a5a' },
    pole: { family: 'steel', color: '#d5d8db' },
  },
  parts: [
    piece('body', 'body', turned('0:0 | radius*.96:0:.04 | radius:.06:.04 | radius:height*.7 | 0:height*.7')),
    piece('band', 'band', turned('0:0 | radius:0 | radius:height*.27:.06 | radius*.82:height*.27 | 0:height*.27'), [0, '=height * 0.7', 0]),
    piece('shoulder', 'pole', drum('=radius * 0.8', 0.04, 0.02), [0, '=height * 0.968', 0]),
    piece('pole', 'pole', drum('=radius * 0.36', '=height * 0.028', 0.04), [0, '=height * 0.972', 0]),
    piece('plus-level', 'band', slat('=radius * 0.5', '=radius * 0.13', 0.03, 0.01), [0, '=height * 0.58', '=radius']),
    piece('plus-upright', 'band', slat('=radius * 0.13', '=radius * 0.5', 0.03, 0.01), [0, '=height * 0.58', '=radius']),
  ],
  labels: { front: { part: 'body', rect: [0.34, 0.12, 0.66, 0.72] } },
  set: [
    { at: [-0.9, 0, 0], turn: [0, 0, 0] },
    { at: [0.9, 0, 0.5], turn: [0, -14, 0] },
  ],
  view: { azimuth: 14, elevation: 16 },
}

const TURNS = 3
/** The cable lies in a flat coil and its end leaves it. */
const coiled = Array.from({ length: TURNS * 10 + 1 }, (_, i): [number, number, number] => {
  const angle = (i / 10) * 2 * Math.PI
  const radius = 5 + 0.16 * Math.sin(2.3 * i)
  return [radius * Math.sin(angle), 0.22 + 0.42 * Math.floor(i / 10) * (i % 10 > 0 ? 1 : 0.8), radius * Math.cos(angle)]
})

/** A charging cable in a coil, both plugs in front. */
export const cable: Recipe = {
  archetype: 'cable',
  params: {},
  slots: {
    body: { family: 'rubber', color: '#f0efec' },
    plug: { family: 'plastic', color: '#f6f5f2' },
    metal: { family: 'steel', color: '#cfd2d6' },
  },
  parts: [
    piece('cord', 'body', { make: 'sweep', around: 16, section: [0.2, 0.2], path: [...coiled, [2.4, 0.5, 6.4], [5.6, 0.3, 7.6]] }),
    piece('tail', 'body', rod('0:.22:5 | -2.4:.22:5.4 | -5.2:.22:6.6', [0.2, 0.2], { around: 16 })),
    ...pair((side, word) => [
      piece(
        `relief-${word}`,
        'plug',
        rod(`${side * 5}:.3:${side > 0 ? 7.4 : 6.5} | ${side * 6.4}:.34:${side > 0 ? 7.9 : 7.1}`, [0.3, 0.3], { taper: [0.8, 1.1] }),
      ),
      piece(
        `plug-${word}`,
        'plug',
        cut('-.75:-.55 | 1.1:-.55 | 1.1:.55 | -.75:.55', 0.7, 0.2),
        [side * 7, 0.4, side > 0 ? 8.15 : 7.35],
        [-90, 0, side > 0 ? -20 : -160],
      ),
      piece(
        `tip-${word}`,
        'metal',
        cut('0:-.42 | .9:-.42 | .9:.42 | 0:.42', 0.3, 0.08),
        [side * 8, 0.4, side > 0 ? 8.5 : 7.7],
        [-90, 0, side > 0 ? -20 : -160],
      ),
    ]),
    piece('tie', 'metal', slat(0.9, 1.6, 1.1, 0.3), [5, 0.6, 0], [-90, 0, 0]),
  ],
  view: { azimuth: 8, elevation: 40 },
}
