import type { Layer, TextLayer } from '../../scene/schema.ts'
import { type Kit, n } from '../design/kit.ts'
import { type Block, stack } from '../design/stack.ts'
import type { Look } from '../graphic/look.ts'
import type { Point } from './layered.ts'

/** Words in the middle of a box. */
export function words(
  kit: Kit,
  name: string,
  box: Look['sheet'],
  text: string,
  look: {
    size: number
    weight?: number
    color?: string
    role?: string
    align?: 'left' | 'center' | 'right'
    valign?: TextLayer['valign']
    font?: string
  },
): Layer[] {
  const block: Block = {
    kind: 'text',
    name,
    text,
    role: look.role ?? 'label',
    size: look.size,
    weight: look.weight ?? 600,
    leading: 1.22,
    ...(look.color && { color: look.color }),
    ...(look.font && { font: look.font }),
  }
  return stack(kit, [block], box, { align: look.align ?? 'center', valign: look.valign ?? 'middle' }).layers
}

/** A line through points with round corners, and a head where it ends; canvas coordinates. */
export function arrow(
  look: Look,
  name: string,
  points: readonly Point[],
  {
    color,
    width,
    head = true,
    radius = look.unit * 1.4,
    dash = false,
  }: { color: string; width: number; head?: boolean; radius?: number; dash?: boolean },
): Layer[] {
  const at = points.filter(
    (point, i) => i === 0 || Math.hypot(point.x - (points[i - 1] as Point).x, point.y - (points[i - 1] as Point).y) > 0.4,
  )
  const [end, before] = [at.at(-1), at.at(-2)]
  if (!end || !before) return []
  const long = width * 4.2
  const away = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const [ux, uy] = [(end.x - before.x) / away, (end.y - before.y) / away]
  const tip = head ? { x: end.x - ux * long * 0.8, y: end.y - uy * long * 0.8 } : end
  const line = [...at.slice(0, -1), tip]
  const xs = at.map(({ x }) => x)
  const ys = at.map(({ y }) => y)
  const [x0, y0] = [Math.min(...xs) - long, Math.min(...ys) - long]
  const box = { x: x0, y: y0, w: Math.max(...xs) + long - x0, h: Math.max(...ys) + long - y0 }
  const to = ({ x, y }: Point) => `${n(x - x0)} ${n(y - y0)}`
  let d = ''
  for (const [i, point] of line.entries()) {
    const [last, next] = [line[i - 1], line[i + 1]]
    if (!last) d += `M ${to(point)}`
    else if (!next) d += ` L ${to(point)}`
    else {
      const [a, b] = [Math.hypot(point.x - last.x, point.y - last.y), Math.hypot(next.x - point.x, next.y - point.y)]
      const r = Math.min(radius, a / 2, b / 2)
      const from = { x: point.x + ((last.x - point.x) * r) / (a || 1), y: point.y + ((last.y - point.y) * r) / (a || 1) }
      const on = { x: point.x + ((next.x - point.x) * r) / (b || 1), y: point.y + ((next.y - point.y) * r) / (b || 1) }
      d += ` L ${to(from)} Q ${to(point)} ${to(on)}`
    }
  }
  const side = { x: -uy * long * 0.52, y: ux * long * 0.52 }
  const foot = { x: end.x - ux * long, y: end.y - uy * long }
  return [
    { type: 'shape', name, shape: 'path', box, d: dash ? dashed(line, to, width * 3) : d, stroke: { paint: color, width } },
    ...(head
      ? [
          {
            type: 'shape' as const,
            name: `${name}.head`,
            shape: 'path' as const,
            box,
            d: `M ${to(end)} L ${to({ x: foot.x + side.x, y: foot.y + side.y })} L ${to({ x: foot.x - side.x, y: foot.y - side.y })} Z`,
            fill: color,
          },
        ]
      : []),
  ]
}

/** The same line as strokes with gaps. */
function dashed(points: readonly Point[], to: (point: Point) => string, step: number): string {
  let d = ''
  for (const [i, b] of points.entries()) {
    const a = points[i - 1]
    if (!a) continue
    const long = Math.hypot(b.x - a.x, b.y - a.y)
    const at = (t: number): Point => ({ x: a.x + ((b.x - a.x) * t) / (long || 1), y: a.y + ((b.y - a.y) * t) / (long || 1) })
    for (let t = 0; t < long; t += step * 2) d += `M ${to(at(t))} L ${to(at(Math.min(long, t + step)))} `
  }
  return d || 'M 0 0'
}
