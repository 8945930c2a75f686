import type { Random } from '../../random.ts'

/** A mixture of Gaussians over OKLab colours: what the pixels of a region look like. */
export type Mixture = { components: Component[] }
type Component = { mean: [number, number, number]; inverse: Float64Array; logScale: number }

const COMPONENTS = 5
/** Least variance: sensor noise. */
const FLOOR = 0.0004

/** The mixture that the pixels in `members` have. `colors` has three numbers a pixel. */
export function mixtureOf(colors: Float32Array, members: Int32Array, random: Random): Mixture {
  const centers = seeded(colors, members, random)
  const label = new Uint8Array(members.length)
  for (let pass = 0; pass < 6; pass++) {
    members.forEach((p, i) => {
      label[i] = nearest(colors, p, centers)
    })
    centers.forEach((center, k) => {
      const mean = meanOf(colors, members, label, k)
      if (mean) center.splice(0, 3, ...mean)
    })
  }
  const components = centers.flatMap((_, k) => componentOf(colors, members, label, k) ?? [])
  return { components }
}

/** Cost of a colour: minus the log of how likely the mixture makes it. */
export function costOf({ components }: Mixture, colors: Float32Array, p: number): number {
  let best = Number.POSITIVE_INFINITY
  for (const { mean, inverse, logScale } of components) {
    const x = (colors[3 * p] as number) - mean[0]
    const y = (colors[3 * p + 1] as number) - mean[1]
    const z = (colors[3 * p + 2] as number) - mean[2]
    const square =
      (inverse[0] as number) * x * x +
      (inverse[3] as number) * y * y +
      (inverse[5] as number) * z * z +
      2 * ((inverse[1] as number) * x * y + (inverse[2] as number) * x * z + (inverse[4] as number) * y * z)
    best = Math.min(best, 0.5 * square + logScale)
  }
  return best
}

/** k-means++: each next centre is drawn by its squared distance to the nearest one. */
function seeded(colors: Float32Array, members: Int32Array, random: Random): number[][] {
  const at = (p: number) => [colors[3 * p] as number, colors[3 * p + 1] as number, colors[3 * p + 2] as number]
  const centers = [at(members[Math.floor(random.next() * members.length)] ?? 0)]
  const sample =
    members.length > 1500 ? Array.from({ length: 1500 }, () => members[Math.floor(random.next() * members.length)] as number) : [...members]
  while (centers.length < Math.min(COMPONENTS, sample.length)) {
    const distances = sample.map((p) => Math.min(...centers.map((center) => squared(at(p), center))))
    let left = random.next() * distances.reduce((sum, value) => sum + value, 0)
    const chosen = distances.findIndex((value) => {
      left -= value
      return left <= 0
    })
    centers.push(at(sample[Math.max(0, chosen)] ?? 0))
  }
  return centers
}

const squared = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0)

function nearest(colors: Float32Array, p: number, centers: readonly number[][]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < centers.length; k++) {
    const center = centers[k] as number[]
    const distance =
      ((colors[3 * p] as number) - (center[0] as number)) ** 2 +
      ((colors[3 * p + 1] as number) - (center[1] as number)) ** 2 +
      ((colors[3 * p + 2] as number) - (center[2] as number)) ** 2
    if (distance < least) {
      least = distance
      best = k
    }
  }
  return best
}

function meanOf(colors: Float32Array, members: Int32Array, label: Uint8Array, k: number): [number, number, number] | null {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  members.forEach((p, i) => {
    if (label[i] !== k) return
    for (const c of [0, 1, 2] as const) sum[c] += colors[3 * p + c] as number
    count++
  })
  return count === 0 ? null : [sum[0] / count, sum[1] / count, sum[2] / count]
}

function componentOf(colors: Float32Array, members: Int32Array, label: Uint8Array, k: number): Component | null {
  const mean = meanOf(colors, members, label, k)
  if (!mean) return null
  const s = new Float64Array(6)
  let count = 0
  members.forEach((p, i) => {
    if (label[i] !== k) return
    const [x, y, z] = [
      (colors[3 * p] as number) - mean[0],
      (colors[3 * p + 1] as number) - mean[1],
      (colors[3 * p + 2] as number) - mean[2],
    ]
    for (const [j, value] of [x * x, x * y, x * z, y * y, y * z, z * z].entries()) s[j] = (s[j] as number) + value
    count++
  })
  const [a, b, c, d, e, f] = [...s].map((sum, j) => sum / count + (j === 0 || j === 3 || j === 5 ? FLOOR : 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const cofactors = [d * f - e * e, c * e - b * f, b * e - c * d, a * f - c * c, b * c - a * e, a * d - b * b]
  const determinant = a * (cofactors[0] as number) + b * (cofactors[1] as number) + c * (cofactors[2] as number)
  if (!(determinant > 0)) return null
  return {
    mean,
    inverse: Float64Array.from(cofactors, (value) => value / determinant),
    logScale: 0.5 * Math.log(determinant) - Math.log(count / members.length),
  }
}
