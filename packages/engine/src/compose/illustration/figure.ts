import { mix, withAlpha } from '../../color.ts'
import type { FigureLook } from './figure-look.ts'
import { circle, type Pen, type Point } from './pen.ts'
import { star } from './sky.ts'

export type FigureView = 'front' | 'side' | 'back'
export const MOODS_OF_FACES = ['happy', 'surprised', 'angry', 'sad', 'thinking', 'laughing', 'sleepy', 'determined', 'wink'] as const
export type FaceMood = (typeof MOODS_OF_FACES)[number]

/** Where a figure stands: its feet at (x, base), its whole height `h`, px. */
type Stand = { x: number; base: number; h: number }

const line = '#2a2029'

/** A whole flat figure, seen from one side; the same look gives the same colours and clothes in each view. */
export function figure(pen: Pen, look: FigureLook, { x, base, h }: Stand, view: FigureView) {
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
  if (!isSide) for (const way of [-1, 1]) arm(pen, look, { x, base, h }, way, sleeve)
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
  head(pen, look, { x, y: base - 0.72 * h, r: 0.195 * h }, view, 'happy')
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

/** What tells a cut from another: lapels, belts, buttons, bibs, plates. */
function clothes(pen: Pen, { coat, trousers, fur, pale }: FigureLook, { x, base, h }: Stand, view: FigureView, hem: number, foot: number) {
  const at = (dx: number, dy: number): Point => [x + dx * h, base - dy * h]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail: true },
    )
  const { cut, color } = coat
  const shade = mix(color, '#1c1420', 0.2)
  const deep = mix(color, '#1c1420', 0.5)
  const isFront = view === 'front'
  const [left, right] = view === 'side' ? [-0.09, 0.09] : [-0.118, 0.118]
  if (cut === 'trench' || cut === 'coat') {
    if (isFront) {
      poly(
        'shirt',
        [
          [-0.04, 0.535],
          [0.04, 0.535],
          [0, 0.43],
        ],
        cut === 'trench' ? '#f4efe6' : pale,
      )
      if (cut === 'trench')
        poly(
          'tie',
          [
            [-0.012, 0.525],
            [0.012, 0.525],
            [0.008, 0.46],
            [-0.008, 0.46],
          ],
          '#8a2f2a',
        )
      for (const way of [-1, 1])
        poly(
          'lapel',
          [
            [way * 0.03, 0.545],
            [way * 0.105, 0.52],
            [way * 0.075, 0.43],
            [0, 0.41],
          ],
          shade,
        )
      poly(
        'seam',
        [
          [-0.004, 0.42],
          [0.004, 0.42],
          [0.004, hem],
          [-0.004, hem],
        ],
        deep,
      )
      for (const dy of [0.4, 0.36, 0.27])
        for (const dx of cut === 'trench' ? [-0.04, 0.04] : [0.025]) pen.disc('button', ...at(dx, dy), 0.0085 * h, deep, { isDetail: true })
    } else if (view === 'back') {
      poly(
        'yoke',
        [
          [-0.11, 0.52],
          [0.11, 0.52],
          [0.08, 0.43],
          [0, 0.41],
          [-0.08, 0.43],
        ],
        shade,
      )
      poly(
        'vent',
        [
          [-0.004, 0.3],
          [0.004, 0.3],
          [0.012, hem],
          [-0.012, hem],
        ],
        deep,
      )
    } else
      poly(
        'collar',
        [
          [-0.085, 0.555],
          [0.075, 0.555],
          [0.085, 0.505],
          [-0.07, 0.49],
        ],
        shade,
      )
    poly(
      'belt',
      [
        [left, 0.345],
        [right, 0.345],
        [right, 0.31],
        [left, 0.31],
      ],
      deep,
    )
    if (isFront)
      poly(
        'buckle',
        [
          [-0.024, 0.352],
          [0.024, 0.352],
          [0.024, 0.303],
          [-0.024, 0.303],
        ],
        '#e0b95a',
      )
  } else if (cut === 'robe' || cut === 'dress') {
    poly(
      'sash',
      [
        [left, 0.35],
        [right, 0.35],
        [right, 0.32],
        [left, 0.32],
      ],
      mix(color, '#f0c04a', 0.75),
    )
    poly(
      'hem',
      [
        [-foot, hem + 0.03],
        [foot, hem + 0.03],
        [foot, hem],
        [-foot, hem],
      ],
      mix(color, '#f0c04a', 0.6),
    )
    if (isFront)
      poly(
        'neck',
        [
          [-0.035, 0.535],
          [0.035, 0.535],
          [0, 0.46],
        ],
        mix(color, '#ffffff', 0.6),
      )
    if (cut === 'robe')
      for (const [dx, dy] of [
        [-0.06, 0.22],
        [0.07, 0.16],
        [0.02, 0.27],
      ] as const)
        pen.form('star', star(...at(dx, dy), 0.018 * h, 5, 0.45), '#f0c04a', { isDetail: true })
  } else if (cut === 'hoodie' || cut === 'shirt') {
    if (cut === 'hoodie') {
      poly(
        'hood',
        [
          [-0.115, 0.55],
          [0.115, 0.55],
          [0.09, 0.49],
          [-0.09, 0.49],
        ],
        shade,
      )
      if (isFront)
        poly(
          'pocket',
          [
            [-0.07, 0.33],
            [0.07, 0.33],
            [0.09, 0.26],
            [-0.09, 0.26],
          ],
          shade,
        )
      if (isFront)
        for (const dx of [-0.03, 0.03])
          poly(
            'cord',
            [
              [dx - 0.004, 0.5],
              [dx + 0.004, 0.5],
              [dx + 0.004, 0.42],
              [dx - 0.004, 0.42],
            ],
            '#ffffff',
          )
    } else {
      for (const dy of [0.46, 0.4, 0.34, 0.28])
        poly(
          'stripe',
          [
            [left, dy],
            [right, dy],
            [right, dy - 0.022],
            [left, dy - 0.022],
          ],
          mix(color, '#ffffff', 0.7),
        )
    }
  } else if (cut === 'suit') {
    if (isFront) {
      poly(
        'shirt',
        [
          [-0.045, 0.535],
          [0.045, 0.535],
          [0, 0.38],
        ],
        '#ffffff',
      )
      poly(
        'tie',
        [
          [-0.014, 0.525],
          [0.014, 0.525],
          [0.01, 0.41],
          [0, 0.395],
          [-0.01, 0.41],
        ],
        '#b23a3a',
      )
      for (const way of [-1, 1])
        poly(
          'lapel',
          [
            [way * 0.045, 0.54],
            [way * 0.09, 0.5],
            [0, 0.37],
          ],
          shade,
        )
      pen.disc('button', ...at(0, 0.33), 0.009 * h, deep, { isDetail: true })
    }
  } else if (cut === 'overalls') {
    poly(
      'shirt',
      [
        [-0.118, 0.53],
        [0.118, 0.53],
        [0.114, 0.42],
        [-0.114, 0.42],
      ],
      mix(color, '#ffffff', 0.5),
    )
    for (const dx of [-0.065, 0.065])
      poly(
        'strap',
        [
          [dx - 0.016, 0.54],
          [dx + 0.016, 0.54],
          [dx + 0.016, 0.42],
          [dx - 0.016, 0.42],
        ],
        color,
      )
    if (isFront)
      poly(
        'pocket',
        [
          [-0.045, 0.4],
          [0.045, 0.4],
          [0.04, 0.33],
          [-0.04, 0.33],
        ],
        shade,
      )
    if (isFront) for (const dx of [-0.065, 0.065]) pen.disc('button', ...at(dx, 0.425), 0.012 * h, '#e0b95a', { isDetail: true })
  } else if (cut === 'apron') {
    poly(
      'shirt',
      [
        [-0.12, 0.53],
        [0.12, 0.53],
        [0.116, 0.36],
        [-0.116, 0.36],
      ],
      mix(trousers, '#ffffff', 0.55),
    )
    if (isFront)
      poly(
        'apron',
        [
          [-0.07, 0.49],
          [0.07, 0.49],
          [0.12, 0.34],
          [0.12, 0.2],
          [-0.12, 0.2],
          [-0.12, 0.34],
        ],
        color,
      )
    if (isFront)
      poly(
        'pocket',
        [
          [-0.06, 0.31],
          [0.06, 0.31],
          [0.055, 0.25],
          [-0.055, 0.25],
        ],
        shade,
      )
  } else if (cut === 'armor') {
    poly(
      'plate',
      [
        [-0.1, 0.52],
        [0.1, 0.52],
        [0.08, 0.36],
        [-0.08, 0.36],
      ],
      mix(color, '#ffffff', 0.35),
    )
    poly(
      'belt',
      [
        [left, 0.34],
        [right, 0.34],
        [right, 0.305],
        [left, 0.305],
      ],
      '#6b4a2f',
    )
    for (const dx of [-0.12, 0.12]) pen.disc('plate', ...at(dx, 0.495), 0.04 * h, mix(color, '#ffffff', 0.2))
    if (isFront) pen.form('star', star(...at(0, 0.44), 0.035 * h, 4, 0.4), '#e0b95a', { isDetail: true })
  } else if (cut === 'space') {
    poly(
      'pack',
      [
        [-0.07, 0.47],
        [0.07, 0.47],
        [0.07, 0.35],
        [-0.07, 0.35],
      ],
      isFront ? '#c3ccd8' : '#8f9bab',
    )
    if (isFront)
      for (const [dx, fill] of [
        [-0.035, '#e2574c'],
        [0, '#f2b53a'],
        [0.035, '#4c9be2'],
      ] as const)
        pen.disc('button', ...at(dx, 0.42), 0.012 * h, fill, { isDetail: true })
    poly(
      'stripe',
      [
        [left, 0.31],
        [right, 0.31],
        [right, 0.29],
        [left, 0.29],
      ],
      '#e2574c',
    )
  } else if (cut === 'cape') {
    poly(
      'belt',
      [
        [left, 0.32],
        [right, 0.32],
        [right, 0.29],
        [left, 0.29],
      ],
      '#f0c04a',
    )
    if (isFront) pen.form('star', star(...at(0, 0.43), 0.05 * h, 5, 0.45), '#f0c04a', { isDetail: true })
    poly(
      'collar',
      [
        [-0.1, 0.55],
        [0.1, 0.55],
        [0.06, 0.5],
        [-0.06, 0.5],
      ],
      color,
    )
  }
  void fur
}

