import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, tipped, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Muffin: a cracked, domed top over its pleated paper. */
export const muffin: Recipe = {
  archetype: 'muffin',
  params: { berries: range(1, 0, 1) },
  slots: {
    body: { family: 'baked-crust', color: '#c68d4c', roughness: 0.62 },
    cup: { family: 'paper', color: '#8f6a48' },
    berry: { family: 'skin', color: '#2c2f5c', roughness: 0.4 },
  },
  parts: [
    {
      name: 'cup',
      slot: 'cup',
      shape: turned('0:0 | 2.5:0:.1 | 3.5:4:.05 | 0:4', { segments: 180, flutes: { count: 30, depth: 0.14, from: 0, to: 4 } }),
    },
    {
      name: 'top',
      slot: 'body',
      at: [0, 3.9, 0],
      unwrap: 'rising',
      relief: { size: 0.9, depth: 0.42, lumps: true },
      shape: turned(spline('0:-.3 | 2.6:-.3 | 3.7:-.1 | 4.2:.5 | 3.9:1.3 | 2.8:2.3 | 1.2:2.9 | 0:3'), { segments: 64 }),
    },
    ...strewn(13, 3.3).map(
      ({ x, z, own }, i): Part => ({
        name: `berry-${i + 1}`,
        slot: 'berry',
        when: '=berries - 0.5',
        at: [x, 3.9 + 2.75 * Math.sqrt(Math.max(0.02, 1 - (x * x + z * z) / 17)) - 0.12 + 0.1 * own, z],
        relief: { size: 0.3, depth: 0.05 },
        shape: { make: 'blob', radii: [0.5, 0.42, 0.5], around: 20 },
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Soft pretzel with coarse salt. */
export const pretzel: Recipe = {
  archetype: 'pretzel',
  params: { salt: range(1, 0, 1) },
  slots: { body: { family: 'baked-crust', color: '#b06c34', roughness: 0.34 }, salt: { family: 'wax', color: '#fbf8f2' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, 1.15, 0],
      unwrap: 'rising',
      relief: { size: 1.4, depth: 0.12 },
      shape: rod(
        '3.4:.1:5.4 | 1.9:.5:3.6 | .5:.75:1.9 | -.7:.2:.7 | .5:-.1:-.5 | 2.4:0:-1.2 | 5.4:0:-3.2 | 7:0:-.4 | 6.2:0:3.4 | 3.4:0:5.9 | 0:0:6.6 | -3.4:0:5.9 | -6.2:0:3.4 | -7:0:-.4 | -5.4:0:-3.2 | -2.4:0:-1.2 | -.5:.85:-.5 | .7:.55:.7 | -.5:.05:1.9 | -1.9:.3:3.6 | -3.4:.1:5.4',
        [1.05, 1.12],
        { around: 24 },
      ),
    },
    ...Array.from({ length: 44 }, (_, i): Part => {
      const angle = -0.6 + (i / 44) * (Math.PI + 1.2)
      const [x, z] = [6.7 * Math.cos(angle), 1.4 + 5.2 * Math.sin(angle)]
      return {
        name: `salt-${i + 1}`,
        slot: 'salt',
        when: '=salt - 0.5',
        at: [x + 0.5 * Math.sin(i * 2.9), 2.2 - 0.16 * Math.abs(Math.sin(i * 2.9)), z + 0.5 * Math.cos(i * 2.1)],
        turn: [i * 31, i * 57, i * 13],
        shape: { make: 'blob', radii: [0.17, 0.14, 0.16], exponents: [0.4, 0.4], around: 8 },
      }
    }),
  ],
  view: { azimuth: 0, elevation: 46 },
}

/** Bagel with sesame, cut and filled by `filled`. */
export const bagel: Recipe = {
  archetype: 'bagel',
  params: { filled: range(1, 0, 1) },
  slots: {
    body: { family: 'baked-crust', color: '#c08a4c', roughness: 0.36 },
    crumb: { family: 'crumb', color: '#f7dcb2' },
    cream: { family: 'wax', color: '#faf6ec' },
    salmon: { family: 'flesh', color: '#ee8258' },
    leaf: { family: 'leaf', color: '#6f9a3c' },
    seed: { family: 'wax', color: '#ecd9ac' },
  },
  parts: [
    ...(['lower', 'upper'] as const).flatMap((half, i): Part[] => {
      const at: [number, string | number, number] = [0, i ? '=1.9 + 1.5 * filled' : 0, 0]
      const turn: [number, number, number] = [0, 0, i ? -2 : 0]
      return [
        {
          name: half,
          slot: 'body',
          at: at as never,
          turn,
          unwrap: 'rising',
          relief: { size: 1.6, depth: 0.1 },
          shape: turned(
            {
              closed: true,
              points: i
                ? [
                    [1.4, 0],
                    [1.15, 0.7],
                    [1.9, 1.8],
                    [3.3, 2.3],
                    [4.8, 1.8],
                    [5.5, 0.7],
                    [5.35, 0],
                  ]
                : [
                    [1.5, 1.9],
                    [1.3, 1.1],
                    [2, 0.2],
                    [3.3, 0],
                    [4.7, 0.2],
                    [5.4, 1.1],
                    [5.35, 1.9],
                  ],
              fillet: [0.1, 1, 1, 1, 1, 1, 0.1],
            },
            { segments: 56 },
          ),
        },
        {
          name: `${half}-crumb`,
          slot: 'crumb',
          at: (i ? [0, '=1.86 + 1.5 * filled', 0] : [0, 1.85, 0]) as never,
          turn,
          unwrap: 'above',
          shape: turned(
            {
              closed: true,
              points: [
                [1.56, 0],
                [5.2, 0],
                [5.2, 0.1],
                [1.56, 0.1],
              ],
            },
            { segments: 72 },
          ),
        },
      ]
    }),
    {
      name: 'cream',
      slot: 'cream',
      when: '=filled - 0.5',
      at: [0, 1.9, 0],
      relief: { size: 1.2, depth: 0.2 },
      shape: turned(
        {
          closed: true,
          points: [
            [1.7, 0],
            [5.1, 0],
            [5.3, 0.4],
            [5, 0.75],
            [1.7, 0.75],
          ],
          fillet: 0.3,
        },
        { segments: 72 },
      ),
    },
    ...Array.from(
      { length: 9 },
      (_, i): Part => ({
        name: `salmon-${i + 1}`,
        slot: 'salmon',
        when: '=filled - 0.5',
        at: [3.6 * Math.sin(i * 0.7), 2.75 + 0.08 * (i % 2), 3.6 * Math.cos(i * 0.7)],
        turn: [6 * Math.sin(i), i * 40, 0],
        relief: { size: 1, depth: 0.1 },
        shape: { make: 'blob', radii: [1.7, 0.26, 2.1], exponents: [0.8, 0.8], around: 30 },
      }),
    ),
    ...Array.from(
      { length: 7 },
      (_, i): Part => ({
        name: `leaf-${i + 1}`,
        slot: 'leaf',
        when: '=filled - 0.5',
        at: [4 * Math.sin(i * 0.9 + 0.3), 3.15, 4 * Math.cos(i * 0.9 + 0.3)],
        turn: tipped(-4, i * 51.6 + 17),
        shape: { make: 'leaf', length: 2.1, width: 1.2, bend: 24, cup: 0.2 },
      }),
    ),
    ...Array.from({ length: 60 }, (_, i): Part => {
      const [angle, out] = [i * 2.4, 2.3 + 2 * ((i * 0.414) % 1)]
      const rise = 2.28 - 0.24 * (out - 3.3) ** 2
      return {
        name: `seed-${i + 1}`,
        slot: 'seed',
        at: [out * Math.sin(angle), `=${(1.97 + rise).toFixed(3)} + 1.5 * filled`, out * Math.cos(angle)],
        turn: [10 * Math.sin(i), i * 77, 10 * Math.cos(i)],
        shape: { make: 'blob', radii: [0.19, 0.06, 0.1], around: 10 },
      }
    }),
  ],
  view: { azimuth: 0, elevation: 24 },
}

/** Pie in its dish under a lattice of pastry. */
export const pie: Recipe = {
  archetype: 'pie',
  params: { radius: range(12, 8, 15) },
  slots: {
    body: { family: 'crust', color: '#cf9346', roughness: 0.5 },
    filling: { family: 'liquid', color: '#7d1020' },
    dish: { family: 'porcelain', color: '#e9ecec' },
  },
  parts: [
    {
      name: 'dish',
      slot: 'dish',
      shape: turned(
        '0:.3 | radius*.72:.3:.1 | radius*.76:0:.1 | radius*1.02:3.6:.2 | radius*1.06:3.7:.1 | radius*1.06:3.95:.1 | radius*.96:3.9:.3 | radius*.7:.8:.6 | 0:.7',
        { segments: 120 },
      ),
    },
    {
      name: 'filling',
      slot: 'filling',
      relief: { size: 1.1, depth: 0.5, lumps: true },
      unwrap: 'above',
      shape: turned(spline('0:1 | radius*.6:1 | radius*.92:3.2 | radius*.85:3.9 | radius*.5:4.1 | radius*.25:4.15 | 0:4.2'), {
        segments: 110,
      }),
    },
    ...[-2, -1, 0, 1, 2].flatMap((i): Part[] => {
      const chord = Math.sqrt(1 - (i * 0.33) ** 2) * 0.93
      return [0, 1].map(
        (across): Part => ({
          name: `strip-${across ? 'across' : 'along'}-${i + 3}`,
          slot: 'body',
          turn: [0, across * 84 + 20, 0],
          relief: { size: 1.2, depth: 0.07 },
          shape: rod(
            Array.from({ length: 11 }, (_, k) => {
              const t = k / 5 - 1
              return `radius*${(i * 0.33).toFixed(3)}:${(4.35 - 0.55 * Math.abs(t) ** 4 + ((k + i + across) % 2 ? 0.14 : -0.08)).toFixed(2)}:radius*${(chord * t).toFixed(3)}`
            }).join(' | '),
            [0.2, '=radius * 0.085'],
            { around: 20 },
          ),
        }),
      )
    }),
    {
      name: 'rim',
      slot: 'body',
      at: [0, 4.1, 0],
      turn: tipped(0, 62),
      repeat: { ring: 30, radius: '=radius * 0.99' },
      relief: { size: 0.8, depth: 0.05 },
      shape: { make: 'blob', radii: ['=radius * 0.075', 0.6, '=radius * 0.135'], exponents: [0.9, 0.9], around: 16 },
    },
  ],
  view: { azimuth: 0, elevation: 32 },
}
