import type { Warning } from '../../engine.ts'
import { blanked, lowered, type Span, tidy } from '../clean.ts'
import { chartOf } from '../data.ts'
import type { Section } from '../labels.ts'
import { asSet, outside } from '../lists.ts'
import { pointsOf } from '../points.ts'
import type { Quote } from '../quotes.ts'
import { isDescription, seenIn } from '../request/seen.ts'
import { scheduleOf } from '../schedule.ts'
import type { Brief, Design, Subject } from '../schema.ts'
import { screenTitles } from '../screen-title.ts'
import { FIRM, statedIn } from '../stated.ts'
import { titleFrom } from '../title.ts'
import { venueIn } from '../unsaid.ts'
import { honouredIn, PLACED, reasonIn, saidBetween } from './between.ts'
import { isColors } from './cut.ts'
import { eventsIn } from './events.ts'
import { factsIn } from './facts.ts'
import { labelledFields, mayBeTitle, type Said } from './fields.ts'
import { type Asked, type DesignGenre, designKind } from './kinds.ts'
import { monthIn } from './month.ts'
import { filled, untold } from './open-panels.ts'
import { panelCount, panelsOf } from './panels.ts'
import { partedFacts } from './parts.ts'
import { rulesIn } from './rules.ts'
import { servicesIn } from './services.ts'
import { slidePoints } from './slide-points.ts'
import { isPacked, sortsIn } from './sorts.ts'
import { spotsIn } from './spots.ts'
import { stampsIn } from './stamps.ts'
import type { DesignRead } from './texts.ts'
import { weekIn } from './week.ts'

export { prohibitionEnd } from './kinds.ts'
export { FORBIDS, OF_PICTURE } from './rules.ts'
export { textsOfDesign } from './texts.ts'

/** Days and hours with what happens in them make a poster, or what is not called anything, a timetable. */
function scheduled(asked: Asked | null, text: string, lower: string, quotes: readonly Quote[]): Asked | null {
  if ((asked && asked.genre !== 'ad-poster') || REAL.test(lower.slice(0, 240))) return asked
  const items = scheduleOf(text, lower, quotes).points?.items ?? []
  const days = new Set(items.map(({ group }) => group)).size
  const first = Math.min(...items.map(({ title }) => text.indexOf(title)).filter((at) => at >= 0), text.length)
  const headEnd = asked?.headEnd ?? lower.slice(0, first).lastIndexOf(':') + 1
  const isCalled = CALLED_SO.test(lower.slice(0, 160))
  return items.length >= (isCalled ? 2 : asked ? 4 : 3) && (days >= 2 || isCalled || items.length >= 4)
    ? { genre: 'calendar', kind: 'timetable', headEnd }
    : asked
}
const CALLED_SO = /\b(?:schedule|time ?table|programme?|agenda|classes|courses|training|planner|lessons)\b/
const REAL = /\b(?:photo\w*|cinematic|screens?|app|website|dashboard|menu|chart|graph|infographic|diagram|film|scene|comic|map)\b/

const NOTHING = { menu: null, chart: null, points: null }

