import { withAlpha } from '../../../color.ts'
import { type Random, rng } from '../../../random.ts'
import type { Box, Layer } from '../../../scene/schema.ts'
import { type Maker, nameOf } from '../ask.ts'
import { columns, insetBox, type Pen, type Sheet } from '../kit.ts'
import { smooth } from '../picture.ts'
import { accentPaint, panelLook } from './controls.ts'

/** Figures in cards; one asked-for block holds several when it is the only one. */
export const stat: Maker = (ask, sheet) => {
  const count = (width: number) => (ask.words.startsWith('single ') ? 1 : width > 720 ? 4 : width > 240 ? 2 : 1)
  const rows = (width: number) => (width <= 720 && !ask.words.startsWith('single ') && width > 240 ? 2 : 1)
  return {
    span: ask.words.startsWith('single ') ? 3 : 12,
    role: 'display',
    need: (width) => (rows(width) === 1 ? { min: 92, ideal: 112, max: 140 } : { min: 176, ideal: 212, max: 250 }),
    draw(pen, size) {
      const { pt } = sheet
      const perRow = count(size.w / sheet.unit)
      const lines = rows(size.w / sheet.unit)
      const gap = pt(12)
      const h = (size.h - gap * (lines - 1)) / lines
      const first = ask.words.startsWith('single ') ? Number(ask.words.slice(7)) : 0
      return Array.from({ length: lines }).flatMap((_, row) =>
        columns({ x: 0, y: row * (h + gap), w: size.w, h }, perRow, gap).flatMap((box, i) => figure(pen, sheet, box, first + row * perRow + i, ask.texts[row * perRow + i])),
      )
    },
  }
}

function figure(pen: Pen, sheet: Sheet, box: Box, index: number, exact: string | undefined): Layer[] {
  const { pt, palette, topic } = sheet
  const [label, value, change] = topic.stats[(sheet.has.has('card') ? index + 1 : index) % topic.stats.length] as readonly [string, string, string]
  const inside = insetBox(box, pt(16), Math.min(pt(14), box.h * 0.12))
  const isGood = !change.startsWith('−')
  const row = inside.h / 3.3
  const spark = change && inside.w > pt(210) ? pt(64) : 0
  return [
    pen.rect(`card-${index}`, box, panelLook(pen)),
    pen.say(`label-${index}`, { ...inside, h: row }, exact ? 'exact' : 'sample', exact ?? label, { size: 13.5, weight: 500, color: palette.muted }),
    pen.say(`value-${index}`, { x: inside.x, y: inside.y + row * 1.1, w: inside.w - spark, h: row * 1.2 }, 'sample', value, { size: 27, weight: 700, font: sheet.fonts.display, shrink: 0.6 }),
    ...(change
      ? [
          pen.icon(`trend-${index}`, { x: inside.x, y: inside.y + row * 2.45 + (row * 0.8 - pt(15)) / 2, w: pt(15), h: pt(15) }, isGood ? 'trending-up' : 'trending-down', isGood ? palette.positive : palette.accentText, 2.25),
          pen.say(`change-${index}`, { x: inside.x + pt(21), y: inside.y + row * 2.45, w: inside.w - spark - pt(21), h: row * 0.8 }, 'sample', change, { size: 12.5, weight: 600, color: isGood ? palette.positive : palette.accentText }),
        ]
      : [progress(pen, `meter-${index}`, { x: inside.x, y: inside.y + row * 2.85, w: inside.w, h: pt(5) }, rng(sheet.seed, `${pen.name}.${index}`).between(0.35, 0.9))].flat()),
    ...(spark ? sparkline(pen, `spark-${index}`, { x: inside.x + inside.w - spark, y: inside.y + row, w: spark, h: row * 1.6 }, isGood) : []),
  ]
}

function progress(pen: Pen, part: string, box: Box, share: number): Layer[] {
  const radius = box.h / 2
  return [pen.rect(`${part}-track`, box, { fill: pen.sheet.palette.raised, radius }), pen.rect(`${part}-done`, { ...box, w: box.w * share }, { fill: accentPaint(pen, 0), radius })]
}

function sparkline(pen: Pen, part: string, box: Box, rises: boolean): Layer[] {
  const points = series(rng(pen.sheet.seed, `${pen.name}.${part}`), 7, rises ? 0.75 : -0.4).map((v, i) => [(i / 6) * box.w, (1 - v) * box.h] as const)
  return [pen.path(part, box, smooth(points), { stroke: { paint: rises ? pen.sheet.palette.positive : pen.sheet.palette.accentText, width: pen.sheet.pt(2) } })]
}

