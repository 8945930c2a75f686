import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { oval, pair, pearl, piece, slat, stud, times } from './pieces.ts'

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
    piece('glass', 'glass', turned({ ...spline('3.2:0 | 4.3:2.4 | 4.6:5 | 4:8.4 | 3.2:11 | 3.05:11 | 3.85:8.4 | 4.44:5 | 4.15:2.4 | 3.05:0'), closed: true }, { segments: 80 }), [0, 7.6, 0]),
    piece('hood', 'body', turned('0:0 | 3.8:0:.2 | 4:.6:.2 | 3:1.6:.4 | 2.9:3:.2 | 3.8:3.4:.3 | 3.6:4.6:.8 | 1:5.6:.3 | .8:6.2:.2 | 0:6.2', { segments: 80 }), [0, 18.4, 0]),
    ...pair((side, word) => [
      piece(`tube-${word}`, 'body', rod(`${side * 5.4}:3.6:0 | ${side * 6.9}:8:0 | ${side * 7}:16:0 | ${side * 5.8}:20:0 | ${side * 3}:20.6:0`, [0.75, 0.75], { around: 28 })),
      piece(`lug-${word}`, 'metal', stud(0.8, 0.6, 24), [side * 7, 18, 0], [0, 0, side * -90]),
    ]),
    ...[9.4, 13.6].map((y, i) => piece(`guard-${i + 1}`, 'metal', hoop('5.05:-.1:.08 | 5.25:-.1:.08 | 5.25:.1:.08 | 5.05:.1:.08', { segments: 72 }), [0, y, 0])),
    ...pair((side, word) => [piece(`guard-link-${word}`, 'metal', rod(`${side * 5.2}:9.4:0 | ${side * 7}:9.4:0`, [0.16, 0.16], { around: 8 })), piece(`cross-${word}`, 'metal', rod(`${side * 4.2}:9.4:3 | ${side * -4.2}:13.6:3.1`, [0.12, 0.12], { around: 8 }))]),
    piece('handle', 'metal', rod('-7.4:18.2:0 | -8:23:0 | -4.6:29:0 | 0:30.8:0 | 4.6:29:0 | 8:23:0 | 7.4:18.2:0', [0.22, 0.22], { around: 12 })),
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
      piece(`blade-${i + 1}`, 'blade', { make: 'extrude', outline: { ...spline('-.6:1.4 | 2:3 | 6.4:6.4 | 7:10.6 | 3.4:12.6 | -1.4:11 | -2.4:6 | -1.6:2.6'), closed: true }, depth: 0.3, bevel: 0.12 }, [0, 27, 2.2], [0, 22, i * 90 + 10]),
    ),
    piece('hub', 'body', turned('0:0 | 2:0:.2 | 1.9:1.4:.6 | 0:2', { segments: 48 }), [0, 27, 1.4], [90, 0, 0]),
    ...[-1, 1].flatMap((face, f) => {
      const bulge = face > 0 ? 5.4 : -1
      return [
        ...times(f ? 30 : 18, (i) => {
          const angle = (i * 2 * Math.PI) / (f ? 30 : 18)
          const [s, c] = [Math.sin(angle), Math.cos(angle)]
          return piece(`wire-${f + 1}-${i + 1}`, 'metal', rod(`${1.8 * s}:${27 + 1.8 * c}:${bulge} | ${9 * s}:${27 + 9 * c}:${bulge - face * 0.5} | ${13.2 * s}:${27 + 13.2 * c}:${bulge - face * 2} | ${13.9 * s}:${27 + 13.9 * c}:2.2`, [0.1, 0.1], { around: 6 }))
        }),
        piece(`ring-${f + 1}`, 'metal', hoop('8.4:-.1:.08 | 8.65:-.1:.08 | 8.65:.1:.08 | 8.4:.1:.08', { segments: 64 }), [0, 27, bulge - face * 0.45], [90, 0, 0]),
      ]
    }),
    piece('rim', 'metal', hoop('13.6:-.5:.3 | 14.3:-.5:.3 | 14.3:.5:.3 | 13.6:.5:.3', { segments: 120 }), [0, 27, 2.2], [90, 0, 0]),
    piece('badge', 'body', stud(2.1, 0.4, 48), [0, 27, 5.3], [90, 0, 0]),
  ],
  view: { azimuth: 24, elevation: 6 },
}

