import { techniqueNamed } from '../../compose/technique.ts'
import { target } from '../plan.ts'
import { plain, pointed, type Reader } from './clause.ts'

const THING = '(it|this|that|them|everything|(?:the |this |my )?[\\w -]{2,40}?)'
const TURNED = new RegExp(
  `^(?:turn|make|convert|transform|render|redraw|draw|re-?paint|paint|restyle|reimagine|recreate|change|redo|show|remake|do|put|give)(?: ${THING})?(?:,? (?:look|be|appear))?(?: (?:in|into|to|as|like|with|as if it (?:were|was)))?(?: (?:an?|the|some))? (.+)$`,
)
const APPLIED = /^(?:apply|add|use|try|switch to|go for)(?: an?| the| some)? (.+? (?:effect|filter|style|look|technique|treatment)s?)\b/
const PHOTO = /^(?:realistic|photo-?realistic|a? ?(?:realistic )?photo(?:graph)?(?: again)?|real(?: again)?)$/
const PICTURE =
  /^(?:it|this|that|them|everything|(?:the |this |my )?(?:whole |entire |complete |full )?(?:image|picture|photo|scene|thing|illustration|drawing))?$/

/** Another technique: `turn it into a watercolour`, `make the whole picture look like a pencil sketch`, `as line art`. */
export const readTechnique: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  const applied = APPLIED.exec(lower)
  const turned = applied ? null : TURNED.exec(lower)
  const wish = applied?.[1] ?? turned?.[2] ?? lower
  const technique = techniqueNamed(wish)
  if (!technique && !PHOTO.test(wish)) return null
  if (!applied && !turned && !/^(?:as|in)(?: an?| the)? /.test(lower)) return null
  const thing = turned?.[1]?.trim() ?? ''
  const aim = PICTURE.test(thing) ? target('picture') : pointed(thing, clause, context)
  return [{ op: 'technique', words: clause.words, technique, target: aim }]
}
