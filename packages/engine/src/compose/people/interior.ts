import { mix } from '../../color.ts'
import { rng } from '../../random.ts'
import type { Pen } from '../illustration/index.ts'
import { Hand } from './easel.ts'
import { blob, curve, type Dot, limb, round } from './form.ts'

const KINDS = {
  stage: /\b(?:on stage|stage|concert|theat(?:er|re)|opera|spotlight|karaoke|band)\b/,
  cafe: /\b(?:caf[eé]|coffee ?shop|barista|latte|espresso|tea ?house|bar\b|bakery|baker|restaurant|diner|pizzeria|ramen|waiter|waitress|bartender)/,
  kitchen: /\b(?:kitchen|cook(?:s|ing)?|chef|oven|stove|bak(?:es|ing)|dough|pasta|soup|pancakes?|fridge|chop\w*)\b/,
  clinic: /\b(?:doctor|nurse|hospital|clinic|vet|veterinar\w+|dentist|patient|pharmac\w+|surgeon|health ?care)\b/,
  lab: /\b(?:lab|laborator\w+|scientist|chemist|experiment\w*|microscope|researcher)\b/,
  classroom: /\b(?:class(?:room)?|school|teacher|blackboard|pupils?|lesson|lectur\w+|professor|student)\b/,
  library: /\b(?:library|librarian|book ?shop|book ?store|bookcase|bookshel\w+)\b/,
  workshop: /\b(?:workshop|garage|carpent\w+|mechanic|potter\w*|pottery|clay|blacksmith|repair\w*|tools?|workbench)\b/,
  studio: /\b(?:studio|paint(?:s|ing|er)|artist|easel|canvas|sculpt\w*|illustrator)\b/,
  gym: /\b(?:gym|fitness|workout|weights?|weight ?lift\w*|dumb ?bells?|yoga|pilates|box(?:ing|er)|dance studio)\b/,
  shop: /\b(?:shop|store|market|supermarket|boutique|checkout|florist|customers?|shelves)\b/,
  bedroom: /\b(?:bed(?:room|side|time)?|asleep|sleep\w*|pillow|wakes?|waking|alarm|nap\w*)\b/,
  office:
    /\b(?:office|desk|computer|laptop|meeting|colleagues?|coworkers?|startup|developer|programm\w+|cod(?:es|ing)|typ(?:es|ing)|work(?:s|ing)|team|business\w*|manager|designer)\b/,
} as const
type Kind = keyof typeof KINDS | 'living' | 'plain'

/** Walls, a lower wall, a floor, a colour for things, and wood. */
const SETS: readonly (readonly [string, string, string, string, string])[] = [
  ['#f4dfc2', '#e6c39b', '#b5805a', '#2f7f86', '#9a6640'],
  ['#cfe0d8', '#a9c6ba', '#c49a6c', '#d2664a', '#8f5f3d'],
  ['#f3cdb8', '#dfa58c', '#8f5b4a', '#3f5c8a', '#7a4a35'],
  ['#d5dcea', '#aebad2', '#b98d6b', '#e0913a', '#8c6044'],
  ['#efe3c8', '#c9cf9f', '#a9774e', '#b8503f', '#8a5a38'],
  ['#e9d3dc', '#c9a5b8', '#9a6a58', '#3f8f7a', '#85543f'],
]
/** Where those who are in a room stand, as a share of its height from the top. */
export const INTERIOR_FOOT = 0.935
const FLOOR = 0.25

export const interiorKind = (words: string, place: string): Kind => {
  const lower = words.toLowerCase()
  if (place === 'kitchen' && !KINDS.cafe.test(lower)) return 'kitchen'
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((one) => KINDS[one].test(lower)) ?? 'living'
}

