import type { Brief, WantedText } from '../../brief/schema.ts'
import type { FontPair, Mood } from '../../catalog/fonts/index.ts'
import { headlineSetting } from '../../catalog/fonts/index.ts'
import { contrast, hexToOklch, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer, Scene, TextLayer } from '../../scene/schema.ts'
import { VERSION } from '../../version.ts'
import type { Canvas } from '../canvas.ts'
import { readable } from '../palette.ts'
import { facesFor, type Inks, inksFor, isCenteredMood, moodOf, pairOf } from '../poster-style.ts'
import { boxOf, inset, WHOLE, without } from '../regions.ts'
import { widthOf } from '../text-width.ts'

/** What all parts of a page share. */
export type Page = {
  brief: Brief
  seed: number
  mood: Mood
  inks: Inks
  faces: FontPair
  /** The page without what must stay empty, and the same within its margins, px. */
  sheet: Box
  area: Box
  /** About a hundredth of the page's side, px: sizes are multiples of it. */
  unit: number
  isCentered: boolean
}

/** The page of a brief; `usual` is its mood where no words name one. */
export function pageOf(asked: Brief, canvas: Canvas, seed: number, usual: Mood): Page {
  const mood = namedMood(asked, seed) ?? usual
  const brief = grounded(asked, seed, mood)
  const sheet = boxOf(without(WHOLE, brief.layout.freeRegions), canvas)
  const margin = 0.075 * Math.min(canvas.width, canvas.height)
  const rect = inset(without(WHOLE, brief.layout.freeRegions), margin / canvas.width, margin / canvas.height)
  const area = boxOf(rect, canvas)
  const found = inksFor(brief, mood, seed)
  // Small words stand on one flat ground.
  const inks: Inks = { ...found, background: found.ground, quiet: readable(found.quiet, [found.ground], 4.6) }
  return {
    brief,
    seed,
    mood,
    inks,
    faces: facesFor(pairOf(brief, mood, seed), brief.texts.map(({ text }) => text).join('')),
    sheet,
    area,
    unit: Math.sqrt(area.w * area.h) / 100,
    isCentered: isCenteredMood(mood),
  }
}

/** `moodOf` gives `modern` only by name once that word is added last, for every other mood is asked before. */
function namedMood(brief: Brief, seed: number): Mood | null {
  const mood = moodOf({ ...brief, style: { ...brief.style, words: [...brief.style.words, 'minimal'] } }, seed)
  if (mood !== 'modern') return mood
  return /modern|minimal|clean|simple|swiss/.test([...brief.style.words, brief.style.family ?? '', brief.useCase ?? ''].join(' '))
    ? mood
    : null
}

const ACCENT_HUES = [262, 28, 150, 300, 200, 345]
const CHROMATIC = 0.06
const DEEP = 0.4
const PALE = 1.7

/** Pages of many small words stand on paper or slate: a colour that is named is their accent, unless the prompt says it is behind. */
function grounded(brief: Brief, seed: number, mood: Mood): Brief {
  const { palette, words } = brief.style
  if (brief.setting.backdropColor || (palette.length === 0 && mood !== 'modern')) return brief
  const isDark = /\bdark\b/.test(words.join(' '))
  // Black, white and, on a page that is not dark, a pale colour are grounds by themselves.
  // `Deep green and gold`: what is named first and is dark is the ground of the rest.
  const deep = palette.length > 1 && palette[0] && hexToOklch(palette[0].hex).l < DEEP ? palette[0] : undefined
  const quiet = deep ?? palette.find(({ hex }) => hexToOklch(hex).c < CHROMATIC || (!isDark && contrast(hex, '#ffffff') < PALE))
  const hue = rng(seed, 'accent').pick(ACCENT_HUES)
  // The accent of a ground that has none named is chosen 150° further on.
  const paper = oklchToHex(isDark ? { l: 0.2, c: 0.018, h: hue - 150 } : { l: 0.972, c: 0.008, h: hue - 150 })
  const ground = quiet ?? { name: isDark ? 'slate' : 'paper', hex: paper }
  return { ...brief, setting: { ...brief.setting, backdropColor: ground } }
}

export const sceneOf = ({ seed, inks }: Page, canvas: Canvas, layers: Layer[]): Scene => ({
  easel: VERSION,
  seed,
  canvas: { width: canvas.width, height: canvas.height, background: canvas.background === 'transparent' ? 'transparent' : inks.background },
  layers,
})

/** How wide families set words beside the text face that `widthOf` knows. */
const WIDTHS: Readonly<Record<string, number>> = {
  anton: 0.78,
  archivo: 0.95,
  'archivo-condensed': 0.8,
  'archivo-expanded': 1.28,
  'alfa-slab-one': 1.22,
  'bebas-neue': 0.72,
  caveat: 0.78,
  'cormorant-garamond': 0.9,
  'courier-prime': 1.08,
  'dancing-script': 0.84,
  'eb-garamond': 0.9,
  'great-vibes': 0.85,
  'jetbrains-mono': 1.08,
  lobster: 0.9,
  jost: 0.94,
  montserrat: 1.1,
  nunito: 0.97,
  orbitron: 1.3,
  oswald: 0.82,
  'permanent-marker': 1.15,
  'pixelify-sans': 1.05,
  unbounded: 1.4,
}
/** About how wide a line of a family is, px. */
export const lineWidth = (words: string, sizePx: number, font: string): number => widthOf(words, sizePx) * (WIDTHS[font] ?? 1.02)

/** About how many lines of a family words need; `widthOf` stays below what breaking at words costs, so a little is added. */
export const lineCount = (words: string, sizePx: number, width: number, font: string): number =>
  Math.max(1, Math.ceil((lineWidth(words, sizePx, font) * (lineWidth(words, sizePx, font) > width ? 1.1 : 1)) / Math.max(1, width)))

