import type { Span } from '../clean.ts'
import { colorsIn } from '../colors.ts'
import { asSet, hidden, piecesOf } from '../lists.ts'
import { pointsOf } from '../points.ts'
import type { Quote } from '../quotes.ts'
import type { Design, Points } from '../schema.ts'
import { valuesIn } from '../values.ts'
import { isLook } from './cut.ts'

type EditorialRead = {
  design: Design
  points: Points | null
  used: Span[]
  /** What a quoted text states, by where it begins. */
  fields: Map<number, string>
  title: string | null
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['spread', /\b(?:magazine|editorial|newspaper|book|double[- ]page) spread\b|\bdouble[- ]page\b|\bspread (?:about|on|for)\b/],
  ['newsletter', /\bnewsletter\b(?! sign)/],
  [
    'brochure',
    /\b(?:tri-?fold|bi-?fold|gate-?fold) (?:[\w-]+ )?(?:brochure|leaflet|flyer)?\b|\bbrochure (?:panel|page|inside|spread|design|layout)\b|\bbrochure\b/,
  ],
  ['front-page', /\bnewspaper (?:front page|cover)\b|\bfront[- ]page of an? (?:[\w-]+ ){0,2}newspaper\b|\bnewspaper:? front\b/],
  [
    'article',
    /\b(?:magazine|newspaper|editorial|journal) (?:article|page|layout|feature|story)\b|\bnewspaper (?:front )?page\b|\bfeature article\b|\bpage of an? (?:[\w-]+ ){0,2}magazine\b|\bfront page of an? (?:[\w-]+ ){0,2}newspaper\b/,
  ],
]
const OTHER =
  /\b(?:newsletter|e-?mail)(?: e-?mail)? (?:header|banner|masthead)\b|\b(?:header|banner)(?: image)? for (?:an? |the |our |my )?(?:[\w-]+ ){0,3}newsletter\b|\b(?:photo|photograph) of\b[^.]{0,40}\b(?:magazine|newspaper|brochure)\b|\b(?:on|lying on|reading|holding) an? (?:[\w-]+ ){0,2}(?:table|desk|magazine|newspaper)\b|\bcover\b|\b(?:charts?|graphs?|infographics?|dashboards?|app)\b/
/** The front of a brochure is a sheet of its own. */
const FRONT = /\bbrochure (?:front|title)\b|\bfront (?:panel|page|side) (?:of|for) an? (?:[\w-]+ ){0,3}(?:brochure|leaflet)\b/
const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }

/** A page of running text that a prompt asks for: its headline, its quote, its columns and what is pictured. */
export function editorialOf(text: string, lower: string, quotes: readonly Quote[]): EditorialRead | null {
  const opening = lower.slice(0, 180)
  const kind = KINDS.find(([, pattern]) => pattern.test(opening))
  if (!kind || OTHER.test(opening) || FRONT.test(opening)) return null
  const [name, pattern] = kind
  const head = (pattern.exec(opening)?.index ?? 0) + (pattern.exec(opening)?.[0].length ?? 0)
  const about = aboutIn(text, head)
  const said = /\b(\d|one|two|three|four|five)[- ](?:text )?(?:columns?|panels?)\b/.exec(lower)?.[1]
  const columns = said ? (COUNTS[said] ?? Number(said)) : name === 'brochure' && /\btri-?fold\b/.test(opening) ? 3 : null
  const isListed = name === 'newsletter' || name === 'brochure'
  const found = isListed ? pointsOf(text, lower, quotes) : { points: null, used: [] }
  // `services (a, b, c)`: what is in the brackets is the list.
  const offers = isListed ? offersIn(text, quotes) : null
  const told = name === 'brochure' && !offers?.points && !found.points ? factsBehind(text, quotes) : null
  const { points, used } = offers?.points ? offers : (told ?? found)
  const fields = new Map<number, string>()
  for (const { start } of quotes) {
    const before = lower.slice(Math.max(0, start - 34), start)
    const field = FIELDS.find(([, words]) => words.test(before))?.[0]
    if (field) fields.set(start, field)
  }
  return {
    design: {
      kind: name,
      about,
      motif: motifIn(text, lower) ?? (name === 'brochure' ? lookOf(text, quotes) : null),
      panels: [],
      columns: columns && columns >= 1 && columns <= 5 ? columns : null,
      month: null,
    },
    points,
    used,
    fields,
    title: fields.size < quotes.length ? null : asSet(about.replace(/^(?:an?|the|our|my) /i, '')) || null,
  }
}

