/** The value below which the share `at` (0–1) of the values lies; 0 for none. */
export function quantile(values: ArrayLike<number>, at: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0
}

/** Pearson's correlation, −1 to 1; 0 where one side does not vary. */
export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const n = Math.min(one.length, other.length)
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [a, b] = [one[i] ?? 0, other[i] ?? 0]
    sumA += a
    sumB += b
    sumAA += a * a
    sumBB += b * b
    sumAB += a * b
  }
  const spread = (n * sumAA - sumA * sumA) * (n * sumBB - sumB * sumB)
  return spread > 1e-9 ? (n * sumAB - sumA * sumB) / Math.sqrt(spread) : 0
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
export const percent = (share: number): string => `${rounded(share * 100, share < 0.01 ? 2 : 1)} %`
