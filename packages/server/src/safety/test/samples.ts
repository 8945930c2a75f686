import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Category } from '../categories.ts'

const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')

/** Prompts that must pass, many with a word in them that looks dangerous. */
export const HARMLESS_PROMPTS = linesOf('harmless.txt')

/** Prompts that must not, with the category that they belong to and their language. */
export const UNSAFE_PROMPTS = linesOf('unsafe.tsv').map((line) => {
  const [category = '', language = '', text = ''] = line.split('\t')
  return { category: category as Category, language, text }
})
