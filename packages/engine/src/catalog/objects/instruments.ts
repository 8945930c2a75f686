import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, rod, spline, turned } from './notation.ts'
import { pair, pearl, piece, slat, stud, symmetric, times } from './pieces.ts'

/** The plan of a grand piano seen from above: keyboard at y = 0, the bent side to the right. */
const WING = (grow: number) =>
  `${-grow}:${-grow}:2 | ${150 + grow}:${-grow}:2 | ${150 + grow}:62:40 | ${112 + grow}:92:50 | ${84 + grow}:${160 + grow}:34 | ${-grow}:${160 + grow}:6`
const WHITE_KEYS = 52
const KEY = 122 / WHITE_KEYS

/** Grand piano with its lid up; the keyboard faces the front. */
export const piano: Recipe = {
  archetype: 'piano',
  params: {},
  slots: {
    body: { family: 'graphite', color: '#101013' },
    plate: { family: 'brass', color: '#c79b4e' },
    ivory: { family: 'plastic', color: '#f6f2e7' },
    ebony: { family: 'plastic', color: '#141416' },
    felt: { family: 'felt', color: '#7c1f24' },
  },
  parts: [
    piece('case', 'body', cut(WING(0), 28, 0.8), [-75, 82, 74], [-90, 0, 0]),
    piece('soundboard', 'plate', cut(WING(-5), 1, 0.2), [-75, 96.1, 68], [-90, 0, 0]),
    ...times(18, (i) => {
      const x = -64 + i * 6.6
      const end = x < 20 ? -78 + (x > 0 ? x * 0.9 : 0) : -60 + (x - 20) * 1.2
      return piece(`string-${i + 1}`, 'plate', rod(`${x}:97:40 | ${x - 6}:97:${Math.min(20, end)}`, [0.3, 0.3], { around: 6 }))
    }),
    piece('lid', 'body', cut(WING(1.5), 2, 0.6), [-75, 98.6, 74], [-90, 0, 38], {}),
    piece('prop', 'body', rod('66:96:14 | 42:190:14', [0.9, 0.9])),
    piece('keybed', 'body', bar(150, 7, 24, 1), [0, 68, 84]),
    piece('fallboard', 'body', bar(128, 11, 2, 0.8), [0, 75, 79.4]),
    ...pair((side, word) => [
      piece(`cheek-${word}`, 'body', bar(11.5, 16, 24, 3), [side * 69.2, 68.5, 84]),
      piece(`leg-${word}`, 'body', turned('0:0 | 4:0:.6 | 3.6:6:1 | 5.4:40:4 | 7.6:64:2 | 7.6:68:.4 | 0:68', { segments: 48 }), [
        side * 62,
        0,
        70,
      ]),
      piece(`pedal-${word}`, 'plate', bar(2.6, 1, 11, 0.4), [side * 6, 7, 62]),
      piece(`lyre-${word}`, 'body', rod(`${side * 7}:68:54 | ${side * 5}:36:54 | ${side * 8}:10:54`, [1.5, 1.8])),
    ]),
    piece('pedal', 'plate', bar(2.6, 1, 11, 0.4), [0, 7, 62]),
    piece('lyre-box', 'body', bar(24, 8, 8, 1), [0, 4.6, 54]),
    piece('tail-leg', 'body', turned('0:0 | 4:0:.6 | 3.6:6:1 | 5.4:40:4 | 7.6:64:2 | 7.6:68:.4 | 0:68', { segments: 48 }), [-34, 0, -66]),
    piece('felt', 'felt', bar(123, 0.6, 1.4, 0.2), [0, 76.6, 81]),
    piece('white-keys', 'ivory', slat(KEY - 0.12, 2, 14.6, 0.25), [-61 + KEY / 2, 75.4, 88.4], undefined, {
      repeat: { row: WHITE_KEYS, step: [KEY, 0, 0] },
    }),
    ...[1, 2, 4, 5, 6].map((note) =>
      piece(`black-keys-${note}`, 'ebony', slat(KEY * 0.52, 1.6, 9.2, 0.3), [-61 + KEY * (note + 2), 77, 85.4], undefined, {
        repeat: { row: 7, step: [KEY * 7, 0, 0] },
      }),
    ),
    piece('music-desk', 'body', cut('-36:0:1 | 36:0:1 | 34:22:4 | -34:22:4', 1.4, 0.5), [0, 97, 58], [-18, 0, 0]),
  ],
  view: { azimuth: 38, elevation: 12 },
}

