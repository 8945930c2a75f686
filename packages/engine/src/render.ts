import type { Quality, Warning } from './engine.ts'
import { paintArtwork, paintDecal, paintScene } from './paint/index.ts'
import { handOf, type Scene, type StageLayer } from './scene/index.ts'
import { buildStage } from './stage/index.ts'
import { drawnIn } from './technique/index.ts'
import { type Guides, type Pixels, traceScene } from './trace/index.ts'
import type { World } from './world.ts'

export type RenderOptions = {
  quality: Quality
  /** Coarse pictures wanted, 0–3. */
  previews: number
  signal?: AbortSignal
  onProgress?: (done: number) => void
  onPreview?: (pixels: Pixels) => Promise<void>
}

/** Samples per pixel of the first pass; the adaptive pass may spend as many again. */
const SAMPLES: Record<Quality, number> = { low: 4, medium: 10, high: 52 }
/** Pixels from which on drafts trace light at half the width and height, and samples for a pixel of that. */
const [HALF_FROM, HALF_SAMPLES] = [500_000, 6]

/** Scene → pixels: stages are traced, everything else is painted around them. */
export async function render(scene: Scene, world: World, options: RenderOptions): Promise<{ pixels: Pixels; warnings: Warning[] }> {
  const base = { world, quality: options.quality, ...(options.signal && { signal: options.signal }) }
  const previews: Promise<void>[] = []
  const painted = await paintScene(scene, {
    ...base,
    drawStage: async (layer, size) => {
      const showCoarse = async (coarse: Pixels) => {
        const { pixels } = await paintScene(scene, { ...base, drawStage: async () => coarse })
        await options.onPreview?.(pixels)
      }
      return drawStage(layer, size, scene, world, options, (coarse) => previews.push(showCoarse(coarse)))
    },
  })
  await Promise.all(previews)
  return painted
}

/** One stage of a scene, traced and drawn in its technique at the given size in pixels. */
export async function drawStage(
  layer: StageLayer,
  size: { width: number; height: number },
  scene: Scene,
  world: World,
  options: RenderOptions,
  onPreview: (coarse: Pixels) => void,
): Promise<Pixels> {
  const traced = await buildStage(layer, {
    ...size,
    seed: scene.seed,
    paintDecal: (decal, aspect) => paintDecal(decal, aspect, world),
    paintArtwork: (id) => paintArtwork(id, world),
  })
  const hand = handOf(layer.look)
  const half = options.quality === 'low' && hand === null && size.width * size.height >= HALF_FROM
  const drawn = (pixels: Pixels, guides: Guides | null) => (hand && guides ? drawnIn(hand, pixels, guides, scene.seed) : pixels)
  const pixels = await traceScene(
    traced,
    {
      ...size,
      samples: half ? HALF_SAMPLES : SAMPLES[options.quality],
      half,
      previews: options.previews,
      guides: hand !== null,
      ...(options.signal && { signal: options.signal }),
      ...(options.onProgress && { onProgress: options.onProgress }),
      onPreview: (coarse, guides) => onPreview(drawn(coarse, guides)),
    },
    world.threads,
  )
  return drawn(pixels, pixels.guides)
}
