import type { Span } from './clean.ts'
import { MONTHS } from './design/month.ts'
import { asSet } from './lists.ts'

/** A run of times with a number for each. */
export type Ranged = Span & { points: { label: string; prefix: string; number: string; suffix: string }[] }

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const QUARTERS = ['q1', 'q2', 'q3', 'q4']
const NAMED = [...MONTHS, ...DAYS].map((name) => `${name}|${name.slice(0, 3)}`).join('|')
const TIME = `(?:(?:19|20)\\d\\d|q[1-4]|${NAMED})`
const NUMBER = '[-−]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-−]?\\d+(?:\\.\\d+)?'
const VALUE = `[$€£¥₹]?\\s?(?:${NUMBER})\\s?(?:%|°c|°f|°|k|m|bn|kg|km)?`
const RANGE = new RegExp(
  `\\b(${TIME})\\s?(?:to|until|till|through|[–-])\\s?(${TIME})\\b[^\\d$€£¥₹.;\\n]{0,24}?[:,–—-]?\\s+(${VALUE}(?:(?:\\s*[,;/]\\s+|\\s+and\\s+|\\s*,\\s+and\\s+)${VALUE}){2,30})(?![\\d])`,
  'giu',
)
const ONE = new RegExp(`([$€£¥₹]?)\\s?(${NUMBER})\\s?(%|°c|°f|°|k|m|bn|kg|km)?`, 'giu')

/** `2021 to 2024: 12,000, 18,500, 24,000, 23,200`: as many numbers as there are times; null where they do not match. */
export function rangedIn(text: string): Ranged | null {
  for (const match of text.matchAll(RANGE)) {
    const [whole, from = '', to = '', listed = ''] = match
    const labels = between(from, to)
    const points = [...listed.matchAll(ONE)].map(([, prefix = '', number = '', suffix = '']) => ({ prefix, number, suffix }))
    if (labels.length < 3 || labels.length !== points.length) continue
    const start = match.index
    return { start, end: start + whole.length, points: points.map((point, i) => ({ label: labels[i] ?? '', ...point })) }
  }
  return null
}

/** Every time from one to the other, as they are written. */
function between(from: string, to: string): string[] {
  const [a, b] = [Number(from), Number(to)]
  if (a && b) return b > a && b - a < 32 ? Array.from({ length: b - a + 1 }, (_, i) => String(a + i)) : []
  for (const names of [MONTHS, DAYS, QUARTERS]) {
    const at = (word: string) => names.findIndex((name) => name.slice(0, 3) === word.toLowerCase().slice(0, 3))
    const [first, last] = [at(from), at(to)]
    if (first < 0 || last <= first) continue
    return names
      .slice(first, last + 1)
      .map((name) => asSet(names === QUARTERS ? name.toUpperCase() : from.length <= 3 ? name.slice(0, 3) : name))
  }
  return []
}
