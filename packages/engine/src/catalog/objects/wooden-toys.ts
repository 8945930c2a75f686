import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, hoop, panel, range, rod, turned } from './notation.ts'
import { pair, pearl, piece, slat, stud, times } from './pieces.ts'

/** One piece of a jigsaw lying flat, two knobs and two sockets. */
export const puzzlePiece: Recipe = {
  archetype: 'puzzle-piece',
  params: { size: range(6, 2, 20) },
  slots: { body: { family: 'paper', color: '#3f8fb8' }, back: { family: 'cardboard', color: '#b98d5f' } },
  parts: (['back', 'body'] as const).map((slot, i) =>
    piece(
      slot,
      slot,
      {
        make: 'extrude',
        outline: {
          points: puzzleOutline().map(([x, y]): [string, string] => [`=size * ${x}`, `=size * ${y}`]),
          fillet: puzzleOutline().map(([, , fillet]) => `=size * ${fillet}`),
          closed: true,
        },
        depth: i ? 0.16 : 0.3,
        bevel: i ? 0.07 : 0.04,
      },
      [0, i ? 0.38 : 0.15, 0],
      [-90, 0, 0],
    ),
  ),
  labels: { front: { part: 'body', rect: [0.2, 0.3, 0.8, 0.7] } },
  view: { azimuth: 24, elevation: 46 },
}

/** Corners of a jigsaw piece of unit size with the fillet of each: knobs right and up, sockets left and down. */
function puzzleOutline(): [number, number, number][] {
  const knob: [number, number, number][] = [
    [-0.09, 0, 0.05],
    [-0.075, 0.05, 0.05],
    [-0.19, 0.09, 0.09],
    [-0.14, 0.27, 0.12],
    [0.14, 0.27, 0.12],
    [0.19, 0.09, 0.09],
    [0.075, 0.05, 0.05],
    [0.09, 0, 0.05],
  ]
  const side = (turn: number, out: 1 | -1): [number, number, number][] => {
    const [c, s] = [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))]
    return [[-0.5, 0.5, 0.03] as [number, number, number], ...knob.map(([x, y, r]): [number, number, number] => [x, 0.5 + y * out, r])].map(
      ([x, y, r]): [number, number, number] => [Number((x * c + y * s).toFixed(4)), Number((-x * s + y * c).toFixed(4)), r],
    )
  }
  return [...side(0, 1), ...side(Math.PI / 2, 1), ...side(Math.PI, -1), ...side(-Math.PI / 2, -1)]
}

/** Building blocks with letters' room on their faces: a small tower of painted cubes and a roof. */
export const blocks: Recipe = {
  archetype: 'toy-blocks',
  params: {},
  slots: {
    body: { family: 'paint', color: '#d9493a' },
    second: { family: 'paint', color: '#f0b73c' },
    third: { family: 'paint', color: '#3f8fb8' },
    fourth: { family: 'paint', color: '#6aa457' },
    wood: { family: 'oak', color: '#d8b583' },
  },
  gathers: true,
  parts: [
    piece('cube-left', 'third', bar(4, 4, 4, 0.3), [-4.6, 0, 0], [0, 8, 0]),
    piece('cube-right', 'second', bar(4, 4, 4, 0.3), [4.4, 0, 0.2], [0, -6, 0]),
    piece('cube-middle', 'body', bar(4, 4, 4, 0.3), [0, 0, 0.4]),
    piece('beam', 'wood', bar(8.4, 3.2, 3.8, 0.3), [-2, 4, 0.2], [0, 2, 0]),
    piece('cube-top', 'fourth', bar(3.8, 3.8, 3.8, 0.3), [4, 4, 0], [0, 14, 0]),
    piece(
      'arch',
      'second',
      cut('-4.2:0:.2 | -2:0:.2 | -2:1:1.8 | 0:2.2:1.6 | 2:1:1.8 | 2:0:.2 | 4.2:0:.2 | 4.2:3.8:.2 | -4.2:3.8:.2', 3.8, 0.14),
      [-2, 7.2, 0.2],
      [0, 2, 0],
    ),
    piece('roof', 'body', cut('-4.4:0:.3 | 4.4:0:.3 | 0:3.8:.5', 3.8, 0.2), [-2, 11, 0.2], [0, 2, 0]),
    piece('pillar', 'third', drum(1.7, 4.4, 0.25), [9.4, 0, 1.6]),
    piece('ball', 'fourth', pearl(1.8, 48), [8.4, 1.8, 6]),
  ],
  labels: { front: { part: 'cube-middle', rect: [0.15, 0.15, 0.85, 0.85] } },
  view: { azimuth: 18, elevation: 16 },
}

