import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, panel, range, rod, spline, turned } from './notation.ts'
import { pair, pearl, piece, slat, stud, times } from './pieces.ts'

/** An ellipsoid with few faces. */
const dome = (x: number, y: number, z: number) => ({ ...blob(x, y, z), around: 40 })
const PLUSH = { size: 0.7, depth: 0.12 }

/** Teddy bear sitting: plush with pale muzzle and soles, a ribbon round its neck. */
export const teddy: Recipe = {
  archetype: 'teddy-bear',
  params: {},
  slots: {
    body: { family: 'felt', color: '#b07d4b' },
    muzzle: { family: 'felt', color: '#e6cda5' },
    nose: { family: 'felt', color: '#2c1d15' },
    eye: { family: 'porcelain', color: '#120d0b' },
    ribbon: { family: 'fabric', color: '#b3252b' },
  },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'blend',
        smooth: 2.2,
        cells: 58,
        add: [
          { ellipsoid: [0, 8.6, 0], radii: [7.4, 8.6, 6.6] },
          { ellipsoid: [0, 13.4, 0.4], radii: [5.6, 5, 5.2] },
        ],
      },
      undefined,
      undefined,
      { relief: PLUSH },
    ),
    piece(
      'head',
      'body',
      {
        make: 'blend',
        smooth: 1.2,
        cells: 58,
        add: [
          { ellipsoid: [0, 22.6, 0.6], radii: [7.2, 6.3, 6.2] },
          { ellipsoid: [-5.9, 28, 0], radii: [2.8, 2.8, 1.5] },
          { ellipsoid: [5.9, 28, 0], radii: [2.8, 2.8, 1.5] },
        ],
      },
      undefined,
      undefined,
      { relief: PLUSH },
    ),
    piece('muzzle', 'muzzle', dome(3.3, 2.6, 2.4), [0, 20.8, 6.2]),
    piece('nose', 'nose', dome(1.3, 0.85, 0.7), [0, 21.9, 8.3]),
    piece('mouth', 'nose', rod('-1.2:19.5:8.05 | 0:20.1:8.65 | 0:21.2:8.7', [0.14, 0.14], { around: 8 })),
    piece('mouth-right', 'nose', rod('1.2:19.5:8.05 | 0:20.1:8.65', [0.14, 0.14], { around: 8 })),
    piece('belly', 'muzzle', dome(4.4, 5.4, 1.6), [0, 8.2, 5.6]),
    piece('seam', 'nose', rod('0:14.6:5.9 | 0:8.6:7.25 | 0:3:5.9', [0.1, 0.1], { around: 8 })),
    ...pair((side, word) => [
      piece(
        `arm-${word}`,
        'body',
        { make: 'blend', smooth: 1, cells: 36, add: [{ from: [side * 5.4, 15.2, 0.6], to: [side * 10, 8.4, 4.4], radius: [2.6, 3] }] },
        undefined,
        undefined,
        { relief: PLUSH },
      ),
      piece(
        `leg-${word}`,
        'body',
        {
          make: 'blend',
          smooth: 1.4,
          cells: 36,
          add: [
            { from: [side * 4.4, 3.6, 2], to: [side * 7, 3.4, 11], radius: [3.6, 3.3] },
            { ellipsoid: [side * 7.2, 4.3, 12.6], radii: [3.3, 4.1, 2.4] },
          ],
        },
        undefined,
        undefined,
        { relief: PLUSH },
      ),
      piece(`sole-${word}`, 'muzzle', dome(2.4, 3.1, 0.7), [side * 7.25, 4.3, 14.5]),
      piece(`paw-${word}`, 'muzzle', dome(1.8, 1.8, 0.8), [side * 10.4, 7.6, 6.9], [-30, side * 16, 0]),
      piece(`inner-ear-${word}`, 'muzzle', dome(1.7, 1.7, 0.7), [side * 5.9, 27.9, 1.2]),
      piece(`eye-${word}`, 'eye', pearl(0.78), [side * 2.7, 23.9, 6.1]),
      piece(`loop-${word}`, 'ribbon', {
        make: 'blend',
        smooth: 0.4,
        cells: 32,
        add: [
          { ellipsoid: [side * 2.4, 16.4, 6.1], radii: [2.1, 1.5, 0.7] },
          { ellipsoid: [side * 0.6, 16.4, 6.2], radii: [0.8, 0.7, 0.6] },
        ],
      }),
      piece(
        `tail-${word}`,
        'ribbon',
        cut(`0:0 | ${side * 1}:-.4 | ${side * 2.6}:-4.2 | ${side * 1.5}:-3.9 | ${side * 0.9}:-4.6`, 0.3, 0.1),
        [side * 0.2, 16, 6.5],
        [-12, 0, 0],
      ),
    ]),
    piece('knot', 'ribbon', dome(0.95, 0.95, 0.85), [0, 16.4, 6.3]),
    piece('collar', 'ribbon', hoop('4.9:0:.3 | 5.7:0:.3 | 5.7:1.5:.3 | 4.9:1.5:.3', { segments: 64 }), [0, 15.9, 0.4]),
    piece('tail', 'body', pearl(2), [0, 3, -6.6]),
  ],
  view: { azimuth: 18, elevation: 8 },
}

