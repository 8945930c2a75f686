import { withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { shape } from '../design/kit.ts'
import type { Look } from '../graphic/look.ts'
import { lineWidth, say } from '../page/page.ts'
import { widthOf } from '../text-width.ts'
import type { Prose } from './prose.ts'

const LEADING = 1.46
/** Widths of running text in text faces, as measured beside the face that `widthOf` knows, with 1.5 % to spare. */
const BODY: Readonly<Record<string, number>> = {
  inter: 0.968,
  'eb-garamond': 0.772,
  bitter: 0.941,
  archivo: 0.889,
  'playfair-display': 0.913,
  nunito: 0.919,
  jost: 0.871,
  'jetbrains-mono': 1.226,
  montserrat: 1.027,
  'space-grotesk': 0.991,
}
const bodyWidth = (words: string, size: number, font: string): number => {
  const share = BODY[font]
  return share ? widthOf(words, size) * share : lineWidth(words, size, font)
}

type Flow = {
  name: string
  columns: readonly Box[]
  size: number
  prose: Prose | null
  /** The first letter stands over three lines. */
  hasCap: boolean
}

/** Running text through columns, with a large first letter; where no words may be invented, quiet lines in their place. */
export function columnsOf(look: Look, { name, columns, size, prose, hasCap }: Flow): Layer[] {
  if (!prose) return columns.flatMap((box, i) => greeked(look, `${name}-${i + 1}`, box, size))
  const source = new Words(prose)
  return columns.flatMap((box, i): Layer[] => {
    const rows = Math.floor(box.h / (size * LEADING))
    if (rows < 2) return []
    if (i > 0 || !hasCap || rows < 5)
      return [
        body(
          look,
          `${name}-${i + 1}`,
          { ...box, h: rows * size * LEADING },
          closed(source.take(look, box.w, rows, size), i === columns.length - 1),
          size,
        ),
      ]
    const letter = source.letter()
    const capSize = size * LEADING * 3.3
    const capW = lineWidth(letter, capSize * 0.86, look.faces.display) * 1.06 + size * 0.5
    const top = { x: box.x + capW, y: box.y, w: box.w - capW, h: size * LEADING * 3 }
    const rest = { ...box, y: box.y + top.h, h: (rows - 3) * size * LEADING }
    return [
      say(look, `${name}-cap`, { x: box.x, y: box.y - size * 0.75, w: capW, h: top.h + size * 1.3 }, letter, {
        size: capSize * 0.86,
        font: look.faces.display,
        weight: look.faces.displayWeight,
        color: look.inks.accent,
        role: 'body',
        leading: 1,
        valign: 'middle',
        maxLines: 1,
      }),
      body(look, `${name}-${i + 1}.top`, top, source.take(look, top.w, 3, size), size),
      body(look, `${name}-${i + 1}`, rest, closed(source.take(look, rest.w, rows - 3, size), columns.length === 1), size),
    ]
  })
}

/** The last column ends with a sentence. */
const closed = (text: string, isLast: boolean): string => (isLast && text.includes('. ') ? text.slice(0, text.lastIndexOf('.') + 1) : text)

const body = (look: Look, name: string, box: Box, text: string, size: number): Layer => ({
  ...say(look, name, box, text, { size, font: look.faces.text, color: look.inks.ink, role: 'body', leading: LEADING }),
  size: { fit: [size * 0.86, size] },
})

/** Words one after the other, paragraph after paragraph. */
class Words {
  readonly #prose: Prose
  #queue: string[] = []
  #isFirst = true
  constructor(prose: Prose) {
    this.#prose = prose
  }

  /** The first letter of the next word, which goes on without it. */
  letter(): string {
    const word = this.#next()
    this.#queue.unshift(word.slice(1))
    return word.charAt(0)
  }

  /** As much text as fills so many lines of a width. */
  take(look: Look, width: number, rows: number, size: number): string {
    const lines: string[] = []
    let line = ''
    for (;;) {
      const word = this.#next()
      if (word === '\n') {
        lines.push(`${line}\n`)
        line = ''
        if (lines.length >= rows) break
        continue
      }
      const longer = line === '' ? word : `${line} ${word}`
      if (bodyWidth(longer, size, look.faces.text) <= width || line === '') {
        line = longer
        continue
      }
      if (lines.length === rows - 1) {
        this.#queue.unshift(word)
        lines.push(line)
        break
      }
      lines.push(line)
      line = word
    }
    return lines.join(' ').replaceAll('\n ', '\n').trim()
  }

  #next(): string {
    if (this.#queue.length === 0) {
      if (!this.#isFirst) this.#queue.push('\n', '\u2003')
      this.#queue.push(...this.#prose.paragraph(6, this.#isFirst).split(' '))
      this.#isFirst = false
    }
    return this.#queue.shift() ?? ''
  }
}

/** Lines without words. */
function greeked(look: Look, name: string, box: Box, size: number): Layer[] {
  const rows = Math.floor(box.h / (size * LEADING))
  return Array.from({ length: rows }, (_, i) =>
    shape(
      `${name}.line-${i + 1}`,
      { x: box.x, y: box.y + size * LEADING * (i + 0.3), w: box.w * (i % 6 === 5 ? 0.62 : 1), h: size * 0.5 },
      { fill: withAlpha(look.inks.ink, 0.13), radius: size * 0.1 },
    ),
  )
}
