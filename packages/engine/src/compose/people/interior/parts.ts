import { mix } from '../../../color.ts'
import type { Hand } from '../easel.ts'
import { blob, curve, limb, rectangle, round } from '../form.ts'

/** Height of the floor's far edge, as a share of the room's. */
export const FLOOR = 0.25

/** A room while it is furnished: its breadth in its own heights, its colours, and what is said of it. */
export type Room = {
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
export type Furnish = (room: Room) => void

export const box = ({ hand }: Room, part: string, x: number, y: number, w: number, h: number, fill: string, isDetail = false) =>
  hand.form(part, rectangle(x, y, w, h), fill, { isDetail })

export function windowAt(room: Room, x: number, y: number, w: number, h: number) {
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

export function plant({ hand, dim }: Room, x: number, y: number, s: number) {
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

export function pendant({ hand, accent, night }: Room, x: number) {
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

export function picture(room: Room, x: number, y: number, w: number, h: number, turn: number) {
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
export function shelf(room: Room, x: number, y: number, w: number, things: 'books' | 'jars' | 'pots' | 'bottles') {
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
export function cupboards(room: Room, from: number, to: number) {
  const { accent, dim } = room
  const top = FLOOR + 0.2
  box(room, 'cupboard', from, FLOOR, to - from, 0.2, mix(accent, '#ffffff', 0.18))
  for (let x = from + 0.012; x + 0.13 < to; x += 0.15) {
    box(room, 'door', x, FLOOR + 0.02, 0.135, 0.155, mix(accent, '#1a1430', 0.08), true)
    box(room, 'knob', x + 0.105, FLOOR + 0.14, 0.012, 0.012, dim('#f4e6c8'), true)
  }
  box(room, 'worktop', from - 0.01, top, to - from + 0.02, 0.022, dim('#f4ead8'))
}
export const tiles = (room: Room, from: number, to: number, low: number, high: number) => {
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
export const rug = ({ hand, wide, accent }: Room) => {
  hand.form('rug', round([wide / 2, 0.085], wide * 0.4, 0.066), mix(accent, '#ffffff', 0.3))
  hand.line('rim', [...round([wide / 2, 0.085], wide * 0.36, 0.056), [wide * 0.86, 0.085]], mix(accent, '#ffffff', 0.7), 0.005)
}
