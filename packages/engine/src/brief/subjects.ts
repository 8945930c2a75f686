import { type Cast, cast } from './casting.ts'
import { type Section, sectionAt } from './labels.ts'
import { linkIn, type Relation, WALL } from './links.ts'
import { lastMaterialIn } from './materials.ts'
import { addPart } from './parts.ts'
import { isCarrier, relate } from './relate.ts'
import { headOf, merge, type Role, sameAs, subjectOf } from './role.ts'
import type { Subject } from './schema.ts'
import { takeStances } from './stance.ts'
import type { Thing } from './thing.ts'
import { isDrawable, isPart, isStuff } from './vocabulary.ts'

const POSTURE =
  /^(?:,[^,.;\n]{1,50},)?\s*(?:\w{1,14}ly )?(?:is |are |has been |should be )?(?:sits?|stands?|rests?|lies|lays|floats?|floating|hovers?|hovering|placed|sitting|standing|resting|lying|displayed|positioned|shown|presented|levitat|suspended|leans?|leaning|photographed|emerg)/
const INTRODUCED =
  /\b(?:of|for|featuring|features|shows?|showing|depicting|depicts|presenting|promoting|advertising|introducing|with|about|photograph|render|create|draw|photo|image|shot)\s*:?\s*$/
const PICTURE =
  /(?:image|photo|photograph|photography|shot|picture|render|rendering|illustration|ad|advert|advertisement|poster|visual|view|close-up|closeup|frame|still|mockup|design|packshot|scene|composition|banner|cover|display|visualization|macro|portrait|artwork|graphic|concept)s?$/

const PICTURED = /^(?:illustration|drawing|graphic|picture|image|painting|artwork)$/
/** What is a picture from edge to edge. */
const PAPER =
  /(?:card|poster|flyer|leaflet|brochure|cover|page|banner|invitation|print|canvas|frame|calendar|label|menu|book|sign|billboard)$/

/** Where the reading stands: who is on stage, and who was spoken of last. */
type Stage = {
  roles: Role[]
  /** Whom the sentence spoke of last, and where those words end. */
  last: Role | null
  lastEnd: number
  /** Whom the prompt spoke of last: `the cap` is theirs. */
  recent: Role | null
  /** Those joined by `and` and `with`: what the last of them stands on, all stand on. */
  group: Role[]
  /** What the sentence began with: `On a tray, …`. */
  ground: Role | null
  wasPart: boolean
  sentence: number
}

/** Heroes, props and surfaces, in the order of their importance, from the things that the prompt names. */
export function subjectsOf(lower: string, things: readonly Thing[], sections: readonly Section[]): Cast {
  const stage: Stage = { roles: [], last: null, lastEnd: 0, recent: null, group: [], ground: null, wasPart: false, sentence: 0 }
  things.forEach((named, i) => {
    const thing = asked(named, i, things, stage)
    if (thing.opens) Object.assign(stage, { sentence: stage.sentence + 1, last: null, group: [], ground: null })
    const said = stage.last ? lower.slice(stage.lastEnd, thing.start) : thing.between
    const link = linkIn(said)
    if (takesPart(stage, thing, link, said)) return
    // What is said after a person or an animal is said of them: `a model in red`.
    if (thing.kind === 'person' || thing.kind === 'animal') stage.last = null
    if (thing.kind === 'place' && stage.last && headOf(thing.noun) === 'wall') putOnWall(stage.last.subject, said)
    if (isLightsWay(lower, thing)) return
    if (takesPicture(stage, thing, link, things[i - 1])) return
    if (thing.kind === 'talk' || thing.kind === 'place' || thing.kind === 'person' || thing.kind === 'animal') return
    if (thing.kind === 'surface' && isStuff(thing.noun) && link !== 'on' && link !== 'above') return
    const section = sections.findIndex((one) => thing.start >= one.labelStart && thing.start < one.end)
    const known = sameAs(stage.roles, thing, section, stage.sentence)
    if (known) {
      merge(known, thing)
      known.score += 1
      if (stage.last && link && thing.kind === 'surface') relate(stage.last, known, link, stage.group)
      if (thing.kind !== 'surface') speakOf(stage, known, thing, link)
      return
    }
    if (thing.kind === 'generic' && thing.definite && stage.roles.length > 0) return
    // `of both vehicles`: they have been named.
    if (stage.roles.length > 1 && /\b(?:both|these|those)\s*$/.test(thing.between)) return
    const role: Role = { thing, subject: subjectOf(thing), score: 0, section, sentence: stage.sentence }
    role.score = scoreOf(lower, thing, things[i - 1], link, sectionAt(sections, thing.start), stage.roles.length === 0)
    const pronoun = /\b(behind|in front of|beside|next to|around) (?:it|them)\b/.exec(said)?.[1]
    if (stage.last && pronoun) role.subject.relation = { type: BY_PRONOUN[pronoun] ?? 'beside', target: stage.last.subject.noun }
    else if (stage.last && link === 'with' && /^\s*(?:on top|atop)\b(?! of)/.test(lower.slice(thing.end, thing.end + 12)))
      role.subject.relation = { type: 'on', target: stage.last.subject.noun }
    else if (stage.last && link) relate(stage.last, role, isWithin(lower, thing) ? 'holding' : link, stage.group)
    if (stage.ground && !role.subject.relation && thing.kind !== 'surface')
      role.subject.relation = { type: 'on', target: stage.ground.subject.noun }
    if (thing.opens && /(?:^|\W)(?:up)?on(?: top of)?\s*$/.test(thing.between) && (thing.kind === 'surface' || isCarrier(thing.noun)))
      stage.ground = role
    if (
      thing.kind === 'surface' &&
      /^\s*,?\s*(?:with|holding|topped with|covered with|bearing|carrying|displaying)\b/.test(lower.slice(thing.end, thing.end + 24))
    )
      stage.ground = role
    stage.roles.push(role)
    if (thing.kind !== 'surface') speakOf(stage, role, thing, link)
  })
  takeStances(lower, stage.roles)
  for (const role of stage.roles) if (isUncounted(lower, role)) role.subject.details.push('many')
  return cast(stage.roles, lower)
}

