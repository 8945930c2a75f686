import type { Span } from '../clean.ts'
import { asSet } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import type { Points } from '../schema.ts'
import { MONTHS } from './month.ts'

const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\.?`
const DAY = '(?:[12]\\d|3[01]|0?[1-9])'
/** `3`, `the 3rd`, `Mar 3`, `3 March` with the marks that lead to what happens. */
const LEAD = new RegExp(
  `(?<![\\d.:$€£/-])(?:the )?(?:${MONTH} (${DAY})|(${DAY})\\.? ?(?:of )?(?:${MONTH})?)(?:st|nd|rd|th)?(?![\\d:%/]|[.,]\\d| ?(?:am|pm|x|×|by|px|h)\\b)(?: (?:is|we have))?\\s*[:=–—-]?\\s*`,
  'giu',
)
const BEHIND = new RegExp(`\\s*(?:on|,|\\()\\s*(?:the )?(?:${MONTH} )?(${DAY})(?:st|nd|rd|th)?(?: (?:of )?${MONTH})?\\)?$`, 'iu')
const LIST =
  /\b(?:events?|birthdays?|holidays?|dates?|appointments|deadlines?|entries|reminders|marked|mark|highlight(?:ed|s)?|important days|schedule)\b[^:\n¤\d]{0,30}?(?::|\s|$)/i
const MOST = 12

/** What happens on which day of a month: `3 "Launch", 17 "Team day"`, `Dec 5 - Office party`, `Lena on the 4th`. */
export function eventsIn(text: string, quotes: readonly Quote[]): { points: Points; used: Span[] } | null {
  const list = LIST.exec(text)
  const start = list ? list.index + list[0].length : (/[,:\n]/.exec(text)?.index ?? text.length) + 1
  const items: Points['items'] = []
  const used: Span[] = []
  for (const piece of pieces(text, start, quotes)) {
    const words = text.slice(piece.start, piece.end)
    const found = opened(words, piece.start, quotes) ?? closed(words, quotes, piece.start)
    if (!found || items.length >= MOST) continue
    items.push({ lead: String(found.day), title: found.title, detail: null })
    used.push(piece)
  }
  return items.length > 0 && (items.length > 1 || list) ? { points: { kind: 'timeline', sides: [], items }, used } : null
}

function opened(words: string, offset: number, quotes: readonly Quote[]): { day: number; title: string } | null {
  LEAD.lastIndex = 0
  const match = LEAD.exec(words)
  if (!match || !/^[\s•*-]*(?:and )?(?:on )?$/i.test(words.slice(0, match.index))) return null
  const title = titleOf(words.slice(match.index + match[0].length), offset + match.index + match[0].length, quotes)
  return title ? { day: Number(match[1] ?? match[2]), title } : null
}

function closed(words: string, quotes: readonly Quote[], offset: number): { day: number; title: string } | null {
  const match = BEHIND.exec(words.replace(/[\s.]+$/, ''))
  const title = match && titleOf(words.slice(0, match.index), offset, quotes)
  return match && title ? { day: Number(match[1]), title } : null
}

/** The words of an event: those that are quoted in it, else all. */
function titleOf(words: string, start: number, quotes: readonly Quote[]): string | null {
  const quote = quotes.find((one) => one.start >= start && one.end <= start + words.length + 1)
  const title = quote?.text ?? asSet(words.replace(/^(?:and|the|with|events?)\s+/i, '').replace(/[\s.]+$/, ''))
  return title.length > 1 && title.length < 70 && /\p{L}/u.test(title) && !/^(?:19|20)\d\d/.test(title) ? title : null
}

/** Parts between commas, semicolons and line ends; what is quoted stays whole, and a full stop ends them. */
function pieces(text: string, from: number, quotes: readonly Quote[]): Span[] {
  const spans: Span[] = []
  let start = from
  for (let at = from; at <= text.length; at++) {
    const quote = quotes.find((one) => one.start === at)
    if (quote) at = quote.end - 1
    const mark = text[at] ?? '\n'
    const isLast = at >= text.length
    const isAnd = /^ and (?=(?:the |on )?\d)/i.test(text.slice(at, at + 12))
    if (!isLast && !/[,;\n]/.test(mark) && !isAnd && !(mark === '.' && /\s|$/.test(text[at + 1] ?? ' '))) continue
    if (text.slice(start, at).trim() !== '') spans.push({ start, end: at })
    start = at + 1
  }
  return spans
}
