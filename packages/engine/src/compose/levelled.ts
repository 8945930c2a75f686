import type { Brief } from '../brief/schema.ts'
import { type Actor, isHero } from './place.ts'
import { techniqueOf } from './technique.ts'

/** How many times as large as the first hero its company may be: in a photograph, where a hand draws, and under it; cut flowers about a thing that is no vase dress it and do not tower over it. */
const MOST = { seen: 4, drawn: 1.4, under: 3.5, cut: 0.9 }

/**
 * Things side by side in one picture are all to be known: what would dwarf the hero, or another hero that would be lost
 * beside it, comes nearer to its size; so does what carries a hero, a cushion under a ring. What a hero carries keeps its own.
 */
export function levelled(actors: readonly Actor[], brief: Brief): Actor[] {
  const hero = actors.find(isHero)
  if (!hero) return [...actors]
  const beside = techniqueOf(brief).technique ? MOST.drawn : MOST.seen
  const carries = ({ subject: { id, noun } }: Actor) =>
    actors.some(({ subject: { relation } }) => /^(?:on|in)$/.test(relation?.type ?? '') && [id, noun].includes(relation?.target ?? ''))
  return actors.map((actor) => {
    if (actor === hero || carries(hero)) return actor
    const most = carries(actor) ? MOST.under : isDress(actor) && !isDress(hero) ? MOST.cut : beside
    const ratio = reachOf(actor) / reachOf(hero)
    const wanted = Math.min(most, isHero(actor) ? Math.max(1 / most, ratio) : ratio)
    return wanted === ratio ? actor : resized(actor, wanted / ratio)
  })
}

const isDress = ({ object: { archetype }, contents }: Actor): boolean => archetype === 'flowers' && !contents

const reachOf = ({ size }: Actor): number => Math.max(...size)

const resized = (actor: Actor, by: number): Actor => {
  const before = actor.object.scale
  const object = { ...actor.object, scale: before * by }
  const [w, h, d] = actor.size
  return { ...actor, object, size: [w * by, h * by, d * by], top: () => (actor.top() * object.scale) / before }
}