const OFFERS =
  /\b(?:services|sections|topics|courses|treatments|products|rooms|activities|classes|offers|tours|highlights)(?:\s+(?:are|include|like|such as))?\s*[:(]?\s*/i
/** `services: tune-ups, wheel truing`: what is listed behind a word for what is offered. */
function offersIn(text: string, quotes: readonly Quote[]): { points: Points | null; used: Span[] } {
  const head = OFFERS.exec(text)
  if (!head) return { points: null, used: [] }
  const start = head.index + head[0].length
  const isBracketed = head[0].trimEnd().endsWith('(')
  const stop = (isBracketed ? /\)/ : /[.;\n]|,\s*(?=["“])|,\s*(?=(?:opening )?hours\b|(?:tel|phone|call)\b)/i).exec(text.slice(start))
  const pieces = piecesOf(text, { start, end: stop ? start + stop.index : text.length }, quotes).filter((piece) => piece.text.length <= 60)
  if (pieces.length < 2) return { points: null, used: [] }
  return {
    points: {
      kind: 'facts',
      sides: [],
      items: pieces.slice(0, 8).map((piece) => ({ lead: null, title: asSet(piece.text), detail: null })),
    },
    used: pieces,
  }
}

/** How one comes and calls stands at the foot of a brochure, not among what is offered. */
const CONTACT: ReadonlySet<string> = new Set(['web', 'email', 'phone', 'handle'])
/** `half day $35, full day $55, life jackets included`: what a brochure tells behind its first colon, each with its price. */
function factsBehind(text: string, quotes: readonly Quote[]): { points: Points; used: Span[] } | null {
  const bare = hidden(text, quotes)
  // Behind a colon, or behind what is quoted in the words that ask.
  const colon = /^[^.\n:]{0,160}:\s+/.exec(bare) ?? /^[^.\n:]{0,160}¤,\s+/.exec(bare)
  if (!colon) return null
  const start = colon[0].length
  const length = /\.(?=\s|$)|\n/.exec(bare.slice(start))?.index ?? text.length - start
  const values = valuesIn(text)
  const inside = (piece: Span) => values.filter((value) => value.start >= piece.start && value.end <= piece.end)
  const pieces = piecesOf(text, { start, end: start + length }, quotes).filter(
    (piece) =>
      piece.text.length <= 60 &&
      !inside(piece).some(({ kind }) => CONTACT.has(kind)) &&
      !isLook(piece.text) &&
      colorsIn(piece.text.toLowerCase()).length === 0,
  )
  if (pieces.length < 3) return null
  const items = pieces.slice(0, 8).map((piece) => {
    const price = inside(piece).find(({ kind, end }) => kind === 'price' && end === piece.end)
    const name = price ? text.slice(piece.start, price.start).replace(/[\s:–—-]+$/, '') : piece.text
    return { lead: null, title: asSet(name), detail: price?.text ?? null }
  })
  return { points: { kind: 'facts', sides: [], items }, used: pieces }
}

/** The last sentence, where it only names what is to be seen. */
function lookOf(text: string, quotes: readonly Quote[]): string | null {
  const last = /[.\n]\s+([^.\n:¤\d]{4,120})\.?\s*$/.exec(hidden(text, quotes))?.[1]
  return last?.trim() ?? null
}

/** What the words before a quoted text say that it is. */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  ['quote', /\bpull[- ]?quote\b[^.]*$|\bquote\b[^.]*$/],
  ['author', /\b(?:by|author|byline|words by|written by)\W*$/],
  ['caption', /\bcaption\b[^.]*$/],
  ['brand', /\b(?:called|named|magazine|newsletter|newspaper|front page|company|studio)\W*$/],
  ['folio', /\b(?:folio|page number)\b[^.]*$/],
]

/** What it is about: the words behind `about`, `on` or `for`. */
function aboutIn(text: string, from: number): string {
  const words =
    /^[^.:\n]{0,60}?\b(?:about|on|of|for|covering|titled)\s+((?:an? |the |our |my )?[\p{L}\p{N}'’& -]{3,60}?)(?=\s*[.,:;(\n"“]|\s(?:with|called|named|titled|featuring|including|showing|that|in (?:a|an|the)? ?\w+ style)\b|$)/iu.exec(
      text.slice(from, from + 200),
    )?.[1]
  return (words ?? '').trim()
}

/** The picture that is asked for: `a photo of a tram`. */
function motifIn(text: string, lower: string): string | null {
  const match =
    /\b(?:photo|photograph|picture|image|illustration|drawing)s? (?:area )?(?:of|showing|with)\s+(?:an? |the )?([\p{L} '’-]{3,60}?)(?=[.,;\n"]|\s(?:and|at|on the (?:left|right))\b|$)/iu.exec(
      text,
    )
  return match?.[1] && lower.includes(match[1].toLowerCase()) ? match[1] : null
}
