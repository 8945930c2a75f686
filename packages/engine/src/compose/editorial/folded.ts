import type { Points } from '../../brief/schema.ts'
import { mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { inset, onGround, shape } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import { card, type Look, on } from '../graphic/look.ts'
import { markIn, marksOf } from '../graphic/marks.ts'
import { commonScale, part, saying } from '../infographic/item.ts'
import { columnsOf } from './columns.ts'
import { pictureOf, pullQuote, type Story, titleBlocks } from './parts.ts'

type Item = Points['items'][number]

/** Points of the brief; where it lists none and words are free, none either: the page is filled with its story. */
const itemsOf = (look: Look): Item[] => look.brief.content?.points?.items.slice(0, 8) ?? []

/** What a point says, with a sentence below it where words are free and it has none. */
const toldOf = (story: Story, items: readonly Item[]): Item[] =>
  items.map((item) => ({ ...item, detail: item.detail ?? story.prose?.paragraph(2) ?? null }))

/** A masthead, a leading story with its picture, and the other sections in cards. */
export function newsletter(look: Look, story: Story): Layer[] {
  const { sheet, area, unit, faces } = look
  const fill = look.hue(0)
  const head = on(look, fill)
  const title = story.brand ?? story.headline
  const lead = story.brand ? story.headline : null
  const masthead: Box = { x: sheet.x, y: sheet.y, w: sheet.w, h: sheet.h * 0.13 }
  const name = stack(
    head,
    [
      {
        kind: 'text',
        name: 'headline',
        text: title?.text ?? '',
        role: 'headline',
        size: unit * 8,
        font: faces.display,
        weight: faces.displayWeight,
        color: head.inks.ink,
        lines: 2,
      },
    ],
    inset(masthead, area.x - sheet.x, unit * 2),
    { align: 'center', valign: 'middle' },
  )
  const items = toldOf(story, itemsOf(look))
  const top = masthead.y + masthead.h
  const bottom = area.y + area.h
  const picture: Box = { x: sheet.x, y: top, w: sheet.w, h: (bottom - top) * (items.length > 0 ? 0.27 : 0.36) }
  const y = picture.y + picture.h + unit * 3.4
  const intro = stack(
    look,
    titleBlocks(look, { ...story, headline: lead, brand: null }, { size: unit * 5, hasKicker: false }),
    { ...area, y, h: (bottom - y) * 0.3 },
    {},
  )
  const from = intro.box.y + intro.box.h + unit * 3
  const notes: Block[] = story.rest.map((text, i) => ({
    kind: 'text',
    name: `note-${i + 1}`,
    text: text.text,
    role: text.role,
    size: unit * 1.8,
    weight: 600,
    color: look.inks.quiet,
    gap: 0.4,
  }))
  const foot = stack(look, notes, { ...area, y: bottom - unit * 10, h: unit * 10 }, { align: 'center', valign: 'bottom' })
  const room = { ...area, y: from, h: bottom - from - (notes.length > 0 ? foot.box.h + unit * 2 : 0) }
  const gap = unit * 3
  const body =
    items.length > 0
      ? sections(look, items, room)
      : columnsOf(look, {
          name: 'text',
          columns: [0, 1].map((i) => part(room, i, 2, gap, 'row')),
          size: unit * 1.75,
          prose: story.prose,
          hasCap: true,
        })
  return [
    shape('masthead', masthead, { fill }),
    ...(title ? name.layers : []),
    pictureOf(look, story, 'picture', picture),
    ...intro.layers,
    ...body,
    ...foot.layers,
  ]
}

/** Sections in a grid of cards, all words of one size. */
function sections(look: Look, items: readonly Item[], room: Box): Layer[] {
  const columns = items.length === 1 ? 1 : items.length === 3 && room.w > room.h ? 3 : 2
  const rows = Math.ceil(items.length / columns)
  const gap = look.unit * 2
  const boxes = items.map((_, i): Box => {
    const row = part(room, Math.floor(i / columns), rows, gap, 'column')
    const inRow = Math.min(columns, items.length - Math.floor(i / columns) * columns)
    return part(row, i % columns, inRow, gap, 'row', look)
  })
  const pad = look.unit * 2
  const side = Math.min(look.unit * 6, (boxes[0] as Box).h * 0.3)
  const kit = on(look, look.panel)
  const areas = boxes.map((box): Box => ({ x: box.x + pad * 2 + side, y: box.y + pad, w: box.w - pad * 3 - side, h: box.h - pad * 2 }))
  const scale = commonScale(kit, look.unit, items, areas, { size: 2.4 })
  const marks = marksOf(
    look,
    items.map(({ title }) => title),
  )
  return items.flatMap((item, i): Layer[] => {
    const box = boxes[i] as Box
    return [
      card(look, `point-${i + 1}.panel`, box),
      ...markIn(
        look,
        `point-${i + 1}.mark`,
        { x: box.x + pad, y: box.y + pad, w: side, h: side },
        marks[i] ?? { kind: 'number', text: String(i + 1) },
        { color: look.hue(i) },
      ),
      ...saying(kit, look.unit, item, `point-${i + 1}`, areas[i] as Box, scale, { size: 2.4, valign: 'top' }),
    ]
  })
}

/** Panels side by side: the front with the picture, what is offered, and how to go on. */
export function brochure(look: Look, story: Story): Layer[] {
  const { sheet, unit, faces } = look
  const count = Math.min(4, Math.max(2, story.columns ?? 3))
  const panels = Array.from(
    { length: count },
    (_, i): Box => ({ x: sheet.x + (sheet.w / count) * i, y: sheet.y, w: sheet.w / count, h: sheet.h }),
  )
  const margin = (sheet.w / count) * 0.1
  const front = panels.at(-1) as Box
  const fill = look.hue(0)
  const kit = onGround(look, fill)
  const ink = on(look, fill).inks.ink
  const picture = { ...front, h: front.h * 0.52 }
  const title = stack(
    kit,
    [
      ...(story.headline
        ? [
            {
              kind: 'text' as const,
              name: 'headline',
              text: story.headline.text,
              role: 'headline',
              size: unit * 7,
              font: faces.display,
              weight: faces.displayWeight,
              color: ink,
            },
          ]
        : []),
      ...(story.subheadline || (story.prose && itemsOf(look).length === 0)
        ? [
            {
              kind: 'text' as const,
              name: 'standfirst',
              text: story.subheadline?.text ?? story.prose?.standfirst(look.seed) ?? '',
              role: 'subheadline',
              size: unit * 2,
              color: ink,
              leading: 1.36,
              gap: 0.8,
            },
          ]
        : []),
    ],
    { x: front.x + margin, y: front.y + picture.h + margin, w: front.w - margin * 2, h: front.h - picture.h - margin * 2 },
    { valign: 'middle' },
  )
  const items = itemsOf(look)
  const inner = panels.slice(0, -1).map((panel) => inset(panel, margin))
  const isShort = items.length > 3 && inner.length > 1 && story.rest.length <= 2 && (story.quote === null || story.prose !== null)
  const foot = isShort && story.rest.length > 0 ? 0.2 : 0
  const perPanel = Math.ceil(items.length / Math.max(1, inner.length - (items.length > 0 && inner.length > 1 && !isShort ? 1 : 0)))
  const [last, ...others] = [...inner].reverse()
  const listPanels = items.length > 0 ? (isShort ? inner : [...(inner.length > 1 ? others : inner)].reverse()) : []
  const listed = listPanels.flatMap((box, i) =>
    listIn(look, items.slice(i * perPanel, (i + 1) * perPanel), isShort ? { ...box, h: box.h * (1 - foot) } : box, i * perPanel),
  )
  const textPanels =
    items.length > 0
      ? inner.length > 1 && last
        ? [isShort ? { ...last, y: last.y + last.h * (1 - foot), h: last.h * foot } : last]
        : []
      : inner
  return [
    shape('front', front, { fill }),
    pictureOf(look, story, 'picture', picture),
    ...(items.length > 0 && panels[0] ? [shape('tint', panels[0], { fill: mix(look.inks.ground, fill, 0.08) })] : []),
    ...title.layers,
    ...listed,
    ...(items.length > 0 && textPanels[0] && !(isShort && story.rest.length === 0)
      ? welcome(look, story, textPanels[0])
      : textIn(look, story, textPanels)),
    ...panels
      .slice(1)
      .map((panel, i) =>
        shape(`fold-${i + 1}`, { x: panel.x - unit * 0.06, y: panel.y, w: Math.max(1, unit * 0.12), h: panel.h }, { fill: look.hairline }),
      ),
  ]
}

function listIn(look: Look, items: readonly Item[], box: Box, from: number): Layer[] {
  if (items.length === 0) return []
  const gap = look.unit * 2.4
  const cells = items.map((_, i) => part(box, i, items.length, gap, 'column'))
  const side = Math.min(look.unit * 7, (cells[0] as Box).h * 0.5)
  const ground = from === 0 ? mix(look.inks.ground, look.hue(0), 0.08) : look.inks.ground
  const kit = on(look, ground)
  const areas = cells.map((cell): Box => ({ ...cell, x: cell.x + side * 1.35, w: cell.w - side * 1.35 }))
  const scale = commonScale(kit, look.unit, items, areas, { size: 2.4 })
  const marks = marksOf(
    look,
    items.map(({ title }) => title),
  )
  return items.flatMap((item, i) => [
    ...markIn(
      look,
      `point-${from + i + 1}.mark`,
      { ...(cells[i] as Box), w: side, h: side, y: (cells[i] as Box).y + ((cells[i] as Box).h - side) / 2 },
      marks[i]?.kind === 'number' ? { kind: 'icon', art: 'lucide:check' } : (marks[i] ?? { kind: 'icon', art: 'lucide:check' }),
      { color: look.hue(i) },
    ),
    ...saying(kit, look.unit, item, `point-${from + i + 1}`, areas[i] as Box, scale, { size: 2.4 }),
  ])
}

/** A few lines that welcome, and at the foot how to come and call. */
function welcome(look: Look, story: Story, box: Box): Layer[] {
  const { unit, inks, faces } = look
  const intro = story.quote && !story.prose ? story.quote : story.rest.length > 0 ? null : (story.prose?.paragraph(2) ?? null)
  const lead: Block[] = intro
    ? [
        {
          kind: 'text',
          name: 'welcome',
          text: intro,
          role: 'body',
          size: unit * 3,
          font: faces.display,
          weight: 500,
          color: inks.ink,
          leading: 1.3,
        },
      ]
    : []
  const notes: Block[] = story.rest.flatMap((text, i): Block[] => [
    ...(i === 0 ? [{ kind: 'rule' as const, name: 'rule', width: box.w * 0.24, thick: Math.max(1, unit * 0.4), color: look.hue(0) }] : []),
    {
      kind: 'text',
      name: `note-${i + 1}`,
      text: text.text,
      role: text.field ?? text.role,
      size: unit * 2.7,
      weight: 600,
      color: inks.ink,
      gap: i === 0 ? 1 : 0.55,
      leading: 1.28,
    },
  ])
  const foot = stack(look, notes, intro ? { ...box, y: box.y + box.h * 0.5, h: box.h * 0.5 } : box, {
    valign: intro ? 'bottom' : 'middle',
    most: intro ? 1 : 1.5,
  })
  const room = box.h - (notes.length > 0 ? foot.box.h + unit * 4 : 0)
  return [...stack(look, lead, { ...box, h: room }, { most: 1.15 }).layers, ...foot.layers]
}

/** Panels of text; the last opens with the quotation and closes with what else the prompt says. */
function textIn(look: Look, story: Story, boxes: readonly Box[]): Layer[] {
  const { unit } = look
  const last = boxes.at(-1)
  if (!last) return []
  const quote = story.quote ? pullQuote(look, story.quote, { ...last, h: last.h * 0.4 }) : null
  const notes: Block[] = story.rest.map((text, i) => ({
    kind: 'text',
    name: `note-${i + 1}`,
    text: text.text,
    role: text.role,
    size: unit * 2,
    weight: 600,
    color: look.inks.ink,
    gap: 0.5,
  }))
  const foot = stack(look, notes, { ...last, y: last.y + last.h * 0.6, h: last.h * 0.4 }, { valign: 'bottom' })
  const from = last.y + (quote ? quote.h + unit * 3 : 0)
  const to = last.y + last.h - (notes.length > 0 ? foot.box.h + unit * 3 : 0)
  const columns = boxes.map((box) => (box === last ? { ...last, y: from, h: to - from } : box))
  return [
    ...(quote?.layers ?? []),
    ...columnsOf(look, { name: 'text', columns, size: unit * 1.8, prose: story.prose, hasCap: true }),
    ...foot.layers,
  ]
}
