import { cross } from '../vector.ts'
import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface, smoothNormals, unit } from './mesh.ts'
import type { Value } from './recipe.ts'

const SHEET_CELLS = 48
const LEAF_CELLS = 20

type Sheet = {
  size: [Value, Value]
  thickness: Value
  folds?: Value | undefined
  pleats?: { count: Value; depth: Value; growing?: boolean | undefined } | undefined
}

/** A thin sheet in the xz plane lying on y = 0, `folds` cm high at its waves, `pleats` across its width; u runs right, v runs back. */
export function sheet(shape: Sheet, params: Params): Surface {
  const [w, d] = shape.size.map((value) => Math.max(0.1, evaluate(value, params))) as [number, number]
  const thickness = Math.max(0.005, evaluate(shape.thickness, params))
  const folds = Math.max(0, evaluate(shape.folds ?? 0, params))
  const pleats = shape.pleats && { count: evaluate(shape.pleats.count, params), depth: evaluate(shape.pleats.depth, params) }
  const cells = Math.min(160, Math.max(SHEET_CELLS, Math.round(10 * (pleats?.count ?? 0))))
  return slab(w, d, cells, (s, t) => {
    const wave = 0.5 + 0.25 * Math.sin(5.1 * s + 2.3 * t + 0.4) + 0.25 * Math.sin(3.7 * t - 2.9 * s + 1.7)
    const pleat = pleats ? pleats.depth * (shape.pleats?.growing ? s : 1) * hanging(s * pleats.count, t) : 0
    return { x: (s - 0.5) * w, z: (0.5 - t) * d, y: folds * wave + pleat, half: thickness / 2 }
  })
}

/** Height, 0–1, of cloth gathered in pleats: no two are alike, and they lean a little as they fall. */
const hanging = (turns: number, t: number) =>
  0.5 + 0.5 * Math.sin(2 * Math.PI * (turns + 0.1 * Math.sin(2.7 * turns) - 0.12 * t)) * (0.8 + 0.2 * Math.sin(1.9 * turns + 2 * t))

type Leaf = {
  length: Value
  width: Value
  bend: Value
  cup?: Value | undefined
  blunt?: boolean | undefined
  ruffle?: Value | undefined
  cells?: number | undefined
}

/** A leaf that springs from the origin along +z: `bend` lets the tip droop, `cup` lifts the edges, `ruffle` waves them; pointed at the tip unless `blunt`. */
export function leaf(shape: Leaf, params: Params): Surface {
  const length = Math.max(0.2, evaluate(shape.length, params))
  const width = Math.max(0.1, evaluate(shape.width, params))
  const bend = (evaluate(shape.bend, params) * Math.PI) / 180
  const [cup, ruffle] = [evaluate(shape.cup ?? 0, params), evaluate(shape.ruffle ?? 0, params)]
  return slab(width, length, shape.cells ?? LEAF_CELLS, (s, row) => {
    const side = 2 * s - 1
    // Rows lie closer where a blunt end turns round.
    const t = shape.blunt ? (1 - Math.cos(Math.PI * row)) / 2 : row
    const outline = shape.blunt
      ? (1 - Math.abs(2 * t ** 1.25 - 1) ** 2.6) ** (1 / 2.6)
      : Math.sin(Math.PI * Math.min(1, t * 0.97 + 0.03) ** 0.8) ** 0.75
    const breadth = (width / 2) * Math.max(0.03, outline)
    // The midrib is an arc of `bend` degrees in all.
    const angle = bend * t
    const [z, rise] =
      Math.abs(bend) < 1e-3 ? [length * t, 0] : [(length / bend) * Math.sin(angle), -(length / bend) * (1 - Math.cos(angle))]
    const rib = -0.05 * width * Math.exp(-Math.abs(side) * 9) * outline
    const rim = Math.max(side ** 4, shape.blunt ? t ** 6 : 0)
    const wave = ruffle * rim * Math.sin(25 * t + 3 * side + 2 * Math.sin(7 * side))
    const lift = cup * breadth * side * side + rib + wave
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
  const place = (vertex: number) => mesh.positions.slice(3 * vertex, 3 * vertex + 3) as Triple
  // The edge has vertices and normals of its own, or the thin skins would be shaded as if they were round.
  const edges = above.map((vertex, i) => {
    const [before, next] = [place(above.at(i - 1) ?? 0), place(above[(i + 1) % above.length] ?? 0)]
    const out = unit(cross([next[0] - before[0], next[1] - before[1], next[2] - before[2]], [0, 1, 0]))
    return [vertex, below[i] ?? 0].map((one) => mesh.vertex(...place(one), ...out, mesh.uvs[2 * one] ?? 0, mesh.uvs[2 * one + 1] ?? 0)) as [
      number,
      number,
    ]
  })
  edges.forEach(([high, low], i) => {
    const [nextHigh, nextLow] = edges[(i + 1) % edges.length] as [number, number]
    mesh.quad(low, nextLow, nextHigh, high)
  })
  const surface = mesh.surface([w, d])
  smoothNormals(surface)
  return surface
}
