import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box, GroupLayer, ShapeLayer } from '../scene/schema.ts'
import { brush, outline } from './brush.ts'
import { layShading } from './shading.ts'

type Drawn = Pick<ShapeLayer, 'fill' | 'shading' | 'stroke' | 'shadow' | 'blur' | 'backdropBlur'>

export function paintShape(context: SKRSContext2D, layer: ShapeLayer, box: Box) {
  paintPath(context, outline(layer, box), layer, box)
}

/** The panel of a group: what lies behind its children. */
export function paintPanel(context: SKRSContext2D, group: GroupLayer, box: Box) {
  const { fill, stroke, shadow } = group
  if (!fill && !stroke && !shadow) return
  const radius = group.radius ?? group.clip ?? 0
  paintPath(context, outline({ shape: 'rect', radius }, box), { fill, stroke, shadow }, box)
}

function paintPath(context: SKRSContext2D, path: Path2D, drawn: Drawn, box: Box) {
  if (drawn.shadow) castShadow(context, path, drawn.shadow)
  if (drawn.backdropBlur) blurBehind(context, path, box, drawn.backdropBlur)
  context.save()
  if (drawn.blur) context.filter = `blur(${drawn.blur}px)`
  if (drawn.fill) {
    context.fillStyle = brush(context, drawn.fill, box)
    context.fill(path)
  }
  if (drawn.shading) {
    context.save()
    context.clip(path)
    layShading(context, drawn.shading, box)
    context.restore()
  }
  if (drawn.stroke) {
    context.strokeStyle = brush(context, drawn.stroke.paint, box)
    context.lineWidth = drawn.stroke.width
    context.lineJoin = 'round'
    context.lineCap = 'round'
    context.stroke(path)
  }
  context.restore()
}

/** Far enough that the caster itself is never seen. */
const AWAY_PX = 20000

/** A shadow as in CSS: full strength whatever the fill, and nothing of it under the shape itself. */
function castShadow(context: SKRSContext2D, path: Path2D, shadow: NonNullable<ShapeLayer['shadow']>) {
  context.save()
  const around = new Path2D()
  around.rect(-AWAY_PX, -AWAY_PX, 2 * AWAY_PX, 2 * AWAY_PX)
  around.addPath(path)
  context.clip(around, 'evenodd')
  // The canvas counts shadows in its own pixels, whatever turns or scales what casts them.
  const { a, b, c, d, e, f } = context.getTransform()
  context.shadowColor = shadow.color
  context.shadowBlur = shadow.blur * Math.hypot(a, b)
  context.shadowOffsetX = a * shadow.dx + c * shadow.dy + AWAY_PX
  context.shadowOffsetY = b * shadow.dx + d * shadow.dy
  context.fillStyle = '#000000'
  context.setTransform(a, b, c, d, e - AWAY_PX, f)
  context.fill(path)
  context.restore()
}

/** Repaints what is already there, blurred, inside the path: frosted glass. */
function blurBehind(context: SKRSContext2D, path: Path2D, box: Box, blur: number) {
  const margin = Math.ceil(blur * 3)
  const x = Math.floor(box.x - margin)
  const y = Math.floor(box.y - margin)
  const w = Math.ceil(box.w + margin * 2)
  const h = Math.ceil(box.h + margin * 2)
  const behind = createCanvas(w, h)
  // Copying the region alone: drawing from the canvas itself would copy all of it.
  behind.getContext('2d').putImageData(context.getImageData(x, y, w, h), 0, 0)
  context.save()
  context.clip(path)
  context.filter = `blur(${blur}px)`
  context.drawImage(behind, x, y)
  context.restore()
}
