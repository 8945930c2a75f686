import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, drum, hoop, rod, turned } from './notation.ts'
import { pair, pearl, piece, slat, times } from './pieces.ts'

/** Lighthouse on its rock: a banded tower, a gallery, a lit lantern. */
export const lighthouse: Recipe = {
  archetype: 'lighthouse',
  params: {},
  slots: {
    body: { family: 'paint', color: '#f4f1ea' },
    band: { family: 'paint', color: '#c33a2e' },
    dark: { family: 'powder-coat', color: '#24272b' },
    light: { family: 'flame', color: '#ffd98a' },
    glass: { family: 'glass', color: '#f6fafa' },
    rock: { family: 'stone', color: '#6f6a63' },
  },
  parts: [
    piece(
      'rock',
      'rock',
      {
        make: 'blend',
        smooth: 12,
        cells: 64,
        add: [
          { ellipsoid: [0, 4, 0], radii: [52, 16, 44] },
          { ellipsoid: [-32, 2, 18], radii: [26, 12, 22] },
          { ellipsoid: [34, 0, 14], radii: [28, 12, 24] },
        ],
        cut: [{ box: [0, -20, 0], half: [120, 20, 120], round: 0.1 }],
      },
      undefined,
      undefined,
      { relief: { size: 16, depth: 5, lumps: true } },
    ),
    ...times(5, (i) => {
      const [low, high] = [24 - i * 2.2, 24 - (i + 1) * 2.2]
      return piece(`tower-${i + 1}`, i % 2 ? 'band' : 'body', turned(`0:0 | ${low}:0 | ${high}:23 | 0:23`, { segments: 72 }), [
        0,
        16 + i * 23,
        0,
      ])
    }),
    piece('gallery', 'dark', turned('0:0 | 13:0 | 19:5:.6 | 19:7:.5 | 0:7', { segments: 72 }), [0, 128, 0]),
    piece('post', 'dark', rod('0:0:0 | 0:8:0', [0.4, 0.4], { around: 8 }), [0, 135, 0], undefined, { repeat: { ring: 16, radius: 18 } }),
    ...[4, 8].map((y, i) =>
      piece(`rail-${i + 1}`, 'dark', hoop('17.6:-.4:.3 | 18.4:-.4:.3 | 18.4:.4:.3 | 17.6:.4:.3', { segments: 72 }), [0, 135 + y, 0]),
    ),
    piece('lantern-foot', 'body', turned('0:0 | 10:0 | 10:4:.4 | 0:4', { segments: 64 }), [0, 135, 0]),
    piece('light', 'light', { ...blob(4.6, 6, 4.6), around: 32 }, [0, 147, 0]),
    piece('mullion', 'dark', rod('0:0:0 | 0:16:0', [0.5, 0.5], { around: 8 }), [0, 139, 0], undefined, {
      repeat: { ring: 8, radius: 9.2 },
    }),
    piece('roof', 'band', turned('0:0 | 12:0:.4 | 11.4:1.6:.4 | 4:9:3 | 1.6:11:.4 | 0:11', { segments: 64 }), [0, 154, 0]),
    piece('ball', 'dark', pearl(1.8), [0, 166, 0]),
    piece('rod', 'dark', rod('0:166:0 | 0:176:0', [0.4, 0.4], { around: 8 })),
    piece('door', 'dark', cut('-4.4:0 | 4.4:0 | 4.4:11:1 | 3:14.6:2.4 | 0:16:2.4 | -3:14.6:2.4 | -4.4:11:1', 3, 0.5), [0, 16, 23]),
    ...times(3, (i) =>
      piece(
        `window-${i + 1}`,
        'dark',
        cut('-2:0 | 2:0 | 2:6:1.4 | 0:7.4:1.6 | -2:6:1.4', 2, 0.4),
        [0, 52 + i * 25, 20.2 - i * 2.4],
        [-5, 0, 0],
      ),
    ),
    piece('cottage', 'body', cut('-9:0 | 9:0 | 9:11 | 0:19 | -9:11', 17, 0.5), [33, 11, 6]),
    ...pair((side, word) => [
      piece(`cottage-roof-${word}`, 'band', slat(14.6, 20, 1.6, 0.4), [33 + side * 5.2, 26.6, 6], [-90, 0, side * -41.6]),
    ]),
    piece('cottage-door', 'dark', slat(4, 8, 0.8, 0.2), [33, 15.4, 14.6]),
  ],
  view: { azimuth: 8, elevation: 4 },
}

