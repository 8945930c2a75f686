import type { Recipe } from '../../shape/recipe.ts'
import { bar, blob, cut, range, rod } from './notation.ts'
import { plated } from './plated.ts'
import { strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** A slice of bread with two rounded shoulders, `grow` wider all round and `thick`, its middle on the origin. */
const slice = (thick: number, grow: number): Part['shape'] => {
  const [side, neck, shoulder] = [4.9 + grow, 4.7 + grow, 5.6 + grow]
  return cut(
    `-${side}:-${4.9 + grow}:.9 | ${side}:-${4.9 + grow}:.9 | ${neck}:1.7:.6 | ${shoulder}:2.9:1.3 | ${shoulder - 0.5}:${5 + grow}:1.8 | 0:${5.5 + grow}:5 | -${shoulder - 0.5}:${5 + grow}:1.8 | -${shoulder}:2.9:1.3 | -${neck}:1.7:.6`,
    thick,
    Math.min(0.25, thick / 3),
  )
}

const flat = { turn: [-90, 0, 0] as [number, number, number], unwrap: 'above' as const }

/** Slice of toast lying flat, with what is spread on it: avocado, jam or butter; more of them by `slices`. */
export const toast = plated(
  {
    archetype: 'toast',
    params: { slices: range(1, 1, 6), avocado: range(0, 0, 1), jam: range(0, 0, 1), butter: range(0, 0, 1) },
    slots: {
      body: { family: 'crumb', color: '#dcaa64' },
      crust: { family: 'crust', color: '#8a4d1d' },
      avocado: { family: 'wax', color: '#9db04a' },
      rim: { family: 'wax', color: '#6d8a34' },
      jam: { family: 'liquid', color: '#8f1020' },
      butter: { family: 'wax', color: '#f6dc7c' },
      seed: { family: 'crust', color: '#d9b878' },
    },
    parts: [
      {
        name: 'crust',
        slot: 'crust',
        ...flat,
        at: [0, 0.68, 0],
        repeat: { row: '=slices', step: [0.25, 1.45, 0.2] },
        shape: slice(1.36, 0.16),
      },
      {
        name: 'body',
        slot: 'body',
        ...flat,
        at: [0, 0.69, 0],
        repeat: { row: '=slices', step: [0.25, 1.45, 0.2] },
        shape: slice(1.5, -0.14),
      },
      {
        name: 'mash',
        slot: 'avocado',
        when: '=avocado - 0.5',
        at: [0, '=1.45 * slices - 0.1', 0],
        relief: { size: 0.9, depth: 0.2, lumps: true },
        shape: spread(0.32, 4),
      },
      ...[-2.6, -1.3, 0, 1.3, 2.6].map(
        (x, i): Part => ({
          name: `avocado-${i + 1}`,
          slot: 'rim',
          when: '=avocado - 0.5',
          at: [x, '=1.45 * slices + 0.42', 0.2 * Math.sin(i * 2)],
          turn: [0, 14, 26],
          shape: rod('-.1:0:-3.2 | .9:0:-1.2 | .9:0:1.4 | -.2:0:3.2', [0.75, 0.2], { taper: [0.7, 1], around: 20 }),
        }),
      ),
      ...strewn(22, 3.7).map(
        ({ x, z, turn }, i): Part => ({
          name: `seed-${i + 1}`,
          slot: 'seed',
          when: '=avocado - 0.5',
          at: [x, '=1.45 * slices + 0.7', z],
          turn: [0, turn, 0],
          shape: { make: 'blob', radii: [0.16, 0.07, 0.1], around: 8 },
        }),
      ),
      {
        name: 'jam',
        slot: 'jam',
        when: '=jam - 0.5',
        at: [0.2, '=1.45 * slices - 0.06', 0.2],
        relief: { size: 1.5, depth: 0.14 },
        shape: spread(0.2, 3.9),
      },
      {
        name: 'butter',
        slot: 'butter',
        when: '=butter - 0.5',
        at: [0, '=1.45 * slices - 0.08', 0.4],
        turn: [3, 24, 0],
        shape: bar(2.8, 0.8, 2.6, 0.25),
      },
    ],
    gathers: 'slices',
    view: { azimuth: 16, elevation: 36 },
  },
  12,
)

/** What a knife spread: thick, to about `reach` from the middle. */
function spread(thick: number, reach: number): Part['shape'] {
  return {
    make: 'blend',
    smooth: 0.8,
    cells: 76,
    add: [
      { box: [0, thick / 2, 0.2], half: [reach, thick / 2, reach], round: thick / 2 },
      { ellipsoid: [-2.6, thick / 2, -3.4], radii: [2.1, thick / 2, 1.6] },
      { ellipsoid: [2.4, thick / 2, -3.5], radii: [2.2, thick / 2, 1.5] },
    ],
  }
}

/** Fried egg: an uneven white with a crisp rim, the yolk domed and shining. */
export const friedEgg = plated(
  {
    archetype: 'fried-egg',
    params: { yolk: range(2.1, 1.5, 2.6) },
    slots: {
      yolk: { family: 'skin', color: '#f5a21b', roughness: 0.14 },
      body: { family: 'wax', color: '#fbf8ee', roughness: 0.3 },
      rim: { family: 'crust', color: '#c99450' },
    },
    parts: [
      { name: 'rim', slot: 'rim', ...flat, at: [0, 0.16, 0], shape: white(0.32, 1.035) },
      { name: 'white', slot: 'body', ...flat, at: [0, 0.28, 0], shape: white(0.4, 0.985) },
      { name: 'cushion', slot: 'body', at: [0.2, 0.3, 0.1], shape: blob(3.2, 0.5, 3.1) },
      { name: 'yolk', slot: 'yolk', at: [0.2, 0.72, 0.1], shape: blob('=yolk', 1.05, '=yolk') },
    ],
    view: { azimuth: 10, elevation: 36 },
  },
  11,
)

/** A white that ran: an outline of uneven lobes, `grow` times as wide. */
function white(thick: number, grow: number): Part['shape'] {
  const points = Array.from({ length: 22 }, (_, i): [number, number] => {
    const angle = (i / 22) * 2 * Math.PI
    const away = grow * (5 + 0.55 * Math.sin(3 * angle + 0.6) + 0.34 * Math.sin(5 * angle + 2) + 0.2 * Math.sin(9 * angle))
    return [away * Math.cos(angle), away * 0.92 * Math.sin(angle)]
  })
  return cut({ points, smooth: true, closed: true }, thick, thick * 0.48)
}

/** Rashers of fried bacon, wavy, streaked with fat. */
export const bacon: Recipe = {
  archetype: 'bacon',
  params: { rashers: range(3, 1, 6) },
  slots: { body: { family: 'crust', color: '#8f3320' }, fat: { family: 'wax', color: '#e3b98a' } },
  parts: [
    ...(
      [
        ['body', -0.98, 0.42, 0],
        ['fat', -0.42, 0.24, 0.03],
        ['body', 0.02, 0.3, 0.01],
        ['fat', 0.44, 0.22, 0.04],
        ['body', 0.82, 0.32, 0],
        ['fat', 1.24, 0.26, 0.02],
      ] as const
    ).map(
      ([slot, z, wide, up], i): Part => ({
        name: `${slot}-${i + 1}`,
        slot,
        repeat: { row: '=rashers', step: [0.5, 0.05, 3.7] },
        relief: { size: 0.9, depth: 0.09 },
        shape: rod(
          Array.from({ length: 15 }, (_, k) => {
            const t = k - 7
            return `${(t * 1.35).toFixed(2)}:${(0.75 + up + 0.55 * Math.sin(t * 1.5) + 0.1 * Math.sin(t * 3.7 + z)).toFixed(3)}:${(z + 0.16 * Math.sin(t * 0.8)).toFixed(3)}`
          }).join(' | '),
          [0.15, wide],
          { around: 14 },
        ),
      }),
    ),
  ],
  gathers: 'rashers',
  view: { azimuth: 24, elevation: 36 },
}
