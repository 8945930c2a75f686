import { mix, withAlpha } from '../../color.ts'
import { blendStops } from '../palette.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** The sky of a picture down to the row `horizon`, px; as far as the row `calm` it keeps one colour, on which words can stand. */
export function sky(pen: Pen, horizon: number, calm = 0) {
  const { w, tones, manner } = pen
  if (pen.isLined || manner.sky === 'plain') return pen.wash('sky', { x: 0, y: 0, w, h: pen.h }, pen.isLined ? tones.paper : tones.skyTop)
  const from = Math.min(calm, horizon * 0.8)
  if (manner.sky === 'bands') {
    const steps = 7
    pen.wash('sky', { x: 0, y: 0, w, h: from + 1 }, tones.skyTop)
    const tall = (horizon - from) / steps
    for (let i = 0; i < steps; i++)
      pen.wash('sky', { x: 0, y: from + tall * i, w, h: tall + 2 }, mix(tones.skyTop, tones.skyLow, (i / (steps - 1)) ** 1.2))
    return
  }
  const box = { x: 0, y: 0, w, h: horizon + 2 }
  const rest = blendStops([tones.skyTop, mix(tones.skyTop, tones.skyLow, 0.55), tones.skyLow], 3)
  const share = from / Math.max(1, horizon)
  pen.wash('sky', box, {
    gradient: 'linear',
    angle: 90,
    stops: [[0, tones.skyTop], ...rest.map(([at, hex]): [number, string] => [share + at * (1 - share), hex])],
  })
}

/** Colour of the sky at a row, px, as `sky` paints it. */
export function skyAt(pen: Pen, y: number, horizon: number, calm = 0): string {
  const { tones, manner } = pen
  if (pen.isLined) return tones.paper
  if (manner.sky === 'plain') return tones.skyTop
  const from = Math.min(calm, horizon * 0.8)
  return mix(tones.skyTop, tones.skyLow, Math.min(1, Math.max(0, (y - from) / Math.max(1, horizon - from))))
}

/** How strongly rays lie on the sky. */
export const RAY = 0.2

/** A sun with what the manner gives it: rays, rings or a soft glow. */
export function sun(pen: Pen, x: number, y: number, r: number, isRayed = false) {
  const { tones, manner } = pen
  const glow = mix(tones.skyLow, tones.light, 0.55)
  if (isRayed) rays(pen, x, y, r * 1.3, Math.hypot(pen.w, pen.h), 22, withAlpha(tones.light, pen.isLined ? 0 : RAY))
  if (manner.name === 'line' || manner.name === 'blueprint') {
    for (const reach of [1.35, 1.7])
      pen.path('sun', ring(x, y, r * reach), { stroke: { paint: pen.ink, width: Math.max(1, pen.side * 0.0014) } })
  } else if (manner.sky === 'gradient' && manner.name !== 'papercut') {
    for (const [reach, alpha] of [
      [2.3, 0.16],
      [1.6, 0.22],
    ] as const)
      pen.disc('glow', x, y, r * reach, withAlpha(tones.light, alpha), { isDetail: true })
  } else if (manner.name === 'papercut') pen.disc('glow', x, y, r * 1.5, glow)
  pen.disc('sun', x, y, r, manner.name === 'woodblock' || manner.name === 'bauhaus' ? tones.accent : tones.light, { lit: 'mist' })
}

const ring = (x: number, y: number, r: number) => `M ${x - r} ${y} a ${r} ${r} 0 1 1 ${r * 2} 0 a ${r} ${r} 0 1 1 ${-r * 2} 0 Z`

/** Wedges that go out from a point. */
export function rays(pen: Pen, x: number, y: number, from: number, to: number, count: number, color: string, turn = 0) {
  const wedges = Array.from({ length: count }, (_, i): Point[] => {
    const a = turn + (i / count) * Math.PI * 2
    const b = a + Math.PI / count
    return [
      [x + Math.cos(a) * from, y + Math.sin(a) * from],
      [x + Math.cos(a) * to, y + Math.sin(a) * to],
      [x + Math.cos(b) * to, y + Math.sin(b) * to],
      [x + Math.cos(b) * from, y + Math.sin(b) * from],
    ]
  })
  pen.forms('rays', wedges, color, { isDetail: true })
}

