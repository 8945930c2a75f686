import { type ImageRequest, WireError, type WireRules } from '@easel/protocol'
import { createTray, type Tray } from '../blobs/index.ts'
import { checkEngine } from '../engines/index.ts'
import { keepInputs, takeInputs, type Upload } from '../inputs/index.ts'
import type { Caller } from '../keys/index.ts'
import { admit } from '../limits/index.ts'
import type { Claim, Job } from '../records/index.ts'
import { moderateInput } from '../safety/index.ts'
import type { Services } from '../services.ts'
import { addJob, type JobStep } from './add-job.ts'

/** By which rules a caller's requests are read. */
export const wireRules = ({ config }: Services, { profile }: Caller): WireRules => ({ profile, transparent: config.transparent })

/** The files of a form, and the tray on which they lie. */
export type Sent = { tray: Tray; uploads: Upload[] }

type Terms = {
  caller: Caller
  requestId: string
  /** Fires when nobody wants the answer any more. */
  signal: AbortSignal
  sent?: Sent
  /** The batch whose line this is, and the name of its job. */
  batch?: { id: string; job: string }
  /** The client's name for the request, under which its job is found again. */
  claim?: Claim
  /** One picture of an answer. */
  step?: JobStep & { isAdmitted: boolean }
}

/**
 * Lets a request in, fetches its pictures and checks its words. Either there is a job afterwards and its inputs are kept,
 * or the request was refused and nothing of it stays. `headers` tell of the limits.
 */
export async function acceptJob(
  services: Services,
  request: ImageRequest,
  { caller, requestId, signal, sent = { tray: createTray(services.blobs), uploads: [] }, batch, claim, step }: Terms,
): Promise<{ job: Job; headers: Record<string, string> }> {
  const { tray, uploads } = sent
  try {
    await checkEngine(services, request)
    const limits = step?.isAdmitted ? {} : await admit(services, caller, request, { isBatch: batch !== undefined })
    const withTray = { ...services, blobs: tray }
    const inputs = await takeInputs(withTray, caller, request, uploads, signal)
    // Whoever holds the request until its answer need not hold its data URLs, which can be megabytes.
    Object.assign(request, { images: [], mask: null })
    await moderateInput(withTray, caller, request, inputs, { requestId, signal })
    if (signal.aborted) throw new WireError('cancelled', 'The client left before its request was accepted.')
    const options = {
      caller,
      inputs,
      origin: 'api',
      requestId,
      ...(batch && { batch }),
      ...(claim && { claim }),
      ...(step && { step }),
    } as const
    const job = await keepInputs(services, tray, inputs, () => addJob(services, request, options))
    return { job, headers: { ...limits, 'x-easel-job': job.id } }
  } finally {
    await tray.clear()
  }
}
