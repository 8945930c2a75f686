import type { Menu } from '../../brief/schema.ts'
import { withAlpha } from '../../color.ts'
import type { Box, GroupLayer, Layer } from '../../scene/schema.ts'
import { directionOf } from '../../typeset/index.ts'
import { shape } from '../design/kit.ts'
import { lineCount, lineWidth, type Page, say } from '../page/page.ts'
import type { Dress } from './head.ts'

type Section = Menu['sections'][number]
type Item = Section['items'][number]

/** Sizes as multiples of that of an item's name. */
const TITLE = 1.42
const SAID = 0.74
const LEADING = 1.36
const GAP = { item: 0.6, section: 1.5, title: 0.75 }
const LARGEST = 5.2
/** Up to this size names may take a second line. */
const LARGEST_BROKEN = 3
const WIDEST_GAP = 2.5

/** The sections of a menu in one column or two, as large as the room allows, with every price along the edge of its column. */
export function columnsOf(menu: Menu, page: Page, room: Box, dress: Dress): Layer[] {
  const items = menu.sections.reduce((sum, { items }) => sum + items.length, 0)
  const isWide = room.w > room.h * 1.15
  const gutter = page.unit * 7
  const choices = ((isWide && items > 3) || items > 11 ? [1, 2] : [1]).map((count) => {
    const columns = shared(menu.sections, count)
    const widest = count === 1 ? Math.min(room.w, page.unit * 130) : (room.w - gutter) / 2
    return { count, columns, widest, size: sizeFor(columns, page, widest, room.h) }
  })
  // Two columns only where they let the letters be larger.
  const { count, columns, widest, size } = choices.reduce((best, choice) => (choice.size > best.size * 1.02 ? choice : best))
  const tallest = Math.max(...columns.map((sections) => heightOf(sections, page, size, widest, 1)))
  const stretch = Math.min(WIDEST_GAP, 1 + (room.h - tallest) / Math.max(1, gapsOf(columns, size)))
  const left = count === 1 && page.isCentered ? room.x + (room.w - widest) / 2 : room.x
  return columns.flatMap((sections, i) =>
    column(
      sections,
      page,
      { x: left + i * (widest + gutter), y: room.y, w: widest, h: room.h },
      { size, stretch: Math.max(1, stretch), dress },
      i,
    ),
  )
}

/** Sections in their order, cut where the halves are most alike; a single section is cut among its items. */
function shared(sections: readonly Section[], count: number): Section[][] {
  if (count === 1) return [[...sections]]
  const [only] = sections
  if (sections.length === 1 && only) {
    const half = Math.ceil(only.items.length / 2)
    return [[{ ...only, items: only.items.slice(0, half) }], [{ title: null, items: only.items.slice(half) }]]
  }
  const weight = ({ title, items }: Section) =>
    (title ? 2.4 : 0) + items.reduce((sum, { description }) => sum + (description ? 2.6 : 1.9), 0)
  const total = sections.reduce((sum, section) => sum + weight(section), 0)
  let best = { cut: 1, off: Number.POSITIVE_INFINITY }
  for (let cut = 1, sum = 0; cut < sections.length; cut++) {
    sum += weight(sections[cut - 1] as Section)
    if (Math.abs(total - 2 * sum) < best.off) best = { cut, off: Math.abs(total - 2 * sum) }
  }
  return [sections.slice(0, best.cut), sections.slice(best.cut)]
}

function sizeFor(columns: readonly Section[][], page: Page, w: number, h: number): number {
  for (let size = LARGEST * page.unit; size > 4; size *= 0.96)
    if (
      columns.every(
        (sections) =>
          heightOf(sections, page, size, w, 1) <= h &&
          (size <= LARGEST_BROKEN * page.unit || sections.every((section) => isUnbroken(section, page, size, w))),
      )
    )
      return size
  return 4
}

const isUnbroken = ({ items }: Section, page: Page, size: number, w: number): boolean =>
  items.every((item) => lineCount(item.name, size, nameWidth(item, page, size, w), page.faces.text) === 1)

/** Room for an entry's name: what its price and a stretch of leader leave. */
const nameWidth = ({ price }: Item, page: Page, size: number, w: number): number =>
  w - (price ? priceWidth(price, page, size) + size * 1.8 : 0)
/** Figures of one width are wider than a slim 1. */
const priceWidth = (price: string, { faces }: Page, size: number): number =>
  Math.max(lineWidth(price, size, faces.text) * 1.1, (price.match(/\d/g)?.length ?? 0) * size * 0.62) + size * 0.2

function itemHeight(item: Item, page: Page, size: number, w: number): { name: number; said: number } {
  const { text } = page.faces
  const name = lineCount(item.name, size, nameWidth(item, page, size, w), text) * size * LEADING
  const said = item.description ? lineCount(item.description, size * SAID, w * 0.86, text) * size * SAID * 1.35 : 0
  return { name, said }
}

function heightOf(sections: readonly Section[], page: Page, size: number, w: number, stretch: number): number {
  return sections.reduce((sum, section, i) => {
    const head = section.title ? size * (TITLE * 1.25 + GAP.title) : 0
    const body = section.items.reduce((total, item, k) => {
      const { name, said } = itemHeight(item, page, size, w)
      return total + name + said + (k > 0 ? size * GAP.item * stretch : 0)
    }, 0)
    return sum + head + body + (i > 0 ? size * GAP.section * stretch : 0)
  }, 0)
}

const gapsOf = (columns: readonly Section[][], size: number): number =>
  Math.max(
    ...columns.map((sections) =>
      sections.reduce((sum, { items }, i) => sum + (items.length - 1) * size * GAP.item + (i > 0 ? size * GAP.section : 0), 0),
    ),
  )