/** The outline of a waxing moon that opens to the upper right. */
export function crescent(x: number, y: number, r: number, turn = -0.5): Point[] {
  const outer = Array.from({ length: 37 }, (_, i): Point => {
    const a = turn + 0.75 + (i / 36) * (Math.PI * 2 - 1.5)
    return [x + Math.cos(a) * r, y + Math.sin(a) * r]
  })
  // The inner arc goes back between the two horns about a centre that lies between them.
  const [cx, cy, inner] = [x + Math.cos(turn) * r * 0.36, y + Math.sin(turn) * r * 0.36, r * 0.765]
  const [from, to] = [outer.at(-1) as Point, outer[0] as Point]
  const start = Math.atan2(from[1] - cy, from[0] - cx)
  let end = Math.atan2(to[1] - cy, to[0] - cx)
  while (end > start) end -= Math.PI * 2
  const back = Array.from({ length: 29 }, (_, i): Point => {
    const a = start + ((end - start) * (i + 1)) / 30
    return [cx + Math.cos(a) * inner, cy + Math.sin(a) * inner]
  })
  return [...outer, ...back]
}

export function moon(pen: Pen, x: number, y: number, r: number, isCrescent: boolean) {
  if (!pen.isLined && pen.manner.name !== 'papercut')
    for (const [reach, alpha] of [
      [2.2, 0.08],
      [1.55, 0.12],
    ] as const)
      pen.disc('glow', x, y, r * reach, withAlpha(pen.tones.light, alpha), { isDetail: true })
  if (isCrescent) return pen.form('moon', crescent(x, y, r), pen.tones.light)
  pen.disc('moon', x, y, r, pen.tones.light)
  for (const [dx, dy, size] of [
    [-0.3, -0.2, 0.2],
    [0.25, 0.3, 0.26],
    [0.3, -0.35, 0.12],
  ] as const)
    pen.disc('crater', x + dx * r, y + dy * r, size * r, mix(pen.tones.light, pen.tones.skyLow, 0.22), { isDetail: true })
}

/** A star of so many points. */
export const star = (x: number, y: number, r: number, points = 4, waist = 0.32, turn = -Math.PI / 2): Point[] =>
  Array.from({ length: points * 2 }, (_, i): Point => {
    const a = turn + (i / (points * 2)) * Math.PI * 2
    const reach = i % 2 === 0 ? r : r * waist
    return [x + Math.cos(a) * reach, y + Math.sin(a) * reach]
  })

/** Stars between two rows, px: small dots, and a few with rays. */
export function stars(pen: Pen, top: number, bottom: number, count = 46) {
  const random = pen.random('stars')
  const dots: Point[][] = []
  const bright: Point[][] = []
  for (let i = 0; i < count; i++) {
    const [x, y] = [random.next() * pen.w, top + random.next() * (bottom - top)]
    if (i % 6 === 0) bright.push(star(x, y, pen.side * random.between(0.009, 0.018)))
    else dots.push(circle(x, y, pen.side * random.between(0.0014, 0.0034), 8))
  }
  const color = pen.isLined ? pen.ink : pen.tones.light
  pen.forms('stars', dots, withAlpha(color, 0.75), { isDetail: true })
  pen.forms('stars', bright, color, { isDetail: true })
}

/** A flat-bottomed cloud about a point. */
export function cloud(pen: Pen, x: number, y: number, w: number, color: string) {
  const h = w * 0.3
  const bumps = [
    [0.16, 0.5],
    [0.36, 0.88],
    [0.6, 1],
    [0.82, 0.58],
  ] as const
  const points: Point[] = [[x - w / 2, y]]
  for (let i = 0; i <= 36; i++) {
    const t = i / 36
    const swell = Math.max(...bumps.map(([at, tall]) => tall * Math.max(0, 1 - ((t - at) / 0.2) ** 2) ** 0.5))
    points.push([x - w / 2 + t * w, y - swell * h])
  }
  points.push([x + w / 2, y])
  pen.form('cloud', points, color, { lit: 'mist' })
}

/** Clouds as long rounded strokes, one above the other. */
export function mistBands(pen: Pen, x: number, y: number, w: number, color: string) {
  const thick = w * 0.07
  for (const [dx, dy, share] of [
    [0, 0, 1],
    [-0.14, -1.1, 0.62],
    [0.16, 1.1, 0.7],
  ] as const)
    pen.rect('cloud', x - (w * share) / 2 + dx * w, y + dy * thick, w * share, thick, color, { radius: thick / 2, isDetail: true })
}

export function birds(pen: Pen, x: number, y: number, size: number, count: number) {
  const random = pen.random('birds')
  for (let i = 0; i < count; i++) {
    const [bx, by] = [x + random.between(-2.6, 2.6) * size, y + random.between(-1, 1) * size]
    const s = size * random.between(0.4, 0.75)
    pen.path(
      'bird',
      `M ${bx - s} ${by - s * 0.25} Q ${bx - s * 0.4} ${by - s * 0.55} ${bx} ${by} Q ${bx + s * 0.4} ${by - s * 0.55} ${bx + s} ${by - s * 0.25}`,
      {
        stroke: { paint: pen.isLined ? pen.ink : pen.tones.near, width: Math.max(1, s * 0.13) },
      },
    )
  }
}
