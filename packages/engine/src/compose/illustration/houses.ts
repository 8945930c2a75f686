import { mix, withAlpha } from '../../color.ts'
import { arch, box, stuff } from './masonry.ts'
import type { Pen, Point } from './pen.ts'

/** A small house with a gable, a door and windows. */
export function house(pen: Pen, x: number, base: number, w: number, { chimney = true } = {}) {
  const { wall, shade, roof, dark, lamp } = stuff(pen)
  const h = w * 0.62
  if (chimney) pen.form('chimney', box(x + w * 0.2, base - h * 1.62, w * 0.11, h * 0.5), shade)
  pen.form('wall', box(x - w / 2, base - h, w, h), wall)
  pen.form('wall', box(x + w * 0.16, base - h, w * 0.34, h), shade, { isDetail: !pen.isLined })
  pen.form(
    'roof',
    [
      [x - w * 0.6, base - h * 0.96],
      [x - w * 0.22, base - h * 1.62],
      [x + w * 0.22, base - h * 1.62],
      [x + w * 0.6, base - h * 0.96],
    ],
    roof,
  )
  pen.form('door', arch(x - w * 0.02, base, w * 0.16, h * 0.55), dark, { isDetail: true })
  pen.forms(
    'window',
    [box(x - w * 0.38, base - h * 0.72, w * 0.16, h * 0.3), box(x + w * 0.24, base - h * 0.72, w * 0.16, h * 0.3)],
    lamp,
    { isDetail: true },
  )
}

/** Houses shoulder to shoulder, each of its own height and gable. */
export function village(pen: Pen, x: number, base: number, w: number, count: number) {
  const random = pen.random('village')
  const { tones } = pen
  const walls = pen.isLined
    ? [tones.paper]
    : [
        mix(tones.light, tones.far, 0.2),
        mix(tones.accent, tones.light, 0.45),
        mix(tones.mid, tones.light, 0.5),
        mix(tones.far, tones.light, 0.4),
      ]
  const { dark, lamp } = stuff(pen)
  const each = w / count
  for (let i = 0; i < count; i++) {
    const left = x - w / 2 + i * each
    const h = each * random.between(1.15, 1.95)
    const peak = each * random.between(0.35, 0.6)
    const wall = walls[i % walls.length] as string
    pen.form(
      'wall',
      [
        [left, base],
        [left, base - h],
        [left + each / 2, base - h - peak],
        [left + each, base - h],
        [left + each, base],
      ],
      wall,
    )
    pen.form(
      'roof',
      [
        [left - each * 0.06, base - h + each * 0.04],
        [left + each / 2, base - h - peak - each * 0.08],
        [left + each * 1.06, base - h + each * 0.04],
        [left + each / 2, base - h - peak + each * 0.1],
      ],
      pen.isLined ? tones.paper : mix(tones.near, tones.accent, (i % 3) * 0.3),
    )
    const windows: Point[][] = []
    for (let row = 0; row < Math.floor(h / (each * 0.5)); row++)
      for (const dx of [0.2, 0.6]) windows.push(box(left + each * dx, base - h + each * (0.16 + row * 0.46), each * 0.2, each * 0.25))
    pen.forms('window', windows, tones.isNight ? lamp : withAlpha(dark, 0.75), { isDetail: true })
  }
}

/** Towers with a wall between them, battlements and flags. */
export function castle(pen: Pen, x: number, base: number, w: number) {
  const { wall, shade, roof, dark, lamp } = stuff(pen)
  const tower = (cx: number, tw: number, h: number) => {
    pen.form('tower', box(cx - tw / 2, base - h, tw, h), wall)
    if (!pen.isLined) pen.form('tower', box(cx + tw * 0.12, base - h, tw * 0.38, h), shade, { isDetail: true })
    pen.form('tower', box(cx - tw * 0.6, base - h - tw * 0.14, tw * 1.2, tw * 0.18), wall)
    pen.form(
      'roof',
      [
        [cx - tw * 0.7, base - h - tw * 0.14],
        [cx, base - h - tw * 1.35],
        [cx + tw * 0.7, base - h - tw * 0.14],
      ],
      roof,
    )
    pen.form('window', arch(cx - tw * 0.05, base - h * 0.62, tw * 0.24, tw * 0.5), lamp, { isDetail: true })
    pen.line(
      'flag',
      [
        [cx, base - h - tw * 1.35],
        [cx, base - h - tw * 1.8],
      ],
      dark,
      tw * 0.05,
    )
    pen.form(
      'flag',
      [
        [cx, base - h - tw * 1.8],
        [cx + tw * 0.45, base - h - tw * 1.66],
        [cx, base - h - tw * 1.52],
      ],
      roof,
      { isDetail: true },
    )
  }
  tower(x - w * 0.17, w * 0.17, w * 0.66)
  tower(x + w * 0.2, w * 0.15, w * 0.56)
  pen.form('wall', box(x - w * 0.46, base - w * 0.34, w * 0.92, w * 0.34), wall)
  if (!pen.isLined) pen.form('wall', box(x + w * 0.1, base - w * 0.34, w * 0.36, w * 0.34), shade, { isDetail: true })
  pen.forms(
    'battlement',
    Array.from({ length: 9 }, (_, i) => box(x - w * 0.46 + i * w * 0.1075, base - w * 0.385, w * 0.058, w * 0.05)),
    wall,
  )
  pen.form('gate', arch(x, base, w * 0.17, w * 0.22), dark, { isDetail: true })
  tower(x - w * 0.42, w * 0.14, w * 0.44)
  tower(x + w * 0.42, w * 0.14, w * 0.48)
}

