import { WALL } from './links.ts'
import { headOf, type Role } from './role.ts'
import type { Subject } from './schema.ts'
import { isDrawable } from './vocabulary.ts'

export type Cast = { subjects: Subject[] /** 0–1: how sure the choice of hero is. */; confidence: number }

const MOST_PROPS = 14
const FLOATING = /\b(?:float(?:s|ing)?|hover(?:s|ing)?|levitat(?:es|ing)?|suspended|mid-?air)\b/

/** Gives the parts: the best-placed things are the heroes, the rest props; surfaces come last. */
export function cast(roles: Role[], lower: string): Cast {
  const candidates = roles
    .filter((role) => role.subject.role !== 'surface' && (role.thing.kind !== 'unknown' || role.score >= (role.thing.indefinite ? 3 : 4)))
    .sort((a, b) => b.score - a.score)
  const best = candidates[0]
  const heroes = best ? candidates.filter((role) => role === best || isCompanion(best, role)) : []
  for (const role of heroes) role.subject.role = 'hero'
  const props = roles.filter(
    (role) =>
      role.subject.role === 'prop' &&
      (role.thing.kind === 'object' || role.thing.kind === 'generic') &&
      role.score > -5 &&
      role.thing.kind !== 'generic',
  )
  const surfaces = roles.filter((role) => role.subject.role === 'surface').slice(0, 2)
  const subjects = [...heroes, ...props.slice(0, MOST_PROPS), ...surfaces].map((role) => role.subject)
  name(subjects)
  if (best) float(best, lower, surfaces[0])
  const lead = best ? best.score - (candidates.find((role) => !heroes.includes(role))?.score ?? 0) : 0
  const known = best && (best.thing.kind === 'object' ? (isDrawable(best.subject.noun) ? 0.45 : 0.35) : 0.2)
  return {
    subjects,
    confidence: best ? Math.min(0.95, (known ?? 0) + Math.min(0.5, Math.max(0, best.score) * 0.05 + Math.max(0, lead) * 0.03)) : 0.2,
  }
}

/** `A and B` side by side are both what the picture is of. */
const isCompanion = (best: Role, role: Role) =>
  role.thing.kind === 'object' &&
  role.sentence === best.sentence &&
  role.score >= best.score - 0.6 &&
  role.score >= 3 &&
  best.thing.kind === 'object'

function float(best: Role, lower: string, surface: Role | undefined) {
  const near = lower.slice(best.thing.end, best.thing.end + 60)
  const before = best.subject.details.includes('floating')
  if (
    best.subject.relation?.type === 'above' ||
    (!before &&
      !FLOATING.test(near.split(/[.;\n]/)[0] ?? '') &&
      !/\b(?:floats?|floating|levitating|hovering) (?:above|over|in)\b/.test(lower))
  )
    return
  best.subject.relation = { type: 'above', target: surface?.subject.id ?? 'ground' }
}

/** Ids from the head noun; relations, made with nouns, then point at ids. */
function name(subjects: readonly Subject[]) {
  const taken = new Map<string, number>()
  const ids = new Map<string, string>()
  for (const subject of subjects) {
    const base = headOf(subject.noun.split(' of ')[0] ?? subject.noun).replace(/[^\p{L}\p{N}-]+/gu, '') || 'subject'
    const nth = (taken.get(base) ?? 0) + 1
    taken.set(base, nth)
    subject.id = nth === 1 ? base : `${base}-${nth}`
    if (!ids.has(subject.noun)) ids.set(subject.noun, subject.id)
  }
  for (const subject of subjects) {
    if (!subject.relation || subject.relation.target === WALL) continue
    const target =
      ids.get(subject.relation.target) ?? subjects.find((other) => headOf(other.noun) === headOf(subject.relation?.target ?? ''))?.id
    subject.relation =
      target && target !== subject.id
        ? { ...subject.relation, target }
        : subject.relation.type === 'above'
          ? { type: 'above', target: 'ground' }
          : null
  }
}
