import type { Phrase } from './phrases.ts'
import { type Thing, thingOf } from './thing.ts'
import { CONTAINERS, comesInPairs, GROUPS, isObject, isPlural, singular } from './vocabulary.ts'

/** `a set of four glasses`, `a stack of books`, `a glass of juice`: two phrases around an `of` that name one thing, or null. */
export function grouped(lower: string, outer: Phrase, inner: Phrase): Thing | null {
  const head = outer.head === 'glasses' ? 'glass' : singular(outer.head)
  const group = thingOf(lower, outer)
  const contents = thingOf(lower, inner)
  // `piles of old books` is one thing that the catalogue knows, whatever the books are like; a pair is only counted.
  const known = head === 'pair' ? undefined : [`${head} of ${inner.words.join(' ')}`, `${head} of ${inner.head}`].find(isObject)
  const range = { start: outer.start, end: inner.end, between: outer.between, opens: outer.opens }
  if (known) {
    const number = inner.number !== null && inner.number > 1 ? [lower.slice(inner.start, inner.end).split(' ')[0] ?? ''] : []
    return {
      ...group,
      ...range,
      kind: 'object',
      noun: known,
      details: [...group.details, ...number, ...contents.details],
      // Red wine makes no red bottle.
      colors: CONTAINERS.has(head) ? group.colors : [...group.colors, ...contents.colors],
      material: group.material ?? contents.material,
      finish: group.finish ?? contents.finish,
    }
  }
  if (GROUPS.has(head)) {
    if (contents.kind !== 'object' && contents.kind !== 'unknown' && contents.kind !== 'generic' && !isObject(contents.noun)) return null
    const details = [...contents.details, ...group.details, ...(head === 'pair' || head === 'couple' ? [] : [head])]
    const kind = contents.kind === 'talk' ? 'object' : contents.kind
    return { ...contents, ...range, kind, noun: manyOf(head, contents.noun), count: countOf(head, outer, inner, contents), details }
  }
  if (CONTAINERS.has(head)) {
    if (contents.kind === 'talk' || contents.kind === 'place') return null
    const vessel = head === 'glass' ? head : group.noun
    const said = inner.number !== null && inner.number > 1 ? [inner.number] : []
    const noun = /^(?:bottle|jar|tube|can)$/.test(head) ? `${contents.noun} ${head}` : vessel
    return { ...group, ...range, kind: 'object', noun, details: [...group.details, ['of', ...said, ...inner.words].join(' ')] }
  }
  return null
}

/** A set of glasses is drinkware, a pair of glasses is not. */
const manyOf = (head: string, noun: string): string => (head !== 'pair' && noun === 'glasses' ? 'glass' : noun)

const UNITS: Record<string, number> = { pair: 2, couple: 2, duo: 2, trio: 3 }

/** How many things the groups hold: `two pairs of shoes` are four, a pair of scissors is one. */
function countOf(head: string, outer: Phrase, inner: Phrase, contents: Thing): number {
  const groups = isPlural(outer.head) ? (outer.number ?? 2) : 1
  if (inner.number !== null && inner.number > 0) return Math.min(60, groups * inner.number)
  const unit = UNITS[head]
  if (!unit) return contents.count === 1 && isPlural(inner.head) ? 3 : contents.count
  const isOne = head === 'pair' && contents.count === 1 && !comesInPairs(contents.noun) && !isPlural(inner.head)
  return Math.min(60, groups * (isOne ? 1 : unit))
}
