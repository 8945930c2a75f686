import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, tipped } from './notation.ts'

type Part = Recipe['parts'][number]

/** Lobes of a maple leaf: which way each points, how long, how far up the stem it springs. */
const LOBES = [
  [0, 7, 2.8],
  [54, 6.2, 2.5],
  [-54, 6.2, 2.5],
  [104, 3.6, 2],
  [-104, 3.6, 2],
] as const

/** Maple leaf, its five lobes toothed and a little curled. */
export const mapleLeaf: Recipe = {
  archetype: 'maple-leaf',
  params: { pieces: range(1, 1, 3) },
  slots: {
    body: { family: 'leaf', color: '#a63c18' },
    second: { family: 'leaf', color: '#c07a1c' },
    stem: { family: 'leaf', color: '#8a3a1c' },
  },
  parts: [0, 1, 2].flatMap((leaf): Part[] => {
    const around = [8, 150, -95][leaf] as number
    const [x, z] = [[0, 4.6, -4.9][leaf] as number, [0, 3.4, 3.8][leaf] as number]
    const when = `=pieces - ${leaf} - 0.5` as const
    const spun = (px: number, pz: number): [number, number] => {
      const [s, c] = [Math.sin((around * Math.PI) / 180), Math.cos((around * Math.PI) / 180)]
      return [x + px * c + pz * s, z - px * s + pz * c]
    }
    const blade = (name: string, px: number, pz: number, away: number, length: number, width: number, lift: number): Part => {
      const [ax, az] = spun(px, pz)
      return {
        name: `${name}-${leaf + 1}`,
        slot: leaf === 1 ? 'second' : 'body',
        when,
        at: [ax, 0.7 + 0.14 * leaf, az],
        turn: tipped(lift, away + around),
        relief: { size: 1.2, depth: 0.07 },
        shape: { make: 'leaf', length, width, bend: 24, cup: 0.12 },
      }
    }
    return [
      ...LOBES.flatMap(([away, length, width], i): Part[] => {
        const [s, c] = [Math.sin((away * Math.PI) / 180), Math.cos((away * Math.PI) / 180)]
        return [
          blade(`lobe-${i + 1}`, 0, 0, away, length, width, 5),
          ...([-1, 1] as const).map((side) =>
            blade(
              `tooth-${i + 1}${side < 0 ? 'l' : 'r'}`,
              s * length * 0.34,
              c * length * 0.34,
              away + side * 38,
              length * 0.42,
              width * 0.52,
              3,
            ),
          ),
        ]
      }),
      ...LOBES.map(([away, length], i): Part => {
        const [s, c] = [Math.sin((away * Math.PI) / 180), Math.cos((away * Math.PI) / 180)]
        const points = [0, 0.4, 0.85].map((t) => {
          const [px, pz] = spun(s * length * t, c * length * t)
          return `${px.toFixed(2)}:${(0.74 + 0.14 * leaf + 0.05 * t * length - 0.032 * (t * length) ** 2).toFixed(3)}:${pz.toFixed(2)}`
        })
        return {
          name: `vein-${leaf + 1}-${i + 1}`,
          slot: 'stem',
          when,
          shape: rod(points.join(' | '), [0.07, 0.09], { taper: [1.2, 0.3], around: 8 }),
        }
      }),
      {
        name: `stem-${leaf + 1}`,
        slot: 'stem',
        when,
        shape: rod(
          [
            [0, 0.3, 0.74],
            [0.1, -2.2, 0.5],
            [-0.3, -5, 0.3],
          ]
            .map(([px = 0, pz = 0, y = 0]) => `${spun(px, pz)[0].toFixed(2)}:${(y + 0.14 * leaf).toFixed(2)}:${spun(px, pz)[1].toFixed(2)}`)
            .join(' | '),
          [0.11, 0.11],
          { taper: [0.8, 1.4], around: 12 },
        ),
      },
    ]
  }),
  view: { azimuth: 0, elevation: 56 },
}

