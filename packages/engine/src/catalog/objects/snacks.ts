import type { Recipe } from '../../shape/recipe.ts'
import { bar, cut, drum, grain, range, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Burger: bun, salad, tomato, cheese, patty, bun with sesame. */
export const burger: Recipe = {
  archetype: 'burger',
  params: { radius: range(5.4, 4, 8) },
  slots: {
    bun: { family: 'crust', color: '#c98036', roughness: 0.34 },
    patty: { family: 'crust', color: '#5a3019' },
    cheese: { family: 'wax', color: '#f0a91f' },
    salad: { family: 'leaf', color: '#7fae3a' },
    tomato: { family: 'skin', color: '#c3281f' },
    sesame: { family: 'wax', color: '#f3e3bd' },
  },
  parts: [
    { name: 'base', slot: 'bun', shape: turned('0:0 | radius*.9:0:.7 | radius*.98:1.7:.5 | 0:1.8') },
    {
      name: 'salad',
      slot: 'salad',
      at: [0, 1.7, 0],
      shape: turned('0:0 | radius*.9:0 | radius*1.15:-.15:.1 | radius*1.17:.05:.1 | radius*.9:.5:.3 | 0:.5', {
        segments: 240,
        flutes: { count: 19, depth: 0.75, from: -0.7, to: 0.9 },
      }),
    },
    {
      name: 'patty',
      slot: 'patty',
      at: [0, 2.1, 0],
      relief: { size: 0.7, depth: 0.22, lumps: true },
      shape: turned(spline('0:0 | radius*.8:0 | radius*1.02:.4 | radius*1.04:.95 | radius*1.02:1.5 | radius*.8:1.9 | 0:1.9'), {
        segments: 120,
      }),
    },
    {
      name: 'cheese',
      slot: 'cheese',
      at: [0, 3.95, 0],
      turn: [0, 40, 0],
      shape: { make: 'sheet', size: ['=radius * 1.62', '=radius * 1.62'], thickness: 0.3 },
    },
    ...[0, 1, 2, 3].map(
      (corner): Part => ({
        name: `flap-${corner + 1}`,
        slot: 'cheese',
        at: [0, 3.3, 0],
        turn: [0, 40 + 45 + 90 * corner, 0],
        shape: {
          make: 'sweep',
          path: [
            [0, 0.8, '=radius * 0.7'],
            [0, 0.72, '=radius * 0.98'],
            [0, 0.3, '=radius * 1.08'],
            [0, -0.5, '=radius * 1.1'],
          ],
          section: [0.13, '=radius * 0.4'],
          taper: [1, 0.12],
          exponent: 0.6,
        },
      }),
    ),
    { name: 'tomato', slot: 'tomato', at: [0, 4.15, 0], shape: drum('=radius * 0.96', 0.7, 0.2) },
    {
      name: 'leaf',
      slot: 'salad',
      at: [0, 4.8, 0],
      shape: turned('0:0 | radius*.9:0 | radius*1.12:-.1:.1 | radius*1.13:.1:.1 | radius*.9:.4:.3 | 0:.4', {
        segments: 240,
        flutes: { count: 15, depth: 0.6, from: -0.6, to: 0.8 },
      }),
    },
    {
      name: 'top',
      slot: 'bun',
      at: [0, 5.1, 0],
      unwrap: 'above',
      shape: turned('0:.1 | radius*.88:.1:.1 | radius*1.02:.6:.6 | radius*.98:2.2:2 | radius*.5:3.8:3 | 0:4'),
    },
    ...(
      [
        [0.2, 5],
        [0.44, 9],
        [0.66, 13],
        [0.82, 15],
      ] as const
    ).map(
      ([away, count], i): Part => ({
        name: `sesame-${i + 1}`,
        slot: 'sesame',
        at: [i * 0.4, [9.05, 8.83, 8.4, 7.75][i] ?? 8, 0],
        turn: [away * 52, 25 * i, 0],
        repeat: { ring: count, radius: `=radius * ${away}` },
        shape: grain(0.11, 0.42),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** Whole pizza: a raised crust, cheese over sauce, salami and basil. */
export const pizza: Recipe = {
  archetype: 'pizza',
  params: { radius: range(15, 9, 20) },
  slots: {
    cheese: { family: 'crust', color: '#f4c25e', roughness: 0.4 },
    crust: { family: 'crust', color: '#cf9650' },
    sauce: { family: 'wax', color: '#a92c16' },
    salami: { family: 'skin', color: '#a2281c' },
    basil: { family: 'leaf', color: '#3e7a2c' },
  },
  parts: [
    {
      name: 'crust',
      slot: 'crust',
      shape: turned('0:0 | radius*.97:0:.6 | radius:.8:.6 | radius*.97:1.7:.8 | radius*.89:1.7:.8 | radius*.85:.75:.4 | 0:.75', {
        flutes: { count: 11, depth: 0.25, from: -0.4, to: 2.4 },
      }),
    },
    { name: 'sauce', slot: 'sauce', at: [0, 0.72, 0], shape: turned('0:0 | radius*.87:0:.1 | radius*.85:.18:.1 | 0:.2') },
    {
      name: 'cheese',
      slot: 'cheese',
      at: [0, 0.85, 0],
      unwrap: 'above',
      relief: { size: 1.6, depth: 0.1 },
      shape: turned(spline('0:0 | radius*.8:0 | radius*.84:.1 | radius*.8:.28 | radius*.5:.3 | radius*.25:.3 | 0:.3'), { segments: 110 }),
    },
    {
      name: 'salami-outer',
      slot: 'salami',
      at: [0, 1.08, 0],
      repeat: { ring: 8, radius: '=radius * 0.62' },
      shape: turned('0:0 | radius*.125:0:.05 | radius*.13:.2:.08 | radius*.11:.16:.05 | 0:.14'),
    },
    {
      name: 'salami-inner',
      slot: 'salami',
      at: ['=radius * 0.1', 1.1, 0],
      repeat: { ring: 4, radius: '=radius * 0.3' },
      shape: turned('0:0 | radius*.125:0:.05 | radius*.13:.2:.08 | radius*.11:.16:.05 | 0:.14'),
    },
    {
      name: 'basil',
      slot: 'basil',
      at: ['=radius * 0.24', 1.2, 0],
      turn: [-4, 70, 0],
      repeat: { ring: 5, radius: '=radius * 0.44' },
      shape: { make: 'leaf', length: '=radius * 0.22', width: '=radius * 0.13', bend: 30, cup: 0.3 },
    },
  ],
  view: { azimuth: 0, elevation: 46 },
}

/** Ice cream: a waffle cone and two scoops with ragged skirts. */
export const iceCream: Recipe = {
  archetype: 'ice-cream',
  params: { radius: range(3.2, 2.4, 4.5), scoops: range(2, 1, 3) },
  slots: {
    scoop: { family: 'wax', color: '#f3c6cf' },
    cone: { family: 'cardboard', color: '#c8904f' },
    second: { family: 'wax', color: '#f5ead2' },
    third: { family: 'wax', color: '#7a4a2c' },
  },
  parts: [
    {
      name: 'cone',
      slot: 'cone',
      shape: turned('0:0 | .35:0:.3 | radius*.86:10.2:.1 | radius*.93:10.3:.1 | radius*.95:11.6:.1 | radius*.8:11.6:.1 | 0:10.8', {
        segments: 64,
      }),
    },
    ...[1, -1].flatMap((way) =>
      Array.from(
        { length: 9 },
        (_, i): Part => ({
          name: `wafer-${way < 0 ? 'left' : 'right'}-${i + 1}`,
          slot: 'cone',
          turn: [0, 40 * i, 0],
          shape: {
            make: 'sweep',
            around: 8,
            section: [0.13, 0.09],
            path: [0, 1, 2, 3, 4, 5].map((k): [`=${string}`, number, `=${string}`] => {
              const [up, angle] = [k / 5, way * 34 * k]
              const out = `(0.3 + (radius * 0.87 - 0.3) * ${up})`
              return [`=${out} * sin(${angle})`, 0.2 + 10 * up, `=${out} * cos(${angle})`]
            }),
          },
        }),
      ),
    ),
    ...[0, 1, 2].map(
      (i): Part => ({
        name: `scoop-${i + 1}`,
        slot: ['second', 'scoop', 'third'][i] ?? 'scoop',
        when: `=scoops - ${i} - 0.5`,
        at: [0, `=11 + radius * ${1.28 * i}`, 0],
        shape: turned(
          '0:0 | radius*.9:0:.3 | radius*1.12:.1:.25 | radius*1.1:.7:.3 | radius*.98:radius*.6:radius*.5 | radius*.9:radius*1.25:radius | radius*.4:radius*1.62:radius | 0:radius*1.66',
          { segments: 192, flutes: { count: 11, depth: 0.3, from: -0.6, to: 1.2 } },
        ),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 8 },
}

/** Bar of chocolate in blocks, lying flat. */
export const chocolateBar: Recipe = {
  archetype: 'chocolate-bar',
  params: { width: range(15, 8, 20), depth: range(7, 4, 10) },
  slots: { body: { family: 'wax', color: '#4a2815', roughness: 0.3 } },
  parts: [
    { name: 'body', slot: 'body', shape: bar('=width', 0.55, '=depth', 0.15) },
    ...[0, 1, 2].map(
      (row): Part => ({
        name: `blocks-${row + 1}`,
        slot: 'body',
        at: ['=-width * 0.4', 0.3, `=depth * ${(row - 1) * 0.325}`],
        repeat: { row: 5, step: ['=width * 0.2', 0, 0] },
        turn: [-90, 0, 0],
        shape: cut(
          '-width*.093:-depth*.152:.36 | width*.093:-depth*.152:.36 | width*.093:depth*.152:.36 | -width*.093:depth*.152:.36',
          1.3,
          0.3,
        ),
      }),
    ),
  ],
  view: { azimuth: 24, elevation: 32 },
}
