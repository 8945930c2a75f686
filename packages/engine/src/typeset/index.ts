import type { Box, TextLayer } from '../scene/schema.ts'
import { type BrokenLine, balanceLines, breakLines, type Piece, piecesOf } from './break.ts'
import type { FontChoice } from './fonts.ts'
import { cleanText, directionOf, graphemesOf, replaceMissing } from './prepare.ts'
import { type Extent, type Shaper, shaperFor } from './shape.ts'

export { loadFonts } from './fonts.ts'
export { applyStyle } from './shape.ts'

export type Line = {
  text: string
  direction: 'ltr' | 'rtl'
  /** Origin of the run in the box's coordinates, px. */
  x: number
  baseline: number
  /** Advance without trailing spacing, px. */
  width: number
  /** Extra px at every space of a justified line. */
  wordSpacing: number
}

/** Text that has its place: every line's ink lies in the box unless `overflows`. */
export type SetText = {
  size: number
  font: FontChoice
  lines: Line[]
  /** Bounds of all ink in the box's coordinates. */
  ink: Box
  /** The size had to go below what the layer allows. */
  shrunk: boolean
  overflows: boolean
  /** Letters that no font has. */
  missing: string[]
}

type Size = { w: number; h: number }
type Broken = { size: number; lines: (BrokenLine & Extent)[] }

const SIZE_STEPS = 11
/** Set by their ink; everything else by the font's own measures, so that neighbours line up. */
const DISPLAY_ROLES: ReadonlySet<string> = new Set(['headline', 'sign'])
const SMALLEST_PX = 1

/**
 * Sets a text layer into a box of `w` × `h` px. A fitted size is the largest whose lines and ink fit;
 * a size that does not fit shrinks rather than leave the box, and says so. Layers of the role
 * `sample` may end in an ellipsis instead. Needs `loadFonts` first.
 */
export function setText(layer: TextLayer, box: Size): SetText {
  const cleaned = cleanText(layer.text)
  const first = shaperFor(layer, cleaned)
  const { text, missing } = replaceMissing(cleaned, first.font)
  const shaper = missing.length > 0 ? shaperFor(layer, text) : first
  const pieces = piecesOf(text)
  const fitting = chooseSize(layer, box, pieces, shaper)
  const { lines, ink } = place(layer, box, fitting, shaper)
  const wanted = typeof layer.size === 'number' ? layer.size : layer.size.fit[0]
  return {
    size: fitting.size,
    font: shaper.font,
    lines,
    ink,
    shrunk: fitting.size < wanted - 0.01,
    overflows: fitting.overflows,
    missing,
  }
}

/** Width and height that a layer would like when it may be up to `maxWidth` px wide. */
export function naturalSize(layer: TextLayer, maxWidth: number): Size {
  const cleaned = cleanText(layer.text)
  const shaper = shaperFor(layer, cleaned)
  const { text } = replaceMissing(cleaned, shaper.font)
  const size = typeof layer.size === 'number' ? layer.size : layer.size.fit[1]
  const measure = (run: string) => shaper.measure(run).width
  const lines = breakLines(piecesOf(text), maxWidth / size + 1e-6, measure, true).slice(0, layer.maxLines ?? Number.POSITIVE_INFINITY)
  // Rounded up so that the box given back is never a hair too narrow for the same words.
  const width = Math.max(...lines.map((line) => Math.max(measure(line.text), shaper.measure(line.text).right))) * size
  return { w: Math.ceil(width + 0.5), h: Math.ceil(lines.length * layer.leading * size) }
}

function chooseSize(layer: TextLayer, box: Size, pieces: readonly Piece[], shaper: Shaper): Broken & { overflows: boolean } {
  const attempt = (size: number, cutWords: boolean) => breakAt(layer, box, pieces, shaper, size, cutWords)
  const fits = (broken: Broken) => fitsBox(layer, box, broken, shaper)
  const isFixed = typeof layer.size === 'number'
  const [low, high] = typeof layer.size === 'number' ? [layer.size, layer.size] : layer.size.fit

  const largest = attempt(high, false)
  if (fits(largest)) return { ...largest, overflows: false }
  const smallest = attempt(low, false)
  if (fits(smallest)) return { ...search(low, high, (size) => attempt(size, false), fits, smallest), overflows: false }

  if (layer.role === 'sample') return { ...shortened(layer, box, pieces, shaper, low), overflows: false }
  if (isFixed) {
    const cut = attempt(low, true)
    if (fits(cut)) return { ...cut, overflows: false }
  }
  // Below the allowed sizes: whole words first, letters only when even that is hopeless.
  for (const cutWords of [false, true]) {
    const floor = cutWords ? SMALLEST_PX : Math.max(SMALLEST_PX, low * 0.4)
    const tiny = attempt(floor, cutWords)
    if (fits(tiny)) return { ...search(floor, low, (size) => attempt(size, cutWords), fits, tiny), overflows: false }
  }
  return { ...attempt(SMALLEST_PX, true), overflows: true }
}

