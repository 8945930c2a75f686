import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, hoop, range, rod, spline, tipped, turned } from './notation.ts'
import { pair, pearl, piece, symmetric, times } from './pieces.ts'

/** Crown of a king: a band with stones, eight points, pearls, arches over a velvet cap. */
export const crown: Recipe = {
  archetype: 'crown',
  params: { cap: range(1, 0, 1) },
  slots: {
    body: { family: 'gold', color: '#e8b964' },
    stone: { family: 'tinted-liquid', color: '#b3132f' },
    second: { family: 'tinted-liquid', color: '#1f5fb0' },
    cap: { family: 'felt', color: '#6f1220' },
    pearl: { family: 'porcelain', color: '#f6f1e6' },
  },
  parts: [
    piece(
      'band',
      'body',
      hoop('8.6:0:.1 | 9.2:0:.2 | 9.2:.7:.2 | 8.95:.8:.1 | 9:3.4:.1 | 9.3:3.5:.2 | 9.3:4.2:.2 | 8.7:4.2:.1', { segments: 120 }),
    ),
    ...times(8, (i) => {
      const shape =
        i % 2
          ? '-1.5:0 | 1.5:0 | 1:2.6:.6 | 1.5:3.6:.5 | 0:5.2:.3 | -1.5:3.6:.5 | -1:2.6:.6'
          : '-2.4:0 | 2.4:0 | 1.1:2.6:1 | 2.3:5:.7 | 1.2:6.2:.5 | 0:8:.3 | -1.2:6.2:.5 | -2.3:5:.7 | -1.1:2.6:1'
      return piece(
        `point-${i + 1}`,
        'body',
        cut(shape, 0.4, 0.16),
        [9 * Math.sin((i * Math.PI) / 4), 4, 9 * Math.cos((i * Math.PI) / 4)],
        [7, i * 45, 0],
      )
    }),
    piece('pearl-tall', 'pearl', pearl(0.62, 24), [0, 12.4, 0], undefined, { repeat: { ring: 4, radius: 9.1 } }),
    ...times(4, (i) => {
      const angle = ((i + 0.5) * Math.PI) / 2
      return piece(`tip-${i + 1}`, 'pearl', pearl(0.5, 24), [9.2 * Math.sin(angle), 9.5, 9.2 * Math.cos(angle)])
    }),
    ...times(16, (i) => {
      const angle = (i * Math.PI) / 8
      return i % 2
        ? piece(`pearl-${i + 1}`, 'pearl', pearl(0.5, 20), [9.1 * Math.sin(angle), 2.1, 9.1 * Math.cos(angle)])
        : piece(
            `stone-${i + 1}`,
            i % 4 ? 'second' : 'stone',
            turned('0:0 | .85:0 | .95:.3 | .6:.75 | 0:.75', { segments: 12 }),
            [9 * Math.sin(angle), 2.1, 9 * Math.cos(angle)],
            tipped(-90, i * 22.5),
            { facets: true },
          )
    }),
    ...times(4, (i) => {
      const [sin, cos] = [Math.sin((i * Math.PI) / 2), Math.cos((i * Math.PI) / 2)]
      const at = (r: number, y: number) => `${(r * sin).toFixed(3)}:${y}:${(r * cos).toFixed(3)}`
      return piece(
        `arch-${i + 1}`,
        'body',
        rod([at(9.1, 8), at(9.6, 11.6), at(6.8, 15.4), at(2.6, 15.6), at(0, 14)].join(' | '), [0.34, 0.7], { around: 20 }),
        undefined,
        undefined,
        { when: '=cap - 0.5' },
      )
    }),
    piece(
      'cap',
      'cap',
      turned(spline('0:1 | 8.3:1 | 8.5:6 | 8:10 | 5:13.2 | 0:14'), { segments: 96, flutes: { count: 8, depth: 0.9, from: 3, to: 13.6 } }),
      undefined,
      undefined,
      { when: '=cap - 0.5' },
    ),
    piece('orb', 'body', pearl(1.3, 40), [0, 15.4, 0], undefined, { when: '=cap - 0.5' }),
    piece('cross', 'body', bar(0.5, 2.2, 0.4, 0.12), [0, 16.4, 0], undefined, { when: '=cap - 0.5' }),
    piece('cross-arms', 'body', bar(1.6, 0.5, 0.4, 0.12), [0, 17.3, 0], undefined, { when: '=cap - 0.5' }),
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Sword standing on its point, as if stuck in the ground. */
export const sword: Recipe = {
  archetype: 'sword',
  params: { length: range(80, 40, 110) },
  slots: {
    body: { family: 'steel', color: '#d3d6d9' },
    guard: { family: 'brass', color: '#c99d50' },
    grip: { family: 'leather', color: '#3d2419' },
  },
  parts: [
    ...pair((side, word) => [
      piece(`blade-${word}`, 'body', {
        make: 'extrude',
        outline: {
          points: [
            [0, 0],
            [`=${side} * 2`, '=length * 0.09'],
            [`=${side} * 2.5`, '=length * 0.8'],
            [0, '=length * 0.8'],
          ],
        },
        depth: 0.7,
        bevel: 0.34,
      }),
    ]),
    piece('fuller', 'guard', rod('0:length*.3:.34 | 0:length*.79:.34', [0.3, 0.06], { around: 12 })),
    piece(
      'guard',
      'guard',
      rod('-9:length*.82+1.6:0 | -6:length*.82:0 | 0:length*.815:0 | 6:length*.82:0 | 9:length*.82+1.6:0', [0.75, 0.95], { taper: [1, 1] }),
    ),
    piece('boss', 'guard', bar(3.4, 2.8, 2.2, 0.6), [0, '=length * 0.81 - 1.2', 0]),
    ...pair((side, word) => [piece(`quillon-${word}`, 'guard', pearl(1.2, 28), [side * 9.1, '=length * 0.82 + 1.8', 0])]),
    piece('grip', 'grip', rod('0:length*.83:0 | 0:length*.96:0', [1.25, 1.05])),
    ...times(9, (i) =>
      piece(
        `wrap-${i + 1}`,
        'grip',
        hoop('1:-.3:.2 | 1.42:-.3:.2 | 1.42:.3:.2 | 1:.3:.2', { segments: 40 }),
        [0, `=length * ${0.84 + i * 0.0145}`, 0],
        [0, 0, 9],
      ),
    ),
    piece('pommel', 'guard', turned('0:0 | 1:0:.2 | 1.9:1.2:.5 | 1.9:2:.5 | .8:3:.2 | .6:3.6:.2 | 0:3.6', { segments: 48 }), [
      0,
      '=length * 0.96',
      0,
    ]),
  ],
  view: { azimuth: 16, elevation: 2 },
}

const HEATER = (grow: number): [number, number][] => [
  [0, 0 - grow],
  [9 + grow * 0.7, 11 - grow * 0.7],
  [16.4 + grow, 25],
  [18.6 + grow, 40],
  [18.8 + grow, 52 + grow],
  [9, 53.4 + grow],
  [0, 52.4 + grow],
]

/** Knight's shield standing on its point: a steel rim, four painted fields, a boss. */
export const shield: Recipe = {
  archetype: 'shield',
  params: {},
  slots: {
    body: { family: 'paint', color: '#8c1f26' },
    second: { family: 'paint', color: '#e2c26a' },
    metal: { family: 'steel', color: '#c3c7cb' },
  },
  parts: [
    piece('rim', 'metal', { make: 'extrude', outline: symmetric(HEATER(0)), depth: 2.4, bevel: 0.8 }),
    piece('body', 'body', { make: 'extrude', outline: symmetric(HEATER(-2.2)), depth: 0.8, bevel: 0.3 }, [0, 0, 1.2]),
    piece('pale', 'second', cut('-2.6:4.4:.4 | 2.6:4.4:.4 | 2.6:49.6:.4 | -2.6:49.6:.4', 0.5, 0.15), [0, 0, 1.7]),
    piece('fess', 'second', cut('-15.6:-2.6:.4 | 15.6:-2.6:.4 | 15.6:2.6:.4 | -15.6:2.6:.4', 0.5, 0.15), [0, 32, 1.7]),
    piece('boss', 'metal', turned('0:0 | 5:0:.2 | 5:.6:.2 | 3.8:.9:.2 | 3.2:2.6:1 | 0:3.6', { segments: 64 }), [0, 32, 1.8], [90, 0, 0]),
    ...HEATER(-1.1).flatMap(([x, y], i) =>
      x === 0
        ? [piece(`rivet-${i}`, 'metal', pearl(0.7, 16), [0, y, 1.5])]
        : pair((side, word) => [piece(`rivet-${i}-${word}`, 'metal', pearl(0.7, 16), [side * x, y, 1.5])]),
    ),
  ],
  labels: { front: { part: 'body', rect: [0.55, 0.68, 0.9, 0.92] } },
  view: { azimuth: 18, elevation: 4 },
}