/** Windmill of a Dutch kind: a thatched body, a gallery, four latticed sails. */
export const windmill: Recipe = {
  archetype: 'windmill',
  params: {},
  slots: {
    body: { family: 'brick', color: '#9a5a42' },
    thatch: { family: 'felt', color: '#8a7350' },
    wood: { family: 'walnut', color: '#5d3a24' },
    sail: { family: 'fabric', color: '#efe6d2' },
    white: { family: 'paint', color: '#f2eee4' },
  },
  parts: [
    piece('base', 'body', turned('0:0 | 34:0 | 31:36:.4 | 0:36', { segments: 8 }), undefined, [0, 22.5, 0], { facets: true }),
    piece('gallery', 'wood', turned('0:0 | 42:0:.3 | 42:2.4:.3 | 0:2.4', { segments: 8 }), [0, 35, 0], [0, 22.5, 0], { facets: true }),
    piece('post', 'wood', rod('0:0:0 | 0:9:0', [0.6, 0.6], { around: 8 }), [0, 37, 0], undefined, { repeat: { ring: 16, radius: 39.4 } }),
    piece('rail', 'wood', hoop('38.8:-.6:.2 | 40:-.6:.2 | 40:.6:.2 | 38.8:.6:.2', { segments: 48 }), [0, 46, 0]),
    piece('tower', 'thatch', turned('0:0 | 30:0 | 20:62:4 | 17:68 | 0:68', { segments: 8 }), [0, 37, 0], [0, 22.5, 0], { facets: true }),
    piece('cap', 'thatch', {
      make: 'blend',
      smooth: 4,
      cells: 48,
      add: [{ ellipsoid: [0, 108, -2], radii: [18, 14, 22] }],
      cut: [{ box: [0, 90, 0], half: [40, 14, 40], round: 0.1 }],
    }),
    piece('collar', 'white', drum(18.6, 2.4, 0.6), [0, 103, 0]),
    piece('shaft', 'wood', drum(2.6, 18, 0.6), [0, 110, 14], [84, 0, 0]),
    piece('hub', 'wood', bar(7, 7, 6, 1), [0, 106.4, 31]),
    ...times(4, (i) => {
      const angle = i * 90 + 24
      const turn: [number, number, number] = [0, 0, angle]
      const at: [number, number, number] = [0, 110, 33]
      return piece(`spar-${i + 1}`, 'wood', cut('-1.1:0:.2 | 1.1:0:.2 | .7:74:.2 | -.7:74:.2', 2, 0.16), at, turn)
    }),
    ...times(4, (i) => piece(`sail-${i + 1}`, 'sail', cut('1:12 | 12:12 | 12:72 | 1:72', 0.5, 0.15), [0, 110, 33.4], [0, 0, i * 90 + 24])),
    ...times(4, (sail) =>
      piece(
        `lattice-${sail + 1}`,
        'wood',
        cut(
          '-2:12 | 12.8:12 | 12.8:73 | -2:73',
          0.9,
          0.15,
          [0, 1, 2, 3, 4, 5].map((i) => `1.4:${13 + i * 10} | 11.8:${13 + i * 10} | 11.8:${22 + i * 10} | 1.4:${22 + i * 10}`),
        ),
        [0, 110, 33.8],
        [0, 0, sail * 90 + 24],
      ),
    ),
    piece('door', 'white', cut('-5:0 | 5:0 | 5:15:1 | 0:18:5 | -5:15:1', 2, 0.4), [0, 0, 30.6], [-5, 0, 0]),
    piece('door-leaf', 'wood', cut('-3.8:0 | 3.8:0 | 3.8:14:1 | 0:16.6:4 | -3.8:14:1', 2, 0.3), [0, 0, 31.2], [-5, 0, 0]),
    ...[52, 76].map((y, i) => piece(`window-${i + 1}`, 'white', slat(7, 9, 2, 0.4), [0, y, 25.6 - i * 4], [-9, 0, 0])),
    ...[52, 76].map((y, i) => piece(`pane-${i + 1}`, 'wood', slat(5, 7, 2, 0.2), [0, y, 26 - i * 4], [-9, 0, 0])),
  ],
  view: { azimuth: 20, elevation: 4 },
}
