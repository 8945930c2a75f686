import type { Box, TextLayer } from '../scene/schema.ts'
import { type Fitted, type FittedLine, inkHeight, isDisplay, margins, reach, type Size } from './fit.ts'
import { opensHalfBlank } from './hang.ts'
import { type Direction, graphemesOf } from './prepare.ts'
import type { Shaper } from './shape.ts'

/** A part of a line that stands on a curve: a letter, or a window upon the whole line; px and radians. */
export type Slice = {
  text: string
  /** The middle of its foot in the box's coordinates. */
  x: number
  y: number
  angle: number
  /** From its middle to the origin of `text`. */
  shift: number
  /** Width that is shown of a text whose letters join; absent: all of it. */
  window?: number
}

export type Line = {
  text: string
  direction: Direction
  /** Origin of the run in the box's coordinates, px. */
  x: number
  baseline: number
  /** Advance without trailing spacing, px. */
  width: number
  /** Extra px at every space of a justified line. */
  wordSpacing: number
  /** Extra px after every letter of a justified line without spaces. */
  letterSpacing: number
  /** What the line is drawn of where it is not straight. */
  slices?: Slice[]
}

/** Gives lines of a size their places in a box; `ink` bounds all that is drawn, in the box's coordinates. */
export function placeLines(layer: TextLayer, box: Size, fitted: Fitted, shaper: Shaper): { lines: Line[]; ink: Box } {
  const { size, lines, step } = fitted
  const first = firstBaseline(layer, box, fitted, shaper)
  const margin = margins(layer, lines)
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const placed = lines.map((line, i) => {
    const { hang, direction } = line
    // What may stand outside the letters' edge is taken off the room that they are set in.
    const from = (margin.left - Math.min(margin.left, hang.left)) * size
    const to = box.w - (margin.right - Math.min(margin.right, hang.right)) * size
    const spacing = spacingOf(layer, line, to - from, size)
    // Big letters align by their ink, running text by its advance.
    const isByInk = isDisplay(layer)
    const start = isByInk || opensHalfBlank(line.text) ? line.left : 0
    const end = isByInk ? line.right : line.width
    const width = (end - start) * size + spacing.total
    const isRight = layer.align === 'right' || (layer.align === 'justify' && direction === 'rtl')
    const edge = layer.align === 'center' ? (box.w - width) / 2 + lean(lines, line) * size : isRight ? to - width : from
    let x = edge - start * size
    x = Math.min(x, box.w - line.right * size - spacing.total)
    x = Math.max(x, -line.left * size)
    left = Math.min(left, x + line.left * size)
    right = Math.max(right, x + line.right * size + spacing.total)
    return {
      text: line.text,
      direction,
      x,
      baseline: first + i * step * size,
      width,
      wordSpacing: spacing.word,
      letterSpacing: spacing.letter,
    }
  })
  const { top, bottom } = inkHeight(fitted, shaper)
  return { lines: placed, ink: { x: left, y: first + top, w: Math.max(0, right - left), h: bottom - top } }
}

const WIDEST_SPACE_EM = 1.4
const WIDEST_LETTER_SPACE_EM = 0.12

/** What a justified line gives to each space, or to each letter where there are no spaces, to reach both edges; px. */
function spacingOf({ align }: TextLayer, line: FittedLine, room: number, size: number): { word: number; letter: number; total: number } {
  const none = { word: 0, letter: 0, total: 0 }
  if (align !== 'justify' || line.ends) return none
  const slack = room - reach(line) * size
  const spaces = line.text.split(' ').length - 1
  if (spaces > 0 && slack / spaces < size * WIDEST_SPACE_EM) return { word: slack / spaces, letter: 0, total: slack }
  const gaps = graphemesOf(line.text).length - 1
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line.text)
  if (isUnspaced && gaps > 0 && slack / gaps < size * WIDEST_LETTER_SPACE_EM) return { word: 0, letter: slack / gaps, total: slack }
  return none
}

/** How far, in em, a centred line of several gives way to a quotation mark that has no fellow on the same line. */
function lean(lines: readonly FittedLine[], { text, hang, direction }: FittedLine): number {
  if (lines.length < 2) return 0
  const [opens, closes] = [/^[“‘«„"]/.test(text), /[”’»"]$/.test(text)]
  if (opens === closes) return 0
  const isLeft = opens === (direction === 'ltr')
  return isLeft ? -hang.left / 2 : hang.right / 2
}

function firstBaseline(layer: TextLayer, box: Size, fitted: Fitted, shaper: Shaper): number {
  const { size, lines, step } = fitted
  const { top, bottom } = inkHeight(fitted, shaper)
  const last = (lines.length - 1) * step * size
  const wanted = {
    // Centred on the capitals, as eyes do, whatever letters hang below.
    middle: (box.h - last + shaper.capHeight * size) / 2,
    top: isDisplay(layer) ? -top : Math.max(shaper.ascender * size, -top),
    bottom: isDisplay(layer) ? box.h - bottom : box.h - Math.max(last + shaper.descender * size, bottom),
  }[layer.valign]
  return Math.max(-top, Math.min(wanted, box.h - bottom))
}
