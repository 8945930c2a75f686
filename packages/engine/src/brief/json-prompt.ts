import { lowered } from './clean.ts'
import { recordLines } from './tables.ts'

/** JSON-shaped prompts, read as labelled prose: `{"subject": "a mug"}` → `Subject: a mug.` */

/** Keys whose values are words to be set in the picture. */
const TEXT_KEYS =
  /^(?:headline|title|heading|subtitle|subheadline|sub_?title|subheading|tagline|slogan|caption|cta|button|label|price|text|copy|words|footer|quote|dialogue|speech|(?:speech_|thought_)?(?:bubble|balloon)|badge|(?:[a-z]+_)?text|(?:[a-z]+_)?title|[a-z]+_label|call_to_action(?:_button)?|watermark_text)s?$/
const NEGATIVE_KEYS = /^(?:negatives?|negative_?prompt|avoid|exclude|dont|do_?not|forbidden|prohibited|restrictions)$/
/** Keys that name what is asked for, and what it is about. */
const TYPE_KEYS = /^(?:(?:asset|design|image|output|document|poster|page|content)_?)?type$|^deliverable$/
const THEME_KEYS = /^(?:theme|topic|concept)$/
/** Keys of pictures beside each other, each told by a record. */
const PANEL_KEYS = /^(?:panels?|frames?|scenes?|shots?|cells?|tiles?|banners?|storyboard|slides)$/
/** What is said of a panel and is not seen in it. */
const MANNER_KEYS =
  /style|position|placement|location_in|colou?r|palette|lighting|typography|font|size|shape|order|index|^id$|number|count|border|layout|camera|angle|^tone$|mood/
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
  const before = around(prompt.slice(0, open))
  const { ask, rest } = asked(pairs, before)
  const after = close > open ? prompt.slice(close + 1) : ''
  return [before, ...ask, ...rest.map(([key, value]) => sentence(key, value)), around(after)].join('\n')
}

type Pair = [key: string, value: string]

/** What the record is the record of, said first, as people say it: `{"type": "poster", "theme": "tea"}` asks for a poster about tea. */
function asked(pairs: readonly Pair[], before: string): { ask: string[]; rest: readonly Pair[] } {
  const [type] = pairs
  if (before.trim() !== '' || !type || !TYPE_KEYS.test(nameOf(type[0])) || /[.\n]/.test(type[1])) return { ask: [], rest: pairs }
  const theme = pairs.slice(1, 4).find(([key]) => THEME_KEYS.test(nameOf(key)))
  return {
    ask: [`Create a ${type[1]}${theme ? ` about ${theme[1]}` : ''}.`],
    rest: pairs.filter((pair) => pair !== type && pair !== theme),
  }
}

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
    const lines = (PANEL_KEYS.test(nameOf(key)) ? panelLines(value) : null) ?? recordLines(value)
    if (lines) {
      pairs.push([RECORDS, lines.join('\n')])
      return
    }
    const flat = value.filter((item) => typeof item !== 'object')
    if (TEXT_KEYS.test(nameOf(key))) for (const item of flat) pairs.push([key, String(item)])
    else if (flat.length > 0) pairs.push([key, flat.join(', ')])
    for (const item of value) if (typeof item === 'object' && item !== null) collect(key, item, pairs, depth + 1)
  } else if (typeof value === 'object' && value !== null) {
    // `{"headline": {"text": …}}`: the words are the headline's.
    for (const [inner, item] of Object.entries(value))
      collect(inner === 'text' && TEXT_KEYS.test(nameOf(key)) ? key : inner, item, pairs, depth + 1)
  } else if (value === false || value === null) {
    pairs.push([key, 'none'])
  } else if (value !== true) pairs.push([key, String(value)])
}

/** `Panel 2: a girl at a desk, speech: “Again?”`: a line for each record; null where the items are no records. */
function panelLines(items: readonly unknown[]): string[] | null {
  const records = items.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  if (records.length < 2 || records.length < items.length) return null
  return records.map((record, i) => {
    const [seen, said]: [string[], string[]] = [[], []]
    const walk = (key: string, value: unknown, depth: number): void => {
      if (depth > 4 || value === null || typeof value === 'boolean') return
      if (Array.isArray(value)) for (const item of value) walk(key, item, depth + 1)
      else if (typeof value === 'object')
        for (const [inner, item] of Object.entries(value)) walk(inner === 'text' ? key : inner, item, depth + 1)
      else if (isCopy(key, String(value))) said.push(`${nameOf(key).replaceAll('_', ' ')}: “${String(value).trim()}”`)
      else if (!MANNER_KEYS.test(nameOf(key))) seen.push(String(value).trim())
    }
    walk('', record, 0)
    return `Panel ${i + 1}: ${[...seen, ...said].join(', ').replace(/[\n]+/g, ' ')}`
  })
}

/** Broken JSON (comments, placeholders, trailing commas) still has its `"key": "value"` pairs. */
function loosePairs(body: string): Pair[] {
  return [...body.matchAll(/"([\w \-/]{1,40})"\s*:\s*"((?:[^"\\\n]|\\.){0,1000})"/g)]
    .slice(0, LONGEST)
    .map((match) => [match[1] ?? '', match[2] ?? ''])
}

const nameOf = (key: string): string =>
  lowered(key)
    .trim()
    .replace(/[\s-]+/g, '_')

const isCopy = (key: string, words: string): boolean =>
  TEXT_KEYS.test(nameOf(key)) && words.trim() !== '' && words !== 'none' && words.length <= 120 && !/["“]/.test(words)

/** Stands for the key of records, which are lines of their own. */
const RECORDS = '\n'
function sentence(key: string, value: string): string {
  if (key === RECORDS) return value
  const label = key.replace(/[_-]+/g, ' ').trim() || 'prompt'
  if (NEGATIVE_KEYS.test(nameOf(key))) return `Avoid: ${value}.`
  const words = value.trim()
  if (isCopy(key, words)) return `${label}: "${words}".`
  return `${label}: ${words}${/[.!?]$/.test(words) ? '' : '.'}`
}
