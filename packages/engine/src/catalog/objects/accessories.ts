import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, range, rod } from './notation.ts'
import { pair, pearl, piece, slat, times } from './pieces.ts'

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
    piece(
      'buckle',
      'metal',
      cut('-2.2:-width*.66:.5 | 2.2:-width*.66:.5 | 2.2:width*.66:.5 | -2.2:width*.66:.5', 0.5, 0.2, [
        '-1.5:-width*.5:.3 | 1.6:-width*.5:.3 | 1.6:width*.5:.3 | -1.5:width*.5:.3',
      ]),
      [10.4, '=width / 2', 7.7],
      [0, -14, 0],
    ),
    piece('prong', 'metal', rod('8.8:width/2:7.5 | 12.6:width/2:8.6', [0.2, 0.2], { around: 12 })),
    piece('keeper', 'body', bar(1.3, '=width * 1.14', 1, 0.2), [6.6, '=width * -0.07', 6.7], [0, -13, 0]),
  ],
  view: { azimuth: 20, elevation: 30 },
}

/** Folded wallet, cards showing in its pockets. */
export const wallet: Recipe = {
  archetype: 'wallet',
  params: {},
  slots: {
    body: { family: 'leather', color: '#7a4a2a' },
    stitch: { family: 'fabric', color: '#d9b98a' },
    card: { family: 'plastic', color: '#2f5f8f' },
    note: { family: 'paper', color: '#9bb58f' },
  },
  parts: [
    piece('back', 'body', cut('-5.6:0:.5 | 5.6:0:.5 | 5.6:9:.6 | -5.6:9:.6', 0.5, 0.2), [0, 0, -0.9], [-8, 0, 0]),
    piece('note', 'note', slat(10.4, 8.6, 0.12, 0.02), [0, 5.3, -0.9], [-8, 0, 0]),
    piece('front', 'body', cut('-5.6:0:.5 | 5.6:0:.5 | 5.6:8.4:.6 | -5.6:8.4:.6', 0.6, 0.25), [0, 0, 0.1], [-8, 0, 0]),
    ...[7.2, 6, 4.8].map((y, i) =>
      piece(
        `card-${i + 1}`,
        i === 1 ? 'note' : 'card',
        cut('-4.2:0:.3 | 4.2:0:.3 | 4.2:2.4:.3 | -4.2:2.4:.3', 0.1, 0.03),
        [0, y - 0.7, 0.52 - (y - 0.7) * 0.14 + i * 0.2],
        [-8, 0, 0],
      ),
    ),
    ...[6.6, 5.4, 4.2].map((y, i) =>
      piece(
        `pocket-${i + 1}`,
        'body',
        cut(`-5.3:0:.4 | 5.3:0:.4 | 5.3:${y}:.3 | -5.3:${y}:.3`, 0.24, 0.1),
        [0, 0.15, 0.56 + i * 0.22],
        [-8, 0, 0],
      ),
    ),
    ...times(17, (i) => piece(`stitch-${i + 1}`, 'stitch', slat(0.36, 0.07, 0.08, 0.02), [-4.8 + i * 0.6, 3.9, 0.62], [-8, 0, 0])),
    ...pair((side, word) =>
      times(9, (i) =>
        piece(
          `side-stitch-${word}-${i + 1}`,
          'stitch',
          slat(0.07, 0.3, 0.08, 0.02),
          [side * 5.02, 0.5 + i * 0.44, 1.08 - (0.5 + i * 0.44) * 0.14],
          [-8, 0, 0],
        ),
      ),
    ),
  ],
  view: { azimuth: 24, elevation: 14 },
}

