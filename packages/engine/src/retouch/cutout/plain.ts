import { bandOf, boundsOf, type Coverage } from '../coverage.ts'
import { bondsOf, edgeBonds } from './bonds.ts'
import { gridCut } from './grid-cut.ts'
import { pieces, type Region, regionOf } from './segment.ts'
import type { Bytes, Small } from './small.ts'

/** Least step between neighbours that counts as an edge, and how many times the rim's own unrest. */
const LEAST_STEP = 0.014
const TIMES_REST = 4
/** How slowly the ground's colour may drift on the way in: each step takes over this share of the pixel's own. */
const DRIFT = 0.12
/** Share of the left, right and upper rim that must be of the one ground. */
const MOST_OF_RIM = 0.8
const SURE = 25
/** Steps to a pixel's neighbours. */
const NEXT = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const))
/** Chroma from which a ground has a hue of its own, and how near to it a window's hue is. */
const COLORED = 0.02
const SAME_HUE = 0.008

/**
 * The subject before a studio ground: what the rim's colour, growing inwards over slow changes such as a falling light or a
 * soft shadow, does not reach. What is enclosed stays with it, a label as white as the ground as well. Null where the rim is
 * not of one ground; `run-in` where that ground has run into the subject, as before a white jar on white.
 */
export function beforePlainGround(picture: Small): Region | 'run-in' | null {
  const { width, height } = picture
  const tolerance = Math.max(LEAST_STEP, TIMES_REST * restlessness(picture))
  if (tolerance > 0.05) return null
  const ground = grownFromRim(picture, tolerance)
  if (rimReached(ground, picture) < MOST_OF_RIM) return null
  if (strayShare(ground, picture) > MOST_STRAY) return 'run-in'
  openWindows(ground, picture)
  sweepShadows(ground, picture)
  const rough: Coverage = { width, height, data: ground.map((value) => (value ? 0 : 255)) }
  const [isRind, isBeside] = [bandOf(rough, 2.6), bandOf(rough, 1.2)]
  // The edge itself was barred to the ground: within it the cut decides.
  const gain = new Float32Array(width * height)
  for (let p = 0; p < gain.length; p++) gain[p] = rough.data[p] ? (isRind[p] ? 0 : SURE) : isBeside[p] ? 0 : -SURE
  return regionOf(gridCut({ width, height, gain, bonds: bondsOf(picture) }), gain, picture)
}

/** A coarse region on a finer picture, its outline where the strongest edges within two coarse pixels of it are. */
export function outlined(coarse: Coverage, picture: Bytes): Coverage {
  const { width, height } = picture
  const scale = width / coarse.width
  const rough: Coverage = { width, height, data: new Uint8Array(width * height) }
  for (let y = 0, p = 0; y < height; y++) {
    const row = Math.min(coarse.height - 1, Math.floor(y / scale)) * coarse.width
    for (let x = 0; x < width; x++, p++) rough.data[p] = coarse.data[row + Math.min(coarse.width - 1, Math.floor(x / scale))] as number
  }
  if (scale < 1.2) return rough
  // Only the band is cut: what borders on it is sure, and what lies beyond has no say.
  const isOpen = bandOf(rough, 1.6 * scale)
  const gain = new Float32Array(width * height)
  for (let p = 0; p < gain.length; p++)
    if (!isOpen[p] && NEXT.some(([dx, dy]) => isOpen[p + dy * width + dx])) gain[p] = rough.data[p] ? SURE : -SURE
  const inside = gridCut({ width, height, gain, bonds: edgeBonds(picture, isOpen) })
  for (let p = 0; p < gain.length; p++) if (isOpen[p]) rough.data[p] = 255 * (inside[p] as number)
  return rough
}

/** Letters and edges that lie about on their own tell that the ground has run into the subject: their share of the largest piece. */
function strayShare(ground: Uint8Array, { width, height }: Small): number {
  const sizes = pieces(ground, 0, width, height).map((piece) => piece.length)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 1)
  return sizes.reduce((sum, size) => sum + (size < 0.1 * largest ? size : 0), 0) / largest
}
const MOST_STRAY = 0.025

function grownFromRim(picture: Small, tolerance: number): Uint8Array {
  const { width, height, colors } = picture
  const reached = new Uint8Array(width * height)
  const ground = colors.slice()
  const queue = new Int32Array(width * height)
  let [head, tail] = [0, 0]
  const usual = usualOnRim(picture)
  const take = (p: number) => {
    reached[p] = 1
    queue[tail++] = p
  }
  for (const p of rimOf(picture)) if (!reached[p] && step(colors, p, usual, 0) < 0.14) take(p)
  while (head < tail) {
    const p = queue[head++] as number
    const x = p % width
    for (const q of [x > 0 ? p - 1 : -1, x < width - 1 ? p + 1 : -1, p - width, p + width]) {
      if (q < 0 || q >= reached.length || reached[q]) continue
      if (step(colors, q, ground, 3 * p) > 2.4 * tolerance || step(colors, q, colors, 3 * p) > tolerance) continue
      for (let c = 0; c < 3; c++) ground[3 * q + c] = (1 - DRIFT) * (ground[3 * p + c] as number) + DRIFT * (colors[3 * q + c] as number)
      take(q)
    }
  }
  return reached
}

/**
 * What shows through a handle: enclosed, and of the ground's own hue. Before white or grey it may as well be a label; there it
 * must be the ground's very colour, and most of what is round it no thicker than a handle.
 */
