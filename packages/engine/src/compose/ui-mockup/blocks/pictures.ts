import { rng } from '../../../random.ts'
import type { Layer } from '../../../scene/schema.ts'
import { widthOf } from '../../text-width.ts'
import { type Maker, nameOf } from '../ask.ts'
import { smooth } from '../easel.ts'
import { insetBox, type Pen, type Whose } from '../kit.ts'
import { picture, scene, thing } from '../picture.ts'
import { sceneryOf } from './looks.ts'

const GLASS = '#0b0d1699'

export const imagePreview: Maker = (ask, sheet) => ({
  span: 8,
  role: 'display',
  need: (width) => ({ min: 150, ideal: Math.min(300, width * 0.62), max: 900 }),
  draw(pen, size) {
    const { pt } = sheet
    const [whose, words] = nameOf(ask, 'Preview')
    const chip = pt(30)
    const w = Math.min(size.w * 0.6, widthOf(words, pt(13.5)) + pt(52))
    const frame = { x: 0, y: 0, ...size }
    const tool = (i: number) => ({ x: size.w - pt(14) - chip - i * (chip + pt(8)), y: pt(14), w: chip, h: chip })
    return [
      thing(pen, 'picture', frame, pt(18)) ?? picture(pen, 'picture', frame, sceneryOf(sheet), pt(18)),
      pen.rect('rim', frame, { radius: pt(18), stroke: { paint: '#ffffff2e', width: Math.max(1, pt(1)) } }),
      ...(pen.mayShow(whose)
        ? [
            pen.rect('chip', { x: pt(14), y: pt(14), w, h: chip }, { fill: GLASS, radius: chip / 2, backdropBlur: pt(8) }),
            pen.icon('eye', { x: pt(26), y: pt(14) + chip / 2 - pt(8), w: pt(16), h: pt(16) }, 'eye', '#ffffff'),
            pen.say('chip-label', { x: pt(50), y: pt(14), w: w - pt(46), h: chip }, whose, words, {
              size: 13.5,
              weight: 600,
              color: '#ffffff',
            }),
          ]
        : []),
      ...['download', 'maximize'].flatMap((icon, i) => [
        pen.rect(`tool-${i}`, tool(i), { fill: GLASS, radius: chip / 2, backdropBlur: pt(8) }),
        pen.icon(`tool-icon-${i}`, insetBox(tool(i), chip * 0.26), icon, '#ffffff'),
      ]),
    ]
  },
})

export const hero: Maker = (ask, sheet) => ({
  span: 12,
  role: 'display',
  need: (width) => ({ min: 150, ideal: width > 700 ? 300 : 210, max: width > 700 ? 520 : 340 }),
  draw(pen, size) {
    const { pt, topic } = sheet
    const frame = { x: 0, y: 0, ...size }
    const isWide = size.w > size.h * 1.6 && size.w > pt(560)
    const texts: [Whose, string][] =
      ask.texts.length > 0
        ? ask.texts.map((text) => ['exact', text])
        : [...(sheet.isTold && /\d/.test(topic.headline) ? [] : [['sample', topic.headline] as [Whose, string]]), ['sample', topic.subline]]
    const [first, ...others] = texts as [[Whose, string], ...[Whose, string][]]
    const field = { x: size.w * 0.52, y: 0, w: size.w * 0.48, h: size.h }
    const phone = isWide ? (sheet.phone?.(`${pen.name}.phone`, { ...field, y: pt(16) }) ?? null) : null
    const subject = phone ?? (isWide ? scene(pen, 'picture', field) : null)
    if (subject) return splitHero(pen, size, subject, first, others)
    const left = pt(isWide ? 36 : 20)
    const w = isWide ? size.w * 0.52 : size.w - left * 2
    const base = size.h - pt(isWide ? 36 : 20)
    const row = Math.min(pt(26), (size.h * 0.36) / Math.max(1, others.length))
    const foot = others.length * row
    const headH = Math.min(size.h * 0.5, pt(isWide ? 130 : 84), size.h - foot - pt(44))
    return [
      picture(pen, 'picture', frame, sceneryOf(sheet), pt(20), isWide ? 0.76 : 0.5, isWide ? 0.52 : 0.36),
      pen.group(
        'veil',
        frame,
        [
          pen.rect('shade', frame, {
            fill: {
              gradient: 'linear',
              angle: isWide ? 0 : 90,
              stops: isWide
                ? [
                    [0, '#080a14d9'],
                    [0.4, '#080a14a6'],
                    [0.7, '#080a1400'],
                  ]
                : [
                    [0.25, '#080a1400'],
                    [0.55, '#080a149e'],
                    [1, '#080a14e6'],
                  ],
            },
          }),
        ],
        { clip: pt(20) },
      ),
      pen.say('headline', { x: left, y: base - foot - headH - pt(6), w, h: headH }, first[0], first[1], {
        size: isWide ? 46 : 28,
        weight: 700,
        font: sheet.fonts.display,
        color: '#ffffff',
        lines: 3,
        valign: 'bottom',
        leading: 1.12,
        role: 'headline',
        shrink: 0.45,
      }),
      ...others.map(([whose, words], i) =>
        pen.say(`line-${i}`, { x: left, y: base - foot + i * row, w, h: row }, whose, words, {
          size: isWide ? 17 : 15,
          color: '#f1f2f8',
          role: 'body',
          lines: 2,
          leading: 1.2,
          shrink: 0.55,
        }),
      ),
    ]
  },
})

