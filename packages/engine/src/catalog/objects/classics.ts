import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, panel, range, rod, turned } from './notation.ts'
import { circle, coil, pair, piece, slat, stud, times } from './pieces.ts'

/** Where the finger holes of a dial lie, degrees from the right. */
const HOLES = Array.from({ length: 10 }, (_, i) => ((58 + i * 30) * Math.PI) / 180)

/** Telephone with a rotary dial: a Bakelite body, a handset across its cradle, a coiled cord. */
export const telephone: Recipe = {
  archetype: 'telephone',
  params: {},
  slots: {
    body: { family: 'plastic', color: '#1a1a1c' },
    handset: { family: 'plastic', color: '#1a1a1c' },
    metal: { family: 'chrome', color: '#d5d7da' },
    dial: { family: 'paper', color: '#f1eadb' },
    cord: { family: 'rubber', color: '#17171a' },
  },
  parts: [
    piece('body', 'body', {
      make: 'blend',
      smooth: 5,
      cells: 96,
      add: [
        { box: [0, 2.4, 0.5], half: [11, 2.4, 10.5], round: 2 },
        { box: [0, 5, -1.5], half: [8.4, 4.2, 6.5], round: 3 },
        { from: [-6.5, 9, -3], to: [6.5, 9, -3], radius: [2.6, 2.6] },
      ],
    }),
    piece('dial-mount', 'body', drum(5.5, 4.4, 0.5), [0, 4.6, 4.2], [45, 0, 0]),
    piece('dial', 'dial', stud(4.95, 0.2, 96), [0, 7.68, 7.28], [45, 0, 0]),
    piece('dial-rim', 'metal', hoop('4.9:0 | 5.3:0:.1 | 5.3:.5:.2 | 4.9:.5:.2', { segments: 96 }), [0, 7.6, 7.2], [45, 0, 0]),
    piece(
      'finger-wheel',
      'metal',
      {
        make: 'extrude',
        outline: circle(0, 0, 4.75),
        holes: HOLES.map((angle) => circle(3.55 * Math.cos(angle), 3.55 * Math.sin(angle), 0.68)),
        depth: 0.16,
        bevel: 0,
      },
      [0, 8.1, 7.7],
      [-45, 0, 0],
    ),
    piece('hub', 'dial', stud(1.9, 0.25, 48), [0, 8.1, 7.7], [45, 0, 0]),
    piece('finger-stop', 'metal', rod('3.6:6.4:9.9 | 3.4:7.2:9.6 | 2.6:7.6:9', [0.22, 0.3], { around: 12 })),
    ...pair((side, word) => [
      piece(`cradle-${word}`, 'body', bar(1.5, 3.6, 5.6, 0.7), [side * 4.6, 9.6, -3]),
      piece(`prong-${word}`, 'metal', rod(`${side * 4.6}:12.6:-6.4 | ${side * 4.6}:13.6:-6.6`, [0.5, 0.5], { around: 16 })),
      piece(`cup-${word}`, 'handset', drum(3.25, 2.7, 0.8), [side * 9.3, 11.4, -3], [0, 0, side * -14]),
      piece(
        `cup-ring-${word}`,
        'handset',
        hoop('2.6:0 | 3.4:0:.2 | 3.4:.8:.3 | 2.6:.8', { segments: 72 }),
        [side * 9.4, 11, -3],
        [0, 0, side * -14],
      ),
      piece(`foot-${word}`, 'cord', slat(2, 0.6, 16, 0.2), [side * 8, 0, 0]),
    ]),
    piece('handset', 'handset', rod('-8.8:13.2:-3 | -6.4:15.2:-3 | 0:15.9:-3 | 6.4:15.2:-3 | 8.8:13.2:-3', [1.15, 1.5])),
    piece('cord', 'cord', {
      make: 'sweep',
      path: coil([-9.8, 10.6, -3], [-19, -2.2, 4], [-9.5, 1.8, -5], 0.62, 26),
      section: [0.2, 0.2],
      around: 8,
    }),
  ],
  view: { azimuth: 24, elevation: 18 },
}

/** Rows of keys: how many, and how far the row is shifted, cm. */
const KEY_ROWS = [
  { z: 5.6, keys: 11, shift: -0.6 },
  { z: 8, keys: 10, shift: 0 },
  { z: 10.4, keys: 10, shift: 0.5 },
  { z: 12.8, keys: 9, shift: -0.2 },
]
const deckAt = (z: number) => 3.4 + (15 - z) * 0.4

