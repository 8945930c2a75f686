import { findArchetype } from '../catalog/index.ts'
import { partsIn } from './parted.ts'
import type { Subject } from './schema.ts'
import type { Thing } from './thing.ts'
import { isDrawable } from './vocabulary.ts'

/** Someone on stage: what the prompt says of one thing, wherever it says it. */
export type Role = {
  thing: Thing
  subject: Subject
  score: number
  section: number
  sentence: number
  /** Its relation is that of the one it was listed with. */
  isAsBefore?: boolean
}

/** The subject that a thing is at its first mention. */
export function subjectOf(thing: Thing): Subject {
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
    parts: partsIn(thing.details),
  }
}

/** The last word of a compound. */
export const headOf = (noun: string): string => noun.slice(noun.lastIndexOf(' ') + 1)

/** The role that a thing speaks of again: `the mug` after `a ceramic coffee mug`, or the same noun in another section. */
export function sameAs(roles: readonly Role[], thing: Thing, section: number, sentence: number): Role | undefined {
  return roles.find((role) => {
    const same =
      role.subject.noun === thing.noun ||
      headOf(role.subject.noun) === headOf(thing.noun) ||
      role.subject.noun.split(' ').includes(thing.noun) ||
      // `handbag … bag fully visible`.
      (!thing.indefinite && thing.noun.length > 2 && role.subject.noun.endsWith(thing.noun)) ||
      // `an airliner … the plane`.
      (!thing.indefinite && thing.count === 1 && isOneThing(role.subject.noun, thing.noun))
    return (
      same &&
      (role.subject.role === 'surface') === (thing.kind === 'surface') &&
      (thing.definite || role.section !== section || role.sentence !== sentence)
    )
  })
}

/** Whether two names are of the same thing of the catalogue. */
function isOneThing(a: string, b: string): boolean {
  const [one, other] = [findArchetype(a), findArchetype(b)]
  return one !== null && other !== null && one.archetype === other.archetype && one.level !== 'hypernym'
}

/** What a later mention of a thing adds to the earlier. */
export function merge({ subject, thing: earlier }: Role, thing: Thing) {
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
