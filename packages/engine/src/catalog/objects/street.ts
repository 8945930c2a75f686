import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, range, rod, turned } from './notation.ts'
import { type Part, pair, piece, stud, times } from './pieces.ts'

/** Shopping cart of chromed wire on four castors. */
export const shoppingCart: Recipe = {
  archetype: 'shopping-cart',
  params: {},
  slots: {
    body: { family: 'chrome', color: '#cfd2d5' },
    handle: { family: 'plastic', color: '#c8322b' },
    wheel: { family: 'rubber', color: '#232427' },
  },
  parts: [
    ...wireBox(),
    piece('handle', 'handle', rod('-26:99:-47 | 26:99:-47', [1.7, 1.7], { around: 20 })),
    ...pair((side, word) => [
      piece(`handle-arm-${word}`, 'body', rod(`${side * 26}:99:-47 | ${side * 26}:92:-43 | ${side * 25}:84:-38`, [1, 1], { around: 12 })),
      piece(
        `frame-${word}`,
        'body',
        rod(`${side * 25}:84:-38 | ${side * 25}:40:-34 | ${side * 25}:18:-30 | ${side * 23}:15:-20 | ${side * 18}:15:44`, [1.2, 1.2], {
          around: 14,
        }),
      ),
      piece(`strut-${word}`, 'body', rod(`${side * 19}:48:40 | ${side * 20}:15:34`, [1, 1], { around: 12 })),
      ...[-28, 40].flatMap((z, i) => {
        const x = side * (i ? 18.4 : 24.4)
        return [
          piece(`castor-${word}-${i + 1}`, 'body', bar(3.4, 7, 5, 0.8), [x, 7.4, z]),
          piece(
            `wheel-${word}-${i + 1}`,
            'wheel',
            turned('0:-1.5 | 5.4:-1.5:.5 | 6:-.6:.5 | 6:.6:.5 | 5.4:1.5:.5 | 0:1.5', { segments: 40 }),
            [x, 6, z - 1],
            [0, 0, -90],
          ),
          piece(`hub-${word}-${i + 1}`, 'body', stud(2, 0.4, 24), [x + side * 1.5, 6, z - 1], [0, 0, side * -90]),
        ]
      }),
    ]),
    piece('tray', 'body', rod('-20:16:-20 | 20:16:-20', [0.9, 0.9], { around: 10 })),
    ...times(7, (i) =>
      piece(`tray-wire-${i + 1}`, 'body', rod(`${-15 + i * 5}:16:-24 | ${-12 + i * 4}:16:42`, [0.35, 0.35], { around: 6 })),
    ),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: 30, elevation: 14 },
}

/** The basket's wires: it narrows to the front and to its floor. */
function wireBox(): Part[] {
  const corner = (side: number, end: number, up: number): [number, number, number] => {
    const wide = (end < 0 ? 26 : 20) - (up ? 0 : 3)
    return [side * wide, up ? (end < 0 ? 88 : 84) : end < 0 ? 46 : 50, end < 0 ? -38 : up ? 50 : 42]
  }
  const lerp = (a: readonly number[], b: readonly number[], t: number) => a.map((value, axis) => value * (1 - t) + (b[axis] ?? 0) * t)
  const wire = (name: string, a: readonly number[], b: readonly number[], width = 0.32) =>
    piece(
      name,
      'body',
      rod(`${a.map((value) => value.toFixed(2)).join(':')} | ${b.map((value) => value.toFixed(2)).join(':')}`, [width, width], {
        around: 6,
      }),
    )
  const face = (
    name: string,
    low: [readonly number[], readonly number[]],
    high: [readonly number[], readonly number[]],
    uprights: number,
    rails: number,
  ) => [
    ...times(uprights + 1, (i) =>
      wire(`${name}-upright-${i + 1}`, lerp(low[0], low[1], i / uprights), lerp(high[0], high[1], i / uprights)),
    ),
    ...times(rails + 1, (i) =>
      wire(`${name}-rail-${i + 1}`, lerp(low[0], high[0], i / rails), lerp(low[1], high[1], i / rails), i === rails ? 0.8 : 0.32),
    ),
  ]
  const [a, b, c, d] = [corner(-1, -1, 0), corner(1, -1, 0), corner(1, 1, 0), corner(-1, 1, 0)]
  const [e, f, g, h] = [corner(-1, -1, 1), corner(1, -1, 1), corner(1, 1, 1), corner(-1, 1, 1)]
  return [
    ...face('back', [a, b], [e, f], 10, 4),
    ...face('right', [b, c], [f, g], 16, 4),
    ...face('front', [d, c], [h, g], 9, 4),
    ...face('left', [a, d], [e, h], 16, 4),
    ...face('floor', [a, b], [d, c], 10, 6),
  ]
}

