import { decodeSrgb, encodeSrgb } from '../srgb.ts'

/**
 * sRGB bytes to OKLab and back for whole pictures: L 0–1, a and b about −0.4 to 0.4. Matrices are those of Björn
 * Ottosson's definition (2020).
 */
export type Lab = { L: number; a: number; b: number }

const TO_LINEAR = Float64Array.from({ length: 256 }, (_, value) => decodeSrgb(value / 255))

const STEPS = 65_535
const TO_BYTE = Uint8ClampedArray.from({ length: STEPS + 1 }, (_, step) => 255 * encodeSrgb(step / STEPS))

export const linearOf = (byte: number): number => TO_LINEAR[byte] as number

export const byteOf = (linear: number): number => TO_BYTE[linear <= 0 ? 0 : linear >= 1 ? STEPS : Math.round(linear * STEPS)] as number

/** Writes the OKLab of three bytes into `out`. */
export function toLab(red: number, green: number, blue: number, out: Lab): Lab {
  const [r, g, b] = [TO_LINEAR[red] as number, TO_LINEAR[green] as number, TO_LINEAR[blue] as number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  out.L = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  out.a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  out.b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return out
}

/** Writes the bytes of an OKLab colour into `data` at `at`; a colour outside sRGB loses chroma, never hue or lightness. */
export function fromLab({ L, a, b }: Lab, data: Uint8ClampedArray, at: number): void {
  for (let chroma = 1; chroma > 0; chroma -= 0.1) {
    const [red, green, blue] = linear(L, a * chroma, b * chroma)
    if (chroma > 0.15 && (Math.min(red, green, blue) < -0.002 || Math.max(red, green, blue) > 1.002)) continue
    data[at] = byteOf(red)
    data[at + 1] = byteOf(green)
    data[at + 2] = byteOf(blue)
    return
  }
}

function linear(L: number, a: number, b: number): [number, number, number] {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

export function labOfHex(hex: string): Lab {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]
  return toLab(r, g, b, { L: 0, a: 0, b: 0 })
}
