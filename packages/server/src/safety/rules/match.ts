import type { Concept } from './lexicon/index.ts'
import type { Rule } from './rules.ts'
import type { Hit } from './spot.ts'

/** The words between the parts of a rule, where it says nothing else. */
const WITHIN = 8
/** An exception counts when it is said this near. */
const EXCEPTION_REACH = 12

type Place = { from: number; to: number }

/** The rules that a text breaks. */
export function brokenRules(hits: readonly Hit[], rules: readonly Rule[]): Rule[] {
  const byConcept = new Map<Concept, Hit[]>()
  for (const hit of hits) {
    const same = byConcept.get(hit.concept)
    if (same) same.push(hit)
    else byConcept.set(hit.concept, [hit])
  }
  return rules.filter((rule) => isBroken(rule, byConcept))
}

function isBroken({ all, within = WITHIN, unless = [] }: Rule, byConcept: ReadonlyMap<Concept, Hit[]>): boolean {
  const said = (concepts: readonly Concept[]) => concepts.flatMap((concept) => byConcept.get(concept) ?? [])
  const parts = all.map(said)
  if (parts.some((hits) => hits.length === 0)) return false
  const isExcepted = nearAnyOf(said(unless))
  for (const place of meetings(parts, within)) if (!isExcepted(place)) return true
  return false
}

/** Whether one of these hits is near a place. */
function nearAnyOf(exceptions: readonly Hit[]): (place: Place) => boolean {
  const near = new Set(exceptions.flatMap(({ from, to }) => stretch(from - EXCEPTION_REACH, to + EXCEPTION_REACH)))
  return ({ from, to }) => near.has(from) || near.has(to)
}

const stretch = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Stretches of tokens in which every part is said, with at most `within` tokens between neighbours. */
function* meetings(parts: readonly (readonly Hit[])[], within: number): Generator<Place> {
  const marks = parts
    .flatMap((hits, part) => hits.map(({ from, to }) => ({ from, to, part })))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const latest: (Place | undefined)[] = parts.map(() => undefined)
  for (const { part, ...place } of marks) {
    latest[part] = place
    const places = latest.filter((each) => each !== undefined).sort((a, b) => a.from - b.from)
    if (places.length === parts.length && areNear(places, within))
      yield { from: places[0]?.from ?? 0, to: Math.max(...places.map(({ to }) => to)) }
  }
}

const areNear = (places: readonly Place[], within: number) =>
  places.every(({ from }, at) => at === 0 || from - (places[at - 1]?.to ?? 0) - 1 <= within)
