import type { Recipe, Value } from '../../shape/recipe.ts'
import { range } from './notation.ts'
import { piece } from './pieces.ts'

type Spot = [Value, Value, Value]

/** Where one wrap of the dough ends and the next begins, from the middle (0) to a horn (1). */
const EDGES = [0.17, 0.4, 0.61, 0.8, 1]
const AROUND = 24
/** Radius of the crescent in cm, and half the angle that it spans in degrees. */
const [BEND, SPAN] = [5.6, 86]

/** Places along the roll and how thick it is there: each wrap swells and ends in a crease. */
const STATIONS = (() => {
  const thick = (t: number) => 3 * (1 - 0.76 * t ** 1.9)
  const half = EDGES.flatMap((end, i) => {
    const start = EDGES[i - 1] ?? 0
    const at = (share: number) => start + (end - start) * share
    const swell = (share: number, more: number): [number, number] => [at(share), thick(at(share)) * more]
    const tip: [number, number][] = [
      [at(0.9), thick(1) * 0.8],
      [1, 0.16],
    ]
    const first: [number, number][] = i === 0 ? [swell(0.001, 1.04)] : [swell(0.08, 1.05), swell(0.45, 1.07)]
    return [...first, ...(end === 1 ? tip : [swell(i === 0 ? 0.6 : 0.92, 1.02), swell(1, 0.9)])]
  })
  return [
    ...half
      .slice(1)
      .map(([t, thickness]): [number, number] => [-t, thickness])
      .reverse(),
    ...half,
  ]
})()

/** A ring across the roll; on its back the wraps reach farther out than below. */
const RINGS = STATIONS.map(([t, thickness]) =>
  Array.from({ length: AROUND }, (_, i): Spot => {
    const angle = (i / AROUND) * 2 * Math.PI
    const [up, out] = [Math.cos(angle), Math.sin(angle)]
    const along = (t + Math.sign(t) * 0.04 * up * Math.min(1, 4 * (1 - Math.abs(t)))) * SPAN * (Math.PI / 180)
    const from = BEND + thickness * 1.02 * out
    const y = Math.max(0.02 * (1 + up), thickness * (0.78 + 0.88 * up))
    return [
      `=size * ${(from * Math.sin(along)).toFixed(4)}`,
      `=size * ${y.toFixed(4)}`,
      `=size * ${(BEND - from * Math.cos(along)).toFixed(4)}`,
    ]
  }),
)

/** Croissant: a roll bent to a crescent, its wraps stepped from the thick middle to the horns. */
export const croissant: Recipe = {
  archetype: 'croissant',
  params: { size: range(1, 0.6, 1.6) },
  slots: { body: { family: 'pastry-crust', color: '#d39a50' } },
  parts: [
    piece('body', 'body', { make: 'loft', rings: RINGS, steps: [4, 4] }, undefined, undefined, {
      unwrap: 'above',
      relief: { size: 0.9, depth: 0.1 },
    }),
  ],
  view: { azimuth: 20, elevation: 30 },
}
