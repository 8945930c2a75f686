import { artFor } from '../../catalog/art.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { lineCount, lineWidth, type Page, say } from '../page/page.ts'
import { readable } from '../palette.ts'
import type { Points } from './index.ts'

type Item = Points['items'][number]

/** Steps in a chain, facts and figures in a grid: one panel for each, all words of one size. */
export function cardsIn({ kind, items }: Points, page: Page, box: Box): Layer[] {
  const grid = gridFor(items.length, box, kind === 'steps')
  const gap = page.unit * 2.4
  const w = (box.w - gap * (grid.columns - 1)) / grid.columns
  const room = Math.min((box.h - gap * (grid.rows - 1)) / grid.rows, grid.columns === 1 ? page.unit * 24 : w * 1.6)
  const isRow = w > room * 1.7
  const panel = panelColor(page)
  const size = sizeFor(items, page, w, room, isRow)
  const h = isRow ? room : Math.min(room, needed(items, page, size, w, room))
  const used = grid.rows * h + gap * (grid.rows - 1)
  const top = box.y + Math.max(0, box.h - used) * 0.4
  return items.flatMap((item, i) => {
    const column = i % grid.columns
    const row = Math.floor(i / grid.columns)
    // A last row that is not full stands in the middle.
    const inRow = Math.min(grid.columns, items.length - row * grid.columns)
    const shift = ((grid.columns - inRow) * (w + gap)) / 2
    const at = { x: box.x + shift + column * (w + gap), y: top + row * (h + gap), w, h }
    return card(item, i, page, at, { kind, size, isRow, panel })
  })
}

function gridFor(count: number, box: Box, isChain: boolean): { columns: number; rows: number } {
  const shape = box.w / box.h
  if (isChain && shape < 1) return count > 7 ? { columns: 2, rows: Math.ceil(count / 2) } : { columns: 1, rows: count }
  if (isChain && count <= 5 && shape >= 1.25) return { columns: count, rows: 1 }
  const options = Array.from({ length: Math.min(4, count) }, (_, i) => i + 1).map((columns) => {
    const rows = Math.ceil(count / columns)
    const holes = columns * rows - count
    const ratio = (box.w / columns / (box.h / rows)) * 0.85
    return { columns, rows, off: Math.abs(Math.log(ratio)) + holes * 0.9 }
  })
  return options.reduce((best, option) => (option.off < best.off ? option : best))
}

export function panelColor({ inks }: Page): string {
  return mix(inks.ground, inks.ink, 0.06)
}

type Style = { kind: Points['kind']; size: number; isRow: boolean; panel: string }

/** Where the mark and the words of a panel stand. */
function parts(page: Page, at: Box, isRow: boolean): { mark: Box; words: Box } {
  const pad = Math.min(page.unit * 2.6, at.h * 0.14)
  const d = isRow ? Math.min(at.h - pad * 2, page.unit * 9) : Math.min(at.h * 0.3, at.w * 0.4, page.unit * 9)
  return isRow
    ? {
        mark: { x: at.x + pad, y: at.y + (at.h - d) / 2, w: d, h: d },
        words: { x: at.x + pad * 2 + d, y: at.y + pad * 0.6, w: at.w - pad * 3 - d, h: at.h - pad * 1.2 },
      }
    : {
        mark: { x: at.x + pad, y: at.y + pad, w: d, h: d },
        words: { x: at.x + pad, y: at.y + pad * 1.6 + d, w: at.w - pad * 2, h: at.h - pad * 2.4 - d },
      }
}

const DETAIL = 0.78
const LEAD = 1.9

/** One size for all titles: the largest at which every panel holds its words. */
function sizeFor(items: readonly Item[], page: Page, w: number, h: number, isRow: boolean): number {
  const { words } = parts(page, { x: 0, y: 0, w, h }, isRow)
  for (let size = page.unit * 4; size > 5; size *= 0.96)
    if (items.every((item) => heightOf(item, page, size, words.w) <= words.h && fitsWords(item, page, size, words.w))) return size
  return 5
}

