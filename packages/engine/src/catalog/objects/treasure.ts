import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, range, rod, spline, tipped, turned } from './notation.ts'
import { circle, pair, pearl, piece, stud, symmetric, times } from './pieces.ts'

/** Padlock with its shackle closed and a keyhole. */
export const padlock: Recipe = {
  archetype: 'padlock',
  params: { open: range(0, 0, 1) },
  slots: { body: { family: 'brass', color: '#c99d50' }, shackle: { family: 'chrome', color: '#d0d3d6' }, hole: { family: 'matte-plastic', color: '#17130f' } },
  parts: [
    piece('body', 'body', cut('-2.6:0:.5 | 2.6:0:.5 | 2.6:4.4:.7 | -2.6:4.4:.7', 1.8, 0.22)),
    piece('plate', 'shackle', cut('-1.15:.7:.5 | 1.15:.7:.5 | 1.15:3.5:.6 | -1.15:3.5:.6', 0.12, 0.05), [0, 0, 0.92]),
    piece('keyhole', 'hole', stud(0.34, 0.06, 32), [0, 2.4, 0.97], [90, 0, 0]),
    piece('keyhole-slot', 'hole', cut('-.12:0 | .12:0 | .22:-1 | -.22:-1', 0.06, 0), [0, 2.3, 1]),
    piece('shackle', 'shackle', rod('-1.75:3.6:0 | -1.75:5.6+open*1.2:0 | -1.2:6.9+open*1.2:0 | 0:7.45+open*1.2:0 | 1.2:6.9+open*1.2:0 | 1.75:5.6+open*1.2:0 | 1.75:3.6+open*1.6:0', [0.46, 0.46], { around: 32 })),
    ...pair((side, word) => [
      piece(`collar-${word}`, 'body', drum(0.72, 0.3, 0.1), [side * 1.75, 4.3, 0]),
      piece(`rivet-low-${word}`, 'shackle', stud(0.2, 0.1, 20), [side * 2.1, 0.55, 0.88], [90, 0, 0]),
      piece(`rivet-high-${word}`, 'shackle', stud(0.2, 0.1, 20), [side * 2.1, 3.85, 0.88], [90, 0, 0]),
    ]),
  ],
  labels: { front: { part: 'plate', rect: [0.1, 0.75, 0.9, 0.95] } },
  view: { azimuth: 24, elevation: 8 },
}

/** A coin about 2.4 cm across with a raised rim and a star in relief. */
const coin = (name: string, x: number, y: number, z: number, turn: [number, number, number] = [0, 0, 0]) =>
  piece(`${name}-disc`, 'body', turned('0:0 | 1.14:0:.04 | 1.2:.04 | 1.2:.16 | 1.14:.2:.03 | 1.04:.2 | 1:.16 | 0:.16', { segments: 48 }), [x, y, z], turn)

