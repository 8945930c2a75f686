import { noise } from '../stage/texture/noise.ts'
import { smoothed } from './kuwahara.ts'
import { luma, type Surface } from './surface.ts'

/** Thick strokes that follow the forms, lit from the upper left. */
export function oil({ width, height, color, unit }: Surface, seed: number): void {
  const dabs = smoothed(color, width, height, Math.round(9 * unit))
  const bristle = noise(seed, 'oil.bristle')
  const relief = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const [dx, dy] = slopeAt(dabs, x, y, width, height, Math.round(4 * unit))
      // The brush runs along the form, that is across the slope of its brightness.
      const angle = Math.atan2(dy, dx) + Math.PI / 2
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      const [along, across] = [(x * c + y * s) / unit, (y * c - x * s) / unit]
      relief[i] = bristle(along / 26, across / 3.4, 256, 256)
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const before = relief[Math.max(0, y - 1) * width + Math.max(0, x - 1)] as number
      const raised = 1 + 0.9 * ((relief[i] as number) - before) + 0.22 * ((relief[i] as number) - 0.5)
      const grey = luma(dabs, i)
      for (let k = 0; k < 3; k++) {
        const vivid = grey + ((dabs[3 * i + k] as number) - grey) * 1.18
        color[3 * i + k] = Math.max(0, Math.min(1, vivid * raised))
      }
    }
}

function slopeAt(color: Float32Array, x: number, y: number, width: number, height: number, reach: number): [number, number] {
  const at = (px: number, py: number) => luma(color, Math.max(0, Math.min(height - 1, py)) * width + Math.max(0, Math.min(width - 1, px)))
  return [at(x + reach, y) - at(x - reach, y) + 1e-4, at(x, y + reach) - at(x, y - reach) + 3e-4]
}
