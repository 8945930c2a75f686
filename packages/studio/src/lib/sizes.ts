/** Sizes of pictures, by the rules of the wire, so that a wrong one is explained before it is sent. */

export type Size = { width: number; height: number }

export const GRID = 16
const LONGEST_EDGE = 3840
const STEEPEST_RATIO = 3
const FEWEST_PIXELS = 655_360
const MOST_PIXELS = 8_294_400

export const RATIOS = ['1:1', '4:5', '2:3', '9:16', '5:4', '3:2', '16:9', '21:9'] as const
export type Ratio = (typeof RATIOS)[number]

/** How large, in pixels in all. */
export const SCALES = { standard: 1_050_000, large: 4_200_000, largest: MOST_PIXELS } as const
export type Scale = keyof typeof SCALES

/** `1024x1536` as numbers; null for any other text. */
export function readSize(text: string): Size | null {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(text)?.map(Number) ?? []
  return width === undefined || height === undefined ? null : { width, height }
}

export const sizeText = ({ width, height }: Size) => `${width}x${height}`

/** Width over height. */
export function quotientOf(ratio: Ratio): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

/** The rule that a size breaks; null when it can be drawn. */
export function brokenRule({ width, height }: Size): 'grid' | 'edge' | 'ratio' | 'small' | 'large' | null {
  const long = Math.max(width, height)
  const short = Math.min(width, height)
  if (short === 0 || width % GRID !== 0 || height % GRID !== 0) return 'grid'
  if (long > LONGEST_EDGE) return 'edge'
  if (long > STEEPEST_RATIO * short) return 'ratio'
  if (width * height < FEWEST_PIXELS) return 'small'
  return width * height > MOST_PIXELS ? 'large' : null
}

/** The size of that ratio and about that many pixels that can be drawn. */
export function sizeOf(ratio: number, pixels: number): Size {
  const height = Math.sqrt(pixels / ratio)
  return nearestSize({ width: height * ratio, height })
}

/** The allowed size that is most like another: its ratio first, then its area. */
export function nearestSize({ width, height }: Size): Size {
  const ratio = clamp(width / height || 1, 1 / STEEPEST_RATIO, STEEPEST_RATIO)
  const area = clamp(width * height || FEWEST_PIXELS, FEWEST_PIXELS, MOST_PIXELS)
  const scale = Math.min(1, LONGEST_EDGE / Math.max(Math.sqrt(area * ratio), Math.sqrt(area / ratio)))
  const wide = Math.sqrt(area * ratio) * scale
  const high = Math.sqrt(area / ratio) * scale
  const near = (edge: number) => [-2, -1, 0, 1, 2].map((step) => (Math.round(edge / GRID) + step) * GRID)
  const allowed = near(wide).flatMap((w) => near(high).map((h) => ({ width: w, height: h })))
  const distance = (size: Size) =>
    4 * Math.abs(Math.log(size.width / size.height / ratio)) + Math.abs(Math.log((size.width * size.height) / (wide * high)))
  return allowed.filter((size) => brokenRule(size) === null).sort((a, b) => distance(a) - distance(b))[0] ?? { width: 1024, height: 1024 }
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
