import type { Subject } from '../brief/schema.ts'
import { findArchetype, ownPart, recipeOf } from '../catalog/index.ts'

/** Subjects without those that are parts of others; `shown`: by the id of the owner, the parameters that show its parts. */
type Owners = { subjects: Subject[]; shown: ReadonlyMap<string, Readonly<Record<string, number>>> }

/** How many of a part there are when nobody counts them. */
const SEVERAL = 6

/** `a cake with candles`: what a thing's own recipe draws of another is that thing's part, and no thing of its own. */
export function withOwnParts(subjects: readonly Subject[]): Owners {
  const shown = new Map<string, Record<string, number>>()
  const ownerOf = ({ id, noun, relation }: Subject) =>
    relation?.type === 'on'
      ? subjects.find((other) => other.id !== id && other.id === relation.target && ownPart(other.noun, noun))
      : undefined
  const parts = new Map(subjects.map((subject) => [subject, ownerOf(subject)] as const).filter(([, owner]) => owner))
  for (const [part, owner] of parts) if (owner) shown.set(owner.id, { ...shown.get(owner.id), ...shownBy(owner, part) })
  const left = subjects
    .filter((subject) => !parts.has(subject))
    .map((subject) => {
      const own = [...parts].filter(([, owner]) => owner === subject).map(([part]) => asPart(subject, part))
      return own.length > 0 ? { ...subject, parts: [...subject.parts, ...own] } : subject
    })
  return { subjects: left, shown }
}

/** The parameter that shows a part, or says how many there are. */
function shownBy(owner: Subject, { noun, count, details }: Subject): Record<string, number> {
  const param = ownPart(owner.noun, noun)?.param
  const range = param && recipeOf(findArchetype(owner.noun)?.archetype ?? '')?.params[param]
  return param && range ? { [param]: Math.min(range.max, details.includes('many') ? SEVERAL : count) } : {}
}

/** A subject as a part of another, in the look that its own name has: a ruby is red. */
function asPart(owner: Subject, { noun, colors, material }: Subject): Subject['parts'][number] {
  const { slot, param } = ownPart(owner.noun, noun) ?? {}
  const look = findArchetype(noun)?.look?.body
  return { noun: slot ?? param ?? noun, color: colors[0] ?? (look ? { name: noun, hex: look.color } : null), material }
}
