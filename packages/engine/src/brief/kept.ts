import type { Warning } from '../engine.ts'
import { nameWhatIsCalled } from './called.ts'
import { lowered } from './clean.ts'
import { plainTextOf } from './copy.ts'
import type { Genre } from './genre.ts'
import { FILLER } from './languages/index.ts'
import { asSet } from './lists.ts'
import type { Quote } from './quotes.ts'
import { isDescription } from './request/seen.ts'
import type { Brief } from './schema.ts'
import { FIRM, statedIn } from './stated.ts'
import { inCapitals, titleFrom } from './title.ts'
import { tokensOf, type Unsaid, unsaidIn } from './unsaid.ts'
import { valuesIn } from './values.ts'

/** Photographs and patterns hold the words that they are given in quotes, and values say how they are taken. */
const PICTURES: ReadonlySet<Genre> = new Set(['product-still', 'scene-still', 'landscape', 'pattern'])
/** Screens, marks and drawn stories have places of their own for words; a value that has none is said. */
const PLACED: ReadonlySet<Genre> = new Set(['ui-mockup', 'logo', 'storyboard', 'sticker-sheet', 'character-sheet'])
/** Pages whose places and notices stand among their texts although no value is in them. */
const NOTICES: ReadonlySet<Genre> = new Set([
  'ad-poster',
  'typographic',
  'menu',
  'calendar',
  'infographic',
  'social-card',
  'card',
  'packaging',
  'chart',
  'cover',
  'signage',
])
const POSTERS: ReadonlySet<Genre> = new Set(['ad-poster', 'typographic'])
const MOST = 14

/**
 * The conservation of content: every value that a prompt states for a page, and on a poster the places and notices beside
 * them, which no reader has placed, becomes a text of its own, in the words of its clause; one that must not be added is
 * named in a warning. `lower` is without refusals; `isExact` where the prompt wants no other words than those in quotes.
 */
export function keepStated(brief: Brief, text: string, lower: string, quotes: readonly Quote[], isExact = false): Warning[] {
  if (PICTURES.has(brief.genre) || brief.textPolicy === 'none') return []
  const said = bare(wordsOf(brief).join('\n'))
  const isSaid = (words: string) => said.includes(bare(words)) || (LABEL.test(words) && said.includes(bare(words.replace(LABEL, ''))))
  // On the axis of a chart a number and what it counts stand apart.
  const isShown = (words: string) =>
    isSaid(words) ||
    brief.content?.chart?.kind === 'scatter' ||
    (brief.content?.chart != null && words.split(/(?<=\d)\s?(?=\p{L})|\s/u).every(isSaid))
  // In the rows of a comparison and the lists of a recipe a clause stands apart in its words.
  const isLong = isDescription(text)
  const isApart = brief.content?.points?.kind === 'compare' || brief.content?.design?.kind === 'recipe'
  const isTorn = (words: string) => isApart && words.split(/\s+/).every((word) => AGAINST.test(word) || isSaid(word))
  const taken = [...valuesIn(text).filter((value) => isShown(value.text)), ...quotes]
  const stated = statedIn(
    text,
    lower,
    quotes,
    taken,
    NOTICES.has(brief.genre) ? (brief.genre === 'calendar' ? 'anywhere' : 'beside') : 'none',
  ).filter(
    (one) =>
      !(one.role === 'headline' && brief.texts.some(({ role }) => role === 'headline')) &&
      !isSaid(one.text) &&
      !(isLong && !FIRM.test(one.field)) &&
      !isTorn(one.text),
  )
  if (PLACED.has(brief.genre)) return lostWarnings(stated.map((one) => one.text))
  const isTitled = brief.texts.some(({ role, field }) => role === 'headline' && field === undefined)
  // Dates and places say nothing without what they are the dates and places of.
  const title =
    POSTERS.has(brief.genre) && !isTitled && quotes.length === 0 && (stated.length > 0 || brief.texts.length > 0)
      ? titleFrom(text, lower)
      : null
  if (title && !isSaid(title)) brief.texts.unshift({ ...plainTextOf('headline', title), role: 'headline' })
  for (const { field, role, text: words } of stated.slice(0, MOST).filter((one) => title === null || bare(one.text) !== bare(title)))
    brief.texts.push({ ...plainTextOf(nameFor(brief, field), words.replace(INVITES, '')), role, ...(role !== 'headline' && { field }) })
  const isRead = NOTICES.has(brief.genre) && brief.language === 'en' && !isLong && !isExact
  const unsaid = isRead ? unsaidIn(text, lower, quotes, wordsOf(brief)).filter((one) => !isTorn(one.text)) : []
  for (const one of unsaid.filter(({ isSure }) => isSure)) placeWhole(brief, one, quotes)
  if (!isExact && !isLong) {
    nameOccasion(brief, text, lower, quotes)
    if (OCCASIONS.has(brief.genre) && brief.language === 'en') nameWhatIsCalled(brief, text, quotes)
  }
  brief.texts = brief.texts.filter((one) => !brief.texts.some((other) => repeats(one, other)))
  withoutVenues(brief)
  return lostWarnings([...stated.slice(MOST), ...unsaid.filter(({ isSure }) => !isSure)].map((one) => one.text))
}

