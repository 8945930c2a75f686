/** A slot's material in place of the recipe's own. */
export type Look = { family: string; color: string }

/**
 * Nouns of one archetype. `exact`: the thing itself; `alias`: another name for it or a kind that looks
 * the same; `hypernym`: a thing of the same family that the recipe only resembles. `variants` gives
 * a noun its parameters, `looks` the materials of slots that the noun itself decides.
 */
export type Entry = {
  exact: string[]
  alias?: string[]
  hypernym?: string[]
  variants?: Record<string, Record<string, number>>
  looks?: Record<string, Record<string, Look>>
}
