import type { Brief, WantedText } from '../../brief/schema.ts'
import { withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'

export type Points = NonNullable<NonNullable<Brief['content']>['points']>

/** Points in one column or two, each behind its number or a short bar. */
export function list(kit: Kit, items: Points['items'], room: Box, isCounted: boolean): Layer[] {
  const { inks, faces } = kit
  const unit = kit.side / 100
  const words = items.reduce((sum, { title, detail }) => sum + title.length + (detail?.length ?? 0), 0)
  const columns = room.w > room.h * 1.1 && (items.length > 4 || (items.length > 3 && words < 160)) ? 2 : 1
  const rows = Math.ceil(items.length / columns)
  const gap = unit * 7
  const w = (room.w - gap * (columns - 1)) / columns
  const pitch = Math.min(room.h / rows, unit * (columns === 1 ? 17 : 24))
  const lead = unit * 6.5
  const cells = items.map(
    (_, i): Box => ({ x: room.x + Math.floor(i / rows) * (w + gap), y: room.y + (i % rows) * pitch, w, h: pitch * 0.92 }),
  )
  const blocksOf = ({ title, detail }: Points['items'][number], i: number): Block[] => [
    {
      kind: 'text',
      name: `point-${i + 1}`,
      text: title,
      role: 'list-item',
      size: unit * (detail ? 4 : items.length <= 4 ? 5.4 : 4.8),
      weight: detail ? 700 : 500,
      leading: 1.26,
    },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `point-${i + 1}.detail`,
            text: detail,
            role: 'body',
            size: unit * 2.9,
            color: inks.quiet,
            gap: 0.3,
          },
        ]
      : []),
  ]
  const fitted = Math.min(
    1,
    ...items.map((item, i) => stack(kit, blocksOf(item, i), { ...(cells[i] as Box), w: w - lead, h: pitch * 0.86 }).scale),
  )
  return items.flatMap((item, i): Layer[] => {
    const cell = cells[i] as Box
    const body = stack(
      kit,
      blocksOf(item, i),
      { ...cell, x: kit.isRtl ? cell.x : cell.x + lead, w: w - lead },
      { scale: fitted, align: kit.isRtl ? 'right' : 'left' },
    )
    const x = kit.isRtl ? cell.x + cell.w - lead : cell.x
    const size = unit * 5 * fitted
    const mark: Layer[] = isCounted
      ? stack(
          kit,
          [
            {
              kind: 'text',
              name: `number-${i + 1}`,
              text: String(i + 1),
              role: 'number',
              size,
              font: faces.display,
              weight: faces.displayWeight,
              color: inks.accent,
            },
          ],
          { ...cell, x, w: lead * 0.9, h: size * 1.3 },
          { align: kit.isRtl ? 'right' : 'left' },
        ).layers
      : [shape(`mark-${i + 1}`, { x, y: body.box.y + size * 0.55, w: unit * 3.2, h: unit * 0.7 }, { fill: inks.accent })]
    const line =
      i % rows === 0
        ? []
        : [
            shape(
              `line-${i + 1}`,
              { x: cell.x, y: cell.y - pitch * 0.08, w, h: Math.max(1, unit * 0.14) },
              { fill: withAlpha(inks.ink, 0.14) },
            ),
          ]
    return [...line, ...mark, ...body.layers]
  })
}

/** One figure very large, or a few in a row, each over what it counts. */
export function figures(kit: Kit, items: Points['items'], room: Box): Layer[] {
  const { inks, faces } = kit
  const unit = kit.side / 100
  const gap = unit * 6
  const isStacked = room.w < room.h
  const count = items.length
  const cells = items.map(
    (_, i): Box =>
      isStacked
        ? { x: room.x, y: room.y + (i * (room.h + gap)) / count, w: room.w, h: (room.h - gap * (count - 1)) / count }
        : { x: room.x + (i * (room.w + gap)) / count, y: room.y, w: (room.w - gap * (count - 1)) / count, h: room.h },
  )
  const blocksOf = ({ lead, title, detail }: Points['items'][number], i: number): Block[] => [
    {
      kind: 'text',
      name: `figure-${i + 1}`,
      text: lead ?? '',
      role: 'headline',
      size: unit * (count === 1 ? 34 : 20),
      font: faces.display,
      weight: faces.displayWeight,
      color: inks.accent,
      lines: 1,
    },
    { kind: 'text', name: `figure-${i + 1}.title`, text: title, role: 'label', size: unit * 3.5, weight: 500, gap: 0.8, leading: 1.3 },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `figure-${i + 1}.detail`,
            text: detail,
            role: 'body',
            size: unit * 2.8,
            color: inks.quiet,
            gap: 0.4,
          },
        ]
      : []),
  ]
  const scale = Math.min(1, ...items.map((item, i) => stack(kit, blocksOf(item, i), inset(cells[i] as Box, unit * 0.5)).scale))
  return items.flatMap((item, i): Layer[] => {
    const cell = cells[i] as Box
    return [
      shape(`figure-${i + 1}.line`, { x: cell.x, y: cell.y, w: cell.w, h: Math.max(1, unit * 0.35) }, { fill: inks.accent }),
      ...stack(
        kit,
        blocksOf(item, i).filter((block) => block.kind !== 'text' || block.text !== ''),
        { ...cell, y: cell.y + unit * 3, h: cell.h - unit * 3 },
        { scale, align: kit.isRtl ? 'right' : 'left' },
      ).layers,
    ]
  })
}

/** A quotation over the whole page, with a great mark before it and who said it below. */
export function quotation(plain: Kit, quote: WantedText, by: readonly WantedText[]): Layer[] {
  const isFull = rng(plain.seed, 'quote').next() < 0.5 && !plain.brief.style.words.includes('dark')
  const kit = isFull && !plain.isClear && plain.style.name === 'plain' ? onGround(plain, plain.inks.accent) : plain
  const { inks, faces, area, sheet } = kit
  const unit = kit.side / 100
  const align = kit.isRtl ? ('right' as const) : ('left' as const)
  const box = kit.sheet.w > kit.sheet.h ? { ...area, x: area.x + area.w * 0.08, w: area.w * 0.84 } : area
  const blocks: Block[] = [
    { kind: 'art', name: 'mark', art: 'ph:quotes-fill', size: unit * 9, color: kit === plain ? inks.accent : inks.ink },
    {
      kind: 'text',
      name: 'quote',
      text: quote.text,
      role: 'headline',
      size: unit * 8.4,
      font: faces.display,
      weight: faces.displayWeight,
      leading: 1.14,
      gap: 0.4,
    },
    ...by.map(
      (text, i): Block => ({
        kind: 'text',
        name: `by-${i + 1}`,
        text: text.text,
        role: 'caption',
        size: unit * (i === 0 ? 3.4 : 2.8),
        weight: i === 0 ? 700 : 400,
        color: i === 0 ? inks.ink : inks.quiet,
        gap: i === 0 ? 1.2 : 0.25,
      }),
    ),
  ]
  const ground: Layer[] = kit === plain ? [] : [shape('ground', sheet, { fill: inks.ground })]
  return [...ground, ...stack(kit, blocks, box, { align, valign: 'middle', most: 1.2 }).layers]
}