/** `apples in a basket`: as many as there is room for. */
const isUncounted = (lower: string, { subject, thing }: Role): boolean =>
  subject.relation?.type === 'in' && subject.count === 3 && !/\b(?:three|3|trio)\b/.test(lower.slice(thing.start, thing.end))

/** A desk that the picture is of is no mere surface. */
function asked(thing: Thing, i: number, things: readonly Thing[], { roles }: Stage): Thing {
  const isAsked =
    thing.kind === 'surface' &&
    !isStuff(thing.noun) &&
    !/surface|floor|backdrop|tabletop/.test(thing.noun) &&
    roles.length === 0 &&
    ((i === 0 && !/\bon\s*$/.test(thing.between)) || (INTRODUCED.test(thing.between) && PICTURE.test(things[i - 1]?.noun ?? '')))
  return isAsked ? { ...thing, kind: 'object' } : thing
}

function speakOf(stage: Stage, role: Role, thing: Thing, link: string | null): void {
  stage.group = stage.last && JOINING.test(link ?? '') ? [...stage.group, role] : [role]
  stage.last = role
  stage.recent = role
  stage.lastEnd = thing.end
}

/** `a bicycle leaning against a wall`, `a hat hanging on a plaster wall`: the wall is the place, yet it carries the thing. */
function putOnWall(subject: Subject, said: string): void {
  const type = HUNG.test(said) ? 'hanging-on' : LEANT.test(said) ? 'leaning-on' : null
  if (type) subject.relation ??= { type, target: WALL }
}
const HUNG = /\b(?:hang(?:s|ing)?|hung|mounted)\b[^.;]*\b(?:on|from|against|to)\s*(?:an?|the|its|our)?\s*$/
const LEANT = /\b(?:lean(?:s|ing|ed)?|leant|propped)(?: up)? (?:against|on)\s*(?:an?|the)?\s*$/

/** `a T-shirt with a whale illustration`, `with a picture of a cat`: a picture on the thing spoken of, and none of it. */
function takesPicture({ last }: Stage, thing: Thing, link: string | null, before: Thing | undefined): boolean {
  if (!last || PAPER.test(last.subject.noun)) return false
  if (thing.kind === 'talk' && link === 'with' && PICTURED.test(headOf(thing.noun))) {
    addPart(last, thing)
    return true
  }
  const picture = before?.kind === 'talk' && /^\s*of\b/.test(thing.between) ? headOf(before.noun) : ''
  if (!PICTURED.test(picture) || !last.subject.details.includes(picture)) return false
  last.subject.details = last.subject.details.map((detail) =>
    detail === picture ? [...thing.details, thing.noun, picture].join(' ') : detail,
  )
  return true
}

