import { rng } from '../../../random.ts'
import type { Box, Layer } from '../../../scene/schema.ts'
import { type Ask, type Maker, nameOf } from '../ask.ts'
import { smooth } from '../easel.ts'
import { columns, insetBox, type Pen, type Sheet } from '../kit.ts'
import { series } from '../series.ts'
import { accentPaint, panelLook } from './looks.ts'

/** Figures in cards; one asked-for block holds several when it is the only one. */
export const stat: Maker = (ask, sheet) => {
  const isSingle = ask.words.startsWith('single ')
  const told = isSingle ? 1 : Math.max(ask.values.length, ask.texts.length, ask.count ?? 0)
  const wanted = (width: number) => told || (width > 240 ? 4 : 2)
  const count = (width: number) =>
    width > 720
      ? Math.min(wanted(width), wanted(width) > 5 ? 4 : 5)
      : width > 240
        ? wanted(width) === 3
          ? 3
          : Math.min(2, wanted(width))
        : 1
  const rows = (width: number) => Math.ceil(wanted(width) / count(width))
  return {
    span: isSingle ? 3 : 12,
    role: 'display',
    need: (width) => ({ min: 92 * rows(width) - 8, ideal: 112 * rows(width) - 12, max: 140 * rows(width) - 30 }),
    draw(pen, size) {
      const { pt } = sheet
      const perRow = count(size.w / sheet.unit)
      const lines = rows(size.w / sheet.unit)
      const gap = pt(12)
      const h = (size.h - gap * (lines - 1)) / lines
      const first = isSingle ? Number(ask.words.slice(7)) : 0
      const total = wanted(size.w / sheet.unit)
      return Array.from({ length: lines }).flatMap((_, row) =>
        columns({ x: 0, y: row * (h + gap), w: size.w, h }, Math.min(perRow, total - row * perRow), gap).flatMap((box, i) =>
          figure(
            pen,
            sheet,
            box,
            first + row * perRow + i,
            ask.texts[row * perRow + i],
            ask.values[row * perRow + i],
            ask.values.some(({ change }) => change),
          ),
        ),
      )
    },
  }
}

function figure(
  pen: Pen,
  sheet: Sheet,
  box: Box,
  index: number,
  exact: string | undefined,
  told: Ask['values'][number] | undefined,
  hasChanges: boolean,
): Layer[] {
  const { pt, palette, topic } = sheet
  const [sampleLabel, sampleValue, sampleChange] = topic.stats[
    (sheet.has.has('card') ? index + 1 : index) % topic.stats.length
  ] as readonly [string, string, string]
  const label = told ? (told.label ?? '') : sampleLabel
  const value = told?.value ?? sampleValue
  // What belongs to another figure says nothing of this one.
  const change = told ? (told.change ?? '') : sampleChange
  const inside = insetBox(box, pt(16), Math.min(pt(14), box.h * 0.12))
  const isGood = !/^[−–-]/.test(change)
  const row = inside.h / 3.3
  // A figure with nothing below it stands in the middle.
  const isAlone = told !== undefined && (hasChanges || !/%$/.test(value)) && change === ''
  // Beside figures that say how they have changed all stand on one line.
  const drop = isAlone && !hasChanges ? row * 0.45 : 0
  const spark = change && inside.w > pt(210) ? pt(64) : 0
  return [
    pen.rect(`card-${index}`, box, panelLook(pen)),
    pen.say(`label-${index}`, { ...inside, y: inside.y + drop, h: row }, exact || told ? 'exact' : 'sample', exact ?? label, {
      shrink: 0.6,
      size: 13.5,
      weight: 500,
      color: palette.muted,
    }),
    pen.say(
      `value-${index}`,
      { x: inside.x, y: inside.y + drop + row * 1.1, w: inside.w - spark, h: row * 1.2 },
      told ? 'exact' : 'sample',
      value,
      {
        size: 27,
        weight: 700,
        font: sheet.fonts.display,
        shrink: 0.6,
      },
    ),
    ...(change
      ? [
          pen.icon(
            `trend-${index}`,
            { x: inside.x, y: inside.y + row * 2.45 + (row * 0.8 - pt(15)) / 2, w: pt(15), h: pt(15) },
            isGood ? 'trending-up' : 'trending-down',
            isGood ? palette.positive : palette.accentText,
            2.25,
          ),
          pen.say(
            `change-${index}`,
            { x: inside.x + pt(21), y: inside.y + row * 2.45, w: inside.w - spark - pt(21), h: row * 0.8 },
            told ? 'exact' : 'sample',
            change,
            { size: 12.5, weight: 600, color: isGood ? palette.positive : palette.accentText },
          ),
        ]
      : isAlone
        ? []
        : [
            progress(
              pen,
              `meter-${index}`,
              { x: inside.x, y: inside.y + row * 2.85, w: inside.w, h: pt(5) },
              /^\d{1,3}(?:\.\d+)?%$/.test(value)
                ? Math.min(1, Number(value.slice(0, -1)) / 100)
                : rng(sheet.seed, `${pen.name}.${index}`).between(0.35, 0.9),
            ),
          ].flat()),
    ...(spark
      ? sparkline(pen, `spark-${index}`, { x: inside.x + inside.w - spark, y: inside.y + row, w: spark, h: row * 1.6 }, isGood)
      : []),
  ]
}

