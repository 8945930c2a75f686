import { type Brief, type Layer, mapLayers, type Scene } from '@easel/engine'

export type TextLayer = Extract<Layer, { type: 'text' }>
/** Pixels of the canvas. */
export type Rect = { x: number; y: number; w: number; h: number }

/** A text of the scene: where it stands, null inside a row or column; the group that cuts off what is outside of it; and whether the brief lists it. */
export type SetText = { layer: TextLayer; box: Rect | null; room: Rect | null; isListed: boolean }

/** Every text layer; children's boxes count from their group's. */
export function textsOf(scene: Scene, brief: Brief): SetText[] {
  const listed = new Set(brief.texts.map(({ text }) => folded(text)))
  return placed(scene).flatMap(({ layer, box, room }) =>
    layer.type === 'text' ? { layer, box, room, isListed: listed.has(folded(layer.text)) } : [],
  )
}

type Placed = { layer: Layer; box: Rect | null; room: Rect | null }

/** Every layer with its box on the canvas, null where a row or column places it, and the nearest box that cuts it off. */
export function placed({ layers, canvas }: Scene): Placed[] {
  const walk = (list: readonly Layer[], parent: Rect | null, room: Rect | null, isFree: boolean): Placed[] =>
    list.flatMap((layer) => {
      const own = layer.box
      const box = !parent || !isFree ? null : own ? { ...own, x: parent.x + own.x, y: parent.y + own.y } : parent
      if (layer.type !== 'group') return { layer, box, room }
      return [{ layer, box, room }, ...walk(layer.layers, box, layer.clip === undefined ? room : (box ?? room), !layer.layout)]
    })
  return walk(layers, { x: 0, y: 0, w: canvas.width, h: canvas.height }, null, true)
}

export const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Texts changed, by name; what belongs to one, such as the pill of a button, keeps its place about it. */
export function withTexts(scene: Scene, changes: ReadonlyMap<string, Partial<TextLayer>>): Scene {
  const before = new Map(placed(scene).map(({ layer }) => [layer.name, layer]))
  return mapLayers(scene, (layer) => {
    const change = changes.get(layer.name)
    if (change && layer.type === 'text') return withoutAbsent({ ...layer, ...change })
    const owner = layer.name.slice(0, layer.name.lastIndexOf('.'))
    const box = changes.get(owner)?.box
    const old = before.get(owner)?.box
    return box && old && layer.box ? { ...layer, box: alongWith(layer.box, old, box) } : layer
  })
}

/** A field set to undefined is taken away: the schema knows no such value. */
const withoutAbsent = (layer: TextLayer): TextLayer =>
  Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined)) as TextLayer

/** A box that keeps its distances to another, which was moved or scaled. */
const alongWith = (box: Rect, old: Rect, now: Rect): Rect => {
  const [across, down] = [old.w > 0 ? now.w / old.w : 1, old.h > 0 ? now.h / old.h : 1]
  return { x: now.x + (box.x - old.x) * across, y: now.y + (box.y - old.y) * down, w: box.w * across, h: box.h * down }
}

/** A box on the canvas as the layer's own: from its group's corner. */
export const ownBox = ({ layer, box }: SetText, moved: Rect): Rect => ({
  ...moved,
  x: moved.x - ((box?.x ?? 0) - (layer.box?.x ?? 0)),
  y: moved.y - ((box?.y ?? 0) - (layer.box?.y ?? 0)),
})

export const overlapOf = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y))

/** The text with quotes, for sentences. */
export const quoted = (texts: readonly { layer: TextLayer }[]): string => texts.map(({ layer }) => `“${layer.text}”`).join(', ')

/** Whether a layer hides what lies below it. */
export const isOpaque = (layer: Layer): boolean => {
  if ((layer.opacity ?? 1) < 0.5 || layer.type === 'text' || layer.type === 'art') return false
  if (layer.type === 'stage' || layer.type === 'land' || layer.type === 'image') return true
  const { fill } = layer
  return typeof fill === 'string'
    ? fill.length === 7 || Number.parseInt(fill.slice(7), 16) > 100
    : (fill?.stops.every(([, color]) => color.length === 7) ?? false)
}
