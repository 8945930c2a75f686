import { Link } from '@tanstack/react-router'
import { ArrowRight, Clapperboard, FlaskConical, ImagePlus, type LucideIcon, PackageOpen, Smartphone, Type } from 'lucide-react'
import type { Draft } from '../../parts/draft.ts'
import { words } from '../../words/index.ts'

type Start = keyof typeof words.create.starters

type Examples = { genre: string } | { tag: string } | Record<string, never>

/** `examples`: which entries of the library are of this kind. */
const STARTS: { start: Start; icon: LucideIcon; draft?: Partial<Draft>; examples: Examples }[] = [
  { start: 'test', icon: FlaskConical, draft: { quality: 'low', n: 1 }, examples: {} },
  {
    start: 'product',
    icon: PackageOpen,
    draft: { prompt: words.create.prompts.product, size: '1536x1024', quality: 'medium' },
    examples: { genre: 'product-still' },
  },
  { start: 'reference', icon: ImagePlus, examples: { genre: 'edit' } },
  {
    start: 'text',
    icon: Type,
    draft: { prompt: words.create.prompts.text, size: '1024x1536', quality: 'medium' },
    examples: { genre: 'typographic' },
  },
  {
    start: 'mockup',
    icon: Smartphone,
    draft: { prompt: words.create.prompts.mockup, size: '864x1536', quality: 'medium' },
    examples: { genre: 'ui-mockup' },
  },
  {
    start: 'frame',
    icon: Clapperboard,
    draft: { prompt: words.create.prompts.frame, size: '1536x864', quality: 'medium' },
    examples: { genre: 'scene-still' },
  },
]

/** What one may want here: each start fills the form, and says nothing that could not be changed; beside it are prompts of its kind. */
export function Starters({ onStart, onReference }: { onStart: (draft: Partial<Draft>) => void; onReference: () => void }) {
  const begin = (start: Start, draft?: Partial<Draft>) => {
    if (start === 'reference') onReference()
    else if (draft) onStart(draft)
  }
  return (
    <section aria-labelledby="starters" className="grid min-w-0 gap-5 sm:gap-6">
      <div className="grid gap-2">
        <h2 id="starters" className="text-3xl leading-[1.08] font-semibold tracking-[-0.03em]">
          {words.create.question}
        </h2>
        <p className="max-w-[58ch] text-quiet">{words.create.questionLead}</p>
      </div>
      <ul className="-mx-4 flex scroll-px-4 snap-x snap-mandatory gap-2 overflow-x-auto px-4 pb-2 sm:mx-0 sm:grid sm:grid-cols-2 sm:px-0">
        {STARTS.map(({ start, icon: Icon, draft, examples }) => (
          <li
            key={start}
            className="group relative w-64 shrink-0 snap-start rounded-card border border-line bg-sheet transition-[border-color,box-shadow] sm:w-auto hover:border-edge hover:shadow-card"
          >
            <button
              type="button"
              onClick={() => begin(start, draft)}
              className="flex h-full w-full items-start gap-3.5 rounded-card p-4 pb-11 text-left"
            >
              <span className="grid size-10 shrink-0 place-items-center rounded-control bg-sunk text-quiet transition-colors group-hover:bg-ink group-hover:text-wall">
                <Icon aria-hidden className="size-[18px]" />
              </span>
              <span className="grid">
                <span className="font-semibold">{words.create.starters[start].title}</span>
                <span className="text-sm text-quiet">{words.create.starters[start].text}</span>
              </span>
            </button>
            <Link
              to="/library"
              search={examples}
              aria-label={words.create.examplesOf(words.create.starters[start].title)}
              className="absolute bottom-2.5 left-[4.375rem] flex min-h-8 items-center gap-1 rounded-control text-sm text-quiet underline-offset-4 hover:text-ink hover:underline"
            >
              {words.create.examples}
              <ArrowRight aria-hidden className="size-3.5" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
