import type { TextLayer } from '../scene/schema.ts'
import type { Size } from './fit.ts'
import { lineOf } from './lines.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Line } from './place.ts'
import { directionOf } from './prepare.ts'
import type { Shaper } from './shape.ts'

type Form = NonNullable<TextLayer['within']>

/** Stretches of a form that lie within it at a height; all in shares of its box, 0–1. */
const FORMS: Record<Form, (y: number) => readonly (readonly [number, number])[]> = {
  circle: (y) => about(Math.sqrt(Math.max(0, 0.25 - (y - 0.5) ** 2))),
  diamond: (y) => about(Math.max(0, 0.5 - Math.abs(y - 0.5))),
  triangle: (y) => about(y / 2),
  heart: (y) => {
    // Two circles on a square that stands on its corner.
    const [r, cy] = [0.255, 0.27]
    if (y < cy) {
      const half = Math.sqrt(Math.max(0, r * r - (y - cy) ** 2))
      const [left, right] = [0.255, 0.745]
      return half <= 0
        ? []
        : left + half >= right - half
          ? [[left - half, right + half]]
          : [
              [left - half, left + half],
              [right - half, right + half],
            ]
    }
    const bulge = Math.sqrt(Math.max(0, r * r - (y - cy) ** 2))
    const straight = 0.5 * ((1 - y) / (1 - cy - 0.12))
    return about(Math.min(0.5, y < 0.4 ? Math.max(0.23 + bulge, straight) : straight))
  },
}

const about = (half: number): readonly (readonly [number, number])[] => (half <= 0 ? [] : [[0.5 - half, 0.5 + half]])

const STEPS = 14
const NARROWEST_EM = 1.6
const WIDEST_SPACE_EM = 0.7

/** Lines that fill a form from edge to edge, as large as the words still go into it; null where they do not at any size. */
export function textWithin(layer: TextLayer & { within: Form }, text: string, box: Size, shaper: Shaper) {
  const side = layer.within === 'triangle' || layer.within === 'diamond' ? null : Math.min(box.w, box.h)
  const form = side ? { w: side, h: side } : box
  const origin = { x: (box.w - form.w) / 2, y: (box.h - form.h) / 2 }
  const pieces = piecesOf(text.replace(/\n/g, ' '), { language: shaper.font.language, phrases: false, hyphens: false })
  const high = typeof layer.size === 'number' ? layer.size : layer.size.fit[1]
  let [low, top] = [1, high]
  let best = filled(layer, pieces, form, low, shaper)
  if (!best) return null
  const whole = filled(layer, pieces, form, high, shaper)
  if (whole) {
    best = whole
    low = high
  }
  for (let step = 0; step < STEPS && low < high; step++) {
    const middle = (low + top) / 2
    const lines = filled(layer, pieces, form, middle, shaper)
    if (lines) [best, low] = [lines, middle]
    else top = middle
  }
  const lines = best.map((line) => ({ ...line, x: line.x + origin.x, baseline: line.baseline + origin.y }))
  const ink = inkOf(lines, low, shaper)
  return { size: low, lines, ink }
}

function inkOf(lines: readonly Line[], size: number, shaper: Shaper) {
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map(({ x, width }) => x + width))
  const top = Math.min(...lines.map(({ baseline }) => baseline)) - shaper.ascender * size
  const bottom = Math.max(...lines.map(({ baseline }) => baseline)) + shaper.descender * size
  return { x: left, y: top, w: right - left, h: bottom - top }
}

function filled(layer: TextLayer & { within: Form }, pieces: readonly Piece[], form: Size, size: number, shaper: Shaper): Line[] | null {
  const step = Math.max(1, layer.leading) * size
  const lines: Line[] = []
  let next = 0
  for (let baseline = shaper.ascender * size; baseline + shaper.descender * size <= form.h; baseline += step) {
    for (const [from, to] of stretchesAt(layer.within, baseline, size, shaper, form)) {
      if (next >= pieces.length) return lines
      const room = (to - from) * form.w
      if (room < NARROWEST_EM * size) continue
      const taken = take(pieces, next, room / size, shaper)
      if (taken === next) continue
      const { text } = lineOf(pieces.slice(next, taken))
      next = taken
      lines.push(lineIn(text, { x: from * form.w, w: room }, { baseline, size, isLast: next >= pieces.length }, shaper))
    }
  }
  return next >= pieces.length ? lines : null
}

/** The stretches that hold a line from its capitals to its baseline. */
function stretchesAt(within: Form, baseline: number, size: number, { capHeight }: Shaper, { h }: Size) {
  const [upper, lower] = [FORMS[within]((baseline - capHeight * size) / h), FORMS[within](Math.min(1, baseline / h))]
  const [fewer, other] = upper.length >= lower.length ? [upper, lower] : [lower, upper]
  return fewer.flatMap(([from, to]) => {
    const match = other.find(([start, end]) => start < to && end > from)
    return match ? [[Math.max(from, match[0]), Math.min(to, match[1])] as const] : []
  })
}

/** How many pieces go into a width, em. */
function take(pieces: readonly Piece[], from: number, room: number, shaper: Shaper): number {
  let end = from
  while (end < pieces.length && shaper.measure(lineOf(pieces.slice(from, end + 1)).text).width <= room) end++
  return end
}

function lineIn(
  text: string,
  { x, w }: { x: number; w: number },
  { baseline, size, isLast }: { baseline: number; size: number; isLast: boolean },
  shaper: Shaper,
): Line {
  const direction = directionOf(text)
  const width = shaper.measure(text, direction).width * size
  const spaces = text.split(' ').length - 1
  const each = spaces > 0 ? (w - width) / spaces : 0
  const wordSpacing = !isLast && each > 0 && each <= WIDEST_SPACE_EM * size ? each : 0
  const full = width + wordSpacing * spaces
  return { text, direction, x: x + (w - full) / 2, baseline, width: full, wordSpacing, letterSpacing: 0 }
}
