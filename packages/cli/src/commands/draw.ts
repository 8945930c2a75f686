import { writeFile } from 'node:fs/promises'
import { WireError } from '@easel/protocol'
import {
  addJob,
  awaitJob,
  cancelJob,
  closeServices,
  followJob,
  type Job,
  LOCAL_CALLER,
  type Log,
  NO_INPUTS,
  openServices,
  readConfig,
  type Services,
  type StoredPicture,
  silentLog,
  startWorkers,
} from '@easel/server'
import { type DrawOptions, readDrawOptions } from '../draw/draw-options.ts'
import { createProgressBar } from '../draw/progress-bar.ts'
import { checkWritable } from '../draw/writable.ts'
import { UsageError } from '../usage-error.ts'

const INTERRUPTED = 130

/** `easel draw`: the job that a server would do, done here, its pictures written to files. */
export async function draw(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(environment)
  const options = readDrawOptions(args, { profile: 'strict', transparent: config.transparent })
  await checkWritable([...options.files, ...options.sceneFiles])

  const start = Date.now()
  const log = rememberingLog()
  const services = await openServices(config, { queue: 'process', log })
  try {
    if (options.engine !== null && !services.engines.ids.includes(options.engine))
      throw new UsageError(`There is no engine '${options.engine}'; there are: ${services.engines.ids.join(', ')}.`)
    startWorkers(services)
    const job = await drawJob(services, options)
    if (job === 'interrupted') return INTERRUPTED
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

async function drawJob(services: Services, options: DrawOptions): Promise<Job | 'interrupted'> {
  const bar = createProgressBar(process.stderr, Date.now)
  bar.show(0)
  const { id } = await addJob(services, options.request, {
    caller: LOCAL_CALLER,
    inputs: NO_INPUTS,
    origin: 'cli',
    ...(options.engine !== null && { engine: options.engine }),
  })
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
  }))
  if (json) {
    const whole = {
      job: job.id,
      model: request.model,
      seconds: Number(seconds.toFixed(2)),
      usage: job.usage,
      cost_usd: job.cost,
      pictures: facts,
    }
    process.stdout.write(`${JSON.stringify(whole)}\n`)
    return
  }
  for (const { file, width, height, quality, seed } of facts)
    process.stdout.write(`${file}  ${width}x${height}  ${quality}  ${seconds.toFixed(1)} s  seed ${seed}\n`)
  const messages = new Set(facts.flatMap(({ warnings }) => warnings).map(({ message }) => message))
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
