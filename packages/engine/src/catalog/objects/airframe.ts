import { type Part, piece, ringOf, type Vector } from './pieces.ts'

const AROUND = 18

/** Stations of the fuselage from the nose to the tail cone: how far forward, the height of its middle, its radius. */
const FUSELAGE = (
  [
    [39.8, 15.2, 0.25],
    [39.3, 15.25, 1.2],
    [38, 15.4, 2.4],
    [35.6, 15.7, 3.8],
    [32, 15.9, 4.9],
    [27, 16, 5.4],
    [14, 16, 5.4],
    [0, 16, 5.4],
    [-14, 16, 5.4],
    [-25, 16.1, 5.35],
    [-34, 16.8, 4.7],
    [-43, 17.9, 3.2],
    [-51, 19, 1.6],
    [-54.5, 19.5, 0.5],
  ] as const
).map(([x, y, radius]) => ringOf(AROUND, (angle) => [x, y + radius * Math.cos(angle), radius * Math.sin(angle)]))

/** Upper and lower side of a wing's section in shares of its chord, from the trailing edge over the top and back below. */
const SECTION = [
  [0, 0],
  [0.25, 0.34],
  [0.5, 0.7],
  [0.72, 0.95],
  [0.88, 0.85],
  [0.97, 0.5],
  [1, 0],
  [0.97, -0.35],
  [0.88, -0.5],
  [0.7, -0.45],
  [0.45, -0.25],
  [0.2, -0.1],
] as const

/** A wing or tailplane through chords from the root to the tip: leading and trailing edge, how far out, how high, how thick; upright for a fin. */
const wing = (name: string, slot: string, chords: readonly (readonly [number, number, number, number, number])[], upright = false): Part =>
  piece(name, slot, {
    make: 'loft',
    rings: chords.map(([lead, trail, out, high, thick]) =>
      SECTION.map(([along, up]): Vector => {
        const [x, flat] = [trail + (lead - trail) * along, (up * thick) / 2]
        return upright ? [x, high, out + flat] : [x, high + flat, out]
      }),
    ),
    steps: [3, 4],
  })

/** What flies of an airliner, nose to +x: fuselage with its windscreen, swept wings with winglets, tailplanes and fin. */
export const airframe: Part[] = [
  piece('body', 'body', { make: 'loft', rings: FUSELAGE, steps: [4, 4] }),
  ...([-1, 1] as const).flatMap((side): Part[] => {
    const word = side < 0 ? 'left' : 'right'
    const pane = (name: string, from: number, to: number, front: number, back: number): Part => {
      const around = (u: number) => (side < 0 ? -u : u)
      const corners: [number, number][] = [
        [around(from), front],
        [around(to), front + 0.06],
        [around(to), back],
        [around(from), back],
      ]
      return piece(`${name}-${word}`, 'window', {
        make: 'loft',
        rings: FUSELAGE,
        panel: { outline: { points: corners, fillet: 0.2, closed: true }, thickness: 0.2 },
      })
    }
    return [
      pane('windscreen', 0.1, 1.25, 2.75, 3.35),
      pane('side-pane', 1.4, 2.4, 2.85, 3.5),
      pane('rear-pane', 2.55, 3.1, 3.15, 3.75),
      wing(`wing-${word}`, 'body', [
        [11, -9.4, side * 2, 13, 2.6],
        [8.4, -9.6, side * 6, 13.2, 2.2],
        [-0.4, -11, side * 20, 14.4, 1.3],
        [-11, -16.5, side * 38, 15.9, 0.8],
        [-19, -22.4, side * 51, 17, 0.5],
      ]),
      wing(`winglet-${word}`, 'stripe', [
        [-19, -22.6, side * 50.6, 16.9, 0.5],
        [-20.2, -23.2, side * 51.9, 18, 0.4],
        [-23, -25, side * 52.6, 22, 0.3],
      ]),
      wing(`tailplane-${word}`, 'body', [
        [-39, -49.4, side * 1, 18.4, 1.4],
        [-43, -50.6, side * 8, 18.9, 1],
        [-50.4, -53.4, side * 20, 19.6, 0.4],
      ]),
    ]
  }),
  wing(
    'fin',
    'stripe',
    [
      [-31, -51, 0, 19.4, 1.2],
      [-37.5, -52, 0, 22, 1.2],
      [-45, -55, 0, 31, 0.9],
      [-51.6, -57.6, 0, 39.6, 0.5],
    ],
    true,
  ),
]
