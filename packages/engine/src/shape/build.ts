import { blend } from './blend.ts'
import { blob } from './blob.ts'
import { box } from './box.ts'
import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { extrude } from './extrude.ts'
import { finished } from './finish.ts'
import { foliage } from './foliage.ts'
import { lathe } from './lathe.ts'
import { loft } from './loft.ts'
import { merged, type ShapeMesh, type Surface, transformed } from './mesh.ts'
import { patch } from './patch.ts'
import type { Generator, Part, Recipe, Value } from './recipe.ts'
import { leaf, sheet } from './sheet.ts'
import { sweep } from './sweep.ts'

/** Most copies that a part may ask for. */
const MAX_COPIES = 200

/** Objects built lately, by recipe and parameters: placing, framing and drawing ask for the same one. */
const built = new WeakMap<Recipe, Map<string, readonly ShapeMesh[]>>()
const KEPT_PER_RECIPE = 4

/**
 * The object's parts in its own space: cm, y up, lowest point at y = 0, front towards +z. Unknown
 * parameters are refused, others take their defaults and ranges. The meshes are shared: copy before changing them.
 */
export function buildObject(recipe: Recipe, params: Record<string, number> = {}): readonly ShapeMesh[] {
  const values = resolveParams(recipe, params)
  const key = JSON.stringify(values)
  const known = built.get(recipe) ?? new Map<string, readonly ShapeMesh[]>()
  built.set(recipe, known)
  const before = known.get(key)
  if (before) return before
  const meshes = build(recipe, values)
  const oldest = known.keys().next().value
  if (known.size >= KEPT_PER_RECIPE && oldest !== undefined) known.delete(oldest)
  known.set(key, meshes)
  return meshes
}

function build(recipe: Recipe, values: Params): ShapeMesh[] {
  const meshes = recipe.parts.flatMap((part) => {
    if (part.when !== undefined && evaluate(part.when, values) <= 0) return []
    const surface = finished(generate(part.shape, values), part, values)
    const copies = placements(part, values).map((place) => place(surface))
    const members = recipe.set ? recipe.set.flatMap((member) => copies.map((copy) => asMember(copy, member))) : copies
    return [{ part: part.name, slot: part.slot, ...merged(members) }]
  })
  if (meshes.length === 0) throw new Error(`Expected ${recipe.archetype} to have at least one part with these parameters`)
  return grounded(meshes)
}

/** Defaults overlaid with the given values, each held within its range. */
export function resolveParams(recipe: Recipe, params: Record<string, number>): Params {
  for (const name of Object.keys(params)) {
    if (!Object.hasOwn(recipe.params, name)) {
      throw new Error(
        `Expected one of the parameters ${Object.keys(recipe.params).join(', ')} of ${recipe.archetype} but received "${name}"`,
      )
    }
  }
  return Object.fromEntries(
    Object.entries(recipe.params).map(([name, { default: usual, min, max }]) => [
      name,
      Math.min(max, Math.max(min, params[name] ?? usual)),
    ]),
  )
}

function generate(shape: Generator, params: Params): Surface {
  switch (shape.make) {
    case 'lathe':
      return lathe(shape, params)
    case 'extrude':
      return extrude(shape, params)
    case 'sweep':
      return sweep(shape, params)
    case 'box':
      return box(shape, params)
    case 'blob':
      return blob(shape, params)
    case 'sheet':
      return sheet(shape, params)
    case 'leaf':
      return leaf(shape, params)
    case 'blend':
      return blend(shape, params)
    case 'foliage':
      return foliage(shape, params)
    case 'patch':
      return patch(shape, params)
    case 'loft':
      return loft(shape, params)
  }
}

/** Where the copies of a part stand: one, a ring about y, or a row. */
function placements(part: Part, params: Params): ((surface: Surface) => Surface)[] {
  const triple = (value: [Value, Value, Value] | undefined, usual: Triple): Triple =>
    value ? (value.map((one) => evaluate(one, params)) as Triple) : usual
  const own = { turn: triple(part.turn, [0, 0, 0]), scale: triple(part.scale, [1, 1, 1]) }
  const at = triple(part.at, [0, 0, 0])
  const count = (value: Value) => Math.min(MAX_COPIES, Math.max(0, Math.round(evaluate(value, params))))
  const still = { turn: [0, 0, 0] as Triple, scale: [1, 1, 1] as Triple }
  const { repeat } = part
  if (!repeat) return [(surface) => transformed(surface, { at, ...own })]
  if ('ring' in repeat) {
    const [copies, radius] = [count(repeat.ring), evaluate(repeat.radius, params)]
    return Array.from({ length: copies }, (_, i) => (surface: Surface) => {
      const out = transformed(surface, { at: [at[0], at[1], at[2] + radius], ...own })
      return transformed(out, { ...still, at: [0, 0, 0], turn: [0, (360 * i) / copies, 0] })
    })
  }
  const step = triple(repeat.step, [0, 0, 0])
  return Array.from(
    { length: count(repeat.row) },
    (_, i) => (surface: Surface) => transformed(surface, { at: [at[0] + step[0] * i, at[1] + step[1] * i, at[2] + step[2] * i], ...own }),
  )
}

function asMember(surface: Surface, member: NonNullable<Recipe['set']>[number]): Surface {
  return transformed(surface, { at: member.at, turn: member.turn, scale: [member.mirror ? -1 : 1, 1, 1] })
}

function grounded(meshes: ShapeMesh[]): ShapeMesh[] {
  const { low } = bounds(meshes)
  for (const { positions } of meshes) for (let i = 1; i < positions.length; i += 3) positions[i] = (positions[i] as number) - low[1]
  return meshes
}

/** Corners of the smallest upright box that holds the meshes, cm. */
export function bounds(meshes: readonly { positions: Float32Array }[]): { low: Triple; high: Triple } {
  const low: Triple = [Infinity, Infinity, Infinity]
  const high: Triple = [-Infinity, -Infinity, -Infinity]
  for (const { positions } of meshes) {
    for (let i = 0; i < positions.length; i++) {
      const axis = (i % 3) as 0
      const value = positions[i] as number
      if (value < low[axis]) low[axis] = value
      if (value > high[axis]) high[axis] = value
    }
  }
  return { low, high }
}

export type Measure = {
  /** Width, height and depth, cm. */
  size: [number, number, number]
  /** Half the diagonal of the bounding box, cm. */
  radius: number
  /** Extent on the ground x0, z0, x1, z1, cm, about the footprint centre. */
  footprint: [number, number, number, number]
}

/** How much room an object takes. */
export function measure(recipe: Recipe, params: Record<string, number> = {}): Measure {
  const { low, high } = bounds(buildObject(recipe, params))
  const size = [high[0] - low[0], high[1] - low[1], high[2] - low[2]] as Triple
  return { size, radius: Math.hypot(...size) / 2, footprint: [low[0], low[2], high[0], high[2]] }
}