/** The right half of a violin's outline, from the button at its foot to the neck. */
const FIDDLE: [number, number][] = [
  [0, 0],
  [5.4, 0.6],
  [9.4, 3.4],
  [10.3, 7.6],
  [9.3, 11.6],
  [8.3, 13.2],
  [8.8, 14.4],
  [6.6, 15.4],
  [5.5, 18.4],
  [6, 21.6],
  [7.7, 23.4],
  [7.2, 24.8],
  [8.2, 27.4],
  [7.9, 30.6],
  [5.2, 34],
  [0, 35.4],
]

/** Violin upright with its bow beside it. */
export const violin: Recipe = {
  archetype: 'violin',
  params: {},
  slots: {
    body: { family: 'skin', color: '#a9501c' },
    side: { family: 'walnut', color: '#6a3216' },
    ebony: { family: 'matte-plastic', color: '#141213' },
    bridge: { family: 'oak', color: '#dcbd8a' },
    metal: { family: 'chrome', color: '#d5d7da' },
    hair: { family: 'fabric', color: '#f1ead8' },
  },
  parts: [
    piece('ribs', 'side', {
      make: 'extrude',
      outline: symmetric(FIDDLE.map(([x, y]) => [x * 0.965, y * 0.985 + 0.3])),
      depth: 3.2,
      bevel: 0.1,
    }),
    ...([-1, 1] as const).map((side) =>
      piece(
        side > 0 ? 'body' : 'back',
        side > 0 ? 'body' : 'side',
        { make: 'extrude', outline: symmetric(FIDDLE), depth: 0.9, bevel: 0.4 },
        [0, 0, side * 1.8],
      ),
    ),
    piece('arch', 'body', {
      make: 'blend',
      smooth: 6,
      cells: 72,
      add: [
        { ellipsoid: [0, 8, 1.9], radii: [8.4, 8, 1.3] },
        { ellipsoid: [0, 18, 1.9], radii: [4.6, 9, 1.3] },
        { ellipsoid: [0, 28.4, 1.9], radii: [6.4, 6.4, 1.2] },
      ],
    }),
    ...pair((side, word) => [
      piece(
        `f-hole-${word}`,
        'ebony',
        rod(
          `${side * 4.6}:13.6:2.7 | ${side * 5.4}:14.8:2.7 | ${side * 4.6}:17.4:2.9 | ${side * 3.8}:20.4:2.9 | ${side * 4.6}:21:2.7`,
          [0.26, 0.14],
          { around: 10 },
        ),
      ),
      piece(`f-eye-${word}`, 'ebony', pearl(0.44, 20), [side * 4.4, 13.7, 2.55]),
      piece(`f-top-${word}`, 'ebony', pearl(0.36, 20), [side * 4.7, 20.8, 2.65]),
      piece(`peg-high-${word}`, 'ebony', rod(`0:53.6:1 | ${side * 3.4}:53.6:1`, [0.3, 0.3], { around: 12 })),
      piece(`peg-low-${word}`, 'ebony', rod(`0:50.4:1 | ${side * 3.4}:50.4:1`, [0.3, 0.3], { around: 12 })),
      piece(`peg-head-high-${word}`, 'ebony', pearl(0.8, 20), [side * 3.7, 53.6, 1], undefined, { scale: [0.6, 1.1, 0.5] }),
      piece(`peg-head-low-${word}`, 'ebony', pearl(0.8, 20), [side * 3.7, 50.4, 1], undefined, { scale: [0.6, 1.1, 0.5] }),
    ]),
    piece('neck', 'side', rod('0:33:1.2 | 0:49:1', [1.1, 1.1])),
    piece('fingerboard', 'ebony', cut('-1.9:-13.4:.2 | 1.9:-13.4:.2 | 1.25:13.4:.3 | -1.25:13.4:.3', 0.8, 0.18), [0, 36, 3.1], [3, 0, 0]),
    piece('pegbox', 'side', cut('-1.2:-4:.4 | 1.2:-4:.4 | .8:4:.6 | -.8:4:.6', 2, 0.4), [0, 52, 1]),
    piece(
      'scroll',
      'side',
      rod('0:55:.6 | 0:57.4:1.6 | 0:58.4:3.2 | 0:57:4.4 | 0:55.6:3.6 | 0:56.2:2.6', [0.75, 0.95], { taper: [1.2, 0.8] }),
    ),
    piece('tailpiece', 'ebony', cut('-1:0:.4 | 1:0:.4 | 1.9:10.4:.6 | -1.9:10.4:.6', 0.7, 0.3), [0, 1.4, 3.6], [3, 0, 0]),
    piece('bridge', 'bridge', cut('-2:0:.2 | 2:0:.2 | 1.4:2.6:.5 | 0:3:1 | -1.4:2.6:.5', 0.5, 0.12), [0, 17.2, 3.1], [90, 0, 0]),
    piece('chin-rest', 'ebony', blob(3.2, 2.6, 0.7), [-5, 2.8, 3.3]),
    ...times(4, (i) => {
      const x = i - 1.5
      return piece(
        `string-${i + 1}`,
        'metal',
        rod(`${x * 0.7}:11.6:4.5 | ${x * 0.75}:17.2:5.6 | ${x * 0.5}:49.4:3`, [0.05, 0.05], { around: 6 }),
      )
    }),
    piece('bow', 'side', rod('15:.6:-1 | 14.2:20:-1 | 14.6:44:-1 | 16:60:-1', [0.34, 0.34], { around: 16, taper: [1.2, 0.8] })),
    piece('bow-hair', 'hair', rod('16.8:3:-1 | 17.4:59.4:-1', [0.5, 0.06], { around: 10 })),
    piece('frog', 'ebony', bar(2.2, 3.6, 1.2, 0.3), [16, 1.6, -1]),
    piece('bow-tip', 'side', bar(1.8, 1.4, 0.7, 0.3), [16.7, 59, -1]),
  ],
  view: { azimuth: 16, elevation: 4 },
}

