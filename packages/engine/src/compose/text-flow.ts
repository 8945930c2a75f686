import type { WantedText } from '../brief/schema.ts'
import { headlineSetting } from '../catalog/fonts/index.ts'
import { mostReadable } from '../color.ts'
import type { Box, Layer, TextLayer } from '../scene/schema.ts'
import { directionOf, languageOf } from '../typeset/index.ts'
import { readable } from './palette.ts'
import type { Inks } from './poster-style.ts'
import { rectOf } from './regions.ts'
import { linesOf, widthOf } from './text-width.ts'

export type Flow = {
  area: Box
  inks: Inks
  display: string
  displayWeight: number
  text: string
  /** `left` is where lines begin: on the right where the headline's script runs from there. */
  align: 'left' | 'center'
  language: string
  /** Null on a transparent canvas: the letters get a rim, so that they read on any ground they are laid on. */
  ground: string | null
  /** `ends`: the headline hangs from the top and the small print stands at the bottom, as on a poster. */
  anchor?: 'ends'
  /** Length in px that the sizes of small words are shares of, where the page is larger than the area; √(w·h) of the area by default. */
  measure?: number
}

type Role = WantedText['role']

/** Size as a share of √(w·h), line height and what stands in for other roles. */
const SCALE: Record<Role, { share: number; leading: number; weight: number }> = {
  headline: { share: 0.2, leading: 1.02, weight: 800 },
  sign: { share: 0.2, leading: 1.02, weight: 800 },
  price: { share: 0.085, leading: 1.05, weight: 700 },
  subheadline: { share: 0.052, leading: 1.2, weight: 600 },
  body: { share: 0.034, leading: 1.42, weight: 400 },
  'list-item': { share: 0.032, leading: 1.3, weight: 500 },
  button: { share: 0.03, leading: 1.2, weight: 700 },
  caption: { share: 0.028, leading: 1.35, weight: 500 },
  label: { share: 0.027, leading: 1.3, weight: 600 },
  other: { share: 0.038, leading: 1.35, weight: 500 },
}
const WEIGHTS = { light: 300, regular: 400, medium: 500, bold: 700, black: 900 } as const
const ENDS: readonly Role[] = ['caption', 'label', 'button']
const isLarge = (role: Role) => role === 'headline' || role === 'sign'

type Setting = Omit<Flow, 'align'> & { align: 'left' | 'center' | 'right' }
type Item = { text: WantedText; name: string; size: number; h: number; zone: 'top' | 'middle' | 'bottom' }

/** Sets texts into the area: large words take what room the small ones leave. Nothing overlaps. */
export function flowTexts(texts: readonly WantedText[], wanted: Flow): Layer[] {
  const { area } = wanted
  if (texts.length === 0) return []
  const promoted = promote(texts)
  const lead = promoted.find(({ role }) => isLarge(role))
  const isFromRight = wanted.align === 'left' && lead && directionOf(lead.text) === 'rtl'
  const flow: Setting = {
    ...wanted,
    align: isFromRight ? 'right' : wanted.align,
    // What one text leaves open, as Chinese characters alone do, the page tells.
    language: languageOf(texts.map(({ text }) => text).join('\n'), wanted.language),
  }
  // Sizes give way until the small print leaves the headline at least a third of the room.
  for (let scale = 1; scale > 0.12; scale *= 0.9) {
    const items = promoted.map((text, i) => itemFor(text, i, flow, scale))
    const gap = Math.sqrt(area.w * area.h) * 0.028 * scale
    const small = items.filter(({ text }) => !isLarge(text.role)).reduce((sum, { h }) => sum + h + gap, 0)
    const large = items.filter(({ text }) => isLarge(text.role))
    const room = area.h - small - Math.max(0, large.length - 1) * gap
    if (large.length === 0 ? room >= 0 : room >= area.h * Math.min(0.6, 0.3 * large.length)) return place(items, room, gap, flow)
  }
  const items = promoted.map((text, i) => itemFor(text, i, flow, 0.1))
  const h = area.h / items.length
  return items.map((item, i) => layerFor({ ...item, h }, area.y + i * h, h * 0.9, flow))
}

