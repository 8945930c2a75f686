import { BookOpen, Clapperboard, FlaskConical, ImagePlus, type LucideIcon, PackageOpen, Smartphone, Type } from 'lucide-react'
import { useState } from 'react'
import type { Draft } from '../../parts/draft.ts'
import { Dialog } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

type Start = keyof typeof words.create.starters

const STARTS: { start: Start; icon: LucideIcon; draft?: Partial<Draft> }[] = [
  { start: 'test', icon: FlaskConical, draft: { quality: 'low', n: 1 } },
  { start: 'product', icon: PackageOpen, draft: { prompt: words.create.prompts.product, size: '1536x1024', quality: 'medium' } },
  { start: 'reference', icon: ImagePlus },
  { start: 'text', icon: Type, draft: { prompt: words.create.prompts.text, size: '1024x1536', quality: 'medium' } },
  { start: 'mockup', icon: Smartphone, draft: { prompt: words.create.prompts.mockup, size: '864x1536', quality: 'medium' } },
  { start: 'frame', icon: Clapperboard, draft: { prompt: words.create.prompts.frame, size: '1536x864', quality: 'medium' } },
  { start: 'examples', icon: BookOpen },
]

/** What one may want here: each start fills the form, and says nothing that could not be changed. */
export function Starters({ onStart, onReference }: { onStart: (draft: Partial<Draft>) => void; onReference: () => void }) {
  const [isBrowsing, setBrowsing] = useState(false)
  const begin = (start: Start, draft?: Partial<Draft>) => {
    if (start === 'reference') onReference()
    else if (start === 'examples') setBrowsing(true)
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
        {STARTS.map(({ start, icon: Icon, draft }) => (
          <li key={start} className="w-64 shrink-0 snap-start sm:w-auto sm:last:col-span-2">
            <button
              type="button"
              onClick={() => begin(start, draft)}
              className="group flex h-full w-full items-start gap-3.5 rounded-card border border-line bg-sheet p-4 text-left transition-[border-color,box-shadow] hover:border-edge hover:shadow-card"
            >
              <span className="grid size-10 shrink-0 place-items-center rounded-control bg-sunk text-quiet transition-colors group-hover:bg-ink group-hover:text-wall">
                <Icon aria-hidden className="size-[18px]" />
              </span>
              <span className="grid">
                <span className="font-semibold">{words.create.starters[start].title}</span>
                <span className="text-sm text-quiet">{words.create.starters[start].text}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Dialog open={isBrowsing} onOpenChange={setBrowsing} title={words.create.examples} description={words.create.examplesLead} wide>
        <ul className="grid gap-2 sm:grid-cols-2">
          {words.create.exampleList.map((prompt) => (
            <li key={prompt}>
              <button
                type="button"
                onClick={() => {
                  setBrowsing(false)
                  onStart({ prompt })
                }}
                className="h-full w-full rounded-control border border-line p-3 text-left text-sm transition-colors hover:border-ink"
              >
                {prompt}
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  )
}
