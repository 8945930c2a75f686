import { colorsIn } from './colors.ts'
import { type Section, sectionAt } from './labels.ts'
import { INVERSE, linkIn, type Relation } from './links.ts'
import { finishIn, materialIn } from './materials.ts'
import type { Subject } from './schema.ts'
import type { Thing } from './things.ts'
import { isDrawable, isPart, isStuff } from './vocabulary.ts'

export type Cast = { subjects: Subject[] /** 0–1: how sure the choice of hero is. */; confidence: number }

/** Someone on stage: what the prompt says of one thing, wherever it says it. */
type Role = { thing: Thing; subject: Subject; score: number; section: number; sentence: number }

const MOST_PROPS = 14
const POSTURE =
  /^(?:,[^,.;\n]{1,50},)?\s*(?:\w{1,14}ly )?(?:is |are |has been |should be )?(?:sits?|stands?|rests?|lies|lays|floats?|floating|hovers?|hovering|placed|sitting|standing|resting|lying|displayed|positioned|shown|presented|levitat|suspended|leans?|leaning|photographed|emerg)/
const INTRODUCED =
  /\b(?:of|for|featuring|features|shows?|showing|depicting|depicts|presenting|promoting|advertising|introducing|with|about|photograph|render|create|draw|photo|image|shot)\s*:?\s*$/
const PICTURE =
  /(?:image|photo|photograph|photography|shot|picture|render|rendering|illustration|ad|advert|advertisement|poster|visual|view|close-up|closeup|frame|still|mockup|design|packshot|scene|composition|banner|cover|display|visualization|macro|portrait|artwork|graphic|concept)s?$/
const FLOATING = /\b(?:float(?:s|ing)?|hover(?:s|ing)?|levitat(?:es|ing)?|suspended|mid-?air)\b/

/** Heroes, props and surfaces, in the order of their importance, from the things that the prompt names. */
export function subjectsOf(lower: string, things: readonly Thing[], sections: readonly Section[]): Cast {
  const roles: Role[] = []
  let last: Role | null = null
  let lastEnd = 0
  let wasPart = false
  let sentence = 0
  things.forEach((named, i) => {
    // A desk that the picture is of is no mere surface.
    const isAsked =
      named.kind === 'surface' &&
      !isStuff(named.noun) &&
      !/surface|floor|backdrop|tabletop/.test(named.noun) &&
      roles.length === 0 &&
      (i === 0 || (INTRODUCED.test(named.between) && PICTURE.test(things[i - 1]?.noun ?? '')))
    const thing: Thing = isAsked ? { ...named, kind: 'object' } : named
    if (thing.opens) {
      sentence++
      last = null
    }
    const previous = things[i - 1]
    const said = last ? lower.slice(lastEnd, thing.start) : thing.between
    const link = linkIn(said)
    const joinsPart = link === 'with' || (link === 'and' && wasPart)
    wasPart = thing.kind === 'part' || (isPart(thing.noun) && joinsPart)
    if (wasPart && last && joinsPart) {
      addPart(last, thing)
      return
    }
    if (thing.kind === 'part') return
    if (last && /\bmade (?:of|from|out of)\s*$/.test(thing.between)) {
      last.subject.material ??= materialIn(lower.slice(thing.start, thing.end))
      return
    }
    if (last && /^\s*,?\s*in\s*$/.test(thing.between) && isColorOnly(lower, thing)) {
      addColors(last, lower, thing)
      return
    }
    // What is said after a person or an animal is said of them: `a model in red`.
    if (thing.kind === 'person' || thing.kind === 'animal') last = null
    if (thing.kind === 'talk' || thing.kind === 'place' || thing.kind === 'person' || thing.kind === 'animal') return
    if (thing.kind === 'surface' && isStuff(thing.noun) && link !== 'on' && link !== 'above') return
    const section = sections.findIndex((one) => thing.start >= one.labelStart && thing.start < one.end)
    const known = sameAs(roles, thing, section, sentence)
    if (known) {
      merge(known, thing)
      known.score += 1
      describe(known, lower, thing)
      if (last && link && thing.kind === 'surface') relate(last, known, link)
      if (thing.kind !== 'surface') [last, lastEnd] = [known, thing.end]
      return
    }
    if (thing.kind === 'generic' && thing.definite && roles.length > 0) return
    const role: Role = { thing, subject: subjectOf(thing), score: 0, section, sentence }
    role.score = scoreOf(lower, thing, previous, link, sectionAt(sections, thing.start), roles.length === 0)
    describe(role, lower, thing)
    const pronoun = /\b(behind|in front of|beside|next to|around) (?:it|them)\b/.exec(said)?.[1]
    if (last && pronoun) role.subject.relation = { type: BY_PRONOUN[pronoun] ?? 'beside', target: last.subject.noun }
    else if (last && link) relate(last, role, link)
    roles.push(role)
    if (thing.kind !== 'surface') [last, lastEnd] = [role, thing.end]
  })
  return cast(roles, lower)
}

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

function subjectOf(thing: Thing): Subject {
  return {
    id: '',
    noun: thing.noun,
    details: [...thing.details],
    count: thing.count,
    role: thing.kind === 'surface' ? 'surface' : 'prop',
    colors: [...thing.colors],
    material: thing.material,
    finish: thing.finish,
    region: null,
    relation: null,
    label: null,
    parts: [],
  }
}

