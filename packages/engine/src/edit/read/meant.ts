import { MASK } from '../../brief/quotes.ts'
import { singular } from '../../brief/vocabulary.ts'
import type { Operation, Target } from '../plan.ts'
import type { Context } from './clause.ts'
import type { Clause } from './clauses.ts'
import { type Shown, shownAs } from './shown.ts'
import { targetOf } from './target.ts'

/** What a reader of wishes about words knows: what the picture shows. */
export type Known = Context & { texts: readonly Shown[] }
export type Reading = (lower: string, clause: Clause, context: Known) => Operation[] | null

/** Other words for one text. */
export const words = ({ words }: Clause, aim: Target, text: string): Operation => ({ op: 'words', words, target: aim, text })

/** The texts that a phrase means: by their letters, by what they tell, by their role. */
export function meant(phrase: string, { quotes }: Clause, { texts, last }: Known): Shown[] {
  const noun = phrase.trim().replace(/^(?:the|our|my) /, '')
  if (/^(?:it|that|this)$/.test(noun)) return texts.filter(({ name, text }) => last?.noun === name || (last?.text ?? null) === text)
  const said = noun.startsWith(MASK) ? (quotes.at(-1) ?? '') : noun
  const same = texts.filter(({ text }) => text.trim().toLowerCase() === said.toLowerCase())
  if (same.length > 0) return same
  const told = shownAs(noun, texts)
  if (told.length > 0) return told
  const aim = targetOf(noun)
  const ofRole = aim.kind === 'words' && aim.noun !== null ? texts.filter(({ role }) => role === aim.noun) : []
  return ofRole.length > 0 ? ofRole : holding(noun, texts)
}

/** Texts that hold all of the words, in any order. */
function holding(phrase: string, texts: readonly Shown[]): Shown[] {
  const wanted = wordsIn(phrase)
  if (wanted.length === 0) return []
  return texts.filter(({ text }) => {
    const held = wordsIn(text)
    return wanted.every((word) => held.includes(word))
  })
}

/** The words that tell texts apart, singular and small. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.€$£%]+/u)
    .map((word) => singular(word.replace(/^\.+|\.+$/g, '')))
    .filter((word) => word !== '' && !/^(?:the|a|an|of|and|our|my)$/.test(word))
/** Words without quotes that were written as a design would show them, as they were written; undefined for a thing. */
export function asWritten(lower: string, { words }: Clause): string | undefined {
  const at = words.toLowerCase().indexOf(lower)
  const text = at < 0 ? '' : words.slice(at, at + lower.length).replace(/^the (?=\p{Lu})/u, '')
  return /^[\p{Lu}\p{N}$€£@]/u.test(text) ? text : undefined
}