/** Portable typewriter with a sheet in the roller; words go on `paper`. */
export const typewriter: Recipe = {
  archetype: 'typewriter',
  params: { sheet: range(1, 0, 1) },
  slots: {
    body: { family: 'powder-coat', color: '#3f6f68' },
    keys: { family: 'plastic', color: '#17181a' },
    metal: { family: 'chrome', color: '#cfd2d5' },
    roller: { family: 'rubber', color: '#1a1b1d' },
    paper: { family: 'paper', color: '#f6f2e8' },
  },
  parts: [
    piece(
      'body',
      'body',
      cut('-13:.6:1.5 | 15.4:.6:1 | 15.8:2.6:1 | 14.6:3.4:.8 | 3.4:8:1.2 | 1:11.6:2.5 | -9:12.2:2 | -13:9:4', 30, 1.3),
      [0, 0, 0],
      [0, -90, 0],
    ),
    piece('well', 'roller', cut('-7:0:2.5 | 7:0:2.5 | 5:4.6:2 | -5:4.6:2', 0.8, 0.2), [0, 8.2, 2.6], [-34, 0, 0]),
    ...times(13, (i) => {
      const lean = (i - 6) * 0.1
      return piece(
        `type-bar-${i + 1}`,
        'metal',
        rod(`${6 * Math.sin(lean)}:8.7:3.6 | ${3.4 * Math.sin(lean)}:11.8:.4`, [0.12, 0.2], { around: 8 }),
      )
    }),
    ...KEY_ROWS.flatMap(({ z, keys, shift }, row) => {
      const at: [number, number, number] = [-((keys - 1) / 2) * 2.35 + shift, deckAt(z), z]
      const repeat = { row: keys, step: [2.35, 0, 0] as [number, number, number] }
      return [
        piece(`stems-${row + 1}`, 'metal', stud(0.24, 1.4, 12), [at[0], at[1] - 0.4, at[2]], undefined, { repeat }),
        piece(`key-rims-${row + 1}`, 'metal', stud(0.95, 0.4, 24), [at[0], at[1] + 0.9, at[2]], [12, 0, 0], { repeat }),
        piece(`keys-${row + 1}`, 'keys', stud(0.8, 0.2, 24), [at[0], at[1] + 1.25, at[2] + 0.08], [12, 0, 0], { repeat }),
      ]
    }),
    piece('space-bar', 'keys', bar(15, 0.8, 1.5, 0.35), [0, deckAt(14.6) + 0.6, 14.9]),
    piece('carriage', 'metal', bar(33, 1.5, 6.6, 0.5), [0, 12, -5.6]),
    piece('roller', 'roller', drum(2.1, 30.4, 0.3), [-15.2, 14.6, -5.4], [0, 0, -90]),
    ...pair((side, word) => [
      piece(
        `knob-${word}`,
        'keys',
        turned('0:0 | 1.6:0:.3 | 1.7:2:.3 | 0:2', { flutes: { count: 24, depth: 0.08, from: 0.2, to: 1.8 } }),
        [side * 16.2, 14.6, -5.4],
        [0, 0, side * -90],
      ),
      piece(
        `cheek-${word}`,
        'body',
        cut('-3.4:-2.2:1 | 3:-2.2:1 | 2.4:2.6:1.6 | -2.6:2.6:1.6', 1, 0.3),
        [side * 15.7, 14.4, -5.4],
        [0, -90, 0],
      ),
      piece(`spool-${word}`, 'keys', stud(3, 0.9, 48), [side * 8.4, 11.7, -1]),
      piece(`spool-cap-${word}`, 'metal', stud(1.1, 1.2, 32), [side * 8.4, 11.9, -1]),
      piece(`bail-roller-${word}`, 'roller', drum(0.55, 1.6, 0.15), [side * 5 - 0.8, 16.9, -4], [0, 0, -90]),
      piece(`foot-${word}`, 'roller', slat(3, 1.4, 26, 0.4), [side * 12, 0.5, 0.8]),
    ]),
    piece('bail', 'metal', rod('-14.6:16.9:-4 | 14.6:16.9:-4', [0.2, 0.2], { around: 12 })),
    piece('lever', 'metal', rod('-16:13.4:-4 | -17.6:14:-2 | -18.4:15.2:2.4', [0.22, 0.55], { around: 16 })),
    piece('sheet', 'paper', panel('21', '19', '.05', 0.06, 0.01), [0, 24.4, -8], [-8, 0, 0], { when: '=sheet - 0.5' }),
    piece('plate', 'metal', slat(9, 1.1, 0.2, 0.08), [0, 10.3, 2.05], [-34, 0, 0]),
  ],
  labels: { front: { part: 'sheet', rect: [0.1, 0.35, 0.9, 0.92] } },
  view: { azimuth: 24, elevation: 22 },
}
