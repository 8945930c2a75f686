import { kindsAbove, namesOf } from './lexicon/index.ts'
import { findArchetype, type NounMatch } from './nouns.ts'
import { pictureNamed } from './pictograms/index.ts'

/** What is drawn for a noun that the catalogue does not name: a kin of it that has a recipe, or a flat picture of it or of its kin. */
export type StandIn = { kin: string; match: NounMatch } | { kin: string; art: string }

/**
 * The picture of the noun itself first, then what has another name of the same thing, then what it is a kind of, the
 * nearest kin first; null when nothing like it is known.
 */
export function standInFor(noun: string): StandIn | null {
  const own = pictureNamed(noun)
  if (own) return { kin: noun, art: own }
  const head = noun.split(' ').at(-1) ?? noun
  for (const name of [noun, head]) {
    for (const kin of [...namesOf(name), ...kindsAbove(name).flat()]) {
      const match = findArchetype(kin)
      if (match) return { kin, match: { ...match, level: 'hypernym' } }
      const art = pictureNamed(kin)
      if (art) return { kin, art }
    }
  }
  return null
}
