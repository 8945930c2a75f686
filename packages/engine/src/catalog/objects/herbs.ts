import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, tipped, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** A sprig: rosemary's needles, or by `broad` the round leaves of mint and basil. */
export const herbs: Recipe = {
  archetype: 'herb-sprig',
  params: { broad: range(1, 0, 1), length: range(9, 5, 16) },
  slots: { body: { family: 'leaf', color: '#4f8f3c' }, stem: { family: 'leaf', color: '#6f8a4a' } },
  parts: [
    {
      name: 'stem',
      slot: 'stem',
      at: [0, 0.5, 0],
      shape: rod('-length*.55:0:.4 | -length*.2:.3:-.1 | length*.2:.5:.1 | length*.45:.8:-.1', [0.13, 0.13], {
        taper: [1.2, 0.7],
        around: 12,
      }),
    },
    ...Array.from({ length: 12 }, (_, i): Part => {
      const t = (i >> 1) / 5
      const side = i % 2 ? 1 : -1
      const size = (3.5 - 2 * t).toFixed(2)
      return {
        name: `leaf-${i + 1}`,
        slot: 'body',
        when: '=broad - 0.5',
        at: [`=length * (${(-0.22 + 0.66 * t).toFixed(3)})`, 0.8 + 0.5 * t, 0],
        turn: tipped(22 + 34 * t, 90 - side * (78 - 34 * t) + 10 * Math.sin(i * 2)),
        relief: { size: 0.42, depth: 0.09, lumps: true },
        shape: {
          make: 'leaf',
          length: `=${size} * length / 9`,
          width: `=${(Number(size) * 0.62).toFixed(2)} * length / 9`,
          bend: 34,
          cup: 0.34,
        },
      }
    }),
    ...Array.from({ length: 84 }, (_, i): Part => {
      const t = i / 84
      return {
        name: `needle-${i + 1}`,
        slot: 'body',
        when: '=0.5 - broad',
        at: [`=length * (${(-0.4 + 0.86 * t).toFixed(3)})`, 0.62 + 0.55 * t, 0.3 - 0.3 * t],
        turn: tipped(60 * Math.sin(i * 2.4), 90 - (i % 2 ? 1 : -1) * (52 - 22 * t) + 10 * Math.sin(i)),
        shape: rod(`0:0:0 | 0:.1:.9 | 0:.02:${(2 - 0.8 * t).toFixed(2)}`, [0.06, 0.12], { taper: [1, 0.4], around: 6 }),
      }
    }),
  ],
  view: { azimuth: 14, elevation: 38 },
}

/** Olives, green or dark, with a leaf. */
export const olives: Recipe = {
  archetype: 'olives',
  params: { pieces: range(4, 1, 7), leaves: range(1, 0, 1) },
  slots: {
    body: { family: 'skin', color: '#7f8f2f', roughness: 0.22 },
    hole: { family: 'wax', color: '#a8232a' },
    leaf: { family: 'leaf', color: '#5f7a4c' },
    twig: { family: 'wood', color: '#6b5636' },
  },
  parts: [
    ...strewn(7, 3).flatMap(({ x, z, turn, own }, i): Part[] => {
      const place = {
        when: `=pieces - ${i} - 0.5` as const,
        at: [x, 0.95, z] as [number, number, number],
        turn: [0, turn, 80 * own - 30] as [number, number, number],
      }
      return [
        {
          name: `olive-${i + 1}`,
          slot: 'body',
          ...place,
          shape: turned(spline('0:-1.25 | .3:-1.22 | .78:-.8 | .95:0 | .8:.75 | .42:1.16 | .24:1.18 | .2:.98 | 0:.94'), { segments: 36 }),
        },
        {
          name: `heart-${i + 1}`,
          slot: 'hole',
          ...place,
          shape: turned(spline('0:.6 | .2:.8 | .2:1.05 | .1:1.13 | 0:1.15'), { segments: 18 }),
        },
      ]
    }),
    {
      name: 'twig',
      slot: 'twig',
      when: '=leaves - 0.5',
      shape: rod('-6.5:.4:-1.6 | -4:.6:-2.6 | -1:.5:-3.2 | 2:.9:-3.4', [0.14, 0.14], { taper: [1.2, 0.7], around: 10 }),
    },
    ...Array.from(
      { length: 8 },
      (_, i): Part => ({
        name: `leaf-${i + 1}`,
        slot: 'leaf',
        when: '=leaves - 0.5',
        at: [-5.4 + i * 1.05, 0.55 + 0.04 * i, -2 - 0.19 * i],
        turn: tipped(16 + 8 * Math.sin(i * 2), 98 + (i % 2 ? 52 : -52)),
        shape: { make: 'leaf', length: 3.6, width: 0.95, bend: 18, cup: 0.3 },
      }),
    ),
  ],
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 34 },
}
