import { colorsIn } from '../colors.ts'
import { isSeen } from '../visible.ts'
import { DONE, isColors, isCry, isLook, isProper, ORDER, type Part, partsOf, sentence, withLabels, withLists } from './cut.ts'
import { fieldOfLabel, fieldOpening, type Said } from './fields.ts'
import type { Asked, DesignGenre } from './kinds.ts'
import { NO_NAME, TIMES } from './no-names.ts'
import { companyIn, isHueFirst, isSort } from './sorts.ts'
import { type Around, contentAfter, ofBusiness, ofWares, POST, STREET, titledOrNamed, VENUE, WHO } from './trades.ts'
import { isWay } from './ways.ts'

/** What the parts of a sentence state, and the facts among them that have no place in this design. */
export type Parted = { said: Said[]; unplaced: string[] }

const CALLED = /^(?:the )?((?:sub-?)?(?:title|headline|head)d?|tagline|slogan|called|named)s?:?\s+(.+)$/iu
/** Words that only say what follows them. */
const LABEL =
  /^(?:the )?(?:sub-?)?(?:titles?|headlines?|headings?|lines?|points?|bullets?|texts?|captions?|taglines?|slogans?|quotes?|events?|names?|products?|brands?|also|and|at|on|in|for|cta|buttons?|footers?|notes?|cover stor(?:y|ies)|says?|saying|reading|agenda|opening hours)$/i
const BY = new RegExp(`^(?:(${DONE}) )?by\\s+`, 'i')
const BY_FIELDS: Readonly<Record<string, string>> = {
  hosted: 'name',
  awarded: 'brand',
  presented: 'brand',
  issued: 'brand',
  signed: 'signature',
  organised: 'brand',
  organized: 'brand',
  roasted: 'brand',
  made: 'brand',
  produced: 'brand',
}
const SERIES =
  /^(?:(?:the )?(?:first|second|third|fourth|final|last) (?:book|novel|volume|part|instal?lment) (?:of|in)|(?:book|volume|part|vol\.?) (?:\d+|one|two|three|four|five|six|seven|i{1,3}|iv|v) (?:of|in)\b|an? .{2,40} (?:mystery|novel|story|thriller|saga|adventure)$)/i
/** The parts of the prompt behind the words that ask for the design, each with what it states; what states nothing is a matter of looks. */
export function partedFacts(bare: string, asked: Asked, earlier: readonly Said[], hasTitle: boolean): Parted {
  const said: Said[] = []
  const unplaced: string[] = []
  const parts = withLists(withLabels(partsOf(bare, asked.headEnd), bare, asked.headEnd), bare)
  const has = (field: string) => [...earlier, ...said].some((one) => one.field === field)
  let titled = hasTitle
  // What the occasion is called comes before whatever else is listed.
  const called =
    titled || !mayCall(asked) ? -1 : parts.findIndex(({ text }) => OCCASION.test(text) || (isCry(text) && /^\p{Lu}/u.test(text)))
  const occasion = parts[called]
  if (occasion) {
    said.push({
      start: occasion.start,
      end: occasion.end,
      field: 'headline',
      text: OCCASION.test(occasion.text) ? capitals(occasion.text) : occasion.text,
    })
    titled = true
  }
  parts.forEach((part, i) => {
    if (i === called || LEFT_OVER.test(part.text)) return
    const isListed = part.mark.startsWith(':') || (i > 0 && parts.slice(0, i + 1).some(({ mark }) => mark.startsWith(':')))
    const found = stated(part, asked, {
      has,
      titled,
      isListed,
      isAfter: (field) => nearest(earlier, said, part.start) === field,
      isBesideQuote: part.mark.includes('¤'),
      earlier: [...earlier, ...said],
    })
    if (found === 'unplaced') unplaced.push(part.text)
    else if (found) {
      const last = said.at(-1)
      // `Villa Aurora, Lake Como`: parts of one place stand together.
      if (found.field === 'place' && last?.field === 'place' && /^[\s,]*$/.test(bare.slice(last.end, part.start))) {
        last.text = `${last.text}, ${found.text}`
        last.end = part.end
      } else said.push({ start: part.start, end: endOf(part, found.text), ...found })
      if (found.field === 'headline') titled = true
    }
  })
  return { said, unplaced }
}

