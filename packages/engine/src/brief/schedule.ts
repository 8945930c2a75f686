import { type Span, wholeWords } from './clean.ts'
import { asSet, hidden, isFreeOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Points } from './schema.ts'
import { valuesIn } from './values.ts'

type Item = Points['items'][number]
type ScheduleRead = { points: Points | null; used: Span[] }

const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?'
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?'
/** A day, several of them or a date, with the small words that lead to it. */
const DAY = new RegExp(
  `(?<![\\p{L}-])((?:(?:on|every|each|the|last|first|second|third|fourth|[1-5](?:st|nd|rd|th))\\s+){0,3})(${DAY_NAME}(?:\\s?(?:[–/&+-]|,|to|and)\\s?${DAY_NAME})*|daily|weekdays|weekends|every ?day)(?![\\p{L}])(?:,?\\s(?:the )?\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of )?${MONTH}|,?\\s${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d|:))?`,
  'gu',
)
const BREAK = /[;\n|•·]|[.!?](?=\s|$)|,(?!\d)/
const MOST = 40

/** A stretch of the prompt between two marks, with the day and the hour in it. */
type Entry = Span & { day: Span | null; time: Span | null; title: string; detail: string | null; closes: boolean }

/**
 * What happens when, in whatever order its parts stand: `Monday "Spin" 18:00`, `19:00 Bouldering on Tuesdays (beginners)`,
 * `Friday: Jazz 17:00, Ballet 18:15`. `lower` is the same text in lower-case English, with quotes masked. Hours alone
 * need three entries, so that the opening hours of a shop are none.
 */
export function scheduleOf(text: string, lower: string, quotes: readonly Quote[]): ScheduleRead {
  const items: Item[] = []
  const used: Span[] = []
  let day: string | null = null
  let waiting: { title: string; detail: string | null; span: Span } | null = null
  for (const entry of entriesOf(text, lower, quotes)) {
    if (items.length >= MOST) break
    const own = entry.day && text.slice(entry.day.start, entry.day.end)
    const time = entry.time && tidyTime(text.slice(entry.time.start, entry.time.end))
    if (own) day = asSet(own)
    if (entry.title === '') {
      // `Spin, 18:00`: the hour of what stood before.
      if (time && waiting) {
        items.push({ lead: time, title: waiting.title, detail: waiting.detail, ...(day && { group: day }) })
        used.push(waiting.span, entry)
        waiting = null
      } else if (own || time) used.push(entry)
      if (time && !waiting) waiting = null
    } else if (time || own) {
      items.push({ lead: time || null, title: entry.title, detail: entry.detail, ...(day && { group: day }) })
      used.push(entry)
      waiting = null
    } else if (day && items.length > 0 && items.at(-1)?.lead === null && !entry.closes) {
      items.push({ lead: null, title: entry.title, detail: entry.detail, group: day })
      used.push(entry)
    } else waiting = { title: entry.title, detail: entry.detail, span: entry }
    if (entry.closes && !own && !time) day = null
  }
  const timed = items.filter(({ lead }) => lead !== null).length
  const dated = new Set(items.map(({ group }) => group)).size
  const isOne = items.length >= 2 && timed >= items.length / 2 && (timed >= 3 || (timed >= 2 && dated >= 2))
  return isOne ? { points: { kind: 'timeline', sides: [], items }, used } : { points: null, used: [] }
}

const tidyTime = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The entries from the first that holds a day or an hour on; a sentence without either is none. */
function entriesOf(text: string, lower: string, quotes: readonly Quote[]): Entry[] {
  const days = [...lower.matchAll(DAY)].map((match): Span => {
    const start = match.index + (match[1] ?? '').length
    return wholeWords(text, {
      start: /last|first|second|third|fourth|\d/.test(match[1] ?? '') ? match.index : start,
      end: match.index + match[0].length,
    })
  })
  const values = valuesIn(hidden(text, quotes))
  for (const { kind, start, end } of values) if (kind === 'date' && isFreeOf(days, { start, end })) days.push({ start, end })
  const times = values.filter(({ kind }) => kind === 'time')
  const first = Math.min(...[...days, ...times].map(({ start }) => start))
  if (!Number.isFinite(first)) return []
  const entries: Entry[] = []
  for (const span of pieces(lower, startOf(lower, first), quotes)) {
    const inside = <T extends Span>(spans: readonly T[]) => spans.filter(({ start, end }) => start >= span.start && end <= span.end)
    const [day, time] = [inside(days)[0] ?? null, inside(times)[0] ?? null]
    const { title, detail } = saidIn(
      text,
      span,
      [day, time].filter((one) => one !== null),
      quotes,
    )
    entries.push({ ...span, day, time, title, detail, closes: span.closes })
  }
  return entries
}

