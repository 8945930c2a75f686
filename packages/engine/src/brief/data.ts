import type { Span } from './clean.ts'
import { asSet, blocksOf, hidden, type Piece, piecesOf } from './lists.ts'
import type { Quote } from './quotes.ts'
import { type Ranged, rangedIn } from './ranged-data.ts'
import type { Chart } from './schema.ts'

type Point = Chart['series'][number]['points'][number]
/** `about`: what is counted, where it stands before the first label. */
type ChartRead = { chart: Chart | null; used: Span[]; about?: string | null }

const NUMBER = '[-−]?\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|[-−]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-−]?\\d+(?:[.,]\\d+)?'
const UNIT =
  '%|percent|per cent|k|m|bn|b|million|billion|thousand|°c|°f|°|kg|g|km|mi|miles|hours?|hrs?|h|minutes|min|days|users|people|units|points|pts|tons?|tonnes?|mm|cm|gwh|mwh|kwh|gw|mw|ml|l|litres|liters|usd|eur|gbp|dollars|euros'
/** `Q1 20`, `Coffee: 60 %`, `Rent - $1,200`, `Tea (40%)`. */
const LABEL_FIRST = new RegExp(
  `^(.{1,40}?)(?:\\s*[:=(–—]\\s*|\\s+-\\s+|\\s+(?:is |was |at |of )?)([$€£¥₹]?)\\s?(${NUMBER})\\s?(${UNIT})?\\s*\\)?$`,
  'iu',
)
/** `60% coffee`, `$20 for food`. */
const VALUE_FIRST = new RegExp(`^([$€£¥₹]?)\\s?(${NUMBER})\\s?(${UNIT})?\\s+(?:of |for |are |is |in |on )?(\\p{L}.{0,38})$`, 'iu')

/** The series of numbers that a prompt gives for a chart, with their unit, and the kind of chart it asks for. */
export function chartOf(text: string, lower: string, quotes: readonly Quote[]): ChartRead {
  const ranged = rangedIn(hidden(text, quotes))
  if (ranged) return ofTimes(ranged, text, lower)
  const runs = blocksOf(hidden(text, quotes), true).flatMap((block) => {
    const run = longestRun(text, block, quotes)
    return run.length > 0 ? [{ name: block.label, run }] : []
  })
  const most = Math.max(0, ...runs.map(({ run }) => run.length))
  const long = runs.filter(({ run }) => run.length === most && run.length >= 2)
  // `Rent: 40%` on lines of their own is one point for each label.
  const single = runs.flatMap(({ run }) => run)
  const isOnePerLabel = most === 1 && single.length >= 2
  const first = long[0]?.run ?? (isOnePerLabel ? single : [])
  const labels = new Set(first.map(({ point }) => point.label.toLowerCase()))
  if (first.length < 2 || labels.size < first.length) return { chart: null, used: [] }
  const same = distinct(long).filter(({ run }) =>
    run.every(({ point }, i) => point.label.toLowerCase() === first[i]?.point.label.toLowerCase()),
  )
  const series = (isOnePerLabel || same.length < 2 ? [{ name: '', run: first }] : same).map(({ name, run }) => ({
    name: same.length > 1 ? asSet(name) : null,
    points: run.map(({ point }) => point),
  }))
  const about = openedBy(series[0]?.points ?? [])
  const read = first.map(({ prefix, suffix }) => ({ prefix, suffix }))
  const unit = read.find(({ prefix, suffix }) => prefix !== '' || suffix !== '') ?? { prefix: '', suffix: '' }
  return {
    chart: {
      kind: kindOf(lower, series[0]?.points ?? [], unit.suffix, series.length),
      unit,
      note: first.at(-1)?.note ?? noteOf(text, unit),
      ...highlighted(lower, first),
      series,
    },
    about,
    used: (isOnePerLabel ? [{ name: '', run: single }] : long).flatMap(({ run }) => run.map(({ start, end }) => ({ start, end }))),
  }
}

/** One series over a run of times. */
function ofTimes({ points: said, start, end }: Ranged, text: string, lower: string): ChartRead {
  const points = said.map(({ label, prefix, number, suffix }) => ({
    label,
    value: amountOf(number),
    words: `${prefix}${number}${suffixOf(suffix || undefined)}`,
  }))
  const prefix = said.find((point) => point.prefix !== '')?.prefix ?? ''
  const unit = { prefix, suffix: suffixOf(said.find(({ suffix }) => suffix !== '')?.suffix || undefined) }
  return {
    chart: { kind: kindOf(lower, points, unit.suffix, 1), unit, note: noteOf(text, unit), series: [{ name: null, points }] },
    used: [{ start, end }],
  }
}

