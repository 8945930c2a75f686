import type { Span } from './clean.ts'
import type { Quote } from './quotes.ts'

/** Some words of the prompt and where they stand. */
export type Piece = Span & { text: string }
/** What follows a label such as `Starters:` up to the next one; the words before the first label have the label ''. */
export type Block = Span & { label: string; labelStart: number }

/** A label opens a line, a sentence or a part of one. */
const LABEL =
  /(?:^|[\n.;!?,:)\u00a4]|\b(?:and|with)\b)[ \t]*(?:(?:and|with)[ \t]+)?(?:[-*•#>]+[ \t]*|\d{1,2}[.)][ \t]*)?\**(\p{L}[\p{L}\p{N}&'’/ -]{0,34}?|(?:19|20)\d{2})\**[ \t]*[:：](?![/\d])/gu
const MOST_LABEL_WORDS = 5

/** The labelled blocks of a text in which quotes are blank; a label inside a sentence begins with a capital. A year is one only where asked. */
export function blocksOf(text: string, hasYears = false): Block[] {
  const blocks: Block[] = []
  const add = (label: string, labelStart: number, start: number) => {
    const last = blocks.at(-1)
    if (last) last.end = labelStart
    blocks.push({ label, labelStart, start, end: text.length })
  }
  add('', 0, 0)
  // The mark that ends one block may open the next label, so each search begins at the colon of the last.
  LABEL.lastIndex = 0
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    LABEL.lastIndex = match.index + match[0].length - 1
    const label = (match[1] ?? '').trim()
    const labelStart = match.index + match[0].indexOf(label)
    const opensLine = /(?:^|\n)[\s\d.)*•#>-]*$/.test(text.slice(Math.max(0, labelStart - 12), labelStart))
    const isYear = /^\d/.test(label)
    if (isYear ? !hasYears : !opensLine && !/^[\p{Lu}\p{Lo}]/u.test(label)) continue
    if (label.split(/\s+/).length <= MOST_LABEL_WORDS) add(label, labelStart, match.index + match[0].length)
  }
  return blocks.filter(({ start, end }) => end > start)
}

const HARD = /[;\n|•→⇒]|->|=>/
/** Splits a part of a text at commas, semicolons, bullets, arrows and line ends, and a last `and`; brackets and quotes stay whole. */
export function piecesOf(text: string, { start, end }: Span, quotes: readonly Quote[]): Piece[] {
  const pieces: Piece[] = []
  let from = start
  let depth = 0
  const cut = (to: number, next: number) => {
    const piece = trimmed(text, from, to)
    if (piece) pieces.push(piece)
    from = next
  }
  for (let at = start; at < end; at++) {
    const quote = quotes.find((item) => item.start === at)
    if (quote) at = quote.end - 1
    const mark = text[at] ?? ''
    if (mark === '(') depth++
    if (mark === ')') depth = Math.max(0, depth - 1)
    if (quote || (depth > 0 && mark !== '\n')) continue
    const arrow = /^(?:->|=>)/.exec(text.slice(at, at + 2))?.[0]
    const isNumber = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
    if (arrow || HARD.test(mark) || (mark === ',' && !isNumber)) cut(at, at + (arrow?.length ?? 1))
  }
  cut(end, end)
  return splitLast(text, pieces)
}

const AND = '(?:and|&|then|or|et|und|y|e|и|oraz)'
const LEADING = new RegExp(`^${AND}\\s+`)
const JOINT = /\s+(?:and|et|und|y|e|и|oraz)\s+/
/** `Soup, Salad and Bread`: the last piece of a list may be two. */
function splitLast(text: string, pieces: Piece[]): Piece[] {
  const last = pieces.at(-1)
  if (!last || pieces.length < 2) return pieces
  const leading = LEADING.exec(last.text)
  if (leading) {
    const whole = trimmed(text, last.start + leading[0].length, last.end)
    return whole ? [...pieces.slice(0, -1), whole] : pieces
  }
  const joint = JOINT.exec(last.text)
  if (!joint || /["“'‘]/.test(last.text.slice(0, joint.index)) !== /["”'’]/.test(last.text.slice(joint.index))) return pieces
  const parts = [
    trimmed(text, last.start, last.start + joint.index),
    trimmed(text, last.start + joint.index + joint[0].length, last.end),
  ].filter((part) => part !== null)
  return [...pieces.slice(0, -1), ...parts]
}

const EDGES = /[\s,;:•*#>·–—-]/
/** The piece without blanks and list marks at its ends; null when nothing is left. */
export function trimmed(text: string, from: number, to: number): Piece | null {
  let [start, end] = [from, to]
  // A minus before a number belongs to it.
  while (start < end && EDGES.test(text[start] ?? '') && !(text[start] === '-' && /\d/.test(text[start + 1] ?? ''))) start++
  while (end > start && (EDGES.test(text[end - 1] ?? '') || (text[end - 1] === '.' && end === to))) end--
  return end > start ? { start, end, text: text.slice(start, end) } : null
}

/** The words as they are set: one line, without quotation marks around or emphasis marks, the first letter a capital. */
export function asSet(words: string): string {
  const bare = words
    .replace(/[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”„«'‘,;:–—-]+|[\s"“”»,;:–—-]+$/g, '')
  const isQuoted = /^["“„«]/.test(words.trim())
  return isQuoted ? bare : bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** Quotes as signs that are no marks, so that a colon in one is no label; offsets unchanged. */
export function hidden(text: string, quotes: readonly Quote[]): string {
  let result = text
  for (const { start, end } of quotes) result = `${result.slice(0, start)}${'\u00a4'.repeat(end - start)}${result.slice(end)}`
  return result
}

/** Whether a text lies in none of the spans: what was read as an item is not also a line of its own. */
export const outside = (spans: readonly Span[], { start, end }: Span): boolean =>
  !spans.some((span) => start >= span.start - 1 && end <= span.end + 1)

/** Whether a span touches none of the others. */
export const isFreeOf = (spans: readonly Span[], { start, end }: Span): boolean =>
  !spans.some((span) => span.start < end && span.end > start)