/** A coin standing on its rim, a star in relief; with `heap`, three stacks of growing height and a few lying loose. */
export const coins: Recipe = {
  archetype: 'coins',
  params: { heap: range(0, 0, 1) },
  slots: { body: { family: 'gold', color: '#e0b257' }, relief: { family: 'gold', color: '#efc873' } },
  gathers: true,
  parts: [
    ...[

    ...[
      [-2.7, 0, 5],
      [0, -0.4, 9],
      [2.7, 0.1, 14],
    ].flatMap(([x = 0, z = 0, height = 1], stack) => [
      ...times(height, (i) => coin(`stack-${stack + 1}-${i + 1}`, x + 0.07 * Math.sin(i * 5.3 + stack), i * 0.2, z + 0.07 * Math.cos(i * 3.7), [0, i * 40, 0])),
      piece(`star-${stack + 1}`, 'relief', star(0.62, 0.06), [x, height * 0.2 - 0.02, z], [-90, 0, 0]),
    ]),
    ...[
      [-1.5, 2.6, 0],
      [1.3, 2.9, 0],
      [4.2, 2.2, 0],
    ].flatMap(([x = 0, z = 0], i) => [coin(`loose-${i + 1}`, x, 0, z), piece(`loose-star-${i + 1}`, 'relief', star(0.62, 0.06), [x, 0.18, z], [-90, 0, 0])]),
    coin('flat', -4.2, 0, 2.2),
    coin('leaning', -3, 0.3, 2.1, [0, 0, -15]),
    ].map((part) => ({ ...part, when: '=heap - 0.5' })),
    ...[

    piece('body', 'body', turned('0:0 | 1.42:0:.04 | 1.5:.06:.04 | 1.5:.24:.04 | 1.42:.3:.03 | 1.32:.3 | 1.28:.24 | 0:.24', { segments: 160, flutes: { count: 120, depth: 0.025, from: 0.06, to: 0.24 } }), [0, 1.5, -0.15], [90, 0, 0]),
    ...times(36, (i) => piece(`bead-${i + 1}`, 'relief', pearl(0.05, 10), [1.17 * Math.sin((i * Math.PI) / 18), 1.5 + 1.17 * Math.cos((i * Math.PI) / 18), 0.1])),
    piece('star', 'relief', star(0.84, 0.14), [0, 1.5, 0.1]),
    ].map((part) => ({ ...part, when: '=0.5 - heap' })),
  ],
  view: { azimuth: 22, elevation: 14 },
}

/** A star of five points in the xy plane. */
function star(radius: number, depth: number) {
  const corner = (i: number) => {
    const [angle, r] = [(i * Math.PI) / 5, i % 2 ? radius * 0.42 : radius]
    return `${(r * Math.sin(angle)).toFixed(4)}:${(r * Math.cos(angle)).toFixed(4)}`
  }
  return cut(Array.from({ length: 10 }, (_, i) => corner(i)).join(' | '), depth, depth * 0.4)
}

/** Gold bars stacked three by two by one. */
export const goldBar: Recipe = {
  archetype: 'gold-bars',
  params: { bars: range(3, 1, 6) },
  slots: { body: { family: 'gold', color: '#e3b04a' } },
  gathers: 'bars',
  parts: [
    [0, 0, 0],
    [8.6, 0, 0.3],
    [4.3, 4, 0],
    [-8.6, 0, -0.2],
    [-4.3, 4, 0.2],
    [0, 8, 0],
  ].flatMap(([x = 0, y = 0, z = 0], i) => [
    piece(`bar-${i + 1}`, 'body', { make: 'extrude', outline: { points: [[-4, 0], [4, 0], [3, 4], [-3, 4]], fillet: 0.5 }, depth: 22, bevel: 0.35 }, [x, y, z], undefined, { when: `=bars - ${i} - 0.5` }),
    piece(`stamp-${i + 1}`, 'body', cut('-2.2:-6:.3 | 2.2:-6:.3 | 2.2:6:.3 | -2.2:6:.3', 0.12, 0.05), [x, y + 4, z], [-90, 0, 0], { when: `=bars - ${i} - 0.5` }),
  ]),
  view: { azimuth: 38, elevation: 20 },
}

