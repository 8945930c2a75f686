import type { Level } from './pyramid.ts'

/** The hole filled as smoothly as its rim allows: every pixel becomes the mean of its neighbours, again and again (Jacobi with over-relaxation by rows). */
export function diffused(level: Level): void {
  const { width, height, colors, hole } = level
  const inside: number[] = []
  hole.forEach((value, i) => {
    if (value) inside.push(i)
  })
  const values = Float32Array.from(colors)
  const known = meanOfKnown(level)
  for (const i of inside) for (let c = 0; c < 3; c++) values[4 * i + c] = known[c] as number
  const rounds = Math.min(600, 40 + 4 * Math.max(width, height))
  for (let round = 0; round < rounds; round++)
    for (const i of inside) {
      const x = i % width
      const y = Math.floor(i / width)
      const [left, right] = [x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i]
      const [above, below] = [y > 0 ? i - width : i, y < height - 1 ? i + width : i]
      for (let c = 0; c < 3; c++) {
        const near = (k: number) => values[4 * k + c] as number
        const at = 4 * i + c
        values[at] = near(i) + 1.7 * ((near(left) + near(right) + near(above) + near(below)) / 4 - near(i))
      }
    }
  for (const i of inside) for (let c = 0; c < 3; c++) colors[4 * i + c] = values[4 * i + c] as number
}

function meanOfKnown({ colors, hole }: Level): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  hole.forEach((value, i) => {
    if (value) return
    count++
    for (const c of [0, 1, 2] as const) sum[c] += colors[4 * i + c] as number
  })
  return sum.map((value) => value / Math.max(1, count)) as [number, number, number]
}
