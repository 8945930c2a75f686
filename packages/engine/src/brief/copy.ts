import { tidy } from './clean.ts'
import type { Section } from './labels.ts'
import { MASK, type Quote } from './quotes.ts'
import type { WantedText } from './schema.ts'

const UNQUOTED =
  /\b(?:that (?:reads|says)|(?:headline|title|tagline|slogan|sign|text|caption)(?: reading| saying| that reads| that says|:)|with the (?:words|text|headline|title)|the (?:words|text))\s+/g

/**
 * Texts without quotation marks: capitals after `that reads` and its like, and the values of labels such
 * as `Headline: Fresh every day`. They come back as quotes, so that the rest treats them alike.
 */
export function unquotedTexts(text: string, lower: string, sections: readonly Section[]): Quote[] {
  const found: Quote[] = capitalsIn(text, lower)
  for (const match of lower.matchAll(UNQUOTED)) {
    const start = match.index + match[0].length
    const words = /^[A-Z0-9][A-Z0-9'’!?&%$€£.,-]*(?:\s+[A-Z0-9&][A-Z0-9'’!?&%$€£.,-]*){0,7}(?![a-z])/
      .exec(text.slice(start, start + 90))?.[0]
      .replace(/[.,]+$/, '')
    if (words && /[A-Z]{2}/.test(words) && !words.includes(MASK)) found.push({ start, end: start + words.length, text: words })
  }
  for (const section of sections) {
    if (section.kind !== 'words' && !COPY.test(section.label)) continue
    // `weight vs price: …` names what is held against each other.
    if (/\b(?:vs\.?|versus|against)\s[^.;,\n]{0,24}$/.test(lower.slice(0, section.start).replace(/:\s*$/, ''))) continue
    // The words may stand on the line after their label.
    const line = /^\s*[^\n]*/.exec(text.slice(section.start, section.end))?.[0] ?? ''
    const value = tidy(line.split(/(?<=[a-z!?)]|\d{4})\.\s/)[0] ?? '').replace(/^\*+\s*|\s*\*+$/g, '')
    const start = section.start + line.indexOf(value)
    if (value === '' || line.includes(MASK) || !isCopy(value, section.kind === 'words')) continue
    found.push({ start, end: start + value.length, text: value })
  }
  return found
    .filter((quote, i) => !found.slice(0, i).some((other) => quote.start < other.end && quote.end > other.start))
    .sort((a, b) => a.start - b.start)
}

const LEADS_TO_WORDS =
  /\b(?:read(?:s|ing)|say(?:s|ing)|labell?ed|titled|named|called|headline|title|subtitle|subheadline|tagline|slogan|caption|wordmark|phrase|words?|text|sign|logo(?:type)?|badge|banner|button)(?: text| line)?:?\s+/g
/** Capitals throughout, of any script that has them. */
const CAPITALS =
  /^(?=[^\s]*\p{Lu}{2})[\p{Lu}\p{N}][\p{Lu}\p{N}'’!?&%$€£.,:•·/-]*(?:\s+(?:[\p{Lu}\p{N}&•·/|–—-][\p{Lu}\p{N}'’!?&%$€£.,:•·/-]*))*(?![\p{Ll}])/u
const NO_COPY = /^(?:(?:UI|UX|CTA|AI|3D|2D|HD|UHD|RGB|CMYK|SVG|PNG|JPG|JSON|LED|HUD|QR|DNA|USA|UK|EU|CSS|API|A\d|\d+K?)\b[\s,./&-]*)+$/

/** `the headline MALTA`, `a sign reading OPEN LATE`: words in capitals behind what leads to them. */
function capitalsIn(text: string, lower: string): Quote[] {
  return [...lower.matchAll(LEADS_TO_WORDS)].flatMap((match) => {
    const start = match.index + match[0].length
    const words = CAPITALS.exec(text.slice(start, start + LONGEST))?.[0].replace(/[\s.,:–—-]+$/, '') ?? ''
    const isSet = (words.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/[¤,]/.test(words) && !NO_COPY.test(words)
    return isSet ? [{ start, end: start + words.length, text: words }] : []
  })
}

/** Labels that may hold the words themselves or speak about them. */
const COPY = /^(?:text|copy|exact (?:visible )?text|visible text|on-image text|in-image text|text (?:in|on) image|wording)$/
const LONGEST = 90
const LONGEST_UNSURE = 48

/** Whether a label's value is the words to be set, not an order about them: `Bold flavours`, not `Bold serif at the top`. */
function isCopy(value: string, isSure: boolean): boolean {
  const lower = value.toLowerCase()
  if (value.length > (isSure ? LONGEST : LONGEST_UNSURE) || /^[[{<(]/.test(value)) return false
  if (/^(?:none|no|n\/a|null|yes|nil|tbd|optional|as needed|not needed|nothing|-+)\.?$/.test(lower)) return false
  if (ABOUT_NOTHING.test(lower) || ABOUT_TYPE.test(lower)) return false
  if (ORDER.test(lower) && ABOUT_WORDS.test(lower)) return false
  if (/^(?:an?|one|the) /.test(lower) && ABOUT_WORDS.test(lower)) return false
  return isSure || (/^[\p{Lu}\p{N}]/u.test(value) && !STYLE_LIST.test(lower) && !ABOUT_WORDS.test(lower))
}

const ABOUT_NOTHING =
  /^(?:no|without|avoid|do not|don't|never|leave)\b.*\b(?:text|words?|headline|title|copy|letters|lettering|typography|caption|button|label|blank|empty|logo)\b/
/** Words that speak of type and place, hardly ever of wares. */
const ABOUT_TYPE =
  /\b(?:fonts?|typefaces?|typography|sans-?serif|sans|serif|lettering|legible|readable|legibility|aligned|alignment|cent(?:er|re)d|uppercase|lowercase|all caps|kerning|hierarchy|weight|pt|px|placeholder|at the (?:top|bottom|cent(?:er|re)|left|right)|(?:top|bottom|upper|lower)[- ](?:left|right|third|half|cent(?:er|re))|in (?:white|black|bold|large|small) (?:text|letters|type)?)\b/
const ORDER =
  /^(?:use|add|place|include|keep|put|show|set|write|make|choose|pick|ensure|create|generate|render|display|insert|have|should|must|only)\b/
const ABOUT_WORDS =
  /\b(?:text|words?|headlines?|subheadlines?|titles?|taglines?|slogans?|copy|captions?|lines?|phrase|message|letters|label|labels|button|english|language|spelling)\b/
const STYLE_LIST =
  /^(?:(?:clean|modern|elegant|bold|minimal|minimalist|simple|large|small|big|sharp|crisp|short|clear|playful|premium|english|only|and|warm|subtle|strong|tall|wide|thin|classic|vintage|retro|editorial|luxury|professional|friendly),?\s*)+$/

/** A text of which nothing is wished but its words. */
export const plainTextOf = (id: string, text: string): WantedText => ({
  id,
  text,
  role: 'other',
  region: null,
  typeface: null,
  weight: null,
  color: null,
})
