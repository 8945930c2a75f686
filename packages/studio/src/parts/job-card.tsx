import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download, PencilLine, RotateCcw, X } from 'lucide-react'
import { cancelJob, hasEnded } from '../api/jobs.ts'
import { fileNameOf } from '../api/pictures.ts'
import { readSize, type Size } from '../lib/sizes.ts'
import { Button, ButtonAnchor, ButtonLink, IconButton, Note, Progress, Skeleton } from '../ui/index.ts'
import { words } from '../words/index.ts'
import { type FollowedJob, useFollowedJob } from './use-followed-job.ts'

type JobCardProps = { id: string; onDismiss: () => void; onKeepSeed: (seed: number) => void }

/** One picture on the wall: its progress, then itself with what to do with it. */
export function JobCard({ id, onDismiss, onKeepSeed }: JobCardProps) {
  const { data, error, isPending } = useFollowedJob(id)
  if (isPending) return <Skeleton className="aspect-4/3 w-full" />
  if (error || !data)
    return (
      <figure className="grid content-start gap-3">
        <Note tone="problem">{error?.message ?? words.create.gone}</Note>
        <div>
          <Button size="small" onClick={onDismiss}>
            {words.create.dismiss}
          </Button>
        </div>
      </figure>
    )
  return <Card followed={data} onDismiss={onDismiss} onKeepSeed={onKeepSeed} />
}

function Card({ followed, onDismiss, onKeepSeed }: Omit<JobCardProps, 'id'> & { followed: FollowedJob }) {
  const { job, picture } = followed
  const client = useQueryClient()
  const stopping = useMutation({
    mutationFn: () => cancelJob(job.id),
    onSuccess: (stopped) => client.setQueryData<FollowedJob>(['followed-job', job.id], (known) => known && { ...known, job: stopped }),
  })
  const finished = job.state === 'succeeded' && picture && !picture.preview ? picture : null
  return (
    <figure className="grid min-w-0 content-start gap-3" aria-busy={!hasEnded(job)}>
      <Sheet followed={followed} />
      <figcaption className="grid gap-3">
        <div className="flex items-center justify-between gap-2">
          <Status followed={followed} />
          {hasEnded(job) && (
            <IconButton label={words.create.dismiss} className="-my-2 -mr-2" onClick={onDismiss}>
              <X aria-hidden />
            </IconButton>
          )}
        </div>
        {job.error && <Note tone="problem">{job.error.message}</Note>}
        {finished && finished.warnings.length > 0 && <Warnings warnings={finished.warnings} />}
        <p className="line-clamp-2 text-quiet [overflow-wrap:anywhere]">{job.prompt}</p>
        <div className="flex flex-wrap items-center gap-1.5">
          {finished && (
            <>
              <ButtonAnchor size="small" look="plain" href={finished.url} download={fileNameOf(finished)}>
                <Download aria-hidden />
                {words.ui.download}
              </ButtonAnchor>
              <ButtonLink size="small" look="plain" to="/edit/$id" params={{ id: finished.id }}>
                <PencilLine aria-hidden />
                {words.create.editThis}
              </ButtonLink>
              <Button size="small" look="quiet" onClick={() => onKeepSeed(finished.seed)}>
                <RotateCcw aria-hidden />
                {words.create.keepSeed}
              </Button>
            </>
          )}
          {!hasEnded(job) && (
            <Button size="small" disabled={stopping.isPending} onClick={() => stopping.mutate()}>
              {words.create.stop}
            </Button>
          )}
        </div>
      </figcaption>
    </figure>
  )
}

function Sheet({ followed: { job, picture } }: { followed: FollowedJob }) {
  const size = picture && readSize(picture.size)
  if (!picture || !size) {
    if (hasEnded(job)) return null
    return <Blank size={readSize(job.size)} />
  }
  const image = (
    <img
      src={picture.url}
      alt={job.prompt}
      width={size.width}
      height={size.height}
      className={`checkers h-auto max-h-[72vh] w-auto max-w-full rounded-sheet shadow-card ${picture.preview && !hasEnded(job) ? 'opacity-90' : ''}`}
    />
  )
  if (picture.preview) return <div>{image}</div>
  return (
    <Link to="/pictures/$id" params={{ id: picture.id }} title={words.create.open} className="w-fit rounded-sheet">
      {image}
    </Link>
  )
}

/** Where the picture will be, as large as it will be where that was asked for. */
function Blank({ size }: { size: Size | null }) {
  if (!size) return <Skeleton className="aspect-4/3 w-full" />
  return (
    <div
      className="max-w-full"
      style={{ width: `min(100%, ${(72 * size.width) / size.height}vh, ${size.width}px)`, aspectRatio: size.width / size.height }}
    >
      <Skeleton className="size-full" />
    </div>
  )
}

/** What is going on, for eyes and for screen readers. */
function Status({ followed: { job, picture, leftMs } }: { followed: FollowedJob }) {
  if (hasEnded(job))
    return (
      <p className="figures flex flex-wrap gap-x-3 text-sm text-quiet" role="status">
        <span className="font-semibold text-ink">{words.create.state[job.state]}</span>
        {picture && !picture.preview && (
          <>
            <span>{words.ui.pixels(picture.size)}</span>
            <span>
              {words.create.seed} {picture.seed}
            </span>
          </>
        )}
        {job.cost_usd !== null && <span title={words.create.costHint}>{words.ui.dollars(job.cost_usd)}</span>}
      </p>
    )
  return (
    <div className="grid flex-1 gap-2">
      <Progress label={words.create.state.running} value={job.state === 'queued' ? null : job.progress} />
      <p className="figures flex justify-between gap-3 text-sm text-quiet">
        <span role="status" className="font-semibold text-ink">
          {words.create.state[job.state]}
        </span>
        <span>
          {job.state === 'running' && words.ui.percent(job.progress)}
          {leftMs !== null && ` · ${words.create.left(leftMs)}`}
        </span>
      </p>
    </div>
  )
}

function Warnings({ warnings }: { warnings: readonly { message: string }[] }) {
  return (
    <Note>
      <p className="font-semibold">{words.create.otherwise}</p>
      <ul className="grid gap-0.5">
        {[...new Set(warnings.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Note>
  )
}