/** The design that a prompt asks for by name; null where it asks for another kind of picture. `positive` is the prompt without quotes and refusals. */
export function designOf(text: string, positive: string, quotes: readonly Quote[], sections: readonly Section[]): DesignRead | null {
  const asked = scheduled(designKind(positive, text, sections), text, positive, quotes)
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
      content: { ...NOTHING, design: { ...none, motif: motifIn(text, kind), panels: filled(panels, count, kind, none.about), columns } },
      used,
      stated: [],
      claimed: [],
      unplaced: [],
    }
  }
  const stamped = kind === 'loyalty' ? stampsIn(withMasks(text, quotes)) : null
  const inner: Inner = stamped ? { content: {}, used: stamped.used } : contentOf(genre, kind, text, positive, quotes)
  // A poster states what an announcement does.
  const read: Asked = genre === 'ad-poster' ? { ...asked, genre: 'social-card' } : asked
  const acts = genre === 'ad-poster' ? [...actsIn(text, positive), ...servicesIn(withMasks(text, quotes), positive)] : []
  const rules = genre === 'signage' ? rulesIn(text, quotes, asked.headEnd) : genre === 'map' ? spotsIn(text, quotes) : []
  const labelled = [
    ...acts,
    ...rules,
    ...(stamped?.said ?? []),
    ...(genre === 'packaging' ? sortsIn(text, quotes) : []),
    ...labelledFields(text, quotes, [...inner.used, ...acts, ...rules, ...(stamped?.said ?? [])], read.genre),
  ]
  const open = withMasks(blanked(text, [...inner.used, ...labelled]), quotes)
  const isOther = differs(open, positive)
  const isForeign = genre === 'ad-poster' && isOther
  // Days and hours are known by their form in any language, and a date by its weekday too.
  const dated =
    isOther && genre === 'card'
      ? statedIn(text, positive, quotes, [...inner.used, ...labelled], 'none').filter(({ field }) => DATED.test(field))
      : []
  const facts = isForeign
    ? statedIn(text, positive, quotes, [...inner.used, ...labelled], 'beside').filter(
        ({ field }) => !isDescription(text) || FIRM.test(field),
      )
    : [...dated, ...factsIn(withoutRefusals(blanked(open, dated), positive), read.genre, [...labelled, ...dated])]
  const hasTitle =
    inner.isTitled === true ||
    ((genre === 'ad-poster' || kind === 'timetable') && titleFrom(text, positive) !== null) ||
    quotes.some((quote) => outside(inner.used, quote) && mayBeTitle(quote, positive, read.genre))
  const parted = partedFacts(withoutRefusals(blanked(open, facts), positive), read, [...labelled, ...facts], hasTitle)
  const title = genre === 'ad-poster' ? (titleFrom(text, positive) ?? '') : ''
  const isEssay = isDescription(text)
  // On a poster a plain sentence is an order to its designer, and a title is only what the prompt writes as one.
  const said: Said[] = isForeign
    ? []
    : genre === 'ad-poster'
      ? parted.said.filter(
          (one) =>
            one.field !== 'line' &&
            !(/^(?:place|brand|name)$/.test(one.field) && title.includes(one.text)) &&
            (one.field !== 'headline' || text.toLowerCase().includes(one.text.toLowerCase())),
        )
      : parted.said
  if (isEssay) said.splice(0, said.length, ...said.filter((one) => one.field !== 'body' && facts.some((fact) => isNear(fact, one))))
  const unplaced = isForeign || isEssay ? [] : genre === 'ad-poster' ? parted.unplaced.filter((words) => /\d/.test(words)) : parted.unplaced
  if (kind === 'certificate') said.push(...honouredIn(open, [...labelled, ...facts, ...said]))
  if (kind === 'certificate') said.push(...reasonIn(open, [...labelled, ...facts, ...said]))
  if (!isOther) said.push(...saidBetween(text, positive, quotes, [...labelled, ...facts, ...said, ...spansOf(inner.used)], asked))
  const isSaid = (words: string) => said.some((one) => one.text.toLowerCase() === words.toLowerCase())
  if (genre === 'packaging')
    said.push(
      ...wareIn(text, positive)
        .filter((ware) => !said.some((one) => one.text.toLowerCase() === ware.text.toLowerCase()))
        .map((ware) => (said.some(({ field }) => field === 'flavor') ? { ...ware, field: 'subheadline' } : ware)),
    )
  // `Bottle of cold brew coffee` says no more than `Cold brew coffee`, which stands on the label already.
  if (genre === 'packaging') said.splice(0, said.length, ...said.filter((one) => !said.some((other) => isPacked(one.text, other.text))))
  const month = genre === 'calendar' && kind === 'month' ? monthIn(positive) : null
  // Where a text is to stand is no text.
  const stated = [...labelled, ...facts, ...said]
    .filter(({ field, text: words }) => field !== 'line' || !PLACED.test(words))
    .sort((a, b) => a.start - b.start)
  // `A poster for the island of Skye` names what it shows along with whom it is for.
  const venue = genre === 'ad-poster' ? venueIn(text) : null
  const named = [
    ...(venue ? [venue] : []),
    ...inner.used,
    ...stated.filter(({ field }) => field !== 'spot' && (genre !== 'ad-poster' || !SHOWN_TOO.has(field))),
  ]
  return {
    genre,
    content: {
      ...NOTHING,
      ...inner.content,
      design: {
        ...none,
        ...matter(blanked(text, named), blanked(positive, named), kind),
        ...told(blanked(positive, named), genre, sections),
        month,
        ...(stamped && { stamps: stamped.stamps }),
      },
    },
    used: inner.used,
    stated,
    // A poster shows what its title and its offer name.
    claimed: [
      ...(venue ? [venue] : []),
      ...inner.used,
      ...stated.filter(({ field }) => genre !== 'ad-poster' || (field !== 'headline' && field !== 'value')),
    ],
    unplaced: unplaced.filter((words) => !isSaid(words)),
  }
}

/** What names things to be seen beside being read. */
const SHOWN_TOO: ReadonlySet<string> = new Set(['brand', 'headline', 'value', 'offer'])
const spansOf = (used: readonly Span[]): Said[] => used.map((span) => ({ ...span, field: '', text: '' }))

/** In a description a place is one that stands beside a date, an hour or a price. */
const isNear = (fact: Said, other: Said): boolean => Math.max(fact.start - other.end, other.start - fact.end) < 40

const DATED = /^(?:date|time)$/

/** Whether a text has words that its English has not: then sentences do not fall apart as in English. */
const differs = (text: string, english: string): boolean =>
  [...lowered(text).matchAll(/\p{L}+/gu)].some(
    ({ 0: word, index }) => /\p{L}/u.test(english[index] ?? '') && !english.startsWith(word, index),
  )

