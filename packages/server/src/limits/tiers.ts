import type { Project } from '../keys/index.ts'

/** What is counted, in the words of the headers: requests, tokens of prompt and pictures, and pictures both drawn and sent in. */
export const METERS = ['input-images', 'tokens', 'requests'] as const
export type Meter = (typeof METERS)[number]

export type PerMinute = Readonly<Record<Meter, number>>

/** OpenAI's tiers of gpt-image-2. Its requests are not published; a request draws at least one picture, so they are as many as pictures. */
export const TIERS: Record<NonNullable<Project['tier']>, PerMinute> = {
  1: { tokens: 100_000, 'input-images': 5, requests: 5 },
  2: { tokens: 250_000, 'input-images': 20, requests: 20 },
  3: { tokens: 800_000, 'input-images': 50, requests: 50 },
  4: { tokens: 3_000_000, 'input-images': 150, requests: 150 },
  5: { tokens: 8_000_000, 'input-images': 250, requests: 250 },
}