const headOf = (noun: string) => noun.slice(noun.lastIndexOf(' ') + 1)

/** The role that a thing speaks of again: `the mug` after `a ceramic coffee mug`, or the same noun in another section. */
function sameAs(roles: readonly Role[], thing: Thing, section: number, sentence: number): Role | undefined {
  return roles.find((role) => {
    const same =
      role.subject.noun === thing.noun ||
      headOf(role.subject.noun) === headOf(thing.noun) ||
      role.subject.noun.split(' ').includes(thing.noun) ||
      (thing.definite && role.subject.noun.endsWith(thing.noun))
    return (
      same &&
      (role.subject.role === 'surface') === (thing.kind === 'surface') &&
      (thing.definite || role.section !== section || role.sentence !== sentence)
    )
  })
}

function merge({ subject, thing: earlier }: Role, thing: Thing) {
  // The more specific name wins, unless the catalogue knows only the shorter one.
  if (
    thing.noun.length > subject.noun.length &&
    headOf(thing.noun) === headOf(subject.noun) &&
    (isDrawable(thing.noun) || !isDrawable(subject.noun))
  )
    subject.noun = thing.noun
  if (earlier.kind === 'generic') subject.noun = thing.noun
  for (const detail of thing.details) if (!subject.details.includes(detail)) subject.details.push(detail)
  if (subject.colors.length === 0) subject.colors = [...thing.colors]
  subject.material ??= thing.material
  subject.finish ??= thing.finish
  if (thing.count > 1 && subject.count === 1 && !thing.definite) subject.count = thing.count
}

/** `with a gold cap`: a detail, and what the part is like. */
function addPart({ subject }: Role, part: Thing) {
  const detail = [...part.details, part.noun].join(' ')
  if (!subject.details.includes(detail)) subject.details.push(detail)
  subject.parts.push({ noun: part.noun, color: part.colors[0] ?? null, material: part.material })
}

/** `in pearl white`: the noun is the first word of a colour. */
function isColorOnly(lower: string, thing: Thing): boolean {
  if (thing.details.length > 3) return false
  const hit = colorsIn(lower.slice(thing.start, thing.end + COLOR_TAIL))[0]
  return hit !== undefined && hit.start <= 8 && thing.start + hit.end >= thing.end
}

/** A colour may go on behind the noun that it begins with. */
const COLOR_TAIL = 14

function addColors({ subject }: Role, lower: string, thing: Thing) {
  const words = lower.slice(thing.start, thing.end + COLOR_TAIL)
  if (subject.colors.length === 0)
    subject.colors = colorsIn(words)
      .slice(0, 1)
      .map((hit) => hit.color)
  subject.finish ??= finishIn(words)
}

/** What is said right after a noun: `the bottle is matte black`, `a mug in deep navy`, `mug, ivory ceramic`. */
function describe({ subject }: Role, lower: string, thing: Thing) {
  const rest = lower.slice(thing.end, thing.end + 70)
  const said =
    /^(?:,? (?:is|are|in|should be|painted|finished in|coloured|colored|made of|made from|comes in)(?: an?| the)?\s)([^.,;:\n]{3,40})/.exec(
      rest,
    )?.[1]
  if (!said) return
  const hit = colorsIn(said)[0]
  // Only when the words are nothing but colour, finish and material: `in a white room` is a place.
  const plain =
    hit &&
    hit.start <= 14 &&
    /^\s*(?:$|and\b|with\b|on\b|finish\b|color\b|colour\b|glaze\b|body\b|against\b|that\b)/.test(said.slice(hit.end))
  if (hit && plain && subject.colors.length === 0) subject.colors = [hit.color]
  if (/made (?:of|from)/.test(rest.slice(0, 12)) || plain) {
    subject.material ??= materialIn(said)
    subject.finish ??= finishIn(said)
  }
}

/** `behind it stands B`: B is what is behind. */
const BY_PRONOUN: Record<string, Relation> = { behind: 'behind', 'in front of': 'in-front-of', around: 'around' }

/** Ties two neighbours: what stands on a thing says so itself, what is beside a hero says it of the hero. */
function relate(before: Role, after: Role, link: Relation | 'with' | 'and') {
  if (link === 'with') return
  if (link === 'and') {
    // `A and B`: B does as A does.
    after.score = Math.max(after.score, before.score - 0.1)
    if (after.thing.kind !== 'surface') after.subject.relation = before.subject.relation
    return
  }
  const to = (role: Role) => ({ target: role.subject.noun })
  const inverse = INVERSE[link]
  if (after.thing.kind === 'surface' || link === 'on' || link === 'in' || link === 'above' || link === 'leaning-on') {
    if (after.thing.kind === 'surface' && inverse && link !== 'beside') return
    if (!before.subject.relation)
      before.subject.relation = {
        type: after.thing.kind === 'surface' && link !== 'above' && link !== 'leaning-on' ? 'on' : link,
        ...to(after),
      }
  } else after.subject.relation = { type: inverse ?? link, ...to(before) }
}

function cast(roles: Role[], lower: string): Cast {
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
    if (!subject.relation) continue
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
