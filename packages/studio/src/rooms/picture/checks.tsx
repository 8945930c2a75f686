import { useQuery } from '@tanstack/react-query'
import { ScanSearch } from 'lucide-react'
import { type CheckResult, type Evidence, reportQuery } from '../../api/checks.ts'
import type { PictureDetails } from '../../api/pictures.ts'
import { Button, EmptyState, Note, Progress } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.picture.checks

type ChecksProps = {
  picture: PictureDetails
  /** The check whose evidence lies over the picture. */
  chosen: string | null
  onChoose: (check: string | null, evidence: readonly Evidence[]) => void
}

/** The picture held against its brief: every check with what it found; one that is chosen shows where it has looked. */
export function Checks({ picture, chosen, onChoose }: ChecksProps) {
  const { data, error, isFetching, refetch } = useQuery({ ...reportQuery(picture.id), enabled: false })
  if (isFetching)
    return (
      <div className="grid gap-3" role="status">
        <Progress label={said.checking} value={null} />
        <p className="text-sm text-quiet">{said.checking}</p>
      </div>
    )
  if (!data)
    return (
      <div className="grid gap-3">
        {error && <Note tone="problem">{error.message}</Note>}
        <EmptyState
          icon={<ScanSearch aria-hidden />}
          title={said.title}
          action={<Button onClick={() => void refetch()}>{said.check}</Button>}
        >
          {picture.has_brief ? said.text : said.noBrief}
        </EmptyState>
      </div>
    )
  const groups = [
    [said.failed, data.checks.filter(({ pass }) => pass === false)],
    [said.passed, data.checks.filter(({ pass }) => pass === true)],
    [said.unmeasured, data.checks.filter(({ pass }) => pass === null)],
  ] as const
  return (
    <div className="grid gap-5">
      <p role="status" className={`font-semibold ${data.pass ? 'text-good' : 'text-problem'}`}>
        {said.sum(groups[0][1].length, groups[1][1].length)}
      </p>
      {groups.map(
        ([title, checks]) =>
          checks.length > 0 && (
            <section key={title} className="grid gap-1">
              <h2 className="text-sm font-semibold text-quiet">{title}</h2>
              <ul className="grid divide-y divide-line">
                {checks.map((check) => (
                  <li key={check.check}>
                    <Check check={check} isChosen={check.check === chosen} onChoose={onChoose} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}

function Check({
  check: { check, sentence, evidence, pass },
  isChosen,
  onChoose,
}: {
  check: CheckResult
  isChosen: boolean
  onChoose: ChecksProps['onChoose']
}) {
  const body = (
    <>
      <span aria-hidden className={pass === null ? 'text-quiet' : pass ? 'text-good' : 'text-problem'}>
        {pass === null ? '–' : pass ? '✓' : '✗'}
      </span>
      <span className="grid min-w-0">
        <span className="font-mono text-xs text-quiet">{check}</span>
        <span className="[overflow-wrap:anywhere]">{sentence}</span>
        {evidence.length > 0 && (
          <span className="mt-0.5 text-xs text-quiet underline underline-offset-4">
            {isChosen ? said.hide : said.show(evidence.length)}
          </span>
        )}
      </span>
    </>
  )
  const look = 'grid w-full grid-cols-[1rem_minmax(0,1fr)] gap-2 py-2 text-left text-sm'
  if (evidence.length === 0) return <div className={look}>{body}</div>
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => onChoose(isChosen ? null : check, isChosen ? [] : evidence)}
      className={`${look} rounded-control hover:bg-ink/4 aria-pressed:bg-ink/7`}
    >
      {body}
    </button>
  )
}
