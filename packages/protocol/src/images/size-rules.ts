import { excerpt, supportedValues, WireError } from '../errors/index.ts'
import type { Size } from '../size.ts'

export const GRID = 16
export const LONGEST_EDGE = 3840
const STEEPEST_RATIO = 3
const FEWEST_PIXELS = 655_360
const MOST_PIXELS = 8_294_400

/** Reads `1024x1536` or `auto`, by gpt-image-2's rules or from a model's own list; anything else is a `WireError` that says which rule it breaks. */
export function parseSize(text: string, sizes: 'free' | readonly string[] = 'free'): Size | 'auto' {
  if (text === 'auto') return 'auto'
  const size = readSize(text)
  const reason = sizes === 'free' ? freeSizeReason(text, size) : sizes.includes(text) ? null : supportedValues(text, [...sizes, 'auto'])
  if (!reason && size) return size
  throw new WireError('image_invalid_value', reason ?? SYNTAX, 'size')
}

/** Pixels of `1024x1536`; null for any other text. */
export function readSize(text: string): Size | null {
  const [, width, height] = /^(\d{1,9})x(\d{1,9})$/.exec(text)?.map(Number) ?? []
  return width === undefined || height === undefined ? null : { width, height }
}

function freeSizeReason(text: string, size: Size | null): string | null {
  const problem = size ? sizeProblem(size) : SYNTAX
  return problem && `Invalid size '${excerpt(text)}'. ${problem}`
}

const SYNTAX = "Expected 'auto' or WIDTHxHEIGHT in pixels, such as 1024x1024."

/** The first rule that a size breaks, as a sentence; null when it can be drawn. */
export function sizeProblem({ width, height }: Size): string | null {
  const long = Math.max(width, height)
  const short = Math.min(width, height)
  if (short === 0 || width % GRID !== 0 || height % GRID !== 0) return `Width and height must both be divisible by ${GRID}.`
  if (long > LONGEST_EDGE) return `The longest edge must be less than or equal to ${LONGEST_EDGE}.`
  if (long > STEEPEST_RATIO * short) return `The ratio of the long edge to the short edge must not exceed ${STEEPEST_RATIO}:1.`
  if (width * height < FEWEST_PIXELS) return `Requested resolution is below the current minimum pixel budget of ${FEWEST_PIXELS}.`
  if (width * height > MOST_PIXELS) return `Requested resolution exceeds the current pixel budget of ${MOST_PIXELS}.`
  return null
}
