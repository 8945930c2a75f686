import type { TextLayer } from '../scene/schema.ts'
import { type Hang, hangOf } from './hang.ts'
import { mainScript } from './language.ts'
import { type BrokenLine, balanceLines, breakLines, breakText, justifyLines, LEAST_SPACE, lineOf } from './lines.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Direction, directionOf, graphemesOf } from './prepare.ts'
import type { Extent, Shaper } from './shape.ts'

export type Size = { w: number; h: number }

/** A line at no size yet; lengths in em. */
export type FittedLine = BrokenLine & Extent & { direction: Direction; hang: Hang }

/** Lines at a size in px; `step` is the distance of their baselines in em. */
export type Fitted = { size: number; lines: FittedLine[]; step: number }

/** Set by their ink; everything else by the font's own measures, so that neighbours line up. */
const DISPLAY_ROLES: ReadonlySet<string> = new Set(['headline', 'sign'])
export const isDisplay = ({ role }: TextLayer) => DISPLAY_ROLES.has(role)

const SIZE_STEPS = 11
const SMALLEST_PX = 1

/** The words of a layer, ready to be broken into lines. */
export type Copy = {
  layer: TextLayer
  shaper: Shaper
  pieces: Piece[] /** With breaks in the middle of East Asian phrases too. */
  fine: Piece[]
}

export function copyOf(layer: TextLayer, text: string, shaper: Shaper): Copy {
  const rules = { language: shaper.font.language, hyphens: layer.align === 'justify' }
  const fine = piecesOf(text, { ...rules, phrases: false })
  const isPhrased = isDisplay(layer) || (layer.balance ?? false)
  return { layer, shaper, fine, pieces: isPhrased ? piecesOf(text, { ...rules, phrases: true }) : fine }
}

/** The largest size of the layer at which the words fit the box; smaller, or in cut words, when none does. */
export function chooseSize(copy: Copy, box: Size): Fitted & { overflows: boolean } {
  const { layer } = copy
  const [low, high] = typeof layer.size === 'number' ? [layer.size, layer.size] : layer.size.fit
  const largestOf = (pieces: readonly Piece[], from: number, to: number, cutWords: boolean) =>
    largestFit(copy, pieces, box, [from, to], cutWords)

  const wanted = largestOf(copy.pieces, low, high, false) ?? largestOf(copy.fine, low, high, false)
  if (wanted && isDisplay(layer)) return { ...shapely(copy, box, low, wanted), overflows: false }
  if (wanted) return { ...wanted, overflows: false }
  if (layer.role === 'sample') return { ...shortened(copy, box, low), overflows: false }
  const cut = typeof layer.size === 'number' ? largestOf(copy.fine, low, low, true) : null
  // Below the allowed sizes: whole words first, letters only when even that is hopeless.
  const tiny =
    cut ?? largestOf(copy.fine, Math.max(SMALLEST_PX, low * 0.4), low, false) ?? largestOf(copy.fine, Math.min(SMALLEST_PX, low), low, true)
  if (tiny) return { ...tiny, overflows: false }
  return { ...breakAt(copy, copy.fine, box, SMALLEST_PX, true), overflows: true }
}

/** The largest size in a range at which the words fit; null when not even its smallest does. */
function largestFit(
  copy: Copy,
  pieces: readonly Piece[],
  box: Size,
  [from, to]: readonly [number, number],
  cutWords: boolean,
): Fitted | null {
  const attempt = (size: number) => breakAt(copy, pieces, box, size, cutWords)
  const fits = (fitted: Fitted) => fitsBox(copy, box, fitted)
  const largest = attempt(to)
  if (fits(largest)) return largest
  const smallest = attempt(from)
  return fits(smallest) ? search(from, to, attempt, fits, smallest) : null
}

/** A line shorter than this share of the longest looks left over. */
const STUB = 0.5
const STUB_COST = 0.9

/** Large words in the number of lines in which they stand best: as large as they can be, but for what a left-over line costs. */
function shapely(copy: Copy, box: Size, low: number, largest: Fitted): Fitted {
  const worth = ({ size, lines }: Fitted) => {
    const widths = lines.map(({ width }) => width)
    return size * (1 - STUB_COST * Math.max(0, STUB - Math.min(...widths) / Math.max(...widths, 1e-6)))
  }
  let best = largest
  for (let count = largest.lines.length - 1; count >= 1; count--) {
    const fewer = { ...copy, layer: { ...copy.layer, maxLines: count } }
    const fitted = largestFit(fewer, copy.pieces, box, [low, largest.size], false)
    if (fitted && worth(fitted) > worth(best)) best = fitted
  }
  return best
}

function search(low: number, high: number, attempt: (size: number) => Fitted, fits: (fitted: Fitted) => boolean, known: Fitted): Fitted {
  let best = known
  for (let step = 0; step < SIZE_STEPS; step++) {
    const middle = (low + high) / 2
    const fitted = attempt(middle)
    if (fits(fitted)) {
      best = fitted
      low = middle
    } else high = middle
  }
  return best
}

function breakAt(copy: Copy, pieces: readonly Piece[], box: Size, size: number, cutWords: boolean): Fitted {
  const { layer, shaper } = copy
  const measure = (run: string) => shaper.measure(run).width
  const room = box.w / size + 1e-6 - reserve(copy, pieces)
  if (cutWords) return { size, ...measured(copy, breakLines(pieces, room, measure, true)) }
  if (layer.balance) return { size, ...measured(copy, balanceLines(pieces, room, measure)) }
  if (layer.align === 'justify') return { size, ...measured(copy, justifyLines(pieces, room, measure)) }
  return { size, ...measured(copy, layer.role === 'sample' ? breakLines(pieces, room, measure, false) : breakText(pieces, room, measure)) }
}

