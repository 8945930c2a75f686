import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { order } from '../../api/images.ts'
import { type QualityTest, qualityReportQuery, qualityTestsQuery } from '../../api/quality.ts'
import { saveFile } from '../../lib/save-file.ts'
import { Button, Note, Page, Segments, Skeleton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { quality as said } from '../../words/quality.ts'
import { bodyOf } from './body-of.ts'
import type { DrawnQuality, Runs } from './search.ts'
import { type Done, TestCard } from './test-card.tsx'

const route = getRouteApi('/quality')

/** What this server can be trusted with: five pictures, drawn and measured. The jobs stand in the address. */
export function QualityRoom() {
  const { runs = {}, quality = 'medium' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useQuery(qualityTestsQuery)
  const tests = data?.data ?? []
  const keep = (next: Runs) => void navigate({ search: (now) => ({ ...now, runs: { ...now.runs, ...next } }), replace: true })
  const running = useMutation({
    mutationFn: async (wanted: readonly QualityTest[]) => {
      const jobs = await Promise.all(wanted.map((test) => order(bodyOf(test, quality))))
      return Object.fromEntries(wanted.map((test, index): [string, string[]] => [test.id, [jobs[index]?.id ?? '']]))
    },
    onSuccess: keep,
  })
  return (
    <Page
      title={said.title}
      lead={said.lead}
      actions={
        <div className="flex flex-wrap items-center gap-3">
          <div className="w-60">
            <Segments
              label={said.quality}
              hideLabel
              value={quality}
              options={(['low', 'medium', 'high'] as const).map((value) => ({ value, label: words.create.qualities[value] }))}
              onChange={(next) => void navigate({ search: (now) => ({ ...now, quality: next }), replace: true })}
            />
          </div>
          <Button look="primary" disabled={tests.length === 0 || running.isPending} onClick={() => running.mutate(tests)}>
            {said.runAll}
          </Button>
        </div>
      }
    >
      {error && <Note tone="problem">{error.message}</Note>}
      {!data && !error && <Skeleton className="h-96" />}
      {data && <Tests tests={tests} runs={runs} quality={quality} onRun={(test) => running.mutate([test])} onEdit={keep} />}
    </Page>
  )
}

type TestsProps = {
  tests: readonly QualityTest[]
  runs: Runs
  quality: DrawnQuality
  onRun: (test: QualityTest) => void
  onEdit: (runs: Runs) => void
}

function Tests({ tests, runs, quality, onRun, onEdit }: TestsProps) {
  // By test: what was drawn last, once it is there to be measured.
  const [done, setDone] = useState<Record<string, Done>>({})
  const drawn = tests.filter(({ id }) => done[id] && runs[id]?.includes(done[id].job))
  const reports = useQueries({
    queries: drawn.map(({ id }) => qualityReportQuery(id, done[id]?.picture ?? '', done[id]?.before ?? null)),
  })
  const ended = reports.flatMap(({ data }) => data ?? [])
  const passed = ended.filter(({ pass }) => pass).length
  const isWhole = ended.length === tests.length
  const save = () => {
    const told = drawn.map(({ id }, index) => ({ test: id, picture: done[id]?.picture, ...reports[index]?.data }))
    saveFile(new Blob([JSON.stringify(told, null, 2)], { type: 'application/json' }), 'easel-quality.json')
  }
  return (
    <>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
        <p role="status" className={ended.length > 0 ? 'text-lg font-semibold' : 'text-quiet'}>
          {ended.length === 0 ? said.none : isWhole ? said.sum(passed, tests.length) : said.sumUnderWay(passed, ended.length)}
        </p>
        {ended.length > 0 && (
          <Button size="small" look="quiet" onClick={save}>
            {said.report}
          </Button>
        )}
      </div>
      <ul className="grid gap-4">
        {tests.map((test) => (
          <li key={test.id}>
            <TestCard
              test={test}
              jobs={runs[test.id] ?? []}
              quality={quality}
              onRun={() => onRun(test)}
              onEdit={(jobs) => onEdit({ [test.id]: jobs })}
              onDone={(what) => setDone((now) => (now[test.id]?.picture === what.picture ? now : { ...now, [test.id]: what }))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
