import type { BrandKit, Given, Scene } from '@easel/engine'
import { type ImageRequest, WireError } from '@easel/protocol'
import type { Blobs } from '../blobs/index.ts'

/** The scene that a request brings to be drawn; null when it brings none. Refused where it cannot be drawn as the request says. */
export async function givenScene({ easel, size, background }: ImageRequest): Promise<Given | null> {
  if (!easel?.scene) return null
  const scene = await read(easel.scene)
  const { width, height, background: ground } = scene.canvas
  if (size !== 'auto' && (size.width !== width || size.height !== height))
    throw new WireError('image_invalid_value', `The scene is of ${width}x${height}: leave 'size' out, or send that.`, 'size')
  if (background !== 'auto' && (background === 'transparent') !== (ground === 'transparent'))
    throw new WireError('image_invalid_value', `The scene's own background is not ${background}: leave 'background' out.`, 'background')
  return { scene }
}

/** The brand kit that a request brings, its files kept as blobs; null when it brings none. */
export async function givenBrand({ easel }: ImageRequest, blobs: Blobs): Promise<BrandKit | null> {
  if (!easel?.brand) return null
  const { brandFrom } = await import('@easel/engine')
  return orRefused(() => brandFrom(easel.brand, async (bytes) => (await blobs.put(bytes)).hash))
}

async function read(document: Record<string, unknown>): Promise<Scene> {
  const { sceneGiven } = await import('@easel/engine')
  return orRefused(() => sceneGiven(document))
}

async function orRefused<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  const { EngineError } = await import('@easel/engine')
  try {
    return await work()
  } catch (error) {
    if (error instanceof EngineError) throw new WireError('image_invalid_value', error.message, error.param)
    throw error
  }
}
