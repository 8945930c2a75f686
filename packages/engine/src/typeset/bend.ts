import { scriptsIn } from '../catalog/fonts/index.ts'
import type { TextLayer, TextPath } from '../scene/schema.ts'
import type { Size } from './fit.ts'
import { balanceLines } from './lines.ts'
import { piecesOf } from './pieces.ts'
import type { Line, Slice } from './place.ts'
import { directionOf, graphemesOf } from './prepare.ts'
import type { Shaper } from './shape.ts'

/** Place in em and direction in radians. */
type At = readonly [x: number, y: number, angle: number]

/** A run that stands on a curve; em, measured from the curve's middle. */
type Standing = { text: string; at: At; width: number; from: number; whole: boolean }

const MOST_LINES = 3
const LEAST_LEADING = 1.14
/** A slice of a line whose letters join, em: short enough that no corner shows. */
const SLICE = 0.08
/** Of a line that runs all around, what is left open between its end and its beginning. */
const OPEN = 0.05

/** Words on a curve, as large as the box and the layer let them be; letters are turned, never bent. */
export function bendText(layer: TextLayer & { path: TextPath }, text: string, box: Size, shaper: Shaper) {
  const highest = typeof layer.size === 'number' ? layer.size : layer.size.fit[1]
  const made = layoutsOf(layer, text, shaper).map((layout) => ({ ...layout, size: sizeIn(layout.bounds, box, highest) }))
  // The strongest bend that costs no more than a third of the size.
  const largest = Math.max(...made.map(({ size }) => size))
  const chosen = made.find(({ size }) => size >= largest * 0.66) ?? made[0]
  if (!chosen) return null
  const { size, bounds, lines } = chosen
  const [w, h] = [(bounds.right - bounds.left) * size, (bounds.bottom - bounds.top) * size]
  const slack = { left: 0, center: 0.5, right: 1, justify: 0.5 }[layer.align]
  const [x, y] = [(box.w - w) * slack, (box.h - h) * { top: 0, middle: 0.5, bottom: 1 }[layer.valign]]
  const [dx, dy] = [x - bounds.left * size, y - bounds.top * size]
  const placed: Line[] = lines.map(({ text: line, width, runs }) => ({
    text: line,
    direction: directionOf(line),
    x: dx - (width * size) / 2,
    baseline: dy,
    width: width * size,
    wordSpacing: 0,
    letterSpacing: 0,
    slices: runs.map(
      ({ text: run, at, width: wide, from, whole }): Slice => ({
        text: run,
        x: at[0] * size + dx,
        y: at[1] * size + dy,
        angle: at[2],
        shift: -((whole ? from : 0) + wide / 2) * size,
        ...(whole && { window: wide * size }),
      }),
    ),
  }))
  return { size, lines: placed, ink: { x, y, w, h } }
}

type Bounds = { left: number; right: number; top: number; bottom: number }
type Layout = { bounds: Bounds; lines: { text: string; width: number; runs: Standing[] }[] }

const sizeIn = ({ left, right, top, bottom }: Bounds, box: Size, highest: number) =>
  Math.min(highest, box.w / Math.max(1e-6, right - left), box.h / Math.max(1e-6, bottom - top))

/** The ways in which the words may stand, the most bent first, on as few lines as may be. */
function layoutsOf(layer: TextLayer & { path: TextPath }, text: string, shaper: Shaper): Layout[] {
  const { path } = layer
  const pieces = piecesOf(text.replace(/\n/g, ' '), { language: shaper.font.language, phrases: true, hyphens: false })
  const measure = (run: string) => shaper.measure(run).width
  const whole = measure(text)
  const most = path.along === 'circle' ? 1 : MOST_LINES
  const bends = path.along === 'arc' ? [1, 0.75, 0.5, 0.3].map((share) => path.degrees * share) : [0]
  return Array.from({ length: most }, (_, i) => balanceLines(pieces, (whole / (i + 1)) * (i === 0 ? 1.01 : 1.25), measure))
    .filter((lines, i, all) => all.findIndex(({ length }) => length === lines.length) === i)
    .flatMap((lines) =>
      bends.map((degrees) =>
        standing(
          lines.map((line) => line.text),
          { path, degrees, leading: Math.max(LEAST_LEADING, layer.leading) },
          shaper,
        ),
      ),
    )
}

