import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { fillContract } from '../../api/contracts.ts'
import { libraryEntry, libraryQuery } from '../../api/library.ts'
import { routesQuery } from '../../api/server.ts'
import { type Draft, draftOf } from '../../parts/draft.ts'
import { words } from '../../words/index.ts'

type Start = keyof typeof words.create.starters
type Examples = { genre: string } | { tag: string } | Record<string, never>

/** `entry`: the contract of the library that a start loads; `picture`: the entry whose picture it shows, where its own has none; `examples`: others of its kind. */
const STARTS: { start: Start; entry: string; picture?: string; change?: Partial<Draft>; examples: Examples }[] = [
  { start: 'test', entry: 'honey-jar-oak', change: { quality: 'low', n: 1 }, examples: {} },
  { start: 'product', entry: 'perfume-stone-podium', examples: { genre: 'product-still' } },
  { start: 'reference', entry: 'reference-on-marble', picture: 'armchair-sweep', examples: { genre: 'edit' } },
  { start: 'text', entry: 'jazz-poster-swiss', examples: { genre: 'typographic' } },
  { start: 'mockup', entry: 'app-recipe-detail', examples: { genre: 'ui-mockup' } },
  { start: 'frame', entry: 'first-frame-push-in', examples: { genre: 'scene-still' } },
]

type StartersProps = {
  onStart: (draft: Partial<Draft>) => void
  /** Asks for the picture that an edit begins with. */
  onReference: () => void
}

/** What one may want here: each start is a contract of the library, which fills the form and says nothing that could not be changed. */
export function Starters({ onStart, onReference }: StartersProps) {
  const { data: routes } = useQuery(routesQuery)
  const { data: library } = useQuery({ ...libraryQuery({}), enabled: routes?.includes('GET /easel/v1/library') ?? false })
  const starting = useMutation({
    mutationFn: async (id: string) => fillContract({ contract: (await libraryEntry(id)).contract }),
    onSuccess: ({ request }, id) => onStart({ ...draftOf(request), seed: '', ...STARTS.find(({ entry }) => entry === id)?.change }),
  })
  const begin = ({ start, entry }: (typeof STARTS)[number]) => {
    // A browser opens its dialogue only as long as the click is fresh.
    if (start === 'reference') onReference()
    starting.mutate(entry)
  }
  const pictureOf = (id: string) => library?.data.find((line) => line.id === id)?.thumbnail ?? null
  return (
    <section aria-labelledby="starters" aria-busy={starting.isPending} className="grid min-w-0 gap-5 sm:gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="grid gap-2">
          <h2 id="starters" className="text-3xl leading-[1.08] font-semibold tracking-[-0.03em]">
            {words.create.question}
          </h2>
          <p className="max-w-[58ch] text-quiet">{words.create.questionLead}</p>
        </div>
        <Link to="/library" className="flex min-h-9 items-center gap-1.5 text-sm font-medium text-quiet hover:text-ink">
          {words.create.allExamples}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </div>
      <ul className="-mx-4 flex scroll-px-4 snap-x snap-mandatory gap-3 overflow-x-auto px-4 pb-2 sm:mx-0 sm:grid sm:grid-cols-2 sm:px-0 xl:grid-cols-3">
        {STARTS.map((each) => (
          <Card
            key={each.start}
            start={each.start}
            picture={pictureOf(each.picture ?? each.entry)}
            examples={each.examples}
            onBegin={() => begin(each)}
          />
        ))}
      </ul>
    </section>
  )
}

type CardProps = { start: Start; picture: string | null; examples: Examples; onBegin: () => void }

function Card({ start, picture, examples, onBegin }: CardProps) {
  const { title, text } = words.create.starters[start]
  return (
    <li className="group relative w-48 shrink-0 snap-start rounded-card border border-line bg-sheet transition-[border-color,box-shadow] hover:border-edge hover:shadow-card sm:w-auto">
      <button type="button" onClick={onBegin} className="grid w-full content-start rounded-card p-2 pb-11 text-left">
        <span className="grid h-28 place-items-center overflow-hidden rounded-[10px] bg-sunk p-3 sm:h-40 sm:p-4">
          {picture && (
            <img
              src={picture}
              alt=""
              className="max-h-22 w-auto max-w-full rounded-sheet shadow-lift transition-transform duration-300 group-hover:scale-[1.03] sm:max-h-32"
            />
          )}
        </span>
        <span className="grid px-2 pt-3">
          <span className="font-semibold">{title}</span>
          <span className="text-sm text-quiet">{text}</span>
        </span>
      </button>
      <Link
        to="/library"
        search={examples}
        aria-label={words.create.examplesOf(title)}
        className="absolute bottom-2.5 left-4 flex min-h-8 items-center gap-1 rounded-control text-sm text-quiet underline-offset-4 hover:text-ink hover:underline"
      >
        {words.create.examples}
        <ArrowRight aria-hidden className="size-3.5" />
      </Link>
    </li>
  )
}
