import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, hoop, range, rod, turned } from './notation.ts'
import { circle, piece, times } from './pieces.ts'

/** Refrigerator with a freezer below, its doors a finger's breadth apart. */
export const fridge: Recipe = {
  archetype: 'fridge',
  params: { height: range(184, 120, 205), width: range(66, 52, 92) },
  slots: {
    body: { family: 'brushed-metal', color: '#c6c9cb' },
    side: { family: 'powder-coat', color: '#8f9396' },
    gap: { family: 'rubber', color: '#222326' },
    handle: { family: 'steel', color: '#d3d6d8' },
  },
  parts: [
    piece('side', 'side', bar('=width', '=height - 3', 58, 0.6), [0, 3, -4]),
    piece('seal', 'gap', bar('=width - 2', '=height - 6', 2.4, 0.2), [0, 4.4, 25.6]),
    piece('body', 'body', bar('=width', '=height * 0.64 - 0.5', 6.4, 1.3), [0, '=height * 0.36 + 0.5', 29.6]),
    piece('lower', 'body', bar('=width', '=height * 0.36 - 6.5', 6.4, 1.3), [0, 6, 29.6]),
    piece('plinth', 'gap', bar('=width - 3', 5, 4, 0.5), [0, 0.6, 26]),
    ...(
      [
        ['handle', 'height * 0.42', 'height * 0.72'],
        ['lower-handle', 'height * 0.2', 'height * 0.325'],
      ] as const
    ).flatMap(([name, low, high]) => [
      piece(name, 'handle', rod(`-width*.42:${low}:38.4 | -width*.42:${high}:38.4`, [1.1, 1.1], { around: 24 })),
      ...[low, high].map((y, i) =>
        piece(
          `${name}-stay-${i + 1}`,
          'handle',
          rod(`-width*.42:${y}${i ? '-4' : '+4'}:32 | -width*.42:${y}${i ? '-4' : '+4'}:38.4`, [0.8, 0.8], { around: 16 }),
        ),
      ),
    ]),
    ...times(2, (i) => piece(`hinge-${i + 1}`, 'gap', bar(7, 1.2, 7, 0.4), ['=width * 0.4', i ? '=height' : '=height * 0.36 - 0.35', 28])),
    piece('badge', 'handle', bar(7, 1.1, 0.3, 0.1), [0, '=height * 0.955', 32.8]),
  ],
  labels: { body: { part: 'body', rect: [0.2, 0.3, 0.9, 0.9] } },
  view: { azimuth: 24, elevation: 8 },
}

/** Washing machine, its porthole closed. */
export const washingMachine: Recipe = {
  archetype: 'washing-machine',
  params: { width: range(60, 45, 70) },
  slots: {
    body: { family: 'plastic', color: '#f1f2f2' },
    ring: { family: 'chrome', color: '#d2d5d8' },
    glass: { family: 'screen', color: '#23272c' },
    trim: { family: 'matte-plastic', color: '#b9bdc1' },
    dark: { family: 'screen', color: '#111316' },
    drum: { family: 'steel', color: '#b4b8bc' },
  },
  parts: [
    piece('body', 'body', bar('=width', 82, 56, 1.6), [0, 2.5, 0]),
    piece('feet', 'trim', { ...bar('=width - 6', 3, 48, 1) }, [0, 0, 0]),
    piece('top', 'body', bar('=width + 0.8', 2.6, 58, 1), [0, 84, 0]),
    piece(
      'front',
      'body',
      cut('-width/2+.4:-33.6:1.6 | width/2-.4:-33.6:1.6 | width/2-.4:33.6:1.6 | -width/2+.4:33.6:1.6', 2.4, 0.9),
      [0, 37.6, 28],
    ),
    piece(
      'panel',
      'body',
      cut('-width/2+.4:-5.6:1.4 | width/2-.4:-5.6:1.4 | width/2-.4:5.6:1.4 | -width/2+.4:5.6:1.4', 2.4, 0.9),
      [0, 77.4, 28],
    ),
    piece('drawer', 'trim', cut('-8:-4:1 | 8:-4:1 | 8:4:1 | -8:4:1', 0.7, 0.3), ['=-width / 2 + 10.5', 77.4, 29.4]),
    piece('drawer-face', 'body', cut('-7.7:-3.7:.9 | 7.7:-3.7:.9 | 7.7:3.7:.9 | -7.7:3.7:.9', 0.8, 0.3), [
      '=-width / 2 + 10.5',
      77.4,
      29.6,
    ]),
    piece('display', 'dark', cut('-7:-2.6:.6 | 7:-2.6:.6 | 7:2.6:.6 | -7:2.6:.6', 0.8, 0.2), ['=width / 2 - 11', 77.4, 29.3]),
    piece(
      'knob',
      'ring',
      turned('0:0 | 3.5:0:.2 | 3.3:2.4:.5 | 0:2.5', { segments: 64, flutes: { count: 36, depth: 0.1, from: 0.3, to: 2.1 } }),
      [-2, 77.4, 29.2],
      [90, 0, 0],
    ),
    piece('knob-mark', 'dark', bar(0.3, 1.5, 0.3, 0.1), [-2, 78.4, 31.5]),
    ...times(4, (i) => piece(`button-${i + 1}`, 'trim', { ...blob(0.62, 0.62, 0.5), around: 20 }, [4.4 + i * 2.1, 77.4, 29.3])),
    piece('bezel', 'trim', hoop('17:-1:.4 | 22.6:-1:.6 | 22:1:.8 | 17.6:1.6:.6', { segments: 96 }), [0, 40, 29.6], [90, 0, 0]),
    piece('body-ring', 'ring', hoop('15.4:0:.6 | 20:0:.6 | 19.6:2.6:1.1 | 16.2:3.2:.7', { segments: 96 }), [0, 40, 30.4], [90, 0, 0]),
    piece('back', 'drum', cut(circle(0, 0, 16), 0.8, 0.2), [0, 40, 29.4]),
    piece('glass', 'glass', turned('0:0 | 16.4:0 | 15.6:1.4:.5 | 12:4:6 | 6:5.4:6 | 0:5.6', { segments: 96 }), [0, 40, 30], [90, 0, 0]),
    piece('grip', 'dark', bar(2.4, 9, 1.6, 0.7), [18.4, 35.5, 32.6]),
    piece('kick', 'trim', bar('=width - 1', 0.5, 0.6, 0.15), [0, 12, 29]),
    piece('filter', 'trim', cut('-5:-3.4:.6 | 5:-3.4:.6 | 5:3.4:.6 | -5:3.4:.6', 0.5, 0.2), ['=width / 2 - 9', 7.6, 29.2]),
  ],
  view: { azimuth: 24, elevation: 10 },
}

