import type { ImageRequest } from '@easel/protocol'
import type { Inputs } from '../inputs/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { decide } from './decide.ts'

export { createSafety, type Safety } from './create-safety.ts'
export { judgeParts, type ModerationPart } from './judge-parts.ts'

/** Reads the prompt and looks at the input pictures; throws `moderation_blocked`. */
export async function moderateInput(
  services: Services,
  caller: Caller,
  { prompt, moderation: level }: Pick<ImageRequest, 'prompt' | 'moderation'>,
  { images }: Inputs,
  { requestId, signal }: { requestId: string; signal?: AbortSignal },
): Promise<void> {
  const subject = { project: caller.project.id, key: caller.key?.id ?? null, requestId, prompt, level }
  await decide(services, subject, { stage: 'input_text', text: prompt }, signal)
  if (!services.safety.looksAt('input_image')) return
  for (const { hash } of images) {
    const bytes = await services.blobs.get(hash)
    if (!bytes) throw new Error(`The input picture ${hash} has no bytes.`)
    await decide(services, subject, { stage: 'input_image', bytes }, signal)
  }
}

/** Looks at a picture that has been drawn, before anybody else sees it; throws `moderation_blocked`. A command's own drawings are its own. */
export async function moderateOutput(services: Services, job: Job, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  if (job.origin === 'cli') return
  const { requestId, moderation: level, draw } = job.request
  await decide(
    services,
    { project: job.project, key: job.key, requestId, prompt: draw.prompt, level },
    { stage: 'output_image', bytes },
    signal,
  )
}
