import type { Canvas } from '@napi-rs/canvas'
import { smoothstep } from '../../stage/texture/noise.ts'
import { blend, blurred, clamped, depthOf, type Mask, type Plane, pictureOf, rgbOf } from './mask.ts'

/** Em about the letters that the glow may reach. */
export const NEON_MARGIN = 0.7

/** Stems from here on, em, carry two tubes along their rims; thinner ones are a tube themselves. */
const THICK = 0.105
const WHITE = [1, 1, 1] as const

/** Tubes of light: a core that is all but white, gas in the colour about it, and what it lights of the wall. */
export function neon(mask: Mask, color: string): Canvas {
  const { width, height, em } = mask
  const tube = tubesOf(mask)
  const near = blurred(tube, width, height, em * 0.022)
  const about = blurred(tube, width, height, em * 0.085)
  const far = blurred(tube, width, height, em * 0.24)
  const gas = rgbOf(color)
  const pale = blend(gas, WHITE, 0.9)
  return pictureOf(mask, (i) => {
    const [lit, close, wide, wall] = [tube[i] ?? 0, near[i] ?? 0, about[i] ?? 0, far[i] ?? 0]
    const glow = clamped(1 - (1 - clamped(0.75 * close)) * (1 - clamped(0.85 * wide)) * (1 - clamped(0.9 * wall)))
    const core = smoothstep(0.35, 0.95, lit)
    const alpha = clamped(lit + (1 - lit) * glow)
    const warm = blend(gas, pale, clamped(core + close * 0.12))
    return [warm[0], warm[1], warm[2], alpha]
  })
}

/** How bright the glass is at each pixel, 0–1, round in section. */
function tubesOf(mask: Mask): Plane {
  const depth = depthOf(mask)
  const stem = stemOf(mask)
  const { em } = mask
  if (stem < THICK) {
    const radius = Math.max(0.6, (stem * em) / 2)
    return depth.map((d) => (d <= -0.5 ? 0 : Math.sqrt(clamped(clamped(d + 0.5) * Math.min(1, (d + 0.5) / radius + 0.25)))))
  }
  const radius = Math.max(0.8, em * Math.min(0.02, stem * 0.13))
  return depth.map((d) => {
    const off = Math.abs(d - radius * 1.25) / radius
    return off >= 1 + 0.5 / radius ? 0 : Math.sqrt(clamped(1.02 - off * off)) * clamped((1 + 0.5 / radius - off) * radius)
  })
}

/** Usual width of the strokes, em: twice what the letters cover for each pixel of their rim. */
function stemOf({ letters, width, em }: Mask): number {
  let [area, rim] = [0, 0]
  for (let i = width; i < letters.length - width; i++) {
    area += letters[i] ?? 0
    rim += Math.hypot(((letters[i + 1] ?? 0) - (letters[i - 1] ?? 0)) / 2, ((letters[i + width] ?? 0) - (letters[i - width] ?? 0)) / 2)
  }
  return rim === 0 ? 0 : (2 * area) / rim / em
}
