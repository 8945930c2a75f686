import type { Panel } from '../../brief/schema.ts'
import { rng } from '../../random.ts'
import type { Box } from '../../scene/schema.ts'

/** Equal cells in rows, as near to a wished shape as the room allows. */
export function gridOf(count: number, room: Box, asked: number | null, gap: number, shape: number): Box[] {
  const columns = asked && asked <= count ? asked : columnsFor(count, room, shape)
  const rows = Math.ceil(count / columns)
  const w = (room.w - gap * (columns - 1)) / columns
  const h = (room.h - gap * (rows - 1)) / rows
  return Array.from({ length: count }, (_, i) => ({
    x: room.x + (i % columns) * (w + gap),
    y: room.y + Math.floor(i / columns) * (h + gap),
    w,
    h,
  }))
}

function columnsFor(count: number, room: Box, shape: number): number {
  let best = { columns: 1, cost: Number.POSITIVE_INFINITY }
  for (let columns = 1; columns <= Math.min(count, 8); columns++) {
    const rows = Math.ceil(count / columns)
    const aspect = room.w / columns / (room.h / rows)
    const cost = Math.abs(Math.log(aspect / shape)) + (columns * rows - count) * 0.28
    if (cost < best.cost) best = { columns, cost }
  }
  return best.columns
}

/** How many panels stand in each row of a page of so many. */
const TALL: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[1]],
  2: [[1, 1]],
  3: [
    [1, 2],
    [2, 1],
    [1, 1, 1],
  ],
  4: [
    [2, 2],
    [1, 2, 1],
  ],
  5: [
    [2, 1, 2],
    [1, 2, 2],
    [2, 3],
  ],
  6: [
    [2, 2, 2],
    [1, 2, 3],
    [2, 1, 3],
  ],
  7: [
    [2, 3, 2],
    [1, 3, 3],
  ],
  8: [
    [2, 3, 3],
    [2, 2, 2, 2],
  ],
  9: [[3, 3, 3]],
}

/** Comic rows: panels of a row differ in width by what is said in them, rows are alike in height. */
export function rowsOf(panels: readonly Panel[], room: Box, seed: number, gap: number): Box[] {
  const count = panels.length
  const random = rng(seed, 'rows')
  const isStrip = room.w > room.h * 2
  const isWide = room.w > room.h * 1.25
  const plan: readonly number[] = isStrip ? [count] : isWide ? halves(count) : random.pick(TALL[count] ?? [thirds(count)])
  const h = (room.h - gap * (plan.length - 1)) / plan.length
  let at = 0
  return plan.flatMap((inRow, row) => {
    const members = panels.slice(at, at + inRow)
    at += inRow
    const weights = members.map(
      ({ lines }) =>
        1 + Math.min(0.5, lines.reduce((sum, { text }) => sum + text.length, 0) / 160) + (count > 3 ? random.between(0, 0.28) : 0),
    )
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let x = room.x
    return members.map((_, i): Box => {
      const w = (room.w - gap * (inRow - 1)) * ((weights[i] as number) / total)
      const box = { x, y: room.y + row * (h + gap), w, h }
      x += w + gap
      return box
    })
  })
}

const halves = (count: number): number[] => (count <= 3 ? [count] : [Math.floor(count / 2), Math.ceil(count / 2)])
const thirds = (count: number): number[] => Array.from({ length: Math.ceil(count / 3) }, (_, i) => Math.min(3, count - i * 3))
