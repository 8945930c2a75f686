import type { Box } from '../../scene/schema.ts'
import type { Need } from './ask.ts'

/** Heights that fill a length: ideals, squeezed towards the least or stretched towards the most. Null when that is too tight: `comfort` 0 asks for the least heights, 1 for the ideal ones. */
export function shareHeights(needs: readonly Need[], total: number, comfort: number): number[] | null {
  const sum = (key: keyof Need) => needs.reduce((all, need) => all + need[key], 0)
  const between = (from: keyof Need, to: keyof Need, amount: number) => needs.map((need) => need[from] + (need[to] - need[from]) * amount)
  const [min, ideal, max] = [sum('min'), sum('ideal'), sum('max')]
  if (total < min + (ideal - min) * comfort - 0.5) return null
  if (total <= ideal) return between('min', 'ideal', ideal === min ? 1 : (total - min) / (ideal - min))
  return between('ideal', 'max', max === ideal ? 0 : Math.min(1, (total - ideal) / (max - ideal)))
}

/** Items of a row of twelve columns, widened to fill it. */
export function packRows<Item extends { span: number; isSlim: boolean }>(items: readonly Item[]): Item[][] {
  const rows: Item[][] = []
  let used = 12
  for (const item of items) {
    const last = rows.at(-1)
    const fits = last && used + item.span <= 12 && last[0]?.isSlim === item.isSlim
    if (fits) {
      last.push(item)
      used += item.span
    } else {
      rows.push([item])
      used = item.span
    }
  }
  return rows
}

/** Widths of a row's items by their spans, with gaps. */
export function rowBoxes(spans: readonly number[], width: number, gap: number): Pick<Box, 'x' | 'w'>[] {
  const total = spans.reduce((sum, span) => sum + span, 0)
  const room = width - gap * (spans.length - 1)
  let x = 0
  return spans.map((span) => {
    const w = (room * span) / total
    const box = { x, w }
    x += w + gap
    return box
  })
}
