import { hexToOklch, mix, oklchToHex } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Layer } from '../../scene/schema.ts'
import type { Kit } from '../design/kit.ts'
import { growth, mannerOf, Pen, tonesFor } from '../illustration/index.ts'

const GREEN =
  /\b(?:eucalyptus|greenery|leaf|leaves|leafy|foliage|botanical|olive branch\w*|ferns?|ivy|sage leaves|tropical|jungle|herbs?|laurel)\b/
const BLOOM =
  /\b(?:floral|flowers?|wild ?flowers?|roses?|peon(?:y|ies)|blossoms?|daisies|daisy|tulips?|lavender|bouquets?|poppies|poppy|sunflowers?|magnolias?|cherry blossoms?|botanical)\b/

/** Whether the words of a card ask for leaves or flowers about them. */
export const asksForFoliage = (words: string): boolean => GREEN.test(words.toLowerCase()) || BLOOM.test(words.toLowerCase())

/** Sprays of leaves in two opposite corners of a card, with flowers where the words name some. */
export function foliage({ sheet, side, inks, brief, seed }: Kit, words: string): Layer[] {
  const lower = words.toLowerCase()
  const pen = new Pen('foliage', sheet, tonesFor({ words: lower, named: [], manner: 'flat', seed }), mannerOf('flat'), seed)
  const random = rng(seed, 'foliage')
  const named = brief.style.palette.map(({ hex }) => hex).filter((hex) => hex !== inks.ground)
  const isGreen = (hex: string) => hexToOklch(hex).h > 105 && hexToOklch(hex).h < 200 && hexToOklch(hex).c > 0.02
  const isDark = hexToOklch(inks.ground).l < 0.5
  const green = named.find(isGreen) ?? oklchToHex({ l: isDark ? 0.72 : 0.58, c: /eucalyptus|sage|olive/.test(lower) ? 0.05 : 0.09, h: 150 })
  const bloom =
    named.find((hex) => !isGreen(hex) && hexToOklch(hex).c > 0.03) ??
    oklchToHex({ l: isDark ? 0.8 : 0.72, c: 0.1, h: random.pick([5, 25, 350, 60]) })
  const shades = [mix(green, inks.ground, 0.45), green, mix(green, '#18332a', 0.3)]
  for (const [x, y, way] of [
    [sheet.w, 0, 1],
    [0, sheet.h, -1],
  ] as const) {
    // Along both edges of the corner, the palest and longest first.
    for (let i = 0; i < 13; i++) {
      const t = i / 12
      const turn = (way > 0 ? Math.PI / 2 : -Math.PI / 2) + (t * Math.PI) / 2 + random.between(-0.06, 0.06)
      const reach = side * (0.13 + 0.24 * Math.abs(t - 0.5) * 2) * random.between(0.86, 1.08)
      growth.sprig(pen, x, y, reach, turn, shades[i % 3] as string, random.between(-0.5, 0.5))
    }
    if (!BLOOM.test(lower)) continue
    const places = [
      [0.07, 0.07, 0.075],
      [0.19, 0.045, 0.055],
      [0.05, 0.2, 0.052],
      [0.15, 0.15, 0.04],
      [0.29, 0.035, 0.032],
      [0.035, 0.31, 0.03],
    ] as const
    for (const [i, [dx, dy, r]] of places.entries())
      growth.flower(
        pen,
        x - way * dx * side,
        y + way * dy * side,
        r * side,
        i % 2 === 0 ? bloom : mix(bloom, '#ffffff', 0.4),
        mix(bloom, '#5a2a1a', 0.4),
        i % 2 === 0 ? 7 : 5,
      )
  }
  return [{ type: 'group', name: 'foliage', box: sheet, clip: 0, layers: pen.layers }]
}
