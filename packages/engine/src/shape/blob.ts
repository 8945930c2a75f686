import { evaluate, type Params } from './expression.ts'
import { MeshBuilder, type Surface } from './mesh.ts'
import type { Value } from './recipe.ts'

const COLUMNS = 96

/** A superellipsoid centred on the origin; exponents of its upright and level sections, 1 round, towards 0 boxy. */
export function blob(
  shape: { radii: [Value, Value, Value]; exponents?: [Value, Value] | undefined; around?: number | undefined },
  params: Params,
): Surface {
  const [a, b, c] = shape.radii.map((value) => Math.max(1e-3, evaluate(value, params))) as [number, number, number]
  const [upright, level] = (shape.exponents ?? [1, 1]).map((value) => Math.min(2, Math.max(0.1, evaluate(value, params)))) as [
    number,
    number,
  ]
  const columns = shape.around ?? COLUMNS
  const rows = Math.max(4, Math.round((columns * 2) / 3))
  const mesh = new MeshBuilder()
  const grid = Array.from({ length: rows + 1 }, (_, i) => {
    const rise = (i / rows - 0.5) * Math.PI
    return Array.from({ length: columns + 1 }, (_, k) => {
      const round = (k / columns - 0.5) * 2 * Math.PI
      const [cr, sr] = [power(Math.max(0, Math.cos(rise)), upright), power(Math.sin(rise), upright)]
      const [ck, sk] = [power(Math.cos(round), level), power(Math.sin(round), level)]
      const [nr, ny] = [power(Math.max(0, Math.cos(rise)), 2 - upright), power(Math.sin(rise), 2 - upright)]
      const n = [(nr * power(Math.sin(round), 2 - level)) / a, ny / b, (nr * power(Math.cos(round), 2 - level)) / c] as const
      const length = Math.hypot(...n) || 1
      return mesh.vertex(a * cr * sk, b * sr, c * cr * ck, n[0] / length, n[1] / length, n[2] / length, k / columns, i / rows)
    })
  })
  for (let i = 0; i < rows; i++) {
    const [low, high] = [grid[i] as number[], grid[i + 1] as number[]]
    for (let k = 0; k < columns; k++) mesh.quad(low[k] as number, low[k + 1] as number, high[k + 1] as number, high[k] as number)
  }
  return mesh.surface([Math.PI * (a + c), Math.PI * b])
}

const power = (value: number, exponent: number) => Math.sign(value) * Math.abs(value) ** exponent
