import { withAlpha } from '../../color.ts'
import type { Layer, Paint } from '../../scene/schema.ts'
import { lineWidth, say } from '../page/page.ts'
import { readable } from '../palette.ts'
import { field, type Plot } from './frame.ts'
import { scaleFor } from './scale.ts'

/** A tint that runs out downwards. */
const fading = (color: string): Paint => ({
  gradient: 'linear',
  angle: 90,
  stops: [
    [0, withAlpha(color, 0.34)],
    [1, withAlpha(color, 0.03)],
  ],
})

/** Lines through their points, over a tint for areas; the numbers stand at the points where there is one series. */
export function lineIn(plot: Plot): Layer[] {
  const { chart, page, colors } = plot
  const { unit, inks, faces } = page
  const isArea = chart.kind === 'area'
  const values = chart.series.flatMap(({ points }) => points.map(({ value }) => value))
  const scale = scaleFor(values, isArea)
  const { layers, inside, slot } = field(plot, scale)
  const size = Math.min(
    unit * 2.6,
    (slot * 0.94) / Math.max(...chart.series.flatMap(({ points }) => points.map(({ words }) => lineWidth(words, 1, faces.text) * 1.1))),
  )
  const base = inside.h * (1 - scale.share(Math.max(0, scale.ticks[0] ?? 0)))
  const isAlone = chart.series.length === 1
  const lines = chart.series.flatMap(({ points }, s): Layer[] => {
    const color = colors[s] ?? inks.accent
    const at = points.map(({ value }, i) => [slot * (i + 0.5), inside.h * (1 - scale.share(value))] as const)
    const path = at.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x.toFixed(2)} ${y.toFixed(2)}`).join(' ')
    const name = `line-${s + 1}`
    const [first, last] = [at[0]?.[0] ?? 0, at.at(-1)?.[0] ?? 0]
    return [
      ...(isArea || isAlone
        ? [
            {
              type: 'shape' as const,
              name: `${name}.area`,
              shape: 'path' as const,
              box: inside,
              d: `${path} L ${last.toFixed(2)} ${base.toFixed(2)} L ${first.toFixed(2)} ${base.toFixed(2)} Z`,
              fill: isArea && !isAlone ? withAlpha(color, 0.26) : fading(color),
            },
          ]
        : []),
      { type: 'shape', name, shape: 'path', box: inside, d: path, stroke: { paint: color, width: unit * (isAlone ? 0.7 : 0.55) } },
      ...at.map(([x, y], i): Layer => {
        // Where it has come to is what a line tells.
        const isLast = i === at.length - 1
        const r = unit * (isLast ? 1.25 : 0.75)
        return {
          type: 'shape',
          name: `${name}.point-${i + 1}`,
          shape: 'ellipse',
          box: { x: inside.x + x - r, y: inside.y + y - r, w: r * 2, h: r * 2 },
          fill: isLast ? color : inks.ground,
          stroke: { paint: isLast ? inks.ground : color, width: unit * 0.45 },
        }
      }),
    ]
  })
  const numbers = chart.series.length > 1 ? [] : (chart.series[0]?.points ?? [])
  const said = numbers.map(({ words, value }, i) => {
    const [before, after] = [numbers[i - 1]?.value ?? value, numbers[i + 1]?.value ?? value]
    // A number stands above its point, in a valley below it, so that the line does not cross it.
    const isValley = !isArea && value < before && value < after && scale.share(value) > 0.12
    // Beside a slope it leans to the side where the line is not.
    const lean = isValley ? 0 : Math.sign(after - before) * Math.min(slot * 0.2, size)
    const y = inside.y + inside.h * (1 - scale.share(value)) + (isValley ? unit * 1.1 : -unit * 1.1 - size * 1.3)
    const isLast = i === numbers.length - 1
    return say(
      page,
      `value-${i + 1}`,
      { x: inside.x + slot * i - lean, y: isLast && !isValley ? y - unit * 0.6 : y, w: slot, h: size * 1.3 },
      words,
      {
        size,
        font: faces.text,
        weight: 700,
        color: isLast ? readable(colors[0] ?? inks.ink, [inks.ground]) : inks.ink,
        role: 'value',
        rim: unit * 0.35,
        align: 'center',
        valign: 'middle',
        maxLines: 1,
      },
    )
  })
  return [...layers, ...lines, ...said]
}
