import { mix, withAlpha } from '../../color.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { crescent } from './sky.ts'

const box = (x: number, y: number, w: number, h: number): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]
const arch = (x: number, base: number, w: number, h: number): Point[] => [
  [x - w / 2, base],
  ...Array.from(
    { length: 13 },
    (_, i): Point => [
      x + Math.cos(Math.PI + (i / 12) * Math.PI) * (w / 2),
      base - h + w / 2 + Math.sin(Math.PI + (i / 12) * Math.PI) * (w / 2),
    ],
  ),
  [x + w / 2, base],
]

/** Colours of walls, roofs and windows in a picture. */
function stuff(pen: Pen) {
  const { tones, isLined } = pen
  const wall = isLined ? tones.paper : tones.isNight ? mix(tones.light, tones.far, 0.55) : mix(tones.light, tones.far, 0.12)
  return {
    wall,
    shade: isLined ? tones.paper : mix(wall, tones.deep, 0.2),
    roof: isLined ? tones.paper : tones.accent,
    dark: isLined ? pen.ink : tones.deep,
    lamp: isLined ? tones.paper : tones.isNight ? '#ffe08a' : mix(tones.deep, tones.skyTop, 0.35),
  }
}

/** A striped lighthouse on a rock; `h` from its foot to the tip of its roof. */
export function lighthouse(pen: Pen, x: number, base: number, h: number, beam: 'left' | 'right') {
  const { tones } = pen
  const { wall, shade, roof, dark } = stuff(pen)
  const [foot, top, rows] = [h * 0.125, h * 0.07, 5]
  const widthAt = (t: number) => foot + (top - foot) * t
  const lampY = base - h * 0.84
  if (!pen.isLined) {
    const way = beam === 'left' ? -1 : 1
    const reach = pen.w * 1.2
    pen.form(
      'beam',
      [
        [x, lampY],
        [x + way * reach, lampY - reach * 0.2],
        [x + way * reach, lampY + reach * 0.02],
      ],
      withAlpha(tones.light, tones.isNight ? 0.34 : 0.22),
      { isDetail: true },
    )
    if (tones.isNight)
      pen.form(
        'beam',
        [
          [x, lampY],
          [x - way * reach, lampY - reach * 0.13],
          [x - way * reach, lampY + reach * 0.05],
        ],
        withAlpha(tones.light, 0.14),
        { isDetail: true },
      )
  }
  pen.form(
    'rock',
    [
      [x - h * 0.3, base + h * 0.06],
      [x - h * 0.22, base - h * 0.03],
      [x - h * 0.12, base - h * 0.045],
      [x + h * 0.13, base - h * 0.05],
      [x + h * 0.2, base - h * 0.02],
      [x + h * 0.32, base + h * 0.06],
    ],
    pen.isLined ? tones.paper : mix(tones.near, tones.deep, 0.45),
  )
  for (let i = 0; i < rows; i++) {
    const [a, b] = [i / rows, (i + 1) / rows]
    const [y0, y1] = [base - h * 0.03 - a * h * 0.73, base - h * 0.03 - b * h * 0.73]
    const fill = i % 2 === 0 ? wall : roof
    pen.form(
      'tower',
      [
        [x - widthAt(a), y0],
        [x - widthAt(b), y1],
        [x + widthAt(b), y1],
        [x + widthAt(a), y0],
      ],
      fill,
    )
    if (!pen.isLined)
      pen.form(
        'tower',
        [
          [x + widthAt(a) * 0.3, y0],
          [x + widthAt(b) * 0.3, y1],
          [x + widthAt(b), y1],
          [x + widthAt(a), y0],
        ],
        withAlpha(dark, 0.2),
        { isDetail: true },
      )
  }
  pen.form('door', arch(x - h * 0.01, base - h * 0.03, h * 0.055, h * 0.1), dark, { isDetail: true })
  pen.forms(
    'window',
    [arch(x - h * 0.01, base - h * 0.36, h * 0.026, h * 0.05), arch(x - h * 0.01, base - h * 0.6, h * 0.024, h * 0.045)],
    dark,
    { isDetail: true },
  )
  pen.form('gallery', box(x - h * 0.098, base - h * 0.785, h * 0.196, h * 0.025), dark)
  pen.form('lantern', box(x - h * 0.05, base - h * 0.885, h * 0.1, h * 0.1), pen.isLined ? tones.paper : mix('#ffe7a0', tones.light, 0.4))
  pen.forms(
    'lantern',
    [box(x - h * 0.018, base - h * 0.885, h * 0.007, h * 0.1), box(x + h * 0.012, base - h * 0.885, h * 0.007, h * 0.1)],
    dark,
    { isDetail: true },
  )
  pen.form(
    'roof',
    [
      [x - h * 0.072, base - h * 0.885],
      [x - h * 0.04, base - h * 0.94],
      [x, base - h],
      [x + h * 0.04, base - h * 0.94],
      [x + h * 0.072, base - h * 0.885],
    ],
    roof === tones.accent ? mix(roof, tones.deep, 0.2) : roof,
  )
  void shade
}

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

