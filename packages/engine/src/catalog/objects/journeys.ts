import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, stud, times } from './pieces.ts'

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
    piece('body', 'body', {
      make: 'blend',
      smooth: 3,
      cells: 150,
      add: [
        { from: [-30, 16, 0], to: [32, 16, 0], radius: [5.4, 5.4] },
        { from: [32, 16, 0], to: [39, 15.2, 0], radius: [5.3, 2.8] },
        { from: [-28, 16.4, 0], to: [-52, 19.4, 0], radius: [5.2, 1.2] },
      ],
    }),
    piece('belly', 'body', { make: 'blend', smooth: 2, cells: 64, add: [{ ellipsoid: [0, 12.6, 0], radii: [15, 3.6, 6] }] }),
    ...pair((side, word) => [
      piece(`wing-${word}`, 'body', cut(`9:0:1 | -7:0:1 | -22:${side * 49}:1 | -17.6:${side * 49.6}:1`, 0.9, 0.42), [0, 13.4, side * -2], [-90, 0, 0]),
      piece(`winglet-${word}`, 'stripe', cut('-2.2:0:.4 | 2.2:0:.4 | -1.4:6:.4 | -4:6.2:.4', 0.6, 0.25), [-19.6, 13.4, side * -51.2], [side * 14, 0, 0]),
      piece(`engine-${word}`, 'body', turned('2.2:0:.2 | 2.9:.4:.3 | 3.2:3:.6 | 2.7:8:.6 | 1.6:10.4 | 1.2:10.4 | 2:6 | 2:0', { segments: 56 }), [5.5, 10, side * -16.4], [0, 0, 90]),
      piece(`engine-lip-${word}`, 'metal', hoop('2.1:-.1:.2 | 2.95:-.1:.3 | 2.95:.9:.2 | 2.1:.9', { segments: 56 }), [5.6, 10, side * -16.4], [0, 0, 90]),
      piece(`fan-${word}`, 'window', stud(2.2, 0.4, 40), [3.4, 10, side * -16.4], [0, 0, -90]),
      piece(`spinner-${word}`, 'metal', turned('0:0 | .8:0 | .4:1 | 0:1.3', { segments: 24 }), [3.8, 10, side * -16.4], [0, 0, -90]),
      piece(`pylon-${word}`, 'body', cut('-5:0:.6 | 4:-.4:.6 | 2:3.4:.4 | -7:3.4:.4', 1, 0.4), [0.6, 11.6, side * -16.4]),
      piece(`tailplane-${word}`, 'body', cut(`-38:0:.6 | -47:0:.6 | -53:${side * 18}:.6 | -49.6:${side * 18.4}:.6`, 0.7, 0.3), [0, 19.6, 0], [-90, 0, 0]),
      ...times(17, (i) => piece(`window-${word}-${i + 1}`, 'window', bar(0.9, 1.25, 0.3, 0.14), [-25.4 + i * 3.2, 16.6, side * 5.3], [side * 12, 0, 0])),
      piece(`cheat-${word}`, 'stripe', slat(66, 0.7, 0.3, 0.1), [-0.4, 15.6, side * 5.32]),
      piece(`cockpit-${word}`, 'window', { make: 'blend', smooth: 0.4, cells: 32, add: [{ from: [36.6, 18, side * 1], to: [35.4, 17.7, side * 3.3], radius: [0.95, 0.8] }] }),
      piece(`gear-${word}`, 'metal', rod(`-2:11:${side * 8} | -2:3:${side * 8}`, [0.7, 0.7], { around: 12 })),
      ...[-1.7, 1.7].map((dz, i) => piece(`wheel-${word}-${i + 1}`, 'tyre', turned('0:-.8 | 2.2:-.8:.3 | 2.5:-.3:.3 | 2.5:.3:.3 | 2.2:.8:.3 | 0:.8', { segments: 36 }), [-2, 2.5, side * 8 + dz], [90, 0, 0])),
    ]),
    piece('fin', 'stripe', cut('-36:20:1 | -51:20:1 | -57:38:1 | -50.6:38.4:1', 1, 0.4)),
    piece('nose-gear', 'metal', rod('31:11:0 | 31:2:0', [0.6, 0.6], { around: 12 })),
    piece('nose-wheel', 'tyre', turned('0:-1.4 | 1.7:-1.4:.3 | 2:-.8:.3 | 2:.8:.3 | 1.7:1.4:.3 | 0:1.4', { segments: 36 }), [31, 2, 0], [90, 0, 0]),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -48, elevation: 16 },
}

