import { buildObject, evaluate, measure, type Recipe } from '../shape/index.ts'

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
  return { at: [0, 0], radius: evaluate(holds.radius, values), floor, depth: 0, stems: holds.stems ?? false, isBowl, lid: null }
}

type Relief = { heights: Float32Array; low: readonly [number, number]; step: readonly [number, number]; top: number }

/** The middle of the lowest level floor, as far from every wall and edge as it goes. */
function found(recipe: Recipe, params: Readonly<Record<string, number>>): Cavity | null {
  const { heights, low, step, top } = reliefOf(recipe, params)
  const cell = Math.min(step[0], step[1])
  let best: Cavity | null = null
  for (let row = 1; row < CELLS - 1; row += 2)
    for (let column = 1; column < CELLS - 1; column += 2) {
      const floor = heights[row * CELLS + column] as number
      if (floor < 0 || (best && floor > best.floor + EVEN * top)) continue
      const { radius, wall } = levelAbout(heights, row, column, floor, top, step)
      const isBetter = !best || radius > best.radius * 1.01 || (floor < best.floor - EVEN * top && radius > 0.5 * best.radius)
      if (radius > 2 * cell && isBetter)
        best = {
          at: [low[0] + (column + 0.5) * step[0], low[1] + (row + 0.5) * step[1]],
          radius: radius - cell,
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
function levelAbout(heights: Float32Array, row: number, column: number, floor: number, top: number, [sx, sz]: readonly [number, number]) {
  let [radius, wall] = [Number.POSITIVE_INFINITY, floor]
  for (let r = 0; r < CELLS; r++)
    for (let c = 0; c < CELLS; c++) {
      const height = heights[r * CELLS + c] as number
      const isEdge = r === 0 || c === 0 || r === CELLS - 1 || c === CELLS - 1
      if (!isEdge && height >= 0 && Math.abs(height - floor) <= EVEN * top) continue
      const away = Math.hypot((r - row) * sz, (c - column) * sx)
      if (away < radius) [radius, wall] = [away, height]
    }
  return { radius, wall }
}

/** The thing's upper side as heights on a grid; −1 where there is nothing. */
function reliefOf(recipe: Recipe, params: Readonly<Record<string, number>>): Relief {
  const meshes = buildObject(recipe, { ...params })
  const low: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const high: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let top = 0
  for (const { positions } of meshes)
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = [positions[i] as number, positions[i + 1] as number, positions[i + 2] as number]
      low[0] = Math.min(low[0], x)
      low[1] = Math.min(low[1], z)
      high[0] = Math.max(high[0], x)
      high[1] = Math.max(high[1], z)
      top = Math.max(top, y)
    }
  const step = [(high[0] - low[0]) / CELLS, (high[1] - low[1]) / CELLS] as const
  const heights = new Float32Array(CELLS * CELLS).fill(-1)
  for (const { positions, indices } of meshes)
    for (let i = 0; i < indices.length; i += 3) {
      const corners = [0, 1, 2].map((k) => {
        const at = 3 * (indices[i + k] as number)
        return [
          ((positions[at] as number) - low[0]) / step[0] - 0.5,
          positions[at + 1] as number,
          ((positions[at + 2] as number) - low[1]) / step[1] - 0.5,
        ]
      }) as [Corner, Corner, Corner]
      raise(heights, corners)
    }
  return { heights, low, step, top }
}

type Corner = [number, number, number]

/** A triangle, its corners in cells, entered where it is higher than what is there. */
function raise(heights: Float32Array, [a, b, c]: [Corner, Corner, Corner]): void {
  const area = (b[2] - c[2]) * (a[0] - c[0]) + (c[0] - b[0]) * (a[2] - c[2])
  if (Math.abs(area) < 1e-12) return
  const from = (axis: 0 | 2) => Math.max(0, Math.ceil(Math.min(a[axis], b[axis], c[axis])))
  const to = (axis: 0 | 2) => Math.min(CELLS - 1, Math.floor(Math.max(a[axis], b[axis], c[axis])))
  for (let row = from(2); row <= to(2); row++)
    for (let column = from(0); column <= to(0); column++) {
      const u = ((b[2] - c[2]) * (column - c[0]) + (c[0] - b[0]) * (row - c[2])) / area
      const v = ((c[2] - a[2]) * (column - c[0]) + (a[0] - c[0]) * (row - c[2])) / area
      if (u < 0 || v < 0 || u + v > 1) continue
      const y = u * a[1] + v * b[1] + (1 - u - v) * c[1]
      if (y > (heights[row * CELLS + column] as number)) heights[row * CELLS + column] = y
    }
}
