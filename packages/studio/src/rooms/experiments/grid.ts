import { AXES, type Axis, type Cell, type ExperimentDetails } from '../../api/experiments.ts'

/** The matrix: a row for each row of values, a column for each combination of parameters; null where nothing has landed. */
export type Grid = { columns: Record<string, string | number>[]; rows: { values: Cell['values']; cells: (Cell | null)[] }[] }

/** Cells come row by row, and within a row in the order of the axes, the last one turning fastest. */
export function gridOf({ plan, cells }: Pick<ExperimentDetails, 'plan' | 'cells'>): Grid {
  const columns = combinations(AXES.flatMap((axis) => (plan.axes?.[axis] ? [[axis, plan.axes[axis]] as const] : [])))
  const byNumber = new Map(cells.map((cell) => [cell.number, cell]))
  const rows = (plan.rows ?? [{}]).map((values, row) => ({
    values,
    cells: columns.map((_, column) => byNumber.get(row * columns.length + column + 1) ?? null),
  }))
  return { columns, rows }
}

function combinations(axes: readonly (readonly [Axis, readonly (string | number)[]])[]): Record<string, string | number>[] {
  return axes.reduce<Record<string, string | number>[]>(
    (all, [axis, values]) => all.flatMap((combination) => values.map((value) => ({ ...combination, [axis]: value }))),
    [{}],
  )
}

/** The finished picture of a cell, from its last attempt. */
export const pictureOf = (cell: Cell | null) => cell?.pictures.at(-1) ?? null

/** A pair that says most: those who were seen least, and of them the nearest in rank. Null: fewer than two pictures, or all pairs were seen. */
export function nextPair(
  candidates: readonly { cell: number; seen: number; strength: number }[],
  passed: ReadonlySet<string>,
): [left: number, right: number] | null {
  let best: { pair: [number, number]; cost: number } | null = null
  for (const [index, left] of candidates.entries())
    for (const right of candidates.slice(index + 1)) {
      if (passed.has(pairName(left.cell, right.cell))) continue
      const cost = left.seen + right.seen + Math.abs(left.strength - right.strength)
      if (!best || cost < best.cost) best = { pair: [left.cell, right.cell], cost }
    }
  return best?.pair ?? null
}

export const pairName = (one: number, other: number) => `${Math.min(one, other)}:${Math.max(one, other)}`
