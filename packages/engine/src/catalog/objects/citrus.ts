import type { Recipe } from '../../shape/recipe.ts'
import { cut, range, spline, turned } from './notation.ts'

type Part = Recipe['parts'][number]

const SEGMENTS = 10

/** The wedges of a citrus cut across, about a place, `lean` degrees tipped about z. */
function wedges(
  name: string,
  thick: string,
  { when, x, y, z, lean }: { when?: `=${string}`; x: string; y: string; z: string; lean: number },
): Part[] {
  return Array.from(
    { length: SEGMENTS },
    (_, k): Part => ({
      name: `${name}-${k + 1}`,
      slot: 'flesh',
      ...(when && { when }),
      at: [`=${x}`, `=${y}`, `=${z}`],
      turn: [-90, 0, lean],
      relief: { size: 0.5, depth: 0.03 },
      shape: cut(spoke((360 * k) / SEGMENTS), `=${thick}`, 0.07),
    }),
  )
}

/** The outline of one wedge, its point at the middle, `around` degrees round. */
function spoke(around: number): string {
  const [s, c] = [Math.sin((around * Math.PI) / 180), Math.cos((around * Math.PI) / 180)]
  return [
    [0, -0.1, 0.05],
    [0.215, -0.76, 0.12],
    [0, -0.86, 0.5],
    [-0.215, -0.76, 0.12],
  ]
    .map(([x = 0, y = 0, fillet = 0]) => `radius*${(x * c - y * s).toFixed(4)}:radius*${(x * s + y * c).toFixed(4)}:radius*${fillet}`)
    .join(' | ')
}

const CITRUS: Recipe['slots'] = {
  body: { family: 'peel', color: '#ee8a22' },
  flesh: { family: 'skin', color: '#f28c1c', roughness: 0.2 },
  pith: { family: 'wax', color: '#f9ecc8' },
}

/** A round slice of orange, lemon or lime; several of them overlap. */
export const citrusSlice: Recipe = {
  archetype: 'citrus-slice',
  params: { radius: range(3.6, 2, 6), thick: range(0.7, 0.3, 1.4), slices: range(1, 1, 5) },
  slots: CITRUS,
  parts: [0, 1, 2, 3, 4].flatMap((i): Part[] => {
    const [x, y, z] = [`radius * ${0.95 * i}`, i ? 'thick * 0.95' : '0', `-radius * ${(0.22 * Math.sin(i * 1.9)).toFixed(3)}`]
    const lean: [number, number, number] = [0, 0, i ? 9 : 0]
    const when = `=slices - ${i} - 0.5` as const
    const place = { when, at: [`=${x}`, `=${y}`, `=${z}`] as [string, string, string], turn: lean }
    return [
      {
        name: `peel-${i + 1}`,
        slot: 'body',
        ...place,
        shape: turned('radius*.9:0:.1 | radius:.04:.12 | radius:thick:.12 | radius*.9:thick', { segments: 96 }),
      },
      {
        name: `pith-${i + 1}`,
        slot: 'pith',
        ...place,
        shape: turned('0:-.01 | radius*.94:-.01:.05 | radius*.94:thick+.01:.05 | 0:thick+.01', { segments: 80 }),
      },
      ...wedges(`wedge-${i + 1}`, 'thick + 0.12', { when, x, y: `${y} + thick / 2`, z, lean: i ? 9 : 0 }),
    ]
  }),
  gathers: 'slices',
  view: { azimuth: 0, elevation: 48 },
}

/** Half an orange, lemon or grapefruit, its cut side up and tipped to the front. */
export const citrusHalf: Recipe = {
  archetype: 'citrus-half',
  params: { radius: range(3.8, 2, 6) },
  slots: CITRUS,
  parts: [
    {
      name: 'peel',
      slot: 'body',
      shape: turned(
        spline(
          '0:-radius*.98 | radius*.3:-radius*.94 | radius*.72:-radius*.7 | radius*.97:-radius*.25 | radius:-.1 | radius*.97:0 | radius*.9:0',
        ),
        { segments: 96 },
      ),
    },
    { name: 'pith', slot: 'pith', shape: turned('0:-.3 | radius*.93:-.3:.05 | radius*.93:.015:.05 | 0:.015', { segments: 80 }) },
    ...wedges('wedge', '0.16', { x: '0', y: '0', z: '0', lean: 0 }),
  ],
  view: { azimuth: 0, elevation: 40 },
}
