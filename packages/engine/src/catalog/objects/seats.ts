import type { Recipe } from '../../shape/recipe.ts'
import { bar, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Dining chair: a shaped seat on four splayed legs, a curved back on two posts. */
export const chair: Recipe = {
  archetype: 'chair',
  params: { width: range(44, 36, 60), seat: range(45, 38, 75), back: range(38, 20, 60) },
  slots: { body: { family: 'oak', color: '#b98a55' }, seat: { family: 'fabric', color: '#8a857c' } },
  parts: [
    { name: 'frame', slot: 'body', at: [0, '=seat - 4.6', 0], shape: bar('=width', 3.4, '=width * 0.95', 1.4) },
    { name: 'seat', slot: 'seat', at: [0, '=seat - 2.2', 0.4], shape: bar('=width * 0.97', 4, '=width * 0.92', 1.8) },
    ...([-1, 1] as const).flatMap((side): Part[] => [
      {
        name: side < 0 ? 'leg-left' : 'leg-right',
        slot: 'body',
        shape: rod(`${side}*width*.4:seat-3:width*.38 | ${side}*width*.46:.9:width*.45`, [1.7, 1.7], { taper: [1.15, 0.75] }),
      },
      {
        name: side < 0 ? 'post-left' : 'post-right',
        slot: 'body',
        shape: rod(
          `${side}*width*.46:.9:-width*.52 | ${side}*width*.43:seat*.6:-width*.42 | ${side}*width*.42:seat:-width*.41 | ${side}*width*.42:seat+back*.5:-width*.46 | ${side}*width*.42:seat+back:-width*.56`,
          [1.6, 1.6],
        ),
      },
    ]),
    ...[0.92, 0.62, 0.32].map(
      (up, i): Part => ({
        name: `slat-${i + 1}`,
        slot: 'body',
        shape: rod(
          `-width*.42:seat+back*${up}:-width*${(0.41 + 0.15 * up * up).toFixed(3)} | 0:seat+back*${up}:-width*${(0.5 + 0.15 * up * up).toFixed(3)} | width*.42:seat+back*${up}:-width*${(0.41 + 0.15 * up * up).toFixed(3)}`,
          [0.9, 2.9],
          { exponent: 0.6 },
        ),
      }),
    ),
  ],
  view: { azimuth: 32, elevation: 12 },
}

/** Round stool on three or four splayed legs with a ring to put the feet on. */
export const stool: Recipe = {
  archetype: 'stool',
  params: { height: range(46, 30, 78), radius: range(17, 13, 22) },
  slots: { body: { family: 'oak', color: '#b98a55' }, seat: { family: 'oak', color: '#b08350' } },
  parts: [
    {
      name: 'seat',
      slot: 'seat',
      at: [0, '=height - 4', 0],
      shape: turned('0:0 | radius*.94:0:.8 | radius:1.6:1 | radius*.97:4:1.2 | radius*.6:3.5:4 | 0:3.4'),
    },
    {
      name: 'legs',
      slot: 'body',
      repeat: { ring: 4, radius: 0 },
      turn: [0, 45, 0],
      shape: rod('0:height-3:radius*.62 | 0:1:radius*1.08', [1.6, 1.6], { taper: [1.15, 0.8] }),
    },
    {
      name: 'ring',
      slot: 'body',
      at: [0, '=height * 0.36', 0],
      shape: rod('radius*.9:0:0 | 0:0:radius*.9 | -radius*.9:0:0 | 0:0:-radius*.9', [0.9, 0.9], { closed: true }),
    },
  ],
  view: { azimuth: 14, elevation: 14 },
}

/** A closed way round an upright cushion's middle, nearly square. */
const squared = (a: string, b: string): [`=${string}`, number, `=${string}`][] =>
  Array.from({ length: 32 }, (_, i) => {
    const angle = (i / 32) * 2 * Math.PI
    const boxy = (value: number) => (Math.sign(value) * Math.abs(value) ** 0.2).toFixed(4)
    return [`=(${a}) * ${boxy(Math.sin(angle))}`, 0, `=(${b}) * ${boxy(Math.cos(angle))}`]
  })

/** Sofa of one to four seats: plump cushions between two arms, on short legs. */
export const sofa: Recipe = {
  archetype: 'sofa',
  params: { seats: range(2, 1, 4), seat: range(68, 52, 90), depth: range(88, 70, 110), height: range(80, 65, 100) },
  slots: {
    body: { family: 'fabric', color: '#7d8a86' },
    legs: { family: 'walnut', color: '#5f3c25' },
  },
  parts: [
    { name: 'base', slot: 'body', at: [0, 12, 0], shape: bar('=seat * seats + 34', 18, '=depth', 4) },
    { name: 'back', slot: 'body', at: [0, 12, '=-depth / 2 + 10'], shape: bar('=seat * seats + 34', '=height - 14', 20, 7) },
    {
      name: 'arms',
      slot: 'body',
      at: ['=-seat * seats / 2 - 9', 12, 0],
      repeat: { row: 2, step: ['=seat * seats + 18', 0, 0] },
      shape: bar(18, 48, '=depth', 7),
    },
    {
      name: 'cushions',
      slot: 'body',
      at: ['=-seat * (seats - 1) / 2', 37.5, 8],
      repeat: { row: '=seats', step: ['=seat', 0, 0] },
      relief: { size: 24, depth: 1.3 },
      shape: { make: 'blob', radii: ['=seat / 2 - 0.3', 9.6, '=depth / 2 - 10'], exponents: [0.42, 0.2], around: 72 },
    },
    {
      name: 'piping',
      slot: 'body',
      at: ['=-seat * (seats - 1) / 2', 37.5, 8],
      repeat: { row: '=seats', step: ['=seat', 0, 0] },
      shape: { make: 'sweep', closed: true, around: 8, section: [0.5, 0.5], path: squared('seat / 2', 'depth / 2 - 9.7') },
    },
    {
      name: 'backs',
      slot: 'body',
      at: ['=-seat * (seats - 1) / 2', '=43 + (height - 42) * 0.49', '=27 - depth / 2 - (height - 42) * 0.104'],
      turn: [78, 0, 0],
      repeat: { row: '=seats', step: ['=seat', 0, 0] },
      relief: { size: 21, depth: 1.5 },
      shape: { make: 'blob', radii: ['=seat / 2 - 0.6', 10.5, '=(height - 42) / 2 + 1'], exponents: [0.55, 0.26], around: 72 },
    },
    {
      name: 'legs-front',
      slot: 'legs',
      at: ['=-seat * seats / 2 - 6', 0, '=depth / 2 - 9'],
      repeat: { row: 2, step: ['=seat * seats + 12', 0, 0] },
      shape: turned('0:0 | 1.7:0:.3 | 2.7:13:.2 | 0:13'),
    },
    {
      name: 'legs-back',
      slot: 'legs',
      at: ['=-seat * seats / 2 - 6', 0, '=-depth / 2 + 9'],
      repeat: { row: 2, step: ['=seat * seats + 12', 0, 0] },
      shape: turned('0:0 | 1.7:0:.3 | 2.7:13:.2 | 0:13'),
    },
  ],
  view: { azimuth: 24, elevation: 14 },
}
