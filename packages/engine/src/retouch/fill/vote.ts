import { type Field, PATCH } from './match.ts'
import type { Level } from './pyramid.ts'

/** Each pixel of the hole becomes what the patches over it would have there, the better matches counting more; `sharpness` 1 is soft. */
export function voted({ width, height, colors, hole }: Level, { targets, source, cost }: Field, sharpness: number): void {
  const sums = new Float32Array(4 * width * height)
  const scale = scaleOf(cost)
  for (let t = 0; t < targets.length; t++) {
    const p = targets[t] as number
    const q = source[t] as number
    const x = p % width
    const y = Math.floor(p / width)
    const known = cost[t] as number
    const weight = Number.isFinite(known) ? Math.exp((-sharpness * known) / scale) + 1e-4 : 1
    for (let dy = -PATCH; dy <= PATCH; dy++) {
      if (y + dy < 0 || y + dy >= height) continue
      for (let dx = -PATCH; dx <= PATCH; dx++) {
        const at = p + dy * width + dx
        if (x + dx < 0 || x + dx >= width || !hole[at]) continue
        // The middle of a patch knows best.
        const share = weight / (1 + dx * dx + dy * dy)
        const from = 4 * (q + dy * width + dx)
        sums[4 * at] = (sums[4 * at] as number) + share * (colors[from] as number)
        sums[4 * at + 1] = (sums[4 * at + 1] as number) + share * (colors[from + 1] as number)
        sums[4 * at + 2] = (sums[4 * at + 2] as number) + share * (colors[from + 2] as number)
        sums[4 * at + 3] = (sums[4 * at + 3] as number) + share
      }
    }
  }
  for (let i = 0; i < hole.length; i++) {
    const total = sums[4 * i + 3] as number
    if (hole[i] && total > 0) for (let c = 0; c < 3; c++) colors[4 * i + c] = (sums[4 * i + c] as number) / total
  }
}

/** The upper quartile of the costs, of a few thousand of them: what is still a usual match. */
function scaleOf(cost: Float32Array): number {
  const step = Math.max(1, Math.floor(cost.length / 4000))
  const some: number[] = []
  for (let t = 0; t < cost.length; t += step) if (Number.isFinite(cost[t])) some.push(cost[t] as number)
  some.sort((a, b) => a - b)
  return Math.max(20, some[Math.floor(some.length * 0.75)] ?? 20)
}
