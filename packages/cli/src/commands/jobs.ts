import { setTimeout as wait } from 'node:timers/promises'
import { cancelJob, findProject, hasEnded, type Job, type JobState, jobObject, type Services } from '@easel/server'
import { pick, readFlags } from '../read-flags.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { withServices } from '../with-services.ts'

type Subcommand = (services: Services, args: string[]) => Promise<number>

const STATES: JobState[] = ['queued', 'running', 'succeeded', 'failed', 'cancelled']
const USUAL_COUNT = 20
const LOOK_EVERY_MS = 500

/** `easel jobs list|show|cancel|watch`: looks into the same line as the servers and workers that share the data. */
export async function jobs([name, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const subcommand = pick<Subcommand>('jobs', name, { list, show, cancel, watch })
  return withServices(environment, (services) => subcommand(services, args), 'data-folder')
}

async function list(services: Services, args: string[]): Promise<number> {
  const { values } = readFlags(args, {
    project: { type: 'string', default: 'default' },
    state: { type: 'string' },
    limit: { type: 'string', default: String(USUAL_COUNT) },
    json: { type: 'boolean' },
  })
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new UsageError(`--limit takes 1 to 1000, not '${values.limit}'.`)
  const state = values.state === undefined ? null : (STATES.find((known) => known === values.state) ?? null)
  if (values.state !== undefined && state === null) throw new UsageError(`--state is one of ${STATES.join(', ')}, not '${values.state}'.`)
  const { id: project } = await findProject(services.records, values.project)
  const found = await services.records.jobs.list({ project, state, after: null, limit })
  if (values.json) {
    const data = await Promise.all(found.map(async (job) => jobObject(job, await services.records.pictures.ofJob(job.id))))
    process.stdout.write(`${JSON.stringify({ object: 'list', data })}\n`)
  } else {
    const rows = found.map((job) => [
      job.id,
      job.kind,
      job.state,
      `${Math.round(job.progress * 100)} %`,
      second(job.createdAt),
      secondsOf(job),
    ])
    process.stdout.write(
      found.length === 0 ? 'There are no such jobs.\n' : table(['id', 'kind', 'state', 'done', 'created (UTC)', 'seconds'], rows),
    )
  }
  return 0
}

async function show(services: Services, args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { json: { type: 'boolean' } }, 1)
  const job = await jobOf(services, 'show', positionals[0])
  const object = jobObject(job, await services.records.pictures.ofJob(job.id))
  process.stdout.write(`${JSON.stringify(object, null, values.json ? 0 : 2)}\n`)
  return 0
}

async function cancel(services: Services, args: string[]): Promise<number> {
  const { positionals } = readFlags(args, {}, 1)
  const job = await jobOf(services, 'cancel', positionals[0])
  await cancelJob(services, job.id)
  const now = await services.records.jobs.get(job.id)
  process.stdout.write(`${job.id} is ${now?.state ?? 'gone'}.\n`)
  return now?.state === 'cancelled' ? 0 : 1
}

/** Asks the record, which also processes write that cannot reach this one. */
async function watch(services: Services, args: string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { json: { type: 'boolean' } }, 1)
  for (let last = ''; ; await wait(LOOK_EVERY_MS)) {
    const { id, state, progress } = await jobOf(services, 'watch', positionals[0])
    const line = values.json ? JSON.stringify({ id, state, progress }) : `${state} ${Math.round(progress * 100)} %`
    if (line !== last) process.stdout.write(`${line}\n`)
    if (hasEnded(state)) return state === 'succeeded' ? 0 : 1
    last = line
  }
}

async function jobOf({ records }: Services, name: string, id: string | undefined): Promise<Job> {
  if (!id) throw new UsageError(`Say which job: easel jobs ${name} ID; easel jobs list shows the ids.`)
  const job = await records.jobs.get(id)
  if (!job) throw new UsageError(`There is no job '${id}'.`)
  return job
}

const second = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

const secondsOf = ({ startedAt, finishedAt }: Job) =>
  startedAt === null || finishedAt === null ? null : ((finishedAt - startedAt) / 1000).toFixed(1)
