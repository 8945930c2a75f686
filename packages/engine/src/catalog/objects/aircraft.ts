import type { Recipe } from '../../shape/recipe.ts'
import { airframe } from './airframe.ts'
import { bar, cut, drum, hoop, rod, turned } from './notation.ts'
import { pair, pearl, piece, slat, stud, times } from './pieces.ts'

/** Airliner on its wheels' height, nose to the front right: fuselage, swept wings, two engines, tail. */
export const plane: Recipe = {
  archetype: 'plane',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#f4f4f2' },
    stripe: { family: 'paint', color: '#245a96' },
    metal: { family: 'aluminium', color: '#b9bdc1' },
    window: { family: 'screen', color: '#18202a' },
    tyre: { family: 'rubber', color: '#1b1c1e' },
  },
  parts: [
    ...airframe,
    piece('belly', 'body', { make: 'blend', smooth: 2, cells: 64, add: [{ ellipsoid: [0, 12.6, 0], radii: [15, 3.6, 6] }] }),
    ...pair((side, word) => [
      piece(
        `engine-${word}`,
        'body',
        hoop('2.2:0:.2 | 2.9:.4:.3 | 3.2:3:.6 | 2.7:8:.6 | 1.6:10.4 | 1.2:10.4 | 2:6 | 2:0', { segments: 56 }),
        [5.5, 10, side * -16.4],
        [0, 0, 90],
      ),
      piece(
        `engine-lip-${word}`,
        'metal',
        hoop('2.1:-.1:.2 | 2.95:-.1:.3 | 2.95:.9:.2 | 2.1:.9', { segments: 56 }),
        [5.6, 10, side * -16.4],
        [0, 0, 90],
      ),
      piece(`fan-${word}`, 'window', stud(2.2, 0.4, 40), [3.4, 10, side * -16.4], [0, 0, -90]),
      piece(`spinner-${word}`, 'metal', turned('0:0 | .8:0 | .4:1 | 0:1.3', { segments: 24 }), [3.8, 10, side * -16.4], [0, 0, -90]),
      piece(`pylon-${word}`, 'body', cut('-5:0:.6 | 4:-.4:.6 | 2:3.4:.4 | -7:3.4:.4', 1, 0.4), [0.6, 11.6, side * -16.4]),
      ...times(17, (i) =>
        piece(`window-${word}-${i + 1}`, 'window', slat(0.9, 1.25, 0.3, 0.1), [-25.4 + i * 3.2, 17.2, side * 5.3], [side * 12, 0, 0]),
      ),
      piece(`cheat-${word}`, 'stripe', slat(66, 0.7, 0.3, 0.1), [-0.4, 15.6, side * 5.32]),
      piece(`gear-${word}`, 'metal', rod(`-2:11:${side * 8} | -2:3:${side * 8}`, [0.7, 0.7], { around: 12 })),
      ...[-1.7, 1.7].map((dz, i) =>
        piece(
          `wheel-${word}-${i + 1}`,
          'tyre',
          turned('0:-.8 | 2.2:-.8:.3 | 2.5:-.3:.3 | 2.5:.3:.3 | 2.2:.8:.3 | 0:.8', { segments: 36 }),
          [-2, 2.5, side * 8 + dz],
          [90, 0, 0],
        ),
      ),
    ]),
    piece('nose-gear', 'metal', rod('31:11:0 | 31:2:0', [0.6, 0.6], { around: 12 })),
    piece(
      'nose-wheel',
      'tyre',
      turned('0:-1.4 | 1.7:-1.4:.3 | 2:-.8:.3 | 2:.8:.3 | 1.7:1.4:.3 | 0:1.4', { segments: 36 }),
      [31, 2, 0],
      [90, 0, 0],
    ),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -48, elevation: 16 },
}

/** Camera drone in the air: a shell, four arms with their rotors, a gimbal below. */
export const drone: Recipe = {
  archetype: 'drone',
  params: {},
  slots: {
    body: { family: 'matte-plastic', color: '#d8dadc' },
    dark: { family: 'matte-plastic', color: '#26282c' },
    lens: { family: 'screen', color: '#12151c' },
    metal: { family: 'aluminium', color: '#b9bdc1' },
    light: { family: 'emissive', color: '#6fe08a' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 2,
      cells: 80,
      add: [
        { box: [0, 7.4, 0], half: [4.6, 2.4, 8.4], round: 2 },
        { ellipsoid: [0, 8.2, 2.6], radii: [4.4, 2.6, 6.4] },
      ],
    }),
    piece('battery', 'dark', bar(6.2, 1.2, 8, 0.5), [0, 9.3, -3.4]),
    piece('nose', 'dark', { make: 'blend', smooth: 0.5, cells: 36, add: [{ box: [0, 7, 8], half: [3.4, 1.1, 0.9], round: 0.6 }] }),
    piece('mount', 'dark', rod('0:5.4:6.6 | 0:3.8:7.4', [0.9, 0.9], { around: 16 })),
    piece('gimbal', 'metal', { make: 'blend', smooth: 0.5, cells: 40, add: [{ box: [0, 2.9, 8], half: [1.7, 1.5, 1.5], round: 0.7 }] }),
    piece('camera', 'dark', drum(1.2, 1.2, 0.2), [0, 2.9, 9.1], [90, 0, 0]),
    piece('lens', 'lens', turned('0:0 | .85:0 | .6:.3 | 0:.4', { segments: 32 }), [0, 2.9, 10.25], [90, 0, 0]),
    ...pair((side, word) =>
      [-1, 1].flatMap((end, i) => {
        const [x, z] = [side * 15, end * 13.4 + (end > 0 ? 0 : 1)]
        return [
          piece(
            `arm-${word}-${i + 1}`,
            'body',
            rod(
              `${side * 3.6}:${end > 0 ? 7.4 : 6.6}:${end * 5.4} | ${side * 9}:${end > 0 ? 7.8 : 6.6}:${end * 9.4} | ${x}:${end > 0 ? 7.8 : 6.6}:${z}`,
              [0.95, 1.3],
              { around: 24, exponent: 0.7, taper: [1.2, 0.8] },
            ),
          ),
          piece(`motor-${word}-${i + 1}`, 'dark', drum(1.6, 2.6, 0.3), [x, end > 0 ? 7.4 : 6.2, z]),
          piece(`cap-${word}-${i + 1}`, 'metal', drum(1.1, 0.8, 0.2), [x, end > 0 ? 10 : 8.8, z]),
          piece(
            `leg-${word}-${i + 1}`,
            'dark',
            rod(`${x}:${end > 0 ? 7 : 6}:${z} | ${x}:.6:${z}`, [0.5, 0.9], { around: 14, taper: [1.2, 0.7] }),
          ),
          piece(`light-${word}-${i + 1}`, 'light', pearl(0.4, 16), [x, end > 0 ? 6.9 : 5.9, z + end * 1.3]),
          ...[0, 180].map((half, k) =>
            piece(
              `rotor-${word}-${i + 1}-${k + 1}`,
              'dark',
              { make: 'leaf', length: 10.6, width: 2, bend: 3, cup: 0.06 },
              [x, end > 0 ? 10.6 : 9.4, z],
              [0, half + side * 34 + end * 22, 0],
              { scale: [1, 3, 1] },
            ),
          ),
        ]
      }),
    ),
  ],
  view: { azimuth: 28, elevation: 18 },
}
