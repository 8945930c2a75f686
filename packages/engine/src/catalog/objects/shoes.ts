import { sampleCurve } from '../../shape/curve.ts'
import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, range, rod, spline } from './notation.ts'
import { type Part, piece, slat, stitch, times } from './pieces.ts'

/** The plan of a shoe's sole, heel at -x, as an outline. */
const sole = (long: number, wide: number) => ({
  ...spline(
    [
      [-1, 0],
      [-0.93, 0.62],
      [-0.6, 0.76],
      [-0.15, 0.66],
      [0.3, 0.9],
      [0.66, 0.9],
      [0.94, 0.42],
      [1, 0],
      [0.94, -0.36],
      [0.66, -0.86],
      [0.3, -0.84],
      [-0.15, -0.6],
      [-0.6, -0.74],
      [-0.93, -0.6],
    ]
      .map(([x = 0, y = 0]) => `${(x * long).toFixed(3)}:${(y * wide).toFixed(3)}`)
      .join(' | '),
  ),
  closed: true,
})

/** Stitches round a welt of that size, on its top. */
const welted = (long: number, wide: number, y: number): Part[] => {
  const points = sampleCurve(sole(long, wide), {}).filter((_, i) => i % 3 === 0)
  return points.map(({ x, y: across, inX, inY }, i) =>
    piece(`stitch-${i + 1}`, 'thread', stitch, [x, y, -across], [0, (Math.atan2(inY, inX) * 180) / Math.PI, 0]),
  )
}

/** One lace-up boot of leather, toe to the right, on a lugged sole. */
const laceUp = (): Part[] => [
  piece('outsole', 'sole', cut(sole(14.5, 5), 1.4, 0.3), [0, 1, 0], [-90, 0, 0]),
  piece('heel', 'sole', cut('-14.4:0:1 | -5.4:0:.3 | -5:1.6:.2 | -14.6:1.6:.8', 7.2, 0.15)),
  piece('welt', 'welt', cut(sole(15.1, 5.5), 0.8, 0.25), [0, 2.1, 0], [-90, 0, 0]),
  ...welted(14.85, 5.24, 2.52),
  piece('lug', 'sole', slat(1.1, 1, 8.6, 0.2), [0.2, 0.5, 0], undefined, { repeat: { row: 7, step: [2, 0, 0] } }),
  piece('body', 'body', {
    make: 'blend',
    smooth: 2,
    cells: 74,
    add: [
      { ellipsoid: [8.2, 3.8, 0], radii: [6.2, 4.4, 4.9] },
      { from: [6, 5.4, 0], to: [-4, 8.4, 0], radius: [4.1, 3.8] },
      { ellipsoid: [-9.2, 4.6, 0], radii: [4.9, 5.6, 4.2] },
      { box: [-0.5, 3.8, 0], half: [11, 2.6, 3.7], round: 1.8 },
      { from: [-8.6, 9, 0], to: [-8.2, '=10 + shaft', 0], radius: [4, 4.4] },
      { from: [-5, 9.4, 0], to: [-5.4, '=10 + shaft', 0], radius: [3.8, 4.2] },
    ],
    cut: [
      { from: [-8, '=14 + shaft', 0], to: [-5.6, '=14 + shaft', 0], radius: [3.8, 3.6] },
      { box: [0, -7.6, 0], half: [24, 10, 14], round: 0.1 },
    ],
  }),
  piece('toe-cap', 'trim', {
    make: 'blend',
    smooth: 1,
    cells: 56,
    add: [{ ellipsoid: [8.9, 3.8, 0], radii: [5.8, 4.5, 5] }],
    cut: [
      { box: [0, 5, 0], half: [9, 12, 12], round: 0.1 },
      { box: [10, -7.4, 0], half: [14, 10, 14], round: 0.1 },
    ],
  }),
  piece('collar', 'welt', {
    make: 'sweep',
    closed: true,
    section: [0.8, 0.8],
    around: 24,
    path: [
      [-11.6, '=12.8 + shaft', 0],
      [-9.8, '=13 + shaft', 3.5],
      [-5.8, '=13 + shaft', 3.6],
      [-2.2, '=12.8 + shaft', 0],
      [-5.8, '=13 + shaft', -3.6],
      [-9.8, '=13 + shaft', -3.5],
    ],
  }),
  piece('pull', 'trim', rod('-12:10+shaft:0 | -13.4:13+shaft:0 | -12.4:15+shaft:0 | -11.4:13.4+shaft:0', [0.25, 0.8], { around: 16 })),
  piece('tongue', 'trim', bar(1, 4.4, 4.6, 0.45), [-2.4, '=11.2 + shaft', 0], [0, 0, 8]),
  ...times(6, (i) => {
    const t = i / 5
    // The first holes climb the instep, the rest the front of the shaft.
    const [x, y]: [number, string] =
      t < 0.45
        ? [3.4 - t * 9.6, `=${(8.7 + t * 8).toFixed(2)}`]
        : [-1.1 - (t - 0.45) * 0.6, `=${(11.6 - 9.2 * 0.45 + (t - 0.45) * 2).toFixed(2)} + shaft * ${((t - 0.45) * 1.5 + 0.28).toFixed(2)}`]
    const z = 1.8
    return piece(
      `lace-${i + 1}`,
      'lace',
      rod(
        `${x}:${String(y).slice(1)}-.7:${-z} | ${x + 0.75}:${String(y).slice(1)}+.25:0 | ${x}:${String(y).slice(1)}-.4:${z}`,
        [0.26, 0.2],
        { around: 12 },
      ),
    )
  }),
]