/** Where the list begins: behind the last colon, full stop or `with` before its first day or hour. */
function startOf(lower: string, first: number): number {
  const before = lower.slice(0, first)
  const marks = [...before.matchAll(/[:.!?\n](?=\s|$)|\b(?:with|showing|including|listing|featuring)\s/g)]
  const last = marks.at(-1)
  return last ? last.index + last[0].length : first
}

function pieces(lower: string, from: number, quotes: readonly Quote[]): (Span & { closes: boolean })[] {
  const spans: (Span & { closes: boolean })[] = []
  let start = from
  let depth = 0
  for (let at = from; at <= lower.length; at++) {
    const quote = quotes.find((one) => one.start === at)
    if (quote) at = quote.end
    const mark = lower[at] ?? '\n'
    if (mark === '(') depth++
    if (mark === ')') depth = Math.max(0, depth - 1)
    if (at < lower.length && (!BREAK.test(lower.slice(at, at + 2)) || !/[;\n|•·.!?,]/.test(mark))) continue
    if (at < lower.length && depth > 0 && mark !== '\n') continue
    if (lower.slice(start, at).trim() !== '') spans.push({ start, end: Math.min(at, lower.length), closes: /[\n.!?]/.test(mark) })
    start = at + 1
    depth = 0
  }
  return spans
}

const EDGE = /^[\s:,.;*•>#–—|-]+|[\s:,.;*•–—|-]+$/g
const LEADS = /^(?:(?:and|at|on|from|for|with|the|um|ab|à|a las|alle|às|om|o|в)\s+)+(?=\S)/iu
const TRAILS = /\s+(?:and|at|on|from|for|every|with|um|am|à|le|a las|el|los|alle|às|op|om)$/iu
const BY = /^(.{2,60}?)\s+(?:with|by|mit|avec|con|com|met|z|с|led by|taught by)\s+(\p{Lu}.{1,50})$/u

/** What happens, without its day and hour: a quote or the words, with what stands in brackets or behind `with` told below it. */
function saidIn(text: string, span: Span, taken: readonly Span[], quotes: readonly Quote[]): { title: string; detail: string | null } {
  const quote = quotes.find(({ start, end }) => start >= span.start && end <= span.end)
  const gaps = quote ? [...taken, quote] : taken
  let words = ''
  let at = span.start
  for (const gap of [...gaps].sort((a, b) => a.start - b.start)) {
    words += `${text.slice(at, gap.start)}\n`
    at = Math.max(at, gap.end)
  }
  words += text.slice(at, span.end)
  const bracket = /\(([^()]{2,80})\)/.exec(words)
  const rest = words
    .replace(/\([^()]*\)/g, ' ')
    .split('\n')
    .map((part) => part.replace(EDGE, '').replace(LEADS, '').replace(TRAILS, '').replace(EDGE, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !LEADING_ONLY.test(part))
  const said = (bracket?.[1] ?? '').trim()
  if (quote)
    return {
      title: quote.text,
      detail: [...rest.map((part) => part.replace(/^(?:with|by)\s+/i, '')), said].filter(Boolean).join(', ') || null,
    }
  const [title = '', ...others] = rest
  const by = BY.exec(title)
  const detail = [by?.[2] ?? '', ...others, said].filter(Boolean).join(', ')
  return { title: asSet(by?.[1] ?? title).slice(0, 90), detail: detail || null }
}
const LEADING_ONLY = /^(?:and|at|on|from|for|every|with|the|um|am|à|le|de|a las|el|los|alle|om|op|каждый|в)$/iu
