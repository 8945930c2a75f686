import type { Span } from '../clean.ts'
import { asSet, blocksOf, hidden, type Piece, piecesOf } from '../lists.ts'
import { pointOf, pointsOf } from '../points.ts'
import type { Quote } from '../quotes.ts'
import type { Brief, Points } from '../schema.ts'

type Read = { content: Partial<NonNullable<Brief['content']>>; used: Span[] }
type Item = Points['items'][number]

const BULLETS =
  /\b(?:bullets?|bullet points|points|agenda(?: items)?|topics|takeaways|key points|goals|benefits|reasons|findings|items|numbers|figures|stats|metrics|kpis)\b[^:.\n"“]{0,24}:\s*/i
const FIGURE =
  /(?:big|key|huge|large|main|single)?\s*(?:number|figure|stat(?:istic)?|metric|kpi)\b[^:.\n"“\d]{0,24}:?\s*["“]?((?:over |about |up to )?[$€£]?\d[\d.,]*\s?(?:%|x\b|×|k\b|m\b|bn\b|million|billion|\+)*)["”]?[\s,:–—-]+([^.\n"“]{3,90})/i
const PERIOD =
  /^(?:Q[1-4](?: \d{4})?|(?:19|20)\d{2}|(?:phase|week|month|day|sprint|year|stage) \d{1,2}|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?)$/i
const LONGEST = 160
const MOST = 9

/** The points of a slide: bullets, one great figure, periods of a plan, or what an infographic would list. */
export function slidePoints(text: string, lower: string, quotes: readonly Quote[]): Read {
  // A title page lists nothing.
  if (/\b(?:title|cover|opening) slide\b/.test(lower.slice(0, 80))) return { content: {}, used: [] }
  return (
    bullets(text, quotes) ??
    figure(text) ??
    periods(text, quotes) ??
    members(text, quotes) ??
    metrics(text, quotes) ??
    behindTitle(text, quotes) ??
    listed(text, lower, quotes)
  )
}

/** `"Our goals": cut energy use, buy local food`: what is listed behind a quoted title. */
function behindTitle(text: string, quotes: readonly Quote[]): Read | null {
  const opening = /^[^.\n¤]{0,80}¤+:\s+/.exec(hidden(text, quotes))
  if (!opening) return null
  const rest = hidden(text, quotes).slice(opening[0].length)
  const stop = /[.!?](?=\s|$)|\n|$/.exec(rest)
  const pieces = piecesOf(text, { start: opening[0].length, end: opening[0].length + (stop?.index ?? rest.length) }, quotes)
  if (pieces.length < 2 || pieces.some(({ text: words }) => words.length > LONGEST)) return null
  return found(
    'facts',
    pieces.slice(0, MOST).map(({ text: words }) => pointOf(words)),
    pieces,
  )
}

function listed(text: string, lower: string, quotes: readonly Quote[]): Read {
  const { points, used } = pointsOf(text, lower, quotes)
  return points ? { content: { points }, used } : { content: {}, used: [] }
}

function bullets(text: string, quotes: readonly Quote[]): Read | null {
  const opening = BULLETS.exec(hidden(text, quotes))
  if (!opening) return null
  const after = opening.index + opening[0].length
  // `four bullets: "Our plan": open two labs, …`: what is quoted before a colon is the title.
  const title = /^\s*¤+:\s+/.exec(hidden(text, quotes).slice(after))
  const start = after + (title?.[0].length ?? 0)
  const rest = hidden(text, quotes).slice(start)
  const isLines = /^\s*(?:\n|[-*•]|1[.)])/.test(rest)
  const stop = isLines ? /\n\s*\n|\n(?=[A-Z][\w ]{1,20}:)/.exec(rest) : /[.!?](?=\s|$)|\n/.exec(rest)
  const end = stop ? start + stop.index : text.length
  const pieces = piecesOf(text, { start, end }, quotes).filter(({ text: words }) => words.length <= LONGEST)
  rejoin(text, pieces)
  if (pieces.length < 2) return null
  const items = pieces.slice(0, MOST).map(({ text: words }) => itemOf(null, words.replace(/^\d{1,2}[.)]\s+/, '')))
  // `big numbers: 4.8 average rating, 120k users`: what is asked for as numbers is led by them.
  const figures = /\b(?:numbers|figures|stats|statistics|metrics|kpis)\b/i.test(text.slice(0, opening.index + opening[0].length))
    ? pieces.slice(0, MOST).map(({ text: words }) => pointOf(words))
    : []
  if (figures.length > 0 && figures.every(({ lead }) => lead !== null)) return found('figures', figures, pieces)
  return found(items.every(({ lead }) => lead !== null) ? 'timeline' : 'facts', items, pieces)
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
  const [said = title] = title.split(/,\s/)
  const start = match.index + match[0].length - (match[2] ?? '').length
  return found('figures', [{ lead, title: said.trim(), detail: null }], [{ start: match.index, end: start + said.length }])
}

