import type { Warning } from '../../engine.ts'
import { blanked, type Span, tidy } from '../clean.ts'
import { chartOf } from '../data.ts'
import type { Section } from '../labels.ts'
import { asSet, blocksOf, hidden, outside, piecesOf } from '../lists.ts'
import { pointsOf } from '../points.ts'
import type { Quote } from '../quotes.ts'
import type { Brief, Design, Subject, WantedText } from '../schema.ts'
import { screenTitles } from '../screen-title.ts'
import { eventsIn } from './events.ts'
import { factsIn } from './facts.ts'
import { labelledFields, mayBeTitle, type Said, withFields } from './fields.ts'
import { type DesignGenre, designKind } from './kinds.ts'
import { monthIn } from './month.ts'
import { panelCount, panelsOf } from './panels.ts'
import { partedFacts } from './parts.ts'
import { slidePoints } from './slide-points.ts'
import { directed } from './ways.ts'

export { prohibitionEnd } from './kinds.ts'

/** A design of a kind that the prompt names, with what of the prompt is its content. */
type DesignRead = {
  genre: DesignGenre
  content: NonNullable<Brief['content']>
  used: Span[]
  /** What the prompt states without quotation marks. */
  stated: readonly { field: string; text: string }[]
  /** Where in the prompt that stands: words to be set, which picture nothing. */
  claimed: readonly Span[]
  /** Facts that no place of the design is for. */
  unplaced: readonly string[]
}

const NOTHING = { menu: null, chart: null, points: null }

/** The design that a prompt asks for by name; null where it asks for another kind of picture. `positive` is the prompt without quotes and refusals. */
export function designOf(text: string, positive: string, quotes: readonly Quote[], sections: readonly Section[]): DesignRead | null {
  const asked = designKind(positive, text, sections)
  if (!asked) return null
  const { genre, kind } = asked
  if (screenTitles(positive, sections).length > 0 && genre !== 'calendar') return null
  const none: Design = {
    kind,
    about: tidy(positive.slice(0, 240)).replaceAll('¤', ''),
    motif: null,
    panels: [],
    columns: null,
    month: null,
  }
  if (genre === 'storyboard') {
    const { count, columns } = panelCount(positive)
    const { panels, used } = panelsOf(text, quotes, kind === 'comic' || kind === 'strip' ? 'speech' : 'caption', count)
    return {
      genre,
      content: { ...NOTHING, design: { ...none, motif: motifIn(text, kind), panels: filled(panels, count, kind), columns } },
      used,
      stated: [],
      claimed: [],
      unplaced: [],
    }
  }
  const inner = contentOf(genre, kind, text, positive, quotes)
  const labelled = labelledFields(text, quotes, inner.used, genre)
  const open = withMasks(blanked(text, [...inner.used, ...labelled]), quotes)
  const facts = factsIn(open, genre, labelled)
  const hasTitle = inner.isTitled === true || quotes.some((quote) => outside(inner.used, quote) && mayBeTitle(quote, positive, genre))
  const { said, unplaced } = partedFacts(withoutRefusals(blanked(open, facts), positive), asked, [...labelled, ...facts], hasTitle)
  if (genre === 'packaging' && !said.some(({ field }) => field === 'flavor')) said.push(...wareIn(positive))
  const month = genre === 'calendar' && kind === 'month' ? monthIn(positive) : null
  const stated = [...labelled, ...facts, ...said].sort((a, b) => a.start - b.start)
  return {
    genre,
    content: {
      ...NOTHING,
      ...inner.content,
      design: { ...none, ...matter(blanked(text, [...inner.used, ...stated]), blanked(positive, [...inner.used, ...stated]), kind), month },
    },
    used: inner.used,
    stated,
    claimed: [...inner.used, ...stated],
    unplaced,
  }
}

/** Quotes as marks that no rule takes for words; offsets unchanged. */
const withMasks = (text: string, quotes: readonly Quote[]): string =>
  quotes.reduce((rest, { start, end }) => `${rest.slice(0, start)}¤${' '.repeat(Math.max(0, end - start - 1))}${rest.slice(end)}`, text)

/** Without what the prompt refuses: there `positive` is blank. */
const withoutRefusals = (text: string, positive: string): string => {
  let rest = ''
  for (let at = 0; at < text.length; at++) rest += positive[at] === ' ' ? ' ' : text[at]
  return rest
}

/** What it is of, without the facts that are only set. */
const matter = (text: string, lower: string, kind: string) => ({
  about: tidy(lower.slice(0, 240)).replaceAll('¤', ''),
  motif: motifIn(text, kind),
})

