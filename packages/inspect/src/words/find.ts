import type { ReadWord } from '../check.ts'
import { editDistance, folded, wordsIn, wrongCase } from './letters.ts'

/** Readings of whole pages are numbered below it; those of single lines have the height, px, at which they were read. */
export const LINE_READINGS = 10

/** One wanted word and what comes nearest to it among the words that were read. */
export type FoundWord = {
  wanted: string /** Letters that differ; the word's length where nothing is like it. */
  wrong: number
  as: ReadWord | null
}

/** Where a text stands in a picture: each of its words in whichever reading has it best. The order of words is not looked at. */
export function findText(text: string, read: readonly ReadWord[]): FoundWord[] {
  const candidates = [...read, ...joined(read)]
  const words = wordsIn(text)
  const found = words.map((word) => findWord(word, candidates))
  // Two words that were read as one.
  for (let i = 0; i + 1 < words.length; i++) {
    const [left, right] = [found[i], found[i + 1]]
    if (!left || !right || left.wrong + right.wrong === 0) continue
    const both = findWord(`${left.wanted}${right.wanted}`, candidates)
    if (both.wrong === 0)
      [found[i], found[i + 1]] = [
        { ...left, wrong: 0, as: both.as },
        { ...right, wrong: 0, as: both.as },
      ]
  }
  return found
}

function findWord(wanted: string, candidates: readonly ReadWord[]): FoundWord {
  const letters = folded(wanted)
  let best: FoundWord = { wanted, wrong: letters.length, as: null }
  for (const word of candidates) {
    const wrong = editDistance(letters, folded(word.text)) + wrongCase(wanted, word.text)
    // Of equals, the one with the smallest box: others have caught something beside the word.
    const isBetter = wrong < best.wrong || (wrong === best.wrong && best.as !== null && areaOf(word) < areaOf(best.as))
    if (isBetter && wrong <= Math.max(1, letters.length / 2)) best = { wanted, wrong, as: word }
  }
  return best
}

const areaOf = ({ box }: ReadWord) => box.width * box.height

/** Neighbours of one line as one word, since the reader may see gaps between letters. */
function joined(read: readonly ReadWord[]): ReadWord[] {
  return read.flatMap((word, i) => {
    const runs: ReadWord[] = []
    let run = word
    for (const next of read.slice(i + 1, i + 3)) {
      if (next.line !== word.line || next.reading !== word.reading) break
      const right = Math.max(run.box.x + run.box.width, next.box.x + next.box.width)
      const top = Math.min(run.box.y, next.box.y)
      const bottom = Math.max(run.box.y + run.box.height, next.box.y + next.box.height)
      run = {
        ...run,
        text: run.text + next.text,
        confidence: Math.min(run.confidence, next.confidence),
        box: { x: run.box.x, y: top, width: right - run.box.x, height: bottom - top },
      }
      runs.push(run)
    }
    return runs
  })
}

/** How much of the smaller box lies in the other, 0–1. */
export function overlap(a: ReadWord['box'], b: ReadWord['box']): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.max(1, Math.min(a.width * a.height, b.width * b.height))
}
