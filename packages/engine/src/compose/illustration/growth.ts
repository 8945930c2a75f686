import { mix } from '../../color.ts'
import { circle, type Pen, type Point } from './pen.ts'

/** A fir: three skirts about a stem. */
export const fir = (x: number, base: number, h: number): Point[] => {
  const w = h * 0.42
  return [
    [x, base - h],
    [x + w * 0.26, base - h * 0.68],
    [x + w * 0.14, base - h * 0.68],
    [x + w * 0.38, base - h * 0.4],
    [x + w * 0.22, base - h * 0.4],
    [x + w * 0.5, base - h * 0.1],
    [x + w * 0.07, base - h * 0.1],
    [x + w * 0.07, base],
    [x - w * 0.07, base],
    [x - w * 0.07, base - h * 0.1],
    [x - w * 0.5, base - h * 0.1],
    [x - w * 0.22, base - h * 0.4],
    [x - w * 0.38, base - h * 0.4],
    [x - w * 0.14, base - h * 0.68],
    [x - w * 0.26, base - h * 0.68],
  ]
}

/** A row of firs that stand on a line, in one colour. */
export function firs(pen: Pen, lineAt: (x: number) => number, tall: number, color: string, { from = 0, to = 1, part = 'firs' } = {}) {
  const random = pen.random(part)
  const trees: Point[][] = []
  for (let x = from * pen.w; x < to * pen.w; ) {
    const h = tall * random.between(0.6, 1.1)
    trees.push(fir(x, lineAt(x) + h * 0.06, h))
    x += h * random.between(0.2, 0.5)
  }
  pen.forms(part, trees, color, { lit: 'mist' })
}

/** A tree with a round crown of a few balls. */
export function leafTree(pen: Pen, x: number, base: number, h: number, color: string) {
  const trunk = pen.isLined ? pen.tones.paper : mix(pen.tones.deep, pen.tones.accent, 0.22)
  pen.form(
    'trunk',
    [
      [x - h * 0.035, base],
      [x - h * 0.022, base - h * 0.5],
      [x + h * 0.022, base - h * 0.5],
      [x + h * 0.035, base],
    ],
    trunk,
  )
  const dark = pen.isLined ? pen.tones.paper : mix(color, pen.tones.deep, 0.25)
  for (const [dx, dy, r] of [
    [-0.17, 0.5, 0.17],
    [0.17, 0.52, 0.18],
    [0, 0.7, 0.25],
  ] as const)
    pen.disc('crown', x + dx * h, base - dy * h, r * h, dx === 0 ? color : dark, { lit: 'round' })
}

/** A palm that leans, its fronds hanging in arcs. */
export function palm(pen: Pen, x: number, base: number, h: number, lean: number, color = pen.tones.near) {
  const top: Point = [x + lean * h, base - h]
  const trunk = pen.isLined ? pen.tones.paper : mix(pen.tones.deep, pen.tones.accent, 0.25)
  const along = (t: number): Point => [x + lean * h * t * t, base - h * t]
  const left = Array.from({ length: 9 }, (_, i): Point => [along(i / 8)[0] - h * (0.035 - 0.017 * (i / 8)), along(i / 8)[1]])
  const right = Array.from({ length: 9 }, (_, i): Point => [along(i / 8)[0] + h * (0.035 - 0.017 * (i / 8)), along(i / 8)[1]])
  pen.form('trunk', [...left, ...right.reverse()], trunk, { lit: 'side' })
  const fronds = [-2.9, -2.35, -1.75, -1.2, -0.65, -0.15, 3.5].map((turn): Point[] => {
    const reach = h * 0.46
    const tip: Point = [top[0] + Math.cos(turn) * reach, top[1] + Math.sin(turn) * reach * 0.62 + h * 0.15]
    const mid: Point = [top[0] + Math.cos(turn) * reach * 0.55, top[1] + Math.sin(turn) * reach * 0.75 - h * 0.05]
    const over = Array.from({ length: 11 }, (_, i) => curve(top, [mid[0], mid[1] - h * 0.045], tip, i / 10))
    const under = Array.from({ length: 11 }, (_, i) => curve(tip, [mid[0], mid[1] + h * 0.075], top, i / 10))
    return [...over, ...under]
  })
  pen.forms('fronds', fronds, color, { lit: 'round' })
}

