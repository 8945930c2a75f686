import type { Recipe } from '../../shape/recipe.ts'
import { blob, cut, hoop, range, rod, spline, turned } from './notation.ts'
import { pair, pearl, piece, slat, times } from './pieces.ts'

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
  holds: { radius: '=radius * 0.46', floor: '=radius * 0.8', instead: 'inside' },
  view: { azimuth: 0, elevation: 6 },
}

function ballPoint(size: number, height: number): [string, string] {
  const h = Math.min(1, height)
  return [`=radius * ${(size * Math.sqrt(Math.max(0, 1 - h * h))).toFixed(4)}`, `=radius * ${(size * h).toFixed(4)}`]
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