/** Rubber duck for the bath. */
export const duck: Recipe = {
  archetype: 'rubber-duck',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#f7c31c' },
    beak: { family: 'plastic', color: '#ec6a1f' },
    eye: { family: 'plastic', color: '#17140f' },
    shine: { family: 'plastic', color: '#fbfaf5' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 2,
      cells: 90,
      add: [
        { ellipsoid: [0, 2.6, 0], radii: [3.7, 2.8, 4.6] },
        { ellipsoid: [0, 2.9, 1.4], radii: [3.3, 2.7, 3.1] },
        { from: [0, 3.4, -3.6], to: [0, 5.4, -5.6], radius: [1.5, 0.35] },
        { ellipsoid: [0, 7, 1.8], radii: [2.55, 2.45, 2.5] },
        { ellipsoid: [0, 9.4, 1.2], radii: [0.35, 0.5, 0.5] },
      ],
      cut: [{ box: [0, -1.4, 0], half: [9, 1.5, 9], round: 0.1 }],
    }),
    ...pair((side, word) => [
      piece(`wing-${word}`, 'body', {
        make: 'blend',
        smooth: 0.8,
        cells: 64,
        add: [
          { ellipsoid: [side * 3.5, 3.4, 0], radii: [0.75, 1.5, 2.3] },
          { from: [side * 3.6, 3.8, -1.4], to: [side * 3.9, 4.8, -3.2], radius: [0.7, 0.25] },
        ],
      }),
      piece(`eye-${word}`, 'eye', pearl(0.46, 24), [side * 1.15, 7.6, 3.75], undefined, { scale: [0.9, 1.15, 0.6] }),
      piece(`shine-${word}`, 'shine', pearl(0.14, 14), [side * 1.08, 7.85, 4.02]),
    ]),
    piece('beak', 'beak', {
      make: 'blend',
      smooth: 0.25,
      cells: 72,
      add: [
        { from: [0, 6.9, 4], to: [0, 6.75, 5.6], radius: [0.6, 0.34] },
        { ellipsoid: [0, 6.75, 4.9], radii: [1.35, 0.3, 1.3] },
        { ellipsoid: [0, 6.15, 4.5], radii: [1, 0.24, 0.95] },
      ],
    }),
  ],
  view: { azimuth: 34, elevation: 10 },
}

const BUNCH: [x: number, y: number, z: number, slot: string][] = [
  [0, 96, 4, 'body'],
  [-22, 84, 2, 'second'],
  [21, 82, 6, 'third'],
  [-13, 110, -12, 'third'],
  [14, 112, -14, 'second'],
  [2, 74, 18, 'fourth'],
  [0, 126, -4, 'body'],
]

