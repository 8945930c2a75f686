import type { Pixels } from '../trace/index.ts'
import { type Coverage, coverageLike, grown } from './coverage.ts'
import { linearOf } from './oklab.ts'

/** What a place with words on it is made of. */
export type Lettering = {
  /** Colour of ground and of letters, `#rrggbb`. */
  ground: string
  ink: string
  /** Where the letters are, a little grown. */
  letters: Coverage
  /** The ground is of one colour but for slow changes: 0–1, the share of its pixels near its own colour. */
  evenness: number
}

/** Parts the pixels under `where` into ground and letters by their two commonest colours; the ground is the one along its outline. */
export function letteringIn(pixels: Pixels, where: Coverage): Lettering {
  const members: number[] = []
  where.data.forEach((value, i) => {
    if (value > 127) members.push(i)
  })
  const at = (i: number): Rgb => [pixels.data[4 * i] as number, pixels.data[4 * i + 1] as number, pixels.data[4 * i + 2] as number]
  const brightness = (i: number) => luminance(at(i))
  const sorted = [...members].sort((a, b) => brightness(a) - brightness(b))
  let centers = [at(sorted[Math.floor(sorted.length * 0.05)] ?? 0), at(sorted[Math.floor(sorted.length * 0.95)] ?? 0)] as [Rgb, Rgb]
  const isSecond = (i: number) => apart(at(i), centers[1]) < apart(at(i), centers[0])
  for (let round = 0; round < 8; round++) {
    const groups = [members.filter((i) => !isSecond(i)), members.filter(isSecond)]
    centers = groups.map((group, k) => meanOf(group.map(at)) ?? (centers[k] as Rgb)) as [Rgb, Rgb]
  }
  const rim = members.filter((i) => isRim(i, where))
  const groundIs = rim.filter(isSecond).length > rim.length / 2 ? 1 : 0
  const letters = coverageLike(where)
  for (const i of members) if ((isSecond(i) ? 1 : 0) !== groundIs) letters.data[i] = 255
  const ground = centers[groundIs] as Rgb
  const near = members.filter((i) => (isSecond(i) ? 1 : 0) === groundIs)
  const even = near.filter((i) => apart(at(i), ground) < 45 ** 2).length / Math.max(1, near.length)
  return { ground: hexOf(ground), ink: hexOf(centers[1 - groundIs] as Rgb), letters: grown(letters, 2.5), evenness: even }
}

type Rgb = [number, number, number]

const isRim = (i: number, { width, height, data }: Coverage): boolean => {
  const [x, y] = [i % width, Math.floor(i / width)]
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return true
  return [i - 1, i + 1, i - width, i + width].some((j) => (data[j] as number) < 128)
}
const apart = (a: Rgb, b: Rgb): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
const luminance = ([r, g, b]: Rgb): number => 0.2126 * linearOf(r) + 0.7152 * linearOf(g) + 0.0722 * linearOf(b)
const meanOf = (colors: Rgb[]): Rgb | null =>
  colors.length === 0 ? null : ([0, 1, 2].map((c) => colors.reduce((sum, color) => sum + (color[c as 0] ?? 0), 0) / colors.length) as Rgb)
const hexOf = (color: Rgb): string => `#${color.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