function search(low: number, high: number, attempt: (size: number) => Broken, fits: (broken: Broken) => boolean, known: Broken): Broken {
  let best = known
  for (let step = 0; step < SIZE_STEPS; step++) {
    const middle = (low + high) / 2
    const broken = attempt(middle)
    if (fits(broken)) {
      best = broken
      low = middle
    } else high = middle
  }
  return best
}

function breakAt(layer: TextLayer, box: Size, pieces: readonly Piece[], shaper: Shaper, size: number, cutWords: boolean): Broken {
  const room = box.w / size + 1e-6
  const measure = (run: string) => shaper.measure(run).width
  const lines = layer.balance && !cutWords ? balanceLines(pieces, room, measure) : breakLines(pieces, room, measure, cutWords)
  return { size, lines: lines.map((line) => ({ ...line, ...shaper.measure(line.text) })) }
}

/** Ink width of a line in em, from the leftmost of origin and ink to the rightmost of advance and ink. */
const reach = (line: Extent) => Math.max(line.width, line.right) - Math.min(0, line.left)

function fitsBox(layer: TextLayer, box: Size, { size, lines }: Broken, shaper: Shaper): boolean {
  // Line ends that the words themselves hold are always kept.
  const most = Math.max(layer.maxLines ?? lines.length, lines.filter(({ ends }) => ends).length)
  if (lines.length > most) return false
  if (lines.some((line) => reach(line) * size > box.w + 0.01)) return false
  const { top, bottom } = inkHeight(layer, size, lines, shaper)
  return bottom - top <= box.h + 0.01
}

/** Top and bottom of the ink, px, when the first baseline is at 0. */
function inkHeight(layer: TextLayer, size: number, lines: readonly Extent[], shaper: Shaper) {
  const step = layer.leading * size
  let [top, bottom] = [-shaper.capHeight * size, 0]
  for (const [i, line] of lines.entries()) {
    top = Math.min(top, i * step - line.ascent * size)
    bottom = Math.max(bottom, i * step + line.descent * size)
  }
  return { top, bottom }
}

/** As many lines as there is room for, the last one ending in an ellipsis. */
function shortened(layer: TextLayer, box: Size, pieces: readonly Piece[], shaper: Shaper, size: number): Broken {
  const room = box.w / size
  const measure = (run: string) => shaper.measure(run).width
  const lines = breakLines(pieces, room + 1e-6, measure, true)
  const rows = Math.max(1, Math.floor((box.h / size - shaper.ascender - shaper.descender) / layer.leading) + 1)
  const count = Math.min(lines.length, rows, layer.maxLines ?? rows)
  const kept = lines.slice(0, count)
  const last = kept.at(-1)
  if (last && count < lines.length) {
    const letters = graphemesOf(last.text)
    while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > room) letters.pop()
    last.text = `${letters.join('').replace(/[\s.,;:·–-]+$/, '')}…`
  }
  return { size, lines: kept.map((line) => ({ ...line, ...shaper.measure(line.text) })) }
}

function place(layer: TextLayer, box: Size, { size, lines }: Broken, shaper: Shaper): { lines: Line[]; ink: Box } {
  const first = firstBaseline(layer, box, size, lines, shaper)
  const step = layer.leading * size
  const isHeadline = DISPLAY_ROLES.has(layer.role)
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const placed = lines.map((line, i) => {
    const direction = directionOf(line.text)
    const spaces = line.text.split(' ').length - 1
    const slack = box.w - line.width * size
    const wordSpacing = layer.align === 'justify' && !line.ends && spaces > 0 && slack / spaces < size ? slack / spaces : 0
    // Big letters align by their ink, running text by its advance.
    const [start, end] = isHeadline ? [line.left, line.right] : [0, line.width]
    const width = (end - start) * size + wordSpacing * spaces
    const isRight = layer.align === 'right' || (layer.align === 'justify' && direction === 'rtl')
    const from = layer.align === 'center' ? (box.w - width) / 2 : isRight ? box.w - width : 0
    let x = from - start * size
    x = Math.min(x, box.w - line.right * size - wordSpacing * spaces)
    x = Math.max(x, -line.left * size)
    left = Math.min(left, x + line.left * size)
    right = Math.max(right, x + line.right * size + wordSpacing * spaces)
    return { text: line.text, direction, x, baseline: first + i * step, width, wordSpacing }
  })
  const { top, bottom } = inkHeight(layer, size, lines, shaper)
  return { lines: placed, ink: { x: left, y: first + top, w: Math.max(0, right - left), h: bottom - top } }
}

function firstBaseline(layer: TextLayer, box: Size, size: number, lines: readonly Extent[], shaper: Shaper): number {
  const { top, bottom } = inkHeight(layer, size, lines, shaper)
  const last = (lines.length - 1) * layer.leading * size
  const isHeadline = DISPLAY_ROLES.has(layer.role)
  const wanted = {
    // Centred on the capitals, as eyes do, whatever letters hang below.
    middle: (box.h - last + shaper.capHeight * size) / 2,
    top: isHeadline ? -top : Math.max(shaper.ascender * size, -top),
    bottom: isHeadline ? box.h - bottom : box.h - Math.max(last + shaper.descender * size, bottom),
  }[layer.valign]
  return Math.max(-top, Math.min(wanted, box.h - bottom))
}
