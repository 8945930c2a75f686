import type { Recipe } from '../../shape/recipe.ts'
import { bar, range, rod, spline, turned } from './notation.ts'
import { type Part, pair, pearl, piece, slat, times } from './pieces.ts'

/** The foot and waist that all chessmen share: a base of radius r, h cm high, its neck ending in a collar. */
const waist = (r: number, h: number, segments: number) =>
  turned(
    `0:0 | ${r}:0:.1 | ${r * 1.02}:${r * 0.28}:.2 | ${r * 0.9}:${r * 0.5}:.1 | ${r * 0.76}:${r * 0.56}:.08 | ${r * 0.74}:${r * 0.72}:.1 | ${r * 0.55}:${r * 0.9}:.3 | ${r * 0.36}:${h * 0.66}:1.6 | ${r * 0.4}:${h * 0.86}:.1 | ${r * 0.66}:${h * 0.9}:.08 | ${r * 0.66}:${h * 0.95}:.08 | ${r * 0.46}:${h}:.05 | 0:${h}`,
    { segments },
  )

const HORSE =
  '-1.15:0 | 0:0 | 1.15:0 | 1.1:.7 | .6:1.4 | .5:1.95 | 1:1.72 | 1.6:1.5 | 1.9:1.8 | 1.75:2.35 | 1.1:3.1 | .8:3.6 | .62:4.25 | .25:3.75 | -.35:3.65 | -1:3 | -1.3:2.1 | -1.3:1'

/** The six kinds of chessman: the radius and height of the waist, and what it carries at that height. */
const MEN: { radius: number; waist: number; head: (segments: number) => Part[] }[] = [
  { radius: 1.4, waist: 3.1, head: (segments) => [piece('ball', 'body', pearl(0.92, segments), [0, 3.85, 0])] },
  {
    radius: 1.55,
    waist: 3.5,
    head: (segments) => [
      piece(
        'tower',
        'body',
        turned('0:0 | .75:0:.1 | .85:.7:.5 | 1.12:1.1:.08 | 1.12:1.5:.04 | .78:1.5 | .78:1.3 | 0:1.3', { segments }),
        [0, 3.4, 0],
      ),
      piece(
        'merlon',
        'body',
        {
          ...turned({
            points: [
              [0.78, 0],
              [1.12, 0],
              [1.12, 0.45],
              [0.78, 0.45],
            ],
            closed: true,
          }),
          arc: 38,
          segments: 12,
        },
        [0, 4.88, 0],
        undefined,
        {
          repeat: { ring: 6, radius: 0 },
        },
      ),
    ],
  },
  {
    radius: 1.6,
    waist: 2.2,
    head: () => [
      piece('horse', 'body', { make: 'extrude', outline: { ...spline(HORSE), closed: true }, depth: 1.5, bevel: 0.4 }, [0, 2, 0]),
      ...pair((side, word) => [
        piece(`eye-${word}`, 'body', pearl(0.17, 16), [0.82, 4.75, side * 0.72]),
        piece(`nostril-${word}`, 'body', pearl(0.12, 14), [1.72, 3.95, side * 0.62]),
        piece(`ear-${word}`, 'body', rod(`.45:5.6:${side * 0.4} | .62:6.3:${side * 0.34}`, [0.2, 0.26], { around: 12, taper: [1, 0.3] })),
        piece(`cheek-${word}`, 'body', pearl(0.55, 20), [0.42, 4.3, side * 0.58], undefined, { scale: [1, 1, 0.5] }),
      ]),
      ...times(6, (i) => {
        const [x, y] = [-0.42 - 0.17 * i + 0.02 * i * i, 5.62 - i * 0.5]
        return piece(`mane-${i + 1}`, 'body', rod(`${x + 0.35}:${y + 0.1}:0 | ${x - 0.28}:${y - 0.25}:0`, [0.24, 0.42], { around: 12 }))
      }),
    ],
  },
  {
    radius: 1.6,
    waist: 4.6,
    head: () => [
      piece('mitre', 'body', {
        make: 'blend',
        smooth: 0.3,
        cells: 64,
        add: [
          { ellipsoid: [0, 5.5, 0], radii: [0.88, 1.05, 0.88] },
          { from: [0, 6, 0], to: [0, 6.7, 0], radius: [0.5, 0.12] },
        ],
        cut: [{ from: [-0.15, 6.7, 1.2], to: [0.75, 5.7, 1.05], radius: [0.42, 0.3] }],
      }),
      piece('bead', 'body', pearl(0.24, 20), [0, 6.95, 0]),
    ],
  },
  {
    radius: 1.75,
    waist: 5.6,
    head: (segments) => [
      piece(
        'coronet',
        'body',
        turned('0:0 | .7:0:.1 | .78:.5:.4 | 1.16:1.7:.1 | 1:1.78:.1 | .7:1.4:.2 | 0:1.5', { segments }),
        [0, 5.5, 0],
      ),
      piece('pearls', 'body', pearl(0.19, 14), [0, 7.28, 0], undefined, { repeat: { ring: 9, radius: 1.04 } }),
      piece('dome', 'body', pearl(0.7, segments), [0, 6.95, 0]),
      piece('bead', 'body', pearl(0.26, 20), [0, 7.8, 0]),
    ],
  },
  {
    radius: 1.85,
    waist: 6.2,
    head: (segments) => [
      piece(
        'crown',
        'body',
        turned('0:0 | .74:0:.1 | .8:.5:.4 | 1.2:1.6:.12 | 1.05:1.9:.1 | .4:2.2:.2 | .3:2.4:.1 | 0:2.4', { segments }),
        [0, 6.1, 0],
      ),
      piece('cross', 'body', bar(0.34, 1.15, 0.34, 0.08), [0, 8.4, 0]),
      piece('arms', 'body', bar(0.95, 0.34, 0.34, 0.08), [0, 8.85, 0]),
    ],
  },
]
const KINDS = { pawn: 0, rook: 1, knight: 2, bishop: 3, queen: 4, king: 5 } as const

