import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { SchedulerConfig } from '../schedule/index.ts'

const Index = z.object({ _class_name: z.string(), force_zeros_for_empty_prompt: z.boolean().default(false) })
const UnetConfig = z.object({
  sample_size: z.union([z.int(), z.tuple([z.int(), z.int()]).transform(([height]) => height)]).default(64),
  time_cond_proj_dim: z.int().positive().nullish(),
})
const VaeConfig = z.object({
  latent_channels: z.int().min(1).max(64).default(4),
  scaling_factor: z.number().positive().default(0.18215),
  shift_factor: z.number().nullish(),
  block_out_channels: z.array(z.int()).min(1).max(8).default([128, 256, 512, 512]),
})

/** A folder of ONNX models in the layout of diffusers, as far as it says how to draw with it. Files are paths. */
export type ModelFolder = {
  name: string
  /** Two text encoders make it a model of SDXL's kind. */
  textEncoders: { file: string; tokenizer: string }[]
  unet: { file: string; timeConditionSize: number | null }
  decoder: string
  /** Null: it makes pictures and changes none. */
  encoder: string | null
  latent: { channels: number; scaling: number; shift: number; pixels: number }
  /** The edge that it was trained on, in pixels. */
  nativePx: number
  scheduler: SchedulerConfig
  /** Whether no words at all are told to the model as zeros. */
  zerosForNoWords: boolean
  /** Of all its weights together, on disk. */
  bytes: number
}

/** Reads what a model folder says about itself. Throws an error in plain words where it is none, or of a kind that we cannot draw with. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const index = await readJson(folder, 'model_index.json', Index)
  if (!index) throw new Error('there is no model_index.json, which a folder in the layout of diffusers has.')
  const has = async (part: string) => (await stat(join(folder, part, 'model.onnx')).catch(() => null))?.isFile() === true
  if (!(await has('unet')))
    throw new Error(`it is a ${index._class_name.slice(0, 80)} without unet/model.onnx; only ONNX models with a UNet can be drawn with.`)
  for (const part of ['text_encoder', 'vae_decoder']) if (!(await has(part))) throw new Error(`there is no ${part}/model.onnx.`)
  const parts = ['text_encoder', ...((await has('text_encoder_2')) ? ['text_encoder_2'] : [])]
  const encoder = (await has('vae_encoder')) ? 'vae_encoder' : null
  const unet = (await readJson(folder, 'unet/config.json', UnetConfig)) ?? UnetConfig.parse({})
  const vae =
    (await readJson(folder, 'vae_decoder/config.json', VaeConfig)) ??
    (await readJson(folder, 'vae/config.json', VaeConfig)) ??
    VaeConfig.parse({})
  const pixels = 2 ** (vae.block_out_channels.length - 1)
  const used = [...parts, 'unet', 'vae_decoder', ...(encoder ? [encoder] : [])]
  return {
    name: basename(folder),
    textEncoders: parts.map((part) => ({
      file: join(folder, part, 'model.onnx'),
      tokenizer: join(folder, part.replace('text_encoder', 'tokenizer')),
    })),
    unet: { file: join(folder, 'unet', 'model.onnx'), timeConditionSize: unet.time_cond_proj_dim ?? null },
    decoder: join(folder, 'vae_decoder', 'model.onnx'),
    encoder: encoder && join(folder, encoder, 'model.onnx'),
    latent: { channels: vae.latent_channels, scaling: vae.scaling_factor, shift: vae.shift_factor ?? 0, pixels },
    nativePx: unet.sample_size * pixels,
    scheduler: (await readJson(folder, 'scheduler/scheduler_config.json', SchedulerConfig)) ?? SchedulerConfig.parse({}),
    zerosForNoWords: index.force_zeros_for_empty_prompt,
    bytes: (await Promise.all(used.map((part) => bytesIn(join(folder, part))))).reduce((sum, bytes) => sum + bytes, 0),
  }
}

async function readJson<Shape>(folder: string, name: string, schema: z.ZodType<Shape>): Promise<Shape | null> {
  const text = await readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw new Error(`${name} cannot be read (${error.code}).`)
  })
  if (text === null) return null
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new Error(`${name} is no JSON.`)
  }
  const { success, data, error } = schema.safeParse(document)
  if (success) return data
  throw new Error(`${name} has ${error.issues.map(({ path, message }) => `${path.join('.') || 'no object'}: ${message}`).join('; ')}.`)
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
