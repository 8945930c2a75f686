import { headlineSetting } from '../../catalog/fonts/index.ts'
import type { Box, Layer, TextLayer } from '../../scene/schema.ts'
import { directionOf } from '../../typeset/index.ts'
import { lineWidth, say } from '../page/page.ts'
import { readable } from '../palette.ts'
import { type Kit, n, path, shape } from './kit.ts'

/** One thing of a column; sizes are px at the scale 1, gaps multiples of the own size. */
export type Block =
  | {
      kind: 'text'
      name: string
      text: string
      role: string
      size: number
      font?: string
      weight?: number
      italic?: boolean
      color?: string
      leading?: number
      tracking?: number
      /** Widest, as a share of the column. */
      measure?: number
      /** At most so many lines. */
      lines?: number
      gap?: number
      /** Keeps its size while others grow. */
      fixed?: boolean
    }
  | { kind: 'button'; name: string; text: string; size: number; gap?: number; ground?: string; ink?: string; square?: boolean }
  | { kind: 'rule'; name: string; width: number; thick: number; color: string; gap?: number; shape?: 'line' | 'diamond' }
  | { kind: 'art'; name: string; art: string; size: number; color?: string; gap?: number }
  | { kind: 'space'; h: number }

type StackLook = {
  align?: 'left' | 'center' | 'right'
  valign?: 'top' | 'middle' | 'bottom'
  /** Largest scale; above 1 the blocks may grow into free room. */
  most?: number
  /** The same scale as another stack's. */
  scale?: number
}

/** Layers of a column with the box that they take. */
type Stacked = { layers: Layer[]; box: Box; scale: number }

const STEP = 0.96
const LEAST = 0.04

/** A column of blocks as large as the room allows: nothing is cut off, nothing lies on anything. */
export function stack(kit: Kit, blocks: readonly Block[], box: Box, look: StackLook = {}): Stacked {
  const { most = 1, valign = 'top' } = look
  let scale = look.scale ?? most
  while (scale > LEAST && heightOf(kit, blocks, box.w, scale) > box.h) scale *= STEP
  const h = heightOf(kit, blocks, box.w, scale)
  const top = box.y + Math.max(0, box.h - h) * { top: 0, middle: 0.5, bottom: 1 }[valign]
  let y = top
  // Words alone in the middle of a box stay there where fewer lines are set than were reckoned.
  const isAlone = valign === 'middle' && blocks.length === 1
  const layers = blocks.flatMap((block, i) => {
    const made = measured(kit, block, box.w, scale)
    y += i > 0 ? made.gap : 0
    const drawn = layersOf(kit, block, made, { x: box.x, y, w: box.w, h: made.h }, look.align ?? 'left').map(isAlone ? middled : same)
    y += made.h
    return drawn
  })
  return { layers, box: { x: box.x, y: top, w: box.w, h }, scale }
}

const same = (layer: Layer): Layer => layer
const middled = (layer: Layer): Layer => (layer.type === 'text' ? { ...layer, valign: 'middle' } : layer)

export const heightOf = (kit: Kit, blocks: readonly Block[], w: number, scale = 1): number =>
  blocks.reduce((sum, block, i) => {
    const { h, gap } = measured(kit, block, w, scale)
    return sum + h + (i > 0 ? gap : 0)
  }, 0)

type Measured = { size: number; lines: number; w: number; h: number; gap: number }

function measured(kit: Kit, block: Block, w: number, scale: number): Measured {
  if (block.kind === 'space') return { size: 0, lines: 0, w, h: block.h * scale, gap: 0 }
  if (block.kind === 'rule') return { size: 0, lines: 0, w: block.width, h: Math.max(1, block.thick), gap: (block.gap ?? 0) * scale }
  if (block.kind === 'art')
    return { size: block.size * scale, lines: 1, w, h: block.size * scale, gap: (block.gap ?? 0) * block.size * scale }
  if (block.kind === 'button') {
    const wide = lineWidth(block.text, 1, kit.faces.text) * 1.08
    const size = Math.min(block.size * scale, w / (wide + 2.4))
    return { size, lines: 1, w: Math.min(w, (wide + 2.4) * size), h: size * 2.5, gap: (block.gap ?? 0) * block.size * scale }
  }
  const font = block.font ?? kit.faces.text
  const measure = w * (block.measure ?? 1)
  const wanted = block.size * (block.fixed ? Math.min(1, scale) : scale)
  const size = Math.max(1, Math.min(wanted, measure / (longestWord(block.text, font, block.tracking ?? 0) * 1.04)))
  const lines = linesFor(block.text, size, measure, font, block.tracking ?? 0)
  const capped = block.lines && lines > block.lines ? sizeFor(block.text, size, measure, font, block.tracking ?? 0, block.lines) : size
  const count = capped === size ? lines : (block.lines ?? lines)
  const leading = leadingOf(block)
  return {
    size: capped,
    lines: count,
    w: measure,
    h: capped * (count - 1) * leading + capped * onlyLine(block, leading),
    gap: (block.gap ?? 0.6) * wanted,
  }
}

