import type { Recipe } from '../../shape/recipe.ts'
import { range, rod, spline, turned } from './notation.ts'
import { heaped, strewn } from './strewn.ts'

type Part = Recipe['parts'][number]

/** Cinnamon sticks: bark rolled in from both sides, tied in a bundle. */
export const cinnamon: Recipe = {
  archetype: 'cinnamon-sticks',
  params: { string: range(1, 0, 1), length: range(9, 6, 14) },
  slots: {
    body: { family: 'walnut', color: '#8f5128', roughness: 0.65 },
    dark: { family: 'walnut', color: '#5d3116', roughness: 0.7 },
    string: { family: 'fabric', color: '#cdb48a' },
  },
  parts: [
    ...(
      [
        [-1.15, 0.62, 0],
        [0.05, 0.62, 0.4],
        [1.25, 0.62, -0.3],
        [-0.5, 1.62, 0.2],
        [0.7, 1.62, -0.2],
      ] as const
    ).flatMap(([x, y, z], i): Part[] => {
      const place = {
        at: [x, y, z] as [number, number, number],
        turn: [0, 2.5 * Math.sin(i * 2.3), 8 * Math.sin(i * 3.1)] as [number, number, number],
      }
      return [
        ...([-1, 1] as const).map(
          (side): Part => ({
            name: `${side < 0 ? 'left' : 'right'}-${i + 1}`,
            slot: 'body',
            ...place,
            relief: { size: 0.7, depth: 0.04 },
            shape: {
              make: 'extrude',
              depth: '=length',
              bevel: 0.03,
              outline: { points: scroll(side), smooth: true, closed: true },
            },
          }),
        ),
        { name: `inside-${i + 1}`, slot: 'dark', ...place, shape: { make: 'box', size: [0.9, 0.3, '=length * 0.985'], radius: 0.1 } },
      ]
    }),
    {
      name: 'string',
      slot: 'string',
      when: '=string - 0.5',
      at: [0.05, 1.06, 0],
      repeat: { row: 3, step: [0, 0, 0.17] },
      shape: rod(
        '-1.85:-.7:0 | -1.1:-1.04:0 | 0:-1.08:0 | 1.2:-1.04:0 | 1.95:-.6:0 | 1.5:.9:0 | .7:1.22:0 | -.6:1.22:0 | -1.5:.8:0',
        [0.1, 0.1],
        { closed: true, around: 12 },
      ),
    },
    ...([-1, 1] as const).map(
      (side): Part => ({
        name: side < 0 ? 'loop-left' : 'loop-right',
        slot: 'string',
        when: '=string - 0.5',
        at: [0.1, 2.4, 0.17],
        shape: rod(`0:0:0 | ${side * 0.9}:.5:.5 | ${side * 1.6}:.1:.8 | ${side * 0.8}:-.02:.3 | 0:0:0`, [0.1, 0.1], { around: 12 }),
      }),
    ),
  ],
  gathers: true,
  view: { azimuth: 34, elevation: 30 },
}

/** The section of one side of a bark roll, as an outline that goes round and comes back inside itself. */
function scroll(side: 1 | -1): [number, number][] {
  const spiral = (from: number, to: number, thick: number) =>
    Array.from({ length: 6 }, (_, k): [number, number] => {
      const t = from + ((to - from) * k) / 5
      const away = 0.42 - 0.17 * t + thick
      const angle = -Math.PI / 2 + t * 1.35 * 2 * Math.PI * 0.8
      return [side * (0.24 + away * Math.cos(angle)), away * Math.sin(angle)]
    })
  return [...spiral(0, 1, 0.05), ...spiral(1, 0, -0.05)]
}

/** A heap of ground spice. */
export const spiceHeap: Recipe = {
  archetype: 'spice-heap',
  params: { radius: range(4, 2, 8) },
  slots: { body: { family: 'soil', color: '#c0671c' } },
  parts: [
    {
      name: 'body',
      slot: 'body',
      unwrap: 'above',
      relief: { size: 0.7, depth: 0.14 },
      shape: turned(
        spline('0:0 | radius*.8:0 | radius:.1 | radius*.86:radius*.1 | radius*.5:radius*.36 | radius*.2:radius*.56 | 0:radius*.62'),
        { segments: 96 },
      ),
    },
    ...strewn(40, 1).map(
      ({ x, z, own }, i): Part => ({
        name: `grain-${i + 1}`,
        slot: 'body',
        at: [`=radius * ${(x * 1.1 + 0.12 * Math.sign(x)).toFixed(3)}`, 0.04, `=radius * ${(z * 1.1 + 0.12 * Math.sign(z)).toFixed(3)}`],
        shape: { make: 'blob', radii: [0.06 + 0.06 * own, 0.05, 0.07], around: 8 },
      }),
    ),
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 24 },
}

/** Black tea leaves or other dry leaves, twisted, in a little heap. */
export const teaLeaves: Recipe = {
  archetype: 'tea-leaves',
  params: { spread: range(4.5, 2.5, 8) },
  slots: { body: { family: 'felt', color: '#3a3220' } },
  parts: [
    {
      name: 'core',
      slot: 'body',
      relief: { size: 0.4, depth: 0.3, lumps: true },
      shape: turned(spline('0:0 | spread*.8:0 | spread*.6:.3 | spread*.3:.8 | 0:1'), { segments: 56 }),
    },
    ...heaped(120, 1, 1).map(
      ({ x, y, z, turn, own }, i): Part => ({
        name: `leaf-${i + 1}`,
        slot: 'body',
        at: [`=spread * ${x}`, `=0.12 + ${(y * 1.15).toFixed(3)}`, `=spread * ${z}`],
        turn: [24 * Math.sin(i * 1.3), turn, 24 * Math.sin(i * 2.9)],
        shape: rod(
          `-${(0.36 + 0.3 * own).toFixed(2)}:0:0 | -.1:.08:.08 | .16:-.03:-.07 | ${(0.36 + 0.2 * own).toFixed(2)}:.06:.07`,
          [0.06, 0.12],
          { taper: [1, 0.4], around: 6 },
        ),
      }),
    ),
  ],
  gathers: true,
  view: { azimuth: 0, elevation: 32 },
}
