import type { LibraryQuery } from '@easel/protocol'
import type { Entry } from './read-entries.ts'

/** Entries of the genre and the tag in which every word occurs, the best first: a word of the name or a tag counts most. */
export function searchEntries(all: readonly Entry[], { q = '', tag, genre }: LibraryQuery): Entry[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const kept = all.filter((entry) => (genre === undefined || entry.genre === genre) && (tag === undefined || entry.tags.includes(tag)))
  return kept
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score !== null)
    .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
    .map(({ entry }) => entry)
}

const IN_NAME = 4
const IN_PURPOSE = 2
const IN_PROMPT = 1

/** Null where a word is missing. */
function scoreOf({ contract, genre, tags, prompt }: Entry, words: readonly string[]): number | null {
  const names = `${contract.name} ${genre} ${tags.join(' ')}`.toLowerCase()
  const purpose = (contract.about ?? '').toLowerCase()
  const text = prompt.toLowerCase()
  let score = 0
  for (const word of words) {
    const found = names.includes(word) ? IN_NAME : purpose.includes(word) ? IN_PURPOSE : text.includes(word) ? IN_PROMPT : 0
    if (found === 0) return null
    score += found
  }
  return score
}
