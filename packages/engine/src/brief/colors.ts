import { parse } from 'culori'
import { hexToOklch, type Oklch, oklchToHex } from '../color.ts'
import { AMBIGUOUS, COLOR_NAMES } from './color-names.ts'
import type { NamedColor } from './schema.ts'

/** A colour found in text: `name` is what was written, modifiers included. */
export type ColorHit = { color: NamedColor; start: number; end: number; ambiguous: boolean }

type Change = (color: Oklch) => Oklch

const change =
  (l: number, chroma: number, h = 0): Change =>
  (from) => ({ l: from.l + l, c: from.c * chroma, h: from.h + h })

/** Moves lightness a share of the way up to a target; what is lighter already stays. */
const lighten =
  (target: number, share: number, chroma: number): Change =>
  (from) => ({ ...from, l: from.l + Math.max(0, target - from.l) * share, c: from.c * chroma })

/** Pulls the hue towards a target by a share; greys take a trace of it. */
const towards =
  (hue: number, share: number): Change =>
  (from) => {
    const turn = ((hue - from.h + 540) % 360) - 180
    return from.c < 0.02 ? { ...from, c: Math.max(from.c, 0.012), h: hue } : { ...from, h: from.h + turn * share }
  }

/** What a modifier does to a colour in OKLCH. */
const MODIFIERS: Record<string, Change> = {
  light: lighten(0.9, 0.45, 0.75),
  pale: lighten(0.95, 0.65, 0.5),
  pastel: lighten(0.91, 0.75, 0.6),
  soft: lighten(0.92, 0.2, 0.75),
  dark: change(-0.17, 0.85),
  darker: change(-0.1, 0.95),
  lighter: change(0.09, 0.85),
  deep: change(-0.12, 1.08),
  rich: change(-0.05, 1.15),
  muted: change(0, 0.55),
  dusty: change(0.03, 0.5),
  faded: change(0.07, 0.5),
  desaturated: change(0, 0.4),
  smoky: change(-0.05, 0.45),
  dirty: change(-0.05, 0.7),
  bright: change(0.06, 1.2),
  vivid: change(0.02, 1.35),
  vibrant: change(0.02, 1.3),
  saturated: change(0, 1.3),
  bold: change(0, 1.15),
  hot: change(0.02, 1.25),
  electric: change(0.05, 1.35),
  neon: change(0.12, 1.5),
  fluorescent: change(0.14, 1.5),
  warm: towards(70, 0.22),
  cool: towards(245, 0.22),
  icy: (from) => towards(235, 0.2)(change(0.15, 0.5)(from)),
  matte: (from) => (from.l < 0.3 ? { ...from, l: from.l + 0.035 } : { ...from, c: from.c * 0.94 }),
  midnight: change(-0.22, 0.8),
  pure: (from) => from,
  solid: (from) => from,
  plain: (from) => from,
  metallic: (from) => from,
  glossy: (from) => from,
  satin: (from) => from,
  crisp: (from) => from,
  clean: (from) => from,
  classic: (from) => from,
  natural: (from) => from,
}

/** Said of a colour but no part of its name. */
const SILENT = new Set(['pure', 'solid', 'plain', 'crisp', 'clean', 'classic', 'natural', 'glossy', 'satin'])
const PURE: Record<string, string> = { 'pure black': '#000000', 'pure white': '#ffffff' }

const words = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[ -]/g, '[ -]'))
    .join('|')
const COLOR = new RegExp(
  `(?<![\\w-])((?:(?:${words(Object.keys(MODIFIERS))})(?:,? |-)){0,3})(${words(Object.keys(COLOR_NAMES))})(?:ish)?(?!\\w)`,
  'g',
)
const CODE = /#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])|(?:rgb|hsl)a?\([^()]{5,40}\)/g

/** Every colour of a lower-case text in order: names with their modifiers, hex and functional codes. */
export function colorsIn(lower: string): ColorHit[] {
  const hits: ColorHit[] = []
  for (const match of lower.matchAll(COLOR)) {
    const modifiers = (match[1] ?? '').split(/[ ,-]+/).filter(Boolean)
    const base = match[2] ?? ''
    const hex = hexOf(base.replace(/-/g, ' '), base, modifiers)
    if (!hex) continue
    // A style word far from its noun is no part of the colour: keep those that change it.
    const spoken = [...modifiers.filter((word) => !SILENT.has(word)), base].join(' ')
    hits.push({ color: { name: spoken, hex }, start: match.index, end: match.index + match[0].length, ambiguous: AMBIGUOUS.has(base) })
  }
  for (const match of lower.matchAll(CODE)) {
    const hex = hexOfCode(match[0])
    if (hex) hits.push({ color: { name: match[0], hex }, start: match.index, end: match.index + match[0].length, ambiguous: false })
  }
  return hits.sort((a, b) => a.start - b.start)
}

function hexOf(spaced: string, base: string, modifiers: readonly string[]): string | null {
  const pure = PURE[[modifiers.at(-1), spaced].join(' ')]
  if (pure) return pure
  const start = COLOR_NAMES[base] ?? COLOR_NAMES[spaced]
  if (!start) return null
  if (modifiers.every((word) => SILENT.has(word) || word === 'metallic')) return start
  const changed = modifiers.reduceRight((color, word) => MODIFIERS[word]?.(color) ?? color, hexToOklch(start))
  return oklchToHex({ l: Math.min(0.99, Math.max(0.05, changed.l)), c: Math.min(0.32, changed.c), h: (changed.h + 360) % 360 })
}

function hexOfCode(code: string): string | null {
  const color = parse(code)
  if (!color) return null
  if (code.startsWith('#')) return code.length === 4 ? `#${code.slice(1).replace(/./g, '$&$&')}` : code
  const { l, c, h } = hexToOklch(code)
  return oklchToHex({ l, c, h })
}

/** Whether a word alone names a colour. */
export const isColorWord = (word: string): boolean => Object.hasOwn(COLOR_NAMES, word)
