import { z } from 'zod'
import { Usage } from '../bill/index.ts'

const Dollars = z.number().min(0)

/** What a picture's seconds are guessed by; null with the reason where this machine has drawn too little. */
export const SecondsEstimate = z.strictObject({
  expected: z.number().min(0).nullable(),
  least: z.number().min(0).nullable(),
  most: z.number().min(0).nullable(),
  basis: z.string().describe('What it was measured on, or why there is no estimate.'),
})
export type SecondsEstimate = z.infer<typeof SecondsEstimate>

/** What a request will cost, before it is sent. */
export const CostEstimate = z.strictObject({
  object: z.literal('easel.estimate'),
  model: z.string(),
  quality: z.string().describe('As it is billed: `auto` is medium.'),
  size: z.string().describe('As asked; `auto` is counted as 1024x1024.'),
  n: z.int(),
  usage: Usage,
  cost_usd: Dollars.describe("At OpenAI's prices. Easel itself charges nothing."),
  cost_usd_per_picture: Dollars,
  batch_cost_usd: Dollars.describe('The same as a line of a batch.'),
  cached_input_cost_usd: Dollars.describe('The same when all of its input is in the cache.'),
  seconds: SecondsEstimate.describe('On this machine.'),
})
export type CostEstimate = z.infer<typeof CostEstimate>

/** What `POST /easel/v1/estimate` takes beside a request: the pixels of the pictures that would be sent along. */
export const EstimateInputs = z
  .array(z.strictObject({ width: z.int().min(1).max(100_000), height: z.int().min(1).max(100_000) }))
  .max(16)
  .describe('Pixels of the input pictures of an edit.')