/** Room in em kept for marks that may hang, where the size is not free to give way to them. */
function reserve({ layer, shaper }: Copy, pieces: readonly Piece[]): number {
  if (layer.align === 'center' || (layer.align !== 'justify' && typeof layer.size !== 'number')) return 0
  const hangs = pieces.map((piece) => hangOf(lineOf([piece]), directionOf(piece.text), (run) => shaper.measure(run).width))
  const most = (side: keyof Hang) => Math.max(0, ...hangs.map((hang) => hang[side]))
  return (layer.align === 'right' ? 0 : most('left')) + (layer.align === 'left' ? 0 : most('right'))
}

/** Lines with their extents; every line of a paragraph has the direction of its first strong letter. */
export function measured({ layer, shaper }: Copy, lines: readonly BrokenLine[]): { lines: FittedLine[]; step: number } {
  const full: FittedLine[] = []
  let from = 0
  lines.forEach((line, i) => {
    if (!line.ends && i < lines.length - 1) return
    const paragraph = lines.slice(from, i + 1)
    const direction = directionOf(paragraph.map(({ text }) => text).join(' '))
    for (const part of paragraph) {
      const extent = shaper.measure(part.text, direction)
      full.push({ ...part, ...extent, direction, hang: hangOf(part, direction, (run) => shaper.measure(run).width) })
    }
    from = i + 1
  })
  return { lines: full, step: stepOf(layer, full) }
}

const CLEARANCE = 0.03
/** Line heights from here on are meant for reading. */
const LOOSE = 1.25

/** Distance of baselines in em: what the layer asks for, more where the script needs it or letters would touch. */
function stepOf({ leading }: TextLayer, lines: readonly FittedLine[]): number {
  if (lines.length < 2) return leading
  const script = mainScript(lines.map(({ text }) => text).join(' '))
  const usual = script ? Math.max(script.leading.least, leading * (leading >= LOOSE ? script.leading.ease : 1)) : leading
  return lines.slice(1).reduce((step, line, i) => Math.max(step, (lines[i]?.descent ?? 0) + line.ascent + CLEARANCE), usual)
}

/** Ink width of a line in em, from the leftmost of origin and ink to the rightmost of advance and ink. */
export const reach = (line: Extent) => Math.max(line.width, line.right) - Math.min(0, line.left)

/** How far, in em, the lines stand away from the box's edges so that marks may hang into the space. */
export function margins({ align }: TextLayer, lines: readonly FittedLine[]): Hang {
  if (lines.length < 2) return { left: 0, right: 0 }
  const most = (side: keyof Hang) => Math.max(...lines.map(({ hang }) => hang[side]))
  return {
    left: align === 'left' || align === 'justify' ? most('left') : 0,
    right: align === 'right' || align === 'justify' ? most('right') : 0,
  }
}

const spacesIn = (text: string) => text.split(' ').length - 1

function fitsBox({ layer, shaper }: Copy, box: Size, fitted: Fitted): boolean {
  const { size, lines } = fitted
  // Line ends that the words themselves hold are always kept.
  const most = Math.max(layer.maxLines ?? lines.length, lines.filter(({ ends }) => ends).length)
  if (lines.length > most) return false
  const margin = margins(layer, lines)
  const isTooWide = lines.some((line) => {
    const hung = margin.left + margin.right - Math.min(margin.left, line.hang.left) - Math.min(margin.right, line.hang.right)
    const shrink = layer.align === 'justify' && !line.ends ? spacesIn(line.text) * LEAST_SPACE : 0
    return (reach(line) + hung + shrink) * size > box.w + 0.01
  })
  if (isTooWide) return false
  const { top, bottom } = inkHeight(fitted, shaper)
  return bottom - top <= box.h + 0.01
}

/** Top and bottom of the ink, px, when the first baseline is at 0. */
export function inkHeight({ size, lines, step }: Fitted, shaper: Shaper) {
  let [top, bottom] = [-shaper.capHeight * size, 0]
  for (const [i, line] of lines.entries()) {
    top = Math.min(top, (i * step - line.ascent) * size)
    bottom = Math.max(bottom, (i * step + line.descent) * size)
  }
  return { top, bottom }
}

/** As many lines as there is room for, the last one ending in an ellipsis. */
function shortened(copy: Copy, box: Size, size: number): Fitted {
  const { layer, shaper, fine } = copy
  const room = box.w / size
  const measure = (run: string) => shaper.measure(run).width
  const lines = breakLines(fine, room + 1e-6, measure, true)
  const { step } = measured(copy, lines)
  const rows = Math.max(1, Math.floor((box.h / size - shaper.ascender - shaper.descender) / step) + 1)
  const count = Math.min(lines.length, rows, layer.maxLines ?? rows)
  const kept = lines.slice(0, count)
  const last = kept.at(-1)
  if (last && count < lines.length) {
    const letters = graphemesOf(last.text)
    while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > room) letters.pop()
    last.text = `${letters.join('').replace(/[\s.,;:·–-]+$/, '')}…`
  }
  return { size, ...measured(copy, kept) }
}
