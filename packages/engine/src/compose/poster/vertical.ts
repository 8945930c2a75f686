import type { Box, Layer } from '../../scene/schema.ts'

/** Marks that lie along the column. */
const TURNED = /[ー〜～…‥—–\-（）()「」『』【】〈〉《》［］[\]=＝:：]/u
/** Marks that stand in the upper right corner of their place. */
const RAISED = /[、。，．,.]/u
/** Small kana stand a little to the right and up. */
const SMALL = /[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{S}\p{N}ー\s]+$/u

/** Whether words may stand in columns: Chinese and Japanese do. */
export const standsUpright = (text: string): boolean =>
  EAST_ASIAN.test(text) && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

const LONGEST_COLUMN = 9

/** Columns of a text from right to left: at its line breaks and spaces, else of about equal length. */
export function columnsOf(text: string): string[][] {
  const parts = text.split(/[\s　]+/u).filter(Boolean)
  return parts.flatMap((part) => {
    const letters = [...part]
    const count = Math.ceil(letters.length / LONGEST_COLUMN)
    const each = Math.ceil(letters.length / count)
    return Array.from({ length: count }, (_, i) => letters.slice(i * each, (i + 1) * each))
  })
}

type Look = { font: string; weight: number; color: string; lang: string }

/** Width that columns take at a size, px. */
export const columnsWidth = (text: string, size: number): number => columnsOf(text).length * size * 1.22

/** Largest size at which the columns stand in a box, px. */
export function columnSize(text: string, box: Pick<Box, 'w' | 'h'>): number {
  const columns = columnsOf(text)
  const longest = Math.max(1, ...columns.map(({ length }) => length))
  return Math.min(box.h / (longest * 1.06), box.w / (columns.length * 1.22))
}

/** Words in columns from the upper right, one upright letter below the other. */
export function columnLetters(name: string, text: string, box: Box, size: number, { font, weight, color, lang }: Look): Layer {
  const pitch = size * 1.06
  const layers = columnsOf(text).flatMap((letters, column) =>
    letters.map((letter, row): Layer => {
      const shift = RAISED.test(letter) ? 0.58 : SMALL.test(letter) ? 0.09 : 0
      const x = box.w - (column + 1) * size * 1.22 + size * 0.11 + shift * size
      return {
        type: 'text',
        name: `${name}.letter-${column + 1}-${row + 1}`,
        role: 'headline',
        box: { x, y: row * pitch - shift * size, w: size, h: pitch },
        text: letter,
        font,
        weight,
        size,
        leading: 1,
        tracking: 0,
        align: 'center',
        valign: 'middle',
        lang,
        fill: color,
        ...(TURNED.test(letter) && { rotate: 90 }),
      }
    }),
  )
  return { type: 'group', name, box, layers }
}
