import { contrast, hexToOklch, mix, mostReadable, oklchToHex } from '../../color.ts'
import type { Page } from '../page/page.ts'

/** Non-text marks keep at least this contrast with the page (WCAG 1.4.11). */
const LEAST = 3
const HUES = Array.from({ length: 24 }, (_, i) => i * 15)

/** As many colours as there are things to tell apart: those named, or the accent, then always the hue farthest from all before. */
export function colorsFor(count: number, { inks, brief }: Page): string[] {
  const named = brief.style.palette.map(({ hex }) => hex).filter((hex) => contrast(hex, inks.ground) >= LEAST)
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
