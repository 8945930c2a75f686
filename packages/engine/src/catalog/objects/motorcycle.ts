import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, hoop, rod, turned } from './notation.ts'
import { type Part, pair, piece, stud, times } from './pieces.ts'

/** A tyre's section: drawn by its corners, for its tread has many faces as it is. */
const TYRE =
  '22:-4.2 | 23.2:-5 | 25.6:-5.2 | 27.8:-4.9 | 29.4:-4.1 | 30.4:-3 | 30.9:-1.6 | 31:0 | 30.9:1.6 | 30.4:3 | 29.4:4.1 | 27.8:4.9 | 25.6:5.2 | 23.2:5 | 22:4.2'

/** A spoked wheel of a machine with two, its axle along z. */
const machineWheel = (name: string, x: number): Part[] => [
  piece(`${name}-tyre`, 'tyre', hoop(TYRE, { segments: 96, flutes: { count: 32, depth: 0.35, from: -3, to: 3 } }), [x, 31, 0], [90, 0, 0]),
  piece(`${name}-rim`, 'metal', hoop('20.6:-3.6:.5 | 22.6:-3.6:.5 | 22.6:3.6:.5 | 20.6:3.6:.5', { segments: 96 }), [x, 31, 0], [90, 0, 0]),
  piece(`${name}-hub`, 'metal', { ...drum(4, 13, 0.6), segments: 64 }, [x, 31, -6.5], [90, 0, 0]),
  piece(`${name}-disc`, 'metal', hoop('8:-.3:.1 | 12:-.3:.1 | 12:.3:.1 | 8:.3:.1', { segments: 64 }), [x, 31, 5], [90, 0, 0]),
  ...times(18, (i) => {
    const [a, b] = [(i * Math.PI) / 9, (i * Math.PI) / 9 + (i % 2 ? 0.3 : -0.3)]
    return piece(
      `${name}-spoke-${i + 1}`,
      'metal',
      rod(
        `${x + 3.6 * Math.sin(a)}:${31 + 3.6 * Math.cos(a)}:${i % 2 ? 4 : -4} | ${x + 21 * Math.sin(b)}:${31 + 21 * Math.cos(b)}:0`,
        [0.26, 0.26],
        { around: 6 },
      ),
    )
  }),
]