/** A spoked wheel of a machine with two, its axle along z. */
const machineWheel = (name: string, x: number): Part[] => [
  piece(`${name}-tyre`, 'tyre', hoop('22:-5:3 | 31:-5:4.6 | 31:5:4.6 | 22:5:3', { segments: 96, flutes: { count: 48, depth: 0.35, from: -3, to: 3 } }), [x, 31, 0], [90, 0, 0]),
  piece(`${name}-rim`, 'metal', hoop('20.6:-3.6:.5 | 22.6:-3.6:.5 | 22.6:3.6:.5 | 20.6:3.6:.5', { segments: 96 }), [x, 31, 0], [90, 0, 0]),
  piece(`${name}-hub`, 'metal', drum(4, 13, 0.6), [x, 31, -6.5], [90, 0, 0]),
  piece(`${name}-disc`, 'metal', hoop('8:-.3:.1 | 12:-.3:.1 | 12:.3:.1 | 8:.3:.1', { segments: 64 }), [x, 31, 5], [90, 0, 0]),
  ...times(18, (i) => {
    const [a, b] = [(i * Math.PI) / 9, (i * Math.PI) / 9 + (i % 2 ? 0.3 : -0.3)]
    return piece(`${name}-spoke-${i + 1}`, 'metal', rod(`${x + 3.6 * Math.sin(a)}:${31 + 3.6 * Math.cos(a)}:${i % 2 ? 4 : -4} | ${x + 21 * Math.sin(b)}:${31 + 21 * Math.cos(b)}:0`, [0.26, 0.26], { around: 6 }))
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
    piece('body', 'body', { make: 'blend', smooth: 6, cells: 80, add: [{ from: [-10, 78, 0], to: [26, 82, 0], radius: [9.4, 12] }, { ellipsoid: [16, 80, 0], radii: [22, 11, 13] }], cut: [{ from: [-20, 67, 0], to: [40, 69, 0], radius: [5, 5] }] }),
    piece('cap', 'metal', stud(3.4, 1.6, 40), [16, 91.4, 0]),
    piece('seat', 'seat', { make: 'blend', smooth: 5, cells: 72, add: [{ from: [-54, 77, 0], to: [-20, 74.6, 0], radius: [7.4, 8.2] }, { ellipsoid: [-52, 79, 0], radii: [14, 6, 11] }], cut: [{ box: [-36, 60, 0], half: [40, 12, 20], round: 0.1 }] }),
    piece('frame-top', 'dark', rod('46:86:0 | 16:72:0 | -20:66:0 | -52:68:0', [2, 2], { around: 16 })),
    piece('frame-down', 'dark', rod('46:84:0 | 34:56:0 | 26:26:0 | -8:22:0 | -26:30:0', [2.2, 2.2], { around: 16 })),
    piece('frame-seat', 'dark', rod('-20:66:0 | -26:30:0', [2, 2], { around: 16 })),
    piece('crankcase', 'metal', { make: 'blend', smooth: 3, cells: 56, add: [{ from: [10, 36, -9], to: [10, 36, 9], radius: [12, 12] }, { from: [-12, 37, -8], to: [-12, 37, 8], radius: [9.4, 9.4] }, { box: [0, 34, 0], half: [18, 9, 8], round: 3 }] }),
    piece('clutch', 'dark', drum(8.6, 1.6, 0.6), [10, 36, 9.6], [90, 0, 0]),
    piece('badge', 'metal', drum(5, 1, 0.3), [10, 36, 10.8], [90, 0, 0]),
    ...times(9, (i) => piece(`rib-${i + 1}`, 'metal', bar(24 - (i % 2), 1, 20, 0.4), [11, 48 + i * 2.3, 0], [0, 0, -6])),
    piece('cylinder', 'dark', bar(18, 22, 15, 2), [11, 46, 0], [0, 0, -6]),
    piece('head', 'metal', bar(20, 6, 18, 2.4), [13.2, 67.4, 0], [0, 0, -6]),
    ...pair((side, word) => [
      piece(`fork-${word}`, 'metal', rod(`52:96:${side * 8} | 72:31:${side * 8}`, [2, 2], { around: 20 })),
      piece(`fork-leg-${word}`, 'dark', rod(`63:60:${side * 8} | 72:31:${side * 8}`, [2.8, 2.8], { around: 20 })),
      piece(`pipe-${word}`, 'metal', rod(`22:64:${side * 7} | 32:56:${side * 11} | 30:32:${side * 13} | 16:22:${side * 14} | -20:23:${side * 15}`, [2.2, 2.2], { around: 20 })),
      piece(`silencer-${word}`, 'metal', rod(`-20:23:${side * 15} | -86:29:${side * 16}`, [3.8, 3.8], { around: 28, taper: [0.75, 1.1] })),
      piece(`swing-${word}`, 'dark', rod(`-24:32:${side * 6} | -68:31:${side * 9}`, [2, 2.4], { around: 16 })),
      piece(`shock-${word}`, 'metal', rod(`-46:68:${side * 11} | -62:36:${side * 11}`, [1.2, 1.2], { around: 14 })),
      ...times(8, (i) => piece(`spring-${word}-${i + 1}`, 'dark', hoop('1.6:-.5:.4 | 2.9:-.5:.4 | 2.9:.5:.4 | 1.6:.5:.4', { segments: 20 }), [-48.6 - i * 1.5, 62.8 - i * 3, side * 11], [0, 0, 26])),
      piece(`bar-${word}`, 'metal', rod(`50:98:0 | 48:106:${side * 12} | 40:108:${side * 28} | 30:105:${side * 37}`, [1.4, 1.4], { around: 14 })),
      piece(`grip-${word}`, 'dark', rod(`36:107:${side * 32} | 27:104.4:${side * 39}`, [2, 2], { around: 16 })),
      piece(`lever-${word}`, 'metal', rod(`40:107:${side * 29} | 37:104.6:${side * 39}`, [0.5, 0.8], { around: 8 })),
      piece(`mirror-${word}`, 'metal', turned('0:0 | 5:0:.3 | 4.4:1.6:.6 | 0:2', { segments: 36 }), [38, 118, side * 36], [0, 0, 90]),
      piece(`mirror-stem-${word}`, 'metal', rod(`40:108:${side * 29} | 39:117:${side * 35}`, [0.5, 0.5], { around: 8 })),
      piece(`knee-${word}`, 'dark', { make: 'blend', smooth: 1, cells: 28, add: [{ ellipsoid: [4, 79, side * 10.4], radii: [8, 4.4, 1.7] }] }),
      piece(`peg-${word}`, 'dark', rod(`-14:27:${side * 13} | -14:27:${side * 24}`, [1.7, 1.7], { around: 12 })),
      piece(`blinker-${word}`, 'lamp', { make: 'blend', smooth: 0.5, cells: 20, add: [{ ellipsoid: [58, 88, side * 17], radii: [2.6, 2.6, 2.6] }] }),
    ]),
    piece('yoke', 'dark', bar(8, 4, 22, 1.4), [54, 92, 0]),
    piece('lamp-shell', 'dark', turned('0:0 | 6:1:2 | 9:8:.6 | 9:10:.3 | 0:10', { segments: 64 }), [55, 86, 0], [0, 0, -90]),
    piece('lamp-rim', 'metal', hoop('8.2:0:.2 | 9.6:0:.5 | 9.6:2:.5 | 8.2:2:.3', { segments: 64 }), [64.4, 86, 0], [0, 0, -90]),
    piece('lamp', 'lamp', turned('0:0 | 8.6:0 | 6:1.6:2 | 0:2.2', { segments: 48 }), [65, 86, 0], [0, 0, -90]),
    ...pair((side, word) => [piece(`clock-${word}`, 'metal', drum(4.2, 3.4, 0.6), [50, 99, side * 5], [0, 0, 34])]),
    piece('guard-front', 'body', { ...hoop('31.6:-6:1.6 | 33:-6.4:1 | 33:6.4:1 | 31.6:6:1.6', { segments: 48 }), arc: 118 }, [72, 31, 0], [90, 0, 158]),
    piece('guard-rear', 'body', { ...hoop('31.8:-7:1.6 | 33.4:-7.4:1 | 33.4:7.4:1 | 31.8:7:1.6', { segments: 48 }), arc: 140 }, [-68, 31, 0], [90, 0, 206]),
    piece('tail-lamp', 'body', bar(4, 5, 8, 1.6), [-96, 58, 0]),
    piece('side-cover', 'body', { make: 'blend', smooth: 2, cells: 36, add: [{ ellipsoid: [-30, 54, 0], radii: [13, 9.4, 10] }] }),
    piece('stand', 'dark', rod('-8:22:11 | -16:1:24', [1.2, 1.2], { around: 10 })),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: -66, elevation: 8 },
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
    piece('body', 'body', { make: 'blend', smooth: 2, cells: 80, add: [{ box: [0, 7.4, 0], half: [4.6, 2.4, 8.4], round: 2 }, { ellipsoid: [0, 8.2, 2.6], radii: [4.4, 2.6, 6.4] }] }),
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
          piece(`arm-${word}-${i + 1}`, 'body', rod(`${side * 3.6}:${end > 0 ? 7.4 : 6.6}:${end * 5.4} | ${side * 9}:${end > 0 ? 7.8 : 6.6}:${end * 9.4} | ${x}:${end > 0 ? 7.8 : 6.6}:${z}`, [0.95, 1.3], { around: 24, exponent: 0.7, taper: [1.2, 0.8] })),
          piece(`motor-${word}-${i + 1}`, 'dark', drum(1.6, 2.6, 0.3), [x, end > 0 ? 7.4 : 6.2, z]),
          piece(`cap-${word}-${i + 1}`, 'metal', drum(1.1, 0.8, 0.2), [x, end > 0 ? 10 : 8.8, z]),
          piece(`leg-${word}-${i + 1}`, 'dark', rod(`${x}:${end > 0 ? 7 : 6}:${z} | ${x}:.6:${z}`, [0.5, 0.9], { around: 14, taper: [1.2, 0.7] })),
          piece(`light-${word}-${i + 1}`, 'light', pearl(0.4, 16), [x, end > 0 ? 6.9 : 5.9, z + end * 1.3]),
          ...[0, 180].map((half, k) =>
            piece(`rotor-${word}-${i + 1}-${k + 1}`, 'dark', { make: 'leaf', length: 10.6, width: 2, bend: 3, cup: 0.06 }, [x, end > 0 ? 10.6 : 9.4, z], [0, half + side * 34 + end * 22, 0], { scale: [1, 3, 1] }),
          ),
        ]
      }),
    ),
  ],
  view: { azimuth: 28, elevation: 18 },
}

