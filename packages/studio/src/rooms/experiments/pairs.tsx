import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { type ExperimentDetails, vote } from '../../api/experiments.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { experiments as said } from '../../words/experiments.ts'
import { nextPair, pairName, pictureOf } from './grid.ts'

/** Two pictures at a time: which is better? By hand or by arrow keys. */
export function Pairs({ experiment }: { experiment: ExperimentDetails }) {
  const client = useQueryClient()
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const pair = useMemo(() => {
    const ranks = new Map(experiment.ranking.map((rank) => [rank.cell, rank]))
    const candidates = experiment.cells
      .filter((cell) => pictureOf(cell) !== null)
      .map(({ number }) => {
        const { wins = 0, losses = 0, strength = 1 } = ranks.get(number) ?? {}
        return { cell: number, seen: wins + losses, strength }
      })
    return nextPair(candidates, passed)
  }, [experiment, passed])
  const voting = useMutation({
    mutationFn: (said: { better: number; worse: number }) => vote(experiment.id, said),
    onSuccess: (details) => client.setQueryData(['experiment', experiment.id], details),
  })
  const [left, right] = pair ?? [null, null]
  const pass = () => {
    if (pair) setPassed((now) => new Set(now).add(pairName(...pair)))
  }
  const pick = (better: number, worse: number) => {
    pass()
    voting.mutate({ better, worse })
  }

  useEffect(() => {
    if (left === null || right === null) return
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isInControl(event.target)) return
      if (event.key === 'ArrowLeft') pick(left, right)
      else if (event.key === 'ArrowRight') pick(right, left)
      else if (event.key === 'ArrowDown') pass()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  })

  if (left === null || right === null) return <EmptyState icon={<ArrowRight aria-hidden />} title={said.tooFew} />
  return (
    <section aria-label={said.views.pairs} className="grid gap-4">
      <p className="text-sm text-quiet">{said.pairHint}</p>
      <div className="grid grid-cols-2 gap-3 sm:gap-6">
        <Side experiment={experiment} number={left} label={said.left} onPick={() => pick(left, right)} isLeft />
        <Side experiment={experiment} number={right} label={said.right} onPick={() => pick(right, left)} />
      </div>
      <Button look="quiet" className="justify-self-center" onClick={pass}>
        {said.skip}
      </Button>
    </section>
  )
}

/** Where arrows already mean something. */
const isInControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="radiogroup"], [role="tablist"], [role="menu"]') !== null

type SideProps = { experiment: ExperimentDetails; number: number; label: string; onPick: () => void; isLeft?: boolean }

function Side({ experiment, number, label, onPick, isLeft = false }: SideProps) {
  const cell = experiment.cells.find((each) => each.number === number) ?? null
  const picture = pictureOf(cell)
  return (
    <button
      type="button"
      onClick={onPick}
      className="group grid content-start gap-3 rounded-card border border-line bg-sheet p-3 hover:border-edge sm:p-4"
    >
      {picture && (
        <img
          src={picture.url}
          alt={said.cell(number)}
          className="checkers mx-auto max-h-[60vh] w-auto max-w-full rounded-sheet object-contain"
        />
      )}
      <span className="flex items-center justify-center gap-2 text-sm font-semibold">
        {isLeft && <ArrowLeft aria-hidden className="size-4" />}
        {label}
        {!isLeft && <ArrowRight aria-hidden className="size-4" />}
      </span>
    </button>
  )
}
