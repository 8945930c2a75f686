import { PRICES } from '../bill/index.ts'
import type { ModelProfile } from './profile.ts'

type Family = Omit<ModelProfile, 'id' | 'released' | 'shutdown'>

const IMAGE_2: Family = {
  formats: ['png', 'jpeg', 'webp'],
  qualities: ['low', 'medium', 'high'],
  sizes: 'free',
  transparent: 'preview',
  fidelities: [],
  markup: false,
  complexity: false,
  output: { by: 'grid', factors: { low: 16, medium: 48, high: 96 } },
  input: 'patches',
  prices: PRICES['gpt-image-2'],
}

/** Our own: lines and words may leave it as lines and words. */
const EASEL: Family = { ...IMAGE_2, formats: ['png', 'jpeg', 'webp', 'svg'] }

const IMAGE_25: Family = {
  ...IMAGE_2,
  qualities: ['low', 'medium', 'high', 'xhigh', 'max'],
  transparent: 'yes',
  markup: true,
  output: { by: 'grid', factors: { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 } },
}

/** Its tokens at low and medium are not published; 2.5's stand in for them and are too few. */
const IMAGE_26: Family = { ...IMAGE_25, formats: ['png', 'jpeg', 'webp', 'svg', 'gif'], complexity: true }

const IMAGE_15: Family = {
  ...IMAGE_2,
  sizes: ['1024x1024', '1024x1536', '1536x1024'],
  transparent: 'yes',
  fidelities: ['low', 'high'],
  output: {
    by: 'table',
    tokens: {
      low: { square: 272, portrait: 408, landscape: 400 },
      medium: { square: 1056, portrait: 1584, landscape: 1568 },
      high: { square: 4160, portrait: 6240, landscape: 6208 },
    },
  },
  input: 'tiles',
  prices: PRICES['gpt-image-1.5'],
}

const IMAGE_1_MINI: Family = { ...IMAGE_15, fidelities: ['low'], prices: PRICES['gpt-image-1-mini'] }

const END_OF_1 = '2026-12-01'

/** Every id that draws. */
export const MODELS: readonly ModelProfile[] = [
  { id: 'gpt-image-2', released: '2026-04-21', shutdown: null, ...IMAGE_2 },
  { id: 'gpt-image-2-2026-04-21', released: '2026-04-21', shutdown: null, ...IMAGE_2 },
  { id: 'easel', released: '2026-11-21', shutdown: null, ...EASEL },
  { id: 'easel-2026-11-21', released: '2026-11-21', shutdown: null, ...EASEL },
  { id: 'gpt-image-2.6-sunburst', released: '2026-11-04', shutdown: null, ...IMAGE_26 },
  { id: 'gpt-image-2.6-flare', released: '2026-11-04', shutdown: null, ...IMAGE_26 },
  { id: 'gpt-image-2.5-sunburst', released: '2026-09-08', shutdown: null, ...IMAGE_25 },
  { id: 'gpt-image-2.5-sunburst-2026-09-08', released: '2026-09-08', shutdown: null, ...IMAGE_25 },
  { id: 'gpt-image-2.5-flare', released: '2026-09-08', shutdown: null, ...IMAGE_25 },
  { id: 'gpt-image-2.5-flare-2026-09-08', released: '2026-09-08', shutdown: null, ...IMAGE_25 },
  { id: 'gpt-image-1.5', released: '2025-12-16', shutdown: END_OF_1, ...IMAGE_15 },
  { id: 'gpt-image-1.5-2025-12-16', released: '2025-12-16', shutdown: END_OF_1, ...IMAGE_15 },
  { id: 'chatgpt-image-latest', released: '2025-12-16', shutdown: END_OF_1, ...IMAGE_15 },
  { id: 'gpt-image-1-mini', released: '2025-10-06', shutdown: END_OF_1, ...IMAGE_1_MINI },
]

/** Ids of the moderations endpoint, with the day of their release. */
export const MODERATION_MODELS: Readonly<Record<string, string>> = {
  'omni-moderation-latest': '2024-09-26',
  'omni-moderation-2024-09-26': '2024-09-26',
}

/** Ids that OpenAI has shut down, with the day: unknown here as they are there. */
export const RETIRED_MODELS: Readonly<Record<string, string>> = {
  'gpt-image-1': '2026-10-23',
  'dall-e-3': '2026-05-12',
  'dall-e-2': '2026-05-12',
}
