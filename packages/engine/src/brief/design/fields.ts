import { blanked, type Span } from '../clean.ts'
import { blocksOf, hidden, outside } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import type { WantedText } from '../schema.ts'
import type { DesignGenre } from './kinds.ts'
import { MONTHS } from './month.ts'

/** What a text states within its design; the words that say so, the more special first. */
const FIELDS: readonly (readonly [field: string, words: string])[] = [
  ['author', 'authors?|written by|by the author|novel by|book by|byline'],
  ['artist', 'artists?|band|musician|singer'],
  ['brand', 'brand(?: name)?|company(?: name)?|organi[sz]ation|publisher|wordmark|handle|username|issued by|studio name|shop name'],
  ['recipient', 'recipient(?: name)?|awarded to|presented to|certif(?:y|ies) that|guest(?: of hono(?:u)?r)?|in the name of|passenger'],
  ['name', 'names?(?: of the (?:couple|person|owner))?|couple|hosts?|speakers?|presenter|employee'],
  ['role', 'job title|position|role|profession'],
  ['email', 'e-?mail(?: address)?'],
  ['phone', 'phone(?: number)?|tel(?:ephone)?|mobile|cell'],
  ['web', 'web ?site|url|web address|domain'],
  ['place', 'venue|location|place|address|where|hosted at|held at|at the'],
  ['time', 'time|when|doors(?: open)?|starts?(?: at)?|departure|boarding(?: time)?'],
  ['date', 'dates?|day|issue date|valid on'],
  ['seat', 'seat|row|section|gate|platform|coach|zone|class|flight'],
  ['code', 'codes?|promo code|voucher code|ticket (?:no\\.?|number)|serial(?: number)?|barcode'],
  ['valid', 'valid (?:until|till|through)|expir(?:y|es|ation)(?: date| on)?|terms(?: and conditions)?|fine print|conditions'],
  ['value', 'value|amount|discount|offer'],
  ['signature', 'signatures?|signed by|signatory|instructor'],
  ['reason', 'for (?:completing|finishing|winning|outstanding)|in recognition of|reason|course(?: name)?'],
  ['issue', 'issue(?: number)?|volume number|edition|season|episode'],
  ['weight', 'net (?:wt|weight|contents)|weight|volume|size|quantity|abv|alcohol'],
  ['flavor', 'flavou?rs?|variety|varietal|scent|blend|roast|variant|origin|vintage'],
  ['ingredients', 'ingredients'],
  ['coverline', 'cover ?lines?|teasers?|feature (?:lines|stories)|stories'],
  ['rsvp', 'r\\.?s\\.?v\\.?p\\.?|reply by'],
  ['dress', 'dress code|attire'],
  ['quote', 'quote|quotation|testimonial'],
  ['figure', 'big number|figure|key number|metric|statistic|stat'],
  ['footnote', 'source|footnote|footer|page number|slide number'],
  ['message', 'messages?|inside text|greeting|wishes?'],
]
const PATTERNS = FIELDS.map(([field, words]) => ({
  field,
  pattern: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'g'),
  whole: new RegExp(`^(?:the )?(?:${words})$`, 'i'),
}))

/** Fields that only one genre has: elsewhere their words mean other things. */
const OWN: Readonly<Record<string, readonly DesignGenre[]>> = {
  flavor: ['packaging'],
  ingredients: ['packaging'],
  weight: ['packaging'],
  seat: ['card'],
  coverline: ['cover'],
  issue: ['cover', 'card'],
  artist: ['cover', 'card'],
  figure: ['slide'],
  role: ['card'],
  dress: ['card'],
  signature: ['card'],
  reason: ['card'],
}
const isOf = (field: string, genre: DesignGenre): boolean => OWN[field]?.includes(genre) ?? true

/** The field that the words before a text name last. */
function fieldIn(before: string, genre: DesignGenre): string | null {
  let best: { field: string; end: number; length: number } | null = null
  for (const { field, pattern } of PATTERNS.filter((one) => isOf(one.field, genre)))
    for (const match of before.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!best || end > best.end || (end === best.end && match[0].length > best.length)) best = { field, end, length: match[0].length }
    }
  // Only words right before the text speak of it.
  return best && before.length - best.end < 26 ? best.field : null
}

const fieldOfLabel = (label: string, genre: DesignGenre): string | null =>
  PATTERNS.find(({ field, whole }) => isOf(field, genre) && whole.test(label.trim()))?.field ?? null

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const WEB =
  /\b(?:https?:\/\/)?(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|io|co|shop|studio|app|dev|de|fr|it|es|uk|eu|jp|example|design|art|cafe|club|me|ai)\b(?:\/[\w/-]*)?/giu
