import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { arrow } from '../diagram/ink.ts'
import type { Point } from '../diagram/layered.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { markIn, marksOf, numberIn } from '../graphic/marks.ts'
import { readable } from '../palette.ts'
import { commonScale, type Item, part, saying, wordsOf } from './item.ts'

/** Cards in a row or a column, each with its mark above or beside the words, arrows between them. */
export function chainIn(look: Look, items: readonly Item[], room: Box, isOrdered: boolean): Layer[] {
  const isRow = room.w > room.h * 1.15 && items.length <= 5
  const gap = look.unit * (isOrdered ? 4.6 : 2.4)
  // A short date is a mark by itself, and what has dates needs no numbers.
  const isDated = items.every(({ lead }) => lead !== null)
  const isMarkedByDate = isDated && items.every(({ lead }) => (lead ?? '').length <= SHORT)
  const own = marksOf(look, items.map(wordsOf))
  const marks =
    isMarkedByDate && own.every(({ kind }) => kind === 'number')
      ? items.map(({ lead }) => ({ kind: 'number' as const, text: lead ?? '', role: 'figure' }))
      : own
  const said = marks === own ? items : items.map((item) => ({ ...item, lead: null }))
  const kit = on(look, look.panel)
  const cells = items.map((_, i) => part(room, i, items.length, gap, isRow ? 'row' : 'column', look))
  const tall = isRow ? Math.min(room.h, Math.max((cells[0] as Box).w * 1.2, look.unit * 40)) : (cells[0] as Box).h
  const boxes = cells.map((cell) =>
    isRow ? { ...cell, y: room.y + (room.h - tall) * 0.4, h: tall } : { ...cell, h: Math.min(cell.h, look.unit * 24) },
  )
  const pad = Math.min(look.unit * 3, (boxes[0] as Box).w * 0.09, (boxes[0] as Box).h * 0.16)
  const side = isRow ? Math.min(tall * 0.34, (boxes[0] as Box).w * 0.62) : Math.min((boxes[0] as Box).h - pad * 1.6, look.unit * 15)
  const areas = boxes.map(
    (box): Box =>
      isRow
        ? { x: box.x + pad, y: box.y + pad * 2 + side, w: box.w - pad * 2, h: box.h - pad * 3 - side }
        : {
            x: look.isRtl ? box.x + pad : box.x + pad * 1.6 + side,
            y: box.y + pad * 0.6,
            w: box.w - pad * 2.8 - side,
            h: box.h - pad * 1.2,
          },
  )
  const scale = commonScale(kit, look.unit, said, areas, { size: 3.3 })
  return said.flatMap((item, i): Layer[] => {
    const box = boxes[i] as Box
    const next = boxes[i + 1]
    const hue = look.hue(i)
    const at: Box = isRow
      ? { x: box.x + (box.w - side) / 2, y: box.y + pad * 1.2, w: side, h: side }
      : { x: look.isRtl ? box.x + box.w - pad - side : box.x + pad, y: box.y + (box.h - side) / 2, w: side, h: side }
    const mark = marks[i] ?? { kind: 'number' as const, text: String(i + 1) }
    const badge = look.unit * 4.6
    const badgeBox = isRow
      ? { x: box.x - badge * 0.3, y: box.y - badge * 0.3, w: badge, h: badge }
      : { x: look.isRtl ? box.x + box.w - badge * 0.6 : box.x - badge * 0.4, y: box.y - badge * 0.25, w: badge, h: badge }
    const isCounted = isOrdered && !isDated && mark.kind !== 'number'
    const link = next
      ? isRow
        ? linkAcross(look, box, next)
        : [
            { x: at.x + side / 2, y: box.y + box.h },
            { x: at.x + side / 2, y: next.y },
          ]
      : []
    return [
      card(look, `point-${i + 1}.panel`, box),
      ...markIn(look, `point-${i + 1}.mark`, at, mark, { color: hue, plate: look.family === 'playful' || isRow ? 'disc' : 'square' }),
      ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, {
        size: 3.3,
        align: isRow ? 'center' : look.isRtl ? 'right' : 'left',
        valign: isRow ? 'top' : 'middle',
      }),
      ...(isCounted
        ? [
            shape(`point-${i + 1}.badge`, badgeBox, { kind: 'ellipse', fill: hue }),
            ...numberIn(look, `point-${i + 1}.number`, badgeBox, String(i + 1), on(look, hue).inks.ink),
          ]
        : []),
      ...(isOrdered && link.length > 0
        ? arrow(look, `link-${i + 1}`, link, { color: mix(look.inks.ground, look.inks.ink, 0.55), width: Math.max(2, look.unit * 0.42) })
        : []),
    ]
  })
}

/** Letters of a date that a disc holds. */
const SHORT = 4

const linkAcross = (look: Look, a: Box, b: Box): Point[] => {
  const y = a.y + a.h / 2
  return look.isRtl
    ? [
        { x: a.x, y },
        { x: b.x + b.w, y },
      ]
    : [
        { x: a.x + a.w, y },
        { x: b.x, y },
      ]
}

