import { oklchToHex, withAlpha } from '../../../color.ts'
import type { Box, Layer } from '../../../scene/schema.ts'
import { widthOf } from '../../text-width.ts'
import { type Maker, nameOf } from '../ask.ts'
import { columns, insetBox, type Pen, type Sheet } from '../kit.ts'
import { picture } from '../picture.ts'
import { accentPaint, heading, panelLook } from './looks.ts'

/** What is shown and sold, as against figures. */
const OF_A_THING =
  /\b(?:product|item|article|recipe|property|listing|hotel|room|dish|food|meal|drink|plant|book|trip|destination|place|photo)\b/

export const card: Maker = (ask, sheet) => (OF_A_THING.test(ask.words) ? thingCard(ask, sheet) : figureCard(ask, sheet))

/** One thing with its picture, its name and what it costs. */
const thingCard: Maker = (ask, sheet) => ({
  span: 6,
  role: 'display',
  need: (width) => ({ min: 190, ideal: Math.min(width * 0.72, 300) + 62, max: width * 1.05 + 62 }),
  draw: (pen, size) => tile(pen, sheet, { x: 0, y: 0, ...size }, 0, ask.texts[0], ask.values[0]?.value),
})

/** A figure of note on the accent's colour. */
const figureCard: Maker = (ask, sheet) => ({
  span: 4,
  role: 'display',
  need: () => ({ min: 120, ideal: 176, max: 230 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const [told, second] = ask.values
    const [whose, words] =
      told?.label && ask.texts.length === 0 ? (['exact', told.label] as const) : nameOf(ask, topic.stats[0]?.[0] ?? 'Summary')
    const inside = insetBox({ x: 0, y: 0, ...size }, pt(22), Math.min(pt(20), size.h * 0.12))
    const row = inside.h / 4
    const r = size.h * 0.75
    const circle = (part: string, x: number, y: number, alpha: number) =>
      pen.ellipse(part, { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, { fill: withAlpha('#ffffff', alpha) })
    const color = palette.onAccent
    const mark = Math.min(pt(44), row * 1.2)
    return [
      pen.rect(
        'shade',
        { x: 0, y: 0, ...size },
        { fill: accentPaint(pen, 30), radius: pt(22), shadow: { color: withAlpha(palette.accent, 0.38), blur: pt(26), dx: 0, dy: pt(10) } },
      ),
      pen.group(
        'art',
        { x: 0, y: 0, ...size },
        [circle('arc-0', size.w * 0.98, size.h * 0.1, 0.05), circle('arc-1', size.w * 0.82, size.h * 1.25, 0.05)],
        { clip: pt(22) },
      ),
      pen.say('label', { x: inside.x, y: inside.y, w: inside.w - mark - pt(12), h: row }, whose, words, { size: 15, weight: 550, color }),
      pen.icon('mark', { x: inside.x + inside.w - mark, y: inside.y, w: mark, h: mark * 0.8 }, topic.icon, color, 1.75),
      pen.say(
        'value',
        { x: inside.x, y: inside.y + row, w: inside.w, h: row * 1.7 },
        told ? 'exact' : 'sample',
        told?.value ?? topic.stats[0]?.[1] ?? '',
        {
          size: 36,
          weight: 700,
          color,
          font: sheet.fonts.display,
          shrink: 0.5,
        },
      ),
      pen.say(
        'detail',
        { x: inside.x, y: inside.y + row * 2.95, w: inside.w * 0.62, h: row },
        second ? 'exact' : 'sample',
        told
          ? second
            ? `${second.label ?? ''}  ${second.value}`.trim()
            : ''
          : topic.stats[1]
            ? `${topic.stats[1][0]}  ${topic.stats[1][1]}`
            : '',
        { size: 14, weight: 500, color },
      ),
      pen.say(
        'change',
        { x: inside.x + inside.w * 0.64, y: inside.y + row * 2.95, w: inside.w * 0.36, h: row },
        'sample',
        told ? '' : (topic.stats[0]?.[2] ?? ''),
        { size: 14, weight: 650, color, align: 'right' },
      ),
    ]
  },
})

export const cardGrid: Maker = (ask, sheet) => {
  const perRow = (width: number) => Math.max(2, Math.min(4, Math.floor(width / 240)))
  return {
    span: 12,
    role: 'display',
    need: (width) => {
      const need = width / perRow(width)
      return { min: 150, ideal: Math.min(240, need * 1.05) + 34, max: need * 2.5 + 40 }
    },
    draw(pen, size) {
      const { pt, unit, topic } = sheet
      const { layers, rest } = heading(pen, size, nameOf({ ...ask, texts: [] }, topic.section))
      const count = perRow(size.w / unit)
      const gap = pt(12)
      const columnW = (rest.w - gap * (count - 1)) / count
      const told = Math.max(ask.texts.length, ask.count ?? 0)
      const rows = told > 0 ? Math.ceil(told / count) : Math.max(1, Math.min(3, Math.round(rest.h / (columnW * 1.15))))
      const h = (rest.h - gap * (rows - 1)) / rows
      return [
        ...layers,
        ...Array.from({ length: rows }).flatMap((_, row) =>
          columns({ ...rest, y: rest.y + row * (h + gap), h }, count, gap)
            .slice(0, told > 0 ? told - row * count : count)
            .flatMap((box, i) => tile(pen, sheet, box, row * count + i, ask.texts[row * count + i])),
        ),
      ]
    },
  }
}

function tile(pen: Pen, sheet: Sheet, box: Box, index: number, exact: string | undefined, cost?: string): Layer[] {
  const { pt, palette, topic } = sheet
  const item = topic.items[index % topic.items.length] as (typeof topic.items)[number]
  const foot = Math.min(pt(62), box.h * 0.46)
  const shot = { ...box, h: box.h - foot }
  const scenery = topic.scenery[index % topic.scenery.length] as (typeof topic.scenery)[number]
  const tint = oklchToHex({ l: palette.scheme === 'dark' ? 0.78 : 0.5, c: 0.13, h: topic.hue + index * 61 })
  const side = Math.min(shot.h * 0.42, box.w * 0.3)
  // What has no look of its own is shown by its sign.
  const content =
    scenery === 'abstract'
      ? [
          pen.rect(
            `ground-${index}`,
            { x: 0, y: 0, w: box.w, h: shot.h },
            {
              fill: {
                gradient: 'linear' as const,
                angle: 60,
                stops: [
                  [0, withAlpha(tint, 0.3)],
                  [1, withAlpha(tint, 0.1)],
                ] as [number, string][],
              },
            },
          ),
          pen.icon(`sign-${index}`, { x: (box.w - side) / 2, y: (shot.h - side) / 2, w: side, h: side }, item.icon, tint, 1.75),
        ]
      : [picture(pen, `picture-${index}`, { x: 0, y: 0, w: box.w, h: shot.h }, scenery, 0)]
  const x = box.x + pt(12)
  const w = box.w - pt(24)
  const costs = cost ?? item.value
  const value = Math.min(w * 0.4, widthOf(costs, pt(13.5)) + pt(6))
  return [
    pen.rect(`tile-${index}`, box, panelLook(pen)),
    pen.group(`shot-${index}`, box, content, { clip: pt(16) }),
    pen.say(
      `name-${index}`,
      { x, y: shot.y + shot.h + foot * 0.12, w, h: foot * 0.38 },
      exact === undefined ? 'sample' : 'exact',
      exact ?? item.title,
      { size: 15, weight: 650, shrink: 0.55 },
    ),
    pen.say(`detail-${index}`, { x, y: shot.y + shot.h + foot * 0.5, w: w - value - pt(4), h: foot * 0.36 }, 'sample', item.detail, {
      size: 12.5,
      color: palette.muted,
    }),
    pen.say(
      `value-${index}`,
      { x: x + w - value, y: shot.y + shot.h + foot * 0.5, w: value, h: foot * 0.36 },
      cost === undefined ? 'sample' : 'exact',
      costs,
      {
        size: 13.5,
        weight: 650,
        color: palette.accentText,
        align: 'right',
      },
    ),
  ]
}

const POINTS = [
  'All core features',
  'One workspace',
  'Help by email',
  'Unlimited projects',
  'Shared library',
  'Priority help',
  'Usage reports',
] as const

export const price: Maker = (ask, sheet) => {
  const plans = [
    ['Basic', '$9'],
    ['Plus', '$19'],
    ['Team', '$49'],
  ] as const
  const isMany = (width: number) => width > 560 && ask.values.length !== 1
  return {
    span: 12,
    role: 'display',
    need: (width) => ({ min: isMany(width) ? 190 : 84, ideal: isMany(width) ? 280 : 96, max: isMany(width) ? 380 : 120 }),
    draw(pen, size) {
      const { pt, unit, palette, topic } = sheet
      if (!isMany(size.w / unit)) {
        const exact = ask.texts[0] ?? ask.values[0]?.value
        return [
          pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
          pen.say(
            'label',
            { x: pt(18), y: 0, w: size.w * 0.42, h: size.h },
            'label',
            ask.values[0]?.label ?? (ask.values.length > 0 && !/total|summary/.test(ask.words) ? 'Price' : 'Total'),
            {
              size: 16,
              color: palette.muted,
              weight: 550,
            },
          ),
          pen.say(
            'value',
            { x: size.w * 0.45, y: 0, w: size.w * 0.55 - pt(18), h: size.h },
            exact === undefined ? 'sample' : 'exact',
            exact ?? topic.items[0]?.value ?? '',
            { size: 28, weight: 700, font: sheet.fonts.display, align: 'right', role: 'price', shrink: 0.4 },
          ),
          ...ask.texts.slice(1).map((text, i) =>
            pen.say(`more-${i}`, { x: size.w * 0.45, y: size.h * 0.72, w: size.w * 0.55 - pt(18), h: size.h * 0.2 }, 'exact', text, {
              size: 13,
              align: 'right',
              shrink: 0.4,
            }),
          ),
        ]
      }
      const count = ask.values.length > 1 ? ask.values.length : (ask.count ?? Math.max(3, ask.texts.length))
      return columns({ x: 0, y: 0, ...size }, count, pt(16)).flatMap((box, i) => {
        const [plan, sample] = plans[i % 3] as (typeof plans)[number]
        const isBest = i === 1
        const told = ask.values[i]
        const exact = ask.texts[i] ?? told?.value
        const inside = insetBox(box, pt(20), pt(18))
        const row = inside.h / 6
        return [
          pen.rect(`card-${i}`, box, { ...panelLook(pen), ...(isBest && { stroke: { paint: palette.accentText, width: pt(2) } }) }),
          pen.say(`plan-${i}`, { ...inside, h: row }, told?.label ? 'exact' : 'sample', told?.label ?? plan, {
            size: 15,
            weight: 600,
            color: palette.muted,
          }),
          pen.say(
            `price-${i}`,
            { x: inside.x, y: inside.y + row, w: inside.w, h: row * 1.5 },
            exact === undefined ? 'sample' : 'exact',
            exact ?? sample,
            { size: 34, weight: 700, font: sheet.fonts.display, role: 'price', shrink: 0.3 },
          ),
          ...[0, 1, 2].flatMap((k) => {
            const y = inside.y + row * (2.7 + k * 1.05)
            return [
              pen.icon(`check-${i}-${k}`, { x: inside.x, y: y + row / 2 - pt(8), w: pt(16), h: pt(16) }, 'check', palette.positive, 2.5),
              pen.say(
                `point-${i}-${k}`,
                { x: inside.x + pt(26), y, w: inside.w - pt(26), h: row },
                'sample',
                POINTS[(i * 2 + k) % POINTS.length] as string,
                { size: 13.5 },
              ),
            ]
          }),
        ]
      })
    },
  }
}
