import type { SchedulerConfig } from './config.ts'
import { type Latent, mix, type Scheduler, times } from './scheduler.ts'
import { between, keptShares, sigmaOf, spacedTimesteps } from './tables.ts'

/** The exponent of Karras et al. 2022, equation 5. */
const KARRAS_RHO = 7

/**
 * Euler's method over the noise level σ, after Karras et al. 2022; `ancestral` removes more noise at each step than it should and
 * adds fresh noise instead. The sample is picture + σ·noise.
 */
export function eulerScheduler(config: SchedulerConfig, count: number, { ancestral }: { ancestral: boolean }): Scheduler {
  const { timesteps, sigmas } = noiseLevels(config, count)
  const spacing = config.timestep_spacing ?? 'linspace'
  const most = Math.max(...sigmas)
  const at = (index: number) => sigmas[index] ?? 0
  return {
    timesteps,
    initialScale: spacing === 'leading' ? Math.hypot(most, 1) : most,
    scaled: (sample, index) => times(1 / Math.hypot(at(index), 1), sample),
    noisy: (clean, noise, index) => mix(1, clean, at(index), noise),
    step({ output, sample, index, noise }) {
      const [sigma, next] = [at(index), at(index + 1)]
      const clean = cleanOf(config.prediction_type, output, sample, sigma)
      const fresh = ancestral ? Math.sqrt((next ** 2 * (sigma ** 2 - next ** 2)) / sigma ** 2) : 0
      const target = Math.sqrt(next ** 2 - fresh ** 2)
      // x + (x − x₀)/σ · (σ' − σ), gathered by x and x₀.
      const moved = mix(target / sigma, sample, 1 - target / sigma, clean)
      return { sample: fresh > 0 ? mix(1, moved, fresh, noise()) : moved, clean }
    },
  }
}

function cleanOf(prediction: SchedulerConfig['prediction_type'], output: Latent, sample: Latent, sigma: number): Latent {
  if (prediction === 'sample') return output
  if (prediction === 'epsilon') return mix(1, sample, -sigma, output)
  const variance = sigma ** 2 + 1
  return mix(1 / variance, sample, -sigma / Math.sqrt(variance), output)
}

function noiseLevels(config: SchedulerConfig, count: number): { timesteps: number[]; sigmas: number[] } {
  const table = keptShares(config).map(sigmaOf)
  const timesteps = spacedTimesteps(config.timestep_spacing ?? 'linspace', count, config)
  const sigmas = timesteps.map((t) => between(table, t))
  if (!config.use_karras_sigmas) return { timesteps, sigmas: [...sigmas, 0] }
  const [most = 1, least = most] = [sigmas[0], sigmas.at(-1)].map((sigma) => (sigma ?? 1) ** (1 / KARRAS_RHO))
  const bent = sigmas.map((_, i) => (most + (i / Math.max(1, count - 1)) * (least - most)) ** KARRAS_RHO)
  return { timesteps: bent.map((sigma) => placeOf(table, sigma)), sigmas: [...bent, 0] }
}

/** Where a rising table has a noise level, by its logarithm. */
function placeOf(table: Float64Array, sigma: number): number {
  const next = table.findIndex((entry) => entry > sigma)
  const low = Math.min(table.length - 2, Math.max(0, (next === -1 ? table.length : next) - 1))
  const [a, b] = [Math.log(table[low] as number), Math.log(table[low + 1] as number)]
  return low + Math.min(1, Math.max(0, (Math.log(sigma) - a) / (b - a)))
}
