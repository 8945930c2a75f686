import { colorsIn } from '../colors.ts'
import { isLook, sentence } from './cut.ts'
import type { Said } from './fields.ts'
import type { Asked } from './kinds.ts'

/** What is known where a part of a sentence is read. */
export type Around = {
  has: (field: string) => boolean
  titled: boolean
  isListed: boolean
  isAfter: (field: string) => boolean
  /** Right behind a quote. */
  isBesideQuote: boolean
  earlier: readonly Said[]
}

export const STREET =
  /\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|square|place|boulevard|blvd\.?|way|quay|pier|park|hall|hotel|house|estate|villa|church|chapel|garden|gardens|castle|theat(?:re|er)|museum|gallery|club|centre|center|library|barn|farm|vineyard|winery|restaurant|caf[eé]|lake|arena|stadium|rooftop|studio|orangery|central|station|university|college|school|ul\.|stra(?:ß|ss)e|platz|rue|via|plaza|plaça|calle)\b/i

export const POST =
  /\b(?:engineer|architect|designer|director|manager|founder|co-?founder|ceo|cto|cfo|coo|head of|lead|developer|consultant|photographer|editor|writer|professor|teacher|baker|chef|florist|attorney|lawyer|dentist|doctor|therapist|plumber|electrician|carpenter|stylist|realtor|agent|analyst|scientist|producer|coach|instructor|trainer|president|chair|secretary|partner|associate|specialist|officer|owner|artist|illustrator|accountant|nurse|surveyor|strategist|barber|mechanic|gardener|translator|principal|dean|researcher|freelancer|marketer|copywriter|nutritionist|tutor|recruiter|videographer|programmer|musician|author|speaker|planner|psychologist)\b/i
/** `school gym`: a place without a name of its own. */
export const VENUE =
  /^(?:the |our )?(?:\p{Ll}+ ){0,2}(?:gym|hall|library|park|church|cafeteria|canteen|auditorium|parking lot|car park|courtyard|playground|clubhouse|community cent(?:er|re)|square|garden|beach|barn|theat(?:er|re)|studio|lawn|foyer|lobby)$/u
/** `agent Maria Lopez`: whom to ask, with what they are. */
export const WHO =
  /^(?:your |our |the )?(?:(?:real estate |estate |listing |sales |event )?(?:agent|realtor|broker|host|hosts|coach|instructor|teacher|contact|guide|speaker|dj|chef|curator|organi[sz]er))\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}$/iu

const WARES =
  /\b(?:notes? of|tasting notes|washed|natural process|honey process|roast(?:ed)?|whole beans?|ground coffee|single origin|non-?gmo|open[- ]pollinated|heirloom|certified|fair ?trade|organic|vegan|gluten[- ]free|sugar[- ]free|low[- ](?:sugar|fat|carb|calorie|sodium)|no (?:added )?sugar|alcohol[- ]free|non-?alcoholic|zero sugar|caffeine[- ]free|dairy[- ]free|plant[- ]based|unsweetened|handmade|hand[- ]?(?:poured|crafted|picked)|small batch|cold[- ]pressed|extra virgin|raw|unfiltered|dry|brut|reserve|limited edition|extra hot|mild|smoked|spicy|scent(?:ed)?|fragranced?|soy wax|flavou?r(?:ed)?|hazy|ipa|lager|stout|pale ale|porter|pilsner|cider|tea|coffee|blend|wildflower|blossom|honey|jam|marmalade|sauce|chutney|pickles?|soap|candle|oil|vinegar|granola|cookies|chocolate|with|made (?:in|with|from)|grown in|harvested in|product of|brewed in|bottled in|produced in|sourced from|ingredients)\b/i

export const titledOrNamed = ({ has, titled }: Around): boolean => titled || has('name') || has('headline') || has('recipient')

const CONTENT =
  /^(?:for )?(?:an? |the |our |my )?(?:new |latest |upcoming )?(?:blog post|post|article|essay|talk|webinar|workshop|podcast(?: episode)?|episode|video|course|newsletter|guide|report|case study|launch|event|novel|book|album|ep|single|memoir|thriller|magazine|zine|play|film|movie|concert|show)(?: (?:called|titled|named|about|on|of))?:?\s+(.{3,120})$/iu
/** `blog post How we cut our bill in half`: what stands behind the word for it. */
export function contentAfter(words: string, { genre }: Asked): string | null {
  if (genre === 'packaging' || genre === 'signage' || genre === 'logo') return null
  const content = CONTENT.exec(words)?.[1]
  return content && /^[\p{Lu}\d]/u.test(content) ? content : null
}

/** Whose card it is, what they are, for whom they work and where: in the order in which people write it. */
export function ofBusiness(words: string, proper: boolean, around: Around): { field: string; text: string } | null {
  const { has } = around
  if (STREET.test(words) && /\d/.test(words)) return { field: 'place', text: words }
  if (/^(?:ul|al|via|rue|calle)\.? .+\d/i.test(words)) return { field: 'place', text: words }
  if (POST.test(words) && !has('role') && words.length < 60 && (/^\p{Lu}/u.test(words) || has('name')))
    return { field: 'role', text: sentence(words) }
  // Whatever a profession is called, it stands in small letters behind the name.
  if (!proper && titledOrNamed(around) && !has('role') && /^\p{Ll}[\p{L} '’-]{3,40}$/u.test(words) && !isLook(words))
    return { field: 'role', text: sentence(words) }
  if (!proper || isLook(words)) return null
  if (!has('name')) return { field: 'name', text: words }
  if (has('place')) return { field: 'place', text: words }
  return { field: has('brand') ? 'place' : 'brand', text: words }
}

/** What it is, its kind and where it comes from. */
export function ofWares(words: string, proper: boolean, { titled, has, isBesideQuote }: Around): { field: string; text: string } | null {
  if (/^(?:made|grown|harvested|brewed|bottled|produced|roasted|distilled|product|packed|baked) (?:in|of|by)\b/i.test(words))
    return { field: 'origin', text: sentence(words) }
  if (proper && !titled && !has('brand')) return { field: 'headline', text: words }
  // `deep purple with a crescent moon`: what opens with a colour speaks of the label's look.
  const [color] = colorsIn(words.toLowerCase())
  if (!proper && color?.start === 0 && (!color.ambiguous || / (?:and|with|on) /.test(words.slice(color.end)))) return null
  if (proper && words.split(' ').length <= 2 && !WARES.test(words)) return { field: 'origin', text: words }
  const isWare = isBesideQuote && !has('flavor') && /^\p{Ll}[\p{L} '’-]{3,36}$/u.test(words)
  if (proper || WARES.test(words) || isWare)
    return { field: 'flavor', text: sentence(words.replace(/^for (?:an? |the |our |my )?/i, '').replace(/ (?:called|named)$/i, '')) }
  return null
}
