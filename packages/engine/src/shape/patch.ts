import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface, smoothNormals, unit } from './mesh.ts'
import type { Value } from './recipe.ts'

const ROWS = 7
/** The seam is a groove this wide, as a share of the way from the middle to the edge, and this deep. */
const EDGE = 0.07

/**
 * A panel of a ball's skin: the part of the sphere of `radius` about the origin between `corners` (directions, in
 * order), sunk by `seam` cm along its edges, closed through the middle of the ball.
 */
export function patch(shape: { radius: Value; corners: [Value, Value, Value][]; seam: Value }, params: Params): Surface {
  const [radius, seam] = [evaluate(shape.radius, params), evaluate(shape.seam, params)]
  const corners = shape.corners.map((corner) => unit(corner.map((value) => evaluate(value, params)) as Triple))
  const middle = unit([0, 1, 2].map((axis) => corners.reduce((sum, corner) => sum + corner[axis as 0], 0)) as Triple)
  const mesh = new MeshBuilder()
  const vertex = (direction: Triple, high: number) =>
    mesh.vertex(...(direction.map((v) => v * high) as Triple), ...direction, direction[0] * radius, direction[1] * radius)
  const pole = vertex(middle, radius)
  const heart = mesh.vertex(0, 0, 0, ...(middle.map((v) => -v) as Triple), 0, 0)
  const stations = [...Array.from({ length: ROWS }, (_, i) => ((i + 1) / ROWS) * (1 - EDGE)), 1 - EDGE * 0.4, 1]
  for (const [k, corner] of corners.entries()) {
    const next = corners[(k + 1) % corners.length] as Triple
    const rows = stations.map((share) => {
      const sunk = share > 1 - EDGE ? ((share - 1 + EDGE) / EDGE) ** 2 : 0
      return Array.from({ length: ROWS + 1 }, (_, i) => {
        const rim = [0, 1, 2].map((axis) => corner[axis as 0] + ((next[axis as 0] - corner[axis as 0]) * i) / ROWS) as Triple
        return vertex(unit(middle.map((v, axis) => v * (1 - share) + rim[axis as 0] * share) as Triple), radius - seam * sunk)
      })
    })
    for (let i = 0; i < ROWS; i++) {
      mesh.triangle(pole, rows[0]?.[i] ?? pole, rows[0]?.[i + 1] ?? pole)
      for (const [r, row] of rows.entries()) {
        const above = rows[r + 1]
        if (above) mesh.quad(row[i] ?? pole, above[i] ?? pole, above[i + 1] ?? pole, row[i + 1] ?? pole)
        else mesh.triangle(heart, row[i + 1] ?? heart, row[i] ?? heart)
      }
    }
  }
  const surface = mesh.surface([1, 1])
  smoothNormals(surface)
  return surface
}
