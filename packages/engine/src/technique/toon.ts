import { smoothed } from './kuwahara.ts'
import type { Surface } from './surface.ts'

/** Shares of the surface's own colour in shadow, half-light and light, and where each begins. */
const BANDS = [
  { from: 0, share: 0.62 },
  { from: 0.42, share: 0.84 },
  { from: 0.74, share: 1 },
] as const
const EDGE = 0.03

/** Areas of even colour in three tones, and a gleam; with dark outlines as in a cartoon, without them as in a flat illustration. */
export function toon({ width, height, color, albedo, light, outline, seam, unit }: Surface, lined: boolean): void {
  const paint = smoothed(albedo, width, height, Math.round(2 * unit))
  const lit = smoothed(spreadOut(light), width, height, Math.round(3 * unit))
  for (let i = 0; i < light.length; i++) {
    const level = lit[3 * i] as number
    const share = BANDS.reduce((sum, { from, share: next }, k) => sum + (next - (BANDS[k - 1]?.share ?? 0)) * step(level, from), 0)
    const gleam = 0.55 * step(level, 1.3)
    const line = lined ? Math.max(outline[i] as number, 0.5 * (seam[i] as number)) : 0
    for (let k = 0; k < 3; k++) {
      const own = paint[3 * i + k] as number
      // Shadows keep some of their colour and turn a little cooler.
      const shaded = own * (share + (1 - share) * (k === 2 ? 0.16 : 0))
      color[3 * i + k] = (shaded + (1 - shaded) * gleam) * (1 - 0.88 * line)
    }
  }
}

const step = (value: number, at: number): number => (at === 0 ? 1 : Math.max(0, Math.min(1, (value - at) / EDGE + 0.5)))

const spreadOut = (single: Float32Array): Float32Array => {
  const result = new Float32Array(3 * single.length)
  for (const [i, value] of single.entries()) result.fill(value, 3 * i, 3 * i + 3)
  return result
}
