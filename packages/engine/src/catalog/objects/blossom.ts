import type { Recipe, Value } from '../../shape/recipe.ts'

export type Part = Recipe['parts'][number]
export type Spot = [Value, Value, Value]

/** Where the head of a flower is: which head of its bunch, the top of its stem, how far it leans from upright towards +x in degrees, and when it is drawn. */
export type Stand = { head: number; at: Spot; lean: number; when: Value }

/** A place about the top of the stem, in blooms with the stem upright, once the head leans. */
export function about({ at: [x, y, z], lean }: Stand, out: number, up: number, front: number): Spot {
  const [c, s] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)]
  const plus = (value: Value, blooms: number): Value => `${typeof value === 'number' ? `=${value}` : value} + bloom * ${blooms.toFixed(4)}`
  return [plus(x, out * c + up * s), plus(y, up * c - out * s), plus(z, front)]
}

/** A part's own turn once the head leans. */
export const leant = ({ lean }: Stand, [x, y, z]: readonly [number, number, number]): [number, number, number] => [x, y, z - lean]
