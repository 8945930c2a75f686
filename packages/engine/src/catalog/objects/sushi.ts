import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, drum, grain, range, rod } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

const RICE = { family: 'wax', color: '#f3efe6', roughness: 0.42 }
const NORI = { family: 'leaf', color: '#161d16', roughness: 0.5 }
const SALMON = { family: 'flesh', color: '#ef7c46' }

/** Grains lying on an upright ellipsoid, so that what is pressed of rice shows them. */
const grainsOn = (name: string, [a, b, c]: [number, number, number], at: [number, number, number], count: number): Part[] =>
  Array.from({ length: count }, (_, i): Part => {
    const height = 1 - (1.7 * (i + 0.5)) / count
    const around = i * 2.39996
    const out = Math.sqrt(1 - height * height) ** 0.6
    return {
      name: `${name}-${i + 1}`,
      slot: 'rice',
      at: [at[0] + a * out * Math.cos(around), at[1] + b * height, at[2] + c * out * Math.sin(around)],
      // Along the surface, some rising, some falling.
      turn: [0, -(around * 180) / Math.PI - 90 + 30 * Math.sin(i * 2.3), 40 * Math.sin(i * 1.7)],
      shape: grain(0.17, 0.5),
    }
  })

/** A slice of fish lying over its rice, drooping at both ends, with its lines of fat. */
const slice = (name: string, x: number, slot: string): Part[] => {
  const top = (z: number) => 2.42 - 0.105 * z * z
  return [
    {
      name,
      slot,
      at: [x, 0, 0],
      relief: { size: 1.6, depth: 0.1 },
      shape: rod(
        [-3.7, -2.4, -0.8, 0.8, 2.4, 3.7].map((z) => `${(0.12 * Math.sin(z)).toFixed(2)}:${top(z).toFixed(2)}:${z}`).join(' | '),
        [0.34, 1.62],
        { taper: [0.72, 0.86], exponent: 0.62, around: 40 },
      ),
    },
    ...[-2.7, -1.8, -0.9, 0, 0.9, 1.8, 2.7].map((z, i): Part => {
      const point = (across: number, along: number) =>
        `${(x + across).toFixed(2)}:${(top(along) + 0.31 - 0.085 * across * across).toFixed(2)}:${along.toFixed(2)}`
      return {
        name: `${name}-line-${i + 1}`,
        slot: 'fat',
        shape: rod([point(-1.3, z - 0.5), point(-0.5, z), point(0.5, z + 0.05), point(1.3, z - 0.35)].join(' | '), [0.05, 0.08], {
          taper: [0.4, 0.4],
          around: 10,
        }),
      }
    }),
  ]
}

const pressed = (name: string, x: number): Part[] => [
  { name, slot: 'rice', at: [x, 1.02, 0], relief: { size: 0.5, depth: 0.09, lumps: true }, shape: blob(1.4, 1.02, 2.8, [0.8, 0.8]) },
  ...grainsOn(`${name}-grain`, [1.4, 1.02, 2.8], [x, 1.02, 0], 44),
]

/** A roll standing on its cut: seaweed round rice round its heart. */
const roll = (name: string, x: number, z: number, heart: string): Part[] => [
  { name, slot: 'nori', at: [x, 0, z], relief: { size: 0.7, depth: 0.05 }, shape: drum(1.75, 2.9, 0.12) },
  { name: `${name}-rice`, slot: 'rice', at: [x, 0.1, z], relief: { size: 0.45, depth: 0.08, lumps: true }, shape: drum(1.62, 2.94, 0.2) },
  ...strewn(20, 1.45)
    .filter((spot) => Math.hypot(spot.x, spot.z) > 0.82)
    .map(
      (spot, i): Part => ({
        name: `${name}-grain-${i + 1}`,
        slot: 'rice',
        at: [x + spot.x, 3.02, z + spot.z],
        turn: [0, spot.turn, 0],
        shape: grain(0.14, 0.46),
      }),
    ),
  { name: `${name}-heart`, slot: heart, at: [x, 0.2, z], relief: { size: 0.8, depth: 0.1 }, shape: drum(0.76, 2.98, 0.2) },
]

/** A slice of fish on pressed rice; `belt` ties it with seaweed. */
export const nigiri: Recipe = {
  archetype: 'nigiri',
  params: { belt: range(0, 0, 1) },
  slots: { fish: SALMON, fat: { family: 'wax', color: '#f9cfae' }, rice: RICE, nori: NORI },
  parts: [
    ...pressed('rice', 0),
    ...slice('fish', 0, 'fish'),
    { name: 'belt', slot: 'nori', when: '=belt - 0.5', at: [0, 0.05, 0], shape: bar(3.34, 2.82, 0.9, 0.3) },
  ],
  view: { azimuth: 34, elevation: 34 },
}

/** One piece of a roll, standing on its cut. */
export const maki: Recipe = {
  archetype: 'maki',
  params: {},
  slots: { heart: SALMON, rice: RICE, nori: NORI },
  parts: roll('roll', 0, 0, 'heart'),
  view: { azimuth: 20, elevation: 36 },
}

/** Sushi: two nigiri and two rolls in a row. */
export const sushi: Recipe = {
  archetype: 'sushi',
  params: {},
  slots: {
    fish: SALMON,
    fat: { family: 'wax', color: '#f9cfae' },
    rice: RICE,
    nori: NORI,
    egg: { family: 'crumb', color: '#f0c24a' },
  },
  parts: [
    ...pressed('rice-1', -5.8),
    ...slice('fish-1', -5.8, 'fish'),
    ...pressed('rice-2', -1.9),
    { name: 'egg', slot: 'egg', at: [-1.9, 1.95, 0], shape: bar(3, 0.95, 6.6, 0.24) },
    { name: 'belt', slot: 'nori', at: [-1.9, 0.1, 0], shape: bar(3.12, 2.86, 0.9, 0.2) },
    ...roll('roll-1', 1.9, 0.4, 'fish'),
    ...roll('roll-2', 5.8, -0.5, 'egg'),
  ],
  gathers: true,
  view: { azimuth: 24, elevation: 34 },
}
