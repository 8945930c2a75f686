import type { Warning } from '../../engine.ts'
import { cleaned } from '../clean.ts'
import { proseFromJson } from '../json-prompt.ts'
import { withoutTables } from '../tables.ts'
import { filledIn } from './blanks.ts'
import { inOneTongue } from './tongue.ts'

/** A prompt of any form as one text in one language, in sentences and labelled lines, with nothing left to be filled in. */
export function requestOf(prompt: string): { prose: string; warnings: Warning[] } {
  const said = inOneTongue(cleaned(prompt))
  const { text, warnings } = filledIn(proseFromJson(said) ?? withoutTables(said))
  return { prose: text.trim(), warnings }
}
