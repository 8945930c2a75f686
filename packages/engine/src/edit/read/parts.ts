import { findThings } from '../own/find.ts'
import { type Target, target } from '../plan.ts'
import type { Context, Reader } from './clause.ts'
import { plain, pointed } from './clause.ts'
import { lookOf } from './looks.ts'
import { isLook } from './values.ts'

const OWNER = '(it|this|that|them|(?:the|my|our|that|this) [\\w -]+?)'
const IS = '(?: (?:should|must|could|needs? to|has to|ought to)(?: be| have| get| sit| stand| go)?| has| have| sits)?'
/** `the cactus should be in a terracotta pot`, `put it in a white pot`, `the chair with black legs`. */
const WITH = new RegExp(`^(?:(?:put|plant|set|place|have|get|show|make|see) )?${OWNER}${IS} (?:in|with|on) (?:an? |some )?(.+) ([\\w-]+)$`)
/** `give the car white wheels`. */
const GIVE = new RegExp(`^(?:give|get) ${OWNER} (?:an? |some )?(.+) ([\\w-]+)$`)
const HAS = new RegExp(`^${OWNER} (?:should|must|could|needs? to|has to|ought to) (?:have|get) (?:an? |some )?(.+) ([\\w-]+)$`)

/** `a gold cap on the bottle`. */
const ON = new RegExp(`^(?:(?:add|put|use|have|try) )?(?:an? |some )?(.+) ([\\w-]+) (?:on|for) ${OWNER}$`)

/** A look for a part of a thing, said of the thing; only where the picture shows that such a thing has such a part. */
export const readPart: Reader = (clause, context) => {
  const lower = plain(clause.lower)
  for (const pattern of [HAS, GIVE, WITH]) {
    const [, owner, look, part] = pattern.exec(lower) ?? []
    if (!owner || !look || !part || !isLook(look)) continue
    const aim = partOf(pointed(owner, clause, context), part, context)
    if (aim) return lookOf(aim, look, clause)
  }
  const [, look, part, owner] = ON.exec(lower) ?? []
  const aim = look && part && owner && isLook(look) ? partOf(pointed(owner, clause, context), part, context) : null
  return aim && look ? lookOf(aim, look, clause) : null
}

function partOf(owner: Target, part: string, { scene }: Context): Target | null {
  const whole = scene && findThings(scene, owner)
  if (!scene || !whole || whole.slot !== null) return null
  const noun = owner.kind === 'thing' ? `${part} of ${owner.noun}` : owner.kind === 'subject' ? part : null
  const aim = noun === null ? null : target('thing', { noun })
  return aim && findThings(scene, aim)?.slot ? aim : null
}
