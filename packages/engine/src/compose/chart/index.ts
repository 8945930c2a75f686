import type { Brief, WantedText } from '../../brief/schema.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { inset, sceneOf } from '../design/kit.ts'
import { headed } from '../graphic/head.ts'
import { card, ground, lookOf, on } from '../graphic/look.ts'
import { shared } from '../page/page.ts'
import { barsIn } from './bars.ts'
import { legend, type Plot } from './frame.ts'
import { insightOf } from './insight.ts'
import { lineIn } from './line.ts'
import { colorsFor } from './paints.ts'
import { pieIn } from './pie.ts'
import { rowsIn } from './rows.ts'
import { scatterIn } from './scatter.ts'
import { stackedIn } from './stacked.ts'

/** A chart true to its numbers: a title, direct labels, round ticks, on the bare page or on a card. */
export const composeChart: Composer = (brief, canvas, seed) => {
  const chart = brief.content?.chart ?? null
  const { top, bottom } = shared(brief)
  const look = lookOf(brief, canvas, seed, top.map(({ text }) => text).join(' '))
  const head = headed(look, [...top, ...said(brief, top)], bottom, 0.24)
  const base = [...ground(look), ...head.layers]
  if (!chart)
    return {
      scene: sceneOf(look, base),
      warnings: [{ code: 'content_missing', message: 'The prompt gives no numbers, so no chart is drawn.' }],
    }
  const isCarded = look.panel !== look.inks.ground && look.style.name === 'plain' && look.pick('card', [true, false])
  const page = isCarded ? on(look, look.panel) : look
  const room = isCarded ? inset(head.rest, look.unit * 3.4) : head.rest
  const isRound = chart.kind === 'pie' || chart.kind === 'donut'
  const colors = colorsFor(isRound ? (chart.series[0]?.points.length ?? 1) : chart.series.length, page)
  const names = chart.series.flatMap(({ name }) => name ?? [])
  const key = isRound || names.length < 2 ? { layers: [] as Layer[], rest: room } : legend(names, colors, page, room)
  const panel = isCarded ? [card(look, 'panel', head.rest)] : []
  return { scene: sceneOf(look, [...base, ...panel, ...key.layers, ...chartIn({ chart, page, box: key.rest, colors })]), warnings: [] }
}

/** What the numbers show, under the title of a page that may say more than it is given. */
function said({ content, textPolicy, language, texts }: Brief, top: readonly WantedText[]): WantedText[] {
  const insight = content?.chart && textPolicy === 'free' && language === 'en' && top.length === 1 ? insightOf(content.chart) : null
  const [title] = texts
  return insight && title ? [{ ...title, id: 'insight', text: insight, role: 'subheadline', color: null }] : []
}

/** The marks of a chart in its box, with its axis and its labels. */
export function chartIn(plot: Plot): Layer[] {
  const { kind } = plot.chart
  if (kind === 'pie' || kind === 'donut') return pieIn(plot)
  if (kind === 'rows') return rowsIn(plot)
  if (kind === 'scatter') return scatterIn(plot)
  if (kind === 'stacked') return stackedIn(plot)
  return kind === 'bars' ? barsIn(plot) : lineIn(plot)
}
