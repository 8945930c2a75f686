import type { Recipe } from '../../shape/recipe.ts'
import { drum, hoop, turned } from './notation.ts'
import { pearl, piece, times } from './pieces.ts'

/** Land of a desk globe: rough outlines as longitude and latitude, degrees. */
const LANDS: [number, number][][] = [
  [
    [-165, 64],
    [-125, 70],
    [-95, 72],
    [-65, 60],
    [-58, 48],
    [-80, 32],
    [-82, 26],
    [-97, 26],
    [-90, 16],
    [-80, 8],
    [-105, 20],
    [-124, 40],
    [-130, 55],
  ],
  [
    [-78, 8],
    [-60, 8],
    [-36, -7],
    [-48, -26],
    [-66, -44],
    [-72, -53],
    [-74, -40],
    [-70, -18],
    [-80, -4],
  ],
  [
    [-16, 28],
    [-6, 36],
    [10, 36],
    [32, 31],
    [43, 12],
    [50, 11],
    [40, -8],
    [35, -24],
    [20, -34],
    [12, -16],
    [9, 4],
    [-10, 6],
    [-17, 14],
  ],
  [
    [-9, 38],
    [-4, 48],
    [8, 56],
    [10, 62],
    [26, 70],
    [68, 70],
    [110, 74],
    [170, 66],
    [140, 54],
    [122, 38],
    [120, 26],
    [106, 12],
    [100, 4],
    [92, 20],
    [80, 8],
    [72, 20],
    [56, 26],
    [44, 13],
    [36, 32],
    [26, 38],
    [14, 40],
  ],
  [
    [114, -22],
    [130, -12],
    [142, -12],
    [152, -26],
    [146, -38],
    [132, -32],
    [116, -34],
  ],
  [
    [-50, 62],
    [-20, 70],
    [-30, 82],
    [-60, 80],
  ],
]

/** Points on a sphere of `radius` about the origin. */
const onGlobe = ([lon, lat]: readonly [number, number], radius: number): [number, number, number] => {
  const [a, b] = [((lon + 60) * Math.PI) / 180, (lat * Math.PI) / 180]
  return [radius * Math.cos(b) * Math.sin(a), radius * Math.sin(b), radius * Math.cos(b) * Math.cos(a)]
}

/** A land laid over the sphere of `radius`, its coast a hair proud of the sea. */
const land = (outline: [number, number][], i: number, radius: number) =>
  piece(`land-${i + 1}`, 'land', { make: 'patch', radius: radius + 0.06, corners: outline.map((point) => onGlobe(point, 1)), seam: 0.05 })

/** Desk globe, leaning in its meridian on a turned foot. */
export const globe: Recipe = {
  archetype: 'globe',
  params: {},
  slots: {
    body: { family: 'paint', color: '#3f7f97' },
    land: { family: 'paint', color: '#d8bd7a' },
    metal: { family: 'brass', color: '#cfa45a' },
    base: { family: 'walnut', color: '#6a4128' },
  },
  parts: [
    piece('body', 'body', pearl(12, 96), [0, 25, 0]),
    ...LANDS.map((outline, i) => land(outline, i, 12)).map((part) => ({
      ...part,
      at: [0, 25, 0] as [number, number, number],
      turn: [0, 0, -23] as [number, number, number],
    })),
    ...times(5, (i) => {
      const lat = ((i - 2) * 30 * Math.PI) / 180
      const [r, y] = [12.02 * Math.cos(lat), 12.02 * Math.sin(lat)]
      return piece(
        `parallel-${i + 1}`,
        'metal',
        {
          make: 'sweep',
          closed: true,
          around: 6,
          section: [0.035, 0.035],
          path: times12((angle) => [r * Math.sin(angle), y, r * Math.cos(angle)]),
        },
        [0, 25, 0],
        [0, 0, -23],
      )
    }),
    piece(
      'meridian',
      'metal',
      { ...hoop('12.9:-.6:.1 | 13.5:-.6:.1 | 13.5:.6:.1 | 12.9:.6:.1', { segments: 120 }), arc: 200 },
      [0, 25, 0],
      [90, 0, 67],
    ),
    piece('axis-high', 'metal', drum(0.7, 2, 0.2), [4.6, 36, 0], [0, 0, -23]),
    piece('axis-low', 'metal', drum(0.7, 2, 0.2), [-5.4, 12, 0], [0, 0, -23]),
    piece(
      'stem',
      'base',
      turned('0:0 | 8:0:.3 | 8.2:1:.4 | 7:1.8:.4 | 3:3:.8 | 1.6:5:.6 | 2.4:6.4:.6 | 1.4:8:.4 | 1.2:11.6 | 0:11.6', { segments: 80 }),
    ),
  ],
  view: { azimuth: 0, elevation: 8 },
}

function times12(at: (angle: number) => [number, number, number]): [number, number, number][] {
  return Array.from({ length: 16 }, (_, i) => at((i * Math.PI) / 8))
}