/** Something must lead: without a headline the shortest of the first words does. */
function promote(texts: readonly WantedText[]): WantedText[] {
  if (texts.some(({ role }) => isLarge(role))) return [...texts]
  const lead =
    texts.find(({ role }) => role === 'subheadline' || role === 'price') ??
    texts.find(({ role }) => role !== 'button' && role !== 'caption') ??
    texts[0]
  return texts.map((text) => (text === lead ? { ...text, role: 'headline' } : text))
}

function itemFor(text: WantedText, index: number, flow: Setting, scale: number): Item {
  const { area } = flow
  const { share, leading } = SCALE[text.role]
  const own = Math.sqrt(area.w * area.h)
  const size = (isLarge(text.role) ? own : Math.max(own, flow.measure ?? 0)) * share * scale
  const lines = linesOf(text.text, size, columnWidth(text.role, flow))
  const h = text.role === 'button' ? size * 2.6 : lines * size * leading + size * 0.1
  const y = text.region ? (rectOf(text.region).y0 + rectOf(text.region).y1) / 2 : null
  const usual = flow.anchor === 'ends' ? (isLarge(text.role) ? 'top' : 'bottom') : ENDS.includes(text.role) ? 'bottom' : 'middle'
  const zone = y === null ? usual : y < 0.4 ? 'top' : y > 0.6 ? 'bottom' : 'middle'
  const name = text.role === 'headline' && index === 0 ? 'headline' : `${text.role}-${index + 1}`
  return { text, name, size, h, zone }
}

/** Running text keeps to a readable measure; short words may take the whole width. */
function columnWidth(role: Role, { area, align }: Setting): number {
  const isWide = area.w > area.h * 1.25
  if (role === 'body' || role === 'list-item' || role === 'subheadline') return area.w * (isWide ? 0.7 : align === 'center' ? 0.86 : 0.92)
  return area.w
}

/** Left edge of a column of a width. */
function startOf(w: number, { area, align }: Setting): number {
  return area.x + (area.w - w) * { left: 0, center: 0.5, right: 1 }[align]
}

function place(items: readonly Item[], room: number, gap: number, flow: Setting): Layer[] {
  const { area } = flow
  const count = items.filter(({ text }) => isLarge(text.role)).length
  const length = items.filter(({ text }) => isLarge(text.role)).reduce((sum, { text }) => sum + text.text.length, 0)
  const heightOf = (item: Item) =>
    isLarge(item.text.role)
      ? largeHeight(item, flow, count === 1 ? room : (room * (item.text.text.length + 4)) / (length + 4 * count))
      : item.h
  const sized = items.map((item) => ({ item, h: heightOf(item) }))
  const zone = (wanted: Item['zone']) => sized.filter(({ item }) => item.zone === wanted)
  const tall = (group: readonly { h: number }[]) => group.reduce((sum, { h }) => sum + h, 0) + Math.max(0, group.length - 1) * gap
  const [top, middle, bottom] = [zone('top'), zone('middle'), zone('bottom')]

  const upper = area.y + (top.length > 0 ? tall(top) + gap : 0)
  const lower = area.y + area.h - (bottom.length > 0 ? tall(bottom) + gap : 0)
  const spare = Math.max(0, lower - upper - tall(middle))
  const starts = {
    top: area.y,
    middle: upper + (flow.align === 'center' ? spare / 2 : spare * 0.32),
    bottom: area.y + area.h - tall(bottom),
  }
  return [top, middle, bottom].flatMap((group, i) => {
    let y = starts[(['top', 'middle', 'bottom'] as const)[i] as Item['zone']]
    return group.flatMap(({ item, h }) => {
      const from = y
      y += h + gap
      if (item.text.role === 'button') return buttonLayers(item, from, flow)
      // Large letters keep a wider distance to what follows than small ones.
      const isFollowed = isLarge(item.text.role) && items.length > 1
      return [layerFor(item, from, isFollowed ? h * 0.94 : h, flow)]
    })
  })
}

