const EXCERPT_LENGTH = 100

/** A client's own words, short enough for a sentence. */
export function excerpt(text: string): string {
  // Half a surrogate pair more than needed: a text may be megabytes.
  const characters = [...text.slice(0, 2 * EXCERPT_LENGTH + 1)]
  return characters.length > EXCERPT_LENGTH ? `${characters.slice(0, EXCERPT_LENGTH).join('')}…` : text
}

/** Characters as people count them, an emoji as one, without making a list of them. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