/** Where the words of a part end that are set; what is shown beside a name stands behind them. */
function endOf({ start, end, text }: Part, set: string): number {
  const at = text.indexOf(set)
  return at >= 0 && /^ (?:with|featuring|showing|about|in|on) /.test(text.slice(at + set.length)) ? start + at + set.length : end
}

const HOUSE =
  /^\p{Lu}[\p{L}'’&.-]*(?: (?:(?:and|of|the|&) )?\p{Lu}[\p{L}'’&.-]*){0,3} (?:caf[eé]|coffee|bar|bistro|restaurant|bakery|studio|shop|store|salon|gym|hotel|gallery|market|farm|clinic|school|club|brewery|deli|pizzeria|yoga|spa)$/u

/** Cards that invite and announcements are called by their occasion. */
const mayCall = ({ genre, kind }: Asked): boolean => genre === 'social-card' || kind === 'invitation' || kind === 'greeting'
const OCCASION =
  /^(?:grand |big |summer |spring |winter |autumn |annual |community |neighbou?rhood )?(?:open (?:house|day|mic|studio|doors)|(?:re-?)?opening|garage sale|yard sale|clearance sale|bake sale|book fair|fun run|potluck|barbecue|housewarming)$/i
const capitals = (words: string): string => words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
/** What is left where a value has been read: the small words and calls that led to it. */
const LEFT_OVER =
  /^(?:(?:bookings?|enquiries|book|order|call|visit|register|sign up|tickets?|join|apply|buy|shop|reserve|contact|follow|scan|info|more|online|now|today|from|only|just|at|on|via|by|until|till|or|and|with|us|in|for|entry|admission|rsvp|doors|starts?|starting|open|date|time|price|phone|tel|email|website|web)(?:\s+|\.|,|$))+$/i

/** The field that was stated last before an offset. */
const nearest = (earlier: readonly Said[], said: readonly Said[], offset: number): string | null =>
  [...earlier, ...said].filter(({ end }) => end <= offset).sort((a, b) => b.end - a.end)[0]?.field ?? null

