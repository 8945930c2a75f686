import type { Concept } from './lexicon/index.ts'
import { follow, type PhraseNode } from './phrases.ts'
import { formsOf, isCjk, type Token } from './tokens.ts'

/** Something the lexicon knows, said by the tokens `from`..`to`. */
export type Hit = { concept: Concept; from: number; to: number }

/** A word may be spelled out over this many tokens, `n u d e`, or broken into this many pieces, `na-ked`. */
const MAX_SPELLED = 10
const MAX_PIECES = 4

/** Everything that a text says, in order of its first token. What lies within a harmless phrase has not been said. */
export function spot(tokens: readonly Token[], tree: PhraseNode): Hit[] {
  const readings = readingsOf(tokens)
  const hits: Hit[] = []
  for (let from = 0; from < tokens.length; from++) {
    const seen = new Set<string>()
    const walk = (node: PhraseNode, at: number) => {
      for (const { form, length } of readings(at))
        for (const branch of follow(node, form)) {
          const to = at + length - 1
          for (const concept of branch.concepts)
            if (!seen.has(`${concept} ${to}`)) {
              seen.add(`${concept} ${to}`)
              hits.push({ concept, from, to })
            }
          if (branch.next || branch.open) walk(branch, to + 1)
        }
    }
    walk(tree, from)
    if (isFullName(tokens, from)) hits.push({ concept: 'name', from, to: from + 1 })
  }
  return withoutHarmless(hits)
}

type Reading = { form: string; length: number }

/** The words that may begin at a token: the token's own forms, and those of the tokens that are written as one. */
function readingsOf(tokens: readonly Token[]): (at: number) => Reading[] {
  const forms = new Map<string, string[]>()
  const knownForms = (word: string) => {
    const known = forms.get(word) ?? formsOf(word)
    forms.set(word, known)
    return known
  }
  const cache: (Reading[] | undefined)[] = []
  return (at) => {
    const cached = cache[at]
    if (cached) return cached
    const token = tokens[at]
    if (!token) return []
    const readings: Reading[] = knownForms(token.word).map((form) => ({ form, length: 1 }))
    let word = token.word
    for (let length = 2; length <= MAX_SPELLED; length++) {
      const next = tokens[at + length - 1]
      const last = tokens[at + length - 2]
      if (!next || !last || !isOneWord(last, next, length)) break
      word += next.word
      for (const form of knownForms(word)) readings.push({ form, length })
    }
    cache[at] = readings
    return readings
  }
}

/** Letters that stand alone, or pieces with one sign and no space between them. */
function isOneWord(last: Token, next: Token, length: number): boolean {
  if (isCjk(last.word) || isCjk(next.word)) return false
  if ([...last.word].length === 1 && [...next.word].length === 1) return next.gap.length <= 3 && !next.gap.includes('\n')
  return length <= MAX_PIECES && next.gap.length === 1 && /[-_.*·•~|/+]/.test(next.gap)
}

function isFullName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at]?.isName === true && next?.isName === true && next.gap === ' '
}

function withoutHarmless(hits: Hit[]): Hit[] {
  const coveredTo: number[] = []
  let farthest = -1
  for (const { concept, from, to } of hits) {
    if (concept === 'harmless') farthest = Math.max(farthest, to)
    coveredTo[from] = farthest
  }
  return hits.filter(({ concept, from, to }) => concept !== 'harmless' && (coveredTo[from] ?? -1) < to)
}
