import type { Usage } from '@easel/protocol'
import { dayOf } from '../limits/index.ts'
import type { Job, StoredPicture, UsageEntry } from '../records/index.ts'

type End = { usage: Usage; cost: number; engineMs: number; at: number }

/** The ledger's line of a job that has succeeded; `pictures` are all that it has drawn, coarse ones too. */
export function usageEntryOf(job: Job, pictures: StoredPicture[], { usage, cost, engineMs, at }: End): UsageEntry {
  const images = pictures.filter(({ step }) => step === null).length
  return {
    jobId: job.id,
    project: job.project,
    key: job.key,
    model: job.request.model,
    endpoint: endpointOf(job),
    images,
    partials: pictures.length - images,
    textTokensIn: usage.input_tokens_details.text_tokens,
    imageTokensIn: usage.input_tokens_details.image_tokens,
    tokensOut: usage.output_tokens,
    cost,
    engineMs: Math.max(0, Math.round(engineMs)),
    day: dayOf(at),
  }
}

const endpointOf = ({ origin, kind }: Job) => (origin === 'cli' ? 'draw' : kind === 'edit' ? 'images/edits' : 'images/generations')
