/**
 * Kuwahara's filter: each pixel takes the mean of that of its four quarters which varies least, so that areas run together
 * and edges stay. By summed-area tables, whatever the radius. Three channels a pixel.
 */
export function smoothed(color: Float32Array, width: number, height: number, radius: number): Float32Array {
  if (radius < 1) return color.slice()
  const sums = tableOf(color, width, height)
  const result = new Float32Array(color.length)
  const stride = width + 1
  const quarter = new Float64Array(4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let least = Number.POSITIVE_INFINITY
      const out = 3 * (y * width + x)
      for (let side = 0; side < 4; side++) {
        const [x0, x1] = side & 1 ? [x, Math.min(width, x + radius + 1)] : [Math.max(0, x - radius), x + 1]
        const [y0, y1] = side & 2 ? [y, Math.min(height, y + radius + 1)] : [Math.max(0, y - radius), y + 1]
        const area = (x1 - x0) * (y1 - y0)
        for (let k = 0; k < 4; k++)
          quarter[k] =
            ((sums[4 * (y1 * stride + x1) + k] as number) -
              (sums[4 * (y0 * stride + x1) + k] as number) -
              (sums[4 * (y1 * stride + x0) + k] as number) +
              (sums[4 * (y0 * stride + x0) + k] as number)) /
            area
        const [r, g, b, squares] = quarter as unknown as [number, number, number, number]
        const variance = squares - r * r - g * g - b * b
        if (variance >= least) continue
        least = variance
        result[out] = r
        result[out + 1] = g
        result[out + 2] = b
      }
    }
  return result
}

/** Sums over everything above and to the left: of the three channels, and of their squares together. */
function tableOf(color: Float32Array, width: number, height: number): Float64Array {
  const stride = width + 1
  const table = new Float64Array(4 * stride * (height + 1))
  for (let y = 0; y < height; y++) {
    let [r, g, b, squares] = [0, 0, 0, 0]
    for (let x = 0; x < width; x++) {
      const i = 3 * (y * width + x)
      const [red, green, blue] = [color[i] as number, color[i + 1] as number, color[i + 2] as number]
      r += red
      g += green
      b += blue
      squares += red * red + green * green + blue * blue
      const at = 4 * ((y + 1) * stride + x + 1)
      const above = at - 4 * stride
      table[at] = (table[above] as number) + r
      table[at + 1] = (table[above + 1] as number) + g
      table[at + 2] = (table[above + 2] as number) + b
      table[at + 3] = (table[above + 3] as number) + squares
    }
  }
  return table
}
