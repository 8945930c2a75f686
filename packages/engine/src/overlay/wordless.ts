import { cleaned, lowered, type Span, tidy } from '../brief/clean.ts'
import { unquotedTexts } from '../brief/copy.ts'
import { proseFromJson } from '../brief/json-prompt.ts'
import { sectionsOf } from '../brief/labels.ts'
import { masked, quotesOf } from '../brief/quotes.ts'
import { regionsIn } from '../brief/regions.ts'
import type { Region } from '../brief/schema.ts'
import {
  AFTER_UNSPACED,
  BEFORE_UNSPACED,
  BESIDE_TEXT,
  COLOUR_WORDS,
  JOINING,
  LETTERING,
  PLACING,
  PRINTED_MATTER,
  SIGNS,
} from './lettering-words.ts'

/** A prompt without its words to be set; `spared` are regions that it keeps for them. */
export type Wordless = { prompt: string; spared: Region[] }

/**
 * The prompt of a picture without lettering: quoted texts go with the words about them, and so does what else invites
 * letters; everything else stays to the letter and in its order. `texts` are those that were read without marks, and others.
 */
export function wordless(prompt: string, texts: readonly string[]): Wordless {
  const given = cleaned(prompt)
  const text = (proseFromJson(given) ?? given).replaceAll(HOLE, ' ')
  const quotes = quotesIn(text)
  const unquoted = texts.filter((each) => !quotes.some((quote) => quote.text === each)).flatMap((each) => placesOf(text, each))
  const seeds = [...quotes, ...unquoted].map((span) => ({ ...aroundText(text, span), isText: true }))
  const spoken = letteringIn(text).filter((span) => !seeds.some((seed) => span.start < seed.end && seed.start < span.end))
  const spans = [...seeds, ...spoken.map((span) => grown(text, span, false))]
  const spared = spans.flatMap((span) => sparedBy(text.slice(span.start, span.end)))
  const bare = joined(without(text, spans))
  const plain = PRINTED_MATTER.reduce((words, [matter, picture]) => words.replace(matter, picture), bare)
  return { prompt: plain.replace(SIGNS, 'blank $1'), spared: [...new Set(spared)] }
}

/** Quotations and what stands for one without marks, in order. */
function quotesIn(text: string): (Span & { text: string })[] {
  const quoted = quotesOf(text)
  const rough = masked(text, quoted)
  return [...quoted, ...unquotedTexts(rough, lowered(rough), sectionsOf(rough))].sort((a, b) => a.start - b.start)
}

/** Where a text that was read without marks stands in the prompt as whole words. */
function placesOf(text: string, words: string): Span[] {
  if (words.trim().length < 2) return []
  const spans: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? '')
    if (isWhole) spans.push({ start: at, end: at + words.length })
  }
  return spans
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/** Words in the prompt that always speak of lettering. */
function letteringIn(text: string): Span[] {
  return [...text.matchAll(WORD)].flatMap((match) =>
    LETTERING.has(match[0].toLowerCase()) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  )
}

/** Characters on either side of a quotation in which its introduction stands, in scripts without spaces. */
const REACH = 40

/** A quotation with the words that introduce it and those that say how it looks. */
function aroundText(text: string, span: Span): Span {
  const before = BEFORE_UNSPACED.exec(text.slice(Math.max(0, span.start - REACH), span.start))
  const after = AFTER_UNSPACED.exec(text.slice(span.end, span.end + REACH))
  const spanned = { start: before ? Math.max(0, span.start - REACH) + before.index : span.start, end: span.end + (after?.[0].length ?? 0) }
  return grown(text, spanned, true)
}

const STRONG_GAP = /^[\s:,=–—-]*$/u
const GAP = /^[\s:=–-]*$/u

/** A span and the words of lettering on both sides of it; words that only join go along when they lead to such a word. */
function grown(text: string, span: Span, isText: boolean): Span {
  const isStrong = (word: string) => LETTERING.has(word) || (isText && BESIDE_TEXT.has(word))
  const start = grownBack(text, span.start, isStrong, isText)
  return { start, end: grownOn(text, span.end, isStrong, isText) }
}

function grownBack(text: string, from: number, isStrong: (word: string) => boolean, isText: boolean): number {
  const words = [...text.slice(Math.max(0, from - 160), from).matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: Math.max(0, from - 160) + match.index,
    end: Math.max(0, from - 160) + match.index + match[0].length,
  }))
  let reached = from
  let firm = isText ? from : null
  let seen = !isText
  for (const { word, start, end } of words.reverse()) {
    if (!(seen ? GAP : STRONG_GAP).test(text.slice(end, reached))) break
    if (isStrong(word)) {
      seen = true
      firm = start
    } else if (!JOINING.has(word) && !COLOUR_WORDS.has(word)) break
    reached = start
    // Joining words go where lettering was spoken of behind them.
    if (seen) firm = start
  }
  return firm ?? from
}

