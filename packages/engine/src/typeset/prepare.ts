import type { FontChoice } from './fonts.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one letter each. */
export const graphemesOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Composed letters, `\n` line ends, tabs as spaces, and no control characters, which have no shape. */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
      .toWellFormed()
  )
}

const STAND_IN = '\ufffd'

/**
 * The text with letters that no font has taken out: pictographs vanish, letters become `�` (or `?`),
 * so that the host's own fonts never leak into the picture. `missing` names them once each.
 */
export function replaceMissing(text: string, font: FontChoice): { text: string; missing: string[] } {
  const missing = new Set<string>()
  const standIn = font.covers(STAND_IN.codePointAt(0) as number) ? STAND_IN : '?'
  const kept = graphemesOf(text).map((grapheme) => {
    const isCovered = [...grapheme].every(
      (character) =>
        character === '\n' || /\p{Default_Ignorable_Code_Point}/u.test(character) || font.covers(character.codePointAt(0) as number),
    )
    if (isCovered) return grapheme
    missing.add(grapheme)
    if (/\p{White_Space}/u.test(grapheme)) return ' '
    return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme) ? '' : standIn
  })
  const joined = kept.join('')
  return { text: missing.size === 0 ? joined : joined.replace(/ {2,}/g, ' ').trim(), missing: [...missing] }
}

export type Direction = 'ltr' | 'rtl'

const RIGHT_TO_LEFT = '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]'
const STRONG = new RegExp(`(${RIGHT_TO_LEFT})|\\p{L}`, 'u')

/** Direction of the first strong letter. */
export const directionOf = (text: string): Direction => (STRONG.exec(text)?.[1] ? 'rtl' : 'ltr')
