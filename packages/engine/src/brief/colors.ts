import { parse } from 'culori'
import { hexToOklch, type Oklch, oklchToHex } from '../color.ts'
import { AMBIGUOUS, COLOR_NAMES } from './color-names.ts'
import { remembered } from './remembered.ts'
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
  (from) => {
    // A paler yellow is a warmer one: at the same hue it would be taken for green.
    const h = from.h > 85 && from.h < 112 ? from.h - 10 * share : from.h
    return { l: from.l + Math.max(0, target - from.l) * share, c: from.c * chroma, h }
  }

/** Pulls the hue towards a target by a share; greys take a trace of it. */
const towards =
  (hue: number, share: number): Change =>
  (from) => {
    const turn = ((hue - from.h + 540) % 360) - 180
    return from.c < 0.02 ? { ...from, c: Math.max(from.c, 0.012), h: hue } : { ...from, h: from.h + turn * share }
  }

/** What a modifier does to a colour in OKLCH. */
const MODIFIERS: Record<string, Change> = {
  light: lighten(0.9, 0.66, 0.54),
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

/** What stands before a basic colour to name a shade of it: `ocean blue` is a colour and no place. */
const SHADES: Record<string, Change> = {
  ocean: change(-0.06, 0.85, -12),
  sea: change(-0.02, 0.7, -14),
  lake: change(-0.04, 0.75, -10),
  river: change(-0.02, 0.7),
  lagoon: change(0.08, 0.9, -25),
  sky: lighten(0.86, 0.6, 0.75),
  cloud: lighten(0.96, 0.5, 0.4),
  storm: change(-0.1, 0.6),
  fog: lighten(0.86, 0.5, 0.5),
  mist: lighten(0.88, 0.5, 0.5),
  forest: change(-0.17, 0.8),
  jungle: change(-0.1, 0.9),
  meadow: change(0.08, 0.95),
  grass: change(0.04, 1.05),
  leaf: change(0.02, 1),
  garden: change(0, 0.9),
  mountain: change(-0.05, 0.6),
  desert: lighten(0.82, 0.4, 0.7),
  dune: lighten(0.84, 0.4, 0.7),
  earth: change(-0.06, 0.8),
  rock: change(-0.04, 0.6),
  sun: change(0.05, 1.1),
  sunset: change(0.02, 1.1),
  sunrise: change(0.06, 0.95),
  fire: change(0.02, 1.2),
  blood: change(-0.1, 1.05),
  milk: lighten(0.97, 0.6, 0.6),
  paper: lighten(0.96, 0.5, 0.6),
  rain: change(-0.02, 0.6),
  glacier: lighten(0.9, 0.6, 0.5),
  city: change(-0.04, 0.7),
  street: change(-0.04, 0.7),
  beach: lighten(0.88, 0.5, 0.6),
  space: change(-0.14, 0.8),
  moon: lighten(0.86, 0.4, 0.4),
}
/** Colours that a shade can be of. */
const BASIC = new Set('white grey gray black red blue green yellow orange pink purple violet brown beige tan'.split(' '))

/** Said of a colour but no part of its name. */
const SILENT = new Set(['pure', 'solid', 'plain', 'crisp', 'clean', 'classic', 'natural', 'glossy', 'satin'])
const PURE: Record<string, string> = { 'pure black': '#000000', 'pure white': '#ffffff' }

const words = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[ -]/g, '[ -]'))
    .join('|')
/** Before a colour in the plural, which is no dish and no team: `muted blues`. */
const MANY =
  'use|using|in shades of|s and|muted|soft|warm|cool|deep|dark|light|pale|pastel|bright|earthy|rich|dusty|vivid|bold|icy|moody|gentle|natural|fresh'
const COLOR = new RegExp(
  `(?<![\\w-])((?:(?:${words([...Object.keys(MODIFIERS), ...Object.keys(SHADES)])})(?:,? |-)){0,3})(${words(Object.keys(COLOR_NAMES))})(?:ish|(?<=(?:${MANY}) (?:blue|green|red|pink|brown|grey|gray|yellow|purple|orange|gold|teal|white|black))s)?(?!\\w)`,
  'g',
)
const CODE = /#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])|(?:rgb|hsl)a?\([^()]{5,40}\)/g

/** Every colour of a lower-case text in order: names with their modifiers, hex and functional codes. */
export const colorsIn: (lower: string) => ColorHit[] = remembered(readColors)

