import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import { stack } from '../design/stack.ts'
import type { Look } from '../graphic/look.ts'
import { pictureOf, type Story } from './parts.ts'
import { running, split } from './running.ts'

/** The front of a newspaper: its name over a line with the date, the news of the day in large letters, a picture among columns. */
export function frontPage(look: Look, story: Story): Layer[] {
  const { area, unit, inks, faces } = look
  const page: Box = { ...area, y: area.y - unit * 1.6, h: area.h + unit * 3.2 }
  const head = mastheadIn(look, story, page)
  const lead = stack(
    look,
    [
      ...(story.headline
        ? [
            {
              kind: 'text' as const,
              name: 'headline',
              text: story.headline.text,
              role: 'headline',
              size: unit * 11,
              font: faces.display,
              weight: faces.displayWeight,
              color: inks.ink,
              lines: 2,
              leading: 1.04,
            },
          ]
        : []),
      ...(story.subheadline
        ? [
            {
              kind: 'text' as const,
              name: 'standfirst',
              text: story.subheadline.text,
              role: 'subheadline',
              size: unit * 2.6,
              color: inks.quiet,
              gap: 0.5,
            },
          ]
        : []),
    ],
    { ...page, y: head.end, h: page.h * 0.22 },
    { align: 'center' },
  )
  const top = lead.box.y + lead.box.h + unit * 3
  const columns = split({ ...page, y: top, h: page.y + page.h - top }, story.columns ?? 4, unit * 2.6)
  const [first] = columns
  const last = columns.at(-1)
  if (!first || !last || columns.length < 2) return [...head.layers, ...lead.layers, ...running(look, withoutHead(story), columns)]
  // The picture spans all columns but the first, which runs down beside it.
  const from = (columns[1] as Box).x
  const picture: Box = { x: from, y: top, w: last.x + last.w - from, h: Math.min(first.h * 0.5, (last.x + last.w - from) * 0.68) }
  const caption = story.caption
    ? stack(look, [{ kind: 'text', name: 'caption', text: story.caption.text, role: 'caption', size: unit * 1.6, color: inks.quiet }], {
        ...picture,
        y: picture.y + picture.h + unit * 0.8,
        h: unit * 5,
      })
    : null
  const under = picture.y + picture.h + (caption ? caption.box.h + unit * 0.8 : 0) + unit * 2.2
  const flowing = columns.map((column, i) => (i === 0 ? column : { ...column, y: under, h: column.y + column.h - under }))
  return [
    ...head.layers,
    ...lead.layers,
    pictureOf(look, story, 'picture', picture),
    ...(caption?.layers ?? []),
    ...running(look, withoutHead({ ...story, quote: null }), flowing),
  ]
}

/** What stands in the head is said there. */
const withoutHead = (story: Story): Story => ({ ...story, rest: [] })

/** The name of the paper between its lines, and what else is told beside it in one row below. */
function mastheadIn(look: Look, { brand, rest, by }: Story, page: Box): { layers: Layer[]; end: number } {
  const { unit, inks } = look
  const line = (name: string, y: number, thick: number): Layer =>
    shape(name, { x: page.x, y, w: page.w, h: Math.max(1, thick) }, { fill: inks.ink })
  const title = brand
    ? stack(
        look,
        [
          {
            kind: 'text',
            name: 'masthead',
            text: brand.text,
            role: 'label',
            size: unit * 13,
            font: 'grenze-gotisch',
            weight: 600,
            color: inks.ink,
            lines: 1,
            leading: 1,
          },
        ],
        { ...page, h: unit * 15 },
        { align: 'center' },
      )
    : null
  const y = title ? title.box.y + title.box.h + unit * 1.2 : page.y
  const said = [...rest, ...(by ? [by] : [])].map(({ text }) => text).join('   ·   ')
  const row = stack(
    look,
    said === ''
      ? []
      : [{ kind: 'text', name: 'dateline', text: said, role: 'caption', size: unit * 1.9, weight: 600, color: inks.ink, lines: 1 }],
    { ...page, y: y + unit * 0.9, h: unit * 3.4 },
    { align: 'center' },
  )
  const end = said === '' ? y + unit * 1.2 : row.box.y + row.box.h + unit * 0.9
  return {
    layers: [...(title?.layers ?? []), line('masthead.rule-1', y, unit * 0.4), ...row.layers, line('masthead.rule-2', end, unit * 0.14)],
    end: end + unit * 3,
  }
}
