import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, hoop, range, rod, turned } from './notation.ts'
import { oval, pair, pearl, piece, times } from './pieces.ts'

/** Oval mirror swinging in its stand on a dressing table. */
export const mirror: Recipe = {
  archetype: 'mirror',
  params: {},
  slots: {
    body: { family: 'brass', color: '#cfa45a' },
    glass: { family: 'chrome', color: '#e6e9ec', roughness: 0.02 },
    back: { family: 'walnut', color: '#5d3a24' },
  },
  parts: [
    piece(
      'frame',
      'body',
      { make: 'extrude', outline: oval(0, 0, 13.2, 17.6), holes: [oval(0, 0, 11.6, 16)], depth: 1.5, bevel: 0.5 },
      [0, 27, 0],
      [-9, 0, 0],
    ),
    piece('glass', 'glass', { make: 'extrude', outline: oval(0, 0, 12.1, 16.5), depth: 0.4, bevel: 0.1 }, [0, 27, 0], [-9, 0, 0]),
    piece('back', 'back', { make: 'extrude', outline: oval(0, 0, 12.4, 16.8), depth: 0.4, bevel: 0.1 }, [0, 26.95, -0.5], [-9, 0, 0]),
    piece('yoke', 'body', rod('-14.6:27:0 | -13:16:0 | -7:9.4:0 | 0:7.6:0 | 7:9.4:0 | 13:16:0 | 14.6:27:0', [0.6, 0.6], { around: 24 })),
    ...pair((side, word) => [
      piece(`knob-${word}`, 'body', pearl(1), [side * 15, 27, 0]),
      piece(`pin-${word}`, 'body', rod(`${side * 12.6}:27:0 | ${side * 15}:27:0`, [0.35, 0.35], { around: 12 })),
    ]),
    piece(
      'stem',
      'body',
      turned('0:0 | 8:0:.3 | 8.2:.7:.4 | 6.6:1.4:.4 | 1.6:2.4:.8 | .9:4:.4 | 1.4:5:.4 | .8:6:.3 | .8:8 | 0:8', { segments: 80 }),
    ),
  ],
  view: { azimuth: 22, elevation: 8 },
}

/** Bed pillow with piped edges, plump. */
export const pillow: Recipe = {
  archetype: 'pillow',
  params: { width: range(48, 30, 75), depth: range(48, 25, 60) },
  slots: { body: { family: 'fabric', color: '#d8c9b4' }, piping: { family: 'fabric', color: '#b9a58a' } },
  parts: [
    piece('body', 'body', { make: 'blob', radii: ['=width / 2', 9, '=depth / 2'], exponents: [1.05, 0.42] }, [0, 9, 0], undefined, {
      relief: { size: 9, depth: 0.8 },
    }),
    piece('piping', 'piping', {
      make: 'sweep',
      closed: true,
      around: 12,
      section: [0.42, 0.42],
      path: Array.from({ length: 40 }, (_, i): [string, number, string] => {
        const angle = (i / 40) * 2 * Math.PI
        const power = (value: number) => Math.sign(value) * Math.abs(value) ** 0.42
        return [`=width / 2 * ${power(Math.sin(angle)).toFixed(4)}`, 9, `=depth / 2 * ${power(Math.cos(angle)).toFixed(4)}`]
      }),
    }),
  ],
  view: { azimuth: 24, elevation: 26 },
}

