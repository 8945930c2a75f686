import { asSet, piecesOf } from '../lists.ts'
import { valuesIn } from '../values.ts'
import { isLook } from './cut.ts'
import type { Said } from './fields.ts'

/** Something that is offered: a few words that neither order nor picture anything. */
const OFFER =
  /^(?!(?:an?|the|with|in|on|by|at|for|and|of|from|showing|featuring|call|tel|phone|visit|open|no|some|two|three|lots|cute|happy)\b)\p{Ll}[\p{L}'’& -]{3,32}$/u
const PRICED =
  /^\p{Ll}[\p{L}'’& -]{2,28}?\s+(?:from |at |only |just |for )?(?:[$€£¥₹]\s?\d|\d+(?:[.,]\d{2})?\s?(?:€|£|eur|usd|gbp|chf|zł|kr)(?![\p{L}]))[^,;]{0,16}$/iu
const MOST_WORDS = 4

/** `walks from £12, group walks, puppy visits`: what a flyer offers beside something that has a price, a line for each. */
export function servicesIn(text: string, lower: string): Said[] {
  const found: Said[] = listedIn(text)
  if (found.length > 0) return found
  for (const sentence of text.matchAll(/[^.!?;:\n¤]+/g)) {
    const start = sentence.index
    const pieces = piecesOf(text, { start, end: start + sentence[0].length }, [])
    const isOffer = pieces.map((piece) => {
      const words = piece.text.trim()
      if (lower.slice(piece.start, piece.end).trim() === '') return false
      if (PRICED.test(words)) return true
      return OFFER.test(words) && words.split(/\s+/).length <= MOST_WORDS && !isLook(words) && valuesIn(words).length === 0
    })
    const priced = pieces.findIndex((piece, i) => isOffer[i] && PRICED.test(piece.text.trim()))
    if (priced < 0) continue
    let [from, to] = [priced, priced]
    while (from > 0 && isOffer[from - 1]) from--
    while (to < pieces.length - 1 && isOffer[to + 1]) to++
    if (to - from < FEW - 1) continue
    for (const piece of pieces.slice(from, to + 1))
      found.push({ start: piece.start, end: piece.end, field: 'offer', text: asSet(piece.text) })
  }
  return found
}
const FEW = 2

const COUNTED =
  /\b(?:ideas|tips|ways|recipes|flavou?rs|steps|reasons|things|rules|facts|courses|workshops|classes|talks|films|acts|prizes|rides|stalls|activities|highlights):\s+([^.!?\n¤:]{6,220})/giu
/** `three ideas: pumpkin & ginger, leek & potato`: what a page counts and lists, a line for each. */
function listedIn(text: string): Said[] {
  for (const match of text.matchAll(COUNTED)) {
    const start = match.index + match[0].length - (match[1] ?? '').length
    const pieces = piecesOf(text, { start, end: start + (match[1] ?? '').length }, [])
    if (
      pieces.length < FEW ||
      pieces.some((piece) => piece.text.length > 48 || /\b(?:style|background|layout|palette|icons?|typography|font)\b/i.test(piece.text))
    )
      continue
    return pieces.map((piece) => ({ start: piece.start, end: piece.end, field: 'offer', text: asSet(piece.text) }))
  }
  return []
}
