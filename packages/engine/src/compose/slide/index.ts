import type { Brief, WantedText } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { legend } from '../chart/frame.ts'
import { chartIn } from '../chart/index.ts'
import { colorsFor } from '../chart/paints.ts'
import type { Composer } from '../composer.ts'
import { inset, type Kit, sceneOf, shape, split, Texts } from '../design/kit.ts'
import { hasStage, markOf, stageIn } from '../design/picture.ts'
import { type Block, stack } from '../design/stack.ts'
import { tiles } from '../design/tiles.ts'
import { heroIn } from '../graphic/hero.ts'
import { ground, type Look, lookOf } from '../graphic/look.ts'
import { chainIn } from '../infographic/chain.ts'
import { compareIn } from '../infographic/compare.ts'
import { figureTiles } from '../infographic/figures.ts'
import { wordsOf } from '../infographic/item.ts'
import { arePictured, galleryIn } from '../infographic/pictured.ts'
import { gridIn } from '../infographic/shapes.ts'
import { timelineIn } from '../infographic/timeline.ts'
import { cards, figures, list, type Points, quotation } from './parts.ts'

/** One page of a presentation: a title page, points, figures, a quotation, two sides, a timeline or a chart. */
export const composeSlide: Composer = (brief, canvas, seed) => {
  const said = [...brief.texts.map(({ text }) => text), ...(brief.content?.points?.items ?? []).map(wordsOf)].join(' ')
  const kit = lookOf(brief, canvas, seed, said, { margin: 0.08 })
  const texts = new Texts(brief)
  const quote = texts.take('quote')
  const title = quote && !texts.count ? null : (texts.take('headline') ?? (quote ? null : texts.title()))
  const foot = texts.all('author', 'name', 'role', 'footnote', 'caption', 'brand', 'place', 'date', 'web', 'email', 'handle')
  const rest = texts.rest()
  const warnings: Warning[] = []
  const under = ground(kit)
  const content = brief.content
  const points = content?.points ?? null
  if (quote || (title && isQuotation(brief, title)))
    return { scene: sceneOf(kit, [...under, ...quotation(kit, quote ?? (title as WantedText), [...foot, ...rest])]), warnings }
  if (!points && !content?.chart && bulletsOf(rest).length < 2) {
    const cover = coverOf(kit, title, rest, foot)
    return { scene: sceneOf(kit, [...under, ...cover.layers]), warnings: cover.warnings }
  }
  const intro = points || content?.chart ? rest : rest.filter(({ role }) => role === 'subheadline')
  const head = headOf(kit, title, intro, foot)
  if (content?.chart) {
    const page = { ...kit, area: head.room }
    const isRound = content.chart.kind === 'pie' || content.chart.kind === 'donut'
    const colors = colorsFor(isRound ? (content.chart.series[0]?.points.length ?? 1) : content.chart.series.length, page)
    const names = content.chart.series.flatMap(({ name }) => name ?? [])
    const key = isRound || names.length < 2 ? { layers: [] as Layer[], rest: head.room } : legend(names, colors, page, head.room)
    return {
      scene: sceneOf(kit, [...under, ...head.layers, ...key.layers, ...chartIn({ chart: content.chart, page, box: key.rest, colors })]),
      warnings,
    }
  }
  if (points?.kind === 'compare') return { scene: sceneOf(kit, [...under, ...head.layers, ...compareIn(points, kit, head.room)]), warnings }
  if (points?.kind === 'timeline' && kit.sheet.w > kit.sheet.h && points.items.length <= 5)
    return { scene: sceneOf(kit, [...under, ...head.layers, ...chainIn(kit, points.items, head.room, true)]), warnings }
  if (points?.kind === 'timeline' && kit.sheet.w > kit.sheet.h && points.items.length >= 6)
    return { scene: sceneOf(kit, [...under, ...head.layers, ...gridIn(kit, points.items, head.room)]), warnings }
  if (points?.kind === 'timeline')
    return { scene: sceneOf(kit, [...under, ...head.layers, ...timelineIn(points, kit, head.room)]), warnings }
  const items: Points['items'] = points?.items ?? bulletsOf(rest).map(({ text }) => ({ lead: null, title: text, detail: null }))
  const layout = layoutFor(kit, items, points?.kind === 'steps')
  const drawn =
    layout === 'pictured'
      ? arePictured(items, title?.text ?? '')
        ? galleryIn(kit, items, head.room, { isOrdered: points?.kind === 'steps', about: title?.text ?? '' })
        : points?.kind === 'steps'
          ? chainIn(kit, items, head.room, true)
          : gridIn(kit, items, head.room)
      : layout === 'figures'
        ? items.length > 1 && items.every(({ lead }) => lead !== null)
          ? figureTiles(kit, items, head.room)
          : figures(kit, items, head.room)
        : layout === 'cards'
          ? cards(kit, items, head.room, points?.kind === 'steps')
          : list(
              kit,
              items,
              head.room,
              points?.kind === 'steps' || /\bagenda\b/i.test(`${brief.content?.design?.about ?? ''}${title?.text ?? ''}`),
            )
  return { scene: sceneOf(kit, [...under, ...head.layers, ...drawn]), warnings }
}

