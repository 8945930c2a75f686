import { withAlpha } from '../../color.ts'
import type { Layer } from '../../scene/schema.ts'
import { lineCount, lineWidth, say } from '../page/page.ts'
import { leaderOf } from './bars.ts'
import type { Plot } from './frame.ts'
import { toneOf } from './paints.ts'

/** Lying bars from one edge with their names on the left and their numbers at their ends; the numbers make an axis needless. */
export function rowsIn(plot: Plot): Layer[] {
  const { chart, page, box, colors } = plot
  const leading = leaderOf(plot)
  const { unit, inks, faces } = page
  const points = chart.series[0]?.points ?? []
  const pitch = Math.min(box.h / points.length, unit * 13)
  const size = Math.min(unit * 3, pitch * 0.36)
  const labelW = Math.min(box.w * 0.34, Math.max(...points.map(({ label }) => lineWidth(label, size, faces.text))) * 1.06)
  const said = points.map(({ words }) => (chart.note ? `${words} ${chart.note}` : words))
  const valueW = Math.max(...said.map((words) => lineWidth(words, size, faces.text))) * 1.1
  const from = box.x + labelW + size
  const room = box.w - labelW - size - valueW - size * 0.7
  const most = Math.max(...points.map(({ value }) => Math.abs(value)), 1e-9)
  return points.flatMap(({ label, value }, i): Layer[] => {
    const y = box.y + pitch * i
    const h = pitch * 0.56
    const w = (Math.abs(value) / most) * room
    const lines = lineCount(label, size, labelW, faces.text)
    const labelH = Math.min(pitch, lines * size * 1.3)
    return [
      {
        type: 'shape',
        name: `track-${i + 1}`,
        shape: 'rect',
        box: { x: from, y: y + (pitch - h) / 2, w: room, h },
        radius: h * 0.14,
        fill: withAlpha(inks.ink, 0.07),
      },
      {
        type: 'shape',
        name: `bar-1-${i + 1}`,
        shape: 'rect',
        box: { x: from, y: y + (pitch - h) / 2, w, h },
        radius: Math.min(w / 2, h * 0.14),
        fill: toneOf(colors[0] ?? inks.accent, label, leading, inks.ground),
      },
      say(page, `label-${i + 1}`, { x: box.x, y: y + (pitch - labelH) / 2, w: labelW, h: labelH }, label, {
        size,
        font: faces.text,
        weight: 600,
        color: inks.ink,
        role: 'label',
        valign: 'middle',
        leading: 1.2,
      }),
      say(
        page,
        `bar-1-${i + 1}.value`,
        { x: from + room + size * 0.7, y: y + (pitch - size * 1.4) / 2, w: valueW, h: size * 1.4 },
        said[i] ?? '',
        { size, font: faces.text, weight: 700, color: inks.ink, role: 'value', align: 'right', valign: 'middle', maxLines: 1 },
      ),
    ]
  })
}