function openWindows(ground: Uint8Array, picture: Small): void {
  const { width, height, colors } = picture
  const [light, a, b] = usualOnRim(picture) as unknown as [number, number, number]
  const isColored = Math.hypot(a, b) >= COLORED
  const [most, least, hue] = isColored ? [0.2, -0.05, SAME_HUE] : [SAME_LIGHT, -SAME_LIGHT, SAME_LIGHT / 2]
  const isAlike = ground.map((value, p) => {
    const drop = light - (colors[3 * p] as number)
    if (value !== 0 || drop <= least || drop >= most) return 0
    return Math.hypot((colors[3 * p + 1] as number) - a, (colors[3 * p + 2] as number) - b) < hue ? 1 : 0
  })
  const subject: Coverage = { width, height, data: ground.map((value) => (value ? 0 : 255)) }
  const isThin = bandOf(subject, THIN * Math.sqrt(subject.data.reduce((count, value) => count + (value ? 1 : 0), 0)))
  for (const piece of pieces(isAlike, 1, width, height)) {
    if (piece.length <= ground.length * 0.0008) continue
    const rim = piece.filter((p) => [p - 1, p + 1, p - width, p + width].some((q) => !isAlike[q]))
    const atHandle = rim.filter((p) => isThin[p]).length
    if (isColored || atHandle > MOST_OF_HANDLE * rim.length) for (const p of piece) ground[p] = 1
  }
}

/** How near a window before white or grey is to the ground's colour; how thick a handle is by the subject's size; and how much of the window it goes round. */
const SAME_LIGHT = 0.012
const THIN = 0.09
const MOST_OF_HANDLE = 0.55

/** A shadow keeps at least this share of the ground's light, and its chroma in proportion within this much. */
const DARKEST_SHADOW = 0.4
const SHADOW_HUE = 0.045
/** Shadows lie at the foot: in this share of the subject's height, and take at most this share of it. */
const FOOT = 0.3
const MOST_SHADOW = 0.2
/** A subject of which more than this looks like shadow is of the ground's own colour: nothing is taken from it. */
const MOST_ALIKE = 0.3

/** Takes the dark core of a shadow to the ground that it lies on: the ground's hue with less light, at the foot, next to what is ground already. */
function sweepShadows(ground: Uint8Array, picture: Small): void {
  const { width, height, colors } = picture
  const [light, a, b] = usualOnRim(picture) as unknown as [number, number, number]
  const bounds = boundsOf({ width, height, data: ground.map((value) => (value ? 0 : 255)) })
  if (!bounds) return
  const isAlike = (p: number) => {
    const share = (colors[3 * p] as number) / light
    if (share < DARKEST_SHADOW || share > 1.02) return false
    return Math.hypot((colors[3 * p + 1] as number) - a * share, (colors[3 * p + 2] as number) - b * share) < SHADOW_HUE
  }
  const subject = ground.reduce((count, value) => count + (value ? 0 : 1), 0)
  let alike = 0
  ground.forEach((value, p) => {
    if (!value && isAlike(p)) alike++
  })
  if (alike > MOST_ALIKE * subject) return
  const first = Math.floor(bounds.top + (1 - FOOT) * bounds.height)
  const isShadow = ground.map((value, p) => (!value && Math.floor(p / width) >= first && isAlike(p) ? 1 : 0))
  for (const piece of pieces(isShadow, 1, width, height)) {
    const touches = piece.some((p) => [p - 1, p + 1, p - width, p + width].some((q) => ground[q] === 1))
    if (touches && piece.length < MOST_SHADOW * subject) for (const p of piece) ground[p] = 1
  }
}

/** Distance of a pixel's colour from the three numbers at `at` of `other`; hue counts more than light, for shadows have none. */
function step(colors: Float32Array, p: number, other: Float32Array, at: number): number {
  const l = (colors[3 * p] as number) - (other[at] as number)
  const a = (colors[3 * p + 1] as number) - (other[at + 1] as number)
  const b = (colors[3 * p + 2] as number) - (other[at + 2] as number)
  return Math.sqrt(l * l + 3 * (a * a + b * b))
}

/** Pixels of the left, right and upper rim and of the corners below. */
function rimOf({ width, height }: Small): number[] {
  const rim: number[] = []
  for (let x = 0; x < width; x++) {
    rim.push(x)
    if (x < 0.15 * width || x > 0.85 * width) rim.push((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) rim.push(y * width, y * width + width - 1)
  return rim
}

function usualOnRim(picture: Small): Float32Array {
  const rim = rimOf(picture)
  return Float32Array.from([0, 1, 2], (c) => {
    const values = rim.map((p) => picture.colors[3 * p + c] as number).sort((a, b) => a - b)
    return values[Math.floor(values.length / 2)] as number
  })
}

/** The upper decile of the steps between neighbours along the rim. */
function restlessness(picture: Small): number {
  const { width, height, colors } = picture
  const steps: number[] = []
  for (let x = 1; x < width; x++) steps.push(step(colors, x, colors, 3 * (x - 1)))
  for (let y = 1; y < height * 0.8; y++)
    for (const x of [0, width - 1]) steps.push(step(colors, y * width + x, colors, 3 * ((y - 1) * width + x)))
  steps.sort((a, b) => a - b)
  return steps[Math.floor(steps.length * 0.8)] as number
}

function rimReached(ground: Uint8Array, picture: Small): number {
  const rim = rimOf(picture)
  return rim.filter((p) => ground[p]).length / rim.length
}
