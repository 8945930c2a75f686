import { useQuery } from '@tanstack/react-query'
import { type Engine, enginesQuery } from '../../api/engines.ts'
import { Card, Note, Skeleton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.manage.settings.engines

/** What draws, how it is, and where prompts and pictures go with it. */
export function Engines() {
  const { data, error } = useQuery(enginesQuery)
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-lg font-semibold">{said.title}</h2>
        <p className="text-quiet">{said.lead}</p>
      </div>
      {error && <Note tone="problem">{error.message}</Note>}
      {!data && !error && <Skeleton className="h-20" />}
      <ul className="grid divide-y divide-line">
        {data?.data.map((engine) => (
          <Line key={engine.id} engine={engine} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ engine: { id, health, privacy, version, price_usd, budget_left_usd, capabilities } }: { engine: Engine }) {
  const facts = [
    said.texts[capabilities.text],
    said.seeds[capabilities.seeds],
    ...(capabilities.operations.includes('edit') ? [said.edits(capabilities.references)] : [said.noEdits]),
    ...(price_usd !== null && price_usd > 0 ? [said.price(words.ui.dollars(price_usd))] : []),
    ...(budget_left_usd !== null ? [said.left(words.ui.dollars(budget_left_usd))] : []),
    ...(version.licence ? [version.licence] : []),
  ]
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">{id}</strong>
        {version.model && <span className="text-sm text-quiet">{version.model}</span>}
        <span className={`ml-auto text-sm font-semibold ${health.ok && health.rests_for === 0 ? 'text-good' : 'text-problem'}`}>
          {health.rests_for > 0 ? said.rests(Math.ceil(health.rests_for)) : health.ok ? said.well : said.ill}
        </span>
      </p>
      <p className="text-sm">{said.goes[privacy]}</p>
      <p className="text-sm text-quiet">{facts.join(' · ')}</p>
      {!health.ok && <p className="text-sm text-problem [overflow-wrap:anywhere]">{health.detail}</p>}
    </li>
  )
}
