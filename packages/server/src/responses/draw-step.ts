import { type ImageCallItem, type ResponseItem, WireError } from '@easel/protocol'
import { factsOf, finishedPictures, warningsOf } from '../answers/index.ts'
import { acceptJob, cancelJob, endedJob, enqueueJob, followJob, hasEnded, jobErrorOf, wireErrorOfJob } from '../jobs/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Job, StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'
import { idsOf } from './ids.ts'
import type { StepToDraw } from './plan-step.ts'
import type { StoredItem, StoredResponse } from './response.ts'
import type { Tell } from './tell.ts'

const MAX_PROMPT_LENGTH = 32_000

export type Drawing = { services: Services; response: StoredResponse; caller: Caller; signal: AbortSignal; tell: Tell }

/** A picture of an answer that came to be, or why it did not; `job` is what has been drawn for it. */
export type Drawn = { item: StoredItem; error: WireError | null; job: Job | null }

/**
 * Makes one picture of an answer. What is wrong with the picture alone is its own error; a fault of the server, or a limit, is thrown
 * where it is the first: later ones leave what is drawn already to the client.
 */
export async function drawStep(drawing: Drawing, step: StepToDraw, outputIndex: number): Promise<Drawn> {
  const { response, tell } = drawing
  const { call: id } = idsOf(response.id, step.index)
  const place = { output_index: outputIndex }
  const begun: ImageCallItem = { id, type: 'image_generation_call', status: 'in_progress', result: null }
  await tell('response.output_item.added', { ...place, item: begun })
  await tell('response.image_generation_call.in_progress', { item_id: id, ...place })
  const drawn = await makePicture(drawing, step, { id, ...place })
  if (!drawn.error) await tell('response.image_generation_call.completed', { item_id: id, ...place })
  const { shown, pictures } = drawn.item
  await tell('response.output_item.done', { ...place, item: shown }, { pictures: pictures[0] ? { [id]: pictures[0].blob } : {} })
  return drawn
}

type Place = { id: string; output_index: number }

async function makePicture(drawing: Drawing, step: StepToDraw, place: Place): Promise<Drawn> {
  const generating = () =>
    drawing.tell('response.image_generation_call.generating', { item_id: place.id, output_index: place.output_index })
  try {
    if (step.kind === 'restore') {
      await generating()
      return { item: copyOf(step.item, place.id), error: null, job: null }
    }
    const job = await jobOf(drawing, step)
    await generating()
    await followPartials(drawing, job, place)
    const ended = await endedJob(drawing.services, job.id)
    const [picture] = await finishedPictures(drawing.services, ended)
    return { item: drawnItem(place.id, step, picture), error: null, job: ended }
  } catch (error) {
    drawing.signal.throwIfAborted()
    const told = error instanceof WireError ? error : wireErrorOfJob(jobErrorOf(error))
    const isFirst = step.index === 0
    if (isFirst && (told.status === 429 || told.status >= 500)) throw error
    if (told !== error) drawing.services.log.error('picture of an answer', error, { response: drawing.response.id })
    return { item: failedItem(place.id, step, told), error: told, job: null }
  }
}

/** The job of a step: the one that an earlier process has begun, or a new one. */
export async function jobOf({ services, response, caller, signal }: Drawing, step: Extract<StepToDraw, { kind: 'draw' }>): Promise<Job> {
  const { job: id } = idsOf(response.id, step.index)
  const known = await services.records.jobs.get(id)
  if (known) {
    if (!hasEnded(known.state)) await enqueueJob(services, known)
    return known
  }
  const { requestId } = response.asked
  const request = step.request()
  if (request.prompt.length > MAX_PROMPT_LENGTH)
    throw new WireError('string_above_max_length', `A picture is drawn from at most ${MAX_PROMPT_LENGTH} characters.`, 'input')
  const { job } = await acceptJob(services, request, {
    caller,
    requestId,
    signal,
    ...step.sent(services),
    step: { job: id, ...step.terms },
  })
  return job
}

/** Tells the coarse pictures while they come, each once, though a job that is drawn again makes them again. */
async function followPartials({ services, signal, tell }: Drawing, job: Job, { id, output_index }: Place): Promise<void> {
  for await (const event of followJob(services, job.id, signal)) {
    if (event.type !== 'preview') continue
    const { step: nth } = event
    const picture = await services.records.pictures.get(event.pictureId)
    if (!picture) continue
    const { size, quality, background, output_format } = factsOf(picture)
    const facts = { item_id: id, output_index, partial_image_index: nth, partial_image_b64: '', size, quality, background, output_format }
    await tell('response.image_generation_call.partial_image', facts, { nth, pictures: { [id]: picture.blob } })
  }
  await leaveIfStopped({ services, signal }, job)
}

/** Throws when the answer is to stop; work that nobody wants any more is cancelled, unless the next process goes on with it. */
export async function leaveIfStopped({ services, signal }: Pick<Drawing, 'services' | 'signal'>, job: Job): Promise<void> {
  if (!signal.aborted) return
  if (signal.reason !== 'closing') await cancelJob(services, job.id)
  signal.throwIfAborted()
}

function drawnItem(id: string, { action, prompt, parents }: StepToDraw, picture: StoredPicture): StoredItem {
  const { background, output_format, quality, size } = factsOf(picture)
  const shown: ResponseItem = {
    id,
    type: 'image_generation_call',
    status: 'completed',
    action,
    background,
    output_format,
    quality,
    size,
    revised_prompt: prompt,
    result: null,
  }
  const { blob, format, width, height, sceneBlob: scene } = picture
  return { id, shown, pictures: [{ id, blob, format, width, height, picture: picture.id, scene }], parents }
}

/** The very same picture once more, under a name of its own. */
function copyOf({ shown, pictures, parents }: StoredItem, id: string): StoredItem {
  const [picture] = pictures
  if (!picture || shown.type !== 'image_generation_call') throw new Error('What is restored has no picture.')
  return { id, shown: { ...shown, id, status: 'completed', result: null }, pictures: [{ ...picture, id }], parents }
}

function failedItem(id: string, { action, prompt }: StepToDraw, { envelope }: WireError): StoredItem {
  const { message, type, param, code, moderation_details } = envelope.error
  const error = { code, message, param, type, ...(moderation_details && { moderation_details }) }
  const shown: ResponseItem = { id, type: 'image_generation_call', status: 'failed', action, revised_prompt: prompt, result: null, error }
  return { id, shown, pictures: [], parents: [] }
}

/** What was said about a picture beside the answer. */
export const warningsOfJob = async ({ records }: Services, job: Job) => warningsOf(job, await records.pictures.ofJob(job.id))
