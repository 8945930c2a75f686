import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Warning } from '../engine.ts'
import type { Box, Color, TextLayer } from '../scene/schema.ts'
import { type FontFile, fontFilesOf, type SetText } from '../typeset/index.ts'
import type { World } from '../world.ts'

/** What of a layer an SVG's own text says in the same way everywhere. With anything else its letters are drawn as curves. */
const SAID: ReadonlySet<string> = new Set([
  ...'type name box flex opacity rotate blend text role font weight italic size leading tracking align valign'.split(' '),
  ...'maxLines balance lang figures caps fractions fill stroke'.split(' '),
])

/** Size in pixels of the small rectangle that keeps a text's place in the document: one that nobody draws. */
const [MARK_WIDTH, MARK_HEIGHT] = [0.015625, 0.03125]
const FIRST_MARK = 0x7e0001
const MARK =
  /<rect fill="#(7[ef][\da-f]{4})"( fill-opacity="[\d.]+")?((?: transform="[^"]*")?)[^>]* width="0\.015625" height="0\.03125"\/>/gi

/**
 * Words of an SVG that stay words: while the page is painted a mark keeps the place of each text, with all that turns, clips and
 * fades it there, and at the end every mark becomes a text of its own, in fonts that the document brings along.
 */
export class LiveWords {
  readonly warnings: Warning[] = []
  readonly #texts: string[] = []
  readonly #files = new Map<string, FontFile>()

  /** Leaves a mark for a text; false where its letters have to be drawn. */
  take(context: SKRSContext2D, layer: TextLayer, set: SetText, box: Box): boolean {
    const [fill, stroke] = [colorOf(layer.fill), layer.stroke ? colorOf(layer.stroke.paint) : null]
    const beyond = Object.entries(layer).some(([key, value]) => value !== undefined && !SAID.has(key))
    if (beyond || fill === null || (layer.stroke && stroke === null)) {
      const message = `The words of ${layer.name} have an effect that only curves show: they are outlines.`
      this.warnings.push({ code: 'text_outlined', message, words: layer.text })
      return false
    }
    const files = fontFilesOf(set.font)
    for (const file of files) this.#files.set(file.name, file)
    const line = stroke && layer.stroke ? { color: stroke, width: layer.stroke.width } : null
    context.fillStyle = `#${(FIRST_MARK + this.#texts.length).toString(16)}`
    context.fillRect(box.x + set.ink.x + set.ink.w / 2, box.y + set.ink.y + set.ink.h / 2, MARK_WIDTH, MARK_HEIGHT)
    this.#texts.push(textOf(layer.name, set, box, { files, fill, line }))
    return true
  }

  /** The document with its texts in their places, and their fonts. */
  async into(svg: string, world: World): Promise<string> {
    const placed = svg.replace(MARK, (_, color: string, opacity: string | undefined, transform: string) => {
      const text = this.#texts[Number.parseInt(color, 16) - FIRST_MARK] ?? ''
      return `<g${transform}${opacity?.replace('fill-opacity', 'opacity') ?? ''}>${text}</g>`
    })
    const faces = await Promise.all(
      [...this.#files.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((file) => faceOf(file, world)),
    )
    return placed.replace(/<svg [^>]*>/, (opening) => `${opening}<style>${faces.join('')}</style>`)
  }
}

type Ink = { files: readonly FontFile[]; fill: string; line: { color: string; width: number } | null }

/** One text for each line: each has a place and a direction of its own, and is shaped as a whole by whoever shows it. */
function textOf(name: string, { font, size, lines }: SetText, box: Box, { files, fill, line: outline }: Ink): string {
  const families = [...files.map((file) => file.name), ...new Set(files.map(({ family }) => family))]
  const style = [
    `font-family:${families.map((family) => `'${family}'`).join(',')}`,
    `font-size:${short(size)}px`,
    `font-weight:${font.weight}`,
    `font-style:${font.italic ? 'italic' : 'normal'}`,
    `font-stretch:${font.stretch}`,
    `font-variation-settings:${font.axes.replaceAll('"', "'")}`,
    `font-feature-settings:${font.features.replaceAll('"', "'")}`,
    `font-variant-caps:${font.caps}`,
    'font-kerning:normal;text-rendering:geometricPrecision;white-space:pre',
    ...(outline
      ? [
          `${outline.color.replaceAll('fill', 'stroke')};stroke-width:${short(2 * outline.width)}`,
          'stroke-linejoin:round;paint-order:stroke',
        ]
      : []),
    fill,
  ].join(';')
  const texts = lines.map(({ text, direction, x, baseline, wordSpacing, letterSpacing }) => {
    const place = `x="${short(box.x + x)}" y="${short(box.y + baseline)}" direction="${direction}"${direction === 'rtl' ? ' text-anchor="end"' : ''}`
    const spacing = `letter-spacing:${short(font.tracking * size + letterSpacing)}px;word-spacing:${short(wordSpacing)}px`
    return `<text ${place} style="${spacing}">${escaped(text)}</text>`
  })
  return `<g id="${escaped(name)}" lang="${escaped(font.language)}" style="${style}">${texts.join('')}</g>`
}

/** A file that has all its weights and widths says so, and one that has one is not smeared to another. */
async function faceOf({ name, file, italic }: FontFile, world: World): Promise<string> {
  const bytes = Buffer.from(await world.font(file)).toString('base64')
  const ways = `font-weight:1 1000;font-stretch:50% 200%;font-style:${italic ? 'italic' : 'normal'}`
  return `@font-face{font-family:'${name}';${ways};src:url(data:font/woff2;base64,${bytes})}`
}

/** A plain colour as styles of SVG, whose readers do not all know eight digits; null for any other paint. */
function colorOf(paint: TextLayer['fill']): string | null {
  if (typeof paint !== 'string') return null
  return `fill:${paint.slice(0, 7)}${opacityOf(paint)}`
}

const opacityOf = (color: Color) => (color.length === 9 ? `;fill-opacity:${short(Number.parseInt(color.slice(7), 16) / 255)}` : '')

const short = (value: number) => String(Math.round(value * 1000) / 1000)
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
