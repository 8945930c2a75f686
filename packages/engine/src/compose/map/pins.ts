import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { type Kit, shape } from '../design/kit.ts'
import type { Pen, Point } from '../illustration/index.ts'
import { lineWidth, say } from '../page/page.ts'
import { readable } from '../palette.ts'

/** A place on a map: what is drawn there and what it is called. */
export type Spot = { art: string | null; label: string | null; x: number; y: number }

/** Dashes along a bent way through the points. */
export function route(pen: Pen, points: readonly Point[], color: string) {
  if (points.length < 2) return
  const dashes: Point[][] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i] as Point, points[i + 1] as Point]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const bend = length * 0.2 * (i % 2 === 0 ? 1 : -1)
    const at = (t: number): Point => [
      a[0] + (b[0] - a[0]) * t - ((b[1] - a[1]) / length) * bend * Math.sin(t * Math.PI),
      a[1] + (b[1] - a[1]) * t + ((b[0] - a[0]) / length) * bend * Math.sin(t * Math.PI),
    ]
    const step = (pen.side * 0.03) / Math.max(1, length)
    for (let t = Math.min(0.4, (pen.side * 0.05) / length); t < 1 - Math.min(0.4, (pen.side * 0.05) / length); t += step)
      dashes.push([at(t), at(t + step * 0.55)])
  }
  for (const [from, to] of dashes) if (from && to) pen.line('route', [from, to], color, pen.side * 0.0065)
}

export function cross(pen: Pen, [x, y]: Point, r: number, color: string) {
  pen.line(
    'cross',
    [
      [x - r, y - r * 0.9],
      [x + r, y + r * 0.9],
    ],
    color,
    r * 0.42,
  )
  pen.line(
    'cross',
    [
      [x + r, y - r],
      [x - r * 0.9, y + r],
    ],
    color,
    r * 0.42,
  )
}

/** A drop with what is found there; gives back its white face. */
export function pin(pen: Pen, x: number, y: number, r: number, art: string | null, color: string): Box {
  pen.form(
    'shadow',
    Array.from({ length: 20 }, (_, i): Point => [x + Math.cos((i / 20) * 6.283) * r * 0.4, y + Math.sin((i / 20) * 6.283) * r * 0.14]),
    withAlpha('#000000', 0.2),
    { isDetail: true },
  )
  const cy = y - r * 1.35
  pen.form(
    'pin',
    [
      [x, y],
      ...Array.from(
        { length: 31 },
        (_, i): Point => [
          x + Math.cos(Math.PI * 0.8 + (i / 30) * Math.PI * 1.4) * r * 0.92,
          cy + Math.sin(Math.PI * 0.8 + (i / 30) * Math.PI * 1.4) * r * 0.92,
        ],
      ),
    ],
    color,
  )
  pen.disc('pin', x, cy, r * 0.74, '#ffffff')
  const face = { x: x - r * 0.5, y: cy - r * 0.5, w: r, h: r }
  if (art) pen.art('place', face, art)
  return face
}

/** A box with so much about it. */
export const around = ({ x, y, w, h }: Box, by: number): Placed => ({ x: x - by, y: y - by, w: w + by * 2, h: h + by * 2 })

type Placed = { x: number; y: number; w: number; h: number }
export const meets = (a: Placed, b: Placed) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Names beside their places where nothing else is: below, right, left or above, the first that is free. */
export function labelled(
  kit: Kit,
  spots: readonly Spot[],
  [dx, dy]: Point,
  room: Box,
  unit: number,
  goal: Point | null,
  ground: string,
  barred: readonly Placed[],
): Layer[] {
  const size = Math.max(kit.side * 0.027, kit.sheet.h * 0.018)
  const pins = spots.map(({ x, y }): Placed => ({ x: x + dx - unit * 0.8, y: y + dy - unit * 1.6, w: unit * 1.6, h: unit * 2 }))
  const taken: Placed[] = [...barred, ...pins]
  if (goal) taken.push({ x: goal[0] + dx - unit, y: goal[1] + dy - unit, w: unit * 2, h: unit * 2 })
  const fill = mix(ground, kit.inks.ground, 0.6)
  return spots.flatMap(({ label, x: sx, y: sy }, i): Layer[] => {
    if (!label) return []
    const [x, y] = [sx + dx, sy + dy]
    const wide = lineWidth(label, size, kit.faces.text) * 1.1 + size * 1.1
    // A name that is too wide for the sheet stands in two lines or more.
    const w = Math.min(wide, room.w * 0.42)
    const h = size * (wide > w ? Math.min(4, Math.ceil((wide * 1.15) / w)) * 1.24 + 0.4 : 1.6)
    const tries: Placed[] = [
      { x: x - w / 2, y: y + unit * 0.5, w, h },
      { x: x + unit * 0.95, y: y - h / 2 - unit * 0.3, w, h },
      { x: x - unit * 0.95 - w, y: y - h / 2 - unit * 0.3, w, h },
      { x: x - w / 2, y: y - unit * 2.5 - h * 0.1, w, h },
    ]
    for (let reach = 1; reach < 9; reach++)
      for (const side of [-0.5, 0.5, 0, -1, 1])
        tries.push(
          { x: x - w / 2 + side * w, y: y + unit * 0.5 + reach * h * 0.75, w, h },
          { x: x - w / 2 + side * w, y: y - unit * 2.4 - reach * h * 0.75, w, h },
        )
    const fits = (box: Placed) => box.x >= room.x && box.y >= room.y && box.x + box.w <= room.x + room.w && box.y + box.h <= room.y + room.h
    const box = tries.find((one) => fits(one) && !taken.some((other) => meets(one, other))) ?? anywhere(room, w, h, taken)
    if (!box) return []
    taken.push(box)
    return [
      shape(`label-${i + 1}.plate`, box, { fill: withAlpha(fill, 0.9), radius: h * 0.25 }),
      say(kit, `label-${i + 1}`, { x: box.x + size * 0.35, y: box.y, w: box.w - size * 0.7, h: box.h }, label, {
        size,
        font: kit.faces.text,
        weight: 700,
        color: readable(kit.inks.ink, [fill, kit.inks.ground]),
        role: 'label',
        align: 'center',
        valign: 'middle',
        leading: 1.16,
        balance: true,
      }),
    ]
  })
}

/** The first free place of a size, row by row. */
function anywhere(room: Box, w: number, h: number, taken: readonly Placed[]): Placed | null {
  for (let y = room.y; y + h <= room.y + room.h; y += h / 3)
    for (let x = room.x; x + w <= room.x + room.w; x += w / 5) {
      const box = { x, y, w, h }
      if (!taken.some((other) => meets(box, other))) return box
    }
  return null
}