/** Pair of leather boots standing side by side. */
export const boots: Recipe = {
  archetype: 'boots',
  params: { shaft: range(8, 0, 26) },
  slots: {
    body: { family: 'leather', color: '#8a5a34' },
    sole: { family: 'rubber', color: '#211c19' },
    welt: { family: 'leather', color: '#5b3a22' },
    trim: { family: 'leather', color: '#7a4c2a' },
    lace: { family: 'fabric', color: '#e2c78f' },
    thread: { family: 'fabric', color: '#d9bd86' },
  },
  parts: laceUp(),
  gathers: true,
  set: [
    { at: [-1, 0, -6.4], turn: [0, 4, 0] },
    { at: [1.4, 0, 6.4], turn: [0, -10, 0] },
  ],
  view: { azimuth: 24, elevation: 14 },
}

/** Pair of court shoes with thin high heels. */
export const highHeels: Recipe = {
  archetype: 'high-heels',
  params: { heel: range(9, 4, 12) },
  slots: {
    body: { family: 'porcelain', color: '#b3202a' },
    sole: { family: 'matte-plastic', color: '#17130f' },
    inside: { family: 'leather', color: '#d9b48c' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 1.1,
      cells: 100,
      add: [
        { ellipsoid: [8, 1.9, 0], radii: [4.6, 2, 3.1] },
        { from: [10, 1.4, 0], to: [13.4, 0.85, 0], radius: [1.6, 0.5] },
        { from: [5.6, 2.4, 0], to: [-6, '=heel + 1.6', 0], radius: [2.6, 2.3] },
        { ellipsoid: [-8.2, '=heel + 2.6', 0], radii: [3, 3.4, 2.7] },
      ],
      cut: [
        { from: [5.4, 4.7, 0], to: [-6.6, '=heel + 4.3', 0], radius: [2.3, 2.35] },
        { from: [-4, '=heel + 3.4', 0], to: [-8.4, '=heel + 6.4', 0], radius: [2, 2.5] },
        { from: [0, '=heel * 0.42 - 2.4', 0], to: [-7, '=heel - 3', 0], radius: [2.2, 2.2] },
        { box: [0, -5, 0], half: [20, 5.1, 10], round: 0.1 },
      ],
    }),
    piece('insole', 'inside', rod('5.2:2.6:0 | -.7:2.33+heel*.5:0 | -6.6:heel+2.05:0 | -8.8:heel+3:0', [0.22, 1.75])),
    piece('sole', 'sole', rod('12:.15:0 | 7:.2:0 | 3:.5:0 | -1:heel*.36:0 | -5:heel*.78:0', [0.18, 2.1], { taper: [0.5, 1] })),
    piece('heel', 'body', rod('-8.4:heel+1:0 | -8.6:heel*.62:0 | -8.2:heel*.3:0 | -8:.3:0', [1.25, 1.25], { taper: [1.3, 0.36] })),
    piece('tip', 'sole', drum(0.56, 0.5, 0.08), [-8, 0, 0]),
  ],
  gathers: true,
  set: [
    { at: [0, 0, -4.6], turn: [0, 3, 0] },
    { at: [2, 0, 4.8], turn: [0, -9, 0] },
  ],
  view: { azimuth: 30, elevation: 26 },
}

/** Pair of strapped sandals with cork footbeds. */
export const sandals: Recipe = {
  archetype: 'sandals',
  params: {},
  slots: {
    body: { family: 'leather', color: '#6a4327' },
    footbed: { family: 'cardboard', color: '#c69a68' },
    sole: { family: 'rubber', color: '#2a211b' },
    metal: { family: 'brass', color: '#cfa45a' },
  },
  parts: [
    piece('sole', 'sole', cut(sole(13.4, 5), 1, 0.3), [0, 0.5, 0], [-90, 0, 0]),
    piece('footbed', 'footbed', cut(sole(13.3, 4.9), 1.7, 0.6), [0, 1.75, 0], [-90, 0, 0]),
    ...[
      [5.4, 4.6],
      [0.4, 4],
    ].flatMap(([x = 0, half = 4], i) => [
      piece(
        `strap-${i + 1}`,
        'body',
        rod(
          `${x}:1.8:${-half} | ${x + 0.3}:4.6:${-half * 0.86} | ${x + 0.6}:6.2:${-half * 0.3} | ${x + 0.6}:6.2:${half * 0.3} | ${x + 0.3}:4.6:${half * 0.86} | ${x}:1.8:${half}`,
          [0.28, 1.55],
          { exponent: 0.5 },
        ),
      ),
      piece(
        `buckle-${i + 1}`,
        'metal',
        cut('-1:-.8:.3 | 1:-.8:.3 | 1:.8:.3 | -1:.8:.3', 0.3, 0.1, ['-.6:-.45:.1 | .6:-.45:.1 | .6:.45:.1 | -.6:.45:.1']),
        [x + 0.4, 5.3, half * 0.72],
        [-36, 0, 0],
      ),
    ]),
    piece('heel-strap', 'body', rod('-1:5.4:-3.6 | -6:5.6:-3.5 | -12.4:6:0 | -6:5.6:3.5 | -1:5.4:3.6', [0.25, 0.8], { exponent: 0.5 })),
  ],
  gathers: true,
  set: [
    { at: [0, 0, -6], turn: [0, 4, 0] },
    { at: [1.6, 0, 6], turn: [0, -8, 0], mirror: false },
  ],
  view: { azimuth: 24, elevation: 28 },
}
