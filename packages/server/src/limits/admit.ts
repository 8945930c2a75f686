import { BATCH_SHARE, estimate, type ImageRequest, WireError } from '@easel/protocol'
import type { Caller, Project } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { budgetOf, overBudget } from './budget.ts'
import { requireRoom } from './room.ts'
import { TIERS } from './tiers.ts'
import { rateLimitError, rateLimitHeaders } from './wire.ts'

/**
 * Lets a request in, or throws 403 or 429; gives the `x-ratelimit-*` headers of its answer. Lines of a batch cost their share
 * and are not counted by the minute: they have a pool of their own.
 */
export async function admit(
  services: Services,
  { project }: Caller,
  request: ImageRequest,
  { isBatch = false } = {},
): Promise<Record<string, string>> {
  requireVerified(project, request.model)
  if (!isBatch) await requireRoom(services, project)
  await checkBudget(services, project, request, isBatch ? BATCH_SHARE : 1)
  return isBatch ? {} : takeRate(services, project, request)
}

/** OpenAI's own models ask for a verified organization; Easel's do not. */
function requireVerified({ id, verified }: Project, model: string): void {
  if (verified || !model.startsWith('gpt-image')) return
  throw new WireError(
    'forbidden',
    `Your organization must be verified to use the model \`${model}\`. Whoever runs this server verifies it with: easel projects set ${id} --verified on`,
  )
}

/** Refuses early what the budget has no room for; the last word is said when the job is recorded. */
async function checkBudget({ records, now }: Services, project: Project, request: ImageRequest, share: number): Promise<void> {
  const budget = budgetOf(project, now())
  if (!budget) return
  const committed = await records.usage.committed(project.id, budget.sinceDay)
  if (committed + (await estimate(request)).dollars * share > budget.limit) throw overBudget()
}

async function takeRate({ rateLimits, now }: Services, { id, tier }: Project, request: ImageRequest): Promise<Record<string, string>> {
  if (tier === null) return {}
  const limits = TIERS[tier]
  const units = {
    requests: 1,
    tokens: (await estimate(request)).usage.total_tokens,
    'input-images': request.n + request.images.length,
  }
  const verdict = await rateLimits.take(id, limits, units, Math.floor(now()))
  const { refused } = verdict
  if (refused) throw rateLimitError(request.model, limits, units, { ...verdict, refused })
  return rateLimitHeaders(limits, verdict)
}