type Setting = { size: number; stretch: number; dress: Dress }

function column(sections: readonly Section[], page: Page, box: Box, { size, stretch, dress }: Setting, index: number): Layer[] {
  const { faces, inks, isCentered } = page
  const layers: Layer[] = []
  let y = box.y
  for (const [i, section] of sections.entries()) {
    const name = `section-${index + 1}-${i + 1}`
    if (i > 0) y += size * GAP.section * stretch
    if (section.title) {
      const h = size * TITLE * 1.25
      layers.push(
        say(page, `${name}.title`, { x: box.x, y, w: box.w, h }, section.title, {
          size: size * TITLE,
          font: faces.display,
          weight: faces.displayWeight,
          color: inks.accent,
          role: 'subheadline',
          align: isCentered ? 'center' : 'left',
          valign: 'middle',
          maxLines: 1,
          leading: 1.1,
        }),
      )
      layers.push(...besideTitle(page, `${name}.rule`, { x: box.x, y, w: box.w, h }, section.title, size, dress))
      y += h + size * GAP.title
    }
    section.items.forEach((item, k) => {
      if (k > 0) y += size * GAP.item * stretch
      const { name: h, said } = itemHeight(item, page, size, box.w)
      layers.push(row(item, page, { x: box.x, y, w: box.w, h }, size, `${name}.item-${k + 1}`))
      y += h
      const isMiddle = isCentered && item.price === null
      const isRtl = directionOf(item.description ?? '') === 'rtl'
      if (item.description)
        layers.push(
          say(
            page,
            `${name}.item-${k + 1}.about`,
            { x: box.x + box.w * (isMiddle ? 0.07 : isRtl ? 0.14 : 0), y, w: box.w * 0.86, h: said },
            item.description,
            {
              size: size * SAID,
              font: faces.text,
              color: inks.quiet,
              role: 'body',
              leading: 1.3,
              ...(isMiddle ? { align: 'center' as const } : isRtl ? { align: 'right' as const } : {}),
            },
          ),
        )
      y += said
    })
  }
  return layers
}

/** Fine lines on both sides of a title on a framed card, a heavy one below it on a page of colour. */
function besideTitle(page: Page, name: string, box: Box, title: string, size: number, dress: Dress): Layer[] {
  const { inks, faces, isCentered, unit } = page
  if (dress === 'plain') return []
  if (!isCentered) return [shape(name, { ...box, y: box.y + box.h + size * 0.1, h: Math.max(1.5, unit * 0.36) }, { fill: inks.accent })]
  const words = lineWidth(title, size * TITLE, faces.display) * 1.08
  const w = Math.min(size * 3.4, (box.w - words) / 2 - size * 0.8)
  if (w < size * 0.8) return []
  const y = box.y + box.h / 2
  const line = (side: string, x: number) => shape(`${name}.${side}`, { x, y, w, h: Math.max(1, unit * 0.14) }, { fill: inks.accent })
  const middle = box.x + box.w / 2
  return [line('left', middle - words / 2 - size * 0.7 - w), line('right', middle + words / 2 + size * 0.7)]
}

/** A name, a leader and a price; the leader takes what room the words leave. */
function row(item: Item, page: Page, box: Box, size: number, name: string): GroupLayer {
  const { faces, inks, isCentered, mood } = page
  const width = nameWidth(item, page, size, box.w)
  const isLong = lineWidth(item.name, size, faces.text) > width * 0.94
  const look = {
    size,
    font: faces.text,
    weight: 600,
    color: inks.ink,
    leading: LEADING,
    ...(isCentered && !item.price && { align: 'center' as const }),
  }
  const { box: _, ...words } = say(page, `${name}.name`, box, item.name, { ...look, role: 'list-item' })
  const isRtl = directionOf(item.name) === 'rtl'
  if (isRtl) words.align = isCentered && !item.price ? 'center' : 'right'
  const layers: Layer[] = [{ ...words, size: isLong ? words.size : size, flex: item.price ? (isLong ? { width } : {}) : { grow: 1 } }]
  if (item.price) {
    const { box: __, ...price } = say(page, `${name}.price`, box, item.price, {
      ...look,
      role: 'price',
      align: isRtl ? 'left' : 'right',
      color: isCentered || mood === 'handwritten' ? inks.ink : inks.accent,
    })
    layers.push(leader(`${name}.leader`, page, box.w, size), { ...price, size, flex: { width: priceWidth(item.price, page, size) } })
  }
  // On a page that reads from right to left the name stands on the right and its price on the left.
  return { type: 'group', name, box, layout: { direction: 'row', align: 'start' }, layers: isRtl ? layers.toReversed() : layers }
}

/** Dots on the line of the letters' feet; on a modern page nothing but room. */
function leader(name: string, { inks, mood }: Page, w: number, size: number): Layer {
  const step = size * 0.36
  const r = size * 0.045
  const dots = Array.from({ length: Math.floor(w / step) }, (_, i) => {
    const x = step * (i + 0.5)
    return `M ${(x - r).toFixed(1)} ${r.toFixed(1)} a ${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0 a ${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0 Z`
  }).join(' ')
  const isPlain = mood === 'modern' || mood === 'technical'
  return {
    type: 'group',
    name,
    flex: { grow: 1, height: r * 2, margin: [size * ((LEADING - 1) / 2 + 0.6), size * 0.2, 0, size * 0.35] },
    clip: 0,
    layers: isPlain
      ? []
      : [
          {
            type: 'shape',
            name: `${name}.dots`,
            shape: 'path',
            box: { x: 0, y: 0, w, h: r * 2 },
            d: dots,
            fill: withAlpha(inks.ink, 0.55),
          },
        ],
  }
}