/** A headline takes no more height than its letters can use at their largest sensible size. */
function largeHeight(item: Item, { area }: Setting, room: number): number {
  const words = item.text.text
  let height = room
  for (let lines = 1; lines <= 12; lines++) {
    const size = Math.min(room / (lines * 1.05), (area.w * lines) / Math.max(1, widthOf(words, 1)) / (lines > 1 ? 1.12 : 0.72))
    if (lines === 1 || size * lines * 1.05 > height) height = Math.min(room, size * lines * 1.05)
    if (size * lines * 1.05 >= room * 0.98) break
  }
  return Math.min(room, Math.max(height, room * 0.35))
}

function layerFor({ text, name, size }: Item, y: number, h: number, flow: Setting): TextLayer {
  const { area, inks, align } = flow
  const large = isLarge(text.role)
  const isDisplay = large || text.role === 'price' || text.role === 'subheadline'
  const w = columnWidth(text.role, flow)
  const x = startOf(w, flow)
  const font = large || text.role === 'price' ? flow.display : flow.text
  const setting = headlineSetting(flow.display, text.text)
  const biggest = Math.min(h, area.w * 0.6)
  const plain = text.role === 'price' || text.role === 'label' ? inks.accent : isDisplay ? inks.ink : inks.quiet
  const color = text.color ? (flow.ground ? readable(text.color.hex, [flow.ground], large ? 3 : 4.5) : text.color.hex) : plain
  return {
    type: 'text',
    name,
    role: text.role,
    box: { x, y, w, h },
    text: text.text,
    font,
    weight: text.weight ? WEIGHTS[text.weight] : large ? flow.displayWeight : SCALE[text.role].weight,
    size: { fit: large ? [Math.max(6, size * 0.06), biggest * 1.3] : [size * 0.5, size] },
    leading: large ? setting.leading : SCALE[text.role].leading,
    tracking: large ? setting.tracking : 0,
    align,
    valign: large && flow.anchor === 'ends' ? 'top' : 'middle',
    ...(isDisplay && { balance: true }),
    ...(flow.language !== 'en' && { lang: flow.language }),
    fill: color,
    ...(flow.ground === null && {
      stroke: { paint: mostReadable(color, ['#ffffff', '#14161a']), width: rimOf(text, large ? biggest : size, flow) },
    }),
  }
}

/** Width of the rim about letters of at most `size` px, which long words do not reach; small letters need more of it. */
function rimOf({ text, role }: WantedText, size: number, { area }: Setting): number {
  const share = isLarge(role) ? 0.016 : 0.032
  return share * Math.min(size, (area.w * 2) / Math.max(1, widthOf(text, 1)))
}

function buttonLayers(item: Item, y: number, flow: Setting): Layer[] {
  const { area, inks } = flow
  const { size, h, text } = item
  const w = Math.min(area.w, widthOf(text.text, size) + size * 3.2)
  const x = startOf(w, flow)
  return [
    { type: 'shape', name: `${item.name}.pill`, box: { x, y, w, h }, shape: 'rect', radius: h / 2, fill: inks.accent },
    {
      type: 'text',
      name: item.name,
      role: 'button',
      box: { x: x + size * 0.8, y, w: w - size * 1.6, h },
      text: text.text,
      font: flow.text,
      weight: 700,
      size: { fit: [size * 0.4, size] },
      leading: 1.1,
      tracking: 0,
      align: 'center',
      valign: 'middle',
      maxLines: 1,
      fill: readable(inks.onAccent, [inks.accent]),
    },
  ]
}
