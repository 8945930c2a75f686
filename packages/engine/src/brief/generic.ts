import { findArchetype } from '../catalog/index.ts'
import type { Warning } from '../engine.ts'
import type { Subject } from './schema.ts'

const GENERIC = /^(?:[a-z-]+ )?(?:product|item|merchandise|goods|accessory|ware)s?$/
/** Something to eat of which no more is said: alone it is an empty plate. */
const DISH = /^(?:signature|plated|main|gourmet|tasting|seasonal|featured|hero|chef's|finished) dish(?:es)?$/
/** What is sold, by the words around it; the last stands where nothing tells. */
const WARES: readonly (readonly [words: RegExp, noun: string])[] = [
  [/\b(?:perfume|fragrance|cologne)\b/, 'perfume bottle'],
  [/\b(?:beauty|skin ?care|cosmetics?|serum|lotion|make-?up|hair ?care)\b/, 'lotion bottle'],
  [/\b(?:watch|timepiece|jewel\w+)\b/, 'wristwatch'],
  [/\b(?:headphones|audio)\b/, 'headphones'],
  [/\b(?:tech|gadget|electronics?|device|wearable|smart home)\b/, 'smart speaker'],
  [/\b(?:beverage|drink|soda|juice|energy drink|sparkling)\b/, 'soda can'],
  [/\b(?:fashion|leather|handbag|apparel|accessories)\b/, 'handbag'],
  [/\b(?:shoes?|footwear|sneakers?)\b/, 'sneaker'],
  [/\b(?:furniture|home ?ware|interior|decor)\b/, 'vase'],
  [/\b(?:fitness|sports?|outdoor)\b/, 'water bottle'],
  [/./, 'bottle'],
]

/**
 * Subjects in which a `product` of which no more is said has become something of its trade, with a warning that says so.
 * Where anything else can be shown, or the lead is a thing of its own, nothing changes.
 */
export function withWares(subjects: Subject[], lower: string): { subjects: Subject[]; warnings: Warning[] } {
  const hero = subjects.find(({ role }) => role === 'hero')
  const isDish = DISH.test(hero?.noun ?? '')
  if (!hero || !(isDish || (GENERIC.test(hero.noun) && !isKnown(hero.noun)))) return { subjects, warnings: [] }
  const noun = isDish ? 'steak' : (WARES.find(([words]) => words.test(lower))?.[1] ?? 'bottle')
  const warning: Warning = {
    code: 'product_chosen',
    message: `The prompt does not say what the “${hero.noun}” is, so “${noun}” stands in.`,
    words: hero.noun,
  }
  return { subjects: subjects.map((subject) => (subject === hero ? { ...subject, noun } : subject)), warnings: [warning] }
}

/** Whether the stage has it, or something like it. */
const isKnown = (noun: string): boolean => !['none', 'hypernym'].includes(findArchetype(noun)?.level ?? 'none')