/** Its head alone, in a mood. */
export function head(pen: Pen, look: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView, mood: FaceMood) {
  const { fur, pale, dark } = look
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string, isDetail = false) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail },
    )
  const isSide = view === 'side'
  const isFront = view === 'front'
  if (look.hair.style === 'mane') pen.form('mane', star(x, y, r * 1.32, 15, 0.86), look.hair.color)
  if (look.hair.style === 'long')
    poly(
      'hair',
      [
        [-0.98, -0.3],
        [-1.04, 0.9],
        [-0.7, 1.14],
        [0.7, 1.14],
        [1.04, 0.9],
        [0.98, -0.3],
      ],
      look.hair.color,
    )
  if (look.hair.style === 'bun') pen.disc('bun', x + (isSide ? 0.5 * r : 0), y - 1.02 * r, r * 0.4, look.hair.color)
  ears(pen, look, { x, y, r }, view)
  // Skull.
  if (look.face === 'screen') pen.rect('head', x - r * 0.95, y - r * 0.82, r * 1.9, r * 1.6, fur, { radius: r * 0.3 })
  else if (look.face === 'cheeks' && !isSide)
    poly(
      'head',
      ring26((a) => [Math.cos(a) * (1 + 0.16 * Math.max(0, Math.sin(a + 0.2)) * Math.abs(Math.cos(a))), Math.sin(a) * 0.86 - 0.02]),
      fur,
    )
  else pen.form('head', circle(x, y, r * (isSide ? 0.92 : 1), 40, r * 0.88), fur)
  if (look.stripes && look.face !== 'patches')
    for (const dx of isSide ? [0.1, 0.4] : [-0.26, 0, 0.26])
      poly(
        'stripe',
        [
          [dx - 0.07, -0.86],
          [dx + 0.07, -0.86],
          [dx, -0.42],
        ],
        mix(fur, dark, 0.65),
        true,
      )
  if (view === 'back') {
    hair(pen, look, { x, y, r }, view)
    hat(pen, look, { x, y, r }, view)
    return
  }
  // Muzzle and cheeks.
  if (isSide) {
    if (look.face === 'cheeks') {
      poly(
        'muzzle',
        [
          [-0.5, -0.1],
          [-1.42, 0.3],
          [-1.36, 0.44],
          [-0.3, 0.72],
        ],
        fur,
      )
      poly(
        'muzzle',
        [
          [-1.4, 0.37],
          [-0.72, 0.26],
          [-0.34, 0.4],
          [-0.1, 0.62],
          [0.0, 0.84],
          [-0.4, 0.77],
          [-1.34, 0.46],
        ],
        pale,
        true,
      )
    } else if (look.face === 'snout') pen.form('muzzle', circle(x - r * 0.82, y + r * 0.32, r * 0.42, 24, r * 0.34), pale)
    else if (look.face === 'person')
      poly(
        'nose',
        [
          [-0.86, -0.08],
          [-1.06, 0.22],
          [-0.82, 0.26],
        ],
        fur,
      )
  } else if (look.face === 'cheeks') {
    for (const way of [-1, 1])
      poly(
        'cheek',
        [
          [0, 0.2],
          [way * 0.5, 0.02],
          [way * 1.1, 0.18],
          [way * 0.72, 0.62],
          [0, 0.84],
        ],
        pale,
        true,
      )
    poly(
      'muzzle',
      [
        [-0.3, 0.1],
        [0.3, 0.1],
        [0.16, 0.5],
        [-0.16, 0.5],
      ],
      fur,
      true,
    )
  } else if (look.face === 'snout') pen.form('muzzle', circle(x, y + r * 0.36, r * 0.46, 30, r * 0.36), pale, { isDetail: true })
  else if (look.face === 'flat') pen.form('muzzle', circle(x, y + r * 0.46, r * 0.4, 30, r * 0.26), pale, { isDetail: true })
  else if (look.face === 'patches')
    for (const way of [-1, 1]) pen.form('patch', circle(x + way * r * 0.4, y - r * 0.02, r * 0.27, 24, r * 0.33), dark, { isDetail: true })
  else if (look.face === 'screen')
    pen.rect('screen', x - r * 0.74, y - r * 0.56, r * 1.48, r * 1.06, dark, { radius: r * 0.22, isDetail: true })
  face(pen, look, { x, y, r }, isSide, mood)
  hair(pen, look, { x, y, r }, view)
  if (look.glasses)
    for (const dx of isSide ? [-0.5] : [-0.4, 0.4])
      pen.path(
        'glasses',
        `M ${x + (dx - 0.27) * r} ${y} a ${r * 0.27} ${r * 0.27} 0 1 1 ${r * 0.54} 0 a ${r * 0.27} ${r * 0.27} 0 1 1 ${-r * 0.54} 0`,
        { stroke: { paint: line, width: Math.max(1, r * 0.06) } },
      )
  hat(pen, look, { x, y, r }, view)
  void isFront
}
const ring26 = (point: (a: number) => readonly [number, number]) => Array.from({ length: 48 }, (_, i) => point((i / 48) * Math.PI * 2))

