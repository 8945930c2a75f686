import type { ImageRequest, WireWarning } from '@easel/protocol'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'
import { checkMask } from './check-mask.ts'
import { checkPicture } from './check-picture.ts'
import { findAll } from './find.ts'

export { checkPicture } from './check-picture.ts'
export { findAll, MAX_PICTURE_BYTES } from './find.ts'
export { keepInputs } from './keep-inputs.ts'

/** A part of a form that has a file: its bytes are in the blobs already. `type` is what the client says that it is. */
export type Upload = { name: string; filename: string; type: string; hash: string; bytes: number }

/** A picture that came in, checked, decodable, upright; `hash` names its bytes in the blobs. */
export type InputPicture = { hash: string; width: number; height: number }

export type Inputs = { images: InputPicture[]; mask: InputPicture | null; warnings: WireWarning[] }

export const NO_INPUTS: Inputs = { images: [], mask: null, warnings: [] }

/**
 * Finds the pictures that a request speaks of, and checks each: files by id, addresses, uploads. One that is right as it
 * is keeps its very bytes; one that must be turned upright, or that a lenient profile repairs, is stored anew.
 */
export async function takeInputs(
  services: Services,
  caller: Caller,
  request: ImageRequest,
  uploads: Upload[],
  signal?: AbortSignal,
): Promise<Inputs> {
  if (request.images.length === 0) return NO_INPUTS
  const refs = [...request.images, ...(request.mask ? [request.mask] : [])]
  const found = await findAll({ services, caller, uploads, ...(signal && { signal }) }, refs)

  const inputs: Inputs = { images: [], mask: null, warnings: [] }
  for (const [index, picture] of found.slice(0, request.images.length).entries())
    inputs.images.push(await checkPicture(services.blobs, picture, `image ${index + 1}`, caller.profile, inputs.warnings))
  const [first] = inputs.images
  const mask = request.mask && found.at(-1)
  if (mask && first) inputs.mask = await checkMask(services.blobs, mask, first, caller.profile, inputs.warnings)
  return inputs
}
