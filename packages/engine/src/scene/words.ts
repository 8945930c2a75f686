import { walkLayers } from './names.ts'
import type { Scene } from './schema.ts'

/** Every text that the scene shows: layers first, then what is printed on things. */
export function wordsOfScene(scene: Scene): string[] {
  const layers = [...walkLayers(scene.layers)].map(({ layer }) => layer)
  const set = layers.flatMap((layer) => (layer.type === 'text' ? [layer.text] : []))
  const printed = layers.flatMap((layer) =>
    layer.type === 'stage' ? layer.objects.flatMap(({ decals }) => decals?.flatMap(({ text }) => text || []) ?? []) : [],
  )
  return [...set, ...printed]
}
