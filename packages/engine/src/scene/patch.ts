import type { Layer, Scene, StageLayer, StageObject } from './schema.ts'

/** A scene with every layer that `change` gives another for replaced, null ones left out; what is not changed is the same object as before. */
export function mapLayers(scene: Scene, change: (layer: Layer) => Layer | null): Scene {
  const layers = mapped(scene.layers, change)
  return layers === scene.layers ? scene : { ...scene, layers }
}

function mapped(layers: Layer[], change: (layer: Layer) => Layer | null): Layer[] {
  const result = layers.flatMap((layer) => {
    const inside = layer.type === 'group' ? mapped(layer.layers, change) : null
    const whole = layer.type === 'group' && inside && inside !== layer.layers ? { ...layer, layers: inside } : layer
    return change(whole) ?? []
  })
  return result.length === layers.length && result.every((layer, i) => layer === layers[i]) ? layers : result
}

export function mapStages(scene: Scene, change: (stage: StageLayer) => StageLayer): Scene {
  return mapLayers(scene, (layer) => (layer.type === 'stage' ? change(layer) : layer))
}

/** The objects of those names changed, or taken away where `change` gives null. */
export function mapObjects(scene: Scene, names: ReadonlySet<string>, change: (object: StageObject) => StageObject | null): Scene {
  return mapStages(scene, (stage) => {
    if (!stage.objects.some(({ name }) => names.has(name))) return stage
    return { ...stage, objects: stage.objects.flatMap((object) => (names.has(object.name) ? (change(object) ?? []) : object)) }
  })
}

/** The first stage of the scene; null when it has none. */
export function stageOf(scene: Scene): StageLayer | null {
  let found: StageLayer | null = null
  mapStages(scene, (stage) => {
    found ??= stage
    return stage
  })
  return found
}
