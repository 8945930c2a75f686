import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { type Look, on } from '../graphic/look.ts'
import { markIn, marksOf } from '../graphic/marks.ts'
import { lineWidth } from '../page/page.ts'
import { commonScale, type Item, saying, wordsOf } from './item.ts'

/** Rows of tiles of a mosaic: the first wide where the count is odd. */
function mosaic(count: number, room: Box, gap: number): Box[] {
  const columns = room.w > room.h * 1.5 ? Math.min(count, count > 4 ? 3 : count) : room.w > room.h * 0.5 ? Math.min(2, count) : 1
  const rows: number[] = []
  let left = count
  if (columns > 1 && count % columns !== 0) {
    rows.push(count % columns)
    left -= count % columns
  }
  while (left > 0) {
    rows.push(Math.min(columns, left))
    left -= columns
  }
  const h = (room.h - gap * (rows.length - 1)) / rows.length
  return rows.flatMap((inRow, r) =>
    Array.from({ length: inRow }, (_, i): Box => {
      const w = (room.w - gap * (inRow - 1)) / inRow
      return { x: room.x + i * (w + gap), y: room.y + r * (h + gap), w, h }
    }),
  )
}

/** Figures very large in tiles of colour; a share is also shown as one: a ring or ten marks. */
export function figureTiles(look: Look, items: readonly Item[], room: Box): Layer[] {
  const gap = look.unit * 1.8
  const boxes = mosaic(items.length, room, gap)
  const pad = Math.min(look.unit * 3.4, ...boxes.map(({ w, h }) => Math.min(w, h) * 0.1))
  // One ring among figures of other kinds says that the others are less.
  const all = items.map(({ lead }) => shareOf(lead))
  const shares = all.every((share) => share !== null) ? all : all.map(() => null)
  const marks = marksOf(look, items.map(wordsOf))
  const fills = boxes.map((_, i) => tileColor(look, i))
  const isDrawn = shares[0] !== null || marks.some(({ kind }) => kind !== 'number')
  const picture = boxes.map(({ w, h }) => (isDrawn ? Math.min(w * 0.34, h * 0.5, look.unit * 20) : 0))
  const isWide = boxes.map(({ w, h }) => w > h * 1.15)
  const areas = boxes.map((box, i): Box => {
    const side = picture[i] as number
    return isWide[i]
      ? { x: box.x + pad, y: box.y + pad, w: box.w - pad * 3 - side, h: box.h - pad * 2 }
      : { x: box.x + pad, y: box.y + pad * 1.6 + side, w: box.w - pad * 2, h: box.h - pad * 2.6 - side }
  })
  // All figures are as large as the longest allows, and stand on one line where they stand in one row.
  const leadSize = Math.min(
    3.4,
    ...items.map(({ lead }, i) => (areas[i] as Box).w / (lineWidth(lead ?? '', look.unit * 2.9 * 1.35, look.faces.display) || 1)),
  )
  const words = { size: 2.9, leadSize }
  const scale = Math.min(1.35, commonScale(look, look.unit, items, areas, words))
  return items.flatMap((item, i): Layer[] => {
    const box = boxes[i] as Box
    const fill = fills[i] as string
    const kit = on(look, fill)
    const side = picture[i] as number
    const at = isWide[i]
      ? { x: box.x + box.w - pad - side, y: box.y + (box.h - side) / 2, w: side, h: side }
      : { x: box.x + pad, y: box.y + pad, w: side, h: side }
    const share = shares[i]
    const mark = marks[i]
    const drawn =
      share !== null && share !== undefined
        ? shareIn({ ...look, ...kit }, `point-${i + 1}.share`, at, share, kit.inks.ink)
        : mark && mark.kind !== 'number'
          ? markIn(look, `point-${i + 1}.mark`, at, mark, { color: kit.inks.ink, plate: 'none' })
          : []
    return [
      shape(`point-${i + 1}.panel`, box, { fill, radius: look.round }),
      ...drawn,
      ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, {
        ...words,
        lead: kit.inks.ink,
        align: look.isRtl ? 'right' : 'left',
      }),
    ]
  })
}

/** Tiles take turns: full colour, a tint of it, the panel. */
function tileColor(look: Look, i: number): string {
  if (look.style.name !== 'plain') return mix(look.inks.ground, look.inks.ink, 0.07)
  const way = look.pick('tiles', ['full', 'mixed', 'tint'] as const)
  const hue = look.hue(i)
  if (way === 'full' || (way === 'mixed' && i % 3 === 0)) return hue
  return mix(look.panel, hue, way === 'mixed' && i % 3 === 2 ? 0.1 : 0.22)
}

/** What part of a whole a figure states: `71%`, `3 in 4`, `1 out of 5`. */
export function shareOf(lead: string | null): number | null {
  const percent = /^(?:over |about |up to |under |nearly |more than )?(\d{1,3}(?:[.,]\d+)?)\s?(?:%|percent)$/i.exec(lead ?? '')
  if (percent) {
    const share = Number((percent[1] ?? '').replace(',', '.')) / 100
    return share <= 1 ? share : null
  }
  const of = /^(\d{1,2})\s?(?:in|of|out of)\s?(\d{1,2})$/i.exec(lead ?? '')
  return of && Number(of[1]) <= Number(of[2]) && Number(of[2]) > 0 ? Number(of[1]) / Number(of[2]) : null
}

/** A share of a whole as a ring. */
function shareIn(look: Look, name: string, box: Box, share: number, color: string): Layer[] {
  const r = box.w * 0.42
  const width = box.w * 0.15
  const c = box.w / 2
  const end = -Math.PI / 2 + Math.PI * 2 * Math.min(0.9999, share)
  const large = share > 0.5 ? 1 : 0
  const whole = `M ${n(c)} ${n(c - r)} A ${n(r)} ${n(r)} 0 1 1 ${n(c - 0.01)} ${n(c - r)} Z`
  const d = `M ${n(c)} ${n(c - r)} A ${n(r)} ${n(r)} 0 ${large} 1 ${n(c + Math.cos(end) * r)} ${n(c + Math.sin(end) * r)}`
  return [
    path(`${name}.whole`, box, whole, { stroke: { paint: withAlpha(color, 0.18), width } }),
    ...(share > 0 ? [path(name, box, d, { stroke: { paint: look.style.name === 'plain' ? color : look.inks.accent, width } })] : []),
  ]
}
