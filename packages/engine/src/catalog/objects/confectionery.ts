import type { Recipe } from '../../shape/recipe.ts'
import { bar, range, rod, turned } from './notation.ts'

type Part = Recipe['parts'][number]

const SPINE = [
  ...Array.from({ length: 8 }, (_, i): [number, number] => [0, 7 - i * 1.6]),
  ...Array.from({ length: 8 }, (_, i): [number, number] => [
    2.3 - 2.3 * Math.cos(((i + 1) * 24 * Math.PI) / 180),
    -4.4 - 2.3 * Math.sin(((i + 1) * 24 * Math.PI) / 180),
  ]),
]

/** Truffles dusted with cocoa and pralines with a piped line. */
export const truffles: Recipe = {
  archetype: 'truffles',
  params: { pieces: range(5, 1, 7) },
  slots: {
    body: { family: 'liquid', color: '#3a1c0e' },
    cocoa: { family: 'soil', color: '#5d3420' },
    milk: { family: 'wax', color: '#7a4526' },
    white: { family: 'wax', color: '#f3e6cc' },
    nut: { family: 'crust', color: '#c99a5e' },
  },
  parts: (
    [
      [0, 0, 0],
      [3.5, 0.6, 1],
      [-3.5, 0.5, 2],
      [1.9, -3, 1],
      [-1.7, -3.1, 0],
      [5.2, -2.5, 2],
      [-5, -2.7, 1],
    ] as const
  ).flatMap(([x, z, kind], i): Part[] => {
    const when = `=pieces - ${i} - 0.5` as const
    const at = (y: number): [number, number, number] => [x, y, z]
    if (kind === 1)
      return [
        {
          name: `truffle-${i + 1}`,
          slot: 'cocoa',
          when,
          at: at(1.5),
          relief: { size: 0.8, depth: 0.12 },
          shape: { make: 'blob', radii: [1.55, 1.45, 1.55], around: 60 },
        },
      ]
    const body: Part = {
      name: `praline-${i + 1}`,
      slot: kind === 2 ? 'milk' : 'body',
      when,
      at: at(0),
      shape: kind === 2 ? bar(2.9, 1.9, 2.9, 0.5) : turned('0:0 | 1.7:0:.15 | 1.55:1.5:.7 | 0:1.75', { segments: 64 }),
    }
    const top: Part[] =
      kind === 2
        ? [
            {
              name: `nut-${i + 1}`,
              slot: 'nut',
              when,
              at: at(2),
              relief: { size: 0.5, depth: 0.1 },
              shape: { make: 'blob', radii: [0.7, 0.6, 0.7], around: 30 },
            },
          ]
        : [
            {
              name: `line-${i + 1}`,
              slot: 'white',
              when,
              at: at(1.72),
              shape: rod(
                Array.from(
                  { length: 11 },
                  (_, k) =>
                    `${(-1.05 + k * 0.21).toFixed(2)}:${(0.04 - 0.1 * Math.abs(k - 5) ** 2 * 0.1).toFixed(3)}:${(k % 2 ? 0.85 - 0.07 * Math.abs(k - 5) : -0.85 + 0.07 * Math.abs(k - 5)).toFixed(2)}`,
                ).join(' | '),
                [0.09, 0.1],
                { around: 10 },
              ),
            },
          ]
    return [body, ...top]
  }),
  gathers: 'pieces',
  view: { azimuth: 12, elevation: 34 },
}

/** Candy canes, striped. */
export const candyCane: Recipe = {
  archetype: 'candy-cane',
  params: { pieces: range(1, 1, 2) },
  slots: { body: { family: 'skin', color: '#f6f2ea', roughness: 0.2 }, stripe: { family: 'skin', color: '#c3141f', roughness: 0.2 } },
  parts: [0, 1].flatMap((i): Part[] => {
    const place = {
      when: `=pieces - ${i} - 0.5` as const,
      at: [i ? 4.2 : 0, 0.62, i ? 1.6 : 0] as [number, number, number],
      turn: [0, i ? 34 : 0, 0] as [number, number, number],
    }
    return [
      {
        name: `cane-${i + 1}`,
        slot: 'body',
        ...place,
        shape: rod(SPINE.map(([x, z]) => `${x}:0:${z}`).join(' | '), [0.6, 0.6], { around: 28 }),
      },
      ...[0, 1, 2, 3].map(
        (k): Part => ({
          name: `stripe-${i + 1}-${k + 1}`,
          slot: 'stripe',
          ...place,
          shape: rod(coil(k * 0.16), [0.12, 0.12], { around: 8 }),
        }),
      ),
    ]
  }),
  view: { azimuth: 0, elevation: 52 },
}

/** A stripe that winds along the skin of the cane, `from` cm further on. */
function coil(from: number): string {
  const straight = 11.4
  const place = (along: number): [number, number, number, number] => {
    if (along < straight) return [0, 7 - along, 1, 0]
    const a = (along - straight) / 2.3
    return [2.3 - 2.3 * Math.cos(a), -4.4 - 2.3 * Math.sin(a), Math.cos(a), -Math.sin(a)]
  }
  return Array.from({ length: 141 }, (_, k) => {
    const [x, z, nx, nz] = place(from + k * 0.13)
    const angle = (2 * Math.PI * k) / 10
    const out = 0.53 * Math.cos(angle)
    return `${(x + nx * out).toFixed(3)}:${(0.53 * Math.sin(angle)).toFixed(3)}:${(z + nz * out).toFixed(3)}`
  }).join(' | ')
}

/** Marshmallows in a heap. */
export const marshmallows: Recipe = {
  archetype: 'marshmallows',
  params: { pieces: range(6, 1, 9) },
  slots: { body: { family: 'felt', color: '#fbf6f2' }, second: { family: 'felt', color: '#f6cfd4' } },
  parts: (
    [
      [0, 0, 0, 0, 0],
      [3.1, 0, 0.5, 0, 40],
      [1.5, 0, -2.7, 0, 80],
      [1.6, 2.32, -0.6, 4, 20],
      [-2.6, 0.1, 1.9, 88, 34],
      [0.9, 0.1, 3.2, 88, -40],
      [-1.9, 0, -2.2, 0, 10],
      [4.9, 0.1, -2.4, 88, 70],
      [4.1, 0.1, 3.4, 88, 15],
    ] as const
  ).map(
    ([x, y, z, tip, around], i): Part => ({
      name: `marshmallow-${i + 1}`,
      slot: i % 3 === 2 ? 'second' : 'body',
      when: `=pieces - ${i} - 0.5`,
      at: [x, tip > 9 ? 1.4 : y, z],
      turn: [tip, around, 0],
      relief: { size: 1.2, depth: 0.07 },
      shape: turned('0:0 | 1.35:0:.45 | 1.45:1.15 | 1.35:2.3:.45 | 0:2.3', { segments: 48 }),
    }),
  ),
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 28 },
}
