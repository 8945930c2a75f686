import type { Span } from './clean.ts'
import { asSet } from './lists.ts'
import type { Brief } from './schema.ts'
import type { Figure } from './ui-values.ts'

type Placed = NonNullable<Brief['ui']>['blocks'][number] & Span

/** Screens on which something is paid. */
const ORDER =
  /\b(?:check-?out|shopping (?:cart|basket|bag)|cart|basket|order (?:summary|review|confirmation|receipt)|payment (?:screen|page))\b/
const TOTAL =
  /\b((?:grand |order )?total|sub-?total|taxe?s?|vat|delivery|shipping|postage|discount|tip|service fee|fees?|deposit)\W{0,3}(?:fee |cost |is |of |[-+−])*$/i
const SUBTOTAL = /\bsub-?total\b/
const MONEY = /[$€£¥₹]|\d\s?(?:kr|zł|usd|eur|gbp|chf)\b/i

/** On a screen of a checkout the wares with their prices and what they come to are one block: its values, the totals last. */
export function asOrder(blocks: Placed[], figures: readonly Figure[], text: string, lower: string): void {
  if (!ORDER.test(lower)) return
  const prices = figures.filter(({ value }) => MONEY.test(value))
  const rows = prices.map(({ start, value, label }) => {
    const total = TOTAL.exec(text.slice(Math.max(0, start - 32), start))?.[1]
    return { label: total ? asSet(total) : label, value, isTotal: total !== undefined }
  })
  const wares = rows.filter(({ isTotal }) => !isTotal)
  if (rows.length < 2 || wares.length === 0) return
  const [first] = prices
  const sums = rows.filter(({ isTotal }) => isTotal)
  if (SUBTOTAL.test(lower) && !sums.some(({ label }) => SUBTOTAL.test((label ?? '').toLowerCase()))) {
    const sum = sumOf(wares.map(({ value }) => value))
    if (sum) sums.unshift({ label: 'Subtotal', value: sum, isTotal: true })
  }
  const isPart = ({ kind, values, items, words }: Placed) =>
    kind === 'price' ||
    ((kind === 'stat' || kind === 'list' || kind === 'card' || kind === 'table') &&
      ([...(values ?? []).map(({ value }) => value), ...(items ?? []), words].some((said) => MONEY.test(said)) ||
        ORDER.test(words.toLowerCase())))
  const at = blocks.findIndex(isPart)
  const rest = blocks.filter((block) => !isPart(block))
  const order: Placed = {
    kind: 'order',
    words: 'order summary',
    values: [...wares, ...sums].slice(0, 12).map(({ label, value }) => ({ label, value })),
    count: Math.min(12, wares.length),
    start: first?.start ?? 0,
    end: first?.end ?? 0,
  }
  rest.splice(at < 0 ? 0 : blocks.slice(0, at).filter((block) => !isPart(block)).length, 0, order)
  blocks.splice(0, blocks.length, ...rest)
}

/** What prices of one currency come to, written as they are; null where one of them cannot be read. */
function sumOf(values: readonly string[]): string | null {
  const parts = values.map((value) => /^(\D*?)\s?(\d+(?:\.\d{2})?)\s?(\D*)$/.exec(value))
  const [first] = parts
  if (!first || parts.some((part) => part === null || part[1] !== first[1] || part[3] !== first[3])) return null
  const hasCents = parts.some((part) => part?.[2]?.includes('.'))
  const cents = parts.reduce((sum, part) => sum + Math.round(Number(part?.[2]) * 100), 0)
  return `${first[1]}${hasCents ? (cents / 100).toFixed(2) : cents / 100}${first[3] ? ` ${first[3]}` : ''}`
}
