import type { Span } from './clean.ts'

/** A quoted text: `start` and `end` hold its quotation marks, `text` is what stands between them to the letter. */
export type Quote = Span & { text: string }

/** Pairs whose opening mark cannot be anything else. */
const PAIRS: Record<string, string> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '《': '》', '‹': '›' }
const LONGEST = 600
const LONGEST_SINGLE = 160
/** Apostrophes that a single-quoted text may hold. */
const MOST_MARKS = 6

/** What follows a quoted style name rather than words to be written. */
const NOT_WORDS = /^\s*(?:style|look|aesthetic|vibe|effect|feel|feeling|mood|mode|technique|theme|filter|trend)\b/i
const NOT_WORDS_BEFORE =
  /\b(?:style of|so-called|inspired by|derived from|based on|theme of|idea of|think|known as|look of|feel of|feels like|instead of)\s*$/i

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/
/** `“水墨 + 留白”`: what a look is made up of. */
const isFormula = (words: string): boolean => words.includes('+') && words.split('+').every((part) => UNSPACED.test(part))

/** Quoted texts in order; apostrophes, inch marks and unbalanced quotes are not quotes. */
export function quotesOf(text: string): Quote[] {
  const quotes: Quote[] = []
  for (let at = 0; at < text.length; at++) {
    const end = closingOf(text, at)
    if (end < 0) continue
    const inner = text.slice(at + 1, end)
    // American typesetting puts the sentence's comma inside the quotes.
    const words = inner.trim().replace(/(?<=[^,]),$/, '')
    const before = text.slice(Math.max(0, at - 30), at)
    if (words !== '' && !isFormula(words) && !NOT_WORDS.test(text.slice(end + 1, end + 20)) && !NOT_WORDS_BEFORE.test(before))
      quotes.push({ start: at, end: end + 1, text: words })
    at = end
  }
  return quotes
}

/** Offset of the mark that closes the quote opened at `at`; -1 when none opens there. */
function closingOf(text: string, at: number): number {
  const mark = text[at] ?? ''
  const closing = PAIRS[mark]
  if (closing) return within(text, at, [closing, ...(mark === '“' ? ['"'] : mark === '„' ? ['”', '"'] : [])], LONGEST)
  if (mark === '"' || mark === '”') return opens(text, at) ? within(text, at, ['"', '”'], LONGEST) : -1
  if (mark === "'" || mark === '‘') return opens(text, at) ? closingSingle(text, at, mark) : -1
  return -1
}

/** A straight mark opens when no letter or digit stands before it and no space after it. */
function opens(text: string, at: number): boolean {
  return !/[A-Za-z0-9]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '')
}

function within(text: string, at: number, closings: readonly string[], longest: number): number {
  const last = Math.min(text.length, at + 1 + longest)
  let inner = 0
  for (let i = at + 1; i < last; i++) {
    const mark = text[i] ?? ''
    if (text.startsWith('\n\n', i)) return -1
    // A quotation within the quotation closes by itself.
    if (mark === '“' && !closings.includes(mark)) inner++
    else if (mark === '”' && inner > 0) inner--
    else if (closings.includes(mark)) return i
  }
  return -1
}

/** A single quote closes where no letter follows and no space precedes; it stays on its line. */
function closingSingle(text: string, at: number, mark: string): number {
  const closings = mark === '‘' ? '’' : "'’"
  const limit = Math.min(text.length, at + 1 + LONGEST_SINGLE)
  for (let i = at + 2, marks = 0; i < limit && marks < MOST_MARKS; i++) {
    const character = text[i] ?? ''
    if (character === '\n') return -1
    if (!closings.includes(character)) continue
    marks++
    if (!/[\p{L}\p{N}]/u.test(text[i + 1] ?? '') && /\S/.test(text[i - 1] ?? '')) return i
  }
  return -1
}

/** Stands for a quoted text in a masked prompt. */
export const MASK = '¤'

/** The text with every quote made `¤` and blanks, offsets unchanged: what is quoted is never read as an instruction. */
export function masked(text: string, quotes: readonly Quote[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: words } of quotes) {
    // A full stop inside the quotes may be the sentence's own.
    const stop = /[.!?]$/.test(words) && /^\s*(?:$|[A-Z\n])/.test(text.slice(end, end + 8)) ? '.' : ' '
    result += text.slice(at, start) + MASK + (end - start < 2 ? '' : ' '.repeat(end - start - 2) + stop)
    at = end
  }
  return result + text.slice(at).replaceAll(MASK, ' ')
}
