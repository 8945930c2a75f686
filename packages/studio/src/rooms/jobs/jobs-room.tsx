import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ListOrdered } from 'lucide-react'
import { cancelJob, hasEnded, type Job, jobsQuery } from '../../api/jobs.ts'
import { Button, ButtonLink, EmptyState, Note, Page, Progress, Skeleton, say } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.manage.jobs

/** Everything that was asked for: what is under way can be stopped, what has ended leads to its pictures. */
export function JobsRoom() {
  const { data, error, isPending } = useQuery(jobsQuery)
  const underWay = data?.data.filter((job) => !hasEnded(job)) ?? []
  const ended = data?.data.filter(hasEnded) ?? []
  return (
    <Page title={said.title} lead={said.lead}>
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-60" />}
      {data?.data.length === 0 && (
        <EmptyState icon={<ListOrdered aria-hidden />} title={said.emptyTitle} action={<ButtonLink to="/">{words.app.home}</ButtonLink>}>
          {said.emptyText}
        </EmptyState>
      )}
      {data && data.data.length > 0 && (
        <>
          <section aria-labelledby="under-way" className="grid gap-3">
            <h2 id="under-way" className="text-lg font-semibold">
              {said.underWay}
            </h2>
            {underWay.length === 0 ? <p className="text-quiet">{said.nothing}</p> : <List jobs={underWay} />}
          </section>
          {ended.length > 0 && (
            <section aria-labelledby="ended" className="grid gap-3">
              <h2 id="ended" className="text-lg font-semibold">
                {said.ended}
              </h2>
              <List jobs={ended} />
            </section>
          )}
        </>
      )}
    </Page>
  )
}

const List = ({ jobs }: { jobs: Job[] }) => (
  <ul className="grid divide-y divide-line rounded-card border border-line bg-sheet">
    {jobs.map((job) => (
      <Row key={job.id} job={job} />
    ))}
  </ul>
)

function Row({ job }: { job: Job }) {
  const pictures = job.pictures.filter(({ preview }) => !preview)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 p-4">
      <div className="grid min-w-0 gap-1">
        <p className="truncate">{job.prompt}</p>
        <p className="figures flex flex-wrap gap-x-3 text-sm text-quiet">
          <span className={job.state === 'failed' ? 'font-semibold text-problem' : 'font-semibold text-ink'}>
            {words.create.state[job.state]}
          </span>
          <span>{words.ui.ago(job.created_at)}</span>
          <span>{job.model}</span>
          {job.started_at !== null && job.finished_at !== null && <span>{said.took(job.finished_at - job.started_at)}</span>}
          {job.cost_usd !== null && <span title={words.create.costHint}>{words.ui.dollars(job.cost_usd)}</span>}
          {job.batch && <span>{said.batch}</span>}
          {job.rights && <span>{said.rights[job.rights]}</span>}
        </p>
        {job.error && job.state === 'failed' && <p className="text-sm text-problem">{job.error.message}</p>}
        {!hasEnded(job) && (
          <div className="mt-1">
            <Progress label={words.create.state[job.state]} value={job.state === 'queued' ? null : job.progress} />
          </div>
        )}
      </div>
      <div className="flex items-center gap-2">
        {!hasEnded(job) && <Unfinished job={job} />}
        {pictures.slice(0, 4).map((picture) => (
          <Link key={picture.id} to="/pictures/$id" params={{ id: picture.id }} className="block rounded-sheet">
            <img
              src={`${picture.url}/thumbnail`}
              alt={job.prompt.slice(0, 120)}
              loading="lazy"
              className="checkers size-14 rounded-sheet object-cover"
            />
          </Link>
        ))}
      </div>
    </li>
  )
}

function Unfinished({ job }: { job: Job }) {
  const client = useQueryClient()
  const cancelling = useMutation({
    mutationFn: () => cancelJob(job.id),
    onSuccess: () => {
      say(said.cancelled)
      return client.invalidateQueries({ queryKey: jobsQuery.queryKey })
    },
  })
  return (
    <>
      <ButtonLink size="small" look="quiet" to="/" search={{ jobs: [job.id] }}>
        {said.follow}
      </ButtonLink>
      <Button size="small" disabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
        {said.cancel}
      </Button>
    </>
  )
}
