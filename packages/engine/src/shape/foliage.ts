import { rng } from '../random.ts'
import { cross, dot } from '../vector.ts'
import type { Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface, unit } from './mesh.ts'
import type { Value } from './recipe.ts'

type V3 = [Value, Value, Value]
export type Foliage = {
  masses: { at: V3; radii: V3 }[]
  leaves: number
  length: Value
  width: Value
  lean?: V3 | undefined
}

type Mass = { at: Triple; radii: Triple }

/** How far below a mass's skin leaves still hang, and above it, in its radii. */
const DEPTH = [0.62, 1.04] as const
/** Leaves this deep inside another mass would never be seen, in its radii. */
const HIDDEN = 0.6
/** How much of the mass's own roundness a leaf's shading takes on, so that a crown reads as volumes of light and shade. */
const ROUNDED = 0.4

/** Small folded leaves over rounded masses, as the crown of a tree: four facets a leaf. */
export function foliage(shape: Foliage, params: Params): Surface {
  const triple = (value: V3) => value.map((one) => evaluate(one, params)) as Triple
  const masses = shape.masses.map(({ at, radii }): Mass => ({ at: triple(at), radii: triple(radii) }))
  const [length, width] = [evaluate(shape.length, params), evaluate(shape.width, params)]
  const drift = triple(shape.lean ?? [0, 0, 0])
  const chance = rng(0, 'foliage')
  const mesh = new MeshBuilder()
  const areas = masses.map(({ radii: [a, b, c] }) => (a * b) ** 1.6 + (a * c) ** 1.6 + (b * c) ** 1.6).map((sum) => sum ** (1 / 1.6))
  const whole = areas.reduce((sum, area) => sum + area, 0)
  for (const [i, mass] of masses.entries()) {
    const others = masses.filter((other) => other !== mass)
    const count = Math.round((shape.leaves * (areas[i] as number)) / whole)
    for (let k = 0; k < count; k++) {
      const out = direction(chance.between(-1, 1), chance.between(0, 2 * Math.PI))
      const depth = chance.between(...DEPTH)
      const base = mass.at.map((value, axis) => value + out[axis as 0] * mass.radii[axis as 0] * depth) as Triple
      const [along, turn, size] = [
        direction(chance.between(-1, 1), chance.between(0, 2 * Math.PI)),
        chance.between(-0.5, 0.5),
        chance.next(),
      ]
      if (others.some((other) => inside(other, base) < HIDDEN)) continue
      const outward = unit(out.map((value, axis) => value / mass.radii[axis as 0]) as Triple)
      const lean = unit(out.map((value, axis) => value + 0.9 * along[axis as 0] + drift[axis as 0]) as Triple)
      const face = unit([outward[0] + turn, outward[1] + 0.5, outward[2] - turn])
      addLeaf(mesh, { base, lean, face, outward, length: length * (0.75 + 0.5 * size), width: width * (0.75 + 0.5 * size) })
    }
  }
  return mesh.surface([1, 1])
}

/** A unit vector of the given height at the given angle. */
function direction(y: number, angle: number): Triple {
  const level = Math.sqrt(Math.max(0, 1 - y * y))
  return [level * Math.sin(angle), y, level * Math.cos(angle)]
}

/** Distance from the mass's middle, 1 at its skin. */
const inside = ({ at, radii }: Mass, p: Triple) =>
  Math.hypot((p[0] - at[0]) / radii[0], (p[1] - at[1]) / radii[1], (p[2] - at[2]) / radii[2])

type Leaf = { base: Triple; lean: Triple; face: Triple; outward: Triple; length: number; width: number }

/** A blade folded along its rib: a thin solid of four faces. */
function addLeaf(mesh: MeshBuilder, { base, lean, face, outward, length, width }: Leaf): void {
  const side = unit(cross(lean, face))
  const up = cross(side, lean)
  const at = (along: number, across: number, high: number) =>
    base.map(
      (value, axis) => value + lean[axis as 0] * along * length + side[axis as 0] * across * width + up[axis as 0] * high * width,
    ) as Triple
  const corners: [Triple, Triple, Triple, Triple] = [base, at(1, 0, 0), at(0.42, -0.5, -0.16), at(0.42, 0.5, -0.16)]
  const middle = at(0.46, 0, -0.08)
  for (const [a, b, c] of [
    [0, 1, 2],
    [0, 1, 3],
    [2, 3, 0],
    [2, 3, 1],
  ] as const) {
    const [p, q, r] = [corners[a], corners[b], corners[c]]
    const normal = unit(cross(minus(q, p), minus(r, p)))
    const isOut = dot(normal, minus(p, middle)) >= 0
    const facing = isOut ? normal : (normal.map((value) => -value) as Triple)
    const rounded = unit(facing.map((value, axis) => value + ROUNDED * outward[axis as 0]) as Triple)
    const shading = dot(rounded, facing) > 0.3 ? rounded : facing
    const vertices = (isOut ? [p, q, r] : [p, r, q]).map((v) => mesh.vertex(...v, ...shading, v[0] + v[1], v[2] + v[1])) as Triple
    mesh.triangle(...vertices)
  }
}

const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
