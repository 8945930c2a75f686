import { type Entry, entry, from } from '../model.ts'

const VENDOR = 'OpenAI'
const READ = '2026-11-21'

const PRICES = { name: 'OpenAI API pricing page', verified: READ }
const MODEL_PAGE = { name: 'OpenAI API model page', verified: READ }
const SDK = { name: 'OpenAI Node SDK 7.55.0, types', verified: READ }
const DEPRECATIONS = { name: 'OpenAI API deprecations page', verified: READ }
const OPENAPI = { name: 'OpenAI OpenAPI description, commit f85dbe2', verified: READ }
const GUIDE = { name: 'OpenAI image generation guide', verified: '2026-08-20' }
const TIERS = { name: 'OpenAI API model page, as two articles quote it', verified: '2026-05-05' }
const PROBE_LOW = { name: 'published measurement of api.openai.com', verified: '2026-04-28' }
const PROBE_25 = { name: 'published measurement of gpt-image-2.5', verified: '2026-10-02' }
const NEWS_26 = { name: 'reseller news about gpt-image-2.6', verified: '2026-11-05' }
const SAID_26 = { name: 'OpenAI, announcement of gpt-image-2.6', verified: '2026-11-05' }

const PRICE_OF_2 = { text_in: 5, cached_text_in: 1.25, image_in: 8, cached_image_in: 2, image_out: 30 }

/** What every model of the Images API has. */
const IMAGES_API = {
  ...from(SDK, {
    inputs: ['text', 'image'],
    edit: true,
    references: 16,
    pictures: 10,
    streaming: true,
    seed: false,
    prompt_characters: 32_000,
  }),
  ...from(MODEL_PAGE, { runs: ['cloud'], licence: { name: 'API only', kind: 'proprietary' } }),
  ...from(GUIDE, { mask: 'guidance', text: 'drawn', layout: false }),
}

const FREE_SIZES = { multiple_of_px: 16, max_edge_px: 3840, max_ratio: 3, min_pixels: 655_360, max_pixels: 8_294_400 }
const THREE_SIZES = { listed: ['1024x1024', '1024x1536', '1536x1024'] }
const ENDPOINTS = ['/v1/images/generations', '/v1/images/edits', '/v1/responses (tool)']

const LIKE_2 = {
  ...IMAGES_API,
  ...from(PRICES, { prices: PRICE_OF_2 }),
  ...from(SDK, { sizes: FREE_SIZES, formats: ['png', 'jpeg', 'webp'], outputs: ['image'] }),
}

const IMAGE_2: Entry = entry(
  { id: 'gpt-image-2', name: 'GPT Image 2', vendor: VENDOR, note: 'Sizes above 2560x1440 pixels are called experimental.' },
  LIKE_2,
  from(MODEL_PAGE, {
    released: '2026-04-21',
    snapshots: ['gpt-image-2-2026-04-21'],
    status: 'current',
    endpoints: [...ENDPOINTS, '/v1/batches'],
    batch: true,
  }),
  from(DEPRECATIONS, { ends: null }),
  from(SDK, { qualities: ['low', 'medium', 'high'] }),
  from(OPENAPI, { transparent: 'preview' }),
  from(PROBE_LOW, { latency: { from_s: 7.2, to_s: 7.2, of: 'low, 1024x1024' } }),
  from(TIERS, { images_per_minute: { '1': 5, '2': 20, '3': 50, '4': 150, '5': 250 } }),
)

const LIKE_25 = [
  LIKE_2,
  from(SDK, {
    released: '2026-09-08',
    status: 'current',
    qualities: ['low', 'medium', 'high', 'xhigh', 'max'],
    transparent: 'yes',
    endpoints: [...ENDPOINTS, '/v1/batches'],
    batch: true,
  }),
  from(DEPRECATIONS, { ends: null }),
]

const LIKE_26 = [
  LIKE_2,
  from(SDK, {
    qualities: ['low', 'medium', 'high', 'xhigh', 'max'],
    transparent: 'yes',
    formats: ['png', 'jpeg', 'webp', 'svg', 'gif'],
    outputs: ['image', 'animation', 'vector'],
  }),
  from(NEWS_26, { released: '2026-11-04', status: 'current' }),
  from(MODEL_PAGE, { endpoints: ENDPOINTS }),
  from(DEPRECATIONS, { ends: null }),
]