/** A room with light from one side, furnished along its back wall; the middle stays calm for whoever is in it. */
export function interior(pen: Pen, words: string, kind: Kind, seed: number) {
  const lower = words.toLowerCase()
  const random = rng(seed, `interior-${kind}`)
  const night = /\b(?:night|midnight|evening|moon|dark|late)\b/.test(lower)
  const [wall0, low0, floor0, accent0, wood0] = random.pick(SETS)
  const dim = (hex: string) => (night ? mix(hex, '#20264f', 0.62) : hex)
  const [wall, low, floor, accent, wood] = [
    dim(kind === 'stage' ? '#5a2a3f' : wall0),
    dim(low0),
    dim(kind === 'stage' ? '#7a4a35' : floor0),
    dim(accent0),
    dim(wood0),
  ]
  const hand = new Hand(pen, { x: 0, y: pen.h, size: pen.h, way: 1 })
  const wide = pen.w / pen.h
  const room: Room = { hand, wide, wall, low, floor, accent, wood, night, words: lower, dim }
  const rect = (part: string, x: number, y: number, w: number, h: number, fill: string, isPlain = false) =>
    hand.form(
      part,
      [
        [x, y + h],
        [x + w, y + h],
        [x + w, y],
        [x, y],
      ],
      fill,
      { isPlain },
    )
  rect('wall', -0.01, FLOOR, wide + 0.02, 1 - FLOOR + 0.01, wall)
  if (kind !== 'stage' && kind !== 'plain') {
    rect('panel', -0.01, FLOOR, wide + 0.02, 0.17, low)
    rect('rail', -0.01, FLOOR + 0.17, wide + 0.02, 0.012, mix(low, '#ffffff', 0.4), true)
    rect('skirting', -0.01, FLOOR, wide + 0.02, 0.022, mix(low, '#ffffff', 0.5), true)
  }
  rect('floor', -0.01, -0.01, wide + 0.02, FLOOR + 0.01, floor)
  for (let i = 0; i < 9; i++) {
    const x = (i / 8) * wide
    hand.line(
      'board',
      [
        [x, FLOOR],
        [wide / 2 + (x - wide / 2) * 1.9, 0],
      ],
      mix(floor, '#2a1a20', 0.22),
      0.0025,
      0.7,
    )
  }
  FURNISH[kind](room)
  if (!night && kind !== 'stage') {
    const from = 0.05 * wide
    hand.form(
      'light',
      [
        [from, 0.86],
        [from + 0.28, 0.86],
        [from + 0.86, 0.06],
        [from + 0.4, 0.06],
      ],
      '#fff6d8',
      { isDetail: true, opacity: 0.2 },
    )
  }
}

type Room = {
  hand: Hand
  wide: number
  wall: string
  low: string
  floor: string
  accent: string
  wood: string
  night: boolean
  words: string
  dim: (hex: string) => string
}
type Furnish = (room: Room) => void

const box = ({ hand }: Room, part: string, x: number, y: number, w: number, h: number, fill: string, isDetail = false) =>
  hand.form(
    part,
    [
      [x, y + h],
      [x + w, y + h],
      [x + w, y],
      [x, y],
    ],
    fill,
    { isDetail },
  )

function windowAt(room: Room, x: number, y: number, w: number, h: number) {
  const { hand, night, wall } = room
  box(room, 'frame', x - 0.015, y - 0.015, w + 0.03, h + 0.03, mix(wall, '#ffffff', 0.72))
  box(room, 'pane', x, y, w, h, night ? '#27346b' : '#a6d6e8')
  if (night) {
    hand.form('moon', round([x + w * 0.68, y + h * 0.74], 0.03), '#fff1c4', { isDetail: true })
    for (const [dx, dy] of [
      [0.2, 0.8],
      [0.36, 0.6],
      [0.14, 0.5],
    ] as const)
      hand.form('star', round([x + w * dx, y + h * dy], 0.004), '#ffffff', { isDetail: true })
  } else {
    for (const [dx, dy, r] of [
      [0.3, 0.74, 0.034],
      [0.42, 0.77, 0.042],
      [0.54, 0.74, 0.03],
    ] as const)
      hand.form('cloud', round([x + w * dx, y + h * dy], r, r * 0.62), '#ffffff', { isDetail: true })
    hand.form(
      'hill',
      [
        [x, y],
        ...curve([
          [x, y + h * 0.3],
          [x + w * 0.35, y + h * 0.42],
          [x + w * 0.7, y + h * 0.26],
          [x + w, y + h * 0.36],
        ]),
        [x + w, y],
      ],
      '#7fb07c',
      { isDetail: true },
    )
    if (/\b(?:city|office|downtown|urban|apartment)\b/.test(room.words))
      for (const [dx, dh] of [
        [0.06, 0.5],
        [0.26, 0.66],
        [0.5, 0.44],
        [0.72, 0.6],
      ] as const)
        box(room, 'tower', x + w * dx, y, w * 0.17, h * dh, '#7f9cb5', true)
  }
  box(room, 'bar', x + w / 2 - 0.006, y, 0.012, h, mix(wall, '#ffffff', 0.72), true)
  box(room, 'bar', x, y + h * 0.54, w, 0.012, mix(wall, '#ffffff', 0.72), true)
  box(room, 'sill', x - 0.035, y - 0.035, w + 0.07, 0.02, mix(wall, '#ffffff', 0.8))
}

