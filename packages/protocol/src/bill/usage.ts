import { z } from 'zod'
import type { Size } from '../size.ts'
import { type InputRule, inputImageTokens } from './input-tokens.ts'
import { type OutputRule, outputTokens } from './output-tokens.ts'

const TokenDetails = z.strictObject({ image_tokens: z.int().min(0), text_tokens: z.int().min(0) })

/** The bill of one request, in tokens. */
export const Usage = z.strictObject({
  input_tokens: z.int().min(0),
  input_tokens_details: TokenDetails,
  output_tokens: z.int().min(0),
  output_tokens_details: TokenDetails,
  total_tokens: z.int().min(0),
})
export type Usage = z.infer<typeof Usage>

/** How a model counts. */
type Rules = { output: OutputRule; input: InputRule }

/** What a request brought and got. */
export type Work = {
  promptTokens: number
  /** Pictures that came in; a mask costs nothing. */
  inputs: readonly Size[]
  fidelity?: 'low' | 'high' | null
  /** Finished pictures. */
  pictures: readonly Size[]
  /** As the wire names it, resolved: never `auto`. */
  quality: string
  /** Coarse pictures that a stream sent. */
  partials: number
}

/** Output tokens of each partial picture that a stream sent. */
export const PARTIAL_TOKENS = 100

/** The bill of a request that has been drawn. */
export function usageOf({ output, input }: Rules, { promptTokens, inputs, fidelity, pictures, quality, partials }: Work): Usage {
  const imagesIn = sum(inputs.map((size) => inputImageTokens(size, input, fidelity ?? 'low')))
  const imagesOut = sum(pictures.map((size) => outputTokens(output, size, quality))) + partials * PARTIAL_TOKENS
  return usageFrom(promptTokens, imagesIn, imagesOut)
}

/** The bill from its three numbers. */
export function usageFrom(textIn: number, imagesIn: number, imagesOut: number): Usage {
  return {
    input_tokens: textIn + imagesIn,
    input_tokens_details: { image_tokens: imagesIn, text_tokens: textIn },
    output_tokens: imagesOut,
    output_tokens_details: { image_tokens: imagesOut, text_tokens: 0 },
    total_tokens: textIn + imagesIn + imagesOut,
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
