import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, hoop, range, spline, turned } from './notation.ts'
import { pair, piece, times } from './pieces.ts'

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
    piece(
      'brim',
      'body',
      turned(
        {
          ...spline('7.4:1 | 8.6:.8 | brim*.75:.3 | brim*.97:1.2 | brim:1.5 | brim*.97:1.65 | brim*.75:.85 | 8.6:1.4 | 7.4:1.6'),
          closed: true,
        },
        { segments: 120 },
      ),
      undefined,
      [4, 0, 0],
      { scale: [1, 1, 1.14] },
    ),
    piece('band', 'band', hoop('7.9:0:.1 | 8.66:0:.15 | 8.5:3:.15 | 7.9:3:.1', { segments: 96 }), [0, 1.6, 0], undefined, {
      scale: [1, 1, 1.185],
    }),
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
    piece(
      'body',
      'body',
      turned(
        {
          ...spline(
            '8.8:0 | 12:-.3 | brim*.8:-1 | brim:-.2 | brim*1.01:.05 | brim*.8:-.65 | 12:.1 | 9.4:.6 | 9:4 | 8.4:8.4 | 6.4:10 | 0:10.3 | 0:10 | 6:9.6 | 8:8 | 8.6:4',
          ),
          closed: true,
        },
        { segments: 144 },
      ),
    ),
    ...times(9, (i) =>
      piece(`ring-${i + 1}`, 'body', { make: 'lathe', segments: 96, profile: { points: ringAt(10.5 + i * 1.12), closed: true } }, [
        0,
        -0.62 + 0.62 * Math.abs((i - 6) / 6) ** 2,
        0,
      ]),
    ),
    piece('band', 'band', hoop('8.6:0:.1 | 9.5:0:.15 | 9.2:3.2:.15 | 8.6:3.2:.1', { segments: 96 }), [0, 0.5, 0]),
    ...pair((side, word) => [
      piece(
        `tail-${word}`,
        'band',
        cut(`0:0 | ${side * 1.8}:0 | ${side * 3.2}:-8:.2 | ${side * 2}:-7.4:.2 | ${side * 0.9}:-8.2:.2`, 0.16, 0.05),
        [0, 0.9, 9.7],
        [-84, 0, 0],
      ),
    ]),
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
