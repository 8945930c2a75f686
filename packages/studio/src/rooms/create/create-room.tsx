import { Collapsible } from '@base-ui/react/collapsible'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ChevronRight, FileText } from 'lucide-react'
import { useRef } from 'react'
import { order } from '../../api/images.ts'
import { routesQuery } from '../../api/server.ts'
import { sessionQuery } from '../../api/session.ts'
import { snippetsOf } from '../../lib/snippets.ts'
import { brandOf, useBrand, useLogo } from '../../parts/brand.ts'
import { Code } from '../../parts/code.tsx'
import { useMakeContract } from '../../parts/contract-draft.ts'
import { bodyOf, type Draft, seedsOf, useDraft } from '../../parts/draft.ts'
import { JobCard } from '../../parts/job-card.tsx'
import { useRights, useSentJobs } from '../../parts/uploads.ts'
import { Button, say, useTitle } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { OrderForm } from './order-form.tsx'
import { Recent } from './recent.tsx'
import { useReferences } from './references.ts'
import type { CreateSearch } from './search.ts'
import { Starters } from './starters.tsx'

const route = getRouteApi('/')

/** The room where words become pictures. Its jobs stand in the address, so that a reload finds them where they are. */
export function CreateRoom() {
  useTitle(words.create.title)
  const { jobs = [], form = 'words' } = route.useSearch()
  const navigate = route.useNavigate()
  const [draft, change] = useDraft()
  const [brand] = useBrand()
  const [logo] = useLogo()
  const [rights] = useRights()
  const sent = useSentJobs('create')
  const references = useReferences()
  const promptRef = useRef<HTMLTextAreaElement>(null)
  const fileRef = useRef<HTMLInputElement>(null)

  const drawing = useMutation({
    mutationFn: (wanted: Draft) => {
      const files = { images: references.references }
      const isEdit = files.images.length > 0
      const body = bodyOf(wanted, isEdit ? null : brandOf(brand, logo))
      const easel = { ...body.easel, ...((isEdit || body.easel?.brand !== undefined) && { rights }) }
      return Promise.all(seedsOf(wanted).map((seed) => order({ ...body, easel: { ...easel, seed } }, files)))
    },
    onSuccess: (accepted) => {
      const ids = accepted.map(({ id }) => id)
      if (references.references.length > 0) sent.note(ids)
      void navigate({ search: searchOf([...ids, ...jobs], form) })
    },
  })
  const start = (part: Partial<Draft>) => {
    change(part)
    promptRef.current?.focus()
    promptRef.current?.scrollIntoView({ block: 'center' })
  }
  const keepSeed = (seed: number) => {
    change({ seed: String(seed) })
    say(words.create.seedKept(seed))
  }
  const dismiss = (id: string) => {
    const left = jobs.filter((each) => each !== id)
    void navigate({ search: searchOf(left, form), replace: true })
  }

  return (
    <div className="mx-auto grid max-w-[1600px] items-start gap-8 px-4 py-6 sm:px-8 sm:py-8 min-[900px]:grid-cols-[340px_minmax(0,1fr)] xl:grid-cols-[400px_minmax(0,1fr)]">
      <h1 className="sr-only">{words.create.title}</h1>
      <section aria-label={words.create.wall} className="grid min-w-0 gap-12 min-[900px]:col-start-2">
        {jobs.length === 0 ? (
          <Starters onStart={start} onReference={() => fileRef.current?.click()} />
        ) : (
          <div className={jobs.length === 1 ? 'grid' : 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,22rem),1fr))] gap-x-6 gap-y-10'}>
            {jobs.map((id) => (
              <JobCard key={id} id={id} onDismiss={() => dismiss(id)} onKeepSeed={keepSeed} />
            ))}
          </div>
        )}
      </section>
      <section
        aria-label={words.create.prompt}
        className="grid gap-3 min-[900px]:sticky min-[900px]:top-0 min-[900px]:col-start-1 min-[900px]:row-span-2 min-[900px]:row-start-1 min-[900px]:-mx-1 min-[900px]:-mt-8 min-[900px]:max-h-dvh min-[900px]:overflow-y-auto min-[900px]:px-1 min-[900px]:pt-8 min-[900px]:[scrollbar-width:thin]"
      >
        <OrderForm
          draft={draft}
          form={form}
          onForm={(next) => void navigate({ search: searchOf(jobs, next), replace: true })}
          onChange={change}
          references={references}
          onDraw={() => drawing.mutate(draft)}
          isSending={drawing.isPending}
          promptRef={promptRef}
          fileRef={fileRef}
        />
        <AsProgram draft={draft} isEdit={references.references.length > 0} />
        <AsContract draft={draft} />
      </section>
      {jobs.length === 0 && <Recent />}
    </div>
  )
}

/** The address that says it all: the jobs on the wall, and how the prompt is written. */
const searchOf = (jobs: string[], form: 'words' | 'parts'): CreateSearch => ({
  ...(jobs.length > 0 && { jobs }),
  ...(form === 'parts' && { form }),
})

/** The order as a saved brief. */
function AsContract({ draft }: { draft: Draft }) {
  const { data: routes } = useQuery(routesQuery)
  const making = useMakeContract()
  if (!routes?.includes('POST /easel/v1/contracts/read')) return null
  const { prompt, easel: _, ...parameters } = bodyOf(draft)
  const seed = draft.seed === '' ? {} : { seed: Number(draft.seed) }
  return (
    <Button
      look="quiet"
      size="small"
      className="justify-self-start"
      title={words.create.asContractHint}
      disabled={prompt.trim() === '' || making.isPending}
      onClick={() => making.mutate({ prompt, parameters: { ...parameters, ...seed } })}
    >
      <FileText aria-hidden />
      {words.create.asContract}
    </Button>
  )
}

/** The order as a call that a program would make. */
function AsProgram({ draft, isEdit }: { draft: Draft; isEdit: boolean }) {
  const { data: session } = useQuery(sessionQuery)
  const [brand] = useBrand()
  const [logo] = useLogo()
  // A program reads the logo's file by itself; here stand its first letters.
  const shownLogo = logo && `${logo.slice(0, logo.indexOf(',') + 1)}…`
  const body = bodyOf({ ...draft, prompt: draft.prompt || words.create.promptPlaceholder }, isEdit ? null : brandOf(brand, shownLogo))
  const easel = { ...body.easel, ...(draft.seed !== '' && { seed: Number(draft.seed) }) }
  const whole = { ...body, ...(draft.n > 1 && { n: draft.n }), ...(Object.keys(easel).length > 0 && { easel }) }
  const snippets = snippetsOf(whole, { origin: window.location.origin, needsKey: session?.state !== 'open', isEdit })
  return (
    <Collapsible.Root className="px-1">
      <Collapsible.Trigger className="group flex min-h-9 items-center gap-1.5 text-sm font-semibold text-quiet hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-data-[panel-open]:rotate-90" />
        {words.create.asProgram}
      </Collapsible.Trigger>
      <Collapsible.Panel className="pt-2">
        <Code snippets={snippets} />
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
