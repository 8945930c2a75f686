import type { Brief } from '../../brief/schema.ts'
import type { Box, GroupLayer, Layer, Paint, ShapeLayer, TextLayer } from '../../scene/schema.ts'
import type { Palette } from '../palette.ts'
import { widthOf } from '../text-width.ts'
import type { Topic } from './topics/index.ts'

/** What every block of a screen shares. Blocks think in points; `pt` turns them into whole pixels. */
export type Sheet = {
  /** Pixels per point. */
  unit: number
  pt(points: number): number
  palette: Palette
  fonts: { display: string; text: string }
  policy: Brief['textPolicy']
  platform: 'mobile' | 'web' | 'desktop' | 'tablet'
  topic: Topic
  title: string
  /** What the app or the page is about, in the brief's words. */
  matter: string
  seed: number
  language: string
  /** Every kind of block on the screen: some look different beside others. */
  has: ReadonlySet<string>
  /** The app on a phone in a box, where a page shows it. */
  phone: ((name: string, box: Box) => Layer) | null
  /** The sign of money in invented content: that of the prompt's own amounts. */
  currency: string
  /** The prompt gives figures: invented ones would contradict them. */
  isTold: boolean
}

type Style = {
  /** Points. */
  size: number
  weight?: number
  color?: Paint
  align?: TextLayer['align']
  valign?: TextLayer['valign']
  font?: string
  lines?: number
  tracking?: number
  leading?: number
  role?: string
  /** Smallest share of the size that words may shrink to before they count as too long. */
  shrink?: number
  balance?: boolean
}

/**
 * Whose words they are decides whether they may be shown: `exact` comes from the brief and always is;
 * `label` names a control that was asked for; `sample` is invented content.
 */
export type Whose = 'exact' | 'label' | 'sample'

/** Makes named layers for one block; boxes are pixels relative to the block. */
export class Pen {
  readonly sheet: Sheet
  readonly name: string
  constructor(sheet: Sheet, name: string) {
    this.sheet = sheet
    this.name = name
  }

  rect(part: string, box: Box, look: Partial<Omit<ShapeLayer, 'type' | 'name' | 'box' | 'shape'>>): ShapeLayer {
    return { type: 'shape', name: `${this.name}.${part}`, box, shape: 'rect', ...look }
  }

  ellipse(part: string, box: Box, look: Partial<Omit<ShapeLayer, 'type' | 'name' | 'box' | 'shape'>>): ShapeLayer {
    return { type: 'shape', name: `${this.name}.${part}`, box, shape: 'ellipse', ...look }
  }

  path(part: string, box: Box, d: string, look: Partial<Omit<ShapeLayer, 'type' | 'name' | 'box' | 'shape' | 'd'>>): ShapeLayer {
    return { type: 'shape', name: `${this.name}.${part}`, box, shape: 'path', d, ...look }
  }

  icon(part: string, box: Box, icon: string, color: string, strokeWidth = 2): Layer {
    const art = icon.includes(':') ? icon : `lucide:${icon}`
    return { type: 'art', name: `${this.name}.${part}`, box, art, color: color.slice(0, 7), strokeWidth }
  }

  group(part: string, box: Box, layers: Layer[], look: Partial<Omit<GroupLayer, 'type' | 'name' | 'box' | 'layers'>> = {}): GroupLayer {
    return { type: 'group', name: `${this.name}.${part}`, box, ...look, layers }
  }

  /** Words in a box, or a quiet bar in their place when they may not be shown. */
  say(part: string, box: Box, whose: Whose, words: string, style: Style): Layer {
    const { palette, fonts, unit, language } = this.sheet
    const color = style.color ?? palette.text
    if (!this.mayShow(whose)) return this.#bar(part, box, words, style)
    const size = style.size * unit
    return {
      type: 'text',
      name: `${this.name}.${part}`,
      box,
      text: whose === 'sample' && this.sheet.currency !== '$' ? words.replaceAll('$', this.sheet.currency) : words,
      role: style.role ?? (whose === 'sample' ? 'sample' : 'label'),
      font: style.font ?? fonts.text,
      weight: style.weight ?? 400,
      size: { fit: [size * (style.shrink ?? 0.8), size] },
      leading: style.leading ?? 1.35,
      tracking: style.tracking ?? (style.size >= 20 ? -0.015 : 0),
      align: style.align ?? 'left',
      valign: style.valign ?? 'middle',
      maxLines: style.lines ?? 1,
      ...(style.balance && { balance: true }),
      ...(language !== 'en' && { lang: language }),
      fill: color,
    }
  }

  mayShow(whose: Whose): boolean {
    const { policy } = this.sheet
    return whose === 'exact' || policy === 'free' || (policy === 'listed' && whose === 'label')
  }

  #bar(part: string, box: Box, words: string, style: Style): ShapeLayer {
    const { unit, palette } = this.sheet
    const h = Math.min(box.h, style.size * unit * 0.6)
    const w = Math.min(box.w, Math.max(h * 2, widthOf(words, style.size * unit)) * 0.9)
    const x = style.align === 'center' ? box.x + (box.w - w) / 2 : style.align === 'right' ? box.x + box.w - w : box.x
    const y = style.valign === 'top' ? box.y + h * 0.2 : box.y + (box.h - h) / 2
    // On a filled control the bar takes the lettering's colour, elsewhere that of a line.
    const fill = typeof style.color === 'string' && style.color === palette.onAccent ? `${palette.onAccent.slice(0, 7)}99` : palette.border
    return this.rect(part, { x, y, w, h }, { fill, radius: h / 2 })
  }
}

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `count` equal boxes in a row with a gap. */
export function columns(box: Box, count: number, gap: number): Box[] {
  const w = (box.w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, i) => ({ x: box.x + i * (w + gap), y: box.y, w, h: box.h }))
}

export const insetBox = (box: Box, x: number, y = x): Box => ({
  x: box.x + x,
  y: box.y + y,
  w: Math.max(0, box.w - 2 * x),
  h: Math.max(0, box.h - 2 * y),
})
