import type { SchedulerConfig } from './config.ts'
import { type Latent, mix, type Scheduler } from './scheduler.ts'
import { keptShares, roundEven, spacedTimesteps } from './tables.ts'

/** The boundary condition of consistency models (Luo et al. 2023): a data deviation of one half. */
const DATA_DEVIATION = 0.5

/** DDIM without fresh noise (Song et al. 2020, equation 12). The sample is √ᾱ·picture + √(1 − ᾱ)·noise. */
export function ddimScheduler(config: SchedulerConfig, count: number): Scheduler {
  const kept = keptShares(config)
  const timesteps = spacedTimesteps(config.timestep_spacing ?? 'leading', count, config).map(roundEven)
  const stride = Math.floor(config.num_train_timesteps / count)
  const final = config.set_alpha_to_one ? 1 : (kept[0] as number)
  const limit = config.clip_sample === false ? null : config.clip_sample_range
  return {
    timesteps,
    ...sharing(kept, timesteps),
    step({ output, sample, index }) {
      const t = timesteps[index] as number
      const share = kept[t] as number
      const next = t >= stride ? (kept[t - stride] as number) : final
      const { clean, noise } = readOutput(config.prediction_type, output, sample, share)
      const limited = limit === null ? clean : clean.map((value) => Math.min(limit, Math.max(-limit, value)))
      return { sample: mix(Math.sqrt(next), limited, Math.sqrt(1 - next), noise), clean: limited }
    },
  }
}

/** A latent consistency model: each step leaps to the finished picture and goes back to the next noise level (Luo et al. 2023). */
export function lcmScheduler(config: SchedulerConfig, count: number): Scheduler {
  const kept = keptShares(config)
  const timesteps = distilledTimesteps(config, count)
  return {
    timesteps,
    ...sharing(kept, timesteps),
    step({ output, sample, index, noise }) {
      const t = timesteps[index] as number
      const { clean } = readOutput(config.prediction_type, output, sample, kept[t] as number)
      const scaled = t * config.timestep_scaling
      const variance = scaled ** 2 + DATA_DEVIATION ** 2
      const denoised = mix(scaled / Math.sqrt(variance), clean, DATA_DEVIATION ** 2 / variance, sample)
      const after = timesteps[index + 1]
      if (after === undefined) return { sample: denoised, clean: denoised }
      const next = kept[after] as number
      return { sample: mix(Math.sqrt(next), denoised, Math.sqrt(1 - next), noise()), clean: denoised }
    },
  }
}

/** Of the steps that the model was distilled for, `count` at even distances, from the noisiest on. */
function distilledTimesteps({ num_train_timesteps, original_inference_steps }: SchedulerConfig, count: number): number[] {
  const stride = Math.floor(num_train_timesteps / original_inference_steps)
  const known = Array.from({ length: original_inference_steps }, (_, i) => (i + 1) * stride - 1).toReversed()
  return Array.from({ length: count }, (_, i) => known[Math.floor((i * known.length) / count)] as number)
}

/** What methods that count in shares of the picture have in common. */
const sharing = (kept: Float64Array, timesteps: number[]): Pick<Scheduler, 'initialScale' | 'scaled' | 'noisy'> => ({
  initialScale: 1,
  scaled: (sample) => sample,
  noisy(clean, noise, index) {
    const t = timesteps[index]
    const share = t === undefined ? 1 : (kept[t] as number)
    return mix(Math.sqrt(share), clean, Math.sqrt(1 - share), noise)
  },
})

/** What a model's answer says about the picture and about the noise in it. */
function readOutput(
  prediction: SchedulerConfig['prediction_type'],
  output: Latent,
  sample: Latent,
  share: number,
): { clean: Latent; noise: Latent } {
  const [picture, rest] = [Math.sqrt(share), Math.sqrt(1 - share)]
  if (prediction === 'epsilon') return { clean: mix(1 / picture, sample, -rest / picture, output), noise: output }
  if (prediction === 'sample') return { clean: output, noise: mix(1 / rest, sample, -picture / rest, output) }
  return { clean: mix(picture, sample, -rest, output), noise: mix(picture, output, rest, sample) }
}