/** Quotes as marks that no rule takes for words; offsets unchanged. */
const withMasks = (text: string, quotes: readonly Quote[]): string =>
  quotes.reduce((rest, { start, end }) => `${rest.slice(0, start)}¤${' '.repeat(Math.max(0, end - start - 1))}${rest.slice(end)}`, text)

/** Letters of which the English beside a prompt holds only what is understood. */
const UNPARTED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
/** Without what the prompt refuses: there `positive` is blank. */
const withoutRefusals = (text: string, positive: string): string => {
  let rest = ''
  for (let at = 0; at < text.length; at++) rest += positive[at] === ' ' && !UNPARTED.test(text[at] ?? '') ? ' ' : text[at]
  return rest
}

/** What it is of, without the facts that are only set. */
const matter = (text: string, lower: string, kind: string) => ({
  about: tidy(lower.replace(ROOMS, ' ')).replaceAll('¤', '').slice(0, 240),
  motif: motifIn(text, kind),
})
/** What a long prompt tells of its picture beyond the words that ask for it. */
function told(lower: string, genre: DesignGenre, sections: readonly Section[]): { shows?: string } {
  if (genre !== 'ad-poster' || lower.trim().length <= LONGEST_ASK) return {}
  const shows = seenIn(lower, sections)
  return shows === '' ? {} : { shows }
}
const LONGEST_ASK = 260
/** How many rooms a home has says nothing of furniture. */
const ROOMS = /\b(?:\d{1,2}|one|two|three|four|five|six)[- ]?(?:bed|bath|bedroom|bathroom|room)s?\b/g

const WARE =
  /\b(?:labels?|packaging|packs?|wrappers?|sleeves?|box(?:es)?|bags?|pouch(?:es)?|cans?|tins?|cartons?)(?: design)? (?:for|of) (?:an? |the |our |my |some )?(?:(?:bars?|jars?|bags?|bottles?|box(?:es)?|tins?|cans?|packs?) of )?([\p{Ll}][\p{Ll}' -]{3,40}?)(?: (?:jars?|bottles?|cans?|tins?|bags?|pouch(?:es)?|box(?:es)?|tubes?))?\s*(?=[,.;:¤\n]|$|\b(?:called|named)\b)/u
const ACTS =
  /(?:^|[.;\n])[ \t]*((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day (?:\d|one|two|three)|(?:main|second|small) stage|(?:stage|hall|room) \w{1,9}):[ \t]*[^.;\n¤]{3,90})/gu
/** `Friday: The Paper Boats, Nila Rey`: who plays when, a line for each day. */
const actsIn = (text: string, lower: string): Said[] =>
  [...lower.matchAll(ACTS)].map((match) => {
    const start = match.index + match[0].length - (match[1] ?? '').length
    const end = match.index + match[0].length
    return { start, end, field: 'line', text: asSet(text.slice(start, end)) }
  })

/** `label for strawberry jam jar`: what is in it, where nothing else says so. */
function wareIn(whole: string, positive: string): Said[] {
  const match = WARE.exec(positive)
  const text = match?.[1]
  if (!match || !text || !/ /.test(text) || /\b(?:called|named|brand|company|with|my|our)\b/.test(text)) return []
  const start = match.index + match[0].indexOf(text)
  return [{ start, end: start + text.length, field: 'flavor', text: asSet(whole.slice(start, start + text.length)) }]
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
    const hours = kind === 'timetable' ? scheduleOf(text, lower, quotes) : null
    if (hours?.points) return { content: { points: hours.points }, used: hours.used }
    const listed = weekIn(text, quotes)
    if (listed) return listed
    const { points, used } = kind === 'month' ? (eventsIn(text, quotes) ?? { points: null, used: [] }) : pointsOf(text, lower, quotes)
    if (points) return { content: { points }, used }
  }
  return { content: {}, used: [] }
}

const OWN_NAMES =
  /(?:^| )(?:books?|novels?|albums?|records?|magazines?|zines?|cookbooks?|paperbacks?|hardcovers?|podcasts?|moons?|suns?|cards?|slides?|logos?|labels?|covers?|banners?|headers?|sheets?|panels?|frames?|thumbnails?|tickets?|signs?|icons?|stickers?|patterns?|calendars?|coupons?|vouchers?|packaging|posters?|pages?|boards?|certificates?|invitations?|tiles?|badges?|crests?|emblems?|quotes?|blocks?|callouts?|forms?|zones?|elements?|structures?|swatch(?:es)?|palettes?)$/
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
  if (symbol && !/^(?:app|web|game|website|company|brand|simple|flat|minimal|the|an?)$/i.test(symbol)) return symbol
  const motif = MOTIF.exec(text.replace(/"[^"]*"/g, '¤'))?.[1]?.trim() ?? null
  return motif && (isColors(motif.toLowerCase()) || /\b(?:palettes?|swatch(?:es)?|colou?r (?:codes?|chips?))\b/i.test(motif)) ? null : motif
}

/** What a design leaves out. */
export function designWarnings({ genre, content, unplaced }: DesignRead): Warning[] {
  const design = content.design
  if (genre === 'storyboard' && design) return untold(design)
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