/** A page of facts under words that only call on its readers says what it is for: the event, the house. */
function nameOccasion(brief: Brief, text: string, lower: string, quotes: readonly Quote[]) {
  // Who quotes all of the words wants no others.
  const tells = brief.texts.some((one) => one.field !== undefined && !quotes.some((quote) => quote.text === one.text))
  if (!tells || !OCCASIONS.has(brief.genre) || brief.language !== 'en') return
  const saidOf = new Set(brief.texts.flatMap((one) => tokensOf(one.text)))
  const isSaidAlready = (words: string) => tokensOf(words).every((word) => saidOf.has(word))
  const before = brief.genre === 'card' ? (BEFORE.exec(text)?.[1] ?? null) : null
  const isOfWhom = before !== null && isSaidAlready(INVITED.exec(text)?.[1] ?? '')
  const occasion =
    (isOfWhom
      ? inCapitals(asSet(before))
      : INVITED.exec(text)?.[1]
        ? inCapitals(asSet(INVITED.exec(text)?.[1] ?? ''))
        : titleFrom(text, lower)
    )?.replace(/ (?:at|in) .*$| (?:website|app|page|account|channel|called|named|titled|entitled)$/i, '') ?? null
  const said = new Set(brief.texts.flatMap((one) => tokensOf(one.text)))
  if (!occasion || occasion.length > LONGEST_OCCASION || OF_PAGE.test(occasion) || tokensOf(occasion).every((word) => said.has(word)))
    return
  const at = brief.texts.findIndex(({ role }) => role === 'headline') + 1
  brief.texts.splice(at, 0, { ...plainTextOf('occasion', occasion), role: 'subheadline', field: 'occasion' })
}
/** Where a thing takes place and what it costs are read, not drawn: a studio's name paints nothing, nor do tickets. */
function withoutVenues({ texts, content }: Brief) {
  const design = content?.design
  if (!design) return
  for (const { text } of texts.filter(({ field }) => field === 'place')) design.about = design.about.replace(lowered(text), ' ')
  const isCharged = texts.some(({ field, text }) => field === 'price' && /^tickets?\b/i.test(text))
  if (isCharged) design.about = design.about.replace(/\btickets?\b/, ' ')
}

