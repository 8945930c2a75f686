import type { Pixels } from './types.ts'

/** A picture drawn larger, bilinearly. */
export function enlarge(pixels: Pixels, width: number, height: number): Pixels {
  const { width: w, height: h, data: from } = pixels
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const v = Math.min(h - 1, Math.max(0, ((y + 0.5) * h) / height - 0.5))
    const top = Math.floor(v)
    const below = Math.min(h - 1, top + 1) * w
    for (let x = 0; x < width; x++) {
      const u = Math.min(w - 1, Math.max(0, ((x + 0.5) * w) / width - 0.5))
      const left = Math.floor(u)
      const right = Math.min(w - 1, left + 1)
      for (let c = 0; c < 4; c++) {
        const at = (i: number) => from[i * 4 + c] as number
        const upper = at(top * w + left) * (left + 1 - u) + at(top * w + right) * (u - left)
        const lower = at(below + left) * (left + 1 - u) + at(below + right) * (u - left)
        data[(y * width + x) * 4 + c] = upper * (top + 1 - v) + lower * (v - top)
      }
    }
  }
  return { width, height, data }
}