/** `Ana Ruiz, CEO; Ben Holt, CTO; Chika Obi, Design`: parts between semicolons, each with its second line. */
function members(text: string, quotes: readonly Quote[]): Read | null {
  const bare = hidden(text, quotes)
  const named = people(text, quotes)
  if (named) return named
  const run = /(?:\bwith\b|:|\u00a4)\s+([^;\n.:\u00a4]{3,80}(?:;\s*[^;\n.]{3,80}){2,8})/.exec(bare)
  const words = run?.[1]
  if (!run || !words) return null
  const start = run.index + run[0].length - words.length
  const items = words.split(';').map((part): Item => {
    const [title = '', ...rest] = part
      .trim()
      .replace(/^(?:and|with|featuring) /i, '')
      .split(/,\s*(?!\d)|:\s+/)
    return { lead: null, title: asSet(title), detail: rest.length > 0 ? asSet(rest.join(', ')) : null }
  })
  return found('facts', items.slice(0, MOST), [{ start, end: start + words.length }])
}

/** `Ana Ruiz CEO, Ben Holt CTO`: names of two words, each with what its bearer does behind it. */
function people(text: string, quotes: readonly Quote[]): Read | null {
  const colon = /:\s+(?=\p{Lu}[\p{L}'’-]+\s\p{Lu})/u.exec(hidden(text, quotes))
  if (!colon) return null
  const start = colon.index + colon[0].length
  const stop = /\.(?=\s|$)|\n/.exec(text.slice(start))
  const pieces = piecesOf(text, { start, end: stop ? start + stop.index : text.length }, quotes)
  const items = pieces
    .map(({ text: words }) => BEARER.exec(words))
    .map((match) => match && { lead: null, title: match[1] ?? '', detail: asSet(match[2] ?? '') })
  const sure = items.filter((item) => item !== null)
  return sure.length >= 3 && sure.length === items.length ? found('facts', sure.slice(0, MOST), pieces) : null
}
const BEARER = /^(\p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’-]+)(?:\s*[-–—(:]\s*|\s)([\p{L}&][\p{L} &/-]{1,30})\)?$/u

const NUMBER =
  /[$€£¥]\s?\d[\d.,]*\s?(?:[KkMB]\b|bn\b|million|billion)?|[+−-]?\d[\d.,]*\s?(?:%|x\b|×|k\b|m\b|bn\b|million|billion|pts?\b|days?\b|hours?\b|min\b)?/g
/** `Revenue up 18% to $4.2M, churn down to 2.1%, NPS 61`: each part is its figure and what that counts. */
function metrics(text: string, quotes: readonly Quote[]): Read | null {
  const bare = hidden(text, quotes)
  for (const sentence of bare.matchAll(/[^.!?\n]*(?:\.(?=\d)[^.!?\n]*)*/g)) {
    const start = sentence.index
    // What stands before a colon or a quoted title leads in.
    const pieces = piecesOf(text, { start, end: start + sentence[0].length }, quotes).map((piece) => {
      const intro = /^.*(?::\s+|["”]\s*:?\s+)(?=\S)/su.exec(piece.text)?.[0].length ?? 0
      return { ...piece, start: piece.start + intro, text: piece.text.slice(intro) }
    })
    const made = pieces.map((piece) => {
      // `$4.2M (+18%)`: what stands in brackets is how it changed.
      const change = /\s*\(\s*([^()]*\d[^()]{0,24})\)/.exec(piece.text)
      const words = change ? piece.text.replace(change[0], '') : piece.text
      const numbers = [...words.matchAll(NUMBER)].map((match) => match[0].trim().replace(/[.,]$/, ''))
      const lead = numbers.at(-1)
      const title = lead
        ? words
            .replace(lead, '')
            .replace(/\s+(?:to|at|of|by|is|are|was|now)\s*$/i, '')
            .replace(/^(?:and|with|is|of)\s+/i, '')
            .trim()
        : ''
      return lead && /\p{L}{2,}/u.test(title) && title.length < 60 && !/^(?:19|20)\d\d$/.test(lead) && !QUARTER.test(piece.text)
        ? { piece, item: { ...itemOf(lead, title), ...(change?.[1] && { detail: change[1].trim() }) } }
        : null
    })
    const sure = made.filter((one) => one !== null)
    if (sure.length >= 2 && sure.length >= pieces.length - 1)
      return found(
        'figures',
        sure.slice(0, 6).map(({ item }) => item),
        sure.map(({ piece }) => piece),
      )
  }
  return null
}
const QUARTER =
  /^q[1-4]\b|\b(?:phase|stage|step|sprint|week|day|month|year|part|level|module|chapter|round|tier) \d|\b\d+ (?:slides?|points?|bullets?|steps?|ways?|reasons?|things)\b|\d+:\d+/i

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

const HOUR = /^(\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)\s*[:–—-]?\s+(?=\p{L})/iu
const itemOf = (lead: string | null, words: string): Item => {
  // `9:15 market update`: an hour leads what happens.
  const hour = lead === null ? HOUR.exec(words) : null
  if (hour?.[1]) return itemOf(hour[1], words.slice(hour[0].length))
  const split = /^(.{2,44}?)\s*(?::\s|\s[–—]\s)\s*(.{3,})$/u.exec(words)
  return split && !lead
    ? { lead, title: asSet(split[1] ?? words), detail: asSet(split[2] ?? '') }
    : { lead, title: asSet(words), detail: null }
}

const found = (kind: Points['kind'], items: Item[], used: readonly Span[]): Read => ({
  content: { points: { kind, sides: [], items } },
  used: [...used],
})
