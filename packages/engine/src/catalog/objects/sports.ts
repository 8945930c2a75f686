import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, turned } from './notation.ts'
import { pair, piece, ringOf, slat, stud, times, type Vector } from './pieces.ts'

/** Kettlebell of cast iron with a coloured ring. */
export const kettlebell: Recipe = {
  archetype: 'kettlebell',
  params: {},
  slots: { body: { family: 'powder-coat', color: '#232427' }, ring: { family: 'paint', color: '#d3602f' } },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 2.4,
      cells: 96,
      add: [
        { ellipsoid: [0, 9.4, 0], radii: [9.8, 9.6, 9.8] },
        { from: [-5.6, 16, 0], to: [-6, 22, 0], radius: [1.9, 1.75] },
        { from: [5.6, 16, 0], to: [6, 22, 0], radius: [1.9, 1.75] },
        { from: [-4.8, 24.6, 0], to: [4.8, 24.6, 0], radius: [1.75, 1.75] },
        { from: [-6, 22, 0], to: [-4.8, 24.6, 0], radius: [1.75, 1.75] },
        { from: [6, 22, 0], to: [4.8, 24.6, 0], radius: [1.75, 1.75] },
      ],
      cut: [{ box: [0, -1.6, 0], half: [20, 2.2, 20], round: 0.1 }],
    }),
    ...pair((side, word) => [
      piece(
        `ring-${word}`,
        'ring',
        hoop('1.6:-.35:.15 | 2.1:-.35:.15 | 2.1:.35:.15 | 1.6:.35:.15', { segments: 56 }),
        [side * 5.95, 20.4, 0],
        [0, 0, side * -4],
      ),
    ]),
    piece('plate', 'ring', stud(3.3, 0.3, 64), [0, 9.6, 9.6], [90, 0, 0]),
  ],
  labels: { front: { part: 'plate', rect: [0, 0, 1, 1] } },
  view: { azimuth: 20, elevation: 12 },
}

/** Tennis racket upright, strung. */
export const racket: Recipe = {
  archetype: 'tennis-racket',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#c8322b' },
    string: { family: 'plastic', color: '#f1efe6' },
    grip: { family: 'leather', color: '#f0ede6' },
    dark: { family: 'matte-plastic', color: '#202124' },
  },
  parts: [
    piece('head', 'body', {
      make: 'sweep',
      closed: true,
      around: 24,
      section: [1.05, 1.2],
      exponent: 0.7,
      path: ringOf(20, (t) => [13 * Math.sin(t), 51 - 17 * Math.cos(t), 0]),
    }),
    ...times(13, (i) => {
      const x = (i - 6) * 1.9
      const half = 17 * Math.sqrt(1 - (x / 13) ** 2)
      return piece(`main-${i + 1}`, 'string', rod(`${x}:${51 - half}:.08 | ${x}:${51 + half}:.08`, [0.09, 0.09], { around: 6 }))
    }),
    ...times(16, (i) => {
      const y = (i - 7.5) * 2
      const half = 13 * Math.sqrt(1 - (y / 17) ** 2)
      return piece(`cross-${i + 1}`, 'string', rod(`${-half}:${51 + y}:-.08 | ${half}:${51 + y}:-.08`, [0.09, 0.09], { around: 6 }))
    }),
    ...pair((side, word) => [
      piece(
        `throat-${word}`,
        'body',
        rod(`${side * 7.2}:36.6:0 | ${side * 3.6}:29:0 | ${side * 1.2}:20:0`, [1, 1.1], { around: 20, exponent: 0.7 }),
      ),
    ]),
    piece('shaft', 'body', rod('0:22:0 | 0:16:0', [1.9, 1.2], { exponent: 0.5, around: 24 })),
    piece('grip', 'grip', rod('0:17.6:0 | 0:1:0', [1.75, 1.55], { exponent: 0.6, around: 24 })),
    ...times(9, (i) =>
      piece(`wrap-${i + 1}`, 'dark', {
        make: 'sweep',
        closed: true,
        around: 6,
        section: [0.07, 0.07],
        path: ringOf(10, (t) => [1.78 * Math.sin(t), 2.4 + i * 1.7 + 0.5 * Math.sin(t), 1.58 * Math.cos(t)]),
      }),
    ),
    piece('collar', 'dark', drum(2, 0.9, 0.2), [0, 17.2, 0], undefined, { scale: [1, 1, 0.88] }),
    piece('butt', 'dark', drum(2.1, 1.6, 0.5), [0, 0, 0], undefined, { scale: [1, 1, 0.9] }),
  ],
  view: { azimuth: 20, elevation: 4 },
}