/** Toy balloon on its string, floating; with `bunch`, seven of them whose strings meet. */
export const balloon: Recipe = {
  archetype: 'balloon',
  params: { height: range(30, 18, 60), string: range(44, 0, 120), bunch: range(0, 0, 1) },
  slots: {
    body: { family: 'porcelain', color: '#d93a3f' },
    string: { family: 'fabric', color: '#f1ede4' },
    second: { family: 'porcelain', color: '#f2b632' },
    third: { family: 'porcelain', color: '#3f8fb8' },
    fourth: { family: 'porcelain', color: '#f4efe6' },
  },
  gathers: true,
  parts: [
    ...[

    piece(
      'body',
      'body',
      turned(
        spline(
          '0:0 | height*.035:height*.01 | height*.12:height*.1 | height*.3:height*.38 | height*.405:height*.66 | height*.34:height*.9 | height*.16:height*.985 | 0:height',
        ),
        { segments: 96 },
      ),
      [0, '=string', 0],
    ),
    piece(
      'knot',
      'body',
      turned('0:0 | height*.05:-.2:.1 | height*.03:height*.02:.2 | height*.014:height*.04 | 0:height*.04', { segments: 32 }),
      [0, '=string - height * 0.025', 0],
    ),
    piece(
      'string',
      'string',
      rod('0:string:0 | .8:string*.66:.4 | -.9:string*.33:-.3 | .3:0:0', [0.13, 0.13], { around: 8 }),
      undefined,
      undefined,
      { when: '=string - 1' },
    ),
    ].map((part) => ({ ...part, when: part.name === 'string' ? '=min(string - 1, 0.5 - bunch)' : '=0.5 - bunch' })),
    ...BUNCH.flatMap(([x, y, z, slot], i) => {
    const lean: [number, number, number] = [z * 0.7, 0, -x * 0.7]
    return [
      piece(
        `balloon-${i + 1}`,
        slot,
        turned(spline('0:0 | 1:.3 | 3.6:3 | 9:11.4 | 12.2:19.8 | 10.2:27 | 4.8:29.6 | 0:30'), { segments: 64 }),
        [x, y, z],
        lean,
      ),
      piece(`knot-${i + 1}`, slot, turned('0:-.8 | 1.5:-1:.1 | .9:.6:.2 | .4:1 | 0:1', { segments: 24 }), [x, y, z], lean),
      piece(
        `string-${i + 1}`,
        'string',
        rod(`${x}:${y}:${z} | ${x * 0.45}:${y * 0.66}:${z * 0.45} | 0:12:0 | ${i - 3}:0:${(i % 3) - 1}`, [0.16, 0.16], { around: 8 }),
      ),
    ]
  }).map((part) => ({ ...part, when: '=bunch - 0.5' })),
  ],
  labels: { front: { part: 'body', rect: [0.4, 0.4, 0.6, 0.75] } },
  view: { azimuth: 0, elevation: 1 },
}

