import type { Span } from '../clean.ts'
import { asSet, blocksOf, hidden, piecesOf } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import type { Brief } from '../schema.ts'

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$/i
/** `Monday: Maths, Art. Tuesday: Music`: days with their entries. */
export function weekIn(text: string, quotes: readonly Quote[]): { content: Partial<NonNullable<Brief['content']>>; used: Span[] } | null {
  const labelled = blocksOf(hidden(text, quotes)).filter(({ label }) => WEEKDAY.test(label))
  const days = labelled.length > 1 ? labelled : openedDays(hidden(text, quotes))
  if (days.length < 2) return null
  const spans = days.map(({ start, end }) => ({
    start,
    end: start + (/[.;](?=\s|$)|\n/.exec(text.slice(start, end))?.index ?? end - start),
  }))
  const sides = days.slice(0, 7).map(({ label }, i) => ({
    title: asSet(label),
    points: piecesOf(text, spans[i] ?? { start: 0, end: 0 }, quotes)
      .slice(0, 8)
      .map((piece) => asSet(piece.text)),
  }))
  return {
    content: { points: { kind: 'compare', sides, items: [] } },
    used: days.map(({ labelStart }, i) => ({ start: labelStart, end: spans[i]?.end ?? labelStart })),
  }
}

const OPENED = /(?:^|[\n;.:,•*-])\s*((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?)\s*[–—-]?\s(?=[\p{L}\d])/giu
/** `Monday Maths 9:00, Art 11:00; Tuesday French`: each day opens its part. */
function openedDays(text: string): { label: string; labelStart: number; start: number; end: number }[] {
  const marks = [...text.matchAll(OPENED)]
  return marks.map((mark, i) => ({
    label: mark[1] ?? '',
    labelStart: mark.index + mark[0].indexOf(mark[1] ?? ''),
    start: mark.index + mark[0].length,
    end: marks[i + 1]?.index ?? text.length,
  }))
}
