import { mix } from '../../color.ts'
import { clothes } from './figure-clothes.ts'
import type { FaceMood } from './figure-face.ts'
import { head } from './figure-head.ts'
import type { FigureLook } from './figure-look.ts'
import type { Pen, Point } from './pen.ts'

export type FigureView = 'front' | 'side' | 'back'

/** Where a figure stands: its feet at (x, base), its whole height `h`, px. */
export type Stand = { x: number; base: number; h: number }

/** What the arms do: hang, reach up, point to the right or hold something before the chest. */
export type Gesture = 'down' | 'up' | 'point' | 'hold'

type Acting = { mood?: FaceMood; gesture?: Gesture }

/** A whole flat figure, seen from one side; the same look gives the same colours and clothes in each view. */
export function figure(
  pen: Pen,
  look: FigureLook,
  { x, base, h }: Stand,
  view: FigureView,
  { mood = 'happy', gesture = 'down' }: Acting = {},
) {
  const at = (dx: number, dy: number): Point => [x + dx * h, base - dy * h]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string, isDetail = false) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail },
    )
  const isSide = view === 'side'
  const { coat } = look
  const long = ['trench', 'coat', 'robe', 'dress'].includes(coat.cut)
  const hem = coat.cut === 'robe' ? 0.05 : long ? 0.17 : 0.24
  const sleeve =
    coat.cut === 'apron' || coat.cut === 'overalls'
      ? mix(coat.color, '#ffffff', 0.5)
      : coat.cut === 'cape'
        ? mix(coat.color, '#1d2a52', 0.75)
        : coat.color
  const torso = coat.cut === 'cape' ? sleeve : coat.color

  if (coat.cut === 'cape')
    poly(
      'cape',
      isSide
        ? [
            [0.02, 0.5],
            [0.2, 0.14],
            [0.02, 0.12],
          ]
        : [
            [-0.12, 0.5],
            [0.12, 0.5],
            [0.21, 0.12],
            [-0.21, 0.12],
          ],
      coat.color,
    )
  if (view !== 'back') tail(pen, look, { x, base, h }, view)

  // Legs and shoes.
  const legs = isSide ? [-0.035, 0.025] : [-0.062, 0.062]
  for (const [i, dx] of legs.entries()) {
    poly(
      'leg',
      [
        [dx - 0.034, 0.28],
        [dx + 0.034, 0.28],
        [dx + 0.03, 0.03],
        [dx - 0.03, 0.03],
      ],
      coat.cut === 'space' || coat.cut === 'armor' ? torso : i === 0 && isSide ? mix(look.trousers, '#000000', 0.14) : look.trousers,
    )
    const [from, to] = isSide ? [dx - 0.075, dx + 0.04] : [dx - 0.048, dx + 0.048]
    poly(
      'shoe',
      [
        [from, 0],
        [from, 0.022],
        [from + 0.025, 0.046],
        [to, 0.046],
        [to, 0],
      ],
      look.shoes,
    )
  }
  poly(
    'neck',
    [
      [-0.045, 0.62],
      [0.045, 0.62],
      [0.05, 0.5],
      [-0.05, 0.5],
    ],
    mix(look.fur, '#1c1420', 0.12),
  )
  // Arms behind the body.
  const isBefore = gesture !== 'down' && view === 'front'
  if (!isSide && !isBefore) for (const way of [-1, 1]) arm(pen, look, { x, base, h }, way, sleeve)
  // Body.
  const [shoulder, waist, foot] = isSide ? [0.085, 0.088, 0.11] : [0.125, 0.112, long ? 0.17 : 0.125]
  poly(
    'body',
    [
      [-shoulder * 0.82, 0.53],
      [shoulder * 0.82, 0.53],
      [shoulder, 0.48],
      [waist, 0.33],
      [foot, hem],
      [-foot, hem],
      [-waist, 0.33],
      [-shoulder, 0.48],
    ],
    torso,
  )
  clothes(pen, look, { x, base, h }, view, hem, foot)
  if (isSide) arm(pen, look, { x, base, h }, 0, mix(sleeve, '#000000', 0.1))
  if (view === 'back') tail(pen, look, { x, base, h }, view)
  if (look.scarf) {
    poly(
      'scarf',
      [
        [-0.1, 0.56],
        [0.1, 0.56],
        [0.11, 0.51],
        [-0.11, 0.51],
      ],
      look.scarf,
    )
    if (view !== 'back')
      poly(
        'scarf',
        [
          [0.03, 0.52],
          [0.085, 0.52],
          [0.1, 0.37],
          [0.05, 0.37],
        ],
        mix(look.scarf, '#000000', 0.12),
      )
  }
  if (isBefore && gesture !== 'up') reaching(pen, look, { x, base, h }, gesture, sleeve)
  head(pen, look, { x, y: base - 0.72 * h, r: 0.195 * h }, view, mood)
  if (isBefore && gesture === 'up') reaching(pen, look, { x, base, h }, gesture, sleeve)
}