type Look = {
  size: number
  font: string
  color: string
  role: string
  weight?: number
  align?: TextLayer['align']
  valign?: TextLayer['valign']
  leading?: number
  tracking?: number
  maxLines?: number
  balance?: boolean
  /** Width of a rim in the colour of the page, px, where lines may pass behind the letters. */
  rim?: number
}

/** Words in a box: as large as said, smaller only where the estimate of their width was too low. */
export function say({ brief, inks }: Page, name: string, box: Box, text: string, look: Look): TextLayer {
  return {
    type: 'text',
    name,
    role: look.role,
    box,
    text,
    font: look.font,
    weight: look.weight ?? 400,
    size: { fit: [look.size * 0.35, look.size] },
    leading: look.leading ?? 1.25,
    tracking: look.tracking ?? 0,
    align: look.align ?? 'left',
    valign: look.valign ?? 'top',
    ...(look.maxLines && { maxLines: look.maxLines }),
    ...(look.balance && { balance: true }),
    ...(/\d/.test(text) && look.role !== 'headline' && { figures: 'tabular' as const }),
    ...(brief.language !== 'en' && { lang: brief.language }),
    fill: look.color,
    ...(look.rim && { stroke: { paint: inks.ground, width: look.rim } }),
  }
}

type Part = { layers: Layer[] /** The room that is left, px. */; rest: Box }

/** Title and what belongs under it at the top of a box, at most `share` of its height. */
export function header(page: Page, texts: readonly WantedText[], box: Box, { share = 0.26, largest = 9.5 } = {}): Part {
  const { faces, inks, unit, isCentered } = page
  const layers: Layer[] = []
  const align = isCentered ? 'center' : 'left'
  let y = box.y
  const [title, ...under] = texts
  if (title) {
    const setting = headlineSetting(faces.display, title.text)
    const size = titleSize(title.text, box, faces.display, { largest: largest * unit, tallest: box.h * share, leading: setting.leading })
    const lines = lineCount(title.text, size, box.w, faces.display)
    const h = lines * size * setting.leading * 1.06
    const look = {
      size,
      font: faces.display,
      weight: faces.displayWeight,
      color: colorOf(title, page, inks.ink),
      role: 'headline',
      align,
      balance: true,
    } as const
    layers.push(say(page, 'headline', { x: box.x, y, w: box.w, h }, title.text, { ...look, ...setting, valign: 'middle' }))
    y += h + unit * 0.8
  }
  under.forEach((text, i) => {
    const size = unit * (i === 0 ? 3.2 : 2.6)
    const h = lineCount(text.text, size, box.w, faces.text) * size * 1.32
    layers.push(
      say(page, `subheadline-${i + 1}`, { x: box.x, y, w: box.w, h }, text.text, {
        size,
        font: faces.text,
        weight: 500,
        color: inks.quiet,
        role: text.role,
        align,
        leading: 1.3,
      }),
    )
    y += h + unit * 0.6
  })
  const used = y - box.y + (texts.length > 0 ? unit * 3.4 : 0)
  return { layers, rest: { ...box, y: box.y + used, h: Math.max(0, box.h - used) } }
}

/** The largest size at which a title keeps its words whole and its place. */
function titleSize(
  text: string,
  box: Box,
  font: string,
  { largest, tallest, leading }: { largest: number; tallest: number; leading: number },
): number {
  const longest = Math.max(...text.split(/\s+/).map((word) => lineWidth(word, 1, font)))
  for (let size = Math.min(largest, box.w / longest); size > 8; size *= 0.95)
    if (lineCount(text, size, box.w, font) * size * leading * 1.06 <= tallest && lineCount(text, size, box.w, font) <= 3) return size
  return 8
}

/** Small print along the bottom of a box. */
export function footer(page: Page, texts: readonly WantedText[], box: Box): Part {
  const { faces, inks, unit, isCentered } = page
  const size = unit * 2.3
  const layers: Layer[] = []
  let bottom = box.y + box.h
  for (const [i, text] of [...texts.entries()].reverse()) {
    const h = lineCount(text.text, size, box.w, faces.text) * size * 1.35
    bottom -= h
    layers.unshift(
      say(page, `note-${i + 1}`, { x: box.x, y: bottom, w: box.w, h }, text.text, {
        size,
        font: faces.text,
        weight: 500,
        color: colorOf(text, page, inks.quiet),
        role: text.role,
        align: isCentered ? 'center' : 'left',
        leading: 1.3,
      }),
    )
    bottom -= size * 0.4
  }
  const used = texts.length === 0 ? 0 : box.y + box.h - bottom + unit * 1.6
  return { layers, rest: { ...box, h: Math.max(0, box.h - used) } }
}

function colorOf({ color }: WantedText, { inks }: Page, plain: string): string {
  return color ? readable(color.hex, [inks.ground]) : plain
}

const UNDER: ReadonlySet<WantedText['role']> = new Set(['subheadline', 'price', 'button', 'body'])
/** The texts of a page by their place: above its content and below it. */
export function shared({ texts, textPolicy }: Brief): { top: WantedText[]; bottom: WantedText[] } {
  if (textPolicy === 'none') return { top: [], bottom: [] }
  const title = texts.find(({ role }) => role === 'headline') ?? null
  const others = texts.filter((text) => text !== title)
  const under = others.filter(({ role }) => UNDER.has(role)).slice(0, 2)
  return { top: [...(title ? [title] : []), ...under], bottom: others.filter((text) => !under.includes(text)) }
}
