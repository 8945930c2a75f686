import { sortOf } from '../catalog/lexicon/index.ts'
import { isAnimal, isObject, isPerson, isPlace, singular } from './vocabulary.ts'

/** Whether a phrase in lower case names something to be looked at: `autumn leaves around the edge`, not `raffle at the end`. */
export function isSeen(lower: string): boolean {
  const phrase =
    lower.split(
      /\s(?:of|for|at|in|on|with|from|by|to|before|after|until|near|around|behind|under|over|above|below|during|through|across|along|against|inside|into|reading|holding|wearing)\s/,
    )[0] ?? lower
  const nouns = phrase.split(/,|\s(?:and|&|or)\s/).map((words) => words.trim().split(' '))
  return nouns.some((words) => [words.slice(-2).join(' '), words.at(-1) ?? ''].some(isVisible))
}
const isVisible = (noun: string): boolean => {
  const one = singular(noun)
  return isObject(noun) || isPlace(noun) || isAnimal(one) || isPerson(one) || /^(?:animal|plant|natural)$/.test(sortOf(one) ?? '')
}
