import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { circle, pair, piece, slat, stud } from './pieces.ts'

/** Claw hammer lying with its head to the left. */
export const hammer: Recipe = {
  archetype: 'hammer',
  params: { length: range(32, 22, 45) },
  slots: {
    body: { family: 'oak', color: '#c08a4e' },
    head: { family: 'steel', color: '#8f959b' },
    grip: { family: 'rubber', color: '#232427' },
  },
  parts: [
    piece('handle', 'body', rod('-length*.36:2.2:0 | length*.1:2:0 | length*.5:1.7:0', [1.15, 1.5], { exponent: 0.8, taper: [0.85, 1.1] })),
    piece(
      'grip',
      'grip',
      rod('length*.16:1.95:0 | length*.34:1.8:0 | length*.52:1.7:0', [1.3, 1.75], { exponent: 0.8, taper: [0.95, 1.12] }),
    ),
    piece('eye', 'head', bar(3.4, 3.4, 3.6, 0.7), ['=-length * 0.39', 0.5, 0]),
    piece(
      'neck',
      'head',
      turned('0:0 | 1.3:0:.2 | 1.15:2.4:.4 | 1.75:3.6:.2 | 1.8:5.4:.25 | 0:5.4', { segments: 64 }),
      ['=-length * 0.39', 2.2, 1.2],
      [90, 0, 0],
    ),
    ...pair((side, word) => [
      piece(
        `claw-${word}`,
        'head',
        rod(
          `-length*.39+${side * 0.5}:2.4:-1 | -length*.39+${side * 0.9}:2.6:-4.4 | -length*.39+${side * 1}:1.6:-7.4 | -length*.39+${side * 1.1}:.4:-9.2`,
          [0.85, 0.75],
          { exponent: 0.6, taper: [1.3, 0.4], around: 32 },
        ),
      ),
    ]),
    piece('wedge', 'grip', slat(0.4, 2.6, 1.6, 0.1), ['=-length * 0.39 - 1.75', 2.2, 0]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -24, 0] }],
  view: { azimuth: 14, elevation: 36 },
}

/** Open-ended and ring spanner lying flat. */
export const wrench: Recipe = {
  archetype: 'wrench',
  params: {},
  slots: { body: { family: 'chrome', color: '#cfd2d5', roughness: 0.16 } },
  parts: [
    piece(
      'jaw',
      'body',
      cut(
        '-11.6:-1.9:1 | -8.4:-2.1:1.6 | -6.4:-.9:1 | -6.4:.9:1 | -8.4:2.1:1.6 | -11.6:1.9:1 | -12.6:1.35:.3 | -12:1:.2 | -9.4:.95:.6 | -9.4:-.95:.6 | -12:-1:.2 | -12.6:-1.35:.3',
        0.9,
        0.2,
      ),
      [0, 0.7, 0],
      [-90, 0, 0],
    ),
    piece('shank', 'body', cut('-7:-.85:.4 | 9.4:-.7:.4 | 9.4:.7:.4 | -7:.85:.4', 0.7, 0.25), [0, 0.7, 0], [-90, 0, 0]),
    piece(
      'ring',
      'body',
      { make: 'extrude', outline: circle(10.8, 0, 1.75), holes: [{ points: times12(1.05, 0.86), closed: true }], depth: 1, bevel: 0.2 },
      [0, 0.7, 0],
      [-90, 0, 0],
    ),
    piece('panel', 'body', cut('-4:-.4:.3 | 5:-.36:.3 | 5:.36:.3 | -4:.4:.3', 0.1, 0.04), [0, 1.06, 0], [-90, 0, 0]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, 28, 0] }],
  view: { azimuth: 10, elevation: 42 },
}

/** Twelve-pointed opening of a ring spanner. */
function times12(outer: number, inner: number): [number, number][] {
  return Array.from({ length: 24 }, (_, i) => {
    const [angle, r] = [(i * Math.PI) / 12, i % 2 ? inner : outer]
    return [10.8 + r * Math.cos(angle), r * Math.sin(angle)]
  })
}

