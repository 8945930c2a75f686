import { type Keep, type Target, target } from '../plan.ts'
import { listed, plain } from './clause.ts'
import type { Clause } from './clauses.ts'
import { targetOf } from './target.ts'

const HARM =
  'chang(?:e|ing)|alter(?:ing)?|modify(?:ing)?|touch(?:ing)?|mov(?:e|ing)|distort(?:ing)?|affect(?:ing)?|edit(?:ing)?|redesign(?:ing)?|crop(?:ping)?|cover(?:ing)?|obscur(?:e|ing)|resiz(?:e|ing)|recolou?r(?:ing)?|remov(?:e|ing)|replac(?:e|ing)|reshap(?:e|ing)|rewrit(?:e|ing)|mess(?:ing)? with|warp(?:ing)?|stretch(?:ing)?|blur(?:ring)?|rotat(?:e|ing)'
const NOT = '(?:do not|don.t|dont|never|must not|should not|avoid|without|refrain from)'
const FORBIDDEN = new RegExp(`^${NOT} (?:${HARM})(?: (?:or|and) (?:${HARM}))* (.+)$`)
/** `do not add text`: nothing is added that is not asked for. */
const NOT_ADDED = new RegExp(
  `^(?:${NOT} (?:add|adding|includ|invent|introduc|put|generat|creat|any|extra)|no (?:new|extra|other|additional|text|people|logos?|watermarks?))`,
)
const STILL =
  '(?:exactly |completely |perfectly |fully )*(?:as (?:it|they) (?:is|are)|unchanged|unaltered|the same|intact|untouched|identical|as is|as-is|alone|in place|consistent|sharp|legible|readable)'
const KEPT = new RegExp(
  `^(?:and )?(?:keep|keeping|preserve|preserving|maintain|maintaining|retain|retaining|leave|leaving|protect|preserve:|keep:) (.+?)(?:,? ${STILL})?$`,
)
const STAYS = new RegExp(
  `^(.+?) (?:should|must|has to|have to|needs? to|is to|are to|will|shall)? ?(?:stays?|remains?|be kept|be preserved)(?:,? ${STILL})?$`,
)
const NOTHING =
  /^(?:nothing else (?:should |must |may |is to )?(?:be )?chang(?:e|es|ed)|(?:everything else|the rest(?: of (?:the )?\w+)?|all else)(?: \w+){0,3} (?:the same|unchanged|as (?:it )?is|untouched))/
/** `do not change anything except the cap`. */
const ALL_BUT = new RegExp(
  `^(?:${NOT} (?:${HARM})|keep) (?:anything|everything|all)(?: else)?(?: (?:except|but|other than|apart from|besides) .+)?$`,
)
/** A label of its own line: `Preserve: shape, logo`. */
const LABEL = /^(?:preserve|keep|maintain|do not change|unchanged|invariants?|must stay|must not change)\s*:\s*(.+)$/

const QUALITY =
  /^(.*?)\s*(?:^|\b)(overall shape|shape|silhouette|dimensions?|proportions?|size|scale|main colou?rs?|colou?rs?|position|placement|pose|design|style|lighting|light|shadows?|camera angle|angle|perspective|composition|framing|identity|expression|texture|materials?|layout|typography|font|crop)$/

/** What a clause says must stay; null when it says nothing of the kind. An empty list: it only forbids what nobody does. */
export function keepIn(clause: Clause): Keep[] | null {
  const lower = plain(clause.lower)
  if (NOTHING.test(lower) || ALL_BUT.test(lower)) return [{ target: target('rest'), quality: null, words: clause.words }]
  if (NOT_ADDED.test(lower)) return []
  const kept = LABEL.exec(lower)?.[1] ?? FORBIDDEN.exec(lower)?.[1] ?? KEPT.exec(lower)?.[1] ?? stays(lower)
  if (!kept || /^(?:only|just) /.test(kept) || /^(?:\d+ ?%|space|room|some space|empty)/.test(kept)) return null
  const items = listed(kept.replace(/\b(?:exactly|in any way|at all|whatsoever)\b/g, ''))
  return items.map((item, i) => ({ ...keepOf(item, clause, items[i - 1]), words: clause.words }))
}

const stays = (lower: string): string | null =>
  /\b(?:stay|stays|remain|remains|be kept|be preserved)\b/.test(lower) ? (STAYS.exec(lower)?.[1] ?? null) : null

function keepOf(item: string, clause: Clause, before: string | undefined): { target: Target; quality: string | null } {
  const bare = item.replace(/^(?:the|its|all|any|their|same)\s+/, '')
  // `the size of the bottle` is the bottle's size.
  const match = QUALITY.exec(
    bare.replace(/^([a-z ]+?) of (?:the |its |my |our )?(.+)$/, (whole, quality, owner) =>
      QUALITY.test(quality) ? `${owner} ${quality}` : whole,
    ),
  )
  if (!match) return { target: targetOf(item, clause.quotes), quality: null }
  const owner = (match[1] ?? '').replace(/(?:'s|’s)$/, '').trim()
  const quality = match[2] ?? null
  // `the shape and colour of the bottle` and `main color` alone speak of the thing.
  if (owner === '' || owner === 'overall' || owner === 'main')
    return {
      target: target(
        /camera|angle|perspective|composition|framing|light|shadow|layout|crop/.test(quality ?? '') || !before ? 'picture' : 'subject',
      ),
      quality,
    }
  return { target: targetOf(owner, clause.quotes), quality }
}