const PLANK = 4.6
/** Treasure chest with its lid up, heaped with coins and stones; closed when `open` is 0. */
export const chest: Recipe = {
  archetype: 'treasure-chest',
  params: { open: range(1, 0, 1) },
  slots: {
    body: { family: 'walnut', color: '#7a4a2a' },
    metal: { family: 'brass', color: '#b98f45' },
    gold: { family: 'gold', color: '#e8b964' },
    gem: { family: 'tinted-liquid', color: '#c02040' },
    dark: { family: 'felt', color: '#3a1418' },
  },
  parts: [
    ...times(4, (i) => piece(`plank-front-${i + 1}`, 'body', bar(42, PLANK - 0.15, 2, 0.3), [0, 1 + i * PLANK, 13])),
    ...times(4, (i) => piece(`plank-back-${i + 1}`, 'body', bar(42, PLANK - 0.15, 2, 0.3), [0, 1 + i * PLANK, -13])),
    piece('floor', 'body', bar(42, 2, 27, 0.3), [0, 0.6, 0]),
    piece('lining', 'dark', bar(38, 12, 24, 0.4), [0, 2.4, 0]),
    ...pair((side, word) => [
      ...times(4, (i) => piece(`plank-${word}-${i + 1}`, 'body', bar(2, PLANK - 0.15, 24.4, 0.3), [side * 20, 1 + i * PLANK, 0])),
      piece(`strap-front-${word}`, 'metal', bar(3, 18.6, 0.7, 0.2), [side * 12, 0.8, 14.1]),
      ...times(4, (i) => piece(`nail-${word}-${i + 1}`, 'metal', pearl(0.55, 14), [side * 12, 3 + i * 4.6, 14.5])),
      piece(`corner-${word}`, 'metal', bar(3, 18.8, 3, 0.5), [side * 20, 0.7, 13]),
      piece(`handle-${word}`, 'metal', rod(`${side * 21.2}:13:-4 | ${side * 22.6}:10.6:-3.4 | ${side * 23}:9.6:0 | ${side * 22.6}:10.6:3.4 | ${side * 21.2}:13:4`, [0.6, 0.6], { around: 20 })),
    ]),
    // The lid is half a barrel; its hinge runs along the top of the back.
    ...(['open', 'closed'] as const).flatMap((state) => {
      const up = state === 'open'
      const [at, turn]: [[number, number, number], [number, number, number]] = up ? [[0, 19.4, -14], [-62, 0, 0]] : [[0, 19.4, -14], [0, 0, 0]]
      const when = up ? '=open - 0.5' : '=0.5 - open'
      const vault = (r: number, inner: number) => {
        const arc = Array.from({ length: 13 }, (_, i) => (i / 12) * Math.PI)
        const outer = arc.map((a) => `${(r * Math.cos(a) - 14).toFixed(3)}:${(r * 0.72 * Math.sin(a)).toFixed(3)}`)
        const inside = arc.map((a) => `${(inner * Math.cos(a) - 14).toFixed(3)}:${(inner * 0.72 * Math.sin(a)).toFixed(3)}`).reverse()
        return [...outer, ...inside].join(' | ')
      }
      // Depth grows to the front, which is -x of the outline once it is turned.
      const side: [number, number, number] = [turn[0], turn[1] + 90, turn[2]]
      const lid = (name: string, slot: string, outline: string, width: number, x: number) =>
        piece(`${name}-${state}`, slot, cut(outline, width, 0.3), [at[0] + x, at[1], at[2]], side, { when })
      return [
        lid('lid', 'body', vault(14, 12.4), 41.6, 0),
        lid('lid-strap-left', 'metal', vault(14.5, 13.6), 3, -12),
        lid('lid-strap-right', 'metal', vault(14.5, 13.6), 3, 12),
        lid('lid-end-left', 'body', vault(13.6, 0.1), 1.4, -19.8),
        lid('lid-end-right', 'body', vault(13.6, 0.1), 1.4, 19.8),
      ]
    }),
    piece('lock', 'metal', cut('-2.6:0:.6 | 2.6:0:.6 | 2.2:-5:1.6 | -2.2:-5:1.6', 0.9, 0.3), [0, 19, 14.4]),
    piece('keyhole', 'dark', stud(0.6, 0.1, 24), [0, 16.6, 14.85], [90, 0, 0]),
    piece('heap', 'gold', blob(18, 5, 11), [0, 14, 0], undefined, { when: '=open - 0.5', relief: { size: 2, depth: 0.8 } }),
    ...times(70, (i) => {
      const [angle, away] = [i * 2.39996, Math.sqrt((i + 0.5) / 70)]
      const [x, z] = [17.4 * away * Math.sin(angle), 10.6 * away * Math.cos(angle)]
      return piece(`coin-${i + 1}`, 'gold', stud(1.7, 0.34, 20), [x, 14 + 4.9 * Math.sqrt(Math.max(0, 1 - away * away)) + 0.3, z], [24 * Math.sin(i * 1.7) + z * 2, 0, -x * 1.4 + 18 * Math.cos(i * 2.3)], { when: '=open - 0.5' })
    }),
    ...times(7, (i) => {
      const [angle, away] = [i * 2.39996 + 1, Math.sqrt((i + 0.7) / 8)]
      return piece(`gem-${i + 1}`, 'gem', turned('0:0 | .9:.8 | .9:1 | .55:1.4 | 0:1.4', { segments: 8 }), [15 * away * Math.sin(angle), 18.4 - away * 1.6, 8 * away * Math.cos(angle)], [i * 30, 0, i * 47], { when: '=open - 0.5', facets: true })
    }),
  ],
  view: { azimuth: 24, elevation: 20 },
}

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
    piece('band', 'body', hoop('8.6:0:.1 | 9.2:0:.2 | 9.2:.7:.2 | 8.95:.8:.1 | 9:3.4:.1 | 9.3:3.5:.2 | 9.3:4.2:.2 | 8.7:4.2:.1', { segments: 120 })),
    ...times(8, (i) => {
      const shape = i % 2 ? '-1.5:0 | 1.5:0 | 1:2.6:.6 | 1.5:3.6:.5 | 0:5.2:.3 | -1.5:3.6:.5 | -1:2.6:.6' : '-2.4:0 | 2.4:0 | 1.1:2.6:1 | 2.3:5:.7 | 1.2:6.2:.5 | 0:8:.3 | -1.2:6.2:.5 | -2.3:5:.7 | -1.1:2.6:1'
      return piece(`point-${i + 1}`, 'body', cut(shape, 0.4, 0.16), [9 * Math.sin((i * Math.PI) / 4), 4, 9 * Math.cos((i * Math.PI) / 4)], [7, i * 45, 0])
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
        : piece(`stone-${i + 1}`, i % 4 ? 'second' : 'stone', turned('0:0 | .85:0 | .95:.3 | .6:.75 | 0:.75', { segments: 12 }), [9 * Math.sin(angle), 2.1, 9 * Math.cos(angle)], tipped(-90, i * 22.5), { facets: true })
    }),
    ...times(4, (i) => {
      const [sin, cos] = [Math.sin((i * Math.PI) / 2), Math.cos((i * Math.PI) / 2)]
      const at = (r: number, y: number) => `${(r * sin).toFixed(3)}:${y}:${(r * cos).toFixed(3)}`
      return piece(`arch-${i + 1}`, 'body', rod([at(9.1, 8), at(9.6, 11.6), at(6.8, 15.4), at(2.6, 15.6), at(0, 14)].join(' | '), [0.34, 0.7], { around: 20 }), undefined, undefined, { when: '=cap - 0.5' })
    }),
    piece('cap', 'cap', turned(spline('0:1 | 8.3:1 | 8.5:6 | 8:10 | 5:13.2 | 0:14'), { segments: 96, flutes: { count: 8, depth: 0.9, from: 3, to: 13.6 } }), undefined, undefined, { when: '=cap - 0.5' }),
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
  slots: { body: { family: 'steel', color: '#d3d6d9' }, guard: { family: 'brass', color: '#c99d50' }, grip: { family: 'leather', color: '#3d2419' } },
  parts: [
    ...pair((side, word) => [
      piece(`blade-${word}`, 'body', { make: 'extrude', outline: { points: [[0, 0], [`=${side} * 2`, '=length * 0.09'], [`=${side} * 2.5`, '=length * 0.8'], [0, '=length * 0.8']] }, depth: 0.7, bevel: 0.34 }),
    ]),
    piece('fuller', 'guard', rod('0:length*.3:.34 | 0:length*.79:.34', [0.3, 0.06], { around: 12 })),
    piece('guard', 'guard', rod('-9:length*.82+1.6:0 | -6:length*.82:0 | 0:length*.815:0 | 6:length*.82:0 | 9:length*.82+1.6:0', [0.75, 0.95], { taper: [1, 1] })),
    piece('boss', 'guard', bar(3.4, 2.8, 2.2, 0.6), [0, '=length * 0.81 - 1.2', 0]),
    ...pair((side, word) => [piece(`quillon-${word}`, 'guard', pearl(1.2, 28), [side * 9.1, '=length * 0.82 + 1.8', 0])]),
    piece('grip', 'grip', rod('0:length*.83:0 | 0:length*.96:0', [1.25, 1.05])),
    ...times(9, (i) => piece(`wrap-${i + 1}`, 'grip', hoop('1:-.3:.2 | 1.42:-.3:.2 | 1.42:.3:.2 | 1:.3:.2', { segments: 40 }), [0, `=length * ${0.84 + i * 0.0145}`, 0], [0, 0, 9])),
    piece('pommel', 'guard', turned('0:0 | 1:0:.2 | 1.9:1.2:.5 | 1.9:2:.5 | .8:3:.2 | .6:3.6:.2 | 0:3.6', { segments: 48 }), [0, '=length * 0.96', 0]),
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
      x === 0 ? [piece(`rivet-${i}`, 'metal', pearl(0.7, 16), [0, y, 1.5])] : pair((side, word) => [piece(`rivet-${i}-${word}`, 'metal', pearl(0.7, 16), [side * x, y, 1.5])]),
    ),
  ],
  labels: { front: { part: 'body', rect: [0.55, 0.68, 0.9, 0.92] } },
  view: { azimuth: 18, elevation: 4 },
}

