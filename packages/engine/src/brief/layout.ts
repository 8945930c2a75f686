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

/** Where the subject belongs and what must stay empty, from the positive lower-case text, clause by clause. */
export function layoutOf(lower: string): Brief['layout'] {
  const layout: Brief['layout'] = { subjectRegion: null, freeRegions: [] }
  for (const sentence of sentencesOf(lower)) {
    for (const clause of clausesOf(lower.slice(sentence.start, sentence.end))) {
      const hits = regionsIn(clause)
      if (hits.length === 0) continue
      if (FREE.test(clause)) for (const { region } of hits) addFree(layout, region)
      else if (!TEXT_WORDS.test(clause) && !ELSEWHERE.test(clause.slice(Math.max(0, (hits[0]?.start ?? 0) - 30), (hits[0]?.end ?? 0) + 14)))
        layout.subjectRegion = preferred(layout.subjectRegion, hits[0]?.region ?? null)
    }
  }
  return layout
}

/** Clauses end at commas and before a joined order: `… on the left and leave space on the right`. */
function clausesOf(sentence: string): string[] {
  return sentence.split(
    /[,;:—–]|\s(?:and|with|while|but)\s(?=(?:\w+\s){0,4}(?:leav|keep|reserv|place|position|negative|empty|clear|clean|generous|ample|plenty|open|copy|room|space|blank|lots))/,
  )
}

/** A third or half says more than a side, a side more than the centre; otherwise the first word stands. */
function preferred(known: Region | null, next: Region | null): Region | null {
  if (known === null || next === null) return known ?? next
  return precision(next) > precision(known) ? next : known
}

const precision = (region: Region): number => (region.endsWith('third') || region.endsWith('half') ? 2 : region === 'center' ? 0 : 1)

function addFree({ freeRegions }: Brief['layout'], region: Region) {
  if (region !== 'center' && !freeRegions.includes(region)) freeRegions.push(region)
}
