import { MASK } from '../../brief/quotes.ts'
import { isGeneric, singular } from '../../brief/vocabulary.ts'
import { type Target, target } from '../plan.ts'

const NUMBERS: Record<string, number> = { first: 1, one: 1, second: 2, two: 2, third: 3, three: 3, fourth: 4, four: 4 }
const PICTURE = '(?:image|picture|photo|photograph|input|reference|pic|img)'
const IMAGE = new RegExp(
  `(?:(?:(?:in|of|from|on|out of|onto|into) )?(?:the )?${PICTURE} ?(?:#|no\\.? ?|number )?(\\d{1,2}|one|two|three|four)(?!\\w)(?:'s|’s)?|(?:(?:in|of|from|on|out of|onto|into) )?the (first|second|third|fourth) ${PICTURE}(?!\\w)(?:'s|’s)?)`,
)

/** The input that words name: `image 2's logo`, `the second photo`; null when they name none. */
export function imageIn(words: string): number | null {
  const match = IMAGE.exec(words)
  const named = match?.[1] ?? match?.[2]
  return named ? (NUMBERS[named] ?? Number(named)) || null : null
}

const ROLE: [RegExp, string | null][] = [
  [/\b(?:sub-?headline|sub-?title|subheading|tagline|strapline|slogan)\b/, 'subheadline'],
  [/\b(?:headline|title|heading|header)s?\b/, 'headline'],
  [/\b(?:button|call to action|cta)\b/, 'button'],
  [/\bprices?(?: tags?)?\b/, 'price'],
  [/\b(?:dish|item|drink|food|product|menu) names?$|\bnames of (?:the )?(?:dish|item|drink|product)/, 'list-item'],
  [/\bcaptions?\b/, 'caption'],
  [/\b(?:panel|frame|scene|shot|step|page|slide|section) numbers?$/, 'number'],
  [/\b(?:body(?: text| copy)?|paragraph)\b/, 'body'],
  [/\b(?:label|print|logo text|brand name|product name)(?: text| words| wording| lettering| copy)?$/, 'label'],
  [/\bsign(?:age)?(?: text| words)?$/, 'sign'],
  [/\b(?:text|words?|wording|lettering|writing|copy|letters|typography|quote|inscription)$/, null],
]

const PRONOUN = /^(?:it|its|this|that|them|they|this one)$/
const WHOLE = /^(?:picture|image|photo|photograph|shot|scene|canvas|composition|everything|it all|pic|whole picture|colou?rs?|tones?)$/
const BACK = /^(?:background|backdrop|bg|wall behind.*|setting|surroundings|environment|background colou?r|studio background|wall|scenery)$/
const SUBJECT = /^(?:(?:main |central )?(?:subject|product|item|object|hero|thing|model)|foreground)$/
const HERE =
  /^(?:here|there|this (?:area|part|spot|place|region)|(?:masked?|selected|marked|painted|highlighted|transparent) (?:area|part|region|spot|space|object|thing)|(?:mask|selection|area|region|spot|gap|hole))$/
const REST = /^(?:everything else|all else|the rest|rest|rest of (?:the )?\w+|nothing else|other (?:things|elements|parts|details))$/

/** What a noun phrase of an instruction points at. `quoted` are the clause's quotes, in order. */
export function targetOf(phrase: string, quoted: readonly string[] = []): Target {
  const image = imageIn(phrase)
  const bare = phrase
    .replace(IMAGE, ' ')
    .replace(/^(?:please|just|only|all of|all|any|both|each|every|entire|whole)\s+/g, '')
    .replace(/^\s*(?:the|a|an|my|our|your|his|her|their|some)\s+/, '')
    .replace(/^(?:entire|whole|existing|current|original|old)\s+/, '')
    .replace(/\s+(?:in|of|from|on) (?:the |this )?(?:picture|image|photo|photograph|scene|shot|background)\s*$/, '')
    .replace(/(?:'s|’s)$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.]+|[\s,;:.]+$/g, '')
  if (bare === '' || WHOLE.test(bare)) return target('picture', { image })
  if (PRONOUN.test(bare) || SUBJECT.test(bare)) return target('subject', { image })
  if (HERE.test(bare)) return target('here', { image })
  if (REST.test(bare)) return target('rest', { image })
  if (BACK.test(bare)) return target('background', { image })
  const role = ROLE.find(([pattern]) => pattern.test(bare.replaceAll(MASK, '').trim()))
  if (bare.startsWith(MASK) || role)
    return target('words', { image, noun: role?.[1] ?? null, text: bare.includes(MASK) ? (quoted[0] ?? null) : null })
  const noun = bare.replaceAll(MASK, '').trim()
  return isGeneric(noun) ? target('subject', { image }) : target('thing', { image, noun: singular(noun) })
}