/** Skateboard on its wheels, nose to the right. */
export const skateboard: Recipe = {
  archetype: 'skateboard',
  params: {},
  slots: {
    body: { family: 'oak', color: '#d3a566' },
    grip: { family: 'rubber', color: '#1f2022' },
    metal: { family: 'aluminium', color: '#b9bdc1' },
    wheel: { family: 'plastic', color: '#e8b33a' },
    stripe: { family: 'paint', color: '#c8392f' },
  },
  parts: [
    ...(['stripe', 'body', 'grip'] as const).map((slot, i) =>
      piece(
        slot === 'body' ? 'deck' : slot,
        slot,
        rod(
          '-40:15.4:0 | -32:11.4:0 | -26:10.4:0 | 0:10.2:0 | 26:10.4:0 | 32:11.4:0 | 40:15.4:0',
          [i === 1 ? 0.5 : 0.22, i === 1 ? 10 : 9.9],
          { exponent: 0.55 },
        ),
        [0, i === 0 ? -0.42 : i === 2 ? 0.4 : 0, 0],
      ),
    ),
    ...[-22, 22].flatMap((x, i) => [
      piece(`base-${i + 1}`, 'metal', bar(8, 1.2, 5.4, 0.3), [x, 8.4, 0]),
      piece(`hanger-${i + 1}`, 'metal', {
        make: 'blend',
        smooth: 1.2,
        cells: 48,
        add: [
          { from: [x, 5, -6], to: [x, 5, 6], radius: [1, 1] },
          { from: [x, 5, 0], to: [x + (x > 0 ? -2 : 2), 8.4, 0], radius: [1.6, 1.6] },
        ],
      }),
      piece(`axle-${i + 1}`, 'metal', rod(`${x}:4.6:-10.4 | ${x}:4.6:10.4`, [0.4, 0.4], { around: 12 })),
      ...pair((side, word) => [
        piece(
          `wheel-${i + 1}-${word}`,
          'wheel',
          turned('0:-1.6 | 2.2:-1.6:.3 | 2.7:-1:.4 | 2.7:1:.4 | 2.2:1.6:.3 | 0:1.6', { segments: 56 }),
          [x, 2.7, side * 8.2],
          [90, 0, 0],
        ),
        piece(`bearing-${i + 1}-${word}`, 'metal', stud(1.1, 0.2, 32), [x, 2.7, side * 9.8], [side * 90, 0, 0]),
      ]),
      ...times(4, (k) => piece(`bolt-${i + 1}-${k + 1}`, 'metal', stud(0.4, 0.2, 16), [x - 2.6 + (k % 2) * 5.2, 10.9, k < 2 ? -2 : 2])),
    ]),
  ].map((part) => (part.name.startsWith('axle') ? { ...part, at: [0, -1.9, 0] as Vector } : part)),
  view: { azimuth: 24, elevation: 20 },
}

