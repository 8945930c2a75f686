import type { Layer } from '../../scene/schema.ts'
import { lineWidth, say } from '../page/page.ts'
import { field, type Plot } from './frame.ts'
import { inkOn } from './paints.ts'
import { scaleFor } from './scale.ts'

/** Bars whose parts stand on each other; each part bears its number where it has room for it. */
export function stackedIn(plot: Plot): Layer[] {
  const { chart, page, colors } = plot
  const labels = chart.series[0]?.points ?? []
  const sums = labels.map((_, i) => chart.series.reduce((sum, { points }) => sum + Math.max(0, points[i]?.value ?? 0), 0))
  const scale = scaleFor([0, ...sums], true)
  const { layers, inside, slot } = field(plot, scale)
  const w = Math.min(page.unit * 13, slot * 0.6)
  const perUnit = inside.h * (scale.share(1) - scale.share(0))
  const size = Math.min(page.unit * 2.4, w * 0.4)
  const bars = labels.flatMap((_, i): Layer[] => {
    let y = inside.y + inside.h * (1 - scale.share(0))
    return chart.series.flatMap(({ points }, s): Layer[] => {
      const point = points[i]
      const h = Math.max(0, point?.value ?? 0) * perUnit
      y -= h
      const box = { x: inside.x + slot * (i + 0.5) - w / 2, y, w, h }
      const fill = colors[s] ?? page.inks.accent
      const words = point?.words ?? ''
      const own = Math.min(size, h * 0.66, (w * 0.94) / Math.max(0.1, lineWidth(words, 1, page.faces.text) * 1.1))
      return [
        { type: 'shape', name: `bar-${s + 1}-${i + 1}`, shape: 'rect', box, fill },
        say(page, `bar-${s + 1}-${i + 1}.value`, box, words, {
          size: Math.max(own, 1),
          font: page.faces.text,
          weight: 700,
          color: inkOn(fill),
          role: 'value',
          align: 'center',
          valign: 'middle',
          maxLines: 1,
          leading: 1.1,
        }),
      ]
    })
  })
  return [...layers, ...bars]
}