function grownOn(text: string, from: number, isStrong: (word: string) => boolean, isText: boolean): number {
  let reached = from
  let firm = from
  const rest = text.slice(from, from + 160)
  for (const match of rest.matchAll(WORD)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length]
    const word = match[0].toLowerCase()
    if (!GAP.test(text.slice(reached, start))) break
    if (isText && firm === reached && PLACING.has(word)) firm = end
    else if (isStrong(word)) firm = end
    else if (COLOUR_WORDS.has(word)) {
      // `in white`, said of a text, is its colour.
      if (isText && /^\s*in\b/i.test(rest) && closes(text, end)) firm = end
    } else if (!JOINING.has(word)) break
    reached = end
  }
  return placed(text, firm)
}

/** `at the top` after lettering is its place, unless it is the top of something. */
function placed(text: string, from: number): number {
  const match =
    /^\s*(?:(?:,\s*)?(?:(?:big|large|small|tiny|huge|centered|centred) )?(?:at|in|on|along|near|across|to) the (?:very )?(?:top|bottom|upper|lower|left|right|center|centre|middle)(?:[- ](?:left|right|center|centre|third|half|side|corner|edge))*(?: of the (?:image|picture|poster|page|frame|flyer|canvas|composition))?)(?![\w-])(?!\s+of\b)/iu.exec(
      text.slice(from, from + 90),
    )
  return match ? from + match[0].length : from
}

/** Whether a clause ends here. */
const closes = (text: string, at: number): boolean => /^\s*(?:$|[,.;:!?)\]\n]|(?:and|with|on|at|above|below|over)\b)/iu.test(text.slice(at))

/** Regions that a remark about lettering keeps free for it. */
function sparedBy(remark: string): Region[] {
  const lower = remark.toLowerCase()
  return /\b(?:space|room|area|empty|clear|blank)\b/.test(lower) ? regionsIn(lower).map(({ region }) => region) : []
}

/** The text with a mark where something was taken out. */
const HOLE = '\ue000'

function without(text: string, spans: readonly Span[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) result += text.slice(at, start) + HOLE
    at = Math.max(at, end)
  }
  return result + text.slice(at)
}

/** The text closed again where it has holes: no doubled comma, no sentence that only led to what is gone. */
function joined(holed: string): string {
  const sentences = holed
    .split(/(?<=[.!?;。！？；]\s|\n)/u)
    .map((sentence) => (sentence.includes(HOLE) && isEmpty(sentence) ? (sentence.endsWith('\n') ? '\n' : '') : sentence))
  const [first = '', ...others] = sentences.join('').split(HOLE)
  return others
    .reduce(closed, first)
    .replaceAll(/[ \t]{2,}/g, ' ')
    .split('\n')
    .map((line) => trimmed(line))
    .filter((line, i, lines) => line !== '' || (i > 0 && lines[i - 1] !== ''))
    .join('\n')
    .trim()
}

/** What stands before a hole and what stands after it, put together. */
function closed(before: string, after: string): string {
  const head = withoutJoiner(before.trimEnd())
  const tail = after.replace(/^[ \t]+/, '')
  if (head === '' || /[.!?\n]$/.test(head))
    return `${before.endsWith('\n') ? before : head}${head === '' ? '' : ' '}${tail.replace(/^[,;:，、]\s?/, '')}`
  if (tail === '' || /^[\s.;!?)\]。！？；]/u.test(tail)) return head + tail
  return /^[,:，、：]/u.test(tail) ? head + tail : `${head}, ${tail}`
}

/** `… lake, and` → `… lake` */
function withoutJoiner(words: string): string {
  const bare = words.replace(/(?<!\p{L})(?:and|or|with|und|et|y|e|и)$/iu, '').trimEnd()
  return bare.replace(/[,:;，、：；]{1,9}$/u, '').trimEnd()
}

/** A line without what is left over at its ends and of brackets that held only a text. */
function trimmed(line: string): string {
  const words = line.replaceAll(/\( ?\)|\[ ?\]/g, '').trim()
  let [start, end] = [0, words.length]
  while (start < end && /[\s,;:，、]/u.test(words[start] ?? '')) start++
  while (end > start && /[\s,;:，、]/u.test(words[end - 1] ?? '')) end--
  return words.slice(start, end)
}

/** A sentence that holds nothing but holes and words that lead to them. */
function isEmpty(sentence: string): boolean {
  return [...sentence.replaceAll(HOLE, ' ').matchAll(WORD)].every(([word]) => {
    const lower = word.toLowerCase()
    return LETTERING.has(lower) || BESIDE_TEXT.has(lower) || JOINING.has(lower) || COLOUR_WORDS.has(lower)
  })
}

/** Whether nothing is left that says what to draw. */
export const isBlank = ({ prompt }: Wordless): boolean =>
  /^(?:(?:please )?(?:create|make|design|draw|generate|paint) )?(?:(?:an?|the|one) )?(?:pictures?|images?)?$/i.test(tidy(prompt))
