import type { Capabilities } from '@easel/engine'

/**
 * What servers that speak OpenAI's Images API do each in their own way, as data. Sources: OpenAI's API reference for
 * `images` and its image generation guide; "Image Generation API" and "Image Edit API" of vLLM-Omni's serving documents;
 * "SGLang Diffusion OpenAI API" and the routes in `entrypoints/openai/image_api.py` of SGLang.
 */
export type Dialect = Pick<
  Capabilities,
  'sizes' | 'imagesPerCall' | 'references' | 'mask' | 'alpha' | 'text' | 'previews' | 'seeds' | 'trained'
> & {
  /** Fields of the request beside `model`, `prompt`, `n` and `size` that the server knows. */
  sends: ReadonlySet<'quality' | 'background' | 'output_format' | 'response_format' | 'moderation' | 'negative_prompt'>
  /** Where the seed goes: a field of its own, Easel's own object, or nowhere. */
  seed: 'seed' | 'easel' | null
  imageField: 'image' | 'image[]'
  /** The name of the mask's part; null where the server takes none. */
  maskField: 'mask' | 'mask_image' | null
  canEdit: boolean
  /** Asked, under the address, to know whether the server is there. */
  probe: '/models' | '/../health'
}

const GRID_16: Capabilities['sizes'] = { kind: 'grid', multiple: 16, min: 256, max: 2048, maxPixels: 2048 * 2048 }

/** The size rules of gpt-image-2. */
const GPT_IMAGE_SIZES: Capabilities['sizes'] = {
  kind: 'grid',
  multiple: 16,
  min: 480,
  max: 3840,
  minPixels: 655_360,
  maxPixels: 8_294_400,
  maxRatio: 3,
}

const COMPATIBLE: Dialect = {
  sizes: {
    kind: 'list',
    of: [
      { width: 1024, height: 1024 },
      { width: 1024, height: 1536 },
      { width: 1536, height: 1024 },
    ],
  },
  imagesPerCall: 1,
  references: 0,
  mask: 'none',
  alpha: false,
  text: 'poor',
  previews: 0,
  seeds: 'ignored',
  trained: true,
  sends: new Set(['response_format']),
  seed: null,
  imageField: 'image',
  maskField: null,
  canEdit: false,
  probe: '/models',
}

export const DIALECTS = {
  /** GPT Image models: any size by the rules of gpt-image-2, partial pictures, a mask by alpha, no seed; `response_format` is refused. */
  openai: {
    ...COMPATIBLE,
    sizes: GPT_IMAGE_SIZES,
    imagesPerCall: 10,
    references: 16,
    mask: 'alpha-zero-edits',
    alpha: true,
    text: 'good',
    previews: 3,
    sends: new Set(['quality', 'background', 'output_format', 'moderation']),
    imageField: 'image[]',
    maskField: 'mask',
    canEdit: true,
  },
  /** Another Easel: as OpenAI, and seeds. */
  easel: {
    ...COMPATIBLE,
    sizes: GPT_IMAGE_SIZES,
    imagesPerCall: 10,
    references: 16,
    mask: 'alpha-zero-edits',
    alpha: true,
    text: 'exact',
    previews: 3,
    seeds: 'stable',
    trained: false,
    sends: new Set(['quality', 'background', 'output_format']),
    seed: 'easel',
    imageField: 'image[]',
    maskField: 'mask',
    canEdit: true,
  },
  /** Whatever else says that it is compatible: only what all of them know. */
  compatible: COMPATIBLE,
  /** One model for each server; a mask in its own field, white where it repaints. One picture a call, so that each has its own seed. */
  'vllm-omni': {
    ...COMPATIBLE,
    sizes: GRID_16,
    references: 4,
    mask: 'white-edits',
    seeds: 'stable',
    sends: new Set(['response_format', 'negative_prompt']),
    seed: 'seed',
    maskField: 'mask_image',
    canEdit: true,
    probe: '/../health',
  },
  /** Takes a mask and does nothing with it, and draws from one fixed seed where none is sent. */
  sglang: {
    ...COMPATIBLE,
    sizes: GRID_16,
    references: 4,
    seeds: 'stable',
    sends: new Set(['response_format', 'output_format']),
    seed: 'seed',
    canEdit: true,
    probe: '/../health',
  },
} as const satisfies Record<string, Dialect>

export type DialectName = keyof typeof DIALECTS
