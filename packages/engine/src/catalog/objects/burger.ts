import type { Recipe } from '../../shape/recipe.ts'
import { drum, grain, hoop, range, spline, tipped, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Leaves that look out all round between the layers. */
const salad = (name: string, y: number, count: number, phase: number): Part[] =>
  Array.from({ length: count }, (_, i): Part => {
    const around = phase + (360 * i) / count + 9 * Math.sin(i * 2.7)
    const [sin, cos] = [Math.sin((around * Math.PI) / 180), Math.cos((around * Math.PI) / 180)]
    return {
      name: `${name}-${i + 1}`,
      slot: 'salad',
      at: [`=radius * ${(0.46 * sin).toFixed(3)}`, y + 0.08 * (i % 3), `=radius * ${(0.46 * cos).toFixed(3)}`],
      turn: tipped(4 + 5 * Math.sin(i * 1.9), around),
      relief: { size: 0.9, depth: 0.08 },
      shape: {
        make: 'leaf',
        length: `=radius * ${(0.7 + 0.07 * Math.sin(i * 3.1)).toFixed(3)}`,
        width: '=radius * 0.86',
        bend: 26 + 10 * Math.sin(i * 1.3),
        cup: 0.06,
        blunt: true,
        ruffle: 0.26,
        cells: 18,
      },
    }
  })

/** Burger: bun, salad, tomato, cheese, patty, bun with sesame. */
export const burger: Recipe = {
  archetype: 'burger',
  params: { radius: range(5.4, 4, 8) },
  slots: {
    bun: { family: 'baked-crust', color: '#c88a48', roughness: 0.34 },
    heel: { family: 'crust', color: '#d9a05a' },
    crumb: { family: 'crumb', color: '#f1dcb2' },
    patty: { family: 'seared-meat', color: '#5d301b' },
    cheese: { family: 'wax', color: '#f0a420' },
    salad: { family: 'leaf', color: '#79ad38' },
    tomato: { family: 'skin', color: '#c3281f' },
    onion: { family: 'skin', color: '#e9dcea' },
    sesame: { family: 'wax', color: '#f5e6c2' },
  },
  parts: [
    {
      name: 'base',
      slot: 'heel',
      relief: { size: 2.4, depth: 0.12 },
      shape: turned('0:0 | radius*.9:0:.7 | radius*.98:1.6:.5 | 0:1.7', { segments: 96 }),
    },
    ...salad('salad', 1.9, 9, 0),
    {
      name: 'patty',
      slot: 'patty',
      at: [0, 2.1, 0],
      unwrap: 'sides',
      relief: { size: 0.62, depth: 0.3, lumps: true },
      shape: turned(spline('0:0 | radius*.8:0 | radius*1.0:.3 | radius*1.03:.95 | radius*1.0:1.6 | radius*.8:1.95 | 0:1.95'), {
        segments: 88,
      }),
    },
    {
      name: 'cheese',
      slot: 'cheese',
      at: [0, 3.98, 0],
      turn: [0, 40, 0],
      shape: { make: 'sheet', size: ['=radius * 1.62', '=radius * 1.62'], thickness: 0.3 },
    },
    ...[0, 1, 2, 3].map(
      (corner): Part => ({
        name: `flap-${corner + 1}`,
        slot: 'cheese',
        at: [0, 3.33, 0],
        turn: [0, 40 + 45 + 90 * corner, 0],
        shape: {
          make: 'sweep',
          around: 24,
          path: [
            [0, 0.8, '=radius * 0.7'],
            [0, 0.72, '=radius * 0.98'],
            [0, 0.3, '=radius * 1.1'],
            [0, [-0.5, -0.7, -0.35, -0.6][corner] ?? -0.5, `=radius * ${[1.12, 1.1, 1.13, 1.11][corner]}`],
          ],
          section: [0.13, '=radius * 0.42'],
          taper: [1, 0.12],
          exponent: 0.6,
        },
      }),
    ),
    ...strewn(3, 2.3).map(
      ({ x, z }, i): Part => ({
        name: `tomato-${i + 1}`,
        slot: 'tomato',
        at: [`=radius * ${(x / 6.4).toFixed(3)}`, 4.2 + 0.12 * i, `=radius * ${(z / 6.4).toFixed(3)}`],
        turn: [2 - 2 * i, 0, 3 * i - 3],
        relief: { size: 1.2, depth: 0.05 },
        shape: { ...drum('=radius * 0.6', 0.55, 0.2), segments: 48 },
      }),
    ),
    ...[0, 1, 2].map(
      (i): Part => ({
        name: `onion-${i + 1}`,
        slot: 'onion',
        at: [`=radius * ${[0.2, -0.26, 0.06][i]}`, 4.72 + 0.1 * i, `=radius * ${[0.24, 0.1, -0.3][i]}`],
        turn: [3 - 3 * i, 0, 2 * i - 2],
        shape: hoop(
          'radius*.58:.03 | radius*.6:0 | radius*.65:0 | radius*.67:.08 | radius*.67:.2 | radius*.65:.26 | radius*.6:.26 | radius*.58:.2',
          {
            segments: 64,
          },
        ),
      }),
    ),
    ...salad('leaf', 4.92, 8, 22),
    {
      name: 'cut',
      slot: 'crumb',
      at: [0, 5.02, 0],
      unwrap: 'sides',
      shape: { ...drum('=radius * 0.95', 0.3, 0.1), segments: 96 },
    },
    {
      name: 'top',
      slot: 'bun',
      at: [0, 5.1, 0],
      unwrap: 'rising',
      relief: { size: 3.4, depth: 0.16 },
      shape: turned('0:.1 | radius*.9:.1:.1 | radius*1.02:.6:.6 | radius*.98:2.2:2 | radius*.5:3.8:3 | 0:4', { segments: 96 }),
    },
    ...(
      [
        [0.08, 2],
        [0.19, 5],
        [0.3, 6],
        [0.4, 9],
        [0.5, 8],
        [0.6, 11],
        [0.69, 10],
        [0.78, 12],
        [0.85, 7],
      ] as const
    ).map(
      ([away, count], i): Part => ({
        name: `sesame-${i + 1}`,
        slot: 'sesame',
        at: [`=radius * ${(away * Math.sin(i * 1.3) * 0.3).toFixed(3)}`, Number((9.12 - 1.1 * away ** 2 - 1.9 * away ** 6).toFixed(2)), 0],
        turn: [away * 52, 25 + 41 * i, 0],
        repeat: { ring: count, radius: `=radius * ${(away * Math.sqrt(1 - (Math.sin(i * 1.3) * 0.3) ** 2)).toFixed(3)}` },
        shape: { ...grain(0.12, 0.42), around: 8 },
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 10 },
}