type Bend = { path: TextPath; degrees: number; leading: number }

function standing(texts: readonly string[], { path, degrees, leading }: Bend, shaper: Shaper): Layout {
  const widths = texts.map((text) => shaper.measure(text, directionOf(text)).width)
  const curves = curvesOf(path, degrees, widths, leading)
  const bounds: Bounds = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
  const lines = texts.map((text, row) => {
    const width = widths[row] ?? 0
    const extent = shaper.measure(text, directionOf(text))
    const runs = runsOf(text, width, shaper).map((run) => {
      const at = curves(row, run.from + run.width / 2 - width / 2)
      widen(bounds, at, run.width, extent)
      return { ...run, at }
    })
    return { text, width, runs }
  })
  return { bounds, lines }
}

/** Each letter on its own; where letters join, windows upon the whole line, so that none loses its neighbours. */
function runsOf(text: string, width: number, shaper: Shaper): Omit<Standing, 'at'>[] {
  if (scriptsIn(text).some(({ joins }) => joins)) {
    const count = Math.max(1, Math.ceil(width / SLICE))
    return Array.from({ length: count }, (_, i) => ({ text, from: (width * i) / count, width: width / count, whole: true }))
  }
  const isRtl = directionOf(text) === 'rtl'
  let before = ''
  return graphemesOf(text).flatMap((letter) => {
    before += letter
    const own = shaper.measure(letter).width
    const start = shaper.measure(before).width - own
    return letter.trim() === '' ? [] : [{ text: letter, from: isRtl ? width - start - own : start, width: own, whole: false }]
  })
}

function widen(bounds: Bounds, [x, y, angle]: At, width: number, extent: { ascent: number; descent: number }) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (const u of [-width / 2 - 0.03, width / 2 + 0.03])
    for (const v of [-extent.ascent - 0.01, extent.descent + 0.01]) {
      const [px, py] = [x + u * cos - v * sin, y + u * sin + v * cos]
      bounds.left = Math.min(bounds.left, px)
      bounds.right = Math.max(bounds.right, px)
      bounds.top = Math.min(bounds.top, py)
      bounds.bottom = Math.max(bounds.bottom, py)
    }
}

const WAVE_HEIGHT = 0.07

/** The curve of each row: arches about one centre, so that rows keep their distance. */
function curvesOf(path: TextPath, degrees: number, widths: readonly number[], leading: number): (row: number, from: number) => At {
  const length = Math.max(...widths)
  if (path.along === 'wave') {
    const height = WAVE_HEIGHT * length
    const turn = (2 * Math.PI) / length
    const steep = Math.cos(Math.atan(height * turn))
    return (row, from) => [
      from,
      (row * leading) / steep - height * Math.sin(from * turn),
      Math.atan(-height * turn * Math.cos(from * turn)),
    ]
  }
  const round = path.along === 'circle' ? 2 * Math.PI * (1 - OPEN) : (Math.abs(degrees) * Math.PI) / 180
  if (round < 1e-3) return (row, from) => [from, row * leading, 0]
  const side = path.along === 'arc' && degrees < 0 ? -1 : 1
  // Towards the centre rows grow shorter: each must still find room within the arch.
  const outer = Math.max(1, ...widths.map((width, row) => width / round + side * row * leading))
  return (row, from) => {
    const radius = outer - side * row * leading
    const angle = from / radius
    return [radius * Math.sin(angle), side * (outer - radius * Math.cos(angle)), side * angle]
  }
}
