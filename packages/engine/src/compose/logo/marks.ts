import type { Box, Layer } from '../../scene/schema.ts'

/** One mark, or two side by side, the second a little lower. */
export function marksIn(name: string, box: Box, marks: readonly string[], color: string): Layer[] {
  const [mark, other] = marks
  const art = (part: string, at: Box, id: string): Layer => ({ type: 'art', name: `${name}.${part}`, box: at, art: id, color })
  if (mark === undefined) return []
  if (other === undefined) return [art('mark', box, mark)]
  const side = box.w * 0.54
  return [
    art('mark', { x: box.x - box.w * 0.06, y: box.y + box.h * 0.2, w: side, h: side }, mark),
    art('mark-2', { x: box.x + box.w * 0.52, y: box.y + box.h * 0.27, w: side, h: side }, other),
  ]
}
