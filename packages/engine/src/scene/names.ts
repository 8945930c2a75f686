import type { Layer, Scene } from './schema.ts'

/** Every layer of the scene with its depth, parents before children. */
export function* walkLayers(layers: readonly Layer[], depth = 0): Generator<{ layer: Layer; depth: number }> {
  for (const layer of layers) {
    yield { layer, depth }
    if (layer.type === 'group') yield* walkLayers(layer.layers, depth + 1)
  }
}

/** Every name in the scene; layers first, then what stands on their stages. */
export function namesOf(scene: Scene): string[] {
  return [...walkLayers(scene.layers)].flatMap(({ layer }) =>
    layer.type === 'stage' ? [layer.name, ...layer.objects.map((o) => o.name), ...layer.lights.map((l) => l.name)] : [layer.name],
  )
}
