import { type Relation, WALL } from './links.ts'
import type { Role } from './role.ts'

/** Words behind a thing that tell where it is from the one that the picture is of: `books and a lamp behind`, `sprigs beside it`. */
const STANCES: readonly (readonly [Relation, RegExp])[] = [
  ['behind', /^\s+(?:\w+ )?(?:behind|in the (?:blurred |soft )?background|in back)(?: (?:it|them))?(?=\s*(?:[.,;\n]|$|and\b))/],
  ['in-front-of', /^\s+(?:\w+ )?(?:in front|in the foreground)(?: of (?:it|them))?(?=\s*(?:[.,;\n]|$|and\b))/],
  ['around', /^\s+(?:\w+ )?(?:(?:all )?around|scattered about|strewn about)(?: (?:it|them))?(?=\s*(?:[.,;\n]|$|and\b))/],
  ['hanging-on', /^\s+(?:\w+ )?(?:above|overhead|on the wall(?: behind)?|above it)(?=\s*(?:[.,;\n]|$|and\b))/],
  [
    'beside',
    /^\s+(?:\w+ )?(?:(?:beside|next to|by|near) (?:it|them)|nearby|alongside|on the side|to the side|at (?:its|the) side)(?=\s*(?:[.,;\n]|$|and\b))/,
  ],
]

/** What a wall carries. */
const HANGS = /(?:mirror|picture|painting|frame|print|art|clock|poster|wreath|tapestry|photo)s?$/

/** Gives the things their places that the words behind them tell, and the same to those that they are listed with. */
export function takeStances(lower: string, roles: readonly Role[]): void {
  const hero = heroOf(roles)
  if (!hero) return
  roles.forEach((role, i) => {
    const stance = role === hero ? undefined : stanceIn(lower, role)
    if (!stance) return
    for (let at = i; at >= 0; at--) {
      const one = roles[at]
      if (!one || one === hero || one.subject.role === 'surface' || (at < i && (isBorne(one, roles) || bears(one, roles)))) break
      if (stance === 'hanging-on' && !HANGS.test(one.subject.noun)) break
      one.subject.relation = { type: stance, target: stance === 'hanging-on' ? WALL : hero.subject.noun }
      one.score = Math.min(one.score, hero.score - LESSER)
      const before = roles[at - 1]
      if (!before || !LISTED.test(lower.slice(before.thing.end, one.thing.start))) break
    }
  })
}

/** What stands about the hero is none itself. */
const LESSER = 2
const LISTED = /^\s*(?:,|and|&|, and)\s*(?:an? |the |some )?$/

const stanceIn = (lower: string, { thing }: Role): Relation | undefined => {
  const after = lower.slice(thing.end, thing.end + 60)
  return STANCES.find(([, words]) => words.test(after))?.[0]
}

/** What stands on or in another thing stays there. */
const isBorne = ({ subject }: Role, roles: readonly Role[]): boolean =>
  roles.some(
    (other) =>
      other.subject.role !== 'surface' &&
      /^(?:on|in)$/.test(subject.relation?.type ?? '') &&
      subject.relation?.target === other.subject.noun,
  )

/** A plate that something is on has its place from that. */
const bears = ({ subject }: Role, roles: readonly Role[]): boolean =>
  roles.some((other) => /^(?:on|in)$/.test(other.subject.relation?.type ?? '') && other.subject.relation?.target === subject.noun)

const heroOf = (roles: readonly Role[]): Role | undefined =>
  roles
    .filter(({ subject }) => subject.role !== 'surface')
    .reduce<Role | undefined>((best, role) => (!best || role.score > best.score ? role : best), undefined)