/** Wheel of a toy, its axle along z. */
const toyWheel = (name: string, x: number, radius: number) => [
  piece(
    `${name}-tyre`,
    'wheel',
    turned(`0:-.7 | ${radius}:-.7:.25 | ${radius}:.7:.25 | 0:.7`, { segments: 48 }),
    [x, radius, 0],
    [90, 0, 0],
  ),
  piece(`${name}-hub`, 'second', stud(radius * 0.34, 0.4, 28), [x, radius, 0.7], [90, 0, 0]),
]

/** Wooden toy train: an engine with a chimney and a wagon of logs, on wooden wheels. */
export const toyTrain: Recipe = {
  archetype: 'toy-train',
  params: {},
  slots: {
    body: { family: 'paint', color: '#c8392f' },
    second: { family: 'paint', color: '#f0b73c' },
    third: { family: 'paint', color: '#2f6f8f' },
    wheel: { family: 'oak', color: '#c69a62' },
    dark: { family: 'matte-plastic', color: '#232427' },
  },
  parts: [
    piece('chassis', 'third', bar(19, 1.8, 6, 0.4), [0, 2, 0]),
    piece('boiler', 'body', drum(2.9, 11, 0.5), [-2, 6.4, 0], [0, 0, -90]),
    piece('boiler-band', 'second', hoop('2.8:0 | 3.05:0:.1 | 3.05:.7:.1 | 2.8:.7', { segments: 64 }), [4, 6.4, 0], [0, 0, -90], {
      repeat: { row: 2, step: [-4, 0, 0] },
    }),
    piece('nose', 'dark', drum(2.2, 0.7, 0.25), [9, 6.4, 0], [0, 0, -90]),
    piece('chimney', 'dark', turned('0:0 | 1:0 | .95:2.4:.4 | 1.7:4:.2 | 1.3:4.2 | 0:4', { segments: 48 }), [6, 8.8, 0]),
    piece('dome', 'second', turned('0:0 | 1.1:0 | 1.1:1:.6 | 0:1.7', { segments: 40 }), [2, 8.9, 0]),
    piece('cab', 'third', panel('6.4', '8.4', '.4', 6, 0.25), [-5.6, 8, 0]),
    ...pair((side, word) => [
      piece(`cab-window-${word}`, 'second', slat(3, 2.8, 0.3, 0.1), [-5.6, 9.6, side * 2.95]),
      piece(`cab-pane-${word}`, 'dark', slat(2.3, 2.1, 0.36, 0.08), [-5.6, 9.6, side * 2.96]),
      ...[
        ['front', 6.4, 1.8],
        ['middle', 1.8, 1.8],
        ['rear', -5.4, 2.9],
      ].flatMap(([tag, x, radius]) =>
        toyWheel(`${tag}-${word}`, Number(x), Number(radius)).map((part) => ({
          ...part,
          at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, Number(part.at?.[2] ?? 0) + side * 3.6] as [number, number, number],
          ...(side < 0 && part.name.includes('hub')
            ? {
                turn: [-90, 0, 0] as [number, number, number],
                at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, -4.3] as [number, number, number],
              }
            : {}),
        })),
      ),
    ]),
    piece('roof', 'body', bar(8, 0.9, 7.4, 0.4), [-5.6, 12.1, 0]),
    piece('buffer', 'body', cut('0:0:.2 | 3:0:.3 | 0:2.4:.3', 5.4, 0.14), [9.2, 1.4, 0]),
    piece('coupling', 'dark', rod('-9.4:2.8:0 | -12.4:2.8:0', [0.3, 0.3], { around: 12 })),
    piece('wagon', 'second', bar(12, 1.8, 6, 0.4), [-18.4, 2, 0]),
    ...[-23.4, -13.4].map((x, i) => piece(`stake-${i + 1}`, 'body', bar(0.9, 4.6, 6, 0.3), [x, 3.6, 0])),
    ...times(3, (i) =>
      piece(`log-${i + 1}`, 'wheel', drum(1.35, 9, 0.25), [-22.9, i === 2 ? 7.3 : 5.1, i === 2 ? 0 : (i - 0.5) * 2.9], [0, 0, -90]),
    ),
    ...pair((side, word) =>
      [-21.8, -15].flatMap((x, i) =>
        toyWheel(`wagon-${word}-${i + 1}`, x, 1.8).map((part) => ({
          ...part,
          at: [part.at?.[0] ?? 0, part.at?.[1] ?? 0, part.name.includes('hub') ? side * 4.3 : side * 3.6] as [number, number, number],
          ...(side < 0 && part.name.includes('hub') && { turn: [-90, 0, 0] as [number, number, number] }),
        })),
      ),
    ),
  ],
  view: { azimuth: 28, elevation: 14 },
}