const PERIOD =
  /^(.*?)\s*\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|q[1-4]|h[12]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:19|20)\d\d|week \d+|day \d+)$/i
/** `website visitors Jan 1200, Feb 1500`: where all labels are times, what stands before the first is what is counted. */
function openedBy(points: { label: string }[]): string | null {
  const [first, ...rest] = points
  const match = PERIOD.exec(first?.label ?? '')
  if (!first || !match?.[1] || rest.length < 2 || !rest.every(({ label }) => PERIOD.exec(label)?.[1] === '')) return null
  first.label = asSet(match[2] ?? '')
  return match[1]
}

/** `highlight Q3 in orange`: the label that is to stand out. */
function highlighted(lower: string, run: readonly Reading[]): { highlight?: string } {
  const said = /\b(?:highlight(?:ed|ing|s)?|emphasi[sz](?:e|es|ed|ing)|stands? out|accent on)\b([^.;\n]{0,50})/.exec(lower)?.[1] ?? ''
  const label = run.map(({ point }) => point.label).find((name) => said.includes(name.toLowerCase()))
  return label ? { highlight: label } : {}
}

/** Series of the same numbers are one that the prompt says again. */
const distinct = <T extends { run: Reading[] }>(runs: readonly T[]): T[] => {
  const values = ({ run }: T) => run.map(({ point }) => point.value).join()
  return runs.filter((run, i) => runs.findIndex((other) => values(other) === values(run)) === i)
}

type Reading = Span & { point: Point; prefix: string; suffix: string; note?: string }

/** The longest row of neighbouring pieces that each hold a label and a number. */
function longestRun(text: string, block: Span & { label: string }, quotes: readonly Quote[]): Reading[] {
  let best: Reading[] = []
  let run: Reading[] = []
  for (const sentence of clauses(text, block)) {
    const pieces = rejoined(text, piecesOf(text, sentence, quotes))
    for (const [i, piece] of pieces.entries()) {
      const reading = readPair(piece, i === 0) ?? (run.length > 0 && i === pieces.length - 1 ? lastPair(piece) : null)
      run = reading ? [...run, reading] : []
      if (run.length > best.length) best = run
    }
  }
  if (best.length > 0) return best
  // `Rent: 40%`: the label stands before the colon.
  const alone = new RegExp(`^\\s*([$€£¥₹]?)\\s?(${NUMBER})\\s?(${UNIT})?(?![\\w%.])`, 'iu').exec(text.slice(block.start, block.end))
  if (
    !alone ||
    block.label === '' ||
    /\d/.test(
      text
        .slice(block.start + alone[0].length, block.end)
        .trim()
        .slice(0, 2),
    )
  )
    return []
  const words = `${alone[1] ?? ''}${alone[2] ?? ''}${suffixOf(alone[3])}`
  return [
    {
      start: block.start,
      end: block.start + alone[0].length,
      point: { label: asSet(block.label), value: amountOf(alone[2] ?? ''), words },
      prefix: alone[1] ?? '',
      suffix: suffixOf(alone[3]),
    },
  ]
}

/** `Lighting and devices 12%` is one label: what a last `and` parted before any number belongs together. */
function rejoined(text: string, pieces: readonly Piece[]): Piece[] {
  const [before, last] = pieces.slice(-2)
  if (!before || !last || /\d/.test(before.text) || !/^\s+and\s+$/.test(text.slice(before.end, last.start))) return [...pieces]
  return [...pieces.slice(0, -2), { start: before.start, end: last.end, text: text.slice(before.start, last.end) }]
}

