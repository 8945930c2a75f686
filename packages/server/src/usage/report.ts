import { WireError } from '@easel/protocol'
import { dayOf, firstOfMonth, isDay } from '../limits/index.ts'
import { type Records, USAGE_GROUPS, type UsageGroup, type UsageSum } from '../records/index.ts'

/** Days as texts of the user, or nothing: from the first of this month until today (UTC), by day. */
export type ReportRequest = { from?: string | undefined; to?: string | undefined; by?: string | undefined }

export type UsageReport = {
  from: string
  to: string
  by: UsageGroup
  /** Each with the name of its key or project; what was asked without a key is `(no key)`. */
  rows: (UsageSum & { name: string })[]
  total: UsageSum
}

/** The ledger between two days, both included, of one project or (null) of all. */
export async function reportUsage(records: Records, request: ReportRequest, project: string | null, now: number): Promise<UsageReport> {
  const by = (request.by ?? 'day') as UsageGroup
  if (!USAGE_GROUPS.includes(by)) throw new WireError('invalid_value', `Usage can be grouped by ${USAGE_GROUPS.join(', ')}.`, 'group_by')
  const from = request.from ?? firstOfMonth(now)
  const to = request.to ?? dayOf(now)
  for (const [param, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day)) throw new WireError('invalid_value', `Expected a day such as 2026-11-21, but got '${day.slice(0, 40)}'.`, param)
  const sums = await records.usage.sum({ project, fromDay: from, toDay: to, by })
  const names = await namesOf(records, by)
  const rows = sums.map((sum) => ({ ...sum, name: sum.group === null ? '(no key)' : (names.get(sum.group) ?? sum.group) }))
  return { from, to, by, rows, total: sums.reduce(add, NOTHING) }
}

async function namesOf({ keys, projects }: Records, by: UsageGroup): Promise<Map<string, string>> {
  if (by === 'key') return new Map((await keys.list()).map(({ id, name, shown }) => [id, `${name} (${shown})`]))
  if (by === 'project') return new Map((await projects.list()).map(({ id, name }) => [id, name]))
  return new Map()
}

const NOTHING: UsageSum = {
  group: null,
  requests: 0,
  images: 0,
  partials: 0,
  textTokensIn: 0,
  imageTokensIn: 0,
  tokensOut: 0,
  cost: 0,
  engineMs: 0,
}

const add = (a: UsageSum, b: UsageSum): UsageSum => ({
  group: null,
  requests: a.requests + b.requests,
  images: a.images + b.images,
  partials: a.partials + b.partials,
  textTokensIn: a.textTokensIn + b.textTokensIn,
  imageTokensIn: a.imageTokensIn + b.imageTokensIn,
  tokensOut: a.tokensOut + b.tokensOut,
  cost: a.cost + b.cost,
  engineMs: a.engineMs + b.engineMs,
})
