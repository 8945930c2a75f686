import { pictogramsIn } from '../../catalog/pictograms/index.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, n, path, shape } from '../design/kit.ts'
import { arrow } from '../diagram/ink.ts'
import type { Point } from '../diagram/layered.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { markIn, marksOf, numberIn } from '../graphic/marks.ts'
import { commonScale, type Item, saying, wordsOf } from './item.ts'

/** Stations on a ring with arrows between them, words outside or beside. */
export function cycleIn(look: Look, items: readonly Item[], room: Box): Layer[] {
  const count = items.length
  const marks = marksOf(look, items.map(wordsOf))
  const isWide = room.w > room.h
  const cardW = isWide ? room.w * 0.27 : room.w * 0.36
  const side = Math.min(look.unit * 11, room.h * 0.13)
  const cardH = Math.min(room.h / Math.max(3, Math.ceil(count / 2) + 0.6), look.unit * 30)
  const [cx, cy] = [room.x + room.w / 2, room.y + room.h / 2]
  const [rx, ry] = [(room.w - cardW) / 2, (room.h - cardH) / 2]
  const at = (t: number): Point => {
    const turn = -Math.PI / 2 + t * Math.PI * 2
    return { x: cx + Math.cos(turn) * rx * (count <= 4 ? 1 : 1), y: cy + Math.sin(turn) * ry }
  }
  const boxes = items.map((_, i): Box => ({ x: at(i / count).x - cardW / 2, y: at(i / count).y - cardH / 2, w: cardW, h: cardH }))
  const pad = look.unit * 1.6
  const areas = boxes.map((box): Box => ({ x: box.x + pad, y: box.y + side + pad * 0.6, w: box.w - pad * 2, h: box.h - side - pad * 1.2 }))
  const kit = on(look, look.panel)
  const scale = commonScale(kit, look.unit, items, areas, { size: 2.7 })
  const isIn = (p: Point, box: Box) =>
    p.x > box.x - look.unit && p.x < box.x + box.w + look.unit && p.y > box.y - look.unit && p.y < box.y + box.h + look.unit
  const arcs = items.flatMap((_, i): Layer[] => {
    const steps = Array.from({ length: 81 }, (_, k) => at((i + k / 80) / count)).filter((p) => boxes.every((box) => !isIn(p, box)))
    return steps.length < 4
      ? []
      : arrow(
          look,
          `link-${i + 1}`,
          steps.filter((_, k) => k % 3 === 0 || k === steps.length - 1),
          { color: look.mark(i), width: Math.max(2, look.unit * 0.6), radius: look.unit * 4 },
        )
  })
  return [
    ...arcs,
    ...items.flatMap((item, i): Layer[] => {
      const box = boxes[i] as Box
      const spot = { x: box.x + (box.w - side) / 2, y: box.y - side * 0.18, w: side, h: side }
      return [
        card(look, `point-${i + 1}.panel`, box),
        ...markIn(look, `point-${i + 1}.mark`, spot, marks[i] ?? { kind: 'number', text: String(i + 1) }, { color: look.hue(i) }),
        ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, { size: 2.7, align: 'center' }),
      ]
    }),
  ]
}