/** A windmill with four sails. */
export function windmill(pen: Pen, x: number, base: number, h: number) {
  const { wall, shade, roof, dark } = stuff(pen)
  pen.form(
    'tower',
    [
      [x - h * 0.17, base],
      [x - h * 0.1, base - h * 0.62],
      [x + h * 0.1, base - h * 0.62],
      [x + h * 0.17, base],
    ],
    wall,
  )
  if (!pen.isLined)
    pen.form(
      'tower',
      [
        [x + h * 0.04, base],
        [x + h * 0.03, base - h * 0.62],
        [x + h * 0.1, base - h * 0.62],
        [x + h * 0.17, base],
      ],
      shade,
      { isDetail: true },
    )
  pen.form(
    'roof',
    [
      [x - h * 0.115, base - h * 0.61],
      [x, base - h * 0.78],
      [x + h * 0.115, base - h * 0.61],
    ],
    roof,
  )
  pen.form('door', arch(x, base, h * 0.08, h * 0.15), dark, { isDetail: true })
  const [cx, cy, reach] = [x, base - h * 0.62, h * 0.4]
  for (let i = 0; i < 4; i++) {
    const a = 0.5 + (i * Math.PI) / 2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const at = (along: number, across: number): Point => [
      cx + c * along * reach - s * across * reach,
      cy + s * along * reach + c * across * reach,
    ]
    pen.form(
      'sail',
      [at(0.2, 0.02), at(1, 0.02), at(1, 0.24), at(0.2, 0.24)],
      pen.isLined ? pen.tones.paper : mix(pen.tones.light, wall, 0.4),
    )
    pen.line('sail', [at(0, 0), at(1.04, 0)], dark, h * 0.014)
  }
  pen.disc('hub', cx, cy, h * 0.025, dark)
}

/** A tent of canvas with an open flap. */
export function tent(pen: Pen, x: number, base: number, w: number) {
  const { roof, dark, lamp } = stuff(pen)
  const h = w * 0.62
  pen.form(
    'tent',
    [
      [x - w / 2, base],
      [x, base - h],
      [x + w / 2, base],
    ],
    roof,
  )
  pen.form(
    'tent',
    [
      [x, base - h],
      [x + w / 2, base],
      [x + w * 0.2, base],
    ],
    pen.isLined ? pen.tones.paper : mix(roof, pen.tones.deep, 0.3),
    { isDetail: !pen.isLined },
  )
  pen.form(
    'flap',
    [
      [x - w * 0.02, base - h * 0.8],
      [x - w * 0.16, base],
      [x + w * 0.1, base],
    ],
    pen.tones.isNight ? lamp : dark,
    { isDetail: true },
  )
}

/** A stall with a striped awning and crates of wares. */
export function stall(pen: Pen, x: number, base: number, w: number, wares: readonly string[]) {
  const { tones } = pen
  const { wall, dark } = stuff(pen)
  const h = w * 0.86
  const wood = pen.isLined ? tones.paper : mix(tones.near, tones.light, 0.25)
  pen.forms('post', [box(x - w * 0.46, base - h * 0.8, w * 0.03, h * 0.8), box(x + w * 0.43, base - h * 0.8, w * 0.03, h * 0.8)], dark)
  pen.form('counter', box(x - w * 0.5, base - h * 0.34, w, h * 0.34), wood)
  pen.forms(
    'plank',
    [0.09, 0.2].map((dy) => box(x - w * 0.5, base - h * 0.34 + h * dy, w, h * 0.012)),
    withAlpha(dark, 0.35),
    { isDetail: true },
  )
  const size = (w * 0.94) / Math.max(3, wares.length)
  wares.forEach((art, i) => {
    const cx = x + (i - (wares.length - 1) / 2) * size
    pen.art('ware', { x: cx - size * 0.44, y: base - h * 0.34 - size * 0.83, w: size * 0.88, h: size * 0.88 }, art)
  })
  const stripes = 8
  for (let i = 0; i < stripes; i++) {
    const [a, b] = [x - w * 0.5 + (i / stripes) * w, x - w * 0.5 + ((i + 1) / stripes) * w]
    const lean = (px: number) => x + (px - x) * 1.12
    const fill = i % 2 === 0 ? tones.accent : wall
    pen.form(
      'awning',
      [
        [a, base - h],
        [b, base - h],
        [lean(b), base - h * 0.78],
        [lean(a), base - h * 0.78],
      ],
      fill,
    )
    pen.form(
      'awning',
      [
        [lean(a), base - h * 0.785],
        [lean(b), base - h * 0.785],
        ...Array.from(
          { length: 9 },
          (_, k): Point => [lean(b) + (lean(a) - lean(b)) * (k / 8), base - h * 0.785 + Math.sin((k / 8) * Math.PI) * h * 0.07],
        ),
      ],
      fill,
    )
  }
}
