import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Cell, ExperimentDetails } from '../../api/experiments.ts'
import { promote } from '../../api/experiments.ts'
import { Button, ButtonLink, Card, Facts, say } from '../../ui/index.ts'
import { experiments as said } from '../../words/experiments.ts'
import { words } from '../../words/index.ts'
import { pictureOf } from './grid.ts'
import { useScore } from './matrix.tsx'

const SCORES = [1, 2, 3, 4, 5]

/** The cell that was chosen: why it passed or failed, what it is worth, and the way to make it the contract. */
export function CellPanel({ experiment, cell }: { experiment: ExperimentDetails; cell: Cell | null }) {
  return (
    <section aria-label={said.chosen} className="xl:sticky xl:top-6">
      {cell ? (
        <Chosen experiment={experiment} cell={cell} />
      ) : (
        <p className="rounded-card border border-dashed border-edge/50 p-6 text-center text-quiet">{said.chooseCell}</p>
      )}
    </section>
  )
}

function Chosen({ experiment, cell }: { experiment: ExperimentDetails; cell: Cell }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const scoring = useScore(experiment.id)
  const promoting = useMutation({
    mutationFn: () => promote(experiment.id, cell.number),
    onSuccess: (contract) => {
      for (const stale of ['contracts', 'contract']) void client.invalidateQueries({ queryKey: [stale] })
      say(said.promoted(contract.version))
      return navigate({ to: '/contracts/$id', params: { id: contract.id } })
    },
  })
  const attempt = cell.attempts.at(-1)
  const picture = pictureOf(cell)
  const mine = experiment.ranking.find(({ cell: number }) => number === cell.number)?.score ?? null
  return (
    <Card className="grid gap-5">
      <header className="flex items-baseline justify-between gap-3">
        <h2 className="text-lg font-semibold">{said.cell(cell.number)}</h2>
        <span className={cell.outcome === 'passed' ? 'text-sm font-semibold text-good' : 'text-sm font-semibold text-problem'}>
          {said.outcome[cell.outcome]}
        </span>
      </header>
      {picture && (
        <img
          src={`${picture.url}/thumbnail`}
          alt={attempt?.prompt ?? ''}
          className="checkers max-h-72 w-auto max-w-full justify-self-center rounded-sheet"
        />
      )}
      {picture && (
        <fieldset aria-label={said.score} className="grid grid-cols-5 gap-1.5">
          {SCORES.map((score) => (
            <Button
              key={score}
              size="small"
              className="px-0 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-wall"
              aria-label={said.scoreOf(score)}
              aria-pressed={mine !== null && Math.round(mine) === score}
              onClick={() => scoring.mutate({ cell: cell.number, score })}
            >
              {score}
            </Button>
          ))}
        </fieldset>
      )}
      {attempt && (
        <ul className="grid gap-2 text-sm">
          {attempt.checks.length === 0 && <li className="text-quiet">{said.noChecks}</li>}
          {attempt.checks
            .filter(({ required, pass }) => required || pass === false)
            .map(({ check, pass, sentence }) => (
              <li key={check} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
                <span aria-hidden className={pass === null ? 'text-quiet' : pass ? 'text-good' : 'text-problem'}>
                  {pass === null ? '–' : pass ? '✓' : '✗'}
                </span>
                <span>
                  <span className="font-mono text-xs text-quiet">{check}</span>
                  <br />
                  {sentence}
                </span>
              </li>
            ))}
          {attempt.reasons.map((reason) => (
            <li key={reason} className="text-problem">
              {reason}
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          ...Object.entries(cell.parameters).map(([name, value]) => [name, String(value)] as const),
          ...(attempt ? [[words.create.seed, String(attempt.seed)] as const] : []),
          [said.attempts(cell.attempts.length), words.ui.dollars(cell.cost_usd)],
        ]}
      />
      <div className="flex flex-wrap gap-2">
        {attempt && (
          <Button look="primary" size="small" disabled={promoting.isPending} title={said.promoteHint} onClick={() => promoting.mutate()}>
            {said.promote}
          </Button>
        )}
        {picture && (
          <ButtonLink size="small" to="/pictures/$id" params={{ id: picture.id }}>
            {said.open}
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}