/** Where the hands of a gesture are, left and right, as shares of the height. */
const HANDS: Readonly<Record<Exclude<Gesture, 'down'>, readonly (readonly [number, number])[]>> = {
  up: [
    [-0.27, 0.66],
    [0.27, 0.66],
  ],
  point: [
    [-0.183, 0.27],
    [0.33, 0.47],
  ],
  hold: [
    [-0.07, 0.37],
    [0.07, 0.37],
  ],
}

/** Arms in front of the body, each a limb from the shoulder by the elbow to its hand. */
function reaching(pen: Pen, look: FigureLook, { x, base, h }: Stand, gesture: Exclude<Gesture, 'down'>, sleeve: string) {
  const at = (dx: number, dy: number): Point => [x + dx * h, base - dy * h]
  for (const [i, [hx, hy]] of HANDS[gesture].entries()) {
    const way = i === 0 ? -1 : 1
    const shoulder: Point = [way * 0.11, 0.49]
    const elbow: Point = gesture === 'hold' ? [way * 0.175, 0.37] : [(shoulder[0] + hx) / 2 + way * 0.035, (shoulder[1] + hy) / 2 - 0.03]
    const limb = [shoulder, elbow, [hx, hy] as Point]
    const edge = (side: number) =>
      limb.map(([px, py], k): Point => {
        const [ax, ay] = limb[Math.max(0, k - 1)] as Point
        const [bx, by] = limb[Math.min(2, k + 1)] as Point
        const long = Math.hypot(bx - ax, by - ay) || 1
        const half = 0.036 - 0.004 * k
        return at(px - ((by - ay) / long) * half * side, py + ((bx - ax) / long) * half * side)
      })
    pen.form('arm', [...edge(1), ...edge(-1).reverse()], mix(sleeve, '#000000', gesture === 'hold' ? 0.08 : 0))
    pen.disc('hand', x + hx * h, base - hy * h, 0.038 * h, look.fur)
  }
}

function arm(pen: Pen, look: FigureLook, { x, base, h }: Stand, way: number, sleeve: string) {
  const at = (dx: number, dy: number): Point => [x + dx * h, base - dy * h]
  if (way === 0) {
    pen.form('arm', [at(-0.035, 0.5), at(0.035, 0.5), at(0.03, 0.28), at(-0.04, 0.28)], sleeve)
    pen.disc('hand', x - 0.006 * h, base - 0.262 * h, 0.036 * h, look.fur)
    return
  }
  pen.form('arm', [at(way * 0.085, 0.515), at(way * 0.135, 0.49), at(way * 0.215, 0.3), at(way * 0.145, 0.275)], sleeve)
  pen.disc('hand', x + way * 0.183 * h, base - 0.27 * h, 0.036 * h, look.fur)
}

function tail(pen: Pen, { tail: kind, fur, pale, dark, stripes }: FigureLook, { x, base, h }: Stand, view: FigureView) {
  if (kind === 'none') return
  const way = 1
  const at = (dx: number, dy: number): Point => [x + way * dx * h, base - dy * h]
  const root = view === 'back' ? 0 : view === 'side' ? 0.07 : 0.08
  if (kind === 'stub') return pen.disc('tail', ...at(root + 0.035, 0.22), 0.042 * h, view === 'front' ? mix(fur, '#000000', 0.08) : pale)
  const spine: Point[] = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    return [root + 0.17 * Math.sin(t * 2.1) + 0.04 * t, 0.2 - 0.06 * Math.sin(t * Math.PI) + 0.26 * t * t]
  })
  const wide = (t: number) => (kind === 'bushy' ? 0.02 + 0.062 * Math.sin(Math.min(1, t * 1.06) * Math.PI * 0.94) : 0.016 - 0.004 * t)
  const side = (s: number, from = 0, to = 15) =>
    spine.slice(from, to).map(([px, py], i): Point => at(px + s * wide((i + from) / 14), py - s * wide((i + from) / 14) * 0.35))
  pen.form('tail', [...side(1), ...side(-1).reverse()], fur)
  if (kind === 'bushy') pen.form('tail', [...side(1, 9), ...side(-1, 9).reverse()], stripes ? dark : pale, { isDetail: true })
}