/** Necktie hanging down from its knot. */
export const necktie: Recipe = {
  archetype: 'tie',
  params: { length: range(50, 30, 70) },
  slots: { body: { family: 'fabric', color: '#2b3f63' }, stripe: { family: 'fabric', color: '#c9a24f' } },
  parts: [
    piece('body', 'body', {
      make: 'extrude',
      outline: {
        points: [
          [0, 0],
          ['=length * 0.1', '=length * 0.1'],
          ['=length * 0.042', '=length * 0.86'],
          ['=-length * 0.042', '=length * 0.86'],
          ['=-length * 0.1', '=length * 0.1'],
        ],
      },
      depth: 0.9,
      bevel: 0.4,
    }),
    piece(
      'under',
      'body',
      {
        make: 'extrude',
        outline: {
          points: [
            [0, '=length * 0.06'],
            ['=length * 0.06', '=length * 0.12'],
            ['=length * 0.03', '=length * 0.86'],
            ['=-length * 0.03', '=length * 0.86'],
            ['=-length * 0.06', '=length * 0.12'],
          ],
        },
        depth: 0.7,
        bevel: 0.3,
      },
      [1, 0, -0.9],
    ),
    ...times(6, (i) =>
      piece(
        `stripe-${i + 1}`,
        'stripe',
        cut(
          `-length*${(0.088 - i * 0.0085).toFixed(4)}:-length*.006-length*.055 | length*${(0.088 - i * 0.0085).toFixed(4)}:-length*.006+length*.035 | length*${(0.088 - i * 0.0085).toFixed(4)}:length*.012+length*.035 | -length*${(0.088 - i * 0.0085).toFixed(4)}:length*.012-length*.055`,
          0.5,
          0.1,
        ),
        [0, `=length * ${0.2 + i * 0.115}`, 0.26],
      ),
    ),
    piece('knot', 'body', cut('-length*.045:0:.6 | length*.045:0:.6 | length*.075:length*.11:1 | -length*.075:length*.11:1', 2.6, 0.5), [
      0,
      '=length * 0.85',
      0.5,
    ]),
    piece(
      'loop',
      'body',
      rod(
        'length*.06:length*.95:-.4 | length*.14:length*1.02:-3 | length*.1:length*1.05:-8 | 0:length*1.06:-9.6 | -length*.1:length*1.05:-8 | -length*.14:length*1.02:-3 | -length*.06:length*.95:-.4',
        [0.3, 1.3],
      ),
    ),
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
      piece(
        `wing-${word}`,
        'body',
        cut(
          `0:-.9:.3 | ${side * 2.4}:-2.2:.8 | ${side * 5.8}:-3:.7 | ${side * 5.5}:0:2 | ${side * 5.8}:3:.7 | ${side * 2.4}:2.2:.8 | 0:.9:.3`,
          1.2,
          0.26,
        ),
        [0, 3, 0],
      ),
      piece(`back-${word}`, 'body', cut(`0:-.8:.3 | ${side * 5.2}:-2.6:.6 | ${side * 5.2}:2.6:.6 | 0:.8:.3`, 0.7, 0.3), [
        side * 0.7,
        3,
        -0.9,
      ]),
      ...[-0.5, 0, 0.5].map((y, i) =>
        piece(
          `fold-${word}-${i + 1}`,
          'body',
          rod(`${side * 0.8}:${3 + y}:.62 | ${side * 3.4}:${3 + y * 2.4}:.66`, [0.16, 0.1], { around: 10, taper: [1.2, 0.3] }),
        ),
      ),
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
    piece(
      'body',
      'body',
      hoop('radius-.11:-.11:.1 | radius+.11:-.11:.1 | radius+.11:.11:.1 | radius-.11:.11:.1', { segments: 120 }),
      [0, '=radius + 1', 0],
      [90, 0, 0],
    ),
    piece(
      'hook',
      'body',
      rod('0:radius*2+1:0 | .1:radius*2+1.5:.3 | 0:radius*2+1.7:-.2 | -.1:radius*2+1.1:-.6', [0.06, 0.06], { around: 12 }),
    ),
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
    piece(
      'charm',
      'metal',
      cut('0:-.9:.1 | .75:0:.35 | .45:.45:.3 | 0:.2 | -.45:.45:.3 | -.75:0:.35', 0.22, 0.09),
      [0, 0.16, 4.7],
      [-90, 0, 0],
    ),
    piece('link', 'metal', hoop('.14:-.05:.04 | .24:-.05:.04 | .24:.05:.04 | .14:.05:.04', { segments: 24 }), [0, 0.2, 3.9], [0, 0, 0]),
  ],
  view: { azimuth: 14, elevation: 34 },
}
