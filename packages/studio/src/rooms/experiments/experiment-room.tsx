import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, FileDown } from 'lucide-react'
import { useState } from 'react'
import { cancelExperiment, type ExperimentDetails, experimentQuery, manifestPathOf } from '../../api/experiments.ts'
import { Button, ButtonAnchor, Facts, Note, Progress, Segments, Skeleton, useTitle } from '../../ui/index.ts'
import { experiments as said } from '../../words/experiments.ts'
import { words } from '../../words/index.ts'
import { CellPanel } from './cell-panel.tsx'
import { Matrix } from './matrix.tsx'
import { Pairs } from './pairs.tsx'
import { Ranking } from './ranking.tsx'
import { VIEWS } from './search.ts'

const route = getRouteApi('/experiments/$id')

/** One experiment: its rule, its matrix as the pictures land, and how people pick among them. */
export function ExperimentRoom() {
  const { id } = route.useParams()
  const { data, error } = useQuery(experimentQuery(id))
  useTitle(data?.name ?? said.title)
  return (
    <div className="mx-auto grid max-w-[1800px] gap-6 px-4 py-6 sm:px-8 sm:py-8">
      <Link to="/experiments" className="flex min-h-9 w-fit items-center gap-1.5 text-sm font-medium text-quiet hover:text-ink">
        <ArrowLeft aria-hidden className="size-4" />
        {said.back}
      </Link>
      {error && <Note tone="problem">{error.message}</Note>}
      {data ? <Whole experiment={data} /> : !error && <Skeleton className="h-[60vh]" />}
    </div>
  )
}

function Whole({ experiment }: { experiment: ExperimentDetails }) {
  const { view = 'matrix' } = route.useSearch()
  const navigate = route.useNavigate()
  const [chosen, choose] = useState<number | null>(null)
  const cell = experiment.cells.find(({ number }) => number === chosen) ?? null
  return (
    <>
      <Head experiment={experiment} />
      <div className="max-w-md">
        <Segments
          label={said.view}
          hideLabel
          value={view}
          options={VIEWS.map((value) => ({ value, label: said.views[value] }))}
          onChange={(next) => void navigate({ search: next === 'matrix' ? {} : { view: next }, replace: true })}
        />
      </div>
      {view === 'matrix' && (
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_360px]">
          <Matrix experiment={experiment} chosen={chosen} onChoose={choose} />
          <CellPanel experiment={experiment} cell={cell} />
        </div>
      )}
      {view === 'pairs' && <Pairs experiment={experiment} />}
      {view === 'ranking' && <Ranking experiment={experiment} />}
    </>
  )
}

/** How far it is, what ends it, and what it has cost. */
function Head({ experiment }: { experiment: ExperimentDetails }) {
  const { id, name, state, stopped_by, error, cost, cells_total, estimate_usd, plan } = experiment
  const client = useQueryClient()
  const cancelling = useMutation({
    mutationFn: () => cancelExperiment(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['experiment', id] }),
  })
  const landed = cost.passed + cost.failed
  const rules = [
    ...(plan.stop?.passes ? [said.ruleOf.passes(plan.stop.passes)] : []),
    ...(plan.stop?.failures_in_a_row ? [said.ruleOf.failures_in_a_row(plan.stop.failures_in_a_row)] : []),
    ...(plan.budget_usd !== undefined ? [said.ruleOf.budget(words.ui.dollars(plan.budget_usd))] : []),
    said.ruleOf.all,
  ]
  return (
    <header className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl font-semibold [overflow-wrap:anywhere]">{name}</h1>
        <div className="flex flex-wrap gap-2">
          {state === 'ended' ? (
            <ButtonAnchor size="small" href={manifestPathOf(id)} download={`${name}-manifest.json`}>
              <FileDown aria-hidden />
              {said.manifest}
            </ButtonAnchor>
          ) : (
            <Button size="small" disabled={state === 'cancelling' || cancelling.isPending} onClick={() => cancelling.mutate()}>
              {said.cancel}
            </Button>
          )}
        </div>
      </div>
      <div className="grid gap-x-10 gap-y-4 rounded-card border border-line bg-sheet p-5 md:grid-cols-2">
        <div className="grid content-start gap-2">
          <p className="figures flex flex-wrap gap-x-4 text-sm" role="status">
            <span className="font-semibold">{said.state[state]}</span>
            <span className="text-quiet">{said.landed(landed, cells_total)}</span>
            <span className="text-good">{said.passed(cost.passed)}</span>
            <span className={cost.failed > 0 ? 'text-problem' : 'text-quiet'}>{said.failed(cost.failed)}</span>
          </p>
          {state !== 'ended' && <Progress label={said.landed(landed, cells_total)} value={landed / Math.max(1, cells_total)} />}
          <p className="text-sm text-quiet">
            {stopped_by ? `${said.ended} ${said.stopped[stopped_by]}.` : `${said.rule} ${rules.join(', ')}.`}
          </p>
          {error && <Note tone="problem">{error}</Note>}
        </div>
        <Facts
          facts={[
            [said.spent, words.ui.dollars(cost.cost_usd)],
            [said.expected, words.ui.dollars(estimate_usd.expected)],
            ...(cost.cost_usd_per_pass !== null ? [[said.perPass, words.ui.dollars(cost.cost_usd_per_pass)] as const] : []),
          ]}
        />
      </div>
    </header>
  )
}
