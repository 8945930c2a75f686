import type { Subject } from './schema.ts'

export type Relation = NonNullable<Subject['relation']>['type']

/** How words tie two things: a relation, or `holding` and `bearing` where the first has the second in or on it. */
export type Link = Relation | 'holding' | 'bearing' | 'with' | 'and'

const LINKS: [Link, RegExp][] = [
  ['holding', /\b(?:(?:filled|brimming|overflowing|packed|stuffed|loaded) with|full of|containing|holding)\b/g],
  ['bearing', /\b(?:topped|garnished|crowned|decorated|capped|piled) with\b/g],
  ['above', /\b(?:(?:float|hover|levitat|suspend|ris)\w{0,4}(?: \w{1,12}){0,2} )?(?:above|over)\b/g],
  ['on', /\b(?:draped|thrown|slung|laid|spread|folded)(?: casually| loosely| elegantly| neatly)? (?:over|across)\b/g],
  ['leaning-on', /\b(?:lean(?:s|ing|ed)?|propped|resting) (?:up )?against\b/g],
  ['in-front-of', /\bin front of\b/g],
  ['left-of', /\b(?:to|on|at) the left (?:side )?of\b|\bleft of\b/g],
  ['right-of', /\b(?:to|on|at) the right (?:side )?of\b|\bright of\b/g],
  ['behind', /\bbehind\b/g],
  ['around', /\bsurrounded by\b|\bamong(?:st)?\b|\bamids?t?\b|\bencircled by\b|\bscattered with\b/g],
  [
    'beside',
    /\bbeside\b|\bnext to\b|\balongside\b|\bnear\b|\bclose to\b|\badjacent to\b|\baccompanied by\b|\bpaired with\b|\bby\b|\bbetween\b|\bagainst\b/g,
  ],
  ['on', /\bon top of\b|\batop\b|\bupon\b|\bon(?:to)?\b|\bacross\b/g],
  ['in', /\binside\b|\bwithin\b|\bin(?:to)?\b/g],
  ['with', /\bwith\b|\bplus\b|\bincluding\b|\bfeaturing\b/g],
  ['and', /\band\b|,|&|\+/g],
]

/** The last relation that the words between two things name; a sentence's end cuts the tie. */
export function linkIn(words: string): Link | null {
  if (words.length > 90 || /[.!?;\n]\s/.test(words) || words.includes('\n')) return null
  let best: { link: Link; at: number; length: number } | null = null
  for (const [link, pattern] of LINKS) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      const weak = link === 'and'
      if (
        !best ||
        (!weak && best.link === 'and') ||
        (weak === (best.link === 'and') && end > best.at) ||
        (end === best.at && match[0].length > best.length)
      )
        best = { link, at: end, length: match[0].length }
    }
  }
  // `in a dark kitchen, one lamp`: what the relation speaks of ended at the comma.
  const isOfAnother = best !== null && best.link !== 'and' && words.slice(best.at, Math.max(best.at, words.lastIndexOf(','))).trim() !== ''
  return isOfAnother ? 'and' : (best?.link ?? null)
}

/** What a thing leans on or hangs from that is no subject: the wall of the place. */
export const WALL = 'wall'

/** `A behind B` seen from B. */
export const INVERSE: Partial<Record<Relation, Relation>> = {
  behind: 'in-front-of',
  'in-front-of': 'behind',
  'left-of': 'right-of',
  'right-of': 'left-of',
  beside: 'beside',
}
