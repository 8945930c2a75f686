import { converter, formatHex, formatHex8, parse, wcagContrast } from 'culori'

/** Colour arithmetic on sRGB hex strings; mixing and shading happen in OKLCH. */

const toOklch = converter('oklch')
const toOklab = converter('oklab')
const toLinear = converter('lrgb')

export type Oklch = { l: number; c: number; h: number }

function parsed(hex: string) {
  const color = parse(hex)
  if (!color) throw new Error(`Expected a colour such as #1a2b3c but received ${hex}`)
  return color
}

/** Linear Rec. 709 components, 0–1. */
export function hexToLinear(hex: string): [number, number, number] {
  const { r, g, b } = toLinear(parsed(hex))
  return [r, g, b]
}

export function hexToOklch(hex: string): Oklch {
  const { l, c, h } = toOklch(parsed(hex))
  return { l, c, h: h ?? 0 }
}

/** Reduces chroma until the colour exists in sRGB. */
export function oklchToHex({ l, c, h }: Oklch): string {
  const lightness = Math.min(1, Math.max(0, l))
  for (let chroma = c; chroma > 0; chroma -= 0.004) {
    const { r, g, b } = toLinear({ mode: 'oklch', l: lightness, c: chroma, h })
    if (Math.min(r, g, b) >= -1e-4 && Math.max(r, g, b) <= 1.0001) return formatHex({ mode: 'oklch', l: lightness, c: chroma, h })
  }
  return formatHex({ mode: 'oklch', l: lightness, c: 0, h })
}

/** Changes lightness, chroma (added) or hue (degrees) of a colour. */
export function shade(hex: string, change: Partial<Oklch>): string {
  const from = hexToOklch(hex)
  return oklchToHex({ l: from.l + (change.l ?? 0), c: Math.max(0, from.c + (change.c ?? 0)), h: from.h + (change.h ?? 0) })
}

/** A colour between two, `amount` 0 to 1, in Oklab. */
export function mix(a: string, b: string, amount: number): string {
  const [p, q] = [toOklab(parsed(a)), toOklab(parsed(b))]
  return formatHex({ mode: 'oklab', l: p.l + (q.l - p.l) * amount, a: p.a + (q.a - p.a) * amount, b: p.b + (q.b - p.b) * amount })
}

/** The colour with an opacity 0–1, as `#rrggbbaa`. */
export function withAlpha(hex: string, alpha: number): string {
  return formatHex8({ ...parsed(hex), alpha })
}

/** WCAG 2 contrast ratio, 1–21. */
export const contrast = (a: string, b: string): number => wcagContrast(a, b)

/** The one of `choices` that reads best on `background`. */
export function mostReadable(background: string, choices: readonly string[]): string {
  return choices.reduce((best, hex) => (contrast(hex, background) > contrast(best, background) ? hex : best))
}
