import { ONE_TO_TEN } from '../brief/numbers.ts'
import type { Subject } from '../brief/schema.ts'
import type { Recipe } from '../shape/index.ts'

/** How many a recipe that is several already shall be: of `three tulips` as of `a stack of three pancakes`. Empty where nobody says. */
export function gatheredIn({ count, details, noun }: Subject, { gathers, params }: Recipe): Record<string, number> {
  const range = typeof gathers === 'string' ? params[gathers] : undefined
  if (typeof gathers !== 'string' || !range) return {}
  const said = count > 1 ? count : / of /.test(noun) ? numberAmong(details) : null
  return said === null ? {} : { [gathers]: Math.min(range.max, Math.max(range.min, said)) }
}

const numberAmong = (words: readonly string[]): number | null => {
  const word = words.find((one) => ONE_TO_TEN[one] !== undefined || /^\d{1,2}$/.test(one))
  return word === undefined ? null : (ONE_TO_TEN[word] ?? Number(word))
}
