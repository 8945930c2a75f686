import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import { type Cell, type ExperimentDetails, vote } from '../../api/experiments.ts'
import { Skeleton, say } from '../../ui/index.ts'
import { experiments as said } from '../../words/experiments.ts'
import { gridOf, pictureOf } from './grid.ts'

type MatrixProps = { experiment: ExperimentDetails; chosen: number | null; onChoose: (cell: number) => void }

const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Rows of values by combinations of parameters, one picture each. One cell takes the focus; arrows move it, digits score it. */
export function Matrix({ experiment, chosen, onChoose }: MatrixProps) {
  const { columns, rows } = gridOf(experiment)
  const table = useRef<HTMLTableElement>(null)
  const navigate = useNavigate()
  const scoring = useScore(experiment.id)
  const scores = new Map(experiment.ranking.map(({ cell, score }) => [cell, score]))
  const numberAt = (row: number, column: number) => row * columns.length + column + 1
  const focused = chosen ?? 1

  const keys = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    const [row, column] = [Math.floor((focused - 1) / columns.length), (focused - 1) % columns.length]
    const landed = rows[row]?.cells[column] ?? null
    if (move) {
      const next = numberAt(
        Math.min(rows.length - 1, Math.max(0, row + move[0])),
        Math.min(columns.length - 1, Math.max(0, column + move[1])),
      )
      onChoose(next)
      table.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus()
    } else if (/^[1-5]$/.test(event.key) && landed && landed.outcome !== 'skipped') {
      scoring.mutate({ cell: focused, score: Number(event.key) })
    } else if (event.key === 'Enter') {
      const picture = pictureOf(landed)
      if (picture) void navigate({ to: '/pictures/$id', params: { id: picture.id } })
    } else return
    event.preventDefault()
  }

  return (
    <div className="grid min-w-0 gap-2">
      <p className="text-sm text-quiet">{said.matrixHint}</p>
      <div className="overflow-x-auto pb-2">
        <table ref={table} aria-label={said.matrix} className="border-separate border-spacing-2 text-sm" onKeyDown={keys}>
          {columns.length > 1 && (
            <thead>
              <tr>
                <td />
                {columns.map((column) => (
                  <th key={JSON.stringify(column)} scope="col" className="figures px-1 text-left font-medium text-quiet">
                    {nameOf(column)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ values, cells }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and two may hold the same values.
              <tr key={row}>
                <th scope="row" className="max-w-40 min-w-24 pr-2 text-left align-top font-normal [overflow-wrap:anywhere]">
                  <Values values={values} />
                </th>
                {cells.map((cell, column) => {
                  const number = numberAt(row, column)
                  return (
                    <td key={number} className="align-top">
                      <button
                        type="button"
                        data-cell={number}
                        tabIndex={number === focused ? 0 : -1}
                        aria-pressed={number === chosen}
                        aria-label={labelOf(number, cell, scores.get(number) ?? null)}
                        onClick={() => onChoose(number)}
                        className={`grid w-36 gap-1 rounded-sheet text-left sm:w-44 ${number === chosen ? 'outline-2 outline-offset-3 outline-accent' : ''}`}
                      >
                        <Thumb cell={cell} isOver={experiment.state === 'ended'} />
                        <Caption cell={cell} score={scores.get(number) ?? null} />
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Scores a cell from 1 to 5, and says so. */
export function useScore(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (score: { cell: number; score: number }) => vote(id, score),
    onSuccess: (details, { cell, score }) => {
      client.setQueryData(['experiment', id], details)
      say(said.scored(cell, score))
    },
  })
}

function Thumb({ cell, isOver }: { cell: Cell | null; isOver: boolean }) {
  const picture = pictureOf(cell)
  if (picture) return <img src={`${picture.url}/thumbnail`} alt="" className="aspect-square w-full bg-sunk rounded-sheet object-contain" />
  if (cell || isOver)
    return (
      <span className="grid aspect-square w-full place-items-center rounded-sheet border border-dashed border-edge/50 text-quiet">
        {said.waiting}
      </span>
    )
  return <Skeleton className="aspect-square w-full" />
}

function Caption({ cell, score }: { cell: Cell | null; score: number | null }) {
  if (!cell) return null
  return (
    <span className="figures flex justify-between gap-2 px-0.5">
      <span className={cell.outcome === 'passed' ? 'text-good' : cell.outcome === 'failed' ? 'text-problem' : 'text-quiet'}>
        {said.outcome[cell.outcome]}
      </span>
      {score !== null && <span className="font-semibold">{score.toFixed(score % 1 === 0 ? 0 : 1)}</span>}
    </span>
  )
}

function Values({ values }: { values: Cell['values'] }) {
  const entries = Object.entries(values)
  if (entries.length === 0) return <span className="text-quiet">{said.defaults}</span>
  return (
    <dl className="grid gap-1">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt className="text-xs text-quiet">{name}</dt>
          <dd className="font-medium">{String(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A bare number says little: seeds stand with their name. */
const nameOf = (column: Record<string, string | number>) =>
  Object.entries(column)
    .map(([axis, value]) => (typeof value === 'number' ? `${axis} ${value}` : value))
    .join(' · ')

const labelOf = (number: number, cell: Cell | null, score: number | null) =>
  [said.cell(number), cell ? said.outcome[cell.outcome] : said.waiting, ...(score === null ? [] : [said.scoreOf(score)])].join(', ')
