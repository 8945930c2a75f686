import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, rod } from './notation.ts'

type Part = Recipe['parts'][number]

const WINGS = [
  ['fore', '0:.4:.2 | 3:4.6:1.2 | 6.4:5.4:1 | 6.2:3.4:1.2 | 4.4:.6:1 | 0:-.5:.2'],
  ['hind', '0:.3:.2 | 4.2:.4:1 | 4.9:-2:1.4 | 3.4:-4.4:1.2 | 1.6:-3.4:1 | 0:-.8:.2'],
] as const

/** Butterfly, its wings half raised, edged and veined. */
export const butterfly: Recipe = {
  archetype: 'butterfly',
  params: { lift: range(34, 5, 75) },
  slots: {
    body: { family: 'felt', color: '#e07a1c' },
    edge: { family: 'felt', color: '#17120f' },
    spot: { family: 'felt', color: '#f6f1e4' },
  },
  parts: [
    {
      name: 'thorax',
      slot: 'edge',
      at: [0, 0.75, 0],
      relief: { size: 0.3, depth: 0.06 },
      shape: rod('0:0:-1.3 | 0:.15:-.4 | 0:.1:.6 | 0:-.1:2.6', [0.42, 0.42], { taper: [1.1, 0.5], around: 24 }),
    },
    ...([-1, 1] as const).flatMap((side): Part[] => [
      ...WINGS.flatMap(([name, outline], i): Part[] => {
        const lean = i ? '=lift * 0.8' : '=lift'
        const turn = (): [number, number, string] => [-90, 0, side > 0 ? lean : `=-(${lean.slice(1)})`]
        const place = {
          at: [side * 0.25, 0.9, i ? 0.3 : -0.2] as [number, number, number],
          turn: turn() as [number, number, `=${string}`],
          scale: [side, 1, 1] as [number, number, number],
        }
        return [
          { name: `${name}-edge-${side < 0 ? 'left' : 'right'}`, slot: 'edge', ...place, shape: cut(outline, 0.07, 0.03) },
          {
            name: `${name}-${side < 0 ? 'left' : 'right'}`,
            slot: 'body',
            ...place,
            scale: [side * 0.86, 0.86, 1],
            shape: cut(outline, 0.1, 0.03),
          },
          ...[0, 1, 2].map(
            (k): Part => ({
              name: `${name}-vein-${side < 0 ? 'left' : 'right'}-${k + 1}`,
              slot: 'edge',
              ...place,
              shape: rod(
                i
                  ? `0:-.1:0 | ${(3.6 - 0.9 * k).toFixed(1)}:${(-0.6 - 1.3 * k).toFixed(1)}:0`
                  : `0:.1:0 | ${(5.4 - 0.6 * k).toFixed(1)}:${(4.6 - 1.6 * k).toFixed(1)}:0`,
                [0.075, 0.085],
                { around: 8 },
              ),
            }),
          ),
          ...[0, 1, 2, 3].map(
            (k): Part => ({
              name: `${name}-spot-${side < 0 ? 'left' : 'right'}-${k + 1}`,
              slot: 'spot',
              ...place,
              shape: rod(
                i
                  ? `${(4.66 - 0.42 * k).toFixed(2)}:${(-0.9 - 0.95 * k).toFixed(2)}:0 | ${(4.68 - 0.42 * k).toFixed(2)}:${(-1 - 0.95 * k).toFixed(2)}:0`
                  : `${(6.1 - 0.36 * k).toFixed(2)}:${(4.7 - 0.95 * k).toFixed(2)}:0 | ${(6.1 - 0.36 * k).toFixed(2)}:${(4.62 - 0.95 * k).toFixed(2)}:0`,
                [0.1, 0.1],
                { around: 10 },
              ),
            }),
          ),
        ]
      }),
      {
        name: side < 0 ? 'antenna-left' : 'antenna-right',
        slot: 'edge',
        shape: rod(`${side * 0.15}:1:-1.4 | ${side * 0.9}:1.7:-2.6 | ${side * 1.5}:1.9:-3.6`, [0.045, 0.045], {
          taper: [1, 1.5],
          around: 8,
        }),
      },
    ]),
  ],
  view: { azimuth: 20, elevation: 40 },
}