/** A plain leaf lying down, its veins raised. */
export const leafBlade: Recipe = {
  archetype: 'leaf',
  params: { length: range(12, 5, 24), width: range(5.6, 2, 12) },
  slots: { body: { family: 'leaf', color: '#4a7f38' }, vein: { family: 'leaf', color: '#86a85c' } },
  parts: [
    {
      name: 'blade',
      slot: 'body',
      at: [0, 0.6, '=-length * 0.42'],
      turn: [-8, 0, 0],
      relief: { size: 1.4, depth: 0.08 },
      shape: { make: 'leaf', length: '=length', width: '=width', bend: 34, cup: 0.24 },
    },
    {
      name: 'midrib',
      slot: 'vein',
      at: [0, 0.62, '=-length * 0.42'],
      shape: rod(
        '0:-.16:-length*.22 | 0:-.02:-.3 | 0:length*.027:length*.22 | 0:length*.024:length*.48 | 0:-length*.025:length*.74 | 0:-length*.1:length*.94',
        ['=length * 0.008', '=length * 0.011'],
        { taper: [1.5, 0.3], around: 12 },
      ),
    },
    ...Array.from({ length: 14 }, (_, i): Part => {
      const side = i % 2 ? 1 : -1
      const t = 0.1 + 0.1 * (i >> 1)
      const reach = 0.42 * Math.sin(Math.PI * Math.min(1, (t + 0.12) * 0.97) ** 0.8)
      const y = (at: number) => 0.135 * at - 0.29 * at * at
      return {
        name: `vein-${i + 1}`,
        slot: 'vein',
        at: [0, 0.64, '=-length * 0.42'],
        shape: rod(
          `0:length*${(y(t) - 0.003).toFixed(4)}:length*${t.toFixed(3)} | ${side}*width*${(reach * 0.5).toFixed(3)}:length*${(y(t + 0.07) - 0.002).toFixed(4)}+width*${(0.06 * reach).toFixed(4)}:length*${(t + 0.07).toFixed(3)} | ${side}*width*${reach.toFixed(3)}:length*${(y(t + 0.13) + 0.003).toFixed(4)}+width*${(0.24 * reach).toFixed(4)}:length*${(t + 0.13).toFixed(3)}`,
          ['=length * 0.004', '=length * 0.006'],
          { taper: [1.2, 0.4], around: 8 },
        ),
      }
    }),
  ],
  view: { azimuth: 26, elevation: 42 },
}

/** Monstera leaf: a heart whose sides are cut into fingers. */
export const monsteraLeaf: Recipe = {
  archetype: 'monstera-leaf',
  params: { stem: range(9, 2, 24) },
  slots: { body: { family: 'leaf', color: '#2f6a3a' }, vein: { family: 'leaf', color: '#7fa565' } },
  parts: [
    { name: 'heart', slot: 'body', at: [0, 1.9, -8], turn: [-5, 0, 0], shape: { make: 'leaf', length: 20, width: 14, bend: 26, cup: 0.1 } },
    ...Array.from({ length: 16 }, (_, i): Part => {
      const side = i % 2 ? 1 : -1
      const k = i >> 1
      const t = -0.12 + 0.12 * k
      const away = side * (132 - 13.5 * k)
      const length = [9, 11, 11.6, 11.2, 10.2, 8.8, 7.2, 5.4][k] as number
      return {
        name: `finger-${i + 1}`,
        slot: 'body',
        at: [0, 1.95 + 1.7 * t - 3.2 * t * t, -8 + 20 * Math.max(0, t)],
        turn: tipped(9, away),
        relief: { size: 2.6, depth: 0.14 },
        shape: { make: 'leaf', length, width: 4.5 - 0.2 * k, bend: 28, cup: 0.1 },
      }
    }),
    ...Array.from({ length: 16 }, (_, i): Part => {
      const side = i % 2 ? 1 : -1
      const k = i >> 1
      const t = -0.12 + 0.12 * k
      const away = (side * (132 - 13.5 * k) * Math.PI) / 180
      const length = 0.8 * ([9, 11, 11.6, 11.2, 10.2, 8.8, 7.2, 5.4][k] as number)
      const [y0, z0] = [2 + 1.7 * t - 3.2 * t * t, -8 + 20 * Math.max(0, t)]
      return {
        name: `vein-${i + 1}`,
        slot: 'vein',
        shape: rod(
          `0:${y0.toFixed(2)}:${z0.toFixed(2)} | ${(0.5 * length * Math.sin(away)).toFixed(2)}:${(y0 + 0.06 * length).toFixed(2)}:${(z0 + 0.5 * length * Math.cos(away)).toFixed(2)} | ${(length * Math.sin(away)).toFixed(2)}:${(y0 - 0.01 * length).toFixed(2)}:${(z0 + length * Math.cos(away)).toFixed(2)}`,
          [0.07, 0.1],
          { taper: [1.3, 0.4], around: 8 },
        ),
      }
    }),
    {
      name: 'stem',
      slot: 'vein',
      shape: rod('0:.5:-8-stem | 0:1.6:-8-stem*.4 | 0:2:-8 | 0:2.65:-2 | 0:2.2:5 | 0:.5:11.5', [0.26, 0.26], {
        taper: [1.4, 0.3],
        around: 14,
      }),
    },
  ],
  view: { azimuth: 0, elevation: 52 },
}
