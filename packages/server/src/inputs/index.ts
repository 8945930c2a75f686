import { type ImageRequest, WireError, type WireWarning } from '@easel/protocol'
import type { Caller } from '../keys/index.ts'
import type { Services } from '../services.ts'

/** A part of a form that has a file: its bytes are in the blobs already. */
export type Upload = { name: string; filename: string; type: string; hash: string; bytes: number }

/** A picture that came in, checked, decodable, upright; `hash` names its bytes in the blobs. */
export type InputPicture = { hash: string; width: number; height: number }

export type Inputs = { images: InputPicture[]; mask: InputPicture | null; warnings: WireWarning[] }

export const NO_INPUTS: Inputs = { images: [], mask: null, warnings: [] }

/** Finds the pictures that a request speaks of, and checks each: files by id, URLs, uploads. */
export async function takeInputs(_services: Services, _caller: Caller, request: ImageRequest, _uploads: Upload[]): Promise<Inputs> {
  if (request.images.length > 0) throw new WireError('image_refused', 'Pictures cannot be taken in yet.', 'image')
  return NO_INPUTS
}