function plant({ hand, dim }: Room, x: number, y: number, s: number) {
  const leaf = dim('#3f8a5a')
  for (const [i, [dx, dy]] of (
    [
      [-0.34, 0.86],
      [-0.18, 1.16],
      [0.02, 1.3],
      [0.22, 1.12],
      [0.38, 0.82],
      [-0.44, 0.56],
      [0.46, 0.54],
    ] as const
  ).entries())
    hand.form(
      'leaf',
      limb(
        [
          [x, y + s * 0.34],
          [x + dx * s * 0.6, y + s * (0.34 + dy * 0.4)],
          [x + dx * s, y + dy * s],
        ],
        [s * 0.02, s * 0.085, s * 0.012],
      ),
      i % 2 ? leaf : mix(leaf, '#1d3a5a', 0.22),
    )
  hand.form(
    'pot',
    [
      [x - 0.17 * s, y + 0.4 * s],
      [x + 0.17 * s, y + 0.4 * s],
      [x + 0.12 * s, y],
      [x - 0.12 * s, y],
    ],
    dim('#c8663f'),
  )
}

function pendant({ hand, accent, night, wide }: Room, x: number) {
  void wide
  hand.line(
    'cord',
    [
      [x, 1.01],
      [x, 0.9],
    ],
    '#3a3038',
    0.005,
  )
  hand.form(
    'lamp',
    [
      [x - 0.02, 0.905],
      [x + 0.02, 0.905],
      [x + 0.085, 0.835],
      [x - 0.085, 0.835],
    ],
    accent,
  )
  hand.form('glow', round([x, 0.832], night ? 0.16 : 0.03, night ? 0.14 : 0.012), '#ffe9a8', {
    isDetail: true,
    opacity: night ? 0.35 : 0.9,
  })
}

function picture(room: Room, x: number, y: number, w: number, h: number, turn: number) {
  const { hand, accent, wood, dim } = room
  box(room, 'frame', x, y, w, h, wood)
  box(room, 'mat', x + 0.012, y + 0.012, w - 0.024, h - 0.024, dim('#fbf5e8'), true)
  if (turn % 2) hand.form('art', round([x + w / 2, y + h * 0.54], Math.min(w, h) * 0.24), accent, { isDetail: true })
  else
    hand.form(
      'art',
      blob(
        [
          [x + w * 0.16, y + h * 0.16],
          [x + w * 0.3, y + h * 0.6],
          [x + w * 0.5, y + h * 0.4],
          [x + w * 0.7, y + h * 0.74],
          [x + w * 0.84, y + h * 0.16],
        ],
        4,
      ),
      accent,
      { isDetail: true },
    )
}

