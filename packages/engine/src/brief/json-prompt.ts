import { lowered } from './clean.ts'
import { recordLines } from './tables.ts'

/** JSON-shaped prompts, read as labelled prose: `{"subject": "a mug"}` → `Subject: a mug.` */

/** Keys whose values are words to be set in the picture. */
const TEXT_KEYS =
  /^(?:headline|title|heading|subtitle|subheadline|sub_?title|tagline|slogan|caption|cta|button|label|price|text|copy|words|footer|quote|body_?text)s?$/
const NEGATIVE_KEYS = /^(?:negatives?|negative_?prompt|avoid|exclude|dont|do_?not|forbidden|prohibited|restrictions)$/
const LONGEST = 400

/** A key with its colon: two of them make a brace the start of JSON. */
const KEY = /"[\w \-/]{1,40}"\s{0,4}:/g

/** The prose that a JSON-shaped prompt stands for, words around the JSON kept; null when it is not JSON-shaped. */
export function proseFromJson(prompt: string): string | null {
  const open = prompt.search(/[{[]/)
  const close = Math.max(prompt.lastIndexOf('}'), prompt.lastIndexOf(']'))
  if (open < 0) return null
  const body = prompt.slice(open, close > open ? close + 1 : prompt.length)
  const keys = [...body.slice(0, 4000).matchAll(KEY)].length
  if (keys < (open === 0 ? 1 : 2)) return null
  const pairs = parsedPairs(body) ?? loosePairs(body)
  if (pairs.length === 0) return null
  const around = (words: string) => words.replaceAll('`', ' ').replace(/\bjson\b/gi, ' ')
  const after = close > open ? prompt.slice(close + 1) : ''
  return [around(prompt.slice(0, open)), ...pairs.map(([key, value]) => sentence(key, value)), around(after)].join('\n')
}

type Pair = [key: string, value: string]

function parsedPairs(body: string): Pair[] | null {
  try {
    const pairs: Pair[] = []
    collect('', JSON.parse(body), pairs, 0)
    return pairs
  } catch {
    return null
  }
}

function collect(key: string, value: unknown, pairs: Pair[], depth: number): void {
  if (depth > 8 || pairs.length > LONGEST) return
  if (Array.isArray(value)) {
    const records = recordLines(value)
    if (records) {
      pairs.push([RECORDS, records.join('\n')])
      return
    }
    const flat = value.filter((item) => typeof item !== 'object')
    if (TEXT_KEYS.test(lowered(key))) for (const item of flat) pairs.push([key, String(item)])
    else if (flat.length > 0) pairs.push([key, flat.join(', ')])
    for (const item of value) if (typeof item === 'object' && item !== null) collect(key, item, pairs, depth + 1)
  } else if (typeof value === 'object' && value !== null) {
    for (const [inner, item] of Object.entries(value)) collect(inner, item, pairs, depth + 1)
  } else if (value === false || value === null) {
    pairs.push([key, 'none'])
  } else if (value !== true) pairs.push([key, String(value)])
}

/** Broken JSON (comments, placeholders, trailing commas) still has its `"key": "value"` pairs. */
function loosePairs(body: string): Pair[] {
  return [...body.matchAll(/"([\w \-/]{1,40})"\s*:\s*"((?:[^"\\\n]|\\.){0,1000})"/g)]
    .slice(0, LONGEST)
    .map((match) => [match[1] ?? '', match[2] ?? ''])
}

/** Stands for the key of records, which are lines of their own. */
const RECORDS = '\n'
function sentence(key: string, value: string): string {
  if (key === RECORDS) return value
  const label = key.replace(/[_-]+/g, ' ').trim() || 'prompt'
  const name = lowered(label).replaceAll(' ', '_')
  if (NEGATIVE_KEYS.test(name)) return `Avoid: ${value}.`
  const words = value.trim()
  if (TEXT_KEYS.test(name) && words !== 'none' && words.length <= 120 && !/["“]/.test(words)) return `${label}: "${words}".`
  return `${label}: ${words}${/[.!?]$/.test(words) ? '' : '.'}`
}