/** Screwdriver lying with a fluted handle. */
export const screwdriver: Recipe = {
  archetype: 'screwdriver',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#d3402f' },
    trim: { family: 'rubber', color: '#1f2022' },
    blade: { family: 'chrome', color: '#cfd2d5' },
  },
  parts: [
    piece(
      'handle',
      'body',
      turned(spline('0:0 | .9:0 | 1.5:.8 | 1.65:3 | 1.5:6 | 1.2:8 | 1.35:9.4 | .8:10.4 | 0:10.4'), {
        segments: 72,
        flutes: { count: 6, depth: 0.22, from: 0.6, to: 8.6 },
      }),
      [-12, 1.6, 0],
      [0, 0, -90],
    ),
    piece('band', 'trim', hoop('1.3:0:.1 | 1.72:0:.3 | 1.72:2:.3 | 1.3:2', { segments: 64 }), [-9, 1.6, 0], [0, 0, -90]),
    piece('ferrule', 'blade', drum(0.75, 0.8, 0.15), [-1.8, 1.6, 0], [0, 0, -90]),
    piece('shaft', 'blade', drum(0.36, 11.4, 0.05), [-1.4, 1.6, 0], [0, 0, -90]),
    piece('tip', 'blade', cut('0:-.34 | 1.5:-.5:.1 | 2.4:-.42 | 2.4:.42 | 1.5:.5:.1 | 0:.34', 0.26, 0.1), [9.6, 1.6, 0], [-60, 0, 0]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, 22, 0] }],
  view: { azimuth: 10, elevation: 34 },
}

/** Pair of scissors lying a little open. */
export const scissors: Recipe = {
  archetype: 'scissors',
  params: {},
  slots: {
    body: { family: 'steel', color: '#cdd1d4' },
    handle: { family: 'plastic', color: '#d3602f' },
    screw: { family: 'brass', color: '#c99d50' },
  },
  parts: [
    ...pair((side, word) => {
      const [c, s] = [Math.cos((side * 11 * Math.PI) / 180), Math.sin((side * 11 * Math.PI) / 180)]
      // Turned in its own plane before it is laid down.
      const at = ([x, y]: readonly [number, number]): [number, number] => [x * c - y * s, x * s + y * c]
      const outline = (points: readonly (readonly [number, number])[]) =>
        points
          .map((point) =>
            at(point)
              .map((value) => value.toFixed(3))
              .join(':'),
          )
          .join(' | ')
      const [ex, ey] = at([-side * 2.6, -8.4])
      return [
        piece(
          `blade-${word}`,
          'body',
          cut(
            outline([
              [side * 0.9, -1.6],
              [side * 1.05, 1.4],
              [side * 0.2, 11.4],
              [-side * 0.25, 11.6],
              [-side * 0.85, 1.2],
              [-side * 0.9, -1.6],
            ]),
            0.24,
            0.08,
          ),
          [0, side > 0 ? 0.62 : 0.36, 0],
          [-90, 0, 0],
        ),
        piece(
          `shank-${word}`,
          'handle',
          cut(
            outline([
              [side * 0.95, -0.8],
              [-side * 0.9, -0.8],
              [-side * 2.4, -5.4],
              [-side * 1, -5.6],
            ]),
            0.8,
            0.3,
          ),
          [0, 0.5, 0],
          [-90, 0, 0],
        ),
        piece(`loop-${word}`, 'handle', {
          make: 'sweep',
          closed: true,
          around: 24,
          section: [0.46, 0.5],
          path: Array.from({ length: 14 }, (_, i): [number, number, number] => [
            ex + (side > 0 ? 1.9 : 1.7) * Math.sin((i * Math.PI) / 7),
            0.5,
            -(ey + (side > 0 ? 3.2 : 2.5) * Math.cos((i * Math.PI) / 7)),
          ]),
        }),
      ]
    }),
    piece('screw', 'screw', stud(0.5, 0.3, 32), [0, 0.7, 0]),
  ],
  view: { azimuth: 24, elevation: 52 },
}