function ears(
  pen: Pen,
  { ears: kind, fur, pale, dark, kind: name }: FigureLook,
  { x, y, r }: { x: number; y: number; r: number },
  view: FigureView,
) {
  if (kind === 'none') {
    if (name === 'frog') for (const dx of view === 'side' ? [-0.3] : [-0.5, 0.5]) pen.disc('eye', x + dx * r, y - r * 0.78, r * 0.32, fur)
    return
  }
  const inner = name === 'panda' ? dark : mix(pale, '#e88a86', 0.35)
  const outer = name === 'panda' ? dark : fur
  for (const way of view === 'side' ? [0.35] : [-1, 1]) {
    const s = view === 'side' ? 1 : way
    const at = (dx: number, dy: number): Point => [x + (view === 'side' ? 0.15 + (dx - 0.5) * 0.8 : s * dx) * r, y + dy * r]
    if (kind === 'pointed') {
      pen.form('ear', [at(0.2, -0.66), at(0.72, -1.42), at(0.98, -0.3)], outer)
      pen.form(
        'ear',
        name === 'fox' || name === 'wolf'
          ? [at(0.56, -1.18), at(0.72, -1.42), at(0.8, -1.04)]
          : [at(0.42, -0.7), at(0.7, -1.18), at(0.84, -0.5)],
        name === 'fox' ? dark : view === 'back' ? outer : inner,
        { isDetail: true },
      )
      if (view !== 'back' && name === 'fox') pen.form('ear', [at(0.44, -0.72), at(0.68, -1.1), at(0.82, -0.54)], inner, { isDetail: true })
    } else if (kind === 'round') {
      pen.disc('ear', ...at(0.7, -0.72), r * 0.36, outer)
      if (view !== 'back') pen.disc('ear', ...at(0.7, -0.7), r * 0.2, inner, { isDetail: true })
    } else if (kind === 'long') {
      const [ex, ey] = at(0.42, -1.34)
      pen.form('ear', circle(ex, ey, r * 0.25, 26, r * 0.72), outer)
      if (view !== 'back') pen.form('ear', circle(ex, ey + r * 0.04, r * 0.12, 22, r * 0.54), inner, { isDetail: true })
    } else pen.form('ear', [at(0.5, -0.8), at(0.98, -0.6), at(1.2, 0.22), at(0.98, 0.4), at(0.78, 0.05)], mix(fur, dark, 0.4))
  }
}

