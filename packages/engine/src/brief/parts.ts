import { lastMaterialIn } from './materials.ts'
import type { Role } from './role.ts'
import { madeOf, type Thing } from './thing.ts'

/** What these are like, the whole thing is like. */
const BODY =
  /^(?:body|exterior|outer|outside|finish|coating|glaze|surface|shell|paint|casing|housing|colou?r|hull|uppers?|material|texture|silhouette|shape|form)$/
/** Worth a word among the details, but nothing that could be drawn. */
const VAGUE = /^(?:details?|accents?|edges?|corners?|pattern|print|engraving|feature|trim|seams?|stitching|face|hands?|base)$/
const SILENT_BODY = /^(?:texture|silhouette|shape|form)$/

/** `with a gold cap`: a detail of the thing, and a part with a colour and a stuff of its own. */
export function addPart({ subject }: Role, part: Thing): void {
  const detail = [...part.details, part.noun].join(' ')
  if (!subject.details.includes(detail)) subject.details.push(detail)
  if (BODY.test(part.noun)) {
    if (SILENT_BODY.test(part.noun)) return
    if (subject.colors.length === 0) subject.colors = [...part.colors]
    subject.material ??= part.material
    subject.finish ??= part.finish
    return
  }
  const known = subject.parts.find(({ noun }) => noun === part.noun)
  const color = part.colors[0] ?? null
  const material = part.material ?? madeOf(lastMaterialIn(part.details.join(' ')), part.noun, 'part')
  if (!known && !color && !material && VAGUE.test(part.noun)) return
  if (!known) subject.parts.push({ noun: part.noun, color, material })
  else {
    known.color ??= color
    known.material ??= material
  }
}
