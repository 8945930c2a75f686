import type { Random } from '../../random.ts'

/** A mixture of Gaussians over OKLab colours: what the pixels of a region look like. For each component its mean, its inverse covariance (xx, xy, xz, yy, yz, zz) and the log of its scale. */
export type Mixture = Float64Array

const NUMBERS = 10
const COMPONENTS = 5
const PASSES = 6
/** Pixels that the first centres are drawn from. */
const SAMPLE = 1500
/** Pixels of a side that its colours are learnt from. */
const LEARNT_FROM = 6000
/** Least variance: sensor noise. */
const FLOOR = 0.0004

/** The mixture that the pixels in `members` have. `colors` has three numbers a pixel. */
export function mixtureOf(colors: Float32Array, members: Int32Array, random: Random): Mixture {
  const own = new Float32Array(3 * members.length)
  for (let i = 0; i < members.length; i++) for (let c = 0; c < 3; c++) own[3 * i + c] = colors[3 * (members[i] as number) + c] as number
  const centers = seeded(own, random)
  const label = new Uint8Array(members.length)
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = 0; i < label.length; i++) label[i] = nearest(own, i, centers)
    recentered(own, label, centers)
  }
  const components = Array.from({ length: centers.length / 3 }, (_, k) => componentOf(own, label, k))
  return Float64Array.from(components.flat())
}

/** Cost of a colour: minus the log of how likely the mixture makes it. */
export function costOf(mixture: Mixture, colors: Float32Array, p: number): number {
  let best = Number.POSITIVE_INFINITY
  const [l, a, b] = [colors[3 * p] as number, colors[3 * p + 1] as number, colors[3 * p + 2] as number]
  for (let k = 0; k < mixture.length; k += NUMBERS) {
    const x = l - (mixture[k] as number)
    const y = a - (mixture[k + 1] as number)
    const z = b - (mixture[k + 2] as number)
    const square =
      (mixture[k + 3] as number) * x * x +
      (mixture[k + 6] as number) * y * y +
      (mixture[k + 8] as number) * z * z +
      2 * ((mixture[k + 4] as number) * x * y + (mixture[k + 5] as number) * x * z + (mixture[k + 7] as number) * y * z)
    const cost = 0.5 * square + (mixture[k + 9] as number)
    if (cost < best) best = cost
  }
  return best
}

/** k-means++: each next centre is drawn by its squared distance to the nearest one. Three numbers a centre. */
function seeded(own: Float32Array, random: Random): Float64Array {
  const count = own.length / 3
  const draw = () => Math.floor(random.next() * count)
  const centers = new Float64Array(3 * Math.min(COMPONENTS, count))
  const set = (k: number, i: number) => centers.set(own.subarray(3 * i, 3 * i + 3), 3 * k)
  set(0, draw())
  const sample = Int32Array.from({ length: Math.min(SAMPLE, count) }, (_, i) => (count > SAMPLE ? draw() : i))
  const away = new Float64Array(sample.length).fill(Number.POSITIVE_INFINITY)
  for (let k = 1; 3 * k < centers.length; k++) {
    let total = 0
    for (let i = 0; i < sample.length; i++) {
      away[i] = Math.min(away[i] as number, squared(own, sample[i] as number, centers, k - 1))
      total += away[i] as number
    }
    let left = random.next() * total
    const chosen = away.findIndex((value) => {
      left -= value
      return left <= 0
    })
    set(k, sample[Math.max(0, chosen)] as number)
  }
  return centers
}

function squared(own: Float32Array, i: number, centers: Float64Array, k: number): number {
  const x = (own[3 * i] as number) - (centers[3 * k] as number)
  const y = (own[3 * i + 1] as number) - (centers[3 * k + 1] as number)
  const z = (own[3 * i + 2] as number) - (centers[3 * k + 2] as number)
  return x * x + y * y + z * z
}

function nearest(own: Float32Array, i: number, centers: Float64Array): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; 3 * k < centers.length; k++) {
    const distance = squared(own, i, centers, k)
    if (distance < least) {
      least = distance
      best = k
    }
  }
  return best
}

/** Every centre becomes the mean of its pixels; one without any stays. */
function recentered(own: Float32Array, label: Uint8Array, centers: Float64Array): void {
  const sums = new Float64Array(centers.length)
  const counts = new Float64Array(centers.length / 3)
  for (let i = 0; i < label.length; i++) {
    const k = label[i] as number
    counts[k] = (counts[k] as number) + 1
    for (let c = 0; c < 3; c++) sums[3 * k + c] = (sums[3 * k + c] as number) + (own[3 * i + c] as number)
  }
  for (let j = 0; j < sums.length; j++) {
    const count = counts[Math.floor(j / 3)] as number
    if (count > 0) centers[j] = (sums[j] as number) / count
  }
}

function componentOf(own: Float32Array, label: Uint8Array, k: number): number[] {
  let count = 0
  const mean = [0, 0, 0]
  const s = new Float64Array(6)
  for (let i = 0; i < label.length; i++) {
    if (label[i] !== k) continue
    count++
    for (let c = 0; c < 3; c++) mean[c] = (mean[c] as number) + (own[3 * i + c] as number)
  }
  if (count === 0) return []
  const [L, A, B] = mean.map((sum) => sum / count) as [number, number, number]
  for (let i = 0; i < label.length; i++) {
    if (label[i] !== k) continue
    const [x, y, z] = [(own[3 * i] as number) - L, (own[3 * i + 1] as number) - A, (own[3 * i + 2] as number) - B]
    s[0] = (s[0] as number) + x * x
    s[1] = (s[1] as number) + x * y
    s[2] = (s[2] as number) + x * z
    s[3] = (s[3] as number) + y * y
    s[4] = (s[4] as number) + y * z
    s[5] = (s[5] as number) + z * z
  }
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
  if (!(determinant > 0)) return []
  return [L, A, B, ...cofactors.map((value) => value / determinant), 0.5 * Math.log(determinant) - Math.log(count / label.length)]
}

/** Pixels of one side, evenly picked where there are many. */
export function membersOf(inside: Uint8Array, side: 0 | 1): Int32Array {
  let count = 0
  for (const value of inside) if (value === side) count++
  const step = Math.max(1, Math.floor(count / LEARNT_FROM))
  const members = new Int32Array(Math.ceil(count / step))
  let seen = 0
  for (let p = 0; p < inside.length; p++) if (inside[p] === side && seen++ % step === 0) members[(seen - 1) / step] = p
  return members
}
