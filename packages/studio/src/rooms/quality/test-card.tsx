import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { send } from '../../api/http.ts'
import { order } from '../../api/images.ts'
import { hasEnded, type JobPicture } from '../../api/jobs.ts'
import type { QualityTest } from '../../api/quality.ts'
import { readSize } from '../../lib/sizes.ts'
import { type FollowedJob, useFollowedJob } from '../../parts/use-followed-job.ts'
import { Button, Note, Progress } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { quality as said } from '../../words/quality.ts'
import { bodyOf } from './body-of.ts'
import type { DrawnQuality } from './search.ts'
import { About, Verdict } from './verdict.tsx'

/** What a test has come to, ready to be measured. */
export type Done = { job: string; picture: string; before: string | null }

type TestCardProps = {
  test: QualityTest
  /** The job that draws and, of an edit, the one that changes; none: it has not been run. */
  jobs: readonly string[]
  quality: DrawnQuality
  onRun: () => void
  onEdit: (jobs: string[]) => void
  onDone: (done: Done) => void
}

/** One of the five: its picture on the left, what it is for and how it came out beside it. */
export function TestCard(props: TestCardProps) {
  const { test, jobs, onRun } = props
  const [first] = jobs
  if (first === undefined)
    return (
      <Sheet
        test={test}
        picture={null}
        action={
          <Button size="small" onClick={onRun} aria-label={`${said.run}: ${test.title}`}>
            {said.run}
          </Button>
        }
      />
    )
  return <Drawn {...props} first={first} key={first} />
}

function Drawn({ first, ...props }: TestCardProps & { first: string }) {
  const { test, jobs, quality, onEdit } = props
  const { data, error } = useFollowedJob(first)
  const drawn = finishedOf(data)
  const [, second] = jobs
  const { mutate: edit, error: refused } = useMutation({
    mutationFn: async (before: JobPicture) => {
      const bytes = await (await send(before.url)).blob()
      const body = { ...bodyOf(test, quality), prompt: test.instruction ?? '' }
      // Named after the job it follows: a page that is reloaded, or open twice, does not change the picture twice.
      return order(body, { images: [bytes] }, `quality-${first}`)
    },
    onSuccess: ({ id }) => onEdit([first, id]),
    meta: { toldInPlace: true },
  })
  const isNext = test.instruction !== null && second === undefined && drawn !== null
  useEffect(() => {
    if (isNext && drawn) edit(drawn)
  }, [isNext, drawn, edit])
  if (second !== undefined && drawn) return <Edited {...props} first={first} second={second} before={drawn} />
  const problem = error?.message ?? refused?.message ?? null
  return <Outcome {...props} job={first} followed={data ?? null} before={null} problem={problem} isDone={test.instruction === null} />
}

function Edited({ second, before, ...props }: TestCardProps & { first: string; second: string; before: JobPicture }) {
  const { data, error } = useFollowedJob(second)
  return <Outcome {...props} job={second} followed={data ?? null} before={before} problem={error?.message ?? null} isDone />
}

type OutcomeProps = TestCardProps & {
  job: string
  followed: FollowedJob | null
  before: JobPicture | null
  problem: string | null
  /** Whether this job's picture is the one to measure. */
  isDone: boolean
}

function Outcome({ test, job, followed, before, problem, isDone, onRun, onDone }: OutcomeProps) {
  const finished = isDone ? finishedOf(followed) : null
  const told = problem ?? followed?.job.error?.message ?? (followed?.job.state === 'cancelled' ? words.create.state.cancelled : null)
  const [picture, beforeId] = [finished?.id ?? null, before?.id ?? null]
  useEffect(() => {
    if (picture !== null) onDone({ job, picture, before: beforeId })
  }, [picture, job, beforeId, onDone])
  const isWaiting = followed === null || followed.job.state === 'queued'
  return (
    <Sheet
      test={test}
      picture={followed?.picture ?? before}
      {...(before && { before })}
      action={
        (told !== null || finished) && (
          <Button size="small" onClick={onRun} aria-label={`${said.again}: ${test.title}`}>
            {said.again}
          </Button>
        )
      }
    >
      {told !== null && <Note tone="problem">{told}</Note>}
      {told === null && finished === null && (
        <div className="grid max-w-md gap-2">
          <Progress label={said.drawing} value={isWaiting ? null : followed.job.progress} />
          <p className="figures flex justify-between gap-3 text-sm text-quiet">
            <span role="status">{isWaiting ? words.create.state.queued : before || !isDone ? said.editing : said.drawing}</span>
            {followed?.leftMs != null && <span>{words.create.left(followed.leftMs)}</span>}
          </p>
        </div>
      )}
      {finished && <Verdict test={test} picture={finished.id} before={beforeId} />}
    </Sheet>
  )
}

type SheetProps = {
  test: QualityTest
  picture: JobPicture | null
  before?: JobPicture
  action: React.ReactNode
  children?: React.ReactNode
}

function Sheet({ test, picture, before, action, children }: SheetProps) {
  const size = readSize(test.size) ?? { width: 1, height: 1 }
  return (
    <article
      aria-labelledby={`test-${test.id}`}
      className="grid gap-5 rounded-card border border-line bg-sheet p-3 sm:grid-cols-[15rem_minmax(0,1fr)] sm:gap-7 lg:grid-cols-[20rem_minmax(0,1fr)]"
    >
      <div className="relative grid h-60 place-items-center rounded-[10px] bg-sunk p-5 sm:h-full sm:min-h-56">
        {picture ? (
          <img src={picture.url} alt={test.prompt} className="max-h-52 w-auto max-w-full rounded-sheet shadow-lift" />
        ) : (
          <div
            role="img"
            aria-label={said.blank(words.ui.pixels(test.size))}
            className="h-44 max-w-full rounded-sheet border border-dashed border-edge/60"
            style={{ aspectRatio: size.width / size.height }}
          />
        )}
        {before && (
          <img
            src={before.url}
            alt={said.before}
            title={said.before}
            className="absolute bottom-3 left-3 h-16 w-auto rounded-sheet border-2 border-sheet shadow-card"
          />
        )}
      </div>
      <div className="grid content-start gap-4 px-2 pb-2 sm:px-0 sm:py-3 sm:pr-4">
        <header className="flex items-start justify-between gap-4">
          <div className="grid gap-1">
            <h2 id={`test-${test.id}`} className="text-xl font-semibold">
              {test.title}
            </h2>
            <p className="max-w-[62ch] text-quiet">{test.purpose}</p>
          </div>
          {action}
        </header>
        {children}
        <About test={test} />
      </div>
    </article>
  )
}

const finishedOf = (followed: FollowedJob | null | undefined): JobPicture | null =>
  followed && hasEnded(followed.job) && followed.picture && !followed.picture.preview ? followed.picture : null
