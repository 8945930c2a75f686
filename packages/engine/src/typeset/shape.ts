import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { chooseFont, type FontChoice, type TypeStyle } from './fonts.ts'
import { mainScript } from './language.ts'
import type { Direction } from './prepare.ts'

/** How far a run reaches from its origin, in em: `left` and `right` of its ink, its advance `width`. */
export type Extent = { width: number; left: number; right: number; ascent: number; descent: number }

/** Measures runs of one style; every number is in em, so one measuring serves all sizes. */
export type Shaper = {
  font: FontChoice
  /** Height that is centred, as capitals are, in the text's script. */
  capHeight: number
  ascender: number
  descender: number
  measure(run: string, direction?: Direction): Extent
}

/** Large enough that hinting and rounding do not count. */
const MEASURE_PX = 100
const KEPT_RUNS = 4000

let scratch: SKRSContext2D | null = null
const memory = new Map<string, Extent>()

export function shaperFor(style: TypeStyle, text: string): Shaper {
  const font = chooseFont(style, text)
  const key = [
    font.families,
    font.weight,
    font.italic,
    font.stretch,
    font.axes,
    font.features,
    font.caps,
    font.tracking,
    font.language,
  ].join('|')
  const measure = (run: string, direction: Direction = 'ltr'): Extent => {
    const known = memory.get(`${key}|${direction}|${run}`)
    if (known) return known
    scratch ??= createCanvas(1, 1).getContext('2d')
    applyFont(scratch, font, MEASURE_PX)
    scratch.direction = direction
    const metrics = scratch.measureText(run)
    // The spacing after the last letter is not part of the line.
    const trailing = run.length > 0 ? font.tracking : 0
    const extent = {
      width: metrics.width / MEASURE_PX - trailing,
      left: -metrics.actualBoundingBoxLeft / MEASURE_PX,
      right: metrics.actualBoundingBoxRight / MEASURE_PX,
      ascent: metrics.actualBoundingBoxAscent / MEASURE_PX,
      descent: metrics.actualBoundingBoxDescent / MEASURE_PX,
    }
    if (memory.size >= KEPT_RUNS) memory.clear()
    memory.set(`${key}|${direction}|${run}`, extent)
    return extent
  }
  const capHeight = mainScript(text)?.rise ?? measure('H').ascent
  return { font, measure, capHeight, ascender: measure('d').ascent, descender: measure('p').descent }
}

/** Sets everything that decides shaping; the canvas's own defaults split runs at spaces and follow the host's language. */
export function applyFont(context: SKRSContext2D, font: FontChoice, sizePx: number) {
  // A change of language silently resets the stretch, so it comes first.
  context.lang = font.language
  context.font = `${font.italic ? 'italic ' : ''}${font.weight} ${sizePx}px ${font.families}`
  context.fontStretch = font.stretch
  context.fontVariationSettings = font.axes
  context.fontFeatureSettings = font.features
  context.fontVariantCaps = font.caps
  context.fontKerning = 'normal'
  context.textRendering = 'geometricPrecision'
  context.letterSpacing = `${font.tracking * sizePx}px`
  context.wordSpacing = '0px'
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
}
