import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, FileText, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { createContract, fillQuery } from '../../api/contracts.ts'
import { type LibraryEntry, libraryEntryQuery } from '../../api/library.ts'
import { sessionQuery } from '../../api/session.ts'
import { readSize } from '../../lib/sizes.ts'
import { snippetsOf } from '../../lib/snippets.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { missingIn, type Typed, valuesOf } from '../../lib/variables.ts'
import { changeDraft, draftOf } from '../../parts/draft.ts'
import { VariablesForm } from '../../parts/variables-form.tsx'
import { Button, CodeBlock, Note, Skeleton, say, Tabs, useTitle } from '../../ui/index.ts'
import { genreName } from '../../words/gallery.ts'
import { words } from '../../words/index.ts'
import { library as said } from '../../words/library.ts'

const route = getRouteApi('/library/$id')
const SETTLE_MS = 250

/** One entry: its picture, one's own words in it, and every way to take it away. */
export function EntryRoom() {
  const { id } = route.useParams()
  const { data, error } = useQuery(libraryEntryQuery(id))
  useTitle(data?.about ?? said.title)
  return (
    <div className="mx-auto grid max-w-[1600px] gap-5 px-4 py-6 sm:px-8 sm:py-8">
      <Link to="/library" className="flex min-h-9 w-fit items-center gap-1.5 text-sm font-medium text-quiet hover:text-ink">
        <ArrowLeft aria-hidden className="size-4" />
        {said.back}
      </Link>
      {error && <Note tone="problem">{error.message}</Note>}
      {data ? <Entry key={data.id} entry={data} /> : !error && <Skeleton className="h-[60vh]" />}
    </div>
  )
}

function Entry({ entry }: { entry: LibraryEntry }) {
  const [typed, setTyped] = useState<Typed>({})
  const settled = useDebounced(typed, SETTLE_MS)
  const isWhole = missingIn(entry.contract, settled).length === 0
  const { data: filled, error } = useQuery({
    ...fillQuery({ contract: entry.contract }, valuesOf(entry.contract, settled)),
    enabled: isWhole,
  })
  const navigate = useNavigate()
  const keeping = useMutation({
    mutationFn: () => createContract(entry.copies.contract),
    onSuccess: ({ id }) => navigate({ to: '/contracts/$id', params: { id } }),
  })
  const use = () => {
    if (!filled) return
    changeDraft(draftOf(filled.request))
    if (filled.pictures.length > 0) say(said.bringPicture)
    void navigate({ to: '/' })
  }
  const size = readSize(entry.size)
  return (
    <div className="grid items-start gap-8 md:grid-cols-[20rem_minmax(0,1fr)] xl:gap-12">
      <figure className="grid gap-2 md:sticky md:top-6">
        {entry.thumbnail ? (
          <img
            src={entry.thumbnail}
            alt={entry.about}
            {...(size && { width: size.width, height: size.height })}
            className="checkers h-auto max-h-[60vh] w-auto max-w-full rounded-sheet shadow-card md:max-h-none md:w-full"
          />
        ) : (
          <p className="grid aspect-4/3 place-items-center rounded-card bg-sunk p-8 text-center text-quiet">{said.noPicture}</p>
        )}
        <figcaption className="figures text-sm text-quiet">{said.draw(words.ui.pixels(entry.size))}</figcaption>
      </figure>
      <div className="grid min-w-0 gap-7">
        <header className="grid gap-3">
          <h1 className="text-2xl leading-tight font-semibold">{entry.about}</h1>
          <ul className="flex flex-wrap gap-1.5 text-sm">
            <li>
              <Chip to={{ genre: entry.genre }}>{genreName(entry.genre)}</Chip>
            </li>
            {entry.tags.map((tag) => (
              <li key={tag}>
                <Chip to={{ tag }}>{tag}</Chip>
              </li>
            ))}
          </ul>
          {entry.engine === 'neural' && <Note>{said.neuralText}</Note>}
        </header>
        <section aria-label={said.variables} className="grid gap-3">
          <h2 className="text-lg font-semibold">{said.variables}</h2>
          <VariablesForm contract={entry.contract} typed={typed} onChange={setTyped} />
          {error && isWhole && <Note tone="problem">{error.message}</Note>}
        </section>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={use} disabled={!filled || !isWhole || error !== null} title={said.useHint}>
            <Sparkles aria-hidden />
            {said.use}
          </Button>
          <Button onClick={() => keeping.mutate()} disabled={keeping.isPending}>
            <FileText aria-hidden />
            {said.keep}
          </Button>
        </div>
        {filled && <Copies entry={entry} prompt={filled.prompt} request={filled.request} isEdit={filled.pictures.length > 0} />}
      </div>
    </div>
  )
}

const Chip = ({ to, children }: { to: { genre: string } | { tag: string }; children: string }) => (
  <Link
    to="/library"
    search={to}
    className="inline-flex min-h-7 items-center rounded-full bg-ink/7 px-3 pointer-coarse:min-h-9 hover:bg-ink/12"
  >
    {children}
  </Link>
)

type CopyName = 'prompt' | 'contract' | 'curl' | 'typescript' | 'python' | 'cli'
type CopiesProps = { entry: LibraryEntry; prompt: string; request: Parameters<typeof snippetsOf>[0]; isEdit: boolean }

/** The entry as words, as a contract and as calls, with the values that were filled in. */
function Copies({ entry, prompt, request, isEdit }: CopiesProps) {
  const [as, setAs] = useState<CopyName>('prompt')
  const { data: session } = useQuery(sessionQuery)
  // Other servers know neither seeds nor pictures that are only named here.
  const { easel: _, images: __, ...plain } = { images: null, ...request, model: request.model ?? 'gpt-image-2' }
  const snippets = snippetsOf(plain, { origin: window.location.origin, needsKey: session?.state !== 'open', isEdit })
  const texts: Record<CopyName, [label: string, text: string]> = {
    prompt: [said.prompt, prompt],
    contract: [said.contract, entry.copies.contract],
    curl: ['curl', snippets.curl],
    typescript: ['TypeScript', snippets.typescript],
    python: ['Python', snippets.python],
    cli: ['Easel', snippets.cli],
  }
  return (
    <section aria-label={said.take} className="grid min-w-0 gap-2">
      <h2 className="text-lg font-semibold">{said.take}</h2>
      <Tabs
        label={said.takeAs}
        value={as}
        onChange={setAs}
        tabs={(Object.keys(texts) as CopyName[]).map((name) => {
          const [label, text] = texts[name]
          return { name, label, content: <CodeBlock code={text} label={label} /> }
        })}
      />
    </section>
  )
}
