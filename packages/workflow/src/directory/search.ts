import { type DirectoryModel, type DirectoryQuery, type Size, WireError } from '@easel/protocol'
import type { Facts } from './model.ts'

/** The models that a query leaves, sorted as it says. What is unknown about a model never matches. */
export function searchModels(models: readonly DirectoryModel[], query: DirectoryQuery): DirectoryModel[] {
  const size = query.size === undefined ? null : sizeOf(query.size)
  const kept = models.filter((model) => TESTS.every((test) => test(model, query)) && (size === null || takes(model.facts, size)))
  return query.sort === undefined ? kept : kept.toSorted(ORDERS[query.sort])
}

type Test = (model: DirectoryModel, query: DirectoryQuery) => boolean

const TESTS: readonly Test[] = [
  ({ id, name, vendor, note }, { q = '' }) => {
    const words = `${id} ${name} ${vendor} ${note ?? ''}`.toLowerCase()
    return q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  },
  ({ vendor }, query) => query.vendor === undefined || vendor.toLowerCase() === query.vendor.toLowerCase(),
  ({ facts }, { status }) => status === undefined || told(facts.status) === status,
  ({ facts }, { runs }) => has(told(facts.runs), runs),
  ({ facts }, { licence }) => licence === undefined || told(facts.licence)?.kind === licence,
  ({ facts }, { format }) => has(told(facts.formats), format?.toLowerCase()),
  ({ facts }, { quality }) => has(told(facts.qualities), quality?.toLowerCase()),
  ({ facts }, { transparent }) =>
    is(
      ifKnown(facts.transparent, (value) => value !== 'no'),
      transparent,
    ),
  ({ facts }, { edit }) => is(told(facts.edit), edit),
  ({ facts }, { seed }) => is(told(facts.seed), seed),
  ({ facts }, { streaming }) => is(told(facts.streaming), streaming),
  ({ facts }, { batch }) => is(told(facts.batch), batch),
  ({ facts }, { exact_text }) =>
    is(
      ifKnown(facts.text, (value) => value === 'exact'),
      exact_text,
    ),
  ({ facts }, { exact_mask }) =>
    is(
      ifKnown(facts.mask, (value) => value === 'exact'),
      exact_mask,
    ),
  ({ facts }, { max_seconds }) => max_seconds === undefined || ifKnown(facts.latency, ({ to_s }) => to_s <= Number(max_seconds)) === true,
  (model, { max_usd }) => max_usd === undefined || (priceOf(model) ?? Number.POSITIVE_INFINITY) <= Number(max_usd),
]

type Fact<Value> = { value: Value } | 'unknown'

const told = <Value>(fact: Fact<Value>): Value | null => (fact === 'unknown' ? null : fact.value)

const ifKnown = <Value>(fact: Fact<Value>, tell: (value: Value) => boolean): boolean | null =>
  fact === 'unknown' ? null : tell(fact.value)

const is = (value: boolean | null, wanted: 'true' | 'false' | undefined) => wanted === undefined || String(value) === wanted

const has = <Item>(list: readonly Item[] | null, wanted: Item | undefined) => wanted === undefined || list?.includes(wanted) === true

/** Dollars of a picture at medium; null where it cannot be counted. */
export const priceOf = ({ image_usd }: DirectoryModel): number | null => image_usd.medium ?? null

function sizeOf(text: string): Size {
  const [width = 0, height = 0] = text.split('x').map(Number)
  if (width === 0 || height === 0) throw new WireError('invalid_value', `'${text}' is no size: a picture has at least one pixel.`, 'size')
  return { width, height }
}

function takes({ sizes }: Facts, { width, height }: Size): boolean {
  if (sizes === 'unknown') return false
  const rule = sizes.value
  if ('listed' in rule) return rule.listed.includes(`${width}x${height}`)
  const [short, long] = width < height ? [width, height] : [height, width]
  const pixels = width * height
  return (
    width % rule.multiple_of_px === 0 &&
    height % rule.multiple_of_px === 0 &&
    long <= rule.max_edge_px &&
    long <= short * rule.max_ratio &&
    pixels >= rule.min_pixels &&
    pixels <= rule.max_pixels
  )
}

type Order = (one: DirectoryModel, other: DirectoryModel) => number

/** What is not known comes last. */
const byNumber =
  (numberOf: (model: DirectoryModel) => number | null): Order =>
  (one, other) =>
    (numberOf(one) ?? Number.MAX_VALUE) - (numberOf(other) ?? Number.MAX_VALUE)

const ORDERS: Record<NonNullable<DirectoryQuery['sort']>, Order> = {
  name: (one, other) => one.name.localeCompare(other.name, 'en'),
  released: byNumber(({ facts: { released } }) => (released === 'unknown' ? null : -Date.parse(released.value))),
  price: byNumber(priceOf),
  latency: byNumber(({ facts: { latency } }) => (latency === 'unknown' ? null : latency.value.to_s)),
}
