import type { Layer } from '../../scene/schema.ts'
import { lineWidth, say } from '../page/page.ts'
import { field, type Plot } from './frame.ts'
import { toneOf } from './paints.ts'
import { scaleFor } from './scale.ts'

/** The bar that stands out: the one that the prompt names, else the tallest of a single row that is not a row of times. */
export function leaderOf({ chart }: Plot): string | undefined {
  const points = chart.series[0]?.points ?? []
  if (chart.highlight !== undefined || chart.series.length > 1 || points.length < 3) return chart.highlight
  const most = Math.max(...points.map(({ value }) => value))
  const leaders = points.filter(({ value }) => value === most)
  return leaders.length === 1 ? leaders[0]?.label : undefined
}

/** Standing bars from zero, in groups where there are several series, each with its number at its end. */
export function barsIn(plot: Plot): Layer[] {
  const { chart, page, colors } = plot
  const scale = scaleFor(
    chart.series.flatMap(({ points }) => points.map(({ value }) => value)),
    true,
  )
  const { layers, inside, slot } = field(plot, scale)
  const count = chart.series.length
  const leading = leaderOf(plot)
  const group = slot * (count === 1 ? 0.64 : 0.76)
  const gap = count === 1 ? 0 : group * 0.05
  const w = Math.min(page.unit * 15, (group - gap * (count - 1)) / count)
  const widest = Math.max(...chart.series.flatMap(({ points }) => points.map(({ words }) => lineWidth(words, 1, page.faces.text) * 1.1)))
  const size = Math.min(page.unit * 2.9, (count === 1 ? slot * 0.95 : w + gap) / widest)
  const zero = inside.y + inside.h * (1 - scale.share(0))
  const bars = chart.series.flatMap(({ points }, s) =>
    points.flatMap(({ label, value, words }, i): Layer[] => {
      const x = inside.x + slot * (i + 0.5) - (w * count + gap * (count - 1)) / 2 + s * (w + gap)
      const end = inside.y + inside.h * (1 - scale.share(value))
      const [top, h] = [Math.min(zero, end), Math.abs(zero - end)]
      const wide = Math.max(w, size * widest)
      const name = `bar-${s + 1}-${i + 1}`
      return [
        {
          type: 'shape',
          name,
          shape: 'rect',
          box: { x, y: top, w, h },
          radius: Math.min(h / 2, page.unit * 0.8),
          fill: toneOf(colors[s] ?? page.inks.accent, label, leading, page.inks.ground),
        },
        say(
          page,
          `${name}.value`,
          { x: x + w / 2 - wide / 2, y: value < 0 ? top + h + size * 0.2 : top - size * 1.5, w: wide, h: size * 1.3 },
          words,
          { size, font: page.faces.text, weight: 700, color: page.inks.ink, role: 'value', align: 'center', valign: 'middle', maxLines: 1 },
        ),
      ]
    }),
  )
  return [...layers, ...bars]
}
