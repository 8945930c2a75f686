import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, shape } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { lineWidth } from '../page/page.ts'
import { commonScale, type Item, saying } from './item.ts'

/** Dates on a line down the middle of the page, what happened on cards that change sides, the date large across from each. */
export function datedIn(look: Look, items: readonly Item[], room: Box): Layer[] {
  const { unit, faces } = look
  const pitch = room.h / items.length
  const axis = room.x + room.w / 2
  const reach = unit * 4.6
  const half = room.w / 2 - reach
  const rows = items.map((item, i) => {
    const isLeft = (i % 2 === 1) !== look.isRtl
    const y = room.y + pitch * i
    const left: Box = { x: room.x, y, w: half, h: pitch }
    const right: Box = { ...left, x: axis + reach }
    return {
      item: { ...item, lead: null },
      lead: item.lead ?? '',
      card: inset(isLeft ? left : right, 0, pitch * 0.1),
      date: isLeft ? right : left,
      isLeft,
      y: y + pitch / 2,
    }
  })
  const pad = Math.min(unit * 2.6, half * 0.08)
  const panel = on(look, look.panel)
  const areas = rows.map(({ card: box }) => inset(box, pad, pad * 0.6))
  const scale = Math.min(
    1.5,
    commonScale(
      panel,
      unit,
      rows.map(({ item }) => item),
      areas,
      { size: 3.2 },
    ),
  )
  const widest = Math.max(...rows.map(({ lead }) => lineWidth(lead, 1, faces.display)), 0.1)
  const size = Math.min(unit * 9, pitch * 0.5, half / (widest * 1.08))
  const dot = unit * 1.5
  return [
    shape(
      'axis',
      { x: axis - unit * 0.25, y: room.y + pitch * 0.2, w: unit * 0.5, h: room.h - pitch * 0.4 },
      { fill: withAlpha(look.inks.ink, 0.22), radius: unit * 0.25 },
    ),
    ...rows.flatMap(({ item, lead, card: box, date, isLeft, y }, i): Layer[] => {
      const hue = look.hue(i)
      const from = isLeft ? box.x + box.w : axis
      const to = isLeft ? axis : box.x
      return [
        shape(
          `point-${i + 1}.link`,
          { x: from, y: y - unit * 0.16, w: Math.max(1, to - from), h: unit * 0.32 },
          { fill: mix(look.inks.ground, hue, 0.7) },
        ),
        shape(
          `point-${i + 1}.dot`,
          { x: axis - dot, y: y - dot, w: dot * 2, h: dot * 2 },
          { kind: 'ellipse', fill: hue, stroke: { paint: look.inks.ground, width: unit * 0.6 } },
        ),
        card(look, `point-${i + 1}.panel`, box),
        shape(
          `point-${i + 1}.edge`,
          { ...box, x: isLeft ? box.x + box.w - unit * 0.7 : box.x, w: unit * 0.7 },
          { fill: hue, radius: unit * 0.3 },
        ),
        ...saying(panel, unit, item, `point-${i + 1}`, areas[i] as Box, scale, { size: 3.2, align: isLeft ? 'right' : 'left' }),
        ...(lead === ''
          ? []
          : stack(
              look,
              [
                {
                  kind: 'text',
                  name: `point-${i + 1}.lead`,
                  text: lead,
                  role: 'figure',
                  size,
                  font: faces.display,
                  weight: faces.displayWeight,
                  color: look.mark(i),
                  lines: 1,
                  leading: 1.1,
                },
              ],
              date,
              { align: isLeft ? 'left' : 'right', valign: 'middle' },
            ).layers),
      ]
    }),
  ]
}
