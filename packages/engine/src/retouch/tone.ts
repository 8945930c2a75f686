import { luminance } from '../srgb.ts'
import type { Pixels } from '../trace/index.ts'
import type { Coverage } from './coverage.ts'
import { byteOf, fromLab, type Lab, linearOf, toLab } from './oklab.ts'

export type Tone = 'brightness' | 'contrast' | 'saturation' | 'warmth' | 'auto'

/** A change of tone by −1 to 1 where `where` covers; alpha stays. */
export function toned(pixels: Pixels, tone: Tone, amount: number, where: Coverage | null): Pixels {
  if (tone === 'warmth') return warmed(pixels, amount, where)
  const curve = tone === 'auto' ? levels(pixels, amount, where) : CURVES[tone](amount)
  return perColor(pixels, where, curve)
}

const CURVES: Record<'brightness' | 'contrast' | 'saturation', (amount: number) => (lab: Lab) => void> = {
  // A gamma on lightness: black and white stay where they are.
  brightness: (amount) => {
    const gamma = Math.exp(-0.9 * amount)
    return (lab) => {
      const before = lab.L
      lab.L = Math.max(0, before) ** gamma
      const gain = before > 0.01 ? Math.min(1.6, lab.L / before) : 1
      lab.a *= gain
      lab.b *= gain
    }
  },
  contrast: (amount) => (lab) => {
    lab.L += amount * 2.2 * (lab.L - 0.5) * Math.max(0, lab.L * (1 - lab.L))
  },
  saturation: (amount) => (lab) => {
    lab.a *= 1 + amount
    lab.b *= 1 + amount
  },
}

/** Black and white points at the 0.5 and 99.5 % quantiles, the median drawn towards middle grey; `amount` of the way. */
function levels(pixels: Pixels, amount: number, where: Coverage | null): (lab: Lab) => void {
  const counts = new Uint32Array(256)
  const lab = { L: 0, a: 0, b: 0 }
  let total = 0
  for (let i = 0; i < pixels.width * pixels.height; i += 3) {
    if (where && (where.data[i] as number) < 128) continue
    const at = 4 * i
    toLab(pixels.data[at] as number, pixels.data[at + 1] as number, pixels.data[at + 2] as number, lab)
    const bin = Math.max(0, Math.min(255, Math.round(lab.L * 255)))
    counts[bin] = (counts[bin] as number) + 1
    total++
  }
  const quantile = (share: number) => {
    let sum = 0
    for (let value = 0; value < 256; value++) {
      sum += counts[value] as number
      if (sum >= share * total) return value / 255
    }
    return 1
  }
  const [black, white] = [Math.min(0.2, quantile(0.005)), Math.max(0.75, quantile(0.995))]
  const middle = Math.min(0.9, Math.max(0.1, (quantile(0.5) - black) / (white - black)))
  const gamma = Math.min(1.15, Math.max(0.75, Math.log(0.58) / Math.log(middle)))
  return (lab) => {
    const stretched = Math.min(1, Math.max(0, (lab.L - black) / (white - black))) ** gamma
    lab.L += amount * (stretched - lab.L)
  }
}

/** White balance towards amber or blue at the same luminance. */
function warmed(pixels: Pixels, amount: number, where: Coverage | null): Pixels {
  const gains = [1 + 0.3 * amount, 1 + 0.02 * amount, 1 - 0.3 * amount] as const
  const brightness = luminance(gains)
  const tables = gains.map((gain) => Uint8ClampedArray.from({ length: 256 }, (_, value) => byteOf((linearOf(value) * gain) / brightness)))
  const data = new Uint8ClampedArray(pixels.data)
  for (let i = 0; i < data.length; i += 4) {
    const weight = where ? (where.data[i >> 2] as number) / 255 : 1
    if (weight === 0) continue
    for (let c = 0; c < 3; c++) {
      const before = data[i + c] as number
      data[i + c] = before + weight * ((tables[c]?.[before] as number) - before)
    }
  }
  return { ...pixels, data }
}

/** Applies a change of OKLab to every pixel, by the weight of `where`. */
export function perPixel(
  { width, height, data: before }: Pixels,
  where: Coverage | null,
  change: (lab: Lab, pixel: number) => void,
): Pixels {
  const data = new Uint8ClampedArray(before)
  const lab = { L: 0, a: 0, b: 0 }
  for (let i = 0; i < width * height; i++) {
    const weight = where ? (where.data[i] as number) : 255
    const at = 4 * i
    if (weight === 0 || before[at + 3] === 0) continue
    toLab(before[at] as number, before[at + 1] as number, before[at + 2] as number, lab)
    change(lab, i)
    fromLab(lab, data, at)
    if (weight < 255)
      for (let c = at; c < at + 3; c++) data[c] = ((before[c] as number) * (255 - weight) + (data[c] as number) * weight) / 255
  }
  return { width, height, data }
}

/** Colours that are remembered, a power of two. */
const REMEMBERED = 1 << 16

/** The same for a change that is the same wherever a colour stands: a photo has far fewer colours than pixels. */
export function perColor({ width, height, data: before }: Pixels, where: Coverage | null, change: (lab: Lab) => void): Pixels {
  const data = new Uint8ClampedArray(before)
  const lab = { L: 0, a: 0, b: 0 }
  const known = new Int32Array(REMEMBERED).fill(-1)
  const changed = new Uint8ClampedArray(4 * REMEMBERED)
  for (let i = 0; i < width * height; i++) {
    const weight = where ? (where.data[i] as number) : 255
    const at = 4 * i
    if (weight === 0 || before[at + 3] === 0) continue
    const color = ((before[at] as number) << 16) | ((before[at + 1] as number) << 8) | (before[at + 2] as number)
    const slot = (Math.imul(color, 0x9e3779b1) >>> 16) & (REMEMBERED - 1)
    if (known[slot] !== color) {
      known[slot] = color
      toLab(before[at] as number, before[at + 1] as number, before[at + 2] as number, lab)
      change(lab)
      fromLab(lab, changed, 4 * slot)
    }
    for (let c = 0; c < 3; c++) {
      const after = changed[4 * slot + c] as number
      data[at + c] = weight === 255 ? after : ((before[at + c] as number) * (255 - weight) + after * weight) / 255
    }
  }
  return { width, height, data }
}
