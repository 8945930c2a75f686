import type { Brief } from '@easel/engine/brief'
import { excerpt, type PictureReport, WireError } from '@easel/protocol'
import type { App } from '../app-type.ts'
import type { Inspect } from '../inspector/index.ts'
import { mayRead } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** A page of small letters takes some seconds; nobody waits longer than this. */
const MAX_MS = 90_000

/** `POST /easel/v1/pictures/{id}/inspect`: a picture held against its brief. One at a time: each holds all pixels and reads all words. */
export function inspect(app: App, services: Services) {
  const { records, blobs, inspector } = services
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }

  app.post('/easel/v1/pictures/:id/inspect', async (context) => {
    const id = context.req.param('id')
    const picture = await records.pictures.get(id)
    const job = picture && (await records.jobs.get(picture.jobId))
    const bytes = picture && (await blobs.get(picture.blob))
    if (!picture || !job || !bytes || !mayRead(context.var.caller, job.project))
      throw new WireError('not_found', `There is no picture '${excerpt(id)}'.`, 'id')
    const brief = await briefOf(picture.briefBlob)
    const { size } = job.request.draw
    const late = AbortSignal.timeout(MAX_MS)
    const signal = AbortSignal.any([context.req.raw.signal, late])
    try {
      const report = await inTurn(async () => {
        signal.throwIfAborted()
        return inspector.inspect(bytes, brief, { size: typeof size === 'object' ? size : null, signal })
      })
      return context.json(reportObject(id, report))
    } catch (error) {
      if (late.aborted) throw new WireError('engine_timeout', `The checks have not ended within ${MAX_MS / 1000} seconds.`, 'id')
      throw error
    }
  })

  async function briefOf(blob: string | null): Promise<Brief | null> {
    const bytes = blob === null ? null : await blobs.get(blob)
    return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'))
  }
}

const reportObject = (id: string, { picture, pass, checks }: Awaited<ReturnType<Inspect>>): PictureReport => ({
  object: 'easel.report',
  id,
  ...picture,
  pass,
  checks: checks.map(({ limit, evidence, check, pass: passed, value, unit, sentence }) => ({
    check,
    pass: passed,
    value,
    unit,
    limit: limit && ('atLeast' in limit ? { at_least: limit.atLeast } : { at_most: limit.atMost }),
    sentence,
    evidence: evidence.map(({ box, note }) => ({ ...box, note })),
  })),
})
