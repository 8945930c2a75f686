import type { Span } from './clean.ts'
import { asSet, type Piece, piecesOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Menu, Points } from './schema.ts'

/** What a recipe holds: what goes in, and what is done, each under the word that the prompt has for it. */
type Recipe = { menu: Menu | null; points: Points | null; used: Span[] }

const INGREDIENTS = /\b(ingredients?)(?: (?:are|list|include))?\s*(?::|-|–|\(|(?=\s\d)|(?=\s\p{L}))\s*/iu
const STEPS = /\b(steps?|method|instructions?|directions|preparation)(?: (?:are|list|include))?\s*(?::|-|–|\(|(?=\s\p{L}))\s*/iu
/** A sentence about the page ends the list before it. */
const LOOK =
  /\b(?:style|styled|layout|background|palette|colou?rs?|typography|fonts?|illustrat\w+|photo\w*|watercolou?r|rustic|vintage|modern|minimal\w*|border|margin|design|aesthetic|format|portrait|landscape|\d{1,2}:\d{1,2})\b/i
const MOST = 16
const LONGEST = 140

/** The ingredients and the steps that a prompt lists for its recipe; both null where it lists none. */
export function recipeOf(text: string, quotes: readonly Quote[]): Recipe {
  const goes = INGREDIENTS.exec(text)
  const done = lastOf(STEPS, text, goes ? goes.index : 0)
  const ingredients = goes
    ? listed(text, goes.index + goes[0].length, done && done.index > goes.index ? done.index : text.length, quotes)
    : []
  const steps = done ? told(text, done.index + done[0].length, goes && goes.index > done.index ? goes.index : text.length, quotes) : []
  const items = ingredients.map(({ text: words }) => ({ name: asSet(words.replace(/\)$/, '')), description: null, price: null }))
  return {
    menu: items.length > 1 ? { sections: [{ title: asSet(goes?.[1] ?? 'Ingredients'), items }] } : null,
    points:
      steps.length > 1
        ? { kind: 'steps', sides: [], items: steps.map(({ text: words }) => ({ lead: null, title: sentence(words), detail: null })) }
        : null,
    used: [
      ...(goes && items.length > 1 ? [{ start: goes.index, end: goes.index + goes[0].length }, ...ingredients] : []),
      ...(done && steps.length > 1 ? [{ start: done.index, end: done.index + done[0].length }, ...steps] : []),
    ],
  }
}

/** The words up to an empty line or a sentence that speaks of the page. */
function withoutLook(words: string): string {
  const [said = ''] = words.split(/\n\s*\n/)
  const look = [...said.matchAll(/(?<!\d)[.;]\s+(?=\p{L}|\d{1,2}:\d)/gu)].find(({ index }) => LOOK.test(said.slice(index)))
  return look ? said.slice(0, look.index) : said
}

/** The first place behind another where a pattern stands. */
function lastOf(pattern: RegExp, text: string, from: number): { index: number; 0: string; 1: string | undefined } | null {
  const match = pattern.exec(text.slice(from))
  return match ? { index: from + match.index, 0: match[0], 1: match[1] } : null
}

const sentence = (words: string): string => asSet(words.replace(/^\d{1,2}[.)]\s*/, '').replace(/\)$/, ''))

/** What goes in: up to the sentence's end, or a line for each. */
function listed(text: string, from: number, to: number, quotes: readonly Quote[]): Piece[] {
  const rest = text.slice(from, to)
  const isLines = /^\s*\n|\n\s*[-*•]/.test(rest)
  const stop = isLines ? /\n\s*\n/.exec(rest) : /\.(?=\s|$)|;(?=\s*$)|\n/.exec(rest)
  const end = from + (stop ? stop.index : rest.length)
  return piecesOf(text, { start: from, end }, quotes)
    .filter(({ text: words }) => words.length <= LONGEST && /\p{L}/u.test(words))
    .slice(0, MOST)
}

/** What is done: numbered, by sentence, or between commas, until a sentence speaks of the page. */
function told(text: string, from: number, to: number, quotes: readonly Quote[]): Piece[] {
  const rest = text.slice(from, to)
  const numbers = [...rest.matchAll(/(?:^|[\s;,(])\d{1,2}[.)]\s+(?=\p{L})/gu)]
  const cut = (marks: readonly number[]): Piece[] =>
    marks.flatMap((at, i) => {
      const end = marks[i + 1] ?? rest.length
      const words = withoutLook(rest.slice(at, end)).replace(/[\s;,.]+$/, '')
      const lead = /^[\s;,.(]*(?:\d{1,2}[.)]\s*)?/.exec(words)?.[0].length ?? 0
      return words.length - lead > 2 ? [{ start: from + at + lead, end: from + at + words.length, text: words.slice(lead) }] : []
    })
  const starts = numbers.length > 1 ? numbers.map(({ index }) => index) : null
  const isSentences = !starts && (rest.match(/[.;](?=\s+\p{Lu})/gu)?.length ?? 0) > 1
  const pieces = starts
    ? cut(starts)
    : isSentences
      ? cut([0, ...[...rest.matchAll(/[.;](?=\s+\p{Lu})/gu)].map(({ index }) => index + 1)])
      : piecesOf(text, { start: from, end: from + (/\.(?=\s|$)|\n\s*\n/.exec(rest)?.index ?? rest.length) }, quotes)
  const end = pieces.findIndex(({ text: words }) => LOOK.test(words))
  return (end < 0 ? pieces : pieces.slice(0, end)).filter(({ text: words }) => words.length <= LONGEST * 1.5).slice(0, MOST)
}