function readColors(lower: string): ColorHit[] {
  const hits: ColorHit[] = []
  for (const match of lower.matchAll(COLOR)) {
    const base = match[2] ?? ''
    const [skipped, lead] = leadOf(match[1] ?? '', base)
    const modifiers = lead.split(/[ ,-]+/).filter(Boolean)
    const hex = hexOf(base.replace(/-/g, ' '), base, modifiers)
    if (!hex) continue
    // A style word far from its noun is no part of the colour: keep those that change it.
    const spoken = [...modifiers.filter((word) => !SILENT.has(word)), base].join(' ')
    const [start, end] = [match.index + skipped, match.index + match[0].length]
    const hit = { color: { name: spoken, hex }, start, end, ambiguous: AMBIGUOUS.has(base) }
    const before = hits.at(-1)
    // `Burgundy ink` is burgundy.
    if (base === 'ink' && modifiers.length === 0 && before && /^ $/.test(lower.slice(before.end, match.index))) continue
    const joined = before && modifiers.length === 0 && BASIC.has(base) && shadeOf(lower, before, hit)
    if (joined) hits[hits.length - 1] = joined
    else hits.push(hit)
  }
  for (const match of lower.matchAll(CODE)) {
    const hex = hexOfCode(match[0])
    if (hex) hits.push({ color: { name: match[0], hex }, start: match.index, end: match.index + match[0].length, ambiguous: false })
  }
  return hits.sort((a, b) => a.start - b.start)
}

/** A shade word belongs to a basic colour only: in `desert sand` or `beach stone` it is a place. */
function leadOf(lead: string, base: string): [skipped: number, lead: string] {
  // `a sun, orange gradient`: a mark parts the thing from the colour.
  const parted = /^.*\b(\w+), $/s.exec(lead)
  if (parted?.[1] && (parted[1] === 'light' || Object.hasOwn(SHADES, parted[1]))) return [lead.length, '']
  if (BASIC.has(base)) return [0, lead]
  let skipped = 0
  for (const word of lead.matchAll(/[a-z]+[ ,-]+/g))
    if (Object.hasOwn(SHADES, word[0].replace(/[^a-z]/g, ''))) skipped = word.index + word[0].length
  return [skipped, lead.slice(skipped)]
}

/** `pearl white`, `charcoal grey`, `blush pink` name one colour, the first word its shade; `navy white` names two. */
function shadeOf(lower: string, shade: ColorHit, basic: ColorHit): ColorHit | null {
  if (!/^[ -]$/.test(lower.slice(shade.end, basic.start))) return null
  const [a, b] = [hexToOklch(shade.color.hex), hexToOklch(basic.color.hex)]
  const turn = ((a.h - b.h) * Math.PI) / 180
  const apart = Math.hypot(a.l - b.l, Math.sqrt(Math.max(0, a.c * a.c + b.c * b.c - 2 * a.c * b.c * Math.cos(turn))))
  if (apart > MOST_APART) return null
  return { ...shade, color: { name: `${shade.color.name} ${basic.color.name}`, hex: shade.color.hex }, end: basic.end }
}
/** Distance in OKLab between a shade and the colour that it is a shade of. */
const MOST_APART = 0.36

function hexOf(spaced: string, base: string, modifiers: readonly string[]): string | null {
  const pure = PURE[[modifiers.at(-1), spaced].join(' ')]
  if (pure) return pure
  // `forest green` has a hex of its own.
  const whole = COLOR_NAMES[`${modifiers.at(-1)} ${spaced}`]
  if (whole) return hexOf(`${modifiers.at(-1)}-${spaced}`, `${modifiers.at(-1)} ${spaced}`, modifiers.slice(0, -1))
  const start = COLOR_NAMES[base] ?? COLOR_NAMES[spaced]
  if (!start) return null
  if (modifiers.every((word) => SILENT.has(word) || word === 'metallic')) return start
  const changed = modifiers.reduceRight((color, word) => (MODIFIERS[word] ?? SHADES[word])?.(color) ?? color, hexToOklch(start))
  return oklchToHex({ l: Math.min(0.99, Math.max(0.05, changed.l)), c: Math.min(0.32, changed.c), h: (changed.h + 360) % 360 })
}

function hexOfCode(code: string): string | null {
  const color = parse(code)
  if (!color) return null
  if (code.startsWith('#')) return code.length === 4 ? `#${code.slice(1).replace(/./g, '$&$&')}` : code
  const { l, c, h } = hexToOklch(code)
  return oklchToHex({ l, c, h })
}

/** The text with its shades made blank: in `steel blue` and `sand beige` no steel and no sand is meant. */
export function withoutShades(lower: string): string {
  let words = lower
  for (const { start, end } of colorsIn(lower)) {
    const named = lower.slice(start, end)
    if (BASIC.has(named.split(/[ -]/).at(-1) ?? '') && /[ -]/.test(named))
      words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
  }
  return words
}

/** Whether a word alone names a colour. */
export const isColorWord = (word: string): boolean => Object.hasOwn(COLOR_NAMES, word)

/** Whether a word alone changes a colour, as `deep` does in `deep blue`. */
export const isColorModifier = (word: string): boolean => Object.hasOwn(MODIFIERS, word) || Object.hasOwn(SHADES, word)