function hair(pen: Pen, { hair: { style, color } }: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView) {
  if (style === 'none' || style === 'mane') return
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  if (view === 'back') return pen.form('hair', circle(x, y - r * 0.06, r * 1.02, 40, r * (style === 'long' ? 1.1 : 0.92)), color)
  const cap = Array.from(
    { length: 25 },
    (_, i): Point => at(Math.cos(Math.PI + (i / 24) * Math.PI) * 1.03, Math.sin(Math.PI + (i / 24) * Math.PI) * 0.96 - 0.02),
  )
  pen.form(
    'hair',
    view === 'side'
      ? [...cap, at(1.0, 0.34), at(0.5, 0.4), at(0.36, -0.2), at(-0.5, -0.36), at(-0.9, -0.2)]
      : [...cap, at(0.98, 0.16), at(0.74, -0.3), at(0.2, -0.5), at(-0.4, -0.34), at(-0.78, -0.3), at(-0.98, 0.16)],
    color,
  )
}

function hat(pen: Pen, { hat: kind, hatColor: color }: FigureLook, { x, y, r }: { x: number; y: number; r: number }, view: FigureView) {
  const at = (dx: number, dy: number): Point => [x + dx * r, y + dy * r]
  const poly = (part: string, points: readonly (readonly [number, number])[], fill: string, isDetail = false) =>
    pen.form(
      part,
      points.map(([dx, dy]) => at(dx, dy)),
      fill,
      { isDetail },
    )
  const band = mix(color, '#150f14', 0.45)
  if (kind === 'fedora' || kind === 'straw') {
    poly(
      'hat',
      [
        [-0.62, -0.64],
        [-0.52, -1.26],
        [-0.2, -1.36],
        [0, -1.26],
        [0.2, -1.36],
        [0.52, -1.26],
        [0.62, -0.64],
      ],
      color,
    )
    poly(
      'band',
      [
        [-0.63, -0.66],
        [-0.6, -0.84],
        [0.6, -0.84],
        [0.63, -0.66],
      ],
      kind === 'straw' ? '#b23a3a' : band,
      true,
    )
    pen.form('brim', circle(x + (view === 'side' ? -0.12 * r : 0), y - r * 0.64, r * 1.12, 36, r * 0.17), color)
  } else if (kind === 'pointed') {
    poly(
      'hat',
      [
        [-0.62, -0.6],
        [0.1, -2.05],
        [0.34, -1.9],
        [0.2, -1.76],
        [0.62, -0.6],
      ],
      color,
    )
    poly(
      'band',
      [
        [-0.62, -0.6],
        [-0.53, -0.8],
        [0.55, -0.8],
        [0.62, -0.6],
      ],
      '#e8b93f',
      true,
    )
    pen.form('brim', circle(x, y - r * 0.6, r * 1.22, 36, r * 0.17), color)
  } else if (kind === 'toque') {
    for (const [dx, dy, size] of [
      [-0.4, -1.24, 0.36],
      [0.4, -1.24, 0.36],
      [0, -1.42, 0.42],
    ] as const)
      pen.disc('hat', ...at(dx, dy), r * size, color)
    poly(
      'hat',
      [
        [-0.6, -0.56],
        [-0.64, -1.14],
        [0.64, -1.14],
        [0.6, -0.56],
      ],
      mix(color, '#aab3c0', 0.18),
    )
  } else if (kind === 'tricorn') {
    poly(
      'hat',
      [
        [-1.16, -0.78],
        [-0.6, -1.2],
        [0, -1.42],
        [0.6, -1.2],
        [1.16, -0.78],
        [0.5, -0.58],
        [-0.5, -0.58],
      ],
      color,
    )
    if (view === 'front') pen.form('star', star(...at(0, -0.94), r * 0.2, 5, 0.45), '#f4efe6', { isDetail: true })
  } else if (kind === 'crown')
    poly(
      'crown',
      [
        [-0.58, -0.6],
        [-0.66, -1.24],
        [-0.33, -0.92],
        [0, -1.34],
        [0.33, -0.92],
        [0.66, -1.24],
        [0.58, -0.6],
      ],
      color,
    )
  else if (kind === 'cap') {
    poly(
      'cap',
      [
        [-0.84, -0.46],
        ...Array.from({ length: 15 }, (_, i): readonly [number, number] => [
          Math.cos(Math.PI + (i / 14) * Math.PI) * 0.84,
          -0.46 + Math.sin(Math.PI + (i / 14) * Math.PI) * 0.66,
        ]),
        [0.84, -0.46],
      ],
      color,
    )
    if (view !== 'back')
      poly(
        'peak',
        view === 'side'
          ? [
              [-0.6, -0.5],
              [-1.46, -0.42],
              [-1.4, -0.3],
              [-0.6, -0.38],
            ]
          : [
              [-0.6, -0.5],
              [0.6, -0.5],
              [0.74, -0.3],
              [-0.74, -0.3],
            ],
        band,
      )
  } else if (kind === 'helmet') {
    pen.path(
      'helmet',
      `M ${x - r * 1.22} ${y} a ${r * 1.22} ${r * 1.16} 0 1 1 ${r * 2.44} 0 a ${r * 1.22} ${r * 1.16} 0 1 1 ${-r * 2.44} 0`,
      { fill: view === 'back' ? color : withAlpha('#dff1ff', 0.28), stroke: { paint: color, width: r * 0.13 } },
    )
  } else if (kind === 'hood')
    poly(
      'hood',
      view === 'back'
        ? ring26((a) => [Math.cos(a) * 1.14, Math.sin(a) * 1.08])
        : [
            ...Array.from({ length: 19 }, (_, i): readonly [number, number] => [
              Math.cos(Math.PI + (i / 18) * Math.PI) * 1.16,
              Math.sin(Math.PI + (i / 18) * Math.PI) * 1.14,
            ]),
            [1.1, 0.5],
            [0.9, 0.1],
            [0.6, -0.62],
            [0, -0.8],
            [-0.6, -0.62],
            [-0.9, 0.1],
            [-1.1, 0.5],
          ],
      color,
    )
}

