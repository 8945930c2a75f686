import type { Random } from '../../random.ts'
import { coverageBy } from '../coverage.ts'
import { costOf, membersOf, mixtureOf } from './mixture.ts'
import type { Small } from './small.ts'

/** What the colours of the left, right and upper rim do not explain, weighed by its place. */
export function unlikeRim(picture: Small, random: Random): Uint8Array {
  const { width, height, colors } = picture
  const margin = Math.max(2, Math.round(0.04 * Math.min(width, height)))
  const isRim = coverageBy(picture, (p) => {
    const [x, y] = [p % width, Math.floor(p / width)]
    return x < margin || x >= width - margin || y < margin || (y >= height - margin && (x < width * 0.2 || x > width * 0.8)) ? 1 : 0
  })
  const rim = membersOf(isRim.data, 1)
  const ground = mixtureOf(colors, rim, random)
  const unlike = new Float32Array(width * height)
  for (let p = 0; p < unlike.length; p++) {
    const [x, y] = [(p % width) / width - 0.5, Math.floor(p / width) / height - 0.52]
    unlike[p] = Math.min(30, costOf(ground, colors, p) + 8) * Math.exp(-(x * x + y * y) / 0.11)
  }
  const threshold = otsu(unlike)
  return coverageBy(picture, (p) => Number((unlike[p] as number) > threshold)).data
}

/** All but a margin. */
export function middleOf({ width, height }: Small): Uint8Array {
  return coverageBy({ width, height }, (p) => {
    const [x, y] = [(p % width) / width, Math.floor(p / width) / height]
    return x > 0.14 && x < 0.86 && y > 0.12 && y < 0.92 ? 1 : 0
  }).data
}

/** The threshold that parts values into the two most compact groups. */
function otsu(values: Float32Array): number {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const bins = new Float64Array(64)
  const binOf = (value: number) => Math.min(63, Math.floor((64 * (value - low)) / (high - low + 1e-9)))
  for (const value of values) bins[binOf(value)] = (bins[binOf(value)] as number) + 1
  const total = bins.reduce((sum, count, i) => sum + count * i, 0)
  let [below, sumBelow, best, at] = [0, 0, 0, 32]
  bins.forEach((count, i) => {
    below += count
    sumBelow += count * i
    const above = values.length - below
    if (below === 0 || above === 0) return
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2
    if (between > best) {
      best = between
      at = i
    }
  })
  return low + ((at + 1) / 64) * (high - low)
}