/** A board on the wall with things on it. */
function shelf(room: Room, x: number, y: number, w: number, things: 'books' | 'jars' | 'pots' | 'bottles') {
  const { hand, wood, dim } = room
  const fills = ['#c8553d', '#e0a23a', '#3f7f86', '#5d6fa8', '#d98aa0', '#6d9a6a', '#f2e3c6'].map(dim)
  box(room, 'shelf', x, y - 0.014, w, 0.014, wood)
  let at = x + 0.01
  let i = Math.round(x * 40 + y * 9)
  while (at < x + w - 0.05) {
    const fill = fills[i % fills.length] as string
    const tall = 0.05 + ((i * 37) % 5) * 0.009
    if (things === 'books') {
      const thick = 0.014 + ((i * 13) % 4) * 0.004
      box(room, 'book', at, y, thick, tall + 0.02, fill, true)
      at += thick + 0.002
      if (i % 9 === 0) at += 0.03
    } else if (things === 'bottles') {
      hand.form(
        'bottle',
        blob(
          [
            [at, y],
            [at, y + tall],
            [at + 0.008, y + tall + 0.02],
            [at + 0.008, y + tall + 0.05],
            [at + 0.02, y + tall + 0.05],
            [at + 0.02, y + tall + 0.02],
            [at + 0.028, y + tall],
            [at + 0.028, y],
          ],
          2,
        ),
        fill,
        { isDetail: true },
      )
      at += 0.05
    } else if (things === 'pots') {
      hand.form(
        'pot',
        blob(
          [
            [at + 0.01, y],
            [at - 0.004, y + tall * 0.6],
            [at + 0.012, y + tall + 0.02],
            [at + 0.042, y + tall + 0.02],
            [at + 0.056, y + tall * 0.6],
            [at + 0.044, y],
          ],
          4,
        ),
        fill,
        { isDetail: true },
      )
      at += 0.08
    } else {
      hand.form(
        'jar',
        [
          [at, y],
          [at, y + tall],
          [at + 0.036, y + tall],
          [at + 0.036, y],
        ],
        fill,
        { isDetail: true },
      )
      box(room, 'lid', at + 0.002, y + tall, 0.032, 0.012, wood, true)
      at += 0.06
    }
    i++
  }
}

/** Cupboards along the back wall with a worktop. */
function cupboards(room: Room, from: number, to: number) {
  const { accent, dim, wood } = room
  const top = FLOOR + 0.2
  box(room, 'cupboard', from, FLOOR, to - from, 0.2, mix(accent, '#ffffff', 0.18))
  for (let x = from + 0.012; x + 0.13 < to; x += 0.15) {
    box(room, 'door', x, FLOOR + 0.02, 0.135, 0.155, mix(accent, '#1a1430', 0.08), true)
    box(room, 'knob', x + 0.105, FLOOR + 0.14, 0.012, 0.012, dim('#f4e6c8'), true)
  }
  box(room, 'worktop', from - 0.01, top, to - from + 0.02, 0.022, dim('#f4ead8'))
  void wood
}
const tiles = (room: Room, from: number, to: number, low: number, high: number) => {
  box(room, 'tiles', from, low, to - from, high - low, mix(room.wall, '#ffffff', 0.45))
  for (let y = low + 0.035; y < high; y += 0.035)
    room.hand.line(
      'joint',
      [
        [from, y],
        [to, y],
      ],
      mix(room.wall, '#8a7a70', 0.2),
      0.002,
      0.7,
    )
  for (let x = from + 0.05; x < to; x += 0.05)
    room.hand.line(
      'joint',
      [
        [x, low],
        [x, high],
      ],
      mix(room.wall, '#8a7a70', 0.2),
      0.002,
      0.5,
    )
}
const rug = ({ hand, wide, accent }: Room) => {
  hand.form('rug', round([wide / 2, 0.085], wide * 0.4, 0.066), mix(accent, '#ffffff', 0.3))
  hand.line('rim', [...round([wide / 2, 0.085], wide * 0.36, 0.056), [wide * 0.86, 0.085]], mix(accent, '#ffffff', 0.7), 0.005)
}

