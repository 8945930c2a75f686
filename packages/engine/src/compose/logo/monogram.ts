import type { Box, Layer } from '../../scene/schema.ts'
import { inset, type Kit, shape } from '../design/kit.ts'
import { say } from '../page/page.ts'

/** One to three letters as large as their box, in `rings` rings. */
export function monogram(kit: Kit, name: string, box: Box, words: string, color: string, rings: number): Layer[] {
  const parts = words
    .trim()
    .split(/[\s&+.-]+/)
    .filter(Boolean)
  const isInitials = parts.length === 1 && words.trim().length <= 4
  const letters = isInitials
    ? words.trim()
    : parts.length > 1
      ? parts
          .slice(0, 3)
          .map((part) => Array.from(part)[0] ?? '')
          .join('')
      : (Array.from(words)[0] ?? '')
  const side = Math.min(box.w, box.h)
  const frame = (i: number): Layer =>
    shape(`${name}.ring-${i + 1}`, inset(box, side * 0.045 * i), {
      kind: 'ellipse',
      stroke: { paint: color, width: side * (i === 0 ? 0.022 : 0.008) },
    })
  const hasRings = rings > 1
  const inner = hasRings ? inset(box, side * 0.2) : box
  const isCentered = kit.isCentered
  return [
    ...(hasRings ? Array.from({ length: rings - 1 }, (_, i) => frame(i)) : []),
    say(kit, `${name}.letters`, inner, letters, {
      size: side,
      font: kit.faces.display,
      weight: isCentered ? kit.faces.displayWeight : Math.max(600, kit.faces.displayWeight),
      color,
      role: 'headline',
      align: 'center',
      valign: 'middle',
      leading: 1,
      tracking: -0.03,
      maxLines: 1,
    }),
  ]
}
