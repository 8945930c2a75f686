import { MASK } from '../../brief/quotes.ts'
import type { Operation } from '../plan.ts'
import { plain, pointed, type Reader } from './clause.ts'

const CHANGE = '(?:change|replace|rename|set|update|edit|rewrite|correct|fix|swap|switch|substitute|turn|make|modify)'
const TO = '(?:to say|to read|so (?:that )?it (?:says|reads)|say|read|reads|says|into|to|with|for|by|as|reading|saying)'
/** `change the headline to ¤`, `replace ¤ with ¤`, `make the sign say ¤`. */
const QUOTED = new RegExp(`^${CHANGE} (.+?)(?: from ${MASK})?,? ${TO}:? (?:the (?:text|words?) )?${MASK}`)
const SHOULD = new RegExp(`^(.+?) (?:should|must|shall|needs to|has to|to)? ?(?:say|read|reads|says|be) (?:the (?:text|words?) )?${MASK}`)
/** `write ¤ on the bottle`, `add the headline ¤`. */
const WRITE = new RegExp(
  `^(?:write|print|put|add|set|place|insert|type|engrave|letter|paint|spray(?:[- ]paint)?|stencil|stamp|stick|draw) (?:(?:the |a |an )?(?:new )?((?:text|words?|headline|title|caption|label|slogan|tagline|lettering|name|logo)(?: text)?)(?: (?:that )?(?:says|reads|saying|reading))? ?:? ?)?${MASK}(?: +(?:in|on|onto|at|to|into|across|over|here|there)\\b(.*))?$`,
)
/** `make the title ¤`, `headline: ¤`. */
const NAMED = new RegExp(`^(?:${CHANGE} )?(.+?) ?:? ?${MASK}$`)
/** `the latte is $5 now`: the price in the row of what the picture shows. */
const PRICED =
  /^(?:make |set )?(?:the )?(.+?)(?: is| are| costs?| should be| should cost| to| at| now|:)+ ([$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?[€£¥$])$/
const UNQUOTED = new RegExp(`^${CHANGE} (.+?) ${TO}:? (.+)$`)

/** `remove the text ¤`, `set ¤ in capitals`: which words, not what they shall say. */
const GOES = /^(?:remove|delete|erase|hide|drop|get rid of|take (?:out|away|off)|cut)\b/
const SET_IN =
  /¤ ?(?:in|into|to|as) (?:(?:all|small|large|big|bold|title) ?-?)*(?:capitals?(?: letters)?|caps|(?:upper|lower) ?case|italics?|bold|letters|case)$/

/** Other words: in quotes, or without them where a text is named. */
export const readWords: Reader = (clause, context) => {
  const lower = plain(clause.lower)
    .replaceAll(new RegExp(`${MASK}\\s*`, 'g'), `${MASK} `)
    .trim()
  if (SET_IN.test(lower)) return null
  const text = clause.quotes.at(-1)
  const words = (target: Operation & { op: 'words' }): Operation[] => [target]
  if (text !== undefined) {
    const match = QUOTED.exec(lower) ?? SHOULD.exec(lower)
    if (match) {
      const named = pointed(match[1] ?? '', clause, context)
      const old = clause.quotes.length > 1 ? (clause.quotes[0] ?? null) : null
      return words({
        op: 'words',
        words: clause.words,
        target: old ? { ...named, kind: 'words', noun: named.kind === 'words' ? named.noun : null, text: old } : named,
        text,
      })
    }
    const written = WRITE.exec(lower)
    if (written) {
      const place = pointed((written[2] ?? 'here').replace(/^ (?:the |my )?/, ''), clause, context)
      const role = written[1] ? pointed(written[1], clause, context) : null
      const target = written[2] === undefined && role?.noun ? role : place
      return words({ op: 'words', words: clause.words, target: target.kind === 'picture' ? { ...target, kind: 'here' } : target, text })
    }
    const bare = GOES.test(lower) ? undefined : NAMED.exec(lower)?.[1]
    const role = bare === undefined ? null : pointed(bare, clause, context)
    return role?.kind === 'words' && role.text === null && clause.quotes.length === 1
      ? words({ op: 'words', words: clause.words, target: role, text })
      : null
  }
  const priced = PRICED.exec(lower)
  if (priced && context.shown.has(priced[1] ?? ''))
    return words({
      op: 'words',
      words: clause.words,
      target: { kind: 'words', noun: 'price', text: null, image: null },
      text: priced[2] ?? '',
    })
  const match = UNQUOTED.exec(lower)
  if (!match) return null
  const named = pointed(match[1] ?? '', clause, context)
  const isShown = context.shown.has((match[1] ?? '').replace(/^the /, ''))
  if (named.kind !== 'words' && !isShown) return null
  const said = match[2] ?? ''
  const at = clause.words.toLowerCase().lastIndexOf(said)
  if (at < 0 || isLook(said)) return null
  const target = isShown ? { ...named, kind: 'words' as const, noun: null, text: match[1] ?? '' } : named
  return words({ op: 'words', words: clause.words, target, text: clause.words.slice(at, at + said.length) })
}

/** `change the headline to red`, `to a bold font`, `to German`: how words look, not what they say. */
const isLook = (said: string): boolean =>
  /\b(?:font|typeface|colou?r|bold|italic|serif|bigger|larger|smaller|uppercase|lowercase|capitals)\b|^(?:the )?(?:top|bottom|left|right|center|centre|middle)\b|^(?:german|english|french|spanish|italian|japanese|chinese|korean|portuguese|dutch|polish|russian|arabic|hebrew|hindi|turkish)$/.test(
    said,
  )
