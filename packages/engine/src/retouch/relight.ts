import type { Pixels } from '../trace/index.ts'
import type { Coverage } from './coverage.ts'
import { perPixel } from './tone.ts'

/** Light as far as a flat picture can show it: by tone alone. */
export type Glow = {
  /** Where it comes from: −1 left to 1 right, −1 below to 1 above; 0 for neither. */
  from: [number, number]
  /** −1 dark to 1 bright. */
  brightness: number
  /** −1 blue to 1 amber. */
  warmth: number
  /** −1 flat to 1 deep. */
  contrast: number
}

/** How much lighter the near side gets and how much darker the far one, in lightness. */
const FALL = 0.16

/** Brightness that falls across the picture from a side, with a colour and a depth; the shadows that it has stay. */
export function relit(pixels: Pixels, { from, brightness, warmth, contrast }: Glow, where: Coverage | null): Pixels {
  const { width, height } = pixels
  const gamma = Math.exp(-0.8 * brightness)
  // What gets dark loses its whites too.
  const most = 1 + 0.45 * Math.min(0, brightness)
  return perPixel(pixels, where, (lab, i) => {
    const x = ((i % width) / width) * 2 - 1
    const y = 1 - (Math.floor(i / width) / height) * 2
    const near = Math.max(-1, Math.min(1, x * from[0] + y * from[1]))
    const level = most * Math.max(0, lab.L) ** gamma
    const deep = level + contrast * 1.6 * (level - 0.5) * level * (1 - level)
    const light = Math.min(1, Math.max(0, deep + FALL * near * 4 * deep * (1 - deep)))
    const gain = lab.L > 0.01 ? Math.min(1.5, light / lab.L) : 1
    // Warm light tints what it falls on, the more the lighter that is.
    const tint = warmth * (0.4 + 0.6 * (near + 1) * 0.5) * Math.sqrt(light)
    lab.a = lab.a * gain + 0.016 * tint
    lab.b = lab.b * gain + 0.055 * tint
    lab.L = light
  })
}
