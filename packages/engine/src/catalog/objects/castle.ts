import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, rod, turned } from './notation.ts'
import { piece, slat, times } from './pieces.ts'

/** Fairy-tale castle: a gate between two towers, walls with battlements, a keep, blue roofs with flags. */
export const castle: Recipe = {
  archetype: 'castle',
  params: {},
  slots: {
    body: { family: 'stone', color: '#cfc4b0' },
    roof: { family: 'slate', color: '#3d5577' },
    dark: { family: 'walnut', color: '#4a2f1e' },
    flag: { family: 'fabric', color: '#c8392f' },
    window: { family: 'screen', color: '#20242c' },
  },
  parts: [
    piece('ground', 'body', bar(168, 4, 124, 2)),
    ...[
      ['front', 0, 46, 120, 0],
      ['back', 0, -46, 120, 0],
      ['left', -66, 0, 92, 90],
      ['right', 66, 0, 92, 90],
    ].flatMap(([name, x, z, long, turn]) => [
      piece(`wall-${name}`, 'body', slat(Number(long), 36, 9, 0.6), [Number(x), 22, Number(z)], [0, Number(turn), 0]),
      ...times(Math.floor(Number(long) / 11), (i) => {
        const along = (i + 0.5) * 11 - Math.floor(Number(long) / 11) * 5.5
        return piece(
          `merlon-${name}-${i + 1}`,
          'body',
          slat(6, 7, 9, 0.4),
          Number(turn) ? [Number(x), 43, along] : [along, 43, Number(z)],
          [0, Number(turn), 0],
        )
      }),
    ]),
    ...[
      ['front-left', -66, 46, 13, 62],
      ['front-right', 66, 46, 13, 62],
      ['back-left', -66, -46, 13, 70],
      ['back-right', 66, -46, 13, 70],
      ['gate-left', -20, 50, 10, 56],
      ['gate-right', 20, 50, 10, 56],
      ['keep-left', -26, -16, 12, 104],
      ['keep-right', 30, -22, 14, 122],
    ].flatMap(([name, x, z, radius, height]) => {
      const [px, pz, r, h] = [Number(x), Number(z), Number(radius), Number(height)]
      return [
        piece(
          `tower-${name}`,
          'body',
          turned(`0:0 | ${r + 1.4}:0 | ${r}:${h * 0.2}:3 | ${r}:${h - 9}:.3 | ${r + 2.2}:${h - 5}:.3 | ${r + 2.2}:${h} | 0:${h}`, {
            segments: 40,
          }),
          [px, 3, pz],
        ),
        piece(`roof-${name}`, 'roof', turned(`0:0 | ${r + 3.6}:0:.3 | ${r * 0.55}:${r * 1.5}:${r} | 0:${r * 2.9}`, { segments: 40 }), [
          px,
          3 + h,
          pz,
        ]),
        piece(`pole-${name}`, 'dark', rod(`${px}:${h + r * 2.7}:${pz} | ${px}:${h + r * 2.9 + 14}:${pz}`, [0.5, 0.5], { around: 8 })),
        piece(`flag-${name}`, 'flag', cut('0:0 | 11:3.2 | 0:6.4', 0.5, 0.2), [px + 0.4, h + r * 2.9 + 9, pz]),
        ...[0.42, 0.7].map((part, i) =>
          piece(`slit-${name}-${i + 1}`, 'window', cut('-1.3:0 | 1.3:0 | 1.3:6:1 | 0:7.6:1 | -1.3:6:1', 2, 0.3), [
            px,
            3 + h * part,
            pz + r - 0.4,
          ]),
        ),
      ]
    }),
    piece('keep', 'body', bar(52, 78, 40, 0.6), [2, 3, -20]),
    piece(
      'keep-roof',
      'roof',
      {
        make: 'extrude',
        outline: {
          points: [
            [-23, 0],
            [23, 0],
            [0, 30],
          ],
        },
        depth: 56,
        bevel: 0.4,
      },
      [2, 81, -20],
      [0, 90, 0],
    ),
    ...times(6, (i) =>
      piece(`keep-window-${i + 1}`, 'window', cut('-2.4:0 | 2.4:0 | 2.4:8:1.6 | 0:11:2 | -2.4:8:1.6', 1.4, 0.3), [
        -8 + (i % 3) * 9.6,
        46 + Math.floor(i / 3) * 18,
        0,
      ]),
    ),
    piece('gatehouse', 'body', bar(32, 50, 15, 0.6), [0, 3, 48]),
    ...times(4, (i) => piece(`gate-merlon-${i + 1}`, 'body', slat(5, 6, 15, 0.4), [-12.6 + i * 8.4, 56, 48])),
    piece('gate', 'dark', cut('-8:0 | 8:0 | 8:18:1 | 5.8:24:4 | 0:27:4 | -5.8:24:4 | -8:18:1', 2, 0.5), [0, 3, 55.6]),
    ...times(5, (i) => piece(`gate-bar-${i + 1}`, 'window', slat(0.7, 22, 0.7, 0.1), [-6 + i * 3, 14, 56.8])),
    piece('bridge', 'dark', bar(17, 2, 30, 0.5), [0, 2, 70]),
  ],
  view: { azimuth: 24, elevation: 12 },
}