/** Hand bell with a turned handle. */
export const bell: Recipe = {
  archetype: 'bell',
  params: { height: range(16, 6, 40) },
  slots: { body: { family: 'brass', color: '#d3a957' }, handle: { family: 'walnut', color: '#4d2d1b' } },
  parts: [
    piece(
      'body',
      'body',
      turned(
        {
          ...spline('height*.37:0 | height*.375:height*.02 | height*.33:height*.07 | height*.25:height*.2 | height*.22:height*.36 | height*.16:height*.46 | height*.04:height*.49 | 0:height*.49 | 0:height*.46 | height*.04:height*.46 | height*.14:height*.43 | height*.2:height*.34 | height*.23:height*.2 | height*.31:height*.06 | height*.35:height*.01'),
          closed: true,
        },
        { segments: 96 },
      ),
    ),
    ...[0.075, 0.34].map((rise, i) => piece(`ring-${i + 1}`, 'body', hoop(`height*${i ? 0.215 : 0.315}:-.12:.08 | height*${i ? 0.235 : 0.34}:-.12:.1 | height*${i ? 0.235 : 0.335}:.12:.1 | height*${i ? 0.21 : 0.31}:.12:.08`, { segments: 96 }), [0, `=height * ${rise}`, 0])),
    piece('clapper', 'body', pearl(1.1, 28), [0, 1.1, 0]),
    piece('collar', 'body', turned('0:0 | height*.06:0:.1 | height*.07:height*.03:.1 | height*.04:height*.05 | 0:height*.05', { segments: 48 }), [0, '=height * 0.48', 0]),
    piece('handle', 'handle', turned(spline('0:0 | height*.035:0 | height*.03:height*.06 | height*.06:height*.2 | height*.05:height*.32 | height*.03:height*.36 | height*.055:height*.42 | height*.04:height*.47 | 0:height*.48'), { segments: 48 }), [0, '=height * 0.52', 0]),
  ],
  view: { azimuth: 10, elevation: 8 },
}

