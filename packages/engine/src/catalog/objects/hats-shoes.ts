import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, stud, times } from './pieces.ts'

/** Felt hat with a pinched crown and a ribbon. */
export const fedora: Recipe = {
  archetype: 'hat',
  params: { brim: range(15.5, 11, 21) },
  slots: { body: { family: 'felt', color: '#6a5644' }, band: { family: 'fabric', color: '#241d18' } },
  parts: [
    piece('crown', 'body', {
      make: 'blend',
      smooth: 2.4,
      cells: 96,
      add: [
        { ellipsoid: [0, 4, 0], radii: [8.4, 9, 10] },
        { ellipsoid: [0, 9.5, -1.5], radii: [6.4, 4.4, 8.2] },
      ],
      cut: [
        { from: [0, 15.6, -7], to: [0, 14.2, 6.4], radius: [3, 2.2] },
        { ellipsoid: [-6.8, 11.4, 7.4], radii: [3.4, 4, 4] },
        { ellipsoid: [6.8, 11.4, 7.4], radii: [3.4, 4, 4] },
        { box: [0, -9, 0], half: [14, 10, 14], round: 0.1 },
      ],
    }),
    piece('brim', 'body', turned({ ...spline('7.4:1 | 8.6:.8 | brim*.75:.3 | brim*.97:1.2 | brim:1.5 | brim*.97:1.65 | brim*.75:.85 | 8.6:1.4 | 7.4:1.6'), closed: true }, { segments: 120 }), undefined, [4, 0, 0], { scale: [1, 1, 1.14] }),
    piece('band', 'band', hoop('7.9:0:.1 | 8.66:0:.15 | 8.5:3:.15 | 7.9:3:.1', { segments: 96 }), [0, 1.6, 0], undefined, { scale: [1, 1, 1.185] }),
    piece('bow', 'band', bar(1.1, 2.8, 3.4, 0.4), [8.4, 1.7, 0.6]),
    piece('bow-knot', 'band', bar(1.3, 2.4, 0.9, 0.35), [8.5, 1.9, 0.6]),
  ],
  view: { azimuth: 32, elevation: 16 },
}

/** Wide straw hat with a ribbon and its two ends. */
export const strawHat: Recipe = {
  archetype: 'straw-hat',
  params: { brim: range(21, 13, 28) },
  slots: { body: { family: 'fabric', color: '#d9b878' }, band: { family: 'fabric', color: '#26364f' } },
  parts: [
    piece('body', 'body', turned({ ...spline('8.8:0 | 12:-.3 | brim*.8:-1 | brim:-.2 | brim*1.01:.05 | brim*.8:-.65 | 12:.1 | 9.4:.6 | 9:4 | 8.4:8.4 | 6.4:10 | 0:10.3 | 0:10 | 6:9.6 | 8:8 | 8.6:4'), closed: true }, { segments: 144 })),
    ...times(9, (i) => piece(`ring-${i + 1}`, 'body', { make: 'lathe', segments: 96, profile: { points: ringAt(10.5 + i * 1.12), closed: true } }, [0, -0.62 + 0.62 * Math.abs((i - 6) / 6) ** 2, 0])),
    piece('band', 'band', hoop('8.6:0:.1 | 9.5:0:.15 | 9.2:3.2:.15 | 8.6:3.2:.1', { segments: 96 }), [0, 0.5, 0]),
    ...pair((side, word) => [piece(`tail-${word}`, 'band', cut(`0:0 | ${side * 1.8}:0 | ${side * 3.2}:-8:.2 | ${side * 2}:-7.4:.2 | ${side * 0.9}:-8.2:.2`, 0.16, 0.05), [0, 0.9, 9.7], [-84, 0, 0])]),
    piece('knot', 'band', { ...blob(1.7, 1.2, 0.7), around: 32 }, [0, 1.9, 9.4]),
  ],
  view: { azimuth: 24, elevation: 18 },
}

function ringAt(radius: number): [number, number][] {
  return [
    [radius - 0.34, 0],
    [radius, -0.1],
    [radius + 0.34, 0],
    [radius, 0.14],
  ]
}

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

