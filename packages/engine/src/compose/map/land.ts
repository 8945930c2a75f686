import { mix, withAlpha } from '../../color.ts'
import type { Box } from '../../scene/schema.ts'
import { growth as grow, type Pen, type Point, star } from '../illustration/index.ts'

/** The ground of a map: where places may lie, a free corner for the compass, the colour under names, and inks for old art. */
export type Land = {
  inside: (x: number, y: number) => boolean
  corner: Point
  ground: string
  inks: readonly string[]
  /** What its colours mean. */
  signs: readonly { color: string; words: string }[]
  /** Points along what places may be said to lie beside. */
  beside?: Readonly<Partial<Record<'river' | 'park' | 'lake', readonly Point[]>>>
  /** Draws what stands about the places. */
  adorn: (taken: readonly Point[]) => void
}

/** A closed bent line about a point: radii swell and shrink by a few waves. */
function blob(x: number, y: number, rx: number, ry: number, waves: readonly number[], by = 1): Point[] {
  return Array.from({ length: 90 }, (_, i): Point => {
    const a = (i / 90) * Math.PI * 2
    const swell = by * reach(a, waves)
    return [x + Math.cos(a) * rx * swell, y + Math.sin(a) * ry * swell]
  })
}
const reach = (a: number, [p = 0, q = 0, r = 0, s = 0]: readonly number[]): number =>
  0.86 + 0.09 * Math.sin(2 * a + p) + 0.07 * Math.sin(3 * a + q) + 0.045 * Math.sin(5 * a + r) + 0.02 * Math.sin(11 * a + s)

/** An island in a sea of strokes, with mountains, woods and palms on it. */
export function islandLand(pen: Pen, box: Box, about: string): Land {
  const { tones, w, h, side } = pen
  const random = pen.random('island')
  const waves = Array.from({ length: 4 }, () => random.between(0, 6.28))
  const [cx, cy, rx, ry] = [box.x + box.w / 2, box.y + box.h / 2, box.w * 0.47, box.h * 0.47]
  const radius = (x: number, y: number) => Math.hypot((x - cx) / rx, (y - cy) / ry) / reach(Math.atan2((y - cy) / ry, (x - cx) / rx), waves)
  const inside = (x: number, y: number) => radius(x, y) < 0.78
  pen.wash(
    'paper',
    { x: 0, y: 0, w, h },
    {
      gradient: 'radial',
      angle: 0,
      radius: 0.75,
      stops: [
        [0, tones.light],
        [0.6, tones.paper],
        [1, tones.skyTop],
      ],
    },
  )
  for (let i = 0; i < 7; i++) {
    const r = side * random.between(0.05, 0.16)
    pen.blot({
      fill: withAlpha(tones.mid, 0.09),
      box: { x: random.next() * w - r, y: random.next() * h - r, w: r * 2, h: r * 1.6 },
      blur: r * 0.2,
    })
  }
  // Lines of the shore run out into the sea.
  for (const [by, alpha] of [
    [1.13, 0.18],
    [1.085, 0.3],
    [1.04, 0.5],
  ] as const)
    pen.path('shore', closed(blob(cx, cy, rx, ry, waves, by)), {
      stroke: { paint: withAlpha(tones.near, alpha), width: Math.max(1, side * 0.0022) },
    })
  pen.path('land', closed(blob(cx, cy, rx, ry, waves)), {
    fill: tones.far,
    stroke: { paint: tones.deep, width: Math.max(1, side * 0.004) },
  })
  pen.path('land', closed(blob(cx, cy, rx, ry, waves, 0.93)), { fill: mix(tones.far, tones.skyLow, 0.6) })
  const strokes: string[] = []
  for (let i = 0; i < 60; i++) {
    const [x, y, s] = [random.next() * w, random.next() * h, side * 0.014]
    if (radius(x, y) < 1.2) continue
    strokes.push(`M ${x - s} ${y} q ${s / 2} ${-s * 0.6} ${s} 0 q ${s / 2} ${s * 0.6} ${s} 0`)
  }
  pen.path('waves', strokes.join(' '), { stroke: { paint: withAlpha(tones.near, 0.55), width: Math.max(1, side * 0.0022) } })
  const inks = [tones.deep, mix(tones.deep, tones.near, 0.6), mix(tones.mid, tones.light, 0.35), tones.light]
  return {
    inside,
    corner: [box.x + side * 0.1, box.y + box.h - side * 0.1],
    ground: tones.far,
    inks,
    signs: [],
    adorn: (taken) => {
      // Peaks and trees stand where no place and no way is; a ship and a whale in the sea.
      const isFree = (x: number, y: number) => taken.every(([px, py]) => Math.hypot((px - x) * 0.8, py - y) > side * 0.11)
      const marks = Array.from({ length: 60 }, (): Point => [box.x + random.next() * box.w, box.y + random.next() * box.h]).filter(
        ([x, y]) => radius(x, y) < 0.84 && isFree(x, y),
      )
      const afloat = [
        [0.9, 0.13],
        [0.1, 0.13],
        [0.9, 0.86],
      ] as const
      const swims = ['sailboat', 'whale', 'octopus']
      afloat.forEach(([dx, dy], i) => {
        const [x, y, s] = [box.x + dx * box.w, box.y + dy * box.h, side * 0.1]
        if (radius(x, y) > 1.22)
          pen.art('swims', { x: x - s / 2, y: y - s / 2, w: s, h: s }, `fluent-emoji-flat:${swims[i]}`, { tones: inks })
      })
      marks
        .sort((a, b) => a[1] - b[1])
        .forEach(([x, y], i) => {
          const s = side * random.between(0.02, 0.034)
          if (i % 3 === 0) peak(pen, x, y, s * 1.4)
          else if (/palm|pirate|tropical|island|treasure/.test(about) && i % 3 === 1)
            grow.palm(pen, x, y, s * 1.9, 0.12, mix(tones.near, tones.mid, 0.3))
          else pen.form('wood', grow.fir(x, y, s * 1.6), withAlpha(tones.near, 0.75), { isDetail: true })
        })
    },
  }
}

