import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { comparisonQuery } from '../../api/directory.ts'
import { titleOf } from '../../lib/variables.ts'
import { Button, Note, Skeleton, Switch } from '../../ui/index.ts'
import { models as said } from '../../words/models.ts'

/** Two to six models beside each other, and who says what. */
export function Comparison({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const [isShort, setShort] = useState(true)
  const { data, error, isPending } = useQuery({ ...comparisonQuery(ids), enabled: ids.length > 1 })
  const rows = data?.rows.filter(({ differs }) => differs || !isShort) ?? []
  return (
    <section aria-labelledby="comparison" className="grid min-w-0 gap-3 rounded-card border border-line bg-sheet p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="comparison" className="text-lg font-semibold">
          {ids.length > 1 ? said.compareTitle : said.compare(ids.length)}
        </h2>
        <div className="flex flex-wrap items-center gap-4">
          {ids.length > 1 && <Switch label={said.onlyDiffering} checked={isShort} onChange={setShort} />}
          <Button look="quiet" size="small" onClick={onClear}>
            {said.clearCompare}
          </Button>
        </div>
      </div>
      {error && <Note tone="problem">{error.message}</Note>}
      {ids.length > 1 && isPending && <Skeleton className="h-60" />}
      {data && ids.length > 1 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section aria-label={said.compareTitle} tabIndex={0} className="overflow-x-auto">
          <table className="w-full text-sm" style={{ minWidth: `${8 + data.models.length * 11}rem` }}>
            <thead>
              <tr className="text-left [&_th]:px-3 [&_th]:py-2">
                <th scope="col" className="font-normal text-quiet">
                  {said.property}
                </th>
                {data.models.map((model) => (
                  <th key={model} scope="col" className="font-semibold [overflow-wrap:anywhere]">
                    {model}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ group, property, values, sources }, index) => (
                <Fragment key={property}>
                  {rows[index - 1]?.group !== group && (
                    <tr className="border-t border-line">
                      <th
                        scope="rowgroup"
                        colSpan={values.length + 1}
                        className="px-3 pt-4 pb-1 text-left text-xs font-semibold text-quiet"
                      >
                        {titleOf(group)}
                      </th>
                    </tr>
                  )}
                  <tr className="align-top [&_td]:px-3 [&_td]:py-2">
                    <th scope="row" className="w-40 px-3 py-2 text-left font-medium">
                      {titleOf(property)}
                    </th>
                    {values.map((value, column) => {
                      const source = sources[column]
                      return (
                        <td key={data.models[column]} className="[overflow-wrap:anywhere]" title={source ? said.source(source) : undefined}>
                          <span className={value === said.unknown ? 'text-quiet' : ''}>{value}</span>
                          {source && <span className="block text-xs text-quiet">{source}</span>}
                        </td>
                      )
                    })}
                  </tr>
                </Fragment>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
