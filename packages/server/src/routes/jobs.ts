import { excerpt, JobListQuery, WireError } from '@easel/protocol'
import type { App, RequestContext } from '../app-type.ts'
import { deleteUnnamed } from '../inputs/keep-inputs.ts'
import { cancelJob, endedJob, hasEnded } from '../jobs/index.ts'
import { mayRead } from '../keys/index.ts'
import type { Job } from '../records/index.ts'
import type { Services } from '../services.ts'
import { answerFinished } from './images-answer.ts'
import { streamJob } from './job-events.ts'
import { jobObject } from './job-object.ts'
import { pageOf, readQuery } from './read-query.ts'

const USUAL_PAGE = 20

/** `/easel/v1/jobs`. What belongs to another project is not there. */
export function jobs(app: App, services: Services) {
  const { records } = services
  const find = async ({ var: { caller } }: RequestContext, id: string, param = 'id'): Promise<Job> => {
    const job = await records.jobs.get(id)
    if (!job || !mayRead(caller, job.project)) throw new WireError('not_found', `There is no job '${excerpt(id)}'.`, param)
    return job
  }
  const told = async (job: Job) => jobObject(job, await records.pictures.ofJob(job.id))

  app.get('/easel/v1/jobs', async (context) => {
    const { limit = USUAL_PAGE, state = null, after } = readQuery(context.req.query(), JobListQuery)
    const last = after === undefined ? null : await find(context, after, 'after')
    const found = await records.jobs.list({ project: context.var.caller.project.id, state, after: last, limit: limit + 1 })
    return context.json(pageOf(await Promise.all(found.map(told)), limit))
  })

  app.get('/easel/v1/jobs/:id', async (context) => context.json(await told(await find(context, context.req.param('id')))))

  app.post('/easel/v1/jobs/:id/cancel', async (context) => {
    const { id } = await find(context, context.req.param('id'))
    await cancelJob(services, id)
    return context.json(await told(await find(context, id)))
  })

  app.delete('/easel/v1/jobs/:id', async (context) => {
    const { id, state } = await find(context, context.req.param('id'))
    if (!hasEnded(state)) throw new WireError('invalid_value', `The job '${id}' is ${state}: cancel it first.`, 'id')
    await deleteUnnamed(services, await records.jobs.forget(id))
    return context.json({ id, object: 'easel.job' as const, deleted: true as const })
  })

  app.get('/easel/v1/jobs/:id/events', async (context) => {
    return streamJob(services, await find(context, context.req.param('id')), context.req.raw.signal)
  })

  app.get('/easel/v1/jobs/:id/result', async (context) => {
    const job = await find(context, context.req.param('id'))
    if (!hasEnded(job.state)) return context.json(await told(job), 202, { 'retry-after': '1' })
    return answerFinished(services, context, await endedJob(services, job.id), { 'x-easel-job': job.id })
  })
}
