import type { Brief, WantedText } from '../../brief/schema.ts'
import { valuesIn } from '../../brief/values.ts'

/** The words of a poster by their duty. */
export type Copy = {
  /** Whose or what it is, above the headline. */
  kicker: WantedText | null
  headline: WantedText | null
  under: WantedText[]
  /** What is given away or what it costs, in a badge. */
  offer: WantedText | null
  /** When. */
  when: WantedText[]
  /** Where. */
  where: WantedText[]
  button: WantedText | null
  /** What a house does, each a line. */
  offers: WantedText[]
  /** Everything else, small. */
  small: WantedText[]
}

const OFFER = /\d ?[%٪％]|[%٪％] ?\d|^(?:free\b|[$€£¥₹] ?\d|2 for 1|half price|buy one)|\d ?(?:€|£|zł|kr)$|折|割引|خصم/iu
const WHEN = new Set(['date', 'time', 'hours'])
const WHERE = new Set(['place', 'phone'])
const UNDER = new Set(['occasion', 'artist', 'name', 'series', 'role'])
const LONGEST_OFFER = 24
const LONGEST_KICKER = 36
const LONGEST_LINE = 44
const LONGEST_DATE = 48

/** Each text of the brief in one duty; the brief's own headline leads, else its first plain text. */
export function copyOf(brief: Brief): Copy {
  const texts = brief.textPolicy === 'none' ? [] : [...brief.texts]
  const take = (test: (text: WantedText) => boolean): WantedText | null => {
    const at = texts.findIndex(test)
    return at < 0 ? null : (texts.splice(at, 1)[0] ?? null)
  }
  const all = (test: (text: WantedText) => boolean): WantedText[] => {
    const found = texts.filter(test)
    for (const text of found) texts.splice(texts.indexOf(text), 1)
    return found
  }
  const isOffer = (text: WantedText) =>
    text.text.length <= LONGEST_OFFER &&
    (text.field === 'value' || text.field === 'price' || text.role === 'price' || OFFER.test(text.text))
  const headline =
    take(({ role }) => role === 'headline') ??
    take(({ role }) => role === 'sign') ??
    take((text) => text.field === undefined && !isOffer(text) && !['button', 'caption', 'body'].includes(text.role)) ??
    (brief.textPolicy === 'free' ? titleOf(brief) : null) ??
    take(({ field }) => field === 'brand' || field === 'name' || field === 'artist') ??
    take(isOffer) ??
    take(({ role }) => role !== 'button')
  // `A poster for Skye, "SKYE" in large letters` says its name once.
  const isSaid = ({ text, field }: WantedText) =>
    field === 'brand' && headline !== null && text.toLowerCase() === headline.text.toLowerCase()
  all(isSaid)
  const kicker = take(({ field, text }) => field === 'brand' && text.length <= LONGEST_KICKER) ?? take(({ field }) => field === 'occasion')
  const offers = all(({ field }) => field === 'offer')
  const offer = take(isOffer)
  // A quoted date is one in any language.
  const isWhen = ({ field, role, text }: WantedText) =>
    WHEN.has(field ?? '') ||
    (field === undefined &&
      role !== 'headline' &&
      role !== 'button' &&
      text.length <= LONGEST_DATE &&
      valuesIn(text).some(({ kind }) => kind === 'date' || kind === 'time'))
  const when = all(isWhen)
  const where = all(({ field }) => WHERE.has(field ?? ''))
  // Without a call, a code is what the reader is to take along.
  const button = take(({ role }) => role === 'button') ?? take(({ field }) => field === 'code')
  const under = all(({ role, field }) => role === 'subheadline' || UNDER.has(field ?? ''))
  // A short line that nothing else is said of belongs to the headline.
  if (under.length === 0) {
    const line = take(({ role, field, text }) => role === 'other' && field === undefined && text.length <= LONGEST_LINE)
    if (line) under.push(line)
  }
  return { kicker, headline, under, offer, when, where, button, offers, small: texts }
}

const KIND =
  /(?:(?:instagram|insta|facebook|linkedin|social(?: media)?|twitter|pinterest) (?:posts?|stor(?:y|ies)|carousels?|pins?|graphics?|tiles?)|posters?|flyers?|fliers?|leaflets?|handbills?|playbills?)\b/
const LOOKS =
  /\b(?:please|create|design|make|draw|generate|produce|me|an?|the|our|my|some|vintage|retro|minimal(?:ist|istic)?|modern|bold|flat|vector|illustrated|illustration|colou?rful|bright|cute|kawaii|playful|elegant|simple|clean|art|deco|bauhaus|swiss|riso\w*|style|styled|typographic|geometric|hand-?drawn|paper-?cut|watercolou?r|pixel|neon|blueprint|psychedelic|a[2-5]|portrait|landscape|square|large|small|big|beautiful|stunning|promotional|promo|advertising|event|travel|movie|film|wall|digital|print|printable|arabic|japanese|chinese|german|french|spanish|korean|hindi|in|line|pop|mid-century|screen-?print\w*|folk|satirical|high|end|luxury|luxurious|premium|cinematic|dramatic|surreal|conceptual|creative|professional|(?:hyper-?|ultra-?|photo-?)?real(?:istic)?|anime|manga|3d|2d|chibi|stylized|stylish|ultra|highly|detailed|polished|finished|single|one|conceptual|commercial|marketing|advertisement|fictional|imaginary|parody|text|key|high-quality|resolution|quality|dynamic|epic|visual)\b/g

/** What the words that ask for a poster call it: `Summer sale poster` is headed Summer Sale; null where they only say how it looks. */
function titleOf(brief: Brief): WantedText | null {
  // Of letters that part no words the English holds only what is understood.
  if (/^(?:zh|ja|ko)/.test(brief.language)) return null
  const about = brief.content?.design?.about ?? ''
  const end = KIND.exec(about)?.index ?? 0
  const said = about
    .slice(0, end)
    .replace(LOOKS, ' ')
    .replace(/[^\p{L}\d'’&-]+/gu, ' ')
    .trim()
  // `pencil illustration of a travel poster of the Amalfi Coast`: what comes before only leads to the poster.
  const isOpen = said === '' || / (?:of|for|as|with)$/.test(` ${said}`)
  const behind = isOpen ? BEHIND.exec(about.slice(end))?.[1] : said
  return behind === undefined || behind.length < 3 || behind.split(' ').length > 5 ? null : headlineOf(behind)
}
const BEHIND =
  /^\w+(?: illustration| design| art)? (?:of|for|about) (?:the |an? )?([\p{L}][\p{L}'’ -]{2,40}?)(?=[,.;:\n]|\s(?:with|in|at|on)\s|$)/u

function headlineOf(said: string): WantedText {
  const text = said.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return { id: 'headline', text, role: 'headline', region: null, typeface: null, weight: null, color: null }
}
