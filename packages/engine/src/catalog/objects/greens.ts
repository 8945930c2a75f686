import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, tipped, turned } from './notation.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Broccoli: a branching stalk and a crown of tight buds. */
export const broccoli: Recipe = {
  archetype: 'broccoli',
  params: { size: range(1, 0.6, 1.5) },
  slots: { body: { family: 'felt', color: '#3f6b2c' }, stalk: { family: 'wax', color: '#a9bf72' } },
  parts: [
    {
      name: 'stalk',
      slot: 'stalk',
      scale: ['=size', '=size', '=size'],
      shape: {
        make: 'blend',
        smooth: 1,
        cells: 64,
        add: [
          { from: [0, 0.9, 0], to: [0, 4, 0], radius: [1.5, 1.6] },
          ...strewn(7, 4).map(({ x, z }): { from: [number, number, number]; to: [number, number, number]; radius: [number, number] } => ({
            from: [0, 3, 0],
            to: [x, 7.2, z],
            radius: [1, 0.8],
          })),
        ],
        cut: [{ box: [0, -1, 0], half: [4, 1.4, 4], round: 0 }],
      },
    },
    ...strewn(17, 4.9).map(({ x, z, own }, i): Part => {
      const away = Math.hypot(x, z) / 4.9
      const r = 1.75 + 0.35 * own
      return {
        name: `floret-${i + 1}`,
        slot: 'body',
        at: [`=size * ${x}`, `=size * ${(9.6 - 3 * away * away).toFixed(2)}`, `=size * ${z}`],
        scale: ['=size', '=size', '=size'],
        relief: { size: 0.42, depth: 0.34, lumps: true },
        shape: { make: 'blob', radii: [r, r * 0.86, r], around: 44 },
      }
    }),
  ],
  view: { azimuth: 0, elevation: 16 },
}

/** Head of lettuce or cabbage: crinkled leaves wrapped round one another. */
export const lettuce: Recipe = {
  archetype: 'lettuce',
  params: { open: range(1, 0, 1) },
  slots: {
    body: { family: 'leaf', color: '#86b344' },
    heart: { family: 'leaf', color: '#c3d77c' },
  },
  parts: [
    {
      name: 'heart',
      slot: 'heart',
      at: [0, 4.8, 0],
      relief: { size: 1.8, depth: 0.4 },
      shape: { make: 'blob', radii: [4.3, 4.2, 4.3], around: 72 },
    },
    ...Array.from({ length: 19 }, (_, i): Part => {
      const ring = i < 7 ? 0 : i < 13 ? 1 : 2
      const lift = [14, 46, 66][ring] as number
      return {
        name: `leaf-${i + 1}`,
        slot: ring === 2 ? 'heart' : 'body',
        at: [0, [0.5, 0.8, 1.4][ring] as number, 0],
        turn: tipped(lift + 4 * Math.sin(i * 2), i * 137.5 + (ring ? 20 : 0)),
        relief: { size: 1.4, depth: 0.22 },
        shape: {
          make: 'leaf',
          length: `=${[10.5, 11, 11][ring]} + open`,
          width: `=${[11.5, 11, 9.5][ring]} + open`,
          bend: `=${[-62, -76, -96][ring]} + 26 * open * ${ring === 0 ? 1 : 0.5}`,
          cup: 0.35,
          blunt: true,
          ruffle: `=${[0.5, 0.3, 0.15][ring]}`,
          cells: 32,
        },
      }
    }),
  ],
  view: { azimuth: 0, elevation: 24 },
}

/** Corn on the cob, its husk drawn back. */
export const corn: Recipe = {
  archetype: 'corn',
  params: { husk: range(1, 0, 1) },
  slots: {
    body: { family: 'skin', color: '#f0bd33', roughness: 0.3 },
    husk: { family: 'leaf', color: '#9bb35a' },
    silk: { family: 'felt', color: '#c9a45c' },
  },
  parts: [
    {
      name: 'cob',
      slot: 'body',
      at: [0, 2.5, 0],
      turn: [0, 0, 90],
      shape: turned(spline('0:-8.6 | 1.7:-8 | 2:-4 | 1.95:2 | 1.5:6 | .8:8.6 | 0:9'), { segments: 32 }),
    },
    ...Array.from({ length: 24 }, (_, row): Part[] => {
      const x = -8 + row * 0.7
      const radius = 2.08 * Math.sqrt(Math.max(0.06, 1 - (Math.max(0, row - 8) / 16.4) ** 2.4)) * (row < 2 ? 0.9 : 1)
      return Array.from({ length: 14 }, (_, k): Part => {
        const angle = ((k + 0.03 * Math.sin(row * 2)) / 14) * 2 * Math.PI
        return {
          name: `kernel-${row + 1}-${k + 1}`,
          slot: 'body',
          at: [-x, 2.5 + radius * Math.cos(angle), radius * Math.sin(angle)],
          turn: [(angle * 180) / Math.PI, 0, 0],
          shape: { make: 'blob', radii: [0.36, 0.42, Math.max(0.16, radius * 0.225)], exponents: [0.7, 0.55], around: 9 },
        }
      })
    })
      .flat()
      .filter((_, i) => i < 14 * 24),
    ...Array.from(
      { length: 7 },
      (_, i): Part => ({
        name: `husk-${i + 1}`,
        slot: 'husk',
        when: '=husk - 0.5',
        at: [9, 2.3, 0],
        turn: tipped(26 * Math.sin(i * 2.1) - 2, [-90, -62, -118, -40, -140, -80, -104][i] as number),
        relief: { size: 0.9, depth: 0.1 },
        shape: { make: 'leaf', length: 13 - (i % 3) * 2, width: 4.4, bend: 30 - 14 * (i % 3), cup: 0.5 },
      }),
    ),
    {
      name: 'stem',
      slot: 'husk',
      when: '=husk - 0.5',
      shape: rod('8.4:2.4:0 | 10:2.3:0 | 12:2:.1', [0.9, 0.9], { taper: [1.5, 0.8], around: 18 }),
    },
    ...Array.from(
      { length: 12 },
      (_, i): Part => ({
        name: `silk-${i + 1}`,
        slot: 'silk',
        when: '=husk - 0.5',
        shape: rod(
          `-8.6:2.5:0 | ${-10.4 - 0.1 * i}:${2.4 + 0.8 * Math.sin(i * 2)}:${0.8 * Math.cos(i * 1.7)} | ${-11.6 - 0.12 * i}:${1.4 + 0.7 * Math.sin(i * 2.4)}:${1.7 * Math.cos(i * 1.7)}`,
          [0.045, 0.045],
          { around: 6 },
        ),
      }),
    ),
  ],
  view: { azimuth: 16, elevation: 28 },
}
