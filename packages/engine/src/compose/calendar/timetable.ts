import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, kitOf, onGround, sceneOf, shape, Texts } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { colorsOf } from '../design/tiles.ts'
import { lineWidth } from '../page/page.ts'

/** Hours with what happens in them, or days side by side with their entries. */
export const timetable: Composer = (brief, canvas, seed) => {
  const kit = kitOf(brief, canvas, seed, { usual: ['modern', 'friendly', 'technical'], margin: 0.07, ground: 'paper' })
  const texts = new Texts(brief)
  const title = texts.take('headline') ?? texts.title()
  const foot = texts.all('caption', 'place', 'web', 'date', 'footnote')
  const rest = texts.rest()
  const points = brief.content?.points ?? null
  const { inks, faces, area } = kit
  const unit = kit.side / 100
  const head: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * 8,
            font: faces.display,
            weight: faces.displayWeight,
            lines: 2,
          },
        ]
      : []),
    ...foot.map(
      (text, i): Block => ({
        kind: 'text',
        name: `foot-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3,
        weight: 500,
        color: inks.quiet,
        gap: 0.4,
      }),
    ),
  ]
  const top = stack(kit, head, { ...area, h: area.h * 0.26 })
  const room = { ...area, y: area.y + top.box.h + unit * 5, h: area.h - top.box.h - unit * 5 }
  const columns = points?.sides ?? []
  const items = points?.items ?? rest.map(({ text }) => ({ lead: null, title: text, detail: null }))
  const body = columns.length > 0 ? week(kit, columns, room) : rows(kit, items, room)
  const warnings =
    columns.length + items.length === 0
      ? [{ code: 'content_missing', message: 'The prompt lists no entries, so the timetable shows its title only.' }]
      : []
  return { scene: sceneOf(kit, [shape('bar', { ...kit.sheet, h: unit * 1.6 }, { fill: inks.accent }), ...top.layers, ...body]), warnings }
}

type Row = { lead: string | null; title: string; detail: string | null }

function rows(kit: Kit, items: readonly Row[], room: Box): Layer[] {
  if (items.length === 0) return []
  const unit = kit.side / 100
  const columns = room.w > room.h * 1.5 && items.length > 6 ? 2 : 1
  const perColumn = Math.ceil(items.length / columns)
  const gap = unit * 6
  const w = (room.w - gap * (columns - 1)) / columns
  const pitch = Math.min(room.h / perColumn, unit * 15)
  const leadW = Math.min(w * 0.3, unit * 22)
  const blocks = ({ title, detail }: Row, i: number): Block[] => [
    { kind: 'text', name: `entry-${i + 1}`, text: title, role: 'list-item', size: unit * 4, weight: 600, leading: 1.22 },
    ...(detail
      ? [
          {
            kind: 'text' as const,
            name: `entry-${i + 1}.detail`,
            text: detail,
            role: 'body',
            size: unit * 2.8,
            color: kit.inks.quiet,
            gap: 0.2,
          },
        ]
      : []),
  ]
  const cellOf = (i: number): Box => ({
    x: room.x + Math.floor(i / perColumn) * (w + gap),
    y: room.y + (i % perColumn) * pitch,
    w,
    h: pitch,
  })
  const scale = Math.min(
    1,
    ...items.map((item, i) => stack(kit, blocks(item, i), inset({ ...cellOf(i), w: w - leadW }, 0, pitch * 0.1)).scale),
  )
  return items.flatMap((item, i): Layer[] => {
    const cell = cellOf(i)
    const from = item.lead ? leadW : 0
    return [
      shape(`entry-${i + 1}.line`, { ...cell, h: Math.max(1, unit * 0.16) }, { fill: withAlpha(kit.inks.ink, 0.18) }),
      ...(item.lead
        ? stack(
            kit,
            [
              {
                kind: 'text',
                name: `entry-${i + 1}.time`,
                text: item.lead,
                role: 'label',
                size: unit * 4 * scale,
                font: kit.faces.display,
                weight: 700,
                color: kit.inks.accent,
                lines: 1,
              },
            ],
            { ...cell, w: leadW - unit * 2 },
            { valign: 'middle' },
          ).layers
        : []),
      ...stack(kit, blocks(item, i), inset({ ...cell, x: cell.x + from, w: w - from }, 0, pitch * 0.1), { valign: 'middle', scale }).layers,
    ]
  })
}

function week(kit: Kit, columns: readonly { title: string; points: readonly string[] }[], room: Box): Layer[] {
  const unit = kit.side / 100
  const gap = unit * 1.6
  const w = (room.w - gap * (columns.length - 1)) / columns.length
  const colors = colorsOf(kit)
  const most = Math.max(1, ...columns.map(({ points }) => points.length))
  const headH = unit * 7
  const h = Math.min(unit * 16, (room.h - headH - gap * most) / most)
  const size = Math.min(unit * 3.2, w * 0.13)
  const longest = Math.max(...columns.map(({ title }) => lineWidth(title, 1, kit.faces.display)))
  return columns.flatMap(({ title, points }, c): Layer[] => {
    const x = room.x + c * (w + gap)
    return [
      ...stack(
        kit,
        [
          {
            kind: 'text',
            name: `day-${c + 1}`,
            text: title,
            role: 'label',
            size: Math.min(unit * 3.4, (w * 0.95) / longest),
            font: kit.faces.display,
            weight: 700,
            color: kit.inks.ink,
            lines: 1,
          },
        ],
        { x, y: room.y, w, h: headH },
        { valign: 'middle' },
      ).layers,
      ...points.flatMap((text, i): Layer[] => {
        const cell = { x, y: room.y + headH + i * (h + gap), w, h }
        const ground = mix(kit.inks.ground, colors[(c + i) % 3] as string, 0.24)
        return [
          shape(`cell-${c + 1}-${i + 1}`, cell, { fill: ground, radius: unit * 1.2 }),
          ...stack(
            onGround(kit, ground),
            [{ kind: 'text', name: `entry-${c + 1}-${i + 1}`, text, role: 'list-item', size, weight: 600, leading: 1.2 }],
            inset(cell, unit * 1.6),
            { valign: 'middle' },
          ).layers,
        ]
      }),
    ]
  })
}
