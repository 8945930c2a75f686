/** Whether every letter is one that the reader knows. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/(?!\p{Script=Latin})\p{L}/u.test(text)

/**
 * Letters and digits as they can be told apart in a picture: without accents and punctuation, capital I, l, 1 and | as one, O and 0 as
 * one; capitals stay capitals.
 */
const shapes = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/ß/g, 'B')
    .replace(/[I1|]/g, 'l')
    .replace(/0/g, 'O')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The same without regard to capitals. */
export const folded = (text: string): string => shapes(text).toLowerCase()

/** The words of a text that hold any letter or digit. */
export const wordsIn = (text: string): string[] => text.split(/[\s\u2010-\u2015/·•]+/u).filter((word) => folded(word) !== '')

/** Capitals that look unlike their small letters, and the other way round. */
const TELLING = /[abdefghmnqrtyABDEFGHMNQRTY]/

/** Letters in the wrong case, counted where the shape tells; one alone is taken for a slip of the reader. */
export function wrongCase(wanted: string, read: string): number {
  const [one, other] = [shapes(wanted), shapes(read)]
  if (one.toLowerCase() !== other.toLowerCase()) return 0
  const wrong = [...one].filter((letter, i) => TELLING.test(letter) && letter !== other[i]).length
  return wrong > 1 ? wrong : 0
}

/** Levenshtein's distance: letters to add, drop or change. */
export function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++)
      row[j] = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1))
    previous = row
  }
  return previous[other.length] ?? 0
}
