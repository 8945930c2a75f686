import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { circle, pair, piece, slat, stud, times } from './pieces.ts'

/** Claw hammer lying with its head to the left. */
export const hammer: Recipe = {
  archetype: 'hammer',
  params: { length: range(32, 22, 45) },
  slots: { body: { family: 'oak', color: '#c08a4e' }, head: { family: 'steel', color: '#8f959b' }, grip: { family: 'rubber', color: '#232427' } },
  parts: [
    piece('handle', 'body', rod('-length*.36:2.2:0 | length*.1:2:0 | length*.5:1.7:0', [1.15, 1.5], { exponent: 0.8, taper: [0.85, 1.1] })),
    piece('grip', 'grip', rod('length*.16:1.95:0 | length*.34:1.8:0 | length*.52:1.7:0', [1.3, 1.75], { exponent: 0.8, taper: [0.95, 1.12] })),
    piece('eye', 'head', bar(3.4, 3.4, 3.6, 0.7), ['=-length * 0.39', 0.5, 0]),
    piece('neck', 'head', turned('0:0 | 1.3:0:.2 | 1.15:2.4:.4 | 1.75:3.6:.2 | 1.8:5.4:.25 | 0:5.4', { segments: 64 }), ['=-length * 0.39', 2.2, 1.2], [90, 0, 0]),
    ...pair((side, word) => [
      piece(`claw-${word}`, 'head', rod(`-length*.39+${side * 0.5}:2.4:-1 | -length*.39+${side * 0.9}:2.6:-4.4 | -length*.39+${side * 1}:1.6:-7.4 | -length*.39+${side * 1.1}:.4:-9.2`, [0.85, 0.75], { exponent: 0.6, taper: [1.3, 0.4], around: 32 })),
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
    piece('jaw', 'body', cut('-11.6:-1.9:1 | -8.4:-2.1:1.6 | -6.4:-.9:1 | -6.4:.9:1 | -8.4:2.1:1.6 | -11.6:1.9:1 | -12.6:1.35:.3 | -12:1:.2 | -9.4:.95:.6 | -9.4:-.95:.6 | -12:-1:.2 | -12.6:-1.35:.3', 0.9, 0.2), [0, 0.7, 0], [-90, 0, 0]),
    piece('shank', 'body', cut('-7:-.85:.4 | 9.4:-.7:.4 | 9.4:.7:.4 | -7:.85:.4', 0.7, 0.25), [0, 0.7, 0], [-90, 0, 0]),
    piece('ring', 'body', { make: 'extrude', outline: circle(10.8, 0, 1.75), holes: [{ points: times12(1.05, 0.86), closed: true }], depth: 1, bevel: 0.2 }, [0, 0.7, 0], [-90, 0, 0]),
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
  slots: { body: { family: 'plastic', color: '#d3402f' }, trim: { family: 'rubber', color: '#1f2022' }, blade: { family: 'chrome', color: '#cfd2d5' } },
  parts: [
    piece('handle', 'body', turned(spline('0:0 | .9:0 | 1.5:.8 | 1.65:3 | 1.5:6 | 1.2:8 | 1.35:9.4 | .8:10.4 | 0:10.4'), { segments: 72, flutes: { count: 6, depth: 0.22, from: 0.6, to: 8.6 } }), [-12, 1.6, 0], [0, 0, -90]),
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
  slots: { body: { family: 'steel', color: '#cdd1d4' }, handle: { family: 'plastic', color: '#d3602f' }, screw: { family: 'brass', color: '#c99d50' } },
  parts: [
    ...pair((side, word) => {
      const [c, s] = [Math.cos((side * 11 * Math.PI) / 180), Math.sin((side * 11 * Math.PI) / 180)]
      // Turned in its own plane before it is laid down.
      const at = ([x, y]: readonly [number, number]): [number, number] => [x * c - y * s, x * s + y * c]
      const outline = (points: readonly (readonly [number, number])[]) => points.map((point) => at(point).map((value) => value.toFixed(3)).join(':')).join(' | ')
      const [ex, ey] = at([-side * 2.6, -8.4])
      return [
        piece(`blade-${word}`, 'body', cut(outline([[side * 0.9, -1.6], [side * 1.05, 1.4], [side * 0.2, 11.4], [-side * 0.25, 11.6], [-side * 0.85, 1.2], [-side * 0.9, -1.6]]), 0.24, 0.08), [0, side > 0 ? 0.62 : 0.36, 0], [-90, 0, 0]),
        piece(`shank-${word}`, 'handle', cut(outline([[side * 0.95, -0.8], [-side * 0.9, -0.8], [-side * 2.4, -5.4], [-side * 1, -5.6]]), 0.8, 0.3), [0, 0.5, 0], [-90, 0, 0]),
        piece(`loop-${word}`, 'handle', { make: 'sweep', closed: true, around: 24, section: [0.46, 0.5], path: Array.from({ length: 14 }, (_, i): [number, number, number] => [ex + (side > 0 ? 1.9 : 1.7) * Math.sin((i * Math.PI) / 7), 0.5, -(ey + (side > 0 ? 3.2 : 2.5) * Math.cos((i * Math.PI) / 7))]) }),
      ]
    }),
    piece('screw', 'screw', stud(0.5, 0.3, 32), [0, 0.7, 0]),
  ],
  view: { azimuth: 24, elevation: 52 },
}

/** Flat paintbrush lying with paint on its bristles. */
export const paintbrush: Recipe = {
  archetype: 'paintbrush',
  params: {},
  slots: { body: { family: 'oak', color: '#c9945a' }, ferrule: { family: 'brass', color: '#cfa45a' }, bristle: { family: 'felt', color: '#3a2a1e' }, paint: { family: 'porcelain', color: '#2f6f9f' } },
  parts: [
    piece('handle', 'body', cut('-9:-1.2:.9 | -6.6:-1.1:1 | 1.6:-.75:3 | 4.6:-2.3:1 | 4.6:2.3:1 | 1.6:.75:3 | -6.6:1.1:1 | -9:1.2:.9', 1.3, 0.6, ['-8.2:-.35:.3 | -7.4:-.35:.3 | -7.4:.35:.3 | -8.2:.35:.3']), [0, 0.9, 0], [-90, 0, 0]),
    piece('ferrule', 'ferrule', bar(3.4, 1.7, 5.2, 0.3), [5.9, 0.05, 0]),
    ...[4.9, 6.9].map((x, i) => piece(`crimp-${i + 1}`, 'ferrule', bar(0.3, 1.8, 5.3, 0.12), [x, 0, 0])),
    ...times(26, (i) => {
      const z = -2.4 + i * 0.192
      return piece(`bristle-${i + 1}`, 'bristle', rod(`7.4:.9:${z} | ${11 + Math.cos(i * 3.3) * 0.2}:.85:${z * 1.03} | ${13 + Math.sin(i * 1.9) * 0.35 - z * z * 0.12}:.55:${z * 1.05}`, [0.5, 0.16], { around: 8, taper: [1.2, 0.4] }))
    }),
    piece('paint', 'paint', { make: 'blend', smooth: 0.5, cells: 56, add: [{ box: [12.2, 0.72, 0], half: [1.2, 0.5, 2.5], round: 0.45 }, { ellipsoid: [13.3, 0.4, 0.8], radii: [1, 0.4, 1.2] }, { ellipsoid: [13.1, 0.45, -1.2], radii: [0.7, 0.4, 0.9] }] }, undefined, undefined, { relief: { size: 1, depth: 0.14 } }),
  ],
  set: [{ at: [0, 0, 0], turn: [0, 24, 0] }],
  view: { azimuth: 8, elevation: 36 },
}

/** Painter's palette with dabs of colour and a brush across it. */
export const palette: Recipe = {
  archetype: 'paint-palette',
  params: {},
  slots: {
    body: { family: 'wood', color: '#b98450' },
    red: { family: 'porcelain', color: '#c8322b' },
    yellow: { family: 'porcelain', color: '#f0b92c' },
    blue: { family: 'porcelain', color: '#2a5fa8' },
    green: { family: 'porcelain', color: '#3f8a4a' },
    white: { family: 'porcelain', color: '#f5f2ea' },
    metal: { family: 'steel', color: '#c9ccd0' },
  },
  parts: [
    piece('body', 'body', { make: 'extrude', outline: { ...spline('-14:-4 | -9:-10 | 2:-11 | 12:-7 | 15.6:1 | 11.4:8.4 | 2:11 | -6:9.6 | -8.4:5.4 | -7:2.6 | -10:.4'), closed: true }, holes: [circle(-9.4, -4.6, 1.5)], depth: 0.7, bevel: 0.25 }, [0, 0.35, 0], [-90, 0, 0]),
    ...([
      ['red', 11.4, -3.4],
      ['yellow', 12.2, 1.6],
      ['green', 8.8, 6],
      ['blue', 3.4, 7.8],
      ['white', -2.4, 7],
      ['red', 5.6, -7.6],
    ] as const).map(([slot, x, z], i) =>
      piece(`dab-${i + 1}`, slot, { make: 'blend', smooth: 0.7, cells: 44, add: [{ ellipsoid: [0, 0.3, 0], radii: [1.7, 0.7, 1.4] }, { ellipsoid: [0.9, 0.3, 0.7], radii: [1.1, 0.5, 1] }, { from: [-0.2, 0.7, 0], to: [0.5, 1.3, -0.2], radius: [0.55, 0.16] }] }, [x, 0.5, z], [0, i * 67, 0]),
    ),
    piece('brush', 'body', rod('-15:2.4:7 | -3:1.5:1 | 4:1.15:-2.6', [0.42, 0.42], { around: 20, taper: [0.5, 1] })),
    piece('ferrule', 'metal', rod('3.6:1.2:-2.4 | 6:1.1:-3.7', [0.48, 0.48], { around: 20 })),
    piece('tip', 'blue', rod('6:1.1:-3.7 | 7.6:1:-4.6 | 8.9:.9:-5.2', [0.55, 0.5], { around: 20, taper: [1, 0.15] })),
  ],
  view: { azimuth: 14, elevation: 44 },
}

/** Easel with a canvas on its ledge; a picture goes on the canvas. */
export const easel: Recipe = {
  archetype: 'easel',
  params: {},
  slots: { body: { family: 'oak', color: '#b98a55' }, canvas: { family: 'fabric', color: '#f4f0e6' }, metal: { family: 'brass', color: '#c99d50' } },
  parts: [
    ...pair((side, word) => [piece(`leg-${word}`, 'body', rod(`${side * 38}:0:20 | ${side * 7}:168:-6`, [2, 1.6], { exponent: 0.35, around: 20 }))]),
    piece('back-leg', 'body', rod('0:0:-56 | 0:160:-8', [2, 1.6], { exponent: 0.35, around: 20 })),
    piece('mast', 'body', rod('0:34:15.4 | 0:186:-6.6', [2.4, 1.5], { exponent: 0.35, around: 20 })),
    piece('brace', 'body', slat(62, 4.6, 2, 0.5), [0, 38, 14]),
    piece('ledge', 'body', bar(66, 3, 9, 0.7), [0, 66, 13]),
    piece('lip', 'body', bar(66, 4, 1.4, 0.5), [0, 66, 17]),
    piece('clamp', 'body', bar(9, 4, 6, 0.8), [0, 151, -0.4]),
    piece('canvas', 'canvas', slat(64, 82, 2.6, 0.5), [0, 110.4, 7.2], [-8.2, 0, 0]),
    piece('wedge', 'body', slat(60, 78, 1.6, 0.3), [0, 110.2, 5.4], [-8.2, 0, 0]),
    ...[58, 158].map((y, i) => piece(`knob-${i + 1}`, 'metal', stud(2, 2, 32), [0, y, i ? -1.4 : 13.6], [82, 0, 0])),
  ],
  labels: { front: { part: 'canvas', rect: [0.02, 0.02, 0.98, 0.98] } },
  view: { azimuth: 24, elevation: 5 },
}

/** Pocket calculator leaning back a little. */
export const calculator: Recipe = {
  archetype: 'calculator',
  params: {},
  slots: { body: { family: 'matte-plastic', color: '#e6e2d8' }, screen: { family: 'plastic', color: '#a9b79c' }, keys: { family: 'plastic', color: '#3a3d42' }, accent: { family: 'plastic', color: '#e0762f' }, solar: { family: 'screen', color: '#2a1a1c' } },
  parts: [
    piece('body', 'body', bar(8.6, 1.3, 14.4, 0.4)),
    piece('bezel', 'solar', slat(7.4, 2.7, 0.2, 0.08), [0, 1.28, -4.3], [-90, 0, 0]),
    piece('screen', 'screen', slat(6.8, 2.1, 0.12, 0.03), [0, 1.36, -4.3], [-90, 0, 0]),
    piece('solar', 'solar', slat(3.4, 0.9, 0.12, 0.03), [1.9, 1.3, -6.4], [-90, 0, 0]),
    ...times(5, (row) =>
      piece(`keys-${row + 1}`, 'keys', bar(1.44, 0.5, 1.24, 0.16), [-2.85, 1.15, -1.7 + row * 1.7], undefined, { repeat: { row: 3, step: [1.9, 0, 0] } }),
    ),
    piece('operators', 'accent', bar(1.44, 0.5, 1.24, 0.16), [2.85, 1.15, -1.7], undefined, { repeat: { row: 3, step: [0, 0, 1.7] } }),
    piece('equals', 'accent', bar(1.44, 0.5, 2.94, 0.16), [2.85, 1.15, 4.25]),
  ],
  labels: { front: { part: 'screen', rect: [0.05, 0.1, 0.95, 0.9] } },
  view: { azimuth: 24, elevation: 44 },
}
