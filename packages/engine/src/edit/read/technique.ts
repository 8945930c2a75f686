import { techniqueNamed } from '../../compose/technique.ts'
import { target } from '../plan.ts'
import { plain, pointed, type Reader } from './clause.ts'

const VERB =
  '(?:turn|make|convert|transform|render|redraw|draw|re-?paint|paint|restyle|reimagine|recreate|change|redo|show|remake|do|put|give)'
const JOINED = '(?:,? (?:look|be|appear))?(?: (?:in|into|to|as|like|with|as if it (?:were|was))(?: (?:an?|the|some))?| (?:look|an?))'
/** `turn the background into a watercolor`: the thing ends where the wish is joined to it. */
const OF_THING = new RegExp(`^${VERB} ((?:the |this |my )?[\\w -]{2,40}?)${JOINED} (.+)$`)
/** `make it photorealistic`, `redraw as line art`. */
const OF_PRONOUN = new RegExp(`^${VERB} (it|this|that|them|everything)${JOINED} (.+)$`)
const OF_NOTHING = new RegExp(`^${VERB}( it| this| that| them)?(?:${JOINED})? (.+)$`)
const APPLIED = /^(?:apply|add|use|try|switch to|go for)(?: an?| the| some)? (.+? (?:effect|filter|style|look|technique|treatment)s?)\b/
const DRAWN = /^(?:re)?(?:draw|sketch|do)\b/
const PHOTO = /^(?:realistic|photo-?realistic|a? ?(?:realistic )?photo(?:graph)?(?: again)?|real(?: again)?)$/
const PICTURE =
  /^(?:it|this|that|them|everything|(?:the |this |my )?(?:whole |entire |complete |full )?(?:image|picture|photo|scene|thing|illustration|drawing))?$/

/** Another technique: `turn it into a watercolour`, `make the whole picture look like a pencil sketch`, `as line art`. */
export const readTechnique: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  const applied = APPLIED.exec(lower)
  const turned = applied ? null : (OF_PRONOUN.exec(lower) ?? OF_THING.exec(lower) ?? OF_NOTHING.exec(lower))
  const wish = applied?.[1] ?? turned?.[2] ?? lower
  // `draw it in pencil`.
  const technique = techniqueNamed(wish) ?? (DRAWN.test(lower) ? techniqueNamed(`${wish} drawing`) : null)
  if (!technique && !PHOTO.test(wish)) return null
  if (!applied && !turned && !/^(?:as|in)(?: an?| the)? /.test(lower)) return null
  const thing = turned?.[1]?.trim() ?? ''
  const aim = PICTURE.test(thing) ? target('picture') : pointed(thing, clause, context)
  return [{ op: 'technique', words: clause.words, technique, target: aim }]
}
