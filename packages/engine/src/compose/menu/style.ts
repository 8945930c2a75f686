import type { Brief } from '../../brief/schema.ts'
import type { Mood } from '../../catalog/fonts/index.ts'
import { withAlpha } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import type { Page } from '../page/page.ts'

const SLATE = { name: 'slate', hex: '#272b2c' }
const CHALK = { name: 'chalk', hex: '#f6c65b' }
const WOOD = '#8b5e3a'

/** Moods of a menu by the house. */
const SUITED: readonly (readonly [RegExp, readonly Mood[]])[] = [
  [
    /\b(?:food truck|taco|tacos|truck|street|burgers?|pizz\w+|bbq|barbecue|kids|ice cream|gelato|smoothies?|juice|snacks?|diner|doughnuts?|donuts?)\b/,
    ['bold', 'friendly', 'playful'],
  ],
  [/\b(?:wines?|bistro|brasserie|fine dining|tasting|cocktails?|hotel|champagne|oysters?)\b/, ['elegant', 'editorial', 'vintage']],
  [/\b(?:coffee|caf[eé]|bakery|brunch|breakfast|tea)\b/, ['friendly', 'modern', 'editorial', 'vintage']],
]

export const isChalk = ({ style }: Brief): boolean => style.words.some((word) => word.startsWith('chalk'))

/** The brief with the colours of a board where it asks for one, and the mood a menu has when no words name one. */
export function dressed(brief: Brief, seed: number): { brief: Brief; usual: Mood } {
  const words = [brief.content?.design?.about ?? '', brief.useCase ?? '', ...brief.texts.map(({ text }) => text)].join(' ').toLowerCase()
  const suited = SUITED.find(([pattern]) => pattern.test(words))?.[1] ?? (['elegant', 'vintage', 'editorial', 'modern'] as const)
  const usual = rng(seed, 'menu').pick<Mood>(suited)
  if (!isChalk(brief)) return { brief, usual }
  const palette = brief.style.palette.length > 0 ? brief.style.palette : [SLATE, CHALK]
  return { brief: { ...brief, style: { ...brief.style, palette } }, usual: 'handwritten' }
}

/** How far the list stands from the edge of the page beyond its margins: a frame takes some room. */
export function inner({ area, unit, isCentered, brief }: Page): Box {
  const by = isCentered || isChalk(brief) ? unit * 2.2 : 0
  return { x: area.x + by, y: area.y + by, w: area.w - by * 2, h: area.h - by * 2 }
}

/** A board has a wooden frame, a classic card a double line, a plain page a bar at its head. */
export function frameLayers({ brief, sheet, unit, inks, isCentered, area }: Page): Layer[] {
  const ring = (name: string, by: number, width: number, paint: string, radius = 0): Layer => ({
    type: 'shape',
    name,
    shape: 'rect',
    box: { x: sheet.x + by, y: sheet.y + by, w: sheet.w - by * 2, h: sheet.h - by * 2 },
    ...(radius > 0 && { radius }),
    stroke: { paint, width },
  })
  if (isChalk(brief))
    return [
      ring('frame.wood', unit * 0.9, unit * 1.8, WOOD),
      ring('frame.line', unit * 4.6, unit * 0.22, withAlpha(inks.ink, 0.55), unit * 1.2),
    ]
  if (isCentered)
    return [ring('frame.outer', unit * 3.2, unit * 0.34, inks.accent), ring('frame.inner', unit * 4.1, unit * 0.14, inks.accent)]
  return [
    {
      type: 'shape',
      name: 'bar',
      shape: 'rect',
      box: { x: area.x, y: sheet.y, w: unit * 9, h: Math.max(1, (area.y - sheet.y) * 0.45) },
      fill: inks.accent,
    },
  ]
}
