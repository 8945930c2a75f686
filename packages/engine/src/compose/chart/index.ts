import type { Layer } from '../../scene/schema.ts'
import type { Composer } from '../composer.ts'
import { footer, header, pageOf, sceneOf, shared } from '../page/page.ts'
import { barsIn } from './bars.ts'
import { legend, type Plot } from './frame.ts'
import { lineIn } from './line.ts'
import { colorsFor } from './paints.ts'
import { pieIn } from './pie.ts'
import { rowsIn } from './rows.ts'

/** A chart true to its numbers: a title, direct labels, round ticks, nothing else. */
export const composeChart: Composer = (brief, canvas, seed) => {
  const page = pageOf(brief, canvas, seed, 'modern')
  const chart = brief.content?.chart ?? null
  const texts = shared(brief)
  const foot = footer(page, texts.bottom, page.area)
  const head = header(page, texts.top, foot.rest, { share: 0.2, largest: 6.2 })
  if (!chart)
    return {
      scene: sceneOf(page, canvas, [...head.layers, ...foot.layers]),
      warnings: [{ code: 'content_missing', message: 'The prompt gives no numbers, so no chart is drawn.' }],
    }
  const isRound = chart.kind === 'pie' || chart.kind === 'donut'
  const colors = colorsFor(isRound ? (chart.series[0]?.points.length ?? 1) : chart.series.length, page)
  const names = chart.series.flatMap(({ name }) => name ?? [])
  const key = isRound || names.length < 2 ? { layers: [] as Layer[], rest: head.rest } : legend(names, colors, page, head.rest)
  const plot: Plot = { chart, page, box: key.rest, colors }
  return { scene: sceneOf(page, canvas, [...head.layers, ...key.layers, ...chartIn(plot), ...foot.layers]), warnings: [] }
}

/** The marks of a chart in its box, with its axis and its labels. */
export function chartIn(plot: Plot): Layer[] {
  const { kind } = plot.chart
  if (kind === 'pie' || kind === 'donut') return pieIn(plot)
  if (kind === 'rows') return rowsIn(plot)
  return kind === 'bars' ? barsIn(plot) : lineIn(plot)
}