/** Eyes, brows, nose and mouth in a mood. */
function face(pen: Pen, look: FigureLook, { x, y, r }: { x: number; y: number; r: number }, isSide: boolean, mood: FaceMood) {
  const isScreen = look.face === 'screen'
  const ink = isScreen ? '#7df0ff' : look.face === 'patches' ? '#ffffff' : look.dark
  const stroke = (part: string, d: string, width = 0.075, paint = isScreen ? ink : line) =>
    pen.path(part, d, { stroke: { paint, width: Math.max(1, r * width) } })
  const p = (dx: number, dy: number) => `${x + dx * r} ${y + dy * r}`
  const eyes = isSide ? [-0.48] : [-0.4, 0.4]
  const eyeY = look.kind === 'frog' ? -0.78 : -0.02
  for (const [i, dx] of eyes.entries()) {
    const isShut = mood === 'laughing' || mood === 'sleepy' || (mood === 'wink' && i === 1)
    if (isShut) {
      stroke(
        'eye',
        mood === 'sleepy'
          ? `M ${p(dx - 0.15, eyeY)} Q ${p(dx, eyeY + 0.13)} ${p(dx + 0.15, eyeY)}`
          : `M ${p(dx - 0.15, eyeY + 0.04)} Q ${p(dx, eyeY - 0.17)} ${p(dx + 0.15, eyeY + 0.04)}`,
      )
      continue
    }
    const size = mood === 'surprised' ? 0.19 : 0.145
    if (mood === 'surprised' && !isScreen) pen.disc('eye', x + dx * r, y + eyeY * r, r * 0.24, '#ffffff', { isDetail: true })
    pen.form('eye', circle(x + dx * r, y + eyeY * r, r * size * 0.86, 22, r * size * 1.12), ink, { isDetail: true })
    pen.disc('gleam', x + (dx + 0.045) * r, y + (eyeY - 0.065) * r, r * 0.048, isScreen || look.face === 'patches' ? line : '#ffffff', {
      isDetail: true,
    })
    const [inner, outer] = dx < 0 ? [0.17, -0.17] : [-0.17, 0.17]
    const [tilt, lift] =
      mood === 'angry' || mood === 'determined'
        ? [0.15, -0.26]
        : mood === 'sad'
          ? [-0.13, -0.32]
          : mood === 'surprised'
            ? [0, -0.42]
            : mood === 'thinking'
              ? [i === 0 ? 0.06 : -0.06, i === 0 ? -0.28 : -0.4]
              : [0, 0]
    if (lift !== 0) stroke('brow', `M ${p(dx + outer, eyeY + lift - tilt / 2)} L ${p(dx + inner, eyeY + lift + tilt / 2)}`, 0.08)
  }
  // Nose.
  const nose: Point = isSide
    ? look.face === 'cheeks'
      ? [-1.38, 0.34]
      : look.face === 'snout'
        ? [-1.16, 0.22]
        : [-0.95, 0.28]
    : [0, look.face === 'cheeks' ? 0.47 : look.face === 'flat' ? 0.34 : 0.26]
  if (look.face !== 'person' && !isScreen && look.kind !== 'frog')
    pen.form(
      'nose',
      circle(x + nose[0] * r, y + nose[1] * r, r * 0.12, 20, r * 0.09),
      look.kind === 'pig' ? '#d9737f' : look.face === 'flat' && look.kind !== 'mouse' ? '#d9737f' : look.dark,
      { isDetail: true },
    )
  else if (look.face === 'person' && !isSide)
    stroke('nose', `M ${p(-0.05, 0.25)} Q ${p(0, 0.3)} ${p(0.05, 0.25)}`, 0.05, mix(look.fur, '#5a2a1a', 0.5))
  // Mouth.
  const [mx, my] = isSide
    ? [look.face === 'cheeks' ? -0.82 : -0.62, 0.54]
    : [0, look.face === 'person' || isScreen ? (isScreen ? 0.28 : 0.5) : 0.62]
  const w = isSide ? 0.2 : 0.26
  if (mood === 'surprised')
    pen.form('mouth', circle(x + mx * r, y + (my + 0.04) * r, r * 0.1, 18, r * 0.14), isScreen ? ink : '#7a2b33', { isDetail: true })
  else if (mood === 'laughing')
    pen.form(
      'mouth',
      [
        [x + (mx - w) * r, y + (my - 0.07) * r],
        ...Array.from(
          { length: 13 },
          (_, i): Point => [x + (mx + w * Math.cos((i / 12) * Math.PI)) * r, y + (my - 0.07 + 0.28 * Math.sin((i / 12) * Math.PI)) * r],
        ),
      ],
      isScreen ? ink : '#7a2b33',
      { isDetail: true },
    )
  else {
    const bend = mood === 'sad' ? -0.14 : mood === 'angry' ? -0.08 : mood === 'thinking' || mood === 'determined' ? 0.01 : 0.15
    stroke(
      'mouth',
      `M ${p(mx - w, my - bend * 0.3)} Q ${p(mx, my + bend)} ${p(mx + w, my - bend * 0.3 - (mood === 'thinking' ? 0.07 : 0))}`,
    )
  }
  if (!isScreen && !isSide && (mood === 'happy' || mood === 'laughing' || mood === 'wink'))
    for (const dx of [-0.66, 0.66])
      pen.form('blush', circle(x + dx * r, y + 0.32 * r, r * 0.14, 18, r * 0.085), withAlpha('#f0707a', 0.45), { isDetail: true })
  if (mood === 'sad') pen.form('tear', circle(x - 0.52 * r, y + 0.28 * r, r * 0.06, 16, r * 0.1), '#6fc3f2', { isDetail: true })
}
