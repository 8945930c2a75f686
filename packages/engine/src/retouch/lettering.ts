import { luminance } from '../srgb.ts'
import type { Pixels } from '../trace/index.ts'
import { type Bounds, boundsOf, type Coverage, coverageLike, depthInside, grown } from './coverage.ts'
import { pieces } from './cutout/segment.ts'
import { type Setting, settingOf } from './glyphs.ts'
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
  /** How the letters are set; null where there are none. */
  setting: Setting | null
  /** What the ground takes up of the place: new letters must not leave it. */
  panel: Bounds
}

/** Parts the pixels under `where` into ground and letters by their two commonest colours; the ground is the one that holds together, letters are many pieces. */
export function letteringIn(pixels: Pixels, where: Coverage): Lettering {
  const members: number[] = []
  where.data.forEach((value, i) => {
    if (value > 127) members.push(i)
  })
  const at = (i: number): Rgb => [pixels.data[4 * i] as number, pixels.data[4 * i + 1] as number, pixels.data[4 * i + 2] as number]
  const brightness = (i: number) => luminanceOf(at(i))
  const sorted = [...members].sort((a, b) => brightness(a) - brightness(b))
  let centers = [at(sorted[Math.floor(sorted.length * 0.05)] ?? 0), at(sorted[Math.floor(sorted.length * 0.95)] ?? 0)] as [Rgb, Rgb]
  const isSecond = (i: number) => apart(at(i), centers[1]) < apart(at(i), centers[0])
  for (let round = 0; round < 8; round++) {
    const groups = [members.filter((i) => !isSecond(i)), members.filter(isSecond)]
    centers = groups.map((group, k) => meanOf(group.map(at)) ?? (centers[k] as Rgb)) as [Rgb, Rgb]
  }
  const [first, second] = [piecesOf(where, members, (i) => !isSecond(i)), piecesOf(where, members, isSecond)]
  const groundIs = largest(second) > largest(first) ? 1 : 0
  const words = (groundIs === 1 ? first : second).filter((piece) => piece.length < largest(groundIs === 1 ? second : first))
  // What runs out of the place belongs to something else, such as the next line.
  const whole = words.filter((piece) => !piece.some((i) => isRim(i, where)))
  const letters = coverageLike(where)
  for (const piece of whole.length > 0 ? whole : words) for (const i of piece) letters.data[i] = 255
  const ground = centers[groundIs] as Rgb
  const near = members.filter((i) => (isSecond(i) ? 1 : 0) === groundIs)
  const even = near.filter((i) => apart(at(i), ground) < 45 ** 2).length / Math.max(1, near.length)
  const panel = boundsOfPiece(
    (groundIs === 1 ? second : first).reduce((most, piece) => (piece.length > most.length ? piece : most), []),
    where,
  )
  return {
    ground: hexOf(ground),
    ink: hexOf(coreOf(letters, at) ?? (centers[1 - groundIs] as Rgb)),
    letters: grown(letters, 2.5),
    evenness: even,
    setting: settingOf(letters, panel),
    panel,
  }
}

/** The colour in the middle of the strokes, where nothing of the ground is mixed in. */
function coreOf(letters: Coverage, at: (i: number) => Rgb): Rgb | null {
  const depth = depthInside(letters)
  const inside = [...letters.data.keys()].filter((i) => (letters.data[i] as number) > 0)
  const deep = inside.map((i) => depth[i] as number).sort((a, b) => a - b)[Math.floor(inside.length * 0.7)] ?? 0
  return meanOf(inside.filter((i) => (depth[i] as number) >= deep).map(at))
}

/** Connected pixels under a place that are of one of the two colours. */
function piecesOf({ width, height }: Coverage, members: readonly number[], isOne: (i: number) => boolean): number[][] {
  const inside = new Uint8Array(width * height)
  for (const i of members) if (isOne(i)) inside[i] = 1
  return pieces(inside, 1, width, height)
}

function boundsOfPiece(piece: readonly number[], size: Coverage): Bounds {
  const only = coverageLike(size)
  for (const i of piece) only.data[i] = 255
  return boundsOf(only) ?? { left: 0, top: 0, width: size.width, height: size.height }
}

const largest = (found: readonly number[][]): number => found.reduce((most, { length }) => Math.max(most, length), 0)

type Rgb = [number, number, number]

const isRim = (i: number, { width, height, data }: Coverage): boolean => {
  const [x, y] = [i % width, Math.floor(i / width)]
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return true
  return [i - 1, i + 1, i - width, i + width].some((j) => (data[j] as number) < 128)
}
const apart = (a: Rgb, b: Rgb): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
const luminanceOf = ([r, g, b]: Rgb): number => luminance([linearOf(r), linearOf(g), linearOf(b)])
const meanOf = (colors: Rgb[]): Rgb | null =>
  colors.length === 0 ? null : ([0, 1, 2].map((c) => colors.reduce((sum, color) => sum + (color[c as 0] ?? 0), 0) / colors.length) as Rgb)
const hexOf = (color: Rgb): string => `#${color.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