/** Shopping cart of chromed wire on four castors. */
export const shoppingCart: Recipe = {
  archetype: 'shopping-cart',
  params: {},
  slots: { body: { family: 'chrome', color: '#cfd2d5' }, handle: { family: 'plastic', color: '#c8322b' }, wheel: { family: 'rubber', color: '#232427' } },
  parts: [
    ...wireBox(),
    piece('handle', 'handle', rod('-26:99:-47 | 26:99:-47', [1.7, 1.7], { around: 20 })),
    ...pair((side, word) => [
      piece(`handle-arm-${word}`, 'body', rod(`${side * 26}:99:-47 | ${side * 26}:92:-43 | ${side * 25}:84:-38`, [1, 1], { around: 12 })),
      piece(`frame-${word}`, 'body', rod(`${side * 25}:84:-38 | ${side * 25}:40:-34 | ${side * 25}:18:-30 | ${side * 23}:15:-20 | ${side * 18}:15:44`, [1.2, 1.2], { around: 14 })),
      piece(`strut-${word}`, 'body', rod(`${side * 19}:48:40 | ${side * 20}:15:34`, [1, 1], { around: 12 })),
      ...[-28, 40].flatMap((z, i) => {
        const x = side * (i ? 18.4 : 24.4)
        return [
          piece(`castor-${word}-${i + 1}`, 'body', bar(3.4, 7, 5, 0.8), [x, 7.4, z]),
          piece(`wheel-${word}-${i + 1}`, 'wheel', turned('0:-1.5 | 5.4:-1.5:.5 | 6:-.6:.5 | 6:.6:.5 | 5.4:1.5:.5 | 0:1.5', { segments: 40 }), [x, 6, z - 1], [0, 0, -90]),
          piece(`hub-${word}-${i + 1}`, 'body', stud(2, 0.4, 24), [x + side * 1.5, 6, z - 1], [0, 0, side * -90]),
        ]
      }),
    ]),
    piece('tray', 'body', rod('-20:16:-20 | 20:16:-20', [0.9, 0.9], { around: 10 })),
    ...times(7, (i) => piece(`tray-wire-${i + 1}`, 'body', rod(`${-15 + i * 5}:16:-24 | ${-12 + i * 4}:16:42`, [0.35, 0.35], { around: 6 }))),
  ],
  set: [{ at: [0, 0, 0], turn: [0, -90, 0] }],
  view: { azimuth: 30, elevation: 14 },
}

