import { artFor } from '../../catalog/art.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { colorsFor } from '../chart/paints.ts'
import { lineCount, lineWidth, type Page, say } from '../page/page.ts'
import { readable } from '../palette.ts'
import type { Points } from './item.ts'

type Side = Points['sides'][number]

/** Sides next to each other, each under its name in a colour of its own, point against point. */
export function compareIn({ sides }: Points, page: Page, box: Box): Layer[] {
  const { unit } = page
  const gap = unit * 3
  const w = (box.w - gap * (sides.length - 1)) / sides.length
  const pad = unit * 3
  const rows = Math.max(...sides.map(({ points }) => points.length))
  const headH = unit * 10
  const pitch = Math.min((box.h - headH - pad) / rows, unit * 15)
  const inner = w - pad * 2 - unit * 5
  const size = sizeFor(sides, page, inner, pitch * 0.9)
  const titleSize = Math.min(unit * 5.2, ...sides.map(({ title }) => (w - pad * 2) / (lineWidth(title, 1, page.faces.display) * 1.08)))
  const h = headH + pitch * rows + pad
  const top = box.y + Math.max(0, box.h - h) * 0.3
  const colors = colorsFor(sides.length, page)
  return sides.flatMap((side, i) =>
    sideLayers(
      side,
      page,
      { x: box.x + i * (w + gap), y: top, w, h },
      { name: `side-${i + 1}`, color: colors[i] ?? page.inks.accent, headH, pitch, pad, size, titleSize },
    ),
  )
}

const panelColor = ({ inks }: Page): string => mix(inks.ground, inks.ink, 0.06)

function sizeFor(sides: readonly Side[], { unit, faces }: Page, w: number, h: number): number {
  const fits = (size: number) =>
    sides.every(({ points }) =>
      points.every(
        (point) =>
          lineCount(point, size, w, faces.text) * size * 1.26 <= h &&
          point.split(/\s+/).every((word) => lineWidth(word, size, faces.text) * 1.06 <= w),
      ),
    )
  for (let size = unit * 3.7; size > 5; size *= 0.96) if (fits(size)) return size
  return 5
}

type Measure = { name: string; color: string; headH: number; pitch: number; pad: number; size: number; titleSize: number }

function sideLayers({ title, points }: Side, page: Page, box: Box, { name, color, headH, pitch, pad, size, titleSize }: Measure): Layer[] {
  const { inks, faces, unit } = page
  const panel = panelColor(page)
  const mark = artOf(title)
  return [
    { type: 'shape', name: `${name}.panel`, shape: 'rect', box, radius: unit * 1.8, fill: panel },
    {
      type: 'shape',
      name: `${name}.band`,
      shape: 'rect',
      box: { x: box.x, y: box.y, w: box.w, h: unit * 1 },
      radius: unit * 0.5,
      fill: color,
    },
    say(page, `${name}.title`, { x: box.x + pad, y: box.y + unit * 1.6, w: box.w - pad * 2, h: headH - unit * 2.6 }, title, {
      size: titleSize,
      font: faces.display,
      weight: faces.displayWeight,
      color: readable(color, [panel]),
      role: 'subheadline',
      valign: 'middle',
      maxLines: 1,
      leading: 1.1,
    }),
    ...points.flatMap((point, i): Layer[] => {
      const y = box.y + headH + pitch * i
      const w = box.w - pad * 2 - unit * 5
      const h = lineCount(point, size, w, faces.text) * size * 1.26
      const d = unit * 3.2
      return [
        {
          type: 'art',
          name: `${name}.mark-${i + 1}`,
          art: mark,
          color,
          strokeWidth: 2.6,
          box: { x: box.x + pad, y: y + (pitch - d) / 2, w: d, h: d },
        },
        say(page, `${name}.point-${i + 1}`, { x: box.x + pad + unit * 5, y: y + (pitch - h) / 2, w, h }, point, {
          size,
          font: faces.text,
          weight: 500,
          color: readable(inks.ink, [panel]),
          role: 'list-item',
          valign: 'middle',
          leading: 1.22,
        }),
      ]
    }),
  ]
}

/** Pros are plusses, cons minuses; other sides have the icon that means them, or a tick. */
function artOf(title: string): string {
  if (/^(?:pros?|advantages?|benefits?)\b/i.test(title)) return 'lucide:plus'
  if (/^(?:cons?|disadvantages?|drawbacks?|risks?)\b/i.test(title)) return 'lucide:minus'
  if (/^(?:don['’]?ts?|avoid|myths?)\b/i.test(title)) return 'lucide:x'
  return artFor(title) ?? 'lucide:check'
}
