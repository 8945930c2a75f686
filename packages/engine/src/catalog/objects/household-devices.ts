import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, rod, spline, turned } from './notation.ts'
import { pair, piece, slat, stud, times } from './pieces.ts'

/** Storm lantern: a tank, a glass with a flame, wires and a hood with its handle. */
export const lantern: Recipe = {
  archetype: 'lantern',
  params: {},
  slots: {
    body: { family: 'powder-coat', color: '#8c2a22' },
    metal: { family: 'steel', color: '#b9bdc1' },
    glass: { family: 'glass', color: '#fbf8ef' },
    flame: { family: 'flame', color: '#ffb45a' },
  },
  parts: [
    piece('tank', 'body', turned('0:0 | 6.6:0:.3 | 7:.8:.4 | 6.8:3.6:.8 | 4.6:5:.6 | 3.4:5.4:.3 | 3.2:6.4 | 0:6.4', { segments: 96 })),
    piece('cap', 'metal', drum(1, 0.9, 0.2), [4.4, 4.4, 2.2]),
    piece('burner', 'metal', turned('0:0 | 3:0:.2 | 3.6:1:.2 | 2.2:2.2:.4 | 1:2.8 | 0:2.8', { segments: 64 }), [0, 6.2, 0]),
    piece('flame', 'flame', turned(spline('0:0 | .7:.4 | .85:1.3 | .45:2.8 | 0:4'), { segments: 32 }), [0, 8.8, 0]),
    piece(
      'glass',
      'glass',
      turned(
        { ...spline('3.2:0 | 4.3:2.4 | 4.6:5 | 4:8.4 | 3.2:11 | 3.05:11 | 3.85:8.4 | 4.44:5 | 4.15:2.4 | 3.05:0'), closed: true },
        { segments: 80 },
      ),
      [0, 7.6, 0],
    ),
    piece(
      'hood',
      'body',
      turned('0:0 | 3.8:0:.2 | 4:.6:.2 | 3:1.6:.4 | 2.9:3:.2 | 3.8:3.4:.3 | 3.6:4.6:.8 | 1:5.6:.3 | .8:6.2:.2 | 0:6.2', { segments: 80 }),
      [0, 18.4, 0],
    ),
    ...pair((side, word) => [
      piece(
        `tube-${word}`,
        'body',
        rod(`${side * 5.4}:3.6:0 | ${side * 6.9}:8:0 | ${side * 7}:16:0 | ${side * 5.8}:20:0 | ${side * 3}:20.6:0`, [0.75, 0.75], {
          around: 28,
        }),
      ),
      piece(`lug-${word}`, 'metal', stud(0.8, 0.6, 24), [side * 7, 18, 0], [0, 0, side * -90]),
    ]),
    ...[9.4, 13.6].map((y, i) =>
      piece(`guard-${i + 1}`, 'metal', hoop('5.05:-.1:.08 | 5.25:-.1:.08 | 5.25:.1:.08 | 5.05:.1:.08', { segments: 72 }), [0, y, 0]),
    ),
    ...pair((side, word) => [
      piece(`guard-link-${word}`, 'metal', rod(`${side * 5.2}:9.4:0 | ${side * 7}:9.4:0`, [0.16, 0.16], { around: 8 })),
      piece(`cross-${word}`, 'metal', rod(`${side * 4.2}:9.4:3 | ${side * -4.2}:13.6:3.1`, [0.12, 0.12], { around: 8 })),
    ]),
    piece(
      'handle',
      'metal',
      rod('-7.4:18.2:0 | -8:23:0 | -4.6:29:0 | 0:30.8:0 | 4.6:29:0 | 8:23:0 | 7.4:18.2:0', [0.22, 0.22], { around: 12 }),
    ),
    piece('grip', 'body', rod('-2:30.5:0 | 0:30.8:0 | 2:30.5:0', [0.55, 0.55], { around: 20 })),
  ],
  view: { azimuth: 18, elevation: 8 },
}

