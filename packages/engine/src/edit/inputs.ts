import sharp from 'sharp'
import { type EditSource, EngineError, type Warning } from '../engine.ts'
import { faultOf } from '../foreign-scene.ts'
import { readEmbedded } from '../provenance/index.ts'
import { type Scene, sceneFromText } from '../scene/index.ts'
import type { Pixels } from '../trace/index.ts'
import type { World } from '../world.ts'

const MOST_PIXELS = 100_000_000

/** As much of the World as pictures are read from. */
type Assets = Pick<World, 'asset'>

/** An input's pixels, upright, sRGB, 8 bits a channel. */
export async function loadInput(source: EditSource, index: number, world: Assets): Promise<Pixels> {
  return decoded(await bytesOf(source.inputs[index], world, 'image'), 'image')
}

/** The mask as it was given: its alpha says where the picture may change. */
export async function loadMask({ mask }: EditSource, world: Assets): Promise<Pixels | null> {
  return mask === null ? null : decoded(await bytesOf(mask, world, 'mask'), 'mask')
}

async function bytesOf(hash: string | undefined, world: Assets, param: string): Promise<Uint8Array> {
  const bytes = hash === undefined ? null : await world.asset(hash)
  if (!bytes) throw new EngineError('invalid_value', `Expected a known picture but ${hash ?? 'none'} is not here`, param)
  return bytes
}

async function decoded(bytes: Uint8Array, param: string): Promise<Pixels> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: shared(data) }
  } catch (cause) {
    throw new EngineError(
      'invalid_value',
      'Expected a picture of at most 100 megapixels but received a file that cannot be decoded',
      param,
      cause,
    )
  }
}

/** In memory that all threads see: no calculation on another thread needs a copy. */
function shared(bytes: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(new SharedArrayBuffer(bytes.byteLength))
  data.set(bytes)
  return data
}

/** The scene of the first input, kept apart or carried along, when it may be drawn again; a picture that was changed since is a foreign one. */
export async function ownScene(source: EditSource, world: World): Promise<{ scene: Scene | null; warnings: Warning[] }> {
  const kept = source.scenes?.[source.inputs[0] ?? '']
  if (kept !== undefined) return { scene: sceneFromText(Buffer.from(await bytesOf(kept, world, 'image')).toString('utf8')), warnings: [] }
  const embedded = await readEmbedded(await bytesOf(source.inputs[0], world, 'image'))
  if (!embedded) return { scene: null, warnings: [] }
  const { scene, intact } = embedded
  if (!intact) return foreign('its pixels were changed after it was drawn')
  const fault = faultOf(scene, source.inputs)
  return fault ? foreign(fault) : { scene, warnings: [] }
}

const foreign = (why: string) => ({
  scene: null,
  warnings: [
    { code: 'scene_not_used', message: `The picture carries a scene that was not used, because ${why}: its pixels are edited instead.` },
  ],
})
