import LineBreaker from 'linebreak'
import { SOFT_HYPHEN, withHyphens } from './hyphens.ts'
import { phraseEnds } from './phrases.ts'
import { graphemesOf } from './prepare.ts'

/** A stretch of text that a line may not end within. */
export type Piece = {
  text: string
  /** A line must end after it. */
  ends: boolean
  /** A hyphen shows where a line ends after it. */
  hyphen: boolean
}

export type BreakRules = {
  /** BCP 47. */
  language: string
  /** Chinese and Japanese lines end only after a phrase, as in headlines. */
  phrases: boolean
  /** Words may be divided. */
  hyphens: boolean
}

/** South-East Asian writing without spaces, whose words only a dictionary knows. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/** Cuts at every place where a line may end: by UAX #14, then by the ways of the language. */
export function piecesOf(text: string, rules: BreakRules): Piece[] {
  const prepared = rules.hyphens ? withHyphens(text, rules.language) : text
  const { places, required } = placesIn(prepared, rules)
  const pieces: Piece[] = []
  let from = 0
  for (const place of [...places].sort((a, b) => a - b)) {
    const piece = prepared.slice(from, place)
    pieces.push({
      text: piece.replace(/[\n\u00ad]/g, ''),
      ends: required.has(place) && place < prepared.length,
      hyphen: piece.endsWith(SOFT_HYPHEN),
    })
    from = place
  }
  return pieces
}

function placesIn(text: string, { language, phrases }: BreakRules): { places: Set<number>; required: Set<number> } {
  const letterEnds = endsOf(graphemesOf(text))
  const ends = phrases ? phraseEnds(text, language) : null
  const places = new Set<number>()
  const required = new Set<number>()
  const breaker = new LineBreaker(text)
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    const [before, after] = [charBefore(text, at.position), text.slice(at.position, at.position + 1)]
    // Korean words stay whole, as their spaces show them.
    const isInKorean = /\p{Script=Hangul}/u.test(before) && /\p{Script=Hangul}/u.test(after)
    const isInPhrase = ends && EAST_ASIAN.test(after) && !ends.has(at.position) && !/[\s\p{P}]/u.test(before)
    if (at.required) required.add(at.position)
    else if (isInKorean || isInPhrase || !letterEnds.has(at.position)) continue
    places.add(at.position)
  }
  for (const run of text.matchAll(UNSPACED)) {
    let offset = run.index
    for (const word of wordsOf(run[0], language)) {
      // Signs that belong to the word before it do not begin a line.
      if (offset > run.index && !/^[ๆฯຯໆ៕។៖ៗ၊။]/u.test(word) && letterEnds.has(offset)) places.add(offset)
      offset += word.length
    }
  }
  places.add(text.length)
  return { places, required }
}

const charBefore = (text: string, at: number) => text.slice(Math.max(0, at - 1), at)

const segmenters = new Map<string, Intl.Segmenter>()

function wordsOf(run: string, language: string): string[] {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return Array.from(known.segment(run), ({ segment }) => segment)
}

function endsOf(parts: readonly string[]): Set<number> {
  let at = 0
  return new Set(parts.map((part) => (at += part.length)))
}
