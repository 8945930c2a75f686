import type { Layer, Scene } from './schema.ts'

/** Every layer of the scene with its depth, parents before children. */
export function* walkLayers(layers: readonly Layer[], depth = 0): Generator<{ layer: Layer; depth: number }> {
  for (const layer of layers) {
    yield { layer, depth }
    if (layer.type === 'group') yield* walkLayers(layer.layers, depth + 1)
  }
}

/** A layer and all within it, each named after `by` as well, so that names stay one of a kind. */
export function namedWithin(layer: Layer, by: string): Layer {
  const own = { ...layer, name: `${by}.${layer.name}` }
  return own.type === 'group' ? { ...own, layers: own.layers.map((inner) => namedWithin(inner, by)) } : own
}

/** Every name in the scene; layers first, then what stands on their stages. */
export function namesOf(scene: Scene): string[] {
  return [...walkLayers(scene.layers)].flatMap(({ layer }) =>
    layer.type === 'stage' ? [layer.name, ...layer.objects.map((o) => o.name), ...layer.lights.map((l) => l.name)] : [layer.name],
  )
}