const curve = (a: Point, b: Point, c: Point, t: number): Point => [
  (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * b[0] + t * t * c[0],
  (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * b[1] + t * t * c[1],
]

/** A leaf from its foot towards a direction. */
export function leaf(x: number, y: number, length: number, turn: number, wide = 0.3): Point[] {
  const tip: Point = [x + Math.cos(turn) * length, y + Math.sin(turn) * length]
  const side = (s: number): Point => [
    x + Math.cos(turn) * length * 0.45 + Math.cos(turn + Math.PI / 2) * length * wide * s,
    y + Math.sin(turn) * length * 0.45 + Math.sin(turn + Math.PI / 2) * length * wide * s,
  ]
  return [
    ...Array.from({ length: 9 }, (_, i) => curve([x, y], side(1), tip, i / 8)),
    ...Array.from({ length: 9 }, (_, i) => curve(tip, side(-1), [x, y], i / 8)),
  ]
}

/** A sprig: a bent stem with leaves in pairs. */
export function sprig(pen: Pen, x: number, y: number, length: number, turn: number, color: string, bend = 0.5) {
  const leaves: Point[][] = []
  const stem: Point[] = []
  let [px, py, a] = [x, y, turn]
  const steps = 9
  for (let i = 0; i < steps; i++) {
    stem.push([px, py])
    px += (Math.cos(a) * length) / steps
    py += (Math.sin(a) * length) / steps
    a += bend / steps
    if (i < 1) continue
    const size = length * 0.26 * (1 - 0.55 * (i / steps))
    leaves.push(leaf(px, py, size, a + 0.85, 0.32), leaf(px, py, size, a - 0.85, 0.32))
  }
  leaves.push(leaf(px, py, length * 0.16, a, 0.32))
  pen.line('stem', [...stem, [px, py]], pen.isLined ? pen.ink : color, length * 0.02)
  pen.forms('leaves', leaves, color, { lit: 'round' })
}

/** A flower of round petals: a larger ring of them behind a smaller and paler one. */
export function flower(pen: Pen, x: number, y: number, r: number, color: string, heart = pen.tones.light, petals = 6) {
  const ring = (reach: number, turn: number, wide: number) =>
    Array.from({ length: petals }, (_, i) => leaf(x, y, r * reach, turn + (i / petals) * Math.PI * 2, wide))
  const isSmall = r < pen.side * 0.022
  pen.forms('petals', ring(1, 0, 0.46), color, isSmall ? {} : { lit: 'round' })
  if (!isSmall) pen.forms('petals', ring(0.68, Math.PI / petals, 0.42), mix(color, pen.tones.light, 0.34), { lit: 'round' })
  pen.disc('heart', x, y, r * 0.25, heart, { isDetail: true })
  if (!isSmall && !pen.isLined)
    pen.forms(
      'heart',
      Array.from({ length: 7 }, (_, i) => circle(x + Math.cos(i * 0.9) * r * 0.29, y + Math.sin(i * 0.9) * r * 0.29, r * 0.045, 8)),
      mix(heart, color, 0.35),
      { isDetail: true },
    )
}

/** Tufts of grass and reeds along the foot of a picture. */
export function grasses(pen: Pen, base: number, tall: number, color: string, part = 'grass') {
  const random = pen.random(part)
  const blades: Point[][] = []
  for (let x = -tall; x < pen.w + tall; x += tall * random.between(0.1, 0.26)) {
    const h = tall * random.between(0.4, 1)
    const lean = random.between(-0.35, 0.35) * h
    blades.push([
      [x - h * 0.05, base],
      [x + lean * 0.4, base - h * 0.6],
      [x + lean, base - h],
      [x + lean * 0.5 + h * 0.04, base - h * 0.55],
      [x + h * 0.05, base],
    ])
  }
  pen.forms(part, blades, color, { isDetail: true })
}

/** A bush of a few balls on the ground. */
export function bush(pen: Pen, x: number, base: number, r: number, color: string) {
  pen.forms(
    'bush',
    [circle(x - r * 0.8, base - r * 0.2, r * 0.6), circle(x + r * 0.8, base - r * 0.2, r * 0.65), circle(x, base - r * 0.5, r * 0.85)],
    color,
    { lit: 'round' },
  )
}
