import { artFor } from '../../../catalog/art.ts'
import { oklchToHex, withAlpha } from '../../../color.ts'
import { widthOf } from '../../text-width.ts'
import type { Maker } from '../ask.ts'
import { heading, panelLook } from './looks.ts'

/** What is bought, each with its price, and under a line what it comes to, the last sum large. */
export const order: Maker = (ask, sheet) => {
  const wares = ask.values.slice(0, ask.count ?? ask.values.length)
  const sums = ask.values.slice(wares.length)
  const tall = (ware: number, sum: number) => 28 + 20 + ware * wares.length + sum * sums.length + (sums.length > 0 ? 18 : 0)
  return {
    span: 5,
    role: 'display',
    need: () => ({ min: tall(46, 24), ideal: tall(62, 31), max: tall(84, 40) }),
    draw(pen, size) {
      const { pt, palette, topic } = sheet
      const { layers, rest } = heading(pen, size, ['label', 'Order summary'])
      const pad = pt(14)
      const spare = rest.h - pt(20) - (sums.length > 0 ? pt(18) : 0)
      const part = spare / (wares.length * 2 + sums.length)
      const row = part * 2
      const mark = Math.min(row * 0.76, pt(52))
      const priced = (part_: string, value: string, y: number, h: number, size_: number, weight: number) =>
        pen.say(part_, { x: rest.w * 0.5, y, w: rest.w * 0.5 - pad, h }, 'exact', value, { size: size_, weight, align: 'right' })
      const shown = wares.flatMap(({ label, value }, i) => {
        const y = rest.y + pt(10) + row * i
        const tint = oklchToHex({ l: palette.scheme === 'dark' ? 0.78 : 0.5, c: 0.13, h: topic.hue + i * 61 })
        const item = topic.items[i % topic.items.length]
        const x = pad + mark + pt(12)
        return [
          pen.rect(
            `mark-${i}`,
            { x: pad, y: y + (row - mark) / 2, w: mark, h: mark },
            { fill: withAlpha(tint, 0.16), radius: mark * 0.24 },
          ),
          pen.icon(
            `icon-${i}`,
            { x: pad + mark * 0.26, y: y + (row - mark) / 2 + mark * 0.26, w: mark * 0.48, h: mark * 0.48 },
            item?.icon ?? artFor(label ?? '') ?? 'package',
            tint,
          ),
          ...(label
            ? [
                pen.say(`name-${i}`, { x, y, w: rest.w - x - pad - widthOf(value, pt(16)) - pt(10), h: row }, 'exact', label, {
                  size: 15.5,
                  weight: 600,
                  shrink: 0.6,
                }),
              ]
            : []),
          priced(`price-${i}`, value, y, row, 15.5, 600),
        ]
      })
      const from = rest.y + pt(10) + row * wares.length + pt(9)
      const line = pen.rect('line', { x: pad, y: from, w: rest.w - pad * 2, h: Math.max(1, pt(1)) }, { fill: palette.border })
      const summed = sums.flatMap(({ label, value }, i) => {
        const isLast = i === sums.length - 1
        const y = from + pt(9) + part * i
        const look = { size: isLast ? 18 : 14.5, weight: isLast ? 700 : 500, color: isLast ? palette.text : palette.muted }
        return [
          ...(label ? [pen.say(`sum-${i}`, { x: pad, y, w: rest.w * 0.5, h: part }, 'exact', label, look)] : []),
          priced(`total-${i}`, value, y, part, look.size, look.weight),
        ]
      })
      return [...layers, pen.rect('card', rest, panelLook(pen)), ...shown, ...(sums.length > 0 ? [line] : []), ...summed]
    },
  }
}
