import { contrast, hexToOklch, mix, mostReadable, oklchToHex } from '../../color.ts'
import type { Page } from '../page/page.ts'

/** Non-text marks keep at least this contrast with the page (WCAG 1.4.11). */
const LEAST = 3
const HUES = Array.from({ length: 24 }, (_, i) => i * 15)

/** As many colours as there are things to tell apart: those named, or the accent, then always the hue farthest from all before. */
export function colorsFor(count: number, { inks, brief }: Page): string[] {
  const named = brief.style.palette.map(({ hex }) => hex).filter((hex) => contrast(hex, inks.ground) >= LEAST)
  const family = familyOf(brief)
  if (family !== null && named.length < 2) return inFamily(count, family, inks.ground)
  const colors = (count > 1 && named.length > 0 ? named : [inks.accent]).slice(0, count)
  const { l, c } = hexToOklch(inks.accent)
  while (colors.length < count) {
    const taken = colors.map((hex) => hexToOklch(hex).h)
    const away = (hue: number) => Math.min(...taken.map((other) => 180 - Math.abs(180 - (Math.abs(hue - other) % 360))))
    const h = HUES.reduce((best, hue) => (away(hue) > away(best) ? hue : best))
    colors.push(seen({ l: l + (colors.length % 2 === 0 ? 0 : 0.05), c: Math.max(0.1, Math.min(0.17, c)), h }, inks.ground))
  }
  return colors
}

/** The hue of `warm orange tones` or `shades of blue`: one family of colours; null where none is asked for. */
function familyOf({ style }: Page['brief']): { h: number } | null {
  const [first] = style.palette
  const isOne = style.palette.length === 1 && first !== undefined && hexToOklch(first.hex).c > 0.05
  return isOne ? { h: hexToOklch(first.hex).h } : null
}

/** Colours of one family, told apart by their lightness and a small turn of the hue. */
function inFamily(count: number, { h }: { h: number }, ground: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    const [l, turn] = STEPS[i % STEPS.length] as (typeof STEPS)[number]
    return seen({ l: hexToOklch(ground).l < 0.5 ? l + 0.14 : l, c: 0.16, h: h + turn }, ground)
  })
}
/** Lightness and turn of the hue of one colour after the other, neighbours well apart. */
const STEPS = [
  [0.64, 0],
  [0.44, -12],
  [0.74, 10],
  [0.34, -14],
  [0.56, 12],
  [0.8, -6],
  [0.5, -20],
  [0.4, 14],
] as const

/** The colour, moved away from the ground until it is seen on it. */
function seen(color: { l: number; c: number; h: number }, ground: string): string {
  const towards = hexToOklch(ground).l < 0.5 ? 0.02 : -0.02
  for (let l = color.l; l > 0 && l < 1; l += towards) {
    const hex = oklchToHex({ ...color, l })
    if (contrast(hex, ground) >= LEAST) return hex
  }
  return oklchToHex(color)
}

/** Black or white, whichever reads better on a mark. */
export const inkOn = (fill: string): string => mostReadable(fill, ['#ffffff', '#14131a'])

/** The colour of one mark of a series: where one is to stand out, the others step back. */
export function toneOf(color: string, label: string, highlight: string | undefined, ground: string): string {
  return highlight === undefined || label === highlight ? color : mix(color, ground, 0.55)
}
