export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** The month that words name, 1–12, and its year where they say one. */
export function monthIn(lower: string): { month: number; year: number | null } | null {
  const found = new RegExp(`\\b(${MONTHS.join('|')})\\b,?\\s*((?:19|20|21)\\d{2})?`).exec(lower)
  const short = /\b(?:for|of|calendar)?\s*\b((?:19|20|21)\d{2})\b/.exec(lower)?.[1]
  if (!found) return null
  const said = found[2] ?? short
  return { month: MONTHS.indexOf(found[1] as (typeof MONTHS)[number]) + 1, year: said ? Number(said) : null }
}