/** Layers that grow narrower: down as in a funnel, up as in a pyramid; the words beside them. */
export function taperIn(look: Look, items: readonly Item[], room: Box, isFunnel: boolean): Layer[] {
  const count = items.length
  const pitch = room.h / count
  const gap = look.unit * 0.9
  const bodyW = room.w * 0.46
  const left = look.isRtl ? room.x + room.w - bodyW : room.x
  const middle = left + bodyW / 2
  const least = 0.2
  const widthAt = (t: number) => bodyW * (isFunnel ? 1 - (1 - least) * t : (isFunnel ? 0 : 0.02) + 0.98 * t)
  const marks = marksOf(look, items.map(wordsOf))
  const textX = left + bodyW + look.unit * 4
  const areas = items.map(
    (_, i): Box => ({ x: look.isRtl ? room.x : textX, y: room.y + pitch * i + gap, w: room.w - bodyW - look.unit * 4, h: pitch - gap * 2 }),
  )
  const scale = commonScale(look, look.unit, items, areas, { size: 3.5 })
  return items.flatMap((item, i): Layer[] => {
    const [y0, y1] = [room.y + pitch * i + gap / 2, room.y + pitch * (i + 1) - gap / 2]
    const [w0, w1] = [widthAt(i / count), widthAt((i + 1) / count)]
    const box = { x: left, y: y0, w: bodyW, h: y1 - y0 }
    const x = (v: number) => n(v - left)
    const hue = look.hue(i)
    const mark = marks[i] ?? { kind: 'number' as const, text: String(i + 1) }
    const side = Math.min((y1 - y0) * 0.6, ((w0 + w1) / 2) * 0.5, look.unit * 9)
    const spot = { x: middle - side / 2, y: (y0 + y1) / 2 - side / 2 + (isFunnel ? 0 : (y1 - y0) * (i === 0 ? 0.14 : 0)), w: side, h: side }
    const edge = look.isRtl ? middle - (w0 + w1) / 4 : middle + (w0 + w1) / 4
    const yLine = (y0 + y1) / 2
    const ink = on(look, hue).inks.ink
    return [
      path(
        `layer-${i + 1}`,
        box,
        `M ${x(middle - w0 / 2)} 0 L ${x(middle + w0 / 2)} 0 L ${x(middle + w1 / 2)} ${n(y1 - y0)} L ${x(middle - w1 / 2)} ${n(y1 - y0)} Z`,
        { fill: hue },
      ),
      ...(mark.kind === 'number'
        ? numberIn(look, `point-${i + 1}.number`, spot, mark.text, ink)
        : markIn(look, `point-${i + 1}.mark`, spot, mark, { color: ink, plate: 'none' })),
      shape(
        `point-${i + 1}.line`,
        look.isRtl
          ? {
              x: room.x + room.w - bodyW - look.unit * 3.2,
              y: yLine,
              w: Math.max(1, edge - (room.x + room.w - bodyW - look.unit * 3.2) - look.unit),
              h: Math.max(1, look.unit * 0.2),
            }
          : { x: edge + look.unit, y: yLine, w: Math.max(1, textX - edge - look.unit * 2), h: Math.max(1, look.unit * 0.2) },
        { fill: look.hairline },
      ),
      ...saying(look, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, { size: 3.5, align: look.isRtl ? 'right' : 'left' }),
    ]
  })
}

/** The thing itself in the middle, its parts named on both sides with lines that lead to it. */
export function anatomyIn(look: Look, items: readonly Item[], room: Box, art: string): Layer[] {
  const isWide = room.w > room.h * 0.75
  const d = isWide ? Math.min(room.w * 0.4, room.h * 0.74) : Math.min(room.w * 0.5, room.h * 0.34)
  const [cx, cy] = [room.x + room.w / 2, room.y + room.h / 2]
  const disc = { x: cx - d / 2, y: cy - d / 2, w: d, h: d }
  const right = items.filter((_, i) => i % 2 === 0)
  const left = items.filter((_, i) => i % 2 === 1)
  const gap = look.unit * 5
  const w = (room.w - d) / 2 - gap
  const areaOf = (item: Item): Box => {
    const isRight = right.includes(item)
    const column = isRight ? right : left
    const i = column.indexOf(item)
    if (isWide) {
      const h = room.h / column.length
      return { x: isRight ? cx + d / 2 + gap : room.x, y: room.y + h * i + h * 0.06, w, h: h * 0.88 }
    }
    // On a tall page one half stands above the thing and one below it.
    const cell = room.w / column.length
    const h = (room.h - d) / 2 - gap
    return { x: room.x + cell * i + cell * 0.04, y: isRight ? room.y : cy + d / 2 + gap, w: cell * 0.92, h }
  }
  const areas = items.map(areaOf)
  const scale = commonScale(look, look.unit, items, areas, { size: 3.2 })
  const plate = mix(look.inks.ground, look.hue(0), look.family === 'night' || look.family === 'bold' ? 0.3 : 0.16)
  return [
    shape('subject.plate', disc, { kind: 'ellipse', fill: plate, stroke: { paint: look.hue(0), width: Math.max(2, look.unit * 0.36) } }),
    {
      type: 'art',
      name: 'subject',
      art,
      box: inset(disc, d * 0.18),
      ...(art.startsWith('lucide:') && { color: on(look, plate).inks.ink, strokeWidth: 1.2 }),
    },
    ...items.flatMap((item, i): Layer[] => {
      const area = areas[i] as Box
      const isRight = right.includes(item)
      const middle = { x: area.x + area.w / 2, y: area.y + area.h / 2 }
      const from: Point = isWide
        ? { x: isRight ? area.x - look.unit * 1.2 : area.x + area.w + look.unit * 1.2, y: middle.y }
        : { x: middle.x, y: isRight ? area.y + area.h + look.unit : area.y - look.unit }
      const turn = Math.atan2(from.y - cy, from.x - cx)
      const to = { x: cx + Math.cos(turn) * d * 0.43, y: cy + Math.sin(turn) * d * 0.43 }
      const hue = look.hue(i)
      const r = look.unit * 0.9
      return [
        ...arrow(look, `line-${i + 1}`, [from, to], { color: hue, width: Math.max(1.5, look.unit * 0.26), head: false }),
        shape(
          `line-${i + 1}.dot`,
          { x: to.x - r, y: to.y - r, w: r * 2, h: r * 2 },
          { kind: 'ellipse', fill: hue, stroke: { paint: look.inks.ground, width: Math.max(1, r * 0.4) } },
        ),
        ...saying(look, look.unit, item, `point-${i + 1}`, area, scale, {
          size: 3.2,
          align: isWide ? (isRight ? 'left' : 'right') : 'center',
          valign: isWide ? 'middle' : isRight ? 'bottom' : 'top',
        }),
      ]
    }),
  ]
}