function peak(pen: Pen, x: number, y: number, s: number) {
  const { tones } = pen
  pen.form(
    'peak',
    [
      [x - s, y],
      [x - s * 0.1, y - s * 1.25],
      [x + s, y],
    ],
    mix(tones.mid, tones.light, 0.35),
    { isDetail: true },
  )
  pen.form(
    'peak',
    [
      [x - s * 0.1, y - s * 1.25],
      [x + s, y],
      [x + s * 0.12, y],
      [x + s * 0.16, y - s * 0.5],
    ],
    tones.near,
    { isDetail: true },
  )
  pen.line(
    'peak',
    [
      [x - s, y],
      [x - s * 0.1, y - s * 1.25],
      [x + s, y],
    ],
    tones.deep,
    s * 0.08,
  )
}

const closed = (points: readonly Point[]): string =>
  `${points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')} Z`
const open = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')

export const GREENS = {
  lawn: '#cfe3b4',
  wood: '#a9cc8e',
  tree: '#7fb069',
  water: '#9fd3e6',
  shore: '#7fbdd6',
  road: '#ffffff',
  edge: '#d9d2c3',
  block: '#efe9dc',
}

/** Lawns with woods, a water and bent paths. */
export function parkLand(pen: Pen, box: Box, about: string): Land {
  const { w, h, side } = pen
  const random = pen.random('park')
  pen.wash('lawn', { x: 0, y: 0, w, h }, GREENS.lawn)
  for (let i = 0; i < 6; i++)
    pen.path(
      'wood',
      closed(
        blob(random.next() * w, random.next() * h, side * random.between(0.12, 0.26), side * random.between(0.1, 0.18), [
          random.between(0, 6),
          random.between(0, 6),
          random.between(0, 6),
          0,
        ]),
      ),
      { fill: withAlpha(GREENS.wood, 0.7) },
    )
  const [wx, wy] = [box.x + box.w * random.between(0.36, 0.64), box.y + box.h * random.between(0.4, 0.6)]
  const waves = [random.between(0, 6), random.between(0, 6), random.between(0, 6), 0]
  const hasLake = /\b(?:lake|pond|water)\b/.test(about) || !/\briver|stream\b/.test(about)
  const [rx, ry] = [box.w * 0.19, box.h * 0.15]
  if (hasLake) {
    pen.path('shore', closed(blob(wx, wy, rx * 1.08, ry * 1.1, waves)), { fill: GREENS.shore })
    pen.path('lake', closed(blob(wx, wy, rx, ry, waves)), { fill: GREENS.water })
    pen.path(
      'glint',
      [0.2, 0.5, 0.75].map((t) => `M ${wx - rx * 0.4 + t * rx * 0.4} ${wy - ry * 0.3 + t * ry * 0.7} h ${rx * 0.3}`).join(' '),
      { stroke: { paint: '#ffffffb0', width: side * 0.004 } },
    )
  }
  const banks = hasLake ? [] : river(pen, box)
  // A round way and two across.
  const ways = [
    closed(blob(box.x + box.w / 2, box.y + box.h / 2, box.w * 0.44, box.h * 0.42, [1.2, 0.4, 2, 0])),
    open(bent([0, box.y + box.h * 0.3], [w, box.y + box.h * 0.22], h * 0.12)),
    open(bent([box.x + box.w * 0.25, h], [box.x + box.w * 0.3, 0], -w * 0.1)),
    open(bent([w, box.y + box.h * 0.78], [box.x + box.w * 0.2, h], -h * 0.1)),
  ]
  for (const [width, paint] of [
    [0.026, '#c9b88f'],
    [0.02, '#f6ecd2'],
  ] as const)
    pen.path('way', ways.join(' '), { stroke: { paint, width: side * width } })
  const isWater = (x: number, y: number) => hasLake && Math.hypot((x - wx) / rx, (y - wy) / ry) < 1.25
  for (let i = 0; i < 70; i++) {
    const [x, y] = [random.next() * w, random.next() * h]
    if (!isWater(x, y)) tree(pen, x, y, side * random.between(0.012, 0.02))
  }
  return {
    inside: (x, y) => !isWater(x, y),
    corner: [box.x + box.w - side * 0.08, box.y + box.h - side * 0.09],
    ground: GREENS.lawn,
    beside: hasLake ? { lake: blob(wx, wy, rx * 1.5, ry * 1.6, waves) } : { river: banks },
    inks: [],
    signs: [
      { color: GREENS.water, words: hasLake ? 'Lake' : 'River' },
      { color: GREENS.wood, words: 'Woods' },
      { color: '#e9d9ae', words: 'Paths' },
    ],
    adorn: () => {},
  }
}

