import { hexToOklch, oklchToHex } from '../color.ts'
import { colorsIn } from './colors.ts'
import type { NamedColor } from './schema.ts'

const BACK = '(?:background|backdrop|bg|backdrops|wall|sweep|sky)'
/** `gradient background`, `background with a gradient`, `a gradient from`. */
const GRADIENT = new RegExp(`\\bgradient ${BACK}\\b|\\bgradient\\b|\\bombr[eé] ${BACK}\\b|\\b${BACK} (?:that )?fad(?:es|ing)\\b`)
const BETWEEN = /^[ -]*(?:to|into|and|through|fading (?:in)?to|[-–→/&+])[ -]*(?:an? |the )?$/
/** Words that a gradient's colours stand within, before it and after. */
const REACH = { before: 60, after: 70 }

/** The two colours, upper first, of a backdrop that runs from one into the other; of a gradient of which one is told the other is its own shade. */
export function gradientOf(lower: string): { from: NamedColor; to: NamedColor } | null {
  const match = GRADIENT.exec(lower)
  if (!match) return null
  const start = Math.max(0, match.index - REACH.before)
  const clauses = lower.slice(start, match.index + match[0].length + REACH.after)
  const hits = colorsIn(clauses)
  for (const [i, first] of hits.entries()) {
    const second = hits[i + 1]
    if (second && BETWEEN.test(clauses.slice(first.end, second.start))) return { from: first.color, to: second.color }
  }
  const before = hits.findLast(({ end }) => new RegExp(`^(?: [\\w-]+)? ?${match[0].split(' ')[0]}`).test(clauses.slice(end)))
  return before ? { from: shaded(before.color), to: before.color } : null
}

/** The same colour a step deeper: what a lone colour's gradient comes out of. */
function shaded({ name, hex }: NamedColor): NamedColor {
  const { l, c, h } = hexToOklch(hex)
  return { name: `deep ${name}`, hex: oklchToHex({ l: Math.max(0.16, l - 0.24), c: c * 0.95, h }) }
}
