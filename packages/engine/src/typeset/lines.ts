import type { Piece } from './pieces.ts'
import { graphemesOf } from './prepare.ts'

export type BrokenLine = {
  text: string
  /** Ends a paragraph: not to be justified. */
  ends: boolean
}

type Measure = (run: string) => number

const HYPHEN = '-'

/** What stands on a line made of these pieces. */
export function lineOf(pieces: readonly Piece[]): BrokenLine {
  const last = pieces.at(-1)
  const text = pieces.map((piece) => piece.text).join('')
  return { text: last?.hyphen ? text + HYPHEN : text.trimEnd(), ends: last?.ends ?? true }
}

/** Fills lines greedily up to `width`; a piece wider than that is cut between letters only if `cutWords`. */
export function breakLines(pieces: readonly Piece[], width: number, measure: Measure, cutWords: boolean): BrokenLine[] {
  const whole = cutWords ? pieces.flatMap((piece) => (measure(piece.text.trimEnd()) > width ? lettersOf(piece) : [piece])) : pieces
  const lines = fill(whole, width, measure).map(lineOf)
  const last = lines.at(-1)
  if (last) last.ends = true
  return lines
}

function lettersOf({ text, ends }: Piece): Piece[] {
  const letters = graphemesOf(text)
  return letters.map((letter, i) => ({ text: letter, ends: ends && i === letters.length - 1, hyphen: false }))
}

function fill(pieces: readonly Piece[], width: number, measure: Measure): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  for (const piece of pieces) {
    if (line.length > 0 && measure(lineOf([...line, piece]).text) > width) {
      lines.push(line)
      line = []
    }
    line.push(piece)
    if (piece.ends) {
      lines.push(line)
      line = []
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line)
  return lines
}

const BALANCE_STEPS = 8

/** The same number of lines, made about equally long: the narrowest width that still needs no more of them. */
export function balanceLines(pieces: readonly Piece[], width: number, measure: Measure): BrokenLine[] {
  const greedy = breakLines(pieces, width, measure, false)
  if (greedy.length < 2) return greedy
  let [tooNarrow, enough] = [0, width]
  let best = greedy
  for (let step = 0; step < BALANCE_STEPS; step++) {
    const middle = (tooNarrow + enough) / 2
    const lines = breakLines(pieces, middle, measure, false)
    const fits = lines.length <= greedy.length && lines.every(({ text }) => measure(text) <= middle + 1e-6)
    if (fits) {
      best = lines
      enough = middle
    } else tooNarrow = middle
  }
  return evenLines(pieces, enough, best.length, measure) ?? best
}

const MOST_PIECES = 48
/** Cost, as a share of the width, of a line that ends in a word of one or two letters, which belongs to the next. */
const SHORT_END = 0.12
const ENDS_SHORT = /(?:^|[\s\u00a0])\p{L}{1,2}$/u

/** Exactly `count` lines no wider than `width`, broken so that they differ least in length; null when there are too many ways. */
function evenLines(pieces: readonly Piece[], width: number, count: number, measure: Measure): BrokenLine[] | null {
  if (pieces.length > MOST_PIECES) return null
  type State = { cost: number; from: number }
  const impossible: State = { cost: Number.POSITIVE_INFINITY, from: 0 }
  let row: State[] = [{ cost: 0, from: 0 }]
  const rows: State[][] = []
  for (let line = 0; line < count; line++) {
    const next: State[] = []
    for (let end = 1; end <= pieces.length; end++) {
      let best = impossible
      for (let start = end - 1; start >= 0; start--) {
        if (start < end - 1 && pieces[start]?.ends) break
        const { text } = lineOf(pieces.slice(start, end))
        const slack = 1 - measure(text) / width
        if (slack < -1e-6) break
        const short = end < pieces.length && !pieces[end - 1]?.ends && ENDS_SHORT.test(text) ? SHORT_END : 0
        const cost = (row[start] ?? impossible).cost + slack * slack + short * short
        if (cost < best.cost) best = { cost, from: start }
      }
      next[end] = best
    }
    rows.push(next)
    row = next
  }
  const lines: BrokenLine[] = []
  let end = pieces.length
  for (const states of rows.reverse()) {
    const state = states[end]
    if (!state || state.cost === Number.POSITIVE_INFINITY) return null
    lines.unshift(lineOf(pieces.slice(state.from, end)))
    end = state.from
  }
  const last = lines.at(-1)
  if (last) last.ends = true
  return end === 0 ? lines : null
}

const LONELY = 0.3

/** Filled lines whose last one is no single short word: it is given company from the line above it. */
export function breakText(pieces: readonly Piece[], width: number, measure: Measure): BrokenLine[] {
  const lines = fill(pieces, width, measure)
  const [above, last] = [lines.at(-2), lines.at(-1)]
  const isLonely = above && last?.length === 1 && above.length > 2 && !above.at(-1)?.ends && measure(lineOf(last).text) < width * LONELY
  if (!isLonely) return breakLines(pieces, width, measure, false)
  const kept = lines.slice(0, -2).map(lineOf)
  return [...kept, ...balanceLines([...above, ...last], width, measure)]
}

/** How far, in em, a space of a justified line may shrink. */
export const LEAST_SPACE = -0.05
/** Against a line whose spaces are half an em too wide, which costs 1. */
const HYPHEN_COST = 0.15
const TWO_HYPHENS_COST = 0.3

/**
 * Lines to be justified, broken so that the spaces of the whole paragraph differ least (Knuth and Plass's total fit):
 * a line costs the fourth power of what each of its spaces must give, and a divided word a little more.
 */
export function justifyLines(pieces: readonly Piece[], width: number, measure: Measure): BrokenLine[] {
  const widths = pieces.map((piece) => ({
    whole: measure(piece.text),
    last: measure(piece.hyphen ? piece.text + HYPHEN : piece.text.trimEnd()),
    gaps: piece.text.trimEnd() === piece.text ? 0 : 1,
  }))
  type State = { cost: number; from: number }
  const best: State[] = [{ cost: 0, from: -1 }]
  for (let end = 1; end <= pieces.length; end++) {
    let choice: State = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    let [before, gaps] = [0, 0]
    for (let start = end - 1; start >= 0; start--) {
      const piece = widths[start] as (typeof widths)[number]
      const last = pieces[end - 1] as Piece
      if (start < end - 1) {
        if (pieces[start]?.ends) break
        before += piece.whole
        gaps += piece.gaps
      }
      const slack = width - before - (widths[end - 1]?.last ?? 0)
      if (slack < gaps * LEAST_SPACE - 1e-6 && start < end - 1) break
      const isLast = last.ends || end === pieces.length
      const each = slack / Math.max(1, gaps)
      const badness = isLast && slack > 0 ? 0 : (2 * each) ** 4
      const isHyphenAbove = start > 0 && pieces[start - 1]?.hyphen
      const hyphen = last.hyphen ? HYPHEN_COST + (isHyphenAbove ? TWO_HYPHENS_COST : 0) : 0
      const cost = (best[start]?.cost ?? 0) + badness + hyphen
      if (cost < choice.cost) choice = { cost, from: start }
    }
    best[end] = choice
  }
  const lines: BrokenLine[] = []
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) lines.unshift(lineOf(pieces.slice(best[end]?.from ?? 0, end)))
  const last = lines.at(-1)
  if (last) last.ends = true
  return lines.length > 0 ? lines : [{ text: '', ends: true }]
}
