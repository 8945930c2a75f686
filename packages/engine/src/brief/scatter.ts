import type { Span } from './clean.ts'
import { asSet, hidden } from './lists.ts'
import type { Quote } from './quotes.ts'
import type { Chart } from './schema.ts'
import { inCapitals } from './title.ts'

type Scatter = { chart: Chart; used: Span[]; title: string | null }
type Point = Chart['series'][number]['points'][number]

const NUMBER = '[-−]?\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const UNIT = '(?:\\s?(?:[%°]|[\\p{L}²/]{1,8}))?'
/** `(4, 12)`, `Berlin (4, 12)`. */
const IN_BRACKETS = new RegExp(
  `(?:(\\p{L}[\\p{L}\\d .&'’-]{0,28}?)\\s*)?\\(\\s*[$€£]?(${NUMBER})${UNIT}\\s*[,;/|]\\s*[$€£]?(${NUMBER})${UNIT}\\s*\\)`,
  'gu',
)
/** `4h 420`, `20 °C: 150`: two numbers with nothing but a unit and a mark between them. */
const IN_A_ROW = new RegExp(
  `(?<=^|[,;:\\n]|\\band\\b)\\s*[$€£]?(${NUMBER})(${UNIT})\\s*(?:[:=→-]|->|\\s|,(?=\\s?\\d+\\s*[;\\n]))\\s*[$€£]?(${NUMBER})${UNIT}\\s*(?=$|[,;.\\n]|\\band\\b)`,
  'gu',
)
const AXES =
  /\b(?:scatter ?(?:plots?|charts?|graphs?|diagrams?)|comparing|showing)\s+(?:(?:of|for|showing|comparing|with):?\s+)?((?:the )?[^:.,;\n(]{3,48}?)\s+(?:vs\.?|versus|against|and|by|over)\s+([^:.,;\n(]{3,48}?)(?=\s*(?:[:.,;\n(]|$|\bfor\b|\bwith\b))/iu
const axisNamed = (text: string, axis: 'x' | 'y'): string | null =>
  new RegExp(`\\b${axis}[- ]?axis\\s*(?:is|=|:|shows)?\\s*([^.,;\\n()]{2,40})`, 'i').exec(text)?.[1]?.trim() ?? null

/** The points of a scatter chart, each a pair of numbers that the prompt gives, and what its axes count; null where it gives fewer than three. */
export function scatterOf(text: string, quotes: readonly Quote[]): Scatter | null {
  const bare = hidden(text, quotes)
  const inBrackets = [...bare.matchAll(IN_BRACKETS)].map((match) => pointOf(match, match[1] ?? '', match[2] ?? '', match[3] ?? ''))
  const found =
    inBrackets.length >= LEAST
      ? inBrackets
      : [...bare.matchAll(IN_A_ROW)].map((match) => pointOf(match, '', match[1] ?? '', match[3] ?? ''))
  if (found.length < LEAST) return null
  const start = Math.min(...found.map((one) => one.start))
  const said = AXES.exec(bare.slice(0, start))
  const [x, y] = [axisNamed(bare, 'x') ?? said?.[1] ?? null, axisNamed(bare, 'y') ?? said?.[2] ?? null]
  return {
    chart: {
      kind: 'scatter',
      unit: { prefix: '', suffix: '' },
      note: null,
      series: [{ name: null, points: found.slice(0, MOST).map(({ point }) => point) }],
      scatter: {
        x: x && asSet(x),
        y: y && asSet(y),
        hasTrend: /\b(?:trend ?line|trend|regression|best fit|fitted line|correlation line)\b/i.test(bare),
      },
    },
    used: [{ start, end: Math.max(...found.map((one) => one.end)) }],
    title: said ? inCapitals(asSet(`${said[1]} vs. ${said[2]}`)) : null,
  }
}
const LEAST = 3
const MOST = 60

function pointOf({ 0: all, index }: RegExpExecArray, label: string, x: string, y: string): Span & { point: Point } {
  const led = /^[\s]*/.exec(all)?.[0].length ?? 0
  const name = label.replace(/^(?:and|with|points?|data|values?)\b\s*/i, '').trim()
  return { start: index + led, end: index + all.length, point: { label: asSet(name), value: amount(y), words: y, x: amount(x) } }
}
const amount = (words: string): number => Number(words.replace('−', '-').replaceAll(',', ''))
