/** One number for each pixel, row-major from the top. */
export type Plane = Float32Array

/** The mean of the square of side 2r + 1 about every pixel; at the rim, of what there is of it. */
export function boxMean(plane: Plane, width: number, height: number, r: number): Plane {
  const across = new Float32Array(plane.length)
  for (let y = 0; y < height; y++) rowMean(plane, across, y * width, width, r)
  return columnMeans(across, width, height, r)
}

function rowMean(from: Plane, to: Plane, start: number, length: number, r: number) {
  let sum = 0
  let count = 0
  for (let x = 0; x <= Math.min(r, length - 1); x++) {
    sum += from[start + x] as number
    count++
  }
  for (let x = 0; x < length; x++) {
    to[start + x] = sum / count
    if (x + r + 1 < length) {
      sum += from[start + x + r + 1] as number
      count++
    }
    if (x - r >= 0) {
      sum -= from[start + x - r] as number
      count--
    }
  }
}

/** All columns at once, row after row, as the numbers lie in memory. */
function columnMeans(from: Plane, width: number, height: number, r: number): Plane {
  const result = new Float32Array(from.length)
  const sums = new Float64Array(width)
  const add = (y: number, sign: 1 | -1) => {
    for (let x = 0, at = y * width; x < width; x++, at++) sums[x] = (sums[x] as number) + sign * (from[at] as number)
  }
  let count = Math.min(r + 1, height)
  for (let y = 0; y < count; y++) add(y, 1)
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) result[at] = (sums[x] as number) / count
    if (y + r + 1 < height) {
      add(y + r + 1, 1)
      count++
    }
    if (y - r >= 0) {
      add(y - r, -1)
      count--
    }
  }
  return result
}

/** A plane between its pixels, whose middles lie at whole numbers; beyond the rim it goes on as there. */
export function valueBetween(
  plane: Plane | Uint8Array,
  { width, height }: { width: number; height: number },
  x: number,
  y: number,
): number {
  const u = Math.min(width - 1, Math.max(0, x))
  const v = Math.min(height - 1, Math.max(0, y))
  const u0 = Math.floor(u)
  const v0 = Math.floor(v)
  const at = v0 * width + u0
  const right = u0 < width - 1 ? 1 : 0
  const below = v0 < height - 1 ? width : 0
  const above = (plane[at] as number) * (1 - u + u0) + (plane[at + right] as number) * (u - u0)
  const under = (plane[at + below] as number) * (1 - u + u0) + (plane[at + below + right] as number) * (u - u0)
  return above * (1 - v + v0) + under * (v - v0)
}

/** About a Gaussian of standard deviation `sigma`: three boxes. */
export function blurred(plane: Plane, width: number, height: number, sigma: number): Plane {
  const r = Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2))
  let result = plane
  for (let pass = 0; pass < 3 && r > 0; pass++) result = boxMean(result, width, height, r)
  return result === plane ? plane.slice() : result
}

/** `input` smoothed along the edges of `guide` (He, Sun and Tang's guided filter); both 0–1. */
export function guidedFilter(guide: Plane, input: Plane, width: number, height: number, r: number, epsilon: number): Plane {
  const mean = (plane: Plane) => boxMean(plane, width, height, r)
  const product = (p: Plane, q: Plane) => p.map((value, i) => value * (q[i] as number))
  const [meanGuide, meanInput, meanBoth, meanSquare] = [mean(guide), mean(input), mean(product(guide, input)), mean(product(guide, guide))]
  const slope = meanBoth.map((both, i) => {
    const g = meanGuide[i] as number
    return (both - g * (meanInput[i] as number)) / ((meanSquare[i] as number) - g * g + epsilon)
  })
  const offset = slope.map((a, i) => (meanInput[i] as number) - a * (meanGuide[i] as number))
  const [meanSlope, meanOffset] = [mean(slope), mean(offset)]
  return guide.map((value, i) => (meanSlope[i] as number) * value + (meanOffset[i] as number))
}
