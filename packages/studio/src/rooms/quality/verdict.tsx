import { Collapsible } from '@base-ui/react/collapsible'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { CheckResult } from '../../api/checks.ts'
import { type QualityTest, qualityReportQuery } from '../../api/quality.ts'
import { Note, Progress } from '../../ui/index.ts'
import { quality as said } from '../../words/quality.ts'

/** Whether the picture has passed, why not, and every check with what it found. */
export function Verdict({ test, picture, before }: { test: QualityTest; picture: string; before: string | null }) {
  const { data, error } = useQuery(qualityReportQuery(test.id, picture, before))
  if (error) return <Note tone="problem">{error.message}</Note>
  if (!data)
    return (
      <div className="grid max-w-md gap-2" role="status">
        <Progress label={said.measuring} value={null} />
        <p className="text-sm text-quiet">{said.measuring}</p>
      </div>
    )
  const failed = data.checks.filter(({ check }) => data.reasons.some((reason) => reason.startsWith(`${check}:`)))
  const others = data.checks.filter((check) => !failed.includes(check))
  return (
    <div className="grid gap-3">
      <p className={`font-semibold ${data.pass ? 'text-good' : 'text-problem'}`}>
        {data.pass ? said.passed(data.checks.length) : said.failed(data.reasons.length)}
      </p>
      {failed.length > 0 && <Results checks={failed} isFailed />}
      <div className="flex flex-wrap items-start gap-x-6">
        <Fold title={said.checks(data.checks.length)}>
          <Results checks={[...failed, ...others]} />
        </Fold>
        <Link
          to="/pictures/$id"
          params={{ id: picture }}
          search={{ tab: 'checks' }}
          className="flex min-h-9 items-center text-sm font-medium underline underline-offset-4 hover:text-accent"
        >
          {said.look}
        </Link>
      </div>
    </div>
  )
}

function Results({ checks, isFailed = false }: { checks: readonly CheckResult[]; isFailed?: boolean }) {
  return (
    <ul className="grid max-w-[80ch] gap-1.5 text-sm">
      {checks.map(({ check, pass, sentence }) => (
        <li key={check} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-2">
          <span aria-hidden className={isFailed || pass === false ? 'text-problem' : pass === null ? 'text-quiet' : 'text-good'}>
            {isFailed || pass === false ? '✗' : pass === null ? '–' : '✓'}
          </span>
          <span className="[overflow-wrap:anywhere]">
            {sentence} <span className="font-mono text-xs text-quiet">{check}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is asked for, and what is then changed. */
export function About({ test }: { test: QualityTest }) {
  return (
    <Fold title={said.asks}>
      <p className="max-w-[70ch] text-sm text-quiet">{test.prompt}</p>
      {test.instruction && (
        <p className="mt-2 max-w-[70ch] text-sm text-quiet">
          {said.afterwards}: {test.instruction}
        </p>
      )}
    </Fold>
  )
}

const Fold = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Collapsible.Root>
    <Collapsible.Trigger className="group flex min-h-9 items-center gap-1.5 text-sm font-medium text-quiet hover:text-ink">
      <ChevronRight aria-hidden className="size-4 transition-transform group-data-[panel-open]:rotate-90" />
      {title}
    </Collapsible.Trigger>
    <Collapsible.Panel className="pt-2 pb-1">{children}</Collapsible.Panel>
  </Collapsible.Root>
)