const WARE =
  /\blabels? (?:for|of) (?:an? |the |our |my |some )?([\p{Ll}][\p{Ll}' -]{3,40}?)(?: (?:jars?|bottles?|cans?|tins?|bags?|pouch(?:es)?|box(?:es)?|tubes?))?\s*(?=[,.;:¤\n]|$)/u
/** `label for strawberry jam jar`: what is in it, where nothing else says so. */
function wareIn(positive: string): Said[] {
  const match = WARE.exec(positive)
  const text = match?.[1]
  if (!match || !text || !/ /.test(text) || /\b(?:called|named|brand|company|with|my|our)\b/.test(text)) return []
  const start = match.index + match[0].indexOf(text)
  return [{ start, end: start + text.length, field: 'flavor', text: asSet(text) }]
}

type Inner = { content: Partial<NonNullable<Brief['content']>>; used: Span[]; isTitled?: boolean }

/** Points and numbers of a slide, lessons and events of a calendar. */
function contentOf(genre: DesignGenre, kind: string, text: string, lower: string, quotes: readonly Quote[]): Inner {
  if (genre === 'slide') {
    if (/\b(?:chart|graph|plot)\b/.test(lower)) {
      const { chart, used } = chartOf(text, lower, quotes)
      if (chart) return { content: { chart }, used }
    }
    return slidePoints(text, lower, quotes)
  }
  if (genre === 'calendar') {
    const listed = weekIn(text, quotes) ?? (kind === 'timetable' ? hoursIn(text, quotes) : null)
    if (listed) return listed
    const { points, used } = kind === 'month' ? (eventsIn(text, quotes) ?? { points: null, used: [] }) : pointsOf(text, lower, quotes)
    if (points) return { content: { points }, used }
  }
  return { content: {}, used: [] }
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$/i
/** `Monday: Maths, Art. Tuesday: Music`: days with their entries. */
function weekIn(text: string, quotes: readonly Quote[]): { content: Partial<NonNullable<Brief['content']>>; used: Span[] } | null {
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

const HOUR =
  /(?<![\d:])(\d{1,2}[:.]\d{2}(?:\s?[–-]\s?\d{1,2}[:.]\d{2})?(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)\s*[–—:-]?\s+([^,;\n"]{2,90}?)(?=\s*(?:[,;\n]|\.(?:\s|$)|$))/gi
/** `9:00 Doors, 10:00 Keynote`: hours with what happens then. */
function hoursIn(text: string, quotes: readonly Quote[]): { content: Partial<NonNullable<Brief['content']>>; used: Span[] } | null {
  const hours = [...text.matchAll(HOUR)].slice(0, 12)
  if (hours.length < 2) return null
  const items = hours.map((match) => {
    const [title = '', ...rest] = (match[2] ?? '').replace(/^and /, '').split(/:\s/)
    return { lead: match[1] ?? '', title: asSet(title), detail: rest.length > 0 ? asSet(rest.join(': ')) : null }
  })
  const used = hours.map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return quotes.some((quote) => used.some(({ start }) => start > quote.start && start < quote.end))
    ? null
    : { content: { points: { kind: 'timeline', sides: [], items } }, used }
}

const USUAL_COUNT: Readonly<Record<string, number>> = { comic: 4, strip: 3, storyboard: 6, 'contact-sheet': 9 }

/** As many panels as asked for: those described, then plain ones of the same subject. */
function filled(panels: Design['panels'], asked: number | null, kind: string): Design['panels'] {
  const count = Math.max(panels.length, asked ?? (panels.length > 0 ? 0 : (USUAL_COUNT[kind] ?? 4)))
  const plain = { scene: '', angle: null, shot: null, lines: [] }
  return [...panels, ...Array.from({ length: count - panels.length }, () => plain)]
}

const OWN_NAMES =
  /(?:^| )(?:books?|novels?|albums?|records?|magazines?|zines?|cookbooks?|paperbacks?|hardcovers?|podcasts?|moons?|suns?|cards?|slides?|logos?|labels?|covers?|banners?|headers?|sheets?|panels?|frames?|thumbnails?|tickets?|signs?|icons?|stickers?|patterns?|calendars?|coupons?|vouchers?|packaging|posters?|pages?|boards?|certificates?|invitations?|tiles?|badges?|crests?|emblems?|quotes?)$/
/** The things to be shown, without what only names the design; the first of them leads. */
export function subjectsOfDesign(subjects: readonly Subject[]): Subject[] {
  const things = subjects.filter(({ noun }) => !OWN_NAMES.test(noun))
  if (things.some(({ role }) => role === 'hero')) return things
  const first = things.find(({ role }) => role !== 'surface')
  return things.map((thing) => (thing === first ? { ...thing, role: 'hero' } : thing))
}

const MOTIF =
  /\b(?:with|featuring|showing|depicting|of|using|built from|based on|illustration of|picture of|icon of)\s+(?:an? |the |some |one |two |three )?([\p{L}\d' -]{3,60}?)(?=[.,;:\n¤]|\s(?:and|in|on|with|for|that|as|at)\b|$)/iu
const SYMBOL =
  /\b((?:[\p{L}]+ )?[\p{L}]+) (?:symbol|motif|icon|silhouette|pictogram|emblem|illustration)(?=[.,;:\n]|\s(?:and|in|on|above|below|beside)\b|$)/iu
/** What a mark or a cover is to show, in the prompt's words. */
function motifIn(text: string, kind: string): string | null {
  if (kind === 'business-card' || kind === 'slide') return null
  const symbol = SYMBOL.exec(text.replace(/"[^"]*"/g, '¤'))?.[1]
  if (symbol) return symbol
  return MOTIF.exec(text.replace(/"[^"]*"/g, '¤'))?.[1]?.trim() ?? null
}

/** The texts of a design: what is quoted and what is stated, each with its field, and a title where the prompt only calls it by one. */
export function textsOfDesign(
  read: DesignRead,
  texts: readonly WantedText[],
  quotes: readonly Quote[],
  text: string,
  lower: string,
  policy: Brief['textPolicy'],
): WantedText[] {
  if (policy === 'none') return []
  const told = withFields(texts, quotes, lower, read.genre)
  const kept = told.filter((_, i) => !quotes[i] || outside(read.used, quotes[i]))
  const stated = read.stated.filter(({ text: words }) => !kept.some((other) => other.text === words)).map(textOf)
  const all = [...stated.filter(({ role }) => role === 'headline'), ...kept, ...stated.filter(({ role }) => role !== 'headline')]
  if (read.genre === 'signage') {
    const ways = all.map((one) => (stated.includes(one) ? directed(one) : one))
    if (ways.filter(({ region }) => region).length > 1)
      return ways.map((one) => ({ ...one, role: one.role === 'headline' ? 'body' : one.role }))
  }
  if (all.some(({ role, field }) => role === 'headline' && field === undefined)) return all
  if (read.content.points?.kind === 'figures' && read.content.points.items.length === 1) return all
  const title = titleIn(text, read)
  return title ? [{ ...plainText('headline', title), role: 'headline' }, ...all] : all
}

/** A title and a plain line have a role, everything else has its field. */
function textOf({ field, text }: { field: string; text: string }, i: number): WantedText {
  const plain = plainText(`${field}-${i + 1}`, text)
  if (field === 'headline' || field === 'subheadline') return { ...plain, id: field, role: field }
  return field === 'line' ? { ...plain, role: 'body' } : { ...plain, field }
}

const plainText = (id: string, text: string): WantedText => ({
  id,
  text,
  role: 'other',
  region: null,
  typeface: null,
  weight: null,
  color: null,
})

const CALLED =
  /\b(?:called|named|titled|entitled)\s+(?:the |an? )?((?:\p{Lu}[\p{L}\d'’&]*|\d+)(?:\s(?:(?:and|of|the|&|to|in|for|a)\s)*(?:\p{Lu}[\p{L}\d'’&]*|\d+)){0,6})/u
const ABOUT =
  /\b(?:about|on|of)\s+((?:how to |the |an? |why |our )?[\p{L}\p{N}'’& -]{3,60}?)(?=\s*(?:[:.,;(]|\n|\bwith\b|\busing\b|\bshowing\b|\bthat\b|$))/iu
const AGENDA = /\b(agenda(?: (?:for|of) [^:\n.,]{3,50})?)/i
const TABLE =
  /\b(?:weekly|class|school|course|lesson|daily|conference|event|festival|gym|yoga|training)? ?(?:time ?table|schedule|planner|programme|program)\b/i
const FOR = /\bfor\s+(?:an? |the |our |my )?((?:\p{Lu}[\p{L}\d'’&-]*)(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}\d'’&-]*){0,4})/u

/** What the prompt calls the thing, or for slides and signs what it is about. */
function titleIn(text: string, { genre, content }: DesignRead): string | null {
  const opening = text.slice(0, 260).replace(/"[^"]*"/g, '')
  const called = CALLED.exec(opening)?.[1]
  if (called) return asSet(called)
  if (content.design?.kind === 'certificate')
    return (
      asSet(/\b\w+ of the (?:month|week|year|quarter)\b/i.exec(opening)?.[0] ?? '') ||
      asSet(
        /\b(?:certificate|diploma) (?:of|in) \p{L}+/iu
          .exec(opening)?.[0]
          ?.replace(/\bof (\p{Ll})/u, (_, letter: string) => `of ${letter.toUpperCase()}`) ?? '',
      ) ||
      null
    )
  const named = genre === 'slide' ? AGENDA.exec(opening)?.[1] : content.design?.kind === 'timetable' ? TABLE.exec(opening)?.[0] : undefined
  if (named) return asSet(named)
  if (genre === 'slide') return asSet(ABOUT.exec(opening)?.[1] ?? '') || null
  if (genre === 'storyboard' || genre === 'pattern' || genre === 'card' || genre === 'calendar') return null
  const name = FOR.exec(opening)?.[1]
  return name && content.design?.kind !== 'app-icon' ? asSet(name) : null
}

/** What a design leaves out. */
export function designWarnings({ genre, content, unplaced }: DesignRead): Warning[] {
  const design = content.design
  const left = unplaced.map(
    (words): Warning => ({
      code: 'words_not_placed',
      message: `“${words}” has no place in this design, so it is not set; quote it to have it.`,
      words,
    }),
  )
  if (genre === 'calendar' && design?.kind === 'month' && design.month && design.month.year === null)
    return [{ code: 'year_assumed', message: 'The prompt names no year, so the days stand as in 2027.', words: 'year' }, ...left]
  return left
}
