import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, rod, spline, tipped, turned } from './notation.ts'

type Part = Recipe['parts'][number]

/** Succulent: a rosette in a small pot. */
export const succulent: Recipe = {
  archetype: 'succulent',
  params: { pot: range(1, 0, 1) },
  slots: {
    body: { family: 'wax', color: '#8fb394' },
    tip: { family: 'wax', color: '#d79a9a' },
    pot: { family: 'ceramic', color: '#e8e1d6' },
    soil: { family: 'soil', color: '#3a2a1e' },
  },
  parts: [
    {
      name: 'pot',
      slot: 'pot',
      when: '=pot - 0.5',
      shape: turned('0:.3 | 2.6:.3 | 2.8:0:.2 | 3.6:0:.4 | 4.6:6.4:.3 | 4.2:6.4:.2 | 3.9:5.6 | 0:5.6', { segments: 96 }),
    },
    {
      name: 'soil',
      slot: 'soil',
      when: '=pot - 0.5',
      at: [0, 5.5, 0],
      relief: { size: 0.5, depth: 0.2 },
      shape: turned(spline('0:-.4 | 3:-.4 | 4:0 | 2:.2 | 0:.25'), { segments: 40 }),
    },
    ...Array.from({ length: 42 }, (_, i): Part[] => {
      const t = i / 41
      const length = 1.3 + 3.9 * t ** 0.8
      const place = {
        at: [0, `=5.9 * pot + ${(1.4 - 1.1 * t).toFixed(2)}`, 0] as [number, `=${string}`, number],
        turn: tipped(82 - 72 * t, i * 137.508),
      }
      const wide = 0.5 + 0.75 * t ** 0.7
      return [
        {
          name: `leaf-${i + 1}`,
          slot: 'body',
          ...place,
          shape: rod(
            `0:0:.1 | 0:${(-0.05 * length).toFixed(2)}:${(length * 0.4).toFixed(2)} | 0:${(0.02 * length).toFixed(2)}:${(length * 0.75).toFixed(2)} | 0:${(0.14 * length).toFixed(2)}:${(length * 0.95).toFixed(2)}`,
            [0.26 + 0.16 * t, Number(wide.toFixed(2))],
            { taper: [0.72, 1.05], around: 14 },
          ),
        },
        {
          name: `tip-${i + 1}`,
          slot: 'tip',
          ...place,
          shape: rod(
            `0:${(0.15 * length).toFixed(2)}:${(length * 0.97).toFixed(2)} | 0:${(0.22 * length).toFixed(2)}:${(length * 1.04 + 0.28).toFixed(2)}`,
            [0.2 + 0.12 * t, Number((wide * 0.7).toFixed(2))],
            { taper: [1.1, 0.2], around: 10 },
          ),
        },
      ]
    }).flat(),
  ],
  view: { azimuth: 0, elevation: 30 },
}

/** Bonsai: a bent trunk with pads of leaves, in a shallow tray. */
export const bonsai: Recipe = {
  archetype: 'bonsai',
  params: { tray: range(1, 0, 1) },
  slots: {
    body: { family: 'felt', color: '#4a7038' },
    trunk: { family: 'crust', color: '#6a4a32', roughness: 0.9 },
    tray: { family: 'ceramic', color: '#4a5a66' },
    moss: { family: 'felt', color: '#5f7a3a' },
  },
  parts: [
    {
      name: 'tray',
      slot: 'tray',
      when: '=tray - 0.5',
      turn: [-90, 0, 0],
      at: [0, 2.6, 0],
      shape: cut('-12:-7.4:2 | 12:-7.4:2 | 12:7.4:2 | -12:7.4:2', 4.4, 0.5),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'foot-left' : 'foot-right',
        slot: 'tray',
        when: '=tray - 0.5',
        at: [side * 7.6, 0, 0],
        shape: { make: 'box', size: [5, 1, 11], radius: 0.3 },
      }),
    ),
    {
      name: 'moss',
      slot: 'moss',
      at: [0, 4.5, 0],
      relief: { size: 1.2, depth: 0.4, lumps: true },
      shape: { make: 'blob', radii: [11.2, 1.1, 6.6], exponents: [0.7, 0.6], around: 56 },
    },
    {
      name: 'trunk',
      slot: 'trunk',
      relief: { size: 0.9, depth: 0.2 },
      shape: {
        make: 'blend',
        smooth: 1.4,
        cells: 100,
        add: [
          { from: [-3.4, 4.4, 0.6], to: [-1.2, 9, 0], radius: [2.4, 1.7] },
          { from: [-1.2, 9, 0], to: [2.6, 13, 0.4], radius: [1.7, 1.3] },
          { from: [2.6, 13, 0.4], to: [0.6, 18.4, -0.4], radius: [1.3, 0.9] },
          { from: [2, 12.6, 0.4], to: [8.4, 15.4, 0.8], radius: [0.95, 0.5] },
          { from: [-0.4, 9.8, 0], to: [-7.4, 13.4, 1], radius: [0.95, 0.5] },
          { from: [1.2, 16.6, -0.2], to: [-4, 19.4, -1], radius: [0.7, 0.4] },
          { from: [-3.4, 4.6, 0.6], to: [-6.4, 4.4, 2], radius: [1.2, 0.4] },
          { from: [-3, 4.6, 0.4], to: [-0.4, 4.3, 2.8], radius: [1.1, 0.4] },
          { from: [-3.4, 4.6, 0], to: [-5.4, 4.4, -2], radius: [1.1, 0.4] },
        ],
      },
    },
    ...(
      [
        [9, 16.4, 0.8, 4.6],
        [-8, 14.4, 1, 4.4],
        [0.6, 20, -0.4, 5],
        [-4.6, 20, -1.2, 3.4],
        [4.4, 18.4, -2.4, 3.4],
        [-2.6, 15.4, -3.2, 3],
      ] as const
    ).map(
      ([x, y, z, r], i): Part => ({
        name: `pad-${i + 1}`,
        slot: 'body',
        at: [x, y, z],
        relief: { size: 0.75, depth: 0.7, lumps: true },
        shape: { make: 'blob', radii: [r, r * 0.42, r * 0.8], around: 56 },
      }),
    ),
  ],
  view: { azimuth: 10, elevation: 12 },
}
