import type { BrokenLine } from './lines.ts'
import type { Direction } from './prepare.ts'

/** How far, in em, the marks at a line's ends may stand outside the edge that the letters form. */
export type Hang = { left: number; right: number }

const EAST_ASIAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'

/** Share of a mark that hangs: light ones wholly, heavier ones in part. */
const OPENING: readonly (readonly [RegExp, number])[] = [[new RegExp(`^[“‘«‹„‚"']+(?!${EAST_ASIAN})`, 'u'), 1]]
const CLOSING: readonly (readonly [RegExp, number])[] = [
  [/["'”’»›]+$/, 1],
  [/[-‐.,،]$/, 0.7],
  [/[–;:]$/, 0.4],
]

const HALF_BLANK = new RegExp(`^(?:[「『（【〈《]|[“‘](?=${EAST_ASIAN}))`, 'u')

/** An East Asian bracket, whose glyph is blank in its first half: its ink stands at the edge. */
export const opensHalfBlank = (text: string): boolean => HALF_BLANK.test(text)

/** What hangs at the ends of a line; `measure` in em. */
export function hangOf({ text }: BrokenLine, direction: Direction, measure: (run: string) => number): Hang {
  const widthOf = (marks: typeof OPENING) => {
    for (const [pattern, share] of marks) {
      const found = pattern.exec(text)?.[0]
      if (found && found.length < text.length) return measure(found) * share
    }
    return 0
  }
  const [start, end] = [widthOf(OPENING), widthOf(CLOSING)]
  return direction === 'ltr' ? { left: start, right: end } : { left: end, right: start }
}