/** Free-standing bath with a rolled rim; water by `fill`, feet by `claw`. */
export const bathtub: Recipe = {
  archetype: 'bathtub',
  params: { length: range(168, 130, 190), fill: range(0, 0, 1), claw: range(0, 0, 1) },
  slots: {
    body: { family: 'porcelain', color: '#f5f5f3' },
    water: { family: 'still-water', color: '#8fb4ba' },
    metal: { family: 'chrome', color: '#d6d9dc' },
  },
  parts: [
    piece(
      'body',
      'body',
      turned(
        {
          points: [
            [0, 0],
            [29, 0],
            [34, 4],
            [38, 30],
            [43, 54],
            [46.4, 57],
            [46, 59.6],
            [43, 60],
            [40.4, 57],
            [36, 34],
            [31, 14],
            [26, 9],
            [0, 8],
          ],
          fillet: [0, 4, 5, 20, 4, 1.4, 1.4, 1.4, 4, 20, 8, 6, 0],
        },
        { segments: 144 },
      ),
      [0, '=9 * claw', 0],
      undefined,
      { scale: ['=length / 92', 1, 0.82] },
    ),
    piece('water', 'water', turned('0:-1 | 38.6:-1:.2 | 39:0 | 0:0', { segments: 96 }), [0, '=46 + 9 * claw', 0], undefined, {
      scale: ['=length / 92', 1, 0.82],
      when: '=fill - 0.05',
    }),
    piece('drain', 'metal', turned('0:0 | 3.2:0:.2 | 3:.6:.3 | 0:.7', { segments: 48 }), ['=length * 0.18', '=8.1 + 9 * claw', 0]),
    piece(
      'overflow',
      'metal',
      turned('0:0 | 2.8:0:.2 | 2.6:.9:.4 | 0:1', { segments: 48 }),
      ['=length * 0.415', '=43 + 9 * claw', 0],
      [0, 0, 72],
    ),
    ...[-1, 1].flatMap((end) =>
      [-1, 1].map((side) =>
        piece(
          `claw-${end < 0 ? 'a' : 'b'}-${side < 0 ? 'a' : 'b'}`,
          'metal',
          {
            make: 'blend',
            smooth: 2,
            cells: 30,
            add: [
              { from: [0, 13, 0], to: [0, 6, 0], radius: [4, 2] },
              { ellipsoid: [0, 2.4, 0], radii: [3.2, 2.4, 3.2] },
            ],
          },
          [`=${end} * length * 0.26`, 0, side * 19],
          undefined,
          { when: '=claw - 0.5' },
        ),
      ),
    ),
    piece('riser', 'metal', rod('-6:0:-46 | -6:66:-46', [1.3, 1.3], { around: 20 })),
    piece('riser-right', 'metal', rod('6:0:-46 | 6:66:-46', [1.3, 1.3], { around: 20 })),
    piece('mixer', 'metal', rod('-10:70:-46 | 10:70:-46', [2.3, 2.3], { around: 28 })),
    piece('neck', 'metal', rod('0:70:-46 | 0:82:-45 | 0:90:-38 | 0:88:-30 | 0:83:-28', [1.4, 1.4], { around: 24 })),
    ...[-1, 1].map((side) =>
      piece(
        `tap-${side < 0 ? 'left' : 'right'}`,
        'metal',
        rod(`${side * 9}:70:-46 | ${side * 16}:71:-46`, [1.5, 2.1], { around: 24, taper: [1, 0.8] }),
      ),
    ),
  ],
  view: { azimuth: -30, elevation: 18 },
}
