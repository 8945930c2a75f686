import type { Brief, Menu, WantedText } from '../../brief/schema.ts'
import { pictogramsIn } from '../../catalog/pictograms/index.ts'
import { contrast, mix } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { n, path, shape } from '../design/kit.ts'
import { spotOn } from '../graphic/spot.ts'
import { header, type Page } from '../page/page.ts'
import { isChalk } from './style.ts'

/** How a menu is dressed: a plain sheet, a framed card about its middle axis, a block of colour at its head or beside its list. */
export type Dress = 'plain' | 'framed' | 'block' | 'panel'

/** The dress that suits a page: classic moods are framed, the others have colour; a wide page has it at its side. */
export function dressOf(page: Page, canvas: { width: number; height: number; background: string }, texts: readonly WantedText[]): Dress {
  if (page.isCentered || isChalk(page.brief)) return 'framed'
  if (texts.length === 0 || canvas.background === 'transparent' || page.brief.layout.freeRegions.length > 0) return 'plain'
  if (canvas.width > canvas.height * 1.15) return 'panel'
  return 'block'
}

/** Marks of what is served: the first that the title, the sections or the entries name, else one of the table. */
export function marksFor({ content, useCase, texts }: Brief, menu: Menu | null): Marks {
  const said = [
    content?.design?.about ?? useCase ?? '',
    ...texts.filter(({ role }) => role === 'headline' || role === 'subheadline').map(({ text }) => text),
    ...(menu?.sections ?? []).flatMap(({ title, items }) => [title ?? '', ...items.map(({ name }) => name)]),
  ].join(' . ')
  const found = pictogramsIn(said)
  const mark = found.flatMap(({ art }) => art.mark ?? []).find((one) => !NOT_SERVED.test(one)) ?? 'ph:fork-knife-fill'
  const picture = found.flatMap(({ art }) => art.picture ?? []).find((one) => !NOT_SERVED.test(one) && !NOT_EATEN.test(one)) ?? null
  return { mark, picture }
}
/** Pictures of what is on no plate. */
const NOT_EATEN = /truck|flower|sun$|moon|star|fire|leaf|herb$|wave|snow|mountain|man$|woman|cook$|knife|bell|key|music|heart/
/** Marks of guests and of the paper itself. */
const NOT_SERVED =
  /person|user|baby|child|student|list|note|book|house|map|paint|pencil|tree|clock|calendar|storefront|table|hand|chalk|board|screen|money|coin|currency|tag|sign|seal|star|smoke|wave/

/** What a page is headed with: a mark in one colour, and a picture where what is served has one. */
type Marks = { mark: string | null; picture: string | null }

type Head = { layers: Layer[]; rest: Box; foot: Box }

/** The title of a menu in its dress; `rest` is the room for the list, `foot` that of the notes. */
export function headFor(page: Page, dress: Dress, texts: readonly WantedText[], area: Box, marks: Marks): Head {
  const { mark } = marks
  if (dress === 'block') return inBlock(page, texts, area, marks)
  if (dress === 'panel') return inPanel(page, texts, area, mark)
  if (dress === 'framed' && texts.length > 0) return underMark(page, texts, area, mark)
  const { layers, rest } = header(page, texts, area, { share: 0.24, largest: 10.5 })
  return { layers, rest, foot: rest }
}

/** The page as it looks on a field of its accent. */
function onAccent(page: Page): Page {
  const { accent } = page.inks
  const ink = page.inks.onAccent
  const soft = mix(ink, accent, 0.16)
  return {
    ...page,
    inks: { ...page.inks, ground: accent, background: accent, ink, quiet: contrast(soft, accent) >= 4.6 ? soft : ink, accent: ink },
  }
}