/** Snow globe on a turned base: a little fir and a cottage in the snow, unless something else is said to be inside. */
export const snowGlobe: Recipe = {
  archetype: 'snow-globe',
  params: { radius: range(5, 3, 9), inside: range(1, 0, 1) },
  slots: {
    body: { family: 'walnut', color: '#5a3420' },
    glass: { family: 'glass', color: '#f8fcfc' },
    metal: { family: 'brass', color: '#cfa45a' },
    snow: { family: 'paper', color: '#f8fafb' },
    tree: { family: 'leaf', color: '#2f5f3b' },
    house: { family: 'paint', color: '#b5402f' },
  },
  parts: [
    piece(
      'base',
      'body',
      turned(
        '0:0 | radius*.92:0:.2 | radius*.94:radius*.14:.2 | radius*.84:radius*.2:.2 | radius*.74:radius*.5:.4 | radius*.78:radius*.56:.1 | radius*.74:radius*.62:.1 | 0:radius*.62',
        { segments: 120 },
      ),
    ),
    piece('band', 'metal', hoop('radius*.62:0 | radius*.77:0:.08 | radius*.77:radius*.08:.08 | radius*.62:radius*.08', { segments: 120 }), [
      0,
      '=radius * 0.6',
      0,
    ]),
    piece(
      'dome',
      'glass',
      turned(
        {
          points: [
            ...Array.from({ length: 21 }, (_, i): [string, string] => ballPoint(1, -0.74 + (i / 20) * 1.74)),
            ...Array.from({ length: 21 }, (_, i): [string, string] => ballPoint(0.972, 1 - (i / 20) * 1.74)),
          ],
          closed: true,
        },
        { segments: 128 },
      ),
      [0, '=radius * 1.4', 0],
    ),
    piece('snow', 'snow', blob('=radius * 0.66', '=radius * 0.16', '=radius * 0.66'), [0, '=radius * 0.68', 0]),
    ...times(3, (i) =>
      piece(
        `tree-${i + 1}`,
        'tree',
        turned(`0:0 | radius*${0.3 - i * 0.075}:0:.1 | 0:radius*.34`, {
          segments: 40,
          flutes: { count: 9, depth: 0.12, from: 0, to: 1.4 },
        }),
        ['=radius * -0.16', `=radius * ${0.86 + i * 0.24}`, 0],
        undefined,
        { when: '=inside - 0.5' },
      ),
    ),
    piece(
      'trunk',
      'body',
      turned('0:0 | radius*.05:0 | radius*.05:radius*.2 | 0:radius*.2', { segments: 20 }),
      ['=radius * -0.16', '=radius * 0.76', 0],
      undefined,
      { when: '=inside - 0.5' },
    ),
    piece(
      'house',
      'house',
      cut('-radius*.15:0 | radius*.15:0 | radius*.15:radius*.2 | 0:radius*.36 | -radius*.15:radius*.2', '=radius * 0.26', 0.03),
      ['=radius * 0.3', '=radius * 0.8', '=radius * 0.12'],
      [0, -24, 0],
      { when: '=inside - 0.5' },
    ),
    ...pair((side, word) => [
      piece(
        `roof-${word}`,
        'snow',
        slat('=radius*.27', '=radius*.32', '=radius*.04', 0.03),
        [`=radius * (0.3 + ${side} * 0.085)`, '=radius * 1.1', '=radius * 0.12'],
        [-90, 0, side * -46],
        { when: '=inside - 0.5' },
      ),
    ]),
    piece(
      'door',
      'body',
      slat('=radius*.08', '=radius*.14', '=radius*.02', 0),
      ['=radius * 0.355', '=radius * 0.88', '=radius * 0.245'],
      [0, -24, 0],
      { when: '=inside - 0.5' },
    ),
    ...times(26, (i) => {
      const [turn, up, away] = [i * 2.4, 0.8 + ((i * 37) % 26) / 22, 0.2 + ((i * 17) % 26) / 48]
      return piece(`flake-${i + 1}`, 'snow', pearl(0.075, 8), [
        `=radius * ${(away * Math.sin(turn)).toFixed(3)}`,
        `=radius * ${up.toFixed(3)}`,
        `=radius * ${(away * Math.cos(turn)).toFixed(3)}`,
      ])
    }),
  ],
  labels: { front: { part: 'base', rect: [0.4, 0.1, 0.6, 0.8] } },
  holds: { radius: '=radius * 0.46', floor: '=radius * 0.8' },
  view: { azimuth: 0, elevation: 6 },
}

function ballPoint(size: number, height: number): [string, string] {
  const h = Math.min(1, height)
  return [`=radius * ${(size * Math.sqrt(Math.max(0, 1 - h * h))).toFixed(4)}`, `=radius * ${(size * h).toFixed(4)}`]
}

