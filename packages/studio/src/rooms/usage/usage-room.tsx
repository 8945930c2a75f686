import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type UsageGroup, type UsageReport, usageQuery } from '../../api/admin.ts'
import { sessionQuery } from '../../api/session.ts'
import { Card, Note, Page, Segments, Skeleton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Budgets } from './budgets.tsx'
import { DayChart } from './day-chart.tsx'
import { RANGES } from './search.ts'

const route = getRouteApi('/usage')
const said = words.manage.usage
const DAY_MS = 86_400_000

/** What was used between two days: by day, by key, by model; and how much may be. */
export function UsageRoom() {
  const { days = '30' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const range = rangeOf(Number(days))
  const { data, error } = useQuery(usageQuery({ ...range, group_by: 'day' }))
  return (
    <Page
      title={said.title}
      lead={said.lead}
      actions={
        <div className="w-64 max-w-full">
          <Segments
            label={said.range}
            hideLabel
            value={days}
            options={RANGES.map((value) => ({ value, label: said.ranges[value] }))}
            onChange={(next) => void navigate({ search: next === '30' ? {} : { days: next }, replace: true })}
          />
        </div>
      }
    >
      {error && <Note tone="problem">{error.message}</Note>}
      {data ? <Report report={data} range={range} /> : !error && <Skeleton className="h-80" />}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Groups title={said.byKey} by="key" range={range} />
        <Groups title={said.byModel} by="model" range={range} />
      </div>
      {session?.scopes.includes('admin') && <Budgets />}
    </Page>
  )
}

type Days = { from: string; to: string }

function Report({ report: { total, data }, range }: { report: UsageReport; range: Days }) {
  const figures = [
    [said.total, words.ui.dollars(total.cost_usd)],
    [said.images, total.images.toLocaleString('en')],
    [said.requests, total.requests.toLocaleString('en')],
    [said.tokens, total.output_tokens.toLocaleString('en')],
    [said.engine, said.seconds(total.engine_ms)],
  ] as const
  return (
    <Card className="grid gap-8">
      <dl className="grid grid-cols-2 gap-6 sm:grid-cols-3 lg:grid-cols-5">
        {figures.map(([name, value]) => (
          <div key={name} className="grid gap-0.5">
            <dt className="text-sm text-quiet">{name}</dt>
            <dd className="figures text-2xl font-semibold tracking-tight">{value}</dd>
          </div>
        ))}
      </dl>
      <DayChart days={daysIn(range)} data={new Map(data.map((sum) => [sum.day ?? '', { cost: sum.cost_usd, images: sum.images }]))} />
    </Card>
  )
}

function Groups({ title, by, range }: { title: string; by: Exclude<UsageGroup, 'day'>; range: Days }) {
  const { data } = useQuery(usageQuery({ ...range, group_by: by }))
  const rows = data?.data.toSorted((a, b) => b.cost_usd - a.cost_usd || b.images - a.images) ?? []
  const most = Math.max(...rows.map(({ cost_usd }) => cost_usd), 1e-9)
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {rows.length === 0 && <p className="text-quiet">{said.emptyText}</p>}
      <ul className="grid gap-3">
        {rows.map((row) => (
          <li key={row.name} className="grid gap-1">
            <p className="figures flex items-baseline justify-between gap-4">
              <span className="min-w-0 truncate">{row.name}</span>
              <span className="shrink-0 text-sm text-quiet">
                {row.images.toLocaleString('en')} {said.images.toLowerCase()} ·{' '}
                <span className="font-semibold text-ink">{words.ui.dollars(row.cost_usd)}</span>
              </span>
            </p>
            <div aria-hidden className="h-1 rounded-full bg-sunk">
              <div className="h-full rounded-full bg-ink" style={{ width: `${(row.cost_usd / most) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

function rangeOf(days: number): Days {
  const now = Date.now()
  return { from: dayOf(now - (days - 1) * DAY_MS), to: dayOf(now) }
}

function daysIn({ from, to }: Days): string[] {
  const days = []
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += DAY_MS) days.push(dayOf(ms))
  return days
}
