import { sentencesOf } from './clean.ts'
import { MASK } from './quotes.ts'
import { regionsIn } from './regions.ts'
import type { Brief, Region } from './schema.ts'

const FREE =
  /(?<![\w-])(?:(?:negative|empty|blank|white|copy|clear|free|breathing|text|open|unused|uncluttered)[ -]?(?:space|area|room|zone|margin|region)|room (?:for|to)|space (?:for|to|at|on|above|below)|leav(?:e|ing)|reserv(?:e|ing|ed)|empty|keep [^.,;]{0,40}(?:empty|clear|open|free|clean|uncluttered)|copyspace)(?!\w)/
const TEXT_WORDS = new RegExp(
  `(?<![\\w-])(?:headline|title|text|caption|tagline|subheadline|subtitle|button|logo|label|reads?|says?|words?|copy|typography|cta|slogan|sign|price|badge)(?!\\w)|${MASK}`,
)
/** Light, windows and things that come from a side say nothing about where the subject is. */
const ELSEWHERE =
  /(?<![\w-])(?:light|lighting|lit|lights|window|sun|sunlight|glow|softbox|shadows?|lamp|moon|rim|backlight|reflection|background|plant|curtain|navigation|nav|bar|tab|sidebar|icon|coming|entering|beam|rays?|looking|facing|falls?|falling)(?!\w)/

/** Words that place the subject itself. */
const PLACING =
  /(?<![\w-])(?:subjects?|products?|objects?|hero|main|it|them|everything|plac(?:e|ed|ing|ement)|position(?:ed|ing)?|compos(?:e|ed|ition)|framed?|framing|offset|off-cent\w+|align(?:ed|ment)?|stands?|standing|sits?|sitting|rests?|resting|kept?|keep)(?![\w-])/
/** What is said in more words than these and does not speak of the subject places something else. */
const MOST_WORDS = 6

/**
 * Where the subject belongs and what must stay empty, from the positive lower-case text, clause by clause; `hero` is what
 * the picture is of: the place of anything else is none of its.
 */
export function layoutOf(lower: string, hero: string | null = null): Brief['layout'] {
  const layout: Brief['layout'] = { subjectRegion: null, freeRegions: [] }
  for (const sentence of sentencesOf(lower)) {
    for (const clause of clausesOf(lower.slice(sentence.start, sentence.end))) {
      const hits = regionsIn(clause)
      if (hits.length === 0) continue
      if (FREE.test(clause) || isForWords(clause)) for (const { region } of hits) addFree(layout, region)
      else if (!TEXT_WORDS.test(clause) && !ELSEWHERE.test(clause.slice(Math.max(0, (hits[0]?.start ?? 0) - 30), (hits[0]?.end ?? 0) + 14)))
        if (isOfHero(clause, hero)) layout.subjectRegion = preferred(layout.subjectRegion, hits[0]?.region ?? null)
    }
  }
  return layout
}

const isOfHero = (clause: string, hero: string | null): boolean =>
  hero === null ||
  PLACING.test(clause) ||
  clause.includes(hero.slice(hero.lastIndexOf(' ') + 1)) ||
  clause.trim().split(/\s+/).length <= MOST_WORDS

/** `on the left side, include the headline`: a side that is for words. */
const isForWords = (clause: string): boolean =>
  /\b(?:include|add|put|set|place|write) [^.]{0,40}\b(?:typography|headlines?|copy|text)\b/.test(clause)

/** Clauses end at commas and before a joined order: `… on the left and leave space on the right`. */
function clausesOf(sentence: string): string[] {
  return sentence
    .replace(ASIDE, '$1 ')
    .split(
      /[,;:—–]|\s(?:and|with|while|but)\s(?=(?:\w+\s){0,4}(?:leav|keep|reserv|place|position|negative|empty|clear|clean|generous|ample|plenty|open|copy|room|space|blank|lots))/,
    )
}

/** A side that is named before what stands there belongs to it. */
const ASIDE =
  /^(\W*(?:on|to|at|in) the (?:far |lower |upper |bottom |top )?(?:left|right|top|bottom)(?:[- ]hand)?(?: side| half| third| corner)?),/

/** A third or half says more than a side, a side more than the centre; otherwise the first word stands. */
function preferred(known: Region | null, next: Region | null): Region | null {
  if (known === null || next === null) return known ?? next
  return precision(next) > precision(known) ? next : known
}

const precision = (region: Region): number => (region.endsWith('third') || region.endsWith('half') ? 2 : region === 'center' ? 0 : 1)

function addFree({ freeRegions }: Brief['layout'], region: Region) {
  if (region !== 'center' && !freeRegions.includes(region)) freeRegions.push(region)
}
