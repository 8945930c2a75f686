import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface, smoothNormals } from './mesh.ts'
import type { Value } from './recipe.ts'

const SHEET_CELLS = 48
const LEAF_CELLS = 20

/** A thin sheet in the xz plane lying on y = 0, `folds` cm high at its waves; u runs right, v runs back. */
export function sheet(shape: { size: [Value, Value]; thickness: Value; folds?: Value | undefined }, params: Params): Surface {
  const [w, d] = shape.size.map((value) => Math.max(0.1, evaluate(value, params))) as [number, number]
  const thickness = Math.max(0.005, evaluate(shape.thickness, params))
  const folds = Math.max(0, evaluate(shape.folds ?? 0, params))
  return slab(w, d, SHEET_CELLS, (s, t) => {
    const wave = 0.5 + 0.25 * Math.sin(5.1 * s + 2.3 * t + 0.4) + 0.25 * Math.sin(3.7 * t - 2.9 * s + 1.7)
    return { x: (s - 0.5) * w, z: (0.5 - t) * d, y: folds * wave, half: thickness / 2 }
  })
}

/** A leaf that springs from the origin along +z: `bend` lets the tip droop, `cup` lifts the edges; pointed at the tip. */
export function leaf(shape: { length: Value; width: Value; bend: Value; cup?: Value | undefined }, params: Params): Surface {
  const length = Math.max(0.2, evaluate(shape.length, params))
  const width = Math.max(0.1, evaluate(shape.width, params))
  const bend = (evaluate(shape.bend, params) * Math.PI) / 180
  const cup = evaluate(shape.cup ?? 0, params)
  return slab(width, length, LEAF_CELLS, (s, t) => {
    const side = 2 * s - 1
    const outline = Math.sin(Math.PI * Math.min(1, t * 0.97 + 0.03) ** 0.8) ** 0.75
    const breadth = (width / 2) * Math.max(0.03, outline)
    // The midrib is an arc of `bend` degrees in all.
    const angle = bend * t
    const [z, rise] =
      Math.abs(bend) < 1e-3 ? [length * t, 0] : [(length / bend) * Math.sin(angle), -(length / bend) * (1 - Math.cos(angle))]
    const rib = -0.05 * width * Math.exp(-Math.abs(side) * 9) * outline
    const lift = cup * breadth * side * side + rib
    return {
      x: side * breadth,
      z: z + lift * Math.sin(angle),
      y: rise + lift * Math.cos(angle),
      half: Math.min(0.035, 0.02 + 0.02 * outline) * (1 - 0.7 * side * side),
    }
  })
}

/** Upper and lower skins of a height field, sewn together round the rim. */
function slab(
  w: number,
  d: number,
  cells: number,
  at: (s: number, t: number) => { x: number; y: number; z: number; half: number },
): Surface {
  const mesh = new MeshBuilder()
  const skin = (side: 1 | -1) =>
    Array.from({ length: cells + 1 }, (_, j) =>
      Array.from({ length: cells + 1 }, (_, i) => {
        const [s, t] = [i / cells, j / cells]
        const { x, y, z, half } = at(s, t)
        return mesh.vertex(x, y + half + side * half, z, 0, side, 0, side > 0 ? s : 3 - s, t)
      }),
    )
  const [top, bottom] = [skin(1), skin(-1)]
  const quads = (grid: number[][], up: boolean) => {
    for (let j = 0; j < cells; j++) {
      for (let i = 0; i < cells; i++) {
        const [a, b, c, e] = [grid[j]?.[i], grid[j]?.[i + 1], grid[j + 1]?.[i + 1], grid[j + 1]?.[i]] as [number, number, number, number]
        if (up) mesh.quad(a, b, c, e)
        else mesh.quad(a, e, c, b)
      }
    }
  }
  quads(top, true)
  quads(bottom, false)
  const rim = (grid: number[][]) => [
    ...(grid[0] as number[]),
    ...grid.slice(1).map((row) => row[cells] as number),
    ...(grid[cells] as number[]).slice(0, -1).reverse(),
    ...grid
      .slice(1, -1)
      .map((row) => row[0] as number)
      .reverse(),
  ]
  const [above, below] = [rim(top), rim(bottom)]
  above.forEach((p, i) => {
    const q = (i + 1) % above.length
    mesh.quad(below[i] as number, below[q] as number, above[q] as number, p)
  })
  const surface = mesh.surface([w, d])
  smoothNormals(surface)
  return surface
}