/** Height of a panel that holds mark and words and no more than a breath besides. */
function needed(items: readonly Item[], page: Page, size: number, w: number, room: number): number {
  const { words } = parts(page, { x: 0, y: 0, w, h: room }, false)
  return room - words.h + Math.max(...items.map((item) => heightOf(item, page, size, words.w))) + page.unit * 2.5
}

const fitsWords = ({ title, lead }: Item, { faces }: Page, size: number, w: number): boolean =>
  title.split(/\s+/).every((word) => lineWidth(word, size, faces.text) * 1.06 <= w) &&
  (!lead || lineWidth(lead, size * LEAD, faces.display) * 1.08 <= w)

function heightOf({ lead, title, detail }: Item, { faces }: Page, size: number, w: number): number {
  return (
    (lead ? size * LEAD * 1.2 : 0) +
    lineCount(title, size, w, faces.text) * size * 1.24 +
    (detail ? size * 0.3 + lineCount(detail, size * DETAIL, w, faces.text) * size * DETAIL * 1.34 : 0)
  )
}

function card(item: Item, index: number, page: Page, at: Box, { kind, size, isRow, panel }: Style): Layer[] {
  const { inks, faces, unit } = page
  const name = `point-${index + 1}`
  const { mark, words } = parts(page, at, isRow)
  const accent = readable(inks.accent, [panel])
  const h = heightOf(item, page, size, words.w)
  let y = isRow ? words.y + (words.h - h) / 2 : words.y
  const layers: Layer[] = [
    { type: 'shape', name: `${name}.panel`, shape: 'rect', box: at, radius: unit * 1.6, fill: panel },
    ...markOf(item, index, page, mark, kind, name),
  ]
  const add = (part: string, text: string, height: number, look: Partial<Parameters<typeof say>[4]> & { size: number; color: string }) => {
    layers.push(
      say(page, `${name}.${part}`, { x: words.x, y, w: words.w, h: height }, text, { font: faces.text, role: 'list-item', ...look }),
    )
    y += height
  }
  if (item.lead)
    add('lead', item.lead, size * LEAD * 1.2, {
      size: size * LEAD,
      font: faces.display,
      weight: faces.displayWeight,
      color: accent,
      role: 'figure',
      maxLines: 1,
      leading: 1.1,
    })
  add('title', item.title, lineCount(item.title, size, words.w, faces.text) * size * 1.24, {
    size,
    weight: item.lead ? 500 : 650,
    valign: isRow && !item.detail ? 'middle' : 'top',
    color: readable(inks.ink, [panel]),
    leading: 1.2,
  })
  if (item.detail) {
    y += size * 0.3
    add('detail', item.detail, lineCount(item.detail, size * DETAIL, words.w, faces.text) * size * DETAIL * 1.34, {
      size: size * DETAIL,
      color: readable(inks.quiet, [panel]),
      role: 'body',
      leading: 1.3,
    })
  }
  return layers
}

/** A step's number, else an icon that means the words; without one a plain mark. */
function markOf(item: Item, index: number, page: Page, box: Box, kind: Points['kind'], name: string): Layer[] {
  const { inks, faces } = page
  const disc: Layer = { type: 'shape', name: `${name}.disc`, shape: 'ellipse', box, fill: inks.accent }
  const on = readable(inks.onAccent, [inks.accent])
  if (kind === 'steps') {
    const size = box.h * 0.5
    return [
      disc,
      say(page, `${name}.number`, { x: box.x, y: box.y + box.h * 0.15, w: box.w, h: box.h * 0.7 }, String(index + 1), {
        size,
        font: faces.display,
        weight: faces.displayWeight,
        color: on,
        role: 'number',
        align: 'center',
        valign: 'middle',
        maxLines: 1,
        leading: 1,
      }),
    ]
  }
  const art = artFor(`${item.title} ${item.detail ?? ''}`)
  const inset = box.w * 0.25
  return [
    disc,
    {
      type: 'art',
      name: `${name}.icon`,
      art: art ?? 'lucide:check',
      color: on,
      box: { x: box.x + inset, y: box.y + inset, w: box.w - inset * 2, h: box.h - inset * 2 },
    },
  ]
}
