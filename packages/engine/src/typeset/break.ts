import LineBreaker from 'linebreak'
import { graphemesOf } from './prepare.ts'

/** A stretch of text that a line may not end within, and whether a line must end after it. */
export type Piece = { text: string; ends: boolean }

/** Cuts at every place where UAX #14 allows a line to end. */
export function piecesOf(text: string): Piece[] {
  const breaker = new LineBreaker(text)
  const pieces: Piece[] = []
  let from = 0
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    pieces.push({ text: text.slice(from, at.position).replace(/\n/g, ''), ends: at.required && at.position < text.length })
    from = at.position
  }
  return pieces
}

export type BrokenLine = { text: string /** Ends a paragraph: not to be justified. */; ends: boolean }

/** Fills lines greedily up to `width`; a piece wider than that is cut between letters only if `cutWords`. */
export function breakLines(pieces: readonly Piece[], width: number, measure: (run: string) => number, cutWords: boolean): BrokenLine[] {
  const lines: BrokenLine[] = []
  let line = ''
  const close = (ends: boolean) => {
    lines.push({ text: line.trimEnd(), ends })
    line = ''
  }
  for (const piece of pieces) {
    const joined = line + piece.text
    if (line === '' || measure(joined.trimEnd()) <= width) line = joined
    else {
      close(false)
      line = piece.text
    }
    if (cutWords && measure(line.trimEnd()) > width) {
      const letters = graphemesOf(line)
      line = ''
      for (const letter of letters) {
        if (line !== '' && measure((line + letter).trimEnd()) > width) close(false)
        line += letter
      }
    }
    if (piece.ends) close(true)
  }
  if (line !== '' || lines.length === 0) close(true)
  return lines
}

const BALANCE_STEPS = 8

/** The same number of lines, made about equally long: the narrowest width that still needs no more of them. */
export function balanceLines(pieces: readonly Piece[], width: number, measure: (run: string) => number): BrokenLine[] {
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
  return best
}
