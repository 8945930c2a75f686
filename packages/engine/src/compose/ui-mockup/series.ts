import type { Random } from '../../random.ts'

/** A believable run of values 0.08–0.95 with a trend and a little weather. */
export function series(random: Random, count: number, trend: number): number[] {
  let drift = 0
  const raw = Array.from({ length: count }, (_, i) => {
    drift = drift * 0.55 + random.between(-0.5, 0.5) * 0.45
    return (trend * i) / (count - 1) + drift
  })
  const [low, high] = [Math.min(...raw), Math.max(...raw)]
  return raw.map((value) => 0.1 + (0.82 * (value - low)) / Math.max(1e-6, high - low))
}
