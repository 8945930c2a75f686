import type { Recipe } from '../../shape/recipe.ts'
import { bar, range, rod, turned } from './notation.ts'
import { type Part, pair, piece, times } from './pieces.ts'

/** Pair of socks lying on their sides, one over the other. */
export const socks: Recipe = {
  archetype: 'socks',
  params: { shaft: range(18, 8, 34) },
  slots: { body: { family: 'knit', color: '#d9a441' }, rib: { family: 'knit', color: '#2f4a63' } },
  parts: [0, 1].flatMap((i): Part[] => [
    piece(
      `sock-${i + 1}`,
      'body',
      {
        make: 'blend',
        smooth: 2.4,
        cells: 72,
        add: [
          { from: [0, 1.8, '=shaft - 3.4'], to: [0, 1.8, 3], radius: [3.7, 3.9] },
          { from: [0, 1.8, 1.6], to: [9, 1.8, -1], radius: [4, 3.9] },
          { from: [9, 1.8, -1], to: [14, 1.8, -1], radius: [3.8, 3.2] },
        ],
      },
      [i ? -1.6 : 0, i ? 2.2 : 0, i ? 1.4 : 0],
      [0, 0, 0],
      { scale: [1, 0.42, 1], relief: { size: 4, depth: 0.25 } },
    ),
    piece(
      `rib-${i + 1}`,
      'rib',
      turned('0:0 | 3.8:0:.6 | 3.7:4.6:.8 | 0:4.6', { segments: 64, flutes: { count: 18, depth: 0.25, from: 0.3, to: 4.4 } }),
      [i ? -1.6 : 0, i ? 2.96 : 0.76, '=shaft - 1.2'],
      [90, 0, 0],
      { scale: [1, 1, 0.44] },
    ),
    piece(
      `toe-${i + 1}`,
      'rib',
      { make: 'blend', smooth: 1, cells: 44, add: [{ from: [12.4, 1.8, -1], to: [14.4, 1.8, -1], radius: [4, 3.45] }] },
      [i ? -1.6 : 0, i ? 2.2 : 0, i ? 1.4 : 0],
      [0, 0, 0],
      { scale: [1, 0.43, 1] },
    ),
  ]),
  gathers: true,
  view: { azimuth: 24, elevation: 52 },
}

/** Pair of leather gloves lying flat. */
export const gloves: Recipe = {
  archetype: 'gloves',
  params: {},
  slots: {
    body: { family: 'leather', color: '#6a4327' },
    cuff: { family: 'knit', color: '#d8cbb2' },
    stitch: { family: 'fabric', color: '#3a2415' },
  },
  parts: pair((side, word) => {
    const x = side * 9
    const tip = (dx: number, y: number) => x + side * dx + 0 * y
    return [
      piece(
        `glove-${word}`,
        'body',
        {
          make: 'blend',
          smooth: 1,
          cells: 84,
          add: [
            { box: [x, 1.6, 0], half: [4.4, 1.6, 5], round: 1.5 },
            { from: [tip(-3.2, 0), 1.5, -4], to: [tip(-4.3, 0), 1.3, -11.6], radius: [1.25, 1] },
            { from: [tip(-1.1, 0), 1.6, -4.4], to: [tip(-1.4, 0), 1.3, -13.2], radius: [1.3, 1.05] },
            { from: [tip(1.1, 0), 1.6, -4.4], to: [tip(1.6, 0), 1.3, -12.4], radius: [1.3, 1.05] },
            { from: [tip(3.2, 0), 1.5, -3.8], to: [tip(4.6, 0), 1.3, -10], radius: [1.15, 0.9] },
            { from: [tip(-3.4, 0), 1.6, 2.4], to: [tip(-7.2, 0), 1.4, -3.4], radius: [1.7, 1.15] },
            { box: [x, 1.5, 6.4], half: [3.9, 1.5, 3], round: 1.4 },
          ],
        },
        undefined,
        undefined,
        { relief: { size: 2.4, depth: 0.12 } },
      ),
      piece(`cuff-${word}`, 'cuff', bar(7.8, 3, 3.2, 1.3), [x, 0, 10.4]),
      ...[-1.7, 0, 1.7].map((dx, i) =>
        piece(`line-${word}-${i + 1}`, 'stitch', rod(`${x + dx}:3.15:-3 | ${x + dx * 0.9}:3.2:1.4`, [0.1, 0.1], { around: 8 })),
      ),
    ]
  }),
  set: [{ at: [0, 0, 0], turn: [0, 8, 0] }],
  gathers: true,
  view: { azimuth: 10, elevation: 48 },
}

/** Scarf folded in three, its fringe to the front. */
export const scarf: Recipe = {
  archetype: 'scarf',
  params: {},
  slots: { body: { family: 'knit', color: '#9c3c3c' }, stripe: { family: 'knit', color: '#e6dccb' } },
  parts: [
    // Two loose turns lie on one another; the ends come out in front.
    ...[
      [11.6, 9.4, 3.4, 0],
      [9.8, 7.8, 7.4, 26],
    ].map(([rx = 10, rz = 8, y = 3, turn = 0], i) =>
      piece(
        `loop-${i + 1}`,
        'body',
        {
          make: 'sweep',
          closed: true,
          section: [3.3, 4.2],
          exponent: 0.8,
          path: Array.from({ length: 10 }, (_, k): [number, number, number] => {
            const angle = (k / 10) * 2 * Math.PI
            return [rx * Math.sin(angle), y + 0.9 * Math.sin(2 * angle + i), rz * Math.cos(angle) - 3]
          }),
        },
        undefined,
        [0, turn, 0],
        { relief: { size: 3.4, depth: 0.9 } },
      ),
    ),
    ...pair((side, word) => {
      const place = { at: [side * 6.4, 0.5, 6] as [number, number, number], turn: [0, side * 16, 0] as [number, number, number] }
      return [
        piece(
          `end-${word}`,
          'body',
          {
            make: 'blend',
            smooth: 1.4,
            cells: 64,
            add: [
              { box: [0, 1.2, 11], half: [5.6, 1, 11], round: 1 },
              { from: [0, 4.6, -3], to: [0, 1.6, 4], radius: [3.4, 2.4] },
            ],
          },
          place.at,
          place.turn,
          { relief: { size: 4, depth: 0.35 } },
        ),
        ...[18.4, 15.6, 12.8].map((z, i) =>
          piece(
            `band-${word}-${i + 1}`,
            'stripe',
            bar(11.5, 2.1, 1.5, 0.7),
            [place.at[0] + side * z * 0.276, 0.72, place.at[2] + z * 0.961],
            place.turn,
            {
              relief: { size: 4, depth: 0.2 },
            },
          ),
        ),
        ...times(15, (i) => {
          const x = -5.2 + i * 0.74
          return piece(
            `fringe-${word}-${i + 1}`,
            i % 2 ? 'stripe' : 'body',
            rod(`${x}:1:21.6 | ${x + 0.1}:.6:23.6 | ${x + 0.5 * Math.sin(i * 2.1)}:.1:${26.4 + 0.5 * Math.cos(i * 3)}`, [0.3, 0.3], {
              around: 8,
            }),
            place.at,
            place.turn,
          )
        }),
      ]
    }),
  ],
  view: { azimuth: 22, elevation: 26 },
}