/** A believable run of values 0.08–0.95 with a trend and a little weather. */
function series(random: Random, count: number, trend: number): number[] {
  let drift = 0
  const raw = Array.from({ length: count }, (_, i) => {
    drift = drift * 0.55 + random.between(-0.5, 0.5) * 0.45
    return (trend * i) / (count - 1) + drift
  })
  const [low, high] = [Math.min(...raw), Math.max(...raw)]
  return raw.map((value) => 0.1 + (0.82 * (value - low)) / Math.max(1e-6, high - low))
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

export const chart: Maker = (ask, sheet) => ({
  span: /donut|pie|ring/i.test(ask.words) ? 4 : 8,
  role: 'display',
  need: () => ({ min: 180, ideal: 240, max: 460 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const [whose, words] = nameOf(ask, topic.chart)
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(18), pt(16))
    const head = pt(30)
    const pillW = pt(86)
    const plot = { x: inside.x, y: inside.y + head + pt(12), w: inside.w, h: inside.h - head - pt(12) }
    const isRing = /donut|pie|ring/i.test(ask.words)
    const isBars = /bar/i.test(ask.words) || (!/line|area|trend/i.test(ask.words) && rng(sheet.seed, `${pen.name}.kind`).next() < 0.35)
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('title', { x: inside.x, y: inside.y, w: inside.w - pillW - pt(8), h: head }, whose, words, { size: 17, weight: 700, font: sheet.fonts.display }),
      pen.rect('range', { x: inside.x + inside.w - pillW, y: inside.y, w: pillW, h: head }, { fill: palette.raised, radius: head / 2 }),
      pen.say('range-label', { x: inside.x + inside.w - pillW + pt(12), y: inside.y, w: pillW - pt(36), h: head }, 'sample', 'Week', { size: 13, weight: 550, align: 'center' }),
      pen.icon('range-open', { x: inside.x + inside.w - pt(26), y: inside.y + head / 2 - pt(7), w: pt(14), h: pt(14) }, 'chevron-down', palette.muted, 2.25),
      ...(isRing ? ring(pen, plot) : isBars ? bars(pen, plot) : area(pen, plot)),
    ]
  },
})

function axes(pen: Pen, plot: Box): { layers: Layer[]; inner: Box } {
  const { pt, palette } = pen.sheet
  const [left, foot] = [pt(34), pt(24)]
  const inner = { x: plot.x + left, y: plot.y + pt(6), w: plot.w - left, h: plot.h - foot - pt(6) }
  const top = rng(pen.sheet.seed, `${pen.name}.scale`).pick([40, 80, 120, 200])
  const layers = [0, 1, 2, 3, 4].flatMap((i) => {
    const y = inner.y + (inner.h * i) / 4
    return [
      pen.rect(`line-${i}`, { x: inner.x, y: y - 0.5, w: inner.w, h: Math.max(1, pt(0.75)) }, { fill: palette.border }),
      pen.say(`scale-${i}`, { x: plot.x, y: y - pt(8), w: left - pt(8), h: pt(16) }, 'sample', `${top - (top * i) / 4}`, { size: 11.5, color: palette.muted }),
    ]
  })
  const days = columns({ x: inner.x, y: inner.y + inner.h + pt(6), w: inner.w, h: foot - pt(6) }, 7, 0).map((box, i) =>
    pen.say(`day-${i}`, box, 'sample', DAYS[i] as string, { size: 11.5, color: palette.muted, align: 'center' }),
  )
  return { layers: [...layers, ...days], inner }
}

function area(pen: Pen, plot: Box): Layer[] {
  const { pt, palette, seed } = pen.sheet
  const { layers, inner } = axes(pen, plot)
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
      fill: { gradient: 'linear', angle: 90, stops: [[0, withAlpha(palette.accent, palette.scheme === 'dark' ? 0.5 : 0.28)], [1, withAlpha(palette.accent, 0)]] },
    }),
    pen.path('before', inner, smooth(before), { stroke: { paint: withAlpha(palette.muted, 0.55), width: pt(2) } }),
    pen.path('now', inner, curve, { stroke: { paint: accentPaint(pen, 0), width: pt(3) } }),
    pen.rect('cursor', { x: inner.x + mark[0] - pt(0.5), y: inner.y + mark[1], w: pt(1), h: inner.h - mark[1] }, { fill: withAlpha(palette.accentText, 0.5) }),
    pen.ellipse('mark', { x: inner.x + mark[0] - r, y: inner.y + mark[1] - r, w: r * 2, h: r * 2 }, { fill: palette.surface, stroke: { paint: palette.accentText, width: pt(3) } }),
  ]
}

