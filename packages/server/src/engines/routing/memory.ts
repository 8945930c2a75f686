import { createHash } from 'node:crypto'
import type { DrawRequest, EngineEvent, Picture } from '@easel/engine'
import type { Services } from '../../services.ts'
import type { EngineConfig } from '../config/index.ts'

/** The name of one project's request to one engine: the same only where everything is that decides the picture. */
export const orderKey = ({ id, url, model, fields }: EngineConfig, project: string, request: DrawRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([project, id, url, model, fields, request]))
    .digest('hex')

/** The pictures that this order was answered with before; null where it was not, or where one of them is gone. */
export async function recalled({ records, blobs }: Services, key: string, request: DrawRequest): Promise<EngineEvent[] | null> {
  const job = await records.engines.recall(key)
  if (job === null) return null
  const events: EngineEvent[] = []
  for (const stored of await records.pictures.ofJob(job)) {
    if (stored.step !== null) continue
    const bytes = await blobs.get(stored.blob)
    if (!bytes) return null
    const { format, width, height, background, seed, engine, edit, position: index } = stored
    const quality = request.quality === 'auto' ? 'medium' : request.quality
    const picture: Picture = {
      bytes,
      format,
      width,
      height,
      quality,
      background,
      seed,
      warnings: [...stored.warnings, DRAWN_BEFORE],
      ...edit,
    }
    events.push({ type: 'picture', index, picture: engine === null ? picture : { ...picture, engine } })
  }
  return events.length === request.n ? events : null
}

const DRAWN_BEFORE = {
  code: 'drawn_before',
  message: 'The same request was drawn before, so that picture is the answer and nothing was paid. Another seed draws anew.',
}
