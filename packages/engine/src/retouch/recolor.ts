import type { Pixels } from '../trace/index.ts'
import type { Coverage } from './coverage.ts'
import { type Lab, labOfHex, toLab } from './oklab.ts'
import { perColor } from './tone.ts'

/** From here on a surface has a hue of its own. */
const CHROMATIC = 0.045

/**
 * Another colour on the same surface: its usual lightness takes the new colour's, darker and lighter places keep their
 * distance between black and white, highlights stay white. In a coloured surface only what shares its hue changes, so that
 * a rough mask round a red car leaves its windows alone; in a white, grey or black one what is about as light.
 */
export function recolored(pixels: Pixels, hex: string, where: Coverage): Pixels {
  const aim = labOfHex(hex)
  const surface = surfaceOf(pixels, where)
  const chroma = Math.hypot(surface.a, surface.b)
  const middle = Math.min(0.97, Math.max(0.03, surface.L))
  return perColor(pixels, where, (lab) => {
    const share = chroma < CHROMATIC ? nearness(lab, surface) : likeness(lab, surface, chroma)
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

/** The commonest colour under the coverage: the fullest cell of a grid of hues; where that is grey, its commonest lightness. */
function surfaceOf(pixels: Pixels, where: Coverage): Lab {
  const ofHue = fullest(pixels, where, (lab) => Math.round(lab.a / 0.04) * 100 + Math.round(lab.b / 0.04))
  if (Math.hypot(ofHue.a, ofHue.b) >= CHROMATIC) return ofHue
  // A white car is white and black: which of them it is, not what lies between.
  return fullest(pixels, where, (lab) => (Math.hypot(lab.a, lab.b) < 2 * CHROMATIC ? Number(lab.L > 0.55) : null))
}

/** The mean colour of the pixels that most share a key; null keys do not count. */
function fullest({ data }: Pixels, where: Coverage, keyOf: (lab: Lab) => number | null): Lab {
  const lab = { L: 0, a: 0, b: 0 }
  const cells = new Map<number, { count: number; L: number; a: number; b: number }>()
  // A few thousand pixels say what the colour is.
  const step = Math.max(1, Math.floor(where.data.length / 60_000))
  for (let i = 0; i < where.data.length; i += step) {
    if ((where.data[i] as number) < 128) continue
    const at = 4 * i
    toLab(data[at] as number, data[at + 1] as number, data[at + 2] as number, lab)
    const key = keyOf(lab)
    if (key === null) continue
    const cell = cells.get(key) ?? { count: 0, L: 0, a: 0, b: 0 }
    cells.set(key, { count: cell.count + 1, L: cell.L + lab.L, a: cell.a + lab.a, b: cell.b + lab.b })
  }
  const most = [...cells.values()].reduce((best, cell) => (cell.count > best.count ? cell : best), { count: 0, L: 0, a: 0, b: 0 })
  const count = Math.max(1, most.count)
  return { L: most.L / count, a: most.a / count, b: most.b / count }
}

/** How much a pixel is of the surface: by the angle between their hues, fading out where there is hardly any. */
function likeness(lab: Lab, surface: Lab, chroma: number): number {
  const own = Math.hypot(lab.a, lab.b)
  const cosine = (lab.a * surface.a + lab.b * surface.b) / (own * chroma + 1e-9)
  const ofHue = ramp(cosine, 0.91, 0.98)
  const ofChroma = ramp(own / chroma, 0.1, 0.35)
  return ofHue * ofChroma
}

/** The same of a white, grey or black surface: by lightness and want of colour, so that the windows and tyres of a white car stay. */
function nearness(lab: Lab, surface: Lab): number {
  const colored = Math.hypot(lab.a - surface.a, lab.b - surface.b)
  return ramp(Math.abs(lab.L - surface.L), 0.42, 0.26) * ramp(colored, 0.09, 0.05)
}

const ramp = (value: number, from: number, to: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)))