/** What only says what kind of page it is. */
/** `Graduation party invitation for Noah`: the occasion before the word for the card. */
const BEFORE =
  /^(?:an? |the )?(?:(?:elegant|modern|simple|fun|floral|printable|kids['’]?|playful|cute|minimal\w*|vintage|rustic) )*(\p{L}[\p{L} ’'-]{3,26}) invitation\b/iu
const OF_PAGE =
  /^(?:the )?(?:band|artist|singer|dj|group|duo|company|brand|shop|team|house|product)$|^(?:e-?mail|newsletter|web|website|blog|social(?: media)?|event|online)$|\b(?:headers?|banners?|thumbnails?|posts?|stor(?:y|ies)|covers?|graphics?|images?)$/i

const OF_TIME = /^(?:date|time)$/
/** `Tuesday` beside `Every Tuesday` says nothing of its own. */
function repeats(one: Brief['texts'][number], other: Brief['texts'][number]): boolean {
  if (one === other || other.role === 'headline' || one.text.length >= other.text.length) return false
  if (/^(?:name|phone|web|email|brand)$/.test(one.field ?? '') && ` ${other.text} `.includes(` ${one.text} `)) return true
  const words = new Set(tokensOf(other.text))
  const isOfKind = one.field === other.field || (OF_TIME.test(one.field ?? '') && OF_TIME.test(other.field ?? ''))
  return isOfKind && /^(?:date|time|place)$/.test(one.field ?? '') && tokensOf(one.text).every((word) => words.has(word))
}
/** `Save the date card for a company summer party`. */
const INVITED =
  /^(?:(?:an? )?(?=\p{L}[\p{L} -]{3,24} invitation:)|[^:.,\n]{0,40}\b(?:invitation|invite|save[- ]the[- ]date)(?: card)? (?:to|for) (?:an? |the |our |my ))(\p{L}[\p{L} ’'-]{3,32}?)(?=[:.,\n(]|\s(?:on|at|in|with)\s|\sinvitation:)/iu
const OCCASIONS: ReadonlySet<Genre> = new Set(['ad-poster', 'typographic', 'social-card', 'card'])
const LONGEST_OCCASION = 34

/** A clause stands on its page as a whole: what stood there of its words gives way to it. */
function placeWhole(brief: Brief, { text, field }: Unsaid, quotes: readonly Quote[]) {
  const words = new Set(tokensOf(text))
  const isTorn = (one: Brief['texts'][number]) =>
    one.role !== 'headline' && !quotes.some((quote) => quote.text === one.text) && tokensOf(one.text).every((word) => words.has(word))
  const at = brief.texts.findIndex(isTorn)
  brief.texts = brief.texts.filter((one) => !isTorn(one))
  const whole = {
    ...plainTextOf(nameFor(brief, field), text),
    role: brief.genre === 'signage' ? ('body' as const) : ('caption' as const),
    field,
  }
  brief.texts.splice(at < 0 ? brief.texts.length : at, 0, whole)
}

/** `Code RELAX75` where the code is set: only the word for it is left. */
const LABEL =
  /^(?:(?:the|promo|voucher|coupon|phone|e-?mail)\s+)?(?:code|phone|tel\.?|email|e-?mail|web|website|price|value|date|time|venue|place|address|voucher|call|visit|shop at|book at|at|on)\s*:?\s+/i
/** `Invitation to Maya’s birthday` is called by the birthday. */
const INVITES = /^invitations? (?:to|for) (?:the )?(?=\p{Lu})/iu
const AGAINST = /^(?:vs\.?|versus|and)$/i

const lostWarnings = (words: readonly string[]): Warning[] =>
  words.length === 0
    ? []
    : [
        {
          code: 'words_not_placed',
          message: `“${words.join('”, “')}” found no place in this design; quote what must be set.`,
          words: words.join(', '),
        },
      ]

const nameFor = (brief: Brief, field: string): string => {
  const taken = new Set(brief.texts.map(({ id }) => id))
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? `stated-${field}` : `stated-${field}-${nth}`
    if (!taken.has(name)) return name
  }
}

/** Everything that a brief says on its page. */
export function wordsOf({ texts, content, subjects, ui }: Brief): string[] {
  const { design, ...rest } = content ?? {}
  // A point of a chart says its label and its number in one.
  const pairs =
    content?.chart?.series.flatMap(({ name, points }) =>
      points.map((point) => `${name ?? ''} ${point.label} ${point.x ?? ''} ${point.words} ${content.chart?.note ?? ''}`),
    ) ?? []
  const priced =
    content?.menu?.sections.flatMap(({ title, items }) => items.map(({ name, price }) => `${title ?? ''} ${name} ${price ?? ''}`)) ?? []
  const led = content?.points?.items.map(({ lead, title }) => `${lead ?? ''} ${title}`) ?? []
  const words = [texts.map(({ text }) => text), rest, pairs, priced, led, design?.panels, ui, subjects.map(({ label }) => label)]
  return words.flatMap(stringsOf)
}

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []

/** Whether every word that tells something stands among the texts of a brief. */
export function isSaidBy({ texts }: Brief, words: string): boolean {
  const said = new Set(texts.flatMap(({ text }) => tokensOf(text)))
  return tokensOf(words).every((word) => said.has(word))
}

/** Letters and digits alone: `Friday, 12 June` says `12 june`. */
export const bare = (words: string): string =>
  lowered(words.replaceAll(FILLER, '').normalize('NFKC')).replace(/[^\p{L}\p{M}\p{N}%$€£¥₹₽@+\n]/gu, '')
