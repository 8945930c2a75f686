import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Contract, type Filled, fillQuery } from '../../api/contracts.ts'
import { estimateQuery } from '../../api/estimate.ts'
import { order, PREVIEWS } from '../../api/images.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { missingIn, type Typed, titleOf, valuesOf } from '../../lib/variables.ts'
import { VariablesForm } from '../../parts/variables-form.tsx'
import { Button, ButtonLink, Card, CopyButton, Note } from '../../ui/index.ts'
import { contracts as said } from '../../words/contracts.ts'
import { words } from '../../words/index.ts'

const SETTLE_MS = 300

/** The contract with values in it: the prompt as it will be, what it will count as, and one picture of it. */
export function TryIt({ id, contract }: { id: string | null; contract: Contract }) {
  const [typed, setTyped] = useState<Typed>({})
  const settled = useDebounced(JSON.stringify({ contract, typed }), SETTLE_MS)
  const given = JSON.parse(settled) as { contract: Contract; typed: Typed }
  const missing = missingIn(given.contract, given.typed)
  const { data: filled, error } = useQuery({
    ...fillQuery({ contract: given.contract }, valuesOf(given.contract, given.typed)),
    enabled: missing.length === 0,
  })
  return (
    <Card className="grid gap-5">
      <h2 className="text-lg font-semibold">{said.fill}</h2>
      <VariablesForm contract={contract} typed={typed} onChange={setTyped} />
      {missing.length > 0 && <p className="text-sm text-quiet">{said.missing(missing.map(titleOf).join(', '))}</p>}
      {error && missing.length === 0 && <Note tone="problem">{error.message}</Note>}
      {filled && !error && missing.length === 0 && <Result filled={filled} />}
      {id && (
        <ButtonLink look="quiet" size="small" to="/experiments/new" search={{ contract: id }} className="justify-self-start">
          {said.toExperiment}
        </ButtonLink>
      )}
    </Card>
  )
}

function Result({ filled: { prompt, pictures, request } }: { filled: Filled }) {
  const navigate = useNavigate()
  const body = { ...request, model: request.model ?? 'gpt-image-2' }
  const { data: cost } = useQuery({
    ...estimateQuery({ ...body, stream: true, partial_images: PREVIEWS, inputs: [] }),
    enabled: pictures.length === 0,
  })
  const drawing = useMutation({
    mutationFn: () => order(body),
    onSuccess: ({ id }) => navigate({ to: '/', search: { jobs: [id] } }),
  })
  return (
    <div className="grid gap-3">
      <h3 className="text-sm font-semibold text-quiet">{said.prompt}</h3>
      <p className="max-h-72 overflow-y-auto rounded-control bg-sunk p-3 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{prompt}</p>
      {pictures.length > 0 ? (
        <p className="text-sm text-quiet">{said.needsPicture}</p>
      ) : (
        cost && (
          <p className="figures text-sm text-quiet" title={words.create.costHint}>
            {said.cost} <strong className="font-semibold text-ink">{words.ui.dollars(cost.cost_usd)}</strong>
            {cost.seconds.expected !== null && `, ${words.create.takes(cost.seconds.expected)}`}
          </p>
        )
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={pictures.length > 0 || drawing.isPending} onClick={() => drawing.mutate()} title={said.drawHint}>
          {said.draw}
        </Button>
        <CopyButton text={prompt} />
      </div>
    </div>
  )
}
