import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { writeTinyModel } from '../test/tiny-model.ts'
import { drawingSettings, readModelFolder } from './index.ts'

const home = mkdtempSync(join(tmpdir(), 'easel-onnx-model-'))
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(home, 'model-'))
  writeTinyModel(folder)
})
const put = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

test('a folder says how large its pictures are and what its weights weigh', async () => {
  const model = await readModelFolder(folder)
  expect(model).toMatchObject({ nativePx: 256, latent: { channels: 4, scaling: 0.5, shift: 0, pixels: 8 } })
  expect(model.bytes).toBeGreaterThan(10_000)
})

test('older folders without configurations are those of the first Stable Diffusion', async () => {
  for (const name of ['unet/config.json', 'vae_decoder/config.json', 'scheduler/scheduler_config.json']) rmSync(join(folder, name))
  expect(await readModelFolder(folder)).toMatchObject({ nativePx: 512, latent: { scaling: 0.18215, pixels: 8 } })
})

test.each([
  ['no model_index.json', () => rmSync(join(folder, 'model_index.json')), 'there is no model_index.json'],
  ['a transformer', () => rmSync(join(folder, 'unet/model.onnx')), 'is a StableDiffusionPipeline without unet/model.onnx'],
  ['no decoder', () => rmSync(join(folder, 'vae_decoder/model.onnx')), 'there is no vae_decoder/model.onnx'],
  ['broken JSON', () => put('unet/config.json', '{'), 'unet/config.json is no JSON'],
  ['nonsense', () => put('scheduler/scheduler_config.json', { num_train_timesteps: -1 }), 'num_train_timesteps'],
])('%s is told in plain words', async (_, spoil, words) => {
  spoil()
  await expect(readModelFolder(folder)).rejects.toThrow(words)
})

test.each([
  [{ timestep_spacing: 'leading' }, { steps: 25, guidance: 7.5, method: 'euler' }],
  [{ timestep_spacing: 'trailing' }, { steps: 4, guidance: 1, method: 'euler' }],
  [
    { timestep_spacing: 'leading', _class_name: 'LCMScheduler' },
    { steps: 4, guidance: 1, method: 'lcm' },
  ],
  [
    { timestep_spacing: 'leading', _class_name: 'DDIMScheduler' },
    { steps: 25, guidance: 7.5, method: 'ddim' },
  ],
])('a model with the schedule %j is drawn by %j, unless somebody knows better', async (scheduler, expected) => {
  put('scheduler/scheduler_config.json', scheduler)
  const model = await readModelFolder(folder)
  expect(drawingSettings(model, {})).toMatchObject(expected)
  expect(drawingSettings(model, { steps: 3, guidance: 2, method: 'ddim' })).toMatchObject({ steps: 3, guidance: 2, method: 'ddim' })
})

test('a model that is told its guidance as a number has some by default', async () => {
  put('unet/config.json', { time_cond_proj_dim: 256 })
  expect(drawingSettings(await readModelFolder(folder), {})).toMatchObject({ steps: 4, guidance: 8.5 })
})
