import type { Recipe } from '../../shape/recipe.ts'
import { bar, drum, panel, range, rod, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, times } from './pieces.ts'

/** The frame about an opening `width` by `height`, standing on the ground. */
const casing = (thick: number, deep: number): Part[] => [
  ...pair((side, word) => [
    piece(`jamb-${word}`, 'frame', slat(thick, '=height + 0', deep, 0.6), [`=${side} * (width + ${thick}) / 2`, '=height / 2', 0]),
  ]),
  piece('lintel', 'frame', slat(`=width + ${2 * thick}`, thick, deep, 0.6), [0, `=height + ${thick / 2}`, 0]),
]

/** A moulded panel on a door: a sunk field with a raised middle. */
const field = (name: string, x: string, y: string, w: string, h: string): Part[] => [
  piece(`${name}-moulding`, 'frame', panel(w, h, '0.6', 0.9, 0.4), [`=${x}`, `=${y}`, 2.2]),
  piece(`${name}-sunk`, 'body', panel(`${w} - 3`, `${h} - 3`, '0.3', 0.6, 0.1), [`=${x}`, `=${y}`, 2.45]),
  piece(`${name}-raised`, 'body', panel(`${w} - 9`, `${h} - 9`, '0.6', 0.9, 0.45), [`=${x}`, `=${y}`, 2.6]),
]

/** House door in its frame: four moulded panels, a lever handle, three hinges. */
export const door: Recipe = {
  archetype: 'door',
  params: { width: range(86, 60, 120), height: range(204, 160, 260) },
  slots: {
    body: { family: 'matte-plastic', color: '#35566b' },
    frame: { family: 'matte-plastic', color: '#f0ede6' },
    metal: { family: 'brass', color: '#cfa45a' },
  },
  parts: [
    ...casing(9, 13),
    piece('leaf', 'body', slat('=width - 0.6', '=height - 1', 4.4, 0.3), [0, '=height / 2 + 0.4', 0]),
    ...pair((side, word) => [
      ...field(`upper-${word}`, `${side} * width * 0.215`, 'height * 0.7', 'width * 0.34', 'height * 0.46'),
      ...field(`lower-${word}`, `${side} * width * 0.215`, 'height * 0.235', 'width * 0.34', 'height * 0.31'),
    ]).map((part) => (part.slot === 'frame' ? { ...part, slot: 'body' } : part)),
    piece('rose', 'metal', panel('4.4', '18', '2', 0.8, 0.3), ['=width * 0.44', '=height * 0.445', 2.5]),
    piece(
      'lever',
      'metal',
      rod('width*.44:height*.47:2.6 | width*.44:height*.47:6 | width*.4:height*.47:6.6 | width*.3:height*.468:6.4', [0.8, 0.8]),
    ),
    piece('lock', 'metal', drum(0.9, 0.5, 0.15), ['=width * 0.44', '=height * 0.42', 2.9], [90, 0, 0]),
    ...times(3, (i) => piece(`hinge-${i + 1}`, 'metal', drum(0.9, 9, 0.3), ['=-width / 2', `=height * ${0.12 + 0.36 * i}`, 2.6])),
    piece('sill', 'frame', bar('=width + 20', 3, 20, 0.6), [0, -3, 2]),
  ],
  view: { azimuth: 20, elevation: 4 },
}

/** Sash window: frame, glazing bars, panes and a sill; curtains by `curtains`. */
export const window: Recipe = {
  archetype: 'window',
  params: { width: range(100, 50, 240), height: range(130, 60, 240), curtains: range(0, 0, 1) },
  slots: {
    body: { family: 'matte-plastic', color: '#f3f1ea' },
    frame: { family: 'matte-plastic', color: '#f3f1ea' },
    glass: { family: 'screen', color: '#9fc0d4' },
    cloth: { family: 'fabric', color: '#d9c7ae' },
    metal: { family: 'brass', color: '#cfa45a' },
  },
  parts: [
    ...casing(7, 10).map((part) => ({ ...part, slot: 'body' })),
    piece('rail-low', 'body', slat('=width', 6, 7, 0.5), [0, 3, 0]),
    piece('rail-middle', 'body', slat('=width', 5, 8, 0.5), [0, '=height * 0.52', 0.6]),
    piece('glass', 'glass', slat('=width', '=height', 0.6, 0.1), [0, '=height / 2', -1]),
    ...pair((side, word) => [piece(`bar-${word}`, 'frame', slat(2.4, '=height', 4, 0.5), [`=${side} * width / 6`, '=height / 2', 0])]),
    ...[0.26, 0.76].map((share, i) => piece(`cross-${i + 1}`, 'frame', slat('=width', 2.4, 4, 0.5), [0, `=height * ${share}`, 0])),
    piece('sill', 'body', bar('=width + 24', 4, 24, 1), [0, -4, 5]),
    piece('latch', 'metal', rod('-3:0:0 | 0:1:1 | 3.4:0:1', [0.7, 0.5]), [0, '=height * 0.535', 5]),
    ...hangings('=curtains - 0.5', 'width / 2 + 8', 'height'),
  ],
  view: { azimuth: 20, elevation: 6 },
}

/** A pair of curtains on a rod, drawn apart; `when` they hang at all. */
function hangings(when: string, half: string, height: string): Part[] {
  return [
    ...pair((side, word) => [
      piece(
        `curtain-${word}`,
        'cloth',
        { make: 'sheet', size: [`=(${half}) * 0.62`, `=${height} + 24`], thickness: 0.4, pleats: { count: 6, depth: 6 } },
        [`=${side} * (${half}) * 0.78`, `=(${height}) / 2 + 2`, 12],
        [90, 0, 0],
        { when },
      ),
      piece(`finial-${word}`, 'metal', pearl(3), [`=${side} * (${half} + 14)`, `=${height} + 16`, 15], undefined, { when }),
    ]),
    piece('rod', 'metal', rod(`-(${half}) - 14:${height}+16:15 | ${half} + 14:${height}+16:15`, [1.3, 1.3]), undefined, undefined, {
      when,
    }),
  ]
}

/** Two curtains on a rod, with nothing behind them. */
export const curtain: Recipe = {
  archetype: 'curtain',
  params: { width: range(170, 80, 320), height: range(220, 100, 320) },
  slots: { cloth: { family: 'fabric', color: '#b8573f' }, metal: { family: 'brass', color: '#cfa45a' } },
  parts: [
    ...hangings('=1', 'width / 2', 'height'),
    ...pair((side, word) => [
      piece(
        `bracket-${word}`,
        'metal',
        turned('0:0 | 3:0:.4 | 3:1.4:.4 | 1.2:2 | 1.2:14 | 0:14'),
        [`=${side} * width * 0.5`, '=height + 16', 0],
        [90, 0, 0],
      ),
    ]),
  ],
  view: { azimuth: 12, elevation: 4 },
}
