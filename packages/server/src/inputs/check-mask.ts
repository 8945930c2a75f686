import { type Profile, WireError, type WireWarning } from '@easel/protocol'
import type { Blobs } from '../blobs/index.ts'
import { keepUpright, readPicture } from './check-picture.ts'
import type { Found } from './find.ts'
import type { InputPicture } from './index.ts'

/** A mask for the first picture: alpha 0 marks what may change, so it must have an alpha channel, and the picture's size. */
export async function checkMask(
  blobs: Blobs,
  found: Found,
  first: InputPicture,
  profile: Profile,
  warnings: WireWarning[],
): Promise<InputPicture> {
  const { bytes, probed } = await readPicture(blobs, found, 'the mask', profile)
  const refuse = (reason: string) => new WireError('invalid_image_file', `Invalid mask image format - ${reason}`, found.param)
  if (!probed.hasAlpha) throw refuse('mask image missing alpha channel')
  if (probed.width !== first.width || probed.height !== first.height) throw refuse('mask size does not match image size')
  return keepUpright(blobs, found, { bytes, probed }, { name: 'the mask', profile, warnings })
}
