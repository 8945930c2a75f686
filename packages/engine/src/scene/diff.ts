import { walkLayers } from './names.ts'
import type { Scene } from './schema.ts'
import { rounded } from './text.ts'

export type SceneDiff = { added: string[]; removed: string[]; changed: string[] }

/**
 * Which named nodes of two scenes differ: layers, things, lights, and `canvas`, `stage.set`, `stage.camera`, `stage.look` and
 * `stage.about` under the stage's own name. A group differs by its own fields only, not by what it holds.
 */
export function diffScenes(before: Scene, after: Scene): SceneDiff {
  const [a, b] = [nodesOf(before), nodesOf(after)]
  return {
    added: [...b.keys()].filter((name) => !a.has(name)),
    removed: [...a.keys()].filter((name) => !b.has(name)),
    changed: [...a.keys()].filter((name) => b.has(name) && a.get(name) !== b.get(name)),
  }
}

function nodesOf(scene: Scene): Map<string, string> {
  const nodes = new Map<string, string>()
  const note = (name: string, value: unknown) => nodes.set(name, stable(rounded(value)))
  note('canvas', scene.canvas)
  for (const { layer } of walkLayers(scene.layers)) {
    if (layer.type === 'group') note(layer.name, { ...layer, layers: layer.layers.map(({ name }) => name) })
    else if (layer.type !== 'stage') note(layer.name, layer)
    else {
      const { set, objects, lights, camera, look, about, ...own } = layer
      note(layer.name, own)
      note(`${layer.name}.set`, set)
      note(`${layer.name}.camera`, camera)
      note(`${layer.name}.look`, look)
      if (about) note(`${layer.name}.about`, about)
      for (const node of [...objects, ...lights]) note(node.name, node)
    }
  }
  return nodes
}

/** JSON with its keys in order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
