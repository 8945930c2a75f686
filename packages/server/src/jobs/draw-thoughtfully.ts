import type { EngineEvent } from '@easel/engine'
import { DEFAULT_ENGINE, drawByRoute } from '../engines/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'

type Options = { signal: AbortSignal }

/** What a job draws: as its engines draw it, as a family of one subject, and thought over first where it was asked for. */
export async function* drawJob(services: Services, job: Job, options: Options): AsyncGenerator<EngineEvent> {
  const { draw, coherent, engine } = job.request
  if (!coherent || engine !== DEFAULT_ENGINE) return yield* drawOne(services, job, options)
  const { familyOf } = await import('@easel/workflow/family')
  const { members, warnings } = familyOf(draw)
  for (const [index, { request, brief, name }] of members.entries()) {
    const member = { ...job, request: { ...job.request, draw: request } }
    for await (const event of drawOne(services, member, options)) {
      if (event.type === 'progress') yield { ...event, index }
      else {
        const shown = { code: 'family', message: `Picture ${index + 1} of ${members.length} shows: ${name}.` }
        yield { ...event, index, picture: { ...event.picture, brief, warnings: [...warnings, ...event.picture.warnings, shown] } }
      }
    }
  }
}

async function* drawOne(services: Services, job: Job, options: Options): AsyncGenerator<EngineEvent> {
  const { think: limits, draw, engine } = job.request
  // Drafts of other engines cost money, and tell no scene that could be mended.
  if (!limits || engine !== DEFAULT_ENGINE) return yield* drawByRoute(services, job, options)
  const { think } = await import('@easel/workflow/thinking')
  const doors = {
    draw: (request: typeof draw) => drawByRoute(services, { ...job, request: { ...job.request, draw: request } }, options),
    read: services.inspector.read,
    now: services.now,
  }
  for await (const event of think(draw, doors, { ...limits, ...options })) {
    if (event.type === 'thought' || event.type === 'settled') await services.events.publish(job.id, event)
    else yield event
  }
}
