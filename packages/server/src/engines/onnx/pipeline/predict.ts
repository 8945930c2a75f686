import { type Latent, mix } from '../schedule/index.ts'
import type { LoadedModel } from './model.ts'
import type { Value } from './value.ts'
import type { Words } from './words.ts'

/** What stays the same over all steps of one picture. */
export type Setting = {
  model: LoadedModel
  /** Of the latent picture, in its own places. */
  width: number
  height: number
  prompt: Words
  /** Null: the model is asked once a step. */
  negative: Words | null
  guidance: number
  /** For models that paint into pictures: where, and what else there is to see. Null: the model takes nothing of the kind. */
  beside: Latent | null
}

/** What the model says to a sample; with words to avoid it is asked twice, and the difference is stretched (Ho and Salimans 2022). */
export async function predict(setting: Setting, sample: Latent, timestep: number): Promise<Latent> {
  const { prompt, negative, guidance } = setting
  const wanted = await ask(setting, sample, timestep, prompt)
  if (!negative) return wanted
  return mix(guidance, wanted, 1 - guidance, await ask(setting, sample, timestep, negative))
}

async function ask(setting: Setting, sample: Latent, timestep: number, words: Words): Promise<Latent> {
  const { unet } = setting.model
  const feeds: Record<string, Value> = {}
  for (const { name, shape } of unet.inputs) {
    const value = inputOf(name, shape.length, setting, sample, timestep, words)
    if (value) feeds[name] = value
  }
  const answer = (await unet.run(feeds))[unet.outputs[0] ?? '']?.data
  if (answer?.length !== sample.length)
    throw new Error(`the UNet answered with ${answer?.length ?? 0} values where ${sample.length} belong`)
  return answer
}

/** By the names that exporters use. */
function inputOf(name: string, axes: number, setting: Setting, sample: Latent, timestep: number, { hidden, pooled }: Words): Value | null {
  const { width, height, beside, model, guidance } = setting
  switch (name) {
    case 'sample': {
      const all = beside ? concatenated(sample, beside) : sample
      return { data: all, dims: [1, all.length / (width * height), height, width] }
    }
    case 'timestep':
      return { data: Float32Array.of(timestep), dims: axes === 0 ? [] : [1] }
    case 'encoder_hidden_states':
      return hidden
    case 'text_embeds':
      return pooled
    case 'time_ids': {
      const [high, wide] = [height, width].map((places) => places * model.facts.latent.pixels) as [number, number]
      return { data: Float32Array.of(high, wide, 0, 0, high, wide), dims: [1, 6] }
    }
    case 'timestep_cond': {
      const size = model.facts.unet.timeConditionSize
      return size === null ? null : { data: guidanceWaves(guidance, size), dims: [1, size] }
    }
    default:
      return null
  }
}

/** Guidance as waves, for models that are told it as a number (Meng et al. 2023). */
function guidanceWaves(guidance: number, size: number): Float32Array {
  const half = Math.floor(size / 2)
  const place = 1000 * (guidance - 1)
  return Float32Array.from({ length: size }, (_, i) => {
    const angle = place * 10_000 ** (-(i % half) / (half - 1))
    if (i >= 2 * half) return 0
    return i < half ? Math.sin(angle) : Math.cos(angle)
  })
}

export function concatenated(...parts: Latent[]): Latent {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
