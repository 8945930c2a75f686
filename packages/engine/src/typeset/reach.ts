import type { TextLayer } from '../scene/schema.ts'
import type { Size } from './fit.ts'

/** The way that extruded letters reach: to the lower right, as light comes from the upper left. */
export const AWAY = [0.82, 0.57] as const

/** Em that letters take beside their ink, at the right and below, by what they are made of. */
function reachOf({ effect }: TextLayer): readonly [right: number, below: number] {
  return effect?.kind === 'extrude' ? [effect.depth * AWAY[0], effect.depth * AWAY[1]] : [0, 0]
}

/** What a box has left for letters of a size. */
export const withoutReach = (layer: TextLayer, { w, h }: Size, size: number): Size => {
  const [right, below] = reachOf(layer)
  return { w: Math.max(1, w - right * size), h: Math.max(1, h - below * size) }
}