const COUNTED = new RegExp(`^(.{1,40}?)(?:\\s*[:=(–—]\\s*|\\s+)(${NUMBER})\\s+((?:\\p{L}+\\s?){1,4}\\p{L}*)\\)?$`, 'iu')
/** `Indonesia 8.5 million bags`: what the last of a row is counted in says what they all are. */
function lastPair(piece: Piece): Reading | null {
  const said = piece.text.trim()
  if (/["“”„«»]/.test(said)) return null
  const [, label = '', number = '', note = ''] = COUNTED.exec(said) ?? []
  return label === '' || note.length > LONGEST_NOTE ? null : { ...reading(piece, label, '', number, undefined), note: note.trim() }
}
const LONGEST_NOTE = 28

/** Sentences of a block: a full stop before a blank ends one, except after a single letter. */
function clauses(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(/[.!?](?=\s|$)/g)) {
    spans.push({ start: from, end: start + match.index })
    from = start + match.index + 1
  }
  if (from < end) spans.push({ start: from, end })
  return spans
}

/** A label and its number; the first of a row may have an introduction before it. */
function readPair(piece: Piece, isFirst: boolean): Reading | null {
  const bare = isFirst ? piece.text.replace(/^.*["”»]\s*:?\s*(?=\S)/u, '') : piece.text
  const words = bare.replace(/["“”„«»]/g, '').trim()
  const tail = isFirst
    ? words.replace(/^.*(?::\s|\b(?:with|showing|shows?|of|for|are|values?|data|were|was|namely|at)\s)(?=\S)/iu, '')
    : words
  for (const said of tail === words ? [words] : [tail, words]) {
    const valueFirst = VALUE_FIRST.exec(said)
    if (valueFirst && (valueFirst[1] || valueFirst[3])) {
      const [, prefix = '', number = '', unit, label = ''] = valueFirst
      return reading(tailOf(piece, said), label, prefix, number, unit)
    }
    const labelFirst = LABEL_FIRST.exec(said)
    if (labelFirst) {
      const [, label = '', prefix = '', number = '', unit] = labelFirst
      if (label.split(/\s+/).length <= 5 && !/\b(?:aspect|ratio|size|version|page|step|px)\b/i.test(label))
        return reading(tailOf(piece, said), label, prefix, number, unit)
    }
  }
  return null
}

/** The piece without the introduction before what is said. */
const tailOf = (piece: Piece, said: string): Piece => ({ ...piece, start: Math.max(piece.start, piece.end - said.length - 2) })

function reading(piece: Piece, label: string, prefix: string, number: string, unit: string | undefined): Reading {
  const suffix = suffixOf(unit)
  return {
    start: piece.start,
    end: piece.end,
    point: {
      // `pie chart: R&D 40%`: the word for the chart is no label.
      label: asSet(label.replace(/^.*:\s+(?=\S)/, '').replace(/[\s:(–—-]+$/, '')),
      value: amountOf(number),
      words: `${prefix}${number.replace('−', '-')}${suffix}`,
    },
    prefix,
    suffix,
  }
}

const TIGHT = /^(?:%|k|m|bn|b|°c|°f|°)$/i
const suffixOf = (unit: string | undefined): string => (!unit ? '' : /^per ?cent$/i.test(unit) ? '%' : TIGHT.test(unit) ? unit : ` ${unit}`)

/** `1,200` is a thousand and two hundred, `3,5` three and a half. */
function amountOf(number: string): number {
  const plain = number.replace('−', '-').replace(/[ \u00a0\u202f]/g, '')
  return Number(/,\d{3}(?!\d)/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.'))
}

/** What the numbers count, where they carry no unit themselves: `in km`, `units in $ thousands`. */
function noteOf(text: string, unit: Chart['unit']): string | null {
  if (unit.prefix !== '' || unit.suffix !== '') return null
  const said =
    /\b(?:units?|values?|figures|amounts?|numbers)(?: are)?:? (?:in )?([$€£¥]?\s?[\p{L}%°/² ]{0,22}?)(?=[.,;\n]|$)/iu.exec(text)?.[1] ??
    /\bin (\$|€|£|(?:[$€£] ?)?(?:thousands?|millions?|billions?)(?: of [\p{L}]+)?|km|kg|miles|hours|minutes|days|tonnes|GWh|MWh|kWh|°C|°F|percent|mm|cm|litres|liters)(?![\p{L}])/iu.exec(
      text,
    )?.[1]
  const note = said?.trim() ?? ''
  return note === '' ? null : note
}

const TIME =
  /^(?:q[1-4]|h[12]|\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|week \d+|day \d+)\b/i

/** The kind that is named; else shares are a ring, a longer time is a line and the rest bars. */
function kindOf(lower: string, points: readonly Point[], suffix: string, series: number): Chart['kind'] {
  if (/\bstacked\b/.test(lower) && series > 1) return 'stacked'
  const isWhole = points.every(({ value }) => value >= 0) && series === 1
  if (/\bpie\b/.test(lower) && isWhole) return 'pie'
  if (/\b(?:donut|doughnut|ring chart)\b/.test(lower) && isWhole) return 'donut'
  if (/\barea (?:chart|graph)\b/.test(lower)) return 'area'
  if (/\bline (?:chart|graph|plot)\b|\btrend line\b/.test(lower)) return 'line'
  if (/\bhorizontal bars?\b|\branking\b|\bbars? chart horizontal/.test(lower) && series === 1) return 'rows'
  if (/\b(?:bars?|columns?)(?: chart| graph)?\b/.test(lower)) return 'bars'
  const sum = points.reduce((total, { value }) => total + value, 0)
  if (isWhole && suffix === '%' && Math.abs(sum - 100) < 1.5 && points.length <= 7) return 'donut'
  if (points.length >= 5 && points.every(({ label }) => TIME.test(label))) return 'line'
  return points.some(({ label }) => label.length > 12) && series === 1 ? 'rows' : 'bars'
}
