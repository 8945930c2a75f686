import { motifsOf } from './motifs.ts'

/**
 * A language whose structure words are read: what kind of design, where, in what colour, without what. `words` has a line
 * for each English word, `english: foreign, foreign`, the foreign words as regular expressions without word borders.
 */
export type Language = {
  /** BCP 47. */
  code: string
  name: string
  /** Small words by which it is known, that none of the others has. */
  common: string
  words: string
}

/** A pattern of every foreign word of a table, longest first, and the English for a match. */
export type Lexicon = { pattern: RegExp; english: (word: string) => string }

/** The table of a language that parts its words with blanks. */
export function lexiconOf({ code, words }: Language): Lexicon {
  // What a language says itself comes before what pictures have in common.
  const own = entriesOf(words)
  const known = new Set(own.map(({ foreign }) => foreign))
  const entries = [...own, ...entriesOf(motifsOf(code)).filter(({ foreign }) => !known.has(foreign))].sort(
    (a, b) => b.foreign.length - a.foreign.length,
  )
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${entries.map(({ foreign }) => `(${foreign})`).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const whole = entries.map(({ foreign, english }) => ({ form: new RegExp(`^(?:${foreign})$`, 'iu'), english }))
  return { pattern, english: (word) => whole.find(({ form }) => form.test(word))?.english ?? word }
}

const entriesOf = (words: string): { foreign: string; english: string }[] =>
  words
    .split('\n')
    .filter((line) => line.includes(':'))
    .flatMap((line) => {
      const at = line.indexOf(':')
      return line
        .slice(at + 1)
        .split(',')
        .map((foreign) => ({ foreign: foreign.trim(), english: line.slice(0, at).trim() }))
    })
    .filter(({ foreign }) => foreign !== '')
