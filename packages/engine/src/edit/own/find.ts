import { colorsIn } from '../../brief/colors.ts'
import { singular } from '../../brief/vocabulary.ts'
import { findArchetype, recipeOf } from '../../catalog/index.ts'
import { hexToOklch } from '../../color.ts'
import { type Scene, type StageObject, stageOf } from '../../scene/index.ts'
import type { Target } from '../plan.ts'
import { chosen, sideFirst } from './which.ts'

/** What of a scene a target means: things, and the slot where only a part of them is meant. */
export type Found = { names: Set<string>; slot: string | null }

/** Other words for a slot. */
const PARTS: Record<string, string[]> = {
  cap: ['lid', 'top', 'stopper', 'cork'],
  lid: ['cap', 'top', 'cover'],
  liquid: ['drink', 'coffee', 'tea', 'water', 'juice'],
  leaf: ['leaf', 'leaves', 'foliage'],
  shade: ['lampshade', 'shade'],
  strap: ['band', 'bracelet'],
  sleeve: ['band', 'wrap'],
  screen: ['display'],
  cover: ['jacket'],
  legs: ['leg'],
  collar: ['neck', 'ring', 'cap', 'lid'],
  rim: ['wheel', 'hubcap'],
}
/** Slots that are the thing itself. */
const WHOLE = /^(?:body|shell|surface|outside|exterior|casing)$/

/** The things of the scene that the target names; null when it shows none of them. */
export function findThings(scene: Scene, target: Target): Found | null {
  const objects = stageOf(scene)?.objects ?? []
  const [first] = objects
  if (!first) return null
  if (target.kind === 'subject') return { names: group(objects, first), slot: null }
  if (target.kind !== 'thing' || !target.noun) return null
  const { noun, part } = taken(sideFirst(target.noun))
  const named = ofNoun(objects, noun)
  if (named.length > 0) {
    const names = new Set(named.map(({ name }) => name))
    if (part === null) return { names, slot: null }
    const slot = slotOf(named, part)
    return slot === undefined ? null : { names, slot }
  }
  // `the cap`: of whatever has one.
  for (const object of objects) {
    const slot = slotOf([object], noun)
    if (slot !== undefined) return { names: group(objects, object), slot }
    const joined = noun.lastIndexOf(' ')
    const owner = joined > 0 ? ofNoun([object], noun.slice(0, joined)) : []
    const own = owner.length > 0 ? slotOf(owner, noun.slice(joined + 1)) : undefined
    if (own !== undefined) return { names: group(objects, object), slot: own }
  }
  return null
}

/** `the cap of the bottle`, `the bottle's cap`: the part and its owner. */
function taken(phrase: string): { noun: string; part: string | null } {
  const of = /^(.+?) (?:of|on|in) (?:the |a )?(.+)$/.exec(phrase)
  if (of) return { noun: of[2] ?? '', part: of[1] ?? null }
  const owned = /^(.+?)(?:'s|’s) (.+)$/.exec(phrase)
  return owned ? { noun: owned[1] ?? '', part: owned[2] ?? null } : { noun: phrase, part: null }
}

function ofNoun(objects: readonly StageObject[], noun: string): StageObject[] {
  const words = noun.replace(/[^\p{L}\p{N} -]/gu, '').trim()
  const byPlace = chosen(objects, words, (rest) => ofNoun(objects, rest))
  if (byPlace) return byPlace
  const head = words.split(' ').at(-1) ?? ''
  const known = findArchetype(words)
  // An armchair beside a sofa is made like one, but it is called by its own name.
  const called = objects.filter(({ name }) => baseOf(name) === words || baseOf(name) === head)
  const named =
    called.length > 0
      ? called
      : objects.filter(({ archetype }) => {
          return (
            archetype === words ||
            singular(archetype) === words ||
            (known !== null && known.level !== 'hypernym' && archetype === known.archetype)
          )
        })
  const loose = named.length > 0 ? named : objects.filter(({ archetype }) => known !== null && archetype === known.archetype)
  // `the chair` is the armchair where nothing else is called so.
  if (loose.length === 0 && head.length > 3) return objects.filter(({ name }) => baseOf(name).endsWith(head))
  const color = colorsIn(words)[0]?.color.hex
  if (!color || loose.length < 2) return loose
  // `the red mug` of two.
  const distances = loose.map((object) => distance(mainColor(object), color))
  const least = Math.min(...distances)
  return loose.filter((_, i) => (distances[i] ?? 0) <= least + 0.02)
}

function slotOf(objects: readonly StageObject[], part: string): string | null | undefined {
  const word = part.split(' ').at(-1) ?? ''
  if (WHOLE.test(word)) return null
  for (const { archetype } of objects) {
    const slots = Object.keys(recipeOf(archetype)?.slots ?? {})
    const slot = slots.find((name) => name === word || `${name}s` === word) ?? slots.find((name) => PARTS[name]?.includes(word))
    if (slot) return slot
  }
  return undefined
}

/** All copies of a thing: `bottle`, `bottle-2`, `bottle-3`. */
const group = (objects: readonly StageObject[], one: StageObject): Set<string> =>
  new Set(objects.filter((other) => baseOf(other.name) === baseOf(one.name) && other.archetype === one.archetype).map(({ name }) => name))

/** `mug` of `mug-2`. */
export const baseOf = (name: string): string => name.replace(/-\d+$/, '')

const mainColor = (object: StageObject): string => Object.values(object.materials)[0]?.color.slice(0, 7) ?? '#808080'

function distance(a: string, b: string): number {
  const [p, q] = [hexToOklch(a), hexToOklch(b)]
  const turn = ((p.h - q.h) * Math.PI) / 180
  return Math.hypot(p.l - q.l, Math.sqrt(Math.max(0, p.c * p.c + q.c * q.c - 2 * p.c * q.c * Math.cos(turn))))
}