/** Snare drum with two sticks across its head. */
export const snareDrum: Recipe = {
  archetype: 'drum',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#b3252b' },
    metal: { family: 'chrome', color: '#d2d4d7' },
    head: { family: 'paper', color: '#f4f0e6' },
    stick: { family: 'oak', color: '#d8b583' },
  },
  parts: [
    piece('body', 'body', turned('0:1 | 17.2:1 | 17.2:15 | 0:15', { segments: 120 })),
    ...[0.4, 13.6].map((rise, i) =>
      piece(`hoop-${i + 1}`, 'metal', hoop('17.1:0:.2 | 18.2:0:.4 | 18.2:2:.4 | 17.6:2.2:.2 | 17.1:2.2', { segments: 120 }), [0, rise, 0]),
    ),
    piece('head', 'head', drum(17.2, 0.3, 0.1), [0, 15, 0]),
    piece('lug', 'metal', bar(1.7, 6, 1.8, 0.6), [0, 5.2, 0.4], undefined, { repeat: { ring: 8, radius: 17.4 } }),
    piece('tension-rod', 'metal', rod('0:1:0 | 0:15.4:0', [0.3, 0.3], { around: 10 }), [0, 0, 0.9], undefined, {
      repeat: { ring: 8, radius: 17.6 },
    }),
    piece('claw', 'metal', stud(0.55, 0.8, 16), [0, 15.4, 0.9], undefined, { repeat: { ring: 8, radius: 17.6 } }),
    ...pair((side, word) => [
      piece(
        `stick-${word}`,
        'stick',
        rod(`${side * -15}:16.6:${11 + side} | ${side * 13}:${side > 0 ? 17.3 : 16.4}:-12`, [0.75, 0.75], { taper: [1, 0.6] }),
      ),
      piece(`tip-${word}`, 'stick', pearl(0.85, 24), [side * 13.6, side > 0 ? 17.3 : 16.4, -12.5]),
    ]),
  ],
  view: { azimuth: 18, elevation: 24 },
}

