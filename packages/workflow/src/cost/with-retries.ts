/** US dollars: if everything passes at once, as expected, and if everything fails to the last. */
export type Range = { all_pass: number; expected: number; most: number }

/** What one cell costs: `draft` for every attempt, `ship` for those whose draft passed. Without drafts every attempt is a ship. */
export type CellPrice = { draft: number | null; ship: number }

/**
 * The cost of cells that are drawn until they pass, at most 1 + `retries` times, where each attempt passes with the
 * probability `passRate`. Attempts until the first pass, cut off after m, are (1 − (1 − p)^m) / p on average.
 */
export function costWithRetries(cells: readonly CellPrice[], retries: number, passRate: number): Range {
  const attempts = retries + 1
  // Attempt k is drawn when the k before it have failed.
  const expectedAttempts = Array.from({ length: attempts }, (_, k) => (1 - passRate) ** k).reduce((sum, chance) => sum + chance, 0)
  const expectedPasses = 1 - (1 - passRate) ** attempts
  const total: Range = { all_pass: 0, expected: 0, most: 0 }
  for (const { draft, ship } of cells) {
    total.all_pass += (draft ?? 0) + ship
    total.most += attempts * ((draft ?? 0) + ship)
    // A draft that fails is not shipped; an attempt without a draft is paid whole.
    total.expected += draft === null ? expectedAttempts * ship : expectedAttempts * draft + expectedPasses * ship
  }
  return total
}
