/** Soft outlines by points: curves, limbs, rounds. Lengths are whatever unit the caller thinks in. */
export type Dot = readonly [x: number, y: number]

export const add = ([ax, ay]: Dot, [bx, by]: Dot): Dot => [ax + bx, ay + by]
export const between = ([ax, ay]: Dot, [bx, by]: Dot, t: number): Dot => [ax + (bx - ax) * t, ay + (by - ay) * t]
export const distance = ([ax, ay]: Dot, [bx, by]: Dot): number => Math.hypot(bx - ax, by - ay)
export const turned = ([x, y]: Dot, radians: number): Dot => [
  x * Math.cos(radians) - y * Math.sin(radians),
  x * Math.sin(radians) + y * Math.cos(radians),
]
/** The angle from one point to the other, radians, counter-clockwise where y points up. */
export const heading = ([ax, ay]: Dot, [bx, by]: Dot): number => Math.atan2(by - ay, bx - ax)
export const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** A rectangle by its lower left corner. */
export const rectangle = (x: number, y: number, w: number, h: number): Dot[] => [
  [x, y + h],
  [x + w, y + h],
  [x + w, y],
  [x, y],
]

/** A point of the Catmull–Rom curve through four points, between the second and the third. */
function along([p0, p1, p2, p3]: readonly [Dot, Dot, Dot, Dot], t: number): Dot {
  const one = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
  return [one(p0[0], p1[0], p2[0], p3[0]), one(p0[1], p1[1], p2[1], p3[1])]
}

/** An open curve through the points. */
export function curve(points: readonly Dot[], steps = 8): Dot[] {
  const at = (i: number): Dot => points[Math.max(0, Math.min(points.length - 1, i))] as Dot
  const drawn: Dot[] = []
  for (let i = 0; i + 1 < points.length; i++)
    for (let k = 0; k < steps; k++) drawn.push(along([at(i - 1), at(i), at(i + 1), at(i + 2)], k / steps))
  return [...drawn, at(points.length - 1)]
}

/** A closed curve through the points. */
export function blob(points: readonly Dot[], steps = 7): Dot[] {
  const at = (i: number): Dot => points[(i + points.length) % points.length] as Dot
  return points.flatMap((_, i) => Array.from({ length: steps }, (__, k) => along([at(i - 1), at(i), at(i + 1), at(i + 2)], k / steps)))
}

export const round = ([x, y]: Dot, rx: number, ry = rx, turn = 0, steps = 32): Dot[] =>
  Array.from({ length: steps }, (_, i) => {
    const a = (i / steps) * Math.PI * 2
    return add([x, y], turned([Math.cos(a) * rx, Math.sin(a) * ry], turn))
  })

/** Both sides of a band along a curve, as wide on each side as `half` says at each point of the curve. */
export function sides(points: readonly Dot[], half: readonly number[]): { spine: Dot[]; left: Dot[]; right: Dot[] } {
  const steps = 8
  const spine = curve(points, steps)
  const wide = (i: number): number => {
    const [from, t] = [Math.min(half.length - 1, Math.floor(i / steps)), (i % steps) / steps]
    const [a, b] = [half[from] ?? 0, half[Math.min(half.length - 1, from + 1)] ?? 0]
    return a + (b - a) * (t * t * (3 - 2 * t))
  }
  const offset = (side: number): Dot[] =>
    spine.map((point, i) => {
      const turn = heading(spine[Math.max(0, i - 1)] as Dot, spine[Math.min(spine.length - 1, i + 1)] as Dot) + (Math.PI / 2) * side
      return add(point, [Math.cos(turn) * wide(i), Math.sin(turn) * wide(i)])
    })
  return { spine, left: offset(1), right: offset(-1) }
}

/** A limb through its joints with round ends. */
export function limb(points: readonly Dot[], half: readonly number[]): Dot[] {
  const { spine, left, right } = sides(points, half)
  const cap = (at: Dot, next: Dot, r: number): Dot[] => {
    const out = heading(next, at)
    return Array.from({ length: 7 }, (_, i) => {
      const a = out + Math.PI / 2 - (i / 6) * Math.PI
      return add(at, [Math.cos(a) * r, Math.sin(a) * r])
    })
  }
  const [first, second] = [spine[0] as Dot, spine[1] as Dot]
  const [last, before] = [spine.at(-1) as Dot, spine.at(-2) as Dot]
  return [...left, ...cap(last, before, half.at(-1) ?? 0), ...right.reverse(), ...cap(first, second, half[0] ?? 0)]
}

/** Where a joint between two bones lies; `bend` +1 or −1 is the side. Targets out of reach are reached for. */
export function bent(from: Dot, to: Dot, first: number, second: number, bend: number): { joint: Dot; end: Dot } {
  const far = Math.max(Math.abs(first - second) + 1e-4, Math.min(distance(from, to), (first + second) * 0.998))
  const turn = heading(from, to)
  const end = add(from, [Math.cos(turn) * far, Math.sin(turn) * far])
  const inner = Math.acos(Math.max(-1, Math.min(1, (first * first + far * far - second * second) / (2 * first * far))))
  const a = turn + inner * bend
  return { joint: add(from, [Math.cos(a) * first, Math.sin(a) * first]), end }
}
