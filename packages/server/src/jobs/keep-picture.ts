import type { EngineEvent } from '@easel/engine'
import { newId } from '../ids.ts'
import type { StoredPicture } from '../records/index.ts'
import type { Services } from '../services.ts'

/** Stores what the engine has drawn, with its scene and brief, and tells who listens. */
export async function keepPicture(
  { blobs, records, events, now }: Services,
  jobId: string,
  event: Extract<EngineEvent, { type: 'preview' | 'picture' }>,
): Promise<StoredPicture> {
  const { picture } = event
  const isPreview = event.type === 'preview'
  const keepDocument = async (document: unknown) =>
    document && !isPreview ? (await blobs.put(Buffer.from(JSON.stringify(document)))).hash : null
  const { hash, bytes } = await blobs.put(picture.bytes)
  const stored: StoredPicture = {
    id: newId('pic'),
    jobId,
    position: event.index,
    step: isPreview ? event.step : null,
    blob: hash,
    bytes,
    format: picture.format,
    width: picture.width,
    height: picture.height,
    quality: picture.quality,
    background: picture.background,
    seed: picture.seed,
    warnings: picture.warnings,
    sceneBlob: await keepDocument(picture.scene),
    briefBlob: await keepDocument(picture.brief),
    createdAt: now(),
  }
  await records.pictures.add(stored)
  if (isPreview) await events.publish(jobId, { type: 'preview', pictureId: stored.id, step: event.step })
  return stored
}
