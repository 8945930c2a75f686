import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box, Paint, ShapeLayer } from '../scene/schema.ts'

type Style = SKRSContext2D['fillStyle']

/** A paint as the canvas takes it, laid out over a box. Gradients are dithered by the canvas, so dark ones do not band. */
export function brush(context: SKRSContext2D, paint: Paint, box: Box): Style {
  if (typeof paint === 'string') return paint
  const gradient = paint.gradient === 'linear' ? linear(context, paint.angle, box) : radial(context, paint, box)
  for (const [at, color] of paint.stops) gradient.addColorStop(at, color)
  return gradient
}

/** Runs corner to corner in its direction, as in CSS, so that the first and last stops lie on the box's rim. */
function linear(context: SKRSContext2D, degrees: number, { x, y, w, h }: Box) {
  const angle = (degrees * Math.PI) / 180
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const half = (Math.abs(dx) * w + Math.abs(dy) * h) / 2
  const [cx, cy] = [x + w / 2, y + h / 2]
  return context.createLinearGradient(cx - dx * half, cy - dy * half, cx + dx * half, cy + dy * half)
}

/** `radius` counts in the longer side of the box. */
function radial(context: SKRSContext2D, paint: Exclude<Paint, string>, { x, y, w, h }: Box) {
  const [cx, cy] = paint.center ?? [0.5, 0.5]
  const radius = (paint.radius ?? 0.5) * Math.max(w, h)
  return context.createRadialGradient(x + cx * w, y + cy * h, 0, x + cx * w, y + cy * h, radius)
}

/** Outline of a shape layer in canvas coordinates. */
export function outline(layer: Pick<ShapeLayer, 'shape' | 'radius' | 'd'>, { x, y, w, h }: Box): Path2D {
  const path = new Path2D()
  if (layer.shape === 'ellipse') path.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, Math.PI * 2)
  else if (layer.shape === 'rect') return roundRect({ x, y, w, h }, layer.radius ?? 0)
  else path.addPath(new Path2D(layer.d ?? ''), { a: 1, b: 0, c: 0, d: 1, e: x, f: y })
  return path
}

export function roundRect({ x, y, w, h }: Box, radius: number): Path2D {
  const path = new Path2D()
  const corner = Math.min(radius, w / 2, h / 2)
  if (corner > 0) path.roundRect(x, y, w, h, corner)
  else path.rect(x, y, w, h)
  return path
}
