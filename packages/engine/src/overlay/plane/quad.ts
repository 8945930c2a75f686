import type { Point, Quad } from '../../projection.ts'

/** Corners of the hull that are kept while the four are looked for. */
const MOST_CORNERS = 20
/** Sines of the sharpest corner, and the most that opposite sides may differ by as a ratio. */
const [SHARPEST, UNEVEN] = [0.5, 2.6]
/** Longer side over the shorter one, at most. */
const LONGEST = 9

/** The quadrilateral with the largest area among the corners of the cells' convex hull; null where it is no rectangle seen at an angle. */
export function quadAbout(cells: readonly Point[]): { corners: Quad; area: number } | null {
  // The cells' own corners, so that a row of cells has a height.
  const hull = simplified(
    hullOf(
      cells.flatMap(([x, y]): Point[] => [
        [x, y],
        [x + 1, y],
        [x, y + 1],
        [x + 1, y + 1],
      ]),
    ),
  )
  let best: { corners: Quad; area: number } | null = null
  for (let a = 0; a < hull.length; a++)
    for (let b = a + 1; b < hull.length; b++)
      for (let c = b + 1; c < hull.length; c++)
        for (let d = c + 1; d < hull.length; d++) {
          const corners = [hull[a], hull[b], hull[c], hull[d]] as unknown as Quad
          const area = areaOf(corners)
          if (!best || area > best.area) best = { corners, area }
        }
  return best && isRectangular(best.corners) ? { corners: upright(best.corners), area: best.area } : null
}

/** The convex hull, clockwise on the screen (Andrew's monotone chain). */
function hullOf(points: Point[]): Point[] {
  const sorted = points.toSorted((p, q) => p[0] - q[0] || p[1] - q[1])
  const chain = (ordered: Point[]) => {
    const line: Point[] = []
    for (const point of ordered) {
      while (line.length > 1 && turn(line.at(-2) as Point, line.at(-1) as Point, point) <= 0) line.pop()
      line.push(point)
    }
    return line.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

/** Positive where the way a → b → c turns clockwise on the screen: y runs down. */
const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** The hull without the corners that matter least to its area. */
function simplified(hull: Point[]): Point[] {
  const corners = [...hull]
  const costOf = (i: number) => Math.abs(turn(corners.at(i - 1) as Point, corners[i] as Point, corners[(i + 1) % corners.length] as Point))
  while (corners.length > MOST_CORNERS) {
    let least = 0
    for (let i = 1; i < corners.length; i++) if (costOf(i) < costOf(least)) least = i
    corners.splice(least, 1)
  }
  return corners
}

export function areaOf(corners: Quad): number {
  const twice = corners.reduce((sum, [x, y], i) => {
    const [u, v] = corners[(i + 1) % 4] as Point
    return sum + x * v - u * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Lengths of the sides, from the upper one on. */
export const sidesOf = (corners: Quad): [number, number, number, number] =>
  corners.map(([x, y], i) => {
    const [u, v] = corners[(i + 1) % 4] as Point
    return Math.hypot(u - x, v - y)
  }) as [number, number, number, number]

function isRectangular(corners: Quad): boolean {
  const sides = sidesOf(corners)
  const [top, right, bottom, left] = sides
  const isEven = (p: number, q: number) => Math.max(p, q) <= UNEVEN * Math.min(p, q)
  const sines = corners.map((corner, i) => {
    const [before, after] = [corners[(i + 3) % 4] as Point, corners[(i + 1) % 4] as Point]
    return Math.abs(turn(before, corner, after)) / Math.max(1e-6, (sides[(i + 3) % 4] as number) * (sides[i] as number))
  })
  const [across, down] = [(top + bottom) / 2, (right + left) / 2]
  return isEven(top, bottom) && isEven(left, right) && Math.min(...sines) >= SHARPEST && Math.max(across / down, down / across) <= LONGEST
}

/** The same corners from the upper left one on: so turned that words run as level as they can. */
export function upright(corners: Quad): Quad {
  const turned = [0, 1, 2, 3].map((i) => [...corners.slice(i), ...corners.slice(0, i)] as unknown as Quad)
  const climb = ([[x0, y0], [x1, y1]]: Quad) => Math.abs(Math.atan2(y1 - y0, x1 - x0))
  return turned.reduce((best, each) => (climb(each) < climb(best) ? each : best))
}
