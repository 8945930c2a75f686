import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FlaskConical } from 'lucide-react'
import { type Experiment, experimentsQuery } from '../../api/experiments.ts'
import { ButtonLink, EmptyState, Note, Page, Progress, Skeleton } from '../../ui/index.ts'
import { experiments as said } from '../../words/experiments.ts'
import { words } from '../../words/index.ts'

/** Every experiment of the project, the newest first. */
export function ExperimentsRoom() {
  const { data, error, isPending } = useQuery(experimentsQuery)
  return (
    <Page
      title={said.title}
      lead={said.lead}
      actions={
        <ButtonLink look="primary" to="/experiments/new">
          {said.create}
        </ButtonLink>
      }
    >
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-60" />}
      {data?.data.length === 0 && (
        <EmptyState
          icon={<FlaskConical aria-hidden />}
          title={said.emptyTitle}
          action={<ButtonLink to="/contracts">{said.emptyAction}</ButtonLink>}
        >
          {said.emptyText}
        </EmptyState>
      )}
      {data && data.data.length > 0 && (
        <ul className="grid max-w-4xl divide-y divide-line rounded-card border border-line bg-sheet">
          {data.data.map((experiment) => (
            <li key={experiment.id}>
              <Line experiment={experiment} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function Line({ experiment: { id, name, state, stopped_by, cost, cells_total, created_at } }: { experiment: Experiment }) {
  const landed = cost.passed + cost.failed
  return (
    <Link to="/experiments/$id" params={{ id }} className="grid gap-2 rounded-card p-4 hover:bg-ink/4">
      <span className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">{name}</span>
        <span className="figures flex flex-wrap gap-x-4 text-sm text-quiet">
          <span>{said.passed(cost.passed)}</span>
          <span>{said.failed(cost.failed)}</span>
          <span>{words.ui.dollars(cost.cost_usd)}</span>
          <span>{words.ui.ago(created_at)}</span>
        </span>
      </span>
      {state === 'ended' ? (
        <span className="text-sm text-quiet">
          {said.state.ended}
          {stopped_by && `: ${said.stopped[stopped_by]}`}
        </span>
      ) : (
        <Progress label={said.landed(landed, cells_total)} value={cells_total === 0 ? null : landed / cells_total} />
      )}
    </Link>
  )
}