/** Piggy bank with a coin in its slot. */
export const piggyBank: Recipe = {
  archetype: 'piggy-bank',
  params: {},
  slots: {
    body: { family: 'porcelain', color: '#eba3a6' },
    dark: { family: 'porcelain', color: '#6b2f38' },
    coin: { family: 'gold', color: '#e8b964' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 1.6,
      cells: 100,
      add: [
        { ellipsoid: [0, 8, -0.5], radii: [6.4, 6, 8] },
        { ellipsoid: [0, 8.6, 6], radii: [4.4, 4.2, 4] },
        { from: [0, 7.8, 8], to: [0, 7.8, 10.6], radius: [1.9, 1.8] },
        { from: [-3.6, 5, 4], to: [-3.7, 1, 4.2], radius: [1.9, 1.5] },
        { from: [3.6, 5, 4], to: [3.7, 1, 4.2], radius: [1.9, 1.5] },
        { from: [-3.6, 5, -4.6], to: [-3.7, 1, -4.8], radius: [1.9, 1.5] },
        { from: [3.6, 5, -4.6], to: [3.7, 1, -4.8], radius: [1.9, 1.5] },
      ],
      cut: [
        { box: [0, -1.4, 0], half: [12, 1.5, 14], round: 0.1 },
        { box: [0, 13.6, -0.5], half: [0.22, 1.4, 2], round: 0.1 },
      ],
    }),
    ...pair((side, word) => [
      piece(`ear-${word}`, 'body', dome(1.5, 2.1, 0.55), [side * 2.7, 12.7, 5.4], [-24, side * 30, side * -24]),
      piece(`eye-${word}`, 'dark', pearl(0.52, 24), [side * 2.1, 9.8, 9.1]),
      piece(`nostril-${word}`, 'dark', pearl(0.42, 20), [side * 0.72, 7.8, 12.15], undefined, { scale: [0.7, 1.1, 0.5] }),
    ]),
    piece(
      'tail',
      'body',
      rod('0:9.4:-8.2 | .6:10:-9.2 | 1.2:9.4:-9.8 | .6:8.8:-10 | 0:9.4:-10.4 | .2:10.2:-10.8', [0.36, 0.36], {
        around: 14,
        taper: [1, 0.7],
      }),
    ),
    piece(
      'coin',
      'coin',
      turned('0:0 | 1.7:0:.05 | 1.7:.26:.05 | 1.5:.26:.03 | 1.45:.2 | 0:.2', { segments: 64 }),
      [-0.1, 14.6, -0.5],
      [0, 0, -90],
    ),
  ],
  view: { azimuth: 52, elevation: 12 },
}

/** One piece of a jigsaw lying flat, two knobs and two sockets. */
export const puzzlePiece: Recipe = {
  archetype: 'puzzle-piece',
  params: { size: range(6, 2, 20) },
  slots: { body: { family: 'paper', color: '#3f8fb8' }, back: { family: 'cardboard', color: '#b98d5f' } },
  parts: (['back', 'body'] as const).map((slot, i) =>
    piece(
      slot,
      slot,
      {
        make: 'extrude',
        outline: {
          points: puzzleOutline().map(([x, y]): [string, string] => [`=size * ${x}`, `=size * ${y}`]),
          fillet: puzzleOutline().map(([, , fillet]) => `=size * ${fillet}`),
          closed: true,
        },
        depth: i ? 0.16 : 0.3,
        bevel: i ? 0.07 : 0.04,
      },
      [0, i ? 0.38 : 0.15, 0],
      [-90, 0, 0],
    ),
  ),
  labels: { front: { part: 'body', rect: [0.2, 0.3, 0.8, 0.7] } },
  view: { azimuth: 24, elevation: 46 },
}

/** Corners of a jigsaw piece of unit size with the fillet of each: knobs right and up, sockets left and down. */
function puzzleOutline(): [number, number, number][] {
  const knob: [number, number, number][] = [
    [-0.09, 0, 0.05],
    [-0.075, 0.05, 0.05],
    [-0.19, 0.09, 0.09],
    [-0.14, 0.27, 0.12],
    [0.14, 0.27, 0.12],
    [0.19, 0.09, 0.09],
    [0.075, 0.05, 0.05],
    [0.09, 0, 0.05],
  ]
  const side = (turn: number, out: 1 | -1): [number, number, number][] => {
    const [c, s] = [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))]
    return [[-0.5, 0.5, 0.03] as [number, number, number], ...knob.map(([x, y, r]): [number, number, number] => [x, 0.5 + y * out, r])].map(
      ([x, y, r]): [number, number, number] => [Number((x * c + y * s).toFixed(4)), Number((-x * s + y * c).toFixed(4)), r],
    )
  }
  return [...side(0, 1), ...side(Math.PI / 2, 1), ...side(Math.PI, -1), ...side(-Math.PI / 2, -1)]
}

