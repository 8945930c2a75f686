/** A point of a picture, px. */
export type Point = readonly [x: number, y: number]
/** Four corners, clockwise on the screen from the upper left one. */
export type Quad = readonly [Point, Point, Point, Point]

/** A projective map: nine numbers, row after row. */
export type Homography = readonly number[]

/** From the unit square to the corners, and back. */
export function projection(corners: Quad): { forth: Homography; back: Homography } {
  const forth = squareTo(corners)
  return { forth, back: inverse(forth) }
}

/** The projective map of the unit square to a quadrilateral (Heckbert 1989, §2.2.3). */
function squareTo([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): Homography {
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3]
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3]
  const whole = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / whole
  const h = (dx1 * dy3 - dx3 * dy1) / whole
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1]
}

function inverse(m: Homography): Homography {
  const at = (i: number) => m[i] as number
  const [a, b, c, d, e, f, g, h, i] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(at) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

/** Where a map takes a point. */
export function through(m: Homography, [x, y]: Point): Point {
  const row = (i: number) => (m[i] as number) * x + (m[i + 1] as number) * y + (m[i + 2] as number)
  const w = row(6)
  return [row(0) / w, row(3) / w]
}