/** The basket's wires: it narrows to the front and to its floor. */
function wireBox(): Part[] {
  const corner = (side: number, end: number, up: number): [number, number, number] => {
    const wide = (end < 0 ? 26 : 20) - (up ? 0 : 3)
    return [side * wide, up ? (end < 0 ? 88 : 84) : end < 0 ? 46 : 50, end < 0 ? -38 : up ? 50 : 42]
  }
  const lerp = (a: readonly number[], b: readonly number[], t: number) => a.map((value, axis) => value * (1 - t) + (b[axis] ?? 0) * t)
  const wire = (name: string, a: readonly number[], b: readonly number[], width = 0.32) =>
    piece(name, 'body', rod(`${a.map((value) => value.toFixed(2)).join(':')} | ${b.map((value) => value.toFixed(2)).join(':')}`, [width, width], { around: 6 }))
  const face = (name: string, low: [readonly number[], readonly number[]], high: [readonly number[], readonly number[]], uprights: number, rails: number) => [
    ...times(uprights + 1, (i) => wire(`${name}-upright-${i + 1}`, lerp(low[0], low[1], i / uprights), lerp(high[0], high[1], i / uprights))),
    ...times(rails + 1, (i) => wire(`${name}-rail-${i + 1}`, lerp(low[0], high[0], i / rails), lerp(low[1], high[1], i / rails), i === rails ? 0.8 : 0.32)),
  ]
  const [a, b, c, d] = [corner(-1, -1, 0), corner(1, -1, 0), corner(1, 1, 0), corner(-1, 1, 0)]
  const [e, f, g, h] = [corner(-1, -1, 1), corner(1, -1, 1), corner(1, 1, 1), corner(-1, 1, 1)]
  return [...face('back', [a, b], [e, f], 10, 4), ...face('right', [b, c], [f, g], 16, 4), ...face('front', [d, c], [h, g], 9, 4), ...face('left', [a, d], [e, h], 16, 4), ...face('floor', [a, b], [d, c], 10, 6)]
}

