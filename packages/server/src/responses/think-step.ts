import type { ResponseItem } from '@easel/protocol'
import { followJob, hasEnded } from '../jobs/index.ts'
import type { Job } from '../records/index.ts'
import { type Drawing, jobOf, leaveIfStopped } from './draw-step.ts'
import { idsOf } from './ids.ts'
import type { StepToDraw } from './plan-step.ts'
import type { StoredItem } from './response.ts'
import { tellThought } from './speak.ts'

/**
 * The thoughts about one picture, told while its drafts are looked at and mended, before the picture itself begins; null where
 * nothing is thought over. Their words are told only where a summary is asked for.
 */
export async function thinkStep(drawing: Drawing, step: StepToDraw, outputIndex: number): Promise<StoredItem | null> {
  if (step.kind !== 'draw' || !step.terms.think) return null
  // Why there can be no job is told where the picture should be.
  const job = await jobOf(drawing, step).catch(() => null)
  if (!job?.request.think) return null
  const { response, tell } = drawing
  const { reasoning: id } = idsOf(response.id, step.index)
  const place = { output_index: outputIndex }
  await tell('response.output_item.added', { ...place, item: { id, type: 'reasoning', summary: [] } })
  const told: string[] = []
  for await (const text of thoughtsOf(drawing, job)) {
    if (!response.asked.summary) continue
    await tellThought({ item_id: id, ...place, summary_index: told.length }, text, tell)
    told.push(text)
  }
  const shown: ResponseItem = { id, type: 'reasoning', summary: told.map((text) => ({ type: 'summary_text', text })) }
  await tell('response.output_item.done', { ...place, item: shown })
  return { id, shown, pictures: [], parents: [] }
}

/** What thinking says until it is over; of a job that nobody heard, what its picture says was mended. */
async function* thoughtsOf({ services, signal }: Drawing, job: Job): AsyncGenerator<string> {
  let heard = false
  for await (const event of followJob(services, job.id, signal)) {
    if (event.type === 'settled' || event.type === 'preview') return
    if (event.type === 'state' && hasEnded(event.state)) break
    if (event.type !== 'thought') continue
    heard = true
    yield event.text
  }
  await leaveIfStopped({ services, signal }, job)
  if (heard) return
  for (const { warnings } of await services.records.pictures.ofJob(job.id))
    for (const { code, message } of warnings) if (code === 'repaired' || code === 'check_failed') yield message
}
