import { useQuery } from '@tanstack/react-query'
import { ESTIMATE_ROUTE, estimateQuery } from '../../api/estimate.ts'
import { PREVIEWS } from '../../api/images.ts'
import { routesQuery } from '../../api/server.ts'
import type { Size } from '../../lib/sizes.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { bodyOf, type Draft } from '../../parts/draft.ts'
import { words } from '../../words/index.ts'

const SETTLE_MS = 350

/** What the order will count as, live, coarse pictures included; nothing where the server does not reckon. */
export function Cost({ draft, references }: { draft: Draft; references: readonly File[] }) {
  const { data: routes } = useQuery(routesQuery)
  const { data: inputs } = useQuery({
    queryKey: ['pixels', references.map(({ name, size, lastModified }) => [name, size, lastModified])],
    queryFn: () => Promise.all(references.map(pixelsOf)),
  })
  const settled = useDebounced(JSON.stringify(bodyOf({ ...draft, prompt: draft.prompt || '.' })), SETTLE_MS)
  const { data, isError } = useQuery({
    ...estimateQuery({ ...JSON.parse(settled), stream: true, partial_images: PREVIEWS, inputs: inputs ?? [] }),
    enabled: inputs !== undefined && (routes?.includes(ESTIMATE_ROUTE) ?? false),
  })
  if (!data || isError) return null
  const { expected } = data.seconds
  return (
    <p className="figures flex flex-wrap justify-between gap-x-4 text-sm text-quiet" title={words.create.costHint}>
      <span>
        {words.create.cost} <strong className="font-semibold text-ink">{words.ui.dollars(data.cost_usd * draft.n)}</strong>
      </span>
      {expected !== null && <span>{words.create.takes(expected * draft.n)}</span>}
    </p>
  )
}

async function pixelsOf(file: File): Promise<Size> {
  const { width, height } = await createImageBitmap(file)
  return { width, height }
}
