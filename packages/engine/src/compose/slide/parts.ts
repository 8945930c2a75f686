import type { Brief, WantedText } from '../../brief/schema.ts'
import { mix, withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { markOf } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { lineWidth } from '../page/page.ts'

export type Points = NonNullable<NonNullable<Brief['content']>['points']>

/** Points in one column or two that fill the page, each behind its number or a mark. */
export function list(kit: Kit, items: Points['items'], room: Box, isCounted: boolean): Layer[] {
  const { inks, faces } = kit
  const unit = kit.side / 100
  const columns = room.w > room.h * 1.1 && items.length > 5 ? 2 : 1
  const rows = Math.ceil(items.length / columns)
  const gap = unit * 7
  const w = (room.w - gap * (columns - 1)) / columns
  const pitch = Math.min(room.h / rows, unit * 22)
  const lead = unit * 9
  const from = room.y + Math.max(0, room.h - pitch * rows) * 0.3
  const cells = items.map(
    (_, i): Box => ({ x: room.x + Math.floor(i / rows) * (w + gap), y: from + (i % rows) * pitch, w, h: pitch * 0.92 }),
  )
  const blocksOf = ({ title, detail }: Points['items'][number], i: number): Block[] => [
    {
      kind: 'text',
      name: `point-${i + 1}`,
      text: title,
      role: 'list-item',
      size: unit * (detail ? 4.4 : items.length <= 4 ? 5.2 : 4.7),
      weight: detail ? 700 : 500,
      leading: 1.24,
    },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `point-${i + 1}.detail`,
            text: detail,
            role: 'body',
            size: unit * 3.1,
            color: inks.quiet,
            gap: 0.3,
          },
        ]
      : []),
  ]
  const fitted = Math.min(
    1,
    ...items.map((item, i) => stack(kit, blocksOf(item, i), { ...(cells[i] as Box), w: w - lead, h: pitch * 0.82 }).scale),
  )
  return items.flatMap((item, i): Layer[] => {
    const cell = cells[i] as Box
    const body = stack(
      kit,
      blocksOf(item, i),
      { ...cell, x: kit.isRtl ? cell.x : cell.x + lead, w: w - lead },
      { scale: fitted, align: kit.isRtl ? 'right' : 'left', valign: 'middle' },
    )
    const x = kit.isRtl ? cell.x + cell.w - lead : cell.x
    const art = isCounted ? null : markOf(item.title)
    const size = Math.min(unit * 6.4, cell.h * 0.62)
    const at = { x, y: cell.y + (cell.h - size) / 2, w: size, h: size }
    const on = onGround(kit, inks.accent)
    const mark: Layer[] =
      isCounted || art === null
        ? [
            shape(`mark-${i + 1}`, at, { kind: 'ellipse', fill: isCounted ? inks.accent : withAlpha(inks.accent, 0.16) }),
            ...(isCounted
              ? stack(
                  on,
                  [
                    {
                      kind: 'text',
                      name: `number-${i + 1}`,
                      text: String(i + 1),
                      role: 'number',
                      size: size * 0.52,
                      font: faces.display,
                      weight: faces.displayWeight,
                      color: on.inks.ink,
                      lines: 1,
                    },
                  ],
                  at,
                  { align: 'center', valign: 'middle' },
                ).layers
              : [shape(`mark-${i + 1}.dot`, inset(at, size * 0.34), { kind: 'ellipse', fill: inks.accent })]),
          ]
        : [
            shape(`mark-${i + 1}`, at, { kind: 'ellipse', fill: inks.accent }),
            { type: 'art', name: `mark-${i + 1}.art`, box: inset(at, size * 0.24), art, color: on.inks.ink },
          ]
    const line =
      i % rows === 0
        ? []
        : [
            shape(
              `line-${i + 1}`,
              { x: cell.x, y: cell.y - pitch * 0.04, w, h: Math.max(1, unit * 0.14) },
              { fill: withAlpha(inks.ink, 0.14) },
            ),
          ]
    return [...line, ...mark, ...body.layers]
  })
}

