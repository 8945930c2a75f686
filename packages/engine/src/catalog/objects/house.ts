import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, range, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, times } from './pieces.ts'

/** The roof rises this share of the depth, at this many degrees, and its slope is this share of the depth long. */
const [RISE, PITCH, SLOPE] = [0.42, 40, 0.735]
const COURSES = 11
const TILES = 22

const [SIN, COS] = [Math.sin((PITCH * Math.PI) / 180), Math.cos((PITCH * Math.PI) / 180)]

/** A course of tiles with rounded tails, half a tile along from the one below. */
function course(side: -1 | 1, i: number): Part {
  const from = (i / COURSES) * SLOPE
  const shift = i % 2 ? 0.5 : 0
  const tails = Array.from({ length: TILES }, (_, k) => {
    const [a, b] = [(k + shift) / TILES, (k + 1 + shift) / TILES].map((t) => (Math.min(1, t) - 0.5) * 1.12) as [number, number]
    return `width*${(a + 0.004).toFixed(4)}:-depth*.045 | width*${(b - 0.004).toFixed(4)}:-depth*.045 | width*${b.toFixed(4)}:-depth*.03`
  })
  return piece(
    `tiles-${side < 0 ? 'back' : 'front'}-${i + 1}`,
    'roof',
    cut(`-width*.56:-depth*.03 | ${tails.join(' | ')} | width*.56:depth*.05 | -width*.56:depth*.05`, 3.4, 0.7),
    [0, `=height + depth * ${(RISE - (from + 0.03) * SIN).toFixed(4)} + 5`, `=${side} * depth * ${((from + 0.03) * COS).toFixed(4)}`],
    [-90 + PITCH - 4, side < 0 ? 180 : 0, 0],
  )
}

/** A casement with shutters, a sill and a box of flowers, standing on the wall's outer face at `x`, its sill at a share of the height. */
function casement(name: string, x: string): Part[] {
  const [w, h] = ['width * 0.13', 'height * 0.3']
  const at = (dx: string, dy: string, z: number): Part['at'] & {} => [`=${x} + ${dx}`, `=height * 0.36 + ${dy}`, `=depth / 2 + ${z}`]
  return [
    piece(`${name}-reveal`, 'trim', slat(`=${w} + 16`, `=${h} + 16`, 8, 1.5), at('0', `(${h}) / 2`, 0)),
    piece(`${name}-glass`, 'glass', slat(`=${w}`, `=${h}`, 3, 0.2), at('0', `(${h}) / 2`, 3.4)),
    piece(`${name}-mullion`, 'trim', slat(5, `=${h}`, 3, 0.6), at('0', `(${h}) / 2`, 5)),
    ...[1, 2].map((k) => piece(`${name}-bar-${k}`, 'trim', slat(`=${w}`, 3, 3, 0.6), at('0', `(${h}) * ${(k / 3).toFixed(3)}`, 5))),
    piece(`${name}-sill`, 'trim', slat(`=${w} + 30`, 7, 22, 1), at('0', '-9', 6)),
    ...pair((side, word) => [
      piece(
        `${name}-shutter-${word}`,
        'door',
        slat(`=${w} * 0.5`, `=${h} + 10`, 5, 0.8),
        at(`${side} * ((${w}) * 0.77 + 9)`, `(${h}) / 2`, 4),
      ),
      piece(`${name}-louvre-${word}`, 'door', slat(`=${w} * 0.4`, 4.4, 3, 1), at(`${side} * ((${w}) * 0.77 + 9)`, '8', 7), [30, 0, 0], {
        repeat: { row: 13, step: [0, `=(${h} - 8) / 13`, 0] },
      }),
    ]),
    piece(`${name}-box`, 'door', slat(`=${w} + 6`, 16, 18, 1.5), at('0', '-2', 16)),
    piece(
      `${name}-flowers`,
      'leaf',
      {
        make: 'foliage',
        masses: [{ at: [0, 0, 0], radii: [`=${w} * 0.52`, 13, 11] }],
        leaves: 260,
        length: 11,
        width: 6,
        lean: [0, 0.3, 0],
      },
      at('0', '12', 16),
    ),
    ...times(9, (i) =>
      piece(
        `${name}-bloom-${i + 1}`,
        'bloom',
        pearl(4.2, 12),
        at(`(${w}) * ${(-0.46 + 0.115 * i).toFixed(3)}`, `${16 + ((i * 7) % 3) * 4}`, 22 + ((i * 5) % 3) * 3),
      ),
    ),
  ]
}

