import type { Box, TextLayer } from '../scene/schema.ts'
import { bendText } from './bend.ts'
import { chooseSize, copyOf, measured, type Size } from './fit.ts'
import type { FontChoice } from './fonts.ts'
import { breakLines } from './lines.ts'
import { type Line, placeLines } from './place.ts'
import { cleanText, replaceMissing } from './prepare.ts'
import { withoutReach } from './reach.ts'
import { type Shaper, shaperFor } from './shape.ts'
import { textWithin } from './within.ts'

export { type FontFile, fontFilesOf, loadFonts } from './fonts.ts'
export { languageOf } from './language.ts'
export type { Slice } from './place.ts'
export { directionOf } from './prepare.ts'
export { AWAY } from './reach.ts'
export { applyFont } from './shape.ts'

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

/**
 * Sets a text layer into a box of `w` × `h` px. A fitted size is the largest whose lines and ink fit;
 * a size that does not fit shrinks rather than leave the box, and says so. Layers of the role
 * `sample` may end in an ellipsis instead. Needs `loadFonts` first.
 */
export function setText(layer: TextLayer, box: Size): SetText {
  const { text, missing, shaper } = ready(layer)
  const wanted = typeof layer.size === 'number' ? layer.size : layer.size.fit[0]
  const { overflows, ...placed } = formed(layer, text, box, shaper) ?? straight(layer, text, box, shaper)
  return { font: shaper.font, ...placed, shrunk: placed.size < wanted - 0.01, overflows, missing }
}

/** On a curve or within a form, where the layer wants that and its words go into it. */
function formed(layer: TextLayer, text: string, box: Size, shaper: Shaper) {
  const { path, within } = layer
  const room = withoutReach(layer, box, Math.min(box.h, box.w / 4))
  const made = path
    ? bendText({ ...layer, path }, text, room, shaper)
    : within
      ? textWithin({ ...layer, within }, text, room, shaper)
      : null
  return made && { ...made, overflows: false }
}

function straight(layer: TextLayer, text: string, box: Size, shaper: Shaper) {
  const copy = copyOf(layer, text, shaper)
  const first = chooseSize(copy, box)
  const room = withoutReach(layer, box, first.size)
  const { overflows, ...fitted } = room.w < box.w ? chooseSize(copy, room) : first
  return { size: fitted.size, ...placeLines(layer, room, fitted, shaper), overflows }
}

/** Width and height that a layer would like when it may be up to `maxWidth` px wide. */
export function naturalSize(layer: TextLayer, maxWidth: number): Size {
  const { text, shaper } = ready(layer)
  const size = typeof layer.size === 'number' ? layer.size : layer.size.fit[1]
  const measure = (run: string) => shaper.measure(run).width
  const copy = copyOf(layer, text, shaper)
  const broken = breakLines(copy.pieces, maxWidth / size + 1e-6, measure, true).slice(0, layer.maxLines ?? Number.POSITIVE_INFINITY)
  const { lines, step } = measured(copy, broken)
  // Rounded up so that the box given back is never a hair too narrow for the same words.
  const width = Math.max(...lines.map((line) => Math.max(line.width, line.right))) * size
  return { w: Math.ceil(width + 0.5), h: Math.ceil(lines.length * step * size) }
}

/** The words as they can be drawn, and what measures them. */
function ready(layer: TextLayer) {
  const cleaned = cleanText(layer.text)
  const first = shaperFor(layer, cleaned)
  const { text, missing } = replaceMissing(cleaned, first.font)
  return { text, missing, shaper: missing.length > 0 ? shaperFor(layer, text) : first }
}
