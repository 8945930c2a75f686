import { contrast, mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, onGround, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { cell, end, fittedSize, type Row, type Session, shared, start, timed, titled } from './cells.ts'

/** A band across the page for each day, grounds in turn: its name large, hours along the other edge. */
export function bands(kit: Kit, sessions: readonly Session[], room: Box, isBlock: boolean): Layer[] {
  const grounds = groundsOf(kit)
  const weights = sessions.map(({ rows }) => 0.5 + rows.length)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const unit = Math.min(room.h / total, kit.side * 0.21)
  const bleed = kit.isClear ? room : { ...room, x: kit.sheet.x, w: kit.sheet.w }
  let y = room.y + Math.max(0, (room.h - unit * total) * (isBlock ? 0 : 0.3))
  const placed = sessions.map((session, i) => {
    const h = unit * (weights[i] ?? 1)
    const band = { ...bleed, y, h }
    y += h
    const inner = { ...room, y: band.y, h }
    const rowH = (h * 0.86) / session.rows.length
    const rows = session.rows.map((row, k) => ({ row, box: { ...inner, y: inner.y + h * 0.07 + k * rowH, h: rowH } }))
    return { session, band, inner, rows, ground: grounds[i % grounds.length] ?? kit.inks.ground, name: `day-${i + 1}` }
  })
  const [dayEnd, timeStart] = sessions.some(({ rows }) => rows.some(({ lead }) => (lead?.length ?? 0) > 7)) ? [0.29, 0.68] : [0.33, 0.76]
  const dayBox = ({ inner }: (typeof placed)[number]) => inset(cell(kit, inner, 0, dayEnd - 0.03), 0, inner.h * 0.1)
  const dayOf = (one: (typeof placed)[number], on: Kit, share = 0.068): Block[] =>
    one.session.day === null
      ? []
      : [
          {
            kind: 'text',
            name: one.name,
            text: one.session.day,
            role: 'label',
            size: kit.side * share,
            font: on.faces.display,
            weight: on.faces.displayWeight,
            color: on.inks.accent,
            lines: 1,
          },
        ]
  const dayShare = Math.min(...placed.map((one) => fittedSize(kit, dayOf(one, kit)[0], dayBox(one))))
  const names = placed.flatMap(({ rows, name }) =>
    rows.map(
      ({ row, box }, k) =>
        [
          titled(kit, `${name}.entry-${k + 1}`, row, 0.046),
          inset(cell(kit, box, dayEnd, row.lead ? timeStart : 1), kit.side * 0.008, 2),
        ] as const,
    ),
  )
  const scale = shared(kit, names)
  const hours = placed.flatMap(({ rows, name }) =>
    rows.flatMap(({ row, box }, k) =>
      row.lead ? [[[timed(kit, `${name}.entry-${k + 1}`, row.lead, 0.056, kit.inks.ink)], cell(kit, box, timeStart, 1)] as const] : [],
    ),
  )
  const hourScale = shared(kit, hours)
  // One size for all hours also where one of them is longer than the rest.
  const widest = Math.min(0.056, ...hours.map(([[block], box]) => fittedSize(kit, block, box)))
  return placed.flatMap((one): Layer[] => {
    const on = onGround(kit, one.ground)
    const isPlain = one.ground === kit.inks.ground
    return [
      ...(isPlain ? [] : [shape(`${one.name}.band`, one.band, { fill: one.ground })]),
      ...stack(on, dayOf(one, on, Math.min(0.068, dayShare)), dayBox(one), { valign: 'middle', align: start(kit) }).layers,
      ...one.rows.flatMap(({ row, box }, k) => {
        const name = `${one.name}.entry-${k + 1}`
        return [
          ...stack(on, titled(on, name, row, 0.046), inset(cell(kit, box, dayEnd, row.lead ? timeStart : 1), kit.side * 0.008, 2), {
            valign: 'middle',
            scale,
            align: start(kit),
          }).layers,
          ...(row.lead
            ? stack(on, [timed(on, name, row.lead, widest, on.inks.ink)], cell(kit, box, timeStart, 1), {
                valign: 'middle',
                scale: hourScale,
                align: end(kit),
              }).layers
            : []),
        ]
      }),
    ]
  })
}

/** Grounds that follow each other down the page: the page's own, a tint, and the accent where it is bold. */
function groundsOf(kit: Kit): string[] {
  const { ground, accent } = kit.inks
  const tint = mix(ground, accent, 0.14)
  const isLoud = !kit.isCentered && contrast(accent, ground) > 3.4
  if (kit.isClear) return [ground]
  return isLoud ? [ground, accent, ground, mix(ground, accent, 0.22)] : [tint, ground]
}

/** Heavy lines with the hour as the picture: `18:00` large, the day above what happens. */
export function lines(kit: Kit, sessions: readonly Session[], room: Box): Layer[] {
  const entries = sessions.flatMap(({ day, rows }) => rows.map((row) => ({ day, row })))
  const pitch = Math.min(room.h / entries.length, kit.side * 0.3)
  const top = room.y + Math.max(0, room.h - pitch * entries.length) * 0.4
  const placed = entries.map(({ day, row }, i) => ({ day, row, name: `entry-${i + 1}`, box: { ...room, y: top + i * pitch, h: pitch } }))
  const split = placed.some(({ row }) => (row.lead?.length ?? 0) > 7) ? 0.46 : 0.36
  const words = ({ day, row, name }: (typeof placed)[number]): Block[] => [
    ...(day
      ? [
          {
            kind: 'text' as const,
            name: `${name}.day`,
            text: day,
            role: 'label',
            size: kit.side * 0.027,
            weight: 700,
            color: kit.inks.accent,
            lines: 1,
          },
        ]
      : []),
    ...titled(kit, name, row, 0.056).map(
      (block): Block => (block.kind === 'text' && block.role === 'list-item' ? { ...block, gap: 0.12 } : block),
    ),
  ]
  const wordBox = (one: (typeof placed)[number]) => inset(cell(kit, one.box, one.row.lead ? split : 0, 1), 0, pitch * 0.1)
  const scale = shared(
    kit,
    placed.map((one) => [words(one), wordBox(one)] as const),
  )
  const hours = placed.flatMap(({ row, name, box }) =>
    row.lead ? [[[timed(kit, name, row.lead, 0.11, kit.inks.ink)], inset(cell(kit, box, 0, split - 0.03), 0, pitch * 0.12)] as const] : [],
  )
  const hourScale = shared(kit, hours)
  const widest = Math.min(0.11, ...hours.map(([[block], box]) => fittedSize(kit, block, box)))
  return placed.flatMap((one, i): Layer[] => [
    ...(i > 0 ? [shape(`${one.name}.rule`, { ...one.box, h: Math.max(1, kit.side * 0.004) }, { fill: kit.inks.ink })] : []),
    ...(one.row.lead
      ? stack(
          kit,
          [timed(kit, one.name, one.row.lead, widest, kit.inks.ink)],
          inset(cell(kit, one.box, 0, split - 0.03), 0, pitch * 0.12),
          { valign: 'middle', scale: hourScale, align: start(kit) },
        ).layers
      : []),
    ...stack(kit, words(one), wordBox(one), { valign: 'middle', scale, align: start(kit) }).layers,
  ])
}

/** Hours down a line, a mark at each, what happens beside it. */
export function agenda(kit: Kit, rows: readonly Row[], room: Box): Layer[] {
  const isWide = room.w > room.h * 1.4 && rows.length > 5
  const count = isWide ? 2 : 1
  const perColumn = Math.ceil(rows.length / count)
  const gap = kit.side * 0.07
  const w = (room.w - gap * (count - 1)) / count
  const pitch = Math.min(room.h / perColumn, kit.side * 0.22)
  const top = room.y + Math.max(0, room.h - pitch * perColumn) * 0.3
  const hasHours = rows.some(({ lead }) => lead !== null)
  const split = !hasHours ? 0.06 : rows.some(({ lead }) => (lead?.length ?? 0) > 7) ? 0.36 : 0.27
  const placed = rows.map((row, i) => {
    const column = kit.isRtl ? count - 1 - Math.floor(i / perColumn) : Math.floor(i / perColumn)
    return { row, name: `entry-${i + 1}`, box: { x: room.x + column * (w + gap), y: top + (i % perColumn) * pitch, w, h: pitch } }
  })
  const wordBox = (box: Box) => inset(cell(kit, box, split + 0.04, 1), 0, pitch * 0.1)
  const hourBox = (box: Box) => inset(cell(kit, box, 0, split - 0.05), 0, pitch * 0.1)
  const scale = shared(
    kit,
    placed.map(({ row, name, box }) => [titled(kit, name, row, 0.044), wordBox(box)] as const),
  )
  const hours = placed.flatMap(({ row, name, box }) =>
    row.lead ? [[[timed(kit, name, row.lead, 0.052, kit.inks.accent)], hourBox(box)] as const] : [],
  )
  const widest = Math.min(0.052, ...hours.map(([[block], box]) => fittedSize(kit, block, box)))
  const r = kit.side * 0.011
  const axisOf = (box: Box) => {
    const at = cell(kit, box, split, split + 0.0001)
    return at.x
  }
  return [
    ...Array.from({ length: count }, (_, column): Layer[] => {
      const own = placed.slice(column * perColumn, (column + 1) * perColumn)
      const [first, last] = [own[0], own.at(-1)]
      if (!first || !last) return []
      const y = first.box.y + pitch / 2
      return [
        shape(
          `axis-${column + 1}`,
          { x: axisOf(first.box) - kit.side * 0.0015, y, w: kit.side * 0.003, h: last.box.y + pitch / 2 - y },
          { fill: withAlpha(kit.inks.ink, 0.35) },
        ),
      ]
    }).flat(),
    ...placed.flatMap(({ row, name, box }): Layer[] => [
      shape(
        `${name}.mark`,
        { x: axisOf(box) - r, y: box.y + pitch / 2 - r, w: r * 2, h: r * 2 },
        { kind: 'ellipse', fill: kit.inks.accent, stroke: { paint: kit.inks.ground, width: r * 0.5 } },
      ),
      ...(row.lead
        ? stack(kit, [timed(kit, name, row.lead, widest, kit.inks.accent)], hourBox(box), { valign: 'middle', align: end(kit) }).layers
        : []),
      ...stack(kit, titled(kit, name, row, 0.044), wordBox(box), { valign: 'middle', scale, align: start(kit) }).layers,
    ]),
  ]
}