const FURNISH: Readonly<Record<Kind, Furnish>> = {
  kitchen: (room) => {
    const { wide } = room
    tiles(room, -0.01, wide + 0.01, FLOOR + 0.222, FLOOR + 0.36)
    windowAt(room, wide * 0.08, 0.64, Math.min(0.26, wide * 0.34), 0.24)
    cupboards(room, -0.02, wide + 0.02)
    shelf(room, wide * 0.56, 0.67, wide * 0.36, 'jars')
    shelf(room, wide * 0.56, 0.81, wide * 0.36, 'pots')
    pendant(room, wide * 0.5)
    plant(room, wide * 0.06, FLOOR + 0.222, 0.1)
  },
  cafe: (room) => {
    const { wide, hand, dim } = room
    box(room, 'board', wide * 0.54, 0.6, wide * 0.38, 0.28, dim('#2f3b3a'))
    for (let i = 0; i < 5; i++)
      hand.line(
        'chalk',
        [
          [wide * 0.58, 0.83 - i * 0.046],
          [wide * (0.7 + ((i * 7) % 4) * 0.03), 0.83 - i * 0.046],
        ],
        '#f4efe2',
        0.007,
        0.85,
      )
    for (let i = 0; i < 5; i++)
      hand.line(
        'chalk',
        [
          [wide * 0.85, 0.83 - i * 0.046],
          [wide * 0.885, 0.83 - i * 0.046],
        ],
        '#f2c76a',
        0.007,
        0.85,
      )
    windowAt(room, wide * 0.08, 0.52, Math.min(0.28, wide * 0.34), 0.36)
    shelf(room, wide * 0.54, 0.5, wide * 0.38, /\b(?:bar|wine|cocktail|bartender)\b/.test(room.words) ? 'bottles' : 'jars')
    for (const x of [0.2, 0.5, 0.8]) pendant(room, wide * x)
    plant(room, wide * 0.94, FLOOR - 0.02, 0.22)
  },
  clinic: (room) => {
    const { wide, hand, dim } = room
    windowAt(room, wide * 0.08, 0.5, Math.min(0.28, wide * 0.3), 0.34)
    box(room, 'poster', wide * 0.62, 0.56, 0.2, 0.27, dim('#ffffff'))
    hand.form(
      'cross',
      [
        [0.075, 0.25],
        [0.125, 0.25],
        [0.125, 0.2],
        [0.175, 0.2],
        [0.175, 0.15],
        [0.125, 0.15],
        [0.125, 0.1],
        [0.075, 0.1],
        [0.075, 0.15],
        [0.025, 0.15],
        [0.025, 0.2],
        [0.075, 0.2],
      ].map(([x, y]): Dot => [wide * 0.62 + (x ?? 0), 0.52 + (y ?? 0)]),
      dim('#d2503f'),
      { isDetail: true },
    )
    shelf(room, wide * 0.6, 0.5, wide * 0.3, 'bottles')
    plant(room, wide * 0.93, FLOOR - 0.03, 0.22)
  },
  lab: (room) => {
    cupboards(room, -0.02, room.wide + 0.02)
    shelf(room, room.wide * 0.08, 0.62, room.wide * 0.34, 'bottles')
    shelf(room, room.wide * 0.08, 0.78, room.wide * 0.34, 'jars')
    windowAt(room, room.wide * 0.6, 0.56, Math.min(0.28, room.wide * 0.32), 0.32)
    pendant(room, room.wide * 0.5)
  },
  classroom: (room) => {
    const { wide, hand, wood, dim } = room
    box(room, 'frame', wide * 0.1, 0.5, wide * 0.8, 0.38, wood)
    box(room, 'board', wide * 0.1 + 0.016, 0.516, wide * 0.8 - 0.032, 0.348, dim('#2f5d50'))
    for (const [x, y, w] of [
      [0.16, 0.8, 0.2],
      [0.16, 0.75, 0.14],
      [0.66, 0.8, 0.14],
      [0.66, 0.75, 0.18],
    ] as const)
      hand.line(
        'chalk',
        [
          [wide * x, y],
          [wide * (x + w), y],
        ],
        '#eef2ea',
        0.006,
        0.8,
      )
    hand.line('chalk', [...round([wide * 0.74, 0.64], 0.05), [wide * 0.74 + 0.05, 0.64]], '#f2c76a', 0.006, 0.8)
    hand.line(
      'chalk',
      [
        [wide * 0.2, 0.6],
        [wide * 0.24, 0.68],
        [wide * 0.28, 0.6],
        [wide * 0.2, 0.6],
      ],
      '#eef2ea',
      0.006,
      0.8,
    )
    box(room, 'ledge', wide * 0.1, 0.49, wide * 0.8, 0.014, wood)
  },
  library: (room) => {
    const { wide, wood } = room
    for (const x of [0.02, 0.52]) {
      box(room, 'bookcase', wide * x, FLOOR, wide * 0.46, 0.68, mix(wood, '#2a1a20', 0.2))
      for (const y of [0.29, 0.41, 0.53, 0.65, 0.77]) {
        box(room, 'back', wide * x + 0.016, y, wide * 0.46 - 0.032, 0.105, mix(wood, '#2a1a20', 0.45), true)
        shelf(room, wide * x + 0.016, y, wide * 0.46 - 0.032, 'books')
      }
    }
    rug(room)
  },
  workshop: (room) => {
    const { wide, hand, wood, dim } = room
    box(room, 'board', wide * 0.5, 0.56, wide * 0.42, 0.3, mix(wood, '#ffffff', 0.3))
    for (const [i, x] of [0.54, 0.62, 0.7, 0.78, 0.86].entries()) {
      hand.line(
        'tool',
        [
          [wide * x, 0.82],
          [wide * x, 0.7],
        ],
        dim('#5a3327'),
        0.014,
      )
      hand.form(
        'tool',
        i % 2
          ? round([wide * x, 0.67], 0.026)
          : [
              [wide * x - 0.03, 0.7],
              [wide * x + 0.03, 0.7],
              [wide * x + 0.02, 0.65],
              [wide * x - 0.02, 0.65],
            ],
        dim('#8d98a5'),
        { isDetail: true },
      )
    }
    windowAt(room, wide * 0.08, 0.56, Math.min(0.26, wide * 0.32), 0.3)
    shelf(room, wide * 0.5, 0.46, wide * 0.42, 'pots')
    pendant(room, wide * 0.46)
  },
  studio: (room) => {
    const { wide } = room
    windowAt(room, wide * 0.06, 0.48, Math.min(0.36, wide * 0.4), 0.42)
    picture(room, wide * 0.62, 0.66, 0.16, 0.2, 0)
    picture(room, wide * 0.84, 0.7, 0.1, 0.13, 1)
    picture(room, wide * 0.82, 0.5, 0.14, 0.16, 0)
    plant(room, wide * 0.94, FLOOR - 0.03, 0.2)
    rug(room)
  },
  gym: (room) => {
    const { wide, dim, hand } = room
    box(room, 'mirror', wide * 0.08, 0.44, wide * 0.5, 0.44, mix(dim('#cfe3ea'), room.wall, 0.3))
    for (const x of [0.14, 0.3])
      hand.line(
        'gleam',
        [
          [wide * x, 0.5],
          [wide * (x + 0.12), 0.82],
        ],
        '#ffffff',
        0.012,
        0.5,
      )
    for (const [i, y] of [0.34, 0.42].entries()) {
      box(room, 'rack', wide * 0.66, y, wide * 0.28, 0.012, dim('#4a4650'))
      for (let k = 0; k < 3; k++)
        hand.form(
          'weight',
          limb(
            [
              [wide * (0.7 + k * 0.09) - 0.02, y + 0.032],
              [wide * (0.7 + k * 0.09) + 0.02, y + 0.032],
            ],
            [0.02, 0.02],
          ),
          dim(['#c8553d', '#3f7f86', '#e0a23a'][(i + k) % 3] as string),
          { isDetail: true },
        )
    }
    windowAt(room, wide * 0.68, 0.58, Math.min(0.24, wide * 0.26), 0.28)
    plant(room, wide * 0.05, FLOOR - 0.03, 0.2)
  },
  shop: (room) => {
    const { wide } = room
    for (const y of [0.5, 0.64, 0.78]) {
      shelf(room, wide * 0.06, y, wide * 0.38, y === 0.64 ? 'pots' : 'jars')
      shelf(room, wide * 0.56, y, wide * 0.38, y === 0.64 ? 'bottles' : 'jars')
    }
    pendant(room, wide * 0.5)
    plant(room, wide * 0.06, FLOOR - 0.03, 0.22)
    plant(room, wide * 0.94, FLOOR - 0.03, 0.22)
  },
  bedroom: (room) => {
    const { wide } = room
    windowAt(room, wide * 0.56, 0.52, Math.min(0.28, wide * 0.34), 0.34)
    picture(room, wide * 0.14, 0.64, 0.16, 0.2, 1)
    shelf(room, wide * 0.1, 0.55, wide * 0.3, 'books')
    rug(room)
    plant(room, wide * 0.93, FLOOR - 0.03, 0.24)
  },
  office: (room) => {
    const { wide, hand, dim } = room
    windowAt({ ...room, words: `${room.words} city` }, wide * 0.07, 0.5, Math.min(0.4, wide * 0.42), 0.38)
    shelf(room, wide * 0.58, 0.74, wide * 0.34, 'books')
    shelf(room, wide * 0.58, 0.58, wide * 0.34, 'pots')
    for (const [i, x] of [0.6, 0.68, 0.76].entries())
      box(room, 'note', wide * x, 0.46 + (i % 2) * 0.02, 0.05, 0.05, dim(['#f2c76a', '#f0a3a0', '#a9d3c0'][i] as string), true)
    plant(room, wide * 0.94, FLOOR - 0.03, 0.26)
    void hand
  },
  living: (room) => {
    const { wide, hand, accent, dim } = room
    windowAt(room, wide * 0.08, 0.5, Math.min(0.3, wide * 0.34), 0.36)
    picture(room, wide * 0.58, 0.66, 0.15, 0.19, 0)
    picture(room, wide * 0.58 + 0.18, 0.7, 0.11, 0.13, 1)
    shelf(room, wide * 0.58, 0.53, wide * 0.32, 'books')
    rug(room)
    hand.line(
      'stand',
      [
        [wide * 0.93, FLOOR - 0.04],
        [wide * 0.93, 0.62],
      ],
      dim('#4a3a34'),
      0.01,
    )
    hand.form(
      'shade',
      [
        [wide * 0.93 - 0.05, 0.72],
        [wide * 0.93 + 0.05, 0.72],
        [wide * 0.93 + 0.08, 0.6],
        [wide * 0.93 - 0.08, 0.6],
      ],
      mix(accent, '#ffe9a8', 0.6),
    )
    plant(room, wide * 0.05, FLOOR - 0.03, 0.24)
  },
  stage: (room) => {
    const { wide, hand } = room
    for (let i = 0; i < 9; i++) {
      const x = (i / 8) * wide
      hand.form(
        'curtain',
        blob(
          [
            [x - 0.08, 1.02],
            [x + 0.05, 1.02],
            [x + 0.06, 0.6],
            [x + 0.04, FLOOR],
            [x - 0.06, FLOOR],
          ],
          3,
        ),
        i % 2 ? '#8f2f3c' : '#a63a45',
      )
    }
    for (const [x, way] of [
      [0.14, 1],
      [0.86, -1],
    ] as const)
      hand.form(
        'beam',
        [
          [wide * x - 0.02, 1.0],
          [wide * x + 0.02, 1.0],
          [wide * (0.5 + way * 0.22), 0.04],
          [wide * (0.5 - way * 0.16), 0.04],
        ],
        '#fff1c4',
        { isDetail: true, opacity: 0.2 },
      )
    hand.form('pool', round([wide / 2, 0.085], wide * 0.34, 0.06), '#fff1c4', { isDetail: true, opacity: 0.35 })
  },
  plain: (room) => {
    const { wide, hand, accent, wall } = room
    hand.form('disc', round([wide * 0.5, 0.56], Math.min(wide * 0.4, 0.38)), mix(wall, accent, 0.24))
    hand.form('disc', round([wide * 0.5, 0.56], Math.min(wide * 0.3, 0.28)), mix(wall, '#ffffff', 0.3), { isPlain: true, opacity: 0.5 })
    plant(room, wide * 0.1, FLOOR - 0.05, 0.26)
    plant(room, wide * 0.91, FLOOR - 0.06, 0.2)
  },
}
