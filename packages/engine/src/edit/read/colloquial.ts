import { MASK } from '../../brief/quotes.ts'
import { isLook } from './values.ts'

/** Turns of speech that say a wish the other way round, put into the order of an instruction. */

const WAS = new RegExp(
  `^([^${MASK}]+?),? (?:instead of|rather than|in place of|as opposed to|(?:and )?not) (?:the |an? |in )?([^${MASK},]+)$`,
)
const USED = /^(?:use|have|put|try|take|get|with|in|show|want) (?:in )?/
const NO_THING = /^(?:so|too|as|that|very|quite|really|just|only|be|be so|enough)\b/

/** `oak instead of walnut`: what it was is no part of the wish; `a vase rather than the mug`: one in the place of the other. */
export function withoutContrast(lower: string): string {
  const [, wish, was] = WAS.exec(lower.replace(/[\s.,;:!?]+$/, '')) ?? []
  if (wish && was && /^(?:it|this|that|them)$/.test(was)) return wish
  if (!wish || !was || NO_THING.test(was)) return lower
  const thing = wish.replace(/^(?:please |maybe |could we |can we |let's )*/, '').replace(USED, '')
  if (isLook(was)) return isLook(thing) && /instead of|place of|rather/.test(lower) ? `swap the ${was} for ${thing}` : wish
  return /^(?:an?|some) /.test(thing) && !/\b(?:not|is|are|should|be)\b/.test(lower) ? `replace the ${was} with ${thing}` : lower
}

/** What people say of a thing that is to be another. */
const IDEA: Record<string, string> = {
  lost: 'lose',
  made: 'make',
  took: 'take',
  had: 'add',
  moved: 'move',
  put: 'put',
  removed: 'remove',
  swapped: 'swap',
  dropped: 'drop',
  turned: 'turn',
  changed: 'change',
  gave: 'give',
  painted: 'paint',
  added: 'add',
  replaced: 'replace',
  brought: 'bring',
  pulled: 'pull',
  went: 'go',
  zoomed: 'zoom',
  scooted: 'move',
  tried: '',
  used: '',
}
const SAID_AS_IDEA = new RegExp(`^(${Object.keys(IDEA).join('|')}) `)
const MOVES = /^(?:scoot|scooch|pop|stick|budge|shove|shuffle|bump|slip|nudge|slide) (?=(?:it|this|that|them|the|my|our)\b)/
const TO_ITS_PLACE = / (?:over|along|across|on over)(?= |$)/
const BESIDE_THE_POINT = / (?:altogether|entirely|completely|again|from (?:there|it)|in there|in here|somewhere)(?= too$|$)/
const ABOUT_A_THING = /^(?:the|that|this|my|our) [\w-]+(?: [\w-]+)?$/

/** The same wish with its thing where an instruction has it; the clause itself where nothing was turned round. */
export function inOrder(lower: string): string {
  const said = lower
    .replace(SAID_AS_IDEA, (_whole, past: string) => (IDEA[past] ? `${IDEA[past]} ` : ''))
    .replace(MOVES, 'move ')
    .replace(/^(?:move|shift|push|bring|pull|drag) .*$/, (move) => move.replace(TO_ITS_PLACE, ''))
    .replace(BESIDE_THE_POINT, '')
    .replace(/,? please,? /, ' ')
    .trim()
  // `could it face the other way`.
  const turned =
    /^(?:(?:can|could|should|would|might) )?(.+?) (?:should |could )?(?:to )?(?:fac(?:e|es|ing)|point(?:s|ing)?|look(?:s|ing)?) the other way(?: round| around)?$/.exec(
      said,
    )?.[1]
  if (turned) return `turn ${turned.replace(/^(?:have|make|turn|let) /, '')} around`
  const [, holder, held] = /^(it|this|that|(?:the|my|our) [\w -]+?) (?:had|got|wore) (.+)$/.exec(said) ?? []
  if (holder && held) return `${holder} should have ${held}`
  // `the cup, can it be terracotta`.
  const [, first, rest] = /^((?:the|my|our) [\w -]+?), (?:can|could|should|may) (?:it|they|that) be (.+)$/.exec(said) ?? []
  if (first && rest) return `make ${first} ${rest}`
  // `not so big, the cactus`.
  const [, how, thing] = /^([^,]+), (.+)$/.exec(said) ?? []
  if (how && thing && ABOUT_A_THING.test(thing) && !/\b(?:the|my|our|and)\b/.test(how)) return `${thing} ${how}`
  if (how && thing && ABOUT_A_THING.test(how) && !/\b(?:the|my|our)\b/.test(thing)) return `${how} ${thing}`
  // `copper for the bowl`.
  const [, look, owner] = /^(.+?) (?:for|on) ((?:the|my|our|that) [\w -]+)$/.exec(said) ?? []
  if (look && owner && isLook(look.replace(/^(?:use|try|have|do) /, '')))
    return `make ${owner} ${look.replace(/^(?:use|try|have|do) /, '')}`
  // `the mug would look nicer in sage`.
  const [, better, in_] =
    /^(.+?) (?:would|could|might|may) (?:be|look|work|feel) (?:\w+ )?(?:nicer?|better|good|great|best|lovely|cool) (?:in|as|with|if it was|if it were) (.+)$/.exec(
      said,
    ) ?? []
  if (better && in_) return `make ${better} ${in_}`
  return said
}

/** Only says what comes next is about: `and the croissant, …`, `take the table and …`; its thing. */
export const topicOf = (lower: string): string | null =>
  /^(?:(?:and|now|so|ok(?:ay)?|about|as for|take|regarding|on|with|for|look at)[ ,]+)*((?:the|that|this|my|our) [\w-]+(?: (?!on\b|in\b|to\b|at\b)[\w-]+)?(?: (?:on|to|at) the (?:left|right))?)[,\s]*$/.exec(
    lower,
  )?.[1] ?? null
