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

const PLACES = new Map(
  Object.entries<StageSetting>(SETS)
    .filter(([, { isPlace }]) => isPlace)
    .flatMap(([name, { words, isSurface }]) => words.map((word) => [word, { name: name as SetName, rank: isSurface ? 1 : 0 }] as const)),
)
const PLACE = new RegExp(`(?<![\\p{L}-])(?:${[...PLACES.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}-])`, 'gu')

const FAR_OFF = /^ (?:behind|in the (?:back|background|distance)|beyond|on the horizon)\b/

/** The places that lower-case text names and where, surfaces last, longer names first: `kitchen counter` before `kitchen`. */
export function placesIn(text: string): { name: SetName; start: number; end: number }[] {
  return [...text.matchAll(PLACE)]
    .flatMap(({ 0: word, index }) => {
      const place = PLACES.get(word)
      const end = index + word.length
      // `on a lake with mountains behind`: what is only seen from the place is not the place.
      return place ? [{ ...place, rank: place.rank + (FAR_OFF.test(text.slice(end, end + 24)) ? 0.5 : 0), start: index, end }] : []
    })
    .sort((a, b) => a.rank - b.rank || b.end - b.start - (a.end - a.start))
    .map(({ name, start, end }) => ({ name, start, end }))
}
