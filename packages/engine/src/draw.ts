import { branded, withLogo } from './brand/index.ts'
import { type Brief, readBrief } from './brief/index.ts'
import { canvasFor } from './compose/canvas.ts'
import { compose } from './compose/index.ts'
import { edit } from './edit/index.ts'
import { encode } from './encode.ts'
import type { DrawRequest, Picture, Quality } from './engine.ts'
import { isPlated } from './overlay/plated.ts'
import { inscribe, type Origin } from './provenance/index.ts'
import { hash32 } from './random.ts'
import { render } from './render.ts'
import { rounded, type Scene } from './scene/index.ts'
import { refuseTraced, svgFile } from './svg-file.ts'
import type { Pixels } from './trace/index.ts'
import type { World } from './world.ts'

export type DrawHooks = {
  signal?: AbortSignal
  onProgress?: (stage: 'brief' | 'compose' | 'paint' | 'encode', done: number) => void
  /** Coarser pictures of the same scene, while the final one is being drawn. */
  onPreview?: (picture: Picture) => void
}

/** Picture number `index` of a request: prompt → brief → scene → pixels → file; with pictures to change it is an edit. */
export async function draw(request: DrawRequest, index: number, world: World, hooks: DrawHooks = {}): Promise<Picture> {
  const seed = (seedOf(request) + index) % 2 ** 32
  if (request.edit) return edit(request, request.edit, seed, world, hooks)
  hooks.onProgress?.('brief', 0)
  const quality: Quality = request.quality === 'auto' ? 'medium' : request.quality
  const { brief, warnings: unread } = understood(request)

  hooks.onProgress?.('compose', 0)
  const { scene, warnings: uncomposed } = await signed(composed(brief, request, seed), brief, request, world)
  if (request.format === 'svg') refuseTraced(scene)

  const finish = async (pixels: Pixels, undrawn: Picture['warnings'], embed = request.embed ?? 'scene') => {
    const { warnings: unsaid, ...file } = await fileOf(pixels, scene, { request, embed, world, hooks })
    const picture: Picture = {
      ...file,
      format: request.format,
      width: pixels.width,
      height: pixels.height,
      quality,
      background: scene.canvas.background === 'transparent' ? 'transparent' : 'opaque',
      seed: scene.seed,
      warnings: [...unread, ...uncomposed, ...undrawn, ...unsaid],
      brief,
      scene,
    }
    return picture
  }
  const { pixels, warnings: undrawn } = await render(scene, world, {
    quality,
    previews: request.previews,
    ...(hooks.signal && { signal: hooks.signal }),
    onProgress: (done) => hooks.onProgress?.('paint', done),
    // Coarse pixels are not yet those of the scene.
    onPreview: async (coarse) => hooks.onPreview?.(await finish(coarse, [], request.embed === 'nothing' ? 'nothing' : 'origin')),
  })

  hooks.onProgress?.('encode', 1)
  return finish(pixels, undrawn)
}

type File = Pick<Picture, 'bytes' | 'seen' | 'warnings'>

/** The picture as a file of the format asked for, with what it says about itself. */
async function fileOf(
  pixels: Pixels,
  scene: Scene,
  { request, embed, world, hooks }: { request: DrawRequest; embed: Origin['embed']; world: World; hooks: DrawHooks },
): Promise<File> {
  const { format, compression, text = 'outlines' } = request
  const sourceType = isPlated(scene) ? 'compositeWithTrainedAlgorithmicMedia' : 'algorithmicMedia'
  const origin = { embed, sourceType, engine: 'easel' } as const
  if (format !== 'svg') return inscribe(await encode(pixels, format, compression), { ...origin, scene })
  const file = await svgFile(scene, world, { text, origin, ...(hooks.signal && { signal: hooks.signal }) })
  return { ...file, seen: await encode(pixels, 'png', 100) }
}

/** What is asked: as somebody has settled it, or as the rules read it. */
function understood({ prompt, given, brand }: DrawRequest): ReturnType<typeof readBrief> {
  const read = given && 'brief' in given ? { brief: given.brief, warnings: [] } : readBrief(prompt)
  return brand ? { ...read, brief: branded(read.brief, brand) } : read
}

/** With the brand's logo on it, where the request brings one. */
async function signed(made: ReturnType<typeof compose>, brief: Brief, { brand, given }: DrawRequest, world: World): Promise<typeof made> {
  if (!brand?.logo || (given && 'scene' in given)) return made
  const { scene, warnings } = await withLogo(made.scene, brief, brand.logo, world)
  return { scene: rounded(scene), warnings: [...made.warnings, ...warnings] }
}

/** How it is drawn: the scene that was given, or the brief composed for the size asked for. */
const composed = (brief: Brief, request: DrawRequest, seed: number): ReturnType<typeof compose> =>
  request.given && 'scene' in request.given ? { scene: request.given.scene, warnings: [] } : compose(brief, canvasFor(brief, request), seed)

/**
 * The seed asked for, or one derived from what decides the picture, so that the same request gives
 * the same bytes; quality and format stay out of it: a draft that was approved ships unchanged.
 */
export function seedOf({ seed, prompt, size, background, edit: source }: DrawRequest): number {
  return seed ?? hash32(JSON.stringify(source ? [prompt, size, background, source] : [prompt, size, background]))
}