/** Figures stand in columns, few short points in cards across the page, the rest in a list. */
function layoutFor(kit: Look, items: Points['items'], isSteps: boolean): 'figures' | 'pictured' | 'cards' | 'list' {
  if (items.some(({ lead }) => lead !== null)) return 'figures'
  const longest = Math.max(0, ...items.map(({ title, detail }) => title.length + (detail?.length ?? 0) * 0.6))
  const isWide = kit.sheet.w > kit.sheet.h * 1.2
  if (isWide && items.length >= 2 && items.length <= 5 && longest <= 70 && kit.pick('points', [true, true, false])) return 'pictured'
  if (!isWide || items.length < 2 || items.length > 4 || longest > 96) return 'list'
  return isSteps || rng(kit.seed, 'points').next() < 0.7 ? 'cards' : 'list'
}

const isQuotation = ({ useCase }: Brief, title: WantedText): boolean => /\bquot/.test(useCase ?? '') && title.text.length > 20
const bulletsOf = (texts: readonly WantedText[]): WantedText[] =>
  texts.filter(({ role, field }) => role !== 'subheadline' && field === undefined)

/** A title page: the title large on one side, a field of forms or the thing itself on the other. */
function coverOf(
  kit: Look,
  title: WantedText | null,
  rest: readonly WantedText[],
  foot: readonly WantedText[],
): { layers: Layer[]; warnings: Warning[] } {
  const isWide = kit.sheet.w > kit.sheet.h
  const [words, picture] = split(kit.sheet, isWide ? 0.62 : 0.66, 0, isWide ? 'row' : 'column')
  const staged = hasStage(kit.brief) ? stageIn(kit, 'picture', picture) : null
  const box = inset(words, kit.side * 0.09)
  const { faces, inks } = kit
  const unit = kit.side / 100
  const align = kit.isRtl ? ('right' as const) : ('left' as const)
  const small: Block[] = foot.map((text, i) => ({
    kind: 'text',
    name: `foot-${i + 1}`,
    text: text.text,
    role: 'caption',
    size: unit * (i === 0 && (text.field === 'author' || text.field === 'name') ? 3.6 : 2.8),
    weight: i === 0 ? 600 : 500,
    color: i === 0 ? inks.ink : inks.quiet,
    gap: 0.35,
  }))
  const bottom = stack(kit, small, { ...box, y: box.y + box.h * 0.78, h: box.h * 0.22 }, { align, valign: 'bottom' })
  const main: Block[] = [
    { kind: 'rule', name: 'rule', width: unit * 9, thick: unit * 0.9, color: inks.accent },
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * 11.5,
            font: faces.display,
            weight: faces.displayWeight,
            gap: 0.4,
          },
        ]
      : []),
    ...rest.map(
      (text, i): Block => ({
        kind: 'text',
        name: `subheadline-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * (i === 0 ? 4 : 3.2),
        weight: 400,
        color: i === 0 ? inks.ink : inks.quiet,
        gap: i === 0 ? 0.8 : 0.4,
        measure: 0.9,
      }),
    ),
  ]
  const used = small.length > 0 ? bottom.box.h + unit * 5 : 0
  const body = stack(kit, main, { ...box, h: box.h - used }, { align, valign: 'middle', most: 1.25 })
  return {
    layers: [
      staged?.layer ??
        heroIn(kit, 'picture', picture, title?.text ?? '', 0) ??
        tiles(kit, 'tiles', picture, { across: 5, mark: markOf(title?.text ?? '') }),
      ...body.layers,
      ...bottom.layers,
    ],
    warnings: staged?.warnings ?? [],
  }
}

/** Title and what leads in above; the foot below; what is left between them. */
function headOf(
  kit: Kit,
  title: WantedText | null,
  intro: readonly WantedText[],
  foot: readonly WantedText[],
): { layers: Layer[]; room: Box } {
  const { faces, inks, area } = kit
  const unit = kit.side / 100
  const align = kit.isRtl ? ('right' as const) : ('left' as const)
  const blocks: Block[] = [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: unit * (kit.sheet.w > kit.sheet.h ? 9.4 : 8.4),
            font: faces.display,
            weight: faces.displayWeight,
            lines: 2,
          },
        ]
      : []),
    ...intro.map(
      (text, i): Block => ({
        kind: 'text',
        name: `subheadline-${i + 1}`,
        text: text.text,
        role: text.role,
        size: unit * 3.6,
        color: inks.quiet,
        gap: 0.5,
        measure: 0.8,
      }),
    ),
  ]
  const top = stack(kit, blocks, { ...area, h: area.h * 0.36 }, { align })
  const small: Block[] =
    foot.length > 0
      ? [
          {
            kind: 'text',
            name: 'foot',
            text: foot.map(({ text }) => text).join('  ·  '),
            role: 'caption',
            size: unit * 2.2,
            weight: 500,
            color: inks.quiet,
          },
        ]
      : []
  const bottom = stack(kit, small, { ...area, y: area.y + area.h * 0.9, h: area.h * 0.1 }, { align, valign: 'bottom' })
  const from = blocks.length > 0 ? top.box.h + unit * 5.5 : 0
  const to = small.length > 0 ? bottom.box.h + unit * 4 : 0
  const bar = shape('bar', { x: kit.sheet.x, y: kit.sheet.y, w: kit.sheet.w, h: Math.max(2, unit * 1.3) }, { fill: inks.accent })
  return { layers: [bar, ...top.layers, ...bottom.layers], room: { ...area, y: area.y + from, h: area.h - from - to } }
}
