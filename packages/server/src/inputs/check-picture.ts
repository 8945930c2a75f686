import { type Profile, WireError, type WireWarning } from '@easel/protocol'
import type { Blobs } from '../blobs/index.ts'
import type { Found } from './find.ts'
import type { InputPicture } from './index.ts'
import { unsupportedType } from './labels.ts'
import { normalise, type Probed, probe, turnUpright } from './probe.ts'
import { kindOf } from './sniff.ts'

/**
 * A picture that can be drawn on, or a `WireError`. `name` is what a person calls it, e.g. `image 1`. CMYK, more than
 * 8 bits, animation and small damage are refused by a strict profile; for a lenient one they are converted, with a warning.
 */
export async function checkPicture(
  blobs: Blobs,
  found: Found,
  name: string,
  profile: Profile,
  warnings: WireWarning[],
): Promise<InputPicture> {
  const { bytes, probed } = await readPicture(blobs, found, name, profile)
  return keepUpright(blobs, found, { bytes, probed }, { name, profile, warnings })
}

/** Bytes that are a picture, and what it is. For a strict profile it must also be what its label says; for a lenient one labels do not count. */
export async function readPicture(
  blobs: Blobs,
  { hash, param, type }: Found,
  name: string,
  profile: Profile,
): Promise<{ bytes: Uint8Array; probed: Probed }> {
  const bytes = await blobs.get(hash)
  if (!bytes) throw new Error(`The bytes of ${name} are gone.`)
  if (profile === 'lenient' && kindOf(bytes) === null) throw unsupportedType('unknown', param)
  const probed = await probe(bytes)
  if (!probed || (profile === 'strict' && type !== null && type !== `image/${probed.kind}`)) throw invalidPicture(name, param)
  return { bytes, probed }
}

/** The picture as it came where that can be used; stored anew where it had to be turned or converted. */
export async function keepUpright(
  blobs: Blobs,
  { hash, param }: Found,
  { bytes, probed }: { bytes: Uint8Array; probed: Probed },
  { name, profile, warnings }: { name: string; profile: Profile; warnings: WireWarning[] },
): Promise<InputPicture> {
  const { width, height, oddity } = probed
  if (oddity === null && probed.upright) return { hash, width, height }
  if (oddity === null) return { hash: (await blobs.put(await turnUpright(bytes))).hash, width, height }
  if (profile === 'strict') throw invalidPicture(name, param)
  warnings.push({ code: 'input', message: `${name[0]?.toUpperCase()}${name.slice(1)} is ${oddity}.` })
  return { hash: (await blobs.put(await normalise(bytes))).hash, width, height }
}

const invalidPicture = (name: string, param: string) =>
  new WireError('invalid_image_file', `Invalid image file or mode for ${name}. Please check your image file.`, param)