/** Classic motorcycle from the side: tank, bench, finned engine, twin pipes, round lamp. */
export const motorcycle: Recipe = {
  archetype: 'motorcycle',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#9c1f22' },
    metal: { family: 'chrome', color: '#d0d3d6' },
    dark: { family: 'powder-coat', color: '#1c1d20' },
    seat: { family: 'leather', color: '#4d2f1e' },
    tyre: { family: 'rubber', color: '#18191b' },
    lamp: { family: 'porcelain', color: '#f6f4ea' },
  },
  parts: [
    ...machineWheel('rear', -68),
    ...machineWheel('front', 72),
    piece('body', 'body', {
      make: 'blend',
      smooth: 6,
      cells: 80,
      add: [
        { from: [-10, 78, 0], to: [26, 82, 0], radius: [9.4, 12] },
        { ellipsoid: [16, 80, 0], radii: [22, 11, 13] },
      ],
      cut: [{ from: [-20, 67, 0], to: [40, 69, 0], radius: [5, 5] }],
    }),
    piece('cap', 'metal', stud(3.4, 1.6, 40), [16, 91.4, 0]),
    piece('seat', 'seat', {
      make: 'blend',
      smooth: 5,
      cells: 72,
      add: [
        { from: [-54, 77, 0], to: [-20, 74.6, 0], radius: [7.4, 8.2] },
        { ellipsoid: [-52, 79, 0], radii: [14, 6, 11] },
      ],
      cut: [{ box: [-36, 60, 0], half: [40, 12, 20], round: 0.1 }],
    }),
    piece('frame-top', 'dark', rod('46:86:0 | 16:72:0 | -20:66:0 | -52:68:0', [2, 2], { around: 16 })),
    piece('frame-down', 'dark', rod('46:84:0 | 34:56:0 | 26:26:0 | -8:22:0 | -26:30:0', [2.2, 2.2], { around: 16 })),
    piece('frame-seat', 'dark', rod('-20:66:0 | -26:30:0', [2, 2], { around: 16 })),
    piece('crankcase', 'metal', {
      make: 'blend',
      smooth: 3,
      cells: 56,
      add: [
        { from: [10, 36, -9], to: [10, 36, 9], radius: [12, 12] },
        { from: [-12, 37, -8], to: [-12, 37, 8], radius: [9.4, 9.4] },
        { box: [0, 34, 0], half: [18, 9, 8], round: 3 },
      ],
    }),
    piece('clutch', 'dark', { ...drum(8.6, 1.6, 0.6), segments: 96 }, [10, 36, 9.6], [90, 0, 0]),
    piece('badge', 'metal', drum(5, 1, 0.3), [10, 36, 10.8], [90, 0, 0]),
    ...times(9, (i) => piece(`rib-${i + 1}`, 'metal', bar(24 - (i % 2), 1, 20, 0.4), [11, 48 + i * 2.3, 0], [0, 0, -6])),
    piece('cylinder', 'dark', bar(18, 22, 15, 2), [11, 46, 0], [0, 0, -6]),
    piece('head', 'metal', bar(20, 6, 18, 2.4), [13.2, 67.4, 0], [0, 0, -6]),
    ...pair((side, word) => [
      piece(`fork-${word}`, 'metal', rod(`52:96:${side * 8} | 72:31:${side * 8}`, [2, 2], { around: 20 })),
      piece(`fork-leg-${word}`, 'dark', rod(`63:60:${side * 8} | 72:31:${side * 8}`, [2.8, 2.8], { around: 20 })),
      piece(
        `pipe-${word}`,
        'metal',
        rod(`22:64:${side * 7} | 32:56:${side * 11} | 30:32:${side * 13} | 16:22:${side * 14} | -20:23:${side * 15}`, [2.2, 2.2], {
          around: 20,
        }),
      ),
      piece(`silencer-${word}`, 'metal', rod(`-20:23:${side * 15} | -86:29:${side * 16}`, [3.8, 3.8], { around: 28, taper: [0.75, 1.1] })),
      piece(`swing-${word}`, 'dark', rod(`-24:32:${side * 6} | -68:31:${side * 9}`, [2, 2.4], { around: 16 })),
      piece(`shock-${word}`, 'metal', rod(`-46:68:${side * 11} | -62:36:${side * 11}`, [1.2, 1.2], { around: 14 })),
      ...times(8, (i) =>
        piece(
          `spring-${word}-${i + 1}`,
          'dark',
          hoop('1.6:-.3 | 2:-.5 | 2.5:-.5 | 2.9:-.3 | 2.9:.3 | 2.5:.5 | 2:.5 | 1.6:.3', { segments: 20 }),
          [-48.6 - i * 1.5, 62.8 - i * 3, side * 11],
          [0, 0, 26],
        ),
      ),
      piece(
        `bar-${word}`,
        'metal',
        rod(`50:98:0 | 48:106:${side * 12} | 40:108:${side * 28} | 30:105:${side * 37}`, [1.4, 1.4], { around: 14 }),
      ),
      piece(`grip-${word}`, 'dark', rod(`36:107:${side * 32} | 27:104.4:${side * 39}`, [2, 2], { around: 16 })),
      piece(`lever-${word}`, 'metal', rod(`40:107:${side * 29} | 37:104.6:${side * 39}`, [0.5, 0.8], { around: 8 })),
      piece(`mirror-${word}`, 'metal', turned('0:0 | 5:0:.3 | 4.4:1.6:.6 | 0:2', { segments: 36 }), [38, 118, side * 36], [0, 0, 90]),
      piece(`mirror-stem-${word}`, 'metal', rod(`40:108:${side * 29} | 39:117:${side * 35}`, [0.5, 0.5], { around: 8 })),
      piece(`knee-${word}`, 'dark', {
        make: 'blend',
        smooth: 1,
        cells: 28,
        add: [{ ellipsoid: [4, 79, side * 10.4], radii: [8, 4.4, 1.7] }],
      }),
      piece(`peg-${word}`, 'dark', rod(`-14:27:${side * 13} | -14:27:${side * 24}`, [1.7, 1.7], { around: 12 })),
      piece(`blinker-${word}`, 'lamp', {
        make: 'blend',
        smooth: 0.5,
        cells: 20,
        add: [{ ellipsoid: [58, 88, side * 17], radii: [2.6, 2.6, 2.6] }],
      }),
    ]),
    piece('yoke', 'dark', bar(8, 4, 22, 1.4), [54, 92, 0]),
    piece('lamp-shell', 'dark', turned('0:0 | 6:1:2 | 9:8:.6 | 9:10:.3 | 0:10', { segments: 64 }), [55, 86, 0], [0, 0, -90]),
    piece('lamp-rim', 'metal', hoop('8.2:0:.2 | 9.6:0:.5 | 9.6:2:.5 | 8.2:2:.3', { segments: 64 }), [64.4, 86, 0], [0, 0, -90]),
    piece('lamp', 'lamp', turned('0:0 | 8.6:0 | 6:1.6:2 | 0:2.2', { segments: 48 }), [65, 86, 0], [0, 0, -90]),
    ...pair((side, word) => [piece(`clock-${word}`, 'metal', { ...drum(4.2, 3.4, 0.6), segments: 64 }, [50, 99, side * 5], [0, 0, 34])]),
    piece(
      'guard-front',
      'body',
      { ...hoop('31.6:-6:1.6 | 33:-6.4:1 | 33:6.4:1 | 31.6:6:1.6', { segments: 48 }), arc: 118 },
      [72, 31, 0],
      [90, 0, 158],
    ),
    piece(
      'guard-rear',
      'body',
      { ...hoop('31.8:-7:1.6 | 33.4:-7.4:1 | 33.4:7.4:1 | 31.8:7:1.6', { segments: 48 }), arc: 140 },
      [-68, 31, 0],
      [90, 0, 206],
    ),
    piece('tail-lamp', 'body', bar(4, 5, 8, 1.6), [-96, 58, 0]),
    piece('side-cover', 'body', { make: 'blend', smooth: 2, cells: 36, add: [{ ellipsoid: [-30, 54, 0], radii: [13, 9.4, 10] }] }),
    piece('stand', 'dark', rod('-8:22:11 | -16:1:24', [1.2, 1.2], { around: 10 })),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -66, elevation: 8 },
}
