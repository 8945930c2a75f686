import { type Entry, entry, from } from '../model.ts'

const SELF = { name: 'Easel 0.1.0', verified: '2026-11-21' }

/** What draws here. */
export const EASEL: readonly Entry[] = [
  entry(
    {
      id: 'easel',
      name: 'Easel',
      vendor: 'Easel',
      note: 'Designs, lettering and things of its catalogue; photographs of people and animals are not what it draws. Its bill shows what OpenAI would have charged.',
    },
    from(SELF, {
      status: 'current',
      released: '2026-11-21',
      ends: null,
      snapshots: ['easel-2026-11-21'],
      endpoints: ['/v1/images/generations', '/v1/images/edits', '/v1/responses (tool)', '/v1/batches'],
      inputs: ['text', 'image'],
      outputs: ['image'],
      qualities: ['low', 'medium', 'high'],
      text: 'exact',
      prices: null,
      sizes: { multiple_of_px: 16, max_edge_px: 3840, max_ratio: 3, min_pixels: 655_360, max_pixels: 8_294_400 },
      formats: ['png', 'jpeg', 'webp', 'svg'],
      transparent: 'yes',
      edit: true,
      mask: 'exact',
      references: 16,
      layout: true,
      seed: true,
      pictures: 10,
      streaming: true,
      batch: true,
      prompt_characters: 32_000,
      licence: { name: 'Apache-2.0', kind: 'open' },
      runs: ['local'],
      memory_gb: 0,
    }),
  ),
]
