import type { Pixels } from '../trace/index.ts'
import type { Coverage } from './coverage.ts'
import { type Lab, labOfHex, toLab } from './oklab.ts'
import { perPixel } from './tone.ts'

/** From here on a surface has a hue of its own. */
const CHROMATIC = 0.045

/**
 * Another colour on the same surface: its usual lightness takes the new colour's, darker and lighter places keep their
 * distance between black and white, highlights stay white. In a coloured surface only what shares its hue changes, so that
 * a rough mask round a red car leaves its windows alone.
 */
export function recolored(pixels: Pixels, hex: string, where: Coverage): Pixels {
  const aim = labOfHex(hex)
  const surface = surfaceOf(pixels, where)
  const chroma = Math.hypot(surface.a, surface.b)
  const middle = Math.min(0.97, Math.max(0.03, surface.L))
  return perPixel(pixels, where, (lab) => {
    const share = chroma < CHROMATIC ? 1 : likeness(lab, surface, chroma)
    if (share === 0) return
    const up = Math.max(0, (lab.L - middle) / (1 - middle))
    const down = Math.min(1, lab.L / middle)
    const light = lab.L > middle ? aim.L + (1 - aim.L) * up : aim.L * down
    const strength = lab.L > middle ? 1 - up * up : down ** 0.7
    lab.L += share * (light - lab.L)
    lab.a += share * (aim.a * strength - lab.a)
    lab.b += share * (aim.b * strength - lab.b)
  })
}

/** The commonest colour under the coverage: the fullest cell of a grid of hues, or the median grey. */
function surfaceOf({ data }: Pixels, where: Coverage): Lab {
  const lab = { L: 0, a: 0, b: 0 }
  const cells = new Map<number, { count: number; L: number; a: number; b: number }>()
  // A few thousand pixels say what the colour is.
  const step = Math.max(1, Math.floor(where.data.length / 60_000))
  for (let i = 0; i < where.data.length; i += step) {
    if ((where.data[i] as number) < 128) continue
    const at = 4 * i
    toLab(data[at] as number, data[at + 1] as number, data[at + 2] as number, lab)
    const key = Math.round(lab.a / 0.04) * 100 + Math.round(lab.b / 0.04)
    const cell = cells.get(key) ?? { count: 0, L: 0, a: 0, b: 0 }
    cell.count++
    cell.L += lab.L
    cell.a += lab.a
    cell.b += lab.b
    cells.set(key, cell)
  }
  const fullest = [...cells.values()].reduce((best, cell) => (cell.count > best.count ? cell : best), { count: 0, L: 0, a: 0, b: 0 })
  const count = Math.max(1, fullest.count)
  return { L: fullest.L / count, a: fullest.a / count, b: fullest.b / count }
}

/** How much a pixel is of the surface: by the angle between their hues, fading out where there is hardly any. */
function likeness(lab: Lab, surface: Lab, chroma: number): number {
  const own = Math.hypot(lab.a, lab.b)
  const cosine = (lab.a * surface.a + lab.b * surface.b) / (own * chroma + 1e-9)
  const ofHue = ramp(cosine, 0.45, 0.8)
  const ofChroma = ramp(own / chroma, 0.1, 0.35)
  return ofHue * ofChroma
}

const ramp = (value: number, from: number, to: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)))