/** A road that winds from side to side, its stations beside it. */
export function roadIn(look: Look, items: readonly Item[], room: Box): Layer[] {
  const count = items.length
  const pitch = room.h / count
  const middle = room.x + room.w / 2
  const swing = Math.min(room.w * 0.13, pitch * 0.8)
  const thick = Math.min(look.unit * 6, pitch * 0.26)
  const side = Math.min(pitch * 0.74, look.unit * 18, room.w * 0.21)
  const spots = items.map((_, i): Point => ({ x: middle + (i % 2 === 0 ? -swing : swing), y: room.y + pitch * (i + 0.5) }))
  let d = `M ${n(middle - look.sheet.x)} ${n(room.y - look.sheet.y)}`
  let last: Point = { x: middle, y: room.y }
  for (const spot of [...spots, { x: middle, y: room.y + room.h }]) {
    const half = (last.y + spot.y) / 2 - look.sheet.y
    d += ` C ${n(last.x - look.sheet.x)} ${n(half)} ${n(spot.x - look.sheet.x)} ${n(half)} ${n(spot.x - look.sheet.x)} ${n(spot.y - look.sheet.y)}`
    last = spot
  }
  const roadColor =
    look.family === 'night' || look.family === 'bold'
      ? mix(look.inks.ground, look.inks.ink, 0.22)
      : mix(look.inks.ground, look.inks.ink, 0.68)
  const marks = marksOf(look, items.map(wordsOf))
  const gap = look.unit * 2.6
  const areas = spots.map((spot, i): Box => {
    const reach = side / 2 + gap
    return i % 2 === 0
      ? { x: spot.x + reach, y: spot.y - pitch * 0.42, w: room.x + room.w - spot.x - reach, h: pitch * 0.84 }
      : { x: room.x, y: spot.y - pitch * 0.42, w: spot.x - reach - room.x, h: pitch * 0.84 }
  })
  // Words stand on the outer side of the bend, clear of the road.
  const clear = areas.map((area, i): Box => {
    const cut = Math.min(swing + thick, area.w * 0.3)
    return i % 2 === 0 ? { ...area, x: area.x + cut, w: area.w - cut } : { ...area, w: area.w - cut }
  })
  const scale = commonScale(look, look.unit, items, clear, { size: 3.2 })
  return [
    path('road', look.sheet, d, { stroke: { paint: roadColor, width: thick } }),
    path('road.line', look.sheet, d, { stroke: { paint: mix(roadColor, '#ffffff', 0.75), width: Math.max(1.5, thick * 0.09) } }),
    ...items.flatMap((item, i): Layer[] => {
      const spot = spots[i] as Point
      const box = { x: spot.x - side / 2, y: spot.y - side / 2, w: side, h: side }
      const hue = look.hue(i)
      const mark = marks[i] ?? { kind: 'number' as const, text: String(i + 1) }
      const badge = side * 0.34
      const corner = { x: box.x + (i % 2 === 0 ? -badge * 0.2 : side - badge * 0.8), y: box.y - badge * 0.1, w: badge, h: badge }
      return [
        shape(
          `point-${i + 1}.halo`,
          { x: box.x - thick * 0.3, y: box.y - thick * 0.3, w: side + thick * 0.6, h: side + thick * 0.6 },
          { kind: 'ellipse', fill: look.inks.ground },
        ),
        ...markIn(look, `point-${i + 1}.mark`, box, mark, { color: hue }),
        ...(mark.kind === 'number' || item.lead
          ? []
          : [
              shape(`point-${i + 1}.badge`, corner, { kind: 'ellipse', fill: look.inks.ink }),
              ...numberIn(look, `point-${i + 1}.number`, corner, String(i + 1), look.inks.ground),
            ]),
        ...saying(look, look.unit, item, `point-${i + 1}`, clear[i] as Box, scale, { size: 3.2, align: i % 2 === 0 ? 'left' : 'right' }),
      ]
    }),
  ]
}

/** Bands over the whole width in the colours of the system, mark and words changing sides. */
export function bandsIn(look: Look, items: readonly Item[], room: Box, isOrdered: boolean): Layer[] {
  const count = items.length
  const gap = look.family === 'editorial' ? 0 : look.unit * 1.2
  const boxes = items.map((_, i) => part(room, i, count, gap, 'column'))
  const h = (boxes[0] as Box).h
  const side = Math.min(h * 0.72, look.unit * 20)
  const pad = look.unit * 3.2
  const marks = marksOf(look, items.map(wordsOf))
  const isMirrored = (i: number) => (look.family === 'playful' ? i % 2 === 1 : look.isRtl)
  const areas = boxes.map(
    (box, i): Box => ({
      x: isMirrored(i) ? box.x + pad : box.x + pad * 2 + side,
      y: box.y + h * 0.08,
      w: box.w - pad * 3 - side,
      h: h * 0.84,
    }),
  )
  const scale = commonScale(look, look.unit, items, areas, { size: 3.5 })
  return items.flatMap((item, i): Layer[] => {
    const box = boxes[i] as Box
    const isRuled = look.family === 'editorial' || look.style.name !== 'plain'
    const hue = look.hue(i)
    const fill = isRuled ? look.inks.ground : mix(look.panel, hue, look.family === 'night' ? 0.2 : 0.17)
    const kit = on(look, fill)
    const at = { x: isMirrored(i) ? box.x + box.w - pad - side : box.x + pad, y: box.y + (h - side) / 2, w: side, h: side }
    const mark =
      isOrdered && isRuled
        ? { kind: 'number' as const, text: String(i + 1) }
        : (marks[i] ?? { kind: 'number' as const, text: String(i + 1) })
    return [
      ...(isRuled
        ? i > 0
          ? [shape(`point-${i + 1}.rule`, { ...box, h: Math.max(1, look.unit * 0.16) }, { fill: look.hairline })]
          : []
        : [shape(`point-${i + 1}.panel`, box, { fill, radius: look.round })]),
      ...markIn(look, `point-${i + 1}.mark`, at, mark, { color: isRuled ? readable(hue, [fill]) : hue, plate: isRuled ? 'none' : 'disc' }),
      ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, {
        size: 3.5,
        align: isMirrored(i) && !look.isRtl ? 'right' : look.isRtl ? 'right' : 'left',
      }),
    ]
  })
}
