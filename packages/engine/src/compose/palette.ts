import { contrast, hexToOklch, mix, mostReadable, oklchToHex, withAlpha } from '../color.ts'

/** Colours by duty. Every text colour keeps WCAG AA on every ground of its palette. */
export type Palette = {
  scheme: 'light' | 'dark'
  background: string
  /** Two soft glows behind everything. */
  glows: readonly [string, string]
  /** Cards and panels, and what stands on them. */
  surface: string
  raised: string
  border: string
  text: string
  muted: string
  /** Fill of the main action, from `accent` to `accentEnd`; `onAccent` reads on both. */
  accent: string
  accentEnd: string
  onAccent: string
  /** The accent as lettering and thin lines. */
  accentText: string
  /** A tint of the accent for chosen things; `text` reads on it. */
  accentSoft: string
  positive: string
  negative: string
  /** Distinct colours for data and pictures. */
  series: readonly string[]
}

export type PaletteWish = {
  scheme: 'light' | 'dark'
  /** Hue of the accent in OKLCH degrees, or the exact accent. */
  accent: number | string
  /** Second accent; absent: a neighbour of the first. */
  second?: string
  /** How coloured the neutral grounds are, 0–0.05. */
  tint?: number
}

const AA = 4.5
const GLYPH_WHITE = '#ffffff'
const GLYPH_DARK = '#11131a'

export function paletteFor({ scheme, accent: wish, second, tint = 0.014 }: PaletteWish): Palette {
  const isDark = scheme === 'dark'
  const wanted = typeof wish === 'string' ? wish : oklchToHex({ l: isDark ? 0.6 : 0.55, c: 0.22, h: wish })
  const { h, c } = hexToOklch(wanted)
  const chroma = c < 0.02 ? 0 : tint
  const gray = (l: number, times = 1) => oklchToHex({ l, c: chroma * times, h })

  const background = isDark ? gray(0.155, 1.4) : gray(0.975, 0.5)
  const surface = isDark ? gray(0.215, 1.5) : '#ffffff'
  const raised = isDark ? gray(0.275, 1.6) : gray(0.945, 0.8)
  const grounds = [background, surface, raised]
  const wantedEnd = second ?? oklchToHex({ l: isDark ? 0.66 : 0.6, c: Math.min(0.23, c + 0.02), h: h + (h > 15 && h < 125 ? -30 : 48) })
  const onAccent = contrast(wanted, GLYPH_WHITE) >= 3 ? GLYPH_WHITE : mostReadable(wanted, [GLYPH_WHITE, GLYPH_DARK])
  const accent = readable(wanted, [onAccent])
  const accentSoft = mix(surface, wanted, isDark ? 0.28 : 0.12)
  return {
    scheme,
    background,
    glows: [withAlpha(wanted, isDark ? 0.34 : 0.16), withAlpha(wantedEnd, isDark ? 0.22 : 0.13)],
    surface,
    raised,
    border: isDark ? gray(0.345, 1.6) : gray(0.885, 1),
    text: readable(isDark ? gray(0.975, 0.4) : gray(0.2, 1.5), [...grounds, accentSoft], 7),
    muted: readable(isDark ? gray(0.76, 1.4) : gray(0.48, 1.6), [...grounds, accentSoft]),
    accent,
    accentEnd: readable(wantedEnd, [onAccent]),
    onAccent,
    accentText: readable(wanted, [...grounds, accentSoft]),
    accentSoft,
    positive: readable(oklchToHex({ l: isDark ? 0.78 : 0.5, c: 0.17, h: 152 }), grounds),
    negative: readable(oklchToHex({ l: isDark ? 0.72 : 0.54, c: 0.19, h: 24 }), grounds),
    series: [0, 62, 150, 220, 300].map((turn, i) =>
      oklchToHex({ l: isDark ? 0.7 : 0.62, c: i === 0 ? Math.max(0.15, c) : 0.15, h: h + turn }),
    ),
  }
}

/** The colour, moved in lightness no further than needed to reach `ratio` on every ground. */
export function readable(hex: string, grounds: readonly string[], ratio = AA): string {
  const from = hexToOklch(hex)
  const worst = (candidate: string) => Math.min(...grounds.map((ground) => contrast(candidate, ground)))
  if (worst(hex) >= ratio) return hex
  for (let step = 0.01; step <= 1; step += 0.01) {
    for (const l of [from.l + step, from.l - step]) {
      if (l < 0 || l > 1) continue
      const candidate = oklchToHex({ ...from, l })
      if (worst(candidate) >= ratio) return candidate
    }
  }
  return grounds.reduce(
    (best, ground) =>
      contrast(mostReadable(ground, [GLYPH_WHITE, '#000000']), ground) > 0 ? mostReadable(ground, [GLYPH_WHITE, '#000000']) : best,
    hex,
  )
}

/** A smooth run between colours, mixed in Oklab, which the canvas itself does not do. */
export function blendStops(colors: readonly string[], steps = 4): [number, string][] {
  const stops: [number, string][] = []
  for (let i = 0; i < colors.length - 1; i++) {
    for (let k = 0; k < steps; k++) {
      stops.push([(i + k / steps) / (colors.length - 1), mix(colors[i] as string, colors[i + 1] as string, k / steps)])
    }
  }
  stops.push([1, colors.at(-1) as string])
  return stops
}
