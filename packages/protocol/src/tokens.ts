import type { Size } from './sizes.ts'

/** Cells along the long side of the latent grid, by quality. */
export type GridFactors = Readonly<Record<string, number>>

export const GRID_FACTORS = {
  'gpt-image-2': { low: 16, medium: 48, high: 96 },
  'gpt-image-2.5': { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 },
} as const satisfies Record<string, GridFactors>

/** Output tokens of each partial picture that a stream sent. */
const PARTIAL_TOKENS = 100
/** What the request costs around the words of its prompt. */
const PROMPT_OVERHEAD = 6

/**
 * Output tokens of one picture: a grid of `factor` × `short` cells, scaled by (0.5 + pixels / 4,000,000).
 * `outputTokens({ width: 1024, height: 1024 }, 16)` is 196.
 */
export function outputTokens({ width, height }: Size, factor: number): number {
  const long = Math.max(width, height)
  const short = Math.min(width, height)
  // Half rounds up, in integers: the product of floats misses the half by one bit.
  const cells = Math.floor((2 * factor * short + long) / (2 * long))
  return Math.ceil((factor * cells * (2_000_000 + width * height)) / 4_000_000)
}

/** Input tokens of a prompt. The tables (some 2 MB) load on the first call. */
export async function promptTokens(prompt: string): Promise<number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  // A prompt is only ever words: `<|endoftext|>` in it is text, not a command.
  return countTokens(prompt, { disallowedSpecial: new Set() }) + PROMPT_OVERHEAD
}

export type Usage = {
  input_tokens: number
  input_tokens_details: { image_tokens: number; text_tokens: number }
  output_tokens: number
  output_tokens_details: { image_tokens: number; text_tokens: number }
  total_tokens: number
}

/** The bill of one request: its prompt, its finished pictures, and the partial ones that were sent. */
export function usageOf(promptTokenCount: number, pictures: Size[], factor: number, partials: number): Usage {
  const output = pictures.reduce((sum, size) => sum + outputTokens(size, factor), 0) + partials * PARTIAL_TOKENS
  return {
    input_tokens: promptTokenCount,
    input_tokens_details: { image_tokens: 0, text_tokens: promptTokenCount },
    output_tokens: output,
    output_tokens_details: { image_tokens: output, text_tokens: 0 },
    total_tokens: promptTokenCount + output,
  }
}