/** Oval mirror swinging in its stand on a dressing table. */
export const mirror: Recipe = {
  archetype: 'mirror',
  params: {},
  slots: { body: { family: 'brass', color: '#cfa45a' }, glass: { family: 'chrome', color: '#e6e9ec', roughness: 0.02 }, back: { family: 'walnut', color: '#5d3a24' } },
  parts: [
    piece('frame', 'body', { make: 'extrude', outline: oval(0, 0, 13.2, 17.6), holes: [oval(0, 0, 11.6, 16)], depth: 1.5, bevel: 0.5 }, [0, 27, 0], [-9, 0, 0]),
    piece('glass', 'glass', { make: 'extrude', outline: oval(0, 0, 12.1, 16.5), depth: 0.4, bevel: 0.1 }, [0, 27, 0], [-9, 0, 0]),
    piece('back', 'back', { make: 'extrude', outline: oval(0, 0, 12.4, 16.8), depth: 0.4, bevel: 0.1 }, [0, 26.95, -0.5], [-9, 0, 0]),
    piece('yoke', 'body', rod('-14.6:27:0 | -13:16:0 | -7:9.4:0 | 0:7.6:0 | 7:9.4:0 | 13:16:0 | 14.6:27:0', [0.6, 0.6], { around: 24 })),
    ...pair((side, word) => [piece(`knob-${word}`, 'body', pearl(1), [side * 15, 27, 0]), piece(`pin-${word}`, 'body', rod(`${side * 12.6}:27:0 | ${side * 15}:27:0`, [0.35, 0.35], { around: 12 }))]),
    piece('stem', 'body', turned('0:0 | 8:0:.3 | 8.2:.7:.4 | 6.6:1.4:.4 | 1.6:2.4:.8 | .9:4:.4 | 1.4:5:.4 | .8:6:.3 | .8:8 | 0:8', { segments: 80 })),
  ],
  view: { azimuth: 22, elevation: 8 },
}

