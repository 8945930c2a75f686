/** What everyday nouns mean, as far as it can be seen: WordNet's tree of things, food, animals and plants. */
import lines from './nouns.json' with { type: 'json' }

export type Sort = 'animal' | 'artifact' | 'food' | 'natural' | 'plant'
const SORTS: Record<string, Sort> = { n: 'animal', a: 'artifact', f: 'food', o: 'natural', p: 'plant' }

type Meaning = { sort: Sort; words: string[]; parent: Meaning | null /** Meanings below it. */; below: number }

/** How many kinds a family may have whose members look alike: every spaniel is a dog, but not every device a clock. */
const KINDS: Record<Sort, number> = { animal: 260, plant: 60, food: 60, artifact: 40, natural: 20 }

let known: Map<string, Meaning> | null = null

/** What a singular noun names first of all; null when that cannot be seen, or the noun is rare. */
export function sortOf(noun: string): Sort | null {
  return meaningOf(noun)?.sort ?? null
}

/** What a noun is a kind of, the nearest first, each by all of its names; families too wide to look alike are left out. */
export function kindsAbove(noun: string): string[][] {
  const kinds: string[][] = []
  let meaning = meaningOf(noun)?.parent
  while (meaning && meaning.below <= KINDS[meaning.sort]) {
    if (meaning.words.length > 0) kinds.push(meaning.words)
    meaning = meaning.parent
  }
  return kinds
}

/** All that a noun is a kind of, however wide; null for one that is not known. */
export function allAbove(noun: string): string[] | null {
  const meaning = meaningOf(noun)
  if (!meaning) return null
  const words: string[] = []
  for (let above = meaning.parent; above; above = above.parent) words.push(...above.words)
  return words
}

/** Other names of the same thing. */
export const namesOf = (noun: string): string[] => meaningOf(noun)?.words ?? []

function meaningOf(noun: string): Meaning | undefined {
  known ??= read()
  return known.get(noun)
}

/** Lines are `depth sort words`, children below their parent. */
function read(): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  const path: Meaning[] = []
  for (const line of lines) {
    const [, depth = '0', sort = '', words = ''] = /^(\d+)(\w) ?(.*)$/.exec(line) ?? []
    const parent = path[Number(depth) - 1] ?? null
    const meaning: Meaning = { sort: SORTS[sort] ?? 'artifact', words: words ? words.split(',') : [], parent, below: 0 }
    path.length = Number(depth)
    for (const above of path) above.below += 1
    path.push(meaning)
    for (const word of meaning.words) meanings.set(word, meaning)
  }
  return meanings
}