/** Parts and stuffs belong to the thing before them; true when nothing more is to be said of `thing`. */
function takesPart(stage: Stage, thing: Thing, link: string | null, said: string): boolean {
  const { last, recent } = stage
  const joins = link === 'with' || (link === 'and' && (stage.wasPart || thing.kind === 'part'))
  const isOwn = thing.kind === 'part' || (isPart(thing.noun) && (joins || (thing.definite && recent !== null)) && !isJewel(thing))
  const owner = joins || (isOwn && link === 'in') ? (last ?? recent) : thing.definite || thing.opens ? recent : null
  stage.wasPart = isOwn && owner !== null
  if (isOwn && owner && headOf(owner.subject.noun) !== headOf(thing.noun) && (joins || thing.colors.length > 0 || thing.material)) {
    addPart(owner, thing)
    return true
  }
  if (last && /\b(?:made|crafted|carved|built|formed|constructed)(?: \w+)? (?:of|from|out of)(?: an?| the)?\s*$/.test(said)) {
    last.subject.details.push(`made of ${[...thing.details, thing.noun].join(' ')}`)
    return true
  }
  // The pot is the plant's own.
  if (last && link === 'in' && POT.test(headOf(thing.noun)) && PLANTED.test(last.subject.noun)) {
    addPart(last, { ...thing, noun: 'pot', material: thing.material ?? lastMaterialIn(thing.noun) })
    return true
  }
  // `a terracotta pot with a cactus`: it is the cactus that is looked at.
  if (last && link === 'with' && /^(?:flower)?pot$/.test(headOf(last.subject.noun)) && PLANTED.test(thing.noun)) {
    const { colors, material } = last.subject
    const { noun, details, count } = thing
    Object.assign(last.subject, { noun, details: [...details], count, colors: [...thing.colors], material: thing.material, parts: [] })
    addPart(last, { ...last.thing, noun: 'pot', colors: [...colors], material })
    return true
  }
  return thing.kind === 'part'
}

const POT = /^(?:pot|planter|flowerpot)$/
const PLANTED = /(?:plant|succulent|cactus|fern|bonsai|monstera|herb|tree|palm|ivy|orchid|aloe|basil)$/
/** A ring of light is part of a speaker, a ring with a diamond is not. */
const isJewel = (thing: Thing): boolean =>
  thing.noun === 'ring' && !thing.details.some((word) => /^(?:light|led|glow|glowing|status|indicator|rubber|blue|green)$/.test(word))

/** Links after which the one before is still spoken of. */
const JOINING = /^(?:and|with|holding|bearing)$/

/** `golden light through the window`: it is the light that is meant, and where it comes from is not to be seen. */
const isLightsWay = (lower: string, { noun, start }: Thing): boolean =>
  /^(?:[\w ]+ )?(?:windows?|blinds|curtains?)$/.test(noun) &&
  /\b(?:\w*light(?:ing|s)?|sun|rays?|beams?|glow|shadows?)\b[^.;,]*\b(?:through|from|of|by|via|past)\s+(?:an? |the |some )?(?:[\w-]+ )?$/.test(
    lower.slice(Math.max(0, start - 70), start),
  )

/** `a globe with a tree inside`. */
const isWithin = (lower: string, thing: Thing): boolean => /^ (?:inside|within|in it)\b/.test(lower.slice(thing.end, thing.end + 10))

/** `behind it stands B`: B is what is behind. */
const BY_PRONOUN: Record<string, Relation> = { behind: 'behind', 'in front of': 'in-front-of', around: 'around' }

function scoreOf(
  lower: string,
  thing: Thing,
  previous: Thing | undefined,
  link: string | null,
  section: Section | undefined,
  first: boolean,
): number {
  if (thing.kind === 'surface') return -9
  let score = thing.kind === 'object' ? 3 : thing.kind === 'generic' ? -1 : 0
  if (isDrawable(thing.noun)) score += 1
  if (section?.kind === 'subject' && lower.slice(section.start, thing.start).length < 120)
    score += section.label.includes('request') ? 2 : 6
  const introduced = INTRODUCED.test(thing.between)
  if (introduced && previous?.kind === 'talk' && (!/\bof\s*$/.test(thing.between) || PICTURE.test(previous.noun))) score += 4
  else if (introduced && !previous) score += 3
  if (thing.opens && section?.kind !== 'scene' && section?.kind !== 'style') score += 1
  if (POSTURE.test(lower.slice(thing.end, thing.end + 90))) score += 2
  if (first) score += 2
  if (thing.implied) score -= 3
  if (link && link !== 'and' && !(introduced && previous?.kind === 'talk')) score -= 3
  if (/\b(?:near|behind|beside|on|in|against|under|around|inspired by|like|such as|from)\s*$/.test(thing.between)) score -= 2
  if (section && ['scene', 'lighting', 'style', 'constraints', 'format', 'use', 'camera'].includes(section.kind)) score -= 3
  return score
}
