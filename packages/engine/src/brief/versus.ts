import { sortOf } from '../catalog/lexicon/index.ts'
import type { Span } from './clean.ts'
import { asSet, type Piece, piecesOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Points } from './schema.ts'
import { isObject } from './vocabulary.ts'

const NAME = "[\\p{L}\\p{N}'’&+-]+(?: [\\p{L}\\p{N}'’&+-]+){0,3}?"
/** `comparing tea and coffee`, `trains vs planes`: what is held against what, up to the mark that opens the rows. */
const PAIR = new RegExp(
  `\\b(?:compar(?:ing|es?|ison of|ison between)|differences? between|between)\\s+(${NAME})\\s+(?:and|with|to|&|vs\\.?|versus)\\s+(${NAME})(?=\\s*[:,.;(\\n–—]|\\s(?:with|by|in|on|across|for|as)\\b)|(?:^|[\\s:])((?:[\\p{L}\\p{N}'’&+-]+ )??[\\p{L}\\p{N}'’&+-]+)\\s+(?:vs\\.?|versus)\\s+(${NAME})(?=\\s*[:,.;(\\n–—]|\\s(?:with|by|in|on|across|for|from|as|infographic|poster|chart|comparison)\\b)`,
  'iu',
)
const AGAINST = /\s+(?:vs\.?|versus)\s+/i
/** A value at the end of what stands before `vs`: a number with its unit, else the last word. */
const LAST_VALUE =
  /(?:^|\s)((?:(?:about|up to|under|over|from)\s)?[<>~≈+−-]?\s?(?:[$€£¥]\s?)?\d[\d.,]*(?:\s?h\s?\d{2}(?!\d))?(?:\s?[–-]\s?\d[\d.,]*)?(?:\s?(?:%|°\p{L}?|\p{L}{1,9}(?:\/\p{L}+)?))?(?:\s(?:per|a)\s.{2,20})?|(?:one|two|three|four|five|six|seven|eight|ten|twelve|half an?) [\p{L}-]+|[\p{L}-]+)$/u
const FEW = 2
const MOST = 10
const LONGEST = 140

/** Two things held against each other point by point: `running cost €4 vs €11 per 100 km, range 450 km vs 800 km`. */
export function versusIn(text: string, lower: string, quotes: readonly Quote[]): { points: Points; used: Span[] } | null {
  const pair = PAIR.exec(lower.slice(0, 200))
  if (!pair) return null
  const [whole, b] = pair[1] !== undefined ? [pair[1], pair[2]] : [pair[3], pair[4]]
  // `comparing trams vs buses`: the word that asks for it names no side.
  const a = whole?.replace(/^(?:comparing|compare|comparison|about|of|on|for)\s+/, '')
  if (!a || !b) return null
  const first = lower.indexOf(a, pair.index)
  const second = lower.indexOf(b, first + a.length)
  const [left, right] = named(text.slice(first, first + a.length), text.slice(second, second + b.length))
  // `train vs plane from Paris to Amsterdam: time …`: what is said of both stands before the colon.
  const from = second + b.length + (/^(?:[^:.,;(\n\d]{0,60}:\s*|[\s:.,;(–—]+)/.exec(text.slice(second + b.length))?.[0].length ?? 0)
  const lists = listsOf(text, { start: from, end: text.length }, quotes, [left, right])
  if (lists) return lists
  const rows = piecesOf(text, { start: from, end: text.length }, quotes).flatMap((piece) => rowOf(piece) ?? [])
  if (rows.length < FEW) return null
  const shown = rows.slice(0, MOST)
  return {
    points: {
      kind: 'compare',
      sides: [
        { title: left, points: shown.map(({ label, values }) => said(label, values[0])) },
        { title: right, points: shown.map(({ label, values }) => said(label, values[1])) },
      ],
      items: [],
    },
    used: shown.map(({ span }) => span),
  }
}

const LIST_OF_SIDE =
  /(?:^|[;.:\n]\s*|,\s+(?=\p{L}[\p{L}' -]{1,30}:))(?:and )?(\p{L}[\p{L}\p{N}'’ &-]{1,30}?):\s+([^;.\n:]+?)(?=\s*(?:[;.\n]|$|,\s+\p{L}[\p{L}' -]{1,30}:))/gu
/** `electric: cheaper to run, quiet; petrol: faster refuel, longer range`: a list for each side, called by it. */
function listsOf(
  text: string,
  { start, end }: Span,
  quotes: readonly Quote[],
  names: readonly [string, string],
): { points: Points; used: Span[] } | null {
  const found = [...text.slice(start, end).matchAll(LIST_OF_SIDE)].map((match) => {
    const label = match[1] ?? ''
    const from = start + match.index + match[0].length - (match[2] ?? '').length
    const own = names.find((name) =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => label.toLowerCase().split(/\s+/).includes(word)),
    )
    return {
      own,
      from,
      labelAt: from - label.length - 2,
      pieces: piecesOf(text, { start: from, end: from + (match[2] ?? '').length }, quotes),
    }
  })
  const sides = found.filter(
    ({ own, pieces }) => own !== undefined && pieces.length > 0 && pieces.every((piece) => piece.text.length <= 70),
  )
  const [a, b] = sides
  if (sides.length !== 2 || !a || !b || a.own === b.own || a.pieces.length + b.pieces.length < 3) return null
  return {
    points: {
      kind: 'compare',
      sides: sides.map(({ own, pieces }) => ({ title: own ?? '', points: pieces.map((piece) => asSet(piece.text)) })),
      items: [],
    },
    used: sides.flatMap(({ labelAt, from, pieces }) => [{ start: Math.max(0, labelAt), end: from }, ...pieces]),
  }
}

const said = (label: string, value: string): string => (label === '' ? asSet(value) : `${asSet(label)}: ${value}`)

/** `electric and petrol cars`: a name that only describes takes the noun of the other. */
function named(a: string, b: string): [string, string] {
  const head = b.split(' ').at(-1) ?? ''
  const isShared = !a.includes(' ') && b.includes(' ') && !isName(a.toLowerCase()) && /^\p{Ll}/u.test(head)
  return [asSet(isShared ? `${a} ${head}` : a), asSet(b)]
}

/** Whether a word is a thing by itself; the lexicon also has artifacts that are only called by an adjective. */
const isName = (word: string): boolean => isObject(word) || !['artifact', null].includes(sortOf(word) ?? sortOf(word.replace(/s$/, '')))

function rowOf(piece: Piece): { label: string; values: [string, string]; span: Span } | null {
  if (piece.text.length > LONGEST) return null
  const [before, behind, ...more] = piece.text.replace(/[.\s]+$/, '').split(AGAINST)
  if (!before || !behind || more.length > 0) return null
  const labelled = /^([^:]{2,40}):\s*(.+)$/s.exec(before.trim())
  const value = labelled ? labelled[2] : LAST_VALUE.exec(before.trim())?.[1]
  if (!value) return null
  const label = labelled?.[1] ?? before.trim().slice(0, -value.length).trim()
  if (label === '') return null
  // `€4 vs €11 per 100 km`: the measure is said once for both.
  const measure = /^\D{0,2}\d[\d.,]*(\s(?:per|a)\s.+|\s?[\p{L}%/°]{1,12})$/u.exec(behind.trim())?.[1] ?? ''
  const isBare = /^\D{0,2}\d[\d.,]*$/.test(value)
  return { label: label.replace(/^(?:and|with)\s/i, ''), values: [isBare ? `${value}${measure}` : value, behind.trim()], span: piece }
}
