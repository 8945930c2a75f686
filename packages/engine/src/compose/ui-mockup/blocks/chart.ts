import { withAlpha } from '../../../color.ts'
import { rng } from '../../../random.ts'
import type { Box, Layer } from '../../../scene/schema.ts'
import { type Maker, nameOf } from '../ask.ts'
import { smooth } from '../easel.ts'
import { columns, insetBox, type Pen } from '../kit.ts'
import { series } from '../series.ts'
import { accentPaint, panelLook } from './looks.ts'
import { isProgressRing, progressRing } from './progress-ring.ts'

const RING = /donut|\bpie\b|\bring\b/i
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const YEAR = /\b(?:12|twelve) months\b|\bmonthly\b|\b(?:per|each|by) month\b|\b(?:the|last|this|past|whole|per) year\b|\bannual/i

/** What columns count where that is no time, by the word for it. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bcategor/i, ['Home', 'Garden', 'Kids', 'Gifts']],
  [/\b(?:channels?|sources?|traffic)\b/i, ['Search', 'Direct', 'Social', 'Email', 'Ads']],
  [/\b(?:countr|markets?\b)/i, ['US', 'UK', 'DE', 'FR', 'JP']],
  [/\bregions?\b/i, ['North', 'East', 'South', 'West']],
  [/\bdevices?\b/i, ['Phone', 'Desktop', 'Tablet']],
  [/\b(?:age|ages)\b/i, ['18–24', '25–34', '35–44', '45–54', '55+']],
  [/\b(?:hour|hourly|time of day)\b/i, ['6', '9', '12', '15', '18', '21']],
  [/\b(?:quarters?|quarterly)\b/i, ['Q1', 'Q2', 'Q3', 'Q4']],
]
const kindsOf = (words: string): readonly string[] | null => KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null

export const chart: Maker = (ask, sheet) => (isProgressRing(ask.words) ? progressRing(ask, sheet) : graph(ask, sheet))

const graph: Maker = (ask, sheet) => ({
  span: RING.test(ask.words) || (kindsOf(ask.words) !== null && /bar|column/i.test(ask.words)) ? 4 : 8,
  role: 'display',
  need: () => ({ min: 180, ideal: 240, max: 460 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const [whose, words] = nameOf(ask, RING.test(ask.words) ? 'Breakdown' : topic.chart)
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(18), pt(16))
    const head = pt(30)
    const pillW = pt(86)
    const plot = { x: inside.x, y: inside.y + head + pt(12), w: inside.w, h: inside.h - head - pt(12) }
    const isRing = RING.test(ask.words)
    const kinds = kindsOf(ask.words)
    const times = kinds ?? (YEAR.test(ask.words) ? MONTHS : DAYS)
    const isBars =
      /bar/i.test(ask.words) ||
      (!/line|area|trend/i.test(ask.words) && kinds !== null) ||
      (!/line|area|trend/i.test(ask.words) && rng(sheet.seed, `${pen.name}.kind`).next() < 0.35)
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('title', { x: inside.x, y: inside.y, w: inside.w - pillW - pt(8), h: head }, whose, words, {
        size: 17,
        weight: 700,
        font: sheet.fonts.display,
      }),
      pen.rect('range', { x: inside.x + inside.w - pillW, y: inside.y, w: pillW, h: head }, { fill: palette.raised, radius: head / 2 }),
      pen.say(
        'range-label',
        { x: inside.x + inside.w - pillW + pt(12), y: inside.y, w: pillW - pt(36), h: head },
        'sample',
        times === MONTHS ? 'Year' : kinds ? 'Month' : 'Week',
        {
          size: 13,
          weight: 550,
          align: 'center',
        },
      ),
      pen.icon(
        'range-open',
        { x: inside.x + inside.w - pt(26), y: inside.y + head / 2 - pt(7), w: pt(14), h: pt(14) },
        'chevron-down',
        palette.muted,
        2.25,
      ),
      ...(isRing ? ring(pen, plot) : isBars ? bars(pen, plot, times) : area(pen, plot, times)),
    ]
  },
})

function axes(pen: Pen, plot: Box, times: readonly string[]): { layers: Layer[]; inner: Box } {
  const { pt, palette } = pen.sheet
  const [left, foot] = [pt(34), pt(24)]
  const inner = { x: plot.x + left, y: plot.y + pt(6), w: plot.w - left, h: plot.h - foot - pt(6) }
  const top = rng(pen.sheet.seed, `${pen.name}.scale`).pick([40, 80, 120, 200])
  const layers = [0, 1, 2, 3, 4].flatMap((i) => {
    const y = inner.y + (inner.h * i) / 4
    return [
      pen.rect(`line-${i}`, { x: inner.x, y: y - 0.5, w: inner.w, h: Math.max(1, pt(0.75)) }, { fill: palette.border }),
      pen.say(`scale-${i}`, { x: plot.x, y: y - pt(8), w: left - pt(8), h: pt(16) }, 'sample', `${top - (top * i) / 4}`, {
        size: 11.5,
        color: palette.muted,
      }),
    ]
  })
  const days = columns({ x: inner.x, y: inner.y + inner.h + pt(6), w: inner.w, h: foot - pt(6) }, times.length, 0).map((box, i) =>
    pen.say(`day-${i}`, box, 'sample', times[i] as string, { size: 11.5, color: palette.muted, align: 'center' }),
  )
  return { layers: [...layers, ...days], inner }
}

function area(pen: Pen, plot: Box, times: readonly string[]): Layer[] {
  const { pt, palette, seed } = pen.sheet
  const { layers, inner } = axes(pen, plot, times)
  const step = inner.w / 7
  const line = (values: number[]) => values.map((v, i) => [step * (i / 2 + 0.5), (1 - v) * inner.h] as const)
  const now = line(series(rng(seed, `${pen.name}.now`), 13, 0.9))
  const before = line(series(rng(seed, `${pen.name}.before`), 13, 0.5).map((v) => v * 0.62))
  const curve = smooth(now)
  const [firstX, lastX] = [now[0]?.[0] ?? 0, now.at(-1)?.[0] ?? 0]
  const mark = now[9] as readonly [number, number]
  const r = pt(6)
  return [
    ...layers,
    pen.path('area', inner, `${curve} L ${lastX} ${inner.h} L ${firstX} ${inner.h} Z`, {
      fill: {
        gradient: 'linear',
        angle: 90,
        stops: [
          [0, withAlpha(palette.accent, palette.scheme === 'dark' ? 0.5 : 0.28)],
          [1, withAlpha(palette.accent, 0)],
        ],
      },
    }),
    pen.path('before', inner, smooth(before), { stroke: { paint: withAlpha(palette.muted, 0.55), width: pt(2) } }),
    pen.path('now', inner, curve, { stroke: { paint: accentPaint(pen, 0), width: pt(3) } }),
    pen.rect(
      'cursor',
      { x: inner.x + mark[0] - pt(0.5), y: inner.y + mark[1], w: pt(1), h: inner.h - mark[1] },
      { fill: withAlpha(palette.accentText, 0.5) },
    ),
    pen.ellipse(
      'mark',
      { x: inner.x + mark[0] - r, y: inner.y + mark[1] - r, w: r * 2, h: r * 2 },
      { fill: palette.surface, stroke: { paint: palette.accentText, width: pt(3) } },
    ),
  ]
}

function bars(pen: Pen, plot: Box, times: readonly string[]): Layer[] {
  const { palette, seed, pt } = pen.sheet
  const { layers, inner } = axes(pen, plot, times)
  const values = series(rng(seed, `${pen.name}.now`), times.length, 0.5).map((value) => 0.28 + value * 0.7)
  const best = values.indexOf(Math.max(...values))
  return [
    ...layers,
    ...columns(inner, times.length, 0).map((box, i) => {
      const w = Math.min(box.w * 0.52, pt(44))
      const h = inner.h * (values[i] as number)
      return pen.rect(
        `bar-${i}`,
        { x: box.x + (box.w - w) / 2, y: inner.y + inner.h - h, w, h },
        {
          fill: i === best ? accentPaint(pen, 90) : withAlpha(palette.accent, palette.scheme === 'dark' ? 0.42 : 0.3),
          radius: Math.min(w / 2, pt(8)),
        },
      )
    }),
  ]
}

function ring(pen: Pen, plot: Box): Layer[] {
  const { palette, seed, pt, topic } = pen.sheet
  const random = rng(seed, `${pen.name}.shares`)
  const raw = [random.between(34, 44), random.between(22, 30), random.between(12, 18), 12]
  const sum = raw.reduce((a, b) => a + b, 0)
  const shares = raw.map((value) => value / sum)
  const isTall = plot.h > plot.w
  const side = isTall ? Math.min(plot.w, plot.h * 0.62) : Math.min(plot.h, plot.w * 0.44)
  const r = side / 2 - pt(10)
  const [cx, cy] = isTall ? [plot.w / 2, side / 2] : [side / 2, plot.h / 2]
  const point = (turn: number) =>
    `${(cx + Math.sin(turn * 2 * Math.PI) * r).toFixed(2)} ${(cy - Math.cos(turn * 2 * Math.PI) * r).toFixed(2)}`
  let from = 0
  const colors = [palette.accentText, ...palette.series.slice(1)]
  const arcs = shares.map((share, i) => {
    const [a, b] = [from + 0.012, from + share - 0.012]
    from += share
    return pen.path(`arc-${i}`, plot, `M ${point(a)} A ${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${point(b)}`, {
      stroke: { paint: colors[i] as string, width: pt(16) },
    })
  })
  const legend = isTall
    ? { x: plot.x, y: plot.y + side + pt(10), w: plot.w, h: plot.h - side - pt(10) }
    : { x: plot.x + side + pt(22), y: plot.y + plot.h * 0.1, w: Math.min(pt(320), plot.w - side - pt(22)), h: plot.h * 0.8 }
  const row = legend.h / shares.length
  const keys = shares.flatMap((share, i) => {
    const y = legend.y + i * row
    return [
      pen.ellipse(`key-${i}`, { x: legend.x, y: y + row / 2 - pt(5), w: pt(10), h: pt(10) }, { fill: colors[i] as string }),
      pen.say(`name-${i}`, { x: legend.x + pt(18), y, w: legend.w - pt(58), h: row }, 'sample', topic.items[i]?.title ?? '', {
        size: 13.5,
      }),
      pen.say(`share-${i}`, { x: legend.x + legend.w - pt(44), y, w: pt(44), h: row }, 'sample', `${Math.round(share * 100)}%`, {
        size: 13.5,
        weight: 600,
        align: 'right',
      }),
    ]
  })
  return [...arcs, ...keys]
}
