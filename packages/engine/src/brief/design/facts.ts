import { blanked, type Span } from '../clean.ts'
import { asSet } from '../lists.ts'
import { DOMAINS } from '../values.ts'
import { isFree, type Said } from './fields.ts'
import { MONTHS } from './month.ts'

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const WEB = new RegExp(
  `\\b(?:https?:\\/\\/)?(?:www\\.)?(?=[\\p{L}\\d.-]{0,80}?\\p{L}{2})[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.${DOMAINS}\\b(?![\\p{L}-])(?:\\/[\\w/-]*)?`,
  'giu',
)
const HANDLE = /(?<![\w@.])@[a-z][\w.]{2,30}\b/gi
const PHONE = /(?<![\d:.,-])(?:\+\d{1,3}[ -]?)?(?:\(\d{1,4}\)[ -]?)?\d{2,8}(?:[ /-]\d{2,8}){1,4}(?![\d:])/g
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\b'
const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b)\\.?`
const ORDINAL =
  '(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)'
const NUMBER_OF_DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL})`
const RANGE = `(?: ?(?:[–-]|to|and|&) ?\\d{1,2}(?:st|nd|rd|th)?)?`
const YEAR = "(?:,? (?:\\d{4}|['’]\\d{2}))?(?![\\p{L}\\d])"
const DATE = new RegExp(
  `\\b(?:(?:${DAY}),? (?:the )?)?(?:the )?(?:${NUMBER_OF_DAY}${RANGE} (?:of )?${MONTH}(?: ?[–-] ?${NUMBER_OF_DAY} ${MONTH})?|${MONTH} ${NUMBER_OF_DAY}${RANGE})${YEAR}|\\b(?:${MONTHS.join('|')}) \\d{4}\\b|\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})\\b|\\b(?:every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?! (?:roast|lunch|brunch|dinner|supper|market|club|school|service|league|choir|sessions?|matinee|special|quiz|social|blues|best|stroll)\\b)(?!,? (?:the )?${NUMBER_OF_DAY}(?! ?[ap]\\.?m\\b|[:.\\d–-])|,? ${MONTH})\\b`,
  'giu',
)
const DAYS = '(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]{0,6}'
const CLOCK = '\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?'
/** `Mon-Fri 7am - 6pm`, `closed Sunday`: opening hours, each a line. */
const HOURS = new RegExp(
  `\\b(?:${DAYS}(?: ?(?:[–-]|to|&|and) ?${DAYS})?|daily|weekdays|weekends),?:? (?:${CLOCK} ?(?:[–-]|to) ?${CLOCK}|closed)(?!\\w)|\\bclosed (?:on )?${DAYS}(?: (?:and|&) ${DAYS})?\\b`,
  'gi',
)
const TIME =
  /\b\d{1,2}(?:[:.]\d{2})?(?: ?(?:am|pm))?(?: ?(?:[–-]|to) ?\d{1,2}(?:[:.]\d{2})?)? ?(?:am|pm|a\.m\.|p\.m\.|AM|PM|o'clock|Uhr)(?!\w)(?: (?:till|until) (?:late|midnight|dawn))?(?: (?:CET|CEST|GMT|UTC|BST|EST|EDT|PST|PDT|ET|PT|IST|JST)\b)?|\b\d{1,2}(?:[:.]\d{2})? in the (?:morning|afternoon|evening)\b|\b\d{1,2}:\d{2}(?: ?[–-] ?\d{1,2}:\d{2})?(?! ?(?:aspect|ratio|format|[:\d]))\b|\b(?:half past|quarter (?:past|to)) \w+(?: in the (?:morning|afternoon|evening))?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock(?: in the (?:morning|afternoon|evening))?/gi
/** Numbers of a hall, a row or a seat, which may follow one another. */
const SPOT =
  '(?:screen|hall|row|seat|gate|platform|coach|section|sector|block|table|stand|tier|door|level|floor|room|suite|zone|track|lane|bay|aisle)s? (?:no\\.? ?)?(?:\\d{1,4}[a-z]?|[a-z]\\d{0,3})(?! ?(?:%|min|km|pm|am))\\b(?![:.]\\d)'
const SEAT = new RegExp(`\\b${SPOT}(?:,? (?:and )?${SPOT})*|\\b(?:general admission|balcony|stalls|vip|standing)\\b`, 'gi')
const OFF =
  /\b(?:up to )?\d{1,3} ?% off\b(?: (?:on )?(?:all|any|every(?:thing)?|selected|select|your|our)(?: (?!this|until|till|only|today|tomorrow|from|with|in|at|on|for|use|and|when)[\p{L}'’&-]+){0,4})?|\b(?:buy one,? get one|two for one|2 for 1|free (?:entry|admission|shipping|delivery|coffee|drink|dessert))\b(?: free)?(?: for (?:students|kids|children|members|seniors|families|locals|all|everyone|under[- ]?\d+s))?/giu
const PRICE =
  /(?:\b(?:[Ff]rom|[Oo]nly|[Jj]ust|[Uu]nder) )?[$€£¥₹] ?\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?:k\b)?(?:\s?[–-]\s?[$€£¥₹]?\d+(?:[.,]\d{1,3})*(?:k\b)?)?(?: off)?(?:\s?(?:per|\/|a) ?(?:class|person|night|month|mo|year|hour|day|week|session|head|ticket|kg|seat)\b)?(?![\d.,]*\s?(?:[MBkK]\b|million|billion))|(?:\b(?:[Ff]rom|[Oo]nly|[Jj]ust|[Uu]nder) )?\b\d+(?:[.,]\d{2})? ?(?:€|£|EUR|USD|GBP|CHF)(?!\w)/g
const CODE =
  /\b(?:promo |voucher |coupon )?code:? ([A-Z0-9][A-Z0-9-]{2,18})\b|\b(?:(?:order|ticket|serial|booking|certificate|member) (?:no\.?|number|#) ?:?|no\.|№) ?([A-Z]{0,4}[- ]?\d[\d-]{1,14})\b/gi
const VALID =
  /\b(?:(?:valid|offer ends|ends|expires?|good|redeemable|apply|order|pre-order|book|register|sign up|enter|enrol|reserve|submit|let us know)(?: (?:until|till|through|thru|by|before|on|from|only|at|in|for|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))|not (?:valid|redeemable|combinable)|cannot be combined|one per|terms (?:and conditions )?apply)\b[^,.;\n¤]{0,60}|\b(?:this (?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|today|tonight|tomorrow) only\b|\bwhile (?:stocks?|supplies) lasts?\b/gi
const RSVP =
  /\b(?:r\.?s\.?v\.?p\.?:?|(?:please |kindly )?reply) (?:by|to|at|before|until|via|on|with)?\b[^.,\n;¤]{3,80}(?:,? (?:\d{4}|to [^.,;\n¤]{3,40}))?(?:\.[a-z]{2,7}\b)*/gi
const DRESS =
  /\b(?:black tie(?: optional)?|white tie|smart casual|cocktail attire|formal attire|garden formal|festive attire|casual dress)\b/gi
const ISSUE =
  /\b(?:issue|volume|vol\.?|no\.?|edition|season|episode|ep\.?) ?#? ?\d{1,4}\b|\b(?:spring|summer|autumn|fall|winter) (?:issue(?:,? \d{4})?|\d{4})\b/gi
const AMOUNT =
  /\b(?:net (?:wt\.?|weight) ?)?\d+(?:[.,]\d+)? ?(?:%(?: ?(?:vol\.?|abv|alc\.?(?:\/vol\.?)?|cocoa|cacao))|g|kg|mg|ml|cl|l|oz|fl\.? ?oz\.?|lbs?|litres?|liters?|grams?|bags|sachets|capsules|tablets|pieces|pcs|seeds|cookies|count|servings|abv|hours?(?: burn(?: time)?)?)(?![\p{L}\d])/giu
const BEST = /\b(?:best before|use by|best by|exp\.?)[: ]+[\d./ ]*\d\b/gi
const SINCE = /\b(?:est(?:ablished|d)?\.?|since|founded(?: in)?) ?(?:in )?(?:1[5-9]|20)\d{2}\b/gi
const READING = /\b\d{1,3}[- ]min(?:ute)?s? (?:read|listen|watch|talk)\b/gi
const RATIO = /\b\d{1,2}:\d{1,2}\b(?=\s*(?:aspect|ratio|format|vertical|horizontal|portrait|landscape|canvas))/
/** Fewer are hours or a span of years. */
const FEWEST_DIGITS = 6
const SIZE = /\b\d{3,4} ?[x×] ?\d{3,4}\b/

type Kind = { field: string; pattern: RegExp; most: number }
const EVERYWHERE: readonly Kind[] = [
  { field: 'email', pattern: EMAIL, most: 1 },
  { field: 'web', pattern: WEB, most: 1 },
  { field: 'handle', pattern: HANDLE, most: 1 },
]
const DATED: readonly Kind[] = [
  { field: 'date', pattern: DATE, most: 2 },
  { field: 'time', pattern: TIME, most: 2 },
]
const ON_CARDS: readonly Kind[] = [
  { field: 'rsvp', pattern: RSVP, most: 1 },
  { field: 'dress', pattern: DRESS, most: 1 },
  { field: 'code', pattern: CODE, most: 2 },
  { field: 'valid', pattern: VALID, most: 3 },
  { field: 'seat', pattern: SEAT, most: 4 },
]
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  card: [...ON_CARDS, ...DATED, { field: 'value', pattern: OFF, most: 1 }, { field: 'price', pattern: PRICE, most: 1 }],
  'social-card': [
    { field: 'code', pattern: CODE, most: 1 },
    { field: 'valid', pattern: VALID, most: 1 },
    ...DATED,
    { field: 'value', pattern: OFF, most: 1 },
    { field: 'price', pattern: PRICE, most: 1 },
    { field: 'reading', pattern: READING, most: 1 },
    { field: 'issue', pattern: ISSUE, most: 1 },
  ],
  slide: [{ field: 'date', pattern: DATE, most: 1 }],
  calendar: [{ field: 'time', pattern: TIME, most: 0 }],
  packaging: [
    { field: 'weight', pattern: AMOUNT, most: 4 },
    { field: 'since', pattern: SINCE, most: 1 },
    { field: 'valid', pattern: BEST, most: 1 },
    { field: 'price', pattern: PRICE, most: 1 },
  ],
  logo: [{ field: 'since', pattern: SINCE, most: 1 }],
  cover: [
    { field: 'issue', pattern: ISSUE, most: 2 },
    { field: 'price', pattern: PRICE, most: 1 },
  ],
  signage: [
    { field: 'hours', pattern: HOURS, most: 7 },
    { field: 'price', pattern: PRICE, most: 2 },
  ],
}
const WITH_PHONE: readonly string[] = ['card', 'social-card', 'signage']

/** Words before a fact that are set with it. */
const LEADS: Readonly<Record<string, RegExp>> = {
  time: /\bdoors(?: open)?(?: at)? $/i,
  phone: /\b(?:[Tt]ext|[Cc]all|[Rr]ing|[Ww]hats[Aa]pp) \p{Lu}\p{Ll}+ (?:on |at )?$/u,
}
/** Facts that their form gives away: dates, times, seats, prices, amounts, codes, addresses of the net. `bare` is the prompt without its quotes. */
export function factsIn(bare: string, genre: string, taken: readonly Span[]): Said[] {
  const found: Said[] = []
  const kinds = [
    ...EVERYWHERE,
    ...(KINDS[genre] ?? []),
    ...(WITH_PHONE.includes(genre) ? [{ field: 'phone', pattern: PHONE, most: 1 }] : []),
  ]
  for (const { field, pattern, most } of kinds) {
    if ((field === 'time' && RATIO.test(bare)) || (field === 'phone' && SIZE.test(bare))) continue
    let count = 0
    // What has been found already is blank: `apply by 15 June at …` ends before the address.
    for (const match of blanked(bare, found).matchAll(pattern)) {
      const said = (match.slice(1).find((group) => group !== undefined) ?? match[0])
        .replace(/\s+/g, ' ')
        .replace(/(?:[\s,.;-]|\s(?:at|on|in|and|with|to|for))+$/, '')
      if (said === '9:16' || (field === 'phone' && (said.match(/\d/g)?.length ?? 0) < FEWEST_DIGITS)) continue
      const start = match.index + Math.max(0, match[0].indexOf(said))
      const span = { start, end: start + said.length }
      if (said.trim().length < 2 || (field === 'valid' && !said.includes(' ')) || count >= most || !isFree(span, [...taken, ...found]))
        continue
      // `doors 8 pm`: the word says which hour it is.
      // `text Jo on 07700 900123`: whom one calls, and how.
      const doors = LEADS[field]?.exec(bare.slice(Math.max(0, start - 36), start))?.[0] ?? ''
      if (doors !== '') {
        found.push({ start: start - doors.length, end: span.end, field, text: asSet(`${doors}${said.trim()}`) })
        count++
        continue
      }
      // The word that names a code stands with it, so that nobody wonders what it is.
      found.push({
        ...span,
        start: match.index,
        field,
        text:
          field === 'code' && /^(?:code|promo|voucher|coupon|order|ticket|booking|no)/i.test(match[0])
            ? asSet(match[0])
            : field === 'valid' || field === 'rsvp'
              ? asSet(said)
              : said.trim(),
      })
      count++
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
