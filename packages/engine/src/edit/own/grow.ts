import type { Box, Layer } from '../../scene/index.ts'

type TextLayer = Extract<Layer, { type: 'text' }>
/** What a text stands among: the layers beside it, and the canvas or group that holds them. */
export type Frame = { width: number; height: number; siblings: readonly Layer[] }

/** What stays free at the edge when letters grow towards it, as a share of the frame's shorter side. */
const MARGIN = 0.04
/** Mean width of a letter, in sizes; rather too much. */
const LETTER = 0.6
const LEAST_GROWTH = 1.02

/**
 * A text in letters larger or smaller by a factor. Its box grows from the edge that its lines stand on, keeps the page's
 * margins and comes over no words that it was clear of; null where that leaves no room.
 */
export function resizedText(text: TextLayer, factor: number, frame: Frame): TextLayer | null {
  const { box, size } = text
  if (!box) return null
  const to = grownBox(text, box, factor, frame)
  if (typeof size === 'number') {
    const isRoomy = box.w >= size * factor * text.text.length * LETTER
    const by = factor < 1 ? factor : Math.min(factor, to.h / box.h, isRoomy ? factor : to.w / box.w)
    return factor > 1 && by < LEAST_GROWTH ? null : { ...text, box: to, size: size * by }
  }
  if (Math.abs(to.w - box.w) + Math.abs(to.h - box.h) < 0.5) return null
  const [least, most] = size.fit
  return { ...text, box: to, size: { fit: [least * Math.min(1, factor), most * factor] } }
}

function grownBox({ align, valign }: TextLayer, box: Box, factor: number, { width, height, siblings }: Frame): Box {
  const margin = MARGIN * Math.min(width, height)
  const others = siblings.flatMap((layer) => (layer.box && layer.box !== box && holdsWords(layer) ? [layer.box] : []))
  const beside = others.filter((other) => other.y < box.y + box.h && box.y < other.y + other.h)
  const [left, w] = stretched([box.x, box.w], factor, PINS[align], {
    low: Math.max(margin, ...beside.filter((other) => other.x + other.w / 2 < box.x).map((other) => other.x + other.w)),
    high: Math.min(width - margin, ...beside.filter((other) => other.x + other.w / 2 > box.x + box.w).map(({ x }) => x)),
  })
  const stacked = others.filter((other) => other.x < left + w && left < other.x + other.w)
  const [top, h] = stretched([box.y, box.h], factor, PINS[valign], {
    low: Math.max(margin, ...stacked.filter((other) => other.y + other.h / 2 < box.y).map((other) => other.y + other.h)),
    high: Math.min(height - margin, ...stacked.filter((other) => other.y + other.h / 2 > box.y + box.h).map(({ y }) => y)),
    mayShift: true,
  })
  return { x: left, y: top, w, h }
}

/** Where lines stand on in their box: its start, its middle or its end. */
const PINS = { left: 0, justify: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 } as const

const holdsWords = (layer: Layer): boolean => layer.type === 'text' || (layer.type === 'group' && layer.layers.some(holdsWords))

type Limits = { low: number; high: number; mayShift?: boolean }

/** A length that grows about one of its points, within limits; it is never cut back to one that it lies beyond already. */
function stretched([at, length]: [number, number], factor: number, pin: 0 | 0.5 | 1, limits: Limits): [number, number] {
  const [low, high] = [Math.min(limits.low, at), Math.max(limits.high, at + length)]
  const middle = at + length / 2
  const room = limits.mayShift
    ? high - low
    : pin === 0.5
      ? 2 * Math.min(middle - low, high - middle)
      : pin === 0
        ? high - at
        : at + length - low
  const long = Math.min(length * factor, room)
  return [Math.max(low, Math.min(at + (length - long) * pin, high - long)), long]
}