/** Watering can of zinc with a long spout and a rose. */
export const wateringCan: Recipe = {
  archetype: 'watering-can',
  params: {},
  slots: {
    body: { family: 'aluminium', color: '#aab4b2' },
    trim: { family: 'brass', color: '#c99d50' },
    dark: { family: 'matte-plastic', color: '#22282a' },
  },
  parts: [
    piece(
      'body',
      'body',
      turned(
        {
          points: [
            [0, 0],
            [9.2, 0],
            [9.2, 1],
            [8.6, 1.4],
            [8.2, 17],
            [8.6, 17.4],
            [8.4, 18],
            [7.9, 17.4],
            [8, 2],
            [0, 2],
          ],
          fillet: [0, 0.2, 0.3, 0.1, 0.2, 0.2, 0.2, 0.2, 0.4, 0],
        },
        { segments: 96 },
      ),
    ),
    ...[5, 13].map((y, i) =>
      piece(`bead-${i + 1}`, 'body', hoop('8:-.25:.2 | 8.75:-.25:.2 | 8.75:.25:.2 | 8:.25:.2', { segments: 96 }), [0, y, 0]),
    ),
    piece('cover', 'body', { ...turned('0:0 | 8.1:0:.2 | 8.1:.5:.2 | 0:.5'), arc: 180, segments: 64 }, [0, 17.2, 0], [0, 90, 0]),
    piece('spout', 'body', rod('7:4.4:0 | 13:8:0 | 19:16:0 | 24:21.4:0', [1.6, 1.6], { taper: [1.35, 0.62] })),
    piece('brace', 'body', rod('7.6:16:0 | 17.4:14.2:0', [0.35, 0.35], { around: 12 })),
    piece('rose', 'trim', turned('0:0 | 1:0 | 1.1:1.4:.3 | 4.4:4.6:.3 | 4.5:5.2:.2 | 0:6', { segments: 64 }), [23, 20.6, 0], [0, 0, -47]),
    ...times(19, (i) => {
      const ring = i === 0 ? 0 : i < 7 ? 1.4 : 2.9
      const angle = i < 7 ? (i * Math.PI) / 3 : ((i - 7) * Math.PI) / 6
      const [a, b, up] = [ring * Math.sin(angle), ring * Math.cos(angle), 5.75 - ring * 0.16]
      const [c, s] = [Math.cos((-47 * Math.PI) / 180), Math.sin((-47 * Math.PI) / 180)]
      return piece(`hole-${i + 1}`, 'dark', pearl(0.24, 10), [23 + a * c - up * s, 20.6 + a * s + up * c, b])
    }),
    piece(
      'handle-top',
      'body',
      rod('3:18:0 | 1:24:0 | -5:26:0 | -11:23:0 | -14:16:0 | -12.6:9:0 | -8.4:5:0', [0.5, 0.9], { around: 24, exponent: 0.7 }),
    ),
    piece('grip', 'trim', rod('-1:25.4:0 | -5:26:0 | -9:24.6:0', [0.75, 1.15], { around: 24 })),
  ],
  view: { azimuth: 18, elevation: 16 },
}

/** Step ladder with its legs apart. */
export const ladder: Recipe = {
  archetype: 'ladder',
  params: { steps: range(5, 3, 8) },
  slots: { body: { family: 'oak', color: '#c99f68' }, metal: { family: 'steel', color: '#b9bdc1' } },
  parts: [
    ...pair((side, word) => [
      piece(`stile-${word}`, 'body', rod(`${side * 24}:1:34 | ${side * 15}:steps*24+10:2`, [1.6, 3.4], { exponent: 0.35, around: 24 })),
      piece(`leg-${word}`, 'body', rod(`${side * 22}:1:-40 | ${side * 14}:steps*24+8:-4`, [1.5, 2.6], { exponent: 0.35, around: 24 })),
      piece(`spreader-${word}`, 'metal', rod(`${side * 20}:steps*9:22 | ${side * 19}:steps*9:-27`, [0.7, 0.7], { around: 12 })),
      piece(`hinge-${word}`, 'metal', drum(2, 1.4, 0.3), [side * 16.4, '=steps * 24 + 3', 0], [0, 0, side * -90]),
    ]),
    ...times(7, (i) =>
      piece(
        `step-${i + 1}`,
        'body',
        { make: 'box', size: [`=48 - ${(i + 1) * 24} * 18 / (steps * 24 + 10)`, 2.6, 9], radius: 0.5 },
        [0, `=${(i + 1) * 24}`, `=34 - ${(i + 1) * 24} * 32 / (steps * 24 + 10)`],
        undefined,
        { when: `=steps - ${i + 1} - 0.5` },
      ),
    ),
    piece('top', 'body', bar(36, 3, 20, 0.8), [0, '=steps * 24 + 8', -1]),
    piece('rear-rail', 'body', rod('-20:steps*6:-34 | 20:steps*6:-34', [1.2, 2.2], { exponent: 0.4, around: 16 })),
  ],
  view: { azimuth: 32, elevation: 10 },
}
