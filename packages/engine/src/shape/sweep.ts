import { cross, dot } from '../vector.ts'
import { splinePoints, type Triple } from './curve.ts'
import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface, smoothNormals, unit } from './mesh.ts'
import type { Value } from './recipe.ts'

export type Sweep = {
  path: [Value, Value, Value][]
  section: [Value, Value]
  closed?: boolean | undefined
  taper?: [Value, Value] | undefined
  flare?: Value | undefined
  exponent?: Value | undefined
  meets?: boolean | undefined
  around?: number | undefined
}

const AROUND = 48
const DOME = 6

/** Sweeps a superellipse along a spline: `section[0]` lies in the plane of the path's bend, `section[1]` across it. */
export function sweep(shape: Sweep, params: Params): Surface {
  const closed = shape.closed ?? false
  const faces = shape.around ?? AROUND
  const path = shape.path.map((point) => point.map((value) => evaluate(value, params)) as Triple)
  const spine = respaced(splinePoints(path, closed, shape.around === undefined ? 24 : 4), closed)
  const frames = framesAlong(spine, closed)
  const [a, b] = shape.section.map((value) => evaluate(value, params)) as [number, number]
  const [start, end] = (shape.taper ?? [1, 1]).map((value) => evaluate(value, params)) as [number, number]
  const flare = evaluate(shape.flare ?? 0, params)
  const exponent = evaluate(shape.exponent ?? 1, params)
  const total = (spine.at(-1) as Sample).along

  const rings: Ring[] = spine.map((sample, i) => {
    const { normal, across } = frames[i] as Frame
    const t = sample.along / total
    const fromEnd = closed ? Number.POSITIVE_INFINITY : Math.min(sample.along, total - sample.along)
    // A quarter round of radius `flare`: vertical where it leaves the body, level where it joins the run.
    const gap = flare > 0 ? Math.max(0, 1 - fromEnd / flare) : 0
    const swell = flare * (1 - Math.sqrt(1 - gap * gap))
    const taper = start + (end - start) * t
    return { at: sample.point, normal, across, tangent: sample.tangent, a: a * taper + swell, b: b * taper + swell, along: sample.along }
  })
  const shaped = closed || flare > 0 ? rings : [...dome(rings, false).reverse(), ...rings, ...dome(rings, true)]

  const mesh = new MeshBuilder()
  const bodyRadius = shape.meets ? { start: radiusOf(spine[0]), end: radiusOf(spine.at(-1)) } : null
  const grid = shaped.map((ring) =>
    Array.from({ length: faces + 1 }, (_, k) => {
      const angle = (k / faces) * 2 * Math.PI
      const p = onRing(ring, power(Math.cos(angle), exponent) * ring.a, power(Math.sin(angle), exponent) * ring.b)
      if (bodyRadius)
        wrapOnto(p, ring.along < total / 2 ? bodyRadius.start : bodyRadius.end, Math.min(ring.along, total - ring.along), flare)
      return mesh.vertex(p[0], p[1], p[2], 0, 0, 0, k / faces, ring.along / total)
    }),
  )
  const rows = closed ? [...grid, grid[0] as number[]] : grid
  for (let i = 0; i + 1 < rows.length; i++) {
    const [low, high] = [rows[i] as number[], rows[i + 1] as number[]]
    for (let k = 0; k < faces; k++) mesh.quad(low[k] as number, low[k + 1] as number, high[k + 1] as number, high[k] as number)
  }
  if (!closed) for (const end of [0, grid.length - 1]) closeEnd(mesh, grid[end] as number[], shaped[end] as Ring, end > 0)
  const surface = mesh.surface([2 * Math.PI * Math.sqrt((a * a + b * b) / 2), total])
  smoothNormals(surface)
  return surface
}

type Sample = { point: Triple; tangent: Triple; along: number }
type Frame = { normal: Triple; across: Triple }
type Ring = Frame & { at: Triple; tangent: Triple; a: number; b: number; along: number }

const power = (value: number, exponent: number) => Math.sign(value) * Math.abs(value) ** exponent
const radiusOf = (sample: Sample | undefined) => (sample ? Math.hypot(sample.point[0], sample.point[2]) : 0)

