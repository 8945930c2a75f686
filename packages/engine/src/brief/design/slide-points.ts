import type { Span } from '../clean.ts'
import { asSet, blocksOf, hidden, type Piece, piecesOf } from '../lists.ts'
import { pointsOf } from '../points.ts'
import type { Quote } from '../quotes.ts'
import type { Brief, Points } from '../schema.ts'

type Read = { content: Partial<NonNullable<Brief['content']>>; used: Span[] }
type Item = Points['items'][number]

const BULLETS =
  /\b(?:bullets?|bullet points|points|agenda(?: items)?|topics|takeaways|key points|goals|benefits|reasons|findings|items)\b[^:.\n"“]{0,24}:\s*/i
const FIGURE =
  /(?:big|key|huge|large|main|single)?\s*(?:number|figure|stat(?:istic)?|metric|kpi)\b[^:.\n"“]{0,24}:?\s*["“]?((?:over |about |up to )?[$€£]?\d[\d.,]*\s?(?:%|x\b|×|k\b|m\b|bn\b|million|billion|\+)*)["”]?[\s,:–—-]+([^.\n"“]{3,90})/i
const PERIOD =
  /^(?:Q[1-4](?: \d{4})?|(?:19|20)\d{2}|(?:phase|week|month|day|sprint|year|stage) \d{1,2}|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?)$/i
const LONGEST = 160
const MOST = 9

/** The points of a slide: bullets, one great figure, periods of a plan, or what an infographic would list. */
export function slidePoints(text: string, lower: string, quotes: readonly Quote[]): Read {
  return bullets(text, quotes) ?? figure(text) ?? periods(text, quotes) ?? listed(text, lower, quotes)
}

function listed(text: string, lower: string, quotes: readonly Quote[]): Read {
  const { points, used } = pointsOf(text, lower, quotes)
  return points ? { content: { points }, used } : { content: {}, used: [] }
}

function bullets(text: string, quotes: readonly Quote[]): Read | null {
  const opening = BULLETS.exec(hidden(text, quotes))
  if (!opening) return null
  const start = opening.index + opening[0].length
  const rest = hidden(text, quotes).slice(start)
  const isLines = /^\s*(?:\n|[-*•]|1[.)])/.test(rest)
  const stop = isLines ? /\n\s*\n|\n(?=[A-Z][\w ]{1,20}:)/.exec(rest) : /[.!?](?=\s|$)|\n/.exec(rest)
  const end = stop ? start + stop.index : text.length
  const pieces = piecesOf(text, { start, end }, quotes).filter(({ text: words }) => words.length <= LONGEST)
  rejoin(text, pieces)
  return pieces.length < 2
    ? null
    : found(
        'facts',
        pieces.slice(0, MOST).map(({ text: words }) => itemOf(null, words.replace(/^\d{1,2}[.)]\s+/, ''))),
        pieces,
      )
}

/** `Build: web and mobile apps` is one bullet where each has its title: what a last `and` parted belongs together. */
function rejoin(text: string, pieces: Piece[]): void {
  const [last, before] = [pieces.at(-1), pieces.at(-2)]
  const isTitled = pieces.slice(0, -1).every(({ text: words }) => /:\s/.test(words))
  if (
    !last ||
    !before ||
    pieces.length < 3 ||
    !isTitled ||
    /:\s/.test(last.text) ||
    !/^\s+and\s+$/i.test(text.slice(before.end, last.start))
  )
    return
  pieces.splice(-2, 2, { start: before.start, end: last.end, text: text.slice(before.start, last.end) })
}

function figure(text: string): Read | null {
  const match = FIGURE.exec(text)
  const [lead, title] = [match?.[1]?.trim(), match?.[2]?.trim()]
  if (!match || !lead || !title) return null
  const start = match.index + match[0].indexOf(lead)
  return found('figures', [{ lead, title, detail: null }], [{ start, end: match.index + match[0].length }])
}

/** `Q1 2027: Beta, Q2 2027: Payments`: each period is the label of what happens in it. */
function periods(text: string, quotes: readonly Quote[]): Read | null {
  const blocks = blocksOf(hidden(text, quotes), true).filter(({ label }) => PERIOD.test(label))
  if (blocks.length < 2) return null
  const items = blocks.slice(0, MOST).map(({ label, start, end }) => {
    const said = (text.slice(start, end).split(/[.;\n](?=\s|$)/)[0] ?? '').trim().replace(/[,\s]+(?:and)?$/, '')
    return itemOf(label, said)
  })
  const spans = blocks.map(({ labelStart, start, end }) => ({
    start: labelStart,
    end: start + (text.slice(start, end).split(/[.;\n](?=\s|$)/)[0] ?? '').length,
  }))
  return found('timeline', items, spans)
}

const itemOf = (lead: string | null, words: string): Item => {
  const split = /^(.{2,44}?)\s*(?::\s|\s[–—]\s)\s*(.{3,})$/u.exec(words)
  return split && !lead
    ? { lead, title: asSet(split[1] ?? words), detail: asSet(split[2] ?? '') }
    : { lead, title: asSet(words), detail: null }
}

const found = (kind: Points['kind'], items: Item[], used: readonly Span[]): Read => ({
  content: { points: { kind, sides: [], items } },
  used: [...used],
})
