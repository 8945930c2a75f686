type Vec3 = [number, number, number]

/** What the picture is of takes at least this share of its part of the frame, the larger way. */
const LEAST_SHARE = 0.6
/** Of what lies about it so much of its distance stays in the frame, at least. */
const LEAST_REACH = 0.42
/** The same towards the camera: what is cut by the lower edge is missed more than what is cut by a side. */
const LEAST_DEPTH = 0.85
const STEPS = 6

/**
 * The points to be framed so that heroes are not lost among far-flung props: those of the props are drawn in towards the
 * heroes' box as far as it takes, and the frame may cut what is left outside, as a photographer crops a sprig.
 * `shareOf` says how much of their room the heroes would take in a frame of all those points.
 */
export function drawnIn(heroes: readonly Vec3[], all: readonly Vec3[], shareOf: (points: readonly Vec3[]) => number): Vec3[] {
  const others = all.filter((point) => !heroes.includes(point))
  if (heroes.length === 0 || others.length === 0 || shareOf(all) >= LEAST_SHARE) return [...all]
  const at = (reach: number): Vec3[] => {
    const off = Math.max(reach, LEAST_DEPTH)
    return [...heroes, ...nearer(heroes, others, [reach, off, off])]
  }
  let [least, most] = [LEAST_REACH, 1]
  if (shareOf(at(least)) <= LEAST_SHARE) return at(least)
  for (let step = 0; step < STEPS; step++) {
    const middle = (least + most) / 2
    if (shareOf(at(middle)) < LEAST_SHARE) most = middle
    else least = middle
  }
  return at(least)
}

/** The points with so much of their distances from the heroes' box along each axis. */
export function nearer(heroes: readonly Vec3[], points: readonly Vec3[], reach: Vec3): Vec3[] {
  const ends = [0, 1, 2].map((axis) => heroes.map((point) => point[axis as 0]))
  const [low, high] = [ends.map((values) => Math.min(...values)), ends.map((values) => Math.max(...values))]
  return points.map((point) => point.map((value, axis) => near(value, low[axis] ?? 0, high[axis] ?? 0, reach[axis] ?? 1)) as Vec3)
}

const near = (value: number, low: number, high: number, reach: number): number => {
  const inside = Math.min(high, Math.max(low, value))
  return inside + (value - inside) * reach
}