/** Letter box on a post, its flag up. */
export const mailbox: Recipe = {
  archetype: 'mailbox',
  params: {},
  slots: {
    body: { family: 'aluminium', color: '#5d7f95' },
    post: { family: 'oak', color: '#a37a4c' },
    flag: { family: 'paint', color: '#c8322b' },
    dark: { family: 'matte-plastic', color: '#26282c' },
  },
  parts: [
    piece('post', 'post', bar(9, 104, 9, 0.6)),
    piece('board', 'post', bar(15, 3, 46, 0.6), [0, 103, 4]),
    piece('brace', 'post', rod('0:82:6 | 0:104:24', [2.4, 2.4], { exponent: 0.35, around: 16 })),
    piece('body', 'body', { make: 'extrude', outline: { points: arch(11, 14), closed: true }, depth: 46, bevel: 0.4 }, [0, 106, 4]),
    piece(
      'door',
      'body',
      { make: 'extrude', outline: { points: arch(11.6, 14.2), closed: true }, depth: 2.4, bevel: 0.8 },
      [0, 105.8, 27.6],
    ),
    piece('latch', 'dark', bar(2.4, 4, 2, 0.6), [0, 127, 28.4]),
    piece('pull', 'dark', drum(1.3, 1.6, 0.3), [0, 117, 28.6], [90, 0, 0]),
    piece('flag-arm', 'flag', bar(0.8, 22, 2.2, 0.3), [12.2, 112, 14]),
    piece('flag', 'flag', bar(0.8, 7, 10, 0.3), [12.2, 128, 10]),
    piece('pin', 'dark', drum(1.3, 1.2, 0.2), [11.4, 113, 14], [0, 0, -90]),
    ...[-10, 12].map((z, i) =>
      piece(`rib-${i + 1}`, 'body', { make: 'extrude', outline: { points: arch(11.3, 14.1), closed: true }, depth: 1, bevel: 0.4 }, [
        0,
        105.9,
        z,
      ]),
    ),
    piece('foot', 'dark', bar(16, 2, 16, 0.6)),
  ],
  labels: { front: { part: 'door', rect: [0.15, 0.25, 0.85, 0.55] } },
  view: { azimuth: 34, elevation: 10 },
}

function arch(half: number, wall: number): [number, number][] {
  return [
    [-half, 0],
    [half, 0],
    ...Array.from({ length: 17 }, (_, i): [number, number] => [
      half * Math.cos((i * Math.PI) / 16),
      wall + half * 0.92 * Math.sin((i * Math.PI) / 16),
    ]),
  ]
}

/** Traffic cone with two reflecting bands on a square foot. */
export const trafficCone: Recipe = {
  archetype: 'traffic-cone',
  params: { height: range(50, 20, 100) },
  slots: {
    body: { family: 'plastic', color: '#f0641e', roughness: 0.4 },
    band: { family: 'plastic', color: '#f4f4f0' },
    foot: { family: 'rubber', color: '#232427' },
  },
  parts: [
    piece('foot', 'foot', bar('=height * 0.64', '=height * 0.055', '=height * 0.64', 1)),
    piece(
      'body',
      'body',
      turned(
        {
          points: [
            ['=height * 0.26', 0],
            ['=height * 0.235', '=height * 0.03'],
            ['=height * 0.225', '=height * 0.05'],
            ['=height * 0.052', '=height * 0.95'],
            ['=height * 0.03', '=height * 0.95'],
            ['=height * 0.03', '=height * 0.8'],
            [0, '=height * 0.8'],
          ],
          fillet: [0, 0.6, 0.3, 0.5, 0.3, 0, 0],
        },
        { segments: 96 },
      ),
      [0, '=height * 0.045', 0],
    ),
    ...[
      [0.34, 0.2],
      [0.66, 0.13],
    ].map(([low = 0, tall = 0], i) => {
      const at = (rise: number) => (0.247 - 0.192 * ((rise - 0.005) / 0.9)).toFixed(4)
      return piece(
        `band-${i + 1}`,
        'band',
        turned(`0:0 | height*${at(low)}:0 | height*${at(low + tall)}:height*${tall} | 0:height*${tall}`, { segments: 96 }),
        [0, `=height * ${low + 0.045}`, 0],
      )
    }),
  ],
  view: { azimuth: 24, elevation: 12 },
}