const LIKE_1 = [
  IMAGES_API,
  from(SDK, {
    sizes: THREE_SIZES,
    formats: ['png', 'jpeg', 'webp'],
    outputs: ['image'],
    qualities: ['low', 'medium', 'high'],
    transparent: 'yes',
  }),
  from(MODEL_PAGE, { endpoints: [...ENDPOINTS, '/v1/batches'], batch: true }),
]
const ENDS_IN_DECEMBER = from(DEPRECATIONS, { status: 'deprecated', ends: '2026-12-01' })

/** OpenAI's image models, the newest first. */
export const OPENAI: readonly Entry[] = [
  entry(
    { id: 'gpt-image-2.6-sunburst', name: 'GPT Image 2.6 Sunburst', vendor: VENDOR, note: 'Plans before it draws (complexity).' },
    ...LIKE_26,
  ),
  entry(
    { id: 'gpt-image-2.6-flare', name: 'GPT Image 2.6 Flare', vendor: VENDOR, note: 'The faster one; plans before it draws (complexity).' },
    ...LIKE_26,
    from(SAID_26, { latency: { from_s: 6, to_s: 12, of: 'low to usual, 1024x1024' } }),
  ),
  entry(
    {
      id: 'gpt-image-2.5-sunburst',
      name: 'GPT Image 2.5 Sunburst',
      vendor: VENDOR,
      note: 'Takes marks drawn over the first picture (markup).',
    },
    ...LIKE_25,
    from(SDK, { snapshots: ['gpt-image-2.5-sunburst-2026-09-08'] }),
    from(PROBE_25, { latency: { from_s: 35, to_s: 87, of: 'high to max, 1024x1536' } }),
  ),
  entry(
    {
      id: 'gpt-image-2.5-flare',
      name: 'GPT Image 2.5 Flare',
      vendor: VENDOR,
      note: 'The faster one; takes marks drawn over the first picture.',
    },
    ...LIKE_25,
    from(SDK, { snapshots: ['gpt-image-2.5-flare-2026-09-08'] }),
    from(PROBE_25, { latency: { from_s: 15, to_s: 15, of: 'medium, 1024x1536' } }),
  ),
  IMAGE_2,
  entry(
    {
      id: 'gpt-image-1.5',
      name: 'GPT Image 1.5',
      vendor: VENDOR,
      note: 'How closely it keeps to its inputs can be chosen (input_fidelity).',
    },
    ...LIKE_1,
    ENDS_IN_DECEMBER,
    from(MODEL_PAGE, { released: '2025-12-16', snapshots: ['gpt-image-1.5-2025-12-16'] }),
    from(PRICES, { prices: { ...PRICE_OF_2, image_out: 32 } }),
  ),
  entry(
    { id: 'chatgpt-image-latest', name: 'ChatGPT Image (latest)', vendor: VENDOR, note: 'Follows what ChatGPT uses.' },
    ...LIKE_1,
    ENDS_IN_DECEMBER,
    { batch: 'unknown' },
    from(OPENAPI, { endpoints: ENDPOINTS }),
  ),
  entry(
    { id: 'gpt-image-1-mini', name: 'GPT Image 1 mini', vendor: VENDOR, note: 'The cheapest of them, until its end.' },
    ...LIKE_1,
    ENDS_IN_DECEMBER,
    from(PRICES, { prices: { text_in: 2, cached_text_in: 0.2, image_in: 2.5, cached_image_in: 0.25, image_out: 8 } }),
  ),
  entry(
    { id: 'gpt-image-1', name: 'GPT Image 1', vendor: VENDOR, note: null },
    ...LIKE_1,
    from(MODEL_PAGE, { released: '2025-04-23', status: 'retired', ends: '2026-10-23' }),
    from(PRICES, { prices: { text_in: 5, cached_text_in: 1.25, image_in: 10, cached_image_in: 2.5, image_out: 40 } }),
  ),
  entry(
    { id: 'dall-e-3', name: 'DALL·E 3', vendor: VENDOR, note: null },
    from(SDK, { status: 'retired', ends: '2026-05-12', endpoints: ['/v1/images/generations'], pictures: 1, outputs: ['image'] }),
  ),
  entry(
    { id: 'dall-e-2', name: 'DALL·E 2', vendor: VENDOR, note: null },
    from(SDK, { status: 'retired', ends: '2026-05-12', outputs: ['image'] }),
    from(MODEL_PAGE, { endpoints: ['/v1/images/generations', '/v1/images/edits', '/v1/images/variations'] }),
  ),
]