/** Building blocks with letters' room on their faces: a small tower of painted cubes and a roof. */
export const blocks: Recipe = {
  archetype: 'toy-blocks',
  params: {},
  slots: {
    body: { family: 'paint', color: '#d9493a' },
    second: { family: 'paint', color: '#f0b73c' },
    third: { family: 'paint', color: '#3f8fb8' },
    fourth: { family: 'paint', color: '#6aa457' },
    wood: { family: 'oak', color: '#d8b583' },
  },
  gathers: true,
  parts: [
    piece('cube-left', 'third', bar(4, 4, 4, 0.3), [-4.6, 0, 0], [0, 8, 0]),
    piece('cube-right', 'second', bar(4, 4, 4, 0.3), [4.4, 0, 0.2], [0, -6, 0]),
    piece('cube-middle', 'body', bar(4, 4, 4, 0.3), [0, 0, 0.4]),
    piece('beam', 'wood', bar(8.4, 3.2, 3.8, 0.3), [-2, 4, 0.2], [0, 2, 0]),
    piece('cube-top', 'fourth', bar(3.8, 3.8, 3.8, 0.3), [4, 4, 0], [0, 14, 0]),
    piece(
      'arch',
      'second',
      cut('-4.2:0:.2 | -2:0:.2 | -2:1:1.8 | 0:2.2:1.6 | 2:1:1.8 | 2:0:.2 | 4.2:0:.2 | 4.2:3.8:.2 | -4.2:3.8:.2', 3.8, 0.14),
      [-2, 7.2, 0.2],
      [0, 2, 0],
    ),
    piece('roof', 'body', cut('-4.4:0:.3 | 4.4:0:.3 | 0:3.8:.5', 3.8, 0.2), [-2, 11, 0.2], [0, 2, 0]),
    piece('pillar', 'third', drum(1.7, 4.4, 0.25), [9.4, 0, 1.6]),
    piece('ball', 'fourth', pearl(1.8, 48), [8.4, 1.8, 6]),
  ],
  labels: { front: { part: 'cube-middle', rect: [0.15, 0.15, 0.85, 0.85] } },
  view: { azimuth: 18, elevation: 16 },
}

/** Wheel of a toy, its axle along z. */
const toyWheel = (name: string, x: number, radius: number) => [
  piece(
    `${name}-tyre`,
    'wheel',
    turned(`0:-.7 | ${radius}:-.7:.25 | ${radius}:.7:.25 | 0:.7`, { segments: 48 }),
    [x, radius, 0],
    [90, 0, 0],
  ),
  piece(`${name}-hub`, 'second', stud(radius * 0.34, 0.4, 28), [x, radius, 0.7], [90, 0, 0]),
]

