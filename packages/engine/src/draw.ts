import { readBrief } from './brief/index.ts'
import { canvasFor } from './compose/canvas.ts'
import { compose } from './compose/index.ts'
import { encode } from './encode.ts'
import type { DrawRequest, Picture, Quality } from './engine.ts'
import { hash32 } from './random.ts'
import { render } from './render.ts'
import type { World } from './world.ts'

export type DrawHooks = {
  signal?: AbortSignal
  onProgress?: (stage: 'brief' | 'compose' | 'paint' | 'encode', done: number) => void
  /** Coarser pictures of the same scene, while the final one is being drawn. */
  onPreview?: (picture: Picture) => void
}

/** Picture number `index` of a request: prompt → brief → scene → pixels → file. */
export async function draw(request: DrawRequest, index: number, world: World, hooks: DrawHooks = {}): Promise<Picture> {
  hooks.onProgress?.('brief', 0)
  const quality: Quality = request.quality === 'auto' ? 'medium' : request.quality
  const seed = (seedOf(request) + index) % 2 ** 32
  const { brief, warnings: unread } = readBrief(request.prompt)

  hooks.onProgress?.('compose', 0)
  const canvas = canvasFor(brief, request)
  const { scene, warnings: uncomposed } = compose(brief, canvas, seed)

  const finish = async (pixels: Parameters<typeof encode>[0], undrawn: Picture['warnings']): Promise<Picture> => ({
    bytes: await encode(pixels, request.format, request.compression),
    format: request.format,
    width: pixels.width,
    height: pixels.height,
    quality,
    background: canvas.background,
    seed,
    warnings: [...unread, ...uncomposed, ...undrawn],
    brief,
    scene,
  })
  const { pixels, warnings: undrawn } = await render(scene, world, {
    quality,
    previews: request.previews,
    ...(hooks.signal && { signal: hooks.signal }),
    onProgress: (done) => hooks.onProgress?.('paint', done),
    onPreview: async (coarse) => hooks.onPreview?.(await finish(coarse, [])),
  })

  hooks.onProgress?.('encode', 1)
  return finish(pixels, undrawn)
}

/**
 * The seed asked for, or one derived from what decides the picture, so that the same request gives
 * the same bytes; quality and format stay out of it: a draft that was approved ships unchanged.
 */
export function seedOf({ seed, prompt, size, background }: DrawRequest): number {
  return seed ?? hash32(JSON.stringify([prompt, size, background]))
}
