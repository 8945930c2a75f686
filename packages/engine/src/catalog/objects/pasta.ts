import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, tipped, turned } from './notation.ts'
import { plated } from './plated.ts'

type Part = Recipe['parts'][number]

/** Spaghetti twirled into a nest, with sauce and basil; meatballs by `meatballs`. */
export const spaghetti = plated(
  {
    archetype: 'spaghetti',
    params: { sauce: range(1, 0, 1), meatballs: range(0, 0, 1), basil: range(1, 0, 1) },
    slots: {
      body: { family: 'wax', color: '#ecc66a', roughness: 0.34 },
      sauce: { family: 'liquid', color: '#b3260f' },
      meat: { family: 'seared-meat', color: '#7c4628' },
      basil: { family: 'leaf', color: '#4c8a33' },
    },
    parts: [
      {
        name: 'core',
        slot: 'body',
        relief: { size: 0.5, depth: 0.2, lumps: true },
        shape: turned(spline('0:0 | 4:0 | 6.6:.2 | 6.2:1 | 4:2.6 | 2:3.8 | 0:4.1'), { segments: 56 }),
      },
      ...Array.from({ length: 46 }, (_, i): Part => {
        const phase = i * 2.4
        const radius = 7.4 - i * 0.122
        const points = Array.from({ length: 17 }, (_, k) => {
          const angle = phase + k * 0.42
          const away = radius + 0.62 * Math.sin(k * 0.8 + i * 1.9) - 0.05 * k
          const height = 0.35 + 4.9 * Math.max(0, 1 - away / 7.7) ** 0.85 + 0.34 * Math.sin(k * 0.7 + i * 1.7)
          return `${(away * Math.sin(angle)).toFixed(2)}:${Math.max(0.3, height).toFixed(2)}:${(away * Math.cos(angle)).toFixed(2)}`
        })
        return { name: `strand-${i + 1}`, slot: 'body', shape: rod(points.join(' | '), [0.2, 0.2], { around: 8 }) }
      }),
      {
        name: 'sauce',
        slot: 'sauce',
        when: '=sauce - 0.5',
        at: [0, 4.2, 0],
        relief: { size: 1, depth: 0.45, lumps: true },
        shape: {
          make: 'blend',
          smooth: 1.4,
          cells: 64,
          add: [
            { ellipsoid: [0, 0.5, 0], radii: [3.2, 0.9, 3] },
            { from: [1.6, 0.2, 1], to: [4.6, -1.3, 2.8], radius: [0.9, 0.5] },
            { from: [-1.6, 0.2, 1.4], to: [-3.6, -1, 3.4], radius: [0.9, 0.5] },
            { from: [-1, 0.2, -1], to: [-4, -1, -2.6], radius: [0.9, 0.6] },
          ],
        },
      },
      ...[
        [-1.4, 0.8],
        [1.6, 0.5],
        [0.1, -1.7],
      ].map(
        ([x = 0, z = 0], i): Part => ({
          name: `meatball-${i + 1}`,
          slot: 'meat',
          when: '=meatballs - 0.5',
          at: [x, 6, z],
          relief: { size: 0.7, depth: 0.16, lumps: true },
          shape: { make: 'blob', radii: [1.6, 1.5, 1.6], around: 48 },
        }),
      ),
      ...[10, 130, 250].map(
        (around, i): Part => ({
          name: `basil-${i + 1}`,
          slot: 'basil',
          when: '=basil - 0.5',
          at: [0, '=5.3 + 1.6 * meatballs', 0],
          turn: tipped(24, around),
          shape: { make: 'leaf', length: 2.9, width: 1.9, bend: 46, cup: 0.4 },
        }),
      ),
    ],
    view: { azimuth: 0, elevation: 32 },
  },
  14,
)
