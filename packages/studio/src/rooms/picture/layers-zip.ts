import { downloadZip } from 'client-zip'
import { send } from '../../api/http.ts'
import { layersOf } from '../../lib/scene.ts'

/** The scene and, from the back to the front, a PNG of its ground and one of each layer, as one ZIP; `told` hears how many have come. */
export function layersZip(id: string, scene: Record<string, unknown>, told: (taken: [done: number, all: number]) => void): Promise<Blob> {
  const names = layersOf(scene).map(({ name }) => name)
  const path = `/easel/v1/pictures/${encodeURIComponent(id)}/export?format=png`
  async function* files() {
    yield { name: 'scene.json', input: JSON.stringify(scene, null, 2) }
    for (const [index, layer] of [null, ...names].entries()) {
      told([index + 1, names.length + 1])
      const { body } = await send(layer === null ? path : `${path}&layer=${encodeURIComponent(layer)}`)
      if (body) yield { name: `${String(index).padStart(2, '0')}-${layer ?? 'ground'}.png`, input: body }
    }
  }
  return downloadZip(files()).blob()
}