/** What the points are about as one picture, from the words of the page; null when nothing known draws it. */
export function subjectArt(words: string): string | null {
  return (
    pictogramsIn(words)
      .map(({ art }) => art.picture)
      .find((art) => art !== null && !/:(?:person|woman|man|boy|girl)/.test(art)) ?? null
  )
}

/** Cards in a grid, each with its mark above its words. */
export function gridIn(look: Look, items: readonly Item[], room: Box): Layer[] {
  const count = items.length
  const gap = look.unit * 2.2
  const options = [1, 2, 3, 4]
    .filter((columns) => columns <= count)
    .map((columns) => {
      const rows = Math.ceil(count / columns)
      const [w, h] = [(room.w - gap * (columns - 1)) / columns, (room.h - gap * (rows - 1)) / rows]
      return { columns, rows, w, h, off: Math.abs(Math.log(w / h / 1.05)) + (columns * rows - count) * 0.5 }
    })
  const best = options.reduce((found, option) => (option.off < found.off ? option : found))
  // A single row is no taller than it needs to be.
  const grid = best.rows === 1 ? { ...best, h: Math.min(best.h, best.w * 1.02) } : best
  const top = room.y + (room.h - grid.h * grid.rows - gap * (grid.rows - 1)) * 0.4
  const boxes = items.map((_, i): Box => {
    const row = Math.floor(i / grid.columns)
    const inRow = Math.min(grid.columns, count - row * grid.columns)
    const shift = ((grid.columns - inRow) * (grid.w + gap)) / 2
    return { x: room.x + shift + (i % grid.columns) * (grid.w + gap), y: top + row * (grid.h + gap), w: grid.w, h: grid.h }
  })
  const pad = Math.min(look.unit * 2.8, grid.w * 0.09, grid.h * 0.09)
  const marks = marksOf(look, items.map(wordsOf))
  // Hours and dates count by themselves.
  const isBare = items.every(({ lead }) => lead !== null) && marks.every(({ kind }) => kind === 'number')
  const side = isBare ? 0 : Math.min(grid.h * 0.38, grid.w * 0.42, look.unit * 15)
  const areas = boxes.map((box): Box => ({ x: box.x + pad, y: box.y + pad * 1.7 + side, w: box.w - pad * 2, h: box.h - pad * 2.7 - side }))
  const kit = on(look, look.panel)
  const scale = commonScale(kit, look.unit, items, areas, { size: 3 })
  return items.flatMap((item, i): Layer[] => {
    const box = boxes[i] as Box
    const mark = marks[i] ?? { kind: 'number' as const, text: String(i + 1) }
    const spot = { x: box.x + (box.w - side) / 2, y: box.y + pad * 1.1, w: side, h: side }
    return [
      card(look, `point-${i + 1}.panel`, box),
      ...(isBare
        ? [shape(`point-${i + 1}.edge`, { ...box, h: Math.max(2, look.unit * 0.7) }, { fill: look.hue(i), radius: look.unit * 0.3 })]
        : markIn(look, `point-${i + 1}.mark`, spot, mark, { color: look.hue(i) })),
      ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, {
        size: 3,
        align: 'center',
        valign: isBare ? 'middle' : 'top',
      }),
    ]
  })
}