/** Table fan: a guard of wires before four blades, a motor, a stem on a round foot. */
export const fan: Recipe = {
  archetype: 'fan',
  params: {},
  slots: {
    body: { family: 'powder-coat', color: '#5f8f88' },
    metal: { family: 'chrome', color: '#d0d3d6' },
    blade: { family: 'plastic', color: '#e9e4d6' },
    dark: { family: 'matte-plastic', color: '#1f2123' },
  },
  parts: [
    piece('base', 'body', turned('0:0 | 10:0:.4 | 10.4:1:.5 | 8:2.4:1 | 2:3.4:.8 | 1.6:5 | 0:5', { segments: 96 })),
    ...[-2, 0, 2].map((x, i) => piece(`button-${i + 1}`, i === 1 ? 'metal' : 'dark', drum(0.7, 0.6, 0.15), [x, 1.9, 7.4])),
    piece('stem', 'metal', rod('0:4:0 | 0:22:0', [0.9, 0.9], { around: 32 })),
    piece('joint', 'body', bar(3.2, 5, 4, 1.2), [0, 20, -2]),
    piece('motor', 'body', turned('0:0 | 3.4:0:.8 | 4.2:2:1 | 4:7:1 | 2.4:9:1 | 0:9.4', { segments: 64 }), [0, 27, -0.6], [-90, 0, 0]),
    ...times(4, (i) =>
      piece(
        `blade-${i + 1}`,
        'blade',
        {
          make: 'extrude',
          outline: { ...spline('-.6:1.4 | 2:3 | 6.4:6.4 | 7:10.6 | 3.4:12.6 | -1.4:11 | -2.4:6 | -1.6:2.6'), closed: true },
          depth: 0.3,
          bevel: 0.12,
        },
        [0, 27, 2.2],
        [0, 22, i * 90 + 10],
      ),
    ),
    piece('hub', 'body', turned('0:0 | 2:0:.2 | 1.9:1.4:.6 | 0:2', { segments: 48 }), [0, 27, 1.4], [90, 0, 0]),
    ...[-1, 1].flatMap((face, f) => {
      const bulge = face > 0 ? 5.4 : -1
      return [
        ...times(f ? 30 : 18, (i) => {
          const angle = (i * 2 * Math.PI) / (f ? 30 : 18)
          const [s, c] = [Math.sin(angle), Math.cos(angle)]
          return piece(
            `wire-${f + 1}-${i + 1}`,
            'metal',
            rod(
              `${1.8 * s}:${27 + 1.8 * c}:${bulge} | ${9 * s}:${27 + 9 * c}:${bulge - face * 0.5} | ${13.2 * s}:${27 + 13.2 * c}:${bulge - face * 2} | ${13.9 * s}:${27 + 13.9 * c}:2.2`,
              [0.1, 0.1],
              { around: 6 },
            ),
          )
        }),
        piece(
          `ring-${f + 1}`,
          'metal',
          hoop('8.4:-.1:.08 | 8.65:-.1:.08 | 8.65:.1:.08 | 8.4:.1:.08', { segments: 64 }),
          [0, 27, bulge - face * 0.45],
          [90, 0, 0],
        ),
      ]
    }),
    piece('rim', 'metal', hoop('13.6:-.5:.3 | 14.3:-.5:.3 | 14.3:.5:.3 | 13.6:.5:.3', { segments: 120 }), [0, 27, 2.2], [90, 0, 0]),
    piece('badge', 'body', stud(2.1, 0.4, 48), [0, 27, 5.3], [90, 0, 0]),
  ],
  view: { azimuth: 24, elevation: 6 },
}

/** Hair dryer standing on its handle's foot. */
export const hairDryer: Recipe = {
  archetype: 'hair-dryer',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#2b2c31' },
    trim: { family: 'rose-gold', color: '#e3a890' },
    dark: { family: 'mesh', color: '#1b1c1f' },
    button: { family: 'plastic', color: '#e8e4de' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 1.6,
      cells: 96,
      add: [
        { from: [-4, 21, 0], to: [9, 21.6, 0], radius: [4.6, 3.5] },
        { from: [-2.6, 20, 0], to: [-0.6, 3, 0], radius: [2.4, 1.75] },
      ],
    }),
    piece('nozzle', 'body', cut('0:-3.2:.3 | 5:-1.3:.2 | 5:1.3:.2 | 0:3.2:.3', 6.2, 0.14), [11.4, 21.7, 0], [0, 0, 0]),
    piece('nozzle-ring', 'trim', hoop('3:0:.1 | 3.75:0:.15 | 3.75:.7:.15 | 3:.7', { segments: 72 }), [10.6, 21.6, 0], [0, 0, -90]),
    piece('slot', 'dark', slat(0.3, 1.6, 5, 0.1), [16.35, 21.7, 0]),
    piece('rear-ring', 'trim', hoop('3.4:0:.1 | 4.5:0:.2 | 4.4:.9:.2 | 3.4:.9', { segments: 72 }), [-6.2, 20.9, 0], [0, 0, 90]),
    piece('intake', 'dark', turned('0:0 | 3.6:0 | 3.3:1.2:.4 | 0:1.9', { segments: 56 }), [-6.4, 20.9, 0], [0, 0, 90]),
    ...times(4, (i) =>
      piece(
        `fin-${i + 1}`,
        'body',
        hoop(`${0.7 + i * 0.75}:0:.1 | ${0.95 + i * 0.75}:0:.1 | ${0.95 + i * 0.75}:.3:.1 | ${0.7 + i * 0.75}:.3:.1`, { segments: 48 }),
        [-8.1 + i * 0.16, 20.9, 0],
        [0, 0, 90],
      ),
    ),
    ...[12, 9.4].map((y, i) => piece(`switch-${i + 1}`, 'button', bar(0.7, 1.7, 1.2, 0.3), [0.62 + (12 - y) * 0.1, y, 0], [0, 0, -7])),
    piece('foot', 'trim', drum(1.85, 0.9, 0.2), [-0.5, 1, 0]),
    piece('strain', 'body', rod('-.4:1.6:0 | -.3:.6:0', [0.9, 0.9], { around: 20, taper: [1, 0.6] })),
    piece('cord', 'body', rod('-.3:1.2:0 | -2:.4:2 | -7:.35:4 | -9:.35:0 | -5:.35:-4 | 2:.35:-5 | 8:.35:-3', [0.35, 0.35], { around: 12 })),
  ],
  view: { azimuth: 22, elevation: 10 },
}
