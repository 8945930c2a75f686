import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { type ContractObject, contractQuery } from '../../api/contracts.ts'
import { useStoredText } from '../../lib/stored.ts'
import { contractDraftOf, NEW_CONTRACT } from '../../parts/contract-draft.ts'
import { Field, Note, Skeleton, TextArea, useTitle } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'
import { ContractForm } from './contract-form.tsx'
import { Findings } from './findings.tsx'
import { Keep } from './keep.tsx'
import { TryIt } from './try-it.tsx'
import { useBothSides } from './use-both-sides.ts'
import { Versions } from './versions.tsx'

const route = getRouteApi('/contracts/$id')

const BEGINNING = `easel_contract: 1
name: my-contract

parts:
  main_subject: one matte {{colour}} ceramic mug
  composition: centred, the whole mug in the frame

variables:
  colour:
    type: colour
    default: navy
`

/** One contract: as a form and as text, side by side, with what is known to go wrong, its versions, and a picture to try it. */
export function ContractRoom() {
  const { id } = route.useParams()
  const isNew = id === NEW_CONTRACT
  const { data, error } = useQuery({ ...contractQuery(id), enabled: !isNew })
  return (
    <div className="mx-auto grid max-w-[1600px] gap-6 px-4 py-6 sm:px-8 sm:py-8">
      <Link to="/contracts" className="flex min-h-9 w-fit items-center gap-1.5 text-sm font-medium text-quiet hover:text-ink">
        <ArrowLeft aria-hidden className="size-4" />
        {said.back}
      </Link>
      {error && <Note tone="problem">{error.message}</Note>}
      {data || isNew ? <Desk key={id} id={id} kept={data ?? null} /> : !error && <Skeleton className="h-[60vh]" />}
    </div>
  )
}

function Desk({ id, kept }: { id: string; kept: ContractObject | null }) {
  const [draft, storeDraft] = useStoredText(contractDraftOf(id))
  const before = kept?.yaml ?? BEGINNING
  const yaml = draft ?? before
  const keepDraft = useCallback((next: string) => storeDraft(next === kept?.yaml ? '' : next), [storeDraft, kept?.yaml])
  const { contract, problem, editForm, editText } = useBothSides(yaml, keepDraft)
  const text = useRef<HTMLTextAreaElement>(null)
  const name = contract?.name ?? kept?.name ?? said.newTitle
  useTitle(name)
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl font-semibold [overflow-wrap:anywhere]">{kept ? name : said.newTitle}</h1>
        <Keep
          id={id}
          kept={kept}
          yaml={yaml}
          isChanged={!kept || yaml !== kept.yaml}
          canKeep={contract !== null && problem === null}
          onKept={() => storeDraft('')}
        />
      </header>
      <div className="grid items-start gap-8 lg:grid-cols-2 min-[1500px]:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_minmax(0,0.9fr)]">
        <section aria-label={said.form}>
          {contract ? <ContractForm contract={contract} onChange={editForm} /> : <Skeleton className="h-96" />}
        </section>
        <section aria-label={said.text} className="grid gap-4">
          <Field label={said.text} hint={said.textHint} problem={problem}>
            <TextArea
              ref={text}
              spellCheck={false}
              value={yaml}
              onChange={(event) => editText(event.target.value)}
              className="max-h-[70vh] min-h-80 font-mono text-sm [overflow-wrap:anywhere]"
            />
          </Field>
          <Findings
            yaml={yaml}
            contract={contract}
            onLine={(line) => text.current && selectLine(text.current, line)}
            onDeclare={editForm}
          />
        </section>
        <div className="grid min-w-0 items-start gap-8 lg:col-span-2 lg:grid-cols-2 min-[1500px]:col-span-1 min-[1500px]:grid-cols-1">
          {contract && <TryIt id={kept?.id ?? null} contract={contract} />}
          {kept && <Versions kept={kept} onTake={editText} />}
        </div>
      </div>
    </>
  )
}

function selectLine(area: HTMLTextAreaElement, line: number) {
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
}
