import type { Contract, ContractChange } from '@easel/protocol/contracts'

/** What is different between two contracts, in the order of the first, with a sentence for each. */
export function diffContracts(before: Contract, after: Contract): ContractChange[] {
  const [from, to] = [flat(before), flat(after)]
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((path) => {
    const [old, fresh] = [from.get(path), to.get(path)]
    if (JSON.stringify(old) === JSON.stringify(fresh)) return []
    return [{ path, before: old ?? null, after: fresh ?? null, sentence: sentenceOf(path, old, fresh) }]
  })
}

/** Every value under its path; a list that holds only words or numbers is one value, and a check goes by its name. */
function flat(contract: Contract): Map<string, unknown> {
  const found = new Map<string, unknown>()
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
      for (const item of value) walk(`${path}.${nameOf(item)}`, item)
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(path === '' ? key : `${path}.${key}`, inner)
    else found.set(path, value)
  }
  walk('', contract)
  return found
}

const nameOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'check' in item ? String(item.check) : JSON.stringify(item)

function sentenceOf(path: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${path} is new: ${told(after)}`
  if (after === undefined) return `${path} is gone; it was ${told(before)}`
  if (typeof before === 'string' && typeof after === 'string' && before.length + after.length > 60) return wordsChange(path, before, after)
  return `${path} was ${told(before)} and is ${told(after)}`
}

/** Of a long text only what is between its common beginning and its common end. */
function wordsChange(path: string, before: string, after: string): string {
  const [old, fresh] = [before.split(/(\s+)/), after.split(/(\s+)/)]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++
  let end = 0
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const middle = (words: string[]) =>
    words
      .slice(start, words.length - end)
      .join('')
      .trim()
  const [gone, come] = [middle(old), middle(fresh)]
  if (gone === '') return `${path} now also says ${told(come)}`
  if (come === '') return `${path} no longer says ${told(gone)}`
  return `${path} said ${told(gone)} and says ${told(come)}`
}

const told = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value))
