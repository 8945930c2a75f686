import type { Span } from './clean.ts'
import { asSet, piecesOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Points } from './schema.ts'

/** What asks for several things side by side. */
const ASKED = /\bcompar(?:ison|ing|es?)\b|\bside by side\b|\bspec(?:ification)?s? (?:table|sheet)\b/
/** What opens the names of what is compared. */
const NAMES = /^[^.\n]{0,140}?(?::\s+|\b(?:comparing|compares?|comparison of|between)\s+)/i
const [FEWEST, MOST, LONGEST_NAME, LONGEST_VALUE, MOST_ROWS] = [2, 5, 32, 40, 10]
/** A label and the first of its values: a number, an amount, yes or no, or a last word. */
const FIRST =
  /^(?:and )?(\p{L}[\p{L}\p{N} '’/()-]{1,30}?)[\s:]+((?:[$€£¥]|[~<>≈]|\b(?:up to|from)\s)?\s?\d.*|yes|no|none|included|optional|unlimited)$/iu

/** `three cameras: A, B, C. Sensor 24 MP, 33 MP, 45 MP. Weight …`: names, then sentences with a value for each of them; null where there are none. */
export function comparedIn(text: string, lower: string, quotes: readonly Quote[]): { points: Points; used: Span[] } | null {
  if (!ASKED.test(lower.slice(0, 200))) return null
  const head = NAMES.exec(text)?.[0]
  if (head === undefined) return null
  const stop = /[.;\n](?=\s|$)/.exec(text.slice(head.length))
  if (!stop) return null
  const end = head.length + stop.index
  const names = piecesOf(text, { start: head.length, end }, quotes)
  if (names.length < FEWEST || names.length > MOST || names.some(({ text: words }) => words.length > LONGEST_NAME)) return null
  const rows = [...text.slice(end).matchAll(/[^.;\n]+(?:\.(?=\d)[^.;\n]+)*/g)].flatMap((sentence) => {
    const start = end + sentence.index
    const parts = amountsOf(sentence[0])
    const [first = '', ...others] = parts
    const labelled = FIRST.exec(first)
    const values = [labelled?.[2] ?? '', ...others].map((value) => value.trim())
    if (!labelled?.[1] || values.length !== names.length || values.some((value) => value === '' || value.length > LONGEST_VALUE)) return []
    return [{ span: { start, end: start + sentence[0].length }, label: labelled[1], values }]
  })
  if (rows.length === 0) return null
  const shown = rows.slice(0, MOST_ROWS)
  return {
    points: {
      kind: 'compare',
      sides: names.map((name, i) => ({
        title: asSet(name.text),
        points: shown.map(({ label, values }) => `${asSet(label)}: ${values[i] ?? ''}`),
      })),
      items: [],
    },
    used: [...names, ...shown.map(({ span }) => span)],
  }
}

/** The values of a sentence: a comma inside a number parts none. */
const amountsOf = (sentence: string): string[] => sentence.split(/,(?!\d{3}(?!\d))\s*(?:and\s+)?|\s+and\s+/).map((part) => part.trim())
