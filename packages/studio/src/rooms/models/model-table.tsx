import { useState } from 'react'
import type { DirectoryModel, Fact } from '../../api/directory.ts'
import { Dialog } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { models as said } from '../../words/models.ts'

type TableProps = { models: readonly DirectoryModel[]; compared: readonly string[]; onCompare: (id: string) => void }

/** One line for each model; on a phone the table scrolls beneath its first column. */
export function ModelTable({ models, compared, onCompare }: TableProps) {
  const [open, setOpen] = useState<DirectoryModel | null>(null)
  const { columns } = said
  return (
    <section aria-label={said.title} className="grid min-w-0 gap-2">
      <p className="text-sm text-quiet" role="status">
        {said.found(models.length)}
      </p>
      <div className="overflow-x-auto rounded-card border border-line bg-sheet">
        <table className="w-full min-w-[56rem] text-sm">
          <thead>
            <tr className="text-left text-quiet [&_th]:px-3 [&_th]:py-2.5 [&_th]:font-medium">
              <th scope="col" className="sticky left-0 bg-sheet">
                {columns.model}
              </th>
              {(['place', 'price', 'latency', 'text', 'mask', 'licence'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <tr key={model.id} className="border-t border-line align-top [&_td]:px-3 [&_td]:py-3">
                <th scope="row" className="sticky left-0 max-w-64 bg-sheet px-3 py-2 text-left font-normal">
                  <label className="flex items-start gap-2.5 py-1">
                    <input
                      type="checkbox"
                      checked={compared.includes(model.id)}
                      onChange={() => onCompare(model.id)}
                      aria-label={said.compareThis(model.name)}
                      className="mt-0.5 size-4.5 shrink-0 accent-(--color-accent)"
                    />
                    <span className="grid gap-0.5">
                      <span className="font-semibold">{model.name}</span>
                      <span className="text-xs text-quiet">
                        {model.vendor}
                        <Status status={model.facts.status} />
                      </span>
                    </span>
                  </label>
                  <button
                    type="button"
                    onClick={() => setOpen(model)}
                    className="ml-7 min-h-7 text-xs text-quiet underline underline-offset-4 hover:text-ink"
                    aria-label={said.details(model.name)}
                  >
                    {said.sources}
                  </button>
                  {model.stale.length > 0 && (
                    <span className="ml-2 rounded-full bg-note px-2 py-0.5 text-xs" title={said.staleTitle(model.stale.join(', '))}>
                      {said.stale}
                    </span>
                  )}
                </th>
                <td>{told(model.facts.runs, (runs) => runs.join(', '))}</td>
                <td className="figures">{priceOf(model)}</td>
                <td className="figures">
                  {told(model.facts.latency, ({ from_s, to_s }) => (from_s === to_s ? `${from_s}` : `${from_s}–${to_s}`))}
                </td>
                <td>{told(model.facts.text, String)}</td>
                <td>{told(model.facts.mask, String)}</td>
                <td>{told(model.facts.licence, ({ name }) => name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Dialog open={open !== null} onOpenChange={() => setOpen(null)} title={open?.name ?? ''} description={open?.note} wide>
        {open && <Facts model={open} />}
      </Dialog>
    </section>
  )
}

function Status({ status }: { status: DirectoryModel['facts']['status'] }) {
  if (status === 'unknown' || status.value === 'current') return null
  return <span className="ml-2 font-semibold text-problem">{said.ended[status.value]}</span>
}

/** Everything that is known, with who says so and since when. */
function Facts({ model: { facts, stale } }: { model: DirectoryModel }) {
  return (
    <dl className="grid gap-3 text-sm">
      {Object.entries(facts).map(([name, fact]) => (
        <div key={name} className="grid gap-x-4 gap-y-0.5 border-t border-line pt-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="text-quiet">{name.replaceAll('_', ' ')}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {fact === 'unknown' ? (
              <span className="text-quiet">{said.unknown}</span>
            ) : (
              <>
                <span className="font-medium">{wordsOf(fact.value)}</span>
                <br />
                <span className="text-xs text-quiet">
                  {said.readOn(fact.source, fact.verified)}
                  {stale.includes(name) && <strong className="ml-2 rounded-full bg-note px-2 font-normal text-ink">{said.stale}</strong>}
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function told<Value>(fact: Fact<Value>, tell: (value: Value) => string) {
  return fact === 'unknown' ? <span className="text-quiet">{said.unknown}</span> : tell(fact.value)
}

function priceOf({ image_usd, facts }: DirectoryModel) {
  const price = image_usd.medium ?? Object.values(image_usd)[0]
  if (price !== undefined) return price === 0 ? said.free : words.ui.dollars(price)
  return facts.prices !== undefined && facts.prices !== 'unknown' && facts.prices.value === null ? (
    said.free
  ) : (
    <span className="text-quiet">{said.unknown}</span>
  )
}

function wordsOf(value: unknown): string {
  if (value === null) return words.ui.none
  if (Array.isArray(value)) return value.map(wordsOf).join(', ') || words.ui.none
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${name.replaceAll('_', ' ')}: ${wordsOf(part)}`)
      .join(', ')
  return String(value)
}