/** Domes between minarets, each with its crescent. */
export function mosque(pen: Pen, x: number, base: number, w: number, color?: string) {
  const { tones } = pen
  const wall = color ?? (pen.isLined ? tones.paper : tones.near)
  const gold = pen.isLined ? pen.ink : tones.light
  const dome = (cx: number, y: number, r: number): Point[] => [
    [cx - r * 0.94, y],
    ...Array.from({ length: 27 }, (_, i): Point => {
      const a = Math.PI + (i / 26) * Math.PI
      const lift = Math.max(0, Math.sin((i / 26) * Math.PI)) ** 5 * r * 0.38
      return [cx + Math.cos(a) * r, y + Math.sin(a) * r * 1.02 - lift]
    }),
    [cx + r * 0.94, y],
  ]
  const minaret = (cx: number, h: number, tw: number) => {
    pen.forms(
      'minaret',
      [
        box(cx - tw / 2, base - h, tw, h),
        box(cx - tw * 0.85, base - h * 0.72, tw * 1.7, tw * 0.5),
        box(cx - tw * 0.75, base - h, tw * 1.5, tw * 0.45),
        dome(cx, base - h, tw * 0.62),
      ],
      wall,
    )
    pen.line(
      'finial',
      [
        [cx, base - h - tw * 0.7],
        [cx, base - h - tw * 1.5],
      ],
      gold,
      tw * 0.12,
    )
  }
  minaret(x - w * 0.44, w * 0.78, w * 0.055)
  minaret(x + w * 0.44, w * 0.78, w * 0.055)
  pen.forms(
    'dome',
    [dome(x - w * 0.25, base - w * 0.26, w * 0.11), dome(x + w * 0.25, base - w * 0.26, w * 0.11), dome(x, base - w * 0.35, w * 0.2)],
    wall,
  )
  pen.forms('hall', [box(x - w * 0.37, base - w * 0.27, w * 0.74, w * 0.28), box(x - w * 0.2, base - w * 0.36, w * 0.4, w * 0.12)], wall)
  pen.line(
    'finial',
    [
      [x, base - w * 0.61],
      [x, base - w * 0.67],
    ],
    gold,
    w * 0.008,
  )
  pen.form('finial', crescent(x, base - w * 0.7, w * 0.028, -Math.PI / 2), gold, { isDetail: true })
  const lit = pen.isLined ? pen.ink : tones.isNight ? mix(tones.light, tones.accent, 0.35) : mix(wall, tones.skyLow, 0.5)
  pen.forms(
    'arch',
    [-0.29, -0.19, -0.09, 0.09, 0.19, 0.29].map((dx) => arch(x + dx * w, base - w * 0.02, w * 0.05, w * 0.14)),
    lit,
    { isDetail: true },
  )
  pen.form('arch', arch(x, base, w * 0.1, w * 0.2), lit, { isDetail: true })
}

/** A pagoda of storeys under swung roofs. */
export function pagoda(pen: Pen, x: number, base: number, h: number, storeys = 3) {
  const { wall, roof, dark, lamp } = stuff(pen)
  const each = h / (storeys + 0.9)
  for (let i = 0; i < storeys; i++) {
    const w = h * 0.5 * (1 - 0.19 * i)
    const y = base - i * each
    pen.form('wall', box(x - w * 0.32, y - each * 0.72, w * 0.64, each * 0.72), wall)
    const bars = Array.from({ length: 5 }, (_, k) => box(x - w * 0.32 + (k + 0.5) * w * 0.116, y - each * 0.6, w * 0.05, each * 0.42))
    pen.forms('screen', bars, i === 0 ? dark : lamp, { isDetail: true })
  }
  for (let i = 0; i < storeys; i++) {
    const w = h * 0.5 * (1 - 0.19 * i)
    pen.form(
      'roof',
      eaves(x, base - i * each - each * 0.62, w * 0.62, each * 0.5),
      i % 2 === 0 || pen.isLined ? roof : mix(roof, dark, 0.12),
    )
  }
  pen.line(
    'spire',
    [
      [x, base - storeys * each + each * 0.1],
      [x, base - h],
    ],
    dark,
    h * 0.014,
  )
}
/** A roof whose edges swing upwards. */
const eaves = (x: number, y: number, half: number, h: number): Point[] => [
  [x - half * 1.12, y - h * 0.16],
  ...Array.from({ length: 13 }, (_, i): Point => [x - half + (i / 12) * half * 2, y + h * 0.05 * Math.sin((i / 12) * Math.PI)]),
  [x + half * 1.12, y - h * 0.16],
  [x + half * 0.7, y - h * 0.42],
  [x + half * 0.34, y - h],
  [x - half * 0.34, y - h],
  [x - half * 0.7, y - h * 0.42],
]