/** Words on a calm field, what they are about beside them. */
function splitHero(
  pen: Pen,
  size: { w: number; h: number },
  subject: Layer,
  first: readonly [Whose, string],
  others: readonly (readonly [Whose, string])[],
): Layer[] {
  const { pt, palette, fonts } = pen.sheet
  const frame = { x: 0, y: 0, ...size }
  const left = pt(40)
  const w = size.w * 0.52 - left * 1.6
  const row = pt(28)
  const headH = Math.min(size.h * 0.6, pt(170))
  const y = (size.h - headH - others.length * row - pt(12)) / 2
  return [
    pen.group('field', frame, [pen.rect('ground', frame, { fill: palette.raised }), subject], { clip: pt(20) }),
    pen.say('headline', { x: left, y, w, h: headH }, first[0], first[1], {
      size: 50,
      weight: 700,
      font: fonts.display,
      color: palette.text,
      lines: 3,
      valign: others.length > 0 ? 'bottom' : 'middle',
      leading: 1.1,
      role: 'headline',
      shrink: 0.45,
    }),
    ...others.map(([whose, words], i) =>
      pen.say(`line-${i}`, { x: left, y: y + headH + pt(12) + i * row, w, h: row }, whose, words, {
        size: 18,
        color: palette.muted,
        role: 'body',
        lines: 2,
        leading: 1.2,
        shrink: 0.55,
      }),
    ),
  ]
}

export const map: Maker = (_ask, sheet) => ({
  span: 7,
  role: 'display',
  need: () => ({ min: 170, ideal: 260, max: 620 }),
  draw(pen, size) {
    const { pt, palette, seed } = sheet
    const random = rng(seed, pen.name)
    const isDark = palette.scheme === 'dark'
    const frame = { x: 0, y: 0, ...size }
    const land = isDark ? '#1d222b' : '#eef0ea'
    const road = isDark ? '#39404d' : '#ffffff'
    const wave = (vertical: boolean, at: number): string => {
      const long = vertical ? size.h : size.w
      const points = Array.from({ length: 6 }, (_, i) => {
        const along = (long * i) / 5
        const aside = at + random.between(-0.03, 0.03) * (vertical ? size.w : size.h)
        return vertical ? ([aside, along] as const) : ([along, aside] as const)
      })
      return smooth(points)
    }
    const roads = Array.from({ length: 9 }, (_, i) =>
      pen.path(`road-${i}`, frame, wave(i % 2 === 0, ((i + 0.6) / 9) * (i % 2 === 0 ? size.w : size.h)), {
        stroke: { paint: road, width: pt(i % 3 === 0 ? 9 : 4.5) },
      }),
    )
    const parks = Array.from({ length: 4 }, (_, i) =>
      pen.rect(
        `park-${i}`,
        {
          x: random.next() * size.w * 0.8,
          y: random.next() * size.h * 0.8,
          w: size.w * random.between(0.1, 0.24),
          h: size.h * random.between(0.12, 0.24),
        },
        { fill: isDark ? '#22352c' : '#cfe6c6', radius: pt(14) },
      ),
    )
    const river = wave(false, size.h * random.between(0.62, 0.8))
    const [fromX, fromY, toX, toY] = [size.w * 0.2, size.h * 0.72, size.w * 0.7, size.h * 0.36]
    const route = `M ${fromX} ${fromY} C ${size.w * 0.36} ${size.h * 0.5} ${size.w * 0.46} ${size.h * 0.7} ${size.w * 0.54} ${size.h * 0.5} S ${size.w * 0.62} ${size.h * 0.38} ${toX} ${toY}`
    const pin = pt(40)
    const tool = { x: size.w - pt(56), y: size.h - pt(56), w: pt(42), h: pt(42) }
    return [
      pen.group(
        'ground',
        frame,
        [
          pen.rect('land', frame, { fill: land }),
          ...parks,
          pen.path('river', frame, river, { stroke: { paint: isDark ? '#1f3b57' : '#b5dcf3', width: pt(26) } }),
          ...roads,
          pen.path('route', frame, route, { stroke: { paint: palette.accent, width: pt(5) } }),
        ],
        { clip: pt(18), stroke: { paint: palette.border, width: pt(1) } },
      ),
      pen.ellipse(
        'start',
        { x: fromX - pt(8), y: fromY - pt(8), w: pt(16), h: pt(16) },
        { fill: '#ffffff', stroke: { paint: palette.accent, width: pt(4) } },
      ),
      pen.ellipse(
        'pin',
        { x: toX - pin / 2, y: toY - pin / 2, w: pin, h: pin },
        {
          fill: palette.accent,
          stroke: { paint: '#ffffff', width: pt(3) },
          shadow: { color: '#00000055', blur: pt(10), dx: 0, dy: pt(4) },
        },
      ),
      pen.icon('pin-icon', { x: toX - pin * 0.26, y: toY - pin * 0.26, w: pin * 0.52, h: pin * 0.52 }, 'map-pin', palette.onAccent, 2.25),
      pen.ellipse('locate', tool, { fill: palette.surface, shadow: { color: '#00000040', blur: pt(10), dx: 0, dy: pt(3) } }),
      pen.icon('locate-icon', insetBox(tool, pt(11)), 'locate', palette.accentText),
    ]
  },
})
