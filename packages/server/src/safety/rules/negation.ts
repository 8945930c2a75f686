import type { Concept } from './lexicon/index.ts'
import type { Hit } from './spot.ts'
import { isCjk, type Token } from './tokens.ts'

/** `no visible nudity` reaches this many words; a character of a script without spaces counts half. */
const REACH = 4
/** `no text, logos, gore` reaches on to the words that such lists are made of. */
const LIST_REACH = 60
/** `Avoid:` and `"negative_prompt":` reach to the end of their list. */
const HEADER_REACH = 200
/** `nudity is not allowed` */
const BACK_REACH = 4

/** These say where something is said, and are not unsaid by a `no`. */
const CONTEXT: readonly Concept[] = ['protective', 'science', 'care', 'history', 'art', 'playful', 'negator', 'refusal', 'listable']

/** Drops what the text says it does not want, and the words that say so. */
export function withoutNegated(hits: readonly Hit[], tokens: readonly Token[]): Hit[] {
  const scopes = scopesOf(hits, tokens)
  const listable = new Set(hits.filter(({ concept }) => concept === 'listable').map(({ from, to }) => `${from} ${to}`))
  const isNegated = ({ concept, from, to }: Hit) => {
    if (CONTEXT.includes(concept)) return false
    const scope = scopes[from]
    return scope === 'all' || (scope === 'list' && listable.has(`${from} ${to}`))
  }
  return hits.filter((hit) => hit.concept !== 'negator' && hit.concept !== 'refusal' && hit.concept !== 'listable' && !isNegated(hit))
}

type Scope = 'all' | 'list' | undefined

/** For each token, what a negation before or after it unsays there. */
function scopesOf(hits: readonly Hit[], tokens: readonly Token[]): Scope[] {
  const scopes: Scope[] = []
  const mark = (at: number, scope: Scope) => {
    if (scopes[at] !== 'all') scopes[at] = scope
  }
  // `without clothes` negates nothing that follows: its `without` is spent.
  const spent = new Set(hits.filter(({ concept, from, to }) => !CONTEXT.includes(concept) && to > from).map(({ from }) => from))
  let headedTo = -1
  for (const hit of hits) {
    if (hit.concept === 'refusal') for (let at = Math.max(0, hit.from - BACK_REACH); at < hit.from; at++) mark(at, 'list')
    if (hit.concept !== 'negator' || hit.to <= headedTo || spent.has(hit.from)) continue
    if (isHeader(hit, tokens)) {
      headedTo = endOfList(tokens, hit.to + 1)
      for (let at = hit.to + 1; at <= headedTo; at++) mark(at, 'all')
    } else markSentence(tokens, hit.to + 1, mark)
  }
  return scopes
}

/** `Avoid:`, or a line of its own. */
function isHeader({ from, to }: Hit, tokens: readonly Token[]): boolean {
  const after = tokens[to + 1]?.gap ?? ''
  return /[:：[]/.test(after) || (after.includes('\n') && (tokens[from]?.gap ?? '').includes('\n'))
}

/** The last token of the list that a header opens: to the closing bracket, or to an empty line. */
function endOfList(tokens: readonly Token[], first: number): number {
  const end = tokens[first]?.gap.includes('[') ? /\]/ : /\n\s*\n|[}\]]/
  let at = first
  while (at + 1 < tokens.length && at - first < HEADER_REACH && !end.test(tokens[at + 1]?.gap ?? '')) at++
  return at
}

function markSentence(tokens: readonly Token[], first: number, mark: (at: number, scope: Scope) => void) {
  let reach = REACH
  for (let at = first; at < Math.min(tokens.length, first + LIST_REACH); at++) {
    const { gap = '', word = '' } = tokens[at] ?? {}
    if (at > first && /[.!?;。！？；\n]/.test(gap)) return
    if (at > first && /[,，、:：()]/.test(gap)) reach = 0
    reach -= isCjk(word) ? 0.5 : 1
    mark(at, reach >= 0 ? 'all' : 'list')
  }
}