/** A low house with a veranda, paper screens and a wide roof. */
export function teahouse(pen: Pen, x: number, base: number, w: number) {
  const { wall, dark, lamp } = stuff(pen)
  const roof = pen.isLined ? pen.tones.paper : mix(pen.tones.near, pen.tones.deep, 0.35)
  const h = w * 0.34
  pen.form('deck', box(x - w * 0.54, base - h * 0.14, w * 1.08, h * 0.14), dark)
  pen.form('wall', box(x - w * 0.44, base - h, w * 0.88, h * 0.88), wall)
  const lit = pen.tones.isNight || pen.isLined ? lamp : mix(pen.tones.light, pen.tones.accent, 0.08)
  const panes: Point[][] = []
  for (let i = 0; i < 8; i++) panes.push(box(x - w * 0.42 + i * w * 0.107, base - h * 0.86, w * 0.09, h * 0.7))
  pen.forms('screen', panes, lit, { isDetail: !pen.isLined })
  const bars: Point[][] = []
  for (let i = 0; i < 8; i++)
    for (const dy of [0.25, 0.5, 0.75]) bars.push(box(x - w * 0.42 + i * w * 0.107, base - h * 0.86 + h * 0.7 * dy, w * 0.09, h * 0.022))
  for (let i = 0; i <= 8; i++) bars.push(box(x - w * 0.431 + i * w * 0.107, base - h * 0.92, w * 0.014, h * 0.8))
  pen.forms('screen', bars, dark, { isDetail: true })
  pen.form('roof', eaves(x, base - h * 0.88, w * 0.56, w * 0.24), roof)
  pen.form('ridge', box(x - w * 0.2, base - h * 0.88 - w * 0.255, w * 0.4, w * 0.025), dark)
}

/** A gate of two posts and two beams. */
export function torii(pen: Pen, x: number, base: number, h: number) {
  const red = pen.isLined ? pen.tones.paper : pen.tones.accent
  const w = h * 0.95
  pen.forms(
    'gate',
    [
      box(x - w * 0.36, base - h * 0.9, h * 0.085, h * 0.9),
      box(x + w * 0.36 - h * 0.085, base - h * 0.9, h * 0.085, h * 0.9),
      box(x - w * 0.44, base - h * 0.68, w * 0.88, h * 0.07),
    ],
    red,
  )
  pen.form(
    'gate',
    [
      [x - w * 0.58, base - h * 0.98],
      [x - w * 0.3, base - h * 0.94],
      [x + w * 0.3, base - h * 0.94],
      [x + w * 0.58, base - h * 0.98],
      [x + w * 0.54, base - h * 0.85],
      [x - w * 0.54, base - h * 0.85],
    ],
    red,
  )
  pen.form(
    'gate',
    [
      [x - w * 0.6, base - h],
      [x - w * 0.3, base - h * 0.955],
      [x + w * 0.3, base - h * 0.955],
      [x + w * 0.6, base - h],
      [x + w * 0.58, base - h * 0.95],
      [x - w * 0.58, base - h * 0.95],
    ],
    pen.isLined ? pen.tones.paper : pen.tones.deep,
  )
}

/** A bridge that hangs from two towers, from edge to edge. */
export function bridge(pen: Pen, deck: number, tall: number, color: string) {
  const { w } = pen
  const [a, b] = [w * 0.24, w * 0.76]
  const top = deck - tall
  const sag = (x: number): number => {
    if (x < a) return top + ((a - x) / a) ** 1.6 * tall * 0.92
    if (x > b) return top + ((x - b) / (w - b)) ** 1.6 * tall * 0.92
    return top + (1 - ((x - (a + b) / 2) / ((b - a) / 2)) ** 2) * tall * 0.86
  }
  const cable = Array.from({ length: 81 }, (_, i): Point => [(i / 80) * w, sag((i / 80) * w)])
  pen.line('cable', cable, color, pen.side * 0.005)
  for (let x = w * 0.02; x < w; x += w * 0.028)
    pen.line(
      'cable',
      [
        [x, sag(x)],
        [x, deck],
      ],
      color,
      pen.side * 0.0018,
    )
  for (const x of [a, b]) {
    const tw = tall * 0.075
    pen.forms(
      'pier',
      [
        box(x - tw * 1.15, top - tall * 0.04, tw * 0.75, tall * 1.5),
        box(x + tw * 0.4, top - tall * 0.04, tw * 0.75, tall * 1.5),
        box(x - tw * 1.15, top + tall * 0.18, tw * 2.3, tw * 0.6),
        box(x - tw * 1.15, top + tall * 0.5, tw * 2.3, tw * 0.6),
      ],
      color,
    )
  }
  pen.form('deck', box(-4, deck, w + 8, tall * 0.055), color)
}