/** Ship's anchor leaning upright with a ring and a rope. */
export const anchor: Recipe = {
  archetype: 'anchor',
  params: {},
  slots: { body: { family: 'powder-coat', color: '#2b3a4a' }, rope: { family: 'fabric', color: '#c9ab78' } },
  parts: [
    piece('shank', 'body', rod('0:3:0 | 0:44:0', [1.6, 1.6], { taper: [1.2, 0.85] })),
    piece('arms', 'body', rod('-18:16.6:0 | -14.6:9:0 | -8:3.6:0 | 0:2:0 | 8:3.6:0 | 14.6:9:0 | 18:16.6:0', [1.7, 1.7])),
    piece('stock', 'body', rod('-12:39:0 | 12:39:0', [1.2, 1.2])),
    ...pair((side, word) => [
      piece(`fluke-${word}`, 'body', cut(`${side * -5}:0:.6 | ${side * 2.4}:8.4:.4 | ${side * 4.4}:-2.6:.6`, 2.4, 0.3), [side * 17, 14, 0], [0, 0, side * 6]),
      piece(`knob-${word}`, 'body', pearl(1.8, 28), [side * 12.4, 39, 0]),
    ]),
    piece('ring', 'body', hoop('2.6:-.7:.5 | 4:-.7:.5 | 4:.7:.5 | 2.6:.7:.5', { segments: 72 }), [0, 48, 0], [90, 0, 0]),
    piece('rope', 'rope', rod('0:51.4:.8 | 3.6:46:2.6 | 2.4:36:2.4 | -2.8:29:1.8 | -2:22:-2 | 2.8:16:-1.6 | 2.6:10:2.4 | -3.4:6:3 | -7:1.2:5', [0.7, 0.7], { around: 16 })),
  ],
  view: { azimuth: 16, elevation: 4 },
}

