import type { Span } from '../clean.ts'
import { blocksOf, hidden, outside } from '../lists.ts'
import type { Quote } from '../quotes.ts'
import type { Region, WantedText } from '../schema.ts'
import type { DesignGenre } from './kinds.ts'

/** What a text states within its design; the words that say so, the more special first. */
const FIELDS: readonly (readonly [field: string, words: string])[] = [
  ['author', 'authors?|written by|by the author|novel by|book by|byline'],
  ['artist', 'artists?|band|musician|singer'],
  [
    'brand',
    'brand(?: name)?|company(?: name)?|organi[sz]ation|publisher|wordmark|handle|username|issued by|studio(?: name)?|shop name|firm|agency|atelier|practice',
  ],
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
  ['flavor', 'flavou?rs?|variety|varietal|scent|blend|roast|variant|vintage(?=\\W*$|:| \\d)'],
  ['ingredients', 'ingredients'],
  ['coverline', 'cover ?lines?|cover stor(?:y|ies)|teasers?|feature (?:lines|stories)|stories'],
  ['series', 'series'],
  ['origin', 'origin|made in|grown in|product of'],
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
  opening: new RegExp(`^(?:the )?(?:${words})(?: is| are|:)?\\s+`),
}))

/** Fields that only one genre has: elsewhere their words mean other things. */
const OWN: Readonly<Record<string, readonly DesignGenre[]>> = {
  flavor: ['packaging'],
  ingredients: ['packaging'],
  weight: ['packaging'],
  seat: ['card'],
  coverline: ['cover'],
  series: ['cover'],
  origin: ['packaging'],
  issue: ['cover', 'card', 'social-card'],
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
  // Only words right before the text speak of it: a studio's open day is no brand.
  return best && before.length - best.end < 26 && LEADS_ON.test(before.slice(best.end)) ? best.field : null
}

/** Between the word for a field and its text. */
const LEADS_ON =
  /^(?:['’]s)?[\s:=(–-]*(?:(?:is|are|was|reads?|reading|says?|saying|called|named|titled|text|line|words?|of|by|for|from|the|an?|at|on|in|with|to|and|big|large|small|top|bottom|left|right|below|above|under|corner|cent(?:er|re)|¤)(?![\w])[\s:,(]*){0,6}$/

/** The field that a label names. */
export const fieldOfLabel = (label: string, genre: DesignGenre): string | null =>
  PATTERNS.find(({ field, whole }) => isOf(field, genre) && whole.test(label.trim()))?.field ?? null

export type Said = Span & { field: string; text: string /** Where on the sheet it belongs. */; region?: Region }

/** What labels such as `Venue: Town Hall` state without quotation marks. */
export function labelledFields(text: string, quotes: readonly Quote[], taken: readonly Span[], genre: DesignGenre): Said[] {
  const found: Said[] = []
  for (const { label, start, end, labelStart } of blocksOf(hidden(text, quotes))) {
    const field = label === '' ? null : fieldOfLabel(label, genre)
    if (!field) continue
    const line = /^\s*[^\n;]*/.exec(text.slice(start, end))?.[0] ?? ''
    const value = (line.split(/(?<=[\p{Ll}\d)]{2})\.\s(?=\p{Lu})/u)[0] ?? '').trim().replace(/[,.;]+$/, '')
    const from = start + text.slice(start, end).indexOf(value)
    const span = { start: from, end: from + value.length }
    const isQuoted = quotes.some((quote) => quote.start >= labelStart && quote.start < end && quote.start <= span.end)
    if (value === '' || value.length > LONGEST || isQuoted) continue
    if (isFree(span, [...taken, ...quotes, ...found])) found.push({ start: labelStart, end: span.end, field, text: value })
  }
  return found
}

const LONGEST = 160
/** Whether a span touches none of the others. */
export const isFree = (span: Span, others: readonly Span[]): boolean =>
  outside(others, span) && !others.some(({ start, end }) => start < span.end && end > span.start)

const LESSER = /\b(?:sub-?(?:title|head|line)\w*|tagline|slogan|strapline|captions?|buttons?|cta|cover ?lines?|footers?)\b[^.;\n]{0,16}$/
/** Whether a quote may be the title: no words before it give it another duty. */
export const mayBeTitle = (quote: Quote, lower: string, genre: DesignGenre): boolean => {
  const before =
    lower
      .slice(Math.max(0, quote.start - 40), quote.start)
      .split(/[.;\n¤]/)
      .at(-1) ?? ''
  return !LESSER.test(before) && fieldIn(before, genre) === null
}

/** `author J. T. Okafor`, `passenger Leo`: the field that the opening words of a part name, and what follows them. */
export function fieldOpening(words: string, genre: DesignGenre): { field: string; value: string } | null {
  const lower = words.toLowerCase()
  for (const { field, opening } of PATTERNS) {
    if (!isOf(field, genre)) continue
    const value = words.slice(opening.exec(lower)?.[0].length ?? words.length).trim()
    if (value !== '' && /^[\p{Lu}\d"@+#]/u.test(value)) return { field, value }
  }
  return null
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
