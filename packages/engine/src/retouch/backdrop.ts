import type { Pixels } from '../trace/index.ts'

type Size = { width: number; height: number }

/** One colour all over. */
export function plain({ width, height }: Size, hex: string): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  const [red, green, blue] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]
  for (let i = 0; i < data.length; i += 4) {
    data[i] = red
    data[i + 1] = green
    data[i + 2] = blue
    data[i + 3] = 255
  }
  return { width, height, data }
}

/** Colours running from top to bottom, dithered so that they show no bands. */
export function gradient({ width, height }: Size, colors: readonly string[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  const stops = colors.map((hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)))
  for (let y = 0; y < height; y++) {
    const at = (y / Math.max(1, height - 1)) * (stops.length - 1)
    const k = Math.min(stops.length - 2, Math.floor(at))
    for (let x = 0; x < width; x++) {
      // Bayer's 2 × 2 order, a quarter of a step each.
      const dither = ([0, 0.5, 0.75, 0.25][(x & 1) + 2 * (y & 1)] as number) - 0.375
      for (let c = 0; c < 3; c++) {
        const [a, b] = [stops[k]?.[c] ?? 0, stops[k + 1]?.[c] ?? 0]
        data[(y * width + x) * 4 + c] = Math.round(a + (b - a) * (at - k) + dither)
      }
      data[(y * width + x) * 4 + 3] = 255
    }
  }
  return { width, height, data }
}