/** Wooden toy train: an engine with a chimney and a wagon of logs, on wooden wheels. */
export const toyTrain: Recipe = {
  archetype: 'toy-train',
  params: {},
  slots: {
    body: { family: 'paint', color: '#c8392f' },
    second: { family: 'paint', color: '#f0b73c' },
    third: { family: 'paint', color: '#2f6f8f' },
    wheel: { family: 'oak', color: '#c69a62' },
    dark: { family: 'matte-plastic', color: '#232427' },
  },
  parts: [
    piece('chassis', 'third', bar(19, 1.8, 6, 0.4), [0, 2, 0]),
    piece('boiler', 'body', drum(2.9, 11, 0.5), [-2, 6.4, 0], [0, 0, -90]),
    piece('boiler-band', 'second', hoop('2.8:0 | 3.05:0:.1 | 3.05:.7:.1 | 2.8:.7', { segments: 64 }), [4, 6.4, 0], [0, 0, -90], {
      repeat: { row: 2, step: [-4, 0, 0] },
    }),
    piece('nose', 'dark', drum(2.2, 0.7, 0.25), [9, 6.4, 0], [0, 0, -90]),
    piece('chimney', 'dark', turned('0:0 | 1:0 | .95:2.4:.4 | 1.7:4:.2 | 1.3:4.2 | 0:4', { segments: 48 }), [6, 8.8, 0]),
    piece('dome', 'second', turned('0:0 | 1.1:0 | 1.1:1:.6 | 0:1.7', { segments: 40 }), [2, 8.9, 0]),
    piece('cab', 'third', panel('6.4', '8.4', '.4', 6, 0.25), [-5.6, 8, 0]),
    ...pair((side, word) => [
      piece(`cab-window-${word}`, 'second', slat(3, 2.8, 0.3, 0.1), [-5.6, 9.6, side * 2.95]),
      piece(`cab-pane-${word}`, 'dark', slat(2.3, 2.1, 0.36, 0.08), [-5.6, 9.6, side * 2.96]),
      ...[
        ['front', 6.4, 1.8],
        ['middle', 1.8, 1.8],
        ['rear', -5.4, 2.9],
      ].flatMap(([tag, x, radius]) =>
        toyWheel(`${tag}-${word}`, Number(x), Number(radius)).map((part) => ({
          ...part,
          at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, Number(part.at?.[2] ?? 0) + side * 3.6] as [number, number, number],
          ...(side < 0 && part.name.includes('hub')
            ? {
                turn: [-90, 0, 0] as [number, number, number],
                at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, -4.3] as [number, number, number],
              }
            : {}),
        })),
      ),
    ]),
    piece('roof', 'body', bar(8, 0.9, 7.4, 0.4), [-5.6, 12.1, 0]),
    piece('buffer', 'body', cut('0:0:.2 | 3:0:.3 | 0:2.4:.3', 5.4, 0.14), [9.2, 1.4, 0]),
    piece('coupling', 'dark', rod('-9.4:2.8:0 | -12.4:2.8:0', [0.3, 0.3], { around: 12 })),
    piece('wagon', 'second', bar(12, 1.8, 6, 0.4), [-18.4, 2, 0]),
    ...[-23.4, -13.4].map((x, i) => piece(`stake-${i + 1}`, 'body', bar(0.9, 4.6, 6, 0.3), [x, 3.6, 0])),
    ...times(3, (i) =>
      piece(`log-${i + 1}`, 'wheel', drum(1.35, 9, 0.25), [-22.9, i === 2 ? 7.3 : 5.1, i === 2 ? 0 : (i - 0.5) * 2.9], [0, 0, -90]),
    ),
    ...pair((side, word) =>
      [-21.8, -15].flatMap((x, i) =>
        toyWheel(`wagon-${word}-${i + 1}`, x, 1.8).map((part) => ({
          ...part,
          at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, part.name.includes('hub') ? side * 4.3 : side * 3.6] as [number, number, number],
          ...(side < 0 && part.name.includes('hub') && { turn: [-90, 0, 0] as [number, number, number] }),
        })),
      ),
    ),
  ],
  view: { azimuth: 28, elevation: 14 },
}

/** Kite standing on its tip as if in the air, with bows on its tail. */
export const kite: Recipe = {
  archetype: 'kite',
  params: {},
  slots: {
    body: { family: 'fabric', color: '#d9493a' },
    second: { family: 'fabric', color: '#f0b73c' },
    spar: { family: 'oak', color: '#c69a62' },
  },
  parts: [
    ...times(4, (i) => {
      const corners = ['0:0 | 34:38 | 0:38', '0:38 | 34:38 | 0:66', '0:0 | 0:38 | -34:38', '0:38 | 0:66 | -34:38'][i] ?? ''
      return piece(`panel-${i + 1}`, i === 0 || i === 3 ? 'body' : 'second', cut(corners, 0.3, 0.1), [0, 30, 0], [8, 0, 0])
    }),
    piece('spine', 'spar', rod('0:30:-.6 | 0:96:8.6', [0.5, 0.5], { around: 12 })),
    piece('spreader', 'spar', rod('-34:68:4.4 | 0:68:3.8 | 34:68:4.4', [0.5, 0.5], { around: 12 })),
    piece('tail', 'spar', rod('0:30:0 | 6:22:2 | -6:12:0 | 4:4:2 | -3:0:0', [0.25, 0.25], { around: 10 })),
    ...[
      [4.6, 22.5],
      [-4.8, 13],
      [2.6, 5],
    ].flatMap(([x = 0, y = 0], i) =>
      pair((side, word) => [
        piece(`bow-${i + 1}-${word}`, i % 2 ? 'second' : 'body', cut(`0:0 | ${side * 4}:1.8 | ${side * 4}:-1.8`, 0.4, 0.15), [x, y, 1]),
      ]),
    ),
  ],
  view: { azimuth: 12, elevation: 0 },
}
