import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Crusty loaf with slashes across its back; long and thin it is a baguette. */
export const loaf: Recipe = {
  archetype: 'loaf',
  params: { length: range(26, 14, 62), width: range(12, 5, 18), height: range(10, 4, 14), cuts: range(4, 2, 7) },
  slots: {
    body: { family: 'baked-crust', color: '#c08a4e', roughness: 0.62 },
    crumb: { family: 'crumb', color: '#d9ac6c' },
    crust: { family: 'crust', color: '#8a4f1e' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height * 0.42', 0],
      unwrap: 'rising',
      relief: { size: 2.2, depth: 0.2 },
      shape: blob('=length / 2', '=height * 0.5', '=width / 2', [0.82, 0.85]),
    },
    ...[0, 1, 2, 3, 4, 5, 6].flatMap((i): Part[] => {
      const middle = `((${i}-(cuts-1)/2)*.72/cuts)`
      const slant = '(0.05 + 0.04 * clamp((length / width - 2.4) / 2, 0, 1))'
      // Over the back of the loaf, which falls off towards its ends and sides.
      const over = (across: number, aside: string) =>
        `length*(${middle} + ${across} * ${slant} + ${aside}):height*(${(0.893 - 0.5 * (across * 0.34) ** 2).toFixed(3)} - 0.66*${middle}*${middle}):width*${(across * 0.34).toFixed(3)}`
      const way = (aside: string) => [-1, -0.5, 0, 0.5, 1].map((across) => over(across, aside)).join(' | ')
      const when = `=cuts - ${i} - 0.5` as const
      return [
        {
          name: `slash-${i + 1}`,
          slot: 'crumb',
          when,
          unwrap: 'sides',
          relief: { size: 0.9, depth: 0.16 },
          shape: rod(way('0'), ['=height * 0.05', '=min(length * 0.034 + 0.2, width * 0.1)'], { taper: [0.75, 0.75], around: 24 }),
        },
        {
          name: `ear-${i + 1}`,
          slot: 'crust',
          when,
          relief: { size: 0.8, depth: 0.14 },
          shape: rod(way('min(0.034, width * 0.1 / length)'), ['=height * 0.055 + 0.1', 0.3], { taper: [0.7, 0.7], around: 20 }),
        },
      ]
    }),
  ],
  view: { azimuth: 26, elevation: 20 },
}

/** Chips in their paper scoop. */
export const fries: Recipe = {
  archetype: 'fries',
  params: { height: range(11, 8, 14) },
  slots: { body: { family: 'paper', color: '#c8262c' }, chip: { family: 'crust', color: '#e6bd62', roughness: 0.44 } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=height * 0.36', 1.4],
      turn: [-6, 0, 0],
      shape: cut('-3.2:-height*.36:.4 | 3.2:-height*.36:.4 | 4.2:height*.36:.2 | 0:height*.2:5 | -4.2:height*.36:.2', 0.25, 0.08),
    },
    {
      name: 'back',
      slot: 'body',
      at: [0, '=height * 0.42', -1.4],
      turn: [6, 0, 0],
      shape: cut('-3.2:-height*.42:.4 | 3.2:-height*.42:.4 | 4.2:height*.36:.3 | 0:height*.48:6 | -4.2:height*.36:.3', 0.25, 0.08),
    },
    { name: 'sides', slot: 'body', shape: bar(6.6, '=height * 0.58', 3.2, 0.5) },
    ...Array.from({ length: 26 }, (_, i): Part => {
      const [x, z] = [((i * 37) % 13) / 13 - 0.5, ((i * 5) % 7) / 7 - 0.5]
      return {
        name: `chip-${i + 1}`,
        slot: 'chip',
        at: [x * 6, `=height * ${(0.3 + 0.16 * Math.sin(i * 2.1)).toFixed(3)}`, z * 2.4],
        turn: [z * 24, i * 31, -x * 40],
        shape: bar(0.8, '=height * 0.68', 0.8, 0.14),
      }
    }),
  ],
  gathers: true,
  view: { azimuth: 18, elevation: 12 },
}

/** Ice lolly on its stick, or by `round` a lollipop. */
export const popsicle: Recipe = {
  archetype: 'popsicle',
  params: { round: range(0, 0, 1), height: range(11, 8, 14) },
  slots: { body: { family: 'wax', color: '#ef6f8d' }, stick: { family: 'oak', color: '#d9bd8f' } },
  parts: [
    { name: 'stick', slot: 'stick', at: [0, 0, 0], shape: bar(1, 6, 0.25, 0.1) },
    {
      name: 'body',
      slot: 'body',
      when: '=0.5 - round',
      at: [0, '=5 + height / 2', 0],
      shape: cut('-2.6:-height/2:.7 | 2.6:-height/2:.7 | 2.5:height/2:2.4 | -2.5:height/2:2.4', 2.1, 0.6),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'groove-left' : 'groove-right',
        slot: 'body',
        when: '=0.5 - round',
        shape: rod(`${side}*1.1:7:1.02 | ${side}*1.1:height+2:1.02`, [0.3, 0.22]),
      }),
    ),
    {
      name: 'sweet',
      slot: 'body',
      when: '=round - 0.5',
      at: [0, 8.4, 0],
      turn: [90, 0, 0],
      shape: turned('0:-.8 | 3.2:-.8:.7 | 3.2:.8:.7 | 0:.8'),
    },
  ],
  view: { azimuth: 22, elevation: 8 },
}