/** Surfboard standing on its tail. */
export const surfboard: Recipe = {
  archetype: 'surfboard',
  params: { length: range(190, 140, 290) },
  slots: {
    body: { family: 'porcelain', color: '#f4efe2' },
    stripe: { family: 'porcelain', color: '#2f8fa8' },
    second: { family: 'porcelain', color: '#e0653a' },
    fin: { family: 'plastic', color: '#22262a' },
  },
  parts: [
    piece('body', 'body', {
      make: 'extrude',
      outline: {
        points: [
          [0, 0],
          [12, '=length * 0.02'],
          [22, '=length * 0.18'],
          [26, '=length * 0.45'],
          [22, '=length * 0.72'],
          [12, '=length * 0.92'],
          [0, '=length'],
          [-12, '=length * 0.92'],
          [-22, '=length * 0.72'],
          [-26, '=length * 0.45'],
          [-22, '=length * 0.18'],
          [-12, '=length * 0.02'],
        ],
        smooth: true,
        closed: true,
      },
      depth: 6,
      bevel: 2.9,
    }),
    piece('stringer', 'fin', slat(0.7, '=length * .93', 0.3, 0.05), [0, '=length * 0.5', 3]),
    ...(
      [
        ['stripe', 0.52, 9],
        ['second', 0.58, 3.4],
        ['stripe', 0.615, 1.6],
      ] as const
    ).map(([slot, rise, wide], i) =>
      piece(`band-${i + 1}`, slot, slat([46.6, 45.4, 44.4][i] ?? 44, wide, 0.3, 0.06), [0, `=length * ${rise}`, 2.95]),
    ),
    ...[-8, 0, 8].map((x, i) =>
      piece(
        `fin-${i + 1}`,
        'fin',
        cut('0:0:1 | -9:6:2 | -12:15:1 | -7:13:3 | 0:13:1', 0.8, 0.3),
        [x, i === 1 ? 12 : 22, -2.6],
        [0, -90, 0],
      ),
    ),
  ],
  labels: { front: { part: 'body', rect: [0.3, 0.64, 0.7, 0.74] } },
  view: { azimuth: 18, elevation: 2 },
}

/** Open-face helmet of a cyclist, vents running to the back. */
export const helmet: Recipe = {
  archetype: 'helmet',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#d9dde0' },
    dark: { family: 'matte-plastic', color: '#1d1f22' },
    visor: { family: 'screen', color: '#141a22' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 1.6,
      cells: 90,
      add: [
        { ellipsoid: [0, 14, -1], radii: [12.4, 13, 14.4] },
        { ellipsoid: [0, 9, 1], radii: [11.4, 12, 13] },
        { from: [-4, 4, 10], to: [4, 4, 10], radius: [3.6, 3.6] },
      ],
      cut: [
        { ellipsoid: [0, 13.6, 11.6], radii: [9.8, 5.6, 9.4] },
        { ellipsoid: [0, -3.4, -1], radii: [10, 9, 11] },
        { box: [0, -9, 0], half: [30, 9.6, 30], round: 0.1 },
      ],
    }),
    piece('visor', 'visor', {
      make: 'blend',
      smooth: 1,
      cells: 80,
      add: [{ ellipsoid: [0, 13.8, 0.6], radii: [11.9, 8, 13.6] }],
      cut: [
        { box: [0, 13, -14], half: [20, 20, 17.4], round: 0.1 },
        { box: [0, 28, 0], half: [20, 9, 20], round: 0.1 },
        { box: [0, -1, 0], half: [20, 9.6, 20], round: 0.1 },
      ],
    }),
    ...pair((side, word) => [
      piece(
        `pivot-${word}`,
        'dark',
        turned('0:0 | 2:0:.2 | 1.8:.8:.2 | 0:.8', { segments: 40 }),
        [side * 11.7, 13.8, 2.4],
        [0, 0, side * -90],
      ),
      piece(`vent-${word}`, 'dark', {
        make: 'blend',
        smooth: 0.4,
        cells: 32,
        add: [{ from: [side * 3.4, 4.4, 12.4], to: [side * 6.4, 4.7, 11.2], radius: [0.75, 0.6] }],
      }),
    ]),
    piece('edge', 'dark', {
      make: 'sweep',
      closed: true,
      around: 16,
      section: [0.7, 0.7],
      path: ringOf(20, (t) => [8.3 * Math.sin(t), 0.6, 1 + 9.5 * Math.cos(t)]),
    }),
  ],
  view: { azimuth: 36, elevation: 10 },
}
