import type { Usage } from './usage.ts'

/** US dollars for a million tokens. */
export type Prices = { textIn: number; cachedTextIn: number; imageIn: number; cachedImageIn: number; imageOut: number }

/** OpenAI's list; 2.5 and 2.6 cost as 2. */
export const PRICES = {
  'gpt-image-2': { textIn: 5, cachedTextIn: 1.25, imageIn: 8, cachedImageIn: 2, imageOut: 30 },
  'gpt-image-1.5': { textIn: 5, cachedTextIn: 1.25, imageIn: 8, cachedImageIn: 2, imageOut: 32 },
  'gpt-image-1-mini': { textIn: 2, cachedTextIn: 0.2, imageIn: 2.5, cachedImageIn: 0.25, imageOut: 8 },
} as const satisfies Record<string, Prices>

/** US dollars that OpenAI would have charged for this usage, asked for at once. */
export function costOf(usage: Usage, prices: Prices): number {
  const { text_tokens, image_tokens } = usage.input_tokens_details
  return (text_tokens * prices.textIn + image_tokens * prices.imageIn + usage.output_tokens * prices.imageOut) / 1_000_000
}

/** What a line of a batch costs of the price. */
export const BATCH_SHARE = 0.5

/** The same as a line of a batch. */
export const batchCostOf = (usage: Usage, prices: Prices): number => costOf(usage, prices) * BATCH_SHARE
