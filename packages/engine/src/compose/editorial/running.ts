import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import type { Look } from '../graphic/look.ts'
import { columnsOf } from './columns.ts'
import { pullQuote, type Story } from './parts.ts'

/** As many columns as said, side by side. */
export function split(box: Box, count: number, gap: number): Box[] {
  const w = (box.w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, i): Box => ({ x: box.x + i * (w + gap), y: box.y, w, h: box.h }))
}

/** Columns of text; the quotation opens the last of them, and what else is to be said closes it. */
export function running(look: Look, story: Story, columns: readonly Box[], name = 'text'): Layer[] {
  const { unit } = look
  const last = columns.at(-1) as Box
  const size = Math.max(Math.min(unit * (look.faces.text === 'eb-garamond' ? 1.85 : 1.62), last.w / 16), 6)
  const quote =
    story.quote && last.h > unit * 16
      ? pullQuote(look, story.quote, { ...last, h: Math.min(last.h * (columns.length > 1 ? 0.62 : 0.34), unit * 34) })
      : null
  const spare = quote ? quote.h + unit * 1.8 : 0
  const rest: Block[] = story.rest.map((text, i) => ({
    kind: 'text',
    name: `note-${i + 1}`,
    text: text.text,
    role: text.role,
    size: unit * 1.6,
    weight: 600,
    color: look.inks.quiet,
    gap: 0.5,
  }))
  const closing = stack(look, rest, { ...last, y: last.y + last.h * 0.7, h: last.h * 0.3 }, { valign: 'bottom' })
  const closes = rest.length > 0 ? closing.box.h + unit * 1.5 : 0
  const flowing = columns.map((column) => (column === last ? { ...column, y: column.y + spare, h: column.h - spare - closes } : column))
  return [
    ...columnsOf(look, { name, columns: flowing, size, prose: story.prose, hasCap: name === 'text' }),
    ...(quote?.layers ?? []),
    ...closing.layers,
    ...rules(look, columns, name),
  ]
}

/** Fine lines between columns, where the look likes them. */
function rules(look: Look, columns: readonly Box[], name: string): Layer[] {
  if (!look.pick('rules', [true, false])) return []
  return columns.slice(1).flatMap((box, i): Layer[] => {
    const before = columns[i] as Box
    // None in the fold.
    if (box.x - before.x - before.w > look.unit * 4) return []
    return [
      shape(
        `${name}.rule-${i + 1}`,
        { x: box.x - look.unit * 1.3, y: box.y, w: Math.max(1, look.unit * 0.1), h: box.h },
        { fill: look.hairline },
      ),
    ]
  })
}
