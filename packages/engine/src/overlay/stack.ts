import type { Brief, WantedText } from '../brief/schema.ts'
import { type FontPair, headlineSetting, type Mood } from '../catalog/fonts/index.ts'
import { facesFor, isCenteredMood, moodOf, pairOf } from '../compose/poster-style.ts'
import type { Box, TextLayer } from '../scene/schema.ts'
import { directionOf, languageOf, naturalSize, setText } from '../typeset/index.ts'
import type { Block, Edge } from './areas.ts'

/** What all blocks of a picture share. */
export type Type = {
  faces: FontPair
  mood: Mood
  language: string | null
  /** A hundredth of the picture's side, px: sizes are multiples of it. */
  unit: number
  /** What the words keep from the picture's edge, px. */
  margin: number
  width: number
  height: number
}

type Role = WantedText['role']

/** Size in units, line height, weight. */
const SCALE: Record<Role, readonly [size: number, leading: number, weight: number]> = {
  headline: [17, 1, 800],
  sign: [17, 1, 800],
  price: [8, 1.05, 700],
  subheadline: [4.1, 1.22, 500],
  body: [2.7, 1.42, 400],
  'list-item': [2.7, 1.4, 500],
  button: [2.5, 1.2, 700],
  caption: [2.5, 1.35, 500],
  label: [2.3, 1.3, 600],
  other: [3.2, 1.35, 500],
}
const WEIGHTS = { light: 300, regular: 400, medium: 500, bold: 700, black: 900 } as const
/** The headline's share of its block's height: at most, and at least before the small words give way. */
const [MOST_HEAD, LEAST_HEAD] = [0.74, 0.36]

export function typeOf(brief: Brief, texts: readonly WantedText[], size: { width: number; height: number }, seed: number): Type {
  const words = texts.map(({ text }) => text).join('\n')
  const mood = moodOf(brief, seed)
  const language = languageOf(words, brief.language)
  const shorter = Math.min(size.width, size.height)
  return {
    faces: facesFor(pairOf({ ...brief, texts: [...texts] }, mood, seed), words.replaceAll('\n', '')),
    mood,
    language: language === 'en' ? null : language,
    unit: Math.min(Math.sqrt(size.width * size.height), 1.3 * shorter) / 100,
    margin: 0.065 * shorter,
    ...size,
  }
}

/** A text in its place, px of the picture; colours come later. */
export type Item = { layer: TextLayer; box: Box; isLarge: boolean; wish: WantedText /** The pill behind a button. */; pill: Box | null }

/** The layers of all texts of a block at their largest, so that their fonts can be loaded. */
export const drafts = (block: Block, type: Type): TextLayer[] => ordered(block).map((text, i) => draft(text, i, block, type, 1))

/** The words of a block one under the other in its area: the headline takes what room the small words leave. Needs their fonts loaded. */
export function stacked(block: Block, type: Type): Item[] {
  const room = roomOf(block, type)
  for (let scale = 1; ; scale *= 0.93) {
    const texts = ordered(block)
    const small = texts.map((text, i) => (isHead(text, block) ? null : sized(draft(text, i, block, type, scale), text, room, type)))
    const gaps = texts.slice(1).map((text, i) => gapBetween(texts[i] as WantedText, text, block, type) * scale)
    const rest = room.h - gaps.reduce(sum, 0) - small.reduce((total, item) => total + (item?.h ?? 0), 0)
    const heads = texts.filter((text) => isHead(text, block)).length
    const isLast = scale < 0.4
    if (!isLast && rest < (heads > 0 ? room.h * LEAST_HEAD : 0)) continue
    const head = Math.max(type.unit * 2, Math.min(room.h * MOST_HEAD, rest) / Math.max(1, heads))
    const items = texts.map((text, i) => small[i] ?? headed(draft(text, i, block, type, scale), text, { ...room, h: head }))
    return placed(items, gaps, block, room, type)
  }
}

const sum = (total: number, each: number) => total + each

/** The area within the margins of the picture, px. */
function roomOf({ area: { rect } }: Block, { width, height, margin }: Type): Box {
  const inner = margin * 0.45
  const x0 = rect.x0 * width + (rect.x0 < 0.05 ? margin : inner)
  const x1 = rect.x1 * width - (rect.x1 > 0.95 ? margin : inner)
  const y0 = rect.y0 * height + (rect.y0 < 0.05 ? margin : inner)
  const y1 = rect.y1 * height - (rect.y1 > 0.95 ? margin : inner)
  return { x: x0, y: y0, w: Math.max(8, x1 - x0), h: Math.max(8, y1 - y0) }
}

const INTRODUCING: ReadonlySet<Role> = new Set(['label'])
const isHead = (text: WantedText, { isMain, texts }: Block): boolean => isMain && text === leadOf(texts)

function leadOf(texts: readonly WantedText[]): WantedText | undefined {
  const [first] = texts
  return (
    texts.find(({ role }) => role === 'headline' || role === 'sign') ??
    texts.find(({ role }) => role === 'price' || role === 'subheadline') ??
    texts.find(({ role }) => role !== 'button' && role !== 'caption') ??
    first
  )
}