/** Cut gem on its point, a brilliant with facets. */
export const gem: Recipe = {
  archetype: 'gem',
  params: { radius: range(2.4, 0.4, 8) },
  slots: { body: { family: 'glass', color: '#eef7ff' } },
  parts: [
    piece(
      'body',
      'body',
      turned('0:0 | radius*.56:radius*.5 | radius:radius*.9 | radius:radius*.96 | radius*.8:radius*1.18 | radius*.55:radius*1.32 | 0:radius*1.32', { segments: 12 }),
      undefined,
      [24, 0, -14],
      { facets: true },
    ),
  ],
  view: { azimuth: 15, elevation: 20 },
}

/** Machine gear standing on its teeth with a hub and spokes' holes. */
export const gear: Recipe = {
  archetype: 'gear',
  params: { radius: range(8, 3, 30) },
  slots: { body: { family: 'brushed-metal', color: '#bfc3c7' }, hub: { family: 'brass', color: '#c99d50' } },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'extrude',
        outline: {
          points: Array.from({ length: 64 }, (_, i): [string, string] => {
            const [tooth, step] = [Math.floor(i / 4), i % 4]
            const angle = ((tooth + ([0.06, 0.3, 0.55, 0.79][step] ?? 0)) * 2 * Math.PI) / 16
            const r = step === 1 || step === 2 ? 1 : 0.84
            return [`=radius * ${(r * Math.sin(angle)).toFixed(4)}`, `=radius * ${(r * Math.cos(angle)).toFixed(4)}`]
          }),
          closed: true,
        },
        holes: Array.from({ length: 6 }, (_, i) => {
          const [sin, cos] = [Math.sin((i * Math.PI) / 3), Math.cos((i * Math.PI) / 3)]
          const ring = circle(0, 0, 0.13)
          return { ...ring, points: ring.points.map(([x, y]): [string, string] => [`=radius * ${(0.52 * sin + Number(x)).toFixed(4)}`, `=radius * ${(0.52 * cos + Number(y)).toFixed(4)}`]) }
        }),
        depth: '=radius * 0.3',
        bevel: '=radius * 0.02',
      },
      [0, '=radius', 0],
    ),
    piece('hub', 'hub', turned('radius*.1:-radius*.24 | radius*.26:-radius*.24:.1 | radius*.26:radius*.24:.1 | radius*.1:radius*.24', { segments: 64 }), [0, '=radius', 0], [90, 0, 0]),
    piece('axle', 'body', drum('=radius * 0.12', '=radius * 0.6', 0.1), [0, '=radius', '=radius * -0.3'], [90, 0, 0]),
  ],
  view: { azimuth: 30, elevation: 8 },
}
