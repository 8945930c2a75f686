import { INVERSE, type Relation } from './links.ts'
import { headOf, type Role } from './role.ts'

/** Things that others are put on. */
export const isCarrier = (noun: string): boolean =>
  /^(?:tray|table|desk|shelf|podium|pedestal|plinth|board|stand|platter|counter|nightstand|bench|rack|crate|box|book|stack|platform|mat|placemat|plate|dish|saucer|basket)$/.test(
    headOf(noun),
  )

/** Ties two neighbours: what stands on a thing says so itself, what is beside a hero says it of the hero. */
export function relate(before: Role, after: Role, link: Relation | 'with' | 'and', group: readonly Role[]): void {
  if (link === 'with') {
    if (/^(?:vase|basket|urn)$/.test(headOf(before.subject.noun)) && after.thing.kind === 'object') {
      after.subject.relation = { type: 'in', target: before.subject.noun }
      return
    }
    if (isCarrier(before.subject.noun) && after.thing.kind !== 'surface')
      after.subject.relation = { type: 'on', target: before.subject.noun }
    return
  }
  if (link === 'and') {
    // `A and B`: B does as A does.
    after.score = Math.max(after.score, before.score - 0.1)
    if (after.thing.kind !== 'surface') after.subject.relation = before.subject.relation
    return
  }
  const isGround = after.thing.kind === 'surface'
  const inverse = INVERSE[link]
  if (isGround || link === 'on' || link === 'in' || link === 'above' || link === 'leaning-on') {
    if (isGround && inverse && link !== 'beside') return
    const type = isGround && link !== 'above' && link !== 'leaning-on' ? 'on' : link
    // `A with B on a tray`: both stand on it.
    const all = isGround || (link === 'on' && isCarrier(after.subject.noun)) ? [...group, before] : [before]
    for (const role of all) role.subject.relation ??= { type, target: after.subject.noun }
  } else after.subject.relation = { type: inverse ?? link, target: before.subject.noun }
}
