import type { Chart } from '../../brief/schema.ts'
import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { lineWidth, type Page, say } from '../page/page.ts'
import { type Scale, spoken } from './scale.ts'

export type Plot = { chart: Chart; page: Page; box: Box; colors: readonly string[] }

const SIZE = 2.5

/** The names of the series, each behind a dot of its colour, in one line. */
export function legend(names: readonly string[], colors: readonly string[], page: Page, box: Box): { layers: Layer[]; rest: Box } {
  const size = page.unit * SIZE
  const h = size * 1.4
  let x = box.x
  const layers = names.flatMap((name, i): Layer[] => {
    const w = Math.min(lineWidth(name, size, page.faces.text) * 1.08 + size, box.w / names.length - size * 2.6)
    const from = x
    x += w + size * 2.6
    return [
      {
        type: 'shape',
        name: `legend-${i + 1}.dot`,
        shape: 'rect',
        radius: size * 0.2,
        box: { x: from, y: box.y + h / 2 - size * 0.4, w: size * 0.8, h: size * 0.8 },
        fill: colors[i] ?? page.inks.accent,
      },
      say(page, `legend-${i + 1}`, { x: from + size * 1.2, y: box.y, w, h }, name, {
        size,
        font: page.faces.text,
        weight: 600,
        color: page.inks.ink,
        role: 'label',
        valign: 'middle',
        maxLines: 1,
      }),
    ]
  })
  const used = h + page.unit * 2
  return { layers, rest: { ...box, y: box.y + used, h: box.h - used } }
}

/** The field of a chart with upright values: grid lines with their ticks on the left, room for labels below. */
export function field({ chart, page, box }: Plot, scale: Scale): { layers: Layer[]; inside: Box; labelSize: number; slot: number } {
  const { unit, inks, faces } = page
  const tickSize = unit * 2.1
  const words = scale.ticks.map((tick) => spoken(tick, chart.unit))
  const left = Math.max(...words.map((word) => lineWidth(word, tickSize, faces.text))) * 1.1 + tickSize * 0.8
  const noteH = chart.note ? tickSize * 2 : 0
  const points = chart.series[0]?.points ?? []
  const slot = (box.w - left) / Math.max(1, points.length)
  const labelSize = Math.min(unit * 2.5, ...points.map(({ label }) => (slot * 0.94) / Math.max(0.1, longestWord(label, faces.text))))
  const lines = Math.max(1, ...points.map(({ label }) => Math.ceil((lineWidth(label, labelSize, faces.text) * 1.12) / slot)))
  const below = labelSize * (lines * 1.25 + 0.9)
  // Half a tick's letters stand above the topmost line, and a value above the tallest bar.
  const inside: Box = { x: box.x + left, y: box.y + noteH + tickSize * 1.6, w: box.w - left, h: box.h - below - noteH - tickSize * 1.6 }
  const layers: Layer[] = chart.note
    ? [
        say(page, 'note', { x: box.x, y: box.y, w: box.w, h: tickSize * 1.4 }, chart.note, {
          size: tickSize,
          font: faces.text,
          weight: 500,
          color: inks.quiet,
          role: 'label',
        }),
      ]
    : []
  scale.ticks.forEach((tick, i) => {
    const y = inside.y + inside.h * (1 - scale.share(tick))
    const isBase = Math.abs(tick) < 1e-9
    layers.push(
      {
        type: 'shape',
        name: `grid-${i + 1}`,
        shape: 'rect',
        box: { x: inside.x, y: y - unit * 0.06, w: inside.w, h: Math.max(1, unit * (isBase ? 0.2 : 0.1)) },
        fill: withAlpha(inks.ink, isBase ? 0.6 : 0.16),
      },
      say(page, `tick-${i + 1}`, { x: box.x, y: y - tickSize * 0.7, w: left - tickSize * 0.7, h: tickSize * 1.4 }, words[i] ?? '', {
        size: tickSize,
        font: faces.text,
        weight: 500,
        color: inks.quiet,
        role: 'tick',
        align: 'right',
        valign: 'middle',
        maxLines: 1,
      }),
    )
  })
  points.forEach(({ label }, i) => {
    layers.push(
      say(
        page,
        `label-${i + 1}`,
        { x: inside.x + slot * i + slot * 0.02, y: inside.y + inside.h + labelSize * 0.7, w: slot * 0.96, h: labelSize * lines * 1.28 },
        label,
        { size: labelSize, font: faces.text, weight: 600, color: inks.ink, role: 'label', align: 'center', leading: 1.2 },
      ),
    )
  })
  return { layers, inside, labelSize, slot }
}

const longestWord = (label: string, font: string): number => Math.max(...label.split(/\s+/).map((word) => lineWidth(word, 1.08, font)))
