import type { Recipe } from '../../shape/recipe.ts'
import { blob, hoop, range, rod, spline, tipped, turned } from './notation.ts'
import { heaped } from './strewn.ts'

type Part = Recipe['parts'][number]

const ROWS = 11
/** Half the width of a pineapple at `t` of its height. */
const barrel = (t: number) => 5.6 * Math.max(0.1, 1 - (2 * t - 1) ** 4) ** 0.42 * (1.04 - 0.1 * t)

/** Pineapple: rows of eyes, each with its thorn, under a crown of leaves. */
export const pineapple: Recipe = {
  archetype: 'pineapple',
  params: { crown: range(1, 0.6, 1.3) },
  slots: {
    body: { family: 'crust', color: '#c98a2c', roughness: 0.5 },
    thorn: { family: 'crust', color: '#7f6a2c' },
    leaf: { family: 'leaf', color: '#4a7350' },
  },
  parts: [
    {
      name: 'core',
      slot: 'body',
      shape: turned(spline('0:0 | 2.6:.1 | 4.4:1 | 5.4:4 | 5.5:7.5 | 5.2:11 | 4.2:14 | 2.4:15.6 | 0:15.8'), { segments: 56 }),
    },
    ...Array.from({ length: ROWS }, (_, i): Part[] => {
      const t = (i + 0.6) / (ROWS + 0.2)
      const [radius, lean] = [barrel(t), (0.5 - t) * 62]
      const shared = {
        repeat: { ring: 12, radius: radius - 0.3 },
        at: [0, 15.8 * t, 0] as [number, number, number],
        turn: [lean, 0, 45] as [number, number, number],
      }
      const swing = i % 2 ? 15 : 0
      const eye: Part = {
        name: `eyes-${i + 1}`,
        slot: 'body',
        ...shared,
        shape: { make: 'blob', radii: [1, 1, 0.72], exponents: [0.75, 0.6], around: 12 },
      }
      const thorn: Part = {
        name: `thorns-${i + 1}`,
        slot: 'thorn',
        ...shared,
        turn: [lean, 0, 0],
        shape: { make: 'blob', radii: [0.2, 0.55, 0.16], around: 6 },
      }
      return swing ? [eye, thorn].map((part) => staggered(part, 15, radius - 0.3)) : [eye, thorn]
    }).flat(),
    ...Array.from({ length: 34 }, (_, i): Part => {
      const t = i / 34
      const lift = 22 + 62 * t
      return {
        name: `leaf-${i + 1}`,
        slot: 'leaf',
        at: [0, 15.4 + 1.6 * t, 0],
        turn: tipped(lift, i * 137.5),
        scale: ['=crown', '=crown', '=crown'],
        shape: rod(
          `0:0:.3 | 0:${(0.9 - 0.5 * t).toFixed(2)}:3 | 0:${(0.9 + 0.4 * t).toFixed(2)}:6 | 0:${(-0.6 + 1.2 * t).toFixed(2)}:${(8 + 2.2 * t).toFixed(2)}`,
          [0.1, 0.72],
          { taper: [1.1, 0.12], around: 12 },
        ),
      }
    }),
  ],
  view: { azimuth: 0, elevation: 10 },
}

/** A ring of twelve moved on by half a gap: drawn as a row of turned copies would be, so each stands alone. */
function staggered(part: Part, by: number, radius: number): Part {
  const angle = (by * Math.PI) / 180
  const at = part.at ?? [0, 0, 0]
  const [, y] = at
  return {
    ...part,
    at: [radius * Math.sin(angle), y, radius * Math.cos(angle) - radius],
    turn: spun(part.turn as [number, number, number], by),
  }
}

/** The turn of a part that already leans about x and z, brought round y by `by` degrees. */
function spun([x, y, z]: [number, number, number], by: number): [number, number, number] {
  return z === 0 ? tipped(-x, by) : [x, y + by, z]
}

