export const RANGES = ['7', '30', '90'] as const
export type Range = (typeof RANGES)[number]

/** How many days are looked at. */
export function readUsageSearch(search: Record<string, unknown>): { days?: Range } {
  const days = RANGES.find((range) => range === String(search.days))
  return days && days !== '30' ? { days } : {}
}
