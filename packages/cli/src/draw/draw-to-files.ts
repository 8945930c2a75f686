import { writeFile } from 'node:fs/promises'
import { WireError } from '@easel/protocol'
import {
  awaitJob,
  type Config,
  cancelJob,
  closeServices,
  followJob,
  type Job,
  type Log,
  openServices,
  type Services,
  type StoredPicture,
  silentLog,
  startWorkers,
} from '@easel/server'
import { UsageError } from '../usage-error.ts'
import type { DrawOptions } from './flags.ts'
import { createProgressBar } from './progress-bar.ts'
import { checkWritable } from './writable.ts'

const INTERRUPTED = 130

/** Hands a job in. */
type Accept = (services: Services) => Promise<Job>

/** The job that a server would do, done here, its pictures written to files; gives the exit code. */
export async function drawToFiles(config: Config, options: DrawOptions, accept: Accept): Promise<number> {
  await checkWritable([...options.files, ...options.sceneFiles])

  const start = Date.now()
  const log = rememberingLog()
  const services = await openServices({ ...config, ...(options.embed && { embed: options.embed }) }, { queue: 'process', log })
  try {
    if (options.engine !== null && !services.engines.ids.includes(options.engine))
      throw new UsageError(`There is no engine '${options.engine}'; there are: ${services.engines.ids.join(', ')}.`)
    startWorkers(services)
    const job = await drawJob(services, accept)
    if (job === 'interrupted') {
      process.stderr.write('easel: stopped; no picture was written\n')
      return INTERRUPTED
    }
    const pictures = (await services.records.pictures.ofJob(job.id)).filter(({ step }) => step === null)
    await writeFiles(services, options, pictures)
    report(options, job, pictures, (Date.now() - start) / 1000)
    return 0
  } catch (error) {
    if (error instanceof WireError && error.kind === 'server_error' && log.last)
      throw new Error(`${error.message} (${(log.last as Error).message})`, { cause: log.last })
    throw error
  } finally {
    await closeServices(services)
  }
}

async function drawJob(services: Services, accept: Accept): Promise<Job | 'interrupted'> {
  const bar = createProgressBar(process.stderr, Date.now)
  bar.show(0)
  const { id } = await accept(services)
  let interrupted = false
  const interrupt = () => {
    interrupted = true
    void cancelJob(services, id)
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  try {
    for await (const event of followJob(services, id)) if (event.type === 'progress') bar.show(event.done)
    return interrupted ? 'interrupted' : await awaitJob(services, id)
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    bar.clear()
  }
}

async function writeFiles({ blobs }: Services, { files, sceneFiles }: DrawOptions, pictures: StoredPicture[]): Promise<void> {
  for (const [index, picture] of pictures.entries()) {
    await writeFile(files[index] ?? '', (await blobs.get(picture.blob)) ?? '')
    const sceneFile = sceneFiles[index]
    if (!sceneFile) continue
    const scene = picture.sceneBlob === null ? null : await blobs.get(picture.sceneBlob)
    if (!scene) throw new Error('This engine draws without a scene, so there is none to write.')
    const { sceneToText } = await import('@easel/engine')
    await writeFile(sceneFile, sceneToText(JSON.parse(Buffer.from(scene).toString('utf8'))))
  }
}

function report(options: DrawOptions, job: Job, pictures: StoredPicture[], seconds: number): void {
  const { files, sceneFiles, json, request } = options
  const facts = pictures.map((picture, index) => ({
    file: files[index],
    ...(sceneFiles[index] && { scene: sceneFiles[index] }),
    width: picture.width,
    height: picture.height,
    format: picture.format,
    quality: picture.quality,
    background: picture.background,
    seed: picture.seed,
    bytes: picture.bytes,
    warnings: picture.warnings,
    ...(picture.edit && { edit: picture.edit }),
  }))
  if (json) {
    const whole = {
      job: job.id,
      model: request.model,
      seconds: Number(seconds.toFixed(2)),
      usage: job.usage,
      cost_usd: job.cost,
      warnings: job.request.warnings,
      pictures: facts,
    }
    process.stdout.write(`${JSON.stringify(whole)}\n`)
    return
  }
  for (const { file, width, height, quality, seed, edit } of facts) {
    const changed = edit?.report.changedShare ?? null
    const share = changed === null ? '' : `  ${(changed * 100).toFixed(1)} % changed`
    process.stdout.write(`${file}  ${width}x${height}  ${quality}  ${seconds.toFixed(1)} s  seed ${seed}${share}\n`)
  }
  const messages = new Set([...job.request.warnings, ...facts.flatMap(({ warnings }) => warnings)].map(({ message }) => message))
  for (const message of messages) process.stderr.write(`warning: ${message}\n`)
}

/** Keeps the last error, so that a failure can say its cause. */
function rememberingLog(): Log & { last: unknown } {
  return {
    ...silentLog,
    last: null,
    error(_, error) {
      this.last = error
    },
  }
}
