import type { Span } from '../clean.ts'
import { asSet, hidden, isFreeOf } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import { valuesIn } from '../values.ts'
import { isSeen } from '../visible.ts'
import { isColors, isLook, ORDER } from './cut.ts'
import type { Said } from './fields.ts'
import type { Asked } from './kinds.ts'
import { POST } from './trades.ts'

/** Ends of sentences and of clauses; a point inside a number or an initial ends none. */
const SENTENCE =
  /[!?\n]+|(?<!\b(?:\p{L}|[Dd]r|[Mm]rs?|Ms|[Ss]t|[Nn]o|[Vv]ol|[Ee]st|[Ii]ncl|[Ee]xcl|[Aa]pprox|[Tt]el|[Mm]in|[Mm]ax|Prof|[Ss]tr))\.(?=\s|$)/gu
const CLAUSE = /[;|•·¤()]+|,(?!\d)|:(?=\s)|\s[–—-]\s/gu
/** What a page tells its reader to do. */
export const CALL =
  /^(?:please )?(?:bring|join|come|swipe|book|ask|reserve|rsvp|register|sign up|order|call|visit|shop|scan|follow|get|grab|meet|taste|try|enjoy|find|save|tag|donate|dress|don['’]t miss|do not miss|no need|link in bio|learn|win|buy|apply|see you|all|every(?:one|body)|(?:kids|children|dogs|families)(?! \p{L}+ing\b)|members|beginners|drop in|open|closed|free|limited|only|sold|refreshments|snacks|drinks|food|live(?! in)|tickets?|doors|parking|made|handmade|serves?|served|best before|keep|store|shake|gluten|vegan|contains|ages?|for ages)\b/iu
/** What is given to whoever comes. */
const SERVED = /\b(?:served|provided|included|welcome|available|required|guaranteed|on site|for sale)$/i
/** A thing to be seen: `a brass band`, `palm trees in the wind`, `with confetti`. */
export const SHOWN =
  /^(?:an?|the|one|two|three|four|five|several|some|many|lots of|with|featuring|showing|including|in|on|at|over|under|behind|above|below|beside|near|next|to|from|of|using|like|as|for|aimed|suitable)\s/i
const MOST_WORDS = 9
const MOST = 6

/**
 * What stands in the same sentence as the facts of a design and between them is to be read too: `…, 3 pm, dinner and
 * dancing to follow, RSVP by 1 July`. Behind the last fact only what calls on the reader is. `lower` is the prompt
 * without what it refuses, `fixed` what has been read already.
 */
export function saidBetween(text: string, lower: string, quotes: readonly Quote[], fixed: readonly Said[], asked: Asked): Said[] {
  if (!HOLDS.has(asked.genre) && asked.kind !== 'post') return []
  const bare = hidden(text, quotes)
  const known: readonly (Span & { field?: string })[] = [...fixed, ...quotes].sort((a, b) => a.start - b.start)
  // A value without a place of its own, as in `tickets 12 euros at the door`, is a fact as well.
  const values = valuesIn(bare)
  const found: Said[] = []
  for (const sentence of cutAt(bare, { start: 0, end: bare.length }, SENTENCE)) {
    const inside = known.filter(({ start, end }) => start < sentence.end && end > sentence.start)
    const [first, last] = [inside[0], inside.at(-1)]
    if (!first || !last) continue
    for (const span of cutAt(bare, sentence, CLAUSE)) {
      if (found.length >= MOST || span.start < asked.headEnd || span.start < first.start || !isFreeOf(known, span)) continue
      const words = bare.slice(span.start, span.end)
      const until = Math.max(last.start, ...values.filter(({ end }) => end <= sentence.end).map(({ start }) => start))
      const isEnclosed = span.start > first.start && span.end <= until
      const before = known.findLast(({ end }) => end <= span.start)
      const isWho = asked.kind === 'certificate' && before?.field === 'signature' && POST.test(words)
      if (!isWho && !isSet(words, isEnclosed)) continue
      // What the page refuses stands blank.
      if (lower.slice(span.start, span.end).trim() === '' || words.split(/\s+/).length > MOST_WORDS) continue
      found.push({ ...span, field: isWho ? 'post' : asked.genre === 'packaging' ? 'flavor' : 'line', text: asSet(words) })
    }
  }
  return found
}

const REASON =
  /\b(?:certificate|diploma|award)(?: of \p{L}+)?(?: (?:to|for) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3})? ((?:for|in) (?:(?:completing|finishing|winning|attending) )?(?:(?:an?|the|our) )?\p{Ll}[^,.;:¤\n]{3,60}?)(?=\s*[,.;:\n¤(]|\s(?:awarded|presented|given|to|with)\b)/iu
/** `Certificate of completion for a first aid course`: what somebody is honoured for. */
export function reasonIn(bare: string, fixed: readonly Said[]): Said[] {
  const match = REASON.exec(bare)
  const text = match?.[1]
  if (!match || !text) return []
  const start = match.index + match[0].length - text.length
  const span = { start, end: start + text.length }
  return isFreeOf(fixed, span) && !isLook(text) && !AGES.test(text) ? [{ ...span, field: 'reason', text }] : []
}
const HONOURED =
  /\b(?:[Cc]ertificate|[Dd]iploma|[Aa]ward)\b[^.,;:\n]{0,40}?\s(?:to|for) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3})(?=\s*[,.;:\n¤(]|\s(?:for|in|from|by|on)\s|$)/u
/** `Certificate of appreciation to Omar Nasser for ten years`: who is honoured. */
export function honouredIn(bare: string, fixed: readonly Said[]): Said[] {
  const match = HONOURED.exec(bare)
  const text = match?.[1]
  if (!match || !text || fixed.some(({ field }) => field === 'recipient')) return []
  const start = match.index + match[0].length - text.length
  const span = { start, end: start + text.length }
  return isFreeOf(fixed, span) ? [{ ...span, field: 'recipient', text }] : []
}
/** Whom a blank form is for. */
const AGES =
  /^for (?:an? |the |our |my )?(?:kids|children|students|employees?|school|company|kindergarten|teachers?|staff|team|courses?|workshops?|class|event)$/i

/** Designs that hold lines of their own. */
const HOLDS: ReadonlySet<string> = new Set(['ad-poster', 'social-card', 'card', 'packaging'])

const isSet = (words: string, isEnclosed: boolean): boolean => {
  if (!/\p{L}{3}/u.test(words) || isColors(words) || SHOWN.test(words) || PLACED.test(words)) return false
  // `palm leaves and a pair of sunglasses` between an offer and its date is the picture of it.
  if (JOINS_A_THING.test(words) && isSeen(words.toLowerCase())) return false
  if (CALL.test(words) || SERVED.test(words)) return !STRONG_LOOK.test(words)
  return (isEnclosed || NAMED.test(words)) && words.split(/\s+/).length > 1 && !isLook(words) && !ORDER.test(words)
}
const JOINS_A_THING = /^(?!bring |win |get |enjoy )[^.]*\b(?:and|with) (?:an?|two|three|some) \p{Ll}/u
/** Where a text stands and how large it is: `big at the top`, `small, in the lower right corner`. */
export const PLACED =
  /^(?:(?:very|quite|really) )?(?:big|bigger|large|larger|huge|small|smaller|tiny|bold|centred|centered|top|bottom|upper|lower|left|right)(?:$| (?:at|in|on|across|along|near|above|below|under|to|and|letters|left|right)\b)|\b(?:at|in|on|along|across|near) the (?:very )?(?:top|bottom|middle|cent(?:re|er)|left|right|foot|(?:(?:top|bottom|upper|lower) )?(?:left |right )?(?:corner|half|third|edge|side))(?: and (?:bigger|larger|smaller))?$|\b(?:below|above|under|underneath|over|beside|next to|behind) (?:the|its) (?:headline|title|subheadline|subtitle|tagline|logo|price|button|picture|photo|product|name|text|words)$/i
/** `Marta Vega Trio and guests`: a name stands there to be read. */
const NAMED = /^\p{Lu}[\p{L}'’.-]+ (?:\p{Lu}[\p{L}'’.-]+|&|and|of|the|de|von|van)(?: |$)/u
/** Words that speak of the look even where they open as a call does: `open layout`, `kids style`. */
export const STRONG_LOOK =
  /\b(?:style|theme|look|mood|vibe|aesthetic|design|layout|background|palette|colou?rs?|typography|fonts?|lettering|illustrat\w+|gradient|texture|pattern|border|icons?|photo|picture|image|margins?|white space|space|text|headline|title|corner|readable|legible|3-?d|renders?|rendered|rendering|hero (?:image|shot|picture))\b/i

/** The parts of a span between marks, trimmed of blanks and of a small word that joins them. */
function cutAt(text: string, within: Span, mark: RegExp): Span[] {
  const spans: Span[] = []
  let from = within.start
  const add = (to: number) => {
    const raw = text.slice(from, to)
    const words = raw.replace(/^\s*(?:(?:and|also|plus|then)\s+)?/i, '')
    const start = from + raw.length - words.length
    const end = start + words.trimEnd().length
    if (end > start) spans.push({ start, end })
  }
  for (const match of text.slice(within.start, within.end).matchAll(mark)) {
    add(within.start + match.index)
    from = within.start + match.index + match[0].length
  }
  add(within.end)
  return spans
}
