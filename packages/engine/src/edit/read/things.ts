import { MASK } from '../../brief/quotes.ts'
import { REGIONS, type Region } from '../../brief/schema.ts'
import type { OperationOf, RELATIONS, Target } from '../plan.ts'
import { type Context, listed, plain, pointed, type Reader } from './clause.ts'
import type { Clause } from './clauses.ts'
import { lookOf } from './looks.ts'
import { imageIn } from './target.ts'
import { backdropOf, isLook } from './values.ts'

const REMOVE = /^(?:remove|delete|erase|get rid of|take (?:away|out|off)|clean up|clear|eliminate|edit out|clone out|drop|hide|lose) (.+)$/
const REPLACE = /^(?:replace|swap|exchange|substitute|switch|change|turn) (.+?) (?:with|for|by|into|to) (.+)$/
const ADD = /^(?:add|put|place|insert|include|draw|set|give (?:it|me)|show|have|get|pop|stick|throw in|squeeze in|fit) (.+)$/
const RELATION: [(typeof RELATIONS)[number], RegExp][] = [
  ['left-of', /\b(?:to the left of|left of|on the left (?:side )?of|(?:to|on) the left(?: side)?$)/],
  ['right-of', /\b(?:to the right of|right of|on the right (?:side )?of|(?:to|on) the right(?: side)?$)/],
  ['behind', /\bbehind\b/],
  ['in-front-of', /\b(?:in front of|before)\b/],
  ['beside', /\b(?:next to|beside|by|near|alongside|close to|with)\b/],
  ['on', /\b(?:on top of|onto|on|atop|over)\b/],
]

/** Takes things away. */
export const readRemoval: Reader = (clause, context) => {
  const phrase = REMOVE.exec(plain(clause.lower))?.[1]
  if (!phrase) return null
  let seen = 0
  return listed(phrase).map((item) => {
    const quotes = clause.quotes.slice(seen)
    seen += item.split(MASK).length - 1
    return { op: 'remove', words: clause.words, target: pointed(item, { ...clause, quotes }, context) }
  })
}

/** Puts one thing in another's place. */
export const readReplacement: Reader = (clause, context) => {
  const match = REPLACE.exec(plain(clause.lower))
  if (!match) return null
  const [old, thing] = [match[1] ?? '', match[2] ?? '']
  const target = pointed(old, clause, context)
  if (thing.includes(MASK) || target.kind === 'words' || target.kind === 'picture') return null
  const image = imageIn(thing)
  if (target.kind === 'background') {
    const to = backdropOf(thing)
    return to ? [{ op: 'background', words: clause.words, image: target.image, to }] : null
  }
  // `swap the marble for dark slate`: what it is made of, not a thing.
  if (isStuff(old) && isLook(thing) && !/^an? /.test(thing)) return lookOf(target, thing, clause)
  if (image && image > 1) return [{ op: 'insert', words: clause.words, from: pointed(thing, clause, context), region: null }]
  return /^(?:a|an|some|two|three|another|\d)\b/.test(thing) || /^(?:replace|swap|exchange|substitute)/.test(plain(clause.lower))
    ? [{ op: 'replace', words: clause.words, target, thing: asked(thing) }]
    : null
}

const isStuff = (phrase: string): boolean => isLook(phrase.replace(/^(?:the|all the|any) /, ''))

/** Puts something out of one input into another: `the product of image 1 on the background of image 2`. */
export const readInsertion: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  const match =
    /^(?:(?:add|put|place|insert|use|apply|paste|combine|combining|set|print|take|stick|show|composite) |(?=(?:the )?(?:image|picture|photo) \d))(.+?)(?:,? (?:and )?(?:put |place |paste |add )?(?:it |them )?(?:on top of|onto|on|into|in|to|over|with|against|as)\b (.+))?$/.exec(
      lower,
    )
  const from = match?.[1]
  if (!match || !from || from.includes(MASK)) return null
  const source = pointed(from, clause, context)
  const onto = match[2] ?? ''
  const [image, other] = [source.image, imageIn(onto)]
  if (!image && !other) return null
  const isGround = /\b(?:background|backdrop|scene|setting|surface|table|wall|image|picture|photo)\b/.test(onto)
  // `the mug on the background of image 2`: what changes is the background of the first.
  if (other && other !== 1 && (image === null || image === 1) && isGround)
    return [{ op: 'background', words: clause.words, image: image ?? 1, to: { kind: 'image', image: other } }]
  if (source.kind === 'background' && image)
    return [{ op: 'background', words: clause.words, image: other ?? 1, to: { kind: 'image', image } }]
  if (!image || image === 1) return null
  return [{ op: 'insert', words: clause.words, from: source, region: regionOf(onto) }]
}

/** Adds a thing, or words without quotes are left to others. */
export const readAddition: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  const phrase = ADD.exec(lower)?.[1]
  if (!phrase || !/^(?:a|an|some|one|two|three|four|five|six|several|another|more|\d+)\b/.test(phrase)) return null
  return [addition(phrase, clause, context)]
}

function addition(phrase: string, clause: Clause, context: Context): OperationOf<'add'> {
  for (const [relation, pattern] of RELATION) {
    const match = pattern.exec(phrase)
    if (!match || match.index === 0) continue
    // `a mug with a blue handle`: said of the mug.
    if (match[0] === 'with' || match[0] === 'by') continue
    const place = placeOf(relation, phrase.slice(match.index + match[0].length).trim(), clause, context)
    return { op: 'add', words: clause.words, thing: asked(phrase.slice(0, match.index)), place }
  }
  return { op: 'add', words: clause.words, thing: asked(phrase), place: null }
}

function placeOf(relation: (typeof RELATIONS)[number], phrase: string, clause: Clause, context: Context) {
  const side = /^(?:the )?(?:far )?(left|right)(?: side| hand side)?$/.exec(phrase)?.[1]
  const target: Target = side || phrase === '' ? pointed('product', clause, context) : pointed(phrase, clause, context)
  return { relation: side === 'left' ? ('left-of' as const) : side === 'right' ? ('right-of' as const) : relation, target }
}

const asked = (thing: string): string =>
  thing
    .replaceAll(MASK, ' ')
    .replace(
      /\b(?:in here|in there|here|there|instead|in (?:its|the same) place|to (?:it|the (?:picture|image|scene|photo)|this)|in the (?:picture|image|scene|photo|masked area|mask)|(?:to|on|in) (?:the |this )?(?:background|foreground|empty space))\b/g,
      ' ',
    )
    .replace(/^\s*(?:another|(?:one |a few )?more|some|one extra|a further)\b/, 'a')
    .replace(/\s+/g, ' ')
    .trim()

/** The region that words name, e.g. `the top left corner`. */
function regionOf(words: string): Region | null {
  const [vertical, horizontal] = [/\b(top|bottom|upper|lower)\b/.exec(words)?.[1], /\b(left|right)\b/.exec(words)?.[1]]
  const row = vertical === 'upper' ? 'top' : vertical === 'lower' ? 'bottom' : vertical
  const name = [row, horizontal].filter(Boolean).join('-')
  if ((REGIONS as readonly string[]).includes(name)) return name as Region
  return /\b(?:cent(?:er|re)|middle)\b/.test(words) ? 'center' : null
}
