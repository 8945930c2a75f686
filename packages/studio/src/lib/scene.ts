/** A part of a scene as the studio shows it; the scene itself is any JSON that an engine keeps. */
export type Layer = {
  name: string
  /** `stage`, `text`, `object`, `light`… */
  kind: string
  /** Its words, or what it is made of. */
  detail: string
  /** Where it lies on the canvas in pixels; null where only the layout knows. */
  box: { x: number; y: number; w: number; h: number } | null
  children: Layer[]
}

type Json = Record<string, unknown>

/** The layers of a scene; what is not understood is left out. */
export const layersOf = (scene: Json): Layer[] => layersIn(scene.layers, { x: 0, y: 0, isKnown: true })

type Origin = { x: number; y: number; isKnown: boolean }

function layersIn(layers: unknown, origin: Origin): Layer[] {
  return listOf(layers).map((layer) => {
    const box = origin.isKnown ? boxOf(layer.box, origin) : null
    const isPlaced = box !== null && layer.layout === undefined
    const inside = layersIn(layer.layers, { x: box?.x ?? 0, y: box?.y ?? 0, isKnown: isPlaced })
    const things = [...partsOf(layer.objects, 'object', 'archetype'), ...partsOf(layer.lights, 'light', 'kind')]
    return { name: textOf(layer.name), kind: textOf(layer.type), detail: detailOf(layer), box, children: [...inside, ...things] }
  })
}

const partsOf = (parts: unknown, kind: string, detail: string): Layer[] =>
  listOf(parts).map((part) => ({ name: textOf(part.name), kind, detail: textOf(part[detail]), box: null, children: [] }))

const detailOf = (layer: Json) => (layer.type === 'text' ? `“${textOf(layer.text)}”` : textOf(layer.art))

function boxOf(box: unknown, origin: Origin): Layer['box'] {
  if (typeof box !== 'object' || box === null) return null
  const { x, y, w, h } = box as Json
  if (typeof x !== 'number' || typeof y !== 'number' || typeof w !== 'number' || typeof h !== 'number') return null
  return { x: x + origin.x, y: y + origin.y, w, h }
}

const listOf = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter((each): each is Json => typeof each === 'object' && each !== null) : []

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Whether something in it is traced: such a scene is no page of shapes and words alone. */
export const isTraced = (scene: Json): boolean => {
  const inside = (layers: Layer[]): boolean => layers.some(({ kind, children }) => kind === 'stage' || kind === 'land' || inside(children))
  return inside(layersOf(scene))
}

/** The layers that lie somewhere, the topmost first. */
export function placedLayers(scene: Json): Layer[] {
  const flat = (layers: Layer[]): Layer[] => layers.flatMap((layer) => [layer, ...flat(layer.children)])
  return flat(layersOf(scene))
    .filter(({ box }) => box !== null)
    .reverse()
}
