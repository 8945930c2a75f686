import type { Scene } from '@easel/engine'

type Layer = Scene['layers'][number]

/** What each text of a scene says, by the name of its layer or of the thing that it is printed on. */
export function textOf(scene: Scene): Map<string, string> {
  const texts = new Map<string, string>()
  const note = (layers: readonly Layer[]) => {
    for (const layer of layers) {
      if (layer.type === 'text') texts.set(layer.name, layer.text)
      if (layer.type === 'group') note(layer.layers)
      if (layer.type === 'stage')
        for (const { name, decals } of layer.objects) for (const [i, { text }] of (decals ?? []).entries()) texts.set(`${name}:${i}`, text)
    }
  }
  note(scene.layers)
  return texts
}