const stoneFruit = (archetype: string, radius: number, color: string, family: string, blush: number): Recipe => ({
  archetype,
  params: { radius: range(radius, radius * 0.7, radius * 1.4) },
  slots: {
    body: { family, color, roughness: blush },
    stem: { family: 'wood', color: '#4a3320' },
    leaf: { family: 'leaf', color: '#4d7a33' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: '=radius * 0.05',
        cells: 76,
        add: [-1, 1].map((side) => ({
          ellipsoid: [`=${side * 0.2} * radius`, '=radius * 0.95', 0] as [string, string, number],
          radii: ['=radius * 0.84', '=radius * 0.97', '=radius'] as [string, string, string],
        })),
        cut: [{ from: [0, '=radius * 2.3', 0], to: [0, '=radius * 1.93', 0], radius: ['=radius * 0.4', '=radius * 0.1'] }],
      },
    },
    {
      name: 'stem',
      slot: 'stem',
      shape: rod('0:radius*1.7:0 | .03:radius*1.95:0 | .16:radius*2.15:.06', [0.12, 0.12], { taper: [0.9, 1.3], around: 14 }),
    },
    {
      name: 'leaf',
      slot: 'leaf',
      at: [0.05, '=radius * 1.94', 0],
      turn: [-14, -68, 0],
      shape: { make: 'leaf', length: '=radius * 1.5', width: '=radius * 0.6', bend: 38, cup: 0.3 },
    },
  ],
  view: { azimuth: 14, elevation: 16 },
})

/** Peach with its seam and blush. */
export const peach = stoneFruit('peach', 3.6, '#f69c6c', 'crust', 0.62)
/** Plum, dark with a bloom. */
export const plum = stoneFruit('plum', 2.5, '#4b2350', 'skin', 0.38)

/** Mango, green to red, leaning on its side. */
export const mango: Recipe = {
  archetype: 'mango',
  params: { length: range(11, 8, 14) },
  slots: { body: { family: 'crust', color: '#f0a53a', roughness: 0.34 }, stem: { family: 'wood', color: '#5a4428' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      shape: {
        make: 'blend',
        smooth: 2.4,
        cells: 84,
        add: [
          { ellipsoid: ['=-length * 0.07', '=length * 0.31', 0], radii: ['=length * 0.38', '=length * 0.31', '=length * 0.3'] },
          { ellipsoid: ['=length * 0.2', '=length * 0.27', 0.2], radii: ['=length * 0.29', '=length * 0.22', '=length * 0.22'] },
          { ellipsoid: ['=length * 0.42', '=length * 0.22', 0.3], radii: ['=length * 0.09', '=length * 0.09', '=length * 0.09'] },
        ],
      },
    },
    {
      name: 'stem',
      slot: 'stem',
      at: ['=-length * 0.42', '=length * 0.42', 0],
      turn: [0, 0, 48],
      shape: turned('0:-.2 | .32:-.2:.1 | .26:.35:.1 | 0:.4', { segments: 24 }),
    },
  ],
  view: { azimuth: 24, elevation: 16 },
}

/** Pomegranate with its crown. */
export const pomegranate: Recipe = {
  archetype: 'pomegranate',
  params: { radius: range(4.4, 3.2, 5.6) },
  slots: {
    body: { family: 'crust', color: '#b82c36', roughness: 0.34 },
    crown: { family: 'crust', color: '#a4333a' },
    inside: { family: 'felt', color: '#d9b06a' },
  },
  parts: [
    {
      name: 'body',
      slot: 'body',
      relief: { size: '=radius * 0.9', depth: 0.16 },
      shape: turned(
        spline(
          '0:.12 | radius*.4:0 | radius*.88:radius*.45 | radius:radius*.95 | radius*.86:radius*1.45 | radius*.5:radius*1.76 | radius*.28:radius*1.9 | radius*.2:radius*2.02 | 0:radius*2.02',
        ),
        { segments: 96 },
      ),
    },
    {
      name: 'crown',
      slot: 'crown',
      at: [0, '=radius * 1.98', 0],
      turn: tipped(66, 0),
      repeat: { ring: 6, radius: '=radius * 0.15' },
      shape: rod('0:0:0 | 0:.1:radius*.2 | 0:-.06:radius*.46', ['=radius * 0.035', '=radius * 0.14'], { taper: [1.15, 0.15], around: 14 }),
    },
    {
      name: 'stamens',
      slot: 'inside',
      at: [0, '=radius * 2.02', 0],
      relief: { size: 0.2, depth: 0.12 },
      shape: blob('=radius * 0.16', '=radius * 0.1', '=radius * 0.16'),
    },
  ],
  view: { azimuth: 14, elevation: 20 },
}

