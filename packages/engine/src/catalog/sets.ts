import type { StageSetting } from './set-entry.ts'
import { INDOOR_SETS } from './sets-indoors.ts'
import { OUTDOOR_SETS } from './sets-outdoors.ts'
import { STUDIO_SETS } from './sets-studio.ts'

/** Surroundings that a stage can have. */
export const SETS = { ...STUDIO_SETS, ...INDOOR_SETS, ...OUTDOOR_SETS }

export type SetName = keyof typeof SETS

export const isSet = (name: string | null): name is SetName => name !== null && Object.hasOwn(SETS, name)

/** The set of that name; an unknown one is the plain coloured sweep. */
export function setOf(name: string): StageSetting {
  return SETS[isSet(name) ? name : 'color-sweep']
}

const PLACES = Object.entries<StageSetting>(SETS)
  .filter(([, { isPlace }]) => isPlace)
  .flatMap(([name, { words, isSurface }]) =>
    words.map((word) => ({
      name: name as SetName,
      word,
      rank: isSurface ? 1 : 0,
      pattern: new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'),
    })),
  )
  .sort((a, b) => a.rank - b.rank || b.word.length - a.word.length)

/** The places that lower-case text names and where, surfaces last, longer names first: `kitchen counter` before `kitchen`. */
export function placesIn(text: string): { name: SetName; start: number; end: number }[] {
  return PLACES.flatMap(({ name, word, pattern }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ name, start: index, end: index + word.length })),
  )
}