/** A row of tall buildings with lit windows, whose tops lie at about the given height. */
export function skyline(pen: Pen, base: number, tall: number, color: string, { part = 'skyline', lit = 0.35 } = {}) {
  const random = pen.random(part)
  const { tones } = pen
  const blocks: Point[][] = []
  const windows: Point[][] = []
  const pane = pen.side * 0.0085
  for (let x = -pen.w * 0.02; x < pen.w; ) {
    const bw = pen.w * random.between(0.06, 0.125)
    const middle = 1 - Math.abs((x + bw / 2) / pen.w - 0.5) * 0.8
    const h = tall * random.between(0.42, 1) * middle
    const top = base - h
    const kind = Math.floor(random.between(0, 5))
    if (kind === 0)
      blocks.push([
        [x, base],
        [x, top],
        [x + bw / 2, top - bw * 0.55],
        [x + bw, top],
        [x + bw, base],
      ])
    else if (kind === 1)
      blocks.push(
        box(x, top, bw, h),
        box(x + bw * 0.2, top - bw * 0.35, bw * 0.6, bw * 0.4),
        box(x + bw * 0.47, top - bw * 0.95, bw * 0.06, bw * 0.7),
      )
    else if (kind === 2)
      blocks.push([
        [x, base],
        [x, top],
        [x + bw, top - bw * 0.4],
        [x + bw, base],
      ])
    else if (kind === 3) blocks.push(box(x, top, bw, h), arch(x + bw / 2, top + 1, bw * 0.7, bw * 0.5))
    else blocks.push(box(x, top, bw, h))
    const columns = Math.max(2, Math.floor(bw / (pane * 2.7)))
    const gap = bw / columns
    for (let c = 0; c < columns; c++)
      for (let y = top + pane * 2.2; y < base - pane * 2; y += pane * 3.1)
        if (random.next() < lit) windows.push(box(x + c * gap + (gap - pane) / 2, y, pane, pane * 1.5))
    x += bw + (random.next() < 0.3 ? pen.w * 0.012 : 0)
  }
  pen.forms(part, blocks, color)
  pen.forms(
    'windows',
    windows,
    pen.isLined ? pen.ink : tones.isNight ? mix(tones.light, tones.accent, 0.25) : withAlpha(mix(color, tones.light, 0.6), 0.8),
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

/** A boat with two sails. */
export function sailboat(pen: Pen, x: number, base: number, h: number) {
  const { wall, roof, dark } = stuff(pen)
  pen.form(
    'sail',
    [
      [x + h * 0.02, base - h],
      [x + h * 0.02, base - h * 0.2],
      [x + h * 0.42, base - h * 0.2],
    ],
    wall,
  )
  pen.form(
    'sail',
    [
      [x - h * 0.03, base - h * 0.86],
      [x - h * 0.03, base - h * 0.2],
      [x - h * 0.32, base - h * 0.2],
    ],
    roof,
  )
  pen.line(
    'mast',
    [
      [x, base - h * 1.03],
      [x, base - h * 0.12],
    ],
    dark,
    h * 0.016,
  )
  pen.form(
    'hull',
    [
      [x - h * 0.42, base - h * 0.15],
      [x + h * 0.5, base - h * 0.15],
      [x + h * 0.32, base],
      [x - h * 0.3, base],
    ],
    dark,
  )
}

/** The dark discs and windows of a planet's ground, for skies without a land. */
export const craters = (pen: Pen, base: number, color: string) => {
  const random = pen.random('craters')
  pen.forms(
    'crater',
    Array.from({ length: 9 }, () =>
      circle(
        random.next() * pen.w,
        base + random.between(0.02, 0.16) * pen.h,
        pen.side * random.between(0.012, 0.045),
        26,
        pen.side * random.between(0.006, 0.014),
      ),
    ),
    color,
    { isDetail: true },
  )
}
