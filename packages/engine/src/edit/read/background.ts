import { canvasOf } from '../../brief/format.ts'
import type { Operation } from '../plan.ts'
import { plain, pointed, type Reader } from './clause.ts'
import { readLight } from './light.ts'
import { imageIn, targetOf } from './target.ts'
import { backdropOf, isLook } from './values.ts'

const BACK = '(?:background|backdrop|bg|setting|surroundings|environment|scenery|wall behind \\w+(?: \\w+)?)'
const CHANGE = '(?:change|replace|swap|switch|exchange|substitute|set|turn|make|convert|transform|update|give)'
const TO = new RegExp(
  `^${CHANGE} (?:(?:the|its|this|my|current|existing|entire|whole|\\w+'s) )*(?:${BACK})(?: (?:behind|of|in|from) [^,]+?)?(?: colou?r)? (?:to be|to|with|into|for|by|as|from .+? to|be)? ?(.+)$`,
)
const GIVE = new RegExp(`^(?:give|use|set|add|apply|want|need|have|put in)(?: (?:it|the \\w+))? (?:a|an|the)? ?(.+? ${BACK}|${BACK} .+)$`)
/** `background cream`, `background: pale blue`. */
const BARE = new RegExp(`^(?:the )?${BACK}(?: colou?r)?(?: ?[:=]| in| is| should be| to)? (.+)$`)
const REMOVE = new RegExp(
  `^(?:remove|delete|erase|cut out|drop|get rid of|take (?:away|out)|strip|clear|knock out) (?:(?:the|its|all|entire|this) )*${BACK}(?: of .+| from .+| behind .+)?$`,
)
const CUT = /^(?:cut out|isolate|extract|silhouette|mask out|keep only|leave only) (.+?)(?: (?:on|onto|against|over|from) (.+))?$/
const ALONE = new RegExp(`^(?:on |against |with |in |in front of )?(?:a |an )?(.+? ${BACK}|isolated on .+)$`)
/** `put it on a marble counter`, `place the bottle against a brick wall`. */
const PUT =
  /^(?:put|place|set|show|have|move|bring|stand|display|position|render|shoot|photograph) (it|this|them|(?:the|my|our|this) .*?) (on top of|on|onto|against|in front of|in|into|at|inside|over) (.+)$/
/** `on a marble counter`, standing alone. */
const ON = /^(?:on|onto|against|in front of|set on|standing on|in|inside|at) ((?:a|an|some|the)\b.+)$/

/** A place standing alone: `dark studio with a reflective surface`. */
const PLACE =
  /^(?!.*\b(?:add|make|put|move|remove|turn|change|write|replace)\b)(?:a |an )?(?:[\w-]+ ){0,4}(?:studio|counter|countertop|tabletop|table|desk|podium|pedestal|plinth|shelf|surface)(?: (?:with|by|near|at|in|of) .+)?$/

/** Another background, or none. */
export const readBackground: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  const background = (to: ReturnType<typeof backdropOf>, image: number | null): Operation[] | null => {
    if (!to) return null
    // `on a marble counter in evening light` asks for both.
    const light = to.kind === 'place' ? (readLight({ ...clause, lower: to.words }, context) ?? []) : []
    return [{ op: 'background', words: clause.words, image, to }, ...light]
  }
  if (REMOVE.test(lower)) return background({ kind: 'transparent' }, imageIn(lower))
  const cut = CUT.exec(lower)
  if (cut) return background(cut[2] ? backdropOf(`${cut[2]} background`) : { kind: 'transparent' }, imageIn(cut[1] ?? ''))
  if (canvasOf(lower).background === 'transparent') return background({ kind: 'transparent' }, imageIn(lower))
  const said = TO.exec(lower)?.[1] ?? GIVE.exec(lower)?.[1]
  if (said) return background(backdropOf(said), said.includes('image') ? null : imageIn(lower))
  const bare = BARE.exec(lower)?.[1]
  if (bare && isLook(bare)) return background(backdropOf(bare), null)
  const put = PUT.exec(lower)
  if (put) {
    // Words are not put on a counter: `it` is the thing.
    const target = pointed(put[1] ?? '', clause, context.last?.kind === 'words' ? { ...context, last: null } : context)
    const place = put[3] ?? ''
    if (target.kind === 'words' || targetOf(place).kind === 'here' || isDirection(place) || (put[2] === 'in' && isLook(place))) return null
    return background(backdropOf(place), target.image)
  }
  const alone =
    ALONE.exec(lower)?.[1] ??
    PLACE.exec(lower)?.[0] ??
    (context.last === null || /^(?:on|onto|against|set on|standing on) /.test(lower) ? ON.exec(lower)?.[1] : undefined)
  return alone && !isDirection(alone) ? background(backdropOf(alone), null) : null
}

const isDirection = (words: string): boolean =>
  /^(?:the )?(?:left|right|top|bottom|center|centre|middle|corner|foreground|front|back|other side)\b/.test(words)
