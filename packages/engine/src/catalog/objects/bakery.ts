import type { Recipe } from '../../shape/recipe.ts'
import { blob, drum, grain, range, rod, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** How much of it is left: nobody cuts a cake whose candles burn. */
const CUT = 'slice * max(0, 1 - candles)'
const WHOLE = `=360 - 48 * ${CUT}`
/** The last rosette is where the slice was. */
const overCut = (i: number) => (i === 7 ? { when: `=0.5 - ${CUT}` } : {})

/** Layer cake, one slice taken so that sponge and cream show; candles by `candles`. */
export const cake: Recipe = {
  archetype: 'cake',
  params: { radius: range(10, 6, 16), height: range(9, 5, 14), candles: range(0, 0, 12), slice: range(1, 0, 1) },
  slots: {
    icing: { family: 'churned-cream', color: '#f6eee6' },
    sponge: { family: 'crumb', color: '#dcae66' },
    cream: { family: 'churned-cream', color: '#f4d3cf' },
    topping: { family: 'skin', color: '#b3152b' },
    candle: { family: 'wax', color: '#8fb8d8' },
    flame: { family: 'flame', color: '#ffb45a' },
    plate: { family: 'porcelain', color: '#f3f1ec' },
  },
  parts: [
    {
      name: 'plate',
      slot: 'plate',
      shape: turned(
        '0:.2 | radius*.7:.2:.1 | radius*.74:0:.1 | radius*.8:.3:.3 | radius*1.3:1:.1 | radius*1.3:1.2:.1 | radius*.8:.62:1 | 0:.6',
      ),
    },
    ...[0, 1, 2].map(
      (layer): Part => ({
        name: `sponge-${layer + 1}`,
        slot: 'sponge',
        unwrap: 'sides',
        relief: { size: 0.9, depth: 0.05 },
        at: [0, `=0.6 + height * ${(0.32 * layer).toFixed(2)}`, 0],
        turn: [0, 180, 0],
        shape: turned('0:0 | radius*.955:0:.1 | radius*.955:height*.27:.1 | 0:height*.27', { arc: WHOLE }),
      }),
    ),
    ...[1, 2].map(
      (layer): Part => ({
        name: `cream-${layer}`,
        slot: 'cream',
        at: [0, `=0.6 + height * ${(0.32 * layer - 0.05).toFixed(2)}`, 0],
        turn: [0, 180, 0],
        shape: turned('0:0 | radius*.96:0:.1 | radius*.96:height*.05:.1 | 0:height*.05', { arc: WHOLE }),
      }),
    ),
    {
      name: 'icing',
      slot: 'icing',
      unwrap: 'sides',
      relief: { size: 2.4, depth: 0.1 },
      at: [0, 0.6, 0],
      turn: [0, 180, 0],
      shape: turned('0:height*.9 | radius*.95:height*.9:.1 | radius*.95:0 | radius:0:.1 | radius:height*.97:.5 | 0:height*.97', {
        arc: WHOLE,
      }),
    },
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((i): Part => {
      const angle = ((45 * i + 40) * Math.PI) / 180
      const [x, z] = [Math.sin(angle).toFixed(4), Math.cos(angle).toFixed(4)]
      return {
        name: `swirl-${i + 1}`,
        slot: 'icing',
        ...overCut(i),
        at: [`=radius * 0.78 * ${x}`, '=0.55 + height * 0.97', `=radius * 0.78 * ${z}`],
        shape: turned(spline('0:0 | radius*.15:.05 | radius*.165:.5 | radius*.1:1.1 | .1:1.7 | 0:1.75'), {
          segments: 32,
          flutes: { count: 8, depth: 0.28, from: -0.3, to: 1.8 },
        }),
      }
    }),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((i): Part => {
      const angle = ((45 * i + 40) * Math.PI) / 180
      const [x, z] = [Math.sin(angle).toFixed(4), Math.cos(angle).toFixed(4)]
      return {
        name: `cherry-${i + 1}`,
        slot: 'topping',
        ...overCut(i),
        at: [`=radius * 0.78 * ${x}`, '=1.9 + height * 0.97', `=radius * 0.78 * ${z}`],
        shape: { ...blob('=radius * 0.095', '=radius * 0.09', '=radius * 0.095'), around: 36 },
      }
    }),
    {
      name: 'candles',
      slot: 'candle',
      when: '=candles - 0.5',
      at: [0, '=0.5 + height * 0.97', 0],
      repeat: { ring: '=candles', radius: '=radius * 0.44' },
      shape: drum(0.3, 5.4, 0.1),
    },
    {
      name: 'flames',
      slot: 'flame',
      when: '=candles - 0.5',
      at: [0, '=6.1 + height * 0.97', 0],
      repeat: { ring: '=candles', radius: '=radius * 0.44' },
      shape: turned(spline('0:0 | .22:.25 | .27:.6 | .13:1.3 | 0:1.8'), { segments: 48 }),
    },
  ],
  view: { azimuth: 0, elevation: 26 },
}

/** Cupcake: a pleated paper cup and a piped swirl with a cherry. */
export const cupcake: Recipe = {
  archetype: 'cupcake',
  params: { radius: range(3.4, 2.4, 5) },
  slots: {
    icing: { family: 'churned-cream', color: '#f2b8c6' },
    cup: { family: 'paper', color: '#8a5a3c' },
    cherry: { family: 'skin', color: '#b3152b' },
  },
  parts: [
    {
      name: 'cup',
      slot: 'cup',
      shape: turned('0:0 | radius*.72:0:.1 | radius:radius*1.15:.05 | 0:radius*1.15', {
        segments: 240,
        flutes: { count: 40, depth: 0.1, from: 0, to: '=radius * 1.15' },
      }),
    },
    { name: 'base', slot: 'icing', at: [0, '=radius * 1.16', 0], shape: blob('=radius * 0.93', '=radius * 0.5', '=radius * 0.93') },
    {
      name: 'swirl',
      slot: 'icing',
      at: [0, '=radius * 1.42', 0],
      shape: rod(
        Array.from({ length: 27 }, (_, i) => {
          const [angle, t] = [(i * 45 * Math.PI) / 180, i / 26]
          const away = (0.72 * (1 - t) ** 0.9 + 0.01).toFixed(3)
          return `radius*${(Number(away) * Math.sin(angle)).toFixed(3)}:radius*${(1.12 * t).toFixed(3)}:radius*${(Number(away) * Math.cos(angle)).toFixed(3)}`
        }).join(' | '),
        ['=radius * 0.32', '=radius * 0.32'],
        { taper: [1, 0.42] },
      ),
    },
    { name: 'cherry', slot: 'cherry', at: [0, '=radius * 2.66', 0], shape: blob('=radius * 0.24', '=radius * 0.23', '=radius * 0.24') },
  ],
  view: { azimuth: 0, elevation: 12 },
}

/** Ring doughnut with icing that runs over its edge, and sprinkles. */
export const donut: Recipe = {
  archetype: 'donut',
  params: { radius: range(4.4, 3, 6), tube: range(1.75, 1.2, 2.4), sprinkles: range(1, 0, 1) },
  slots: {
    icing: { family: 'wax', color: '#ee8fb0', roughness: 0.2 },
    body: { family: 'crust', color: '#cf9450' },
    sprinkle: { family: 'plastic', color: '#fff3d6' },
    other: { family: 'plastic', color: '#58b6c9' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=tube * 0.86', 0],
      scale: [1, 0.86, 1],
      unwrap: 'above',
      relief: { size: 1.6, depth: 0.08 },
      shape: turned(
        {
          points: Array.from({ length: 20 }, (_, i): [string, string] => {
            const angle = (i / 20) * 2 * Math.PI
            return [`=radius - tube * ${(0.4 - Math.cos(angle)).toFixed(4)}`, `=tube * ${Math.sin(angle).toFixed(4)}`]
          }),
          closed: true,
        },
        { segments: 120 },
      ),
    },
    {
      name: 'icing',
      slot: 'icing',
      relief: { size: 1.5, depth: 0.1 },
      at: [0, '=tube * 0.86', 0],
      scale: [1, 0.86, 1],
      shape: turned(
        {
          ...spline(
            'radius-tube*1.38:tube*.05 | radius-tube*1.3:tube*.6 | radius-tube*.9:tube*.98 | radius-tube*.4:tube*1.08 | radius+tube*.15:tube*.96 | radius+tube*.56:tube*.6 | radius+tube*.68:tube*.12 | radius+tube*.6:-tube*.12 | radius+tube*.5:tube*.1 | radius-tube*.4:tube*.4 | radius-tube*1.25:tube*.1',
          ),
          closed: true,
        },
        { segments: 120 },
      ),
    },
    ...(
      [
        ['sprinkle', 0.25, 11, 30, 0.62],
        ['other', -0.2, 9, 70, 0.98],
        ['sprinkle', -0.62, 7, 115, 0.9],
        ['other', 0.55, 12, -35, 0.78],
      ] as const
    ).map(
      ([slot, across, count, turn], i): Part => ({
        name: `sprinkles-${i + 1}`,
        slot,
        when: '=sprinkles - 0.5',
        at: [i * 0.7, `=tube * (0.86 + 0.89 * ${Math.sqrt(1 - across * across * 0.9).toFixed(3)})`, `=tube * ${across}`],
        turn: [across * 45, turn, 0],
        repeat: { ring: count, radius: '=radius - tube * 0.4' },
        shape: grain(0.11, 0.8),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 34 },
}

/** Cookie with chocolate chips. */
export const cookie: Recipe = {
  archetype: 'cookie',
  params: { radius: range(4, 2.5, 6), chips: range(1, 0, 1) },
  slots: { body: { family: 'crust', color: '#cb9457', roughness: 0.7 }, chip: { family: 'wax', color: '#3a2013' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      unwrap: 'above',
      relief: { size: 1.1, depth: 0.2 },
      shape: turned(spline('0:0 | radius*.9:0 | radius:.45 | radius*.93:.85 | radius*.65:1.08 | radius*.35:1.18 | 0:1.22'), {
        segments: 72,
      }),
    },
    ...(
      [
        [0, 1],
        [0.36, 5],
        [0.7, 9],
      ] as const
    ).map(
      ([away, count], i): Part => ({
        name: `chips-${i + 1}`,
        slot: 'chip',
        when: '=chips - 0.5',
        at: [i * 0.3, [1.2, 1.12, 0.98][i] ?? 1, 0.1 * i],
        turn: [0, 33 * i, 0],
        repeat: { ring: count, radius: `=radius * ${away}` },
        shape: turned('0:-.2 | .44:-.2:.3 | .36:.25:.2 | 0:.3', { segments: 20 }),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 40 },
}