function progress(pen: Pen, part: string, box: Box, share: number): Layer[] {
  const radius = box.h / 2
  return [
    pen.rect(`${part}-track`, box, { fill: pen.sheet.palette.raised, radius }),
    pen.rect(`${part}-done`, { ...box, w: box.w * share }, { fill: accentPaint(pen, 0), radius }),
  ]
}

function sparkline(pen: Pen, part: string, box: Box, rises: boolean): Layer[] {
  const points = series(rng(pen.sheet.seed, `${pen.name}.${part}`), 7, rises ? 0.75 : -0.4).map(
    (v, i) => [(i / 6) * box.w, (1 - v) * box.h] as const,
  )
  return [
    pen.path(part, box, smooth(points), {
      stroke: { paint: rises ? pen.sheet.palette.positive : pen.sheet.palette.accentText, width: pen.sheet.pt(2) },
    }),
  ]
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

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
        ...(isToday
          ? [pen.ellipse('today', { x: cell.x + (cell.w - disc) / 2, y: y + (row - disc) / 2, w: disc, h: disc }, { fill: palette.accent })]
          : []),
        pen.say(`day-${day}`, { x: cell.x, y, w: cell.w, h: row }, 'label', `${day}`, {
          size: 14,
          weight: isToday ? 700 : 450,
          align: 'center',
          color: isToday ? palette.onAccent : palette.text,
        }),
        ...(day % 6 === 4 && !isToday
          ? [
              pen.ellipse(
                `dot-${day}`,
                { x: cell.x + cell.w / 2 - pt(2), y: y + row - pt(6), w: pt(4), h: pt(4) },
                { fill: palette.accentText },
              ),
            ]
          : []),
      ]
    })
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      pen.say('title', { x: inside.x, y: inside.y, w: inside.w - pt(70), h: head }, whose, words, {
        size: 17,
        weight: 700,
        font: sheet.fonts.display,
      }),
      pen.icon('back', { x: inside.x + inside.w - pt(54), y: inside.y + pt(6), w: pt(20), h: pt(20) }, 'chevron-left', palette.muted),
      pen.icon('next', { x: inside.x + inside.w - pt(22), y: inside.y + pt(6), w: pt(20), h: pt(20) }, 'chevron-right', palette.muted),
      ...cells.map((cell, i) =>
        pen.say(`week-${i}`, { ...cell, y: inside.y + head, h: row }, 'label', (DAYS[i] as string).slice(0, 2), {
          size: 12,
          weight: 600,
          color: palette.muted,
          align: 'center',
        }),
      ),
      ...days,
    ]
  },
})
