import type { Scene } from '../../scene/index.ts'
import { otherOf } from '../own/others.ts'
import { sideFirst } from '../own/which.ts'
import { type Operation, type Target, target } from '../plan.ts'
import type { Clause } from './clauses.ts'
import { oneText, shownAs, shownIn } from './shown.ts'
import { targetOf } from './target.ts'

/** What a reader of one clause may know of the rest. */
export type Context = {
  inputs: number
  hasMask: boolean
  /** The picture is known to show country under a sky. */
  hasLand: boolean
  /** Words that the picture is known to show, lower case. */
  shown: ReadonlySet<string>
  /** What the instruction spoke of last: `it`. */
  last: Target | null
  /** The picture's scene; null where it has none. */
  scene: Scene | null
}

/** Turns a clause into operations; null when it is none of its business. */
export type Reader = (clause: Clause, context: Context) => Operation[] | null

const PRONOUN = /^(?:it|its|this|that|them|they)$/

/** What a phrase points at; `it` is what was spoken of last, else what the mask shows. */
export function pointed(phrase: string, clause: Clause, context: Context): Target {
  const other = context.scene && otherOf(phrase, context.scene, context.last)
  if (other) return other
  if (!PRONOUN.test(phrase.trim())) {
    const aim = targetOf(sideFirst(phrase), clause.quotes)
    const [told, ...others] = aim.kind === 'thing' && aim.noun ? shownAs(aim.noun, shownIn(context.scene)) : []
    return told && others.length === 0 ? oneText(told) : aim
  }
  return context.last ?? target(context.hasMask ? 'here' : 'subject')
}

/** `the mug, the spoon and the plate`: each of them. */
export const listed = (phrase: string): string[] =>
  phrase
    .split(/\s*,\s*(?:and |or )?|\s+(?:and|or|&|nor)\s+/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** The clause without politeness and what only says that this is an edit. */
export const plain = (lower: string): string =>
  lower
    .replace(/^(?:and|then|also|but|now|next|finally|instead|please|kindly|,|;|:|•|\*|-|–|\d[.)])\s*/g, '')
    .replace(
      /^(?:please|can you|could you|would you|i want you to|i want to|i would like (?:you )?to|i'd like (?:you )?to|we need to|make sure (?:to|that)|just|only|also|then|and)\s+/g,
      '',
    )
    .replace(/^(?:change|edit|task|instruction|request)s?(?: only)?\s*:\s*/, '')
    .replace(/^(?:in|of|on|from|for) (?:the |this )?(?:image|picture|photo)(?: (?:1|one))?,?\s+(?=\w+ )/, '')
    .replace(/[\s.,;:!?]+$/, '')
    .replace(/(?:,? (?:please|pls|plz|thanks|thank you|thx|instead|as well|too|for me|now|if possible|if you can))+$/, '')
    .trim()

const FACTORS: [RegExp, number][] = [
  [
    /\b(?:slight(?:ly)?|a (?:tiny |little )?bit|a little|a touch|subtl[ey]|somewhat|gently|a tad|a smidge|a notch|a hair|marginally|small)\b/,
    0.5,
  ],
  [/\b(?:much|a lot|very|strong(?:ly)?|significant(?:ly)?|way|considerabl[ey]|dramatically|far|extremely|really|heav(?:y|ily))\b/, 1.8],
]

/** How much, from words such as `slightly`, `much` or `20 %`; 0 to 1. */
export function amountIn(lower: string, usual: number): number {
  const percent = /(\d{1,3})\s?(?:%|percent|per cent)/.exec(lower)
  if (percent) return Math.min(1, Number(percent[1]) / 100)
  const factor = FACTORS.find(([pattern]) => pattern.test(lower))?.[1] ?? 1
  return Math.min(1, usual * factor)
}

/** A phrase without its words of degree. */
export const withoutDegree = (phrase: string): string =>
  phrase
    .replace(/\b(?:by )?\d{1,3}\s?(?:%|percent|per cent)/g, ' ')
    .replace(
      /\b(?:slightly|a (?:tiny |little )?bit|a little|a touch|subtly|somewhat|gently|a tad|a smidge|a notch|a hair|much|a lot|very|strongly|significantly|way|considerably|dramatically|far|extremely|really|heavily|even|more|less)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
