import { type Entry, entry, from } from '../model.ts'

const READ = '2026-11-21'
const FLUX_README = { name: 'black-forest-labs/flux2, README', verified: READ }
const KLEIN_CARD = { name: 'FLUX.2 [klein] 4B, model card', verified: READ }
const SILICONFLOW = { name: 'SiliconFlow model page of Z-Image-Turbo', verified: READ }
const COMFY = { name: 'ComfyUI documentation, Z-Image-Turbo', verified: READ }
const SD_CPP = { name: 'stable-diffusion.cpp, README at commit 97d2990', verified: READ }
const OMNI = { name: 'vLLM-Omni documentation', verified: '2026-08-31' }
const QWEN_NEWS = { name: 'articles about Qwen-Image-2.1', verified: READ }
const FLUX_3_NEWS = { name: 'articles about FLUX 3 Image Klein', verified: READ }

const APACHE = { name: 'Apache-2.0', kind: 'open' } as const
const NON_COMMERCIAL = { name: 'FLUX Non-Commercial License', kind: 'restricted' } as const
const OPEN = {
  inputs: ['text', 'image'],
  outputs: ['image'],
  edit: true,
  text: 'drawn',
  status: 'current',
  runs: ['local'],
} satisfies Parameters<typeof from>[1]

/** Models whose weights one downloads and runs; Easel drives them through a server of theirs. */
export const OPEN_WEIGHTS: readonly Entry[] = [
  entry(
    {
      id: 'qwen-image-2.1',
      name: 'Qwen-Image-2.1',
      vendor: 'Alibaba Qwen',
      note: 'One checkpoint draws and edits; takes circles and marks as hints.',
    },
    from(QWEN_NEWS, {
      ...OPEN,
      released: '2026-09-20',
      parameters_billion: 7,
      references: 10,
      transparent: 'yes',
      mask: 'guidance',
      licence: { name: 'Qwen Research License', kind: 'restricted' },
      engines: ['diffusers', 'ComfyUI', 'SGLang', 'vLLM-Omni', 'stable-diffusion.cpp'],
    }),
  ),
  entry(
    { id: 'flux-3-image-klein', name: 'FLUX 3 Image Klein', vendor: 'Black Forest Labs', note: 'Takes boxes for where things go.' },
    from(FLUX_3_NEWS, {
      ...OPEN,
      parameters_billion: 5.6,
      references: 10,
      layout: true,
      memory_gb: 8,
      licence: { name: 'FLUX Kommunity', kind: 'restricted' },
      engines: ['ComfyUI'],
    }),
  ),
  entry(
    { id: 'flux-2-klein-4b', name: 'FLUX.2 [klein] 4B', vendor: 'Black Forest Labs', note: 'The safest licence of those that also edit.' },
    from(FLUX_README, { ...OPEN, released: '2026-01-15', parameters_billion: 4, licence: APACHE }),
    from(KLEIN_CARD, { memory_gb: 13 }),
    from(SD_CPP, { engines: ['stable-diffusion.cpp'] }),
  ),
  entry(
    { id: 'flux-2-klein-9b', name: 'FLUX.2 [klein] 9B', vendor: 'Black Forest Labs', note: null },
    from(FLUX_README, { ...OPEN, released: '2026-01-15', parameters_billion: 9, licence: NON_COMMERCIAL }),
    from(SD_CPP, { engines: ['stable-diffusion.cpp'] }),
  ),
  entry(
    { id: 'flux-2-dev', name: 'FLUX.2 [dev]', vendor: 'Black Forest Labs', note: null },
    from(FLUX_README, { ...OPEN, released: '2025-11-25', parameters_billion: 32, licence: NON_COMMERCIAL }),
    from(SD_CPP, { engines: ['stable-diffusion.cpp'] }),
  ),
  entry(
    {
      id: 'z-image-turbo',
      name: 'Z-Image-Turbo',
      vendor: 'Alibaba Tongyi',
      note: 'Draws in eight steps; its editing weights are not part of it.',
    },
    from(SILICONFLOW, {
      inputs: ['text'],
      outputs: ['image'],
      edit: false,
      text: 'drawn',
      parameters_billion: 6,
      licence: APACHE,
      status: 'current',
    }),
    from(COMFY, { runs: ['local'], memory_gb: 16 }),
    from(SD_CPP, { engines: ['stable-diffusion.cpp'] }),
  ),
  entry(
    { id: 'hunyuan-image-3.0', name: 'HunyuanImage-3.0', vendor: 'Tencent', note: 'Writes about the picture before it draws it.' },
    from(OMNI, { outputs: ['image'], runs: ['local'], status: 'current', engines: ['vLLM-Omni'] }),
  ),
  entry(
    { id: 'glm-image', name: 'GLM-Image', vendor: 'unknown', note: 'Made for layouts with many words.' },
    from(OMNI, { outputs: ['image'], runs: ['local'], status: 'current', engines: ['vLLM-Omni', 'SGLang', 'Xinference'] }),
  ),
  entry(
    { id: 'ideogram-4', name: 'Ideogram 4', vendor: 'Ideogram', note: 'Made for lettering.' },
    from(SD_CPP, { inputs: ['text'], outputs: ['image'], runs: ['local'], status: 'current', engines: ['stable-diffusion.cpp'] }),
  ),
]