/** A river from side to side, low on the sheet or high; gives back points of its banks. */
export function river(pen: Pen, box: Box, isHigh = false): Point[] {
  const { w, h, side } = pen
  const [from, to] = isHigh ? [0.2, 0.32] : [0.86, 0.62]
  const way = bent([0, box.y + box.h * from], [w, box.y + box.h * to], h * (isHigh ? 0.09 : -0.16))
  const points = open(way)
  for (const [width, paint] of [
    [0.088, GREENS.shore],
    [0.076, GREENS.water],
  ] as const)
    pen.path('river', points, { stroke: { paint, width: side * width } })
  return way.flatMap(([x, y]): Point[] => [
    [x, y - side * 0.07],
    [x, y + side * 0.1],
  ])
}

const bent = (a: Point, b: Point, by: number): Point[] =>
  Array.from({ length: 41 }, (_, i): Point => {
    const t = i / 40
    return [
      a[0] + (b[0] - a[0]) * t + (Math.abs(b[0] - a[0]) < Math.abs(b[1] - a[1]) ? by * Math.sin(t * Math.PI * 1.6) : 0),
      a[1] + (b[1] - a[1]) * t + (Math.abs(b[0] - a[0]) < Math.abs(b[1] - a[1]) ? 0 : by * Math.sin(t * Math.PI * 1.6)),
    ]
  })

export function tree(pen: Pen, x: number, y: number, r: number) {
  pen.disc('tree', x + r * 0.18, y + r * 0.22, r, withAlpha('#3f6b3a', 0.25), { isDetail: true })
  pen.disc('tree', x, y, r, GREENS.tree, { isDetail: true })
  pen.disc('tree', x - r * 0.28, y - r * 0.3, r * 0.45, '#9cc67f', { isDetail: true })
}

/** A star of eight points in a ring, its north marked. */
export function compassRose(pen: Pen, [x, y]: Point, r: number) {
  const { tones } = pen
  const dark = tones.deep
  pen.disc('rose', x, y, r * 0.98, withAlpha(tones.paper, 0.85), { isDetail: true })
  for (const share of [0.92, 0.8])
    pen.path(
      'rose',
      `M ${x - r * share} ${y} a ${r * share} ${r * share} 0 1 1 ${r * share * 2} 0 a ${r * share} ${r * share} 0 1 1 ${-r * share * 2} 0 Z`,
      { stroke: { paint: dark, width: Math.max(1, r * 0.025) } },
    )
  pen.form('rose', star(x, y, r * 0.66, 4, 0.28, -Math.PI / 4), mix(tones.mid, dark, 0.3), { isDetail: true })
  for (let i = 0; i < 4; i++) {
    const a = -Math.PI / 2 + (i * Math.PI) / 2
    const tip: Point = [x + Math.cos(a) * r * 0.9, y + Math.sin(a) * r * 0.9]
    const waist = (turn: number): Point => [x + Math.cos(a + turn) * r * 0.2, y + Math.sin(a + turn) * r * 0.2]
    pen.form('rose', [[x, y], waist(-Math.PI / 4), tip], i === 0 ? tones.accent : dark, { isDetail: true })
    pen.form('rose', [[x, y], waist(Math.PI / 4), tip], mix(tones.paper, dark, 0.12), { isDetail: true })
  }
  pen.form(
    'north',
    [
      [x, y - r * 1.34],
      [x + r * 0.16, y - r * 1.04],
      [x - r * 0.16, y - r * 1.04],
    ],
    tones.accent,
    { isDetail: true },
  )
}
