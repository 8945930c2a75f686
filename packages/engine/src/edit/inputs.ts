import sharp from 'sharp'
import { recipeOf } from '../catalog/index.ts'
import { type EditSource, EngineError, type Warning } from '../engine.ts'
import { readEmbedded } from '../provenance/index.ts'
import { type Layer, mapLayers, type Scene, sceneFromText } from '../scene/index.ts'
import type { Pixels } from '../trace/index.ts'
import type { World } from '../world.ts'

const MOST_PIXELS = 100_000_000
/** What an embedded scene may ask of the renderer. */
const MOST_OBJECTS = 60
const MOST_LIGHTS = 24
const MOST_LAYERS = 400
const LONGEST_EDGE = 3840

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
    return { width: info.width, height: info.height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) }
  } catch (cause) {
    throw new EngineError(
      'invalid_value',
      'Expected a picture of at most 100 megapixels but received a file that cannot be decoded',
      param,
      cause,
    )
  }
}

/** The scene of the first input, kept apart or carried along, when it may be drawn again; a picture that was changed since is a foreign one. */
export async function ownScene(source: EditSource, world: World): Promise<{ scene: Scene | null; warnings: Warning[] }> {
  const kept = source.scenes?.[source.inputs[0] ?? '']
  if (kept !== undefined) return { scene: sceneFromText(Buffer.from(await bytesOf(kept, world, 'image')).toString('utf8')), warnings: [] }
  const embedded = await readEmbedded(await bytesOf(source.inputs[0], world, 'image'))
  if (!embedded) return { scene: null, warnings: [] }
  const { scene, intact } = embedded
  if (!intact) return foreign('its pixels were changed after it was drawn')
  const fault = faultOf(scene, source)
  return fault ? foreign(fault) : { scene, warnings: [] }
}

const foreign = (why: string) => ({
  scene: null,
  warnings: [
    { code: 'scene_not_used', message: `The picture carries a scene that was not used, because ${why}: its pixels are edited instead.` },
  ],
})

/** Why an embedded scene is not drawn; null when nothing is wrong with it. */
function faultOf(scene: Scene, { inputs }: EditSource): string | null {
  const layers: Layer[] = []
  mapLayers(scene, (layer) => {
    layers.push(layer)
    return layer
  })
  const stages = layers.flatMap((layer) => (layer.type === 'stage' ? [layer] : []))
  if (layers.length > MOST_LAYERS) return `it has ${layers.length} layers and at most ${MOST_LAYERS} are drawn`
  if (stages.length > 2 || stages.some(({ objects, lights }) => objects.length > MOST_OBJECTS || lights.length > MOST_LIGHTS))
    return 'it asks for more than is drawn for one picture'
  if (Math.max(scene.canvas.width, scene.canvas.height) > LONGEST_EDGE) return `its canvas is longer than ${LONGEST_EDGE} pixels`
  const unknown = stages.flatMap(({ objects }) => objects).find(({ archetype }) => !recipeOf(archetype))
  if (unknown) return `this version cannot draw a ${unknown.archetype.slice(0, 40)}`
  return layers.some((layer) => layer.type === 'image' && !inputs.includes(layer.image))
    ? 'it holds another picture that was not sent along'
    : null
}
