import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { lineWidth, type Page, say } from '../page/page.ts'
import type { Plot } from './frame.ts'
import { closeScale, type Scale, spoken } from './scale.ts'

const PLAIN = { prefix: '', suffix: '' }

/** Points where their two numbers put them, over a grid with ticks on both sides; named ones have their names beside them. */
export function scatterIn({ chart, page, box, colors }: Plot): Layer[] {
  const { unit, faces, inks } = page
  const points = chart.series.flatMap(({ points: all }, s) => all.map((point) => ({ ...point, s, x: point.x ?? 0 })))
  const [across, up] = [closeScale(points.map(({ x }) => x)), closeScale(points.map(({ value }) => value))]
  const size = unit * 2.2
  const widest = Math.max(...up.ticks.map((tick) => lineWidth(spoken(tick, PLAIN), size, faces.text)))
  const above = chart.scatter?.y ? size * 2.4 : size
  const below = size * (chart.scatter?.x ? 4.6 : 2.4)
  const left = widest * 1.1 + size * 0.8
  const inside: Box = { x: box.x + left, y: box.y + above, w: box.w - left - size * 1.4, h: box.h - above - below }
  const at = ({ x, value }: { x: number; value: number }) =>
    [inside.x + inside.w * across.share(x), inside.y + inside.h * (1 - up.share(value))] as const
  const r = unit * (points.length > 24 ? 0.8 : 1.15)
  const marks = points.map((point, i): Layer => {
    const [x, y] = at(point)
    const color = colors[point.s] ?? inks.accent
    return {
      type: 'shape',
      name: `point-${i + 1}`,
      shape: 'ellipse',
      box: { x: x - r, y: y - r, w: r * 2, h: r * 2 },
      fill: withAlpha(color, 0.85),
      stroke: { paint: inks.ground, width: unit * 0.25 },
    }
  })
  return [
    ...axes(page, inside, across, up, size, chart.scatter ?? null, box),
    ...trend(page, points, inside, across, up, chart.scatter?.hasTrend ?? false),
    ...marks,
    ...names(
      page,
      points.map((point) => ({ label: point.label, at: at(point) })),
      inside,
      r,
    ),
  ]
}

/** Grid lines with their ticks, and what the axes count: above the one that stands, under the end of the one that lies. */
function axes(page: Page, inside: Box, across: Scale, up: Scale, size: number, named: Plot['chart']['scatter'] | null, box: Box): Layer[] {
  const { unit, inks, faces } = page
  const look = { size, font: faces.text, weight: 500, color: inks.quiet, role: 'tick', valign: 'middle' as const, maxLines: 1 }
  const thin = Math.max(1, unit * 0.1)
  const rows = up.ticks.flatMap((tick, i): Layer[] => {
    const y = inside.y + inside.h * (1 - up.share(tick))
    return [
      {
        type: 'shape',
        name: `grid-${i + 1}`,
        shape: 'rect',
        box: { x: inside.x, y, w: inside.w, h: thin },
        fill: withAlpha(inks.ink, i === 0 ? 0.6 : 0.14),
      },
      say(page, `tick-${i + 1}`, { x: box.x, y: y - size * 0.7, w: inside.x - box.x - size * 0.6, h: size * 1.4 }, spoken(tick, PLAIN), {
        ...look,
        align: 'right',
      }),
    ]
  })
  const slot = inside.w / Math.max(1, across.ticks.length - 1)
  const columns = across.ticks.flatMap((tick, i): Layer[] => {
    const x = inside.x + inside.w * across.share(tick)
    return [
      {
        type: 'shape',
        name: `column-${i + 1}`,
        shape: 'rect',
        box: { x, y: inside.y, w: thin, h: inside.h },
        fill: withAlpha(inks.ink, i === 0 ? 0.6 : 0.14),
      },
      say(page, `foot-${i + 1}`, { x: x - slot / 2, y: inside.y + inside.h + size * 0.5, w: slot, h: size * 1.4 }, spoken(tick, PLAIN), {
        ...look,
        align: 'center',
      }),
    ]
  })
  const title = { ...look, weight: 600, color: inks.ink, role: 'label' }
  return [
    ...rows,
    ...columns,
    ...(named?.y ? [say(page, 'axis-y', { x: box.x, y: box.y, w: box.w, h: size * 1.4 }, named.y, { ...title, align: 'left' })] : []),
    ...(named?.x
      ? [
          say(page, 'axis-x', { x: inside.x, y: inside.y + inside.h + size * 2.5, w: inside.w, h: size * 1.4 }, named.x, {
            ...title,
            align: 'center',
          }),
        ]
      : []),
  ]
}

/** The line of least squares from the first point to the last. */
function trend(
  { unit, inks }: Page,
  points: readonly { x: number; value: number }[],
  inside: Box,
  across: Scale,
  up: Scale,
  isWanted: boolean,
): Layer[] {
  const n = points.length
  const [mx, my] = [points.reduce((sum, { x }) => sum + x, 0) / n, points.reduce((sum, { value }) => sum + value, 0) / n]
  const spread = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0)
  if (!isWanted || spread === 0) return []
  const slope = points.reduce((sum, { x, value }) => sum + (x - mx) * (value - my), 0) / spread
  const ends = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const d = ends
    .map(
      (x, i) =>
        `${i === 0 ? 'M' : 'L'} ${(inside.w * across.share(x)).toFixed(2)} ${(inside.h * (1 - up.share(my + slope * (x - mx)))).toFixed(2)}`,
    )
    .join(' ')
  return [{ type: 'shape', name: 'trend', shape: 'path', box: inside, d, stroke: { paint: withAlpha(inks.ink, 0.55), width: unit * 0.35 } }]
}

/** Names beside their points, on the side where the field is wider; left out where two would touch. */
function names(page: Page, points: readonly { label: string; at: readonly [number, number] }[], inside: Box, r: number): Layer[] {
  const { unit, faces, inks } = page
  const size = unit * 2
  const taken: Box[] = []
  return points.flatMap(({ label, at: [x, y] }, i): Layer[] => {
    if (label === '') return []
    const w = lineWidth(label, size, faces.text) * 1.15 + size * 0.4
    const isRight = x + r + w < inside.x + inside.w
    const box: Box = { x: isRight ? x + r * 1.3 : x - r * 1.3 - w, y: y - size * 0.7, w, h: size * 1.4 }
    const hits = taken.some(
      (other) => other.x < box.x + box.w && other.x + other.w > box.x && other.y < box.y + box.h && other.y + other.h > box.y,
    )
    if (hits) return []
    taken.push(box)
    return [
      say(page, `name-${i + 1}`, box, label, {
        size,
        font: faces.text,
        weight: 600,
        color: inks.ink,
        role: 'label',
        rim: unit * 0.3,
        align: isRight ? 'left' : 'right',
        valign: 'middle',
        maxLines: 1,
      }),
    ]
  })
}
