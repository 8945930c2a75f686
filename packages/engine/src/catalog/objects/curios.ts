import type { Recipe } from '../../shape/recipe.ts'
import { cut, drum, hoop, range, rod, spline, turned } from './notation.ts'
import { pearl, piece, stud, times } from './pieces.ts'

/** Hourglass in a turned frame, half of its sand run through. */
export const hourglass: Recipe = {
  archetype: 'hourglass',
  params: { height: range(20, 10, 40) },
  slots: {
    body: { family: 'walnut', color: '#6d4327' },
    glass: { family: 'glass', color: '#f8fcfc' },
    sand: { family: 'soil', color: '#d9b478' },
    metal: { family: 'brass', color: '#cfa45a' },
  },
  parts: [
    ...[0, 1].map((end) =>
      piece(
        end ? 'cap' : 'base',
        'body',
        turned('0:0 | height*.25:0:.2 | height*.26:height*.03:.2 | height*.23:height*.05:.1 | height*.23:height*.065:.1 | 0:height*.065', {
          segments: 72,
        }),
        [0, end ? '=height' : 0, 0],
        [end ? 180 : 0, 0, 0],
      ),
    ),
    piece(
      'bulbs',
      'glass',
      turned(
        {
          ...spline(
            'height*.16:height*.065 | height*.185:height*.16 | height*.165:height*.29 | height*.09:height*.42 | height*.026:height*.5 | height*.09:height*.58 | height*.165:height*.71 | height*.185:height*.84 | height*.16:height*.935 | height*.15:height*.935 | height*.174:height*.84 | height*.155:height*.71 | height*.08:height*.585 | height*.014:height*.5 | height*.08:height*.415 | height*.155:height*.29 | height*.174:height*.16 | height*.15:height*.065',
          ),
          closed: true,
        },
        { segments: 72 },
      ),
    ),
    piece(
      'sand-low',
      'sand',
      turned(
        spline(
          '0:height*.07 | height*.148:height*.07 | height*.168:height*.16 | height*.163:height*.2 | height*.08:height*.27 | 0:height*.33',
        ),
        { segments: 64 },
      ),
    ),
    piece(
      'sand-high',
      'sand',
      turned(
        spline(
          '0:height*.515 | height*.012:height*.515 | height*.076:height*.6 | height*.138:height*.69 | height*.08:height*.68 | 0:height*.655',
        ),
        { segments: 64 },
      ),
    ),
    piece('stream', 'sand', rod('0:height*.3:0 | 0:height*.53:0', [0.06, 0.06], { around: 10 })),
    piece(
      'post',
      'body',
      turned(
        '0:0 | .55:0 | .55:height*.06:.2 | .35:height*.1:.2 | .55:height*.3:2 | .38:height*.435:.2 | .55:height*.45:.1 | .38:height*.465:.2 | .55:height*.6:2 | .35:height*.8:.2 | .55:height*.84:.2 | .55:height*.9 | 0:height*.9',
        { segments: 20 },
      ),
      [0, '=height * 0.05', 0],
      undefined,
      { repeat: { ring: 3, radius: '=height * 0.215' } },
    ),
    piece('finial', 'metal', pearl(0.5, 24), [0, '=height + 0.2', 0], undefined, { repeat: { ring: 3, radius: '=height * 0.215' } }),
  ],
  view: { azimuth: 20, elevation: 8 },
}

/** An outline turned clockwise about the origin, in the short notation. */
const spun = (points: [number, number][], degrees: number): string => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return points.map(([x, y]) => `${(x * cos + y * sin).toFixed(4)}:${(y * cos - x * sin).toFixed(4)}`).join(' | ')
}

/** Pocket compass with its lid open. */
export const compass: Recipe = {
  archetype: 'compass',
  params: {},
  slots: {
    body: { family: 'brass', color: '#c99d50' },
    dial: { family: 'paper', color: '#f2e8d2' },
    mark: { family: 'matte-plastic', color: '#2a2019' },
    needle: { family: 'plastic', color: '#b3252b' },
    steel: { family: 'steel', color: '#d3d6d9' },
  },
  parts: [
    piece(
      'body',
      'body',
      turned('0:0 | 3:0:.4 | 3.3:.5:.3 | 3.3:1.3:.15 | 2.95:1.4:.08 | 2.9:1.05:.05 | 0:1.05', {
        segments: 120,
        flutes: { count: 90, depth: 0.04, from: 0.6, to: 1.15 },
      }),
    ),
    piece('dial', 'dial', stud(2.88, 0.06, 96), [0, 1.02, 0]),
    ...times(36, (i) => {
      const long = i % 9 === 0 ? 0.5 : i % 3 === 0 ? 0.34 : 0.2
      return piece(
        `mark-${i + 1}`,
        'mark',
        cut(
          spun(
            [
              [-0.03, 2.7 - long],
              [0.03, 2.7 - long],
              [0.03, 2.7],
              [-0.03, 2.7],
            ],
            i * 10,
          ),
          0.02,
          0,
        ),
        [0, 1.09, 0],
        [-90, 0, 0],
      )
    }),
    ...times(8, (i) => {
      const long = i % 2 ? 1 : 1.7
      return piece(
        `rose-${i + 1}`,
        i % 2 ? 'body' : 'mark',
        cut(
          spun(
            [
              [0, 0],
              [long * 0.14, long * 0.2],
              [0, long],
              [-long * 0.14, long * 0.2],
            ],
            i * 45,
          ),
          0.02,
          0,
        ),
        [0, i % 2 ? 1.09 : 1.1, 0],
        [-90, 0, 0],
      )
    }),
    piece(
      'needle-north',
      'needle',
      cut(
        spun(
          [
            [-0.24, 0],
            [0.24, 0],
            [0, 2.3],
          ],
          32,
        ),
        0.06,
        0.02,
      ),
      [0, 1.28, 0],
      [-90, 0, 0],
    ),
    piece(
      'needle-south',
      'steel',
      cut(
        spun(
          [
            [-0.24, 0],
            [0.24, 0],
            [0, 2.3],
          ],
          212,
        ),
        0.06,
        0.02,
      ),
      [0, 1.28, 0],
      [-90, 0, 0],
    ),
    piece('pin', 'body', pearl(0.2, 20), [0, 1.3, 0]),
    piece('hinge', 'body', drum(0.32, 1.6, 0.08), [-0.8, 1.35, -3.4], [0, 0, -90]),
    piece(
      'lid',
      'body',
      turned('0:0 | 3.3:0:.2 | 3.3:.6:.2 | 3.05:.6:.05 | 2.95:.2:.1 | 0:.2', { segments: 120 }),
      [0, 4.45, -4.45],
      [70, 0, 0],
    ),
    piece('knob', 'body', turned('0:0 | .36:0 | .3:.5 | .55:.8:.2 | .5:1.3:.2 | 0:1.3', { segments: 40 }), [0, 0.9, 3.2], [90, 0, 0]),
    piece('loop', 'body', hoop('.75:-.12:.1 | 1:-.12:.1 | 1:.12:.1 | .75:.12:.1', { segments: 64 }), [0, 0.9, 4.9], [0, 0, 24]),
  ],
  view: { azimuth: 24, elevation: 34 },
}
