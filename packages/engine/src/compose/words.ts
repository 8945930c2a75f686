import type { Brief, WantedText } from '../brief/schema.ts'
import { contrast, mostReadable, withAlpha } from '../color.ts'
import type { Layer } from '../scene/index.ts'
import type { Canvas } from './canvas.ts'
import type { Rect } from './frame.ts'

/** Typography of a block of words over a picture. */
export type WordStyle = { headlineFont: string; headlineWeight: number; textFont: string; color: string; align: 'left' | 'center' }

/** Height of each role relative to the headline's box. */
const SHARE: Record<WantedText['role'], number> = {
  headline: 1,
  subheadline: 0.34,
  body: 0.3,
  caption: 0.2,
  label: 0.22,
  button: 0.3,
  price: 0.5,
  'list-item': 0.22,
  sign: 0.5,
  other: 0.26,
}

/** Largest size of a role as a share of the picture's shorter side. */
const LARGEST: Record<WantedText['role'], number> = {
  headline: 0.17,
  subheadline: 0.05,
  body: 0.032,
  caption: 0.026,
  label: 0.03,
  button: 0.034,
  price: 0.09,
  'list-item': 0.03,
  sign: 0.09,
  other: 0.032,
}

/** Stacks the texts inside a rectangle of the picture, each as large as its share of it and its role allow. */
export function stackWords(texts: readonly WantedText[], rect: Rect, canvas: Canvas, style: WordStyle): Layer[] {
  const total = texts.reduce((sum, text) => sum + SHARE[text.role], 0)
  const short = Math.min(canvas.width, canvas.height)
  const gap = 0.018 * canvas.height
  const left = rect.x0 * canvas.width
  const width = (rect.x1 - rect.x0) * canvas.width
  const free = (rect.y1 - rect.y0) * canvas.height - gap * (texts.length - 1)
  let y = rect.y0 * canvas.height
  return texts.map((text): Layer => {
    const height = (free * SHARE[text.role]) / total
    const layer: Layer = { ...wordLayer(text, style, short), box: { x: left, y, w: width, h: height } }
    y += height + gap
    return layer
  })
}

function wordLayer(text: WantedText, style: WordStyle, short: number): Layer {
  const big = text.role === 'headline' || text.role === 'price' || text.role === 'sign'
  return {
    type: 'text',
    name: text.id,
    text: text.text,
    role: text.role,
    font:
      text.typeface === 'serif'
        ? 'playfair-display'
        : text.typeface === 'mono'
          ? 'jetbrains-mono'
          : big
            ? style.headlineFont
            : style.textFont,
    weight: text.weight ? WEIGHTS[text.weight] : big ? style.headlineWeight : 500,
    size: { fit: [short * 0.018, short * LARGEST[text.role]] },
    leading: big ? 1.02 : 1.35,
    tracking: big ? -0.01 : 0,
    align: style.align,
    valign: 'top',
    balance: true,
    fill: text.color?.hex ?? style.color,
  }
}

const WEIGHTS = { light: 300, regular: 400, medium: 500, bold: 700, black: 900 } as const

/** The colour in which words read on `background`, near white or near black, tinted by it as little as it takes. */
export function inkFor(background: string): string {
  return mostReadable(background, ['#ffffff', '#14161a'])
}

/** A soft veil under the words where what lies behind is not one known colour. */
export function veil(rect: Rect, canvas: Canvas, background: string, ink: string, edge: 'top' | 'bottom' | 'left' | 'right'): Layer {
  const shade = contrast(ink, '#ffffff') > contrast(ink, '#000000') ? '#ffffff' : '#000000'
  const strength = contrast(ink, background) >= 7 ? 0.25 : 0.55
  const angle = { top: 90, bottom: 270, left: 0, right: 180 }[edge]
  return {
    type: 'shape',
    name: 'veil',
    shape: 'rect',
    box: {
      x: rect.x0 * canvas.width,
      y: rect.y0 * canvas.height,
      w: (rect.x1 - rect.x0) * canvas.width,
      h: (rect.y1 - rect.y0) * canvas.height,
    },
    fill: {
      gradient: 'linear',
      angle,
      stops: [
        [0, withAlpha(shade, strength)],
        [0.6, withAlpha(shade, strength * 0.6)],
        [1, withAlpha(shade, 0)],
      ],
    },
  }
}

/** The words to set over the picture: those listed, without the ones printed on a thing in it. */
export function wordsOf({ textPolicy, texts, subjects }: Brief): WantedText[] {
  if (textPolicy === 'none') return []
  const printed = new Set(subjects.map((subject) => subject.label))
  return texts.filter((text) => !printed.has(text.text))
}