/** The parts of one chessman, standing on y = 0. */
function chessman(kind: number, segments: number): Part[] {
  const man = MEN[kind]
  if (!man) return []
  return [piece('waist', 'body', waist(man.radius, man.waist, segments)), ...man.head(segments)]
}

/** One chessman: `kind` 0 pawn, 1 rook, 2 knight, 3 bishop, 4 queen, 5 king. */
export const chessPiece: Recipe = {
  archetype: 'chess-piece',
  params: { kind: range(KINDS.king, 0, 5) },
  slots: { body: { family: 'plastic', color: '#dfc08b', roughness: 0.3 }, felt: { family: 'felt', color: '#2f5a3c' } },
  parts: [
    piece('felt', 'felt', turned('0:0 | 1.3:0 | 1.3:.1 | 0:.1', { segments: 48 })),
    ...MEN.flatMap((_, kind) =>
      chessman(kind, 72).map((part) => ({
        ...part,
        name: `${part.name}-${kind}`,
        at: [part.at?.[0] ?? 0, Number(part.at?.[1] ?? 0) + 0.06, part.at?.[2] ?? 0] as [number, number, number],
        // Only the kind that was asked for: above zero where |kind - i| is less than a half.
        when: `=0.5 - max(kind - ${kind}, ${kind} - kind)`,
      })),
    ),
  ],
  view: { azimuth: 14, elevation: 10 },
}

const SQUARE = 5
/** A game under way: kind, file and rank from 0, by side. */
const POSITION: Record<'light' | 'dark', [kind: number, file: number, rank: number][]> = {
  light: [
    [KINDS.king, 6, 0],
    [KINDS.rook, 5, 0],
    [KINDS.pawn, 5, 1],
    [KINDS.pawn, 6, 1],
    [KINDS.pawn, 7, 1],
    [KINDS.knight, 5, 2],
    [KINDS.bishop, 2, 3],
    [KINDS.pawn, 4, 3],
    [KINDS.queen, 3, 0],
  ],
  dark: [
    [KINDS.king, 6, 7],
    [KINDS.rook, 5, 7],
    [KINDS.pawn, 5, 6],
    [KINDS.pawn, 6, 6],
    [KINDS.pawn, 7, 6],
    [KINDS.knight, 2, 5],
    [KINDS.queen, 3, 6],
    [KINDS.pawn, 3, 5],
    [KINDS.bishop, 4, 5],
  ],
}

/** Chessboard with a game under way when `pieces` is 1. */
export const chessboard: Recipe = {
  archetype: 'chessboard',
  params: { pieces: range(1, 0, 1) },
  slots: {
    body: { family: 'walnut', color: '#5d3821' },
    light: { family: 'oak', color: '#e3cda2' },
    dark: { family: 'walnut', color: '#6a4128' },
    'light-men': { family: 'plastic', color: '#e6cd9c', roughness: 0.3 },
    'dark-men': { family: 'graphite', color: '#1c1614' },
  },
  parts: [
    piece('body', 'body', bar(SQUARE * 8 + 5, 2.4, SQUARE * 8 + 5, 0.35)),
    piece('field', 'light', slat(SQUARE * 8, SQUARE * 8, 0.3, 0.05), [0, 2.36, 0], [-90, 0, 0]),
    ...times(8, (rank) =>
      piece(
        `squares-${rank + 1}`,
        'dark',
        slat(SQUARE - 0.02, SQUARE - 0.02, 0.3, 0.02),
        [(-3.5 + (rank % 2 ? 1 : 0)) * SQUARE, 2.38, (3.5 - rank) * SQUARE],
        [-90, 0, 0],
        {
          repeat: { row: 4, step: [SQUARE * 2, 0, 0] },
        },
      ),
    ),
    ...(['light', 'dark'] as const).flatMap((side) =>
      POSITION[side].flatMap(([kind, file, rank], i) =>
        // A ring of small parts turns about the middle of the board: at this size nobody misses it.
        chessman(kind, 14)
          .filter(({ repeat }) => !repeat)
          .map(
            (part): Part => ({
              ...part,
              name: `${side}-${i + 1}-${part.name}`,
              slot: `${side}-men`,
              at: [
                Number(part.at?.[0] ?? 0) + (file - 3.5) * SQUARE,
                Number(part.at?.[1] ?? 0) + 2.53,
                Number(part.at?.[2] ?? 0) + (3.5 - rank) * SQUARE,
              ],
              when: '=pieces - 0.5',
            }),
          ),
      ),
    ),
  ],
  view: { azimuth: 26, elevation: 28 },
}