const PHONE = /(?:\+\d{1,3}[ -]?)?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]\d{2,4}){2,4}/g
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`
const DATE = new RegExp(
  `\\b(?:${DAY},? (?:the )?)?(?:\\d{1,2}(?:st|nd|rd|th)?(?: ?[–-] ?\\d{1,2}(?:st|nd|rd|th)?)? (?:of )?${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: ?[–-] ?\\d{1,2})?)(?:,? \\d{4})?(?![\\p{L}\\d])`,
  'giu',
)
const TIME =
  /\b\d{1,2}(?:[:.]\d{2})?(?: ?[–-] ?\d{1,2}(?:[:.]\d{2})?)? ?(?:am|pm|a\.m\.|p\.m\.|AM|PM|o'clock)(?!\w)|\b\d{1,2}:\d{2}(?: ?[–-] ?\d{1,2}:\d{2})?(?! ?(?:aspect|ratio|format|[:\d]))\b/g
const PLACE =
  /\b(?:at|@) (?:the )?((?:\p{Lu}[\p{L}'’&-]*|\d{1,4}(?= \p{Lu}))(?:,? (?:(?:of|the|de|la|and|&) )?(?:\p{Lu}[\p{L}'’&-]*|\d{1,4}(?!:|\d| ?(?:am|pm)))){0,6})/gu
const PROPER = "\\p{Lu}[\\p{L}'’.-]*"
const PEOPLE = new RegExp(
  `\\b(?:for|of|between|by|to|named|called)\\s+(?:dr\\.? |the )?(${PROPER}(?: ${PROPER}){0,3}(?: (?:and|&) ${PROPER}(?: ${PROPER}){0,2})?(?:['’]s \\d{1,3}(?:st|nd|rd|th) \\p{L}+|['’]s \\p{L}+)?)`,
  'gu',
)
const OFF = /\b\d{1,3} ?% off\b|[$€£]\d+(?:[.,]\d{2})?(?: off)?/gi
const RSVP = /\br\.?s\.?v\.?p\.?:? (?:by|to|at|before|until|via|on)\b[^.\n;]{3,80}(?:\.[a-z]{2,4}\b)*/gi
const POST = new RegExp(`${PROPER} ${PROPER},\\s+((?!and |with |in )[\\p{L}][\\p{L} &/-]{1,38}?)(?=\\s+(?:at|of|for)\\b|,|\\.|\\n|$)`, 'gu')
const RATIO = /\b\d{1,2}:\d{1,2}\b(?=\s*(?:aspect|ratio|format|vertical|horizontal|portrait|landscape|canvas))/

type Said = Span & { field: string; text: string }

/** What labels such as `Venue: Town Hall` and the prose itself state without quotation marks. */
export function statedFields(
  text: string,
  quotes: readonly Quote[],
  taken: readonly Span[],
  wants: { facts: boolean; people: string | null; genre: DesignGenre; hasPost: boolean },
): Said[] {
  const found: Said[] = []
  const free = (span: Span) =>
    outside([...taken, ...quotes, ...found], span) &&
    ![...quotes, ...taken, ...found].some(({ start, end }) => start < span.end && end > span.start)
  for (const { label, start, end, labelStart } of blocksOf(hidden(text, quotes))) {
    const field = label === '' ? null : fieldOfLabel(label, wants.genre)
    if (!field) continue
    const line = /^\s*[^\n;]*/.exec(text.slice(start, end))?.[0] ?? ''
    const value = (line.split(/(?<=[\p{Ll}\d)]{2})\.\s(?=\p{Lu})/u)[0] ?? '').trim().replace(/[,.;]+$/, '')
    const from = start + text.slice(start, end).indexOf(value)
    const span = { start: from, end: from + value.length }
    if (
      value === '' ||
      value.length > 160 ||
      quotes.some((quote) => quote.start >= labelStart && quote.start < end && quote.start <= span.end)
    )
      continue
    if (free(span)) found.push({ ...span, field, text: value })
  }
  const bare = blanked(text, [...quotes, ...taken, ...found])
  const each = (pattern: RegExp, field: string, most: number, group = 0) => {
    let count = 0
    for (const match of bare.matchAll(pattern)) {
      const said = (match[group] ?? '').replace(/[\s,.;]+$/, '')
      const start = match.index + match[0].indexOf(said)
      const span = { start, end: start + said.length }
      if (said.length < 2 || count >= most || !free(span)) continue
      found.push({ ...span, field, text: said })
      count++
    }
  }
  if (wants.facts) each(RSVP, 'rsvp', 1)
  if (wants.hasPost) each(POST, 'role', 1, 1)
  each(EMAIL, 'email', 1)
  each(WEB, 'web', 1)
  if (!wants.facts) return found.sort((a, b) => a.start - b.start)
  each(DATE, 'date', 1)
  if (!RATIO.test(bare)) each(TIME, 'time', 1)
  each(OFF, 'value', 1)
  each(PHONE, 'phone', 1)
  each(PLACE, 'place', 1, 1)
  if (wants.people) each(PEOPLE, wants.people, 1, 1)
  return found.sort((a, b) => a.start - b.start)
}

/** The texts with what each states, by the words before it. */
export function withFields(texts: readonly WantedText[], quotes: readonly Quote[], lower: string, genre: DesignGenre): WantedText[] {
  return texts.map((text, i) => {
    const quote = quotes[i]
    if (!quote) return text
    const from = Math.max(quotes[i - 1]?.end ?? 0, quote.start - 60)
    const before =
      lower
        .slice(from, quote.start)
        .split(/[.;\n]/)
        .at(-1) ?? ''
    const field = fieldIn(before, genre)
    return field ? { ...text, field } : text
  })
}
