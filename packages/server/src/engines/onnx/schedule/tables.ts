import type { SchedulerConfig } from './config.ts'

/** How much of the finished picture is left in the sample at each training step: the cumulative product of 1 − β (Ho et al. 2020). */
export function keptShares({ num_train_timesteps: count, beta_start, beta_end, beta_schedule }: SchedulerConfig): Float64Array {
  const kept = new Float64Array(count)
  let product = 1
  for (let t = 0; t < count; t++) {
    const place = t / (count - 1)
    const beta =
      beta_schedule === 'linear'
        ? beta_start + place * (beta_end - beta_start)
        : beta_schedule === 'scaled_linear'
          ? (Math.sqrt(beta_start) + place * (Math.sqrt(beta_end) - Math.sqrt(beta_start))) ** 2
          : Math.min(0.999, 1 - cosineShare((t + 1) / count) / cosineShare(t / count))
    product *= 1 - beta
    kept[t] = product
  }
  return kept
}

/** The cosine schedule of Nichol and Dhariwal 2021. */
const cosineShare = (place: number) => Math.cos(((place + 0.008) / 1.008) * (Math.PI / 2)) ** 2

/** The ratio of noise to picture, σ = √((1 − ᾱ) / ᾱ). */
export const sigmaOf = (kept: number) => Math.sqrt((1 - kept) / kept)

/** The training steps that a drawing in `count` steps visits, falling (Lin et al. 2023, table 2). Not rounded for `linspace`. */
export function spacedTimesteps(spacing: 'linspace' | 'leading' | 'trailing', count: number, config: SchedulerConfig): number[] {
  const { num_train_timesteps: trained, steps_offset } = config
  const places = Array.from({ length: count }, (_, i) => i)
  if (spacing === 'linspace') return places.map((i) => (count === 1 ? 0 : (i * (trained - 1)) / (count - 1))).toReversed()
  if (spacing === 'leading') return places.map((i) => i * Math.floor(trained / count) + steps_offset).toReversed()
  return places.map((i) => roundEven(trained - (i * trained) / count) - 1)
}

/** Halves go to the even neighbour, as the tables that models were trained with were rounded. */
export function roundEven(value: number): number {
  const below = Math.floor(value)
  if (value - below !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

/** A table's value between two entries. */
export function between(table: Float64Array, place: number): number {
  const last = table.length - 1
  const at = Math.min(last, Math.max(0, place))
  const low = Math.floor(at)
  const [a, b] = [table[low] as number, table[Math.min(last, low + 1)] as number]
  return a + (at - low) * (b - a)
}
