import { EngineError } from './engine.ts'
import { type Lettering, paintSvg } from './paint/index.ts'
import { inscribeSvg, type Origin } from './provenance/index.ts'
import type { Layer, Scene } from './scene/index.ts'
import type { World } from './world.ts'

type Options = { text: Lettering; origin: Omit<Origin, 'scene'>; signal?: AbortSignal }

/** A scene of shapes and words as an SVG file that says where it comes from. */
export async function svgFile(scene: Scene, world: World, { text, origin, ...options }: Options) {
  refuseTraced(scene)
  const { svg, warnings } = await paintSvg(scene, { world, quality: 'high', text, ...options, drawStage: () => Promise.reject(NEVER) })
  return { bytes: inscribeSvg(svg, origin), warnings }
}

const NEVER = new Error('Expected no stage in a scene of shapes and words')

/** The first layer of a scene that is no drawing of lines, by its name; null where there is none. */
export function tracedLayer({ layers }: Pick<Scene, 'layers'>): string | null {
  const isTraced = (layer: Layer) => layer.type === 'stage' || layer.type === 'land'
  for (const layer of layers) {
    const found = layer.type === 'group' ? tracedLayer(layer) : isTraced(layer) ? layer.name : null
    if (found !== null) return found
  }
  return null
}

/** Throws for a scene that no SVG holds, before anything of it is drawn. */
export function refuseTraced(scene: Scene): void {
  const layer = tracedLayer(scene)
  if (layer === null) return
  const message = `An SVG holds shapes and words, and the layer '${layer}' of this picture is traced. Ask for png, jpeg or webp.`
  throw new EngineError('invalid_value', message, 'output_format')
}
