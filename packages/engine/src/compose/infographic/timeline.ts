import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { lineCount, lineWidth, type Page, say } from '../page/page.ts'
import type { Points } from './item.ts'

type Item = Points['items'][number]
const DETAIL = 0.8

/** Dates along a line in their order: down the page where it is tall or where that is wanted, across where it is wide and they are few. */
export function timelineIn({ items }: Points, page: Page, box: Box, isDown = false): Layer[] {
  return !isDown && box.w > box.h * 1.25 && items.length <= 6 ? across(items, page, box) : down(items, page, box)
}

function down(items: readonly Item[], page: Page, box: Box): Layer[] {
  const { unit, inks, faces } = page
  const pitch = Math.min(box.h / items.length, unit * 20)
  const widest = Math.max(...items.map(({ lead }) => lineWidth(lead ?? '', 1, faces.display)))
  const leadSize = Math.min(unit * 6.2, pitch * 0.42, (box.w * 0.3) / Math.max(0.1, widest * 1.06))
  const leadW = widest * leadSize * 1.08
  const axis = box.x + leadW + unit * 3.6
  const x = axis + unit * 3.6
  const w = box.x + box.w - x
  const size = sizeFor(items, page, w, pitch * 0.84, unit * 4.6)
  const top = box.y + (box.h - pitch * items.length) * 0.35
  const middle = (i: number) => top + pitch * (i + 0.5)
  const line: Layer = {
    type: 'shape',
    name: 'axis',
    shape: 'rect',
    box: { x: axis - unit * 0.2, y: middle(0), w: unit * 0.4, h: Math.max(1, middle(items.length - 1) - middle(0)) },
    fill: withAlpha(inks.ink, 0.28),
  }
  return [
    line,
    ...items.flatMap((item, i) => [
      dot(i, page, axis, middle(i)),
      ...(item.lead
        ? [
            say(page, `point-${i + 1}.lead`, { x: box.x, y: middle(i) - leadSize * 0.65, w: leadW, h: leadSize * 1.3 }, item.lead, {
              size: leadSize,
              font: faces.display,
              weight: faces.displayWeight,
              color: inks.accent,
              role: 'figure',
              align: 'right',
              valign: 'middle',
              maxLines: 1,
              leading: 1.1,
            }),
          ]
        : []),
      ...words(item, i, page, { x, y: middle(i) - heightOf(item, page, size, w) / 2, w, h: pitch }, size, 'left'),
    ]),
  ]
}

function across(items: readonly Item[], page: Page, box: Box): Layer[] {
  const { unit, inks, faces } = page
  const slot = box.w / items.length
  const w = slot - unit * 3
  const widest = Math.max(...items.map(({ lead }) => lineWidth(lead ?? '', 1, faces.display)))
  const leadSize = Math.min(unit * 4.4, w / Math.max(0.1, widest * 1.08))
  const size = sizeFor(items, page, w, box.h * 0.5, unit * 3.8)
  const tall = leadSize * 1.4 + unit * 7 + Math.max(...items.map((item) => heightOf(item, page, size, w)))
  const top = box.y + Math.max(0, box.h - tall) * 0.4
  const axis = top + leadSize * 1.4 + unit * 2.6
  const middle = (i: number) => box.x + slot * i + unit * 1.2
  const line: Layer = {
    type: 'shape',
    name: 'axis',
    shape: 'rect',
    box: { x: box.x, y: axis - unit * 0.2, w: box.w, h: unit * 0.4 },
    fill: withAlpha(inks.ink, 0.28),
  }
  return [
    line,
    ...items.flatMap((item, i) => [
      dot(i, page, middle(i), axis),
      ...(item.lead
        ? [
            say(page, `point-${i + 1}.lead`, { x: box.x + slot * i, y: top, w, h: leadSize * 1.3 }, item.lead, {
              size: leadSize,
              font: faces.display,
              weight: faces.displayWeight,
              color: inks.accent,
              role: 'figure',
              valign: 'middle',
              maxLines: 1,
              leading: 1.1,
            }),
          ]
        : []),
      ...words(item, i, page, { x: box.x + slot * i, y: axis + unit * 3, w, h: box.y + box.h - axis - unit * 3 }, size, 'left'),
    ]),
  ]
}

const dot = (i: number, { unit, inks }: Page, x: number, y: number): Layer => ({
  type: 'shape',
  name: `point-${i + 1}.dot`,
  shape: 'ellipse',
  box: { x: x - unit * 1.2, y: y - unit * 1.2, w: unit * 2.4, h: unit * 2.4 },
  fill: inks.ground,
  stroke: { paint: inks.accent, width: unit * 0.7 },
})

function sizeFor(items: readonly Item[], page: Page, w: number, h: number, largest: number): number {
  const fits = (size: number) =>
    items.every(
      (item) =>
        heightOf(item, page, size, w) <= h && item.title.split(/\s+/).every((word) => lineWidth(word, size, page.faces.text) * 1.06 <= w),
    )
  for (let size = largest; size > 5; size *= 0.96) if (fits(size)) return size
  return 5
}

const titleHeight = ({ title }: Item, { faces }: Page, size: number, w: number): number =>
  lineCount(title, size, w, faces.text) * size * 1.26
const detailHeight = ({ detail }: Item, { faces }: Page, size: number, w: number): number =>
  detail ? lineCount(detail, size * DETAIL, w, faces.text) * size * DETAIL * 1.36 : 0
const heightOf = (item: Item, page: Page, size: number, w: number): number =>
  titleHeight(item, page, size, w) + detailHeight(item, page, size, w)

function words(item: Item, i: number, page: Page, box: Box, size: number, align: 'left' | 'center'): Layer[] {
  const { inks, faces } = page
  const h = titleHeight(item, page, size, box.w)
  const title = say(page, `point-${i + 1}.title`, { ...box, h }, item.title, {
    size,
    font: faces.text,
    weight: 600,
    color: inks.ink,
    role: 'list-item',
    align,
    leading: 1.22,
  })
  if (!item.detail) return [title]
  const detail = { ...box, y: box.y + h, h: detailHeight(item, page, size, box.w) }
  return [
    title,
    say(page, `point-${i + 1}.detail`, detail, item.detail, {
      size: size * DETAIL,
      font: faces.text,
      color: inks.quiet,
      role: 'body',
      align,
      leading: 1.3,
    }),
  ]
}