/** Title in a block across the head of the page, its mark large and quiet behind the end of the line. */
function inBlock(page: Page, texts: readonly WantedText[], area: Box, { mark, picture }: Marks): Head {
  const { sheet, unit, inks } = page
  const on = onAccent(page)
  const top = sheet.y + unit * 7
  const room = picture ? { ...area, w: area.w * 0.6 } : area
  const { layers, rest } = header(on, texts, { ...room, y: top, h: area.h }, { share: 0.2, largest: 14 })
  const bottom = rest.y + unit * 2.6
  const side = (bottom - sheet.y) * 1.15
  const served = area.w > (bottom - sheet.y) * 1.5 ? picture : null
  const at = { x: sheet.x + sheet.w * 0.64, y: sheet.y, w: sheet.w * 0.36, h: bottom - sheet.y }
  return {
    layers: [
      shape('head', { ...sheet, h: bottom - sheet.y }, { fill: inks.accent }),
      ...(served
        ? [spotOn({ seed: page.seed, ground: inks.ground, hasOwnPanels: true }, 'head.picture', at, { art: served, hue: inks.accent })]
        : []),
      ...(mark && !served
        ? [
            behind(
              { x: sheet.x + sheet.w - side * 0.86, y: sheet.y + (bottom - sheet.y - side) / 2, w: side, h: side },
              { ...sheet, h: bottom - sheet.y },
              mark,
              inks.accent,
              on.inks.ink,
            ),
          ]
        : []),
      ...layers,
    ],
    rest: { ...area, y: bottom + unit * 5, h: area.y + area.h - bottom - unit * 5 },
    foot: area,
  }
}

/** Title in a panel of colour down one side of a wide page, the list beside it. */
function inPanel(page: Page, texts: readonly WantedText[], area: Box, mark: string | null): Head {
  const { sheet, unit, inks } = page
  const w = sheet.w * 0.36
  const panel = { ...sheet, w }
  const on = onAccent(page)
  const inner = { x: area.x, y: area.y + unit * 2, w: w - (area.x - sheet.x) * 1.7, h: area.h }
  const { layers } = header(on, texts, inner, { share: 0.5, largest: 13 })
  const side = w * 0.92
  const from = sheet.x + w + unit * 6
  return {
    layers: [
      shape('head', panel, { fill: inks.accent }),
      ...(mark
        ? [
            behind(
              { x: sheet.x + w - side * 0.8, y: sheet.y + sheet.h - side * 0.84, w: side, h: side },
              panel,
              mark,
              inks.accent,
              on.inks.ink,
            ),
          ]
        : []),
      ...layers,
    ],
    rest: { ...area, x: from, w: area.x + area.w - from },
    foot: { ...area, x: from, w: area.x + area.w - from },
  }
}

/** A mark that a field cuts off at its edges, so quiet that words may stand on it. */
const behind = (box: Box, field: Box, mark: string, ground: string, ink: string): Layer => ({
  type: 'group',
  name: 'head.ornament',
  box: field,
  clip: 0,
  layers: [
    { type: 'art', name: 'head.mark', box: { ...box, x: box.x - field.x, y: box.y - field.y }, art: mark, color: mix(ground, ink, 0.13) },
  ],
})

/** The mark of the house over its name, a line with a lozenge below. */
function underMark(page: Page, texts: readonly WantedText[], area: Box, mark: string | null): Head {
  const { unit, inks } = page
  const side = mark ? unit * 8 : 0
  const gap = mark ? unit * 1.6 : 0
  const middle = area.x + area.w / 2
  const { layers, rest } = header(page, texts, { ...area, y: area.y + side + gap, h: area.h - side - gap }, { share: 0.22, largest: 11.5 })
  const ruleW = Math.min(area.w * 0.5, unit * 34)
  const y = rest.y - unit * 1.7
  const at = page.isCentered ? middle : area.x + ruleW / 2
  return {
    layers: [
      ...(mark
        ? [
            {
              type: 'art' as const,
              name: 'emblem',
              box: { x: page.isCentered ? middle - side / 2 : area.x, y: area.y, w: side, h: side },
              art: mark,
              color: inks.accent,
            },
          ]
        : []),
      ...layers,
      lozenge('head.rule', { x: at - ruleW / 2, y: y - unit * 0.6, w: ruleW, h: unit * 1.2 }, inks.accent, unit * 0.16),
    ],
    rest: { ...rest, y: rest.y + unit * 1.8, h: rest.h - unit * 1.8 },
    foot: area,
  }
}

/** A fine line with a lozenge in its middle. */
function lozenge(name: string, box: Box, color: string, thick: number): Layer {
  const [cx, cy, r] = [box.w / 2, box.h / 2, box.h / 2]
  const line = (from: number, to: number) => `M ${n(from)} ${n(cy - thick / 2)} H ${n(to)} V ${n(cy + thick / 2)} H ${n(from)} Z`
  const d = `${line(0, cx - r * 2.4)} ${line(cx + r * 2.4, box.w)} M ${n(cx)} ${n(cy - r)} L ${n(cx + r)} ${n(cy)} L ${n(cx)} ${n(cy + r)} L ${n(cx - r)} ${n(cy)} Z`
  return path(name, box, d, { fill: color })
}
