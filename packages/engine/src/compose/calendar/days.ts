/** Days of a month of the Gregorian calendar; `month` is 1–12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Day of the week, 0 = Monday, by Zeller's congruence. */
export function weekday(year: number, month: number, day: number): number {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month]
  const zeller = (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
  return (zeller + 5) % 7
}

const DAY_MS = 86_400_000
/** 4 January 1970, a Sunday, in ms. */
const SUNDAY_MS = 3 * DAY_MS

/** A month's name as a heading of a language; `month` is 1–12. */
export const monthName = (month: number, language: string): string =>
  capital(new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format((month - 1) * 30.6 * DAY_MS + 10 * DAY_MS), language)

/** Short names of the days of a week in a language, from Monday on. */
export function dayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, i) => capital(format.format(SUNDAY_MS + (i + 1) * DAY_MS), language))
}

const capital = (word: string, language: string): string => word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