const leadingOf = (block: Extract<Block, { kind: 'text' }>): number =>
  (block.leading ?? (block.font && block.role === 'headline' ? headlineSetting(block.font, block.text).leading : 1.32)) *
  easeFor(block.text)
/** Letters that stack need more room between their lines. */
const easeFor = (text: string): number =>
  /[\p{Script=Thai}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Tamil}]/u.test(text)
    ? 1.3
    : /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
      ? 1.14
      : 1
const onlyLine = (block: Extract<Block, { kind: 'text' }>, leading: number): number =>
  Math.max(block.role === 'headline' ? 1.06 : 1.24, Math.min(leading, 1.5))

const BREAKABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Width of the widest run that no line may break, at size 1. */
export function longestWord(text: string, font: string, tracking = 0): number {
  let widest = 0.1
  for (const word of text.split(/[\s-]+/)) {
    const run = BREAKABLE.test(word) ? word.slice(0, 4) : word
    widest = Math.max(widest, lineWidth(run, 1, font) + tracking * run.length)
  }
  return widest
}

const widthAt = (text: string, size: number, font: string, tracking: number) => lineWidth(text, size, font) + tracking * size * text.length

function linesFor(text: string, size: number, w: number, font: string, tracking: number): number {
  return text.split('\n').reduce((sum, line) => {
    const width = widthAt(line, size, font, tracking)
    return sum + (width <= w * 0.99 ? 1 : Math.max(2, Math.ceil((width * 1.12) / w)))
  }, 0)
}

function sizeFor(text: string, from: number, w: number, font: string, tracking: number, most: number): number {
  let size = from
  while (size > 1 && linesFor(text, size, w, font, tracking) > most) size *= 0.97
  return size
}

function layersOf(kit: Kit, block: Block, made: Measured, box: Box, wanted: 'left' | 'center' | 'right'): Layer[] {
  if (block.kind === 'space') return []
  const start = (w: number, align = wanted) => box.x + (box.w - w) * { left: 0, center: 0.5, right: 1 }[align]
  if (block.kind === 'rule') {
    if (block.shape === 'diamond') return [divider(block, { x: start(made.w), y: box.y, w: made.w, h: made.h })]
    return [shape(block.name, { x: start(made.w), y: box.y, w: made.w, h: made.h }, { fill: block.color })]
  }
  if (block.kind === 'art')
    return [
      {
        type: 'art',
        name: block.name,
        box: { x: start(made.size), y: box.y, w: made.size, h: made.size },
        art: block.art,
        ...(block.color && { color: block.color }),
      },
    ]
  if (block.kind === 'button') {
    const x = start(made.w)
    const ground = block.ground ?? kit.inks.accent
    return [
      shape(
        `${block.name}.pill`,
        { x, y: box.y, w: made.w, h: made.h },
        { radius: block.square ? made.size * 0.3 : made.h / 2, fill: ground },
      ),
      say(kit, block.name, { x: x + made.size, y: box.y, w: made.w - made.size * 2, h: made.h }, block.text, {
        size: made.size,
        font: kit.faces.text,
        weight: 700,
        color: readable(block.ink ?? kit.inks.onAccent, [ground]),
        role: 'button',
        align: 'center',
        valign: 'middle',
        maxLines: 1,
      }),
    ]
  }
  const align = wanted === 'left' && directionOf(block.text) === 'rtl' ? 'right' : wanted
  return [textLayer(kit, block, made, { ...box, x: start(made.w, align), w: made.w }, align)]
}

function textLayer(kit: Kit, block: Extract<Block, { kind: 'text' }>, made: Measured, box: Box, align: TextLayer['align']): TextLayer {
  const layer = say(kit, block.name, box, block.text, {
    size: made.size,
    font: block.font ?? kit.faces.text,
    weight: block.weight ?? 400,
    color: block.color ?? kit.inks.ink,
    role: block.role,
    align,
    valign: align !== 'center' && block.role !== 'headline' && made.lines > 1 ? 'top' : 'middle',
    leading: leadingOf(block),
    tracking: block.tracking ?? (block.role === 'headline' ? headlineSetting(block.font ?? '', block.text).tracking : 0),
    balance: block.role === 'headline' || align === 'center',
  })
  return block.italic ? { ...layer, italic: true } : layer
}

/** A line with a lozenge in its middle. */
function divider({ name, color, thick }: Extract<Block, { kind: 'rule' }>, box: Box): Layer {
  const r = Math.max(2.5, thick * 2.6)
  const [cx, cy] = [box.w / 2, box.h / 2]
  const d = `M 0 ${n(cy - thick / 2)} H ${n(cx - r * 2)} V ${n(cy + thick / 2)} H 0 Z M ${n(cx + r * 2)} ${n(cy - thick / 2)} H ${n(box.w)} V ${n(cy + thick / 2)} H ${n(cx + r * 2)} Z M ${n(cx)} ${n(cy - r)} L ${n(cx + r)} ${n(cy)} L ${n(cx)} ${n(cy + r)} L ${n(cx - r)} ${n(cy)} Z`
  return path(name, box, d, { fill: color })
}
