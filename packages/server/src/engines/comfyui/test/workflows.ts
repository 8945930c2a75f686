import type { Workflow } from '../../config/index.ts'

const MODEL = {
  '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'some.safetensors' } },
  '6': { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['4', 1] } },
  '7': { class_type: 'CLIPTextEncode', inputs: { text: 'blurry', clip: ['4', 1] } },
}
const OUT = {
  '8': { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['4', 2] } },
  '9': { class_type: 'SaveImage', inputs: { images: ['8', 0], filename_prefix: 'easel' } },
}
const sampler = (latent: [string, number], denoise: number) => ({
  class_type: 'KSampler',
  inputs: {
    ...{ seed: 0, steps: 4, cfg: 1, sampler_name: 'euler', scheduler: 'simple', denoise },
    ...{ model: ['4', 0], positive: ['6', 0], negative: ['7', 0], latent_image: latent },
  },
})

/** Words to a picture. */
export const GENERATE: Workflow = {
  graph: {
    ...MODEL,
    ...OUT,
    '3': sampler(['5', 0], 1),
    '5': { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
  },
  slots: { prompt: [['6', 'text']], seed: [['3', 'seed']], width: [['5', 'width']], height: [['5', 'height']] },
  output: '9',
}

/** A picture changed where its mask lets it. */
export const EDIT: Workflow = {
  graph: {
    ...MODEL,
    ...OUT,
    '3': sampler(['13', 0], 0.8),
    '10': { class_type: 'LoadImage', inputs: { image: '' } },
    '11': { class_type: 'LoadImage', inputs: { image: '' } },
    '14': { class_type: 'LoadImage', inputs: { image: '' } },
    '12': { class_type: 'VAEEncode', inputs: { pixels: ['10', 0], vae: ['4', 2] } },
    '13': { class_type: 'SetLatentNoiseMask', inputs: { samples: ['12', 0], mask: ['11', 1] } },
  },
  slots: {
    prompt: [['6', 'text']],
    seed: [['3', 'seed']],
    image: [['10', 'image']],
    image2: [['14', 'image']],
    mask: [['11', 'image']],
  },
  output: '9',
}
