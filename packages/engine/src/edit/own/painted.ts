import type { Box, Layer } from '../../scene/index.ts'

/** What a design has painted where, in the frame of its siblings: groups that lay nothing out are opened. */
export type Painted = { layer: Layer; box: Box }

export function paintedBy(layers: readonly Layer[], x = 0, y = 0): Painted[] {
  return layers.flatMap((layer): Painted[] => {
    const box = layer.box && { ...layer.box, x: layer.box.x + x, y: layer.box.y + y }
    if (layer.type === 'group' && !layer.layout && layer.fill === undefined) {
      const inside = paintedBy(layer.layers, x + (layer.box?.x ?? 0), y + (layer.box?.y ?? 0))
      return box && layer.clip !== undefined ? inside.flatMap((one) => cutTo(one, box)) : inside
    }
    if (!box) return []
    const drawn = layer.type === 'shape' && layer.d !== undefined ? extentOf(layer.d) : null
    return [{ layer, box: drawn ? { ...drawn, x: drawn.x + box.x, y: drawn.y + box.y } : box }]
  })
}

/** What a clip leaves of it. */
function cutTo({ layer, box }: Painted, clip: Box): Painted[] {
  if (!meets(box, clip)) return []
  const [left, top] = [Math.max(box.x, clip.x), Math.max(box.y, clip.y)]
  const [right, bottom] = [Math.min(box.x + box.w, clip.x + clip.w), Math.min(box.y + box.h, clip.y + clip.h)]
  return [{ layer, box: { x: left, y: top, w: right - left, h: bottom - top } }]
}

export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.w <= outer.x + outer.w + 1 &&
  inner.y + inner.h <= outer.y + outer.h + 1

export const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** How many numbers follow a command of path data, and which of them are a point. */
const COMMANDS: Record<string, number> = { M: 2, L: 2, T: 2, C: 6, S: 4, Q: 4, H: 1, V: 1, A: 7, Z: 0 }

/** The box about path data in absolute commands, by its points; null for data that says it otherwise. */
function extentOf(d: string): Box | null {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const count = COMMANDS[command]
    if (count === undefined) return null
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    for (const [i, value] of numbers.entries()) {
      const at = i % Math.max(1, count)
      if (command === 'H') xs.push(value)
      else if (command === 'V') ys.push(value)
      else if (command !== 'A') (at % 2 === 0 ? xs : ys).push(value)
      else if (at >= 5) (at === 5 ? xs : ys).push(value)
    }
  }
  if (xs.length === 0 || ys.length === 0) return null
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top }
}
