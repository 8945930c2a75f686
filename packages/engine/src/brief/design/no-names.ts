import { MONTHS } from './month.ts'

/** `in March` is no place. */
export const TIMES = new RegExp(`^(?:${MONTHS.join('|')}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:19|20)\\d\\d)$`, 'i')
/** What opens a sentence and is no name. */
export const NO_NAME =
  /^(?:\p{L}{2,}ing|free|ask|call|book|open|closed|doors|gates?|tickets|entry|admission|cash|winner|a\d)$|^(?:between|from|until|gates|pay|kids|includes?|wear|first) /iu
