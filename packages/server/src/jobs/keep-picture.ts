import type { EngineEvent, Picture, Scene } from '@easel/engine'
import { drawnQuality } from '@easel/protocol'
import { whileKeeping } from '../blobs/index.ts'
import { newId } from '../ids.ts'
import { type Job, type StoredPicture, shapeOf } from '../records/index.ts'
import type { Services } from '../services.ts'
import { THUMBNAIL_EDGE_PX, thumbnail } from '../thumbnail.ts'

/** Stores what the engine has drawn, with its scene and brief, and tells who listens. */
export async function keepPicture(
  { blobs, records, events, now }: Services,
  { id: jobId, project, request }: Job,
  event: Extract<EngineEvent, { type: 'preview' | 'picture' }>,
): Promise<StoredPicture> {
  const { picture } = event
  const isPreview = event.type === 'preview'
  const keepDocument = async (document: unknown) =>
    document && !isPreview ? (await blobs.put(Buffer.from(JSON.stringify(document)))).hash : null
  const entryOf = (stored: StoredPicture) => ({
    picture: stored.id,
    project,
    prompt: request.draw.prompt,
    genre: picture.brief?.genre ?? null,
    shape: shapeOf(stored),
    createdAt: stored.createdAt,
  })
  const stored = await whileKeeping(blobs, async () => {
    // At once: the picture and its documents wait for the disk together.
    if (!isPreview) await Promise.all((picture.assets ?? []).map((asset) => blobs.put(asset.bytes)))
    const [{ hash, bytes }, sceneBlob, briefBlob] = await Promise.all([
      blobs.put(picture.bytes),
      keepDocument(picture.scene),
      keepDocument(picture.brief),
    ])
    const record: StoredPicture = {
      id: newId('pic'),
      jobId,
      position: event.index,
      step: isPreview ? event.step : null,
      blob: hash,
      bytes,
      format: picture.format,
      width: picture.width,
      height: picture.height,
      quality: request.quality !== 'auto' && drawnQuality(request.quality) === picture.quality ? request.quality : picture.quality,
      background: picture.background,
      seed: picture.seed,
      warnings: picture.warnings,
      engine: picture.engine ?? request.engine,
      sceneBlob,
      briefBlob,
      edit: picture.plan && picture.report && !isPreview ? { plan: picture.plan, report: picture.report } : null,
      createdAt: now(),
    }
    const kept = await records.pictures.add(record, isPreview ? [] : shownIn(picture.scene))
    if (!isPreview) await records.gallery.add(entryOf(kept))
    // Drawn of pixels while they are there: an svg would have to be drawn anew for it.
    if (picture.seen)
      await records.gallery.note(kept.id, { thumbnail: (await blobs.put(await thumbnail(picture.seen, THUMBNAIL_EDGE_PX))).hash })
    return kept
  })
  if (isPreview) await events.publish(jobId, { type: 'preview', pictureId: stored.id, step: event.step })
  return stored
}

/** Hashes of the pictures that a scene shows: they are kept as long as it is. */
function shownIn(scene: Picture['scene']): string[] {
  if (!scene) return []
  const hashes = new Set<string>()
  const visit = (layers: Scene['layers']) => {
    for (const layer of layers) {
      if (layer.type === 'image') hashes.add(layer.image)
      else if (layer.type === 'group') visit(layer.layers)
    }
  }
  visit(scene.layers)
  return [...hashes]
}
