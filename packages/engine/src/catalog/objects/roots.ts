import type { Recipe } from '../../shape/recipe.ts'
import { inRow } from './arranged.ts'
import { blob, range, rod, spline, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Carrots with their tops, lying side by side. */
export const carrot: Recipe = {
  archetype: 'carrot',
  params: { pieces: range(1, 1, 5), tops: range(1, 0, 1) },
  slots: {
    body: { family: 'peel', color: '#e2701e' },
    ring: { family: 'peel', color: '#b9540f' },
    leaf: { family: 'leaf', color: '#4f8a35' },
  },
  parts: inRow(
    '=pieces',
    [0.6, 0, -3.9],
    [
      {
        name: 'body',
        slot: 'body',
        at: [0, 1.7, 0],
        turn: [0, 0, 90],
        relief: { size: 1.4, depth: 0.06 },
        shape: turned(spline('0:-9 | .9:-8.9 | 1.62:-8.2 | 1.7:-6.8 | 1.45:-3 | 1.1:1.4 | .75:5 | .4:8 | .14:9.8 | 0:10'), {
          segments: 48,
        }),
      },
      ...[-6.2, -4.4, -3.1, -1, 0.8, 2.6, 4.1].map(
        (x, i): Part => ({
          name: `ring-${i + 1}`,
          slot: 'ring',
          at: [-x, 1.7, 0],
          turn: [i * 67, 0, 0],
          shape: rod(
            [-50, -25, 0, 25, 50]
              .map(
                (a) =>
                  `${(0.06 * Math.sin(a)).toFixed(2)}:${((1.34 - 0.078 * (x + 4)) * Math.cos((a * Math.PI) / 180)).toFixed(3)}:${((1.34 - 0.078 * (x + 4)) * Math.sin((a * Math.PI) / 180)).toFixed(3)}`,
              )
              .join(' | '),
            [0.05, 0.05],
            { taper: [0.4, 0.4], around: 8 },
          ),
        }),
      ),
      ...Array.from({ length: 7 }, (_, i): Part => {
        const [dy, dz] = [1.1 * Math.sin(i * 2.1), 2.2 * Math.cos(i * 1.3)]
        return {
          name: `stalk-${i + 1}`,
          slot: 'leaf',
          when: '=tops - 0.5',
          shape: rod(
            `8.6:1.7:0 | 11:${(2 + 0.3 * dy).toFixed(2)}:${(0.3 * dz).toFixed(2)} | 15.5:${(1.9 + 0.8 * dy).toFixed(2)}:${dz.toFixed(2)}`,
            [0.2, 0.2],
            { taper: [1, 0.5], around: 10 },
          ),
        }
      }),
      ...Array.from({ length: 40 }, (_, i): Part => {
        const stalk = i % 7
        const t = 0.34 + 0.66 * ((i * 0.618) % 1)
        const [dy, dz] = [1.1 * Math.sin(stalk * 2.1), 2.2 * Math.cos(stalk * 1.3)]
        return {
          name: `frond-${i + 1}`,
          slot: 'leaf',
          when: '=tops - 0.5',
          at: [9.4 + 6.4 * t, 1.85 + 0.8 * dy * t, dz * t],
          turn: tipped(20 * Math.sin(i * 1.9), 90 + (i % 2 ? 46 : -46) + 14 * Math.sin(i)),
          shape: rod('0:0:0 | 0:.12:.7 | 0:-.05:1.5', [0.05, 0.24], { taper: [1.2, 0.3], around: 8 }),
        }
      }),
    ],
  ),
  gathers: 'pieces',
  view: { azimuth: 14, elevation: 32 },
}

/** Onion in its papery skin, or by the noun a red one. */
export const onion: Recipe = {
  archetype: 'onion',
  params: { radius: range(4, 2.6, 5.4) },
  slots: {
    body: { family: 'crust', color: '#d39a4a', roughness: 0.32 },
    tip: { family: 'paper', color: '#c9a468' },
    root: { family: 'felt', color: '#a88d64' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: turned(
        spline(
          '0:.3 | radius*.2:.12 | radius*.5:0 | radius*.88:radius*.34 | radius:radius*.84 | radius*.86:radius*1.34 | radius*.48:radius*1.68 | radius*.2:radius*1.9 | radius*.1:radius*2.2 | 0:radius*2.26',
        ),
        { segments: 120, flutes: { count: 22, depth: 0.055, from: '=radius * 0.05', to: '=radius * 2.05' } },
      ),
    },
    ...[0, 1, 2, 3].map(
      (i): Part => ({
        name: `tip-${i + 1}`,
        slot: 'tip',
        at: [0, '=radius * 2.05', 0],
        turn: tipped(78 - 7 * i, i * 100),
        shape: rod(`0:0:0 | ${0.1 * (i - 1)}:0:radius*.24 | ${0.2 * (i - 1)}:.1:radius*${0.44 + 0.06 * i}`, [0.05, 0.24], {
          taper: [1, 0.2],
          around: 12,
        }),
      }),
    ),
    ...Array.from(
      { length: 14 },
      (_, i): Part => ({
        name: `root-${i + 1}`,
        slot: 'root',
        at: [0, 0.24, 0],
        turn: [0, i * 51, 0],
        shape: rod(`0:.1:.2 | .1:-.08:.6 | -.1:-.1:${0.9 + 0.4 * Math.sin(i * 2)}`, [0.05, 0.05], { around: 6 }),
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 14 },
}

/** Head of garlic and two loose cloves, or by `bulb` 0 a single clove. */
export const garlic: Recipe = {
  archetype: 'garlic',
  params: { clove: range(1, 0, 1), bulb: range(1, 0, 1) },
  slots: {
    body: { family: 'skin', color: '#eadfd6', roughness: 0.55 },
    clove: { family: 'skin', color: '#e6d0c6', roughness: 0.5 },
    root: { family: 'felt', color: '#b09a78' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      when: '=bulb - 0.5',
      relief: { size: 1.2, depth: 0.05 },
      shape: turned(spline('0:.3 | .6:.1 | 1.5:0 | 2.5:.7 | 2.75:1.6 | 2.15:2.7 | 1:3.5 | .4:4.1 | .27:5 | .33:5.7 | .2:5.9 | 0:5.85'), {
        segments: 110,
        flutes: { count: 9, depth: 0.42, from: -1.6, to: 5 },
      }),
    },
    { name: 'root', slot: 'root', when: '=bulb - 0.5', at: [0, 0.14, 0], relief: { size: 0.2, depth: 0.1 }, shape: blob(0.9, 0.2, 0.9) },
    ...(
      [
        [4.1, 1.3, -24],
        [3.4, -1.9, 60],
      ] as const
    ).map(
      ([x, z, around], i): Part => ({
        name: `clove-${i + 1}`,
        slot: 'clove',
        when: i ? '=clove + bulb - 1.5' : '=clove - bulb + 0.5',
        at: [`=${x} * bulb`, 0.72, `=${z} * bulb`],
        turn: [0, around, 0],
        relief: { size: 0.6, depth: 0.03 },
        shape: {
          make: 'blend',
          smooth: 0.5,
          cells: 48,
          add: [
            { ellipsoid: [0, 0, 0], radii: [0.85, 0.72, 1.15] },
            { from: [0, 0.1, 0.4], to: [0.1, 0.25, 1.7], radius: [0.5, 0.1] },
          ],
          cut: [{ ellipsoid: [-1.5, 0.5, 0], radii: [0.9, 1, 2.4] }],
        },
      }),
    ),
  ],
  view: { azimuth: 0, elevation: 22 },
}

/** Potatoes with their eyes. */
export const potato: Recipe = {
  archetype: 'potato',
  params: { pieces: range(3, 1, 4) },
  slots: { body: { family: 'crust', color: '#c79c5e', roughness: 0.7 }, eye: { family: 'soil', color: '#7c5a34' } },
  parts: [
    [-3.4, 0, 14, 1],
    [3.6, -0.6, -32, 0.9],
    [0.4, 4.6, 70, 0.82],
    [0.2, -5, 40, 0.95],
  ].flatMap(([x = 0, z = 0, around = 0, size = 1], i): Part[] => {
    const place = {
      when: `=pieces - ${i} - 0.5` as const,
      at: [x, 2.5 * size, z] as [number, number, number],
      turn: [0, around, 0] as [number, number, number],
    }
    return [
      {
        name: `body-${i + 1}`,
        slot: 'body',
        ...place,
        relief: { size: 2.2, depth: 0.3 },
        shape: {
          make: 'blend',
          smooth: 2,
          cells: 48,
          add: [
            { ellipsoid: [0.4, 0, 0], radii: [3.6 * size, 2.5 * size, 2.7 * size] },
            { ellipsoid: [-1.8 * size, 0.1, 0.3], radii: [2.2 * size, 2 * size, 2.1 * size] },
          ],
        },
      },
      ...[0, 1, 2, 3, 4].map((k): Part => {
        const [u, v] = [k * 2.4 + i, 0.35 + 0.5 * Math.sin(k * 1.9 + i)]
        return {
          name: `eye-${i + 1}-${k + 1}`,
          slot: 'eye',
          when: place.when,
          at: [
            x + 3.1 * size * Math.cos(u) * Math.cos(v),
            2.5 * size + 2.5 * size * Math.sin(v),
            z + 2.6 * size * Math.sin(u) * Math.cos(v),
          ],
          turn: [20, u * 40, 30],
          shape: { make: 'blob', radii: [0.34, 0.12, 0.2], around: 14 },
        }
      }),
    ]
  }),
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 28 },
}