/** Letter box on a post, its flag up. */
export const mailbox: Recipe = {
  archetype: 'mailbox',
  params: {},
  slots: { body: { family: 'aluminium', color: '#5d7f95' }, post: { family: 'oak', color: '#a37a4c' }, flag: { family: 'paint', color: '#c8322b' }, dark: { family: 'matte-plastic', color: '#26282c' } },
  parts: [
    piece('post', 'post', bar(9, 104, 9, 0.6)),
    piece('board', 'post', bar(15, 3, 46, 0.6), [0, 103, 4]),
    piece('brace', 'post', rod('0:82:6 | 0:104:24', [2.4, 2.4], { exponent: 0.35, around: 16 })),
    piece('body', 'body', { make: 'extrude', outline: { points: arch(11, 14), closed: true }, depth: 46, bevel: 0.4 }, [0, 106, 4]),
    piece('door', 'body', { make: 'extrude', outline: { points: arch(11.6, 14.2), closed: true }, depth: 2.4, bevel: 0.8 }, [0, 105.8, 27.6]),
    piece('latch', 'dark', bar(2.4, 4, 2, 0.6), [0, 127, 28.4]),
    piece('pull', 'dark', drum(1.3, 1.6, 0.3), [0, 117, 28.6], [90, 0, 0]),
    piece('flag-arm', 'flag', bar(0.8, 22, 2.2, 0.3), [12.2, 112, 14]),
    piece('flag', 'flag', bar(0.8, 7, 10, 0.3), [12.2, 128, 10]),
    piece('pin', 'dark', drum(1.3, 1.2, 0.2), [11.4, 113, 14], [0, 0, -90]),
    ...[-10, 12].map((z, i) => piece(`rib-${i + 1}`, 'body', { make: 'extrude', outline: { points: arch(11.3, 14.1), closed: true }, depth: 1, bevel: 0.4 }, [0, 105.9, z])),
    piece('foot', 'dark', bar(16, 2, 16, 0.6)),
  ],
  labels: { front: { part: 'door', rect: [0.15, 0.25, 0.85, 0.55] } },
  view: { azimuth: 34, elevation: 10 },
}

