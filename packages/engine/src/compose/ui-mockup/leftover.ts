import type { WantedText } from '../../brief/schema.ts'
import { widthOf } from '../text-width.ts'
import type { Block } from './ask.ts'
import type { Sheet } from './kit.ts'

const SIZES: Partial<Record<WantedText['role'], number>> = { headline: 30, subheadline: 20, price: 26, button: 18 }

/** Exact texts that no block takes: a quiet column of words, large ones first in size, in the order given. */
export function leftoverBlock(texts: readonly WantedText[], sheet: Sheet): Block {
  const sized = texts.map((text) => ({ ...text, size: SIZES[text.role] ?? 16 }))
  const rows = (widthPt: number) =>
    sized.map(({ text, size }) => {
      const lines = Math.max(1, Math.ceil((widthOf(text, size) * 1.1) / widthPt), text.split('\n').length)
      return { lines, h: lines * size * 1.32 + 6 }
    })
  return {
    span: 12,
    role: 'slim',
    need(widthPt) {
      const total = rows(widthPt).reduce((sum, { h }) => sum + h, 0)
      return { min: total, ideal: total + 4, max: total + 8 }
    },
    draw(pen, size) {
      const { unit, pt, palette, fonts } = sheet
      let y = 0
      return rows(size.w / unit).map(({ lines, h }, i) => {
        const { text, role, size: points } = sized[i] as (typeof sized)[number]
        const isBig = points > 18
        const box = { x: 0, y, w: size.w, h: pt(h) }
        y += pt(h)
        return pen.say(`text-${i}`, box, 'exact', text, {
          size: points,
          weight: isBig ? 700 : 450,
          lines: lines + 2,
          color: isBig ? palette.text : palette.muted,
          role,
          leading: 1.25,
          shrink: 0.5,
          ...(isBig && { font: fonts.display }),
        })
      })
    },
  }
}