function stated(part: Part, asked: Asked, around: Around): { field: string; text: string } | 'unplaced' | null {
  const { genre, kind } = asked
  if (['storyboard', 'pattern', 'sticker-sheet', 'character-sheet', 'map'].includes(genre)) return null
  const words = part.text.replace(/\.$/, '')
  if (words.length < 3 || words.length > 220 || LABEL.test(words)) return null
  if (genre === 'signage' && /^[\p{Lu}\d]/u.test(words) && isWay(words)) return { field: 'line', text: words }
  // `date 2 May`: what is left of it when the date has been read.
  if (/^\p{Ll}/u.test(words) && fieldOfLabel(words, genre)) return null
  const named = part.label ? fieldOfLabel(part.label, genre) : null
  if (named && words.length < 90) return { field: named, text: words }
  // `Subject: orange scooter` speaks of the picture, not of words.
  if (part.label && part.label.split(' ').length < 3 && !CALLED.test(`${part.label} ${words}`)) return null
  const called = CALLED.exec(words)
  if (called?.[2] && /^[\p{Lu}\d]/u.test(called[2]))
    return {
      field: /title|head|name/i.test(called[1] ?? '') && !/sub/i.test(called[1] ?? '') ? 'headline' : 'subheadline',
      text: called[2],
    }
  const by = BY.exec(words)
  if (by) {
    // What stands behind the name in lower case is shown or done: `Mina Cho with a bowl of ramen`.
    const name = words
      .slice(by[0].length)
      .replace(/^the (?=\p{Ll})/u, '')
      .replace(/ (?:with|featuring|showing|about|in|on) (?=an? |the |\p{Ll}).*$/u, '')
    if (!/^(?:The )?[\p{Lu}\d]/u.test(name)) return null
    return { field: BY_FIELDS[(by[1] ?? '').toLowerCase()] ?? authorField(genre, kind), text: name }
  }
  const labelled = fieldOpening(words, genre)
  if (labelled && !isLook(labelled.value)) return { field: labelled.field, text: labelled.value }
  if (/^(?:with |lots of )?(?:love|hugs),? (?:from )?/i.test(words) && kind === 'greeting')
    return { field: 'signature', text: sentence(words) }
  const company = companyIn(words, asked)
  if (company) return company
  const lead =
    /^(?:for|to|of|about|on|called|named|titled|entitled|featuring|starring|feat\.|with|from|at|in|near|showing|saying|awarded to|presented to)\s+/i.exec(
      words,
    )
  const rest = words.slice(lead?.[0].length ?? 0).replace(/^(?:the|my|our|a|an) (?=\p{Lu})/u, '')
  const way = lead?.[0].trim().toLowerCase() ?? ''
  if (
    (kind === 'greeting' || kind === 'invitation') &&
    way === 'from' &&
    (isProper(rest) || /^(?:class|team|all of|everyone|your|the|us|grade|year|room)\b/.test(rest))
  )
    return { field: 'signature', text: sentence(words) }
  // `Moka Corner café`: what a house is stands behind its name.
  const house = genre === 'social-card' && (way === 'of' || way === 'for' || way === 'at' || way === '') ? HOUSE.exec(rest)?.[0] : undefined
  if (house && !around.has('brand') && !isLook(house)) return { field: 'brand', text: house }
  if (way !== '' && isProper(rest)) return led(way, rest, asked, around)
  const last = NAMED_LAST.exec(rest)?.[1]
  if (/^(?:for|of)$/.test(way) && last && isProper(last) && kind !== 'certificate' && kind !== 'invitation' && kind !== 'greeting')
    return led(way, last, asked, around)
  if (way === 'for' && kind === 'business-card' && POST.test(rest) && !around.has('role'))
    return { field: 'role', text: sentence(rest.replace(/^(?:an?|the|my|our) /i, '')) }
  // `banner for a UX researcher, Nora Lindqvist`: what she does, who is named behind it.
  if (way === 'for' && genre === 'social-card' && POST.test(rest) && rest.length < 48 && !around.has('role'))
    return { field: 'role', text: sentence(rest.replace(/^(?:an?|the|my|our) /i, '')) }
  // `3:15 pm in the gym`: a venue without a name of its own.
  if (
    /^(?:in|at)$/.test(way) &&
    (genre === 'social-card' || genre === 'card') &&
    VENUE.test(rest) &&
    (around.has('date') || around.has('time'))
  )
    return { field: 'place', text: sentence(words.replace(/^at /i, '')) }
  if (way !== '' && genre === 'card') {
    // `for Leo who turns 6`: whose day it is, and which.
    const turning = /^(\p{Lu}[\p{L}'’-]+),? (?:who )?(?:is )?(turns|turning) (\d{1,3})$/u.exec(rest)
    if (turning && kind === 'invitation') return { field: 'headline', text: `${turning[1]} turns ${turning[3]}` }
    const someone = personIn(rest) ?? WHOSE.exec(rest)?.[1]
    if (someone && (kind === 'invitation' || kind === 'greeting')) return { field: 'name', text: someone }
  }
  return bare(words, way, asked, around)
}

/** `a law firm Hartwell & Stone`: a name behind what it is. */
const NAMED_LAST = /^(?:an? |the |our |my )?(?:[\p{Ll}][\p{L}-]* ){1,4}(\p{Lu}.*)$/u

/** `compleanno di Giulia`, `Geburtstag von Renate`: whose feast it is. */
const WHOSE = /\s(?:di|de|von|für|para|pour|voor|van)\s(\p{Lu}[\p{L}'’-]+(?: (?:e|et|und|y|en|&|and) \p{Lu}[\p{L}'’-]+)?)$/u

/** `my daughter Mia turning 6`: whoever is named among small words. */
const personIn = (words: string): string | null =>
  /\b(?:daughter|son|wife|husband|mum|mom|dad|friend|sister|brother|grandma|grandpa|boss|colleague|baby|girl|boy)s? (\p{Lu}[\p{L}'’-]+(?: (?:and|&) \p{Lu}[\p{L}'’-]+)?(?:['’]s \d{1,3}(?:st|nd|rd|th) birthday| turning \d{1,3}| turns \d{1,3})?)/u.exec(
    words,
  )?.[1] ?? null

const authorField = (genre: DesignGenre, kind: string): string =>
  kind === 'album' ? 'artist' : kind === 'certificate' ? 'brand' : genre === 'packaging' || genre === 'logo' ? 'brand' : 'author'

/** A name behind a small word that leads to it. */
function led(way: string, name: string, { genre, kind }: Asked, { has, titled }: Around): { field: string; text: string } | null {
  if (isLook(name) && !/\p{Lu}.*\s.*\p{Lu}/u.test(name)) return null
  if (TIMES.test(name)) return null
  const isPlace = way === 'at' || way === 'in' || way === 'near'
  if (isPlace) {
    if (genre === 'packaging') return { field: 'origin', text: name }
    return genre === 'card' || genre === 'social-card' || genre === 'slide' || genre === 'calendar' ? { field: 'place', text: name } : null
  }
  if (way === 'from') return genre === 'packaging' ? { field: 'origin', text: name } : { field: 'brand', text: name }
  if (way === 'called' || way === 'named' || way === 'titled' || way === 'entitled')
    return titled ? null : { field: 'headline', text: name }
  if (way === 'for' || way === 'of' || /(?:^|\s)to$/.test(way)) {
    if (genre === 'card') {
      const field = PEOPLE[kind] ?? 'name'
      return has(field) ? null : { field, text: name }
    }
    if (genre === 'packaging' || genre === 'logo') return titled || has('brand') ? null : { field: 'brand', text: name }
    if (genre === 'cover' || genre === 'social-card')
      return titled ? (genre === 'social-card' ? { field: 'brand', text: name } : null) : { field: 'headline', text: name }
    return null
  }
  if ((way === 'featuring' || way === 'starring' || way === 'feat.' || way === 'with') && /\s/.test(name))
    return genre === 'card' || genre === 'cover' || genre === 'social-card'
      ? { field: 'artist', text: way === 'with' ? name : `${way} ${name}` }
      : null
  return null
}

/** What a capitalised name after `for`, `of` or `to` is on a card. */
const PEOPLE: Readonly<Record<string, string>> = {
  certificate: 'recipient',
  'business-card': 'name',
  ticket: 'headline',
  coupon: 'brand',
  greeting: 'name',
}

/** A part without a small word before it. */
function bare(words: string, way: string, asked: Asked, around: Around): { field: string; text: string } | 'unplaced' | null {
  const { genre, kind } = asked
  const { has, titled, isListed } = around
  const proper = isProper(words) && !NO_NAME.test(words)
  if (genre === 'cover' && SERIES.test(words) && /\p{Lu}/u.test(words)) return { field: 'series', text: sentence(words) }
  if (kind === 'magazine' && proper && !has('brand') && words.split(' ').length <= 3) return { field: 'brand', text: words }
  if (kind === 'business-card') return way === '' ? ofBusiness(words, proper, around) : null
  if (way !== '' && way !== 'for' && genre !== 'packaging') return null
  const content = contentAfter(words, asked)
  if (content && !titled) return { field: 'headline', text: content }
  if (way !== '' && genre !== 'packaging') return null
  if (genre === 'card' && !proper && isHueFirst(words)) return null
  const isOfWare = genre === 'packaging' && isSort(words)
  if (!isOfWare && isLook(words) && !(proper && words.split(' ').length > 1 && !isColors(words) && !ORDER.test(words))) return null
  if (genre === 'slide' && POST.test(words) && words.length < 60) return { field: 'role', text: words }
  const isAddress = /^\d/.test(words) && STREET.test(words) && proper
  if (
    !titled &&
    isListed &&
    (genre !== 'card' || (proper && !has('name'))) &&
    !isAddress &&
    /^[\p{Lu}\d]/u.test(words) &&
    /\p{L}{3}/u.test(words)
  )
    return { field: 'headline', text: words }
  if (genre === 'packaging') return ofWares(words, proper, around)
  const ask =
    genre === 'social-card'
      ? /^(?:call|contact|ask for|phone|text) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})$/u.exec(words)?.[1]
      : undefined
  if (ask) return { field: 'name', text: ask }
  if (genre === 'social-card' && WHO.test(words)) return { field: 'name', text: sentence(words) }
  const isPlaced = has('date') || has('time') || has('place')
  if (POST.test(words) && (proper || /^[\p{Lu}]/u.test(words)) && words.length < 60) return { field: 'role', text: words }
  if (
    (genre === 'card' || genre === 'social-card' || genre === 'slide') &&
    proper &&
    !(isSeen(words.toLowerCase()) && !words.includes(' ')) &&
    kind !== 'certificate' &&
    ((/^\d/.test(words) && STREET.test(words)) || ((isPlaced || STREET.test(words)) && titledOrNamed(around)))
  )
    return { field: 'place', text: words }
  if (genre === 'social-card' && isPlaced && VENUE.test(words)) return { field: 'place', text: sentence(words) }
  if (kind === 'ticket' && !titled && / to \p{Lu}/u.test(words)) return { field: 'headline', text: sentence(words) }
  if (genre === 'logo' || genre === 'calendar')
    return proper && genre === 'logo'
      ? !titled && !has('brand')
        ? { field: 'brand', text: words }
        : titled && !isColors(words)
          ? { field: 'place', text: words }
          : null
      : null
  if (genre === 'slide') return proper ? { field: 'brand', text: words } : null
  if (genre === 'signage' && colorsIn(words.toLowerCase()).length > 0) return null
  if (genre === 'signage') return isListed || proper || /\d/.test(words) ? { field: 'line', text: words } : null
  if (kind === 'certificate' && /^(?:mrs?|ms|miss|dr|prof)\b\.? /i.test(words) && !has('signature'))
    return { field: 'signature', text: words }
  if (kind === 'certificate' && proper) return { field: has('brand') ? 'line' : 'brand', text: words }
  // Where the occasion is told already, what is named by one word is shown.
  if (proper && !words.includes(' ') && (has('date') || has('place')) && isSeen(words.toLowerCase())) return null
  if (proper) return { field: !titled && kind !== 'invitation' ? 'headline' : 'line', text: words }
  if (/^an? /i.test(words)) return null
  const count = words.split(' ').length
  const isSentence = (/^\p{Lu}/u.test(words) && count > 2) || (genre === 'card' && /!$/.test(words) && count > 2)
  if ((kind === 'ticket' || kind === 'coupon') && titledOrNamed(around) && way === '' && count <= 5)
    return { field: 'line', text: sentence(words) }
  if ((isSentence || (isListed && genre === 'social-card')) && !isSeen(words.toLowerCase()))
    return { field: 'line', text: words.replace(/\s+(?:on|at|in|by|for|and|the|from|to)$/i, '') }
  return /\d/.test(words) || /(?<!^)\b\p{Lu}\p{Ll}{2,}/u.test(words) ? 'unplaced' : null
}
