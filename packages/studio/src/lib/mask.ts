import type { Size } from './sizes.ts'

/** Points are pixels of the picture, so that a mask stays where it is, whatever the size of the window. */
export type Point = { x: number; y: number }

type Mode = 'add' | 'erase'

export type Stroke =
  | { tool: 'brush'; mode: Mode; radius: number; points: Point[] }
  | { tool: 'lasso'; mode: Mode; points: Point[] }
  | { tool: 'box'; mode: Mode; from: Point; to: Point }
  | { tool: 'invert' }

/** What may change, as the strokes that marked it: each keeps its own width, and each can be taken back. */
export type Mask = { strokes: Stroke[]; undone: Stroke[]; feather: number }

export const NO_MASK: Mask = { strokes: [], undone: [], feather: 0 }

export const withStroke = (mask: Mask, stroke: Stroke): Mask => ({ ...mask, strokes: [...mask.strokes, stroke], undone: [] })

export function undo(mask: Mask): Mask {
  const last = mask.strokes.at(-1)
  return last ? { ...mask, strokes: mask.strokes.slice(0, -1), undone: [...mask.undone, last] } : mask
}

export function redo(mask: Mask): Mask {
  const last = mask.undone.at(-1)
  return last ? { ...mask, strokes: [...mask.strokes, last], undone: mask.undone.slice(0, -1) } : mask
}

export const boxOf = (size: Size): Stroke => ({ tool: 'box', mode: 'add', from: { x: 0, y: 0 }, to: { x: size.width, y: size.height } })

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Paints strokes onto a canvas of the picture's coordinates: opaque where marked, clear elsewhere. */
export function paintStrokes(context: Context, strokes: readonly Stroke[], size: Size, colour: string) {
  context.fillStyle = colour
  context.strokeStyle = colour
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const stroke of strokes) {
    context.globalCompositeOperation = stroke.tool === 'invert' ? 'xor' : stroke.mode === 'add' ? 'source-over' : 'destination-out'
    if (stroke.tool === 'invert') context.fillRect(0, 0, size.width, size.height)
    else if (stroke.tool === 'box') context.fillRect(stroke.from.x, stroke.from.y, stroke.to.x - stroke.from.x, stroke.to.y - stroke.from.y)
    else if (stroke.tool === 'lasso') fillPath(context, stroke.points)
    else brushPath(context, stroke.points, stroke.radius)
  }
  context.globalCompositeOperation = 'source-over'
}

function fillPath(context: Context, points: readonly Point[]) {
  context.beginPath()
  for (const { x, y } of points) context.lineTo(x, y)
  context.closePath()
  context.fill()
}

function brushPath(context: Context, points: readonly Point[], radius: number) {
  const [first] = points
  if (!first) return
  context.lineWidth = radius * 2
  context.beginPath()
  context.moveTo(first.x, first.y)
  // A dot is a line to itself.
  for (const { x, y } of points.length === 1 ? [first] : points.slice(1)) context.lineTo(x, y)
  context.stroke()
}

/** Which share of the picture is marked, 0–1, measured on a small copy. */
export function markedShare(strokes: readonly Stroke[], size: Size): number {
  if (strokes.length === 0) return 0
  const scale = Math.min(1, 256 / Math.max(size.width, size.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale)))
  const context = canvas.getContext('2d')
  if (!context) return 0
  context.scale(scale, scale)
  paintStrokes(context, strokes, size, '#000')
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  let marked = 0
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 0) > 127) marked++
  return marked / (data.length / 4)
}

/** The mask as the wire wants it: a PNG of the picture's size whose alpha is 0 where the picture may change. */
export async function maskPng(strokes: readonly Stroke[], size: Size): Promise<Blob> {
  const marked = new OffscreenCanvas(size.width, size.height)
  const mask = new OffscreenCanvas(size.width, size.height)
  const [from, to] = [marked.getContext('2d'), mask.getContext('2d')]
  if (!from || !to) throw new Error('This browser cannot draw a mask.')
  paintStrokes(from, strokes, size, '#000')
  to.fillRect(0, 0, size.width, size.height)
  to.globalCompositeOperation = 'destination-out'
  to.drawImage(marked, 0, 0)
  return mask.convertToBlob({ type: 'image/png' })
}
