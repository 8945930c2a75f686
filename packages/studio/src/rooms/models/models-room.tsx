import { Collapsible } from '@base-ui/react/collapsible'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ChevronRight, SearchX } from 'lucide-react'
import { type Answer, type DirectoryFilter, directoryQuery, FLAGS } from '../../api/directory.ts'
import { SearchBox } from '../../parts/search-box.tsx'
import { Button, EmptyState, Note, Page, Select, Skeleton, Toggles } from '../../ui/index.ts'
import { models as said } from '../../words/models.ts'
import { Comparison } from './comparison.tsx'
import { ModelTable } from './model-table.tsx'
import { MOST_COMPARED } from './search.ts'

const route = getRouteApi('/models')
const ANY = 'any'

/** Image models, of Easel and of others: found by what they can do, and set side by side. */
export function ModelsRoom() {
  const { compare = [], ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending } = useQuery(directoryQuery(filter))
  const go = (next: DirectoryFilter, chosen: readonly string[]) =>
    void navigate({ search: { ...next, ...(chosen.length > 0 && { compare: [...chosen] }) }, replace: true, resetScroll: false })
  const toggle = (id: string) =>
    go(filter, compare.includes(id) ? compare.filter((each) => each !== id) : [...compare, id].slice(-MOST_COMPARED))
  return (
    <Page title={said.title} lead={said.lead}>
      <Filters filter={filter} onChange={(next) => go(next, compare)} />
      {error && <Note tone="problem">{error.message}</Note>}
      {isPending && <Skeleton className="h-96" />}
      {compare.length > 0 && <Comparison ids={compare} onClear={() => go(filter, [])} />}
      {data?.data.length === 0 && (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={said.noneTitle}
          action={<Button onClick={() => go({}, compare)}>{said.clear}</Button>}
        >
          {said.noneText}
        </EmptyState>
      )}
      {data && data.data.length > 0 && <ModelTable models={data.data} compared={compare} onCompare={toggle} />}
      {data && <Answers answers={data.answers} />}
    </Page>
  )
}

function Filters({ filter, onChange }: { filter: DirectoryFilter; onChange: (filter: DirectoryFilter) => void }) {
  const change = (part: Partial<Record<keyof DirectoryFilter, string | undefined>>) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== '' && value !== ANY && value !== undefined)
    onChange(Object.fromEntries(next))
  }
  return (
    <search className="grid gap-3">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1fr)_12rem_12rem_12rem]">
        <SearchBox
          q={filter.q ?? ''}
          placeholder={said.searchPlaceholder}
          onChange={(q) => change({ q })}
          className="col-span-2 lg:col-span-1"
        />
        <Select
          label={said.runs}
          hideLabel
          value={filter.runs ?? ANY}
          options={[
            { value: ANY, label: said.anyPlace },
            ...(['local', 'cloud'] as const).map((value) => ({ value, label: said.places[value] })),
          ]}
          onChange={(runs) => change({ runs })}
        />
        <Select
          label={said.licence}
          hideLabel
          value={filter.licence ?? ANY}
          options={[
            { value: ANY, label: said.anyLicence },
            ...(['open', 'restricted', 'proprietary'] as const).map((value) => ({ value, label: said.licences[value] })),
          ]}
          onChange={(licence) => change({ licence })}
        />
        <Select
          label={said.sort}
          hideLabel
          value={filter.sort ?? ANY}
          options={[
            { value: ANY, label: said.sorts.listed },
            ...(['name', 'released', 'price', 'latency'] as const).map((value) => ({ value, label: said.sorts[value] })),
          ]}
          onChange={(sort) => change({ sort })}
          className="max-lg:col-span-2"
        />
      </div>
      <Toggles
        label={said.wants}
        hideLabel
        values={FLAGS.filter((flag) => filter[flag] === 'true')}
        options={FLAGS.map((flag) => ({ value: flag, label: said.flags[flag] }))}
        onChange={(wanted) => change(Object.fromEntries(FLAGS.map((flag) => [flag, wanted.includes(flag) ? 'true' : undefined])))}
      />
    </search>
  )
}

const Answers = ({ answers }: { answers: readonly Answer[] }) => (
  <section aria-labelledby="answers" className="grid max-w-4xl gap-3">
    <h2 id="answers" className="text-lg font-semibold">
      {said.answers}
    </h2>
    <div className="divide-y divide-line rounded-card border border-line bg-sheet">
      {answers.map(({ id, question, answer, models }) => (
        <Collapsible.Root key={id}>
          <Collapsible.Trigger className="group flex min-h-12 w-full items-center gap-2 px-4 py-2 text-left font-medium">
            <ChevronRight aria-hidden className="size-4 shrink-0 text-quiet transition-transform group-data-[panel-open]:rotate-90" />
            {question}
          </Collapsible.Trigger>
          <Collapsible.Panel className="grid gap-2 px-10 pb-4">
            <p className="max-w-[70ch]">{answer}</p>
            {models.length > 0 && <p className="font-mono text-xs text-quiet [overflow-wrap:anywhere]">{models.join(', ')}</p>}
          </Collapsible.Panel>
        </Collapsible.Root>
      ))}
    </div>
  </section>
)