/** Cottage: rendered walls on a stone plinth, a tiled gable roof, a panelled door, windows with shutters and flower boxes, a chimney. */
export const house: Recipe = {
  archetype: 'house',
  params: { width: range(900, 400, 1600), height: range(400, 260, 900), depth: range(680, 400, 1200) },
  slots: {
    body: { family: 'paint', color: '#ece5d6' },
    roof: { family: 'terracotta', color: '#a5573c' },
    door: { family: 'matte-plastic', color: '#3f5f56' },
    glass: { family: 'screen', color: '#33475a' },
    trim: { family: 'matte-plastic', color: '#faf8f3' },
    stone: { family: 'stone', color: '#8f887c' },
    brick: { family: 'brick', color: '#9c5640' },
    metal: { family: 'steel', color: '#4a4d52' },
    leaf: { family: 'leaf', color: '#4f7a3a' },
    bloom: { family: 'felt', color: '#d2404f' },
  },
  parts: [
    piece('plinth', 'stone', bar('=width + 12', 34, '=depth + 12', 2)),
    piece('body', 'body', bar('=width', '=height', '=depth', 3)),
    ...pair((side, word) => [
      piece(
        `gable-${word}`,
        'body',
        cut('-depth/2:-6 | depth/2:-6 | 0:depth*.42', 24, 1),
        [`=${side} * (width / 2 - 12)`, '=height', 0],
        [0, 90, 0],
      ),
      ...pair((end, edge) => [
        piece(
          `barge-${word}-${edge}`,
          'trim',
          slat(5, 17, `=depth * ${SLOPE}`, 1),
          [
            `=${side} * width * 0.556`,
            `=height + depth * ${(RISE - (SLOPE / 2) * SIN).toFixed(4)} - 6`,
            `=${end} * depth * ${((SLOPE / 2) * COS).toFixed(4)}`,
          ],
          [end * PITCH, 0, 0],
        ),
      ]),
      piece(`attic-${word}`, 'glass', slat(3, 60, 60, 0.4), [`=${side} * (width / 2 + 1)`, '=height + depth * 0.13', 0]),
      piece(`attic-frame-${word}`, 'trim', slat(3, 76, 76, 1), [`=${side} * (width / 2)`, '=height + depth * 0.13', 0]),
      piece(`attic-bar-${word}`, 'trim', slat(4, 60, 5, 0.6), [`=${side} * (width / 2 + 2)`, '=height + depth * 0.13', 0]),
      piece(`attic-rail-${word}`, 'trim', slat(4, 5, 60, 0.6), [`=${side} * (width / 2 + 2)`, '=height + depth * 0.13', 0]),
    ]),
    ...pair((side) => times(COURSES, (i) => course(side, i))),
    piece(
      'ridge',
      'roof',
      turned('0:0 | 11:0 | 11:width*1.13 | 0:width*1.13', { segments: 24 }),
      ['=width * 0.565', '=height + depth * 0.42 + 4', 0],
      [0, 0, 90],
    ),
    ...pair((side, word) => [
      piece(
        `gutter-${word}`,
        'metal',
        turned('0:0 | 7:0:1 | 7:width*1.12:1 | 0:width*1.12', { segments: 20 }),
        ['=width * 0.56', `=height + depth * ${(RISE - SLOPE * SIN).toFixed(4)} - 8`, `=${side} * depth * ${(SLOPE * COS).toFixed(4)}`],
        [0, 0, 90],
      ),
    ]),
    piece('chimney', 'brick', bar('=width * 0.09', '=depth * 0.42', '=width * 0.09', 2), [
      '=width * 0.27',
      '=height + depth * 0.14',
      '=-depth * 0.12',
    ]),
    piece('chimney-cap', 'stone', bar('=width * 0.11', 12, '=width * 0.11', 2), [
      '=width * 0.27',
      '=height + depth * 0.56',
      '=-depth * 0.12',
    ]),
    ...[-1, 1].map((side) =>
      piece(`pot-${side + 2}`, 'roof', turned('0:0 | 12:0:1 | 9.5:34:1 | 11.5:36:1 | 11.5:42:1 | 8:42:1 | 8:30 | 0:30', { segments: 40 }), [
        `=width * 0.27 + ${side * 16}`,
        '=height + depth * 0.56 + 12',
        '=-depth * 0.12',
      ]),
    ),
    piece('door-frame', 'trim', slat('=width * 0.125 + 22', '=height * 0.56 + 14', 12, 1.5), [0, '=height * 0.28 + 7', '=depth / 2']),
    piece('door', 'door', slat('=width * 0.125', '=height * 0.54', 8, 1), [0, '=height * 0.27 + 6', '=depth / 2 + 4']),
    piece('fanlight', 'glass', slat('=width * 0.1', '=height * 0.1', 3, 0.3), [0, '=height * 0.46', '=depth / 2 + 8']),
    ...pair((side, word) => [
      piece(`door-panel-${word}`, 'door', slat('=width * 0.045', '=height * 0.17', 3, 1.2), [
        `=${side} * width * 0.028`,
        '=height * 0.31',
        '=depth / 2 + 8',
      ]),
      piece(`door-lower-${word}`, 'door', slat('=width * 0.045', '=height * 0.13', 3, 1.2), [
        `=${side} * width * 0.028`,
        '=height * 0.12',
        '=depth / 2 + 8',
      ]),
      piece(
        `bracket-${word}`,
        'trim',
        cut('0:0 | 56:42:4 | 56:50 | 0:50', 6, 1),
        [`=${side} * width * 0.088`, '=height * 0.5 + 8', '=depth / 2'],
        [0, -90, 0],
      ),
    ]),
    piece('knob', 'metal', pearl(4, 20), ['=width * 0.05', '=height * 0.24', '=depth / 2 + 10']),
    piece('hood', 'roof', slat('=width * 0.125 + 70', 7, 76, 1), [0, '=height * 0.5 + 66', '=depth / 2 + 34'], [14, 0, 0]),
    piece('step', 'stone', bar('=width * 0.2', 13, 80, 2), [0, 0, '=depth / 2 + 36']),
    piece('lamp', 'metal', turned('0:0 | 5:0:1 | 5:14:2 | 0:14', { segments: 32 }), ['=width * 0.12', '=height * 0.42', '=depth / 2 + 9']),
    ...pair((side, word) => casement(`window-${word}`, `${side} * width * 0.3`)),
  ],
  view: { azimuth: 32, elevation: 12 },
}
