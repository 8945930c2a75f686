import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, FileText } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type ContractObject, contractQuery, contractsQuery } from '../../api/contracts.ts'
import { createExperiment, planEstimateQuery } from '../../api/experiments.ts'
import { readTable } from '../../lib/table.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Facts,
  Field,
  Input,
  Note,
  Page,
  Segments,
  Select,
  Skeleton,
  TextArea,
  Toggles,
} from '../../ui/index.ts'
import { experiments as said } from '../../words/experiments.ts'
import { words } from '../../words/index.ts'
import { FIRST_PLAN, type PlanDraft, planOf, unknownColumns } from './plan.ts'

const route = getRouteApi('/experiments/new')
const SETTLE_MS = 400
const QUALITIES = ['low', 'medium', 'high'] as const

/** What is to be tried, what it may cost, and when it stops. */
export function NewExperimentRoom() {
  const { contract: id } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: list, error } = useQuery(contractsQuery)
  const { data: contract } = useQuery({ ...contractQuery(id ?? ''), enabled: id !== undefined })
  return (
    <Page
      title={said.newTitle}
      back={
        <Link to="/experiments" className="flex min-h-9 w-fit items-center gap-1.5 text-sm font-medium text-quiet hover:text-ink">
          <ArrowLeft aria-hidden className="size-4" />
          {said.back}
        </Link>
      }
    >
      {error && <Note tone="problem">{error.message}</Note>}
      {list?.data.length === 0 ? (
        <EmptyState
          icon={<FileText aria-hidden />}
          title={said.emptyTitle}
          action={<ButtonLink to="/contracts">{said.emptyAction}</ButtonLink>}
        >
          {said.emptyText}
        </EmptyState>
      ) : list ? (
        <>
          <Select
            label={said.contract}
            value={id ?? ''}
            options={[
              ...(id === undefined ? [{ value: '', label: said.chooseContract }] : []),
              ...list.data.map(({ id: value, name }) => ({ value, label: name })),
            ]}
            onChange={(next) => void navigate({ search: next ? { contract: next } : {}, replace: true })}
            className="max-w-md"
          />
          {contract && <PlanForm key={contract.id} kept={contract} />}
        </>
      ) : (
        <Skeleton className="h-60" />
      )}
    </Page>
  )
}

function PlanForm({ kept }: { kept: ContractObject }) {
  const { contract } = kept
  const variables = Object.keys(contract.variables ?? {})
  const [draft, setDraft] = useState<PlanDraft>({ ...FIRST_PLAN, name: kept.name })
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }))
  const navigate = useNavigate()
  const plan = planOf(draft, kept.id, contract)
  const settled = useDebounced(JSON.stringify(plan), SETTLE_MS)
  const { data: estimate, error } = useQuery(planEstimateQuery(JSON.parse(settled)))
  const starting = useMutation({
    mutationFn: () => createExperiment(plan),
    onSuccess: ({ id }) => navigate({ to: '/experiments/$id', params: { id } }),
  })
  const table = readTable(draft.rows)
  const unknown = unknownColumns(draft.rows, contract)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!error) starting.mutate()
  }
  return (
    <form onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <div className="grid gap-6">
        <Field label={said.name} hint={said.nameHint} className="max-w-md">
          <Input value={draft.name} onChange={(event) => change({ name: event.target.value })} className="font-mono text-sm" />
        </Field>
        {variables.length > 0 && (
          <Field
            label={said.rows}
            hint={table.rows.length > 0 ? said.rowsFound(table.rows.length) : said.rowsHint}
            problem={unknown.length > 0 ? said.unknownColumn(unknown.join(', ')) : null}
          >
            <TextArea
              rows={5}
              spellCheck={false}
              value={draft.rows}
              placeholder={`${variables.join(',')}\n`}
              onChange={(event) => change({ rows: event.target.value })}
              className="max-h-[50vh] min-h-28 font-mono text-sm"
            />
          </Field>
        )}
        <fieldset className="grid gap-3">
          <legend className="mb-1 text-lg font-semibold">{said.axes}</legend>
          <p className="text-sm text-quiet">{said.axesHint}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <Toggles
              label={words.create.quality}
              values={draft.qualities}
              options={QUALITIES.map((value) => ({ value, label: words.create.qualities[value] }))}
              onChange={(qualities) => change({ qualities })}
            />
            <Field label={said.sizes} hint={said.sizesHint}>
              <Input value={draft.sizes} onChange={(event) => change({ sizes: event.target.value })} />
            </Field>
            <Field label={said.seeds} hint={said.seedsHint}>
              <Input
                value={draft.seeds}
                inputMode="numeric"
                onChange={(event) => change({ seeds: event.target.value.replace(/[^\d\s,;]/g, '') })}
              />
            </Field>
          </div>
        </fieldset>
        <fieldset className="grid gap-3">
          <legend className="mb-1 text-lg font-semibold">{said.rules}</legend>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field label={said.budget}>
              <Input
                value={draft.budget}
                inputMode="decimal"
                placeholder={said.noEnd}
                onChange={(event) => change({ budget: decimalOf(event.target.value) })}
              />
            </Field>
            <div className="grid gap-1.5">
              <Segments
                label={said.retries}
                value={draft.retries}
                options={(['0', '1', '2'] as const).map((value) => ({ value, label: value }))}
                onChange={(retries) => change({ retries })}
              />
              <p className="text-sm text-quiet">{said.retriesHint}</p>
            </div>
            <Field label={said.passes}>
              <Input
                value={draft.passes}
                inputMode="numeric"
                placeholder={said.never}
                onChange={(event) => change({ passes: digitsOf(event.target.value) })}
              />
            </Field>
            <Field label={said.failures}>
              <Input
                value={draft.failures}
                inputMode="numeric"
                placeholder={said.never}
                onChange={(event) => change({ failures: digitsOf(event.target.value) })}
              />
            </Field>
          </div>
        </fieldset>
      </div>
      <Card className="grid gap-4 lg:sticky lg:top-6">
        <h2 className="text-lg font-semibold">{said.dryRun}</h2>
        {error ? (
          <Note tone="problem">{error.message}</Note>
        ) : estimate ? (
          <>
            <p className="figures text-2xl font-semibold">{said.cells(estimate.cells_total)}</p>
            <Facts
              facts={(['all_pass', 'expected', 'most'] as const).map((sum) => [
                said.sums[sum],
                words.ui.dollars(estimate.estimate_usd[sum]),
              ])}
            />
            <p className="text-sm text-quiet">{said.dryRunText}</p>
          </>
        ) : (
          <Skeleton className="h-24" />
        )}
        <Button type="submit" look="primary" size="large" disabled={!estimate || error !== null || starting.isPending}>
          {said.start}
        </Button>
      </Card>
    </form>
  )
}

const digitsOf = (text: string) => text.replace(/\D/g, '')
const decimalOf = (text: string) => text.replace(',', '.').replace(/[^\d.]/g, '')
