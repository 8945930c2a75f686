/** Prices, dates, hours, numbers to call: what words on a design are corrected in most. */

export type FigureKind = 'price' | 'percent' | 'time' | 'date' | 'email' | 'phone' | 'web'
export type Figure = { kind: FigureKind; text: string; start: number; end: number }

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat)s?\\b'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const TO = '\\s?(?:[-–—]|to|until|&|and)\\s?'
const YEAR = '(?:,? ?(?:19|20)\\d\\d)?'
const CLOCK = '(?:\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)'

/** In the order in which they take letters from one another. */
const FIGURES: readonly (readonly [FigureKind, string])[] = [
  ['email', '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+'],
  ['web', '(?:https?:\\/\\/)?(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:\\/[^\\s,;]*)?'],
  ['percent', '\\d{1,3}(?:[.,]\\d+)?\\s?(?:%|percent\\b|per cent\\b)'],
  ['price', '(?:[$€£¥]\\s?\\d(?:[\\d.,]*\\d)?|\\d(?:[\\d.,]*\\d)?\\s?(?:[€£$¥]|(?:eur|euros?|usd|dollars?|pounds?|gbp|chf)\\b))'],
  [
    'date',
    `(?:${WEEKDAY},? (?:the )?)?(?:${DAY}\\.?(?:${TO}${DAY}\\.?)? (?:of )?${MONTH}${YEAR}(?:${TO}${DAY}\\.? ${MONTH}${YEAR})?|${MONTH} ${DAY}(?:${TO}(?:${MONTH} )?${DAY})?${YEAR})|\\d{1,2}[./]\\d{1,2}[./](?:\\d{2,4})?|${WEEKDAY}(?:${TO}${WEEKDAY})?`,
  ],
  ['time', `${CLOCK}(?:${TO}${CLOCK})?`],
  ['phone', '\\+?\\d[\\d ()/-]{5,}\\d'],
]

/** The figures that words hold, in their order; no two of them share a letter. */
export function figuresIn(words: string): Figure[] {
  const found: Figure[] = []
  for (const [kind, pattern] of FIGURES) {
    for (const match of words.matchAll(new RegExp(`(?<![\\w@])(?:${pattern})(?!\\w)`, 'gi'))) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, text: match[0], start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A figure in the manner of the one that it replaces: its year, its half of the day and its capitals, where none are said. */
export function inMannerOf({ kind, text: old }: Figure, said: string): string {
  const coin = currencyOf(said)
  const sum = /\d(?:[\d.,]*\d)?/.exec(said)?.[0]
  if (kind === 'price' && sum && coin !== null && coin === currencyOf(old)) return old.replace(/\d(?:[\d.,]*\d)?/, sum)
  let next = kind === 'date' ? said.replace(/\b[a-z]{3,}/g, (word) => (/^(?:and|until|the)$/.test(word) ? word : capital(word))) : said
  const [year] = /,? ?(?:19|20)\d\d$/.exec(old) ?? []
  if (kind === 'date' && year && /[a-z]/i.test(next) && /\d/.test(next) && !/\d{4}/.test(next)) next += year
  return kind === 'date' && /[A-Z]{3}/.test(old) && old === old.toUpperCase() ? next.toUpperCase() : next
}

/** The end of a range that words speak of: `until 7 pm` leaves `10 am` of `10 am - 6 pm` as it is; null where they speak of all of it. */
export function endOfRange({ kind, text }: Figure, said: string, before: string): string | null {
  if (kind !== 'time' && kind !== 'date') return null
  const [whole, first = '', dash = '', last = ''] = new RegExp(`^(.+?)(${TO})(.+)$`, 'i').exec(text) ?? []
  if (!whole || !/\d/.test(first) || new RegExp(`\\d.*?${TO}.*\\d`, 'i').test(said)) return null
  if (kind === 'date' && !/[a-z]/i.test(first)) return null
  if (/\b(?:until|till?|to|ends?|closes?|closing)\b[^a-z]*(?:at |on )?$/i.test(before) && !/\b(?:changed?|moved?)\b/i.test(before))
    return `${first}${dash}${said}`
  return /\b(?:from|starts?|begins?|opens?|starting|opening)\b[^a-z]*(?:at |on )?$/i.test(before) ? `${said}${dash}${last}` : null
}

/** A bare number in a figure's place: `420` for `€390`, `8` for `7 pm` or `19:00`; null where it cannot be one. */
export function numberInto({ kind, text }: Figure, said: string): string | null {
  if (kind === 'price') return text.replace(/\d(?:[\d.,]*\d)?/, said)
  const [, hour, minutes = '', half = ''] = /^(\d{1,2})([:.]\d{2})?(\s?[ap]\.?m\.?)?$/i.exec(text) ?? []
  if (kind !== 'time' || hour === undefined || !/^\d{1,2}$/.test(said)) return null
  const isOfAfternoon = half === '' && Number(hour) > 12 && Number(said) < 12
  return `${isOfAfternoon ? Number(said) + 12 : said}${minutes.replace(/\d+/, '00')}${half}`
}

function currencyOf(price: string): string | null {
  const signs = { '€': /€|eur/i, $: /\$|usd|dollar/i, '£': /£|gbp|pound/i, '¥': /¥|yen/i }
  return Object.entries(signs).find(([, pattern]) => pattern.test(price))?.[0] ?? null
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
