import type { Subject } from '../brief/schema.ts'
import { findArchetype, type NounMatch } from '../catalog/index.ts'
import type { StageObject } from '../scene/index.ts'
import type { Recipe } from '../shape/index.ts'
import { isStacked } from './contents.ts'
import { isOnWall } from './place.ts'

/** Olives, of which the catalogue has only several. */
export const manyOf = ({ noun, count }: Subject): NounMatch | null => (count > 1 ? findArchetype(`${noun}s`) : null)

/** A mirror that hangs on a wall is one that is made for it. */
export function forWall(subject: Subject): NounMatch | null {
  const made = isOnWall(subject) ? findArchetype(`wall ${subject.noun.split(' ').at(-1)}`) : null
  return made?.level === 'exact' ? made : null
}

/** What a plural without a number counts as. */
export const UNCOUNTED = 3

/** What the catalogue has for several of a thing, where that is another than the thing itself. */
export function pluralOf(noun: string, single: NounMatch): NounMatch | null {
  const many = noun.endsWith('s') ? null : findArchetype(`${noun}s`)
  return many && many.level === 'exact' && many.archetype !== single.archetype ? many : null
}

/** Shoes: two of them stand as a pair, one a little before the other. */
const PAIRED: ReadonlySet<string> = new Set(['sneaker', 'boots'])
export const isPair = ({ count }: Subject, { archetype, set }: Recipe): boolean =>
  count === 2 && (set?.length ?? 1) < 2 && PAIRED.has(archetype)
/** How far apart the two of a pair are across, in widths, and how far the one is behind the other, in lengths. */
const [APART, AHEAD] = [1.16, 0.16]

/** The second of a pair in the space of the first, and how large a box, turned by `turn`, the two take together. */
export function twinOf(
  object: StageObject,
  [w, , d]: readonly [number, number, number],
): { twin: StageObject; across: number; along: number } {
  const [across, along] = [APART * Math.min(w, d), AHEAD * Math.max(w, d)]
  const isAlongX = w > d
  const at: [number, number, number] = isAlongX ? [along, 0, -across] : [-across, 0, -along]
  return {
    twin: { ...object, name: `${object.name}-2`, at, turn: [0, 5, 0], scale: 1 },
    across: isAlongX ? along : across,
    along: isAlongX ? across : along,
  }
}

/** What lies around a thing or is strewn about it lies in several places. */
const isRoundAbout = ({ role, relation, details, noun, count }: Subject): boolean =>
  role === 'prop' &&
  (relation?.type === 'around' || [...details, ...noun.split(' ')].some((word) => /^(?:scattered|strewn|sprinkled)$/.test(word))) &&
  (count === 1 || count === UNCOUNTED)
const HEAPS = 3

/** `colored pencils`, `assorted macarons`: every one of another colour. */
export function ofMixedColors(subject: Subject, copy: number): Subject {
  if (subject.colors.length > 0 || subject.count < 2 || ![...subject.details, ...subject.noun.split(' ')].some((word) => MIXED.test(word)))
    return subject
  const [name, hex] = COLORS[copy % COLORS.length] as (typeof COLORS)[number]
  return { ...subject, colors: [{ name, hex }] }
}
const MIXED = /^(?:colou?red|colou?rful|multi-?colou?red|assorted|rainbow|mixed)$/
const COLORS = [
  ['red', '#c8402f'],
  ['blue', '#2f6db5'],
  ['yellow', '#e8b93a'],
  ['green', '#3f8f4f'],
  ['orange', '#e0752c'],
  ['purple', '#7a4fa3'],
] as const

/** A recipe that is a pair already (earbuds) counts as one thing when two are asked for. */
export function copiesOf(subject: Subject, recipe: Recipe): number {
  if (recipe.gathers && isRoundAbout(subject)) return HEAPS
  if (recipe.gathers || isStacked(subject) || isPair(subject, recipe)) return 1
  return recipe.set ? Math.max(1, Math.round(subject.count / recipe.set.length)) : subject.count
}
