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

/** All ways to stand a number of panels in rows of one to four. */
function plansFor(count: number): number[][] {
  if (count === 0) return [[]]
  return [1, 2, 3, 4].filter((inRow) => inRow <= count).flatMap((inRow) => plansFor(count - inRow).map((rest) => [inRow, ...rest]))
}

/** A panel reads well between upright 3:4 and lying 4:3. */
const SANE = [0.72, 1.5] as const

/** The rows in which panels come nearest to shapes that read well; among equals the seed picks. */
function planFor(count: number, room: Box, seed: number): readonly number[] {
  if (count > 12) return thirds(count)
  const costed = plansFor(count).map((plan) => {
    const h = room.h / plan.length
    const cost = plan.reduce((sum, inRow) => {
      const shape = room.w / inRow / h
      const off = shape < SANE[0] ? SANE[0] / shape : shape > SANE[1] ? shape / SANE[1] : 1
      return sum + inRow * Math.log(off) ** 2
    }, 0)
    return { plan, cost: cost / count + (Math.max(...plan) - Math.min(...plan)) * 0.004 }
  })
  const least = Math.min(...costed.map(({ cost }) => cost))
  return rng(seed, 'rows.plan').pick(costed.filter(({ cost }) => cost <= least + 0.012).map(({ plan }) => plan))
}

/** Comic rows: panels of a row differ in width by what is said in them, rows are alike in height. */
export function rowsOf(panels: readonly Panel[], room: Box, seed: number, gap: number): Box[] {
  const count = panels.length
  const random = rng(seed, 'rows')
  const plan = planFor(count, room, seed)
  const h = (room.h - gap * (plan.length - 1)) / plan.length
  let at = 0
  return plan.flatMap((inRow, row) => {
    const members = panels.slice(at, at + inRow)
    at += inRow
    const weights = members.map(
      ({ lines }) =>
        1 + Math.min(0.5, lines.reduce((sum, { text }) => sum + text.length, 0) / 160) + (count > 3 ? random.between(0, 0.2) : 0),
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

const thirds = (count: number): number[] => Array.from({ length: Math.ceil(count / 3) }, (_, i) => Math.min(3, count - i * 3))
