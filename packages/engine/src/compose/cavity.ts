import { bounds, buildObject, evaluate, measure, type Recipe } from '../shape/index.ts'
import { reliefOf } from './relief.ts'

/** Room in or on a thing, in its own space, cm: a disc about `at` at height `floor`; the wall about it rises by `depth`. */
export type Cavity = {
  at: [number, number]
  radius: number
  floor: number
  depth: number
  stems: boolean
  isBowl: boolean /** Height of the lid over the floor; null where it is open. */
  lid: number | null
}

const CELLS = 56
/** A floor may rise by this share of the thing's height before it counts as a wall. */
const EVEN = 0.1

/** The room that the recipe names, or the largest round of level floor that its upper side shows. */
export function cavityOf(recipe: Recipe, params: Readonly<Record<string, number>>): Cavity | null {
  const { holds } = recipe
  if (!holds) return found(recipe, params)
  const values = Object.fromEntries(Object.entries(recipe.params).map(([name, { default: usual }]) => [name, params[name] ?? usual]))
  const floor = evaluate(holds.floor, values)
  // What is held well above the ground is held by a wall that slopes.
  const isBowl = floor > 0.25 * measure(recipe, { ...params }).size[1]
  const radius = evaluate(holds.radius, values)
  const depth = Math.max(0, rimOf(gridOf(recipe, params), radius) - floor)
  return { at: [0, 0], radius, floor, depth, stems: holds.stems ?? false, isBowl, lid: null }
}

/** A thing's upper side: square cells of `step` cm from the middle of the first at `low`; −1 where there is nothing. */
type Grid = { heights: Float32Array; low: readonly [number, number]; step: number; top: number }

const SPOKES = 16
/** How far beyond its room a vessel's rim may be, as a share of the room. */
const WALL = 0.25

/** How high the wall about a room stands, the middle of what is found all round: a handle is no rim. */
function rimOf({ heights, low, step }: Grid, radius: number): number {
  const tops = Array.from({ length: SPOKES }, (_, spoke) => {
    const angle = ((spoke + 0.5) / SPOKES) * 2 * Math.PI
    let top = 0
    for (let out = radius; out <= radius * (1 + WALL); out += step / 2) {
      const [column, row] = [Math.round((out * Math.sin(angle) - low[0]) / step), Math.round((out * Math.cos(angle) - low[1]) / step)]
      if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) top = Math.max(top, heights[row * CELLS + column] as number)
    }
    return top
  })
  return tops.sort((a, b) => a - b)[SPOKES / 2] ?? 0
}

/** The middle of the lowest level floor, as far from every wall and edge as it goes. */
function found(recipe: Recipe, params: Readonly<Record<string, number>>): Cavity | null {
  const { heights, low, step, top } = gridOf(recipe, params)
  let best: Cavity | null = null
  for (let row = 1; row < CELLS - 1; row += 2)
    for (let column = 1; column < CELLS - 1; column += 2) {
      const floor = heights[row * CELLS + column] as number
      if (floor < 0 || (best && floor > best.floor + EVEN * top)) continue
      const { radius, wall } = levelAbout(heights, row, column, floor, top, step)
      const isBetter = !best || radius > best.radius * 1.01 || (floor < best.floor - EVEN * top && radius > 0.5 * best.radius)
      if (radius > 2 * step && isBetter)
        best = {
          at: [low[0] + column * step, low[1] + row * step],
          radius: radius - step,
          floor,
          depth: Math.max(0, wall - floor),
          stems: false,
          isBowl: false,
          lid: null,
        }
    }
  return best
}

/** Distance from a cell to the nearest that is no level floor, and how high that one is. */
function levelAbout(heights: Float32Array, row: number, column: number, floor: number, top: number, step: number) {
  let [radius, wall] = [Number.POSITIVE_INFINITY, floor]
  for (let r = 0; r < CELLS; r++)
    for (let c = 0; c < CELLS; c++) {
      const height = heights[r * CELLS + c] as number
      const isEdge = r === 0 || c === 0 || r === CELLS - 1 || c === CELLS - 1
      if (!isEdge && height >= 0 && Math.abs(height - floor) <= EVEN * top) continue
      const away = Math.hypot(r - row, c - column) * step
      if (away < radius) [radius, wall] = [away, height]
    }
  return { radius, wall }
}

/** The thing's upper side as heights on a grid; −1 where there is nothing. */
function gridOf(recipe: Recipe, params: Readonly<Record<string, number>>): Grid {
  const meshes = buildObject(recipe, { ...params })
  const { low, high } = bounds(meshes)
  const cell = Math.max(high[0] - low[0], high[2] - low[2]) / CELLS
  const heights = new Float32Array(CELLS * CELLS).fill(-1)
  const [x0, z0] = [Math.ceil(low[0] / cell), Math.ceil(low[2] / cell)]
  for (const { x, z, high: y } of reliefOf(meshes, cell).columns)
    if (x - x0 < CELLS && z - z0 < CELLS) heights[(z - z0) * CELLS + x - x0] = y
  return { heights, low: [x0 * cell, z0 * cell], step: cell, top: high[1] }
}