function bars(pen: Pen, plot: Box): Layer[] {
  const { palette, seed, pt } = pen.sheet
  const { layers, inner } = axes(pen, plot)
  const values = series(rng(seed, `${pen.name}.now`), 7, 0.5).map((value) => 0.28 + value * 0.7)
  const best = values.indexOf(Math.max(...values))
  return [
    ...layers,
    ...columns(inner, 7, 0).map((box, i) => {
      const w = Math.min(box.w * 0.52, pt(44))
      const h = inner.h * (values[i] as number)
      return pen.rect(`bar-${i}`, { x: box.x + (box.w - w) / 2, y: inner.y + inner.h - h, w, h }, {
        fill: i === best ? accentPaint(pen, 90) : withAlpha(palette.accent, palette.scheme === 'dark' ? 0.42 : 0.3),
        radius: Math.min(w / 2, pt(8)),
      })
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
  const side = isTall ? Math.min(plot.w, plot.h * 0.62) : Math.min(plot.h, plot.w * 0.5)
  const r = side / 2 - pt(10)
  const [cx, cy] = isTall ? [plot.w / 2, side / 2] : [side / 2, plot.h / 2]
  const point = (turn: number) => `${(cx + Math.sin(turn * 2 * Math.PI) * r).toFixed(2)} ${(cy - Math.cos(turn * 2 * Math.PI) * r).toFixed(2)}`
  let from = 0
  const colors = [palette.accentText, ...palette.series.slice(1)]
  const arcs = shares.map((share, i) => {
    const [a, b] = [from + 0.012, from + share - 0.012]
    from += share
    return pen.path(`arc-${i}`, plot, `M ${point(a)} A ${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${point(b)}`, { stroke: { paint: colors[i] as string, width: pt(16) } })
  })
  const legend = isTall
    ? { x: plot.x, y: plot.y + side + pt(10), w: plot.w, h: plot.h - side - pt(10) }
    : { x: plot.x + side + pt(18), y: plot.y + plot.h * 0.1, w: plot.w - side - pt(18), h: plot.h * 0.8 }
  const row = legend.h / shares.length
  const keys = shares.flatMap((share, i) => {
    const y = legend.y + i * row
    return [
      pen.ellipse(`key-${i}`, { x: legend.x, y: y + row / 2 - pt(5), w: pt(10), h: pt(10) }, { fill: colors[i] as string }),
      pen.say(`name-${i}`, { x: legend.x + pt(18), y, w: legend.w - pt(66), h: row }, 'sample', topic.items[i]?.title ?? '', { size: 13.5 }),
      pen.say(`share-${i}`, { x: legend.x + legend.w - pt(44), y, w: pt(44), h: row }, 'sample', `${Math.round(share * 100)}%`, { size: 13.5, weight: 600, align: 'right' }),
    ]
  })
  return [...arcs, ...keys]
}

export const table: Maker = (ask, sheet) => ({
  span: 12,
  role: 'display',
  need: () => ({ min: 190, ideal: 270, max: 420 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const [whose, words] = nameOf(ask, sheet.has.has('list') || sheet.has.has('card-grid') ? 'Details' : topic.section)
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(18), pt(12))
    const head = pt(38)
    const rows = Math.max(2, Math.min(6, Math.floor((inside.h - head) / pt(42))))
    const row = (inside.h - head) / (rows + 0.8)
    const isWide = inside.w > pt(520)
    const cells = isWide ? [0, 0.36, 0.62, 0.8] : [0, 0.62]
    const at = (i: number) => inside.x + inside.w * (cells[i] as number)
    const width = (i: number) => inside.w * ((cells[i + 1] ?? 1) - (cells[i] as number)) - pt(10)
    const heads = isWide ? ['Name', 'Detail', 'Status', 'Value'] : ['Name', 'Value']
    const top = inside.y + head
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('title', { x: inside.x, y: inside.y, w: inside.w, h: head }, whose, words, { size: 17, weight: 700, font: sheet.fonts.display }),
      ...heads.map((label, i) => pen.say(`head-${i}`, { x: at(i), y: top, w: width(i), h: row * 0.8 }, 'sample', label, { size: 12.5, weight: 600, color: palette.muted })),
      ...Array.from({ length: rows }).flatMap((_, r) => {
        const y = top + row * (r + 0.8)
        const item = topic.items[r % topic.items.length] as (typeof topic.items)[number]
        const isGood = r % 3 !== 1
        const badge = Math.min(row * 0.6, pt(24))
        return [
          pen.rect(`line-${r}`, { x: inside.x, y, w: inside.w, h: Math.max(1, pt(0.75)) }, { fill: palette.border }),
          pen.say(`name-${r}`, { x: at(0), y, w: width(0), h: row }, 'sample', item.title, { size: 14, weight: 600 }),
          ...(isWide
            ? [
                pen.say(`detail-${r}`, { x: at(1), y, w: width(1), h: row }, 'sample', item.detail, { size: 13.5, color: palette.muted }),
                pen.rect(`badge-${r}`, { x: at(2), y: y + (row - badge) / 2, w: pt(72), h: badge }, { fill: palette.raised, radius: badge / 2 }),
                pen.say(`status-${r}`, { x: at(2) + pt(6), y: y + (row - badge) / 2, w: pt(60), h: badge }, 'sample', isGood ? 'Active' : 'Paused', { size: 12, weight: 600, align: 'center', color: isGood ? palette.positive : palette.muted }),
              ]
            : []),
          pen.say(`value-${r}`, { x: at(cells.length - 1), y, w: width(cells.length - 1), h: row }, 'sample', item.value, { size: 14, weight: 600, align: isWide ? 'left' : 'right' }),
        ]
      }),
    ]
  },
})

export const calendar: Maker = (ask, sheet) => ({
  span: 5,
  role: 'display',
  need: () => ({ min: 250, ideal: 310, max: 400 }),
  draw(pen, size) {
    const { pt, palette, seed } = sheet
    const [whose, words] = nameOf(ask, 'Calendar')
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(16), pt(14))
    const head = pt(32)
    const row = (inside.h - head) / 6
    const start = Math.floor(rng(seed, `${pen.name}.start`).next() * 5)
    const today = 9 + Math.floor(rng(seed, `${pen.name}.today`).next() * 12)
    const cells = columns({ x: inside.x, y: 0, w: inside.w, h: row }, 7, 0)
    const days = Array.from({ length: 30 }, (_, i) => i + 1).flatMap((day) => {
      const slot = day - 1 + start
      const cell = cells[slot % 7] as Box
      const y = inside.y + head + row * (1 + Math.floor(slot / 7))
      if (y + row > inside.y + inside.h + 1) return []
      const disc = Math.min(row, cell.w) * 0.86
      const isToday = day === today
      return [
        ...(isToday ? [pen.ellipse('today', { x: cell.x + (cell.w - disc) / 2, y: y + (row - disc) / 2, w: disc, h: disc }, { fill: palette.accent })] : []),
        pen.say(`day-${day}`, { x: cell.x, y, w: cell.w, h: row }, 'label', `${day}`, { size: 14, weight: isToday ? 700 : 450, align: 'center', color: isToday ? palette.onAccent : palette.text }),
        ...(day % 6 === 4 && !isToday ? [pen.ellipse(`dot-${day}`, { x: cell.x + cell.w / 2 - pt(2), y: y + row - pt(6), w: pt(4), h: pt(4) }, { fill: palette.accentText })] : []),
      ]
    })
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('title', { x: inside.x, y: inside.y, w: inside.w - pt(70), h: head }, whose, words, { size: 17, weight: 700, font: sheet.fonts.display }),
      pen.icon('back', { x: inside.x + inside.w - pt(54), y: inside.y + pt(6), w: pt(20), h: pt(20) }, 'chevron-left', palette.muted),
      pen.icon('next', { x: inside.x + inside.w - pt(22), y: inside.y + pt(6), w: pt(20), h: pt(20) }, 'chevron-right', palette.muted),
      ...cells.map((cell, i) => pen.say(`week-${i}`, { ...cell, y: inside.y + head, h: row }, 'label', (DAYS[i] as string).slice(0, 2), { size: 12, weight: 600, color: palette.muted, align: 'center' })),
      ...days,
    ]
  },
})
