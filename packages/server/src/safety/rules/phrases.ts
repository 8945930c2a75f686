import { type Concept, LEXICON } from './lexicon/index.ts'
import { tokensOf } from './tokens.ts'

/** A place in the tree of all phrases. */
export type PhraseNode = {
  next: Map<string, PhraseNode> | null
  /** Branches for the beginnings of words, by their first two letters. */
  open: Map<string, { start: string; node: PhraseNode }[]> | null
  /** What a text that has come here has said. */
  concepts: Concept[]
}

/** A word of a phrase; an open one stands for every word that begins so. */
type Part = { word: string; isOpen: boolean }

const KEY_LENGTH = 2

/**
 * The lexicon as one tree. In its phrases `word*` stands for every word that begins so, `(a|b c|)` for a choice, and
 * `#age` for a number below 18.
 */
export function phraseTree(): PhraseNode {
  const root = newNode()
  const cut = cutter()
  for (const [concept, languages] of Object.entries(LEXICON))
    for (const phrases of Object.values(languages)) for (const phrase of phrases.split(',')) add(root, phrase, concept as Concept, cut)
  return root
}

/** The nodes to which a word leads from here. */
export function follow(node: PhraseNode, form: string): PhraseNode[] {
  const exact = node.next?.get(form)
  const open = node.open?.get(form.slice(0, KEY_LENGTH))
  if (!open) return exact ? [exact] : NOWHERE
  const begun = open.filter(({ start }) => form.startsWith(start)).map((branch) => branch.node)
  return exact ? [exact, ...begun] : begun
}

const NOWHERE: PhraseNode[] = []

const newNode = (): PhraseNode => ({ next: null, open: null, concepts: [] })

function add(root: PhraseNode, phrase: string, concept: Concept, cut: (words: string) => Part[]) {
  let ends = [root]
  for (const [, choices, words = ''] of phrase.matchAll(/\(([^()]*)\)|([^()]+)/g))
    ends = ends.flatMap((node) => (choices ?? words).split('|').map((choice) => cut(choice).reduce(branch, node)))
  for (const end of ends) {
    if (end === root) throw new Error(`The lexicon has an empty phrase under ${concept}: ${phrase}.`)
    if (!end.concepts.includes(concept)) end.concepts.push(concept)
  }
}

function branch(node: PhraseNode, { word, isOpen }: Part): PhraseNode {
  const known = isOpen ? node.open?.get(word.slice(0, KEY_LENGTH))?.find(({ start }) => start === word)?.node : node.next?.get(word)
  if (known) return known
  const fresh = newNode()
  if (!isOpen) {
    node.next ??= new Map()
    node.next.set(word, fresh)
  } else {
    if (word.length < KEY_LENGTH) throw new Error(`The beginning of a word in the lexicon is too short: ${word}*.`)
    const key = word.slice(0, KEY_LENGTH)
    node.open ??= new Map()
    const branches = node.open.get(key) ?? []
    branches.push({ start: word, node: fresh })
    node.open.set(key, branches)
  }
  return fresh
}

/** Cuts words as a text is cut, so that both always agree; `*` and `#age` are the lexicon's own. Remembers what it has cut. */
function cutter(): (words: string) => Part[] {
  const known = new Map<string, Part[]>()
  const cutOne = (written: string): Part[] => {
    if (/^[a-z]+\*?$/.test(written)) return [{ word: written.replace('*', ''), isOpen: written.endsWith('*') }]
    const [, age = '', word = '', star = ''] = /^(#age)?([^*]*)(\*?)$/.exec(written) ?? []
    const words = tokensOf(word).map((token) => token.word)
    if (age) return [{ word: age + words.join(''), isOpen: false }]
    return words.map((each, at) => ({ word: each, isOpen: star === '*' && at === words.length - 1 }))
  }
  return (words) =>
    words.split(' ').flatMap((written) => {
      const parts = known.get(written) ?? cutOne(written)
      known.set(written, parts)
      return parts
    })
}