/** Trumpet lying in the air as it is played, its bell to the right. */
export const trumpet: Recipe = {
  archetype: 'trumpet',
  params: {},
  slots: {
    body: { family: 'brass', color: '#d9ad55' },
    metal: { family: 'chrome', color: '#d8dadd' },
    cap: { family: 'porcelain', color: '#f4f1ea' },
  },
  parts: [
    piece(
      'bell',
      'body',
      turned(
        {
          ...spline(
            '.62:0 | .8:6 | 1.15:12 | 1.9:16.6 | 3.4:19.6 | 6.1:21.8 | 6.15:22 | 5.95:22.05 | 3.25:19.9 | 1.75:17 | 1:12.3 | .68:6 | .5:0',
          ),
          closed: true,
        },
        { segments: 96 },
      ),
      [4, 9, -1.4],
      [0, 0, -90],
    ),
    piece(
      'bell-tube',
      'body',
      rod('5:9:-1.4 | -12:9:-1.4 | -17:8.2:-1.4 | -18.4:5.8:-1.4 | -17:3.4:-1.4 | -12:2.6:-1.4 | -3:2.6:-1', [0.62, 0.62], { around: 24 }),
    ),
    piece(
      'lead-pipe',
      'body',
      rod('-27:9:1.4 | 10:9:1.4 | 13.4:8.2:1.4 | 14.6:5.8:1.4 | 13.4:3.4:1.4 | 10:2.6:1.4 | 3:2.6:1', [0.58, 0.58], { around: 24 }),
    ),
    piece(
      'mouthpiece',
      'metal',
      turned('0:0 | .6:0 | .75:4:.5 | 1.35:5.4:.4 | 1.4:6.2:.2 | 0:6', { segments: 40 }),
      [-26.4, 9, 1.4],
      [0, 0, 90],
    ),
    ...[-3.2, 0, 3.2].flatMap((x, i) => [
      piece(`valve-${i + 1}`, 'body', turned('0:-1 | 1:-1:.3 | 1.3:0:.2 | 1.3:11:.2 | 1.4:11.2:.1 | 1.4:12:.3 | 0:12', { segments: 48 }), [
        x,
        0.6,
        0,
      ]),
      piece(`stem-${i + 1}`, 'metal', rod(`${x}:12:0 | ${x}:14.6:0`, [0.3, 0.3], { around: 12 })),
      piece(`button-${i + 1}`, 'cap', stud(0.95, 0.5, 32), [x, 14.4, 0]),
    ]),
    piece('third-slide', 'body', rod('3.4:6.6:1 | 9.6:6.6:2.4 | 11:5.6:2.4 | 9.6:4.6:2.4 | 3.4:4.6:1', [0.46, 0.46], { around: 20 })),
    piece('brace-left', 'metal', rod('-10:9:-1.4 | -10:9:1.4', [0.26, 0.26], { around: 12 })),
    piece('brace-right', 'metal', rod('8.4:9:-1.4 | 8.4:9:1.4', [0.26, 0.26], { around: 12 })),
    piece('finger-hook', 'metal', rod('5:9.4:1.4 | 5.2:10.8:1.4 | 7:10.8:1.4', [0.22, 0.4], { around: 12 })),
  ],
  view: { azimuth: 14, elevation: 14 },
}