function arch(half: number, wall: number): [number, number][] {
  return [[-half, 0], [half, 0], ...Array.from({ length: 17 }, (_, i): [number, number] => [half * Math.cos((i * Math.PI) / 16), wall + half * 0.92 * Math.sin((i * Math.PI) / 16)])]
}

/** Traffic cone with two reflecting bands on a square foot. */
export const trafficCone: Recipe = {
  archetype: 'traffic-cone',
  params: { height: range(50, 20, 100) },
  slots: { body: { family: 'plastic', color: '#f0641e', roughness: 0.4 }, band: { family: 'plastic', color: '#f4f4f0' }, foot: { family: 'rubber', color: '#232427' } },
  parts: [
    piece('foot', 'foot', bar('=height * 0.64', '=height * 0.055', '=height * 0.64', 1)),
    piece('body', 'body', turned({ points: [['=height * 0.26', 0], ['=height * 0.235', '=height * 0.03'], ['=height * 0.225', '=height * 0.05'], ['=height * 0.052', '=height * 0.95'], ['=height * 0.03', '=height * 0.95'], ['=height * 0.03', '=height * 0.8'], [0, '=height * 0.8']], fillet: [0, 0.6, 0.3, 0.5, 0.3, 0, 0] }, { segments: 96 }), [0, '=height * 0.045', 0]),
    ...[
      [0.34, 0.2],
      [0.66, 0.13],
    ].map(([low = 0, tall = 0], i) => {
      const at = (rise: number) => (0.247 - 0.192 * ((rise - 0.005) / 0.9)).toFixed(4)
      return piece(`band-${i + 1}`, 'band', turned(`0:0 | height*${at(low)}:0 | height*${at(low + tall)}:height*${tall} | 0:height*${tall}`, { segments: 96 }), [0, `=height * ${low + 0.045}`, 0])
    }),
  ],
  view: { azimuth: 24, elevation: 12 },
}