/** One lace-up boot of leather, toe to the right, on a lugged sole. */
const laceUp = (): Part[] => [
  piece('outsole', 'sole', cut(sole(14.5, 5), 1.4, 0.3), [0, 1, 0], [-90, 0, 0]),
  piece('heel', 'sole', cut('-14.4:0:1 | -5.4:0:.3 | -5:1.6:.2 | -14.6:1.6:.8', 7.2, 0.15)),
  piece('welt', 'welt', cut(sole(14.7, 5.15), 0.8, 0.25), [0, 2.1, 0], [-90, 0, 0]),
  piece('lug', 'sole', slat(1.1, 1, 8.6, 0.2), [0.2, 0.5, 0], undefined, { repeat: { row: 7, step: [2, 0, 0] } }),
  piece('body', 'body', {
    make: 'blend',
    smooth: 2,
    cells: 90,
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
  piece('toe-cap', 'trim', { make: 'blend', smooth: 1, cells: 56, add: [{ ellipsoid: [8.9, 3.8, 0], radii: [5.8, 4.5, 5] }], cut: [{ box: [0, 5, 0], half: [9, 12, 12], round: 0.1 }, { box: [10, -7.4, 0], half: [14, 10, 14], round: 0.1 }] }),
  piece('collar', 'welt', { make: 'sweep', closed: true, section: [0.8, 0.8], around: 24, path: [[-11.6, '=12.8 + shaft', 0], [-9.8, '=13 + shaft', 3.5], [-5.8, '=13 + shaft', 3.6], [-2.2, '=12.8 + shaft', 0], [-5.8, '=13 + shaft', -3.6], [-9.8, '=13 + shaft', -3.5]] }),
  piece('pull', 'trim', rod('-12:10+shaft:0 | -13.4:13+shaft:0 | -12.4:15+shaft:0 | -11.4:13.4+shaft:0', [0.25, 0.8], { around: 16 })),
  piece('tongue', 'trim', bar(1, 4.4, 4.6, 0.45), [-2.4, '=11.2 + shaft', 0], [0, 0, 8]),
  ...times(6, (i) => {
    const t = i / 5
    // The first holes climb the instep, the rest the front of the shaft.
    const [x, y]: [number, string] = t < 0.45 ? [3.4 - t * 9.6, `=${(8.7 + t * 8).toFixed(2)}`] : [-1.1 - (t - 0.45) * 0.6, `=${(11.6 - 9.2 * 0.45 + (t - 0.45) * 2).toFixed(2)} + shaft * ${((t - 0.45) * 1.5 + 0.28).toFixed(2)}`]
    const z = 1.8
    return piece(`lace-${i + 1}`, 'lace', rod(`${x}:${String(y).slice(1)}-.7:${-z} | ${x + 0.75}:${String(y).slice(1)}+.25:0 | ${x}:${String(y).slice(1)}-.4:${z}`, [0.26, 0.2], { around: 12 }))
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
  slots: { body: { family: 'porcelain', color: '#b3202a' }, sole: { family: 'matte-plastic', color: '#17130f' }, inside: { family: 'leather', color: '#d9b48c' } },
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
      piece(`strap-${i + 1}`, 'body', rod(`${x}:1.8:${-half} | ${x + 0.3}:4.6:${-half * 0.86} | ${x + 0.6}:6.2:${-half * 0.3} | ${x + 0.6}:6.2:${half * 0.3} | ${x + 0.3}:4.6:${half * 0.86} | ${x}:1.8:${half}`, [0.28, 1.55], { exponent: 0.5 })),
      piece(`buckle-${i + 1}`, 'metal', cut('-1:-.8:.3 | 1:-.8:.3 | 1:.8:.3 | -1:.8:.3', 0.3, 0.1, ['-.6:-.45:.1 | .6:-.45:.1 | .6:.45:.1 | -.6:.45:.1']), [x + 0.4, 5.3, half * 0.72], [-36, 0, 0]),
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

/** Leather belt rolled up, its buckle to the front. */
export const belt: Recipe = {
  archetype: 'belt',
  params: { width: range(3.5, 2, 5) },
  slots: { body: { family: 'leather', color: '#6a4327' }, metal: { family: 'brass', color: '#cfa45a' } },
  parts: [
    piece('body', 'body', {
      make: 'sweep',
      around: 16,
      exponent: 0.4,
      section: [0.19, '=width / 2'],
      path: Array.from({ length: 61 }, (_, i): [number, string, number] => {
        const [angle, r] = [(i / 10) * Math.PI - Math.PI * 6, 2.6 + i * 0.052]
        return [r * Math.sin(angle), '=width / 2', r * Math.cos(angle)]
      }),
    }),
    piece('end', 'body', rod('0:width/2:5.72 | 4:width/2:6.1 | 9:width/2:7.2', [0.19, '=width / 2'], { exponent: 0.4, around: 16 })),
    piece('buckle', 'metal', cut('-2.2:-width*.66:.5 | 2.2:-width*.66:.5 | 2.2:width*.66:.5 | -2.2:width*.66:.5', 0.5, 0.2, ['-1.5:-width*.5:.3 | 1.6:-width*.5:.3 | 1.6:width*.5:.3 | -1.5:width*.5:.3']), [10.4, '=width / 2', 7.7], [0, -14, 0]),
    piece('prong', 'metal', rod('8.8:width/2:7.5 | 12.6:width/2:8.6', [0.2, 0.2], { around: 12 })),
    piece('keeper', 'body', bar(1.3, '=width * 1.14', 1, 0.2), [6.6, '=width * -0.07', 6.7], [0, -13, 0]),
  ],
  view: { azimuth: 20, elevation: 30 },
}

/** Folded wallet, cards showing in its pockets. */
export const wallet: Recipe = {
  archetype: 'wallet',
  params: {},
  slots: { body: { family: 'leather', color: '#7a4a2a' }, stitch: { family: 'fabric', color: '#d9b98a' }, card: { family: 'plastic', color: '#2f5f8f' }, note: { family: 'paper', color: '#9bb58f' } },
  parts: [
    piece('back', 'body', cut('-5.6:0:.5 | 5.6:0:.5 | 5.6:9:.6 | -5.6:9:.6', 0.5, 0.2), [0, 0, -0.9], [-8, 0, 0]),
    piece('note', 'note', slat(10.4, 8.6, 0.12, 0.02), [0, 5.3, -0.9], [-8, 0, 0]),
    piece('front', 'body', cut('-5.6:0:.5 | 5.6:0:.5 | 5.6:8.4:.6 | -5.6:8.4:.6', 0.6, 0.25), [0, 0, 0.1], [-8, 0, 0]),
    ...[7.2, 6, 4.8].map((y, i) => piece(`card-${i + 1}`, i === 1 ? 'note' : 'card', cut('-4.2:0:.3 | 4.2:0:.3 | 4.2:2.4:.3 | -4.2:2.4:.3', 0.1, 0.03), [0, y - 0.7, 0.52 - (y - 0.7) * 0.14 + i * 0.2], [-8, 0, 0])),
    ...[6.6, 5.4, 4.2].map((y, i) => piece(`pocket-${i + 1}`, 'body', cut(`-5.3:0:.4 | 5.3:0:.4 | 5.3:${y}:.3 | -5.3:${y}:.3`, 0.24, 0.1), [0, 0.15, 0.56 + i * 0.22], [-8, 0, 0])),
    ...times(17, (i) => piece(`stitch-${i + 1}`, 'stitch', slat(0.36, 0.07, 0.08, 0.02), [-4.8 + i * 0.6, 3.9, 0.62], [-8, 0, 0])),
    ...pair((side, word) => times(9, (i) => piece(`side-stitch-${word}-${i + 1}`, 'stitch', slat(0.07, 0.3, 0.08, 0.02), [side * 5.02, 0.5 + i * 0.44, 1.08 - (0.5 + i * 0.44) * 0.14], [-8, 0, 0]))),
  ],
  view: { azimuth: 24, elevation: 14 },
}

/** Necktie hanging down from its knot. */
export const necktie: Recipe = {
  archetype: 'tie',
  params: { length: range(50, 30, 70) },
  slots: { body: { family: 'fabric', color: '#2b3f63' }, stripe: { family: 'fabric', color: '#c9a24f' } },
  parts: [
    piece('body', 'body', { make: 'extrude', outline: { points: [[0, 0], ['=length * 0.1', '=length * 0.1'], ['=length * 0.042', '=length * 0.86'], ['=-length * 0.042', '=length * 0.86'], ['=-length * 0.1', '=length * 0.1']] }, depth: 0.9, bevel: 0.4 }),
    piece('under', 'body', { make: 'extrude', outline: { points: [[0, '=length * 0.06'], ['=length * 0.06', '=length * 0.12'], ['=length * 0.03', '=length * 0.86'], ['=-length * 0.03', '=length * 0.86'], ['=-length * 0.06', '=length * 0.12']] }, depth: 0.7, bevel: 0.3 }, [1, 0, -0.9]),
    ...times(6, (i) => piece(`stripe-${i + 1}`, 'stripe', cut(`-length*${(0.088 - i * 0.0085).toFixed(4)}:-length*.006-length*.055 | length*${(0.088 - i * 0.0085).toFixed(4)}:-length*.006+length*.035 | length*${(0.088 - i * 0.0085).toFixed(4)}:length*.012+length*.035 | -length*${(0.088 - i * 0.0085).toFixed(4)}:length*.012-length*.055`, 0.5, 0.1), [0, `=length * ${0.2 + i * 0.115}`, 0.26])),
    piece('knot', 'body', cut('-length*.045:0:.6 | length*.045:0:.6 | length*.075:length*.11:1 | -length*.075:length*.11:1', 2.6, 0.5), [0, '=length * 0.85', 0.5]),
    piece('loop', 'body', rod('length*.06:length*.95:-.4 | length*.14:length*1.02:-3 | length*.1:length*1.05:-8 | 0:length*1.06:-9.6 | -length*.1:length*1.05:-8 | -length*.14:length*1.02:-3 | -length*.06:length*.95:-.4', [0.3, 1.3])),
  ],
  view: { azimuth: 14, elevation: 5 },
}

/** Bow tie, ready tied. */
export const bowTie: Recipe = {
  archetype: 'bow-tie',
  params: {},
  slots: { body: { family: 'fabric', color: '#17181b' } },
  parts: [
    ...pair((side, word) => [
      piece(`wing-${word}`, 'body', cut(`0:-.9:.3 | ${side * 2.4}:-2.2:.8 | ${side * 5.8}:-3:.7 | ${side * 5.5}:0:2 | ${side * 5.8}:3:.7 | ${side * 2.4}:2.2:.8 | 0:.9:.3`, 1.2, 0.26), [0, 3, 0]),
      piece(`back-${word}`, 'body', cut(`0:-.8:.3 | ${side * 5.2}:-2.6:.6 | ${side * 5.2}:2.6:.6 | 0:.8:.3`, 0.7, 0.3), [side * 0.7, 3, -0.9]),
      ...[-0.5, 0, 0.5].map((y, i) => piece(`fold-${word}-${i + 1}`, 'body', rod(`${side * 0.8}:${3 + y}:.62 | ${side * 3.4}:${3 + y * 2.4}:.66`, [0.16, 0.1], { around: 10, taper: [1.2, 0.3] }))),
    ]),
    piece('knot', 'body', bar(1.7, 2.5, 1.9, 0.6), [0, 1.75, 0.1]),
  ],
  view: { azimuth: 10, elevation: 10 },
}

/** Pair of hoop earrings with a pearl on each. */
export const earrings: Recipe = {
  archetype: 'earrings',
  params: { radius: range(1.5, 0.8, 3) },
  slots: { body: { family: 'gold', color: '#e8b964' }, pearl: { family: 'porcelain', color: '#f7f2e8' } },
  parts: [
    piece('body', 'body', hoop('radius-.11:-.11:.1 | radius+.11:-.11:.1 | radius+.11:.11:.1 | radius-.11:.11:.1', { segments: 120 }), [0, '=radius + 1', 0], [90, 0, 0]),
    piece('hook', 'body', rod('0:radius*2+1:0 | .1:radius*2+1.5:.3 | 0:radius*2+1.7:-.2 | -.1:radius*2+1.1:-.6', [0.06, 0.06], { around: 12 })),
    piece('pearl', 'pearl', pearl(0.46, 48), [0, 0.46, 0]),
    piece('link', 'body', rod('0:.85:0 | 0:1.05:0', [0.08, 0.08], { around: 12 })),
  ],
  gathers: true,
  set: [
    { at: [-2.2, 0, 0], turn: [0, 20, 0] },
    { at: [2.2, 0, 0.3], turn: [0, -14, 0] },
  ],
  view: { azimuth: 10, elevation: 8 },
}

/** Bracelet of beads with a charm. */
export const bracelet: Recipe = {
  archetype: 'bracelet',
  params: {},
  slots: { body: { family: 'porcelain', color: '#f4ece0' }, metal: { family: 'gold', color: '#e8b964' } },
  parts: [
    ...times(22, (i) => {
      const angle = ((i + 0.5) * 2 * Math.PI) / 23
      return piece(`bead-${i + 1}`, i % 6 === 5 ? 'metal' : 'body', pearl(0.44, 28), [3.2 * Math.sin(angle), 0.44, 3.2 * Math.cos(angle)])
    }),
    piece('clasp', 'metal', drum(0.36, 0.9, 0.12), [-0.45, 0.44, 3.2], [0, 0, -90]),
    piece('charm', 'metal', cut('0:-.9:.1 | .75:0:.35 | .45:.45:.3 | 0:.2 | -.45:.45:.3 | -.75:0:.35', 0.22, 0.09), [0, 0.16, 4.7], [-90, 0, 0]),
    piece('link', 'metal', hoop('.14:-.05:.04 | .24:-.05:.04 | .24:.05:.04 | .14:.05:.04', { segments: 24 }), [0, 0.2, 3.9], [0, 0, 0]),
  ],
  view: { azimuth: 14, elevation: 34 },
}
