import { colorsIn } from './colors.ts'
import { isColors } from './design/cut.ts'
import type { Section } from './labels.ts'
import { paletteOf } from './palette.ts'
import type { Brief } from './schema.ts'

/** A colour that is all of the last clause is none of the things to be drawn. */
export function withoutHues({ subjects, style, content }: Brief) {
  const [only, ...others] = style.palette
  const design = content?.design
  if (!only || others.length > 0 || !design) return
  const last = new RegExp(`[,.;]\\s*${only.name}[\\s.]*$`)
  if (!last.test(design.about)) return
  design.about = design.about.replace(last, '')
  subjects.splice(0, subjects.length, ...subjects.filter(({ noun }) => noun !== only.name))
}

/** Colours of a picture with things in it; on an advertisement a clause of nothing but colours speaks of the whole. */
export function paletteOfPicture(look: string, isAd: boolean, sections: readonly Section[]): Brief['style']['palette'] {
  const palette = paletteOf(look, sections)
  if (palette.length > 0 || !isAd) return palette
  return colorsAlone(look).slice(0, MOST_COLORS)
}
const MOST_COLORS = 4

/** The colours of clauses that name nothing else. */
const colorsAlone = (look: string): Brief['style']['palette'] =>
  look
    .split(/[,.;:\n]+/)
    .filter((clause) => isColors(clause.trim()))
    .flatMap((clause) => colorsIn(clause).map(({ color }) => color))

/** `Juicy burger, red and mustard`: colours in a clause of their own are the page's, not the thing's. */
export function withoutPageColors({ subjects }: Brief, look: string) {
  const ofPage = new Set(colorsAlone(look).map(({ hex }) => hex))
  if (ofPage.size < 2) return
  for (const subject of subjects) if (subject.colors.every(({ hex }) => ofPage.has(hex))) subject.colors = []
}
