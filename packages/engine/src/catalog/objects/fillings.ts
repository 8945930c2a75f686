import type { Recipe } from '../../shape/recipe.ts'
import { blob, rod, tipped, turned } from './notation.ts'
import { salad } from './salad.ts'

/** What a bowl may be full of, its level at about two thirds of the height. */
export const fillings: Recipe['parts'] = [
  {
    name: 'content',
    slot: 'content',
    when: '=fill - 0.05',
    at: [0, '=height * 0.3', 0],
    shape: turned('0:0 | radius*.62:0 | (radius-wall)*.955:height*.42*fill:.1 | 0:height*(.42+.1*max(0,fill-1)*5)*fill'),
  },
  ...Array.from({ length: 18 }, (_, i): Recipe['parts'][number] => {
    const angle = i * 137.5
    const [x, z] = [0.42 * Math.sqrt(i / 18) * Math.sin(angle), 0.42 * Math.sqrt(i / 18) * Math.cos(angle)]
    return {
      name: `noodle-${i + 1}`,
      slot: 'noodle',
      when: '=noodles - 0.5',
      at: [`=radius * ${x.toFixed(3)}`, `=height * (0.3 + 0.42 * fill) + ${(0.05 * (i % 5)).toFixed(2)}`, `=radius * ${z.toFixed(3)}`],
      turn: [6 * Math.sin(i), angle, 6 * Math.cos(i)],
      shape: rod(
        `-radius*.4:-.15:0 | -radius*.2:.2:radius*.16 | radius*.1:.25:radius*.2 | radius*.3:.15:0 | radius*.12:.1:-radius*.16 | -radius*.14:-.15:-radius*.1`,
        [0.24, 0.24],
        { around: 16 },
      ),
    }
  }),
  ...[-1, 1].flatMap((side): Recipe['parts'] => [
    {
      name: side < 0 ? 'egg-left' : 'egg-right',
      slot: 'egg',
      when: '=egg - 0.5',
      at: [`=radius * ${0.34 * side}`, '=height * (0.3 + 0.42 * fill) + 0.5', '=radius * 0.42'],
      turn: [18, 20 * side, 0],
      shape: blob(1.6, 0.75, 2),
    },
    {
      name: side < 0 ? 'yolk-left' : 'yolk-right',
      slot: 'yolk',
      when: '=egg - 0.5',
      at: [`=radius * ${0.34 * side}`, '=height * (0.3 + 0.42 * fill) + 1.05', '=radius * 0.44'],
      turn: [18, 20 * side, 0],
      shape: blob(0.85, 0.4, 0.95),
    },
  ]),
  ...Array.from({ length: 12 }, (_, i): Recipe['parts'][number] => ({
    name: `herb-${i + 1}`,
    slot: 'leaf',
    when: '=herbs - 0.5',
    at: [
      `=radius * ${(0.3 * Math.sin(i * 2.4) * Math.sqrt(i / 12)).toFixed(3)}`,
      '=height * (0.3 + 0.42 * fill) + 0.5',
      `=radius * ${(0.3 * Math.cos(i * 2.4) * Math.sqrt(i / 12) - 0.2).toFixed(3)}`,
    ],
    turn: tipped(14, i * 83),
    shape: { make: 'leaf', length: 1.3, width: 0.7, bend: 20, cup: 0.3 },
  })),
  ...salad,
  ...Array.from({ length: 9 }, (_, i): Recipe['parts'][number] => ({
    name: `berry-${i + 1}`,
    slot: 'topping',
    when: '=berries - 0.5',
    at: [
      `=radius * ${(0.52 * Math.sin(i * 2.4) * Math.sqrt((i + 0.4) / 9)).toFixed(3)}`,
      '=height * 0.76',
      `=radius * ${(0.52 * Math.cos(i * 2.4) * Math.sqrt((i + 0.4) / 9)).toFixed(3)}`,
    ],
    shape: blob(0.85, 0.8, 0.85),
  })),
]
