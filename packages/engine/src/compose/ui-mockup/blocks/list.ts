import { artFor } from '../../../catalog/art.ts'
import { oklchToHex, withAlpha } from '../../../color.ts'
import { widthOf } from '../../text-width.ts'
import { type Maker, nameOf } from '../ask.ts'
import { heading, panelLook } from './looks.ts'

/** Entries below one another: those of the brief, each with its figure at its end, else as many of the topic's as are wanted. */
export const list: Maker = (ask, sheet) => ({
  span: 4,
  role: 'display',
  need: () => {
    const rows = Math.max(ask.texts.length, ask.count ?? 0)
    return { min: 40 + 56 * Math.max(2, rows), ideal: 44 + 62 * Math.max(3, rows), max: 44 + 66 * Math.max(6, rows) }
  },
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const isSecond = sheet.has.has('card-grid')
    const skipped = sheet.has.has('media-player') ? 1 : isSecond ? (sheet.platform === 'mobile' ? 2 : 4) : 0
    const { layers, rest } = heading(
      pen,
      size,
      nameOf({ ...ask, texts: [] }, ask.texts.length > 0 ? 'General' : isSecond ? 'Recently viewed' : topic.section),
    )
    const rows = Math.max(ask.texts.length, ask.count ?? 0) || Math.max(1, Math.min(topic.items.length, Math.floor(rest.h / pt(56))))
    const row = rest.h / rows
    const mark = Math.min(row * 0.68, pt(42))
    const pad = pt(14)
    return [
      ...layers,
      pen.rect('card', rest, panelLook(pen)),
      ...Array.from({ length: rows }).flatMap((_, i) => {
        const item = topic.items[(i + skipped) % topic.items.length] as (typeof topic.items)[number]
        const told = partsOf(ask.texts[i], ask.isListed)
        const exact = told?.name
        const shown = told ? told.value : item.value
        const y = rest.y + row * i
        const tint = oklchToHex({ l: palette.scheme === 'dark' ? 0.78 : 0.5, c: 0.13, h: topic.hue + i * 61 })
        const textX = pad + mark + pt(12)
        const value = Math.min(size.w * 0.32, widthOf(shown, pt(14.5)) + pt(8))
        const textW = size.w - textX - value - pad - pt(6)
        const text = Math.min(row * 0.42, pt(24))
        const top = y + row / 2 - text * 0.95
        return [
          ...(i > 0
            ? [pen.rect(`line-${i}`, { x: textX, y, w: size.w - textX - pad, h: Math.max(1, pt(0.75)) }, { fill: palette.border })]
            : []),
          pen.rect(`mark-${i}`, { x: pad, y: y + (row - mark) / 2, w: mark, h: mark }, { fill: withAlpha(tint, 0.16), radius: mark * 0.3 }),
          pen.icon(
            `icon-${i}`,
            { x: pad + mark * 0.26, y: y + (row - mark) / 2 + mark * 0.26, w: mark * 0.48, h: mark * 0.48 },
            (exact === undefined ? null : artFor(exact)) ?? item.icon,
            tint,
            2,
          ),
          pen.say(
            `name-${i}`,
            { x: textX, y: told ? y + (row - text) / 2 : top, w: textW, h: text },
            exact === undefined ? 'sample' : 'exact',
            exact ?? item.title,
            {
              size: 15.5,
              weight: 600,
              shrink: 0.55,
            },
          ),
          // What was invented for another entry says nothing of one that is given.
          ...(told
            ? []
            : [
                pen.say(`detail-${i}`, { x: textX, y: top + text, w: textW, h: text * 0.9 }, 'sample', item.detail, {
                  size: 13,
                  color: palette.muted,
                }),
              ]),
          ...(told && shown === ''
            ? [
                pen.icon(
                  `open-${i}`,
                  { x: size.w - pad - pt(18), y: y + row / 2 - pt(9), w: pt(18), h: pt(18) },
                  'chevron-right',
                  palette.muted,
                ),
              ]
            : []),
          ...(shown === ''
            ? []
            : [
                pen.say(`value-${i}`, { x: size.w - pad - value, y, w: value, h: row }, told ? 'exact' : 'sample', shown, {
                  size: 14.5,
                  weight: 650,
                  align: 'right',
                  color: shown.startsWith('+') ? palette.positive : palette.text,
                }),
              ]),
        ]
      }),
    ]
  },
})

/** `Spotify -$9.99`: what an entry is called and the figure at its end. */
function partsOf(text: string | undefined, isListed: boolean): { name: string; value: string } | null {
  if (text === undefined) return null
  const match = !isListed
    ? null
    : /^(.*\p{L}.*?)[\s:–—]+((?:[-+−–]\s?)?(?:[$€£¥₹]\s?\d[\d.,]*[kKmM]?|\d[\d.,]*\s?(?:%|€|£|kg|km|min|h|g|°C?|kcal)?))$/u.exec(text)
  return match ? { name: match[1] ?? text, value: match[2] ?? '' } : { name: text, value: '' }
}
