import { randomInt } from 'node:crypto'
import type { DrawRequest } from '@easel/engine'
import type { ImageRequest } from '@easel/protocol'
import { DEFAULT_ENGINE } from '../engines/index.ts'
import { newId } from '../ids.ts'
import type { Inputs } from '../inputs/index.ts'
import type { Caller } from '../keys/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'

const SEEDS = 2 ** 32

type JobOptions = {
  caller: Caller
  inputs: Inputs
  /** A command's job ends with the command; the server's outlive it. */
  origin: 'api' | 'cli'
  engine?: string
}

/** Accepts a request: from here on it is drawn, whatever dies, until it is done or cancelled. */
export async function addJob(services: Services, request: ImageRequest, options: JobOptions): Promise<Job> {
  const { caller, inputs, origin } = options
  const at = services.now()
  const job: Job = {
    id: newId('job'),
    kind: request.operation,
    origin,
    project: caller.project.id,
    key: caller.key?.id ?? null,
    state: 'queued',
    request: {
      model: request.model,
      engine: options.engine ?? request.easel?.engine ?? DEFAULT_ENGINE,
      draw: drawRequestOf(request, inputs, services.config),
      inputs: inputs.images.map(({ width, height }) => ({ width, height })),
      warnings: inputs.warnings,
      safetyIdentifier: request.safetyIdentifier,
    },
    progress: 0,
    attempts: 0,
    error: null,
    usage: null,
    cost: null,
    createdAt: at,
    updatedAt: at,
    startedAt: null,
    finishedAt: null,
  }
  await services.records.jobs.add(job)
  await services.queue.add({ id: job.id, kind: job.kind })
  return job
}

/** A random seed is thrown here, before the job is recorded, so that drawing it again after a crash gives the same picture. */
function drawRequestOf(request: ImageRequest, inputs: Inputs, config: Services['config']): DrawRequest {
  const seed = request.easel?.seed ?? (config.seed === 'random' ? randomInt(SEEDS) : null)
  return {
    prompt: request.prompt,
    n: request.n,
    size: request.easel?.native ? 'native' : request.size,
    quality: request.quality,
    background: request.background,
    format: request.format,
    compression: request.compression,
    previews: request.stream ? request.partialImages : 0,
    ...(seed !== null && { seed }),
    ...(request.operation === 'edit' && {
      edit: {
        inputs: inputs.images.map(({ hash }) => hash),
        mask: inputs.mask?.hash ?? null,
        maskMode: request.easel?.maskMode ?? 'exact',
        feather: request.easel?.feather ?? 0,
        onLowConfidence: request.easel?.onLowConfidence ?? 'warn',
      },
    }),
  }
}
