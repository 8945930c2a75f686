import type { Span } from '../clean.ts'
import { plainTextOf } from '../copy.ts'
import { cjkTitle } from '../languages/cjk-title.ts'
import { asSet, outside } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import type { Brief, Region, WantedText } from '../schema.ts'
import { inCapitals, titleFrom } from '../title.ts'
import { withFields } from './fields.ts'
import type { DesignGenre } from './kinds.ts'
import { directed } from './ways.ts'

/** A design of a kind that the prompt names, with what of the prompt is its content. */
export type DesignRead = {
  genre: DesignGenre
  content: NonNullable<Brief['content']>
  used: Span[]
  /** What the prompt states without quotation marks. */
  stated: readonly { field: string; text: string; region?: Region }[]
  /** Where in the prompt that stands: words to be set, which picture nothing. */
  claimed: readonly Span[]
  /** Facts that no place of the design is for. */
  unplaced: readonly string[]
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
  const told = withFields(texts, quotes, lower, read.genre === 'ad-poster' ? 'social-card' : read.genre)
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
  const title = titleIn(text, lower, read)
  const offer = all.find(({ field }) => field === 'value')
  // A house that only gives an offer stands over it: `story for a plant shop: 20% off all ferns`.
  if (title && offer && HOUSE.test(title))
    return [headlineOf(offer), { ...plainTextOf('brand', title), field: 'brand' }, ...all.filter((one) => one !== offer)]
  return title ? [{ ...plainTextOf('headline', title), role: 'headline' }, ...all] : all
}

const headlineOf = ({ field: _, ...text }: WantedText): WantedText => ({ ...text, role: 'headline' })
const HOUSE =
  /\b(?:shop|store|caf[eé]|bar|studio|salon|restaurant|gym|bakery|clinic|spa|hotel|barber(?:shop)?|florist|pizzeria|deli|boutique|market|brewery|nursery|school|dentist|pharmacy|bookshop|bookstore)$/i

/** A title and a plain line have a role, everything else has its field. */
function textOf({ field, text, region }: DesignRead['stated'][number], i: number): WantedText {
  const plain = { ...plainTextOf(`${field}-${i + 1}`, text), ...(region && { region }) }
  if (field === 'headline' || field === 'subheadline') return { ...plain, id: field, role: field }
  return field === 'line' ? { ...plain, role: 'body' } : { ...plain, field }
}

const CALLED =
  /\b(?:called|named|titled|entitled)\s+(?:the |an? )?((?:\p{Lu}[\p{L}\d'’&]*|\d+)(?:\s(?:(?:and|of|the|&|to|in|for|a)\s)*(?:\p{Lu}[\p{L}\d'’&]*|\d+)){0,6})/u
const ABOUT =
  /\b(?:about|on|of)\s+((?:how to |the |an? |why |our )?[\p{L}\p{N}'’& -]{3,60}?)(?=\s*(?:[:.,;(]|\n|\bwith\b|\busing\b|\bshowing\b|\bthat\b|$))/iu
const AGENDA = /\b(agenda(?: (?:for|of) [^:\n.,]{3,50})?)/i
const FOR = /\bfor\s+(?:an? |the |our |my )?((?:\p{Lu}[\p{L}\d'’&-]*)(?:\s(?:(?:and|of|the|&)\s)?\p{Lu}[\p{L}\d'’&-]*){0,4})/u

/** What the prompt calls the thing, or for slides and signs what it is about. */
function titleIn(text: string, lower: string, { genre, content }: DesignRead): string | null {
  const opening = text.slice(0, 260).replace(/"[^"]*"/g, '')
  const called = CALLED.exec(opening)?.[1]
  if (called) return asSet(called)
  if (genre === 'ad-poster') return content.design?.kind === 'post' ? titleFrom(text, lower) : cjkTitle(text)
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
  if (content.design?.kind === 'coupon')
    return inCapitals(/\b(?:gift )?(?:voucher|card|certificate|coupon)\b/i.exec(opening)?.[0] ?? '') || null
  const named =
    genre === 'slide' ? AGENDA.exec(opening)?.[1] : content.design?.kind === 'timetable' ? (titleFrom(text, lower) ?? undefined) : undefined
  if (named) return asSet(named)
  if (genre === 'slide')
    return (
      asSet(ABOUT.exec(opening)?.[1] ?? '') ||
      asSet(/\bslide\s*[:–—-]\s*([^:.\n;]{4,64}?)(?=(?:,? (?:with )?(?:\w+ )?(?:points|bullets))?:)/i.exec(opening)?.[1] ?? '') ||
      null
    )
  if (['storyboard', 'pattern', 'card', 'calendar', 'sticker-sheet', 'character-sheet'].includes(genre)) return null
  const name = FOR.exec(opening)?.[1]
  return name && content.design?.kind !== 'app-icon' ? asSet(name) : null
}
