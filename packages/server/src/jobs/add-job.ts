import { randomInt } from 'node:crypto'
import type { BrandKit, DrawRequest, EditPlan, Given } from '@easel/engine'
import { BATCH_SHARE, drawnQuality, estimate, type ImageRequest } from '@easel/protocol'
import { EFFORTS, type ThinkLimits } from '@easel/workflow/thinking/limits'
import { chooseEngine } from '../engines/index.ts'
import { newId } from '../ids.ts'
import type { Inputs } from '../inputs/index.ts'
import type { Caller } from '../keys/index.ts'
import { budgetOf, overBudget } from '../limits/index.ts'
import type { Claim, Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { givenBrand, givenScene } from './given.ts'

const SEEDS = 2 ** 32

/** What a mind has settled about one picture of an answer, and the name of its job. */
export type JobStep = {
  job: string
  seed?: number
  given?: Given
  plan?: EditPlan
  /** Hashes of the scenes that are kept, by those of the pictures. */
  scenes?: Record<string, string>
  /** How long it is thought over. */
  think?: ThinkLimits
}

type JobOptions = {
  caller: Caller
  inputs: Inputs
  /** A command's job ends with the command; the server's outlive it. */
  origin: 'api' | 'cli'
  engine?: string
  /** Of the HTTP request. */
  requestId?: string
  /** The batch whose line this is, and the name of its job, where a line has one. */
  batch?: { id: string; job?: string }
  /** The client's name for the request, under which its job is found again. */
  claim?: Claim
  /** One picture of an answer. */
  step?: JobStep
}

/** Behind everything that somebody waits for. */
const BATCH_PRIORITY = -1

/** Accepts a request that its project's budget has room for: from here on it is drawn, whatever dies, until it is done or cancelled. */
export async function addJob(services: Services, request: ImageRequest, options: JobOptions): Promise<Job> {
  const { caller, inputs, origin, batch, claim, step } = options
  const at = services.now()
  const budget = budgetOf(caller.project, at)
  const scenes =
    step?.scenes ??
    (await services.records.pictures.scenesOf(
      caller.project.id,
      inputs.images.map(({ hash }) => hash),
    ))
  const [given, brand] = [await givenScene(request), await givenBrand(request, services.blobs)]
  const draw = drawRequestOf(request, inputs, services.config, { ...(given && { given }), ...step, scenes, ...(brand && { brand }) })
  const { engine, others } = options.engine ? { engine: options.engine, others: [] } : await chooseEngine(services, request, draw)
  const job: Job = {
    id: step?.job ?? batch?.job ?? newId('job'),
    kind: request.operation,
    origin,
    project: caller.project.id,
    key: caller.key?.id ?? null,
    state: 'queued',
    request: {
      model: request.model,
      engine,
      ...(others.length > 0 && { others }),
      draw,
      quality: request.quality,
      inputFidelity: request.inputFidelity,
      inputs: inputs.images.map(({ width, height }) => ({ width, height })),
      warnings: [...request.warnings, ...inputs.warnings],
      safetyIdentifier: request.safetyIdentifier,
      moderation: request.moderation,
      requestId: options.requestId ?? null,
      returns: request.easel?.return ?? null,
      ...(request.easel?.verify && { verify: request.easel.verify }),
      ...(request.easel?.rights && { rights: request.easel.rights }),
      ...thoughtOf(request, step),
      ...(batch && { batch: batch.id }),
    },
    progress: 0,
    attempts: 0,
    error: null,
    usage: null,
    cost: null,
    reserved: budget ? (await estimate(request, inputs.images)).dollars * (batch ? BATCH_SHARE : 1) : 0,
    createdAt: at,
    updatedAt: at,
    startedAt: null,
    finishedAt: null,
    deadlineAt: request.easel?.deadlineS ? at + request.easel.deadlineS * 1000 : null,
  }
  if (!(await services.records.jobs.add(job, budget, claim))) throw overBudget()
  await enqueueJob(services, job)
  return job
}

/** How it is thought over, and whether its pictures belong together; edits are drawn as they are. */
function thoughtOf({ operation, easel }: ImageRequest, step?: JobStep): Pick<Job['request'], 'think' | 'coherent'> {
  if (operation === 'edit') return {}
  const think = step?.think ?? (easel?.think ? EFFORTS.medium : null)
  return { ...(think && { think }), ...(easel?.coherent && { coherent: true }) }
}

/** Puts a job in line, if it is not there. Keys take turns, picture by picture. */
export const enqueueJob = ({ queue }: Services, { id, kind, project, key, request }: Job): Promise<void> =>
  queue.add({ id, kind, owner: key ?? project, weight: request.draw.n, ...(request.batch && { priority: BATCH_PRIORITY }) })

/** A random seed is thrown here, before the job is recorded, so that drawing it again after a crash gives the same picture. */
function drawRequestOf(
  request: ImageRequest,
  inputs: Inputs,
  config: Services['config'],
  step: Partial<JobStep> & { brand?: BrandKit },
): DrawRequest {
  const seed = step.seed ?? request.easel?.seed ?? (config.seed === 'random' ? randomInt(SEEDS) : null)
  return {
    prompt: request.prompt,
    n: request.n,
    size: request.easel?.native ? 'native' : request.size,
    quality: drawnQuality(request.quality),
    background: request.background,
    format: request.format,
    compression: request.compression,
    previews: request.stream ? request.partialImages : 0,
    embed: config.embed,
    ...(request.easel?.text && { text: request.easel.text }),
    ...(seed !== null && { seed }),
    ...(step.given && { given: step.given }),
    ...(step.brand && { brand: step.brand }),
    ...(request.operation === 'edit' && {
      edit: {
        inputs: inputs.images.map(({ hash }) => hash),
        mask: inputs.mask?.hash ?? null,
        maskMode: request.easel?.maskMode ?? 'exact',
        feather: request.easel?.feather ?? 0,
        onLowConfidence: request.easel?.onLowConfidence ?? 'warn',
        ...(request.easel?.hint && { hint: request.easel.hint }),
        ...(step.plan && { plan: step.plan }),
        ...(step.scenes && Object.keys(step.scenes).length > 0 && { scenes: step.scenes }),
      },
    }),
  }
}
