import { stroke } from './ink.ts'
import { blend, type Surface } from './surface.ts'

const BLUE = [0.07, 0.2, 0.42] as const
const CHALK = [0.9, 0.95, 1] as const
/** Lines of the grid, thousandths of the shorter side apart. */
const GRID = { fine: 20, coarse: 100 }

/** White lines on blue, over a grid. */
export function blueprint({ width, color, light, outline, seam, unit }: Surface): void {
  for (let i = 0; i < outline.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const ruled = (spacing: number) => Math.max(stroke(x, spacing * unit, 1), stroke(y, spacing * unit, 1))
    const hatch = (light[i] as number) < 0.4 ? 0.16 * stroke(x + y, 6 * unit, unit) : 0
    color.set(BLUE, 3 * i)
    blend(color, i, CHALK, Math.max(0.07 * ruled(GRID.fine), 0.14 * ruled(GRID.coarse), hatch))
    blend(color, i, CHALK, Math.max(0.95 * (outline[i] as number), 0.5 * (seam[i] as number)))
  }
}