/** Bed pillow with piped edges, plump. */
export const pillow: Recipe = {
  archetype: 'pillow',
  params: { width: range(48, 30, 75), depth: range(48, 25, 60) },
  slots: { body: { family: 'fabric', color: '#d8c9b4' }, piping: { family: 'fabric', color: '#b9a58a' } },
  parts: [
    piece('body', 'body', { make: 'blob', radii: ['=width / 2', 9, '=depth / 2'], exponents: [1.05, 0.42] }, [0, 9, 0], undefined, { relief: { size: 9, depth: 0.8 } }),
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

/** Towels folded in a stack of `stack`. */
export const towels: Recipe = {
  archetype: 'towels',
  params: { stack: range(3, 1, 6) },
  slots: { body: { family: 'felt', color: '#e9e4da' }, second: { family: 'felt', color: '#8fa8a0' } },
  gathers: 'stack',
  parts: [0, 1, 2, 3, 4, 5].flatMap((i) => {
        const when = `=stack - ${i} - 0.5`
        const slot = i % 2 ? 'second' : 'body'
        const y = i * 6.4
        const turn: [number, number, number] = [0, [0, 2, -3, 1, -2, 3][i] ?? 0, 0]
        return [
          piece(`low-${i + 1}`, slot, bar(33, 3.3, 23, 1.6), [0, y, 0], turn, { when, relief: { size: 4, depth: 0.2 } }),
          piece(`high-${i + 1}`, slot, bar(33, 3.3, 23, 1.6), [0, y + 3.1, 0.2], turn, { when, relief: { size: 4, depth: 0.2 } }),
          piece(`fold-${i + 1}`, slot, rod(`-15.4:${y + 3.2}:9.4 | 15.4:${y + 3.2}:9.4`, [3.1, 2.2], { around: 32 }), undefined, turn, { when }),
        ]
      }),
  view: { azimuth: 22, elevation: 18 },
}

/** Watering can of zinc with a long spout and a rose. */
export const wateringCan: Recipe = {
  archetype: 'watering-can',
  params: {},
  slots: { body: { family: 'aluminium', color: '#aab4b2' }, trim: { family: 'brass', color: '#c99d50' }, dark: { family: 'matte-plastic', color: '#22282a' } },
  parts: [
    piece('body', 'body', turned({ points: [[0, 0], [9.2, 0], [9.2, 1], [8.6, 1.4], [8.2, 17], [8.6, 17.4], [8.4, 18], [7.9, 17.4], [8, 2], [0, 2]], fillet: [0, 0.2, 0.3, 0.1, 0.2, 0.2, 0.2, 0.2, 0.4, 0] }, { segments: 96 })),
    ...[5, 13].map((y, i) => piece(`bead-${i + 1}`, 'body', hoop('8:-.25:.2 | 8.75:-.25:.2 | 8.75:.25:.2 | 8:.25:.2', { segments: 96 }), [0, y, 0])),
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
    piece('handle-top', 'body', rod('3:18:0 | 1:24:0 | -5:26:0 | -11:23:0 | -14:16:0 | -12.6:9:0 | -8.4:5:0', [0.5, 0.9], { around: 24, exponent: 0.7 })),
    piece('grip', 'trim', rod('-1:25.4:0 | -5:26:0 | -9:24.6:0', [0.75, 1.15], { around: 24 })),
  ],
  view: { azimuth: 18, elevation: 16 },
}

/** Hair dryer standing on its handle's foot. */
export const hairDryer: Recipe = {
  archetype: 'hair-dryer',
  params: {},
  slots: { body: { family: 'plastic', color: '#2b2c31' }, trim: { family: 'rose-gold', color: '#e3a890' }, dark: { family: 'mesh', color: '#1b1c1f' }, button: { family: 'plastic', color: '#e8e4de' } },
  parts: [
    piece('body', 'body', { make: 'blend', smooth: 1.6, cells: 96, add: [{ from: [-4, 21, 0], to: [9, 21.6, 0], radius: [4.6, 3.5] }, { from: [-2.6, 20, 0], to: [-0.6, 3, 0], radius: [2.4, 1.75] }] }),
    piece('nozzle', 'body', cut('0:-3.2:.3 | 5:-1.3:.2 | 5:1.3:.2 | 0:3.2:.3', 6.2, 0.14), [11.4, 21.7, 0], [0, 0, 0]),
    piece('nozzle-ring', 'trim', hoop('3:0:.1 | 3.75:0:.15 | 3.75:.7:.15 | 3:.7', { segments: 72 }), [10.6, 21.6, 0], [0, 0, -90]),
    piece('slot', 'dark', slat(0.3, 1.6, 5, 0.1), [16.35, 21.7, 0]),
    piece('rear-ring', 'trim', hoop('3.4:0:.1 | 4.5:0:.2 | 4.4:.9:.2 | 3.4:.9', { segments: 72 }), [-6.2, 20.9, 0], [0, 0, 90]),
    piece('intake', 'dark', turned('0:0 | 3.6:0 | 3.3:1.2:.4 | 0:1.9', { segments: 56 }), [-6.4, 20.9, 0], [0, 0, 90]),
    ...times(4, (i) => piece(`fin-${i + 1}`, 'body', hoop(`${0.7 + i * 0.75}:0:.1 | ${0.95 + i * 0.75}:0:.1 | ${0.95 + i * 0.75}:.3:.1 | ${0.7 + i * 0.75}:.3:.1`, { segments: 48 }), [-8.1 + i * 0.16, 20.9, 0], [0, 0, 90])),
    ...[12, 9.4].map((y, i) => piece(`switch-${i + 1}`, 'button', bar(0.7, 1.7, 1.2, 0.3), [0.62 + (12 - y) * 0.1, y, 0], [0, 0, -7])),
    piece('foot', 'trim', drum(1.85, 0.9, 0.2), [-0.5, 1, 0]),
    piece('strain', 'body', rod('-.4:1.6:0 | -.3:.6:0', [0.9, 0.9], { around: 20, taper: [1, 0.6] })),
    piece('cord', 'body', rod('-.3:1.2:0 | -2:.4:2 | -7:.35:4 | -9:.35:0 | -5:.35:-4 | 2:.35:-5 | 8:.35:-3', [0.35, 0.35], { around: 12 })),
  ],
  view: { azimuth: 22, elevation: 10 },
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
      piece(`step-${i + 1}`, 'body', { make: 'box', size: [`=48 - ${(i + 1) * 24} * 18 / (steps * 24 + 10)`, 2.6, 9], radius: 0.5 }, [0, `=${(i + 1) * 24}`, `=34 - ${(i + 1) * 24} * 32 / (steps * 24 + 10)`], undefined, { when: `=steps - ${i + 1} - 0.5` }),
    ),
    piece('top', 'body', bar(36, 3, 20, 0.8), [0, '=steps * 24 + 8', -1]),
    piece('rear-rail', 'body', rod('-20:steps*6:-34 | 20:steps*6:-34', [1.2, 2.2], { exponent: 0.4, around: 16 })),
  ],
  view: { azimuth: 32, elevation: 10 },
}