/** A little heap of blueberries with their star-shaped crowns. */
export const blueberries: Recipe = {
  archetype: 'blueberries',
  params: { spread: range(3.4, 2.4, 5) },
  slots: {
    body: { family: 'felt', color: '#3d4f86', roughness: 0.6 },
    crown: { family: 'felt', color: '#232a4a' },
  },
  parts: [
    ...heaped(22, 1, 1).flatMap(({ x, y, z, turn, own }, i): Part[] => {
      const at: [string, string, string] = [`=spread * ${x}`, `=0.72 + ${(y * 1.75).toFixed(3)}`, `=spread * ${z}`]
      const size = 0.68 + 0.12 * own
      const lean: [number, number, number] = [40 * own, turn, 50 * Math.sin(i * 1.7)]
      return [
        {
          name: `berry-${i + 1}`,
          slot: 'body',
          at: at as never,
          turn: lean,
          shape: { make: 'blob', radii: [size, size * 0.92, size], around: 20 },
        },
        {
          name: `crown-${i + 1}`,
          slot: 'crown',
          at: at as never,
          turn: lean,
          shape: hoop(
            [
              [0.22, 0.8],
              [0.46, 0.76],
              [0.46, 1.04],
              [0.34, 0.96],
            ]
              .map(([x = 0, y = 0]) => `${(size * x).toFixed(3)}:${(size * y).toFixed(3)}:.04`)
              .join(' | '),
            { segments: 20 },
          ),
        },
      ]
    }),
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 30 },
}

/** Drupelets of a berry: rings that widen and close again. */
const DRUPELETS = [
  [0.12, 0.42, 6],
  [0.5, 0.72, 9],
  [0.92, 0.86, 11],
  [1.34, 0.86, 11],
  [1.74, 0.74, 9],
  [2.06, 0.5, 6],
] as const

/** Raspberries or, dark, blackberries: hollow cones of drupelets. */
export const raspberries: Recipe = {
  archetype: 'raspberries',
  params: { pieces: range(3, 1, 5) },
  slots: { body: { family: 'skin', color: '#c2203c', roughness: 0.42 } },
  parts: (
    [
      [0, 0, 0, 0],
      [2.9, 0.9, 70, 96],
      [-2.7, 1.3, -40, 84],
      [0.6, -2.9, 130, 92],
      [-2.3, -2.1, 200, 0],
    ] as const
  ).flatMap(([x, z, around, lie], piece): Part[] =>
    DRUPELETS.flatMap(([up, out, count], ring) =>
      Array.from({ length: count }, (_, k): Part => {
        const angle = ((k + (ring % 2) / 2) / count) * 2 * Math.PI
        const p = [out * Math.sin(angle), up + 0.3, out * Math.cos(angle)] as const
        const [lean, swing] = [(lie * Math.PI) / 180, (around * Math.PI) / 180]
        const [y1, z1] = [p[1] * Math.cos(lean) - p[2] * Math.sin(lean), p[1] * Math.sin(lean) + p[2] * Math.cos(lean)]
        const lifted = y1 + (lie ? 1.05 : 0)
        return {
          name: `drupelet-${piece + 1}-${ring + 1}-${k + 1}`,
          slot: 'body',
          when: `=pieces - ${piece} - 0.5`,
          at: [0.66 * x + p[0] * Math.cos(swing) + z1 * Math.sin(swing), lifted, 0.66 * z - p[0] * Math.sin(swing) + z1 * Math.cos(swing)],
          shape: { make: 'blob', radii: [0.31, 0.29, 0.31], around: 14 },
        }
      }),
    ),
  ),
  gathers: 'pieces',
  view: { azimuth: 0, elevation: 26 },
}
