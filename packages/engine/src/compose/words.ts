import type { Brief, WantedText } from '../brief/schema.ts'
import { contrast, mix, mostReadable, withAlpha } from '../color.ts'
import type { Layer } from '../scene/index.ts'
import type { Canvas } from './canvas.ts'
import type { Rect } from './frame.ts'
import { readable } from './palette.ts'
import type { Inks } from './poster-style.ts'
import { boxOf } from './regions.ts'

/** Colours of words over a picture whose background is about `behind`: near white or near black, and an accent of the picture's own. */
export function inksOver(behind: string, accentWish: string | null): Inks {
  const ink = mostReadable(behind, ['#ffffff', '#14161a'])
  const accent = readable(accentWish ?? ink, [behind])
  return {
    background: behind,
    ground: behind,
    ink,
    quiet: readable(mix(ink, behind, 0.18), [behind]),
    accent,
    onAccent: mostReadable(accent, ['#ffffff', '#14161a']),
    shapes: [accent, ink, behind],
  }
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
    box: boxOf(rect, canvas),
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
