import type { Recipe } from '../../shape/recipe.ts'
import { inRow } from './arranged.ts'
import { cut, range, rod, spline, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

const ARC = Array.from({ length: 17 }, (_, i) => ((i / 16) * 84 - 42) * (Math.PI / 180))

/** A sector between two radii, its point down the middle. */
const sector = (inner: number, outer: number, shrink = 0): { points: [number, number][]; closed: true; fillet: number } => ({
  points: [
    ...(inner > 0
      ? ARC.map((a): [number, number] => [inner * Math.sin(a * (1 - shrink)), -inner * Math.cos(a)]).reverse()
      : [[0, -0.6] as [number, number]]),
    ...ARC.map((a): [number, number] => [outer * Math.sin(a * (1 - shrink)), -outer * Math.cos(a)]),
  ],
  closed: true,
  fillet: 0.18,
})

/** A wedge of watermelon with rind and seeds, standing on its rind. */
export const watermelonSlice: Recipe = {
  archetype: 'watermelon-slice',
  params: { slices: range(1, 1, 4) },
  slots: {
    body: { family: 'skin', color: '#dc3340', roughness: 0.42 },
    pale: { family: 'wax', color: '#e8edc0' },
    rind: { family: 'skin', color: '#2f6b32' },
    seed: { family: 'skin', color: '#16110d' },
  },
  parts: inRow(
    '=slices',
    [1.6, 0, -4.4],
    [
      { name: 'flesh', slot: 'body', relief: { size: 0.6, depth: 0.04 }, shape: cut(sector(0, 12.2), 2.6, 0.12) },
      { name: 'pale', slot: 'pale', shape: cut(sector(12, 13.2), 2.6, 0.1) },
      { name: 'rind', slot: 'rind', shape: cut(sector(13.1, 13.9), 2.62, 0.2) },
      ...strewn(15, 1).flatMap(({ x, z }, i): Part[] => {
        const [px, py] = [x * 5.2 * (0.55 + 0.4 * (1 - (z + 1) / 2)), -7.8 + z * 3.2]
        return [-1, 1].map((side) => ({
          name: `seed-${side < 0 ? 'back' : 'front'}-${i + 1}`,
          slot: 'seed',
          at: [px, py, side * 1.29] as [number, number, number],
          turn: [0, 0, (Math.atan2(px, -py) * 180) / Math.PI] as [number, number, number],
          shape: { make: 'blob' as const, radii: [0.24, 0.4, 0.1] as [number, number, number], around: 18 },
        }))
      }),
    ],
  ),
  gathers: 'slices',
  view: { azimuth: 26, elevation: 12 },
}

/** Whole watermelon, striped. */
export const watermelon: Recipe = {
  archetype: 'watermelon',
  params: { radius: range(11, 7, 15) },
  slots: {
    body: { family: 'skin', color: '#7fae55' },
    stripe: { family: 'skin', color: '#1f4f2a' },
    stem: { family: 'wood', color: '#6a6a35' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      at: [0, '=radius', 0],
      turn: [0, 0, 90],
      shape: turned(
        spline(
          '0:-radius*1.2 | radius*.4:-radius*1.12 | radius*.85:-radius*.68 | radius:0 | radius*.85:radius*.68 | radius*.4:radius*1.12 | 0:radius*1.2',
        ),
        { segments: 96 },
      ),
    },
    ...Array.from(
      { length: 11 },
      (_, i): Part => ({
        name: `stripe-${i + 1}`,
        slot: 'stripe',
        at: [0, '=radius', 0],
        turn: [(360 * i) / 11 + 12, 0, 0],
        relief: { size: 1.1, depth: 0.03 },
        shape: rod(
          Array.from({ length: 17 }, (_, k) => {
            const t = (k / 8 - 1) * 0.94
            const girth = Math.sqrt(1 - t * t) ** 0.92
            const sway = 0.06 * Math.sin(k * 2.3 + i) * girth
            return `radius*${(1.2 * t).toFixed(3)}:radius*${(girth * 0.992).toFixed(3)}:radius*${sway.toFixed(3)}`
          }).join(' | '),
          [0.1, '=radius * 0.115'],
          { around: 14 },
        ),
      }),
    ),
    {
      name: 'stem',
      slot: 'stem',
      at: ['=-radius * 1.18', '=radius', 0],
      shape: rod('0:0:0 | -.9:.2:0 | -1.5:.9:.4', [0.32, 0.32], { around: 12 }),
    },
  ],
  view: { azimuth: 22, elevation: 14 },
}