/** Few points side by side in cards: a great number or pictogram above, the words below. */
export function cards(kit: Kit, items: Points['items'], room: Box, isCounted: boolean): Layer[] {
  const { inks, faces } = kit
  const unit = kit.side / 100
  const gap = unit * 4
  const count = items.length
  const w = (room.w - gap * (count - 1)) / count
  const marks = items.map(({ title, detail }) => (isCounted ? null : (markOf(title) ?? markOf(detail ?? ''))))
  // Pictograms only where each point has its own.
  const isPictured = marks.every((mark, i) => mark !== null && marks.indexOf(mark) === i)
  const fill = mix(inks.ground, inks.accent, 0.1)
  const on = onGround(kit, fill)
  const head = unit * 13
  const pad = Math.min(unit * 4.4, w * 0.09)
  const cellsOf = (y: number, h: number) => items.map((_, i): Box => ({ x: room.x + (kit.isRtl ? count - 1 - i : i) * (w + gap), y, w, h }))
  const inner = (cell: Box): Box => ({ x: cell.x + pad, y: cell.y + pad + head, w: cell.w - pad * 2, h: cell.h - pad * 2 - head })
  const blocksOf = ({ title, detail }: Points['items'][number], i: number): Block[] => [
    {
      kind: 'text',
      name: `point-${i + 1}`,
      text: title,
      role: 'list-item',
      size: unit * (count <= 3 ? 5.2 : 4.6),
      weight: 700,
      leading: 1.2,
      color: on.inks.ink,
    },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `point-${i + 1}.detail`,
            text: detail,
            role: 'body',
            size: unit * 3.2,
            color: on.inks.quiet,
            gap: 0.45,
          },
        ]
      : []),
  ]
  const widest = cellsOf(room.y, room.h)
  const scale = Math.min(1.25, ...items.map((item, i) => stack(on, blocksOf(item, i), inner(widest[i] as Box), { most: 1.25 }).scale))
  const tall = Math.max(...items.map((item, i) => stack(on, blocksOf(item, i), inner(widest[i] as Box), { scale }).box.h))
  const h = Math.min(room.h, Math.max(unit * 34, tall + head + pad * 2 + unit * 4))
  const cells = cellsOf(room.y + (room.h - h) * 0.4, h)
  const align = kit.isRtl ? ('right' as const) : ('left' as const)
  return items.flatMap((item, i): Layer[] => {
    const cell = cells[i] as Box
    const art = isPictured ? marks[i] : null
    const at = { x: kit.isRtl ? cell.x + cell.w - pad - head * 0.78 : cell.x + pad, y: cell.y + pad, w: head * 0.78, h: head * 0.78 }
    const sign: Layer[] = art
      ? [{ type: 'art', name: `mark-${i + 1}`, box: at, art, color: on.inks.accent }]
      : stack(
          on,
          [
            {
              kind: 'text',
              name: `number-${i + 1}`,
              text: String(i + 1),
              role: 'number',
              size: head * 0.86,
              font: faces.display,
              weight: faces.displayWeight,
              color: on.inks.accent,
              lines: 1,
              leading: 1,
            },
          ],
          { ...cell, x: cell.x + pad, y: cell.y + pad * 0.6, w: cell.w - pad * 2, h: head },
          { align },
        ).layers
    return [
      shape(`card-${i + 1}`, cell, { fill, radius: unit * 1.6 }),
      shape(`card-${i + 1}.edge`, { ...cell, h: Math.max(2, unit * 0.8) }, { fill: inks.accent }),
      ...sign,
      ...stack(on, blocksOf(item, i), inner(cell), { scale, align }).layers,
    ]
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
        : {
            x: room.x + (i * (room.w + gap)) / count,
            y: room.y + (room.h - Math.min(room.h, unit * 52)) * 0.35,
            w: (room.w - gap * (count - 1)) / count,
            h: Math.min(room.h, unit * 52),
          },
  )
  // All figures are as large as the longest allows.
  const widest = Math.max(...items.map(({ lead }) => lineWidth(lead ?? '', 1, faces.display)))
  const size = Math.min(unit * (count === 1 ? 38 : count === 2 ? 26 : 20), (cells[0] as Box).w / (widest * 1.06))
  const blocksOf = ({ lead, title, detail }: Points['items'][number], i: number): Block[] => [
    {
      kind: 'text',
      name: `figure-${i + 1}`,
      text: lead ?? '',
      role: 'headline',
      size,
      font: faces.display,
      weight: faces.displayWeight,
      color: inks.accent,
      lines: 1,
    },
    { kind: 'text', name: `figure-${i + 1}.title`, text: title, role: 'label', size: unit * 4.2, weight: 500, gap: 0.7, leading: 1.3 },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `figure-${i + 1}.detail`,
            text: detail,
            role: 'body',
            // `+18%`: how the figure changed is read from the back of the room too.
            ...(detail.length <= 16 ? { size: unit * 4.2, weight: 700, color: inks.accent } : { size: unit * 2.8, color: inks.quiet }),
            gap: 0.4,
          },
        ]
      : []),
  ]
  const scale = Math.min(1, ...items.map((item, i) => stack(kit, blocksOf(item, i), inset(cells[i] as Box, unit * 0.5, unit * 2)).scale))
  const tall = Math.max(...items.map((item, i) => stack(kit, blocksOf(item, i), cells[i] as Box, { scale }).box.h)) + unit * 4
  const drop = isStacked ? 0 : Math.max(0, room.y + (room.h - tall) * 0.42 - (cells[0] as Box).y)
  return items.flatMap((item, i): Layer[] => {
    const cell = { ...(cells[i] as Box), y: (cells[i] as Box).y + drop }
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
