import type { Surface } from './mesh.ts'
import type { Part } from './recipe.ts'

/** The surface with its texture laid on in another way than its generator does, in cm. */
export function unwrapped(surface: Surface, way: NonNullable<Part['unwrap']>): Surface {
  switch (way) {
    case 'above':
      return seenFromAbove(surface)
    case 'sides':
      return seenFromSides(surface)
    case 'rising':
      return rising(surface)
  }
}

/** As if printed from straight above: a flat thing's top without streaks. */
function seenFromAbove(surface: Surface): Surface {
  const { positions } = surface
  const uvs = new Float32Array((positions.length / 3) * 2)
  // A little of the height, or upright sides would be drawn out into lines.
  for (let i = 0, o = 0; i < positions.length; i += 3, o += 2) {
    const y = 0.7 * (positions[i + 1] as number)
    uvs.set([(positions[i] as number) + y, y - (positions[i + 2] as number)], o)
  }
  return { ...surface, uvs, uvSize: [1, 1] }
}

/** Printed from whichever of the six sides a triangle faces most; vertices between two sides become two. */
function seenFromSides(surface: Surface): Surface {
  const { positions, normals, indices } = surface
  const known = new Map<number, number>()
  const [sources, uvs]: [number[], number[]] = [[], []]
  const seenFrom = (vertex: number, axis: 0 | 1 | 2): number => {
    const key = 3 * vertex + axis
    const before = known.get(key)
    if (before !== undefined) return before
    const [x, y, z] = [positions[3 * vertex] as number, positions[3 * vertex + 1] as number, positions[3 * vertex + 2] as number]
    uvs.push(...([[z, y] as const, [x, -z] as const, [x, y] as const][axis] ?? [x, y]))
    const made = sources.push(vertex) - 1
    known.set(key, made)
    return made
  }
  const turned = new Uint32Array(indices.length)
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i] as number, indices[i + 1] as number, indices[i + 2] as number]
    const lean = ([0, 1, 2] as const).map((axis) =>
      Math.abs(corners.reduce((sum, vertex) => sum + (normals[3 * vertex + axis] as number), 0)),
    )
    const most = Math.max(...lean)
    const axis = lean.indexOf(most) as 0 | 1 | 2
    for (const [k, vertex] of corners.entries()) turned[i + k] = seenFrom(vertex, axis)
  }
  return resewn(surface, sources, uvs, turned)
}

/** Height of a whole thing in the units of a texture that tells foot from top. */
const FOOT_TO_TOP = 10

/** Round the upright axis through its middle, and from its foot to its top. */
function rising(surface: Surface): Surface {
  const { positions, indices } = surface
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i++) {
    const [axis, value] = [i % 3, positions[i] as number]
    low[axis] = Math.min(low[axis] as number, value)
    high[axis] = Math.max(high[axis] as number, value)
  }
  const middle = (axis: number) => ((low[axis] as number) + (high[axis] as number)) / 2
  const [x0, y0, z0] = [middle(0), low[1] as number, middle(2)]
  const tall = Math.max(1e-6, (high[1] as number) - y0)
  const girth = Math.max((high[0] as number) - x0, (high[2] as number) - z0)
  const [kept, uvs, sources]: [number[], number[], number[]] = [[], [], []]
  const known = new Map<number, number>()
  // A triangle across the back, where the angle starts anew, has vertices of its own.
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i] as number, indices[i + 1] as number, indices[i + 2] as number]
    const angles = corners.map((vertex) => Math.atan2((positions[3 * vertex] as number) - x0, (positions[3 * vertex + 2] as number) - z0))
    const crosses = Math.max(...angles) - Math.min(...angles) > Math.PI
    for (const [k, vertex] of corners.entries()) {
      const angle = angles[k] as number
      const isMoved = crosses && angle < 0
      const key = 2 * vertex + (isMoved ? 1 : 0)
      let made = known.get(key)
      if (made === undefined) {
        made = sources.push(vertex) - 1
        known.set(key, made)
        const up = ((positions[3 * vertex + 1] as number) - y0) / tall
        uvs.push((angle + (isMoved ? 2 * Math.PI : 0)) * girth, (0.01 + 0.98 * up) * FOOT_TO_TOP)
      }
      kept.push(made)
    }
  }
  return resewn(surface, sources, uvs, Uint32Array.from(kept))
}

/** The surface made of copies of its vertices, `sources` by number, with uvs of their own in cm. */
function resewn(surface: Surface, sources: number[], uvs: number[], indices: Uint32Array): Surface {
  const copied = (from: Float32Array) =>
    Float32Array.from({ length: 3 * sources.length }, (_, i) => from[3 * (sources[Math.floor(i / 3)] as number) + (i % 3)] as number)
  const [positions, normals] = [copied(surface.positions), copied(surface.normals)]
  return { ...surface, positions, normals, uvs: new Float32Array(uvs), indices, uvSize: [1, 1] }
}
