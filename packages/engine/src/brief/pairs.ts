import type { Span } from './clean.ts'
import { asSet, hidden } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Points } from './schema.ts'

/** A label of a few words or an age, and what is said of it up to the end of its sentence. */
const PAIR = /(?:^|[.;\n]\s*)([\p{Lu}\d][\p{L}\d'’+–%& -]{0,27}?):\s+([^:.;\n¤]{3,90})(?=[.;\n]|$)/gu
/** Labels of the prompt itself. */
const OF_PROMPT =
  /^(?:style|palette|colou?rs?|background|fonts?|typography|layout|format|size|aspect(?: ratio)?|headline|title|subtitle|tagline|text|copy|illustration|image|photo|icons?|lighting|camera|composition|constraints|negative|avoid|reference|source|note|tip|footer|info-?graphic|poster|diagram|chart|questions?|contact)\b/i
const [FEWEST, MOST] = [3, 8]

/** `Under 2: none. 2-5: one hour a day.`: sentences that each say something of what they open with; null where there are few. */
export function pairsIn(text: string, quotes: readonly Quote[]): { points: Points; used: Span[] } | null {
  const found = [...hidden(text, quotes).matchAll(PAIR)].filter(([, label = '']) => !OF_PROMPT.test(label))
  if (found.length < FEWEST || found.length > MOST) return null
  return {
    points: {
      kind: 'facts',
      sides: [],
      items: found.map(([, label = '', said = '']) => ({ lead: null, title: asSet(label), detail: asSet(said) })),
    },
    used: found.map(({ 0: whole, 1: label = '', index }) => ({ start: index + whole.indexOf(label), end: index + whole.length })),
  }
}
