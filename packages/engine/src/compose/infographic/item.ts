import type { Brief } from '../../brief/schema.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Kit } from '../design/kit.ts'
import { type Block, heightOf, longestWord, stack } from '../design/stack.ts'
import type { Look } from '../graphic/look.ts'

export type Points = NonNullable<NonNullable<Brief['content']>['points']>
export type Item = Points['items'][number]

export type WordsLook = {
  align?: 'left' | 'center' | 'right'
  valign?: 'top' | 'middle' | 'bottom'
  /** Ink of the lead: a date or a figure. */
  lead?: string
  /** Sizes as multiples of the unit. */
  size?: number
  leadSize?: number
}

/** The words of a point as blocks of a column: what leads it, its title, what is said of it. */
export function blocksOf(
  kit: Kit,
  unit: number,
  { lead, title, detail }: Item,
  name: string,
  { lead: tint, size = 3.1, leadSize = 1.9 }: WordsLook = {},
): Block[] {
  const { faces, inks } = kit
  return [
    ...(lead
      ? [
          {
            kind: 'text' as const,
            name: `${name}.lead`,
            text: lead,
            role: 'figure',
            size: unit * size * leadSize,
            font: faces.display,
            weight: faces.displayWeight,
            color: tint ?? inks.accent,
            lines: 1,
            leading: 1.1,
          },
        ]
      : []),
    {
      kind: 'text',
      name: `${name}.title`,
      text: title,
      role: 'list-item',
      size: unit * size,
      weight: detail || !lead ? 700 : 500,
      color: inks.ink,
      leading: 1.22,
      gap: lead ? 0.2 : 0,
    },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `${name}.detail`,
            text: detail,
            role: 'body',
            size: unit * size * 0.76,
            color: inks.quiet,
            leading: 1.34,
            gap: 0.35,
          },
        ]
      : []),
  ]
}

/** The scale at which every point has its place in its box: all words of a page are set in the same sizes. */
export function commonScale(kit: Kit, unit: number, items: readonly Item[], boxes: readonly Box[], look: WordsLook = {}): number {
  let scale = 1.6
  while (
    scale > 0.05 &&
    items.some((item, i) => {
      const box = boxes[i] as Box
      const size = unit * (look.size ?? 3.1) * scale
      if (longestWord(item.title, kit.faces.text) * size * 1.05 > box.w) return true
      return heightOf(kit, blocksOf(kit, unit, item, 'x', look), box.w, scale) > box.h
    })
  )
    scale *= 0.95
  return scale
}

/** The words of a point in a box. */
export function saying(kit: Kit, unit: number, item: Item, name: string, box: Box, scale: number, look: WordsLook = {}): Layer[] {
  return stack(kit, blocksOf(kit, unit, item, name, look), box, {
    scale,
    align: look.align ?? (kit.isRtl ? 'right' : 'left'),
    valign: look.valign ?? 'middle',
  }).layers
}

/** Everything that a point says, for what pictures it. */
export const wordsOf = ({ title, detail }: Item): string => `${title} ${detail ?? ''}`

/** The n-th of equal parts of a box, with gaps. */
export function part(box: Box, i: number, count: number, gap: number, way: 'row' | 'column', look?: Look): Box {
  if (way === 'column') {
    const h = (box.h - gap * (count - 1)) / count
    return { ...box, y: box.y + i * (h + gap), h }
  }
  const w = (box.w - gap * (count - 1)) / count
  const at = look?.isRtl ? count - 1 - i : i
  return { ...box, x: box.x + at * (w + gap), w }
}