/** The headline first, but for what introduces it; buttons and small print last. */
function ordered(block: Block): WantedText[] {
  const lead = leadOf(block.texts)
  const rank = (text: WantedText, i: number) => {
    if (block.isMain && text === lead) return 1
    if (INTRODUCING.has(text.role) && lead && i < block.texts.indexOf(lead)) return 0
    return text.role === 'button' ? 3 : text.role === 'caption' ? 4 : 2
  }
  return block.texts
    .map((text, i) => ({ text, rank: rank(text, i) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
}

function draft(text: WantedText, index: number, block: Block, type: Type, scale: number): TextLayer {
  const { faces, unit, language } = type
  const head = isHead(text, block)
  const isDisplay = head || text.role === 'price'
  const role: Role = head ? 'headline' : text.role === 'headline' || text.role === 'sign' ? 'subheadline' : text.role
  const [size, leading, weight] = SCALE[role]
  const setting = headlineSetting(faces.display, text.text)
  const px = size * unit * scale
  const isShouted = !head && /\p{Lu}/u.test(text.text) && text.text === text.text.toUpperCase()
  return {
    type: 'text',
    name: head ? 'headline' : `${role}-${index + 1}`,
    role,
    text: text.text,
    font: isDisplay ? faces.display : faces.text,
    weight: text.weight ? WEIGHTS[text.weight] : isDisplay ? faces.displayWeight : weight,
    size: head ? { fit: [unit * 1.6, unit * (text.text.length <= 10 ? 21 : size)] } : { fit: [px * 0.5, px] },
    leading: isDisplay ? setting.leading : leading,
    tracking: isDisplay ? setting.tracking : isShouted ? 0.06 : 0,
    align: alignOf(block, type),
    valign: 'middle',
    ...((head || role === 'subheadline') && { balance: true }),
    ...(language && { lang: language }),
    fill: '#ffffff',
  }
}

/** Columns begin where their script does; what leans on a corner keeps to its side. */
function alignOf({ area: { rect, edge }, texts, isMain }: Block, { mood }: Type): TextLayer['align'] {
  const isFromRight = directionOf(leadOf(texts)?.text ?? '') === 'rtl'
  const begin = isFromRight ? 'right' : 'left'
  if (rect.x1 - rect.x0 < 0.7) return !isMain && rect.x0 >= 0.5 && edge !== 'right' ? (isFromRight ? 'left' : 'right') : begin
  return edge === 'none' || isCenteredMood(mood) ? 'center' : begin
}

type Sized = { layer: TextLayer; w: number; h: number; wish: WantedText; isLarge: boolean }

function sized(layer: TextLayer, wish: WantedText, room: Box, { unit }: Type): Sized {
  const size = typeof layer.size === 'number' ? layer.size : layer.size.fit[1]
  if (layer.role === 'button') {
    const natural = naturalSize(layer, room.w - size * 3)
    return { layer, wish, w: Math.min(room.w, natural.w + size * 3), h: Math.max(size * 2.7, natural.h + size * 1.4), isLarge: false }
  }
  // Running words keep to a measure that is easy to read.
  const w = layer.role === 'price' ? room.w : Math.min(room.w, size * 26)
  return { layer, wish, w, h: naturalSize(layer, w).h, isLarge: size >= unit * 3.4 }
}

/** A headline no taller than its letters need. */
function headed(layer: TextLayer, wish: WantedText, room: Box): Sized {
  const { ink, lines } = setText(layer, room)
  const last = lines.length > 0 ? ink.h : room.h
  return { layer, wish, w: room.w, h: Math.min(room.h, Math.ceil(last) + 1), isLarge: true }
}

/** Air between two neighbours, px. */
function gapBetween(above: WantedText, below: WantedText, block: Block, { unit }: Type): number {
  if (isHead(above, block) || isHead(below, block)) return unit * 3.2
  if (below.role === 'button') return unit * 3
  return above.role === below.role ? unit * 0.9 : unit * 1.7
}

const ANCHOR: Record<Edge, number> = { top: 0, bottom: 1, left: 0.46, right: 0.46, none: 0.5 }

function placed(items: readonly Sized[], gaps: readonly number[], block: Block, room: Box, type: Type): Item[] {
  const total = items.reduce((all, { h }) => all + h, 0) + gaps.reduce(sum, 0)
  let y = room.y + Math.max(0, room.h - total) * (block.anchor ?? ANCHOR[block.area.edge])
  return items.map(({ layer, w, h, wish, isLarge }, i) => {
    const x = room.x + (room.w - w) * { left: 0, center: 0.5, right: 1, justify: 0 }[layer.align]
    const box = { x, y, w, h }
    y += h + (gaps[i] ?? 0)
    if (layer.role !== 'button') return { layer: { ...layer, box }, box, isLarge, wish, pill: null }
    const size = typeof layer.size === 'number' ? layer.size : layer.size.fit[1]
    const inner = { x: x + size * 1.2, y, w: Math.max(8, w - size * 2.4), h }
    const label = { ...layer, align: 'center' as const, box: { ...inner, y: box.y } }
    return { layer: label, box: label.box, isLarge: type.unit * 3.4 <= size, wish, pill: box }
  })
}