/** Adds arc length, and turns tangents into unit vectors. */
function respaced(samples: { point: Triple; tangent: Triple }[], closed: boolean): Sample[] {
  let along = 0
  return samples.map(({ point, tangent }, i) => {
    const before = samples[i - 1]?.point
    if (before) along += Math.hypot(point[0] - before[0], point[1] - before[1], point[2] - before[2])
    const direction =
      Math.hypot(...tangent) > 1e-9
        ? tangent
        : ((samples[closed ? (i + 1) % samples.length : Math.max(1, i)] as { point: Triple }).point.map(
            (value, axis) => value - (before ?? point)[axis as 0],
          ) as Triple)
    return { point, tangent: unit(direction), along }
  })
}

/** Frames that turn as little as possible; a flat path keeps its plane exactly. */
function framesAlong(spine: Sample[], closed: boolean): Frame[] {
  const bend: Triple = [0, 0, 0]
  for (let i = 0; i + 1 < spine.length; i++) {
    const turn = cross((spine[i] as Sample).tangent, (spine[i + 1] as Sample).tangent)
    for (const axis of [0, 1, 2] as const) bend[axis] += turn[axis]
  }
  const first = (spine[0] as Sample).tangent
  const straight = Math.hypot(...bend) < 1e-4
  let across = straight ? unit(cross(first, Math.abs(first[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0])) : unit(bend)
  const frames = spine.map(({ tangent }) => {
    const along = dot(across, tangent)
    across = unit([across[0] - along * tangent[0], across[1] - along * tangent[1], across[2] - along * tangent[2]])
    return { across, normal: cross(tangent, across) }
  })
  return closed ? untwisted(frames) : frames
}

/** Spreads over a closed path the twist that is left when it comes round. */
function untwisted(frames: Frame[]): Frame[] {
  const [first, last] = [frames[0] as Frame, frames.at(-1) as Frame]
  const twist = Math.atan2(dot(first.across, last.normal), dot(first.across, last.across))
  if (Math.abs(twist) < 1e-3) return frames
  return frames.map(({ across, normal }, i) => {
    const angle = (twist * i) / frames.length
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const turned = [0, 1, 2].map((axis) => c * across[axis as 0] + s * normal[axis as 0]) as Triple
    const other = [0, 1, 2].map((axis) => c * normal[axis as 0] - s * across[axis as 0]) as Triple
    return { across: turned, normal: other }
  })
}

function onRing(ring: Ring, x: number, y: number): Triple {
  return [0, 1, 2].map((axis) => ring.at[axis as 0] + ring.normal[axis as 0] * x + ring.across[axis as 0] * y) as Triple
}

/** Rounded ends: shrinking rings beyond the last one. */
function dome(rings: Ring[], atEnd: boolean): Ring[] {
  const edge = (atEnd ? rings.at(-1) : rings[0]) as Ring
  const reach = Math.min(edge.a, edge.b) * (atEnd ? 1 : -1)
  return Array.from({ length: DOME }, (_, k) => {
    const angle = ((k + 1) / (DOME + 0.25)) * (Math.PI / 2)
    const at = edge.at.map((value, axis) => value + edge.tangent[axis as 0] * reach * Math.sin(angle)) as Triple
    return { ...edge, at, a: edge.a * Math.cos(angle), b: edge.b * Math.cos(angle) }
  })
}

function closeEnd(mesh: MeshBuilder, ring: number[], frame: Ring, atEnd: boolean): void {
  const center = mesh.vertex(...frame.at, 0, 0, 0, 0.5, atEnd ? 1 : 0)
  for (let k = 0; k + 1 < ring.length; k++) {
    const [p, q] = [ring[k] as number, ring[k + 1] as number]
    if (atEnd) mesh.triangle(center, p, q)
    else mesh.triangle(center, q, p)
  }
}

/**
 * Lays the flared foot of a handle onto an upright round body: the last ring lies on the cylinder
 * through the path's end, and the rings before it follow its curve, so that the fillet runs out tangent all round.
 */
function wrapOnto(p: Triple, radius: number, fromEnd: number, flare: number): void {
  const reach = Math.max(flare * 1.6, 0.1)
  const near = Math.max(0, 1 - fromEnd / reach)
  const weight = near * near * (3 - 2 * near)
  const away = Math.hypot(p[0], p[2])
  const wanted = away + (radius + fromEnd - away) * weight
  p[0] *= wanted / away
  p[2] *= wanted / away
}
