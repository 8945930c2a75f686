import { type Curve, splinePoints } from '../../shape/curve.ts'

/** A point of a side view. */
export type Spot = readonly [number, number]

/** Steps a span of the way a ribbon takes. */
const STEPS = 3

/** The outline, seen from its edge, of something `half` × 2 cm thick that takes a smooth way through points, its ends round. */
export function ribbon(way: readonly Spot[], half: number): Curve {
  const samples = splinePoints(
    way.map(([x, y]) => [x, y, 0]),
    false,
    STEPS,
  ).map(({ point, tangent }) => {
    const length = Math.hypot(tangent[0], tangent[1]) || 1
    return { x: point[0], y: point[1], tx: tangent[0] / length, ty: tangent[1] / length }
  })
  const beside = (side: 1 | -1) => samples.map(({ x, y, tx, ty }): [number, number] => [x + side * half * ty, y - side * half * tx])
  const end = (at: (typeof samples)[number] | undefined, from: number): [number, number][] => {
    if (!at) return []
    const heading = Math.atan2(at.ty, at.tx)
    return [1, 2, 3, 4].map((k) => {
      const angle = heading + from + (k / 5) * Math.PI
      return [at.x + half * Math.cos(angle), at.y + half * Math.sin(angle)]
    })
  }
  return {
    points: [...beside(1), ...end(samples.at(-1), -Math.PI / 2), ...beside(-1).reverse(), ...end(samples[0], Math.PI / 2)],
    closed: true,
  }
}

/** Points of an arc about a middle, degrees counter-clockwise from the right, both ends included. */
export const arc = (x: number, y: number, radius: number, from: number, to: number, count = 6): Spot[] =>
  Array.from({ length: count + 1 }, (_, i): Spot => {
    const angle = ((from + ((to - from) * i) / count) * Math.PI) / 180
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
