import { ownPart } from '../catalog/own-parts.ts'
import { INVERSE, type Link } from './links.ts'
import { headOf, type Role } from './role.ts'

/** Things that others are put on. */
export const isCarrier = (noun: string): boolean =>
  !/^(?:yoga|exercise|gym|fitness|pilates) /.test(noun) &&
  /^(?:tray|table|desk|shelf|podium|pedestal|plinth|board|stand|platter|counter|nightstand|bench|rack|crate|box|book|stack|platform|mat|placemat|plate|dish|saucer|basket)$/.test(
    headOf(noun),
  )

/** Open vessels: what such a one is said to be with lies or stands in it. */
const isVessel = (noun: string): boolean =>
  /^(?:vase|basket|urn|bowl|pan|skillet|wok|bucket|crate|terrarium|globe|punnet)$/.test(headOf(noun))
/** What is laid or poured beside food, never in it. */
const isServed = (noun: string): boolean =>
  /^(?:chopsticks?|spoons?|forks?|kni(?:fe|ves)|cutlery|whisk|ladle|napkins?|cups?|mugs?|glass(?:es)?|bottles?|jugs?|teapot|coffee|cappuccino|espresso|latte|tea|milk|juice|candles?)$/.test(
    headOf(noun.split(' of ')[0] ?? noun),
  )
/** `a pot with green tea`: the tea is in it. */
const isPoured = (before: Role, after: Role): boolean =>
  /^(?:teapot|pot|kettle|cup|mug|glass|jug|pitcher|carafe|bottle|tumbler|thermos)$/.test(headOf(before.subject.noun)) &&
  /^(?:tea|coffee|milk|water|juice|wine|beer|lemonade|cocoa|espresso|broth|soup)$/.test(headOf(after.subject.noun)) &&
  after.subject.count === 1 &&
  !after.thing.indefinite
/** Carriers on which food is served: what is drunk with it stands beside. */
const isDish = (noun: string): boolean => /^(?:plate|dish|saucer|platter)$/.test(headOf(noun))

/** `a tumbler and ice cubes`: they are in it. */
const ICE = /^ice(?: cubes?)?$/
/** What may carry a thing, yet what it comes with lies beside it. */
const STANDS_BESIDE = /^(?:box|book|stack)$/

/** `a cake with candles`: they are the cake's own, and where it stands they stand. */
const isPartOf = ({ subject: { noun, relation } }: Role): boolean => relation?.type === 'on' && ownPart(relation.target, noun) !== null

/** Ties two neighbours: what stands on a thing says so itself, what is beside a hero says it of the hero. */
export function relate(before: Role, after: Role, link: Link, group: readonly Role[]): void {
  const target = before.subject.noun
  if (link === 'holding' || link === 'bearing') {
    if (after.thing.kind === 'object') after.subject.relation = { type: link === 'holding' ? 'in' : 'on', target }
    return
  }
  if (link === 'with') {
    if (ownPart(target, after.subject.noun) && after.thing.kind === 'object') {
      // `with candles` leaves open how many.
      if (after.subject.count > 1 && !after.thing.indefinite) after.subject.details.push('many')
      after.subject.relation = { type: 'on', target }
      return
    }
    if (isPoured(before, after)) {
      after.subject.relation = { type: 'in', target }
      return
    }
    const isBeside = isServed(after.subject.noun)
    if (isVessel(target) && !isBeside && after.thing.kind === 'object') after.subject.relation = { type: 'in', target }
    else if (isCarrier(target) && !STANDS_BESIDE.test(headOf(target)) && !(isDish(target) && isBeside) && after.thing.kind !== 'surface')
      after.subject.relation = { type: 'on', target }
    return
  }
  if (link === 'and' && ICE.test(after.subject.noun) && ownPart(target, after.subject.noun)) {
    after.subject.relation = { type: 'on', target }
    return
  }
  if (link === 'and') {
    // `A and B`: B does as A does.
    after.score = Math.max(after.score, before.score - 0.1)
    const { relation } = before.subject
    const isOwn = isPartOf(before) && !ownPart(relation?.target ?? '', after.subject.noun)
    if (after.thing.kind !== 'surface' && !isOwn && !(relation?.type === 'in' && isServed(after.subject.noun))) {
      after.subject.relation = relation
      after.isAsBefore = true
    }
    return
  }
  const isGround = after.thing.kind === 'surface'
  const inverse = INVERSE[link]
  if (isGround || link === 'on' || link === 'in' || link === 'above' || link === 'leaning-on') {
    if (isGround && inverse && link !== 'beside') return
    const type = isGround && link !== 'above' && link !== 'leaning-on' ? 'on' : link
    // `A with B on a tray`: both stand on it.
    const all = isGround || link === 'on' ? [...group.filter((role) => isGround || !isCarrier(role.subject.noun)), before] : [before]
    // `a glass on a table, a croissant on a plate`: what it says itself goes before what was taken over.
    if (before.isAsBefore) before.subject.relation = null
    for (const role of all) role.subject.relation ??= { type, target: after.subject.noun }
  } else after.subject.relation = { type: inverse ?? link, target: before.subject.noun }
}
