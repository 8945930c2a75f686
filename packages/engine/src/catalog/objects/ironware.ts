import type { Recipe } from '../../shape/recipe.ts'
import { cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { circle, pair, pearl, piece, stud } from './pieces.ts'

/** Padlock with its shackle closed and a keyhole. */
export const padlock: Recipe = {
  archetype: 'padlock',
  params: { open: range(0, 0, 1) },
  slots: {
    body: { family: 'brass', color: '#c99d50' },
    shackle: { family: 'chrome', color: '#d0d3d6' },
    hole: { family: 'matte-plastic', color: '#17130f' },
  },
  parts: [
    piece('body', 'body', cut('-2.6:0:.5 | 2.6:0:.5 | 2.6:4.4:.7 | -2.6:4.4:.7', 1.8, 0.22)),
    piece('plate', 'shackle', cut('-1.15:.7:.5 | 1.15:.7:.5 | 1.15:3.5:.6 | -1.15:3.5:.6', 0.12, 0.05), [0, 0, 0.92]),
    piece('keyhole', 'hole', stud(0.34, 0.06, 32), [0, 2.4, 0.97], [90, 0, 0]),
    piece('keyhole-slot', 'hole', cut('-.12:0 | .12:0 | .22:-1 | -.22:-1', 0.06, 0), [0, 2.3, 1]),
    piece(
      'shackle',
      'shackle',
      rod(
        '-1.75:3.6:0 | -1.75:5.6+open*1.2:0 | -1.2:6.9+open*1.2:0 | 0:7.45+open*1.2:0 | 1.2:6.9+open*1.2:0 | 1.75:5.6+open*1.2:0 | 1.75:3.6+open*1.6:0',
        [0.46, 0.46],
        { around: 32 },
      ),
    ),
    ...pair((side, word) => [
      piece(`collar-${word}`, 'body', drum(0.72, 0.3, 0.1), [side * 1.75, 4.3, 0]),
      piece(`rivet-low-${word}`, 'shackle', stud(0.2, 0.1, 20), [side * 2.1, 0.55, 0.88], [90, 0, 0]),
      piece(`rivet-high-${word}`, 'shackle', stud(0.2, 0.1, 20), [side * 2.1, 3.85, 0.88], [90, 0, 0]),
    ]),
  ],
  labels: { front: { part: 'plate', rect: [0.1, 0.75, 0.9, 0.95] } },
  view: { azimuth: 24, elevation: 8 },
}

/** Hand bell with a turned handle. */
export const bell: Recipe = {
  archetype: 'bell',
  params: { height: range(16, 6, 40) },
  slots: { body: { family: 'brass', color: '#d3a957' }, handle: { family: 'walnut', color: '#4d2d1b' } },
  parts: [
    piece(
      'body',
      'body',
      turned(
        {
          ...spline(
            'height*.37:0 | height*.375:height*.02 | height*.33:height*.07 | height*.25:height*.2 | height*.22:height*.36 | height*.16:height*.46 | height*.04:height*.49 | 0:height*.49 | 0:height*.46 | height*.04:height*.46 | height*.14:height*.43 | height*.2:height*.34 | height*.23:height*.2 | height*.31:height*.06 | height*.35:height*.01',
          ),
          closed: true,
        },
        { segments: 96 },
      ),
    ),
    ...[0.075, 0.34].map((rise, i) =>
      piece(
        `ring-${i + 1}`,
        'body',
        hoop(
          `height*${i ? 0.215 : 0.315}:-.12:.08 | height*${i ? 0.235 : 0.34}:-.12:.1 | height*${i ? 0.235 : 0.335}:.12:.1 | height*${i ? 0.21 : 0.31}:.12:.08`,
          { segments: 96 },
        ),
        [0, `=height * ${rise}`, 0],
      ),
    ),
    piece('clapper', 'body', pearl(1.1, 28), [0, 1.1, 0]),
    piece(
      'collar',
      'body',
      turned('0:0 | height*.06:0:.1 | height*.07:height*.03:.1 | height*.04:height*.05 | 0:height*.05', { segments: 48 }),
      [0, '=height * 0.48', 0],
    ),
    piece(
      'handle',
      'handle',
      turned(
        spline(
          '0:0 | height*.035:0 | height*.03:height*.06 | height*.06:height*.2 | height*.05:height*.32 | height*.03:height*.36 | height*.055:height*.42 | height*.04:height*.47 | 0:height*.48',
        ),
        { segments: 48 },
      ),
      [0, '=height * 0.52', 0],
    ),
  ],
  view: { azimuth: 10, elevation: 8 },
}

/** Ship's anchor leaning upright with a ring and a rope. */
export const anchor: Recipe = {
  archetype: 'anchor',
  params: {},
  slots: { body: { family: 'powder-coat', color: '#2b3a4a' }, rope: { family: 'fabric', color: '#c9ab78' } },
  parts: [
    piece('shank', 'body', rod('0:3:0 | 0:44:0', [1.6, 1.6], { taper: [1.2, 0.85] })),
    piece('arms', 'body', rod('-18:16.6:0 | -14.6:9:0 | -8:3.6:0 | 0:2:0 | 8:3.6:0 | 14.6:9:0 | 18:16.6:0', [1.7, 1.7])),
    piece('stock', 'body', rod('-12:39:0 | 12:39:0', [1.2, 1.2])),
    ...pair((side, word) => [
      piece(
        `fluke-${word}`,
        'body',
        cut(`${side * -5}:0:.6 | ${side * 2.4}:8.4:.4 | ${side * 4.4}:-2.6:.6`, 2.4, 0.3),
        [side * 17, 14, 0],
        [0, 0, side * 6],
      ),
      piece(`knob-${word}`, 'body', pearl(1.8, 28), [side * 12.4, 39, 0]),
    ]),
    piece('ring', 'body', hoop('2.6:-.7:.5 | 4:-.7:.5 | 4:.7:.5 | 2.6:.7:.5', { segments: 72 }), [0, 48, 0], [90, 0, 0]),
    piece(
      'rope',
      'rope',
      rod('0:51.4:.8 | 3.6:46:2.6 | 2.4:36:2.4 | -2.8:29:1.8 | -2:22:-2 | 2.8:16:-1.6 | 2.6:10:2.4 | -3.4:6:3 | -7:1.2:5', [0.7, 0.7], {
        around: 16,
      }),
    ),
  ],
  view: { azimuth: 16, elevation: 4 },
}

/** Machine gear standing on its teeth with a hub and spokes' holes. */
export const gear: Recipe = {
  archetype: 'gear',
  params: { radius: range(8, 3, 30) },
  slots: { body: { family: 'brushed-metal', color: '#bfc3c7' }, hub: { family: 'brass', color: '#c99d50' } },
  parts: [
    piece(
      'body',
      'body',
      {
        make: 'extrude',
        outline: {
          points: Array.from({ length: 64 }, (_, i): [string, string] => {
            const [tooth, step] = [Math.floor(i / 4), i % 4]
            const angle = ((tooth + ([0.06, 0.3, 0.55, 0.79][step] ?? 0)) * 2 * Math.PI) / 16
            const r = step === 1 || step === 2 ? 1 : 0.84
            return [`=radius * ${(r * Math.sin(angle)).toFixed(4)}`, `=radius * ${(r * Math.cos(angle)).toFixed(4)}`]
          }),
          closed: true,
        },
        holes: Array.from({ length: 6 }, (_, i) => {
          const [sin, cos] = [Math.sin((i * Math.PI) / 3), Math.cos((i * Math.PI) / 3)]
          const ring = circle(0, 0, 0.13)
          return {
            ...ring,
            points: ring.points.map(([x, y]): [string, string] => [
              `=radius * ${(0.52 * sin + Number(x)).toFixed(4)}`,
              `=radius * ${(0.52 * cos + Number(y)).toFixed(4)}`,
            ]),
          }
        }),
        depth: '=radius * 0.3',
        bevel: '=radius * 0.02',
      },
      [0, '=radius', 0],
    ),
    piece(
      'hub',
      'hub',
      turned('radius*.1:-radius*.24 | radius*.26:-radius*.24:.1 | radius*.26:radius*.24:.1 | radius*.1:radius*.24', { segments: 64 }),
      [0, '=radius', 0],
      [90, 0, 0],
    ),
    piece('axle', 'body', drum('=radius * 0.12', '=radius * 0.6', 0.1), [0, '=radius', '=radius * -0.3'], [90, 0, 0]),
  ],
  view: { azimuth: 30, elevation: 8 },
}
