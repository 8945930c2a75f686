import { differenceCiede2000, parse } from 'culori'

/** CIE L*a*b* under D65. */
export type Lab = readonly [l: number, a: number, b: number]

const LINEAR = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})
const root = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116)

/** sRGB levels 0–255 → Lab. */
export function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [LINEAR[red & 255] ?? 0, LINEAR[green & 255] ?? 0, LINEAR[blue & 255] ?? 0]
  const x = root((0.4123908 * r + 0.3575843 * g + 0.1804808 * b) / 0.9504559)
  const y = root(0.212639 * r + 0.7151687 * g + 0.0721923 * b)
  const z = root((0.0193308 * r + 0.1191948 * g + 0.9505322 * b) / 1.0890578)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** WCAG 2 relative luminance, 0–1. */
export const luminanceOf = (red: number, green: number, blue: number): number =>
  0.2126 * (LINEAR[red & 255] ?? 0) + 0.7152 * (LINEAR[green & 255] ?? 0) + 0.0722 * (LINEAR[blue & 255] ?? 0)

/** WCAG 2 contrast ratio of two luminances, 1–21. */
export const contrastOf = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

const ciede2000 = differenceCiede2000()
const asColor = ([l, a, b]: Lab) => ({ mode: 'lab65' as const, l, a, b })

/** CIEDE2000. */
export const deltaE = (one: Lab, other: Lab): number => ciede2000(asColor(one), asColor(other))

/** The plain distance (CIE 1976), for work on every pixel. */
export const distance = (one: Lab, other: Lab): number => {
  const [l, a, b] = [one[0] - other[0], one[1] - other[1], one[2] - other[2]]
  // Math.hypot takes ten times as long.
  return Math.sqrt(l * l + a * a + b * b)
}

/** `#rrggbb` → Lab. */
export function labOfHex(hex: string): Lab {
  const color = parse(hex)
  if (color?.mode !== 'rgb') throw new Error(`Expected a colour such as #1a2b3c but received ${hex}`)
  return labOf(Math.round(color.r * 255), Math.round(color.g * 255), Math.round(color.b * 255))
}

/** Degrees between two hues, 0–180. */
export function hueGap([, a, b]: Lab, [, c, d]: Lab): number {
  const gap = Math.abs(Math.atan2(b, a) - Math.atan2(d, c)) * (180 / Math.PI)
  return Math.min(gap, 360 - gap)
}

export const chromaOf = ([, a, b]: Lab): number => Math.hypot(a, b)
