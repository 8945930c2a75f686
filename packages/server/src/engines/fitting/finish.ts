import type { Capabilities, DrawRequest, Picture, Warning } from '@easel/engine'
import type { Pixels, SourceType } from '@easel/engine/pixels'
import { decoded, stretched } from './files.ts'
import { type Lettering, lettered } from './lettered.ts'
import type { Plan } from './plan.ts'

type Work = { id: string; capabilities: Capabilities; request: DrawRequest; plan: Plan; lettering: Lettering | null }

/**
 * A peer's file as the picture that was asked for: its size to the pixel, the mask law to the bit whatever the peer did,
 * the background, the words that are set here, and a file of ours that says where it comes from.
 */
export async function finished(work: Work, file: Uint8Array, place: { index: number; isPreview: boolean }): Promise<Picture> {
  const { encode, inscribe, reportOf } = await import('@easel/engine/pixels')
  const { id, request, plan } = work
  const came = await decoded(id, file, plan.call)
  const fitting = await fitted(came, plan)
  const lawful = await lawAbiding(fitting, plan)
  const seed = (plan.seed + place.index) % 2 ** 32
  const plate = request.background === 'opaque' || work.lettering ? onWhite(lawful) : lawful
  const words = work.lettering && (await lettered(work.lettering, plate, { index: place.index, seed }))
  const shown = words?.pixels ?? plate
  const bytes = await encode(shown, request.format, request.compression)
  const scene = words && !place.isPreview ? words.scene : null
  // A coarse picture is not yet that of its scene.
  const embed = request.embed === 'nothing' ? 'nothing' : scene ? (request.embed ?? 'scene') : 'origin'
  const { bytes: signed, warnings: unsaid } = inscribe(bytes, { embed, sourceType: sourceOf(work), engine: id, ...(scene && { scene }) })
  return {
    bytes: signed,
    format: request.format,
    width: shown.width,
    height: shown.height,
    quality: request.quality === 'auto' ? 'medium' : request.quality,
    background: request.format !== 'jpeg' && hasClear(shown) ? 'transparent' : 'opaque',
    seed,
    engine: id,
    warnings: [...plan.warnings, ...unordered(work, came), ...(words?.warnings ?? []), ...unsaid],
    ...(words && scene && { scene, brief: words.brief, assets: words.assets }),
    ...(plan.edit &&
      !place.isPreview && {
        // The peer reads the instruction by itself and tells nobody how.
        plan: { version: 1, operations: [], keep: [], unread: [] },
        report: reportOf(plan.edit.before, lawful, plan.edit.allowed),
      }),
  }
}

/** An edit lies pixel on pixel over its input, so it is stretched back; a new picture is cut instead, and nothing in it is bent. */
async function fitted(pixels: Pixels, { edit, wanted }: Plan): Promise<Pixels> {
  if (edit) return stretched(pixels, wanted)
  const { framed, frameOf } = await import('@easel/engine/pixels')
  return framed(pixels, frameOf(pixels, wanted))
}

async function lawAbiding(pixels: Pixels, { edit }: Plan): Promise<Pixels> {
  if (!edit?.allowed) return pixels
  const { guarded } = await import('@easel/engine/pixels')
  return guarded(edit.before, pixels, edit.allowed)
}

function sourceOf({ capabilities: { trained }, plan: { edit, wording } }: Work): SourceType {
  if (edit || wording) return trained ? 'compositeWithTrainedAlgorithmicMedia' : 'composite'
  return trained ? 'trainedAlgorithmicMedia' : 'algorithmicMedia'
}

/** Said where a peer drew another size than it was told to. */
function unordered({ id, plan: { call } }: Work, { width, height }: Pixels): Warning[] {
  if (width === call.width && height === call.height) return []
  const message = `The engine '${id}' drew ${width}×${height} where it was asked for ${call.width}×${call.height}; the picture was cut or resampled.`
  return [{ code: 'size_resampled', message }]
}

function hasClear({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}

function onWhite(pixels: Pixels): Pixels {
  if (!hasClear(pixels)) return pixels
  const data = new Uint8ClampedArray(pixels.data)
  for (let at = 0; at < data.length; at += 4) {
    const share = (data[at + 3] as number) / 255
    for (let c = at; c < at + 3; c++) data[c] = Math.round((data[c] as number) * share + 255 * (1 - share))
    data[at + 3] = 255
  }
  return { ...pixels, data }
}
