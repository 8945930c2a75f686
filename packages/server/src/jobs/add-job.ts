import { randomInt } from 'node:crypto'
import type { DrawRequest } from '@easel/engine'
import type { ImageRequest } from '@easel/protocol'
import { DEFAULT_ENGINE } from '../engines/index.ts'
import { newId } from '../ids.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'

const SEEDS = 2 ** 32

/** Accepts a request: from here on it is drawn, whatever dies, until it is done or cancelled. */
export async function addJob(services: Services, request: ImageRequest, options: { owner: 'api' | 'cli'; engine?: string }): Promise<Job> {
  const at = services.now()
  const job: Job = {
    id: newId('job'),
    kind: 'generate',
    owner: options.owner,
    state: 'queued',
    request: {
      model: request.model,
      engine: options.engine ?? DEFAULT_ENGINE,
      draw: drawRequestOf(request, services.config.seed),
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
function drawRequestOf(request: ImageRequest, seeding: 'derived' | 'random'): DrawRequest {
  const seed = request.easel?.seed ?? (seeding === 'random' ? randomInt(SEEDS) : null)
  return {
    prompt: request.prompt,
    n: request.n,
    size: request.size,
    quality: request.quality,
    background: request.background,
    format: request.format,
    compression: request.compression,
    previews: request.stream ? request.partialImages : 0,
    ...(seed !== null && { seed }),
  }
}
