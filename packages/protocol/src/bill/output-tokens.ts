import type { Size } from '../size.ts'

type Shape = 'square' | 'portrait' | 'landscape'

/**
 * How the pictures that a model has drawn are counted: by a grid of `factors` cells along the long side, or by a fixed table.
 * Both know each quality that the model takes.
 */
export type OutputRule =
  | { by: 'grid'; factors: Readonly<Record<string, number>> }
  | { by: 'table'; tokens: Readonly<Record<string, Readonly<Record<Shape, number>>>> }

/** Output tokens of one finished picture. */
export function outputTokens(rule: OutputRule, size: Size, quality: string): number {
  const tokens = rule.by === 'grid' ? gridTokens(size, rule.factors[quality]) : rule.tokens[quality]?.[shapeOf(size)]
  if (tokens === undefined) throw new RangeError(`This model has no quality '${quality}'.`)
  return tokens
}

/** A grid of `factor` × `short` cells, scaled by (0.5 + pixels / 4,000,000): 1024² at 16 is 196. */
function gridTokens({ width, height }: Size, factor: number | undefined): number | undefined {
  if (factor === undefined) return undefined
  const long = Math.max(width, height)
  const short = Math.min(width, height)
  // Half rounds up, in integers: the product of floats misses the half by one bit.
  const cells = Math.floor((2 * factor * short + long) / (2 * long))
  return Math.ceil((factor * cells * (2_000_000 + width * height)) / 4_000_000)
}

const shapeOf = ({ width, height }: Size): Shape => (width === height ? 'square' : width < height ? 'portrait' : 'landscape')
